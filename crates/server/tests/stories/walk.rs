//! Every route with the real ids of one side's things, as everybody of the
//! other side: to them nothing of it is there, and nothing of it changes. A
//! route with an id that this walk does not know fails it.

use crate::steps::{Agreed, Crew, given, id_of, policies, register, signature, slate};
use server::house;
use std::collections::BTreeMap;
use store::params;
use testkit::{Visitor, story};

/// What a part in braces stands for, by the path before it.
#[derive(Clone, Copy)]
enum Of {
    /// Texts and tokens that are nobody's: not walked here.
    Nobodys,
    /// Rows of one side, by these queries (each gives one column `n`). The
    /// first is of the whole side; the second of Anna alone, where it differs.
    Rows(&'static str, Option<&'static str>),
    /// Rows below a row: the upper one is taken from the path before.
    Below(&'static str),
}

/// Anna, in SQL.
const ANNA: &str = "(SELECT id FROM consultants WHERE name = 'Anna Lind')";

/// Every part in braces that there is. Longest path first.
fn known() -> Vec<(&'static str, Of)> {
    vec![
        ("/assets/", Of::Nobodys),
        ("/how-it-works/", Of::Nobodys),
        ("/why-join/", Of::Nobodys),
        ("/confirm/", Of::Nobodys),
        ("/reset/", Of::Nobodys),
        ("/address/", Of::Nobodys),
        ("/account/security/passkeys/", Of::Nobodys),
        // Whose link it is, is a story of its own.
        ("/account/security/identities/", Of::Nobodys),
        (
            "/account/security/sessions/",
            Of::Rows(
                "SELECT s.id AS n FROM sessions s JOIN consultants c ON c.account = s.account WHERE c.name = 'Anna Lind'",
                None,
            ),
        ),
        // Policies are for everybody to read, and everybody's own to approve.
        ("/policies/{kind}/versions/", Of::Nobodys),
        ("/policies/", Of::Nobodys),
        // So are the trade's words, and the staff's to change.
        ("/taxonomy/", Of::Nobodys),
        // A receipt names nobody, and a secret's link is its own walk.
        ("/erased/", Of::Nobodys),
        ("/secrets/", Of::Nobodys),
        ("/engagements/{id}/secrets/", Of::Below("SELECT id AS n FROM shared_secrets")),
        ("/privacy/requests/", Of::Rows("SELECT id AS n FROM data_requests", None)),
        ("/privacy/erasure/", Of::Rows("SELECT id AS n FROM accounts WHERE email NOT LIKE '%annat.example'", None)),
        ("/privacy/processors/", Of::Rows("SELECT id AS n FROM processors", None)),
        ("/accounts/", Of::Rows("SELECT id AS n FROM accounts WHERE email NOT LIKE '%annat.example'", None)),
        ("/consultants/{id}/portfolio/", Of::Below("SELECT id AS n FROM portfolio_items")),
        ("/consultants/", Of::Rows("SELECT id AS n FROM consultants WHERE name <> 'Ulf Utanför'", None)),
        ("/agencies/", Of::Rows("SELECT id AS n FROM agencies WHERE name = 'Byrån AB'", None)),
        ("/teams/{id}/members/", Of::Below("SELECT id AS n FROM team_members")),
        ("/teams/", Of::Rows("SELECT id AS n FROM teams", None)),
        ("/suppliers/", Of::Rows("SELECT id AS n FROM suppliers", None)),
        ("/agency/invitations/", Of::Rows("SELECT id AS n FROM agency_invitations", None)),
        ("/agency/profiles/", Of::Rows("SELECT id AS n FROM prepared_profiles", None)),
        ("/written-consents/", Of::Rows("SELECT id AS n FROM prepared_profiles", None)),
        ("/taking-over/", Of::Nobodys),
        ("/invitations/", Of::Nobodys),
        ("/clients/", Of::Rows("SELECT id AS n FROM clients WHERE name = 'Kund AB'", None)),
        ("/profile/calendar/", Of::Rows("SELECT id AS n FROM taken_days", None)),
        ("/resume/import/", Of::Rows("SELECT id AS n FROM cv_imports", None)),
        ("/resume/experience/", Of::Rows("SELECT id AS n FROM experiences", None)),
        ("/resume/education/", Of::Rows("SELECT id AS n FROM educations", None)),
        ("/resume/honours/", Of::Rows("SELECT id AS n FROM honours", None)),
        ("/resume/portfolio/", Of::Rows("SELECT id AS n FROM portfolio_items", None)),
        ("/assignments/{id}/team/", Of::Below("SELECT id AS n FROM team_runs")),
        ("/assignments/{id}/explanations/", Of::Below("SELECT id AS n FROM consultants")),
        ("/assignments/", Of::Rows("SELECT id AS n FROM assignments WHERE stage = 'draft'", None)),
        (
            "/consents/",
            Of::Rows("SELECT id AS n FROM consents", Some("SELECT id AS n FROM consents WHERE consultant = ANNA")),
        ),
        ("/proposals/", Of::Rows("SELECT id AS n FROM proposals", None)),
        ("/suggestions/{id}/portfolio/", Of::Below("SELECT id AS n FROM portfolio_items")),
        ("/suggestions/", Of::Rows("SELECT id AS n FROM suggestions", None)),
        (
            "/interviews/",
            Of::Rows(
                "SELECT id AS n FROM interviews",
                Some(
                    "SELECT i.id AS n FROM interviews i JOIN suggestions s ON s.id = i.suggestion WHERE s.consultant = ANNA",
                ),
            ),
        ),
        (
            "/contracts/",
            Of::Rows(
                "SELECT id AS n FROM contract_pairs",
                Some("SELECT id AS n FROM contract_pairs WHERE consultant = ANNA"),
            ),
        ),
        (
            "/engagements/",
            Of::Rows(
                "SELECT id AS n FROM engagements",
                Some("SELECT id AS n FROM engagements WHERE consultant = ANNA"),
            ),
        ),
        (
            "/time/",
            Of::Rows(
                "SELECT id AS n FROM engagements",
                Some("SELECT id AS n FROM engagements WHERE consultant = ANNA"),
            ),
        ),
        (
            "/time-sheets/",
            Of::Rows(
                "SELECT id AS n FROM time_sheets",
                Some(
                    "SELECT t.id AS n FROM time_sheets t JOIN engagements e ON e.id = t.engagement WHERE e.consultant = ANNA",
                ),
            ),
        ),
        (
            "/invoice-pairs/",
            Of::Rows(
                "SELECT id AS n FROM invoice_pairs",
                Some(
                    "SELECT i.id AS n FROM invoice_pairs i JOIN engagements e ON e.id = i.engagement WHERE e.consultant = ANNA",
                ),
            ),
        ),
        (
            "/invoices/",
            Of::Rows(
                "SELECT id AS n FROM invoices",
                Some(
                    "SELECT v.id AS n FROM invoices v JOIN invoice_pairs i ON i.id = v.invoice_pair \
                     JOIN engagements e ON e.id = i.engagement WHERE e.consultant = ANNA",
                ),
            ),
        ),
        ("/follow-ups/", Of::Rows("SELECT id AS n FROM follow_ups", None)),
        (
            "/evaluations/",
            Of::Rows(
                "SELECT id AS n FROM evaluations",
                Some(
                    "SELECT v.id AS n FROM evaluations v JOIN engagements e ON e.id = v.engagement WHERE e.consultant = ANNA",
                ),
            ),
        ),
        ("/next-assignments/", Of::Rows("SELECT id AS n FROM consultants WHERE name <> 'Ulf Utanför'", None)),
        ("/replacements/", Of::Rows("SELECT id AS n FROM replacements", None)),
        ("/contact-requests/", Of::Rows("SELECT id AS n FROM contact_requests", None)),
        ("/mails/", Of::Rows("SELECT id AS n FROM outbox", None)),
    ]
}

/// What a route's braces stand for, in their order.
fn meant(path: &'static str) -> Vec<Of> {
    let known = known();
    let ends = path.match_indices('{').map(|(at, _)| &path[..at]);
    ends.map(|before| match known.iter().find(|(prefix, _)| *prefix == before) {
        Some((_, of)) => *of,
        None => panic!("{path}: the walk does not know what stands after {before}"),
    })
    .collect()
}

/// How many rows of a kind are walked: the first few are like the others.
const MOST: usize = 4;

/// Ids of a query, as text.
async fn ids(crew: &Crew, sql: &str) -> Vec<String> {
    let tx = crew.world.db.read().await.expect("a view");
    let rows = tx.all(&sql.replace("ANNA", ANNA), vec![]).await.expect("rows");
    rows.iter().map(|row| row.get::<base::FormId>("n").expect("an id").to_string()).take(MOST).collect()
}

/// Every path that a route has on one side.
async fn paths(crew: &Crew, path: &'static str, annas: bool) -> Vec<String> {
    let of = meant(path);
    let mut all = vec![path.to_owned()];
    for of in of {
        let sql = match of {
            Of::Nobodys => return vec![],
            Of::Rows(_, Some(annas_own)) if annas => annas_own,
            Of::Rows(_, None) if annas => return vec![],
            Of::Rows(whole, _) => whole,
            Of::Below(sql) => sql,
        };
        let ids = ids(crew, sql).await;
        assert!(!ids.is_empty(), "{path}: there is nothing to walk: {sql}");
        let mut next = Vec::new();
        for path in all {
            for id in &ids {
                let (before, after) = path.split_once('{').expect("a brace");
                let (_, after) = after.split_once('}').expect("its end");
                next.push(format!("{before}{id}{after}"));
            }
        }
        all = next;
    }
    all
}

/// What somebody with a tool would send: a value for every field there is.
fn everything(form_id: &str, crew_ids: &BTreeMap<&'static str, String>) -> Vec<(String, String)> {
    let plain = [
        ("form_id", form_id),
        ("version", "1"),
        ("reason", "Så blev det."),
        ("why", "Så blev det."),
        ("note", "Så blev det."),
        ("message", "Så blev det."),
        ("rate", "950"),
        ("basis", "hour"),
        ("typed_name", "Anna Lind"),
        ("agreed", "yes"),
        ("ended_on", "2026-04-30"),
        ("choice", "replace"),
        ("step", "confirm"),
        ("outcome", "held"),
        ("attends", "no"),
        ("week", "2026-03-16"),
        ("hours_2026-03-17", "7"),
        ("minutes", "60"),
        ("place", "Storgatan 1"),
        ("time1", "2027-03-05T10:00"),
        ("time2", "2027-03-06T10:00"),
        ("time3", "2027-03-07T10:00"),
        ("client_name", "Bolaget"),
        ("assignment", "Ett uppdrag"),
        ("from_month", "2020-01"),
        ("to_month", "2021-01"),
        ("degree", "Examen"),
        ("school", "Skolan"),
        ("title", "Titeln"),
        ("decision", "pick"),
        ("presentable", "yes"),
    ];
    let mut fields: Vec<(String, String)> = plain.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    let content = crate::steps::need("Ett annat behov");
    fields.extend(content.into_iter().filter(|(n, _)| *n != "title").map(|(n, v)| (n.to_owned(), v)));
    for n in 1..=5 {
        fields.extend([(format!("client_{n}"), "3".to_owned()), (format!("consultant_{n}"), "3".to_owned())]);
    }
    fields.extend(crew_ids.iter().map(|(n, v)| ((*n).to_owned(), v.clone())));
    fields
}

story!(nothing_of_the_other_side_is_there, world, {
    let crew = Crew::new(world).await;
    full_side(&crew).await;

    // The other side: a client, an agency with an employee, a freelance consultant, a guest.
    let nora = crew.another_client("Annat Bolag AB", "Nora Annan", "nora@annat.example").await;
    let stina = [("name", "Stina Studio"), ("company", "Studio Nord AB")];
    let stina = register(&crew.world, "/register/agency", "stina@annat.example", &stina).await;
    let nils = [("name", "Nils Nord"), ("agency", "Studio Nord AB")];
    let nils = register(&crew.world, "/register/consultant", "nils@annat.example", &nils).await;
    let ulf = crew.another_consultant("Ulf Utanför", "ulf@annat.example").await;
    let others = [
        ("another client", nora),
        ("another agency", stina),
        ("its employee", nils),
        ("another consultant", ulf),
        ("a guest", crew.world.guest()),
    ];
    walk(&crew, others, false).await;

    // And of the same side those who have no part in what is Anna's.
    let sara = crew.world.as_account(crew.account("sara@frilans.example").await).await;
    let beside = [("Byrån", crew.bo().await), ("Malin", crew.malin().await), ("Sara", sara)];
    walk(&crew, beside, true).await;
});

/// Walks every route as each of them: nothing is there, and nothing changes.
async fn walk<const N: usize>(crew: &Crew, visitors: [(&'static str, Visitor); N], annas: bool) {
    let before = state(crew).await;
    let table = house::routes().table;
    let mut crew_ids = BTreeMap::new();
    for (field, sql) in [
        ("suggestion", "SELECT id AS n FROM suggestions"),
        ("slot", "SELECT id AS n FROM interview_slots"),
        ("consultant", "SELECT id AS n FROM consultants WHERE name = 'Anna Lind'"),
        ("client", "SELECT id AS n FROM clients WHERE name = 'Kund AB'"),
        ("pick", "SELECT id AS n FROM consents"),
        ("approver", "SELECT id AS n FROM accounts WHERE email = 'klara@kund.example'"),
    ] {
        crew_ids.insert(field, ids(crew, sql).await.remove(0));
    }
    let hash = crew.text("SELECT text_hash AS n FROM signatures WHERE party = 'supplier'", vec![]).await;
    crew_ids.insert("text_hash", hash);
    let mut walked = 0;
    for route in &table {
        if !route.path.contains('{') {
            continue;
        }
        for path in paths(crew, route.path, annas).await {
            for (name, visitor) in &visitors {
                let mut visitor = visitor.clone();
                let guest = visitor.cookie("__Host-sid").is_none();
                walked += 1;
                if route.method == "GET" {
                    let page = visitor.peek(&path).await;
                    let want = if guest { 303 } else { 404 };
                    assert_eq!(page.status.as_u16(), want, "{path} as {name}: {}", page.text());
                    continue;
                }
                let fields = everything(&format!("0190a5c4-0000-7000-8000-{walked:012x}"), &crew_ids);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                let page = visitor.post(&path, &fields).await;
                let want = if guest { 401 } else { 404 };
                assert_eq!(page.status.as_u16(), want, "POST {path} as {name}: {}", page.text());
            }
        }
    }
    assert!(walked > if annas { 100 } else { 300 }, "only {walked} steps were walked");
    assert_eq!(state(crew).await, before, "something has changed");
}

/// What would show that something has changed or was shown.
async fn state(crew: &Crew) -> Vec<i64> {
    let mut all = Vec::new();
    for table in [
        "journal",
        "outbox",
        "files",
        "access_log",
        "signatures",
        "consents",
        "interviews",
        "favourites",
        "applications",
    ] {
        all.push(crew.count(&format!("SELECT COUNT(*) AS n FROM {table}"), vec![]).await);
    }
    all
}

/// Everything that can be there for one client, one freelance consultant and
/// one agency, and a draft that nobody has opened.
async fn full_side(crew: &Crew) {
    let mut anna = crew.anna().await;
    let form = anna.open("/resume/portfolio").await.form("/resume/portfolio");
    let file = ("file", "prov.pdf", b"%PDF-1.7 prov".as_slice());
    anna.upload(&form, &[("title", "Ett arbetsprov")], file).await.must_be(200);
    anna.open("/profile/calendar").await;
    let days = [("from_date", "2026-07-06"), ("to_date", "2026-07-31")];
    anna.fill("/profile/calendar", &days).await.must_be(200);
    crate::import::reader();
    let form = anna.open("/resume/import").await.form("/resume/import");
    let file = ("file", "cv.json", br#"{"skills": [{"name": "Klarspr\u00e5k"}]}"#.as_slice());
    anna.upload(&form, &[], file).await.must_be(200);
    let experience = [
        ("client_name", "Storbolaget AB"),
        ("assignment", "Redaktör"),
        ("from_month", "2023-01"),
        ("to_month", "2025-06"),
    ];
    anna.open("/resume/experience").await;
    anna.fill("/resume/experience", &experience).await.must_be(200);
    anna.open("/resume/education").await;
    anna.fill("/resume/education", &[("degree", "Journalistik"), ("school", "Universitetet")]).await.must_be(200);
    anna.open("/resume/honours").await;
    anna.fill("/resume/honours", &[("title", "Guldägget")]).await.must_be(200);
    let mut visitor = crew.world.guest();
    visitor.open("/contact").await.must_be(200);
    let form = visitor.page.clone().expect("a page").form("/contact");
    let words =
        [("name", "Vera Visst"), ("email", "vera@visst.example"), ("role", "client"), ("message", "Hör av er.")];
    visitor.submit(&form, &words).await.must_be(200);
    crew.paper_sent_in().await;
    crew.team_asked().await;
    crew.team_sought(&crew.posted("Ett team till intranätet").await).await;
    drafted_pair_for_malin(crew, crew.issued_with_interview().await).await;
    // The midway evaluation, the follow-ups and a search for somebody else.
    crew.world.travel_to("2026-04-27").await;
    let mut klara = crew.klara().await;
    let id: base::ConsultantId = {
        let tx = crew.world.db.read().await.expect("a view");
        let row = tx.one("SELECT id FROM consultants WHERE name = 'Anna Lind'", vec![]).await.expect("Anna");
        row.get("id").expect("an id")
    };
    let tx = crew.world.db.read().await.expect("a view");
    let row = tx.one("SELECT id FROM engagements WHERE consultant = $1", params![id]).await.expect("work");
    let engagement = format!("/engagements/{}", row.get::<base::EngagementId>("id").expect("an id"));
    drop(tx);
    klara.open(&format!("{engagement}/ending")).await.must_be(200);
    let why = [("ended_on", "2026-04-30"), ("choice", "replace"), ("reason", "Det blev ett annat uppdrag.")];
    klara.fill("/ending", &why).await.must_be(200);
    klara.press_where("/ending", &[("step", "confirm")]).await.must_be(200);
    klara.open(&format!("{engagement}/secrets")).await.must_be(200);
    klara.fill("/secrets", &[("label", "Intranätet"), ("secret", "hemligt"), ("days", "3")]).await.must_be(200);
    let mut anna = crew.anna().await;
    anna.open("/privacy/requests/new").await.must_be(200);
    anna.fill("/privacy/requests", &[("message", "Rätta min titel.")]).await.must_be(200);
    let mut ada = crew.admin().await;
    let form = ada.open("/privacy/records").await.form("/privacy/processors");
    let processor =
        [("name", "Driftbolaget AB"), ("purpose_sv", "Drift"), ("purpose_en", "Hosting"), ("agreed_on", "2026-01-15")];
    ada.upload(&form, &processor, ("agreement", "avtal.pdf", b"%PDF-1.7".as_slice())).await.must_be(200);
    crate::steps::drafted(&mut crew.klara().await, "Ett utkast som ingen har öppnat", &[]).await;
    // An invitation is erased a while after it has run out.
    crew.invited(&[("name", "Nils Ny"), ("email", "nils@byran.example"), ("lang", "sv")]).await;
}

impl Crew {
    /// As [`Crew::issued`], with an interview before the choice.
    async fn issued_with_interview(&self) -> Agreed {
        let sent = self.sent().await;
        let suggestion = self.suggestion(&sent.proposal, "Anna Lind").await;
        let mut klara = self.klara().await;
        klara.open(&format!("{suggestion}/interview")).await.must_be(200);
        let times = [
            ("time1", "2026-03-05T10:00"),
            ("time2", "2026-03-06T13:00"),
            ("time3", "2026-03-09T09:30"),
            ("minutes", "60"),
            ("place", "Drottninggatan 2"),
        ];
        let interview = klara.fill("/interview", &times).await.must_be(200).path.clone();
        let mut anna = self.anna().await;
        let form = anna.open(&interview).await.form("/booking");
        let slot = form.choices_of("slot").first().map(|s| (*s).to_owned()).expect("a time");
        anna.submit(&form, &[("slot", &slot)]).await.must_be(200);
        self.companies().await;
        self.chosen(&sent.proposal, "Anna Lind").await;
        let pair = self.out(&sent.proposal).await;
        let agreed = self.concluded(sent, pair).await;
        self.march_issued(&agreed).await;
        agreed
    }
}

/// A second need of Klara's, for which Malin is under contract by Byrån.
async fn drafted_pair_for_malin(crew: &Crew, agreed: Agreed) {
    let days = [("starts_on", "2026-05-04"), ("ends_on", "2026-12-18")];
    let mut klara = crew.klara().await;
    let need = crate::steps::drafted(&mut klara, "Formgivare till årsredovisning", &days).await;
    klara.press("/opening").await.must_be(200);
    let malin = agreed.sent.three.malin;
    crew.asked(&need, &[malin]).await;
    given(&mut crew.malin().await, &crew.question(&need, malin).await, "900").await.must_be(200);
    given(&mut crew.bo().await, &crew.question(&need, malin).await, "900").await.must_be(200);
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{need}/proposal")).await.form_where("/proposal", &[]);
    let proposal = slate(&mut karin, &form, &[("fewer_reason", "Bara Malin."), ("then", "send")]).await.path;
    crew.chosen(&proposal, "Malin Berg").await;
    let pair = crew.out(&proposal).await;
    let mut bo = crew.bo().await;
    policies(&mut bo).await;
    signature(&mut bo, &pair, "Bo Byråsson").await.must_be(200);
    signature(&mut crew.klara().await, &pair, "Klara Kund").await.must_be(200);
    assert!(!id_of(&pair).is_empty());
}
