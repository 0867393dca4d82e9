use base::*;
use std::sync::Arc;
use store::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use people::*;

#[derive(Debug)]
struct Fixed(std::sync::atomic::AtomicI64);
impl Clock for Fixed { fn now(&self) -> Instant { Instant(self.0.fetch_add(1000, std::sync::atomic::Ordering::SeqCst)) } }

struct Client { addr: std::net::SocketAddr, cookies: std::collections::BTreeMap<String,String> }
struct Resp { status: u16, location: String, body: String }
fn enc(s:&str)->String{ s.bytes().map(|b| if b.is_ascii_alphanumeric(){ (b as char).to_string()} else {format!("%{b:02X}")}).collect() }
impl Client {
  async fn send(&mut self, method:&str, path:&str, body:Option<String>) -> Resp {
    let mut s = tokio::net::TcpStream::connect(self.addr).await.unwrap();
    let cookies = self.cookies.iter().map(|(k,v)| format!("{k}={v}")).collect::<Vec<_>>().join("; ");
    let b = body.unwrap_or_default();
    let req = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: en\r\nUser-Agent: t\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{b}", b.len());
    s.write_all(req.as_bytes()).await.unwrap();
    let mut out = Vec::new(); s.read_to_end(&mut out).await.unwrap();
    let out = String::from_utf8_lossy(&out).into_owned();
    let (head, body) = out.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let mut location=String::new();
    for l in head.lines().skip(1) {
      let (k,v) = l.split_once(": ").unwrap_or((l,""));
      if k.eq_ignore_ascii_case("location") { location=v.to_owned(); }
      if k.eq_ignore_ascii_case("set-cookie") { let nv=v.split(';').next().unwrap(); let (n,val)=nv.split_once('=').unwrap(); if v.contains("Max-Age=0") { self.cookies.remove(n); } else { self.cookies.insert(n.to_owned(), val.to_owned()); } }
    }
    let body = body.to_owned();
    assert!(!body.contains('⟦'), "{path}: missing text {}", &body[body.find('⟦').unwrap()..][..60.min(body.len()-body.find('⟦').unwrap())]);
    Resp{status,location,body}
  }
  async fn get(&mut self, path:&str)->Resp { self.send("GET", path, None).await }
  // posts form at `action` found on page
  async fn post(&mut self, page:&str, action:&str, fields:&[(&str,&str)]) -> Resp {
    let p = self.get(page).await;
    let i = p.body.find(&format!("action=\"{action}\"")).unwrap_or_else(|| panic!("no form {action} on {page} status {} : {}", p.status, p.body));
    let rest=&p.body[i..]; let end = rest.find("</form>").unwrap(); let form=&rest[..end];
    let mut pairs: Vec<(String,String)> = vec![];
    for part in form.split("<input type=\"hidden\"").skip(1) {
      let name=part.split("name=\"").nth(1).unwrap().split('"').next().unwrap(); let v=part.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
      pairs.push((name.into(), v.replace("&amp;","&")));
    }
    for (k,v) in fields { pairs.retain(|(n,_)| n!=k); pairs.push(((*k).into(),(*v).into())); }
    let body = pairs.iter().map(|(k,v)| format!("{}={}",enc(k),enc(v))).collect::<Vec<_>>().join("&");
    self.send("POST", action, Some(body)).await
  }
}
async fn last_mail(db:&Db)->(String,String,String){ let tx=db.read().await.unwrap(); let r=tx.one("SELECT kind,to_address,text FROM outbox ORDER BY created_at DESC, id DESC LIMIT 1", vec![]).await.unwrap(); (r.get("kind").unwrap(), r.get("to_address").unwrap(), r.get("text").unwrap()) }
fn token(text:&str, kind:&str)->String{ let i=text.find(&format!("/{kind}/")).unwrap(); text[i+kind.len()+2..].chars().take_while(|c| c.is_ascii_alphanumeric()||"-_".contains(*c)).collect() }

async fn world() -> (Db, web::App, std::net::SocketAddr, Arc<Fixed>) {
  let path = std::env::temp_dir().join(format!("scratch-{}-{}.db", std::process::id(), { use std::sync::atomic::*; static N: AtomicU32 = AtomicU32::new(0); N.fetch_add(1, Ordering::SeqCst) }));
  let _ = std::fs::remove_file(&path);
  let s = |t:&str| t.to_owned();
  let house = House { broker: Broker{ name:s("Fjordbron Konsult AB"), org_no:s("556706-5981"), vat_no:s("SE556706598101"), street:s("G 1"), town:s("T"), bankgiro:s("988-9817"), phone:s("08-1"), email:s("hej@f.example"), privacy_email:s("p@f.example")}, base_url:s("http://localhost:1"), mail_from:s("hej@f.example"), commission: BasisPoints(1200), vat: BasisPoints(2500), terms_days:30, accounting_inbox: None };
  let clock = Arc::new(Fixed(std::sync::atomic::AtomicI64::new(1_795_000_000_000_000)));
  let db = match std::env::var("PGURL") { Ok(u) => Db::open(&u, clock.clone(), Dice::Machine, Arc::new(NoReactions), Arc::new(house)).await.unwrap(), Err(_) => Db::open(&format!("sqlite:{}", path.display()), clock.clone(), Dice::Machine, Arc::new(NoReactions), Arc::new(house)).await.unwrap() };
  let mut steps = vec![]; steps.extend_from_slice(store::MIGRATIONS); steps.extend_from_slice(privacy::MIGRATIONS); steps.extend_from_slice(people::MIGRATIONS);
  store::migrate::migrate(&db, &steps).await.unwrap();
  let app = web::App::new(db.clone(), Arc::new(PeopleDoorkeeper), |_,_| vec![], false);
  let router = people::routes().router.layer(axum::middleware::from_fn_with_state(app.clone(), web::door::keep)).with_state(app.clone());
  let l = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap(); let addr=l.local_addr().unwrap();
  tokio::spawn(async move { axum::serve(l, router).await.unwrap() });
  (db, app, addr, clock)
}
async fn staff(db:&Db, name:&str, email:&str, role:StaffRole)->(AccountId,String){ let tx=db.write(None).await.unwrap(); let id=grant::create_staff(&tx, grant::NewStaff{name:name.into(), email:email.into(), phone:None, lang:Lang::En, role, password_hash: password::hash_now("en rätt lång fras", &[1;16]).unwrap()}).await.unwrap(); let t=start_session(&tx,id).await.unwrap(); tx.commit().await.unwrap(); (id,t) }

#[tokio::test]
async fn flow() {
  let (db,_app,addr,clock) = world().await;
  let new = || Client{addr, cookies: Default::default()};
  let (_olle, olle_t) = staff(&db,"Olle Agent","olle@f.example",StaffRole::ConsultantAgent).await;
  let (_karin, karin_t) = staff(&db,"Karin Manager","karin@f.example",StaffRole::ClientManager).await;
  let (_ada, ada_t) = staff(&db,"Ada Admin","ada@f.example",StaffRole::Admin).await;
  let (_ro, ro_t) = staff(&db,"Rolf","ro@f.example",StaffRole::ReadOnly).await;
  let as_ = |t:&str| { let mut c=new(); c.cookies.insert("sid".into(), t.into()); c };
  let (mut olle, mut karin, mut ada, mut ro) = (as_(&olle_t), as_(&karin_t), as_(&ada_t), as_(&ro_t));
  let mut bo = new();
  assert_eq!(bo.get("/register").await.status, 200);
  // agency
  let pw="blåa hästar springer fort";
  let bad = bo.post("/register/agency","/register/agency",&[("company","Byrån AB"),("name","Bo"),("email","bo@byran.example"),("password","kort")]).await;
  assert_eq!(bad.status,422); assert!(bad.body.contains("at least 15"),"{}",bad.body); assert!(bad.body.contains("accept the terms of use to get"));
  let r = bo.post("/register/agency","/register/agency",&[("company","Byrån AB"),("name","Bo Byrå"),("email","Bo@byran.example"),("password",pw),("terms","yes")]).await;
  assert_eq!((r.status,r.location.as_str()),(303,"/register/sent"));
  let sent=bo.get("/register/sent").await; assert!(sent.body.contains("bo@byran.example"));
  let (k,to,text)=last_mail(&db).await; assert_eq!((k.as_str(),to.as_str()),("confirm_account","bo@byran.example"));
  // unconfirmed sign in
  let r = bo.post("/sign-in","/sign-in",&[("email","bo@byran.example"),("password",pw)]).await; assert_eq!(r.status,409); assert!(r.body.contains("/register/resend"));
  let r = bo.post("/sign-in","/sign-in",&[("email","bo@byran.example"),("password","fel fel fel fel fel")]).await; assert_eq!(r.status,422);
  let u = bo.post("/sign-in","/sign-in",&[("email","nobody@byran.example"),("password","fel fel fel fel fel")]).await; assert_eq!(u.status,422);
  // correct: form prefilled
  let f=bo.get("/register/agency").await; assert!(f.body.contains("Bo Byrå")&&f.body.contains("Byrån AB"));
  // re-register other address same company while unconfirmed -> supersedes
  let r = bo.post("/register/agency","/register/agency",&[("company","byrån ab"),("name","Bo Byrå"),("email","bo2@byran.example"),("password",pw),("terms","yes")]).await; assert_eq!(r.status,303);
  let t=token(&text,"confirm"); assert!(bo.get(&format!("/confirm/{t}")).await.body.contains("no longer holds"));
  let (_,to,text)=last_mail(&db).await; assert_eq!(to,"bo2@byran.example");
  let t=token(&text,"confirm"); let path=format!("/confirm/{t}");
  assert_eq!(bo.get(&path).await.status,200); assert_eq!(bo.get(&path).await.status,200);
  let r=bo.post(&path,&path,&[]).await; assert_eq!((r.status,r.location.as_str()),(303,"/desk")); assert!(bo.cookies.contains_key("sid"));
  let a=bo.get("/account").await; assert_eq!(a.status,200); assert!(a.body.contains("bo2@byran.example"));
  assert!(bo.get("/agency").await.body.contains("No consultants yet"));
  // again: already registered
  let mut x=new(); let r=x.post("/register/agency","/register/agency",&[("company","Annan"),("name","X"),("email","bo2@byran.example"),("password",pw),("terms","yes")]).await; assert_eq!(r.location,"/register/sent");
  let (k,..)=last_mail(&db).await; assert_eq!(k,"already_registered");
  clock.0.fetch_add(60_000_000, std::sync::atomic::Ordering::SeqCst);
  let mut x=new(); let r=x.post("/register/agency","/register/agency",&[("company","BYRÅN  AB"),("name","X"),("email","spy@evil.example"),("password",pw),("terms","yes")]).await; assert_eq!(r.location,"/register/sent");
  let (k,..)=last_mail(&db).await; assert_eq!(k,"company_taken");
  // consultants
  let mut anna=new();
  for (who,email,agency) in [("Anna Åkesson","anna@x.example","Byrån AB"),("Ceci Unknown","ceci@x.example","Okända Byrån")] {
    clock.0.fetch_add(60_000_000, std::sync::atomic::Ordering::SeqCst);
    anna=new();
    let r=anna.post("/register/consultant","/register/consultant",&[("name",who),("email",email),("password",pw),("agency",agency),("terms","yes")]).await; assert_eq!(r.status,303);
    let (_,_,text)=last_mail(&db).await; let p=format!("/confirm/{}",token(&text,"confirm"));
    let r=anna.post(&p,&p,&[]).await; assert_eq!(r.location,"/desk");
  }
  assert_eq!(anna.get("/consultants").await.status,404);
  assert_eq!(anna.get("/agency").await.status,404);
  assert_eq!(anna.get("/staff").await.status,404);
  let ag=bo.get("/agency").await; assert!(ag.body.contains("Anna Åkesson") && !ag.body.contains("Ceci"));
  let list=olle.get("/consultants").await; assert!(list.body.contains("Anna Åkesson")&&list.body.contains("Ceci"), "{}", list.body);
  let list=olle.get("/consultants?q=%C3%A5kesson&presentable=no").await; assert!(list.body.contains("Anna")&&!list.body.contains("Ceci"));
  let i=list.body.find("/consultants/").unwrap(); 
  let id=list.body[list.body.find("href=\"/consultants/").unwrap()+19..][..36].to_owned(); let _=i;
  let cp=format!("/consultants/{id}");
  let page=olle.get(&cp).await; assert_eq!(page.status,200); assert!(page.body.contains("anna@x.example")&&page.body.contains("Olle Agent"), "{}", page.body);
  assert_eq!(anna.get(&cp).await.status,404); assert_eq!(bo.get(&cp).await.status,404);
  let act=format!("{cp}/presentable");
  let r=olle.post(&cp,&act,&[]).await; assert_eq!(r.status,303); assert!(olle.get(&cp).await.body.contains("Take the mark back"));
  assert!(!ro.get(&cp).await.body.contains("Take the mark back"));
  let r=ro.send("POST",&act,Some("form_id=00000000-0000-7000-8000-000000000009&presentable=no".into())).await; assert_eq!(r.status,403);
  let pdf=olle.get(&format!("{cp}/resume.pdf")).await; assert_eq!(pdf.status,200);
  let r=olle.post(&cp,&format!("{cp}/agency"),&[("agency","Finns inte")]).await; assert_eq!(r.status,422); assert!(r.body.contains("no agency of that name"));
  let r=olle.post(&cp,&format!("{cp}/agency"),&[("agency","")]).await; assert_eq!(r.status,303);
  let r=olle.post(&cp,&format!("{cp}/agent"),&[("agent",&_olle.to_string())]).await; assert_eq!(r.status,303,"{}",r.body);
  // clients
  clock.0.fetch_add(60_000_000, std::sync::atomic::Ordering::SeqCst);
  let mut klara=new(); let r=klara.post("/register/client","/register/client",&[("company","Kund AB"),("name","Klara"),("email","klara@kund.example"),("password",pw),("terms","yes")]).await; assert_eq!(r.status,303);
  let (_,_,text)=last_mail(&db).await; let p=format!("/confirm/{}",token(&text,"confirm")); klara.post(&p,&p,&[]).await;
  let cl=karin.get("/clients").await; assert!(cl.body.contains("Kund AB")&&cl.body.contains("Karin Manager"));
  let kid=cl.body[cl.body.find("href=\"/clients/0").unwrap()+15..][..36].to_owned(); let kp=format!("/clients/{kid}");
  let r=karin.post(&kp,&kp,&[("name","Kund AB"),("masked_sv","Kund ab i Lund"),("org_no","1")]).await; assert_eq!(r.status,422); assert!(r.body.contains("registration number is not right"));
  let r=karin.post(&kp,&kp,&[("name","Kund AB"),("masked_sv","Kund ab i Lund")]).await; assert_eq!(r.status,422); assert!(r.body.contains("contains the client"));
  let r=karin.post(&kp,&kp,&[("name","Kund AB"),("masked_sv","Industri i Lund"),("masked_en","Industry"),("manager",&_karin.to_string()),("invoice_email","f@kund.example")]).await; assert_eq!(r.status,303,"{}",r.body);
  let r=olle.send("POST",&kp,Some("form_id=00000000-0000-7000-8000-000000000019&name=x&version=3".into())).await; assert_eq!(r.status,403,"{}",r.body);
  clock.0.fetch_add(60_000_000, std::sync::atomic::Ordering::SeqCst);
  let r=karin.post(&kp,&format!("{kp}/people"),&[("name","Kurt"),("email","kurt@kund.example"),("lang","sv")]).await; assert_eq!(r.status,303,"{}",r.body);
  let (k,_,text)=last_mail(&db).await; assert_eq!(k,"invitation"); let p=format!("/reset/{}",token(&text,"reset"));
  let mut kurt=new(); let pg=kurt.get(&p).await; assert!(pg.body.contains("name=\"terms\""));
  let r=kurt.post(&p,&p,&[("new_password",pw)]).await; assert_eq!(r.status,422);
  let r=kurt.post(&p,&p,&[("new_password",pw),("terms","yes")]).await; assert_eq!(r.location,"/desk"); assert!(kurt.get("/account").await.body.contains("kurt@kund.example"));
  assert!(kurt.get(&p).await.body.contains("gäller inte längre"));
  for p in ["/agencies","/clients","/agencies/new"] { assert_eq!(olle.get(p).await.status,200,"{p}"); }
  assert_eq!(ada.get("/staff").await.status,200); assert_eq!(karin.get("/staff").await.status,404); assert_eq!(karin.get("/clients/new").await.status,200);
  let r=ada.post("/staff","/staff",&[("name","Eva"),("email","eva@f.example"),("lang","sv"),("role","finance")]).await; assert_eq!(r.status,303,"{}",r.body);
  let r=ada.post("/account/closing","/account/closing",&[]).await; assert_eq!(r.status,409); assert!(r.body.contains("only administrator"));
  let r=karin.post("/clients/new","/clients/new",&[("name","Ny Kund")]).await; assert_eq!(r.status,303);
  let r=karin.post("/clients/new","/clients/new",&[("name","ny  kund")]).await; assert_eq!(r.status,409);
  // forgotten
  clock.0.fetch_add(60_000_000, std::sync::atomic::Ordering::SeqCst);
  let mut g=new(); let r=g.post("/forgotten","/forgotten",&[("email","klara@kund.example")]).await; assert_eq!(r.location,"/forgotten/sent"); assert_eq!(g.get("/forgotten/sent").await.status,200);
  let (k,_,text)=last_mail(&db).await; assert_eq!(k,"reset_password"); let p=format!("/reset/{}",token(&text,"reset"));
  let r=g.post(&p,&p,&[("new_password","en annan lång mening")]).await; assert_eq!(r.location,"/desk");
  let lost = klara.get("/account").await; assert_eq!(lost.status,303); assert!(lost.location.starts_with("/sign-in?next="));
  let r=klara.post("/sign-in?next=%2Faccount","/sign-in",&[("email","klara@kund.example"),("password","en annan lång mening")]).await; assert_eq!((r.status,r.location.as_str()),(303,"/account"),"{}",r.body);
  // kept form
  klara.cookies.remove("sid");
  let r=klara.send("POST","/account",Some("form_id=00000000-0000-7000-8000-000000000077&name=Klara+K&phone=&lang=sv&version=2".into())).await; assert_eq!(r.status,401); assert!(r.body.contains("kept_action"));
  let kf=r.body.split("name=\"kept_fields\" value=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;","&");
  let b=format!("form_id=00000000-0000-7000-8000-000000000078&email=klara%40kund.example&password={}&kept_action=%2Faccount&kept_fields={}", enc("en annan lång mening"), enc(&kf));
  let r=klara.send("POST","/sign-in",Some(b)).await; assert_eq!(r.status,200,"{}",r.body); assert!(r.body.contains("action=\"/account\"")&&r.body.contains("Klara K"),"{}",r.body); assert!(klara.cookies.contains_key("sid"));
  // change password & language & close
  let r=klara.post("/account","/account/password",&[("old_password","fel"),("new_password",pw)]).await; assert_eq!(r.status,422);
  let r=klara.post("/account","/account/password",&[("old_password","en annan lång mening"),("new_password",pw)]).await; assert_eq!(r.status,303); assert_eq!(klara.get("/account").await.status,200);
  let r=klara.post("/account","/account",&[("name","Klara Kund"),("phone","070"),("lang","sv")]).await; assert_eq!(r.status,303,"{}",r.body); assert!(klara.get("/account").await.body.contains("Mitt konto"));
  let r=klara.post("/account","/language",&[("lang","en"),("next","//evil")]).await; assert_eq!(r.location,"/"); assert!(klara.get("/account").await.body.contains("My account"));
  let tx=db.read().await.unwrap(); let n: i64 = tx.one("SELECT COUNT(*) AS n FROM sessions", vec![]).await.unwrap().get("n").unwrap(); println!("sessions {n}"); drop(tx);
  let r=klara.post("/account/closing","/account/closing",&[]).await; assert_eq!(r.location,"/"); assert_eq!(klara.get("/account").await.status,303);
  let r=klara.post("/sign-in","/sign-in",&[("email","klara@kund.example"),("password",pw)]).await; assert_eq!(r.status,409); assert!(!r.body.contains("/register/resend"));
  // staff closes consultant
  let tx=db.read().await.unwrap(); let acc: AccountId = tx.one("SELECT id FROM accounts WHERE email='ceci@x.example'", vec![]).await.unwrap().get("id").unwrap(); drop(tx);
  let p=format!("/accounts/{acc}/closing"); assert_eq!(karin.get(&p).await.status,403); let r=olle.post(&p,&p,&[]).await; assert_eq!(r.location,"/consultants"); assert!(!olle.get("/consultants").await.body.contains("Ceci")); assert_eq!(anna.get("/account").await.status,303);
  // sign out
  let r=olle.post("/account","/sign-out",&[]).await; assert_eq!(r.location,"/"); assert_eq!(olle.get("/account").await.status,303);
  // waiting
  let tx=db.read().await.unwrap();
  for (t,want) in [(&karin_t,true),(&ada_t,false)] { let a= web::Doorkeeper::actor(&PeopleDoorkeeper,&tx,t).await.unwrap().unwrap(); let w=people::waiting(&tx,&a).await.unwrap(); println!("{w:?}"); assert_eq!(!w.is_empty(),want); }
  // no password hashes of forms
  let w=tx.all("SELECT path FROM form_posts", vec![]).await.unwrap(); println!("forms {}", w.len());
}

#[tokio::test(flavor="multi_thread")]
async fn speed() {
  let (db,_app,addr,_) = world().await;
  let (_o,t) = staff(&db,"Olle Agent","olle@f.example",StaffRole::ConsultantAgent).await;
  let hash = password::hash_now("en rätt lång fras", &[1;16]).unwrap();
  let start=std::time::Instant::now();
  let n: i64 = std::env::var("N").ok().and_then(|v| v.parse().ok()).unwrap_or(2000);
  let tx=db.write(None).await.unwrap();
  for i in 0..n { let id=register::register(&tx, register::NewAccount{applicant: register::Applicant::Consultant{agency:None}, name: format!("Namn{} Efternamn{i}", i*7919%1000), email: format!("k{i}@x.example"), phone:None, lang:Lang::Sv, password_hash: hash.clone()}).await.unwrap(); confirm::confirm_account(&tx,id).await.unwrap(); }
  tx.run("UPDATE consultants SET title='Kommunikationsstrateg', city='Örebro', rate_minor=95000, rate_basis='hour', available_from='2026-12-01', available_percent=80", vec![]).await.unwrap();
  tx.commit().await.unwrap();
  println!("made {n} in {:?}", start.elapsed());
  { let tx=db.read().await.unwrap(); if std::env::var("PGURL").is_err() { for q in ["SELECT c.id FROM consultants c LEFT JOIN agencies g ON g.id = c.agency WHERE EXISTS (SELECT 1 FROM accounts a WHERE a.id = c.account AND a.stage = 'confirmed') ORDER BY c.name_key, c.id LIMIT 51", "SELECT c.id FROM consultants c WHERE EXISTS (SELECT 1 FROM accounts a WHERE a.id = c.account AND a.stage = 'confirmed') AND (c.name_key, c.id) > ('a', x'00') ORDER BY c.name_key, c.id LIMIT 51", "SELECT a.id FROM sessions s JOIN accounts a ON a.id = s.account LEFT JOIN consultants c ON c.account = a.id LEFT JOIN agency_reps r ON r.account = a.id LEFT JOIN client_reps k ON k.account = a.id WHERE s.token_hash = 'x' AND s.expires_at > 1 AND a.stage = 'confirmed'", "SELECT a.id, (SELECT COUNT(*) FROM consultants c WHERE c.agent = a.id) AS held FROM accounts a WHERE a.role = 'consultant_agent' AND a.stage = 'confirmed'"] { for r in tx.all(&format!("EXPLAIN QUERY PLAN {q}"), vec![]).await.unwrap() { println!("  {}", r.get::<String>("detail").unwrap()); } println!(); } } }
  let mut c=Client{addr,cookies:Default::default()}; c.cookies.insert("sid".into(),t);
  let r=c.get("/consultants").await; assert_eq!(r.status,200); println!("bytes {}", r.body.len());
  let next=r.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&amp;","&"); println!("{next}");
  let r2=c.get(&next).await; assert!(r2.body.contains("From the beginning")); 
  for path in ["/consultants","/consultants?q=%C3%B6rebro+strateg","/consultants?q=finnsinte", next.as_str()] {
  let s=std::time::Instant::now(); for _ in 0..200 { c.get(path).await; } println!("{path} {:?} each (debug build)", s.elapsed()/200); }
}
