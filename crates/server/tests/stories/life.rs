//! The life of one assignment, from the registration of whoever does the work
//! to the search for somebody else: every step through the pages, by the
//! person whose step it is.

use crate::steps::{
    Crew, approval, client_data, closed, drafted, given, hours, id_of, policies, register, signature, slate, supplier,
};
use base::{BasisPoints, Lang, Money, Price, format};
use testkit::{Visitor, story};

/// What Sara asks for an hour, as she types it and in öre.
const RATE: (&str, i64) = ("1 000,50", 100_050);

story!(an_assignment_lives_from_registration_to_replacement, world, {
    let crew = Crew::new(world).await;

    // 1. Sara registers, confirms, and fills in profile and résumé.
    let sara_signs_up = [("name", "Sara Ny"), ("phone", "070-1740622")];
    let mut sara = register(&crew.world, "/register/consultant", "sara@frilans.example", &sara_signs_up).await;
    sara.open("/desk")
        .await
        .must_be(200)
        .must_say("Olle Agent")
        .must_say("olle@maklaren.example")
        .must_say("08-46500401");
    profile(&mut sara).await;
    sara.open("/resume").await.must_be(200);
    sara.open("/resume/preview").await.must_be(200).must_say("Byggde redaktionen").must_say("Guldägget");
    let pdf = sara.open("/resume/document.pdf").await;
    assert!(pdf.must_be(200).bytes.starts_with(b"%PDF"));

    // 2. An agency registers, and one of its consultants names it.
    let stina = [("name", "Stina Studio"), ("company", "Studio Nord AB")];
    let mut stina = register(&crew.world, "/register/agency", "stina@studionord.example", &stina).await;
    let nils = [("name", "Nils Nord"), ("agency", "Studio Nord AB")];
    let mut nils = register(&crew.world, "/register/consultant", "nils@studionord.example", &nils).await;
    stina.open("/agency").await.must_be(200).must_say("Nils Nord").must_not_say("Malin Berg").must_not_say("Sara Ny");
    supplier(&mut stina, "Studio Nord AB", "559900-7076", "999-1704").await;
    nils.open("/profile").await.must_be(200);
    nils.fill("/profile", &[("title", "Formgivare")]).await.must_be(200);

    // 3. Klara posts a need; Karin takes one in for her.
    let mut klara = crew.klara().await;
    let need = drafted(&mut klara, "Redaktionschef till nytt intranät", &[("budget", "1200")]).await;
    let page = klara.press("/opening").await;
    page.must_be(200);
    crew.world.mail_to("karin@maklaren.example", "Redaktionschef").await;
    let mut karin = crew.karin().await;
    let client = karin.open("/clients").await.must_be(200).link_called("/clients/", "Kund AB");
    drafted(&mut karin, "Skribent till årsredovisning", &[("client", id_of(&client))]).await;

    // 4. Sara finds it with the client's name masked, marks it and applies.
    sara.open("/assignments").await.must_be(200).must_say("Redaktionschef").must_not_say("Kund AB");
    sara.open(&need).await.must_be(200).must_not_say("Kund AB").must_not_say("1 200");
    sara.press_where("/favourite", &[]).await.must_be(200);
    sara.open("/favourites").await.must_be(200).must_say("Redaktionschef");
    sara.open(&need).await.must_be(200);
    let message = "Jag har byggt två intranät och vill gärna bygga ett tredje.";
    sara.fill("/application", &[("rate", RATE.0), ("basis", "hour"), ("message", message)]).await.must_be(200);
    sara.open("/applications").await.must_be(200).must_say("Redaktionschef");

    // 5. Staff mark profiles as presentable and open the match.
    let sara_id = crew.presentable("Sara Ny").await;
    let anna_id = crew.presentable("Anna Lind").await;
    let nils_id = crew.presentable("Nils Nord").await;
    karin.open(&need).await.must_be(200).must_say("Sara Ny").must_say(message);
    karin.open(&format!("{need}/match")).await.must_be(200);
    let ranked = karin.press("/match").await;
    ranked.must_be(200).must_say("Sara Ny").must_say("Redaktörskap");
    let order = ranked.text();
    assert!(order.find("Sara Ny") < order.find("Anna Lind"), "who has both skills comes first: {order}");
    crew.picked(&need, &[sara_id, anna_id, nils_id]).await;

    // 6. Consent and rate, two hands for Nils; then the three.
    karin.open(&format!("{need}/proposal")).await.must_be(200);
    karin.press("/consents").await.must_be(200);
    crew.world.mail_to("sara@frilans.example", "Kund AB").await;
    let question = crew.question(&need, sara_id).await;
    let unit = Price::of(Money::sek(RATE.1), BasisPoints(1200)).expect("a price");
    let page = sara.open(&question).await;
    page.must_be(200).must_say("Kund AB").must_say("Guldägget");
    // The rate of her application stands in the form, and what the client pays beside it.
    page.must_say(&shown(unit.client));
    given(&mut sara, &question, RATE.0).await.must_be(200);
    given(&mut crew.anna().await, &crew.question(&need, anna_id).await, "950").await.must_be(200);
    let question = crew.question(&need, nils_id).await;
    given(&mut nils, &question, "900").await.must_be(200);
    let page = karin.open(&format!("{need}/proposal")).await;
    assert_eq!(page.form_where("/proposal", &[]).choices_of("pick").len(), 2, "Studio Nord has not said yes");
    given(&mut stina, &question, "900").await.must_be(200);
    let form = karin.open(&format!("{need}/proposal")).await.form_where("/proposal", &[]);
    assert_eq!(form.choices_of("pick").len(), 3);
    let sent = slate(&mut karin, &form, &[("note", "Tre som alla har gjort det förut."), ("then", "send")]).await;
    let proposal = sent.must_be(200).path.clone();
    let mail = crew.world.mail_to("klara@kund.example", &proposal).await;
    assert!(!mail.text.contains("Sara Ny"), "names are behind the door: {}", mail.text);
    let mut klara = crew.klara().await;
    let page = klara.open(&proposal).await;
    page.must_be(200).must_say("Sara Ny").must_say("Anna Lind").must_say("Nils Nord").must_say("Tre som alla");
    page.must_not_say("sara@frilans.example").must_not_say("070-1740622");
    for figure in [unit.consultant, unit.commission, unit.client] {
        page.must_say(&shown(figure));
    }
    klara.open("/consultants").await.must_be(404);
    let suggestion = klara.open(&proposal).await.link_called("/suggestions/", "Sara Ny");
    klara.open(&suggestion).await.must_be(200).must_say("Byggde redaktionen");
    let pdf = klara.open(&format!("{suggestion}/resume.pdf")).await;
    assert!(pdf.must_be(200).bytes.starts_with(b"%PDF"));

    // 7. An interview, with the agent; then the choice.
    klara.open(&format!("{suggestion}/interview")).await.must_be(200);
    let times = [
        ("time1", "2026-03-04T10:00"),
        ("time2", "2026-03-04T13:00"),
        ("time3", "2026-03-05T09:00"),
        ("minutes", "60"),
        ("place", "Drottninggatan 2"),
    ];
    let interview = klara.fill("/interview", &times).await.must_be(200).path.clone();
    crew.world.mail_to("sara@frilans.example", &interview).await;
    let form = sara.open(&interview).await.must_be(200).must_say("Olle Agent").form("/booking");
    let slot = form.choices_of("slot").first().map(|s| (*s).to_owned()).expect("a time");
    sara.submit(&form, &[("slot", &slot)]).await.must_be(200);
    for address in ["sara@frilans.example", "klara@kund.example", "olle@maklaren.example"] {
        let raw = crew.raw_mail(address, "text/calendar").await;
        assert!(raw.contains("METHOD:REQUEST") && raw.contains("20260304T"), "{address}: {raw}");
    }
    let ics = klara.open(&format!("{interview}/invitation.ics")).await;
    assert!(ics.must_be(200).html().contains("DTSTART"));
    crew.world.travel_to("2026-03-05").await;
    let mut klara = crew.klara().await;
    klara.open(&interview).await.must_be(200);
    klara.press_where("/outcome", &[("outcome", "held")]).await.must_be(200);
    crew.chosen(&proposal, "Sara Ny").await;
    crew.world.mail_to("sara@frilans.example", "").await;
    crew.world.mail_to("anna@nordlys.example", "").await;

    // 8. The pair of contracts: companies, policies, signatures, two sealed PDFs.
    client_data(&mut klara, "559900-6128").await;
    supplier(&mut sara, "Sara Ny Text", "559900-6342", "999-1639").await;
    let mut karin = crew.karin().await;
    let new = karin.open(&proposal).await.link("/contracts/new");
    karin.open(&new).await.must_be(200).must_say(&shown(unit.consultant));
    let pair = karin.fill(new.rsplit('/').next().unwrap_or_default(), &[]).await.must_be(200).path.clone();
    karin.fill("/sending", &[("typed_name", "Karin Kundansvarig"), ("agreed", "yes")]).await.must_be(200);
    let page = sara.open(&pair).await;
    assert!(!page.must_be(200).has_form("/signing"), "first the policies");
    policies(&mut sara).await;
    signature(&mut sara, &pair, "Sara Ny").await.must_be(200);
    let page = klara.open(&pair).await;
    for figure in [unit.consultant, unit.commission, unit.client] {
        page.must_say(&shown(figure));
    }
    signature(&mut klara, &pair, "Klara Kund").await.must_be(200);
    for (visitor, own, other) in [(&mut klara, "client", "consultant"), (&mut sara, "consultant", "client")] {
        let pdf = visitor.open(&format!("{pair}/{own}.pdf")).await;
        assert!(pdf.must_be(200).bytes.starts_with(b"%PDF"));
        visitor.open(&format!("{pair}/{other}.pdf")).await.must_be(404);
    }
    let engagement = klara.open(&pair).await.link("/engagements/");
    assert_eq!(crew.text("SELECT stage AS n FROM assignments WHERE number = 1", vec![]).await, "filled");
    sara.open("/assignments").await.must_be(200).must_not_say("Redaktionschef");

    // 9. Time, week by week; the month is closed and approved.
    crew.world.travel_to("2026-03-30").await;
    let mut sara = crew.world.as_account(crew.account("sara@frilans.example").await).await;
    hours(&mut sara, id_of(&engagement), "2026-03-16", "2026-03-31", "7,5").await;
    let mut karin = crew.karin().await;
    let calls: Vec<String> = tasks(&mut karin, "/follow-ups/").await;

    // 11. On this day Karin's list has the call after two weeks.
    let [call] = calls.as_slice() else { panic!("one call: {calls:?}") };
    karin.open(call).await.must_be(200);
    let said = [("client_satisfaction", "4"), ("needs_support", "no"), ("note", "Klara är nöjd.")];
    karin.fill("/outcome", &said).await.must_be(200);

    crew.world.travel_to("2026-04-01").await;
    let mut sara = crew.world.as_account(crew.account("sara@frilans.example").await).await;
    let sheet = crew.sheet(&engagement, "2026-03").await;
    closed(&mut sara, &sheet).await.must_be(200);
    crew.world.mail_to("klara@kund.example", &sheet).await;
    approval(&mut crew.klara().await, &sheet).await.must_be(200);
    let report = crew.klara().await.open(&format!("{sheet}/report.pdf")).await;
    assert!(report.must_be(200).bytes.starts_with(b"%PDF"));

    // 10. The invoice pair: confirmed, reviewed, issued, mailed.
    let month = unit.times(12 * 450, 60).expect("a price");
    let invoices = sara.open("/invoices").await.must_be(200).link("/invoice-pairs/");
    let page = sara.open(&invoices).await;
    for figure in [month.consultant, month.commission, month.client] {
        page.must_say(&format::money(Lang::Sv, figure).replace('\u{a0}', " "));
    }
    sara.press("/confirmation").await.must_be(200);
    let mut eva = crew.eva().await;
    eva.open(&invoices).await.must_be(200);
    eva.press("/review").await.must_be(200);
    eva.open(&format!("{invoices}/issue")).await.must_be(200);
    eva.press("/issue").await.must_be(200).must_say("2026-00001").must_say("SF");
    let (of_client, of_sara) = crew.documents(&invoices).await;
    assert!(crew.klara().await.open(&of_client).await.must_be(200).bytes.starts_with(b"%PDF"));
    crew.klara().await.open(&of_sara).await.must_be(404);
    assert!(sara.open(&of_sara).await.must_be(200).bytes.starts_with(b"%PDF"));
    crew.world.mail_to("klara@kund.example", "2026-00001").await;
    crew.world.mail_to("sara@frilans.example", "SF").await;
    let totals = (month.client.minor, month.consultant.minor, month.client.minor - month.consultant.minor);
    let sql = "SELECT SUM(net_minor) AS n FROM invoices WHERE leg = 'client'";
    let stored = crew.count(&sql.replace("SUM(net_minor)", "CAST(SUM(net_minor) AS BIGINT)"), vec![]).await;
    assert_eq!((stored, totals.2), (totals.0, month.commission.minor), "to the öre");

    // 11. The meeting after four to six weeks, and the mutual evaluation.
    crew.world.travel_to("2026-04-13").await;
    let mut karin = crew.karin().await;
    let meeting = tasks(&mut karin, "/follow-ups/").await.pop().expect("the meeting");
    karin.open(&meeting).await.must_be(200);
    let said = [("client_satisfaction", "3"), ("consultant_satisfaction", "4"), ("needs_support", "no")];
    karin.fill("/outcome", &said).await.must_be(200);
    crew.world.travel_to("2026-04-27").await;
    let sara_account = crew.account("sara@frilans.example").await;
    let mut sara = crew.world.as_account(sara_account).await;
    let mut klara = crew.klara().await;
    let evaluation = tasks(&mut klara, "/evaluations/").await.pop().expect("an evaluation");
    evaluated(&mut klara, &evaluation, "Hon hör vad vi inte säger.").await;
    sara.open(&evaluation).await.must_be(200).must_not_say("Hon hör");
    evaluated(&mut sara, &evaluation, "Klara ger besked samma dag.").await;
    sara.open(&evaluation).await.must_say("Hon hör vad vi inte säger.");
    klara.open(&evaluation).await.must_say("Klara ger besked samma dag.");
    crew.karin().await.open(&evaluation).await.must_be(404);

    // 12. Klara ends it, and the search for somebody else has the same need.
    let ending = klara.open(&engagement).await.must_be(200).link(&format!("{engagement}/ending"));
    klara.open(&ending).await.must_be(200);
    let why = "Vi behöver någon som är på plats varje dag.";
    klara.fill("/ending", &[("ended_on", "2026-04-30"), ("choice", "replace"), ("reason", why)]).await.must_be(200);
    klara.press_where("/ending", &[("step", "confirm")]).await.must_be(200);
    crew.world.mail_to("sara@frilans.example", why).await;
    let mut karin = crew.karin().await;
    let search = karin.open("/replacements").await.must_be(200).link("/replacements/");
    karin.open(&search).await.must_be(200).must_say(why).must_say("Redaktionschef").must_say("Sara Ny");
    karin.open(&format!("{need}/match")).await.must_be(200);
    karin.press("/match").await.must_be(200).must_say("Anna Lind");
    crew.anna().await.open("/assignments").await.must_be(200).must_say("Redaktionschef");

    // What happened stands in the journal, in its order.
    let journal = crew.karin().await.open("/journal").await;
    journal.must_be(200);
    let kinds = [
        "account_registered",
        "assignment_opened",
        "applied",
        "matched",
        "consent_given",
        "proposal_sent",
        "interview_booked",
        "suggestion_chosen",
        "pair_signed",
        "engagement_started",
        "follow_up_done",
        "sheet_approved",
        "invoice_pair_issued",
        "evaluation_opened",
        "replacement_asked",
        "assignment_reopened",
    ];
    for kind in kinds {
        let sql = "SELECT COUNT(*) AS n FROM journal WHERE kind = $1";
        assert!(crew.count(sql, store::params![kind.to_owned()]).await > 0, "{kind} is not in the journal");
    }
});

/// My profile and the whole résumé.
async fn profile(sara: &mut Visitor) {
    sara.open("/profile").await.must_be(200);
    let basics = [
        ("title", "Redaktör"),
        ("city", "Stockholm"),
        ("lang", "sv"),
        ("language_1", "sv"),
        ("level_1", "5"),
        ("available_from", "2026-03-16"),
        ("available_percent", "100"),
        ("rate", "1000"),
        ("rate_basis", "hour"),
        ("linkedin", "https://www.linkedin.com/in/sara-ny"),
        ("link_1", "https://sara.example"),
    ];
    sara.fill("/profile", &basics).await.must_be(200);
    sara.open("/resume/letter").await.must_be(200);
    sara.fill("/resume/letter", &[("letter", "Jag skriver det som andra hoppar över.")]).await.must_be(200);
    sara.open("/resume/experience").await.must_be(200);
    let experience = [
        ("client_name", "Storbolaget AB"),
        ("assignment", "Byggde redaktionen"),
        ("description", "Ledde sex skribenter genom ett nytt intranät."),
        ("result", "Dubbelt så många läsare."),
        ("from_month", "2023-01"),
        ("to_month", "2025-06"),
    ];
    sara.fill("/resume/experience", &experience).await.must_be(200);
    sara.open("/resume/education").await.must_be(200);
    let education =
        [("degree", "Journalistik"), ("school", "Stockholms universitet"), ("from_year", "2008"), ("to_year", "2011")];
    sara.fill("/resume/education", &education).await.must_be(200);
    for skill in ["Kommunikationsstrategi", "Redaktörskap", "Sharepoint"] {
        sara.open("/resume/skills").await.must_be(200);
        sara.fill("/resume/skills", &[("name", skill), ("level", "4"), ("years", "8")]).await.must_be(200);
    }
    sara.open("/resume/honours").await.must_be(200);
    sara.fill("/resume/honours", &[("title", "Guldägget"), ("giver", "Komm"), ("year", "2024")]).await.must_be(200);
    let form = sara.open("/resume/portfolio").await.must_be(200).form("/resume/portfolio");
    let file = ("file", "arbetsprov.pdf", b"%PDF-1.7 ett arbetsprov".as_slice());
    sara.upload(&form, &[("title", "Ett arbetsprov")], file).await.must_be(200).must_say("Ett arbetsprov");
}

/// What waits for somebody, by where it leads.
async fn tasks(visitor: &mut Visitor, prefix: &str) -> Vec<String> {
    let links = visitor.open("/desk").await.must_be(200).links_in("tasks");
    links.into_iter().filter(|l| l.starts_with(prefix)).collect()
}

/// Answers an evaluation.
async fn evaluated(visitor: &mut Visitor, evaluation: &str, strengths: &str) {
    visitor.open(evaluation).await.must_be(200);
    let form = visitor.page.clone().expect("a page").form("/answer");
    let mut marks: Vec<String> = ["client_", "consultant_"].iter().flat_map(|p| form.names_with(p)).collect();
    marks.sort();
    marks.dedup();
    let mut values: Vec<(&str, &str)> = marks.iter().map(|n| (n.as_str(), "4")).collect();
    values.push(("strengths", strengths));
    visitor.submit(&form, &values).await.must_be(200);
}

/// An amount as it stands on pages that show it without öre when it has none.
fn shown(amount: Money) -> String {
    format::money_short(Lang::Sv, amount).replace('\u{a0}', " ")
}
