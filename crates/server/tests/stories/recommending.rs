//! The other direction: assignments for a consultant, and who is like whom.

use crate::steps::{Crew, drafted, skilled, titled};
use testkit::story;

story!(anna_is_recommended_what_fits_her_and_reads_why, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    anna.open("/recommendations").await.must_be(200).must_say("Inget att rekommendera");
    titled(&mut anna, "Kommunikationsstrateg").await;
    skilled(&mut anna, &["Kommunikationsstrategi", "Redaktörskap"]).await;

    let mut klara = crew.klara().await;
    let photo = [("must", "Fotografi"), ("nice", ""), ("text", "Vi behöver bilder till en mässa."), ("budget", "987")];
    drafted(&mut klara, "Fotograf till mässa", &photo).await;
    klara.press("/opening").await.must_be(200);
    let fits = drafted(&mut klara, "Kommunikationsstrateg till nytt intranät", &[("budget", "987")]).await;
    klara.press("/opening").await.must_be(200);

    let page = anna.open("/assignments").await.link("/recommendations");
    let page = anna.open(&page).await;
    page.must_be(200)
        .must_say("Det här talar för")
        .must_say("Kommunikationsstrategi: nivå 4 av 5, 8 år")
        .must_not_say("Kund AB")
        .must_not_say("poäng")
        .must_not_say("budgeten på");
    assert_eq!(page.link("/assignments/"), fits, "what fits comes first");
    assert!(!page.says("Fotograf till mässa"), "nothing in her résumé speaks for it");
    assert!(!page.says("987 kr"), "what the client means to pay is not for her: {}", page.text());

    // What she has applied for is not recommended again.
    anna.open(&fits).await.must_be(200);
    let offer = [("rate", "950"), ("basis", "hour"), ("message", "Jag har byggt två intranät.")];
    anna.fill("/application", &offer).await.must_be(200);
    anna.open("/recommendations").await.must_be(200).must_not_say("Kommunikationsstrateg till nytt intranät");

    // Nobody else has such a page.
    for mut other in [crew.bo().await, crew.klara().await, crew.karin().await] {
        other.peek("/recommendations").await.must_be(404);
    }
});

story!(staff_see_who_is_like_somebody, world, {
    let crew = Crew::new(world).await;
    let mut sara = crew.another_consultant("Sara Ny", "sara@frilans.example").await;
    skilled(&mut sara, &["Fotografi"]).await;
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi", "Redaktörskap"]).await;
    skilled(&mut crew.malin().await, &["Communications strategy", "Redaktörskap"]).await;
    let anna = crew.presentable("Anna Lind").await;
    for name in ["Malin Berg", "Sara Ny"] {
        crew.presentable(name).await;
    }
    let mut karin = crew.karin().await;
    let similar = format!("/consultants/{anna}/similar");
    let profile = karin.open(&format!("/consultants/{anna}")).await;
    assert!(profile.must_be(200).links().contains(&similar), "the profile leads there");
    let page = karin.open(&similar).await;
    page.must_be(200).must_say("Konsulter som liknar Anna Lind").must_say("Communications strategy");
    let said = page.text();
    assert!(said.find("Malin Berg") < said.find("Sara Ny"), "who does the same comes first: {said}");
    let entries = page.links().into_iter().filter(|link| link.starts_with("/consultants/")).count();
    assert_eq!(entries, 3, "Malin, Sara and the way back; nobody is like oneself: {:?}", page.links());
    for mut other in [crew.anna().await, crew.bo().await, crew.klara().await] {
        other.peek(&similar).await.must_be(404);
    }
});
