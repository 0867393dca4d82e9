//! A CV that somebody has already: sent as a file, looked through, taken; and
//! the same résumé as files for others.

use crate::steps::register;
use testkit::{Visitor, World, story};

/// Anna's CV as a file.
const CV: &str = r#"{"basics": {"name": "Anna Lind", "label": "Kommunikationschef", "email": "privat@hemma.test", "phone": "070-999 88 77",
    "summary": "Jag bygger redaktioner som klarar sig själva.", "location": {"city": "Lund"}},
    "work": [{"name": "Region Vänerkusten", "position": "Redaktionschef", "startDate": "2020-03", "summary": "Byggde upp en redaktion.", "highlights": ["Halverade antalet sidor"]},
             {"name": "Nordljus", "position": "Skribent", "startDate": "2016-08", "endDate": "2020-02"}],
    "education": [{"institution": "Göteborgs universitet", "area": "Medier", "studyType": "Kandidat", "startDate": "2004", "endDate": "2007"}],
    "skills": [{"name": "Krishantering"}, {"name": "Intervjuteknik"}],
    "languages": [{"language": "Danska", "x-customersonly": {"code": "da", "level": 3}}],
    "awards": [{"title": "Guldskrivaren", "date": "2021", "awarder": "Skrivarförbundet"}]}"#;

/// A process that reads: the binary, which is not the one that tells stories.
pub fn reader() {
    cv::apart::use_program(env!("CARGO_BIN_EXE_customersonly"));
}

/// Sends a file.
async fn send(visitor: &mut Visitor, name: &str, bytes: &[u8]) -> testkit::Page {
    let form = visitor.open("/resume/import").await.must_be(200).form("/resume/import");
    visitor.upload(&form, &[], ("file", name, bytes)).await
}

/// A number that a query gives as `n`.
async fn count(world: &World, sql: &str) -> i64 {
    let tx = world.db.read().await.expect("a view");
    tx.one(sql, vec![]).await.expect("a row").get("n").expect("n")
}

story!(a_cv_is_taken_in_value_by_value_and_nothing_before, world, {
    reader();
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/profile").await;
    anna.fill("/profile", &[("title", "Strateg")]).await.must_be(200);
    anna.open("/resume/import").await.must_say("högst 10 MB").must_say("bara du kan öppna den");
    let page = send(&mut anna, "Mitt CV.json", CV.as_bytes()).await;
    // Beside the text that it was found in, what is not sure marked; nothing is in the résumé.
    page.must_be(200).must_say("Mitt CV.json").must_say("Kontrollera").must_say("work.0.position: Redaktionschef");
    page.must_say("Inget är sparat än").must_say("Finns redan");
    assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM experiences WHERE client_name = 'Nordljus'").await, 0);
    let path = page.path.clone();
    let form = page.form(&path);
    // One is changed, one skipped, one taken as it is; what is there already is not ticked.
    assert_eq!(form.value("experience_0_take"), Some("yes"));
    assert_eq!(form.value("title_0_take"), None, "Anna has a title");
    let skipped = [("experience_1_take", ""), ("experience_0_assignment", "Chefredaktör"), ("skill_0_level", "5")];
    anna.submit(&form, &skipped).await.must_be(200).must_say("sparade i ditt CV").must_say("Filen finns kvar");
    let preview = anna.open("/resume/preview").await;
    preview.must_say("Chefredaktör").must_say("Region Vänerkusten").must_say("Halverade antalet sidor");
    preview.must_say("Guldskrivaren").must_say("Kandidat, Medier").must_say("Danska i arbetet");
    preview.must_not_say("Nordljus").must_not_say("privat@hemma.test").must_not_say("Kommunikationschef");
    // What else was found is forgotten; the file stays until it is removed.
    let tx = world.db.read().await.expect("a view");
    let row = tx.one("SELECT stage, reading FROM cv_imports", vec![]).await.expect("a row");
    assert_eq!(row.get::<String>("stage").expect("a stage"), "accepted");
    assert_eq!(row.opt::<String>("reading").expect("a column"), None);
    drop(tx);
    anna.open(&path).await.must_be(200).must_say("Du tog in uppgifter från filen");
    anna.submit(&form, &[("experience_1_take", "yes")]).await.must_say("redan skickats");
    anna.open(&path).await;
    anna.press("/removal").await.must_be(200).must_say("Filen är borttagen.");
    anna.open(&path).await.must_be(404);
    assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM files WHERE kind = 'cv'").await, 0);
});

story!(what_is_wrong_in_a_cv_is_said_beside_its_field_and_the_rest_is_kept, world, {
    reader();
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    let page = send(&mut anna, "cv.json", CV.as_bytes()).await;
    let path = page.path.clone();
    let form = page.form(&path);
    let wrong =
        [("experience_0_from_month", "i våras"), ("experience_1_assignment", ""), ("honour_0_title", "Guldpennan")];
    let page = anna.submit(&form, &wrong).await;
    page.must_be(422).must_say("Från");
    for (field, typed) in wrong {
        assert_eq!(page.form(&path).value(field), Some(typed), "the input is kept");
    }
    // Without anything ticked nothing is done, and that is said.
    let page = anna.open(&path).await;
    let form = page.form(&path);
    let takes = form.names_with("").into_iter().filter(|n| n.ends_with("_take")).collect::<Vec<_>>();
    let none: Vec<(&str, &str)> = takes.iter().map(|n| (n.as_str(), "")).collect();
    anna.submit(&form, &none).await.must_be(422).must_say("Du har inte kryssat i något");
    assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM cv_imports WHERE stage = 'read'").await, 1);
});

story!(a_file_that_cannot_be_read_is_kept_and_the_person_goes_on_by_hand, world, {
    reader();
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    let page = send(&mut anna, "Inskannat CV.pdf", b"%PDF-1.7 no pages").await;
    page.must_be(200).must_say("Vi kunde inte läsa filen").must_say("filen är sparad").must_say("Fyll i för hand");
    let path = page.path.clone();
    let file = anna.open(&format!("{path}/file")).await;
    assert_eq!(file.bytes, b"%PDF-1.7 no pages");
    assert_eq!(file.content_type, "application/pdf");
    // What is no CV at all is not kept.
    let page = send(&mut anna, "cv.pdf", b"MZ\x90\0\x03").await;
    page.must_be(422).must_say("inget CV som vi kan läsa");
    let form = anna.open("/resume/import").await.form("/resume/import");
    anna.submit(&form, &[]).await.must_be(422).must_say("Välj en fil.");
    assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM files WHERE kind = 'cv'").await, 1);
    // Files have an end.
    for n in 1..10 {
        send(&mut anna, &format!("{n}.pdf"), b"%PDF-1.7 no pages").await.must_be(200);
    }
    send(&mut anna, "11.pdf", b"%PDF-1.7 no pages").await.must_be(422).must_say("Du har redan 10 filer");
});

story!(a_cv_is_nobody_elses, world, {
    reader();
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    let path = send(&mut anna, "cv.json", CV.as_bytes()).await.path.clone();
    for account in [cast.malin, cast.bo, cast.klara, cast.olle] {
        let mut other = world.as_account(account).await;
        for path in [path.clone(), format!("{path}/file")] {
            other.peek(&path).await.must_be(404);
        }
    }
    let mut sara = register(&world, "/register/consultant", "sara@frilans.example", &[("name", "Sara Ny")]).await;
    sara.peek(&path).await.must_be(404);
    world.guest().peek(&path).await.must_be(303);
});

story!(the_server_goes_on_after_a_file_that_wants_to_harm_it, world, {
    reader();
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    // A page tree that contains itself ends the reader's stack, and nothing else.
    let loops = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF\n";
    send(&mut anna, "cv.pdf", loops).await.must_be(200).must_say("filen är sparad");
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><SkillsPassport>&b;</SkillsPassport>";
    send(&mut anna, "cv.xml", laughs.as_bytes()).await.must_be(200).must_say("av säkerhetsskäl inte läser");
    send(&mut anna, "cv.json", CV.as_bytes()).await.must_be(200).must_say("Redaktionschef");
});

story!(a_resume_goes_out_as_files_and_comes_back_as_it_was, world, {
    reader();
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    let page = send(&mut anna, "cv.json", CV.as_bytes()).await;
    let form = page.form(&page.path.clone());
    anna.submit(&form, &[]).await.must_be(200);
    anna.open("/profile").await;
    anna.fill("/profile", &[("title", "Strateg"), ("rate", "987"), ("rate_basis", "hour")]).await.must_be(200);
    anna.open("/resume").await.must_say("Ditt CV som fil");
    let mut files = Vec::new();
    for (path, media) in [("/resume/document.json", "application/json"), ("/resume/europass.xml", "application/xml")] {
        let file = anna.open(path).await;
        assert_eq!((file.status.as_u16(), file.content_type.as_str()), (200, media));
        let text = String::from_utf8(file.bytes.clone()).expect("text");
        assert!(text.contains("Redaktionschef") && text.contains("anna@nordlys.example"), "{path}: {text}");
        assert!(!text.contains("987"), "{path} tells the wished rate");
        files.push(file.bytes);
    }
    for file in files {
        // Everything in it is there already: nothing is ticked.
        let page = send(&mut anna, "tillbaka", &file).await;
        page.must_be(200).must_say("Finns redan");
        let form = page.form(&page.path.clone());
        let ticked: Vec<_> = form.fields.iter().filter(|(n, v)| n.ends_with("_take") && !v.is_empty()).collect();
        assert!(ticked.is_empty(), "{ticked:?}");
    }
    for path in ["/resume/document.pdf", "/resume/masked.pdf"] {
        let pdf = anna.open(path).await;
        assert_eq!((pdf.status.as_u16(), pdf.content_type.as_str()), (200, "application/pdf"));
        assert!(pdf.bytes.starts_with(b"%PDF-"));
    }
});
