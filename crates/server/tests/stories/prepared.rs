//! A profile that an agency prepares (S16, S17): the written consent first,
//! staff's word second, the form third, and the person alone makes it a profile.

use crate::steps::Crew;
use testkit::{Page, Visitor, World, story};

/// Nils, as Bo types him.
const NILS: [(&str, &str); 3] = [("name", "Nils Ny"), ("email", "nils@byran.example"), ("lang", "sv")];

/// A written consent.
const PAPER: &[u8] = b"%PDF-1.7 Jag, Nils Ny, samtycker.";

/// What Bo writes.
const WRITTEN: [(&str, &str); 5] = [
    ("title", "Redaktör"),
    ("city", "Malmö"),
    ("letter", "Nils skriver så att det blir läst."),
    ("skills", "Klarspråk\nRedaktörskap"),
    ("work", "2020-01 – 2022-06; Bolaget AB; Webbredaktör"),
];

impl Crew {
    /// Bo sends a paper in, `/agency/profiles/…`.
    pub async fn paper_sent_in(&self) -> String {
        let mut bo = self.bo().await;
        let form = bo.open("/agency/profiles/new").await.must_be(200).form("/agency/profiles/new");
        let page = bo.upload(&form, &NILS, ("paper", "samtycke.pdf", PAPER)).await;
        page.must_be(200).must_say("Vi läser samtycket");
        page.path
    }

    /// Olle says that the paper holds.
    async fn paper_verified(&self, prepared: &str) {
        let mut olle = self.olle().await;
        let paper = olle.open("/desk").await.must_be(200).link("/written-consents/");
        assert!(paper.ends_with(prepared.rsplit('/').next().expect("an id")));
        olle.open(&paper).await.must_be(200).must_say("Nils Ny").must_say("Byrån AB");
        let file = olle.peek(&format!("{paper}/paper")).await;
        assert_eq!((file.status.as_u16(), file.bytes.as_slice()), (200, PAPER));
        olle.open(&paper).await;
        olle.press("/verification").await.must_be(200).must_say("Byrån kan nu skriva");
    }

    /// Bo writes and sends the link, which is this.
    async fn link_sent(&self, prepared: &str) -> String {
        let mut bo = self.bo().await;
        bo.open(prepared).await.must_be(200);
        bo.fill(prepared, &WRITTEN).await.must_be(200).must_say("Utkastet är sparat");
        bo.press("/sending").await.must_be(200).must_say("nils@byran.example");
        World::link_in(&self.world.mail_to("nils@byran.example", "har förberett en profil").await)
    }

    /// How many of something there are of Nils.
    async fn nils(&self) -> i64 {
        self.count("SELECT COUNT(*) AS n FROM consultants WHERE name LIKE 'Nils%'", vec![]).await
    }
}

/// Posts what Bo would write, with a tool.
async fn written_by_hand(bo: &mut Visitor, prepared: &str, id: &str) -> Page {
    let mut fields = vec![("form_id", id), ("version", "1")];
    fields.extend(WRITTEN);
    bo.post(prepared, &fields).await
}

story!(the_form_unlocks_when_staff_have_verified_the_written_consent, world, {
    let crew = Crew::new(world).await;
    let prepared = crew.paper_sent_in().await;
    let mut bo = crew.bo().await;
    let page = bo.open(&prepared).await;
    page.must_be(200).must_say("Formuläret öppnas när det är godkänt");
    assert!(!page.has_form(&prepared), "nothing can be written yet");
    written_by_hand(&mut bo, &prepared, "0190a5c4-0000-7000-8000-00000000ab01").await.must_be(409).must_say("godkänt");
    crew.paper_verified(&prepared).await;
    crew.world.mail_to("bo@byran.example", "är godkänt").await;
    bo.open(&prepared).await.must_be(200);
    let wrong = [("title", "Redaktör"), ("work", "Bolaget sedan länge")];
    let page = bo.fill(&prepared, &wrong).await;
    page.must_be(422).must_say("Rad 1 går inte att läsa");
    assert!(page.html().contains("Bolaget sedan länge"), "the input is kept");
    let link = crew.link_sent(&prepared).await;
    // It is no profile: nobody finds, ranks or presents it.
    assert_eq!(crew.nils().await, 0);
    crew.olle().await.open("/consultants").await.must_be(200).must_not_say("Nils");
    // Looking changes nothing, and nobody else's agency sees it.
    crew.world.guest().open(&link).await.must_be(200).must_say("Nils skriver så att det blir läst.");
    let mut nils = crew.world.guest();
    nils.open(&link).await.must_be(200).must_say("Webbredaktör");
    nils.fill(&link, &[("password", testkit::PASSWORD)]).await.must_be(422);
    let all = [("name", "Nils Nyman"), ("password", testkit::PASSWORD), ("own_behalf", "yes"), ("terms", "yes")];
    nils.fill(&link, &all).await.must_be(200).must_say("Profilen är din");
    nils.open("/resume/skills").await.must_be(200).must_say("Klarspråk");
    nils.open("/resume/experience").await.must_be(200).must_say("Bolaget AB");
    assert_eq!(crew.nils().await, 1);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM consultants WHERE presentable_at IS NOT NULL", vec![]).await, 0);
    bo.open("/agency").await.must_be(200).must_say("Nils Nyman");
    // The paper is gone, its hash and who verified it stay.
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM files WHERE kind = 'written_consent'", vec![]).await, 0);
    let kept = "SELECT COUNT(*) AS n FROM prepared_profiles WHERE stage = 'taken_over' AND length(consent_sha256) = 64 \
                AND judged_by IS NOT NULL AND name IS NULL AND email IS NULL AND content IS NULL";
    assert_eq!(crew.count(kept, vec![]).await, 1);
    crew.world.guest().open(&link).await.must_say("Länken har använts");
});

story!(a_refused_consent_tells_why_and_makes_room_for_another, world, {
    let crew = Crew::new(world).await;
    let prepared = crew.paper_sent_in().await;
    let mut olle = crew.olle().await;
    let paper = olle.open("/desk").await.link("/written-consents/");
    olle.open(&paper).await;
    olle.press("/refusal").await.must_be(422);
    olle.fill("/refusal", &[("reason", "Underskriften saknas.")]).await.must_be(200);
    crew.world.mail_to("bo@byran.example", "Underskriften saknas.").await;
    let mut bo = crew.bo().await;
    let form = bo.open(&prepared).await.must_say("Underskriften saknas.").form("/paper");
    bo.upload(&form, &[], ("paper", "samtycke.txt", b"text")).await.must_be(422).must_say("PDF, PNG eller JPEG");
    let form = bo.open(&prepared).await.form("/paper");
    bo.upload(&form, &[], ("paper", "samtycke.pdf", PAPER)).await.must_be(200).must_say("Vi läser samtycket");
    crew.paper_verified(&prepared).await;
    // The other agency's people see nothing of it.
    let mut malin = crew.malin().await;
    malin.peek(&prepared).await.must_be(404);
    crew.karin().await.peek(&paper).await.must_be(404);
});

story!(what_nobody_takes_over_is_erased_after_a_notice, world, {
    let crew = Crew::new(world).await;
    let prepared = crew.paper_sent_in().await;
    crew.paper_verified(&prepared).await;
    let link = crew.link_sent(&prepared).await;
    crew.world.travel(77).await;
    crew.world.mail_to("nils@byran.example", "om du inte tar över den").await;
    crew.world.mail_to("bo@byran.example", "raderas snart").await;
    crew.world.guest().open(&link).await.must_say("Nils skriver");
    crew.world.travel(14).await;
    crew.world.guest().open(&link).await.must_say("Länken har använts");
    crew.world.mail_to("nils@byran.example", "är raderad").await;
    crew.world.mail_to("bo@byran.example", "inom nittio dagar").await;
    let left = "SELECT COUNT(*) AS n FROM prepared_profiles WHERE name IS NOT NULL OR email IS NOT NULL OR content IS NOT NULL \
                OR consent_file IS NOT NULL";
    assert_eq!(crew.count(left, vec![]).await, 0);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM files WHERE kind = 'written_consent'", vec![]).await, 0);
    crew.bo().await.open(&prepared).await.must_be(200).must_say("Ingen tog över inom nittio dagar");
});

story!(nils_says_no_and_everything_is_erased_at_once, world, {
    let crew = Crew::new(world).await;
    let prepared = crew.paper_sent_in().await;
    crew.paper_verified(&prepared).await;
    let link = crew.link_sent(&prepared).await;
    let mut nils = crew.world.guest();
    nils.open(&link).await.must_be(200);
    nils.press("/declining").await.must_be(200);
    crew.world.mail_to("bo@byran.example", "ville inte ta över").await;
    assert_eq!(crew.nils().await, 0);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM files WHERE kind = 'written_consent'", vec![]).await, 0);
    // The agency can take its own back too.
    let prepared = crew.paper_sent_in().await;
    let mut bo = crew.bo().await;
    bo.open(&prepared).await;
    bo.press("/withdrawal")
        .await
        .must_be(200)
        .must_say("Ingenting om personen finns kvar")
        .must_not_say("nils@byran.example");
});
