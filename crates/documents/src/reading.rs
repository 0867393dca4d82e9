//! What a reader finds in a PDF: for the tests of this crate, with poppler's
//! `pdftotext` as a reader that nobody here wrote.

use std::io::Write;
use std::process::{Command, Stdio};

/// The text of the PDF, layout kept out, white space made one space each.
pub(crate) fn reads(pdf: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext of poppler-utils is on PATH");
    let mut stdin = child.stdin.take().expect("a pipe");
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().expect("pdftotext ends");
    writer.join().expect("the writer ends").expect("pdftotext reads");
    assert!(output.status.success(), "pdftotext understands the file");
    one_space(&String::from_utf8(output.stdout).expect("UTF-8"))
}

/// That the PDF reads all of these. Lines may break inside a long word, so white
/// space and the hyphens of broken words do not count.
pub(crate) fn assert_reads<S: AsRef<str>>(pdf: &[u8], wanted: &[S]) {
    let text = reads(pdf);
    let dense = no_space(&text);
    for wanted in wanted {
        let wanted = wanted.as_ref();
        assert!(dense.contains(&no_space(wanted)), "the document lacks {wanted:?}; it reads: {text}");
    }
}

fn one_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn no_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// Texts that would be something else if they were taken for markup, code or
/// HTML, and words longer than a line.
pub(crate) fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "#eval(\"1\")",
        "#read(\"/etc/passwd\")",
        "#include \"/common.typ\"",
        "#pdf.attach(\"/data.json\")",
        "$x$ och $ sum_(i=0)^n $",
        "*bold* _kursiv_ `kod` ~ --- ...",
        "<script>alert('x')</script>",
        "@ref <etikett>",
        "= Rubrik",
        "https://example.test/?a=1&b=%20#frag",
        "\\ \\u{41} \\n // kommentar /* x */",
        "\"}]} , { \"lang\": \"xx\"",
        "{{7*7}} ${7*7} <%= 7*7 %>",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4));
    texts
}
