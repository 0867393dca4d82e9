"""Peers of the index, on the world that lab wrote into the folder given: one
JSON object a line, times as CPU of this process on one thread. A peer whose
package is not installed prints why instead. Changes nothing outside the folder."""

import json
import os
import shutil
import subprocess
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

DIM = 160
K = 50


def say(peer, times=None, recall=None, note="", missing=None):
    if missing:
        print(json.dumps({"peer": peer, "missing": missing}), flush=True)
        return
    times = sorted(times)
    at = lambda share: f"{times[min(len(times) - 1, int(len(times) * share))] * 1000:.2f} ms"
    recall = "" if recall is None else f"{recall * 1000:.0f}‰"
    print(json.dumps({"peer": peer, "p50": at(0.5), "p99": at(0.99), "recall": recall, "note": note}), flush=True)


def each(questions, answer):
    """Times of `answer` for each question, and the answers."""
    answer(questions[0])
    times, answers = [], []
    for question in questions:
        start = time.process_time()
        answers.append(answer(question))
        times.append(time.process_time() - start)
    return times, answers


def share(answers, right):
    kept = sum(len(set(a) & set(r)) for a, r in zip(answers, right))
    return kept / max(1, sum(len(r) for r in right))


def vectors(folder, np):
    held = np.fromfile(os.path.join(folder, "vectors.i8"), dtype=np.int8).reshape(-1, DIM).astype(np.float32)
    held /= np.linalg.norm(held, axis=1, keepdims=True)
    asked = np.fromfile(os.path.join(folder, "asked.i8"), dtype=np.int8).reshape(-1, DIM).astype(np.float32)
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    passing = np.fromfile(os.path.join(folder, "passing.u8"), dtype=np.uint8).reshape(len(asked), len(held)).astype(bool)
    right, right_narrow = [], []
    for q, mask in zip(asked, passing):
        near = held @ q
        right.append(np.argsort(-near, kind="stable")[:K].tolist())
        narrow = np.flatnonzero(mask)
        right_narrow.append(narrow[np.argsort(-near[narrow], kind="stable")[:K]].tolist())
    return held, asked, passing, right, right_narrow


def faiss_peer(held, asked, passing, right, right_narrow, np):
    try:
        import faiss
    except ImportError:
        return say("faiss", missing="the package faiss-cpu is not installed")
    faiss.omp_set_num_threads(1)
    questions = list(range(len(asked)))
    masks = [np.packbits(mask, bitorder="little") for mask in passing]
    flat = faiss.IndexFlatIP(DIM)
    flat.add(held)
    times, answers = each(questions, lambda n: flat.search(asked[n : n + 1], K)[1][0].tolist())
    say("faiss exact: vector alone", times, share(answers, right))
    chosen = lambda n: faiss.IDSelectorBitmap(masks[n])
    narrow = lambda n: flat.search(asked[n : n + 1], K, params=faiss.SearchParameters(sel=chosen(n)))[1][0].tolist()
    times, answers = each(questions, narrow)
    say("faiss exact: vector alone, narrow", times, share(answers, right_narrow), "the filter is given, not worked out")
    start = time.process_time()
    graph = faiss.IndexHNSWFlat(DIM, 16, faiss.METRIC_INNER_PRODUCT)
    graph.hnsw.efConstruction = 80
    graph.add(held)
    built = f"made in {time.process_time() - start:.0f} s CPU"
    graph.hnsw.efSearch = 128
    times, answers = each(questions, lambda n: graph.search(asked[n : n + 1], K)[1][0].tolist())
    say("faiss HNSW (ef 128): vector alone", times, share(answers, right), built)
    params = lambda n: faiss.SearchParametersHNSW(sel=chosen(n), efSearch=128)
    times, answers = each(questions, lambda n: graph.search(asked[n : n + 1], K, params=params(n))[1][0].tolist())
    say("faiss HNSW (ef 128): vector alone, narrow", times, share(answers, right_narrow))


def usearch_peer(held, asked, passing, right, right_narrow, np):
    try:
        from usearch.index import Index
    except ImportError:
        return say("usearch", missing="the package usearch is not installed")
    start = time.process_time()
    graph = Index(ndim=DIM, metric="cos", dtype="i8", connectivity=16, expansion_add=80, expansion_search=128)
    graph.add(np.arange(len(held)), held, threads=1)
    built = f"made in {time.process_time() - start:.0f} s CPU"
    questions = list(range(len(asked)))
    times, answers = each(questions, lambda n: graph.search(asked[n], K, threads=1).keys.tolist())
    say("usearch HNSW (i8, ef 128): vector alone", times, share(answers, right), built)

    def narrow(n):
        found = graph.search(asked[n], K * 50, threads=1).keys
        return found[passing[n][found]][:K].tolist()

    times, answers = each(questions, narrow)
    say("usearch HNSW: narrow", times, share(answers, right_narrow), "2,500 asked for and filtered after")


def tantivy_peer(folder):
    try:
        import tantivy
    except ImportError:
        return say("tantivy", missing="the package tantivy is not installed")
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="freq")
    schema.add_unsigned_field("id", stored=True)
    index = tantivy.Index(schema.build())
    start = time.process_time()
    writer = index.writer(200_000_000, 1)
    with open(os.path.join(folder, "texts.txt"), encoding="utf-8") as texts:
        for n, line in enumerate(texts):
            document = tantivy.Document()
            document.add_text("body", line)
            document.add_unsigned("id", n)
            writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    built = f"made in {time.process_time() - start:.0f} s CPU"
    index.reload()
    searcher = index.searcher()
    with open(os.path.join(folder, "asked.txt"), encoding="utf-8") as asked:
        questions = [index.parse_query(" ".join(sorted(set(line.split()))), ["body"]) for line in asked]
    times, _ = each(questions, lambda query: searcher.search(query, K).hits)
    say("tantivy BM25: terms alone", times, None, built)


def pgvector_peer():
    config = shutil.which("pg_config")
    folder = subprocess.run([config, "--sharedir"], capture_output=True, text=True).stdout.strip() if config else ""
    folders = [folder] + [f"/usr/share/postgresql/{version}" for version in range(13, 20)]
    if not any(f and os.path.exists(os.path.join(f, "extension", "vector.control")) for f in folders):
        return say("pgvector", missing="PostgreSQL here has no extension vector")
    say("pgvector", missing="PostgreSQL has the extension; start a server and measure it by hand")


def main():
    folder = sys.argv[1]
    try:
        import numpy as np
    except ImportError:
        for peer in ("faiss", "usearch"):
            say(peer, missing="the package numpy is not installed")
    else:
        world = vectors(folder, np)
        faiss_peer(*world, np)
        usearch_peer(*world, np)
    tantivy_peer(folder)
    pgvector_peer()


main()
