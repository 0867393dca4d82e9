//! The teams that were found: who has which seat and why, what it costs, what
//! is missing, and what lacks when there is none. No age, sex or picture.

use super::Shown;
use crate::pages::engine;
use crate::pages::view::{evidence, facts, press};
use crate::reasons;
use crate::team::words::{self, role_name};
use crate::team::{TeamSeat, TeamShown};
use assignments::labels;
use base::{ConsultantId, Lang, Money, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Door, Response};

/// The page.
pub fn page(d: &Door, shown: &Shown) -> Response {
    let lang = d.lang;
    let about = &shown.about;
    let path = format!("/assignments/{}", about.need.id);
    let eyebrow = html! { a href=(path.as_str()) { (labels::about(lang, &about.need)) } };
    let again = html! {
        @if about.may_decide && about.off.is_none() {
            (ui::link_quiet(&format!("{path}/team?from={}", shown.run.id), &t!(lang, "team-change")))
        }
    };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &t!(lang, "team-title"), Some(&about.client.name), again))
        @if let Some(off) = &about.off {
            (engine::said(lang, off, about.off_by.as_ref()))
        } @else {
            (ui::banner(Tone::Info, html! { p { (t!(lang, "team-supports")) } }))
            @if !about.need.is_open() { (ui::banner(Tone::Warn, html! { p { (t!(lang, "match-not-open")) } })) }
            (exchanged(lang, shown))
            (none(lang, shown))
            @for team in &shown.run.teams { (one(d, shown, team)) }
            (made(lang, shown))
        }
        (ui::actions(html! {
            (ui::link_quiet(&format!("{path}/team"), &t!(lang, "team-new-search")))
            (ui::link_quiet(&format!("{path}/match"), &t!(lang, "team-to-match")))
        }))
    };
    d.page(&t!(lang, "team-title"), body)
}

/// Whose seat was given to somebody else, and the way back.
fn exchanged(lang: Lang, shown: &Shown) -> Markup {
    let exchange = shown.run.input.exchange.as_ref();
    let leaves = exchange.and_then(|exchange| Some((exchange, exchange.passed.last()?.1)));
    html! {
        @if let Some((exchange, leaves)) = leaves {
            @let back = format!("/assignments/{}/team/{}", shown.about.need.id, exchange.run);
            p {
                (t!(lang, "team-exchanged", role = role_name(&shown.run.input.asked, exchange.seat), name = name(lang, shown, leaves)))
                " " a href=(back) { (t!(lang, "team-exchanged-back")) }
            }
        }
    }
}

/// That there is no team, why, and what would help.
fn none(lang: Lang, shown: &Shown) -> Markup {
    let run = &shown.run;
    let (said, help) = match (&run.lack, &run.input.exchange) {
        (Some(lack), _) => words::lack(lang, lack, &run.input.asked),
        (None, Some(exchange)) => {
            let role = role_name(&run.input.asked, exchange.seat);
            (t!(lang, "lack-nobody-else", role = role), t!(lang, "lack-nobody-else-help"))
        }
        (None, None) => return html! {},
    };
    html! {
        @if run.teams.is_empty() {
            (ui::banner(Tone::Warn, html! { p { strong { (said) } } p { (help) } }))
        }
    }
}

/// One team.
fn one(d: &Door, shown: &Shown, team: &TeamShown) -> Markup {
    let lang = d.lang;
    let title = match team.place {
        1 => t!(lang, "team-best"),
        place => t!(lang, "team-alternative", number = place - 1),
    };
    let money = format::money_short(lang, Money::sek(team.cost_minor));
    let figures = [
        (
            t!(lang, "team-figure-score"),
            html! { (t!(lang, "team-points", points = format::whole(lang, i64::from(team.score) - i64::from(team.deduction)))) },
        ),
        (t!(lang, "team-figure-price"), html! { (money) }),
    ];
    let rows: Vec<Entry> = team.members.iter().map(|member| entry(d, shown, team, member)).collect();
    html! {
        (ui::section_with(&title, take(d, shown, team), html! {
            (ui::key_figures(&figures))
            p { (t!(lang, "team-when", dates = dates(lang, team), count = team.suppliers)) }
            (ui::muted(&deducted(lang, shown, team)))
            (ui::entries(&rows))
        }))
    }
}

/// The first and the last day.
fn dates(lang: Lang, team: &TeamShown) -> String {
    t!(lang, "team-dates", from = format::date_long(lang, team.starts_on), to = format::date_long(lang, team.ends_on))
}

/// What the points are made of.
fn deducted(lang: Lang, shown: &Shown, team: &TeamShown) -> String {
    let asked = &shown.run.input.team;
    let beyond = i64::from(team.suppliers.saturating_sub(1));
    let late = i64::from(asked.starts_on.days_until(team.starts_on).max(0));
    let suppliers = beyond * i64::from(asked.supplier_points);
    let wait = late * i64::from(asked.late_day_points);
    let sum = t!(lang, "team-sum", score = format::whole(lang, i64::from(team.score)));
    let mut said = vec![sum];
    if suppliers > 0 {
        said.push(t!(lang, "team-less-suppliers", points = suppliers, count = beyond));
    }
    if wait > 0 {
        said.push(t!(lang, "team-less-wait", points = wait, days = late));
    }
    if team.deduction == 0 {
        said.push(t!(lang, "team-less-nothing"));
    }
    said.push(t!(lang, "team-price-is"));
    said.join(" ")
}

/// Picks the whole team.
fn take(d: &Door, shown: &Shown, team: &TeamShown) -> Markup {
    let lang = d.lang;
    let picked = |member: &TeamSeat| shown.decisions.get(&member.consultant).is_some_and(|decision| decision.picked);
    let action = format!("/assignments/{}/team/{}/picking", shown.about.need.id, shown.run.id);
    html! {
        @if team.members.iter().all(picked) {
            (ui::badge(Tone::Ok, &t!(lang, "team-picked")))
        } @else if shown.about.may_decide {
            (d.buttons().press(&action, &[("place", team.place.to_string())], ui::button_quiet(&t!(lang, "team-pick"))))
        }
    }
}

/// A member: the seat, the price, why, and what is missing.
fn entry(d: &Door, shown: &Shown, team: &TeamShown, member: &TeamSeat) -> Entry {
    let lang = d.lang;
    let asked = &shown.run.input.asked;
    let face = shown.faces.get(&member.consultant);
    let freelance = face.is_some_and(|face| face.agency.is_none());
    let lacking = reasons::lacking(&member.reasons);
    let kronor = |minor| format::money_short(lang, Money::sek(minor));
    let price = t!(
        lang,
        "team-seat-price",
        hours = format::whole(lang, i64::from(member.hours)),
        hour = kronor(member.hour_minor),
        sum = kronor(member.cost_minor())
    );
    let mut about = face.map(|face| facts(lang, face)).unwrap_or_default();
    if freelance {
        about.insert(0, t!(lang, "team-freelance"));
    }
    Entry {
        title: t!(lang, "team-seat", role = role_name(asked, member.seat), name = name(lang, shown, member.consultant)),
        href: Some(format!("/consultants/{}", member.consultant)),
        facts: about,
        body: html! {
            p { (price) }
            @if !lacking.is_empty() {
                p { (ui::badge(Tone::Warn, &t!(lang, "result-lacks", skills = lacking.join(", ")))) }
            }
            @if !member.why.is_empty() {
                ul.bullets {
                    @for why in &member.why { li { (words::why(lang, why, asked, |who| name(lang, shown, who))) } }
                }
            }
            (ui::details(&t!(lang, "team-seat-points", points = member.score), ui::score_bar(&reasons::score_parts(lang, &member.parts, &member.reasons))))
            (evidence(lang, &reasons::evidence(lang, &member.reasons)))
        },
        aside: acts(d, shown, team, member),
    }
}

/// What can be done with one member.
fn acts(d: &Door, shown: &Shown, team: &TeamShown, member: &TeamSeat) -> Markup {
    let lang = d.lang;
    let need = shown.about.need.id;
    let presentable = shown.faces.get(&member.consultant).is_some_and(|face| face.presentable);
    let exchange = format!("/assignments/{need}/team/{}/exchange", shown.run.id);
    let values = [("place", team.place.to_string()), ("seat", member.seat.to_string())];
    html! {
        @match shown.decisions.get(&member.consultant) {
            Some(decision) if decision.picked => (ui::badge(Tone::Ok, &t!(lang, "decided-picked"))),
            Some(_) => (ui::badge(Tone::Neutral, &t!(lang, "decided-excluded"))),
            None => {
                @if shown.about.may_decide && presentable {
                    (press(d, need, member.consultant, "pick", &d.here, ui::button_quiet(&t!(lang, "decide-pick"))))
                }
            },
        }
        @if shown.about.may_decide {
            (d.buttons().press(&exchange, &values, ui::button_quiet(&t!(lang, "team-exchange"))))
        }
    }
}

/// What the teams were found in, and what made them.
fn made(lang: Lang, shown: &Shown) -> Markup {
    let run = &shown.run;
    let by = shown.run_by.as_ref().map(|who| who.name.clone()).unwrap_or_default();
    let line = t!(
        lang,
        "team-run-line",
        at = format::instant(run.at),
        by = by,
        count = run.consultants,
        prospects = run.prospects
    );
    let asked = &run.input.team;
    html! {
        (ui::muted(&line))
        @if run.unknown > 0 { (ui::muted(&t!(lang, "team-unknown", count = run.unknown))) }
        (ui::muted(&t!(lang, "team-found-one")))
        (ui::details(&t!(lang, "team-how-title"), html! {
            p { (t!(lang, "team-how-text", supplier = asked.supplier_points, day = asked.late_day_points)) }
            p { (t!(lang, "team-how-skills")) }
            p { (t!(lang, "how-not")) }
            (ui::muted(&t!(lang, "how-engine", engine = run.engine.clone())))
            @if !run.taxonomy.is_empty() { (ui::muted(&t!(lang, "how-taxonomy", version = run.taxonomy.clone()))) }
            @if let Some(model) = &run.model { (ui::muted(&t!(lang, "how-model", model = model.clone()))) }
        }))
    }
}

/// Who somebody is; nobody's name is left once he or she is erased.
fn name(lang: Lang, shown: &Shown, id: ConsultantId) -> String {
    let face = shown.faces.get(&id);
    face.map(|face| face.name.clone()).unwrap_or_else(|| t!(lang, "team-somebody"))
}
