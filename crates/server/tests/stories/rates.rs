//! Selection rates: shares of groups by what consultants volunteered, which
//! nobody but themselves can read and which they erase when they want.

use crate::steps::{Crew, parsed};
use base::{AccountId, AssignmentId, ConsultantId, Lang};
use people::register::{Applicant, NewAccount};
use store::params;
use testkit::story;

/// Ten consultants, confirmed.
async fn ten(crew: &Crew) -> Vec<(AccountId, ConsultantId)> {
    let tx = crew.world.db.write(None).await.expect("a transaction");
    let mut all = Vec::new();
    for n in 0..10 {
        let new = NewAccount {
            applicant: Applicant::Consultant { agency: None },
            name: format!("Person Nummer{n}"),
            email: format!("person{n}@frilans.example"),
            phone: None,
            lang: Lang::Sv,
            password_hash: String::from("none"),
        };
        let account = people::register::register(&tx, new).await.expect("a registration");
        people::confirm::confirm_account(&tx, account).await.expect("a confirmation");
        let consultant =
            people::directory::consultant_of(&tx, account).await.expect("an answer").expect("a consultant");
        all.push((account, consultant));
    }
    tx.commit().await.expect("a commit");
    all
}

/// Everybody was presented for a need, and these were invited.
async fn presented(crew: &Crew, need: AssignmentId, who: &[(AccountId, ConsultantId)], invited: &[usize]) {
    let tx = crew.world.db.write(None).await.expect("a transaction");
    let everybody: Vec<ConsultantId> = who.iter().map(|(_, consultant)| *consultant).collect();
    matching::outcomes::presented(&tx, need, &everybody).await.expect("presented");
    for n in invited {
        matching::outcomes::invited(&tx, need, everybody[*n]).await.expect("invited");
    }
    tx.commit().await.expect("a commit");
}

story!(rates_are_of_groups_of_five_and_never_of_a_person, world, {
    let crew = Crew::new(world).await;
    let who = ten(&crew).await;
    let need: AssignmentId = parsed(&crew.posted("Kommunikationsstrateg till nytt intranät").await);
    // Five women, of whom two are invited, and five men, who all are.
    presented(&crew, need, &who, &[0, 1, 5, 6, 7, 8, 9]).await;
    for (n, (account, _)) in who.iter().enumerate() {
        let mut visitor = crew.world.as_account(*account).await;
        visitor.open("/self-declaration").await.must_be(200).must_say("Ingen hos oss kan läsa dina svar");
        let gender = if n < 5 { "woman" } else { "man" };
        let birth = if n == 0 { "elsewhere" } else { "" };
        let answers = [("apart_gender", gender), ("apart_birth", birth)];
        visitor.fill("/self-declaration", &answers).await.must_be(200).must_say("Svaren är sparade");
    }
    let mut karin = crew.karin().await;
    let way = karin.open("/engine").await.must_be(200).link("/selection-rates");
    let page = karin.open(&way).await;
    page.must_be(200).must_say("Under fyra femtedelar").must_say("40 % av den högsta").must_not_say("Person Nummer");
    assert!(page.says("Visas inte"), "one person born elsewhere is no group: {}", page.text());
    karin.open("/selection-rates?month=2026-02").await.must_be(200).must_not_say("Under fyra femtedelar");

    // Nothing of it is on any page of staff, in the journal, or to be guessed from what is stored of the forms.
    karin.open(&format!("/consultants/{}", who[0].1)).await.must_be(200).must_not_say("Kvinna");
    karin.open("/journal").await.must_be(200).must_not_say("jälvdeklaration");
    let sql = "SELECT COUNT(DISTINCT body_hash) AS n FROM form_posts WHERE path = '/self-declaration'";
    assert_eq!(crew.count(sql, vec![]).await, 1, "different answers leave the same trace");
    for mut other in [crew.klara().await, crew.bo().await, crew.karin().await] {
        other.peek("/self-declaration").await.must_be(404);
    }
    crew.anna().await.peek("/selection-rates").await.must_be(404);

    // One of the women erases hers: four are no group, and there is nothing left to compare.
    let mut first = crew.world.as_account(who[0].0).await;
    first.open("/self-declaration").await.must_be(200);
    first.press("/self-declaration/erasure").await.must_be(200).must_say("Svaren är borttagna");
    let own = "SELECT COUNT(*) AS n FROM self_declarations WHERE consultant = $1";
    assert_eq!(crew.count(own, params![who[0].1]).await, 0);
    let page = karin.open(&way).await;
    page.must_be(200).must_not_say("Under fyra femtedelar");
    assert!(!page.says("% av den högsta"), "{}", page.text());

    // Whoever closes the account takes it along, and the table holds no other words.
    let tx = crew.world.db.write(None).await.expect("a transaction");
    tx.record(base::Happened::AccountClosed { account: who[2].0 }).await.expect("a line");
    tx.commit().await.expect("a commit");
    assert_eq!(crew.count(own, params![who[2].1]).await, 0);
    let tx = crew.world.db.write(None).await.expect("a transaction");
    let free =
        "INSERT INTO self_declarations (consultant, kind, answer, declared_at) VALUES ($1, 'gender', 'sweden', 1)";
    assert!(tx.run(free, params![who[2].1]).await.is_err(), "an answer belongs to its question");
    drop(tx);
    let unknown = [("form_id", "0190a5c4-0000-7000-8000-000000000055"), ("apart_gender", "något annat")];
    let mut second = crew.world.as_account(who[1].0).await;
    second
        .post("/self-declaration", &unknown)
        .await
        .must_be(422)
        .must_say("gick inte att läsa")
        .must_say("något annat");
});
