//! `docs/policy.txt`: whom every route admits and what every policy answers to
//! whom, printed from the code. Whoever changes either sees it in the diff.

use base::{Actor, ConsentId, EngagementId, Lang, Role, StaffRole};
use billing::Leg;
use contracts::{ContractPair, Engagement, EngagementStage, PairStage};
use people::Kind;
use server::house;
use std::fmt::Write;
use std::path::PathBuf;
use store::params;
use testkit::story;
use timesheets::{SheetStage, TimeSheet};

/// An id for the table, by number.
fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
    format!("000000{n:02x}-0000-7000-8000-000000000000").parse().expect("an id")
}

/// Everybody, seen from the things of consultant 10, agency 20, client 30.
fn everybody() -> Vec<(&'static str, Actor)> {
    let actor = |n: u8, role| Actor { account: id(n), name: "X".to_owned(), lang: Lang::Sv, role };
    let consultant = |n: u8, agency: Option<u8>| Role::Consultant { consultant: id(n), agency: agency.map(id) };
    vec![
        ("own-consultant", actor(1, consultant(10, Some(20)))),
        ("other-consultant", actor(2, consultant(11, None))),
        ("own-agency", actor(3, Role::AgencyRep { agency: id(20) })),
        ("other-agency", actor(4, Role::AgencyRep { agency: id(21) })),
        ("own-client", actor(5, Role::ClientRep { client: id(30) })),
        ("other-client", actor(6, Role::ClientRep { client: id(31) })),
        ("consultant_agent", actor(7, Role::Staff(StaffRole::ConsultantAgent))),
        ("client_manager", actor(8, Role::Staff(StaffRole::ClientManager))),
        ("finance", actor(9, Role::Staff(StaffRole::Finance))),
        ("admin", actor(10, Role::Staff(StaffRole::Admin))),
        ("read_only", actor(11, Role::Staff(StaffRole::ReadOnly))),
    ]
}

/// The work that the table is about, freelance or by agency 20.
fn engagement(by_agency: bool) -> Engagement {
    Engagement {
        id: id(40),
        number: 1,
        pair: id(41),
        assignment: id(42),
        client: id(30),
        consultant: id(10),
        agency: by_agency.then(|| id(20)),
        stage: EngagementStage::Running,
        starts_on: "2026-03-16".parse().expect("a date"),
        ends_on: "2026-08-28".parse().expect("a date"),
        ended_on: None,
        outcome: None,
        end_reason: None,
        version: 1,
    }
}

/// Its pair of contracts.
fn pair(stage: PairStage, by_agency: bool) -> ContractPair {
    ContractPair {
        id: id(41),
        number: 1,
        assignment: id(42),
        suggestion: id(43),
        consent: id(44),
        head: None,
        client: id(30),
        consultant: id(10),
        agency: by_agency.then(|| id(20)),
        supplier: id(45),
        stage,
        title: String::new(),
        scope: String::new(),
        starts_on: "2026-03-16".parse().expect("a date"),
        ends_on: "2026-08-28".parse().expect("a date"),
        rate_basis: base::RateBasis::Hour,
        rate: base::Money::sek(95_000),
        commission: base::BasisPoints(1200),
        day_minutes: 480,
        expected_minutes: 0,
        terms_days: 30,
        approver: id(5),
        extra_terms: String::new(),
        extra_terms_reason: None,
        client_file: None,
        consultant_file: None,
        version: 1,
    }
}

/// Its month.
fn sheet(stage: SheetStage) -> TimeSheet {
    let closed = stage != SheetStage::Open;
    TimeSheet {
        id: id(46),
        engagement: id(40),
        month: "2026-03".parse().expect("a month"),
        stage,
        submitted_by: closed.then(|| id(1)),
        submitted_at: closed.then_some(base::Instant(1)),
        approved_by: None,
        approved_at: None,
        returned_reason: None,
        reopened_reason: None,
        minutes: None,
        rate: None,
        report: None,
        version: 1,
    }
}

/// The month's pair of invoices.
fn invoices(stage: billing::InvoiceStage) -> billing::InvoicePair {
    let unit = base::Price::of(base::Money::sek(95_000), base::BasisPoints(1200)).expect("a price");
    billing::InvoicePair {
        id: id(47),
        pair: id(41),
        engagement: id(40),
        sheet: id(46),
        month: "2026-03".parse().expect("a month"),
        stage,
        amounts: billing::Amounts::of(unit, base::BasisPoints(2500)).expect("amounts"),
        confirmed_by: None,
        confirmed_at: None,
        disputed_reason: None,
        version: 1,
    }
}

/// The table while it is written.
struct Table {
    out: String,
}

impl Table {
    /// A room.
    fn room(&mut self, name: &str) {
        writeln!(self.out, "\n{name}").expect("a text");
    }

    /// A line: whom a policy lets.
    fn line(&mut self, policy: &str, lets: impl Fn(&Actor) -> bool) {
        let names: Vec<&str> = everybody().into_iter().filter(|(_, actor)| lets(actor)).map(|(name, _)| name).collect();
        let names = if names.is_empty() { "nobody".to_owned() } else { names.join(" ") };
        writeln!(self.out, "  {policy:<44} {names}").expect("a text");
    }
}

/// The whole text.
fn printed(consents: &[(&'static str, privacy::Consent)]) -> String {
    let mut t = Table { out: String::new() };
    t.out.push_str("Printed by a test (policy::the_policy_table_is_what_is_written_down); BLESS=1 writes it anew.\n");
    t.out.push_str("\nWHOM EVERY ROUTE ADMITS. What one of them may do with an object is the second part.\n\n");
    let mut table = house::routes().table;
    table.sort_by_key(|r| (r.path, r.method));
    for route in table {
        let names = route.who.names();
        let everybody = [
            "guest",
            "consultant",
            "agency",
            "client",
            "consultant_agent",
            "client_manager",
            "finance",
            "admin",
            "read_only",
        ];
        let names = match names.as_slice() {
            all if all == everybody => "anyone".to_owned(),
            all if all == &everybody[1..] => "signed-in".to_owned(),
            all if all == &everybody[4..] => "staff".to_owned(),
            some => some.join(" "),
        };
        writeln!(t.out, "{:<4} {:<46} {names}", route.method, route.path).expect("a text");
    }
    t.out.push_str("\nWHAT EVERY POLICY ANSWERS, about the things of one consultant of one agency at one client.\n");
    t.room("people");
    t.line("may_read_consultants", people::policy::may_read_consultants);
    t.line("may_read_consultant", |a| people::policy::may_read_consultant(a, id(10)));
    t.line("may_read_agency", |a| people::policy::may_read_agency(a, id(20)));
    t.line("may_invite_employees", |a| people::policy::may_invite_employees(a, id(20)));
    t.line("prepared::may_prepare", |a| people::prepared::policy::may_prepare(a, id(20)));
    t.line("prepared::may_read_paper", |a| people::prepared::policy::may_read_paper(a, id(20)));
    t.line("prepared::may_judge", people::prepared::policy::may_judge);
    t.line("supplier::owner", |a| people::supplier::policy::owner(a).is_some());
    t.line("supplier::may_check_proofs", people::supplier::policy::may_check_proofs);
    t.line("teams::may_found", people::teams::policy::may_found);
    for standing in [people::teams::Standing::Lead, people::teams::Standing::Member, people::teams::Standing::None] {
        t.line(&format!("teams::may_see ({standing:?})"), |a| people::teams::policy::may_see(a, standing));
        t.line(&format!("teams::may_manage ({standing:?})"), |a| people::teams::policy::may_manage(a, standing));
    }
    t.line("may_mark_presentable", people::policy::may_mark_presentable);
    t.line("may_place_consultants", people::policy::may_place_consultants);
    t.line("may_manage_agencies", people::policy::may_manage_agencies);
    t.line("may_manage_clients", people::policy::may_manage_clients);
    t.line("may_manage_staff", people::policy::may_manage_staff);
    t.line("may_close (the consultant)", |a| people::policy::may_close(a, id(1), Kind::Consultant));
    t.line("may_close (the agency's person)", |a| people::policy::may_close(a, id(3), Kind::AgencyRep));
    t.line("may_close (the client's person)", |a| people::policy::may_close(a, id(5), Kind::ClientRep));
    t.line("may_close (a colleague)", |a| people::policy::may_close(a, id(9), Kind::Staff(StaffRole::Finance)));
    t.line("may_hold (the consultant's account)", |a| people::policy::may_hold(a, id(1), Kind::Consultant));
    t.line("may_hold (the client's person's account)", |a| people::policy::may_hold(a, id(5), Kind::ClientRep));
    t.line("may_hold (a colleague's account)", |a| people::policy::may_hold(a, id(9), Kind::Staff(StaffRole::Finance)));
    t.line("profile::may_edit", |a| people::profile::policy::may_edit(a, id(10)));
    t.room("privacy");
    t.line("may_ask", privacy::policy::may_ask);
    for (name, consent) in consents {
        t.line(&format!("may_see ({name})"), |a| privacy::policy::may_see(a, consent));
        t.line(&format!("may_give_as_consultant ({name})"), |a| privacy::policy::may_give_as_consultant(a, consent));
        t.line(&format!("may_give_as_agency ({name})"), |a| privacy::policy::may_give_as_agency(a, consent));
        t.line(&format!("may_refuse ({name})"), |a| privacy::policy::may_refuse(a, consent));
    }
    t.line("may_publish", privacy::policy::may_publish);
    t.line("approves_policies", privacy::policy::approves_policies);
    t.line("may_answer_requests", privacy::policy::may_answer_requests);
    t.line("may_read_records", privacy::policy::may_read_records);
    t.line("may_keep_records", privacy::policy::may_keep_records);
    t.line("may_erase (oneself)", |a| privacy::policy::may_erase(a, a.account));
    t.line("may_erase (the consultant)", |a| privacy::policy::may_erase(a, id(99)));
    t.room("assignments");
    let opened_at = base::Instant(1);
    for (name, stage) in [
        ("draft", assignments::Stage::Draft),
        ("open", assignments::Stage::Open { opened_at }),
        ("ended", assignments::Stage::Ended { opened_at, closed_at: opened_at }),
    ] {
        t.line(&format!("may_see ({name})"), |a| assignments::policy::may_see(a, id(30), stage));
    }
    t.line("may_manage", |a| assignments::policy::may_manage(a, id(30)));
    t.line("sees_client", |a| assignments::policy::sees_client(a, id(30)));
    t.line("sees_budget", |a| assignments::policy::sees_budget(a, id(30)));
    t.line("sees_applications", assignments::policy::sees_applications);
    t.line("may_apply", assignments::policy::may_apply);
    t.room("matching");
    t.line("may_see", matching::policy::may_see);
    t.line("may_match", matching::policy::may_match);
    t.line("may_set_engine", matching::policy::may_set_engine);
    t.line("may_be_recommended", matching::policy::may_be_recommended);
    t.line("may_ask_why", |a| matching::policy::may_ask_why(a, id(10)));
    t.line("may_declare", |a| matching::policy::may_declare(a, id(10)));
    t.line("may_choose_alerts", |a| matching::policy::may_choose_alerts(a, id(10)));
    t.line("may_edit_taxonomy", matching::policy::may_edit_taxonomy);
    t.room("proposals");
    let parties = proposals::policy::Parties { client: id(30), consultant: id(10), agency: Some(id(20)) };
    t.line("may_propose", proposals::policy::may_propose);
    t.line("may_see_interview", |a| proposals::policy::may_see_interview(a, &parties));
    t.line("may_book", |a| proposals::policy::may_book(a, &parties));
    t.line("may_cancel", |a| proposals::policy::may_cancel(a, &parties));
    t.line("may_close", |a| proposals::policy::may_close(a, &parties));
    t.line("may_set_agent", |a| proposals::policy::may_set_agent(a, &parties));
    t.room("contracts");
    for (whose, by_agency) in [("freelance", false), ("by the agency", true)] {
        t.line(&format!("party_of ({whose})"), |a| {
            contracts::policy::party_of(a, &pair(PairStage::OutForSignature, by_agency)).is_some()
        });
        for stage in [PairStage::Drafted, PairStage::OutForSignature] {
            t.line(&format!("may_read ({whose}, {})", stage.code()), |a| {
                contracts::policy::may_read(a, &pair(stage, by_agency))
            });
        }
        t.line(&format!("may_see ({whose})"), |a| contracts::policy::may_see(a, &engagement(by_agency)));
    }
    t.line("may_write", contracts::policy::may_write);
    t.line("may_end", |a| contracts::policy::may_end(a, &engagement(true)));
    t.room("timesheets");
    for stage in SheetStage::ALL {
        t.line(&format!("may_see ({})", stage.code()), |a| {
            timesheets::policy::may_see(a, &engagement(true), &sheet(stage))
        });
    }
    t.line("may_report", |a| timesheets::policy::may_report(a, &engagement(true)));
    t.line("may_approve", |a| timesheets::policy::may_approve(a, &engagement(true)));
    t.line("may_reopen", |a| timesheets::policy::may_reopen(a, &engagement(true)));
    t.room("billing");
    for stage in billing::InvoiceStage::ALL {
        t.line(&format!("may_see ({})", stage.code()), |a| {
            billing::policy::may_see(a, &engagement(true), &invoices(stage))
        });
    }
    for (whose, by_agency) in [("freelance", false), ("by the agency", true)] {
        let engagement = engagement(by_agency);
        t.line(&format!("may_confirm ({whose})"), |a| billing::policy::may_confirm(a, &engagement));
        t.line(&format!("may_read ({whose}, client's)"), |a| billing::policy::may_read(a, &engagement, Leg::Client));
        t.line(&format!("may_read ({whose}, consultant's)"), |a| {
            billing::policy::may_read(a, &engagement, Leg::Consultant)
        });
    }
    t.line("may_issue", billing::policy::may_issue);
    t.room("quality");
    let two = quality::evaluation::Parties { client: id(30), consultant: id(10) };
    t.line("may_read_follow_ups", quality::policy::may_read_follow_ups);
    t.line("may_follow_up", quality::policy::may_follow_up);
    t.line("is_mine (the client manager's)", |a| quality::policy::is_mine(a, Some(id(8))));
    t.line("is_mine (nobody's)", |a| quality::policy::is_mine(a, None));
    t.line("side_of", |a| quality::policy::side_of(a, two).is_some());
    for stage in [quality::EvaluationStage::OneSideIn, quality::EvaluationStage::Opened] {
        for side in [quality::Side::Client, quality::Side::Consultant] {
            t.line(&format!("may_read_answer ({}, {}'s)", stage.code(), side.code()), |a| {
                quality::policy::may_read_answer(a, two, stage, side)
            });
        }
    }
    t.line("may_see_that_it_is_done", quality::policy::may_see_that_it_is_done);
    t.line("may_see_replacements", quality::policy::may_see_replacements);
    t.line("may_close_replacement", quality::policy::may_close_replacement);
    t.line("may_read_talks", quality::policy::may_read_talks);
    t.line("may_hold_talks", quality::policy::may_hold_talks);
    t.room("desk");
    t.line("may_oversee", desk::policy::may_oversee);
    t.line("may_resend", desk::policy::may_resend);
    t.room("site");
    t.line("may_read", site::policy::may_read);
    t.line("may_handle", site::policy::may_handle);
    t.out
}

story!(the_policy_table_is_what_is_written_down, world, {
    let mut consents = Vec::new();
    let tx = world.db.write(None).await.expect("a transaction");
    let agent =
        everybody().into_iter().find(|(name, _)| *name == "consultant_agent").map(|(_, a)| a).expect("the agent");
    for (name, agency, need) in [("freelance", None, 50), ("by the agency", Some(id(20)), 51)] {
        let question = privacy::Ask {
            consultant: id(10),
            agency,
            client: id(30),
            assignment: id(need),
            snapshot: "{}".to_owned(),
            lang: Lang::Sv,
        };
        let asked: ConsentId =
            privacy::ask(&tx, &agent, question, &privacy::acts::Evidence::default()).await.expect("a question");
        consents.push((name, privacy::register::find(&tx, asked).await.expect("a consent")));
    }
    assert!(
        tx.opt("SELECT id FROM engagements WHERE id = $1", params![id::<EngagementId>(40)])
            .await
            .expect("an answer")
            .is_none()
    );
    drop(tx);
    let text = printed(&consents);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/policy.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &text).expect("docs/policy.txt is written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    for (n, (is, should)) in text.lines().zip(written.lines()).enumerate() {
        assert_eq!(is, should, "docs/policy.txt, line {}: BLESS=1 writes it anew", n + 1);
    }
    assert_eq!(text, written, "docs/policy.txt has other lines: BLESS=1 writes it anew");
});
