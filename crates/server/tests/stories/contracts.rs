//! The pair of contracts: who signs what, when it holds, and what it says to
//! each (S63–S69, S92, S108).

use crate::steps::{Crew, RATE_MINOR, id_of, parsed, policies, signature};
use base::{BasisPoints, ContractPairId, FileId, Lang, Money, Price, format};
use store::params;
use testkit::story;

story!(policies_must_be_approved_before_the_consultant_signs, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.out_for_anna().await;
    let mut anna = crew.anna().await;
    let page = anna.open(&pair).await;
    assert!(!page.must_be(200).has_form("/signing"), "first the policies");
    assert!(page.links().iter().any(|l| l.starts_with("/policies/")), "and the way to them");
    let hash = text_hash(&crew, &pair, "consultant_text").await;
    let fields = [
        ("form_id", "0190a5c4-0000-7000-8000-000000000001"),
        ("typed_name", "Anna Lind"),
        ("agreed", "yes"),
        ("text_hash", hash.as_str()),
    ];
    anna.post(&format!("{pair}/signing"), &fields).await.must_refuse().must_say("policy");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM signatures", vec![]).await, 1, "the broker's alone");
    policies(&mut anna).await;
    signature(&mut anna, &pair, "Anna Lind").await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM signatures", vec![]).await, 2);
});

story!(only_the_own_name_signs, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.out_for_anna().await;
    let mut anna = crew.anna().await;
    policies(&mut anna).await;
    signature(&mut anna, &pair, "Klara Kund").await.must_be(422).must_say("Anna Lind");
    anna.open(&pair).await.must_be(200);
    anna.fill("/signing", &[("typed_name", "Anna Lind")]).await.must_be(422);
    // Nobody signs for somebody else: not Bo, not Malin, not staff.
    for account in [crew.cast.bo, crew.cast.malin] {
        crew.world.as_account(account).await.open(&pair).await.must_be(404);
    }
    let fields =
        [("form_id", "0190a5c4-0000-7000-8000-000000000001"), ("typed_name", "Karin Kundansvarig"), ("agreed", "yes")];
    crew.karin().await.post(&format!("{pair}/signing"), &fields).await.must_be(404);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM signatures", vec![]).await, 1);
    signature(&mut anna, &pair, " anna  lind ").await.must_be(200);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM signatures", vec![]).await, 2);
    // Twice is once.
    assert!(!anna.open(&pair).await.has_form("/signing"));
});

story!(a_text_that_changed_cannot_be_signed, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.out_for_anna().await;
    let mut klara = crew.klara().await;
    klara.open(&pair).await.must_be(200);
    let stale = klara.page.clone().expect("a page").form("/signing");
    // Karin takes it back and sends another text out.
    let mut karin = crew.karin().await;
    karin.open(&pair).await.must_be(200);
    karin.fill("/termination", &[("reason", "Fel slutdatum.")]).await.must_be(200);
    let page = klara.submit(&stale, &[("typed_name", "Klara Kund"), ("agreed", "yes")]).await;
    assert!(page.status.is_client_error(), "{}", page.status);
    let proposal: base::ProposalId = {
        let tx = crew.world.db.read().await.expect("a view");
        tx.one("SELECT id FROM proposals", vec![]).await.expect("a proposal").get("id").expect("an id")
    };
    let again = crew.out(&format!("/proposals/{proposal}")).await;
    let hash = stale.value("text_hash").expect("a hash").to_owned();
    let fields = [
        ("form_id", "0190a5c4-0000-7000-8000-000000000001"),
        ("typed_name", "Klara Kund"),
        ("agreed", "yes"),
        ("text_hash", hash.as_str()),
    ];
    klara.post(&format!("{again}/signing"), &fields).await.must_refuse();
    let mut other = fields;
    other[0].1 = "0190a5c4-0000-7000-8000-000000000002";
    other[3].1 = "00";
    klara.post(&format!("{again}/signing"), &other).await.must_refuse();
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM signatures WHERE party = 'client'", vec![]).await, 0);
    signature(&mut klara, &again, "Klara Kund").await.must_be(200);
    // And what is out cannot be edited behind the parties' backs.
    let page = karin.open(&format!("{again}/edit")).await;
    assert!(page.status.is_client_error(), "{}", page.status);
});

story!(the_last_two_signatures_at_once_make_one_signed_pair, world, {
    let crew = Crew::new(world).await;
    let (_, pair) = crew.out_for_anna().await;
    let (mut anna, mut klara) = (crew.anna().await, crew.klara().await);
    policies(&mut anna).await;
    let (a, b) = (pair.clone(), pair.clone());
    let (first, second) = tokio::join!(
        tokio::spawn(async move { signature(&mut anna, &a, "Anna Lind").await.status.as_u16() }),
        tokio::spawn(async move { signature(&mut klara, &b, "Klara Kund").await.status.as_u16() })
    );
    assert_eq!((first.expect("an answer"), second.expect("an answer")), (200, 200));
    assert_eq!(crew.text("SELECT stage AS n FROM contract_pairs", vec![]).await, "signed");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM engagements", vec![]).await, 1);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM files WHERE kind = 'contract'", vec![]).await, 2);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM journal WHERE kind = 'pair_signed'", vec![]).await, 1);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM follow_ups", vec![]).await, 2);
    assert_eq!(crew.text("SELECT stage AS n FROM assignments", vec![]).await, "filled");
});

story!(a_signed_pair_is_two_sealed_pdfs, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    let (client, consultant) = (format!("{}/client.pdf", agreed.pair), format!("{}/consultant.pdf", agreed.pair));
    for (account, path, status) in [
        (crew.cast.klara, &client, 200),
        (crew.cast.klara, &consultant, 404),
        (crew.cast.anna, &consultant, 200),
        (crew.cast.anna, &client, 404),
        (crew.cast.karin, &client, 200),
        (crew.cast.karin, &consultant, 200),
        (crew.cast.malin, &client, 404),
        (crew.cast.malin, &consultant, 404),
        (crew.cast.bo, &client, 404),
        (crew.cast.bo, &consultant, 404),
    ] {
        let page = crew.world.as_account(account).await.open(path).await;
        page.must_be(status);
        assert_eq!(page.bytes.starts_with(b"%PDF"), status == 200, "{path}");
    }
    // The bytes never change, whoever asks.
    let id: ContractPairId = parsed(&agreed.pair);
    for column in ["client_file", "consultant_file"] {
        let tx = crew.world.db.write(None).await.expect("a transaction");
        let sql = format!("SELECT {column} AS n FROM contract_pairs WHERE id = $1");
        let file: FileId = tx.one(&sql, params![id]).await.expect("a pair").get("n").expect("a file");
        assert!(tx.run("UPDATE files SET name = 'b.pdf' WHERE id = $1", params![file]).await.is_err());
        drop(tx);
        let tx = crew.world.db.write(None).await.expect("a transaction");
        assert!(tx.run("DELETE FROM files WHERE id = $1", params![file]).await.is_err());
    }
});

story!(the_rate_is_the_one_that_was_consented_to, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    crew.companies().await;
    crew.chosen(&sent.proposal, "Anna Lind").await;
    // Anna wishes for more by now; what she consented to stands.
    let mut anna = crew.anna().await;
    anna.open("/profile").await.must_be(200);
    anna.fill("/profile", &[("rate", "2000"), ("rate_basis", "hour")]).await.must_be(200);
    let mut karin = crew.karin().await;
    let new = karin.open(&sent.proposal).await.link("/contracts/new");
    let page = karin.open(&new).await;
    page.must_be(200).must_say("950,50 kr");
    let form = page.form(new.rsplit('/').next().unwrap_or_default());
    assert!(!form.names.iter().any(|n| n.contains("rate")), "it cannot be typed: {:?}", form.names);
    // Nor with a tool.
    let mut forged = form.clone();
    forged.names.extend(["rate".into(), "rate_minor".into(), "rate_basis".into()]);
    let forgery = [("rate", "1"), ("rate_minor", "1"), ("rate_basis", "fixed")];
    karin.submit(&forged, &forgery).await.must_be(200);
    assert_eq!(crew.count("SELECT rate_minor AS n FROM contract_pairs", vec![]).await, RATE_MINOR);
    assert_eq!(crew.text("SELECT rate_basis AS n FROM contract_pairs", vec![]).await, "hour");
});

story!(everybody_reads_the_same_three_figures, world, {
    let crew = Crew::new(world).await;
    let (agreed, invoice_pair) = crew.issued().await;
    let unit = Price::of(Money::sek(RATE_MINOR), BasisPoints(1200)).expect("a price");
    // Twelve weekdays of eight hours.
    let month = unit.times(12 * 480, 60).expect("a price");
    let short = |m: Money| format::money_short(Lang::Sv, m).replace('\u{a0}', " ");
    let long = |m: Money| format::money(Lang::Sv, m).replace('\u{a0}', " ");
    let units = [short(unit.consultant), short(unit.commission), short(unit.client)];
    let months = [long(month.consultant), long(month.commission), long(month.client)];
    let sheet = crew.sheet(&agreed.engagement, "2026-03").await;
    for account in [crew.cast.klara, crew.cast.anna, crew.cast.karin, crew.cast.eva] {
        let mut visitor = crew.world.as_account(account).await;
        let mut pages = vec![
            (agreed.pair.clone(), &units),
            (agreed.engagement.clone(), &units),
            (invoice_pair.clone(), &units),
            (invoice_pair.clone(), &months),
            (sheet.clone(), &months),
            ("/invoices".to_owned(), &months),
        ];
        if account != crew.cast.anna {
            pages.push((agreed.sent.proposal.clone(), &units));
        }
        for (path, figures) in pages {
            let mut page = visitor.open(&path).await;
            page.must_be(200);
            if account == crew.cast.klara && path == "/invoices" {
                // Her list has what she pays and the commission that is part of it.
                page.must_say(&figures[1]).must_say(&figures[2]);
                continue;
            }
            page.path = format!("{path} as {account}");
            for figure in figures {
                page.must_say(figure);
            }
        }
    }
    let question = crew.question(&agreed.sent.three.need, agreed.sent.three.anna).await;
    let page = crew.anna().await.open(&question).await;
    for figure in &units {
        page.must_say(figure);
    }
});

story!(extra_terms_need_a_reason, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    crew.companies().await;
    crew.chosen(&sent.proposal, "Anna Lind").await;
    let mut karin = crew.karin().await;
    let new = karin.open(&sent.proposal).await.link("/contracts/new");
    karin.open(&new).await.must_be(200);
    let action = new.rsplit('/').next().unwrap_or_default();
    let terms = "Resor ersätts enligt räkning.";
    karin.fill(action, &[("extra_terms", terms)]).await.must_be(422).must_say(terms);
    let page = karin.fill(action, &[("extra_terms", terms), ("extra_terms_reason", "Arbetet sker i Malmö.")]).await;
    page.must_be(200).must_say(terms);
    // One pair a choice.
    karin.open(&new).await;
    let second = karin.fill(action, &[]).await;
    assert!(second.status.is_client_error(), "{}", second.status);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM contract_pairs", vec![]).await, 1);
});

/// The hash of a text that is out.
async fn text_hash(crew: &Crew, pair: &str, column: &str) -> String {
    let tx = crew.world.db.read().await.expect("a view");
    let sql = format!("SELECT {column} AS n FROM contract_pairs WHERE id = $1");
    let id: ContractPairId = id_of(pair).parse().expect("an id");
    let text: documents::ContractDocument =
        tx.one(&sql, params![id]).await.expect("a pair").json("n").expect("a frozen text");
    documents::contract::text_sha256(&text)
}
