//! Weights that are learnt from outcomes: shown beside the earlier ones, and
//! used only after an admin has accepted them.

use crate::steps::{Crew, parsed};
use base::{AccountId, AssignmentId, ClientId, ConsultantId, MatchRunId};
use ranking::{Part, PartKind, Weights};
use store::{Tx, params};
use testkit::story;

/// The parts of somebody who has everything but this share of two parts, in permille.
fn parts(must: u32, rate: u32) -> String {
    let weights = Weights::default();
    let parts = PartKind::ALL.map(|kind| {
        let max = weights.of(kind);
        let permille = match kind {
            PartKind::Must => must,
            PartKind::Rate => rate,
            _ => 1000,
        };
        Part { kind, points: max * permille / 1000, max }
    });
    serde_json::to_string(&parts).expect("JSON")
}

/// One need that was decided: two were presented, and the second was chosen.
async fn decided(tx: &Tx, number: i64, client: ClientId, by: AccountId, two: [ConsultantId; 2]) {
    let (need, run): (AssignmentId, MatchRunId) = (tx.new_id(), tx.new_id());
    let sql = "INSERT INTO assignments (id, number, client, posted_by, stage, title, text, search_key, lang, starts_on, \
               extent_percent, remote, people, shows_client, opened_at, created_at) \
               VALUES ($1, $2, $3, $4, 'filled', 'Ett gammalt uppdrag', 'Text', 'text', 'sv', '2026-01-12', 100, $5, 1, $5, $6, $6)";
    tx.run(sql, params![need, number, client, by, true, tx.now()]).await.expect("a need");
    let sql = "INSERT INTO match_runs (id, assignment, at, run_by, engine, weights, input, consultants) \
               VALUES ($1, $2, $3, $4, 'linear-2', '{}', '{}', 2)";
    tx.run(sql, params![run, need, tx.now(), by]).await.expect("a run");
    // The first has more of the skills; the second, who is chosen, is within the budget.
    for ((consultant, place), parts) in two.iter().zip(1_i64..).zip([parts(1000, 0), parts(700, 1000)]) {
        let sql = "INSERT INTO match_results (run, place, consultant, score, parts, reasons) VALUES ($1, $2, $3, 700, $4, '[]')";
        tx.run(sql, params![run, place, *consultant, parts]).await.expect("a place");
    }
    matching::outcomes::presented(tx, need, &two).await.expect("presented");
    matching::outcomes::chosen(tx, need, two[1]).await.expect("chosen");
}

story!(weights_learnt_from_outcomes_are_used_only_when_an_admin_accepts_them, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let mut karin = crew.karin().await;
    karin.open("/weights").await.must_be(200).must_say("Grundvikterna");
    karin.press("/weights/proposal").await.must_be(409).must_say("0 avgjorda uppdrag").must_say("minst 50");

    let need: AssignmentId = parsed(&three.need);
    let tx = crew.world.db.write(None).await.expect("a transaction");
    let client = assignments::find(&tx, need).await.expect("the need").client;
    for n in 0..60 {
        decided(&tx, 9_000 + n, client, crew.cast.karin, [three.anna, three.malin]).await;
    }
    tx.commit().await.expect("a commit");

    // The change stands in words beside the earlier weights; Karin does not decide on it.
    karin.open("/weights").await.must_be(200);
    karin.press("/weights/proposal").await.must_be(200).must_say("Ett förslag är framräknat");
    let page = karin.page.clone().expect("a page");
    page.must_say("Lärt av 60 avgjorda uppdrag").must_say("Räknas mer").must_say("Räknas mindre");
    assert!(!page.has_form("/weights/acceptance") && !page.has_form("/weights/proposal"), "{}", page.text());
    let form_id = "0190a5c4-0000-7000-8000-000000000066";
    let raw = [("form_id", form_id), ("number", "1"), ("version", "1")];
    karin.post("/weights/acceptance", &raw).await.must_be(404);

    // Until then a run uses the weights of before, and afterwards the learnt ones; each keeps what it used.
    crew.picked(&three.need, &[]).await;
    assert_eq!(used(&crew, need).await, Weights::default());
    let mut admin = crew.admin().await;
    let tasks = admin.open("/desk").await.must_be(200).links_in("tasks");
    assert!(tasks.contains(&"/weights".to_owned()), "{tasks:?}");
    admin.open("/weights").await.must_be(200);
    admin.fill("/weights/refusal", &[]).await.must_be(422).must_say("skriver varför");
    admin.open("/weights").await.must_be(200);
    admin.press("/weights/acceptance").await.must_be(200).must_say("i bruk från nästa körning").must_say("Ada Admin");
    karin.open("/journal").await.must_be(200).must_say("Lärda vikter togs i bruk");
    assert_eq!(used(&crew, need).await, Weights::default(), "what was kept is never reckoned again");
    // Of two runs in one moment neither is the last.
    crew.world.travel(1).await;
    crew.picked(&three.need, &[]).await;
    let learnt = used(&crew, need).await;
    assert!(learnt.rate > Weights::default().rate && learnt.are_whole(), "{learnt:?}");

    // Weights that do not share out a thousand points are nowhere to be kept.
    let tx = crew.world.db.write(None).await.expect("a transaction");
    assert!(tx.run("UPDATE match_weights SET must = must + 1", vec![]).await.is_err());
    drop(tx);
});

/// The weights that the last run for a need used.
async fn used(crew: &Crew, need: AssignmentId) -> Weights {
    let tx = crew.world.db.read().await.expect("a view");
    let run = matching::latest(&tx, need).await.expect("an answer").expect("a run");
    serde_json::from_str(&run.weights).expect("weights")
}
