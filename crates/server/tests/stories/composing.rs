//! The team composer: roles are asked for, teams are found with reasons, one
//! seat is given to somebody else, and the team goes on as picked consultants.

use crate::steps::{Crew, FIRST_DAY, LAST_DAY, skilled};
use base::{BasisPoints, Lang, Money, Price, format};
use testkit::{Visitor, story};

/// The roles, as Karin types them.
const ROLES: [(&str, &str); 9] = [
    ("name_1", "Kommunikationsansvarig"),
    ("must_1", "Kommunikationsstrategi"),
    ("extent_1", "50"),
    ("name_2", "Formgivare"),
    ("must_2", "Grafisk formgivning, Sökmotoroptimering"),
    ("extent_2", "100"),
    ("starts_on", FIRST_DAY),
    ("ends_on", "2026-03-29"),
    ("wait", "0"),
];

/// What a consultant says of days, rate and work done.
async fn profile(visitor: &mut Visitor, rate: &str, from: &str, done: &str, skills: &[&str]) {
    visitor.open("/profile").await.must_be(200);
    let facts = [
        ("available_from", from),
        ("available_percent", "100"),
        ("rate", rate),
        ("rate_basis", "hour"),
        ("city", "Lund"),
    ];
    visitor.fill("/profile", &facts).await.must_be(200);
    visitor.open("/resume/experience").await.must_be(200);
    let work =
        [("client_name", "Storbolaget AB"), ("assignment", done), ("from_month", "2023-01"), ("to_month", "2026-01")];
    visitor.fill("/resume/experience", &work).await.must_be(200);
    skilled(visitor, skills).await;
}

/// Anna, for the one role.
async fn anna_presents_herself(crew: &Crew) {
    let done = "Ledde arbetet med kommunikationsstrategi";
    profile(&mut crew.anna().await, "950", "2026-03-01", done, &["Kommunikationsstrategi"]).await;
}

/// An amount as the page writes it, with plain spaces.
fn kronor(minor: i64) -> String {
    format::money_short(Lang::Sv, Money::sek(minor)).replace('\u{a0}', " ")
}

impl Crew {
    /// Karin seeks a team; the page of the run.
    pub async fn team_sought(&self, need: &str) -> String {
        let mut karin = self.karin().await;
        karin.open(&format!("{need}/team")).await.must_be(200);
        let first = base::Clock::now(self.world.clock.as_ref()).date().plus_days(14);
        let (first, last) = (first.to_string(), first.plus_days(30).to_string());
        let mut values = ROLES.to_vec();
        values.retain(|(name, _)| !name.ends_with("_on"));
        values.extend([("starts_on", first.as_str()), ("ends_on", last.as_str())]);
        karin.fill("/team", &values).await.must_be(200).path.clone()
    }
}

story!(karin_composes_a_team_for_a_need_with_several_roles, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let mut sara = crew.world.as_account(three.sara_account).await;
    anna_presents_herself(&crew).await;
    profile(
        &mut crew.malin().await,
        "800",
        "2026-03-01",
        "Grafisk formgivning av årsredovisningen",
        &["Grafisk formgivning"],
    )
    .await;
    profile(&mut sara, "700", "2026-03-01", "Skrev kommunikationsstrategi åt en kommun", &["Kommunikationsstrategi"])
        .await;
    let page = format!("{}/team", three.need);

    // The way there stands on the assignment and on its match, and the form begins with what the need says.
    let mut karin = crew.karin().await;
    assert!(karin.open(&three.need).await.links().contains(&page), "a link from the assignment");
    assert!(karin.open(&format!("{}/match", three.need)).await.links().contains(&page), "and from the match");
    let form = karin.open(&page).await.must_be(200).form("/team");
    assert_eq!(form.value("must_1"), Some("Kommunikationsstrategi"));
    assert_eq!((form.value("must_2"), form.value("extent_2")), (Some("Redaktörskap"), Some("100")));
    assert_eq!((form.value("starts_on"), form.value("ends_on")), (Some(FIRST_DAY), Some(LAST_DAY)));

    // A role without a skill is refused, and what was typed is kept.
    let bad = karin.submit(&form, &[("name_2", "Formgivare i Lund"), ("must_2", ""), ("wait", "99")]).await;
    bad.must_be(422).must_say("Roll 2 har ingen kompetens");
    assert_eq!(bad.form("/team").value("name_2"), Some("Formgivare i Lund"));
    assert_eq!(bad.form("/team").value("wait"), Some("99"));
    karin.submit(&form, &[("name_2", ""), ("must_2", "")]).await.must_be(422).must_say("minst 2 roller");

    // The best team: who has which seat, at what price, why and what is missing.
    karin.open(&page).await.must_be(200);
    let found = karin.fill("/team", &ROLES).await;
    found
        .must_be(200)
        .must_say("Bästa teamet")
        .must_say("Formgivare: Malin Berg")
        .must_say("Saknar: Sökmotoroptimering");
    let run = found.path.clone();
    // Two weeks, half and whole time, at the client's price.
    let client = |rate| Price::of(Money::sek(rate), BasisPoints(1200)).expect("a price").client.minor;
    let (anna, malin) = (client(95_000) * 40, client(80_000) * 80);
    let lead = if found.says("Kommunikationsansvarig: Anna Lind") { anna } else { client(70_000) * 40 };
    found.must_say(&kronor(lead + malin)).must_say(&kronor(malin));
    found.must_say("Byrån AB").must_say("Frilans").must_say("16 mars 2026 – 29 mars 2026, 2 leverantörer.");
    found.must_say("Grafisk formgivning av årsredovisningen").must_say("Kommunikationsstrategi");
    assert_eq!(
        found.forms().iter().filter(|form| form.action.ends_with("/picking")).count(),
        1,
        "nobody else has form"
    );
    assert!(!found.says("Alternativ 1"), "an alternative has two new members");

    // It can be shown again by its address, and is in the list and in the journal.
    crew.olle().await.open(&run).await.must_be(200).must_say("Formgivare: Malin Berg").must_say("Karin Kundansvarig");
    assert_eq!(
        karin.open(&page).await.link_called(&run, "Kommunikationsansvarig, Formgivare"),
        run,
        "a search of before"
    );
    karin.open("/journal").await.must_say("Ett team söktes till ett uppdrag");
    let mut visitor = crew.eva().await;
    let read = visitor.open(&run).await;
    assert!(read.must_be(200).forms().iter().all(|form| !form.action.contains("/team/")), "finance reads");

    // Somebody else in the first seat; the others stay. Then there is nobody left.
    let first = if lead == anna { ("Anna Lind", "Sara Ny") } else { ("Sara Ny", "Anna Lind") };
    karin.open(&run).await.must_be(200);
    let other = karin.press_where("/exchange", &[("place", "1"), ("seat", "0")]).await;
    other.must_be(200).must_say(&format!("{} är utbytt i rollen Kommunikationsansvarig", first.0));
    other.must_say(&format!("Kommunikationsansvarig: {}", first.1)).must_say("Formgivare: Malin Berg");
    let second = other.path.clone();
    assert!(second != run && other.links().contains(&run), "{second}");
    let nobody = karin.press_where("/exchange", &[("place", "1"), ("seat", "0")]).await;
    nobody.must_be(200).must_say("Ingen annan kan ta rollen Kommunikationsansvarig");

    // The team goes on as picked consultants, and nobody is shown before they have said yes.
    karin.open(&second).await.must_be(200);
    karin.press_where("/match/decision", &[("decision", "pick")]).await.must_be(200);
    karin.open(&second).await.must_be(200);
    let picked = karin.press_where("/picking", &[("place", "1")]).await;
    picked.must_be(200).must_say("2 konsulter utvalda").must_say("Be om samtycke");
    karin.open(&second).await.must_say("Hela teamet är utvalt");
    let decided = "SELECT COUNT(*) AS n FROM match_decisions WHERE picked";
    assert_eq!(crew.count(decided, vec![]).await, 2);
    let again = "SELECT COUNT(*) AS n FROM match_past_decisions";
    assert_eq!(crew.count(again, vec![]).await, 0, "who was picked already is not decided on again");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM consents", vec![]).await, 0);

    // To everybody else none of it is there.
    for visitor in [&mut crew.anna().await, &mut crew.klara().await, &mut crew.bo().await] {
        for path in [&page, &run, &second] {
            visitor.peek(path).await.must_be(404);
        }
        let raw = [("form_id", "0190a5c4-0000-7000-8000-00000000be01"), ("place", "1"), ("seat", "0")];
        visitor.post(&format!("{run}/exchange"), &raw).await.must_be(404);
        visitor.post(&format!("{run}/picking"), &raw).await.must_be(404);
    }
});

story!(karin_reads_why_there_is_no_team_and_what_would_help, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let page = format!("{}/team", three.need);
    let mut karin = crew.karin().await;
    let mut seek = async |values: &[(&str, &str)]| {
        let mut all: Vec<(&str, &str)> =
            ROLES.iter().copied().filter(|(n, _)| values.iter().all(|(m, _)| m != n)).collect();
        all.extend_from_slice(values);
        karin.open(&page).await.must_be(200);
        karin.fill("/team", &all).await
    };

    // Anna has the skills and Malin the title, but no rate and no day yet: they are counted and not seated.
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi"]).await;
    let none = seek(&[]).await;
    none.must_be(200).must_say("Ingen kan ta rollerna Kommunikationsansvarig, Formgivare");
    none.must_say("2 konsulter till har kompetens för någon roll men är inte med");

    profile(&mut crew.anna().await, "950", "2026-03-01", "Ledde arbetet", &["Grafisk formgivning"]).await;
    seek(&[]).await.must_say("Samma personer behövs till flera roller");
    profile(&mut crew.malin().await, "800", "2026-05-04", "Ritade", &["Grafisk formgivning"]).await;
    // Malin is free in May; until then Anna alone can do either.
    let dates = seek(&[]).await;
    dates.must_say("Ingen gemensam tid").must_say("Med start 4 maj 2026 finns ett team");
    let late = seek(&[("wait", "60")]).await;
    late.must_say("Formgivare: Malin Berg").must_say("49 dagars väntan drar av 147 poäng");
    let client = |rate| Price::of(Money::sek(rate), BasisPoints(1200)).expect("a price").client.minor;
    let least = client(95_000) * 40 + client(80_000) * 80;
    let poor = seek(&[("wait", "60"), ("budget", "100000")]).await;
    poor.must_say(&format!("det billigaste teamet kostar {}", kronor(least)));
    let whole = (least / 100 + 1).to_string();
    seek(&[("wait", "60"), ("budget", &whole)]).await.must_say("Formgivare: Malin Berg");

    // Whom staff have excluded for the need is not proposed for it.
    let id = three.malin.to_string();
    let raw =
        [("form_id", "0190a5c4-0000-7000-8000-00000000be02"), ("consultant", id.as_str()), ("decision", "exclude")];
    let raw = [raw.as_slice(), &[("reason", "Har sagt att tiden inte passar.")]].concat();
    crew.karin().await.post(&format!("{}/match/decision", three.need), &raw).await.must_be(303);
    seek(&[("wait", "60")]).await.must_say("Samma personer behövs till flera roller");

    // Where the engine is off, nothing is sought and what was typed is kept.
    let mut olle = crew.olle().await;
    let form = olle.open(&page).await.form("/team");
    let off = olle.open(&format!("{}/match", three.need)).await.form("/match/engine");
    olle.submit(&off, &[("reason", "Vi läser själva.")]).await.must_be(200);
    let late = olle.submit(&form, &ROLES).await;
    late.must_be(409).must_say("avstängd");
    assert_eq!(late.form("/team").value("must_2"), Some("Grafisk formgivning, Sökmotoroptimering"));
    let closed = olle.open(&page).await;
    assert!(!closed.must_be(200).must_say("Vi läser själva.").has_form("/team"), "nothing is sought");
});

story!(a_team_in_english_and_what_erasure_leaves_of_it, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    anna_presents_herself(&crew).await;
    profile(&mut crew.malin().await, "800", "2026-03-01", "Grafisk formgivning av boken", &["Grafisk formgivning"])
        .await;
    let run = crew.team_sought(&three.need).await;
    let mut karin = crew.karin().await;
    karin.open(&run).await.must_be(200).must_say("Kommunikationsansvarig: Anna Lind");
    let tx = crew.world.db.write(None).await.expect("a transaction");
    tx.run("UPDATE accounts SET lang = 'en' WHERE id = $1", store::params![crew.cast.karin]).await.expect("English");
    tx.commit().await.expect("a commit");
    let english = karin.open(&run).await;
    english.must_say("Best team").must_say("Price of the whole team").must_say("Pick the whole team");
    english.must_say("Nobody has more points for the role.").must_say("Lacks: Sökmotoroptimering");

    // Anna's own copy of her data has her seat; once she is erased no word of hers is left in it.
    let quoted = "SELECT COUNT(*) AS n FROM team_run_members WHERE consultant = $1 AND reasons <> '[]'";
    assert!(crew.count(quoted, store::params![three.anna]).await > 0);
    let mut anna = crew.anna().await;
    anna.open("/privacy/erasure").await.must_be(200);
    anna.fill("/privacy/erasure", &[("email", "anna@nordlys.example"), ("sure", "yes")]).await.must_be(200);
    assert_eq!(crew.count(quoted, store::params![three.anna]).await, 0);
    crew.world.travel(1).await;
    karin.open(&run).await.must_be(200).must_not_say("Anna Lind");
});
