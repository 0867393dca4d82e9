//! Temporary.
use base::*;
use futures_like::BoxFuture;
use std::sync::Arc;
use store::{Db, Dice, Tx, params, Reactions};
use std::collections::HashMap;
mod futures_like { pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn std::future::Future<Output = T> + Send + 'a>>; }

struct React;
impl Reactions for React {
    fn react<'a>(&'a self, tx: &'a Tx, what: &'a Happened) -> BoxFuture<'a, Outcome<()>> {
        Box::pin(async move {
            if let Happened::ConsentWithdrawn { consent } = what { proposals::retract_for_consent(tx, *consent).await?; }
            Ok(())
        })
    }
}
struct Keep(HashMap<String, Actor>);
impl web::Doorkeeper for Keep {
    fn actor<'a>(&'a self, _: &'a Tx, token: &'a str) -> BoxFuture<'a, Outcome<Option<Actor>>> {
        let a = self.0.get(token).cloned();
        Box::pin(async move { Ok(a) })
    }
}
fn house() -> House {
    House { broker: Broker { name: "Mäklaren AB".into(), org_no: "556000-0000".into(), vat_no: "SE".into(), street: "S".into(), town: "T".into(), bankgiro: "1".into(), phone: "08-1".into(), email: "hej@maklaren.test".into(), privacy_email: "pu@maklaren.test".into() },
        base_url: "http://localhost:8080".into(), mail_from: "hej@maklaren.test".into(), commission: BasisPoints(1200), vat: BasisPoints(2500), terms_days: 30, accounting_inbox: None }
}
async fn account(tx: &Tx, name: &str, role: &str) -> AccountId {
    let id: AccountId = tx.new_id();
    tx.run("INSERT INTO accounts (id, email, password_hash, name, lang, role, stage, created_at, confirmed_at) VALUES ($1,$2,'x',$3,'sv',$4,'confirmed',$5,$5)",
        params![id, format!("{}@x.test", name.to_lowercase()), name, role, tx.now()]).await.unwrap();
    id
}
async fn consultant(tx: &Tx, name: &str, n: i64, agency: Option<AgencyId>, agent: Option<AccountId>) -> (AccountId, ConsultantId) {
    let a = account(tx, name, "consultant").await;
    let id: ConsultantId = tx.new_id();
    tx.run("INSERT INTO consultants (id, number, account, agency, agent, name, name_key, title, lang, presentable_at, created_at, updated_at) VALUES ($1,$2,$3,$4,$5,$6,$6,'Strateg','sv',$7,$7,$7)",
        params![id, n, a, agency, agent, name, tx.now()]).await.unwrap();
    (a, id)
}
struct W { db: Db, app: web::App, router: axum::Router }
impl W {
    async fn send(&self, who: &str, method: &str, path: &str, form: Option<Vec<(String, String)>>) -> (u16, String, String) {
        use tower::ServiceExt;
        let body = form.map(|f| serde_urlencoded::to_string(f).unwrap()).unwrap_or_default();
        let req = http::Request::builder().method(method).uri(path).header("cookie", format!("sid={who}"))
            .header("content-type", "application/x-www-form-urlencoded").body(axum::body::Body::from(body)).unwrap();
        let res = self.router.clone().oneshot(req).await.unwrap();
        let status = res.status().as_u16();
        let loc = res.headers().get("location").map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        let bytes = axum::body::to_bytes(res.into_body(), 10_000_000).await.unwrap();
        (status, loc, String::from_utf8_lossy(&bytes).into_owned())
    }
    async fn get(&self, who: &str, path: &str) -> (u16, String) {
        let (s, _, b) = self.send(who, "GET", path, None).await;
        if s >= 500 { panic!("{path} {s}"); }
        assert!(!b.contains('⟦'), "{path}: {}", &b[b.find('⟦').unwrap()..][..200]);
        std::fs::create_dir_all("/tmp/pages").unwrap();
        static N: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let n = N.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        std::fs::write(format!("/tmp/pages/{n:03}{who}{}.html", path.replace(['/','?','&','='], "_")), &b).unwrap();
        (s, b)
    }
    async fn post(&self, who: &str, path: &str, fields: &[(&str, String)]) -> (u16, String, String) {
        let mut f: Vec<(String, String)> = fields.iter().map(|(a, b)| ((*a).to_owned(), b.clone())).collect();
        let id = { let tx = self.db.read().await.unwrap(); tx.new_id::<FormId>() };
        f.push(("form_id".into(), id.to_string()));
        let r = self.send(who, "POST", path, Some(f)).await;
        if r.0 >= 400 { std::fs::write(format!("/tmp/pages/{who}_POST{}.html", path.replace('/', "_")), &r.2).unwrap(); }
        r
    }
}
fn nav(_: &Actor, _: Lang) -> Vec<web::NavItem> { vec![] }

async fn run(url: String) {
    let clock = Arc::new(base::calendar::TravelClock::frozen(Instant::from_local("2026-11-22T12:00".parse().unwrap()).unwrap()));
    let db = Db::open(&url, clock.clone(), Dice::seeded(1), Arc::new(React), Arc::new(house())).await.unwrap();
    let mut m = Vec::new();
    for x in [store::MIGRATIONS, privacy::MIGRATIONS, people::MIGRATIONS, assignments::MIGRATIONS, matching::MIGRATIONS, proposals::MIGRATIONS] { m.extend_from_slice(x); }
    store::migrate::migrate(&db, &m).await.unwrap();
    let tx = db.write(None).await.unwrap();
    assert_eq!(privacy::policies::seed(&tx).await.unwrap(), 6);
    assert_eq!(privacy::policies::seed(&tx).await.unwrap(), 0);
    let olle = account(&tx, "Olle", "consultant_agent").await;
    let karin = account(&tx, "Karin", "client_manager").await;
    let klara = account(&tx, "Klara", "client_rep").await;
    let other = account(&tx, "Other", "client_rep").await;
    let bo = account(&tx, "Bo", "agency_rep").await;
    let agency: AgencyId = tx.new_id();
    tx.run("INSERT INTO agencies (id, name, name_key, agent, created_at) VALUES ($1,'Byrån','byrån',$2,$3)", params![agency, olle, tx.now()]).await.unwrap();
    tx.run("INSERT INTO agency_reps (account, agency) VALUES ($1,$2)", params![bo, agency]).await.unwrap();
    let client: ClientId = tx.new_id();
    let client2: ClientId = tx.new_id();
    tx.run("INSERT INTO clients (id, name, name_key, manager, created_at) VALUES ($1,'Kund AB','kund ab',$2,$3)", params![client, karin, tx.now()]).await.unwrap();
    tx.run("INSERT INTO clients (id, name, name_key, created_at) VALUES ($1,'Annan AB','annan ab',$2)", params![client2, tx.now()]).await.unwrap();
    tx.run("INSERT INTO client_reps (account, client) VALUES ($1,$2)", params![klara, client]).await.unwrap();
    tx.run("INSERT INTO client_reps (account, client) VALUES ($1,$2)", params![other, client2]).await.unwrap();
    let (anna_a, anna) = consultant(&tx, "Anna", 101, None, Some(olle)).await;
    let (berit_a, berit) = consultant(&tx, "Berit", 102, Some(agency), None).await;
    let (cecilia_a, cecilia) = consultant(&tx, "Cecilia", 103, None, None).await;
    tx.run("INSERT INTO skills (consultant, name, name_key, level, years) VALUES ($1,'PR','pr',4,6)", params![anna]).await.unwrap();
    tx.run("UPDATE consultants SET city='Malmö', remote=TRUE, letter='Jag är **strateg** med tio års erfarenhet.', available_from='2026-12-01', available_percent=80, languages='[{\"code\":\"sv\",\"level\":5},{\"code\":\"en\",\"level\":4}]', rate_minor=95000, rate_basis='hour' WHERE id=$1", params![anna]).await.unwrap();
    tx.run("INSERT INTO experiences (id, consultant, client_name, assignment, result, from_month, to_month) VALUES ($1,$2,'Region Skåne','Kommunikationschef\nLedde åtta personer.','Ny webb','2024-01','2026-05')", params![tx.new_id::<ExperienceId>(), anna]).await.unwrap();
    let asg: AssignmentId = tx.new_id();
    tx.run("INSERT INTO assignments (id, number, client, posted_by, manager, stage, title, text, lang, starts_on, extent_percent, remote, people, shows_client, opened_at, created_at, search_key) VALUES ($1,214,$2,$3,$4,'open','Kommunikatör','Text','sv','2026-12-01',80,TRUE,1,FALSE,$5,$5,'x')", params![asg, client, klara, karin, tx.now()]).await.unwrap();
    tx.run("INSERT INTO assignment_skills (assignment, name, name_key, must, position) VALUES ($1,'PR','pr',TRUE,1)", params![asg]).await.unwrap();
    for c in [anna, berit, cecilia] {
        tx.run("INSERT INTO match_decisions (assignment, consultant, picked, decided_by, decided_at) VALUES ($1,$2,TRUE,$3,$4)", params![asg, c, olle, tx.now()]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let actor = |account, name: &str, role| Actor { account, name: name.into(), lang: Lang::Sv, role };
    let keep = Keep(HashMap::from([
        ("olle".to_owned(), actor(olle, "Olle", Role::Staff(StaffRole::ConsultantAgent))),
        ("klara".to_owned(), actor(klara, "Klara", Role::ClientRep { client })),
        ("other".to_owned(), actor(other, "Other", Role::ClientRep { client: client2 })),
        ("bo".to_owned(), actor(bo, "Bo", Role::AgencyRep { agency })),
        ("anna".to_owned(), actor(anna_a, "Anna", Role::Consultant { consultant: anna, agency: None })),
        ("berit".to_owned(), actor(berit_a, "Berit", Role::Consultant { consultant: berit, agency: Some(agency) })),
        ("cecilia".to_owned(), actor(cecilia_a, "Cecilia", Role::Consultant { consultant: cecilia, agency: None })),
    ]));
    let actors: Vec<Actor> = keep.0.values().cloned().collect();
    let app = web::App::new(db.clone(), Arc::new(keep), nav, false);
    let routes = proposals::routes().and(privacy::pages::routes());
    let router = routes.router.layer(axum::middleware::from_fn_with_state(app.clone(), web::door::keep)).with_state(app.clone());
    let w = W { db: db.clone(), app, router };
    let _ = &w.app;

    for p in ["/policies", "/policies/quality", "/privacy"] { assert_eq!(w.get("nobody", p).await.0, 200); assert_eq!(w.get("anna", p).await.0, 200); }
    let q = { let tx = db.read().await.unwrap(); assert_eq!(privacy::policies::missing_for(&tx, anna_a).await.unwrap().len(), 4); privacy::policies::find_kind(&tx, privacy::policies::Kind::Quality).await.unwrap().id };
    assert_eq!(w.post("anna", &format!("/policies/{q}/approval"), &[("next", "/x".into())]).await.1, "/x");
    { let tx = db.read().await.unwrap(); assert_eq!(privacy::policies::missing_for(&tx, anna_a).await.unwrap().len(), 3); assert_eq!(privacy::policies::approved_versions(&tx, anna_a).await.unwrap().len(), 1); }

    let slate = format!("/assignments/{asg}/proposal");
    assert_eq!(w.get("olle", &slate).await.0, 200);
    assert_eq!(w.get("klara", &slate).await.0, 404);
    let r = w.post("olle", &format!("/assignments/{asg}/consents"), &[]).await; assert_eq!(r.0, 422);
    let r = w.post("olle", &format!("/assignments/{asg}/consents"), &[("consultant", anna.to_string()), ("consultant", berit.to_string()), ("consultant", cecilia.to_string())]).await;
    assert_eq!((r.0, r.1.as_str()), (303, slate.as_str()), "{}", r.2);
    let r = w.post("olle", &format!("/assignments/{asg}/consents"), &[("consultant", anna.to_string())]).await; assert_eq!(r.0, 422);
    let ids: HashMap<ConsultantId, ConsentId> = { let tx = db.read().await.unwrap(); privacy::register::of_assignment(&tx, asg).await.unwrap().into_iter().map(|c| (c.consultant, c.id)).collect() };
    for who in ["anna", "bo", "berit", "olle"] { assert_eq!(w.get(who, "/consents").await.0, 200); }
    let ca = format!("/consents/{}", ids[&anna]); let cb = format!("/consents/{}", ids[&berit]); let cc = format!("/consents/{}", ids[&cecilia]);
    assert_eq!(w.get("anna", &ca).await.0, 200);
    assert_eq!(w.get("anna", &format!("{ca}?rate=1000&basis=hour")).await.0, 200);
    assert_eq!(w.get("anna", &cb).await.0, 404); assert_eq!(w.get("klara", &ca).await.0, 404);
    assert_eq!(w.get("bo", &cb).await.0, 200); assert_eq!(w.get("bo", &ca).await.0, 404);
    // wait
    { let tx = db.read().await.unwrap(); for a in &actors { let n = proposals::waiting(&tx, a).await.unwrap(); println!("{} {:?}", a.name, n); privacy::waiting(&tx, a).await.unwrap(); } }
    assert_eq!(w.post("anna", &format!("{ca}/giving"), &[("rate", "abc".into()), ("basis", "hour".into()), ("version", "1".into())]).await.0, 422);
    assert_eq!(w.post("anna", &format!("{ca}/giving"), &[("rate", "".into()), ("basis", "hour".into()), ("version", "1".into())]).await.0, 422);
    assert_eq!(w.post("anna", &format!("{ca}/giving"), &[("rate", "0".into()), ("basis", "hour".into()), ("version", "1".into())]).await.0, 422);
    assert_eq!(w.post("anna", &format!("{ca}/renewal"), &[("version", "1".into())]).await.0, 303);
    assert_eq!(w.post("anna", &format!("{ca}/giving"), &[("rate", "950".into()), ("basis", "hour".into()), ("version", "2".into())]).await.0, 303);
    assert_eq!(w.get("anna", &ca).await.0, 200);
    assert_eq!(w.post("berit", &format!("{cb}/giving"), &[("rate", "1000".into()), ("basis", "hour".into()), ("version", "1".into())]).await.0, 303);
    assert_eq!(w.get("berit", &cb).await.0, 200);
    assert_eq!(w.get("bo", &cb).await.0, 200);
    assert_eq!(w.get("olle", &slate).await.0, 200);
    // cannot send with berit (one hand missing)
    let r = w.post("olle", &slate, &[("pick", ids[&berit].to_string()), (&format!("reason-{}", ids[&berit]), "x".into()), ("fewer_reason", "bara en".into()), ("then", "send".into())]).await;
    assert_eq!(r.0, 422); assert!(r.2.contains("gäller inte längre"));
    assert_eq!(w.post("bo", &format!("{cb}/giving"), &[("rate", "".into()), ("basis", "hour".into()), ("version", "2".into())]).await.0, 303);
    assert_eq!(w.post("cecilia", &format!("{cc}/giving"), &[("rate", "8000,50".into()), ("basis", "day".into()), ("version", "1".into())]).await.0, 303);
    { let tx = db.read().await.unwrap(); for a in &actors { println!("{} {:?}", a.name, proposals::waiting(&tx, a).await.unwrap()); } }
    assert_eq!(w.get("olle", &slate).await.0, 200);
    let picks = |who: &[ConsultantId]| { let mut v: Vec<(String, String)> = vec![]; for c in who { v.push(("pick".into(), ids[c].to_string())); v.push((format!("reason-{}", ids[c]), "Kan branschen".into())); } v };
    let post = |v: Vec<(String, String)>, extra: Vec<(&'static str, &'static str)>| { let mut v = v; v.extend(extra.into_iter().map(|(a, b)| (a.to_owned(), b.to_owned()))); v };
    let fields = post(picks(&[anna, berit]), vec![("then", "send")]);
    let f: Vec<(&str, String)> = fields.iter().map(|(a, b)| (a.as_str(), b.clone())).collect();
    let r = w.post("olle", &slate, &f).await; assert_eq!(r.0, 422); assert!(r.2.contains("Färre än tre"));
    let fields = post(picks(&[anna, berit]), vec![("then", "look"), ("fewer_reason", "Bara två"), ("note", "Hej")]);
    let f: Vec<(&str, String)> = fields.iter().map(|(a, b)| (a.as_str(), b.clone())).collect();
    let r = w.post("olle", &slate, &f).await; assert_eq!(r.0, 303);
    let prop = r.1.clone();
    assert_eq!(w.get("olle", &prop).await.0, 200); assert_eq!(w.get("klara", &prop).await.0, 404);
    assert_eq!(w.get("olle", &slate).await.0, 200);
    let fields = post(picks(&[anna, berit, cecilia]), vec![("then", "send"), ("note", "Hej på er")]);
    let f: Vec<(&str, String)> = fields.iter().map(|(a, b)| (a.as_str(), b.clone())).collect();
    let r = w.post("olle", &slate, &f).await; assert_eq!((r.0, r.1.as_str()), (303, prop.as_str()), "{}", r.2);
    let (s, b) = w.get("klara", &prop).await; assert_eq!(s, 200); assert!(b.contains("Anna") && b.contains("Cecilia"));
    assert_eq!(w.get("other", &prop).await.0, 404); assert_eq!(w.get("anna", &prop).await.0, 404);
    assert_eq!(w.get("klara", "/proposals").await.0, 200); assert_eq!(w.get("olle", "/proposals").await.0, 200);
    let sug: HashMap<ConsultantId, String> = { let tx = db.read().await.unwrap(); tx.all("SELECT id, consultant FROM suggestions", vec![]).await.unwrap().iter().map(|r| (r.get::<ConsultantId>("consultant").unwrap(), r.get::<SuggestionId>("id").unwrap().to_string())).collect() };
    assert_eq!(sug.len(), 3);
    assert_eq!(w.get("klara", &format!("/suggestions/{}", sug[&anna])).await.0, 200);
    assert_eq!(w.get("other", &format!("/suggestions/{}", sug[&anna])).await.0, 404);
    let (s, _, b) = w.send("klara", "GET", &format!("/suggestions/{}/resume.pdf", sug[&anna]), None).await; assert_eq!(s, 200); assert!(b.starts_with("%PDF"));
    assert_eq!(w.get("klara", &format!("/suggestions/{}/portfolio/{}", sug[&anna], asg)).await.0, 404);
    assert_eq!(w.get("anna", "/my-data").await.0, 200);
    { let tx = db.read().await.unwrap(); let l = privacy::access::of_consultant(&tx, anna, 99).await.unwrap(); println!("{l:?}"); assert_eq!(l.len(), 3); println!("{}", privacy::personal::export(&tx, anna).await.unwrap()); }
    // interview
    let offer = format!("/suggestions/{}/interview", sug[&anna]);
    assert_eq!(w.get("klara", &offer).await.0, 200);
    let r = w.post("klara", &offer, &[("minutes", "45".into()), ("place", "Kontoret".into()), ("time1", "2026-12-01T10:00".into())]).await; assert_eq!(r.0, 422);
    let times = [("minutes", "45".to_owned()), ("place", "Kontoret".to_owned()), ("time1", "2026-12-01T10:00".to_owned()), ("time2", "2026-12-01T11:00".to_owned()), ("time3", "2026-12-02T10:00".to_owned())];
    let r = w.post("klara", &offer, &times).await; assert_eq!(r.0, 303, "{}", r.2); let int = r.1.clone();
    let r = w.post("klara", &offer, &times).await; assert_eq!(r.0, 422);
    let r = w.post("klara", &format!("/suggestions/{}/interview", sug[&berit]), &times).await; assert_eq!(r.0, 303); let int2 = r.1.clone();
    for who in ["klara", "anna", "olle"] { assert_eq!(w.get(who, &int).await.0, 200); assert_eq!(w.get(who, "/interviews").await.0, 200); }
    assert_eq!(w.get("bo", &int2).await.0, 200); assert_eq!(w.get("bo", &int).await.0, 404); assert_eq!(w.get("cecilia", &int).await.0, 404);
    let slots = |int: String| { let db = db.clone(); async move { let tx = db.read().await.unwrap(); let id: InterviewId = int.rsplit('/').next().unwrap().parse().unwrap(); tx.all("SELECT id FROM interview_slots WHERE interview = $1 ORDER BY starts_at", params![id]).await.unwrap().iter().map(|r| r.get::<InterviewSlotId>("id").unwrap().to_string()).collect::<Vec<_>>() } };
    let s1 = slots(int.clone()).await; let s2 = slots(int2.clone()).await;
    assert_eq!(w.post("anna", &format!("{int}/booking"), &[("version", "1".into())]).await.0, 422);
    assert_eq!(w.post("anna", &format!("{int}/booking"), &[("slot", s1[0].clone()), ("version", "1".into())]).await.0, 303);
    let r = w.post("berit", &format!("{int2}/booking"), &[("slot", s2[0].clone()), ("version", "1".into())]).await; assert_eq!(r.0, 422); assert!(r.2.contains("hann bli upptagen"));
    assert_eq!(w.get("klara", &int2).await.0, 200);
    assert_eq!(w.post("berit", &format!("{int2}/booking"), &[("slot", s2[1].clone()), ("version", "1".into())]).await.0, 303);
    assert_eq!(w.get("anna", &int).await.0, 200);
    let (s, _, b) = w.send("anna", "GET", &format!("{int}/invitation.ics"), None).await; assert_eq!(s, 200); println!("{b}");
    assert_eq!(w.post("anna", &format!("{int}/agent"), &[("attends", "no".into()), ("version", "2".into())]).await.0, 303);
    assert_eq!(w.post("klara", &format!("{int}/agent"), &[("attends", "yes".into()), ("version", "3".into())]).await.0, 404);
    assert_eq!(w.post("klara", &format!("{int}/outcome"), &[("outcome", "held".into()), ("version", "3".into())]).await.0, 409);
    clock.set(Instant::from_local("2026-12-01T12:00".parse().unwrap()).unwrap());
    { let tx = db.read().await.unwrap(); for a in &actors { println!("{} {:?}", a.name, proposals::waiting(&tx, a).await.unwrap()); } }
    assert_eq!(w.get("klara", &int).await.0, 200);
    assert_eq!(w.post("klara", &format!("{int}/outcome"), &[("outcome", "held".into()), ("version", "3".into())]).await.0, 303);
    // withdraw berit: closes, cancels interview
    assert_eq!(w.post("berit", &format!("{cb}/withdrawal"), &[("reason", "ångrade".into()), ("version", "3".into())]).await.0, 303);
    assert_eq!(w.get("klara", &format!("/suggestions/{}", sug[&berit])).await.0, 404);
    let (_, b) = w.get("klara", &prop).await; assert!(!b.contains("Berit"));
    assert_eq!(w.get("berit", &cb).await.0, 200);
    let (_, b) = w.get("klara", &int2).await; assert!(b.contains("Bokad"));
    let version = || { let db = db.clone(); async move { let tx = db.read().await.unwrap(); tx.one("SELECT version FROM proposals", vec![]).await.unwrap().get::<i64>("version").unwrap().to_string() } };
    assert_eq!(w.post("klara", &format!("{prop}/choice"), &[("suggestion", sug[&berit].clone()), ("version", version().await)]).await.0, 409);
    assert_eq!(w.post("klara", &format!("{prop}/declining"), &[("reason", "".into()), ("version", version().await)]).await.0, 422);
    assert_eq!(w.post("klara", &format!("{prop}/declining"), &[("suggestion", sug[&cecilia].clone()), ("why", "dyr".into()), ("version", version().await)]).await.0, 303);
    assert_eq!(w.post("klara", &format!("{prop}/choice"), &[("suggestion", sug[&anna].clone()), ("version", version().await)]).await.0, 303);
    assert_eq!(w.get("klara", &prop).await.0, 200); assert_eq!(w.get("olle", &prop).await.0, 200);
    { let tx = db.read().await.unwrap(); println!("{:?}", proposals::chosen(&tx, sug[&anna].parse().unwrap()).await.unwrap()); assert_eq!(proposals::awaiting_contract(&tx).await.unwrap().len(), 1); assert!(proposals::chosen(&tx, sug[&berit].parse().unwrap()).await.is_err()); println!("{}", proposals::personal::export(&tx, anna).await.unwrap()); }
    clock.set(Instant::from_local("2027-01-01T12:00".parse().unwrap()).unwrap());
    { let tx = db.write(None).await.unwrap(); println!("lapsed {:?}", privacy::lapse_due(&tx).await.unwrap()); println!("expired {:?}", proposals::expire_due(&tx).await.unwrap()); privacy::personal::erase(&tx, berit).await.unwrap(); proposals::personal::erase(&tx, berit).await.unwrap(); privacy::withdraw_all(&tx, anna_a, anna).await.unwrap(); tx.commit().await.unwrap(); }
    assert_eq!(w.get("klara", &prop).await.0, 200);
    assert_eq!(w.get("anna", "/my-data").await.0, 200);
    assert_eq!(w.get("olle", &slate).await.0, 200);
    { let tx = db.read().await.unwrap(); for m in tx.all("SELECT kind, to_address, subject, text FROM outbox ORDER BY created_at, id", vec![]).await.unwrap() { println!("--- {} -> {}: {}\n{}", m.get::<String>("kind").unwrap(), m.get::<String>("to_address").unwrap(), m.get::<String>("subject").unwrap(), m.get::<String>("text").unwrap()); } }
}
#[tokio::test]
async fn smoke() {
    let dir = tempfile::tempdir().unwrap();
    let url = std::env::var("SMOKE_URL").unwrap_or_else(|_| format!("sqlite:{}/x.db", dir.path().display()));
    run(url).await;
}
