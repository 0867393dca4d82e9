//! What the ground promises: numbers without gaps, a journal that only grows,
//! sealed bytes, mails that leave with their transaction or not at all.

use base::{AccountId, FileId, Happened, Outcome};
use store::files::{self, NewFile};
use store::{Tx, params, series};
use testkit::story;

story!(two_hundred_parallel_takers_get_consecutive_numbers, world, {
    let mut takers = Vec::new();
    for i in 0..200 {
        let db = world.db.clone();
        takers.push(tokio::spawn(async move {
            let tx = db.write(None).await.expect("a transaction");
            let number = series::take(&tx, "invoice").await.expect("a number");
            // Every seventh changes its mind: its number must come back.
            if i % 7 == 0 {
                return None;
            }
            tx.commit().await.expect("a commit");
            Some(number)
        }));
    }
    let mut numbers = Vec::new();
    for taker in takers {
        numbers.extend(taker.await.expect("a taker"));
    }
    numbers.sort_unstable();
    let count = i64::try_from(numbers.len()).expect("few");
    assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
});

story!(the_journal_only_grows, world, {
    let account = AccountId(uuid::Uuid::from_u128(7));
    let tx = world.db.write(None).await.expect("a transaction");
    tx.record(Happened::SignedIn { account }).await.expect("a line");
    tx.commit().await.expect("a commit");
    for sql in ["UPDATE journal SET kind = 'x'", "DELETE FROM journal"] {
        let tx = world.db.write(None).await.expect("a transaction");
        assert!(tx.run(sql, vec![]).await.is_err(), "{sql}");
    }
    let tx = world.db.read().await.expect("a view");
    let entries = store::journal::newest(&tx, 10).await.expect("lines");
    assert!(entries.iter().any(|e| e.what == Happened::SignedIn { account }));
});

story!(what_one_transaction_did_is_read_in_its_order, world, {
    let accounts: Vec<AccountId> = (1..=300).map(|n| AccountId(uuid::Uuid::from_u128(n))).collect();
    let tx = world.db.write(None).await.expect("a transaction");
    for account in &accounts {
        tx.record(Happened::SignedIn { account: *account }).await.expect("a line");
    }
    tx.commit().await.expect("a commit");
    let tx = world.db.read().await.expect("a view");
    let newest = store::journal::newest(&tx, 300).await.expect("lines");
    let read: Vec<_> = newest.into_iter().rev().map(|entry| entry.what).collect();
    let did: Vec<_> = accounts.into_iter().map(|account| Happened::SignedIn { account }).collect();
    assert_eq!(read, did);
});

/// Keeps a file.
async fn put(tx: &Tx, sealed: bool) -> Outcome<FileId> {
    files::put(tx, NewFile { kind: "contract", name: "a.pdf", media_type: "application/pdf", bytes: b"%PDF", sealed })
        .await
}

story!(a_sealed_file_never_changes, world, {
    let tx = world.db.write(None).await.expect("a transaction");
    let (sealed, open) = (put(&tx, true).await.expect("a file"), put(&tx, false).await.expect("a file"));
    tx.commit().await.expect("a commit");
    for sql in ["UPDATE files SET name = 'b.pdf' WHERE id = $1", "DELETE FROM files WHERE id = $1"] {
        let tx = world.db.write(None).await.expect("a transaction");
        assert!(tx.run(sql, params![sealed]).await.is_err(), "{sql}");
        drop(tx);
        let tx = world.db.write(None).await.expect("a transaction");
        assert_eq!(tx.run(sql, params![open]).await.expect("an open file"), 1, "{sql}");
    }
    let tx = world.db.read().await.expect("a view");
    assert_eq!(files::bytes(&tx, sealed).await.expect("bytes"), b"%PDF");
});

story!(what_rolls_back_sends_no_mail, world, {
    let letter = |subject: &str| mail::Letter {
        kind: "test",
        to_name: "Anna",
        to: "anna@nordlys.example",
        lang: base::Lang::Sv,
        subject: subject.to_owned(),
        body: vec![],
        attachments: vec![],
        invitation: None,
        dedupe: subject.to_owned(),
    };
    let tx = world.db.write(None).await.expect("a transaction");
    mail::post(&tx, letter("stays")).await.expect("a mail");
    tx.commit().await.expect("a commit");
    let tx = world.db.write(None).await.expect("a transaction");
    mail::post(&tx, letter("goes")).await.expect("a mail");
    drop(tx);
    let folder = world.folder.path().join("mails");
    let transport = mail::Transport::Folder(folder.clone());
    assert_eq!(mail::deliver::round(&world.db, &transport).await.expect("a round"), 1);
    assert_eq!(mail::deliver::round(&world.db, &transport).await.expect("a round"), 0);
    let sent: Vec<_> = std::fs::read_dir(&folder).expect("a folder").collect();
    assert_eq!(sent.len(), 1);
});

story!(a_server_that_refuses_or_is_busy_loses_no_mail, world, {
    let url =
        format!("smtp://{}", std::env::var("CUSTOMERSONLY_TEST_SMTP").expect("run through cargo xtask ci or services"));
    let transport = mail::Transport::smtp(&url).expect("a server");
    let unique = world.db.dice().clone();
    let tag: String = store::Dice::Machine.bytes::<6>().iter().map(|b| format!("{b:02x}")).collect();
    drop(unique);
    let tx = world.db.write(None).await.expect("a transaction");
    for name in ["good", "refused", "busy"] {
        let to = format!("{name}{tag}@nordlys.example");
        let letter = mail::Letter {
            kind: "test",
            to_name: "Åsa",
            to: &to,
            lang: base::Lang::Sv,
            subject: format!("Förslag {name}"),
            body: vec![mail::Block::Text("Räksmörgås".into())],
            attachments: vec![],
            invitation: None,
            dedupe: to.clone(),
        };
        mail::post(&tx, letter).await.expect("a mail");
    }
    tx.commit().await.expect("a commit");
    mail::deliver::round(&world.db, &transport).await.expect("a round");
    let tx = world.db.read().await.expect("a view");
    let mails = store::outbox::newest(&tx, 10).await.expect("mails");
    let state = |name: &str| mails.iter().find(|m| m.to.starts_with(name)).map(|m| m.state).expect("a mail");
    assert_eq!(state("good"), store::outbox::MailState::Sent);
    assert_eq!(state("refused"), store::outbox::MailState::Failed);
    assert_eq!(state("busy"), store::outbox::MailState::Queued);
    let folder = std::env::var("CUSTOMERSONLY_TEST_SMTP_DIR").expect("the server's folder");
    let received =
        std::fs::read_to_string(std::path::Path::new(&folder).join("messages.jsonl")).expect("what was received");
    assert_eq!(received.lines().filter(|l| l.contains(&format!("good{tag}"))).count(), 1);
});
