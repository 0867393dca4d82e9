//! The taxonomy through the pages: staff change it with their names under it,
//! imports join it, and everybody is offered its words while typing.

use ranking::taxonomy::import::{self, File, Imported};
use ranking::taxonomy::{Taxonomy, Tongue};
use server::commands::taxonomy::keep;
use testkit::story;

/// The page of a built-in concept.
fn page_of(key: &str) -> String {
    format!("/taxonomy/{}", Taxonomy::built_in().by_key(key).expect(key).id.0)
}

/// A small JobTech.
fn jobtech(json: &str) -> Imported {
    let files: [File; 1] = [("skills.json".to_owned(), json.as_bytes().to_vec())];
    import::jobtech::read(&files).expect("a small JobTech")
}

story!(an_agent_gives_a_concept_a_name_and_everybody_is_offered_it, world, {
    let cast = world.cast().await;
    let mut olle = world.as_account(cast.olle).await;
    olle.open("/taxonomy?q=krisk").await.must_be(200).must_say("kriskommunikation");
    let crisis = page_of("crisis-communication");
    olle.open(&crisis).await.must_be(200).must_say("Ingen har ändrat begreppet");
    let form = olle.page.clone().expect("a page").form_where("/synonym", &[("tongue", "sv")]);
    olle.submit(&form, &[("name", "Stormkommunikation")])
        .await
        .must_be(200)
        .must_say("Namnet är tillagt")
        .must_say("namnet ”Stormkommunikation” lades till")
        .must_say("Olle Agent");
    olle.open("/journal").await.must_be(200).must_say("Ett begrepp i taxonomin ändrades");
    for account in [cast.anna, cast.klara, cast.karin] {
        let offered = world.as_account(account).await.open("/taxonomy/suggestions?q=stormk&kind=skill").await;
        assert!(offered.must_be(200).html().contains("\"label\":\"kriskommunikation\""), "{}", offered.html());
    }
    world.guest().peek("/taxonomy/suggestions?q=stormk").await.must_be(303);
    let mut karin = world.as_account(cast.karin).await;
    karin.open(&crisis).await.must_be(200).must_say("Stormkommunikation");
    assert!(!karin.page.clone().expect("a page").has_form("/synonym"), "only consultant agents change concepts");
    karin.post(&format!("{crisis}/synonym"), &[("tongue", "sv"), ("name", "x1"), ("version", "1")]).await.must_be(404);
    world.as_account(cast.klara).await.peek("/taxonomy").await.must_be(404);
});

story!(two_agents_at_once_do_not_overwrite_each_other, world, {
    let cast = world.cast().await;
    let (mut first, mut second) = (world.as_account(cast.olle).await, world.as_account(cast.olle).await);
    let seo = page_of("seo");
    let form = first.open(&seo).await.form_where("/synonym", &[("tongue", "en")]);
    let late = second.open(&seo).await.form_where("/name", &[("tongue", "en")]);
    first.submit(&form, &[("name", "being found")]).await.must_be(200);
    second.submit(&late, &[("name", "findability")]).await.must_be(409);
    second.open(&seo).await.must_say("being found").must_not_say("findability");
});

story!(what_is_the_same_thing_becomes_one_and_its_old_address_leads_on, world, {
    let cast = world.cast().await;
    let mut olle = world.as_account(cast.olle).await;
    olle.open("/taxonomy/new").await.must_be(200);
    let values = [("kind", "skill"), ("sv", "Poddradio"), ("en", "Pod radio"), ("broader", "ljudproduktion")];
    olle.fill("/taxonomy/new", &values).await.must_be(200).must_say("Begreppet är tillagt").must_say("Tillagt här");
    let made = olle.page.clone().expect("a page").form("/merger").action;
    let made = made.trim_end_matches("/merger").to_owned();
    olle.open("/taxonomy/new").await;
    olle.fill("/taxonomy/new", &values).await.must_be(422).must_say("Ett annat begrepp");
    olle.open(&made).await.must_be(200);
    olle.fill("/merger", &[("name", "finns inte alls")]).await.must_be(422).must_say("Inget begrepp");
    olle.open(&made).await.must_be(200);
    olle.fill("/merger", &[("name", "podcast")]).await.must_be(200).must_say("ihoplagda").must_say("Poddradio");
    olle.open(&made).await.must_be(200).must_say("podcast").must_say("Poddradio");
});

story!(an_import_joins_ours_and_the_same_again_changes_nothing, world, {
    let cast = world.cast().await;
    let one = jobtech(
        r#"[{"id":"a","label":"Kriskommunikation","type":"skill"},{"id":"b","label":"Häckklippning","type":"skill"}]"#,
    );
    let counts = keep(&world.db, &one).await.expect("an import");
    assert_eq!((counts.concepts, counts.new, counts.gone), (2, 2, 0));
    assert!(keep(&world.db, &one).await.expect("again").is_unchanged());
    let tx = world.db.read().await.expect("a view");
    let taxonomy = matching::concepts::current(&tx).await.expect("a taxonomy");
    drop(tx);
    let crisis = taxonomy.by_key("crisis-communication").expect("ours");
    assert_eq!(crisis.origins.len(), 2, "{:?}", crisis.origins);
    assert_eq!(taxonomy.concepts().len(), Taxonomy::built_in().concepts().len() + 1);
    let mut olle = world.as_account(cast.olle).await;
    olle.open("/taxonomy?q=h%C3%A4ckk")
        .await
        .must_say("Häckklippning")
        .must_say("JobTech, version")
        .must_say("2 begrepp");
    let two = jobtech(
        r#"[{"id":"a","label":"Kriskommunikation","type":"skill"},{"id":"c","label":"Bibanalys","type":"skill"}]"#,
    );
    let counts = keep(&world.db, &two).await.expect("a later version");
    assert_eq!((counts.new, counts.changed, counts.gone), (1, 0, 1));
    olle.open("/taxonomy?q=h%C3%A4ckk").await.must_say("Inget begrepp hittades");
    keep(&world.db, &one).await.expect("the old one again");
    let tx = world.db.read().await.expect("a view");
    let taxonomy = matching::concepts::current(&tx).await.expect("a taxonomy");
    let number = taxonomy.link("häckklippning")[0].concept.0;
    assert_eq!(number, ranking::taxonomy::ConceptId::FIRST_KEPT + 1, "a concept keeps its number");
});

story!(a_taxonomy_of_fourteen_thousand_is_one_transaction, world, {
    let row = |n: u32| format!(r#"{{"id":"id{n}","label":"Färdighet nummer {n} i raden","type":"skill"}}"#);
    let many = jobtech(&format!("[{}]", (0..14_000).map(row).collect::<Vec<_>>().join(",")));
    let begun = std::time::Instant::now();
    let counts = keep(&world.db, &many).await.expect("a large import");
    let took = begun.elapsed();
    assert_eq!(counts.new, 14_000);
    assert!(took < std::time::Duration::from_secs(60), "{took:?}");
    let tx = world.db.read().await.expect("a view");
    let taxonomy = matching::concepts::current(&tx).await.expect("a taxonomy");
    let offered = taxonomy.suggest("färdighet nummer 13999", Tongue::Sv, None, 3);
    assert_eq!(offered.len(), 1);
});
