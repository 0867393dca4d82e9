//! My data: what a consultant has consented to, how to take it back, and who
//! has looked (S54–S58).

use crate::access::{self, Access, What};
use crate::consent::{Consent, Stage};
use crate::rows::{self, Named};
use base::{CommonRefusal, Instant, Lang, RateBasis, Stop, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Entry, Tone};
use web::{Answer, Door, Routes, Who};

/// How many lines of the access log are shown.
const MOST: i64 = 200;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/my-data", Who::CONSULTANT, show)
}

/// `GET /my-data`.
async fn show(d: Door) -> Answer {
    let me = d.actor()?.consultant().ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.read().await?;
    let consents = rows::named_of_consultant(&tx, me).await?;
    let looked = access::of_consultant(&tx, me, MOST).await?;
    let lang = d.lang;
    let broker = &d.app.house().broker;
    let title = t!(lang, "my-data-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "my-data-lead"))))
        section.section #consents {
            h2 { (t!(lang, "my-data-consents")) }
            @if consents.is_empty() {
                (ui::empty(&t!(lang, "my-data-no-consents"), &t!(lang, "my-data-no-consents-text"), None))
            } @else {
                (ui::entries(&consents.iter().map(|named| entry(lang, d.now, named)).collect::<Vec<_>>()))
            }
        }
        section.section #access-log {
            h2 { (t!(lang, "my-data-access")) }
            p { (t!(lang, "my-data-access-text")) }
            @if looked.is_empty() {
                (ui::empty(&t!(lang, "my-data-no-access"), &t!(lang, "my-data-no-access-text"), None))
            } @else {
                (access_table(lang, &broker.name, &looked))
            }
        }
        (ui::section(&t!(lang, "my-data-declaration"), html! {
            p { (t!(lang, "my-data-declaration-text")) }
            p { a href="/self-declaration" { (t!(lang, "my-data-declaration-link")) } }
        }))
        (ui::section(&t!(lang, "my-data-rights"), html! {
            p { (t!(lang, "my-data-rights-text", email = broker.privacy_email.as_str())) }
            p { a href="/privacy" { (t!(lang, "my-data-privacy-link")) } }
        }))
    };
    Ok(d.page(&title, body))
}

/// One consent: for what, with which rate, how it stands, the way to take it back.
fn entry(lang: Lang, now: Instant, named: &Named) -> Entry {
    let consent = &named.consent;
    let href = format!("/consents/{}", consent.id);
    let mut facts = vec![named.client.clone()];
    if let Some(rate) = consent.rate() {
        facts.push(rate_line(lang, rate.amount, rate.basis));
    }
    facts.push(match consent.stage() {
        Stage::Asked { .. } | Stage::Given { .. } => {
            t!(lang, "my-data-until", date = format::date_long(lang, consent.expires_at.date()))
        }
        Stage::Withheld(closing) | Stage::Lapsed(closing) | Stage::Withdrawn(closing) => {
            t!(lang, "my-data-ended", date = format::date_long(lang, closing.at.date()))
        }
    });
    Entry {
        title: t!(lang, "my-data-assignment", number = named.number, title = named.title.as_str()),
        href: Some(href.clone()),
        facts,
        body: html! {},
        aside: html! {
            (state(lang, consent, now))
            @if consent.is_live(now) { " " (ui::link_danger(&format!("{href}#withdraw"), &t!(lang, "my-data-withdraw"))) }
        },
    }
}

/// `950 kr per timme`.
fn rate_line(lang: Lang, amount: base::Money, basis: RateBasis) -> String {
    let amount = format::money_short(lang, amount);
    match basis {
        RateBasis::Hour => t!(lang, "rate-per-hour", amount = amount),
        RateBasis::Day => t!(lang, "rate-per-day", amount = amount),
        RateBasis::Fixed => t!(lang, "rate-fixed", amount = amount),
    }
}

/// How a consent stands, in a word or two.
pub fn state(lang: Lang, consent: &Consent, now: Instant) -> Markup {
    let (tone, label) = match consent.stage() {
        Stage::Given { .. } if consent.is_live(now) => (Tone::Ok, t!(lang, "consent-state-given")),
        Stage::Asked { .. } if consent.is_open(now) => match (consent.consultant_hand(), consent.agency_hand()) {
            (None, None) => (Tone::Waiting, t!(lang, "consent-state-asked")),
            (Some(_), _) => (Tone::Waiting, t!(lang, "consent-state-waits-agency")),
            (None, Some(_)) => (Tone::Waiting, t!(lang, "consent-state-waits-consultant")),
        },
        Stage::Given { .. } | Stage::Asked { .. } | Stage::Lapsed(_) => {
            (Tone::Neutral, t!(lang, "consent-state-lapsed"))
        }
        Stage::Withheld(_) => (Tone::Neutral, t!(lang, "consent-state-withheld")),
        Stage::Withdrawn(_) => (Tone::Bad, t!(lang, "consent-state-withdrawn")),
    };
    ui::badge(tone, &label)
}

/// Who looked, when, at what.
fn access_table(lang: Lang, broker: &str, looked: &[Access]) -> Markup {
    let columns = [
        Column::text(t!(lang, "access-when")),
        Column::text(t!(lang, "access-who")),
        Column::text(t!(lang, "access-company")),
        Column::text(t!(lang, "access-what")),
    ];
    let rows: Vec<Vec<Markup>> = looked
        .iter()
        .map(|line| {
            vec![
                html! { (format::instant(line.at)) },
                html! { (line.reader) },
                html! { (line.client.as_deref().unwrap_or(broker)) },
                html! { (what(lang, line.what)) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "my-data-access"), &columns, &rows)
}

/// What was looked at, in words.
fn what(lang: Lang, what: What) -> String {
    match what {
        What::Profile => t!(lang, "access-profile"),
        What::Snapshot => t!(lang, "access-snapshot"),
        What::ResumePdf => t!(lang, "access-resume-pdf"),
        What::Portfolio => t!(lang, "access-portfolio"),
    }
}
