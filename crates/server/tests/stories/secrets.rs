//! A password that one party of an engagement leaves for another: a link opens
//! it once, and nothing of it stands in the database (S23).

use crate::privacy::holds;
use crate::steps::{Crew, id_of};
use store::schema::{self, Cell};
use testkit::story;

story!(a_secret_is_opened_once_by_another_party, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    let list = format!("{}/secrets", agreed.engagement);
    let mut klara = crew.klara().await;
    klara.open(&agreed.engagement).await.must_be(200).link(&list);
    klara.open(&list).await.must_be(200);
    let bad = klara.fill("/secrets", &[("label", "Intranätet"), ("secret", "hemligt-ord-9"), ("days", "99")]).await;
    bad.must_be(422);
    klara.open(&list).await;
    let shown = klara.fill("/secrets", &[("label", "Intranätet"), ("secret", "hemligt-ord-9"), ("days", "2")]).await;
    shown.must_be(200).must_not_say("hemligt-ord-9");
    let link = shown.text().split_whitespace().find(|word| word.contains("/secrets/")).expect("a link").to_owned();
    let link = link.strip_prefix(testkit::world::BASE_URL).expect("ours").to_owned();
    // Nowhere in the database: neither the secret nor the link.
    let tx = crew.world.db.read().await.expect("a view");
    let token = id_of(&link);
    for info in schema::tables(&tx).await.expect("tables") {
        for row in tx.all(&format!("SELECT * FROM {}", info.name), vec![]).await.expect("rows") {
            for column in &info.columns {
                let bytes = match Cell::read(&row, column).expect("a cell") {
                    Cell::Text(text) => text.into_bytes(),
                    Cell::Bytes(bytes) => bytes,
                    _ => continue,
                };
                assert!(!holds(&bytes, "hemligt-ord-9") && !holds(&bytes, token), "{}.{}", info.name, column.name);
            }
        }
    }
    drop(tx);
    // Whoever takes no part finds nothing, with the link or without.
    let mut nora = crew.another_client("Annat Bolag AB", "Nora Annan", "nora@annat.example").await;
    for path in [&link, &list] {
        nora.open(path).await.must_be(404);
        crew.malin().await.open(path).await.must_be(404);
    }
    crew.world.guest().peek(&link).await.must_be(303);
    klara.open(&link).await.must_be(200);
    klara.press("/secrets/opening").await.must_be(409).must_say("lämnade hemligheten själv");
    // A mail scanner that follows the link opens nothing.
    let mut anna = crew.anna().await;
    anna.open(&link).await.must_be(200).must_not_say("hemligt-ord-9");
    anna.open(&link).await.must_be(200);
    anna.press("/secrets/opening").await.must_be(200).must_say("hemligt-ord-9");
    anna.open(&link).await.must_be(409);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM shared_secrets WHERE sealed IS NOT NULL", vec![]).await, 0);
    crew.klara().await.open(&list).await.must_be(200).must_say("Öppnad av Anna Lind");
    let kinds = "SELECT COUNT(*) AS n FROM journal WHERE kind IN ('secret_shared', 'secret_ended')";
    assert_eq!(crew.count(kinds, vec![]).await, 2);
    // Taken back, and out of time.
    let mut anna = crew.anna().await;
    anna.open(&list).await;
    anna.fill("/secrets", &[("label", "Nyckel"), ("secret", "ett"), ("days", "1")]).await.must_be(200);
    anna.open(&list).await;
    anna.press("/withdrawal").await.must_be(200);
    anna.open(&list).await;
    let shown = anna.fill("/secrets", &[("label", "Nyckel"), ("secret", "två"), ("days", "1")]).await;
    let link = shown.text().split_whitespace().find(|word| word.contains("/secrets/")).expect("a link").to_owned();
    let link = link.strip_prefix(testkit::world::BASE_URL).expect("ours").to_owned();
    crew.world.travel(2).await;
    crew.klara().await.open(&link).await.must_be(409);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM shared_secrets WHERE sealed IS NOT NULL", vec![]).await, 0);
});
