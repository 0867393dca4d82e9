//! The steps of an assignment's life, each through the pages by whoever takes
//! it: a story begins where it is about, and says in one line how it came
//! there. Paths (`/assignments/…`) stand for the things themselves.

use base::{AccountId, ConsultantId};
use testkit::{Cast, Page, Visitor, World};

/// The world with its cast.
pub struct Crew {
    /// The world.
    pub world: World,
    /// Who is in it.
    pub cast: Cast,
}

/// What Anna asks for an hour.
pub const RATE: &str = "950,50";

/// The same in öre.
pub const RATE_MINOR: i64 = 95_050;

/// The first day of work of [`Crew::posted`].
pub const FIRST_DAY: &str = "2026-03-16";

/// The last day of work of [`Crew::posted`].
pub const LAST_DAY: &str = "2026-08-28";

/// Three who are suggested for a need.
pub struct Three {
    /// The need, `/assignments/…`.
    pub need: String,
    /// Anna, freelance.
    pub anna: ConsultantId,
    /// Malin, employed by Byrån.
    pub malin: ConsultantId,
    /// Sara, freelance.
    pub sara: ConsultantId,
    /// Sara's sign-in.
    pub sara_account: AccountId,
}

/// A proposal that is with the client.
pub struct Sent {
    /// The three in it.
    pub three: Three,
    /// The proposal, `/proposals/…`.
    pub proposal: String,
}

/// Work that has been agreed.
pub struct Agreed {
    /// How it came about.
    pub sent: Sent,
    /// The contract pair, `/contracts/…`.
    pub pair: String,
    /// The work under it, `/engagements/…`.
    pub engagement: String,
}

/// The last part of a path.
pub fn id_of(path: &str) -> &str {
    path.split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default()
}

/// An id in a path, typed.
pub fn parsed<T: std::str::FromStr<Err: std::fmt::Debug>>(path: &str) -> T {
    id_of(path).parse().expect("an id at the end of the path")
}

/// Registers through the pages and uses the link of the mail.
pub async fn register(world: &World, path: &str, email: &str, values: &[(&str, &str)]) -> Visitor {
    let mut visitor = world.guest();
    visitor.open(path).await.must_be(200);
    let mut all = vec![("email", email), ("password", testkit::PASSWORD), ("terms", "yes")];
    if path.ends_with("/consultant") {
        all.push(("own_behalf", "yes"));
    }
    all.extend_from_slice(values);
    visitor.fill(path, &all).await.must_be(200).must_say(email);
    let link = World::link_in(&world.mail_to(email, "").await);
    visitor.open(&link).await.must_be(200);
    // A mail scanner that opens the link does not use it up.
    world.guest().open(&link).await.must_be(200);
    visitor.press(&link).await.must_be(200);
    visitor
}

impl Crew {
    /// The world with its cast in it.
    pub async fn new(world: World) -> Crew {
        let cast = world.cast().await;
        Crew { world, cast }
    }

    /// Anna at a fresh browser; sessions of before may have run out.
    pub async fn anna(&self) -> Visitor {
        self.world.as_account(self.cast.anna).await
    }

    /// Bo at a fresh browser.
    pub async fn bo(&self) -> Visitor {
        self.world.as_account(self.cast.bo).await
    }

    /// Malin at a fresh browser.
    pub async fn malin(&self) -> Visitor {
        self.world.as_account(self.cast.malin).await
    }

    /// Klara at a fresh browser.
    pub async fn klara(&self) -> Visitor {
        self.world.as_account(self.cast.klara).await
    }

    /// Olle at a fresh browser.
    pub async fn olle(&self) -> Visitor {
        self.world.as_account(self.cast.olle).await
    }

    /// Karin at a fresh browser.
    pub async fn karin(&self) -> Visitor {
        self.world.as_account(self.cast.karin).await
    }

    /// Eva at a fresh browser.
    pub async fn eva(&self) -> Visitor {
        self.world.as_account(self.cast.eva).await
    }

    /// Ada, who sets the system up, at a fresh browser.
    pub async fn admin(&self) -> Visitor {
        let tx = self.world.db.write(None).await.expect("a transaction");
        let known = tx.opt("SELECT id FROM accounts WHERE role = 'admin'", vec![]).await.expect("an answer");
        let account = match known {
            Some(row) => row.get("id").expect("an id"),
            None => {
                let new = people::grant::NewStaff {
                    name: "Ada Admin".into(),
                    email: "ada@maklaren.example".into(),
                    phone: None,
                    lang: base::Lang::Sv,
                    role: base::StaffRole::Admin,
                    password_hash: "none".into(),
                };
                people::grant::create_staff(&tx, new).await.expect("an admin")
            }
        };
        tx.commit().await.expect("a commit");
        self.world.as_account(account).await
    }

    /// A number from the database: what no page may show.
    pub async fn count(&self, sql: &str, values: Vec<store::Value>) -> i64 {
        let tx = self.world.db.read().await.expect("a view");
        tx.one(sql, values).await.expect("a row").get("n").expect("a number called n")
    }

    /// A text from the database.
    pub async fn text(&self, sql: &str, values: Vec<store::Value>) -> String {
        let tx = self.world.db.read().await.expect("a view");
        tx.one(sql, values).await.expect("a row").get("n").expect("a text called n")
    }

    /// The account of an address.
    pub async fn account(&self, email: &str) -> AccountId {
        let tx = self.world.db.read().await.expect("a view");
        let row = tx.one("SELECT id FROM accounts WHERE email = $1", store::params![email.to_owned()]).await;
        row.expect("an account").get("id").expect("an id")
    }

    /// Olle looks a consultant up and marks the profile as presentable.
    pub async fn presentable(&self, name: &str) -> ConsultantId {
        let mut olle = self.olle().await;
        let path = olle.open("/consultants").await.link_called("/consultants/", name);
        olle.open(&path).await.must_be(200).must_say(name);
        olle.press_where("/presentable", &[("presentable", "yes")]).await.must_be(200);
        parsed(&path)
    }

    /// Another client's person, registered and signed in.
    pub async fn another_client(&self, company: &str, name: &str, email: &str) -> Visitor {
        let visitor = register(&self.world, "/register/client", email, &[("name", name), ("company", company)]).await;
        let page = format!("/accounts/{}", self.account(email).await);
        let mut karin = self.karin().await;
        karin.open(&page).await.must_be(200).must_say(name);
        karin.press(&format!("{page}/grant")).await.must_be(200).must_say("Kontot är godkänt");
        visitor
    }

    /// A freelance consultant, registered and signed in.
    pub async fn another_consultant(&self, name: &str, email: &str) -> Visitor {
        register(&self.world, "/register/consultant", email, &[("name", name)]).await
    }

    /// Anna, Malin and Sara are presentable, and Klara's need is open.
    pub async fn three(&self) -> Three {
        let mut sara = self.another_consultant("Sara Ny", "sara@frilans.example").await;
        titled(&mut sara, "Redaktör").await;
        titled(&mut self.anna().await, "Kommunikationsstrateg").await;
        titled(&mut self.malin().await, "Formgivare").await;
        let need = self.posted("Kommunikationsstrateg till nytt intranät").await;
        Three {
            need,
            anna: self.presentable("Anna Lind").await,
            malin: self.presentable("Malin Berg").await,
            sara: self.presentable("Sara Ny").await,
            sara_account: self.account("sara@frilans.example").await,
        }
    }

    /// Klara writes a need down and opens it.
    pub async fn posted(&self, title: &str) -> String {
        posted(&mut self.klara().await, title).await
    }

    /// Karin runs the match and picks these.
    pub async fn picked(&self, need: &str, who: &[ConsultantId]) {
        let mut karin = self.karin().await;
        karin.open(&format!("{need}/match")).await.must_be(200);
        karin.press("/match").await.must_be(200);
        for consultant in who {
            let id = consultant.to_string();
            karin.open(&format!("{need}/match")).await.must_be(200);
            let sends = [("consultant", id.as_str()), ("decision", "undo")];
            if karin.page.as_ref().is_some_and(|page| page.has_form_where("/match/decision", &sends)) {
                continue;
            }
            let sends = [("consultant", id.as_str()), ("decision", "pick")];
            karin.press_where("/match/decision", &sends).await.must_be(200);
        }
    }

    /// Karin asks those whom she picked for consent and rate.
    pub async fn asked(&self, need: &str, who: &[ConsultantId]) {
        self.picked(need, who).await;
        let mut karin = self.karin().await;
        karin.open(&format!("{need}/proposal")).await.must_be(200);
        let ids: Vec<String> = who.iter().map(ToString::to_string).collect();
        let values: Vec<(&str, &str)> = ids.iter().map(|id| ("consultant", id.as_str())).collect();
        karin.fill("/consents", &values).await.must_be(200);
    }

    /// The newest question to a consultant about a need, `/consents/…`.
    pub async fn question(&self, need: &str, consultant: ConsultantId) -> String {
        let tx = self.world.db.read().await.expect("a view");
        let sql = "SELECT id FROM consents WHERE consultant = $1 AND assignment = $2 ORDER BY asked_at DESC, id DESC";
        let values = store::params![consultant, parsed::<base::AssignmentId>(need)];
        let id: base::ConsentId =
            tx.opt(sql, values).await.expect("an answer").expect("a consent").get("id").expect("an id");
        format!("/consents/{id}")
    }

    /// All three are asked and have said yes; Byrån too.
    pub async fn consented(&self) -> Three {
        let three = self.three().await;
        self.asked(&three.need, &[three.anna, three.malin, three.sara]).await;
        self.all_give(&three).await;
        three
    }

    /// The three say yes, and Byrån for Malin.
    pub async fn all_give(&self, three: &Three) {
        let question = self.question(&three.need, three.anna).await;
        given(&mut self.anna().await, &question, RATE).await.must_be(200);
        let question = self.question(&three.need, three.malin).await;
        given(&mut self.malin().await, &question, "900").await.must_be(200);
        given(&mut self.bo().await, &question, "900").await.must_be(200);
        let question = self.question(&three.need, three.sara).await;
        let mut sara = self.world.as_account(three.sara_account).await;
        given(&mut sara, &question, "1000").await.must_be(200);
    }

    /// Karin puts those with a live consent together and sends them.
    pub async fn proposal_of(&self, need: &str) -> String {
        let mut karin = self.karin().await;
        karin.open(&format!("{need}/proposal")).await.must_be(200);
        let page = karin.page.clone().expect("a page");
        let form = page.form_where("/proposal", &[]);
        let page = slate(&mut karin, &form, &[("then", "send")]).await;
        page.must_be(200);
        assert!(page.path.starts_with("/proposals/"), "{}: {}", page.path, page.text());
        page.path
    }

    /// Three consented profiles are with the client.
    pub async fn sent(&self) -> Sent {
        let three = self.consented().await;
        let proposal = self.proposal_of(&three.need).await;
        Sent { three, proposal }
    }

    /// The suggestion of a consultant as the client finds it, `/suggestions/…`.
    pub async fn suggestion(&self, proposal: &str, name: &str) -> String {
        self.klara().await.open(proposal).await.must_be(200).link_called("/suggestions/", name)
    }

    /// Klara chooses one of the three.
    pub async fn chosen(&self, proposal: &str, name: &str) -> String {
        let suggestion = self.suggestion(proposal, name).await;
        let mut klara = self.klara().await;
        klara.open(proposal).await.must_be(200);
        klara.press_where("/choice", &[("suggestion", id_of(&suggestion))]).await.must_be(200);
        suggestion
    }

    /// Anna's and Byrån's company and Kund AB's data are there.
    pub async fn companies(&self) {
        supplier(&mut self.anna().await, "Nordlys Text AB", "559900-4883", "999-1498").await;
        supplier(&mut self.bo().await, "Byrån AB", "559900-5617", "999-1563").await;
        client_data(&mut self.klara().await, "559900-6128").await;
    }

    /// Karin drafts the pair for a choice, and signs and sends it out.
    pub async fn out(&self, proposal: &str) -> String {
        let mut karin = self.karin().await;
        let new = karin.open(proposal).await.must_be(200).link("/contracts/new");
        karin.open(&new).await.must_be(200);
        let page = karin.fill(new.rsplit('/').next().unwrap_or_default(), &[]).await;
        page.must_be(200);
        assert!(page.path.starts_with("/contracts/"), "{}: {}", page.path, page.text());
        let pair = page.path.clone();
        karin.fill("/sending", &[("typed_name", "Karin Kundansvarig"), ("agreed", "yes")]).await.must_be(200);
        pair
    }

    /// Anna is chosen and her pair is out for signature.
    pub async fn out_for_anna(&self) -> (Sent, String) {
        let sent = self.sent().await;
        self.companies().await;
        self.chosen(&sent.proposal, "Anna Lind").await;
        let pair = self.out(&sent.proposal).await;
        (sent, pair)
    }

    /// Anna has been chosen and everybody has signed.
    pub async fn signed(&self) -> Agreed {
        let (sent, pair) = self.out_for_anna().await;
        self.concluded(sent, pair).await
    }

    /// Anna and Klara sign the pair that is out.
    pub async fn concluded(&self, sent: Sent, pair: String) -> Agreed {
        policies(&mut self.anna().await).await;
        signature(&mut self.anna().await, &pair, "Anna Lind").await.must_be(200);
        signature(&mut self.klara().await, &pair, "Klara Kund").await.must_be(200);
        let engagement = self.klara().await.open(&pair).await.link("/engagements/");
        Agreed { sent, pair, engagement }
    }

    /// Anna has worked eight hours on every weekday of March, and it is April.
    pub async fn worked(&self) -> (Agreed, String) {
        let agreed = self.signed().await;
        let sheet = self.march(&agreed).await;
        (agreed, sheet)
    }

    /// Anna works through March, and it is April.
    pub async fn march(&self, agreed: &Agreed) -> String {
        self.world.travel_to("2026-04-01").await;
        let engagement = id_of(&agreed.engagement).to_owned();
        hours(&mut self.anna().await, &engagement, FIRST_DAY, "2026-03-31", "8").await;
        self.sheet(&agreed.engagement, "2026-03").await
    }

    /// The sheet of a month, `/time-sheets/…`.
    pub async fn sheet(&self, engagement: &str, month: &str) -> String {
        let tx = self.world.db.read().await.expect("a view");
        let sql = "SELECT id FROM time_sheets WHERE engagement = $1 AND month = $2";
        let values = store::params![parsed::<base::EngagementId>(engagement), month.to_owned()];
        let id: base::TimeSheetId = tx.one(sql, values).await.expect("a sheet").get("id").expect("an id");
        format!("/time-sheets/{id}")
    }

    /// March is closed by Anna and approved by Klara.
    pub async fn approved(&self) -> (Agreed, String) {
        let (agreed, sheet) = self.worked().await;
        self.march_approved(&sheet).await;
        (agreed, sheet)
    }

    /// Anna closes the month and Klara approves it.
    pub async fn march_approved(&self, sheet: &str) {
        closed(&mut self.anna().await, sheet).await.must_be(200);
        approval(&mut self.klara().await, sheet).await.must_be(200);
    }

    /// Anna has confirmed March's pair and Eva has reviewed it.
    pub async fn reviewed(&self) -> (Agreed, String) {
        let (agreed, _) = self.approved().await;
        let pair = self.march_reviewed().await;
        (agreed, pair)
    }

    /// Anna confirms the pair and Eva reviews it.
    pub async fn march_reviewed(&self) -> String {
        let mut anna = self.anna().await;
        let pair = anna.open("/invoices").await.must_be(200).link("/invoice-pairs/");
        anna.open(&pair).await.must_be(200);
        anna.press("/confirmation").await.must_be(200);
        let mut eva = self.eva().await;
        eva.open(&pair).await.must_be(200);
        eva.press("/review").await.must_be(200);
        pair
    }

    /// March's two invoices are out.
    pub async fn issued(&self) -> (Agreed, String) {
        let (agreed, pair) = self.reviewed().await;
        self.out_goes(&pair).await;
        (agreed, pair)
    }

    /// Anna works through March, and the month goes all the way to its invoices.
    pub async fn march_issued(&self, agreed: &Agreed) -> String {
        let sheet = self.march(agreed).await;
        self.march_approved(&sheet).await;
        let pair = self.march_reviewed().await;
        self.out_goes(&pair).await;
        pair
    }

    /// Eva issues a pair.
    pub async fn out_goes(&self, pair: &str) {
        let mut eva = self.eva().await;
        eva.open(&format!("{pair}/issue")).await.must_be(200);
        eva.press("/issue").await.must_be(200);
    }

    /// The newest mail to an address that has these words, as it went over the
    /// wire, its lines unfolded and its encoding undone as far as ASCII goes.
    pub async fn raw_mail(&self, address: &str, words: &str) -> String {
        let tx = self.world.db.read().await.expect("a view");
        let sql = "SELECT raw FROM outbox WHERE to_address = $1 ORDER BY created_at DESC, id DESC";
        let rows = tx.all(sql, store::params![address.to_owned()]).await.expect("mails");
        let raws: Vec<String> = rows
            .iter()
            .map(|row| row.get::<Vec<u8>>("raw").expect("bytes"))
            .map(|bytes| readable(&String::from_utf8_lossy(&bytes)))
            .collect();
        raws.into_iter().find(|raw| raw.contains(words)).unwrap_or_else(|| panic!("no mail to {address} has {words}"))
    }

    /// The two invoices of a pair: the client's and the consultant's, as paths of their PDFs.
    pub async fn documents(&self, pair: &str) -> (String, String) {
        let tx = self.world.db.read().await.expect("a view");
        let invoices = billing::invoices_of(&tx, parsed(pair)).await.expect("invoices");
        let path = |leg: billing::Leg| {
            let invoice = invoices.iter().find(|i| i.leg == leg).expect("both legs are there");
            format!("/invoices/{}/document.pdf", invoice.id)
        };
        (path(billing::Leg::Client), path(billing::Leg::Consultant))
    }
}

/// A consultant gives the profile a title.
pub async fn titled(consultant: &mut Visitor, title: &str) {
    consultant.open("/profile").await.must_be(200);
    consultant.fill("/profile", &[("title", title)]).await.must_be(200);
}

/// A consultant lists skills, each at level 4 with eight years.
pub async fn skilled(consultant: &mut Visitor, skills: &[&str]) {
    for skill in skills {
        consultant.open("/resume/skills").await.must_be(200);
        consultant.fill("/resume/skills", &[("name", skill), ("level", "4"), ("years", "8")]).await.must_be(200);
    }
}

/// What a need says, with this title.
pub fn need(title: &str) -> Vec<(&'static str, String)> {
    [
        ("title", title),
        ("text", "Vi bygger ett nytt intranät och behöver någon som leder arbetet med innehållet."),
        ("lang", "sv"),
        ("must", "Kommunikationsstrategi\nRedaktörskap"),
        ("nice", "Sharepoint"),
        ("starts_on", FIRST_DAY),
        ("ends_on", LAST_DAY),
        ("extent_percent", "100"),
        ("place", "Stockholm"),
        ("languages", "sv"),
        ("budget", ""),
        ("budget_basis", "hour"),
        ("people", "1"),
    ]
    .map(|(n, v)| (n, v.to_owned()))
    .to_vec()
}

/// A client's person writes a need down and opens it.
pub async fn posted(client: &mut Visitor, title: &str) -> String {
    let page = drafted(client, title, &[]).await;
    client.press("/opening").await.must_be(200);
    page
}

/// A client's person writes a need down, with these values instead.
pub async fn drafted(client: &mut Visitor, title: &str, other: &[(&str, &str)]) -> String {
    client.open("/assignments/new").await.must_be(200);
    let content = need(title);
    let mut values: Vec<(&str, &str)> = content.iter().map(|(n, v)| (*n, v.as_str())).collect();
    values.retain(|(n, _)| !other.iter().any(|(m, _)| m == n));
    values.extend_from_slice(other);
    let page = client.fill("/assignments/new", &values).await;
    page.must_be(200);
    assert!(page.path.starts_with("/assignments/"), "{}: {}", page.path, page.text());
    page.path
}

/// Somebody who is asked says yes at this rate for an hour.
pub async fn given(visitor: &mut Visitor, question: &str, rate: &str) -> Page {
    visitor.open(question).await.must_be(200);
    let form = visitor.page.clone().expect("a page").form("/giving");
    let settled = !form.names.iter().any(|n| n == "rate");
    let values: &[(&str, &str)] = if settled { &[] } else { &[("rate", rate), ("basis", "hour")] };
    visitor.submit(&form, values).await
}

/// Sends the form of the slate with a reason for everybody.
pub async fn slate(visitor: &mut Visitor, form: &testkit::page::FoundForm, values: &[(&str, &str)]) -> Page {
    let reasons = form.names_with("reason-");
    let unsaid = reasons.iter().filter(|name| values.iter().all(|(said, _)| said != name));
    let mut all: Vec<(&str, &str)> = unsaid.map(|n| (n.as_str(), "Har gjort just detta två gånger.")).collect();
    all.extend_from_slice(values);
    visitor.submit(form, &all).await
}

/// The company that invoices.
pub async fn supplier(visitor: &mut Visitor, name: &str, org_no: &str, bankgiro: &str) {
    visitor.open("/company").await.must_be(200);
    let vat_no = format!("SE{}01", org_no.replace('-', ""));
    let values = [
        ("name", name),
        ("org_no", org_no),
        ("vat_no", &vat_no),
        ("street", "Storgatan 1"),
        ("town", "111 22 Stockholm"),
        ("bankgiro", bankgiro),
        ("f_skatt", "yes"),
    ];
    let page = visitor.fill("/company", &values).await;
    proved(visitor, "/company", page).await.must_be(200);
    proofs(visitor, "2026-12-31").await;
}

/// The page that a form led to; where it asks anew who one is, the page after
/// that was shown.
pub async fn proved(visitor: &mut Visitor, form: &str, page: Page) -> Page {
    if page.status.as_u16() == 403 && page.has_form(form) {
        return visitor.fill(form, &[("proof_password", testkit::PASSWORD)]).await;
    }
    page
}

/// Sends both proofs of a company in; the insurance holds until that day.
pub async fn proofs(visitor: &mut Visitor, until: &str) {
    let form = visitor.open("/company").await.must_be(200).form("/company/f-skatt");
    visitor.upload(&form, &[], ("f_skatt_paper", "f-skatt.pdf", b"%PDF-1.7 F-skatt")).await.must_be(200);
    let form = visitor.open("/company").await.form("/company/insurance");
    let paper = ("insurance_paper", "ansvar.pdf", b"%PDF-1.7 Ansvar".as_slice());
    visitor.upload(&form, &[("until", until)], paper).await.must_be(200);
}

/// What contracts and invoices must name of a client.
pub async fn client_data(visitor: &mut Visitor, org_no: &str) {
    visitor.open("/company").await.must_be(200);
    let values = [("org_no", org_no), ("street", "Drottninggatan 2"), ("town", "111 51 Stockholm")];
    visitor.fill("/company", &values).await.must_be(200);
}

/// Approves every policy that asks for it.
pub async fn policies(visitor: &mut Visitor) {
    let links = visitor.open("/policies").await.must_be(200).links();
    for link in links.iter().filter(|l| l.starts_with("/policies/")) {
        if visitor.open(link).await.must_be(200).has_form("/approval") {
            visitor.press("/approval").await.must_be(200);
        }
    }
}

/// Signs a pair with a name.
pub async fn signature(visitor: &mut Visitor, pair: &str, name: &str) -> Page {
    visitor.open(pair).await.must_be(200);
    let page = visitor.fill("/signing", &[("typed_name", name), ("agreed", "yes")]).await;
    proved(visitor, "/signing", page).await
}

/// Types hours into every weekday from a date to another.
pub async fn hours(visitor: &mut Visitor, engagement: &str, from: &str, to: &str, hours: &str) {
    let (from, to): (base::Date, base::Date) = (from.parse().expect("a date"), to.parse().expect("a date"));
    let mut monday = from.monday();
    while monday <= to {
        visitor.open(&format!("/time?week={monday}&engagement={engagement}")).await.must_be(200);
        let days: Vec<String> = (0..5)
            .map(|n| monday.plus_days(n))
            .filter(|day| *day >= from && *day <= to)
            .map(|day| format!("hours_{day}"))
            .collect();
        let values: Vec<(&str, &str)> = days.iter().map(|day| (day.as_str(), hours)).collect();
        visitor.fill(&format!("/time/{engagement}/week"), &values).await.must_be(200);
        monday = monday.plus_days(7);
    }
}

/// The consultant closes a month.
pub async fn closed(visitor: &mut Visitor, sheet: &str) -> Page {
    visitor.open(sheet).await.must_be(200);
    visitor.press("/submission").await
}

/// The client approves a month.
pub async fn approval(visitor: &mut Visitor, sheet: &str) -> Page {
    visitor.open(sheet).await.must_be(200);
    visitor.press("/approval").await
}

/// Quoted-printable and base64 parts as they read, calendar lines unfolded.
fn readable(raw: &str) -> String {
    let soft = raw.replace("=\r\n", "").replace("=3D", "=");
    let mut out = String::new();
    for part in soft.split("\r\n\r\n") {
        let packed: String = part.split("\r\n").take_while(|l| !l.starts_with("--")).collect();
        let is_base64 = packed.len() > 60 && packed.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b));
        out.push_str(part);
        out.push('\n');
        if is_base64 {
            out.push_str(&decoded(&packed));
            out.push('\n');
        }
    }
    out.replace("\r\n ", "").replace("\n ", "")
}

/// Base64 as text.
fn decoded(packed: &str) -> String {
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for b in packed.bytes().filter(|b| *b != b'=') {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            _ => 63,
        };
        bits = (bits << 6 | u32::from(value)) & 0x00ff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).expect("a byte"));
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
