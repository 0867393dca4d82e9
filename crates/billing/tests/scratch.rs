//! scratch
use base::*;
use base::calendar::TravelClock;
use std::sync::Arc;
use store::{Db, Dice, Reactions, Tx, params};
use futures::future::BoxFuture;
use timesheets::Cell;
use web::{App, Doorkeeper};
use axum::body::Body;
use http::Request;
use tower::ServiceExt;

struct R;
impl Reactions for R {
    fn react<'a>(&'a self, tx: &'a Tx, what: &'a Happened) -> BoxFuture<'a, Outcome<()>> {
        Box::pin(async move {
            match what {
                Happened::SheetApproved { sheet } => billing::draft_pair(tx, *sheet).await,
                Happened::SheetReopened { sheet } => billing::withdraw_draft(tx, *sheet).await,
                _ => Ok(()),
            }
        })
    }
}

fn id<T: From<uuid::Uuid>>(n: u8) -> T {
    let u: uuid::Uuid = format!("000000{n:02x}-0000-7000-8000-000000000000").parse().unwrap();
    u.into()
}

fn actor(n: u8, lang: Lang, role: Role) -> Actor {
    Actor { account: id(n), name: format!("Person {n}"), lang, role }
}
fn anna() -> Actor { actor(1, Lang::Sv, Role::Consultant { consultant: id(10), agency: None }) }
fn klara() -> Actor { actor(2, Lang::En, Role::ClientRep { client: id(30) }) }
fn eva() -> Actor { actor(3, Lang::Sv, Role::Staff(StaffRole::Finance)) }
fn other() -> Actor { actor(4, Lang::Sv, Role::ClientRep { client: id(31) }) }

struct Keeper;
impl Doorkeeper for Keeper {
    fn actor<'a>(&'a self, _: &'a Tx, token: &'a str) -> BoxFuture<'a, Outcome<Option<Actor>>> {
        Box::pin(async move { Ok(match token { "anna" => Some(anna()), "klara" => Some(klara()), "eva" => Some(eva()), "other" => Some(other()), _ => None }) })
    }
}

const DUMMIES: &str = "CREATE TABLE assignments (id UUID PRIMARY KEY); CREATE TABLE suggestions (id UUID PRIMARY KEY); CREATE TABLE consents (id UUID PRIMARY KEY);";

async fn world(url: &str) -> Db {
    let now = Instant::from_local(Date::new(2026, 11, 30).unwrap().0.at(9, 0, 0, 0)).unwrap();
    let house = House {
        broker: Broker { name: "Mellanhand AB".into(), org_no: "559123-4561".into(), vat_no: "SE559123456101".into(), street: "Skeppsbron 12".into(), town: "111 30 Stockholm".into(), bankgiro: "5402-9681".into(), phone: "08-1".into(), email: "hej@m.example".into(), privacy_email: "p@m.example".into() },
        base_url: "http://m.example".into(), mail_from: "hej@m.example".into(), commission: BasisPoints(1200), vat: BasisPoints(2500), terms_days: 30, accounting_inbox: Some("inbox@a.example".into()),
    };
    let db = Db::open(url, Arc::new(TravelClock::frozen(now)), Dice::seeded(7), Arc::new(R), Arc::new(house)).await.unwrap();
    let dummies = store::Migration::new("x/dummies", DUMMIES);
    let all = [store::MIGRATIONS, people::MIGRATIONS, &[dummies], contracts::MIGRATIONS, timesheets::MIGRATIONS, billing::MIGRATIONS].concat();
    store::migrate::migrate(&db, &all).await.unwrap();
    let tx = db.write(None).await.unwrap();
    for (n, role, lang) in [(1u8, "consultant", "sv"), (2, "client_rep", "en"), (3, "finance", "sv"), (4, "client_rep", "sv")] {
        tx.run("INSERT INTO accounts (id, email, password_hash, name, lang, role, stage, created_at, confirmed_at) VALUES ($1,$2,'x',$3,$4,$5,'confirmed',1,1)",
            params![id::<AccountId>(n), format!("p{n}@x.example"), format!("Person {n}"), lang, role]).await.unwrap();
    }
    for n in [30u8, 31] {
        tx.run("INSERT INTO clients (id, name, name_key, org_no, street, town, created_at) VALUES ($1,$2,$3,'556987-1238','Gatan 1','111 11 Stad',1)",
            params![id::<ClientId>(n), format!("Klient {n}"), format!("klient {n}")]).await.unwrap();
    }
    tx.run("INSERT INTO client_reps (account, client) VALUES ($1,$2)", params![id::<AccountId>(2), id::<ClientId>(30)]).await.unwrap();
    tx.run("INSERT INTO consultants (id, number, account, name, name_key, lang, created_at, updated_at) VALUES ($1, 1, $2, 'Anna Lind', 'anna lind', 'sv', 1, 1)",
        params![id::<ConsultantId>(10), id::<AccountId>(1)]).await.unwrap();
    tx.run("INSERT INTO suppliers (id, consultant, number, name, org_no, vat_no, street, town, bankgiro, f_skatt) VALUES ($1,$2,12,'Anna AB','559321-7655','SE559321765501','Vallgatan 22','411 16 Göteborg','988-9817',$3)",
        params![id::<SupplierId>(40), id::<ConsultantId>(10), true]).await.unwrap();
    for t in ["assignments", "suggestions", "consents"] {
        tx.run(&format!("INSERT INTO {t} (id) VALUES ($1)"), params![id::<AssignmentId>(50)]).await.unwrap();
        tx.run(&format!("INSERT INTO {t} (id) VALUES ($1)"), params![id::<AssignmentId>(51)]).await.unwrap();
    }
    let f = store::files::put(&tx, store::files::NewFile { kind: "contract", name: "k.pdf", media_type: "application/pdf", bytes: b"x", sealed: true }).await.unwrap();
    for (n, basis, rate, from, to) in [(0u8, "hour", 95_050i64, "2026-11-04", "2026-12-18"), (1, "fixed", 5_000_000, "2026-11-09", "2026-11-29")] {
        tx.run("INSERT INTO contract_pairs (id, number, assignment, suggestion, consent, client, consultant, supplier, stage, title, scope, starts_on, ends_on, rate_basis, rate_minor, commission_bp, day_minutes, expected_minutes, terms_days, approver, drafted_by, drafted_at, sent_at, signed_at, client_file, consultant_file) \
            VALUES ($1,$2,$3,$3,$3,$4,$5,$6,'signed',$7,'scope',$8,$9,$10,$11,1200,480,9600,30,$12,$12,1,1,1,$13,$13)",
            params![id::<ContractPairId>(60+n), 214+i64::from(n), id::<AssignmentId>(50+n), id::<ClientId>(30), id::<ConsultantId>(10), id::<SupplierId>(40), format!("Uppdrag {basis}"), from, to, basis, rate, id::<AccountId>(2), f]).await.unwrap();
        tx.run("INSERT INTO engagements (id, number, pair, assignment, client, consultant, stage, starts_on, ends_on) VALUES ($1,$2,$3,$4,$5,$6,'running',$7,$8)",
            params![id::<EngagementId>(70+n), 7+i64::from(n), id::<ContractPairId>(60+n), id::<AssignmentId>(50+n), id::<ClientId>(30), id::<ConsultantId>(10), from, to]).await.unwrap();
    }
    tx.commit().await.unwrap();
    db
}

fn d(s: &str) -> Date { s.parse().unwrap() }

async fn get(router: &axum::Router, who: &str, path: &str) -> (u16, String) {
    let r = Request::builder().uri(path).header("cookie", format!("sid={who}")).body(Body::empty()).unwrap();
    answer(router, r).await
}
async fn answer(router: &axum::Router, r: Request<Body>) -> (u16, String) {
    let response = router.clone().oneshot(r).await.unwrap();
    let status = response.status().as_u16();
    let loc = response.headers().get("location").map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
    let bytes = axum::body::to_bytes(response.into_body(), 64 << 20).await.unwrap();
    (status, format!("{loc}\n{}", String::from_utf8_lossy(&bytes)))
}
async fn post(router: &axum::Router, who: &str, path: &str, form: u8, fields: &str) -> (u16, String) {
    let body = format!("form_id={}&{fields}", id::<FormId>(form));
    let r = Request::builder().method("POST").uri(path).header("cookie", format!("sid={who}")).header("content-type", "application/x-www-form-urlencoded").body(Body::from(body)).unwrap();
    answer(router, r).await
}

async fn tell(url: &str, out: &str) {
    let db = world(url).await;
    let app = App::new(db.clone(), Arc::new(Keeper), |_, _| vec![], false);
    let router = timesheets::routes().and(billing::routes()).router.layer(axum::middleware::from_fn_with_state(app.clone(), web::door::keep)).with_state(app);
    let e: EngagementId = id(70);
    std::fs::create_dir_all(out).unwrap();
    let save = |name: &str, html: &str| { assert!(!html.contains('⟦'), "{name}: {html}"); std::fs::write(format!("{out}/{name}.html"), html.trim_start()).unwrap() };
    macro_rules! page { ($who:expr, $path:expr, $name:expr, $status:expr) => {{ let (s, h) = get(&router, $who, &$path).await; assert_eq!(s, $status, "{} {h}", $path); save($name, &h); h }} }

    // typing through the page
    page!("anna", "/time?week=2026-11-16".to_owned(), "time_empty", 200);
    let (s, h) = post(&router, "anna", &format!("/time/{e}/week"), 100, "week=2026-11-16&hours_2026-11-16=7%2C5&note_2026-11-16=M%C3%B6te&version_2026-11-16=0&was_2026-11-16=0&wasnote_2026-11-16=&hours_2026-11-17=730&version_2026-11-17=0&was_2026-11-17=0").await;
    assert_eq!(s, 422, "{h}"); save("time_fault", &h); assert!(h.contains("7,5"));
    let (s, h) = post(&router, "anna", &format!("/time/{e}/week"), 101, "week=2026-11-16&hours_2026-11-16=7%2C5&note_2026-11-16=M%C3%B6te&version_2026-11-16=0&was_2026-11-16=0&wasnote_2026-11-16=&hours_2026-11-17=7%3A30&version_2026-11-17=0&was_2026-11-17=0").await;
    assert_eq!(s, 303, "{h}");
    let (s, h) = post(&router, "anna", &format!("/time/{e}/week"), 102, "week=2026-11-16&hours_2026-11-16=8&note_2026-11-16=M%C3%B6te&version_2026-11-16=0&was_2026-11-16=0&wasnote_2026-11-16=").await;
    assert_eq!(s, 409, "{h}"); save("time_conflict", &h);
    // other engagement: 24 h
    let (s, h) = post(&router, "anna", &format!("/time/{}/week", id::<EngagementId>(71)), 103, "week=2026-11-16&hours_2026-11-16=17&note_2026-11-16=&version_2026-11-16=0&was_2026-11-16=0").await;
    assert_eq!(s, 422, "{h}"); save("time_full", &h);
    let (s, _) = post(&router, "anna", &format!("/time/{}/week", id::<EngagementId>(71)), 104, "week=2026-11-16&hours_2026-11-16=4&note_2026-11-16=&version_2026-11-16=0&was_2026-11-16=0").await;
    assert_eq!(s, 303);
    // verbs: week over two months
    let tx = db.write(Some(anna().account)).await.unwrap();
    let cells = ["2026-11-30", "2026-12-01"].map(|day| Cell { date: d(day), minutes: 433, note: "x".into(), version: 0 }).to_vec();
    timesheets::save_week(&tx, &anna(), e, d("2026-11-30"), cells).await.unwrap();
    let err = timesheets::save_week(&tx, &anna(), e, d("2026-11-02"), vec![Cell { date: d("2026-11-03"), minutes: 60, note: String::new(), version: 0 }]).await.unwrap_err();
    println!("{}", err);
    tx.commit().await.unwrap();
    page!("anna", "/time?week=2026-11-16".to_owned(), "time_two", 200);
    page!("anna", "/time".to_owned(), "time_now", 200);
    page!("klara", "/time".to_owned(), "x", 404);
    let list = page!("anna", "/time-sheets".to_owned(), "sheets_anna", 200);
    assert!(!page!("klara", "/time-sheets".to_owned(), "sheets_klara_empty", 200).contains("/time-sheets/0"));
    let tx = db.read().await.unwrap();
    let sheets = timesheets::rows::sheets_of(&tx, e).await.unwrap();
    assert_eq!(sheets.len(), 2);
    for l in &sheets { assert!(list.contains(&l.sheet.id.to_string())); }
    let nov = sheets.iter().find(|l| l.sheet.month.to_string() == "2026-11").unwrap().clone();
    let dec = sheets.iter().find(|l| l.sheet.month.to_string() == "2026-12").unwrap().clone();
    let fixed = timesheets::rows::sheets_of(&tx, id(71)).await.unwrap()[0].clone();
    println!("waiting anna {:#?}", timesheets::waiting(&tx, &anna()).await.unwrap());
    drop(tx);
    let sid = nov.sheet.id;
    page!("klara", format!("/time-sheets/{sid}"), "x", 404);
    page!("anna", format!("/time-sheets/{sid}"), "sheet_open", 200);
    page!("eva", format!("/time-sheets/{sid}"), "sheet_open_eva", 200);
    assert_eq!(post(&router, "klara", &format!("/time-sheets/{sid}/submission"), 110, "version=1").await.0, 404);
    let (s, h) = post(&router, "anna", &format!("/time-sheets/{}/submission", dec.sheet.id), 111, "version=1").await;
    assert_eq!(s, 409, "{h}"); save("too_early", &h);
    let (s, h) = post(&router, "anna", &format!("/time-sheets/{sid}/submission"), 112, "version=1").await;
    assert_eq!(s, 303, "{h}");
    // locked
    let (s, h) = post(&router, "anna", &format!("/time/{e}/week"), 113, "week=2026-11-16&hours_2026-11-18=8&note_2026-11-18=&version_2026-11-18=0&was_2026-11-18=0").await;
    assert_eq!(s, 409, "{h}"); save("time_locked", &h);
    let tx = db.write(None).await.unwrap();
    assert!(tx.run("UPDATE time_entries SET minutes = 1", vec![]).await.is_err());
    drop(tx);
    let h = page!("klara", format!("/time-sheets/{sid}"), "sheet_submitted_klara", 200);
    assert!(h.contains("/approval"));
    page!("klara", format!("/time-sheets/{sid}/report.pdf"), "x", 404);
    page!("other", format!("/time-sheets/{sid}"), "x", 404);
    let (s, h) = post(&router, "klara", &format!("/time-sheets/{sid}/return"), 114, "version=2&reason=").await;
    assert_eq!(s, 422, "{h}"); save("return_fault", &h);
    let (s, h) = post(&router, "klara", &format!("/time-sheets/{sid}/return"), 115, "version=2&reason=Fel+dag").await;
    assert_eq!(s, 303, "{h}");
    page!("anna", format!("/time-sheets/{sid}"), "sheet_returned", 200);
    let (s, h) = post(&router, "anna", &format!("/time-sheets/{sid}/submission"), 116, "version=3").await;
    assert_eq!(s, 303, "{h}");
    let (s, h) = post(&router, "klara", &format!("/time-sheets/{sid}/approval"), 117, "version=2").await;
    assert_eq!(s, 409, "{h}"); save("approve_stale", &h);
    let (s, h) = post(&router, "klara", &format!("/time-sheets/{sid}/approval"), 118, "version=4").await;
    assert_eq!(s, 303, "{h}");
    page!("klara", format!("/time-sheets/{sid}"), "sheet_approved_klara", 200);
    let pdf = get(&router, "klara", &format!("/time-sheets/{sid}/report.pdf")).await;
    assert!(pdf.1.contains("%PDF"), "{}", pdf.1);
    // reopen -> pair gone; approve again
    let tx = db.read().await.unwrap();
    assert_eq!(billing::pairs_for(&tx, &anna()).await.unwrap().len(), 1);
    println!("waiting anna {:#?}", billing::waiting(&tx, &anna()).await.unwrap());
    drop(tx);
    let (s, h) = post(&router, "eva", &format!("/time-sheets/{sid}/reopening"), 119, "version=5&reason=Byt+dag").await;
    assert_eq!(s, 303, "{h}");
    let tx = db.write(Some(anna().account)).await.unwrap();
    assert_eq!(billing::pairs_for(&tx, &anna()).await.unwrap().len(), 0);
    timesheets::submit(&tx, &anna(), sid, 6).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.write(Some(klara().account)).await.unwrap();
    timesheets::approve(&tx, &klara(), sid, 7).await.unwrap();
    tx.commit().await.unwrap();
    page!("anna", format!("/time-sheets/{sid}"), "sheet_corrected", 200);
    // billing
    let tx = db.read().await.unwrap();
    let pid = billing::pairs_for(&tx, &anna()).await.unwrap()[0].pair.id;
    drop(tx);
    page!("anna", "/invoices".to_owned(), "inv_anna", 200);
    page!("klara", "/invoices".to_owned(), "inv_klara_empty", 200);
    page!("eva", "/invoices".to_owned(), "inv_eva", 200);
    page!("klara", format!("/invoice-pairs/{pid}"), "x", 404);
    page!("anna", format!("/invoice-pairs/{pid}"), "pair_drafted", 200);
    let (s, h) = post(&router, "anna", &format!("/invoice-pairs/{pid}/dispute"), 120, "version=1&reason=").await;
    assert_eq!(s, 422, "{h}"); save("dispute_fault", &h);
    let (s, h) = post(&router, "anna", &format!("/invoice-pairs/{pid}/dispute"), 121, "version=1&reason=Fel").await;
    assert_eq!(s, 303, "{h}");
    page!("eva", "/invoices".to_owned(), "inv_eva_disputed", 200);
    page!("eva", format!("/invoice-pairs/{pid}"), "pair_disputed_eva", 200);
    let (s, h) = post(&router, "anna", &format!("/invoice-pairs/{pid}/confirmation"), 122, "version=2").await;
    assert_eq!(s, 303, "{h}");
    page!("eva", format!("/invoice-pairs/{pid}"), "pair_confirmed_eva", 200);
    let (s, h) = post(&router, "eva", &format!("/invoice-pairs/{pid}/issue"), 123, "").await;
    assert_eq!(s, 409, "{h}"); save("issue_early", &h);
    let (s, h) = post(&router, "eva", &format!("/invoice-pairs/{pid}/review"), 124, "version=3").await;
    assert_eq!(s, 303, "{h}");
    page!("eva", "/invoices?stage=reviewed".to_owned(), "inv_eva_reviewed", 200);
    page!("eva", format!("/invoice-pairs/{pid}"), "pair_reviewed_eva", 200);
    page!("eva", format!("/invoice-pairs/{pid}/issue"), "check_one", 200);
    page!("eva", format!("/invoices/issue?pair={pid}"), "check_many", 200);
    page!("eva", "/invoices/issue".to_owned(), "check_none", 200);
    // sixteen at once
    let mut tasks = Vec::new();
    for n in 0..16u8 {
        let router = router.clone();
        tasks.push(tokio::spawn(async move { let path = if n % 2 == 0 { format!("/invoice-pairs/{pid}/issue") } else { "/invoices/issue".to_owned() }; post(&router, "eva", &path, 130 + n, &format!("pair={pid}")).await }));
    }
    let mut ok = 0;
    for t in tasks { let (s, h) = t.await.unwrap(); match s { 303 => ok += 1, 409 => { assert!(h.contains("redan utställda"), "{h}"); save("issue_second", &h) } _ => panic!("{s} {h}") } }
    assert_eq!(ok, 1);
    let tx = db.read().await.unwrap();
    let invoices = billing::invoices_of(&tx, pid).await.unwrap();
    println!("{invoices:#?}");
    for m in store::outbox::newest(&tx, 50).await.unwrap() { println!("--- {} | {} | {}\n{}", m.to, m.kind, m.subject, m.text); }
    drop(tx);
    for i in &invoices {
        let path = format!("/invoices/{}/document.pdf", i.id);
        for who in ["anna", "klara", "eva", "other"] {
            let want = match (who, i.leg) { ("eva", _) | ("anna", billing::Leg::Consultant) | ("klara", billing::Leg::Client) => 200, _ => 404 };
            assert_eq!(get(&router, who, &path).await.0, want, "{who} {:?}", i.leg);
        }
    }
    for who in ["anna", "klara", "eva"] {
        page!(who, format!("/invoice-pairs/{pid}"), &format!("pair_issued_{who}"), 200);
        page!(who, "/invoices".to_owned(), &format!("inv_issued_{who}"), 200);
    }
    page!("klara", format!("/time-sheets/{sid}"), "sheet_invoiced", 200);
    let (s, _) = post(&router, "eva", &format!("/time-sheets/{sid}/reopening"), 150, "version=9&reason=Byt+dag").await;
    assert_eq!(s, 409);
    let tx = db.write(None).await.unwrap();
    assert!(tx.run("UPDATE invoices SET net_minor = 1", vec![]).await.is_err());
    drop(tx);
    let tx = db.write(None).await.unwrap();
    assert!(tx.run("DELETE FROM invoices", vec![]).await.is_err());
    drop(tx);
    // fixed fee, no F-skatt
    let fid = fixed.sheet.id;
    let tx = db.write(Some(anna().account)).await.unwrap();
    timesheets::submit(&tx, &anna(), fid, 1).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.write(Some(klara().account)).await.unwrap();
    timesheets::approve(&tx, &klara(), fid, 2).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.write(Some(anna().account)).await.unwrap();
    let pair = billing::pairs_for(&tx, &anna()).await.unwrap().into_iter().find(|l| l.pair.sheet == fid).unwrap();
    assert_eq!(pair.pair.amounts.price.client, Money::sek(5_600_000));
    billing::confirm(&tx, &anna(), pair.pair.id, 1).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.write(Some(eva().account)).await.unwrap();
    tx.run("UPDATE suppliers SET f_skatt = $1", params![false]).await.unwrap();
    println!("{}", billing::review(&tx, &eva(), pair.pair.id, 2).await.unwrap_err());
    tx.commit().await.unwrap();
    page!("eva", "/invoices".to_owned(), "inv_eva_no_fskatt", 200);
    let tx = db.write(Some(eva().account)).await.unwrap();
    tx.run("UPDATE suppliers SET f_skatt = $1", params![true]).await.unwrap();
    billing::review(&tx, &eva(), pair.pair.id, 2).await.unwrap();
    billing::issue_many(&tx, &eva(), &[pair.pair.id, pair.pair.id]).await.unwrap();
    tx.commit().await.unwrap();
    page!("anna", format!("/invoice-pairs/{}", pair.pair.id), "pair_fixed", 200);
    let tx = db.read().await.unwrap();
    println!("{:?}", billing::invoices_of(&tx, pair.pair.id).await.unwrap().iter().map(|i| i.label.clone()).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite() {
    let dir = tempfile::tempdir().unwrap();
    tell(&format!("sqlite:{}", dir.path().join("x.db").display()), "/tmp/tb_pages").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    let Ok(url) = std::env::var("TB_PG") else { return };
    tell(&url, "/tmp/tb_pages_pg").await;
}
