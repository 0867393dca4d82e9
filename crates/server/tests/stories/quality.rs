//! Follow-ups that come by themselves, evaluations that are for the two alone,
//! an end with somebody else after it (S81–S90).

use crate::steps::{Agreed, Crew, given, id_of, policies, signature, slate};
use testkit::{Page, Visitor, story};

/// The follow-ups in the list of what waits for somebody.
async fn waiting(visitor: &mut Visitor) -> Vec<String> {
    let links = visitor.open("/desk").await.must_be(200).links_in("tasks");
    links.into_iter().filter(|l| l.starts_with("/follow-ups/")).collect()
}

/// Answers an evaluation with the same mark for everything.
async fn answered(visitor: &mut Visitor, evaluation: &str, mark: &str, strengths: &str) -> Page {
    visitor.open(evaluation).await.must_be(200);
    let form = visitor.page.clone().expect("a page").form("/answer");
    let mut marks: Vec<String> = ["client_", "consultant_"].iter().flat_map(|p| form.names_with(p)).collect();
    marks.sort();
    marks.dedup();
    let mut values: Vec<(&str, &str)> = marks.iter().map(|n| (n.as_str(), mark)).collect();
    values.push(("strengths", strengths));
    visitor.submit(&form, &values).await
}

/// The newest evaluation, `/evaluations/…`.
async fn evaluation(crew: &Crew, kind: &str) -> String {
    let tx = crew.world.db.read().await.expect("a view");
    let sql = "SELECT id FROM evaluations WHERE kind = $1";
    let row = tx.one(sql, store::params![kind.to_owned()]).await.expect("an evaluation");
    let id: base::EvaluationId = row.get("id").expect("an id");
    format!("/evaluations/{id}")
}

/// Klara ends the work.
async fn ended(crew: &Crew, agreed: &Agreed, on: &str, choice: &str, reason: &str) -> Page {
    let mut klara = crew.klara().await;
    let ending = klara.open(&agreed.engagement).await.must_be(200).link(&format!("{}/ending", agreed.engagement));
    klara.open(&ending).await.must_be(200);
    let page = klara.fill("/ending", &[("ended_on", on), ("choice", choice), ("reason", reason)]).await;
    page.must_be(200).must_say(reason);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM engagements WHERE stage = 'ended'", vec![]).await, 0, "not yet");
    klara.press_where("/ending", &[("step", "confirm")]).await
}

story!(two_weeks_after_start_the_client_is_called, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-03-29").await;
    assert!(waiting(&mut crew.karin().await).await.is_empty(), "not before");
    crew.world.travel_to("2026-03-30").await;
    let mut karin = crew.karin().await;
    let calls = waiting(&mut karin).await;
    let [call] = calls.as_slice() else { panic!("one call on the day: {calls:?}") };
    // It is hers, and nobody else's to do.
    for account in [crew.cast.olle, crew.cast.eva] {
        assert!(waiting(&mut crew.world.as_account(account).await).await.is_empty());
    }
    for account in [crew.cast.klara, crew.cast.anna, crew.cast.bo] {
        crew.world.as_account(account).await.open(call).await.must_be(404);
    }
    karin.open(call).await.must_be(200).must_say("Klara Kund").must_say("klara@kund.example");
    karin.fill("/outcome", &[("note", "Det går bra.")]).await.must_be(422).must_say("Det går bra.");
    let late = karin.open(call).await.must_be(200).form("/outcome");
    karin.open(call).await.must_be(200);
    let said =
        [("client_satisfaction", "4"), ("needs_support", "no"), ("note", "Det går bra."), ("next_on", "2026-06-01")];
    karin.fill("/outcome", &said).await.must_be(200);
    assert!(waiting(&mut karin).await.is_empty(), "it is done");
    karin
        .submit(&late, &[("note", "Det går inte bra."), said[0], said[1]])
        .await
        .must_be(409)
        .must_say("Det går inte bra.");
    let stored = crew.text("SELECT stage AS n FROM follow_ups WHERE kind = 'two_weeks'", vec![]).await;
    assert_eq!(stored, "done");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM follow_ups WHERE kind = 'agreed'", vec![]).await, 1);
    assert!(agreed.engagement.starts_with("/engagements/"));
});

story!(four_to_six_weeks_after_start_both_are_met, world, {
    let crew = Crew::new(world).await;
    crew.signed().await;
    crew.world.travel_to("2026-03-30").await;
    let call = waiting(&mut crew.karin().await).await.pop().expect("the call");
    let mut karin = crew.karin().await;
    karin.open(&call).await.must_be(200);
    karin.fill("/skipping", &[("reason", "")]).await.must_be(422);
    karin.open(&call).await.must_be(200);
    karin.fill("/skipping", &[("reason", "Klara är på semester.")]).await.must_be(200);
    crew.world.travel_to("2026-04-12").await;
    assert!(waiting(&mut crew.karin().await).await.is_empty(), "four weeks are not over");
    crew.world.travel_to("2026-04-13").await;
    let mut karin = crew.karin().await;
    let meeting = waiting(&mut karin).await.pop().expect("the meeting");
    // Still there in the sixth week, and late after it.
    crew.world.travel_to("2026-04-28").await;
    let mut karin = crew.karin().await;
    assert_eq!(waiting(&mut karin).await, std::slice::from_ref(&meeting));
    assert!(karin.open("/follow-ups").await.must_be(200).links_in("overdue").contains(&meeting));
    karin.open(&meeting).await.must_be(200);
    let said = [
        ("client_satisfaction", "5"),
        ("consultant_satisfaction", "2"),
        ("needs_support", "yes"),
        ("note", "Anna hinner inte."),
        ("next_on", "2026-05-12"),
    ];
    karin.fill("/outcome", &said).await.must_be(200);
    // Somebody needs support: that waits for Karin and for Olle.
    for account in [crew.cast.karin, crew.cast.olle] {
        assert!(waiting(&mut crew.world.as_account(account).await).await.contains(&meeting));
    }
});

story!(follow_ups_missed_while_nobody_looked_come_once, world, {
    let crew = Crew::new(world).await;
    crew.signed().await;
    // The server was down for six weeks.
    crew.world.clock.set(base::Clock::now(crew.world.clock.as_ref()).plus_seconds(56 * 86_400));
    crew.world.travel(1).await;
    assert_eq!(waiting(&mut crew.karin().await).await.len(), 2);
    crew.world.travel(2).await;
    assert_eq!(waiting(&mut crew.karin().await).await.len(), 2);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM evaluations", vec![]).await, 1);
    assert_eq!(crew.text("SELECT stage AS n FROM engagements", vec![]).await, "running");
});

story!(an_evaluation_is_sealed_until_both_are_in, world, {
    let crew = Crew::new(world).await;
    crew.signed().await;
    crew.world.travel_to("2026-04-26").await;
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM evaluations", vec![]).await, 0);
    crew.world.travel_to("2026-04-27").await;
    let path = evaluation(&crew, "midway").await;
    for address in ["klara@kund.example", "anna@nordlys.example"] {
        crew.world.mail_to(address, &path).await;
    }
    let (hers, annas) = ("Hon hör vad vi inte säger.", "Klara ger besked samma dag.");
    answered(&mut crew.klara().await, &path, "5", hers).await.must_be(200).must_say(hers);
    crew.anna().await.open(&path).await.must_be(200).must_not_say(hers);
    // Once is enough, and what was said stands.
    assert!(!crew.klara().await.open(&path).await.has_form("/answer"));
    answered(&mut crew.anna().await, &path, "4", annas).await.must_be(200).must_say(hers).must_say(annas);
    crew.klara().await.open(&path).await.must_be(200).must_say(annas);
    // For everybody else it is not there: staff know that it is done.
    for account in [crew.cast.karin, crew.cast.olle, crew.cast.eva, crew.cast.bo, crew.cast.malin] {
        crew.world.as_account(account).await.open(&path).await.must_be(404);
    }
    let mut nora = crew.another_client("Annat Bolag AB", "Nora Annan", "nora@annat.example").await;
    nora.open(&path).await.must_be(404);
    let list = crew.karin().await.open("/evaluations").await;
    list.must_be(200).must_say("Anna Lind").must_not_say(hers).must_not_say(annas).must_not_say(&path);
    crew.bo().await.open("/evaluations").await.must_be(404);
    // Nor is it in the journal or in a mail.
    for table in ["SELECT body AS n FROM journal", "SELECT text AS n FROM outbox"] {
        let tx = crew.world.db.read().await.expect("a view");
        for row in tx.all(table, vec![]).await.expect("rows") {
            let text: String = row.get("n").expect("a text");
            assert!(!text.contains(hers) && !text.contains(annas), "{text}");
        }
    }
});

story!(after_the_last_day_the_two_evaluate_each_other, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-08-28").await;
    assert_eq!(
        crew.text("SELECT stage AS n FROM engagements", vec![]).await,
        "running",
        "the last day is a day of work"
    );
    crew.world.travel_to("2026-08-29").await;
    assert_eq!(crew.text("SELECT outcome AS n FROM engagements", vec![]).await, "completed");
    assert_eq!(crew.text("SELECT stage AS n FROM assignments", vec![]).await, "ended");
    let path = evaluation(&crew, "final").await;
    crew.world.mail_to("anna@nordlys.example", &path).await;
    for account in [crew.cast.klara, crew.cast.anna] {
        let mut visitor = crew.world.as_account(account).await;
        assert!(visitor.open("/desk").await.links_in("tasks").contains(&path));
        answered(&mut visitor, &path, "4", "Tack.").await.must_be(200);
    }
    assert_eq!(crew.text("SELECT stage AS n FROM evaluations WHERE kind = 'final'", vec![]).await, "opened");
    crew.klara().await.open(&agreed.engagement).await.must_be(200);
});

story!(an_end_with_a_replacement_opens_the_same_need_again, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    let need = agreed.sent.three.need.clone();
    crew.world.travel_to("2026-04-08").await;
    let reason = "Uppdraget har blivit ett annat än vi trodde.";
    // Nobody else ends it: not the consultant, not the agency.
    for account in [crew.cast.anna, crew.cast.bo] {
        crew.world.as_account(account).await.open(&format!("{}/ending", agreed.engagement)).await.must_be(404);
    }
    ended(&crew, &agreed, "2026-04-08", "replace", reason).await.must_be(200);
    assert_eq!(crew.text("SELECT outcome AS n FROM engagements", vec![]).await, "replaced");
    assert_eq!(crew.text("SELECT stage AS n FROM assignments", vec![]).await, "open", "with the same need");
    assert_eq!(crew.text("SELECT stage AS n FROM replacements", vec![]).await, "searching");
    let mut karin = crew.karin().await;
    let search = karin.open("/replacements").await.must_be(200).link("/replacements/");
    karin.open(&search).await.must_be(200).must_say(reason).must_say("Anna Lind");
    assert!(karin.open("/desk").await.links_in("tasks").contains(&format!("{need}/match")), "it waits for Karin");
    crew.world.mail_to("anna@nordlys.example", reason).await;
    // What is past its day is not to be done any more.
    crew.world.travel_to("2026-04-14").await;
    assert!(waiting(&mut crew.karin().await).await.iter().all(|l| l.starts_with("/follow-ups/")));
    let meetings = "SELECT COUNT(*) AS n FROM follow_ups WHERE kind = 'four_to_six_weeks' AND stage = 'due'";
    assert_eq!(crew.count(meetings, vec![]).await, 0, "no meeting about work that is over");

    // Somebody else is found: the consents of March have run out, so they are asked anew.
    let three = &agreed.sent.three;
    crew.asked(&need, &[three.malin, three.sara]).await;
    given(&mut crew.malin().await, &crew.question(&need, three.malin).await, "900").await.must_be(200);
    given(&mut crew.bo().await, &crew.question(&need, three.malin).await, "900").await.must_be(200);
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{need}/proposal")).await.must_be(200).form_where("/proposal", &[]);
    let page = slate(&mut karin, &form, &[("fewer_reason", "Bara Malin är ledig."), ("then", "send")]).await;
    page.must_be(200);
    crew.chosen(&page.path, "Malin Berg").await;
    let second = crew.out(&page.path).await;
    let mut bo = crew.bo().await;
    policies(&mut bo).await;
    signature(&mut bo, &second, "Bo Byråsson").await.must_be(200);
    signature(&mut crew.klara().await, &second, "Klara Kund").await.must_be(200);
    assert_eq!(crew.text("SELECT stage AS n FROM replacements", vec![]).await, "replaced");
    assert_eq!(crew.text("SELECT stage AS n FROM assignments", vec![]).await, "filled");
    let successor = crew.klara().await.open(&second).await.link("/engagements/");
    assert_ne!(successor, agreed.engagement);
    crew.karin().await.open(&search).await.must_be(200).link(&successor);
    assert!(crew.karin().await.open("/desk").await.links_in("tasks").iter().all(|l| *l != format!("{need}/match")));
});

/// Karin runs the match, and everything that came out of it but the time and the number of the run.
async fn matched(crew: &Crew, need: &str) -> String {
    crew.world.clock.set(base::Clock::now(crew.world.clock.as_ref()).plus_seconds(60));
    let runs = crew.count("SELECT COUNT(*) AS n FROM match_runs", vec![]).await;
    let mut karin = crew.karin().await;
    karin.open(&format!("{need}/match")).await.must_be(200);
    karin.press("/match").await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM match_runs", vec![]).await, runs + 1);
    let tx = crew.world.db.read().await.expect("a view");
    let sql = "SELECT r.place, r.consultant, r.score, r.parts, r.reasons, r.changes FROM match_results r \
               WHERE r.run = (SELECT id FROM match_runs ORDER BY at DESC LIMIT 1) ORDER BY r.place";
    let rows = tx.all(sql, vec![]).await.expect("results");
    let line = |row: &store::Row| {
        let consultant: base::ConsultantId = row.get("consultant").expect("who");
        let (place, score): (i64, i64) = (row.get("place").expect("a place"), row.get("score").expect("a score"));
        let texts = ["parts", "reasons", "changes"].map(|name| row.get::<String>(name).expect("a text"));
        format!("{place} {consultant} {score} {}\n", texts.join(" "))
    };
    rows.iter().map(line).collect()
}

story!(what_they_say_of_each_other_moves_nobody_in_a_ranking, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    let need = agreed.sent.three.need.clone();
    crew.world.travel_to("2026-04-27").await;
    ended(&crew, &agreed, "2026-04-27", "replace", "Vi söker någon annan.").await.must_be(200);
    let before = matched(&crew, &need).await;
    assert!(before.lines().count() >= 3, "{before}");
    assert!(before.contains(&agreed.sent.three.anna.to_string()), "{before}");
    // The best of both, then the worst of both: byte for byte the same answer.
    let path = evaluation(&crew, "final").await;
    for account in [crew.cast.klara, crew.cast.anna] {
        answered(&mut crew.world.as_account(account).await, &path, "5", "Bäst av alla.").await.must_be(200);
    }
    assert_eq!(matched(&crew, &need).await, before);
    let tx = crew.world.db.write(None).await.expect("a transaction");
    let worst = "UPDATE evaluation_answers SET marks = REPLACE(marks, '5', '1'), strengths = 'Sämst av alla.'";
    assert_eq!(tx.run(worst, vec![]).await.expect("changed"), 2);
    tx.commit().await.expect("committed");
    assert_eq!(matched(&crew, &need).await, before);
});

story!(an_end_without_a_replacement_ends_the_need, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-04-08").await;
    ended(&crew, &agreed, "2026-04-08", "just_end", "Projektet är nedlagt.").await.must_be(200);
    assert_eq!(crew.text("SELECT outcome AS n FROM engagements", vec![]).await, "terminated");
    assert_eq!(crew.text("SELECT stage AS n FROM assignments", vec![]).await, "ended");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM replacements", vec![]).await, 0);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM evaluations WHERE kind = 'final'", vec![]).await, 1);
    // It ends once, and the page says so.
    let page = crew.klara().await.open(&format!("{}/ending", agreed.engagement)).await;
    assert!(!page.must_be(200).has_form("/ending"));
});

story!(a_search_that_finds_nobody_is_closed_with_a_word_to_the_client, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-04-08").await;
    ended(&crew, &agreed, "2026-04-08", "replace", "Vi behöver någon annan.").await.must_be(200);
    let mut karin = crew.karin().await;
    let search = karin.open("/replacements").await.link("/replacements/");
    karin.open(&search).await.must_be(200);
    karin.fill("/closing", &[("note", "")]).await.must_be(422);
    karin.open(&search).await.must_be(200);
    let note = "Ingen är ledig före augusti.";
    karin.fill("/closing", &[("note", note)]).await.must_be(200);
    crew.world.mail_to("klara@kund.example", note).await;
    assert_eq!(crew.text("SELECT stage AS n FROM assignments", vec![]).await, "ended");
    let page = karin.open(&search).await;
    assert!(!page.must_be(200).has_form("/closing"));
    assert!(!id_of(&search).is_empty());
});
