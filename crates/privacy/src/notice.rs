//! What people are told when their data come in: from themselves (GDPR art. 13)
//! or from somebody else (art. 14). Short, with the version and the date of the
//! privacy policy in force, which says the whole.

use crate::policies::{self, Kind};
use base::{House, Lang, Outcome, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui;

/// The version of the policy that a notice names.
async fn version(tx: &Tx, lang: Lang) -> Outcome<String> {
    let p = policies::find_kind(tx, Kind::Privacy).await?;
    Ok(t!(lang, "policy-version", number = p.number, date = format::date_long(lang, p.published_at.date())))
}

/// The notice beside a form in which somebody enters the own data (art. 13).
///
/// # Errors
/// A failure of the database.
pub async fn of_oneself(tx: &Tx, lang: Lang, house: &House) -> Outcome<Markup> {
    let version = version(tx, lang).await?;
    let broker = &house.broker;
    Ok(ui::details(
        &t!(lang, "notice-title"),
        html! {
            p { (t!(lang, "notice-controller", broker = broker.name.as_str(), org_no = broker.org_no.as_str(), email = broker.privacy_email.as_str())) }
            p { (t!(lang, "notice-own")) }
            p { (t!(lang, "notice-rights")) }
            p { a href="/policies/privacy" { (t!(lang, "notice-whole")) } " " (version) "." }
        },
    ))
}

/// The notice beside a form in which somebody enters another's data: what the
/// person will be told (art. 14). The letter itself names version and date.
pub fn before_entering(lang: Lang) -> Markup {
    ui::details(
        &t!(lang, "notice-entering-title"),
        html! {
            p { (t!(lang, "notice-entering-text")) }
            p { a href="/policies/privacy" { (t!(lang, "notice-whole")) } }
        },
    )
}

/// The same in the letter to whoever was entered (art. 14): where the data come
/// from, what for, who is controller, which rights, where the whole stands.
///
/// # Errors
/// A failure of the database.
pub async fn of_another(tx: &Tx, lang: Lang, entered_by: &str) -> Outcome<Vec<String>> {
    let version = version(tx, lang).await?;
    let house = tx.house();
    let broker = &house.broker;
    Ok(vec![
        t!(lang, "notice-source", name = entered_by),
        t!(
            lang,
            "notice-controller",
            broker = broker.name.as_str(),
            org_no = broker.org_no.as_str(),
            email = broker.privacy_email.as_str()
        ),
        t!(lang, "notice-another"),
        t!(lang, "notice-rights"),
        format!("{} {} ({version})", t!(lang, "notice-whole"), house.link("/policies/privacy")),
    ])
}
