//! Files that want to harm whoever reads them, against the process that reads
//! for others: a clear answer, within ten seconds and 256 MB, and a parent that
//! goes on. All of them are made here.

use cv::NotRead;
use std::io::{Cursor, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The binary.
const PROGRAM: &str = env!("CARGO_BIN_EXE_customersonly");

/// A little more than the clock allows: starting and stopping take time too.
const LONGEST: Duration = Duration::from_secs(12);

/// A container of these entries.
fn container(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        zip.start_file(*name, options).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a container").into_inner()
}

/// A document with this main part.
fn docx(document: &[u8]) -> Vec<u8> {
    container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document)])
}

/// A PDF of these objects, the first of which is its catalogue.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", n + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let at = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    out.extend(
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n", objects.len() + 1).into_bytes(),
    );
    out
}

/// A stream with its length.
fn stream(dict: &str, content: &[u8]) -> Vec<u8> {
    let mut out = format!("<< /Length {} {dict} >>\nstream\n", content.len()).into_bytes();
    out.extend(content);
    out.extend(b"\nendstream");
    out
}

/// One page with this content and these further objects, from the fifth on.
fn page(content: &[u8], resources: &str, further: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents 4 0 R >>")
            .into_bytes(),
        stream("", content),
    ];
    objects.extend(further);
    pdf(&objects)
}

/// A declared size in both headers of a container's only entry.
fn declaring(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
    for (signature, at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let found: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, four)| four == signature).map(|(n, _)| n).collect();
        for start in found {
            bytes[start + at..start + at + 4].copy_from_slice(&size.to_le_bytes());
        }
    }
    bytes
}

/// Bytes that look like nothing, always the same.
fn noise(count: usize, seed: u64) -> Vec<u8> {
    let mut state = seed;
    (0..count)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state.to_le_bytes()[6]
        })
        .collect()
}

/// Everything hostile, by name.
fn corpus() -> Vec<(&'static str, Vec<u8>)> {
    let document =
        |body: &str| docx(format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>").as_bytes());
    let laughs: String =
        (1..12).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let laughs = format!("<!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]>");
    let outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    let bomb = vec![b' '; 300_000_000];
    let mut nested = container(&[("word/document.xml", &bomb[..50_000_000])]);
    for _ in 0..3 {
        nested = container(&[("a.zip", &nested), ("b.zip", &nested), ("word/document.xml", b"<a/>")]);
    }
    let many: Vec<(String, Vec<u8>)> = (0..5_000).map(|n| (format!("word/{n}.xml"), b"<a/>".to_vec())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let deep = format!("{}{}", "<w:p>".repeat(1_000_000), "</w:p>".repeat(1_000_000));
    let wide = format!("<w:document><w:body>{}</w:body></w:document>", "<w:p/>".repeat(2_000_000));
    let loops = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>".to_vec(),
    ]);
    let kids: String = "3 0 R ".repeat(1_000_000);
    let million = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{kids}] /Count 1000000 >>").into_bytes(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_vec(),
    ]);
    let itself = page(
        b"/X Do /X Do",
        "/XObject << /X 5 0 R >>",
        vec![stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
            b"/X Do /X Do /X Do /X Do",
        )],
    );
    let endless = page("q ".repeat(4_000_000).as_bytes(), "", vec![]);
    let arrays = page("[".repeat(3_000_000).as_bytes(), "", vec![]);
    let truncated = document("<w:p><w:r><w:t>Anna</w:t></w:r></w:p>");
    let mut polyglot = page(b"BT ET", "", vec![]);
    polyglot.extend(document("<w:p/>"));
    let mut zip_first = container(&[("readme.txt", b"hello")]);
    zip_first.extend(page(b"BT ET", "", vec![]));
    vec![
        ("a bomb in a document", docx(&bomb)),
        ("a bomb within bombs", nested),
        ("an entry that says it is 1 GB", declaring(document("<w:p/>"), 1_073_741_824)),
        ("an entry that says it is small and is not", declaring(docx(&bomb[..200_000_000]), 10)),
        ("five thousand entries", container(&many)),
        ("entities that laugh, in a document", docx(format!("{laughs}<x>&l11;</x>").as_bytes())),
        ("entities that laugh, in Europass", format!("{laughs}<SkillsPassport>&l11;</SkillsPassport>").into_bytes()),
        ("a file of the server, in a document", docx(format!("{outside}<x>&e;</x>").as_bytes())),
        ("a file of the server, in Europass", format!("{outside}<SkillsPassport>&e;</SkillsPassport>").into_bytes()),
        ("elements in elements", docx(deep.as_bytes())),
        ("elements in elements, in Europass", format!("<SkillsPassport>{}", "<a>".repeat(2_000_000)).into_bytes()),
        ("two million elements", docx(wide.as_bytes())),
        ("lists in lists", [b"{\"work\":".as_slice(), &vec![b'['; 9_000_000]].concat()),
        ("a document cut off", truncated[..truncated.len() / 2].to_vec()),
        ("a PDF that is a document too", polyglot),
        ("a container that is a PDF too", zip_first),
        ("a page tree that contains itself", loops),
        ("a million times the same page", million),
        ("a drawing that contains itself", itself),
        ("four million states", endless),
        ("arrays in arrays", arrays),
        ("a PDF of its head alone", b"%PDF-1.7\n".to_vec()),
        ("noise", noise(1_000_000, 1)),
        ("noise after a PDF's head", [b"%PDF-1.4\n".as_slice(), &noise(1_000_000, 2)].concat()),
        ("noise after a container's head", [b"PK\x03\x04".as_slice(), &noise(1_000_000, 3)].concat()),
        ("an executable named CV.pdf", [b"\x7fELF".as_slice(), &noise(10_000, 4)].concat()),
    ]
}

#[test]
fn hostile_files_are_refused_in_time_and_the_reader_of_others_lives_on() {
    cv::apart::use_program(PROGRAM);
    for (name, bytes) in corpus() {
        let start = Instant::now();
        let answer = cv::apart::read(&bytes);
        let took = start.elapsed();
        let why = answer.expect_err(name);
        assert!(took < LONGEST, "{name}: {took:?} until {why:?}");
    }
    // Nothing of it lingers: the next person's CV is read.
    let good =
        br#"{"basics": {"name": "Anna", "label": "Strateg"}, "work": [{"name": "Nordbank", "position": "Chef"}]}"#;
    let reading = cv::apart::read(good).expect("a reading");
    assert_eq!(reading.resume.basics.label.as_deref(), Some("Strateg"));
}

#[test]
fn what_the_reader_is_bounded_by_is_set_before_it_reads() {
    // Three hundred megabytes of answer do not fit: the child is bounded, not the file.
    let mut child = Command::new(PROGRAM)
        .args(cv::apart::ARGUMENTS)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    // The child sets one bound after another: all of them are waited for.
    let row = |seen: &str, name: &str| seen.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    let bounds =
        [("Max address space", "268435456"), ("Max cpu time", "8"), ("Max open files", "3"), ("Max file size", "0")];
    let over = Instant::now() + Duration::from_secs(5);
    let mut seen = String::new();
    while bounds.iter().any(|(name, bound)| !row(&seen, name).contains(bound)) && Instant::now() < over {
        std::thread::sleep(Duration::from_millis(10));
        seen = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap_or_default();
    }
    let environment = std::fs::read(format!("/proc/{}/environ", child.id())).unwrap_or_default();
    for (name, bound) in bounds {
        assert!(row(&seen, name).contains(bound), "{name}: {seen}");
    }
    assert_eq!(environment, b"");
    drop(child.stdin.take());
    let out = child.wait_with_output().expect("an answer");
    assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), r#"{"Err":"empty"}"#);
}

#[test]
fn the_command_prints_a_resume_or_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = folder.path().join("cv.json");
    std::fs::write(&good, r#"{"basics": {"label": "Strateg"}, "skills": [{"name": "Klarspråk"}]}"#).expect("a file");
    let out = Command::new(PROGRAM).arg("parse-cv").arg(&good).output().expect("an answer");
    assert!(out.status.success(), "{out:?}");
    let printed: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(printed["skills"][0]["name"], "Klarspråk");
    let bad = folder.path().join("cv.pdf");
    std::fs::write(&bad, b"MZ\x90\0").expect("a file");
    for file in [bad, folder.path().join("none.pdf")] {
        let out = Command::new(PROGRAM).arg("parse-cv").arg(&file).output().expect("an answer");
        assert_eq!(out.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&out.stderr).lines().count(), 1, "{out:?}");
        assert!(out.stdout.is_empty());
    }
    assert_eq!(NotRead::parse("kind"), Some(NotRead::Kind));
}
