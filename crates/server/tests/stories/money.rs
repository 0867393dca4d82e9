//! The two invoices of a month: once, numbered without gaps, never changed, and
//! each for its own parties (S68, S71, S75–S80).

use crate::steps::{Crew, id_of, parsed};
use base::{Actor, InvoicePairId, Lang, Role, StaffRole};
use std::collections::BTreeMap;
use store::params;
use testkit::{Page, story};

story!(sixteen_tries_make_one_pair, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.reviewed().await;
    let check = format!("{pair}/issue");
    let mut forms = Vec::new();
    let mut eva = crew.eva().await;
    for _ in 0..12 {
        forms.push(eva.open(&check).await.must_be(200).form("/issue"));
    }
    // Four more press the very same button.
    for _ in 0..4 {
        forms.push(forms[0].clone());
    }
    let tries: Vec<_> = forms
        .into_iter()
        .map(|form| {
            let mut eva = eva.clone();
            tokio::spawn(async move { eva.submit(&form, &[]).await })
        })
        .collect();
    let mut answers: BTreeMap<u16, usize> = BTreeMap::new();
    for one in tries {
        let page: Page = one.await.expect("an answer");
        *answers.entry(page.status.as_u16()).or_default() += 1;
    }
    let count = |sql: &'static str| crew.count(sql, vec![]);
    assert_eq!(count("SELECT COUNT(*) AS n FROM invoices").await, 2, "{answers:?}");
    assert_eq!(count("SELECT COUNT(*) AS n FROM journal WHERE kind = 'invoice_pair_issued'").await, 1);
    assert_eq!(count("SELECT COUNT(*) AS n FROM files WHERE kind = 'invoice'").await, 2);
    assert_eq!(count("SELECT last AS n FROM number_series WHERE series = 'K2026'").await, 1, "one number is used");
    assert_eq!(count("SELECT last AS n FROM number_series WHERE series LIKE 'SF%'").await, 1);
    assert_eq!(crew.text("SELECT stage AS n FROM invoice_pairs", vec![]).await, "issued");
    assert_eq!(crew.text("SELECT stage AS n FROM time_sheets WHERE month = '2026-03'", vec![]).await, "invoiced");
    let mails = "SELECT COUNT(*) AS n FROM outbox WHERE to_address = 'klara@kund.example' AND kind LIKE 'invoice%'";
    assert_eq!(count(mails).await, 1, "and she has one mail");
    assert!(answers.keys().all(|status| *status == 200 || *status == 409), "{answers:?}");
    assert!(answers.get(&200).is_some_and(|n| (1..=5).contains(n)), "{answers:?}");
});

story!(two_hundred_invoices_have_consecutive_numbers, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.reviewed().await;
    let mut pairs = two_hundred(&crew, parsed(&pair)).await;
    pairs.push(parsed(&pair));
    let eva = Actor {
        account: crew.cast.eva,
        name: "Eva Ekonomi".into(),
        lang: Lang::Sv,
        role: Role::Staff(StaffRole::Finance),
    };
    // All at once, many more than there are connections on either database.
    let tasks: Vec<_> = pairs
        .iter()
        .map(|id| {
            let (db, eva, id) = (crew.world.db.clone(), eva.clone(), *id);
            tokio::spawn(async move {
                let tx = db.write(Some(eva.account)).await?;
                billing::issue(&tx, &eva, id).await?;
                tx.commit().await
            })
        })
        .collect();
    for task in tasks {
        let issued: base::Outcome<()> = task.await.expect("a task");
        issued.expect("issued pairs");
    }
    let tx = crew.world.db.read().await.expect("a view");
    let mut series: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for row in tx.all("SELECT series, number FROM invoices ORDER BY series, number", vec![]).await.expect("invoices") {
        series.entry(row.get("series").expect("a series")).or_default().push(row.get("number").expect("a number"));
    }
    assert_eq!(series.len(), 3, "the broker's and two sellers': {:?}", series.keys());
    assert_eq!(series.get("K2026").map(Vec::len), Some(pairs.len()));
    for (name, numbers) in &series {
        let all: Vec<i64> = (1..=i64::try_from(numbers.len()).expect("few")).collect();
        assert_eq!(*numbers, all, "{name} has a gap or a double");
        let last =
            tx.one("SELECT last FROM number_series WHERE series = $1", params![name.clone()]).await.expect("a series");
        assert_eq!(last.get::<i64>("last").expect("a number"), *numbers.last().expect("some"), "{name}");
    }
    assert_eq!(series.values().map(Vec::len).sum::<usize>(), 2 * pairs.len());
});

story!(an_issued_invoice_never_changes, world, {
    let crew = Crew::new(world).await;
    let (agreed, pair) = crew.issued().await;
    for sql in [
        "UPDATE invoices SET net_minor = 1, total_minor = 1 + vat_minor",
        "UPDATE invoices SET number = 7",
        "UPDATE invoices SET content = ''",
        "DELETE FROM invoices",
        "UPDATE files SET name = 'x' WHERE kind = 'invoice'",
        "DELETE FROM files WHERE kind = 'invoice'",
    ] {
        let tx = crew.world.db.write(None).await.expect("a transaction");
        assert!(tx.run(sql, vec![]).await.is_err(), "{sql}");
    }
    let (client, _) = crew.documents(&pair).await;
    let before = crew.klara().await.open(&client).await;
    assert!(before.must_be(200).bytes.starts_with(b"%PDF"));
    // No button of anybody leads back.
    for (n, (account, path)) in [
        (crew.cast.anna, "confirmation"),
        (crew.cast.anna, "dispute"),
        (crew.cast.eva, "review"),
        (crew.cast.eva, "issue"),
    ]
    .into_iter()
    .enumerate()
    {
        let form_id = format!("0190a5c4-0000-7000-8000-{n:012}");
        let version = crew.count("SELECT version AS n FROM invoice_pairs", vec![]).await.to_string();
        let fields = [("form_id", form_id.as_str()), ("version", version.as_str()), ("reason", "Fel.")];
        crew.world.as_account(account).await.post(&format!("{pair}/{path}"), &fields).await.must_be(409);
    }
    let sheet = crew.sheet(&agreed.engagement, "2026-03").await;
    let mut klara = crew.klara().await;
    assert!(!klara.open(&sheet).await.must_be(200).has_form("/reopening"), "an invoiced month stays closed");
    let version = crew.count("SELECT version AS n FROM time_sheets WHERE month = '2026-03'", vec![]).await.to_string();
    let fields = [
        ("form_id", "0190a5c4-0000-7000-8000-00000000000a"),
        ("version", version.as_str()),
        ("reason", "En dag saknas."),
    ];
    klara.post(&format!("{sheet}/reopening"), &fields).await.must_be(409);
    let after = crew.klara().await.open(&client).await;
    assert_eq!(before.bytes, after.bytes, "not a byte");
});

story!(klara_sees_her_leg_alone, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.reviewed().await;
    crew.klara().await.open(&pair).await.must_be(404);
    crew.klara().await.open("/invoices").await.must_be(200).must_not_say(id_of(&pair));
    let mut eva = crew.eva().await;
    eva.open(&format!("{pair}/issue")).await.must_be(200);
    eva.press("/issue").await.must_be(200);
    let (client, consultant) = crew.documents(&pair).await;
    for (account, path, status) in [
        (crew.cast.klara, &client, 200),
        (crew.cast.klara, &consultant, 404),
        (crew.cast.anna, &consultant, 200),
        (crew.cast.anna, &client, 404),
        (crew.cast.eva, &client, 200),
        (crew.cast.eva, &consultant, 200),
        (crew.cast.malin, &client, 404),
        (crew.cast.malin, &consultant, 404),
        (crew.cast.bo, &client, 404),
        (crew.cast.bo, &consultant, 404),
    ] {
        let page = crew.world.as_account(account).await.open(path).await;
        page.must_be(status);
        assert_eq!(page.bytes.starts_with(b"%PDF"), status == 200, "{path}");
    }
    // On the pages, too, each finds the way to the own leg alone.
    for (account, own, other) in [(crew.cast.klara, &client, &consultant), (crew.cast.anna, &consultant, &client)] {
        let mut visitor = crew.world.as_account(account).await;
        for path in [pair.as_str(), "/invoices"] {
            let links = visitor.open(path).await.must_be(200).links();
            assert!(links.contains(own), "{path} leads to {own}: {links:?}");
            assert!(!links.contains(other), "{path} leads to {other}");
        }
    }
    // Each got the own one by mail, and nobody both.
    for (address, own) in [("klara@kund.example", "2026-00001"), ("anna@nordlys.example", "SF1-2026-001")] {
        let mail = crew.world.mail_to(address, own).await;
        assert!(
            !mail.text.contains(if own.starts_with("SF") { "2026-00001" } else { "SF1-2026-001" }),
            "{}",
            mail.text
        );
    }
    crew.world.guest().peek(&client).await.must_be(303);
});

story!(a_month_is_confirmed_by_its_seller_before_anything_is_issued, world, {
    let crew = Crew::new(world).await;
    crew.approved().await;
    let mut anna = crew.anna().await;
    let pair = anna.open("/invoices").await.link("/invoice-pairs/");
    let mut eva = crew.eva().await;
    for (n, act) in ["review", "issue"].into_iter().enumerate() {
        let form_id = format!("0190a5c4-0000-7000-8000-{n:012}");
        let fields = [("form_id", form_id.as_str()), ("version", "1")];
        eva.post(&format!("{pair}/{act}"), &fields).await.must_be(409);
    }
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM invoices", vec![]).await, 0);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM number_series WHERE series = 'K2026'", vec![]).await, 0);
    // Nobody but Anna confirms: it is her approval of the self-billed invoice.
    let fields = [("form_id", "0190a5c4-0000-7000-8000-00000000000a"), ("version", "1")];
    for account in [crew.cast.bo, crew.cast.malin] {
        crew.world.as_account(account).await.post(&format!("{pair}/confirmation"), &fields).await.must_be(404);
    }
    anna.open(&pair).await.must_be(200);
    anna.fill("/dispute", &[("reason", "")]).await.must_be(422);
    anna.open(&pair).await.must_be(200);
    anna.fill("/dispute", &[("reason", "Sista dagen saknas.")]).await;
    eva.open(&pair).await.must_be(200).must_say("Sista dagen saknas.");
    anna.open(&pair).await.must_be(200);
    anna.press("/confirmation").await.must_be(200);
    eva.open(&pair).await.must_be(200);
    eva.press("/review").await.must_be(200);
    eva.open(&format!("{pair}/issue")).await.must_be(200);
    eva.press("/issue").await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM invoices", vec![]).await, 2);
});

/// Two hundred more months that are reviewed and wait to be issued: of as many
/// engagements, every second one of Byrån's. They are copies, since what came
/// before is other stories' matter.
async fn two_hundred(crew: &Crew, like: InvoicePairId) -> Vec<InvoicePairId> {
    let tx = crew.world.db.write(None).await.expect("a transaction");
    let row =
        tx.one("SELECT pair, engagement, sheet FROM invoice_pairs WHERE id = $1", params![like]).await.expect("a pair");
    let pair: base::ContractPairId = row.get("pair").expect("an id");
    let engagement: base::EngagementId = row.get("engagement").expect("an id");
    let sheet: base::TimeSheetId = row.get("sheet").expect("an id");
    let suppliers: Vec<base::SupplierId> = tx
        .all("SELECT id FROM suppliers ORDER BY number", vec![])
        .await
        .expect("suppliers")
        .iter()
        .map(|row| row.get("id").expect("an id"))
        .collect();
    let mut made = Vec::new();
    for n in 0..200_i64 {
        let contract: base::ContractPairId = tx.new_id();
        let work: base::EngagementId = tx.new_id();
        let month: base::TimeSheetId = tx.new_id();
        let invoices: InvoicePairId = tx.new_id();
        let supplier = suppliers[usize::try_from(n).expect("small") % suppliers.len()];
        let statements = [
            (
                "INSERT INTO contract_pairs (id, number, assignment, suggestion, consent, client, consultant, agency, supplier, \
                 stage, title, scope, starts_on, ends_on, rate_basis, rate_minor, commission_bp, day_minutes, \
                 expected_minutes, terms_days, approver, extra_terms, extra_terms_reason, drafted_by, drafted_at, sent_at, \
                 signed_at, closed_at, client_text, consultant_text, client_file, consultant_file, version) \
                 SELECT $1, $2, assignment, suggestion, consent, client, consultant, agency, $3, 'ended', title, scope, \
                 starts_on, ends_on, rate_basis, rate_minor, commission_bp, day_minutes, expected_minutes, terms_days, \
                 approver, extra_terms, extra_terms_reason, drafted_by, drafted_at, sent_at, signed_at, signed_at, \
                 client_text, consultant_text, client_file, consultant_file, version FROM contract_pairs WHERE id = $4",
                params![contract, 1000 + n, supplier, pair],
            ),
            (
                "INSERT INTO engagements (id, number, pair, assignment, client, consultant, agency, stage, starts_on, ends_on, \
                 version) SELECT $1, $2, $3, assignment, client, consultant, agency, stage, starts_on, ends_on, version \
                 FROM engagements WHERE id = $4",
                params![work, 1000 + n, contract, engagement],
            ),
            (
                "INSERT INTO time_sheets (id, engagement, month, stage, submitted_by, submitted_at, approved_by, approved_at, \
                 minutes, rate_minor, rate_basis, report, version) SELECT $1, $2, month, stage, submitted_by, submitted_at, \
                 approved_by, approved_at, minutes, rate_minor, rate_basis, report, version FROM time_sheets WHERE id = $3",
                params![month, work, sheet],
            ),
            (
                "INSERT INTO invoice_pairs (id, pair, engagement, sheet, month, stage, consultant_net_minor, \
                 commission_minor, client_net_minor, vat_bp, consultant_vat_minor, client_vat_minor, confirmed_by, \
                 confirmed_at, reviewed_by, reviewed_at, version) SELECT $1, $2, $3, $4, month, stage, \
                 consultant_net_minor, commission_minor, client_net_minor, vat_bp, consultant_vat_minor, \
                 client_vat_minor, confirmed_by, confirmed_at, reviewed_by, reviewed_at, version \
                 FROM invoice_pairs WHERE id = $5",
                params![invoices, contract, work, month, like],
            ),
        ];
        for (sql, values) in statements {
            assert_eq!(tx.run(sql, values).await.expect("a copy"), 1);
        }
        made.push(invoices);
    }
    tx.commit().await.expect("a commit");
    made
}
