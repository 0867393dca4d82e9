//! Teams (S5): made, joined by who says yes, known to nobody else.

use crate::steps::{Crew, RATE, given, id_of, policies, register, signature};
use testkit::{World, story};

impl Crew {
    /// Anna makes a team and asks Malin; `/teams/…`.
    pub async fn team_asked(&self) -> String {
        let mut anna = self.anna().await;
        anna.open("/teams/new").await.must_be(200);
        let words = [("name", "Intranätslaget"), ("presentation", "Vi bygger intranät."), ("part", "Strategi")];
        let page = anna.fill("/teams/new", &words).await;
        page.must_be(200).must_say("Inte komplett");
        let team = page.path;
        anna.fill("/members", &[("email", "malin@byran.example"), ("part", "Form")]).await.must_be(200);
        team
    }

    /// Malin has said yes.
    pub async fn team(&self) -> String {
        let team = self.team_asked().await;
        let mut malin = self.malin().await;
        malin.open(&team).await.must_be(200);
        malin.press_where("/answer", &[("answer", "yes")]).await.must_be(200);
        team
    }
}

story!(a_team_is_made_of_those_who_say_yes, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    anna.open("/teams/new").await.must_be(200);
    let page = anna.fill("/teams/new", &[("name", "Intranätslaget")]).await;
    page.must_be(422);
    assert!(page.html().contains("Intranätslaget"), "the input is kept");
    let team = crew.team_asked().await;
    anna.open(&team).await.must_say("malin@byran.example").must_say("Inte svarat än").must_not_say("Malin Berg");
    anna.fill("/members", &[("email", "malin@byran.example"), ("part", "Form")])
        .await
        .must_be(422)
        .must_say("redan inbjuden");
    // Whether an address has an account is not said.
    anna.open(&team).await;
    anna.fill("/members", &[("email", "ingen@nagonstans.example"), ("part", "Text")])
        .await
        .must_be(200)
        .must_say("Inbjudan är skickad till ingen@nagonstans.example");
    let link = World::link_in(&crew.world.mail_to("malin@byran.example", "Intranätslaget").await);
    let mut malin = crew.malin().await;
    malin.open("/desk").await.must_say("Svara om du vill vara med i ett team");
    malin.open(&link).await.must_be(200).must_say("Vill du vara med?").must_not_say("ingen@nagonstans.example");
    malin.press_where("/answer", &[("answer", "yes")]).await.must_be(200).must_say("Du är med i teamet");
    crew.world.mail_to("anna@nordlys.example", "är med i Intranätslaget").await;
    anna.open(&team).await.must_say("Malin Berg").must_say("Kan föreslås");
    // For everybody else it is not there; staff see it and the agent may help.
    let mut sara = register(&crew.world, "/register/consultant", "sara@frilans.example", &[("name", "Sara Ny")]).await;
    sara.peek(&team).await.must_be(404);
    sara.open("/teams").await.must_be(200).must_not_say("Intranätslaget");
    for visitor in [&mut crew.bo().await, &mut crew.klara().await] {
        visitor.peek(&team).await.must_be(404);
        visitor.peek("/teams").await.must_be(404);
    }
    crew.karin().await.open("/teams").await.must_be(200).must_say("Intranätslaget");
    // A member leaves; the lead stays, or closes.
    malin.open(&team).await;
    malin.press("/leaving").await.must_be(200).must_say("Du har lämnat teamet");
    malin.peek(&team).await.must_be(404);
    anna.open(&team).await.must_say("Inte komplett");
    let raw = [("form_id", "0190a5c4-0000-7000-8000-00000000ae01")];
    anna.post(&format!("{team}/leaving"), &raw).await.must_be(409);
    anna.open(&team).await;
    anna.press("/closing").await.must_be(200);
    anna.open("/teams").await.must_not_say("Intranätslaget");
});

/// What the team is when it is with the client.
struct Proposed {
    /// The need, `/assignments/…`.
    need: String,
    /// The proposal, `/proposals/…`.
    proposal: String,
    /// The team's suggestion, `/suggestions/…`.
    suggestion: String,
}

impl Crew {
    /// Anna's team and Sara are with Klara, each consented.
    async fn team_proposed(&self) -> Proposed {
        let three = self.three().await;
        let team = self.team().await;
        self.asked(&three.need, &[three.anna, three.malin, three.sara]).await;
        // Until Malin and Byrån have consented there is no team to be put into the slate.
        let question = self.question(&three.need, three.anna).await;
        given(&mut self.anna().await, &question, RATE).await.must_be(200);
        let page = self.karin().await.open(&format!("{}/proposal", three.need)).await;
        page.must_be(200).must_say("1 av 2 har samtyckt");
        let mut karin = self.karin().await;
        let form = karin.open(&format!("{}/proposal", three.need)).await.form_where("/proposal", &[]);
        assert!(!form.names.iter().any(|n| n == "team"), "an incomplete team is not offered");
        let question = self.question(&three.need, three.malin).await;
        given(&mut self.malin().await, &question, "900").await.must_be(200);
        given(&mut self.bo().await, &question, "900").await.must_be(200);
        let question = self.question(&three.need, three.sara).await;
        given(&mut self.world.as_account(three.sara_account).await, &question, "1000").await.must_be(200);
        let sara = id_of(&question).to_owned();
        let form = karin.open(&format!("{}/proposal", three.need)).await.form_where("/proposal", &[]);
        let reasons: Vec<String> = [form.names_with("reason-"), form.names_with("team-reason-")].concat();
        let mut values: Vec<(&str, &str)> = reasons.iter().map(|n| (n.as_str(), "Har gjort just detta.")).collect();
        values.extend([
            ("pick", sara.as_str()),
            ("team", id_of(&team)),
            ("fewer_reason", "Ett team och Sara."),
            ("then", "send"),
        ]);
        let proposal = karin.submit(&form, &values).await.must_be(200).path.clone();
        assert!(proposal.starts_with("/proposals/"), "{proposal}");
        let suggestion = self.klara().await.open(&proposal).await.link_called("/suggestions/", "Intranätslaget");
        Proposed { need: three.need, proposal, suggestion }
    }
}

story!(a_team_is_one_of_the_suggestions_with_one_price_and_its_parts, world, {
    let crew = Crew::new(world).await;
    let proposed = crew.team_proposed().await;
    let mut klara = crew.klara().await;
    let page = klara.open(&proposed.proposal).await;
    page.must_be(200).must_say("Intranätslaget").must_say("Anna Lind").must_say("Malin Berg").must_say("Form");
    // 950.50 and 900 with 12 per cent: 1 064.56 and 1 008, together 2 072.56, on average 1 036.28.
    page.must_say("2 072,56").must_say("1 064,56").must_say("1 036,28");
    klara.open(&proposed.suggestion).await.must_be(200).must_say("Vi bygger intranät.").must_say("Malin Berg");
    let logged =
        "SELECT COUNT(DISTINCT consultant) AS n FROM access_log WHERE what = 'snapshot' AND consent IS NOT NULL";
    assert_eq!(crew.count(logged, vec![]).await, 3, "every profile shown is in the log");
    // One interview for all: the lead books, the others are asked to come too.
    klara.open(&format!("{}/interview", proposed.suggestion)).await.must_be(200);
    let times = [
        ("time1", "2026-03-05T10:00"),
        ("time2", "2026-03-06T13:00"),
        ("time3", "2026-03-09T09:30"),
        ("minutes", "60"),
        ("place", "Drottninggatan 2"),
    ];
    let interview = klara.fill("/interview", &times).await.must_be(200).path.clone();
    crew.world.mail_to("malin@byran.example", "Intranätslaget").await;
    crew.malin().await.open(&interview).await.must_be(200).must_say("Intranätslaget");
    crew.bo().await.open(&interview).await.must_be(200);
    let mut anna = crew.anna().await;
    let form = anna.open(&interview).await.form("/booking");
    let slot = form.choices_of("slot").first().map(|s| (*s).to_owned()).expect("a time");
    anna.submit(&form, &[("slot", &slot)]).await.must_be(200);
    assert!(crew.raw_mail("malin@byran.example", "BEGIN:VCALENDAR").await.contains("METHOD:REQUEST"));
    crew.another_client("Annat Bolag AB", "Nora Annan", "nora@annat.example")
        .await
        .peek(&proposed.suggestion)
        .await
        .must_be(404);
});

story!(one_members_withdrawal_takes_the_team_off_the_table, world, {
    let crew = Crew::new(world).await;
    let proposed = crew.team_proposed().await;
    let malin: base::ConsultantId = {
        let tx = crew.world.db.read().await.expect("a view");
        let sql = "SELECT id FROM consultants WHERE name = 'Malin Berg'";
        tx.one(sql, vec![]).await.expect("Malin").get("id").expect("an id")
    };
    let question = crew.question(&proposed.need, malin).await;
    let mut visitor = crew.malin().await;
    visitor.open(&question).await.must_be(200);
    visitor.press("/withdrawal").await.must_be(200);
    let mut klara = crew.klara().await;
    klara.peek(&proposed.suggestion).await.must_be(404);
    klara
        .open(&proposed.proposal)
        .await
        .must_be(200)
        .must_not_say("Anna Lind")
        .must_not_say("Malin Berg")
        .must_say("Sara Ny");
});

story!(a_chosen_team_has_one_client_contract_and_is_replaced_in_part, world, {
    let crew = Crew::new(world).await;
    let proposed = crew.team_proposed().await;
    crew.companies().await;
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM match_outcomes", vec![]).await, 3, "all of the team, and Sara");
    let mut klara = crew.klara().await;
    klara.open(&proposed.proposal).await;
    klara.press_where("/choice", &[("suggestion", id_of(&proposed.suggestion))]).await.must_be(200);
    let came = "SELECT COUNT(*) AS n FROM match_outcomes WHERE chosen_at IS NOT NULL";
    assert_eq!(crew.count(came, vec![]).await, 2, "every member was chosen");
    crew.malin().await.open(&format!("{}/why-not", proposed.need)).await.must_say("Kunden valde dig");
    let head = crew.out(&proposed.proposal).await;
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM contract_pairs", vec![]).await, 2);
    // The client reads and signs once, for both.
    let page = klara.open("/contracts").await;
    assert_eq!(page.links().iter().filter(|l| l.starts_with("/contracts/")).count(), 1, "{}", page.text());
    klara.open(&head).await.must_be(200).must_say("Anna Lind").must_say("Malin Berg").must_say("2 072,56");
    signature(&mut klara, &head, "Klara Kund").await.must_be(200);
    let signed = "SELECT COUNT(*) AS n FROM signatures WHERE party = 'client'";
    assert_eq!(crew.count(signed, vec![]).await, 2);
    policies(&mut crew.anna().await).await;
    signature(&mut crew.anna().await, &head, "Anna Lind").await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM engagements", vec![]).await, 0, "a team never begins in part");
    let mut bo = crew.bo().await;
    let malins = bo.open("/contracts").await.link("/contracts/");
    assert_ne!(malins, head);
    bo.open(&malins).await.must_be(200).must_not_say("Anna Lind");
    bo.peek(&head).await.must_be(404);
    policies(&mut bo).await;
    signature(&mut bo, &malins, "Bo Byråsson").await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM engagements", vec![]).await, 2);
    let sealed = "SELECT COUNT(DISTINCT client_file) AS n FROM contract_pairs WHERE stage = 'signed'";
    assert_eq!(crew.count(sealed, vec![]).await, 1, "one client contract");
    // Followed up as one.
    assert_eq!(crew.count("SELECT COUNT(DISTINCT engagement) AS n FROM follow_ups", vec![]).await, 1);
    // One member is replaced; the other works on.
    crew.world.travel_to("2026-04-01").await;
    let mut klara = crew.klara().await;
    let work = klara.open("/engagements").await;
    let mut ended = None;
    for link in work.links().into_iter().filter(|l| l.starts_with("/engagements/")) {
        if klara.open(&link).await.says("Malin Berg") {
            ended = Some(link);
        }
    }
    let engagement = ended.expect("Malin's work");
    klara.open(&format!("{engagement}/ending")).await.must_be(200);
    let why = [("ended_on", "2026-04-10"), ("choice", "replace"), ("reason", "Formen är klar.")];
    klara.fill("/ending", &why).await.must_be(200);
    klara.press_where("/ending", &[("step", "confirm")]).await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM engagements WHERE stage = 'running'", vec![]).await, 1);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM replacements WHERE stage = 'searching'", vec![]).await, 1);
});
