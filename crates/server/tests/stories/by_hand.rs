//! The engine switched off: nobody is ranked, nothing that was ranked is shown,
//! and staff pick by hand.

use crate::steps::{Crew, skilled};
use testkit::story;

story!(karin_picks_by_hand_where_the_engine_is_off, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi"]).await;
    let page = format!("{}/match", three.need);
    let mut karin = crew.karin().await;
    karin.open(&page).await.must_be(200);
    karin.press("/match").await.must_be(200).must_say("Så räknas poängen");

    // Without a reason it stays on; with one it is off, and nothing of the run is left on the page.
    let off = karin.open(&page).await.form("/match/engine");
    karin.submit(&off, &[]).await.must_be(422).must_say("skriver varför");
    karin.submit(&off, &[("reason", "Kunden vill att vi läser själva.")]).await.must_be(200);
    let hand = karin.open(&page).await;
    hand.must_be(200)
        .must_say("Motorn är avstängd för det här uppdraget")
        .must_say("Kunden vill att vi läser själva.")
        .must_say("Karin Kundansvarig")
        .must_say("Sara Ny")
        .must_not_say("class=\"score\"")
        .must_not_say("Föreslaget urval");
    assert!(!hand.has_form("/match"), "nobody is ranked");
    assert!(!hand.says("poäng."), "{}", hand.text());
    let said = hand.text();
    assert!(
        said.find("Anna Lind") < said.find("Malin Berg") && said.find("Malin Berg") < said.find("Sara Ny"),
        "{said}"
    );

    // Who applied first comes first when Karin asks for that.
    let mut sara = crew.world.as_account(three.sara_account).await;
    sara.open(&three.need).await.must_be(200);
    sara.fill("/application", &[("rate", "1000"), ("basis", "hour"), ("message", "Gärna.")]).await.must_be(200);
    let said = karin.open(&format!("{page}?sort=applied")).await.text();
    assert!(said.find("Sara Ny") < said.find("Anna Lind"), "{said}");

    // A run is refused in words, and a pick works.
    let form_id = "0190a5c4-0000-7000-8000-000000000033";
    karin.post(&page, &[("form_id", form_id)]).await.must_be(409).must_say("avstängd");
    let id = three.sara.to_string();
    karin.open(&page).await.must_be(200);
    karin.press_where("/match/decision", &[("consultant", &id), ("decision", "pick")]).await.must_be(200);
    karin.open(&page).await.must_say("1 konsult utvald").must_say("Be om samtycke");
    karin.open("/journal").await.must_be(200).must_say("Matchningsmotorn stängdes av för ett uppdrag");
    // An exclusion that is taken back stays on record, with its reason and who took it back.
    let id = three.malin.to_string();
    karin.open(&page).await.must_be(200).must_not_say("tidigare beslut");
    let reason = [("reason", "Har inte tid i vår.")];
    let form = karin
        .page
        .clone()
        .expect("a page")
        .form_where("/match/decision", &[("consultant", &id), ("decision", "exclude")]);
    karin.submit(&form, &reason).await.must_be(200).must_say("Bortvald");
    let mut olle = crew.olle().await;
    olle.open(&page).await.must_be(200);
    olle.press_where("/match/decision", &[("consultant", &id), ("decision", "undo")]).await.must_be(200);
    olle.open(&page)
        .await
        .must_say("1 tidigare beslut")
        .must_say("av Karin Kundansvarig")
        .must_say("av Olle Agent")
        .must_say("Skälet var: Har inte tid i vår.");
    olle.open("/journal").await.must_say("Ett beslut om en konsult i matchningen togs tillbaka");
    let kept = "SELECT COUNT(*) AS n FROM match_past_decisions WHERE consultant = $1 AND NOT picked";
    assert_eq!(crew.count(kept, store::params![three.malin]).await, 1);
    crew.anna().await.open("/recommendations").await.must_not_say("Kommunikationsstrateg till nytt intranät");

    // On again: the list is back.
    karin.open(&page).await.must_be(200);
    karin.press_where("/match/engine", &[("switch", "on")]).await.must_be(200).must_say("Så räknas poängen");
});

story!(the_admin_switches_the_engine_off_for_the_house, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let mut admin = crew.admin().await;
    let mut karin = crew.karin().await;
    assert!(!karin.open("/engine").await.must_be(200).has_form("/engine/switch"), "only an admin switches the house");
    let form_id = "0190a5c4-0000-7000-8000-000000000034";
    karin.post("/engine/switch", &[("form_id", form_id), ("switch", "off"), ("reason", "x")]).await.must_be(404);
    admin.open("/engine").await.must_be(200).must_say("Motorn är på");
    let reason = [("reason", "Vi granskar motorn.")];
    admin.fill("/engine/switch", &reason).await.must_be(200).must_say("avstängd för alla uppdrag");
    let page = format!("{}/match", three.need);
    let hand = karin.open(&page).await;
    hand.must_be(200).must_say("Motorn är avstängd för alla uppdrag").must_say("Vi granskar motorn.");
    assert!(!hand.has_form("/match/engine"), "the house goes first");
    crew.anna().await.open("/recommendations").await.must_be(200).must_say("Rekommendationerna är avstängda");
    karin.peek(&format!("/consultants/{}/similar", three.anna)).await.must_be(200).must_say("avstängd");
    let tasks = karin.open("/desk").await.must_be(200).text();
    assert!(tasks.contains("Välj konsulter för hand"), "{tasks}");
    admin.open("/engine").await.must_be(200);
    admin.press("/engine/switch").await.must_be(200).must_say("Motorn är på");
    karin.open("/journal").await.must_say("Matchningsmotorn slogs på för alla uppdrag");
});
