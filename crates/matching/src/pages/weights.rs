//! The weights in use, what outcomes teach of them, and the admin's decision,
//! for staff. The change stands in words beside the earlier weights.

use crate::weights::{self, Learnt, Stage};
use crate::{policy, reasons};
use base::{AccountId, BasisPoints, CommonRefusal, Lang, Outcome, Stop, format, t};
use maud::{Markup, html};
use people::directory;
use ranking::{PartKind, Weights};
use std::collections::BTreeMap;
use store::Tx;
use web::ui::{self, Column, Entry, Tone};
use web::{Answer, Door, Form};

/// The field's name.
fn label(lang: Lang, field: &str) -> String {
    if field == "reason" { t!(lang, "weights-field-reason") } else { String::new() }
}

/// `GET /weights`
pub async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    if !policy::may_see(actor) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let in_use = weights::rows::in_use(&tx).await?;
    let open = weights::rows::open(&tx).await?;
    let past = weights::rows::past(&tx).await?;
    let names = names(&tx, in_use.iter().chain(&open).chain(&past)).await?;
    let used = in_use.as_ref().map(|learnt| learnt.weights).unwrap_or_default();
    Ok(d.page(
        &t!(lang, "weights-title"),
        html! {
            (ui::heading(&t!(lang, "weights-title"), Some(&t!(lang, "weights-lead"))))
            @if let Some(learnt) = &open { (proposal(&d, learnt, &names, policy::may_set_engine(actor))) }
            (ui::section(&t!(lang, "weights-in-use"), html! {
                (ui::muted(&since(lang, in_use.as_ref(), &names)))
                (ui::summary_list(&PartKind::ALL.map(|kind| {
                    (reasons::part_name(lang, kind), html! { (t!(lang, "how-points", points = used.of(kind))) })
                })))
            }))
            @if open.is_none() && policy::may_match(actor) {
                (ui::section(&t!(lang, "weights-learn-title"), html! {
                    p { (t!(lang, "weights-learn-text", least = ranking::learn::LEAST_DECISIONS)) }
                    (d.buttons().press("/weights/proposal", &[], ui::button(&t!(lang, "weights-learn-button"))))
                }))
            }
            @if !past.is_empty() {
                (ui::section(&t!(lang, "weights-past"), ui::entries(&past.iter().map(|one| entry(lang, one, &names)).collect::<Vec<_>>())))
            }
        },
    ))
}

/// `POST /weights/proposal`
pub async fn propose(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    weights::propose(&tx, d.actor()?).await?;
    d.done(tx, &form, "/weights", &t!(d.lang, "weights-said-proposed")).await
}

/// `POST /weights/acceptance`
pub async fn accept(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    weights::accept(&tx, d.actor()?, number(&form)?, form.version()?).await?;
    d.done(tx, &form, "/weights", &t!(d.lang, "weights-said-accepted")).await
}

/// `POST /weights/refusal`
pub async fn refuse(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    weights::refuse(&tx, d.actor()?, number(&form)?, form.version()?, form.get("reason")).await?;
    d.done(tx, &form, "/weights", &t!(d.lang, "weights-said-refused")).await
}

/// Which proposal a form is about; what is none is not there.
fn number(form: &Form) -> Outcome<i64> {
    form.get("number").parse().map_err(|_| CommonRefusal::NotFound.into())
}

/// Who proposed and decided, by name.
async fn names<'a>(tx: &Tx, all: impl Iterator<Item = &'a Learnt>) -> Outcome<BTreeMap<AccountId, String>> {
    let mut names = BTreeMap::new();
    for learnt in all {
        let decided = match &learnt.stage {
            Stage::Proposed => None,
            Stage::Accepted { by, .. } | Stage::Refused { by, .. } => Some(*by),
        };
        for account in std::iter::once(learnt.proposed_by).chain(decided) {
            if let Some(contact) = directory::contact_opt(tx, Some(account)).await? {
                names.insert(account, contact.name);
            }
        }
    }
    Ok(names)
}

/// A name, if it is known.
fn name(names: &BTreeMap<AccountId, String>, account: AccountId) -> String {
    names.get(&account).cloned().unwrap_or_default()
}

/// Since when the weights are in use.
fn since(lang: Lang, in_use: Option<&Learnt>, names: &BTreeMap<AccountId, String>) -> String {
    match in_use.map(|learnt| (&learnt.stage, learnt.number)) {
        Some((Stage::Accepted { by, at }, number)) => {
            let at = format::instant(*at);
            t!(lang, "weights-since", number = number.to_string(), at = at, by = name(names, *by))
        }
        Some((Stage::Proposed | Stage::Refused { .. }, _)) | None => t!(lang, "weights-built-in"),
    }
}

/// The proposal: every part before and after, in figures and in words.
fn proposal(d: &Door, learnt: &Learnt, names: &BTreeMap<AccountId, String>, may_decide: bool) -> Markup {
    let lang = d.lang;
    let columns = [
        Column::text(t!(lang, "weights-part")),
        Column::number(t!(lang, "weights-earlier")),
        Column::number(t!(lang, "weights-proposed")),
        Column::text(t!(lang, "weights-change")),
    ];
    let rows: Vec<Vec<Markup>> = PartKind::ALL
        .iter()
        .map(|kind| {
            let (before, after) = (learnt.earlier.of(*kind), learnt.weights.of(*kind));
            let part = reasons::part_name(lang, *kind);
            vec![html! { (part) }, html! { (before) }, html! { (after) }, html! { (change(lang, before, after)) }]
        })
        .collect();
    let number = learnt.number.to_string();
    let title = t!(lang, "weights-proposal", number = number.as_str());
    let by = name(names, learnt.proposed_by);
    let values = [("number", number), ("version", learnt.version.to_string())];
    ui::section(
        &title,
        html! {
            (ui::muted(&t!(lang, "weights-proposed-by", at = format::instant(learnt.proposed_at), by = by)))
            p { (learnt_from(lang, learnt)) }
            (ui::table(&title, &columns, &rows))
            @if may_decide {
                @let f = d.form(label).with("number", learnt.number).with("version", learnt.version);
                (ui::actions(d.buttons().press("/weights/acceptance", &values, ui::button(&t!(lang, "weights-accept")))))
                (ui::details(&t!(lang, "weights-refuse"), f.form_with("/weights/refusal", false, html! {
                    (f.hidden("number"))
                    (f.hidden("version"))
                    (f.text("reason").most(500))
                }, ui::button_quiet(&t!(lang, "weights-refuse-button")))))
            } @else {
                (ui::banner(Tone::Waiting, html! { p { (t!(lang, "weights-admin-decides")) } }))
            }
        },
    )
}

/// How a part's weight changes, in words.
fn change(lang: Lang, before: u32, after: u32) -> String {
    match after.cmp(&before) {
        std::cmp::Ordering::Greater => t!(lang, "weights-more", points = after - before),
        std::cmp::Ordering::Less => t!(lang, "weights-less", points = before - after),
        std::cmp::Ordering::Equal => t!(lang, "weights-same"),
    }
}

/// What it was learnt from, and how much better it orders.
fn learnt_from(lang: Lang, learnt: &Learnt) -> String {
    let percent = |permille: i64| {
        let points = u32::try_from(permille.clamp(0, 1000) * 10).unwrap_or(0);
        format::percent(lang, BasisPoints(points))
    };
    t!(
        lang,
        "weights-learnt-from",
        decisions = learnt.decisions,
        pairs = learnt.pairs,
        before = percent(learnt.right_before_permille),
        after = percent(learnt.right_after_permille)
    )
}

/// A decided proposal: what became of it, and the parts that it changed.
fn entry(lang: Lang, learnt: &Learnt, names: &BTreeMap<AccountId, String>) -> Entry {
    let number = learnt.number.to_string();
    let (tone, label, fact, reason) = match &learnt.stage {
        Stage::Proposed => (Tone::Waiting, t!(lang, "weights-state-proposed"), String::new(), None),
        Stage::Accepted { by, at } => {
            let fact = t!(lang, "weights-decided", at = format::instant(*at), by = name(names, *by));
            (Tone::Ok, t!(lang, "weights-state-accepted"), fact, None)
        }
        Stage::Refused { by, at, reason } => {
            let fact = t!(lang, "weights-decided", at = format::instant(*at), by = name(names, *by));
            (Tone::Neutral, t!(lang, "weights-state-refused"), fact, Some(reason.clone()))
        }
    };
    Entry {
        title: t!(lang, "weights-proposal", number = number),
        href: None,
        facts: vec![fact],
        body: html! {
            @if let Some(reason) = reason { p { (reason) } }
            p { (changed(lang, &learnt.earlier, &learnt.weights)) }
        },
        aside: ui::badge(tone, &label),
    }
}

/// The parts that change, in a line.
fn changed(lang: Lang, earlier: &Weights, later: &Weights) -> String {
    let parts = PartKind::ALL.iter().filter(|kind| earlier.of(**kind) != later.of(**kind));
    let said = parts.map(|kind| {
        let part = reasons::part_name(lang, *kind);
        t!(lang, "weights-part-change", part = part, before = earlier.of(*kind), after = later.of(*kind))
    });
    said.collect::<Vec<_>>().join(", ")
}
