//! What the desks tell: an agency of its own people alone (S44), a consultant
//! of what has been done (S42) and of what comes next (S43), staff of a need
//! that was taken in (S47), the later cadence of follow-ups (S84).

use crate::steps::{Crew, FIRST_DAY, hours, id_of, register};
use server::house;
use testkit::{Visitor, story};

/// Everything that an agency can open without knowing an id, searches among it.
async fn lists(visitor: &mut Visitor) -> Vec<testkit::Page> {
    let mut pages = Vec::new();
    let agency = base::Actor {
        account: "00000001-0000-7000-8000-000000000000".parse().expect("an id"),
        name: String::new(),
        lang: base::Lang::Sv,
        role: base::Role::AgencyRep { agency: "00000002-0000-7000-8000-000000000000".parse().expect("an id") },
    };
    for route in house::routes().table {
        if route.method != "GET" || route.path.contains('{') || !route.who.admits(Some(&agency)) {
            continue;
        }
        for query in ["", "?q=Malin", "?q=Kund"] {
            let page = visitor.peek(&format!("{}{query}", route.path)).await;
            assert!(page.status.as_u16() < 500, "{}: {}", route.path, page.status);
            pages.push(page);
        }
    }
    pages
}

story!(the_agencys_desk_counts_its_own_alone, world, {
    let crew = Crew::new(world).await;
    crew.malin_at_work().await;
    let engagement = crew.malin().await.open("/engagements").await.link("/engagements/");
    crew.world.travel_to("2026-04-01").await;
    hours(&mut crew.malin().await, id_of(&engagement), FIRST_DAY, "2026-03-31", "8").await;
    let page = crew.bo().await.open("/desk").await;
    // Twelve weekdays of 22: 96 hours, 55 per cent.
    page.must_be(200).must_say("Malin Berg").must_say("Vunna uppdrag 1").must_say("55 %").must_say("96");
    page.must_say("Beläggning per månad").must_say("mars 2026 96 55 %").must_say("maj 2025");
    page.must_not_say("Anna Lind").must_not_say("Sara Ny");
    // The other agency: its own employee, and nothing of Byrån's in any list, search or export.
    let stina = [("name", "Stina Studio"), ("company", "Studio Nord AB")];
    let mut stina = register(&crew.world, "/register/agency", "stina@annat.example", &stina).await;
    let nils = [("name", "Nils Nord"), ("agency", "Studio Nord AB")];
    register(&crew.world, "/register/consultant", "nils@annat.example", &nils).await;
    stina.open("/desk").await.must_be(200).must_say("Nils Nord").must_say("Vunna uppdrag 0");
    let pages = lists(&mut stina).await;
    assert!(pages.len() > 60, "only {} pages were opened", pages.len());
    for page in pages {
        for words in ["Malin", "Bo Byråsson", "Byrån AB", "Kund AB", "Formgivare"] {
            assert!(!page.says(words), "{} says {words}: {}", page.path, page.text());
        }
    }
});

story!(anna_sees_what_has_been_done_for_her, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    anna.open("/done-for-you").await.must_be(200).must_say("Inget än");
    let sent = crew.sent().await;
    let suggestion = crew.suggestion(&sent.proposal, "Anna Lind").await;
    let mut klara = crew.klara().await;
    klara.open(&format!("{suggestion}/interview")).await.must_be(200);
    let times = [
        ("time1", "2026-03-05T10:00"),
        ("time2", "2026-03-06T13:00"),
        ("time3", "2026-03-09T09:30"),
        ("minutes", "60"),
        ("place", "Drottninggatan 2"),
    ];
    let interview = klara.fill("/interview", &times).await.must_be(200).path.clone();
    let form = anna.open(&interview).await.form("/booking");
    let slot = form.choices_of("slot").first().map(|s| (*s).to_owned()).expect("a time");
    anna.submit(&form, &[("slot", &slot)]).await.must_be(200);
    let page = anna.open("/done-for-you").await;
    page.must_be(200)
        .must_say("Matchade uppdrag 1")
        .must_say("Förfrågningar till dig 1")
        .must_say("Förslag till kund 1");
    page.must_say("Intervjuer 1").must_say("5 mars 2026 Intervju om uppdrag").must_not_say("Kund AB");
    anna.open("/desk").await.must_say("Matchade uppdrag 1");
    // Another consultant's page is another's.
    crew.another_consultant("Ulf Utanför", "ulf@frilans.example")
        .await
        .open("/done-for-you")
        .await
        .must_say("Inget än");
});

/// What waits for the agent about talks.
async fn talks(visitor: &mut Visitor) -> Vec<String> {
    let links = visitor.open("/desk").await.must_be(200).links_in("tasks");
    links.into_iter().filter(|l| l.starts_with("/next-assignments/")).collect()
}

story!(six_weeks_before_the_end_the_agent_talks_about_what_comes_next, world, {
    let crew = Crew::new(world).await;
    crew.signed().await;
    crew.world.travel_to("2026-07-16").await;
    assert!(talks(&mut crew.olle().await).await.is_empty(), "not before");
    crew.world.travel_to("2026-07-17").await;
    let mut olle = crew.olle().await;
    let due = talks(&mut olle).await;
    let [talk] = due.as_slice() else { panic!("one talk: {due:?}") };
    assert!(talks(&mut crew.karin().await).await.is_empty(), "it is the agent's");
    crew.klara().await.peek(talk).await.must_be(404);
    olle.open(talk).await.must_be(200).must_say("Anna Lind").must_say("28 augusti 2026");
    olle.press(talk).await.must_be(422);
    olle.fill(talk, &[("note", "Vill arbeta på distans från september.")]).await.must_be(200);
    assert!(talks(&mut olle).await.is_empty(), "it is held");
});

story!(anna_asks_to_talk_about_her_next_assignment, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    let page = anna.open("/desk").await;
    anna.open(&page.link("/next-assignment")).await.must_be(200).must_say("Olle Agent");
    anna.fill("/next-assignment", &[("wish", "Något i Göteborg.")]).await.must_be(200).must_say("hör av sig");
    crew.world.mail_to("olle@maklaren.example", "Något i Göteborg.").await;
    let mut olle = crew.olle().await;
    let asked = talks(&mut olle).await.pop().expect("the talk");
    olle.open(&asked).await.must_be(200).must_say("Något i Göteborg.");
    olle.fill(&asked, &[("note", "Pratade om två uppdrag.")]).await.must_be(200);
    assert!(talks(&mut olle).await.is_empty());
    // The agent's note is the agent's.
    anna.open("/next-assignment").await.must_say("Ni pratade senast").must_not_say("två uppdrag");
});

story!(karin_takes_a_clients_request_in, world, {
    let crew = Crew::new(world).await;
    let mut karin = crew.karin().await;
    let client = karin.open("/clients").await.must_be(200).link_called("/clients/", "Kund AB");
    // Without a client it is nobody's need.
    karin.open("/assignments/new").await.must_be(200);
    let content = crate::steps::need("Skribent till årsredovisning");
    let values: Vec<(&str, &str)> = content.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let page = karin.fill("/assignments/new", &values).await;
    page.must_be(422);
    assert!(page.html().contains("Skribent till årsredovisning"), "the input is kept");
    let need = crate::steps::drafted(&mut karin, "Skribent till årsredovisning", &[("client", id_of(&client))]).await;
    karin.press("/opening").await.must_be(200);
    // It is the client's own, and open to consultants like any other.
    crew.klara().await.open("/assignments").await.must_be(200).must_say("Skribent till årsredovisning");
    crew.klara().await.open(&need).await.must_be(200);
    crew.anna().await.open(&need).await.must_be(200).must_say("Skribent till årsredovisning");
    let by = "SELECT COUNT(*) AS n FROM assignments a JOIN accounts p ON p.id = a.posted_by WHERE p.email = 'karin@maklaren.example'";
    assert_eq!(crew.count(by, vec![]).await, 1);
});

/// The follow-ups in the list of what waits for somebody.
async fn follow_ups(visitor: &mut Visitor) -> Vec<String> {
    let links = visitor.open("/desk").await.must_be(200).links_in("tasks");
    links.into_iter().filter(|l| l.starts_with("/follow-ups/")).collect()
}

story!(after_the_meeting_the_client_agrees_on_a_cadence, world, {
    let crew = Crew::new(world).await;
    crew.signed().await;
    crew.world.travel_to("2026-03-30").await;
    let mut karin = crew.karin().await;
    let call = follow_ups(&mut karin).await.pop().expect("the call");
    karin.open(&call).await.must_be(200);
    let said = [("client_satisfaction", "4"), ("needs_support", "no"), ("note", "Det går bra.")];
    karin.fill("/outcome", &said).await.must_be(200);
    crew.world.travel_to("2026-04-13").await;
    let mut karin = crew.karin().await;
    let meeting = follow_ups(&mut karin).await.pop().expect("the meeting");
    karin.open(&meeting).await.must_be(200);
    let said = [
        ("client_satisfaction", "5"),
        ("consultant_satisfaction", "5"),
        ("needs_support", "no"),
        ("note", "Vi hörs var sjätte vecka."),
        ("next_on", "2026-05-25"),
    ];
    karin.fill("/outcome", &said).await.must_be(200);
    for (day, next) in [("2026-05-25", "2026-07-06"), ("2026-07-06", "2026-08-17")] {
        let day: base::Date = day.parse().expect("a date");
        crew.world.travel_to(&day.plus_days(-1).to_string()).await;
        assert!(follow_ups(&mut crew.karin().await).await.is_empty(), "nothing before {day}");
        crew.world.travel_to(&day.to_string()).await;
        let mut karin = crew.karin().await;
        let agreed = follow_ups(&mut karin).await.pop().expect("the one that was agreed");
        karin.open(&agreed).await.must_be(200).must_say("Kund AB");
        let said = [
            ("client_satisfaction", "5"),
            ("consultant_satisfaction", "4"),
            ("needs_support", "no"),
            ("note", "Som vi kom överens om."),
            ("next_on", next),
        ];
        karin.fill("/outcome", &said).await.must_be(200);
    }
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM follow_ups WHERE kind = 'agreed'", vec![]).await, 3);
});
