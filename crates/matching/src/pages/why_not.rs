//! "Why not me", as the consultant sees it: how it stands, the question, and
//! what staff released, all of it about the consultant alone.

use super::recommended::both_sides;
use crate::own_words::told;
use crate::record::MatchResult;
use crate::why::{self, Explanation, Stand, stand};
use crate::{changes, outcomes, reasons, rows};
use assignments::{Assignment, labels};
use base::{Actor, AssignmentId, BasisPoints, CommonRefusal, ConsultantId, Instant, Lang, Outcome, Stop, format, t};
use maud::{Markup, html};
use std::collections::BTreeSet;
use store::Tx;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, Path};

/// The consultant who asks.
fn me(actor: &Actor) -> Outcome<ConsultantId> {
    actor.consultant().ok_or_else(|| CommonRefusal::NotFound.into())
}

/// `GET /explanations`: everything decided that the consultant applied to or was presented for.
pub async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let me = me(d.actor()?)?;
    let tx = d.read().await?;
    let applied = assignments::applications_by(&tx, me).await?;
    let asked = why::rows::of_consultant(&tx, me).await?;
    let came = outcomes::rows::of_consultant(&tx, me).await?;
    let ids: BTreeSet<AssignmentId> = applied
        .iter()
        .filter(|(application, _)| application.is_live())
        .map(|(_, need)| need.id)
        .chain(asked.iter().map(|one| one.assignment))
        .chain(came.iter().map(|one| one.assignment))
        .collect();
    let ids: Vec<AssignmentId> = ids.into_iter().collect();
    let mut needs: Vec<Assignment> = assignments::many(&tx, &ids).await?.into_values().collect();
    needs.sort_by_key(|need| std::cmp::Reverse(need.number));
    let mut rows = Vec::new();
    for need in &needs {
        let stands = stand(&tx, need, me).await?;
        if stands.may_ask() {
            let own = asked.iter().find(|one| one.assignment == need.id);
            rows.push(Entry {
                title: labels::about(lang, need),
                href: Some(format!("/assignments/{}/why-not", need.id)),
                facts: vec![stand_said(lang, stands)],
                body: html! {},
                aside: badge(lang, own),
            });
        }
    }
    Ok(d.page(
        &t!(lang, "why-list-title"),
        html! {
            (ui::heading(&t!(lang, "why-list-title"), Some(&t!(lang, "why-list-lead"))))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "why-list-none-title"), &t!(lang, "why-list-none-text"), Some(("/applications", &t!(lang, "why-list-none-go")))))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}

/// `GET /assignments/{id}/why-not`
pub async fn show(d: Door, Path(id): Path<AssignmentId>) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    let me = me(actor)?;
    let tx = d.read().await?;
    let need = assignments::find(&tx, id).await?;
    if !assignments::policy::may_see_this(actor, &need) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let stands = stand(&tx, &need, me).await?;
    let explanation = why::rows::find(&tx, id, me).await?;
    let answer = match &explanation {
        Some(explanation) => answer(&d, &tx, explanation).await?,
        None if stands.may_ask() => question(&d, id),
        None => html! {},
    };
    let eyebrow = html! { a href={ "/assignments/" (id) } { (labels::about(lang, &need)) } };
    Ok(d.page(
        &t!(lang, "why-title"),
        html! {
            (ui::heading_eyebrow(eyebrow, &t!(lang, "why-title"), None, html! {}))
            p { (stand_said(lang, stands)) }
            (answer)
        },
    ))
}

/// `POST /assignments/{id}/why-not`
pub async fn ask(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    why::ask(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &format!("/assignments/{id}/why-not"), &t!(d.lang, "why-said-asked")).await
}

/// How it stands, in a sentence.
pub(super) fn stand_said(lang: Lang, stand: Stand) -> String {
    match stand {
        Stand::NotConsidered => t!(lang, "why-not-considered"),
        Stand::Undecided => t!(lang, "why-undecided"),
        Stand::Chosen => t!(lang, "why-chosen"),
        Stand::NotChosen => t!(lang, "why-not-chosen"),
        Stand::NotPresented => t!(lang, "why-not-presented"),
    }
}

/// How the question stands, in a word.
fn badge(lang: Lang, explanation: Option<&Explanation>) -> Markup {
    match explanation {
        None => html! {},
        Some(Explanation { released: None, .. }) => ui::badge(Tone::Waiting, &t!(lang, "why-state-asked")),
        Some(Explanation { released: Some(_), .. }) => ui::badge(Tone::Ok, &t!(lang, "why-state-released")),
    }
}

/// The way to ask.
fn question(d: &Door, id: AssignmentId) -> Markup {
    let lang = d.lang;
    ui::card_titled(
        &t!(lang, "why-ask-title"),
        html! {
            p { (t!(lang, "why-ask-text")) }
            (d.buttons().press(&format!("/assignments/{id}/why-not"), &[], ui::button(&t!(lang, "why-ask-button"))))
        },
    )
}

/// That it is not released yet, or what was released.
async fn answer(d: &Door, tx: &Tx, explanation: &Explanation) -> Outcome<Markup> {
    let lang = d.lang;
    let asked = format::date_long(lang, explanation.asked_at.date());
    let Some(release) = &explanation.released else {
        return Ok(ui::banner(Tone::Info, html! { p { (t!(lang, "why-not-released", date = asked)) } }));
    };
    let place = match release.run {
        Some(run) => rows::place_in(tx, run, explanation.consultant).await?,
        None => None,
    };
    Ok(html! {
        (ui::muted(&t!(lang, "why-released-at", date = format::date_long(lang, release.at.date()))))
        @if let Some(words) = &release.words { (ui::card_titled(&t!(lang, "why-words-title"), html! { p { (words) } })) }
        @if let Some((at, result)) = &place {
            (of_run(lang, d.app.house().commission, (*at, result), release.reasons, release.changes))
        }
        (ui::muted(&t!(lang, "why-people-decide")))
    })
}

/// What a run says of the consultant, as far as it is told.
pub(super) fn of_run(
    lang: Lang,
    commission: BasisPoints,
    (at, result): (Instant, &MatchResult),
    with_reasons: bool,
    with_changes: bool,
) -> Markup {
    html! {
        @if with_reasons {
            (ui::card_titled(&t!(lang, "why-reasons-title"), html! {
                (ui::muted(&t!(lang, "why-run-line", date = format::date_long(lang, at.date()))))
                (both_sides(lang, &told(lang, &result.reasons)))
                (super::view::evidence(lang, &reasons::evidence(lang, &result.reasons)))
            }))
        }
        @if with_changes {
            (ui::card_titled(&t!(lang, "why-changes-title"), html! {
                (ui::muted(&t!(lang, "why-changes-text")))
                ul.bullets {
                    @for reach in &result.changes { li { (changes::own_reach(lang, reach, commission)) } }
                }
            }))
        }
    }
}
