//! Consents as the privacy centre and their own pages show them: how one
//! stands, what was done with it and when, the way to take it back, and the
//! receipt for machines (S54–S58).

use crate::acts::{Act, Line};
use crate::consent::{Consent, Stage};
use crate::receipt;
use crate::rows::Named;
use base::{ConsentId, Instant, Lang, Money, RateBasis, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Entry, Tone};
use web::{Answer, Door, Path, Routes, Who, download};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/consents/{id}/receipt.json", Who::CONSULTANT.or(Who::AGENCY).or(Who::STAFF), receipt)
}

/// `GET /consents/{id}/receipt.json`.
async fn receipt(d: Door, Path(id): Path<ConsentId>) -> Answer {
    let tx = d.read().await?;
    let bytes = receipt::of(&tx, d.actor()?, id).await?;
    Ok(download::bytes_as(&t!(d.lang, "receipt-file-named", id = id.to_string()), "application/json", bytes))
}

/// One consent: for what, with which rate, how it stands, the way to take it back.
pub(crate) fn entry(lang: Lang, now: Instant, named: &Named) -> Entry {
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
fn rate_line(lang: Lang, amount: Money, basis: RateBasis) -> String {
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

/// What was done with a consent, in order, with the version of the words and
/// the checksum of the profile. Network addresses are evidence and not shown.
pub fn record(lang: Lang, consent: &Consent, lines: &[Line]) -> Markup {
    let columns = [
        Column::text(t!(lang, "act-when")),
        Column::text(t!(lang, "act-what")),
        Column::text(t!(lang, "act-side")),
        Column::text(t!(lang, "act-words")),
    ];
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            vec![
                html! { (format::instant(line.at)) },
                html! { (act(lang, line.act)) @if let Some(rate) = line.rate { ", " (rate_line(lang, rate.amount, rate.basis)) } },
                html! { (side(lang, line.side.as_deref())) },
                html! { (t!(lang, "act-words-version", version = line.text_version.as_str(), lang = language(lang, line.lang))) },
            ]
        })
        .collect();
    html! {
        (ui::table(&t!(lang, "act-table"), &columns, &rows))
        p.muted { (t!(lang, "act-hash")) " " code.hash { (consent.snapshot_hash) } }
    }
}

/// An act in words.
fn act(lang: Lang, act: Act) -> String {
    match act {
        Act::Asked => t!(lang, "act-asked"),
        Act::Renewed => t!(lang, "act-renewed"),
        Act::Given => t!(lang, "act-given"),
        Act::Withheld => t!(lang, "act-withheld"),
        Act::Withdrawn => t!(lang, "act-withdrawn"),
        Act::Lapsed => t!(lang, "act-lapsed"),
    }
}

/// In whose name.
fn side(lang: Lang, side: Option<&str>) -> String {
    match side {
        Some("consultant") => t!(lang, "act-side-consultant"),
        Some("agency") => t!(lang, "act-side-agency"),
        Some(_) => t!(lang, "act-side-staff"),
        None => t!(lang, "act-side-nobody"),
    }
}

/// A language's name.
fn language(lang: Lang, of: Lang) -> String {
    match of {
        Lang::Sv => t!(lang, "language-sv"),
        Lang::En => t!(lang, "language-en"),
    }
}
