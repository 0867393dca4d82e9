//! "Why not me": what a consultant may ask, what staff release, and what nobody
//! is ever told.

use crate::steps::{Crew, skilled};
use testkit::story;

story!(a_consultant_reads_why_not_only_after_staff_released_it, world, {
    let crew = Crew::new(world).await;
    // Each has one of the two required skills; with the other, Malin would have been first.
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi"]).await;
    skilled(&mut crew.malin().await, &["Redaktörskap"]).await;
    let sent = crew.sent().await;
    let need = sent.three.need.clone();
    let page = format!("{need}/why-not");
    let mut malin = crew.malin().await;
    malin.open(&page).await.must_be(200).must_say("inte avgjort än");
    assert!(!malin.page.clone().expect("a page").has_form("/why-not"), "nothing is decided yet");

    crew.chosen(&sent.proposal, "Anna Lind").await;
    let mut anna = crew.anna().await;
    anna.open(&page).await.must_be(200).must_say("Kunden valde dig");
    malin.open("/explanations").await.must_be(200).must_say("Kommunikationsstrateg till nytt intranät");
    malin.open(&page).await.must_be(200).must_say("kunden valde inte dig");
    malin.press("/why-not").await.must_be(200).must_say("Frågan är ställd").must_say("inte utlämnat än");
    let before = malin.page.clone().expect("a page");
    before.must_not_say("Redaktörskap").must_not_say("Anna Lind");
    assert!(!before.has_form("/why-not"), "once is enough");

    // Staff see who asked, and release the reasons and what would have changed it.
    let mut karin = crew.karin().await;
    let path = format!("{need}/explanations/{}", sent.three.malin);
    let tasks = karin.open("/desk").await.must_be(200).links_in("tasks");
    assert!(tasks.contains(&path), "{tasks:?}");
    karin.open(&path).await.must_be(200).must_say("Malin Berg").must_say("Det som vägdes in");
    let form = karin.page.clone().expect("a page").form("/release");
    let words = ("words", "Kunden ville ha någon som lett ett intranät förut.");
    karin.submit(&form, &[words]).await.must_be(200).must_say("Svaret är utlämnat");
    karin.open("/journal").await.must_be(200).must_say("En förklaring lämnades ut till en konsult");
    // Malin is told that it is there, and not what it says.
    let mail = crew.world.mail_to("malin@byran.example", "Du har fått svar på din fråga").await;
    assert_eq!(testkit::World::link_in(&mail), page);
    for said in ["Kunden ville ha", "Redaktörskap", "Kommunikationsstrategi finns inte"] {
        assert!(!mail.text.contains(said), "{said}: {}", mail.text);
    }

    let told = malin.open(&page).await;
    told.must_be(200)
        .must_say("Kunden ville ha någon som lett ett intranät förut.")
        .must_say("Kommunikationsstrategi finns inte i ditt CV")
        .must_say("Vad som skulle ha ändrat det")
        .must_say("då hade du")
        .must_say("människor väljer")
        .must_not_say("Anna Lind")
        .must_not_say("Sara Ny")
        .must_not_say("poäng");
    // It is told once, and to nobody else.
    karin.submit(&form, &[words]).await;
    assert!(!karin.open(&path).await.must_be(200).has_form("/release"));
    for mut other in [crew.bo().await, crew.klara().await, crew.karin().await] {
        other.peek(&page).await.must_be(404);
    }
    anna.open(&page).await.must_not_say("Kunden ville ha någon");
    crew.klara().await.peek(&path).await.must_be(404);
});

story!(an_empty_answer_is_refused_and_a_stranger_has_nothing_to_ask, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    crew.chosen(&sent.proposal, "Anna Lind").await;
    let need = sent.three.need.clone();
    let mut ulf = crew.another_consultant("Ulf Utanför", "ulf@annat.example").await;
    ulf.open(&format!("{need}/why-not")).await.must_be(200).must_say("Du var inte med i urvalet");
    let form_id = "0190a5c4-0000-7000-8000-000000000077";
    ulf.post(&format!("{need}/why-not"), &[("form_id", form_id)]).await.must_be(409).must_say("inget att fråga om");

    let mut malin = crew.malin().await;
    malin.open(&format!("{need}/why-not")).await.must_be(200);
    malin.press("/why-not").await.must_be(200);
    let path = format!("{need}/explanations/{}", sent.three.malin);
    let mut karin = crew.karin().await;
    let mut form = karin.open(&path).await.form("/release");
    form.fields.retain(|(name, _)| !matches!(name.as_str(), "reasons" | "changes"));
    karin.submit(&form, &[]).await.must_be(422).must_say("Svaret är tomt");
    // Eva sees staff's page and releases nothing.
    let mut eva = crew.eva().await;
    assert!(!eva.open(&path).await.must_be(200).has_form("/release"));
    malin.open(&format!("{need}/why-not")).await.must_say("inte utlämnat än");
});
