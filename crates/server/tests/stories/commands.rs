//! Commands of `match`, by the binary itself: what they print, and what they
//! refuse.

use crate::steps::{Crew, parsed};
use std::path::Path;
use std::process::{Command, Output};
use testkit::model::{Family, write};
use testkit::story;

/// The binary.
const PROGRAM: &str = env!("CARGO_BIN_EXE_customersonly");

/// Runs it, with settings.
fn run(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.arg("match").args(arguments).env("CUSTOMERSONLY_LOG", "error");
    settings.iter().for_each(|(name, value)| _ = command.env(format!("CUSTOMERSONLY__{name}"), value));
    command.output().expect("the binary runs")
}

/// What it printed, when it did what it should.
fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// What it said when it did not.
fn refused(output: &Output) -> String {
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &[][..]));
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// A file of a folder.
fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file");
    path.to_str().expect("a path").to_owned()
}

story!(staff_at_the_machine_read_why_of_the_last_run, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let tx = crew.world.db.read().await.expect("a view");
    let number = assignments::find(&tx, parsed(&three.need)).await.expect("the need").number.to_string();
    drop(tx);
    let url = crew.world.config.database_url();
    let data = crew.world.folder.path().to_str().expect("a path").to_owned();
    let settings = [("DATABASE_URL", url.as_str()), ("DATA_DIR", data.as_str())];
    let explain = |more: &[&str]| run(&[&["explain", "--assignment", &number], more].concat(), &settings);
    let said = refused(&explain(&[]));
    assert!(said.starts_with("customersonly: "), "no run yet: {said}");

    crew.picked(&three.need, &[]).await;
    let swedish = printed(&explain(&[]));
    assert!(swedish.starts_with("Motor linear-5, kompetensregister ") && swedish.contains("språkmodell built-in-3"));
    assert_eq!(swedish.lines().filter(|line| line.contains("1. ")).count(), 1, "{swedish}");
    assert!(!swedish.contains("Anna"), "no name: {swedish}");
    let english = printed(&explain(&["--lang", "en"]));
    assert!(
        english.starts_with("Engine linear-5, skills register ") && english.contains("Required skills"),
        "{english}"
    );
    assert!(refused(&explain(&["--lang", "fi"])).contains("--lang must be sv or en"));
    refused(&explain(&["--consultant", "99999999"]));
});

#[test]
fn titles_of_a_file_are_ranked_for_those_of_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let queries = file(folder.path(), "q.tsv", "q1\tSjuksköterska\nq2\tpressekreterare\n");
    let corpus = file(folder.path(), "c.tsv", "nurse\tregistered nurse\npress\tpress secretary\npress\tspokesperson\n");
    let arguments = ["rank", "--queries", &queries, "--corpus", &corpus, "--top", "1"];
    let lines = printed(&run(&arguments, &[]));
    let firsts: Vec<Vec<&str>> = lines.lines().map(|line| line.split('\t').take(3).collect()).collect();
    assert_eq!(firsts, [["q1", "1", "nurse"], ["q2", "1", "press"]]);
    let broken = file(folder.path(), "broken.tsv", "q1\tkock\nq2 målare\n");
    let said = refused(&run(&["rank", "--queries", &broken, "--corpus", &corpus], &[]));
    assert!(said.contains("broken.tsv, line 2: no tab between id and text; write the id"), "{said}");
}

#[test]
fn an_order_is_measured_beside_plain_ones_where_the_right_answers_are_known() {
    let folder = tempfile::tempdir().expect("a folder");
    let queries = file(folder.path(), "q.tsv", "q1\tSjuksköterska\nq2\tpressekreterare\nq3\tutan svar\n");
    let corpus = file(
        folder.path(),
        "c.tsv",
        "cook\tcook\nnurse\tregistered nurse\npress\tpress secretary\npress\tspokesperson\n",
    );
    let right = file(folder.path(), "r.tsv", "q1\tnurse\nq2\tpress\n");
    let model = folder.path().join("tiny");
    std::fs::create_dir(&model).expect("a folder");
    write(&model, Family::Bert, 1);
    let model = model.to_str().expect("a path");
    let arguments = ["bench", "--queries", &queries, "--corpus", &corpus, "--relevant", &right];
    let told = printed(&run(
        &[&arguments[..], &["--queries-lang", "sv", "--corpus-lang", "en", "--model", model]].concat(),
        &[],
    ));
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "2 of 3 queries have a right answer, among 4 rows");
    let figures = |name: &str| -> Vec<&str> {
        let line = lines.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{name} in {told}"));
        line.split_whitespace().take(5).collect()
    };
    // The engine has both first; BM25 finds no word that both languages share, and answers in the corpus's order.
    assert_eq!(figures("the engine  "), ["1.000"; 5]);
    assert_eq!(figures("BM25"), ["0.417", "0.417", "0.565", "1.000", "1.000"]);
    for name in ["tf-idf of words", "tf-idf of 2-5 letters", "built-in-3 alone", "tiny alone", "the engine with tiny"] {
        assert_eq!(figures(name).len(), 5);
    }
    let wrong = file(folder.path(), "w.tsv", "q1\tnurse\nq1\tdoctor\n");
    let said = refused(&run(&["bench", "--queries", &queries, "--corpus", &corpus, "--relevant", &wrong], &[]));
    assert!(said.contains("w.tsv, line 2: no row of the corpus has the id doctor; take the line out"), "{said}");
    let onnx = folder.path().join("onnx");
    std::fs::create_dir(&onnx).expect("a folder");
    std::fs::write(onnx.join("model.onnx"), "").expect("a file");
    let said = refused(&run(&[&arguments[..], &["--model", onnx.to_str().expect("a path")]].concat(), &[]));
    assert!(said.contains("it holds model.onnx and no model.safetensors, which is what is read"), "{said}");
}
