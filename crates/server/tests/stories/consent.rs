//! Nobody is shown without consent, and a consent that is gone shows nothing
//! (S53–S58).

use crate::steps::{Crew, RATE, client_data, given, id_of, parsed, posted, slate, titled};
use base::{ConsentId, SuggestionId};
use store::params;
use testkit::story;

story!(karin_cannot_send_before_anna_has_consented, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    crew.asked(&three.need, &[three.anna, three.malin, three.sara]).await;
    let question = crew.question(&three.need, three.anna).await;
    let mut karin = crew.karin().await;
    karin.open(&format!("{}/proposal", three.need)).await.must_be(200);
    assert!(!karin.page.clone().expect("a page").has_form("/proposal"), "nobody has said yes, so there is no slate");
    // With a tool around the page: the consent is there and asked, not live.
    let reason = format!("reason-{}", id_of(&question));
    let fields = [
        ("form_id", "0190a5c4-0000-7000-8000-000000000001"),
        ("pick", id_of(&question)),
        (reason.as_str(), "Passar."),
        ("fewer_reason", "Det brådskar."),
        ("then", "send"),
    ];
    let page = karin.post(&format!("{}/proposal", three.need), &fields).await;
    assert!(page.status.is_client_error(), "{}", page.status);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM suggestions", vec![]).await, 0);
    crew.all_give(&three).await;
    let proposal = crew.proposal_of(&three.need).await;
    crew.klara()
        .await
        .open(&proposal)
        .await
        .must_be(200)
        .must_say("Anna Lind")
        .must_say("Malin Berg")
        .must_say("Sara Ny");
});

story!(a_draft_is_not_sent_when_a_consent_has_been_taken_back_meanwhile, world, {
    let crew = Crew::new(world).await;
    let three = crew.consented().await;
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{}/proposal", three.need)).await.must_be(200).form_where("/proposal", &[]);
    let draft = slate(&mut karin, &form, &[("then", "look")]).await;
    draft.must_be(200);
    let stale = draft.form("/sending");
    let mut anna = crew.anna().await;
    anna.open(&crew.question(&three.need, three.anna).await).await.must_be(200);
    anna.press("/withdrawal").await.must_be(200);
    let page = karin.submit(&stale, &[]).await;
    assert!(page.status.is_client_error(), "{} {}", page.status, page.text());
    let mut klara = crew.klara().await;
    klara.open(&draft.path).await.must_be(404);
    let mails = "SELECT COUNT(*) AS n FROM outbox WHERE to_address = 'klara@kund.example' AND kind LIKE 'proposal%'";
    assert_eq!(crew.count(mails, vec![]).await, 0);
});

story!(an_agencys_consultant_needs_two_hands, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    crew.asked(&three.need, &[three.malin]).await;
    let question = crew.question(&three.need, three.malin).await;
    let live = || crew.count("SELECT COUNT(*) AS n FROM consents WHERE stage = 'given'", vec![]);
    given(&mut crew.malin().await, &question, "900").await.must_be(200);
    assert_eq!(live().await, 0, "Byrån has not said yes");
    let mut karin = crew.karin().await;
    let page = karin.open(&format!("{}/proposal", three.need)).await;
    assert!(!page.must_be(200).has_form("/proposal"), "one hand is not enough for a slate");
    given(&mut crew.bo().await, &question, "900").await.must_be(200);
    assert_eq!(live().await, 1);
    assert!(karin.open(&format!("{}/proposal", three.need)).await.has_form("/proposal"));
    // Either hand takes it back.
    let mut bo = crew.bo().await;
    bo.open(&question).await.must_be(200);
    bo.press("/withdrawal").await.must_be(200);
    assert_eq!(live().await, 0);
});

story!(a_withdrawn_consent_closes_the_clients_view_at_once, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let suggestion = crew.suggestion(&sent.proposal, "Anna Lind").await;
    let other = crew.suggestion(&sent.proposal, "Sara Ny").await;
    let mut klara = crew.klara().await;
    klara.open(&suggestion).await.must_be(200).must_say("Anna Lind");
    klara.open(&format!("{suggestion}/resume.pdf")).await.must_be(200);
    let mut anna = crew.anna().await;
    anna.open(&crew.question(&sent.three.need, sent.three.anna).await).await.must_be(200);
    anna.press("/withdrawal").await.must_be(200);
    klara.open(&suggestion).await.must_be(404);
    klara.open(&format!("{suggestion}/resume.pdf")).await.must_be(404);
    klara.open(&sent.proposal).await.must_be(200).must_not_say("Anna Lind").must_say("Sara Ny");
    klara.open(&other).await.must_be(200);
    let page = klara.open(&format!("{suggestion}/interview")).await;
    assert!(page.status.is_client_error(), "{}", page.status);
    page.must_not_say("Anna Lind");
    // Nor can she be chosen with a tool.
    let version = crew.count("SELECT version AS n FROM proposals", vec![]).await.to_string();
    let fields = [
        ("form_id", "0190a5c4-0000-7000-8000-000000000002"),
        ("version", version.as_str()),
        ("suggestion", id_of(&suggestion)),
    ];
    let page = klara.post(&format!("{}/choice", sent.proposal), &fields).await;
    assert!(page.status.is_client_error(), "{}", page.status);
    crew.world.mail_to("klara@kund.example", "").await;
});

story!(a_consent_ends_by_itself, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let suggestion = crew.suggestion(&sent.proposal, "Anna Lind").await;
    // Thirty days after it was asked for, whether or not a day's work was done.
    let later = base::Clock::now(crew.world.clock.as_ref()).plus_seconds(31 * 86_400);
    crew.world.clock.set(later);
    crew.klara().await.open(&suggestion).await.must_be(404);
    crew.world.travel(1).await;
    crew.klara().await.open(&suggestion).await.must_be(404);
    let sql = "SELECT COUNT(*) AS n FROM consents WHERE stage = 'given'";
    assert_eq!(crew.count(sql, vec![]).await, 0);
});

story!(klara_gets_404_for_every_profile_that_she_was_not_shown, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    // Another need of another client, with another consultant in a proposal of its own.
    let mut other = crew.another_client("Annat Bolag AB", "Nora Annan", "nora@annat.example").await;
    client_data(&mut other, "559900-7589").await;
    let need = posted(&mut other, "Skribent till årsredovisning").await;
    let mut ulf = crew.another_consultant("Ulf Utanför", "ulf@frilans.example").await;
    titled(&mut ulf, "Skribent").await;
    let ulf_id = crew.presentable("Ulf Utanför").await;
    crew.asked(&need, &[ulf_id]).await;
    given(&mut ulf, &crew.question(&need, ulf_id).await, "800").await.must_be(200);
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{need}/proposal")).await.must_be(200).form_where("/proposal", &[]);
    let theirs = slate(&mut karin, &form, &[("fewer_reason", "Bara en passar."), ("then", "send")]).await.path;
    let their_suggestion = other.open(&theirs).await.must_be(200).link_called("/suggestions/", "Ulf Utanför");
    other.open(&their_suggestion).await.must_be(200);
    let mine = crew.suggestion(&sent.proposal, "Anna Lind").await;

    let mut klara = crew.klara().await;
    let mut profiles = vec![
        "/consultants".to_owned(),
        "/consultants?q=Ulf".to_owned(),
        format!("/consultants/{ulf_id}"),
        format!("/consultants/{ulf_id}/resume.pdf"),
        // The three whom she was shown, she was shown as suggestions and not as profiles.
        format!("/consultants/{}", sent.three.anna),
        theirs.clone(),
        their_suggestion.clone(),
        format!("{their_suggestion}/resume.pdf"),
        format!("{their_suggestion}/interview"),
        crew.question(&need, ulf_id).await,
    ];
    let consents: Vec<String> = ids(&crew, "SELECT id AS n FROM consents").await;
    profiles.extend(consents.iter().map(|id| format!("/consents/{id}")));
    for path in &profiles {
        klara.open(path).await.must_be(404);
    }
    for path in [&sent.proposal, &mine, &format!("{mine}/resume.pdf"), &format!("/consultants/{}", sent.three.anna)] {
        other.open(path).await.must_be(404);
    }
    // An agency sees its own people and nobody else's.
    let mut bo = crew.bo().await;
    bo.open(&crew.question(&sent.three.need, sent.three.malin).await).await.must_be(200);
    bo.open(&crew.question(&sent.three.need, sent.three.anna).await).await.must_be(404);
    bo.open(&format!("/consultants/{}", sent.three.anna)).await.must_be(404);
    bo.open("/agency").await.must_be(200).must_say("Malin Berg").must_not_say("Anna Lind").must_not_say("Ulf Utanför");
    for path in [&sent.proposal, &mine, &theirs, &their_suggestion] {
        bo.open(path).await.must_be(404);
        crew.anna().await.open(path).await.must_be(404);
    }
    // A guest is asked to sign in, and learns nothing.
    for path in &profiles {
        crew.world.guest().peek(path).await.must_be(303);
    }
    // Nothing of somebody who has not consented is anywhere on her pages.
    for path in ["/desk", "/proposals", "/assignments", "/interviews", "/contracts", "/engagements", "/invoices"] {
        klara.open(path).await.must_be(200).must_not_say("Ulf Utanför");
    }
});

story!(fewer_than_three_needs_a_reason, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    crew.asked(&three.need, &[three.anna]).await;
    given(&mut crew.anna().await, &crew.question(&three.need, three.anna).await, RATE).await.must_be(200);
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{}/proposal", three.need)).await.must_be(200).form_where("/proposal", &[]);
    let page = slate(&mut karin, &form, &[("then", "send")]).await;
    page.must_be(422).must_say("Har gjort just detta två gånger.");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM proposals", vec![]).await, 0);
    let form = page.form_where("/proposal", &[]);
    let reason = "Bara Anna har gjort ett intranät.";
    let page = slate(&mut karin, &form, &[("fewer_reason", reason), ("then", "send")]).await;
    page.must_be(200);
    crew.klara().await.open(&page.path).await.must_be(200).must_say(reason).must_say("Anna Lind");
});

story!(the_client_sees_what_was_consented_to_not_what_changed_since, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let suggestion = crew.suggestion(&sent.proposal, "Anna Lind").await;
    let mut anna = crew.anna().await;
    anna.open("/profile").await.must_be(200);
    anna.fill("/profile", &[("title", "Häxmästare"), ("city", "Ystad")]).await.must_be(200);
    anna.open("/resume/letter").await.must_be(200);
    anna.fill("/resume/letter", &[("letter", "Det här skrev jag efteråt.")]).await.must_be(200);
    let mut klara = crew.klara().await;
    for path in [&sent.proposal, &suggestion] {
        let page = klara.open(path).await;
        page.must_be(200).must_say("Kommunikationsstrateg");
        page.must_not_say("Häxmästare").must_not_say("Ystad").must_not_say("Det här skrev jag efteråt.");
    }
    // And never the ways to reach her, nor what she wishes for.
    klara.open(&suggestion).await.must_not_say("anna@nordlys.example").must_not_say("070-1740605");
    crew.olle().await.open(&format!("/consultants/{}", sent.three.anna)).await.must_be(200).must_say("Häxmästare");
});

story!(every_showing_is_in_the_access_log, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let suggestion = crew.suggestion(&sent.proposal, "Anna Lind").await;
    let id: SuggestionId = parsed(&suggestion);
    let sql = "SELECT consent AS n FROM suggestions WHERE id = $1";
    let tx = crew.world.db.read().await.expect("a view");
    let consent: ConsentId = tx.one(sql, params![id]).await.expect("a suggestion").get("n").expect("a consent");
    drop(tx);
    let looks = |what: &'static str| {
        let sql = "SELECT COUNT(*) AS n FROM access_log WHERE consent = $1 AND reader = $2 AND what = $3";
        crew.count(sql, params![consent, crew.cast.klara, what.to_owned()])
    };
    let (snapshots, pdfs) = (looks("snapshot").await, looks("resume_pdf").await);
    let mut klara = crew.klara().await;
    klara.open(&sent.proposal).await.must_be(200);
    assert_eq!(looks("snapshot").await, snapshots + 1, "the three side by side");
    klara.open(&suggestion).await.must_be(200);
    assert_eq!(looks("snapshot").await, snapshots + 2, "the whole");
    klara.open(&format!("{suggestion}/resume.pdf")).await.must_be(200);
    assert_eq!(looks("resume_pdf").await, pdfs + 1, "the PDF");
    // What is refused is no showing.
    let before = crew.count("SELECT COUNT(*) AS n FROM access_log", vec![]).await;
    klara.open(&format!("/consultants/{}", sent.three.anna)).await.must_be(404);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM access_log", vec![]).await, before);
    // Staff are in it too, and Anna reads it.
    crew.olle().await.open(&format!("/consultants/{}", sent.three.anna)).await.must_be(200);
    let sql = "SELECT COUNT(*) AS n FROM access_log WHERE reader = $1 AND consultant = $2 AND what = 'profile'";
    assert!(crew.count(sql, params![crew.cast.olle, sent.three.anna]).await > 0);
    crew.anna()
        .await
        .open("/privacy")
        .await
        .must_be(200)
        .must_say("Klara Kund")
        .must_say("Kund AB")
        .must_say("Olle Agent");
});

/// Ids from the database, as text.
async fn ids(crew: &Crew, sql: &str) -> Vec<String> {
    let tx = crew.world.db.read().await.expect("a view");
    let rows = tx.all(sql, vec![]).await.expect("rows");
    rows.iter().map(|row| row.get::<ConsentId>("n").expect("an id").to_string()).collect()
}
