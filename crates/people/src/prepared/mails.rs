//! The letters around prepared profiles. The link's secret is in the letter to
//! the person and nowhere else.

use super::profile::{ConsentRefused, Draft, Known, Named, Prepared, Why};
use crate::company::Agency;
use crate::directory;
use crate::mails::post;
use crate::token::Token;
use base::{Actor, AgencyId, Instant, Lang, Outcome, PreparedProfileId, format, t};
use mail::Block;
use store::Tx;

/// The same word to everybody who speaks for the agency.
async fn tell_agency(
    tx: &Tx,
    kind: &str,
    agency: AgencyId,
    id: PreparedProfileId,
    say: impl Fn(Lang) -> (String, String),
) -> Outcome<()> {
    for rep in directory::agency_reps(tx, agency).await? {
        let (subject, text) = say(rep.lang);
        let body = vec![
            Block::Text(t!(rep.lang, "mail-hello", name = rep.name.as_str())),
            Block::Text(text),
            Block::Button {
                label: t!(rep.lang, "mail-prepared-button"),
                href: tx.house().link(&format!("/agency/profiles/{id}")),
            },
        ];
        let dedupe = format!("{kind}:{id}:{}:{}", rep.account, tx.now().0);
        post(tx, kind, (&rep.name, &rep.email), rep.lang, subject, body, dedupe).await?;
    }
    Ok(())
}

/// "The written consent holds: you can write".
pub(super) async fn verified(tx: &Tx, agency: AgencyId, id: PreparedProfileId, named: &Named) -> Outcome<()> {
    let name = named.name.as_str();
    tell_agency(tx, "consent_verified", agency, id, |lang| {
        (t!(lang, "mail-verified-subject", person = name), t!(lang, "mail-verified-text", person = name))
    })
    .await
}

/// "The written consent does not hold", and why.
pub(super) async fn refused(tx: &Tx, agency: AgencyId, id: PreparedProfileId, refused: &ConsentRefused) -> Outcome<()> {
    let (name, reason) = (refused.named.name.as_str(), refused.reason.as_str());
    tell_agency(tx, "consent_refused", agency, id, |lang| {
        (
            t!(lang, "mail-consent-refused-subject", person = name),
            t!(lang, "mail-consent-refused-text", person = name, reason = reason),
        )
    })
    .await
}

/// "Your agency has prepared a profile": the link to take it over.
pub(super) async fn take_over(
    tx: &Tx,
    draft: &Prepared<Draft>,
    agency: &Agency,
    by: &Actor,
    token: &Token,
    ends_at: Option<Instant>,
) -> Outcome<()> {
    let (lang, house) = (draft.lang, tx.house());
    let named = &draft.stage().verified.named;
    let until = format::date_long(lang, ends_at.unwrap_or(tx.now()).date());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = named.name.as_str())),
        Block::Text(t!(
            lang,
            "mail-take-over-text",
            person = by.name.as_str(),
            agency = agency.name.as_str(),
            broker = house.broker.name.as_str()
        )),
        Block::Text(t!(lang, "mail-take-over-yours", date = until)),
        Block::Button {
            label: t!(lang, "mail-take-over-button"),
            href: house.link(&format!("/taking-over/{}", token.secret)),
        },
        Block::Text(t!(lang, "mail-take-over-rights", email = house.broker.privacy_email.as_str())),
    ];
    let subject = t!(lang, "mail-take-over-subject", agency = agency.name.as_str());
    let to = (named.name.as_str(), named.email.as_str());
    post(tx, "take_over", to, lang, subject, body, format!("take_over:{}", token.hash)).await
}

/// "The profile is the person's own now", to the agency.
pub(super) async fn taken_over(tx: &Tx, agency: AgencyId, id: PreparedProfileId, name: &str) -> Outcome<()> {
    tell_agency(tx, "profile_taken_over", agency, id, |lang| {
        (t!(lang, "mail-taken-over-subject", person = name), t!(lang, "mail-taken-over-text", person = name))
    })
    .await
}

/// "It is erased soon", to the agency, and to the person when a link had gone out.
pub(super) async fn ends_soon(tx: &Tx, known: &Known) -> Outcome<()> {
    let (Some((named, _)), Some(end)) = (known.open(), known.ends_at()) else { return Ok(()) };
    let (name, id) = (named.name.as_str(), known.id());
    tell_agency(tx, "prepared_ends", known.agency(), id, |lang| {
        let date = format::date_long(lang, end.date());
        (
            t!(lang, "mail-prepared-ends-subject", person = name),
            t!(lang, "mail-prepared-ends-text", person = name, date = date),
        )
    })
    .await?;
    if !matches!(known, Known::Draft(draft) if draft.stage().sent_at.is_some()) {
        return Ok(());
    }
    let (lang, agency) = (known.lang(), directory::agency(tx, known.agency()).await?);
    let date = format::date_long(lang, end.date());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = name)),
        Block::Text(t!(lang, "mail-take-over-ends-text", agency = agency.name.as_str(), date = date)),
    ];
    let subject = t!(lang, "mail-take-over-ends-subject");
    post(tx, "take_over_ends", (name, &named.email), lang, subject, body, format!("take_over_ends:{id}")).await
}

/// "It is erased", to the agency, and to the person when a link had gone out.
pub(super) async fn erased(
    tx: &Tx,
    agency: AgencyId,
    id: PreparedProfileId,
    named: &Named,
    lang: Lang,
    why: Why,
    tell_person: bool,
) -> Outcome<()> {
    let name = named.name.as_str();
    let text = |lang: Lang| match why {
        Why::Withdrawn => t!(lang, "mail-erased-withdrawn", person = name),
        Why::Declined => t!(lang, "mail-erased-declined", person = name),
        Why::NeverTakenOver => t!(lang, "mail-erased-never", person = name),
    };
    tell_agency(tx, "prepared_erased", agency, id, |lang| (t!(lang, "mail-erased-subject", person = name), text(lang)))
        .await?;
    if !tell_person {
        return Ok(());
    }
    let agency = directory::agency(tx, agency).await?;
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = name)),
        Block::Text(t!(lang, "mail-erased-person", agency = agency.name.as_str())),
    ];
    let subject = t!(lang, "mail-erased-person-subject");
    post(tx, "prepared_erased_person", (name, &named.email), lang, subject, body, format!("prepared_erased:{id}")).await
}
