//! What the house holds of people, and the rights that they have over it: the
//! register that is complete, the consent's record, getting, correcting and
//! erasing (S54–S58, S93–S97).

use crate::steps::{Crew, given, id_of, parsed, register, slate, supplier};
use base::{AccountId, ConsentId};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use privacy::personal::What;
use server::{backup, house};
use std::collections::BTreeSet;
use store::params;
use store::schema::{self, Cell};
use testkit::{Visitor, World, story};

/// Words that are Vendela's and nobody else's.
const MARKS: [&str; 20] = [
    "Vendela Unik",
    "vendela@unik.example",
    "070-9998877",
    "Brevets egna ord 4711",
    "Storbolaget Fjäril AB",
    "Uppdraget Trollslända",
    "Resultatet Humla",
    "Högskolan i Geting",
    "Utmärkelsen Nyckelpigan",
    "Anmälan med Gräshoppa",
    "Skäl med Tusenfoting",
    "kompetensen-myra",
    "prov-vendela.pdf",
    "Arbetsprovet Bålgeting",
    "Bolaget Ollonborre",
    "Laget Skinnbagge",
    "Presentationen Vattenlöpare",
    "Uppgiften Bromsfluga",
    "Önskan om Nattfjäril",
    "Vendela Inbjuden",
];

/// What stands in Vendela's file.
const FILE: &[u8] = b"%PDF-1.7 arbetsprov-av-vendela";

story!(every_column_of_every_table_is_declared, world, {
    let tx = world.db.read().await.expect("a view");
    let register = house::register();
    let mut faults = Vec::new();
    let real = schema::tables(&tx).await.expect("tables");
    assert!(real.len() > 30, "{} tables", real.len());
    for info in &real {
        let Some(table) = register.table(&info.name) else {
            faults.push(format!("the table {} is in no register of personal data", info.name));
            continue;
        };
        let there: BTreeSet<&str> = info.columns.iter().map(|column| column.name.as_str()).collect();
        let declared: BTreeSet<&str> = table.columns.iter().map(|column| column.name).collect();
        faults.extend(there.difference(&declared).map(|name| format!("{}.{name} is not declared", info.name)));
        faults.extend(declared.difference(&there).map(|name| format!("{}.{name} is not there", info.name)));
    }
    for table in register.tables() {
        if !real.iter().any(|info| info.name == table.name) {
            faults.push(format!("the table {} is declared and not there", table.name));
        }
    }
    // Whoever refers to a file says so, so that the file goes with the person.
    for (table, column) in schema::references_to(&tx, "files").await.expect("references") {
        let declared = register.table(&table).and_then(|t| t.columns.iter().find(|c| c.name == column));
        if !declared.is_some_and(|c| matches!(c.what, What::File { .. })) {
            faults.push(format!("{table}.{column} refers to a file and is not declared as one"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
});

story!(what_the_day_removes_names_tables_that_are_there, world, {
    let register = house::register();
    let tx = world.db.write(None).await.expect("a transaction");
    for due in register.due.iter().copied().flatten() {
        let table = register.table(due.table).unwrap_or_else(|| panic!("{} is no table", due.table));
        assert!(due.sql.contains(table.name), "{}", due.sql);
    }
    // Every statement is one that both databases take.
    privacy::retention::run(&tx, register).await.expect("a round on an empty house");
    world.clock.set(base::Clock::now(world.clock.as_ref()).plus_seconds(12 * 366 * 86_400));
    drop(tx);
    let tx = world.db.write(None).await.expect("a transaction");
    privacy::retention::run(&tx, register).await.expect("a round when the books have run out too");
    drop(tx);
});

/// Somebody of whom the house holds everything that it can hold before work
/// begins: a résumé, a file, a company, a team, an invitation, a wish, a
/// self-declaration, an application, a consent that a client has read.
async fn vendela(crew: &Crew) -> (Visitor, AccountId, String, String) {
    let named = [("name", "Vendela Unik"), ("phone", "070-9998877")];
    let mut vendela = register(&crew.world, "/register/consultant", "vendela@unik.example", &named).await;
    vendela.open("/profile").await.must_be(200);
    vendela.fill("/profile", &[("title", "Skribent"), ("city", "Ystad")]).await.must_be(200);
    vendela.open("/resume/letter").await;
    vendela.fill("/resume/letter", &[("letter", "Brevets egna ord 4711")]).await.must_be(200);
    let experience = [
        ("client_name", "Storbolaget Fjäril AB"),
        ("assignment", "Uppdraget Trollslända"),
        ("result", "Resultatet Humla"),
        ("from_month", "2023-01"),
        ("to_month", "2025-06"),
    ];
    vendela.open("/resume/experience").await;
    vendela.fill("/resume/experience", &experience).await.must_be(200);
    vendela.open("/resume/education").await;
    vendela.fill("/resume/education", &[("degree", "Retorik"), ("school", "Högskolan i Geting")]).await.must_be(200);
    vendela.open("/resume/honours").await;
    vendela.fill("/resume/honours", &[("title", "Utmärkelsen Nyckelpigan")]).await.must_be(200);
    vendela.open("/resume/skills").await;
    let skills = vendela.page.clone().expect("a page").form("/resume/skills");
    let skill = [("name", "kompetensen-myra"), ("level", "3"), ("years", "4")];
    let known: Vec<(&str, &str)> =
        skill.into_iter().filter(|(n, _)| skills.names.iter().any(|name| name == n)).collect();
    vendela.submit(&skills, &known).await.must_be(200);
    let form = vendela.open("/resume/portfolio").await.form("/resume/portfolio");
    let file = ("file", "prov-vendela.pdf", FILE);
    vendela.upload(&form, &[("title", "Arbetsprovet Bålgeting")], file).await.must_be(200);
    supplier(&mut vendela, "Bolaget Ollonborre", "559900-4883", "999-1498").await;
    vendela.open("/teams/new").await.must_be(200);
    let team = [
        ("name", "Laget Skinnbagge"),
        ("presentation", "Presentationen Vattenlöpare"),
        ("part", "Uppgiften Bromsfluga"),
    ];
    vendela.fill("/teams/new", &team).await.must_be(200);
    crew.invited(&[("name", "Vendela Inbjuden"), ("email", "vendela@unik.example"), ("lang", "sv")]).await;
    vendela.open("/next-assignment").await.must_be(200);
    vendela.fill("/next-assignment", &[("wish", "Önskan om Nattfjäril")]).await.must_be(200);
    vendela.open("/self-declaration").await.must_be(200);
    vendela.fill("/self-declaration", &[("apart_gender", "woman")]).await.must_be(200);
    let need = crew.posted("Skribent till årsredovisning").await;
    vendela.open(&need).await.must_be(200);
    vendela.fill("/application", &[("rate", "800"), ("message", "Anmälan med Gräshoppa")]).await.must_be(200);
    let id = crew.presentable("Vendela Unik").await;
    crew.asked(&need, &[id]).await;
    let question = crew.question(&need, id).await;
    given(&mut vendela, &question, "800").await.must_be(200);
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{need}/proposal")).await.must_be(200).form_where("/proposal", &[]);
    // What others write of her names her too.
    let reason = format!("reason-{}", id_of(&question));
    let words = [(reason.as_str(), "Skäl med Tusenfoting"), ("fewer_reason", "Vendela Unik räcker."), ("then", "send")];
    let proposal = slate(&mut karin, &form, &words).await.path;
    let suggestion = crew.suggestion(&proposal, "Vendela Unik").await;
    crew.klara().await.open(&suggestion).await.must_be(200).must_say("Brevets egna ord 4711");
    let account = crew.account("vendela@unik.example").await;
    (vendela, account, question, suggestion)
}

story!(a_consent_has_a_record_with_every_act_and_its_evidence, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    crew.asked(&three.need, &[three.malin]).await;
    let question = crew.question(&three.need, three.malin).await;
    given(&mut crew.malin().await, &question, "900").await.must_be(200);
    given(&mut crew.bo().await, &question, "900").await.must_be(200);
    let id: ConsentId = parsed(&question);
    let tx = crew.world.db.read().await.expect("a view");
    let consent = privacy::register::find(&tx, id).await.expect("a consent");
    let lines = privacy::acts::of_consent(&tx, id).await.expect("acts");
    let said: Vec<(&str, Option<&str>)> = lines.iter().map(|l| (l.act.code(), l.side.as_deref())).collect();
    assert_eq!(said, [("asked", Some("staff")), ("given", Some("consultant")), ("given", Some("agency"))]);
    for line in &lines {
        assert_eq!(line.snapshot_hash, consent.snapshot_hash, "exactly that profile");
        assert_eq!((line.channel.as_str(), line.text_version.as_str()), ("page", privacy::consent::TEXT_VERSION));
        assert_eq!(line.evidence.user_agent.as_deref(), Some("stories"));
        assert!(line.account.is_some() && line.evidence.session.as_ref().is_some_and(|s| s.len() == 16));
    }
    assert_eq!(lines[2].rate.expect("the rate that was named").amount.minor, 90_000);
    drop(tx);
    // The receipt came by mail with the record, and can be fetched by both sides and by nobody else.
    crew.world.mail_to("malin@byran.example", "Kund AB").await;
    crew.raw_mail("malin@byran.example", "samtyckeskvitto.json").await;
    for mut side in [crew.malin().await, crew.bo().await, crew.karin().await] {
        let page = side.open(&format!("{question}/receipt.json")).await;
        page.must_be(200);
        let receipt: serde_json::Value = serde_json::from_slice(&page.bytes).expect("JSON");
        assert_eq!(receipt["schema_version"], "ISO/IEC TS 27560:2023");
        assert_eq!(receipt["record_id"], id.to_string());
        assert_eq!(receipt["event"].as_array().map(Vec::len), Some(3));
        assert_eq!(receipt["event"][2]["event_state"], "given");
        assert_eq!(receipt["presentation"]["snapshot_sha256"], consent.snapshot_hash);
        assert_eq!(receipt["presentation"]["rate"]["amount_minor"], 90_000);
        for part in ["pii_principal_id", "pii_processing", "party_identification"] {
            assert!(!receipt[part].is_null(), "{part}");
        }
    }
    crew.klara().await.open(&format!("{question}/receipt.json")).await.must_be(404);
    crew.anna().await.open(&format!("{question}/receipt.json")).await.must_be(404);
    crew.malin().await.open(&question).await.must_be(200).must_say(&consent.snapshot_hash);
});

story!(a_withdrawal_is_one_press_and_both_are_told, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let mut anna = crew.anna().await;
    // From the privacy centre it is one link and one button away, as giving was.
    let link = anna.open("/privacy").await.must_be(200).must_say("Kund AB").link("/consents/");
    anna.open(&link).await.must_be(200);
    anna.press("/withdrawal").await.must_be(200);
    let suggestion = crew.klara().await.open(&sent.proposal).await;
    suggestion.must_be(200).must_not_say("Anna Lind");
    crew.world.mail_to("anna@nordlys.example", "återkall").await;
    // The client is told to stop using it, without a name (GDPR art. 19).
    let told = crew.world.mail_to("klara@kund.example", "").await;
    assert!(!told.text.contains("Anna"), "{}", told.text);
});

story!(what_was_shown_is_sealed_under_a_key_of_its_own, world, {
    let crew = Crew::new(world).await;
    let (_, _, question, suggestion) = vendela(&crew).await;
    let id: ConsentId = parsed(&question);
    let plain = crew.text("SELECT snapshot AS n FROM consents WHERE id = $1", params![id]).await;
    assert_eq!(plain, "", "nothing of it stands in plain text");
    let tx = crew.world.db.read().await.expect("a view");
    let row = tx.one("SELECT sealed FROM consents WHERE id = $1", params![id]).await.expect("a consent");
    let sealed: Vec<u8> = row.get("sealed").expect("bytes");
    assert!(!holds(&sealed, "Vendela") && sealed.len() > 200);
    drop(tx);
    // Without the key it is nothing, whatever the consent's row says.
    let tx = crew.world.db.write(None).await.expect("a transaction");
    privacy::keys::destroy(&tx, privacy::keys::KeyOf::Grant(id)).await.expect("the key goes");
    tx.commit().await.expect("a commit");
    assert_eq!(crew.text("SELECT stage AS n FROM consents WHERE id = $1", params![id]).await, "given");
    crew.klara().await.open(&suggestion).await.must_be(404);
    crew.karin().await.open(&question).await.must_be(200).must_say("raderad");
});

story!(the_export_holds_everything_that_was_typed, world, {
    let crew = Crew::new(world).await;
    let (mut vendela, account, ..) = vendela(&crew).await;
    let page = vendela.open("/privacy/export.json").await;
    page.must_be(200);
    let text = String::from_utf8(page.bytes.clone()).expect("text");
    for mark in MARKS {
        assert!(text.contains(mark), "{mark}");
    }
    assert!(text.contains(&STANDARD.encode(FILE)), "the file's bytes");
    assert!(text.contains("Frivillig självdeklaration"), "what she volunteered");
    let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(whole["controller"]["org_no"], "556706-5981");
    let named: BTreeSet<&str> =
        whole["data"].as_array().expect("tables").iter().filter_map(|t| t["table"].as_str()).collect();
    // Every table that has a row about her is there, and every column that says something of her.
    let tx = crew.world.db.read().await.expect("a view");
    for table in house::register().tables().filter(|table| table.is_personal()) {
        let handed =
            table.columns.iter().any(|c| !matches!(c.what, What::Thing | What::Id | What::Free | What::Secret { .. }));
        let sql = format!("SELECT COUNT(*) AS n FROM {} AS t WHERE {}", table.name, table.about_somebody());
        let n: i64 = tx.one(&sql, params![account]).await.expect("a count").get("n").expect("n");
        assert_eq!(handed && n > 0, named.contains(table.name), "{}: {n} rows", table.name);
    }
    for table in whole["data"].as_array().expect("tables") {
        let declared = house::register().table(table["table"].as_str().expect("a name")).expect("a table");
        for row in table["rows"].as_array().expect("rows") {
            for column in declared.columns {
                let handed = !matches!(column.what, What::Thing | What::Id | What::Free | What::Secret { .. });
                assert_eq!(handed, row.get(column.name).is_some(), "{}.{}", declared.name, column.name);
            }
        }
    }
    drop(tx);
    // Her own alone, and on paper too.
    let others = crew.anna().await.open("/privacy/export.json").await;
    assert!(!String::from_utf8_lossy(&others.bytes).contains("Brevets egna ord"));
    let paper = vendela.open("/privacy/export.pdf").await;
    paper.must_be(200);
    assert!(paper.content_type == "application/pdf" && paper.bytes.starts_with(b"%PDF-"));
    crew.world.guest().peek("/privacy/export.json").await.must_be(303);
});

/// Whether bytes hold a text.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    let needle = text.as_bytes();
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// Every file of the world's folder that is the database or its log.
pub fn database_files(world: &World) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(world.folder.path()).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("world.db") {
            all.push((name, std::fs::read(entry.path()).expect("a file")));
        }
    }
    all
}

/// Every cell of every table that holds one of the marks, or the file.
async fn cells_with_marks(world: &World) -> Vec<String> {
    let tx = world.db.read().await.expect("a view");
    let mut found = Vec::new();
    for info in schema::tables(&tx).await.expect("tables") {
        for row in tx.all(&format!("SELECT * FROM {}", info.name), vec![]).await.expect("rows") {
            for column in &info.columns {
                let bytes = match Cell::read(&row, column).expect("a cell") {
                    Cell::Text(text) => text.into_bytes(),
                    Cell::Bytes(bytes) => bytes,
                    _ => continue,
                };
                let file = bytes.windows(FILE.len()).any(|window| window == FILE);
                found.extend(
                    MARKS
                        .iter()
                        .filter(|mark| holds(&bytes, mark))
                        .map(|mark| format!("{}.{}: {mark}", info.name, column.name)),
                );
                found.extend(file.then(|| format!("{}.{}: the file", info.name, column.name)));
            }
        }
    }
    found
}

/// What the house itself can read of a backup, without anybody's own key.
fn opened(world: &World, path: &std::path::Path) -> Vec<u8> {
    let text = std::fs::read_to_string(path).expect("a backup");
    let mut all = Vec::new();
    for (n, line) in text.lines().skip(1).enumerate() {
        let sealed = STANDARD.decode(line).expect("a line");
        all.extend(world.db.keeper().open(&format!("backup|{n}"), &sealed).expect("our own key"));
        all.push(b'\n');
    }
    all
}

/// A backup comes back into an empty house with the same key.
pub async fn restored(
    world: &World,
    from: &std::path::Path,
    keys: &std::path::Path,
) -> (store::Db, tempfile::TempDir, backup::Restored) {
    let folder = tempfile::tempdir().expect("a folder");
    let key = std::fs::read(world.folder.path().join("secret.key")).expect("the house's key");
    std::fs::write(folder.path().join("secret.key"), key).expect("written");
    let config = server::config::Config { data_dir: folder.path().to_owned(), ..Default::default() };
    let clock: std::sync::Arc<dyn base::Clock> = world.clock.clone();
    let db = house::open(&config, clock, store::Dice::seeded(7)).await.expect("a house");
    let done = backup::restore(&db, house::register(), from, keys).await.expect("it comes back");
    (db, folder, done)
}

story!(after_the_erasure_no_byte_of_the_person_is_left, world, {
    let crew = Crew::new(world).await;
    let (mut vendela, account, question, suggestion) = vendela(&crew).await;
    let (before, keys) = (crew.world.folder.path().join("before.backup"), crew.world.folder.path().join("keys"));
    backup::backup(&crew.world.db, house::register(), &before, &keys).await.expect("a backup");
    // With her key she comes back from it whole.
    let (db, _folder, _) = restored(&crew.world, &before, &keys).await;
    let tx = db.read().await.expect("a view");
    let row = tx.one("SELECT name, email FROM accounts WHERE id = $1", params![account]).await.expect("she is there");
    assert_eq!(row.get::<String>("name").expect("a name"), "Vendela Unik");
    let row = tx.one("SELECT letter FROM consultants WHERE account = $1", params![account]).await.expect("a profile");
    assert_eq!(row.get::<String>("letter").expect("a letter"), "Brevets egna ord 4711");
    drop(tx);
    assert!(!cells_with_marks(&crew.world).await.is_empty(), "the search finds what is there");
    let volunteered = "SELECT COUNT(*) AS n FROM self_declarations";
    assert_eq!(crew.count(volunteered, vec![]).await, 1);

    // What would go and what stays is shown first; a wrong address and an empty box are refused.
    vendela.open("/privacy/erasure").await.must_be(200).must_say("Erfarenhet").must_say("Ingenting");
    let refused = vendela.fill("/privacy/erasure", &[("email", "någon@annan.example"), ("sure", "yes")]).await;
    assert!(refused.must_be(422).html().contains("någon@annan.example"), "what was typed is kept");
    vendela.open("/privacy/erasure").await;
    vendela.fill("/privacy/erasure", &[("email", "vendela@unik.example")]).await.must_be(422);
    vendela.open("/privacy/erasure").await;
    let receipt = vendela.fill("/privacy/erasure", &[("email", "vendela@unik.example"), ("sure", "yes")]).await;
    receipt.must_be(200).must_say("är raderade").must_not_say("Vendela");
    assert!(receipt.path.starts_with("/erased/"), "{}", receipt.path);
    vendela.peek("/desk").await.must_be(303);

    // The client's view is closed, and the client is told without a name.
    crew.klara().await.open(&suggestion).await.must_be(404);
    let told = crew.world.mail_to("klara@kund.example", "artikel 19").await;
    assert!(!told.text.contains("Vendela"), "{}", told.text);

    // The day's work writes the files anew.
    crew.world.travel(1).await;
    assert_eq!(cells_with_marks(&crew.world).await, Vec::<String>::new());
    for (name, bytes) in database_files(&crew.world) {
        for mark in MARKS {
            assert!(!holds(&bytes, mark), "{mark} is in {name}");
        }
        assert!(!bytes.windows(FILE.len()).any(|window| window == FILE), "the file is in {name}");
    }
    assert_eq!(crew.count(volunteered, vec![]).await, 0);
    // Nobody reads her in the backup that was made before, not even the house.
    let house_reads = opened(&crew.world, &before);
    for mark in MARKS {
        let line = house_reads.split(|byte| *byte == b'\n').find(|line| holds(line, mark));
        assert!(line.is_none(), "{mark} is in the backup: {}", String::from_utf8_lossy(line.unwrap_or_default()));
    }
    assert!(holds(&house_reads, "Kund AB"), "the rest of it is read");
    for encoded in [STANDARD.encode(FILE), STANDARD.encode("Brevets egna ord 4711")] {
        assert!(!holds(&house_reads, &encoded));
    }
    backup::backup(&crew.world.db, house::register(), &crew.world.folder.path().join("after.backup"), &keys)
        .await
        .expect("the keys of now");
    let (db, _folder, done) = restored(&crew.world, &before, &keys).await;
    assert!(done.gone > 0 && done.emptied > 0, "{done:?}");
    let tx = db.read().await.expect("a view");
    let row = tx.one("SELECT name, email FROM accounts WHERE id = $1", params![account]).await.expect("her line");
    assert_eq!(row.get::<String>("name").expect("no name"), "–");
    assert!(row.get::<String>("email").expect("no address").ends_with("@erased.invalid"));
    let others = tx.one("SELECT COUNT(*) AS n FROM accounts WHERE name = 'Klara Kund'", vec![]).await.expect("others");
    assert_eq!(others.get::<i64>("n").expect("n"), 1);
    for table in ["experiences", "self_declarations", "team_members", "next_talks", "agency_invitations"] {
        let row = tx.one(&format!("SELECT COUNT(*) AS n FROM {table}"), vec![]).await.expect("a count");
        assert_eq!(row.get::<i64>("n").expect("n"), 0, "{table}");
    }
    let row = tx.one("SELECT name, presentation FROM teams", vec![]).await.expect("the team's line");
    assert_eq!(row.get::<String>("name").expect("no name"), "–");
    assert_eq!(row.get::<String>("presentation").expect("no words"), "");
    let row = tx.one("SELECT name, bankgiro FROM suppliers", vec![]).await.expect("the company's line");
    assert_eq!(row.get::<String>("name").expect("no name"), "–");
    assert_eq!(row.get::<String>("bankgiro").expect("no account"), "–");
    drop(tx);

    // What is kept without identity: the register's line, the match, the journal.
    let id: ConsentId = parsed(&question);
    assert_eq!(crew.text("SELECT stage AS n FROM consents WHERE id = $1", params![id]).await, "withdrawn");
    assert!(crew.count("SELECT COUNT(*) AS n FROM match_results", vec![]).await > 0);
    assert!(crew.count("SELECT COUNT(*) AS n FROM journal WHERE actor = $1", params![account]).await > 0);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM erasures WHERE account = $1", params![account]).await, 1);
    // And the pages of the others still open.
    crew.karin().await.open(&question).await.must_be(200).must_not_say("Vendela");
    crew.olle().await.open("/consultants").await.must_be(200).must_not_say("Vendela");
    crew.olle().await.open("/journal").await.must_be(200);
});

story!(what_the_books_need_stays_with_day_and_section, world, {
    let crew = Crew::new(world).await;
    let (agreed, _) = crew.issued().await;
    // While the work runs the contract needs the data.
    let mut anna = crew.anna().await;
    anna.open("/privacy/erasure")
        .await
        .must_be(200)
        .must_say("Ett uppdrag pågår")
        .must_say("7 kap. 2 § bokföringslagen");
    assert!(!anna.page.clone().expect("a page").has_form("/privacy/erasure"));
    let typed =
        [("form_id", "0190a5c4-0000-7000-8000-00000000e001"), ("email", "anna@nordlys.example"), ("sure", "yes")];
    anna.post("/privacy/erasure", &typed).await.must_be(409);
    assert_eq!(
        crew.text("SELECT name AS n FROM accounts WHERE email = 'anna@nordlys.example'", vec![]).await,
        "Anna Lind"
    );

    crew.world.travel_to("2026-04-27").await;
    let mut klara = crew.klara().await;
    klara.open(&format!("{}/ending", agreed.engagement)).await.must_be(200);
    let why = [("ended_on", "2026-04-30"), ("choice", "just_end"), ("reason", "Arbetet är klart.")];
    klara.fill("/ending", &why).await.must_be(200);
    klara.press_where("/ending", &[("step", "confirm")]).await.must_be(200);
    crew.world.travel_to("2026-05-02").await;
    let mut anna = crew.anna().await;
    let page = anna.open("/privacy/erasure").await;
    page.must_be(200).must_say("Fakturor").must_say("31 december 2033").must_say("7 kap. 2 § bokföringslagen");
    let receipt = anna.fill("/privacy/erasure", &typed[1..]).await;
    receipt.must_be(200).must_say("2033-12-31").must_say("7 kap. 2 §");
    crew.world.travel(1).await;

    // Her name is where the books are, and nowhere else.
    let tx = crew.world.db.read().await.expect("a view");
    let register = house::register();
    let mut places = BTreeSet::new();
    for info in schema::tables(&tx).await.expect("tables") {
        for row in tx.all(&format!("SELECT * FROM {}", info.name), vec![]).await.expect("rows") {
            for column in &info.columns {
                if let Cell::Text(text) = Cell::read(&row, column).expect("a cell")
                    && (text.contains("Anna Lind") || text.contains("anna@nordlys.example"))
                {
                    places.insert((info.name.clone(), column.name.clone()));
                }
            }
        }
    }
    assert!(places.contains(&("invoices".to_owned(), "content".to_owned())), "the invoice is whole: {places:?}");
    for (table, column) in &places {
        let declared =
            register.table(table).and_then(|t| t.columns.iter().find(|c| c.name == column)).expect("declared");
        assert!(matches!(declared.what, What::Said { kept: true, .. }), "{table}.{column} is not of the books");
    }
    drop(tx);
    let (client, consultant) = crew.documents(&crew.pair_of_march().await).await;
    for path in [client, consultant] {
        crew.eva().await.open(&path).await.must_be(200);
    }
});

impl Crew {
    /// March's pair of invoices.
    async fn pair_of_march(&self) -> String {
        let tx = self.world.db.read().await.expect("a view");
        let row = tx.one("SELECT id FROM invoice_pairs", vec![]).await.expect("a pair");
        format!("/invoice-pairs/{}", row.get::<base::InvoicePairId>("id").expect("an id"))
    }
}

story!(a_request_has_one_month_and_waits_for_staff, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    anna.open("/privacy/requests/new").await.must_be(200);
    anna.fill("/privacy/requests", &[("message", "")]).await.must_be(422);
    anna.open("/privacy/requests/new").await;
    let asked = [("kind", "objection"), ("message", "Jag vill inte rangordnas.")];
    anna.fill("/privacy/requests", &asked).await.must_be(200).must_say("2 april 2026");
    crew.world.mail_to("anna@nordlys.example", "2\u{a0}april 2026").await;
    let mut olle = crew.olle().await;
    let path = olle.open("/desk").await.must_be(200).link("/privacy/requests/");
    olle.open(&path).await.must_be(200).must_say("Jag vill inte rangordnas.").must_say("Artikel 21");
    // Two months more, once, with a reason that Anna is sent.
    olle.fill("/extension", &[("reason", "Vi behöver fråga leverantören.")]).await.must_be(200).must_say("2 juni 2026");
    crew.world.mail_to("anna@nordlys.example", "Vi behöver fråga leverantören.").await;
    olle.fill("/answer", &[("answer", "")]).await.must_be(422);
    olle.open(&path).await;
    olle.fill("/answer", &[("stage", "answered"), ("answer", "Du rangordnas inte längre.")]).await.must_be(200);
    crew.world.mail_to("anna@nordlys.example", "Du rangordnas inte längre.").await;
    anna.open("/privacy").await.must_be(200).must_say("Du rangordnas inte längre.");
    // What came another way is entered with the day it came.
    let mut karin = crew.karin().await;
    karin.open("/privacy/requests/entering").await.must_be(200);
    let entered = [
        ("name", "Vera Visst"),
        ("email", "vera@visst.example"),
        ("came_on", "2026-02-27"),
        ("message", "Radera mig."),
    ];
    karin.fill("/privacy/requests/entering", &entered).await.must_be(200).must_say("27 mars 2026");
    karin.open("/privacy/requests/entering").await;
    let later = [("name", "V"), ("email", "v@v.example"), ("came_on", "2026-12-24"), ("message", "x")];
    karin.fill("/privacy/requests/entering", &later).await.must_be(422).must_say("Dagen har inte kommit");
    crew.anna().await.open(&path).await.must_be(404);
});

story!(what_has_run_out_is_removed_and_recorded, world, {
    let crew = Crew::new(world).await;
    let mut guest = crew.world.guest();
    guest.open("/contact").await;
    let form = guest.page.clone().expect("a page").form("/contact");
    let words =
        [("name", "Vera Visst"), ("email", "vera@visst.example"), ("role", "client"), ("message", "Hör av er.")];
    guest.submit(&form, &words).await.must_be(200);
    let (.., question, suggestion) = vendela(&crew).await;
    assert!(suggestion.starts_with("/suggestions/"));
    // The need is cancelled, and two years go by.
    let mut klara = crew.klara().await;
    let tx = crew.world.db.read().await.expect("a view");
    let id: base::AssignmentId =
        tx.one("SELECT assignment FROM consents", vec![]).await.expect("a need").get("assignment").expect("an id");
    drop(tx);
    klara.open(&format!("/assignments/{id}")).await.must_be(200);
    klara.press("/cancellation").await.must_be(200);
    let then = base::Clock::now(crew.world.clock.as_ref());
    let run = || async {
        let tx = crew.world.db.write(None).await.expect("a transaction");
        let removed = privacy::retention::run(&tx, house::register()).await.expect("a round");
        tx.commit().await.expect("a commit");
        removed
    };
    crew.world.clock.set(then.plus_seconds(364 * 86_400));
    assert!(!run().await.contains_key("applications"), "its time is not over");
    crew.world.clock.set(then.plus_seconds(367 * 86_400));
    assert!(run().await.contains_key("contact_requests"));
    crew.world.clock.set(then.plus_seconds(734 * 86_400));
    let removed = run().await;
    for table in
        ["applications", "match_decisions", "match_results", "match_runs", "data_keys", "consents", "suggestions"]
    {
        assert!(removed.contains_key(table), "{table}: {removed:?}");
    }
    let consent: ConsentId = parsed(&question);
    let sql = "SELECT COUNT(*) AS n FROM consents WHERE id = $1 AND sealed IS NULL AND snapshot_hash <> ''";
    assert_eq!(crew.count(sql, params![consent]).await, 1, "the register keeps that it was, not what was shown");
    assert!(run().await.is_empty(), "a second round finds nothing");
    assert!(crew.count("SELECT COUNT(*) AS n FROM retention_runs", vec![]).await >= 2);
    let page = crew.eva().await.open("/privacy/retention").await;
    page.must_be(200).must_say("Intresseanmälningar").must_say("24 månader");
});

story!(an_account_that_nobody_uses_is_asked_about_and_then_erased, world, {
    let crew = Crew::new(world).await;
    let named = [("name", "Vendela Unik"), ("phone", "070-9998877")];
    register(&crew.world, "/register/consultant", "vendela@unik.example", &named).await;
    let account = crew.account("vendela@unik.example").await;
    let then = base::Clock::now(crew.world.clock.as_ref());
    let name = || crew.text("SELECT name AS n FROM accounts WHERE id = $1", params![account]);
    let let_go = |days: i64| {
        crew.world.clock.set(then.plus_seconds(days * 86_400));
        async {
            let tx = crew.world.db.write(None).await.expect("a transaction");
            server::schedule::let_go(&tx).await.expect("a round");
            tx.commit().await.expect("a commit");
        }
    };
    let_go(360).await;
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM idle_questions WHERE account = $1", params![account]).await, 0);
    let_go(370).await;
    crew.world.mail_to("vendela@unik.example", "ett år sedan").await;
    let_go(399).await;
    assert_eq!(name().await, "Vendela Unik");
    let_go(402).await;
    assert_eq!(name().await, "–");
    // Staff are never asked.
    let sql = "SELECT COUNT(*) AS n FROM accounts WHERE role = 'finance' AND stage = 'confirmed'";
    assert_eq!(crew.count(sql, vec![]).await, 1);
    crew.world.travel(1).await;
});

story!(processors_have_an_agreement_and_everybody_may_know_them, world, {
    let crew = Crew::new(world).await;
    let mut ada = crew.admin().await;
    let form = ada.open("/privacy/records").await.must_be(200).form("/privacy/processors");
    let new = [
        ("name", "Driftbolaget AB"),
        ("country", "Sverige"),
        ("purpose_sv", "Drift av servrar"),
        ("purpose_en", "Hosting of servers"),
        ("agreed_on", "2026-01-15"),
    ];
    // No agreement, no processor.
    assert!(ada.submit(&form, &new).await.must_be(422).html().contains("Driftbolaget AB"), "what was typed is kept");
    let form = ada.open("/privacy/records").await.form("/privacy/processors");
    ada.upload(&form, &new, ("agreement", "avtal.txt", b"hej".as_slice())).await.must_be(422).must_say("inte en PDF");
    let form = ada.open("/privacy/records").await.form("/privacy/processors");
    ada.upload(&form, &new, ("agreement", "avtal.pdf", b"%PDF-1.7 avtal".as_slice())).await.must_be(200);
    let page = crew.eva().await.open("/privacy/records").await;
    page.must_be(200).must_say("Driftbolaget AB").must_say("15 januari 2026").must_say("Personligt brev");
    let agreement = page.link("/privacy/processors/");
    crew.eva().await.open(&agreement).await.must_be(200);
    crew.anna().await.open("/privacy").await.must_be(200).must_say("Driftbolaget AB").must_say("Drift av servrar");
    crew.anna().await.open(&agreement).await.must_be(404);
    let text = crew.eva().await.open("/privacy/records.md").await;
    let text = String::from_utf8_lossy(&text.bytes).into_owned();
    for said in ["Customersonly AB, 556706-5981", "Driftbolaget AB", "Ändamål", "7 kap. 2 § bokföringslagen"] {
        assert!(text.contains(said), "{said}");
    }
    // The agreement is sealed: an ended processor's stays.
    ada.open("/privacy/records").await;
    ada.press("/ending").await.must_be(200).must_say("Avslutat");
    crew.eva().await.open(&agreement).await.must_be(200);
});
