//! What people are asked to accept and are told: new terms before anything
//! else, and where data come from that somebody else entered (S19, S91; GDPR
//! art. 13, 14).

use crate::steps::Crew;
use store::params;
use testkit::story;

story!(new_terms_are_asked_for_before_anything_else, world, {
    let crew = Crew::new(world).await;
    crew.anna().await.open("/desk").await.must_be(200);
    // What Anna accepted when she registered is kept with version and time.
    let sql = "SELECT COUNT(*) AS n FROM policy_approvals a JOIN policies p ON p.id = a.policy \
               WHERE a.account = $1 AND p.kind IN ('terms', 'privacy') AND p.number = 1";
    assert_eq!(crew.count(sql, params![crew.cast.anna]).await, 2);
    let mut ada = crew.admin().await;
    ada.open("/policies/terms/editing").await.must_be(200);
    let form = ada.page.clone().expect("a page").form("/preview");
    ada.submit(&form, &[("body_en", "")]).await.must_be(422);
    let body = format!("{}\n\n## 16. Något nytt\n\nEn mening till.", form.value("body_sv").expect("a text"));
    let preview = ada.submit(&form, &[("body_sv", &body)]).await;
    preview.must_be(200).must_say("En mening till.");
    assert!(preview.html().contains("<ins>En mening till.</ins>"), "what is new is marked");
    assert_eq!(
        crew.count("SELECT COUNT(*) AS n FROM policies WHERE kind = 'terms'", vec![]).await,
        1,
        "nothing is published yet"
    );
    ada.press("/publishing").await.must_be(200).must_say("Version 2");
    // The same text is no new version.
    ada.open("/policies/terms/editing").await;
    ada.fill("/preview", &[]).await.must_be(200);
    ada.press("/publishing").await.must_be(422);

    let mut anna = crew.anna().await;
    anna.open("/resume/letter").await.must_be(200).must_say("Nya villkor");
    assert!(anna.page.clone().expect("a page").path.starts_with("/policies/acceptance"));
    // The texts, one's own data and the way out stay open.
    for path in ["/policies/terms", "/policies/terms/versions/2", "/privacy", "/account"] {
        anna.open(path).await.must_be(200);
    }
    // What was being sent is kept.
    let typed = [("form_id", "0190a5c4-0000-7000-8000-00000000d001"), ("title", "Guldägget"), ("year", "2024")];
    anna.post("/resume/honours", &typed).await.must_be(409).must_say("Guldägget");
    anna.open("/resume/letter").await;
    anna.fill("/policies/acceptance", &[]).await.must_be(422);
    anna.open("/resume/letter").await;
    let on = anna.fill("/policies/acceptance", &[("agreed", "yes")]).await;
    on.must_be(200);
    assert_eq!(on.path, "/resume/letter", "on to where she was going");
    let sql = "SELECT COUNT(*) AS n FROM policy_approvals a JOIN policies p ON p.id = a.policy \
               WHERE a.account = $1 AND p.kind = 'terms' AND p.number = 2 AND a.approved_at > 0";
    assert_eq!(crew.count(sql, params![crew.cast.anna]).await, 1);
    // Staff are not asked.
    crew.olle().await.open("/desk").await.must_be(200).must_not_say("Nya villkor");
    crew.anna().await.open("/policies/terms/editing").await.must_be(404);
});

story!(whoever_is_entered_by_another_is_told_where_the_data_come_from, world, {
    let crew = Crew::new(world).await;
    // At registration: who is controller, which version, which rights (GDPR art. 13).
    let page = crew.world.guest().open("/register/consultant").await;
    page.must_be(200).must_say("556706-5981").must_say("Version 1").must_say("Integritetsskyddsmyndigheten");
    // By staff: the form says what the person is told, and the letter tells it (art. 14).
    let tx = crew.world.db.read().await.expect("a view");
    let client: base::ClientId =
        tx.one("SELECT id FROM clients", vec![]).await.expect("a client").get("id").expect("an id");
    drop(tx);
    let mut karin = crew.karin().await;
    karin.open(&format!("/clients/{client}")).await.must_be(200).must_say("artikel 14");
    let who = [("name", "Nina Ny"), ("email", "nina@kund.example")];
    karin.fill(&format!("/clients/{client}/people"), &who).await.must_be(200);
    let letter = crew.world.mail_to("nina@kund.example", "").await.text;
    for said in ["Karin Kundansvarig har lämnat", "556706-5981", "Version 1", "klaga hos Integritetsskyddsmyndigheten"]
    {
        assert!(letter.contains(said), "{said}: {letter}");
    }
});
