//! Signing up (S11–S15, S19): as what, one form, "check your inbox". The same
//! answers for an address that is here and one that is not.

use super::{new_password, remember, typed, typed_value, without_secrets};
use crate::declare;
use crate::knock::{self, Knock};
use crate::password::{self, Whose};
use crate::profile::again::again;
use crate::register::{Applicant, NewAccount};
use axum::http::HeaderMap;
use base::{Lang, Outcome, Stop, t};
use maud::{Markup, html};
use web::door::redirect;
use web::ui::{self, Entry};
use web::{Answer, Door, Form, FormState, Response, Routes, Who, Wrong};

/// Registrations of one address within an hour, mails sent again included.
const OF_ONE: u32 = 5;
/// Registrations of everybody within an hour.
const OF_ALL: u32 = 2000;
const HOUR: i64 = 60 * 60;
/// Between two mails to one address, in seconds.
const PAUSE: i64 = 30;

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/register", Who::ANYONE, choose)
        .get("/register/consultant", Who::ANYONE, consultant)
        .post("/register/consultant", Who::ANYONE, post_consultant)
        .get("/register/agency", Who::ANYONE, agency)
        .post("/register/agency", Who::ANYONE, post_agency)
        .get("/register/client", Who::ANYONE, client)
        .post("/register/client", Who::ANYONE, post_client)
        .get("/register/sent", Who::ANYONE, sent)
        .post("/register/resend", Who::ANYONE, resend)
}

/// As what somebody signs up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Consultant,
    Agency,
    Client,
}

impl Side {
    /// The path of its form.
    fn path(self) -> &'static str {
        match self {
            Side::Consultant => "/register/consultant",
            Side::Agency => "/register/agency",
            Side::Client => "/register/client",
        }
    }

    /// As what was typed keeps it.
    fn code(self) -> &'static str {
        match self {
            Side::Consultant => "consultant",
            Side::Agency => "agency",
            Side::Client => "client",
        }
    }

    /// The path of the form that was typed into.
    fn path_of(code: &str) -> &'static str {
        [Side::Consultant, Side::Agency, Side::Client]
            .into_iter()
            .find(|side| side.code() == code)
            .map_or("/register", Side::path)
    }
}

/// The fields' names: here, and where an agency's link leads.
pub(super) fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-name"),
        "email" => t!(lang, "field-email"),
        "password" => t!(lang, "field-password"),
        "phone" => t!(lang, "field-phone"),
        "agency" => t!(lang, "field-agency"),
        "company" => t!(lang, "field-company"),
        "terms" => t!(lang, "field-terms"),
        "own_behalf" => t!(lang, "field-own-behalf"),
        _ => String::new(),
    }
}

/// Which of the three.
async fn choose(d: Door) -> Answer {
    if d.actor.is_some() {
        return Ok(redirect("/desk"));
    }
    let lang = d.lang;
    let entry = |side: Side, title: String, text: String| Entry {
        title,
        href: Some(side.path().to_owned()),
        facts: vec![],
        body: html! { p { (text) } },
        aside: html! {},
    };
    let entries = [
        entry(Side::Consultant, t!(lang, "register-as-consultant"), t!(lang, "register-as-consultant-text")),
        entry(Side::Agency, t!(lang, "register-as-agency"), t!(lang, "register-as-agency-text")),
        entry(Side::Client, t!(lang, "register-as-client"), t!(lang, "register-as-client-text")),
    ];
    let title = t!(lang, "register-title");
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "register-lead"))))
            (ui::entries(&entries))
            p.muted { (t!(lang, "register-have-account")) " " a href="/sign-in" { (t!(lang, "sign-in-title")) } }
        },
    ))
}

async fn consultant(d: Door, headers: HeaderMap) -> Answer {
    show(&d, Side::Consultant, &headers).await
}

async fn agency(d: Door, headers: HeaderMap) -> Answer {
    show(&d, Side::Agency, &headers).await
}

async fn client(d: Door, headers: HeaderMap) -> Answer {
    show(&d, Side::Client, &headers).await
}

async fn post_consultant(d: Door, form: Form) -> Answer {
    post(&d, &form, Side::Consultant).await
}

async fn post_agency(d: Door, form: Form) -> Answer {
    post(&d, &form, Side::Agency).await
}

async fn post_client(d: Door, form: Form) -> Answer {
    post(&d, &form, Side::Client).await
}

/// The form, with what was typed before when it is being corrected.
async fn show(d: &Door, side: Side, headers: &HeaderMap) -> Answer {
    if d.actor.is_some() {
        return Ok(redirect("/desk"));
    }
    let typed = typed(headers);
    let mut f = d.form(label);
    if typed_value(&typed, "side") == side.code() {
        for field in ["name", "email", "phone", "agency", "company"] {
            let value = typed_value(&typed, field);
            if !value.is_empty() {
                f = f.with(field, value);
            }
        }
    }
    Ok(page(d, side, &f).await?)
}

/// The page around the form.
async fn page(d: &Door, side: Side, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let tx = d.read().await?;
    let notice = privacy::notice::of_oneself(&tx, lang, d.app.house()).await?;
    let (title, lead) = match side {
        Side::Consultant => (t!(lang, "register-consultant-title"), t!(lang, "register-consultant-lead")),
        Side::Agency => (t!(lang, "register-agency-title"), t!(lang, "register-agency-lead")),
        Side::Client => (t!(lang, "register-client-title"), t!(lang, "register-client-lead")),
    };
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&lead)))
            (f.form(side.path(), html! { (fields(lang, side, f)) (notice) }, &t!(lang, "register-submit")))
            p.muted { (t!(lang, "register-have-account")) " " a href="/sign-in" { (t!(lang, "sign-in-title")) } }
        },
    ))
}

/// The fields of the form.
fn fields(lang: Lang, side: Side, f: &FormState) -> Markup {
    html! {
        @match side {
            Side::Consultant => {}
            Side::Agency => (f.text("company").hint(t!(lang, "register-agency-hint")).autocomplete("organization").most(120)),
            Side::Client => (f.text("company").hint(t!(lang, "register-client-hint")).autocomplete("organization").most(120)),
        }
        (f.text("name").autocomplete("name").most(120))
        (f.email("email").hint(t!(lang, "register-email-hint")))
        (f.password("password", "new-password").hint(t!(lang, "password-hint", least = password::LEAST)))
        (f.tel("phone").optional().most(40))
        @if side == Side::Consultant {
            (f.text("agency").hint(t!(lang, "register-employer-hint")).autocomplete("organization").optional().most(120))
        }
        @if side == Side::Consultant { (f.tick("own_behalf", &declare::own_behalf(lang))) }
        (terms(lang, f))
    }
}

/// The terms, to be accepted, and the way to read them (S19).
pub(super) fn terms(lang: Lang, f: &FormState) -> Markup {
    html! {
        (f.tick("terms", &t!(lang, "register-terms")))
        p { a href="/policies/terms" { (t!(lang, "register-read-terms")) } " · " a href="/policies/privacy" { (t!(lang, "register-read-privacy")) } }
    }
}

/// Takes the form. The same is done for an address that is here and one that is
/// not: the password is hashed, the question kept, the inbox named.
async fn post(d: &Door, form: &Form, side: Side) -> Answer {
    let mut c = form.check(d.lang, label);
    let name = c.text("name", 120);
    let email = c.email("email");
    let whose = Whose {
        email: email.as_deref().unwrap_or_default(),
        name: name.as_deref().unwrap_or_default(),
        broker: &d.app.house().broker.name,
        has_second: false,
    };
    let chosen = new_password(&mut c, form, "password", whose);
    let phone = c.text_opt("phone", 40);
    let company = match side {
        Side::Consultant => c.text_opt("agency", 120),
        Side::Agency | Side::Client => c.text("company", 120).map(Some),
    };
    let declares = side != Side::Consultant || form.ticked("own_behalf");
    c.ensure(declares, "own_behalf", Wrong::Said(t!(d.lang, "register-own-behalf-wrong")));
    c.ensure(form.ticked("terms"), "terms", Wrong::Said(t!(d.lang, "register-terms-wrong")));
    let (Some(name), Some(email), Some(chosen), Some(phone), Some(company), true) =
        (name, email, chosen, phone, company, c.is_good())
    else {
        let state = c.state(d);
        return d.invalid(page(d, side, &state).await?);
    };
    count(d, &email)?;
    let applicant = match (side, company.clone()) {
        (Side::Consultant, agency) => Applicant::Consultant { agency },
        (Side::Agency, company) => Applicant::AgencyRep { agency: company.unwrap_or_default() },
        (Side::Client, company) => Applicant::ClientRep { client: company.unwrap_or_default() },
    };
    let password_hash = password::hash(d.app.db.dice(), &chosen).await?;
    let kept = without_secrets(form);
    // The first mail counts as one: the next one waits as long.
    d.app.limits.forget(&format!("resend:{email}"));
    d.app.limits.take(&format!("resend:{email}"), d.now, 1, PAUSE)?;
    let tx = d.write(&kept).await?;
    let new = NewAccount { applicant, name, email, phone, lang: d.lang, password_hash };
    let shown =
        [("side", side.code()), ("name", &new.name), ("email", &new.email), ("phone", form.get("phone").trim())];
    let company_field = if side == Side::Consultant { "agency" } else { "company" };
    let company = company.unwrap_or_default();
    let mut remembered: Vec<(&str, String)> = shown.iter().map(|(n, v)| (*n, (*v).to_owned())).collect();
    remembered.push((company_field, company));
    knock::keep(&tx, &Knock::Register(Box::new(new))).await?;
    let answer = d.done(tx, &kept, "/register/sent", "").await?;
    let remembered: Vec<(&str, &str)> = remembered.iter().map(|(n, v)| (*n, v.as_str())).collect();
    Ok(remember(d, answer, &remembered))
}

/// Counts a registration or a mail sent again.
fn count(d: &Door, email: &str) -> Outcome<()> {
    d.app.limits.take("register", d.now, OF_ALL, HOUR)?;
    d.app.limits.take(&format!("register:{email}"), d.now, OF_ONE, HOUR)
}

/// "Check your inbox": names the address, sends the mail again, lets the
/// address be corrected.
async fn sent(d: Door, headers: HeaderMap) -> Answer {
    let typed = typed(&headers);
    let (email, side) = (typed_value(&typed, "email"), typed_value(&typed, "side"));
    Ok(sent_page(&d, email, side, None))
}

/// The page, with a word of how long to wait when it was pressed too soon.
fn sent_page(d: &Door, email: &str, side: &str, wait: Option<u32>) -> Response {
    let lang = d.lang;
    let title = t!(lang, "register-sent-title");
    let text =
        if email.is_empty() { t!(lang, "register-sent-text") } else { t!(lang, "register-sent-to", email = email) };
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&text)))
            @if let Some(wait) = wait { div.error-summary { p role="alert" { (t!(lang, "register-resend-wait", seconds = wait)) } } }
            p { (t!(lang, "register-sent-next")) }
            (ui::section(&t!(lang, "register-sent-missing"), html! {
                p { (t!(lang, "register-sent-spam")) }
                @if !email.is_empty() {
                    (d.buttons().press("/register/resend", &[("email", email.to_owned()), ("side", side.to_owned())], html! {
                        button.button.quiet type="submit" data-wait=(wait.map_or(PAUSE, i64::from)) { (t!(lang, "register-resend")) }
                    }))
                }
                p { a href=(Side::path_of(side)) { (t!(lang, "register-correct")) } }
            }))
        },
    )
}

/// Sends the confirmation mail again, if the address waits for one; the answer
/// is the same if not.
async fn resend(d: Door, headers: HeaderMap, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(email) = c.email("email") else { return Ok(redirect("/register")) };
    if let Err(Stop::Refused(refusal)) = d.app.limits.take(&format!("resend:{email}"), d.now, 1, PAUSE) {
        let page = sent_page(&d, &email, form.get("side"), refusal.retry_seconds());
        return again(refusal.status(), page);
    }
    count(&d, &email)?;
    let tx = d.write(&form).await?;
    knock::keep(&tx, &Knock::SendAgain { email: email.clone() }).await?;
    let answer = d.done(tx, &form, "/register/sent", &t!(d.lang, "register-resent")).await?;
    // What was typed stays as it was, so that it can be corrected.
    if typed_value(&typed(&headers), "email") == email {
        return Ok(answer);
    }
    Ok(remember(&d, answer, &[("side", form.get("side")), ("email", &email)]))
}
