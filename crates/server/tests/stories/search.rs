//! Staff find consultants by their words: in every part of the profile, with the
//! place where they stand, at once after a change, and nobody who has left.

use crate::privacy::{database_files, holds, restored};
use crate::steps::{Crew, register};
use base::Lang;
use people::register::{Applicant, NewAccount};
use people::search::{self, Looking, Wanted};
use server::{backup, house};
use testkit::{Database, Visitor, story};

/// The page that finds these words, with further filters.
fn page(words: &str, filters: &[(&str, &str)]) -> String {
    let pairs: Vec<(&str, &str)> = [("q", words)].into_iter().chain(filters.iter().copied()).collect();
    format!("/consultants?{}", serde_urlencoded::to_string(pairs).expect("an address"))
}

/// Whose profiles Olle finds.
async fn found(crew: &Crew, words: &str, filters: &[(&str, &str)]) -> Vec<&'static str> {
    let page = crew.olle().await.open(&page(words, filters)).await;
    page.must_be(200);
    ["Anna Lind", "Malin Berg", "Vendela Unik"].into_iter().filter(|name| page.says(name)).collect()
}

/// Writes the letter.
async fn letter(visitor: &mut Visitor, words: &str) {
    visitor.open("/resume/letter").await.must_be(200);
    visitor.fill("/resume/letter", &[("letter", words)]).await.must_be(200);
}

/// Adds an experience.
async fn experience(visitor: &mut Visitor, client: &str, assignment: &str, result: &str) {
    visitor.open("/resume/experience").await.must_be(200);
    let values = [
        ("client_name", client),
        ("assignment", assignment),
        ("result", result),
        ("from_month", "2023-01"),
        ("to_month", "2025-06"),
    ];
    visitor.fill("/resume/experience", &values).await.must_be(200);
}

/// Adds a skill.
async fn skill(visitor: &mut Visitor, name: &str) {
    visitor.open("/resume/skills").await.must_be(200);
    visitor.fill("/resume/skills", &[("name", name), ("level", "4"), ("years", "8")]).await.must_be(200);
}

story!(a_word_of_the_letter_or_of_an_experience_is_found_where_it_stands, world, {
    let crew = Crew::new(world).await;
    letter(&mut crew.anna().await, "Jag skriver tal åt chefer & <b>ledare</b>.").await;
    experience(&mut crew.anna().await, "Elnätsbolaget", "Ledde samrådet om luftledningen", "Färre klagomål").await;
    let mut olle = crew.olle().await;
    let hit = olle.open(&page("chefer", &[])).await;
    hit.must_be(200).must_say("Anna Lind").must_say("Träffar: 1").must_not_say("Malin Berg");
    assert!(hit.html().contains("<mark>chefer</mark> &amp; &lt;b&gt;ledare"), "{}", hit.html());
    for (words, marked) in
        [("elnätsbolaget", "Elnätsbolaget"), ("SAMRÅDET", "samrådet"), ("luftl", "luftledningen"), ("lind", "")]
    {
        let hit = olle.open(&page(words, &[])).await;
        hit.must_be(200).must_say("Anna Lind").must_not_say("Malin Berg");
        assert!(marked.is_empty() || hit.html().contains(&format!("<mark>{marked}</mark>")), "{words}");
    }
    // Nothing found says what to do.
    let none = olle.open(&page("segelflygning", &[])).await;
    none.must_be(200).must_say("Inga träffar").must_say("Prova färre ord").must_say("Visa alla");
});

story!(every_word_must_be_there_and_the_last_may_be_begun, world, {
    let crew = Crew::new(world).await;
    letter(&mut crew.anna().await, "Klarspråk och tal.").await;
    skill(&mut crew.anna().await, "Budskapsplattform").await;
    letter(&mut crew.malin().await, "Klarspråk och bild.").await;
    assert_eq!(found(&crew, "klarspråk", &[]).await, ["Anna Lind", "Malin Berg"]);
    for (words, who) in [
        ("klarspråk tal", vec!["Anna Lind"]),
        ("tal klarspråk", vec!["Anna Lind"]),
        ("bild klarspråk", vec!["Malin Berg"]),
        ("tal bild", vec![]),
        ("klarspråk budskapspl", vec!["Anna Lind"]),
        ("budskapspl klarspråk", vec![]),
        ("tal klarspr", vec!["Anna Lind"]),
        ("anna tal", vec!["Anna Lind"]),
        ("klarspråk anna li", vec!["Anna Lind"]),
    ] {
        assert_eq!(found(&crew, words, &[]).await, who, "{words}");
    }
});

story!(letters_with_rings_and_dots_are_their_own, world, {
    let crew = Crew::new(world).await;
    letter(&mut crew.anna().await, "Ett gott råd i Örebro.").await;
    letter(&mut crew.malin().await, "En rad om ORE.").await;
    for (words, who) in [
        ("råd", "Anna Lind"),
        ("RÅD", "Anna Lind"),
        ("ra\u{30a}d", "Anna Lind"),
        ("rad", "Malin Berg"),
        ("örebro", "Anna Lind"),
        ("ore", "Malin Berg"),
    ] {
        assert_eq!(found(&crew, words, &[]).await, [who], "{words}");
    }
});

story!(what_means_something_to_a_database_is_harmless, world, {
    let crew = Crew::new(world).await;
    letter(&mut crew.anna().await, "Klarspråk, O'Brien & co.").await;
    for words in [
        "klarspråk*",
        "\"klarspråk",
        "'klarspråk'",
        "(klarspråk",
        "klarspråk:*",
        "-klarspråk",
        "^klarspråk",
        "klarspråk %",
        "klarspråk \\",
        "klarspråk & o'brien",
    ] {
        assert_eq!(found(&crew, words, &[]).await, ["Anna Lind"], "{words}");
    }
    for words in
        ["klarspråk OR x", "klarspråk NOT co", "NEAR(klarspråk co)", "words:klarspråk", "§unmarked x", "¤anna lind z"]
    {
        assert!(found(&crew, words, &[]).await.is_empty(), "{words}");
    }
    // Signs alone are no search: the list by name is shown.
    for words in ["*", "\" OR \"", "%", "'; DROP TABLE derived_search; --"] {
        crew.olle().await.open(&page(words, &[])).await.must_be(200);
    }
    for after in ["3 9", "9 9", "0 x", "x", "1 -9223372036854775808"] {
        crew.olle().await.open(&page("klarspråk", &[("after", after)])).await.must_be(200);
    }
});

story!(a_change_is_found_at_once, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    letter(&mut anna, "Humlor.").await;
    assert_eq!(found(&crew, "humlor", &[]).await, ["Anna Lind"]);
    letter(&mut anna, "Getingar.").await;
    assert!(found(&crew, "humlor", &[]).await.is_empty());
    assert_eq!(found(&crew, "getingar", &[]).await, ["Anna Lind"]);
    anna.open("/profile").await.must_be(200);
    anna.fill("/profile", &[("title", "Biodlare"), ("city", "Ystad")]).await.must_be(200);
    assert_eq!(found(&crew, "biodlare ystad", &[]).await, ["Anna Lind"]);
    anna.open("/resume/education").await.must_be(200);
    anna.fill("/resume/education", &[("degree", "Retorik"), ("school", "Högskolan i Geting")]).await.must_be(200);
    anna.open("/resume/honours").await.must_be(200);
    anna.fill("/resume/honours", &[("title", "Guldnyckeln")]).await.must_be(200);
    assert_eq!(found(&crew, "retorik guldnyckeln", &[]).await, ["Anna Lind"]);
    skill(&mut anna, "Myrkunskap").await;
    assert_eq!(found(&crew, "myrkunskap", &[]).await, ["Anna Lind"]);
    anna.open("/resume/skills").await.must_be(200);
    anna.press("/resume/skills/removal").await.must_be(200);
    assert!(found(&crew, "myrkunskap", &[]).await.is_empty());
    // What a verb refuses leaves nothing behind.
    anna.open("/resume/letter").await.must_be(200);
    let too_long = "Trollslända ".repeat(20_000);
    anna.fill("/resume/letter", &[("letter", too_long.as_str())]).await.must_be(422);
    assert!(found(&crew, "trollslända", &[]).await.is_empty());
});

story!(the_index_is_in_one_piece_after_a_day_and_finds_the_same, world, {
    let crew = Crew::new(world).await;
    for words in ["Humlor.", "Getingar.", "Myror."] {
        letter(&mut crew.anna().await, words).await;
    }
    let pieces = "SELECT COUNT(DISTINCT segid) AS n FROM derived_search_idx";
    let is_sqlite = crew.world.database == Database::Sqlite;
    if is_sqlite {
        assert!(crew.count(pieces, vec![]).await > 1, "every commit has left a piece");
    }
    crew.world.db.gather_words().await.expect("the index is gathered");
    if is_sqlite {
        assert_eq!(crew.count(pieces, vec![]).await, 1);
    }
    assert_eq!(found(&crew, "myror", &[]).await, ["Anna Lind"]);
    assert!(found(&crew, "humlor", &[]).await.is_empty());
    letter(&mut crew.anna().await, "Fjärilar.").await;
    assert_eq!(found(&crew, "fjärilar", &[]).await, ["Anna Lind"]);
});

story!(filters_hold_with_words, world, {
    let crew = Crew::new(world).await;
    for mut visitor in [crew.anna().await, crew.malin().await] {
        letter(&mut visitor, "Klarspråk.").await;
    }
    let mut anna = crew.anna().await;
    anna.open("/profile").await.must_be(200);
    let profile = [("city", "Lund"), ("remote", "yes"), ("available_from", "2026-04-01")];
    anna.fill("/profile", &profile).await.must_be(200);
    skill(&mut anna, "Kriskommunikation").await;
    crew.presentable("Malin Berg").await;
    for (filters, who) in [
        (vec![("remote", "yes")], vec!["Anna Lind"]),
        (vec![("free", "2026-04-01")], vec!["Anna Lind"]),
        (vec![("free", "2026-03-31")], vec![]),
        (vec![("skill", "kriskommunikation")], vec!["Anna Lind"]),
        (vec![("skill", "klarspråk")], vec![]),
        (vec![("presentable", "yes")], vec!["Malin Berg"]),
        (vec![("presentable", "no")], vec!["Anna Lind"]),
        (vec![("presentable", "no"), ("remote", "yes"), ("free", "2026-04-02")], vec!["Anna Lind"]),
        (vec![("free", "en dag"), ("agency", "ingen")], vec!["Anna Lind", "Malin Berg"]),
    ] {
        assert_eq!(found(&crew, "klarspråk", &filters).await, who, "{filters:?}");
    }
    // A skill alone is a search too, and filters alone are the list by name.
    assert_eq!(found(&crew, "", &[("skill", "kriskommunikation")]).await, ["Anna Lind"]);
    assert_eq!(found(&crew, "", &[("remote", "yes")]).await, ["Anna Lind"]);
    assert_eq!(found(&crew, "", &[]).await, ["Anna Lind", "Malin Berg"]);
});

story!(many_hits_come_fifty_at_a_time, world, {
    let crew = Crew::new(world).await;
    let tx = crew.world.db.write(None).await.expect("a transaction");
    for n in 10..65 {
        let new = NewAccount {
            applicant: Applicant::Consultant { agency: None },
            name: format!("Kopia Nummer{n}"),
            email: format!("kopia{n}@frilans.example"),
            phone: None,
            lang: Lang::Sv,
            password_hash: "none".into(),
        };
        let account = people::register::register(&tx, new).await.expect("a registration");
        people::confirm::confirm_account(&tx, account).await.expect("a confirmation");
    }
    tx.commit().await.expect("a commit");
    let mut olle = crew.olle().await;
    let first = olle.open(&page("kopia nummer", &[])).await;
    first.must_be(200).must_say("Fler än 50 träffar");
    let next = first.links().into_iter().find(|link| link.contains("after=")).expect("a way on");
    let second = olle.open(&next).await;
    second.must_be(200).must_not_say("Fler än");
    for n in 10..65 {
        let name = format!("Kopia Nummer{n}");
        assert!(first.says(&name) != second.says(&name), "{name} is on one page");
    }
    assert!(second.links().into_iter().all(|link| !link.contains("after=")), "there is no third page");
});

story!(whoever_has_left_is_found_no_more, world, {
    let crew = Crew::new(world).await;
    let mut malin = crew.malin().await;
    letter(&mut malin, "Klarspråk.").await;
    let named = [("name", "Vendela Unik"), ("phone", "070-9998877")];
    let mut vendela = register(&crew.world, "/register/consultant", "vendela@unik.example", &named).await;
    letter(&mut vendela, "Klarspråk och trollsländor.").await;
    assert_eq!(found(&crew, "klarspråk", &[]).await, ["Malin Berg", "Vendela Unik"]);
    malin.open("/account/closing").await.must_be(200);
    malin.press("/account/closing").await.must_be(200);
    assert_eq!(found(&crew, "klarspråk", &[]).await, ["Vendela Unik"]);
    let has_word = || database_files(&crew.world).iter().any(|(_, bytes)| holds(bytes, "rollsländor"));
    assert!(crew.world.database == Database::Postgres || has_word());
    vendela.open("/privacy/erasure").await.must_be(200);
    vendela.fill("/privacy/erasure", &[("email", "vendela@unik.example"), ("sure", "yes")]).await.must_be(200);
    assert!(found(&crew, "klarspråk", &[]).await.is_empty() && found(&crew, "vendela", &[]).await.is_empty());
    // Once the files are written anew the index holds none of her words.
    crew.world.travel(1).await;
    assert!(!has_word());
});

story!(what_comes_back_from_a_backup_is_found, world, {
    let crew = Crew::new(world).await;
    letter(&mut crew.anna().await, "Klarspråk.").await;
    let (to, keys) = (crew.world.folder.path().join("search.backup"), crew.world.folder.path().join("search.keys"));
    backup::backup(&crew.world.db, house::register(), &to, &keys).await.expect("a backup");
    let (db, _folder, _) = restored(&crew.world, &to, &keys).await;
    let tx = db.read().await.expect("a view");
    let looking = Looking { wanted: Wanted::read("klarspråk"), ..Default::default() };
    let places = search::find(&tx, &looking, None).await.expect("an answer");
    let hits = search::hits(&tx, &looking, &places).await.expect("hits");
    assert_eq!(hits.iter().map(|hit| hit.line.name.as_str()).collect::<Vec<_>>(), ["Anna Lind"]);
    drop(tx);
});

story!(the_search_is_for_staff_alone, world, {
    let crew = Crew::new(world).await;
    letter(&mut crew.anna().await, "Klarspråk.").await;
    for mut visitor in [crew.klara().await, crew.bo().await, crew.anna().await] {
        visitor.peek(&page("klarspråk", &[])).await.must_be(404);
    }
    crew.world.guest().peek(&page("klarspråk", &[])).await.must_be(303);
    crew.karin().await.open(&page("klarspråk", &[])).await.must_be(200).must_say("Anna Lind");
});
