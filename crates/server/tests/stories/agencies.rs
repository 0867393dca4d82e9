//! An agency's own people: invited, coming, leaving; and what an agency never
//! sees (S4, S14, S15, S54).

use crate::steps::{Crew, given, policies, register, signature};
use store::params;
use testkit::{World, story};

/// What Bo types of Nils.
const NILS: [(&str, &str); 3] = [("name", "Nils Ny"), ("email", "nils@byran.example"), ("lang", "sv")];

impl Crew {
    /// Bo invites somebody, whose link this is.
    pub async fn invited(&self, values: &[(&str, &str)]) -> String {
        let mut bo = self.bo().await;
        bo.open("/agency").await.must_be(200);
        bo.fill("/agency/invitations", values).await.must_be(200);
        let email = values.iter().find(|(n, _)| *n == "email").map(|(_, v)| *v).expect("an address");
        World::link_in(&self.world.mail_to(email, "bjuder in dig").await)
    }

    /// Malin has been chosen and is under contract through Byrån, from [`crate::steps::FIRST_DAY`] on.
    pub async fn malin_at_work(&self) {
        let sent = self.sent().await;
        self.companies().await;
        self.chosen(&sent.proposal, "Malin Berg").await;
        let pair = self.out(&sent.proposal).await;
        let mut bo = self.bo().await;
        policies(&mut bo).await;
        signature(&mut bo, &pair, "Bo Byråsson").await.must_be(200);
        signature(&mut self.klara().await, &pair, "Klara Kund").await.must_be(200);
    }

    /// Whether a consultant has an agency.
    async fn is_employed(&self, name: &str) -> bool {
        let sql = "SELECT COUNT(*) AS n FROM consultants WHERE name = $1 AND agency IS NOT NULL";
        self.count(sql, params![name.to_owned()]).await == 1
    }
}

story!(bo_invites_nils_and_sees_that_he_has_come, world, {
    let crew = Crew::new(world).await;
    let link = crew.invited(&NILS).await;
    let mut bo = crew.bo().await;
    bo.open("/agency").await.must_say("Nils Ny").must_say("Inte svarat än");
    // The same address again: it waits already.
    bo.fill("/agency/invitations", &NILS).await.must_be(422).must_say("har redan en inbjudan");
    // Malin is Byrån's own already.
    let malin = [("name", "Malin"), ("email", "malin@byran.example"), ("lang", "sv")];
    bo.open("/agency").await;
    bo.fill("/agency/invitations", &malin).await.must_be(422).must_say("redan bland era konsulter");
    // A scanner that opens the link uses nothing up.
    crew.world.guest().open(&link).await.must_be(200).must_say("Byrån AB");
    let mut nils = crew.world.guest();
    nils.open(&link).await.must_be(200).must_say("nils@byran.example");
    // Without the terms nothing happens, and what was typed stays.
    let page = nils.fill(&link, &[("name", "Nils Nyman"), ("password", testkit::PASSWORD)]).await;
    page.must_be(422);
    assert!(page.html().contains("Nils Nyman"), "the input is kept");
    let all = [("name", "Nils Nyman"), ("password", testkit::PASSWORD), ("own_behalf", "yes"), ("terms", "yes")];
    nils.fill(&link, &all).await.must_be(200).must_say("knutet till Byrån AB");
    nils.open("/employer").await.must_be(200).must_say("Byrån AB").must_say("Bo Byråsson");
    crew.world.mail_to("bo@byran.example", "Nils Nyman har registrerat sig").await;
    bo.open("/agency").await.must_say("Nils Nyman").must_say("Har registrerat sig").must_not_say("Inte svarat än");
    // Once.
    let mut again = crew.world.guest();
    again.open(&link).await.must_say("Länken har använts");
    assert!(!again.page.as_ref().is_some_and(|page| page.has_form(&link)));
    let raw = [
        ("form_id", "0190a5c4-0000-7000-8000-00000000aa01"),
        ("password", testkit::PASSWORD),
        ("own_behalf", "yes"),
        ("terms", "yes"),
    ];
    again.post(&link, &raw).await.must_be(409);
});

story!(an_invitation_taken_back_or_run_out_opens_nothing, world, {
    let crew = Crew::new(world).await;
    let link = crew.invited(&NILS).await;
    let mut bo = crew.bo().await;
    bo.open("/agency").await.must_be(200);
    bo.press("/withdrawal").await.must_be(200).must_say("Återkallad");
    crew.world.guest().open(&link).await.must_say("Länken har använts");
    let link = crew.invited(&NILS).await;
    crew.world.travel(15).await;
    crew.world.guest().open(&link).await.must_say("Länken har använts");
    let mut bo = crew.bo().await;
    bo.open("/agency").await.must_say("Länken har gått ut");
    bo.press("/sending").await.must_be(200).must_say("Inte svarat än");
    let fresh = World::link_in(&crew.world.mail_to("nils@byran.example", "bjuder in dig").await);
    assert_ne!(fresh, link);
    crew.world.guest().open(&fresh).await.must_be(200).must_say("Byrån AB");
    // Another agency knows nothing of it.
    let id: base::AgencyInvitationId = {
        let tx = crew.world.db.read().await.expect("a view");
        let sql = "SELECT id FROM agency_invitations WHERE stage = 'sent'";
        tx.one(sql, vec![]).await.expect("an invitation").get("id").expect("an id")
    };
    let stina = [("name", "Stina Studio"), ("company", "Studio Nord AB")];
    let mut stina = register(&crew.world, "/register/agency", "stina@annat.example", &stina).await;
    stina.open("/agency").await.must_be(200).must_not_say("Nils").must_not_say("Malin");
    let raw = [("form_id", "0190a5c4-0000-7000-8000-00000000aa02")];
    stina.post(&format!("/agency/invitations/{id}/withdrawal"), &raw).await.must_be(404);
});

story!(a_freelance_consultant_joins_with_the_account_that_is_there, world, {
    let crew = Crew::new(world).await;
    let link = crew.invited(&[("name", "Anna"), ("email", "anna@nordlys.example"), ("lang", "sv")]).await;
    crew.world.guest().open(&link).await.must_say("redan ett konto").link("/sign-in");
    // Somebody else's account does not fit.
    crew.malin().await.open(&link).await.must_be(200).must_say("hör redan till en byrå");
    let mut anna = crew.anna().await;
    anna.open(&link).await.must_be(200);
    anna.press("/joining").await.must_be(200).must_say("hör nu till byrån");
    assert!(crew.is_employed("Anna Lind").await);
    crew.bo().await.open("/agency").await.must_say("Anna Lind");
});

story!(malin_leaves_and_byran_sees_nothing_of_her_any_more, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    crew.asked(&three.need, &[three.malin]).await;
    let question = crew.question(&three.need, three.malin).await;
    given(&mut crew.malin().await, &question, "900").await.must_be(200);
    given(&mut crew.bo().await, &question, "900").await.must_be(200);
    let mut bo = crew.bo().await;
    bo.open(&question).await.must_be(200).must_say("Formgivare");
    let mut malin = crew.malin().await;
    malin.open("/employer").await.must_be(200).must_say("Ett samtycke som gäller");
    malin.press("/employer/leaving").await.must_be(422).must_say("Kryssa i rutan");
    malin.fill("/employer/leaving", &[("sure", "yes")]).await.must_be(200).must_say("Du har lämnat byrån");
    crew.world.mail_to("bo@byran.example", "har lämnat er byrå").await;
    assert!(!crew.is_employed("Malin Berg").await);
    let live = "SELECT COUNT(*) AS n FROM consents WHERE stage IN ('asked', 'given')";
    assert_eq!(crew.count(live, vec![]).await, 0, "no consent is live");
    // The profile went along …
    malin.open("/profile").await.must_be(200);
    assert!(malin.page.as_ref().is_some_and(|page| page.html().contains("Formgivare")));
    malin.open("/company").await.must_be(200);
    // … and nothing of it is left where it was.
    for page in ["/desk", "/agency", "/consents"] {
        bo.open(page).await.must_be(200).must_not_say("Malin").must_not_say("Formgivare");
    }
    bo.peek(&question).await.must_be(404);
});

story!(nobody_leaves_while_work_through_the_agency_runs, world, {
    let crew = Crew::new(world).await;
    crew.malin_at_work().await;
    let mut malin = crew.malin().await;
    let page = malin.open("/employer").await;
    page.must_be(200).must_say("Kommunikationsstrateg till nytt intranät");
    assert!(!page.has_form("/employer/leaving"), "there is no way out while the work runs");
    let raw = [("form_id", "0190a5c4-0000-7000-8000-00000000aa03"), ("sure", "yes")];
    malin.post("/employer/leaving", &raw).await.must_be(409).must_say("pågår genom");
    // Staff cannot move her either.
    let mut olle = crew.olle().await;
    let path = olle.open("/consultants").await.link_called("/consultants/", "Malin Berg");
    olle.open(&path).await.must_be(200);
    olle.fill("/agency", &[("agency", "")]).await.must_be(409);
    assert!(crew.is_employed("Malin Berg").await);
    // After the last day she is free.
    crew.world.travel_to("2026-08-31").await;
    let mut malin = crew.malin().await;
    malin.open("/employer").await.must_be(200);
    malin.fill("/employer/leaving", &[("sure", "yes")]).await.must_be(200);
    assert!(!crew.is_employed("Malin Berg").await);
});
