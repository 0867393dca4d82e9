//! Conditions of a run of the matching, and whoever has said no: set aside before
//! anybody is ranked, counted, and never in silence.

use crate::steps::{Crew, skilled};
use testkit::page::FoundForm;
use testkit::{Page, story};

/// The form that the conditions stand in.
fn conditions(page: &Page) -> FoundForm {
    let is_it =
        |form: &FoundForm| form.action.ends_with("/match") && form.choices.iter().any(|(name, _)| name == "only");
    page.forms().into_iter().find(is_it).expect("a form with conditions")
}

/// A minute later: the newest run is the one of the latest moment.
fn minute(crew: &Crew) {
    crew.world.clock.set(base::Clock::now(crew.world.clock.as_ref()).plus_seconds(60));
}

story!(karin_sets_conditions_and_reads_how_many_do_not_meet_them, world, {
    let crew = Crew::new(world).await;
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi", "Redaktörskap"]).await;
    let three = crew.three().await;
    let path = format!("{}/match", three.need);
    let mut karin = crew.karin().await;
    let page = karin.open(&path).await;
    page.must_be(200).must_say("har varje kompetens som krävs").must_say("är lediga från första dagen till den sista");
    let with = |code: &'static str| [("only", code)];
    let run = karin.submit(&conditions(&page), &with("skills")).await;
    run.must_be(200).must_say("Bara de som har varje kompetens som krävs.").must_say("1. Anna Lind");
    run.must_say("2 konsulter är inte med i listan").must_say("2 saknar någon kompetens som krävs");
    run.must_not_say("2. Malin Berg").must_not_say("2. Sara Ny");
    assert_eq!(crew.text("SELECT CAST(MAX(consultants) AS TEXT) AS n FROM match_runs", vec![]).await, "1");
    minute(&crew);
    // Again is again with the same conditions; without them everybody is back.
    let again = karin.press_where("/match", &with("skills")).await;
    again.must_be(200).must_say("2 saknar någon kompetens som krävs");
    minute(&crew);
    let mut form = conditions(&karin.open(&path).await);
    form.fields.retain(|(name, _)| name != "only");
    let all = karin.submit(&form, &[]).await;
    all.must_be(200).must_say("3 konsulter rangordnade").must_not_say("inte med i listan");
    minute(&crew);
    // Nobody has said that they speak Swedish: an empty list says so.
    let page = karin.open(&path).await;
    let none = karin.submit(&conditions(&page), &with("languages")).await;
    none.must_be(200).must_say("3 kan inte arbeta på språken som krävs").must_say("Ingen uppfyller villkoren");
    let page = karin.open(&path).await;
    karin.submit(&conditions(&page), &with("age")).await.must_be(422).must_say("Det finns inget sådant villkor");
});

story!(whoever_said_no_to_the_need_is_not_ranked_for_it_again, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    crew.asked(&three.need, &[three.anna, three.sara]).await;
    let mut sara = crew.world.as_account(three.sara_account).await;
    sara.open(&crew.question(&three.need, three.sara).await).await.must_be(200);
    let mut form = sara.page.clone().expect("a page").form("/giving");
    form.action = form.action.replace("/giving", "/withholding");
    sara.submit(&form, &[]).await.must_be(200);
    let path = format!("{}/match", three.need);
    minute(&crew);
    let mut karin = crew.karin().await;
    karin.open(&path).await.must_be(200);
    let run = karin.press("/match").await;
    run.must_be(200)
        .must_say("2 konsulter rangordnade")
        .must_say("1 har tackat nej till att presenteras för uppdraget");
    let results = "SELECT COUNT(*) AS n FROM match_results WHERE consultant = $1 AND run = \
                   (SELECT id FROM match_runs ORDER BY at DESC LIMIT 1)";
    assert_eq!(crew.count(results, store::params![three.sara]).await, 0);
    assert_eq!(crew.count(results, store::params![three.anna]).await, 1);
});

story!(whoever_picks_beside_the_proposal_says_why, world, {
    let crew = Crew::new(world).await;
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi", "Redaktörskap"]).await;
    let three = crew.three().await;
    let path = format!("{}/match", three.need);
    // Anna and Malin are picked among three; then only Anna is proposed.
    crew.picked(&three.need, &[three.anna, three.malin]).await;
    let mut karin = crew.karin().await;
    let (anna, malin) = (three.anna.to_string(), three.malin.to_string());
    let explains = |id: &str, page: &Page| {
        let sends = [("consultant", id), ("decision", "explain")];
        page.has_form_where("/match/decision", &sends).then(|| page.form_where("/match/decision", &sends))
    };
    let page = karin.open(&path).await;
    assert!(explains(&malin, &page).is_none(), "all three are proposed");
    minute(&crew);
    let page = karin.submit(&conditions(&page), &[("only", "skills")]).await;
    page.must_be(200).must_say("Skriv varför någon utanför urvalet valdes");
    assert!(explains(&anna, &page).is_none(), "she is proposed");
    let form = explains(&malin, &page).expect("a form");
    karin.submit(&form, &[("reason", "  ")]).await.must_be(422).must_say("Skriv varför");
    let form = explains(&malin, &karin.open(&path).await).expect("a form");
    let reason = "Hon har arbetat med intranätet förut.";
    let page = karin.submit(&form, &[("reason", reason)]).await;
    page.must_be(200).must_say(reason).must_say("2 konsulter utvalda");
    assert!(explains(&malin, &page).is_none(), "once is enough");
    // What was said stands, and it is said of nobody who is not picked.
    let sara = three.sara.to_string();
    for (who, form_id) in
        [(&malin, "0190a5c4-0000-7000-8000-000000000044"), (&sara, "0190a5c4-0000-7000-8000-000000000045")]
    {
        let again = [("form_id", form_id), ("consultant", who), ("decision", "explain"), ("reason", "Något annat.")];
        karin.post(&format!("{path}/decision"), &again).await.must_be(409);
    }
    karin.open(&path).await.must_say(reason).must_not_say("Något annat.");
});
