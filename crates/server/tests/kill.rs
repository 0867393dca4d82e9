//! The running binary, killed at random moments under load: what was
//! acknowledged is there, no number is missing or double, and no mail left for
//! what rolled back (P1, P3, P6).

use base::calendar::SystemClock;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{Db, Dice};

/// How often it is killed.
const KILLS: u32 = 50;
/// Clients at work at the same time.
const CLIENTS: usize = 4;

/// What the world before the first start has: a client's session token.
async fn prepare(folder: &Path) -> String {
    let config = config(folder);
    let db = server::house::open(&config, Arc::new(SystemClock), Dice::Machine).await.expect("a database");
    let tx = db.write(None).await.expect("a transaction");
    let hash = people::password::hash_now(testkit::PASSWORD, &[7; 16]).expect("a hash");
    let manager = people::grant::NewStaff {
        name: "Karin Kundansvarig".into(),
        email: "karin@maklaren.example".into(),
        phone: None,
        lang: base::Lang::Sv,
        role: base::StaffRole::ClientManager,
        password_hash: hash.clone(),
    };
    people::grant::create_staff(&tx, manager).await.expect("staff");
    let klara = people::register::NewAccount {
        applicant: people::register::Applicant::ClientRep { client: "Kund AB".into() },
        name: "Klara Kund".into(),
        email: "klara@kund.example".into(),
        phone: None,
        lang: base::Lang::Sv,
        password_hash: hash,
    };
    let klara = people::register::register(&tx, klara).await.expect("a registration");
    people::confirm::confirm_account(&tx, klara).await.expect("a confirmation");
    let token = people::start_session(&tx, klara).await.expect("a session");
    tx.commit().await.expect("a commit");
    db.close().await;
    token
}

/// The configuration of the killed binary.
fn config(folder: &Path) -> server::config::Config {
    server::config::Config { data_dir: folder.to_owned(), ..server::config::Config::default() }
}

/// Starts the binary and waits until it listens.
fn start(folder: &Path, address: SocketAddr) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_customersonly"))
        .arg("serve")
        .env("CUSTOMERSONLY__LISTEN", address.to_string())
        .env("CUSTOMERSONLY__BASE_URL", format!("http://{address}"))
        .env("CUSTOMERSONLY__DATA_DIR", folder)
        .env("CUSTOMERSONLY_LOG", "error")
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("its output");
    BufReader::new(out).read_line(&mut line).expect("a line");
    assert!(line.contains("listens"), "{line}");
    child
}

/// One POST; the status and where it leads, or nothing when it was cut off.
fn post(address: SocketAddr, path: &str, token: &str, fields: &[(&str, &str)]) -> Option<(u16, String)> {
    let body = serde_urlencoded::to_string(fields).expect("a form");
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_millis(500)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nCookie: sid={token}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split_whitespace().nth(1)?.parse().ok()?;
    let location = answer
        .lines()
        .find_map(|l| l.to_ascii_lowercase().starts_with("location:").then(|| l[9..].trim().to_owned()))
        .unwrap_or_default();
    Some((status, location))
}

/// Fields of a need with this title.
fn need(title: &str, form_id: &str) -> Vec<(&'static str, String)> {
    [
        ("form_id", form_id),
        ("title", title),
        ("text", "En text om vad som ska göras och varför det behövs nu."),
        ("lang", "sv"),
        ("must", "Copy"),
        ("nice", ""),
        ("starts_on", "2030-01-07"),
        ("ends_on", "2030-06-28"),
        ("extent_percent", "50"),
        ("place", "Stockholm"),
        ("languages", "sv"),
        ("budget", ""),
        ("budget_basis", "hour"),
        ("people", "1"),
    ]
    .into_iter()
    .map(|(n, v)| (n, v.to_owned()))
    .collect()
}

/// A form id that nobody has used.
fn fresh_id() -> String {
    let b = Dice::Machine.bytes::<16>();
    uuid::Builder::from_random_bytes(b).into_uuid().to_string()
}

#[test]
fn acknowledged_writes_survive_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let token = runtime.block_on(prepare(folder.path()));
    let address = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port");
    let acked = Arc::new(Mutex::new(BTreeSet::new()));
    let opened = Arc::new(Mutex::new(BTreeSet::new()));
    let stop = Arc::new(AtomicBool::new(false));
    let counter = Arc::new(AtomicU64::new(0));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (acked, opened, stop, counter, token) =
                (acked.clone(), opened.clone(), stop.clone(), counter.clone(), token.clone());
            std::thread::spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let title = format!("Behov {}", counter.fetch_add(1, Ordering::Relaxed));
                    let fields = need(&title, &fresh_id());
                    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
                    match post(address, "/assignments/new", &token, &fields) {
                        Some((303, location)) => {
                            acked.lock().expect("a lock").insert(title.clone());
                            let path = format!("{}/opening", location.split('?').next().unwrap_or_default());
                            let answer = post(address, &path, &token, &[("form_id", &fresh_id()), ("version", "1")]);
                            if answer.is_some_and(|(status, _)| status == 303) {
                                opened.lock().expect("a lock").insert(title);
                            }
                        }
                        Some((status, _)) => assert!(status == 503, "a good form was answered with {status}"),
                        None => std::thread::sleep(Duration::from_millis(10)),
                    }
                }
            })
        })
        .collect();
    for _ in 0..KILLS {
        let mut child = start(folder.path(), address);
        let [byte] = Dice::Machine.bytes::<1>();
        std::thread::sleep(Duration::from_millis(40 + 2 * u64::from(byte)));
        child.kill().expect("SIGKILL");
        child.wait().expect("it is gone");
    }
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.join().expect("a client");
    }
    runtime.block_on(check(folder.path(), &acked.lock().expect("a lock"), &opened.lock().expect("a lock")));
}

/// What must hold afterwards.
async fn check(folder: &Path, acked: &BTreeSet<String>, opened: &BTreeSet<String>) {
    assert!(acked.len() > 50, "only {} writes were acknowledged", acked.len());
    let db: Db =
        server::house::open(&config(folder), Arc::new(SystemClock), Dice::Machine).await.expect("it opens again");
    let tx = db.read().await.expect("a view");
    let mut numbers = Vec::new();
    let (mut stored, mut stored_open) = (BTreeSet::new(), BTreeSet::new());
    for row in tx.all("SELECT title, number, stage FROM assignments ORDER BY number", vec![]).await.expect("rows") {
        let title: String = row.get("title").expect("a title");
        assert!(stored.insert(title.clone()), "{title} is there twice");
        if row.get::<String>("stage").expect("a stage") == "open" {
            stored_open.insert(title);
        }
        numbers.push(row.get::<i64>("number").expect("a number"));
    }
    let lost: Vec<_> = acked.difference(&stored).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let lost: Vec<_> = opened.difference(&stored_open).collect();
    assert!(lost.is_empty(), "acknowledged as open and lost: {lost:?}");
    let count = i64::try_from(numbers.len()).expect("few");
    assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "the series has a gap or a double");
    // A mail that left has its row; a row that is committed leaves at most once.
    if let Ok(mails) = std::fs::read_dir(folder.join("mails")) {
        for file in mails {
            let name = file.expect("a file").file_name().to_string_lossy().into_owned();
            let Some(id) = name.strip_suffix(".eml") else { continue };
            let id: base::MailId = id.parse().expect("a mail's id");
            store::outbox::find(&tx, id).await.expect("a mail left for something that is not there");
        }
    }
    let row = tx.one("SELECT COUNT(*) AS n FROM outbox WHERE kind LIKE 'assignment%'", vec![]).await.expect("a count");
    assert!(
        row.get::<i64>("n").expect("n") >= i64::try_from(opened.len()).expect("few"),
        "an opened need without its mail"
    );
}
