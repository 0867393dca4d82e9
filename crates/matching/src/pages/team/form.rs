//! The roles that are asked for, as a form.

use super::Earlier;
use crate::pages::engine;
use crate::team::asked::{FEWEST_ROLES, MOST_DAYS, MOST_ROLES, MOST_WAIT};
use crate::team::{Asked, AskedRole};
use assignments::assignment::{MOST_SKILLS, listed_skills};
use assignments::labels;
use base::{Date, Lang, RateBasis, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Check, Door, FormState, Response, Wrong};

/// Where names of skills are offered.
const SUGGESTIONS: &str = "/taxonomy/suggestions?kind=skill";

/// The fields' names on screen.
pub fn label(lang: Lang, field: &str) -> String {
    match field {
        "starts_on" => return t!(lang, "team-field-starts-on"),
        "ends_on" => return t!(lang, "team-field-ends-on"),
        "wait" => return t!(lang, "team-field-wait"),
        "budget" => return t!(lang, "team-field-budget"),
        _ => {}
    }
    match field.split_once('_') {
        Some(("name", number)) => t!(lang, "team-field-name", number = number),
        Some(("must", number)) => t!(lang, "team-field-must", number = number),
        Some(("extent", number)) => t!(lang, "team-field-extent", number = number),
        _ => String::new(),
    }
}

/// The form of what is asked; `extent` is the need's, for roles that are not there yet.
pub fn filled(d: &Door, asked: &Asked, extent: i64) -> FormState {
    let mut state = d
        .form(label)
        .with("starts_on", asked.starts_on)
        .with("ends_on", asked.ends_on)
        .with("wait", asked.wait_days)
        .with_opt("budget", asked.budget.map(|amount| format::typed(d.lang, amount)));
    for number in 1..=MOST_ROLES {
        state = match asked.roles.get(number - 1) {
            Some(role) => state
                .with(&format!("name_{number}"), &role.name)
                .with(&format!("must_{number}"), role.must.join(", "))
                .with(&format!("extent_{number}"), role.extent_percent),
            None => state.with(&format!("extent_{number}"), extent),
        };
    }
    state
}

/// What was typed; `None` when something is wrong. A role of which nothing but
/// the extent is there is none.
pub fn read(check: &mut Check<'_>, today: Date) -> Option<Asked> {
    let lang = check.lang();
    let mut roles = Vec::new();
    for number in 1..=MOST_ROLES {
        roles.extend(role(check, number));
    }
    let starts_on = check.date("starts_on");
    let ends_on = check.date("ends_on");
    if let Some(start) = starts_on {
        check.ensure(start >= today, "starts_on", Wrong::Said(t!(lang, "team-wrong-start")));
    }
    if let (Some(start), Some(end)) = (starts_on, ends_on) {
        let fits = end >= start && start.days_until(end) < MOST_DAYS;
        check.ensure(fits, "ends_on", Wrong::Said(t!(lang, "team-wrong-end")));
    }
    let wait_days = check.number("wait", 0, MOST_WAIT);
    let budget = check.money_opt("budget");
    if let Some(Some(amount)) = budget {
        check.ensure(amount.minor > 0, "budget", Wrong::NotMoney);
    }
    if check.is_good() && roles.len() < FEWEST_ROLES {
        let sentence = t!(lang, "team-wrong-few", least = FEWEST_ROLES);
        return check.fault(&format!("name_{}", roles.len() + 1), Wrong::Said(sentence));
    }
    if !check.is_good() {
        return None;
    }
    let wait_days = u32::try_from(wait_days?).ok()?;
    Some(Asked { roles, starts_on: starts_on?, ends_on: ends_on?, wait_days, budget: budget? })
}

/// One role.
fn role(check: &mut Check<'_>, number: usize) -> Option<AskedRole> {
    let lang = check.lang();
    let (name_field, must_field) = (format!("name_{number}"), format!("must_{number}"));
    let name = check.text_opt(&name_field, 80)?;
    let must = listed_skills(&check.text_opt(&must_field, 1_000)?.unwrap_or_default());
    if name.is_none() && must.is_empty() {
        return None;
    }
    if must.is_empty() {
        return check.fault(&must_field, Wrong::Said(t!(lang, "team-wrong-no-skill", number = number)));
    }
    if must.len() > MOST_SKILLS {
        return check.fault(&must_field, Wrong::Said(t!(lang, "team-wrong-skills", most = MOST_SKILLS)));
    }
    let Some(name) = name else { return check.fault(&name_field, Wrong::Empty) };
    let extent = check.number(&format!("extent_{number}"), 1, 100)?;
    Some(AskedRole { name, must, extent_percent: u32::try_from(extent).ok()? })
}

/// The page.
pub fn page(d: &Door, shown: &Earlier, state: &FormState) -> Response {
    let lang = d.lang;
    let about = &shown.about;
    let eyebrow = html! { a href={ "/assignments/" (about.need.id) } { (labels::about(lang, &about.need)) } };
    let to_match = ui::link_quiet(&format!("/assignments/{}/match", about.need.id), &t!(lang, "team-to-match"));
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &t!(lang, "team-title"), Some(&t!(lang, "team-lead")), to_match))
        @if let Some(off) = &about.off { (engine::said(lang, off, about.off_by.as_ref())) }
        @if !about.need.is_open() { (ui::banner(Tone::Warn, html! { p { (t!(lang, "match-not-open")) } })) }
        // What was typed is kept, also where it came too late.
        @if (about.may_decide && about.off.is_none()) || state.is_bad() {
            (state.form(&format!("/assignments/{}/team", about.need.id), fields(lang, state, shown), &t!(lang, "team-seek")))
        }
        (earlier(lang, shown))
    };
    d.page(&t!(lang, "team-title"), body)
}

/// The fields.
fn fields(lang: Lang, f: &FormState, shown: &Earlier) -> Markup {
    let said = |number: usize| {
        !f.value(&format!("name_{number}")).is_empty() || !f.value(&format!("must_{number}")).is_empty()
    };
    let first = (1..=MOST_ROLES).filter(|number| said(*number)).max().unwrap_or(0).max(FEWEST_ROLES);
    html! {
        fieldset {
            legend { (t!(lang, "team-section-roles")) }
            div.stack {
                (ui::muted(&t!(lang, "team-roles-text", least = FEWEST_ROLES, most = MOST_ROLES)))
                @for number in 1..=first { (role_fields(lang, f, number)) }
                @if first < MOST_ROLES {
                    (ui::details(&t!(lang, "team-more-roles"), html! {
                        div.stack { @for number in first + 1..=MOST_ROLES { (role_fields(lang, f, number)) } }
                    }))
                }
            }
        }
        fieldset {
            legend { (t!(lang, "team-section-when")) }
            div.stack {
                div.field-row { (f.date("starts_on")) (f.date("ends_on")) }
                (f.number("wait").unit(t!(lang, "team-days")).hint(t!(lang, "team-hint-wait")))
                (f.decimal("budget").optional().unit("kr").hint(budget_hint(lang, shown)))
            }
        }
    }
}

/// The fields of one role.
fn role_fields(lang: Lang, f: &FormState, number: usize) -> Markup {
    let (name, must, extent) = (format!("name_{number}"), format!("must_{number}"), format!("extent_{number}"));
    let needed = number <= FEWEST_ROLES;
    let name = f.text(&name).most(80);
    let skills = f.area(&must, 2).suggest_lines(SUGGESTIONS, t!(lang, "team-add-skill"));
    let extent = f.number(&extent).unit("%");
    let skills = if number == 1 { skills.hint(t!(lang, "team-hint-must")) } else { skills };
    html! {
        div.stack {
            div.field-row {
                @if needed { (name) (extent) } @else { (name.optional()) (extent.optional()) }
            }
            @if needed { (skills) } @else { (skills.optional()) }
        }
    }
}

/// What the budget is, and what the need says of one.
fn budget_hint(lang: Lang, shown: &Earlier) -> String {
    let hint = t!(lang, "team-hint-budget");
    match shown.about.need.content.budget {
        Some(budget) if budget.basis != RateBasis::Fixed => {
            let rate = labels::rate(lang, budget.amount, budget.basis);
            format!("{hint} {}", t!(lang, "team-hint-budget-need", rate = rate))
        }
        Some(_) | None => hint,
    }
}

/// The runs of before.
fn earlier(lang: Lang, shown: &Earlier) -> Markup {
    let rows: Vec<Entry> = shown
        .runs
        .iter()
        .map(|run| Entry {
            title: run.roles.join(", "),
            href: Some(format!("/assignments/{}/team/{}", shown.about.need.id, run.id)),
            facts: [Some(format::instant(run.at)), shown.by.get(&run.run_by).cloned()].into_iter().flatten().collect(),
            body: html! {},
            aside: html! {
                @if run.teams == 0 {
                    (ui::badge(Tone::Warn, &t!(lang, "team-earlier-none")))
                } @else {
                    (ui::badge(Tone::Neutral, &t!(lang, "team-earlier-count", count = run.teams)))
                }
            },
        })
        .collect();
    html! { @if !rows.is_empty() { (ui::section(&t!(lang, "team-earlier"), ui::entries(&rows))) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            for field in ["starts_on", "ends_on", "wait", "budget", "name_1", "must_2", "extent_6"] {
                let said = label(lang, field);
                assert!(said.len() > 3 && !said.contains('⟦'), "{field}: {said}");
            }
            assert!(label(lang, "must_4").contains('4'));
        }
    }
}
