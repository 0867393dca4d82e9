//! The ways to reach us: a form, mail and phone side by side (S101), and
//! "call me" with a name and a number (S10, S102). Everybody may write; how
//! often is counted.

use super::blocks;
use crate::ask;
use crate::request::{self, Asker, Kind, NewRequest, answer_by};
use base::{Actor, Lang, Outcome, Role, format, t};
use maud::{Markup, html};
use web::ui;
use web::{Answer, Check, Door, Form, FormState, Query, Response, Wrong};

/// Seconds in an hour.
const HOUR: i64 = 60 * 60;
/// Taken from one network address within an hour.
const OF_ONE: u32 = 30;
/// Taken from everybody within an hour.
const OF_ALL: u32 = 500;
/// Receipts to one mail address within a day.
const RECEIPTS: u32 = 3;
/// Characters of a name.
const NAME: usize = 80;
/// Characters of a message.
const MESSAGE: usize = 4_000;

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-name"),
        "email" => t!(lang, "field-email"),
        "phone" => t!(lang, "field-phone"),
        "role" => t!(lang, "field-role"),
        "message" => t!(lang, "field-message"),
        _ => String::new(),
    }
}

/// `GET /contact`.
pub(super) async fn show(d: Door, q: Query) -> Answer {
    let state = begun(&d, &q);
    Ok(page(&d, &state))
}

/// `POST /contact`.
pub(super) async fn post(d: Door, form: Form) -> Answer {
    let lang = d.lang;
    let mut c = form.check(lang, label);
    let name = name(&mut c);
    let email = email(&mut c, &form);
    let phone = phone(&mut c);
    let asker = c.choice("role", Asker::parse);
    let message = c.text("message", MESSAGE);
    let reachable = !matches!((&email, &phone), (Some(None), Some(None)));
    c.ensure(reachable, "email", Wrong::Said(t!(lang, "contact-unreachable")));
    let (Some(name), Some(email), Some(phone), Some(asker), Some(message), true) =
        (name, email, phone, asker, message, reachable)
    else {
        return d.invalid(page(&d, &c.state(&d)));
    };
    if let Err(state) = d.kept(count(&d, &form), &form, label)? {
        return d.invalid(page(&d, &state));
    }
    let receipt = email.as_deref().is_some_and(|email| may_have_receipt(&d, email));
    let tx = d.write(&form).await?;
    ask::ask(&tx, NewRequest { kind: Kind::Message, name, email, phone, asker, message, lang, receipt }).await?;
    d.done(tx, &form, "/contact/sent", "").await
}

/// `GET /contact/sent`.
pub(super) async fn sent(d: Door) -> Answer {
    let lang = d.lang;
    let by = format::date_long(lang, answer_by(d.now.date()));
    Ok(thanks(&d, &t!(lang, "contact-sent-title"), &t!(lang, "contact-sent-text", date = by)))
}

/// `GET /call-me`.
pub(super) async fn show_call(d: Door, q: Query) -> Answer {
    let state = begun(&d, &q);
    Ok(call_page(&d, &state))
}

/// `POST /call-me`.
pub(super) async fn post_call(d: Door, form: Form) -> Answer {
    let lang = d.lang;
    let mut c = form.check(lang, label);
    let name = name(&mut c);
    let phone = phone(&mut c);
    c.ensure(!matches!(phone, Some(None)), "phone", Wrong::Empty);
    let (Some(name), Some(Some(phone))) = (name, phone) else {
        return d.invalid(call_page(&d, &c.state(&d)));
    };
    if let Err(state) = d.kept(count(&d, &form), &form, label)? {
        return d.invalid(call_page(&d, &state));
    }
    let asker = Asker::parse(form.get("role")).unwrap_or(Asker::Other);
    let new = NewRequest {
        kind: Kind::CallBack,
        name,
        email: None,
        phone: Some(phone),
        asker,
        message: String::new(),
        lang,
        receipt: false,
    };
    let tx = d.write(&form).await?;
    ask::ask(&tx, new).await?;
    d.done(tx, &form, "/call-me/sent", "").await
}

/// `GET /call-me/sent`.
pub(super) async fn sent_call(d: Door) -> Answer {
    let lang = d.lang;
    let by = format::date_long(lang, answer_by(d.now.date()));
    Ok(thanks(&d, &t!(lang, "call-sent-title"), &t!(lang, "call-sent-text", date = by)))
}

/// What is known of the visitor: the name of who is signed in, and as what
/// somebody came here (`?as=client`).
fn begun(d: &Door, q: &Query) -> FormState {
    let came_as = q.get("as").and_then(Asker::parse);
    let asker = d.actor.as_ref().map(asker_of).or(came_as);
    d.form(label).with_opt("name", d.actor.as_ref().map(|a| a.name.clone())).with_opt("role", asker.map(Asker::code))
}

/// As what a signed-in person writes.
fn asker_of(actor: &Actor) -> Asker {
    match actor.role {
        Role::Consultant { .. } => Asker::Consultant,
        Role::AgencyRep { .. } => Asker::Agency,
        Role::ClientRep { .. } => Asker::Client,
        Role::Staff(_) => Asker::Other,
    }
}

/// The form, with mail and phone beside it (S101).
fn page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "contact-title");
    let roles = Asker::ALL.into_iter().map(|asker| (asker.code().to_owned(), asker.name(lang))).collect();
    let fields = html! {
        (f.text("name").most(NAME).autocomplete("name"))
        (f.email("email").hint(t!(lang, "contact-reach-hint")).optional())
        (f.tel("phone").optional())
        (f.radios("role", roles))
        (f.area("message", 8))
        p.hint { (t!(lang, "contact-privacy")) " " a href="/privacy" { (t!(lang, "trust-more")) } }
    };
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "contact-lead"))))
        (ui::columns(f.form("/contact", fields, &t!(lang, "contact-send")), ways(d)))
        (blocks::more(lang))
    };
    blocks::framed(d, &title, body)
}

/// Mail, phone, and the way to be called.
fn ways(d: &Door) -> Markup {
    let lang = d.lang;
    let broker = &d.app.house().broker;
    let call = html! { p { a href="/call-me" { (t!(lang, "call-me")) } } };
    ui::person_card(&broker.name, &t!(lang, "contact-direct"), &broker.email, &broker.phone, call)
}

/// A name and a number (S102).
fn call_page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "call-title");
    let fields = html! {
        (f.text("name").most(NAME).autocomplete("name"))
        (f.tel("phone"))
        (f.hidden("role"))
        p.hint { (t!(lang, "contact-privacy")) " " a href="/privacy" { (t!(lang, "trust-more")) } }
    };
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "call-lead"))))
        (f.form("/call-me", fields, &t!(lang, "call-send")))
        p { a href="/contact" { (t!(lang, "call-write")) } }
    };
    d.page_narrow(&title, body)
}

/// What happens next.
fn thanks(d: &Door, title: &str, text: &str) -> Response {
    let lang = d.lang;
    let broker = &d.app.house().broker;
    let body = ui::confirmation(
        title,
        html! {
            p { (text) }
            p { (t!(lang, "contact-sent-more", email = broker.email.as_str(), phone = broker.phone.as_str())) }
            (ui::actions(ui::link_quiet("/how-it-works", &t!(lang, "hero-how"))))
        },
    );
    d.page_narrow(title, body)
}

/// A name that may stand in a mail.
fn name(c: &mut Check<'_>) -> Option<String> {
    let wrong = Wrong::Said(t!(c.lang(), "contact-name-wrong"));
    c.text("name", NAME)?;
    c.parsed("name", wrong, request::plain_name)
}

/// A mail address that may be absent (`Some(None)`).
fn email(c: &mut Check<'_>, form: &Form) -> Option<Option<String>> {
    if form.get("email").trim().is_empty() {
        return Some(None);
    }
    match c.email("email")? {
        email if request::is_deliverable(&email) => Some(Some(email)),
        _ => c.fault("email", Wrong::NotEmail),
    }
}

/// A phone number that may be absent (`Some(None)`).
fn phone(c: &mut Check<'_>) -> Option<Option<String>> {
    let wrong = Wrong::Said(t!(c.lang(), "contact-phone-wrong"));
    c.parsed_opt("phone", wrong, |text| request::is_phone(text).then(|| text.to_owned()))
}

/// Counts what comes from one place and from everywhere.
fn count(d: &Door, form: &Form) -> Outcome<()> {
    let limits = &d.app.limits;
    limits.take("contact", d.now, OF_ALL, HOUR)?;
    if form.address.is_empty() {
        return Ok(());
    }
    limits.take(&format!("contact:{}", form.address), d.now, OF_ONE, HOUR)
}

/// Whether an address may have one more receipt today.
fn may_have_receipt(d: &Door, email: &str) -> bool {
    d.app.limits.take(&format!("contact-receipt:{email}"), d.now, RECEIPTS, 24 * HOUR).is_ok()
}
