//! `/resume/skills`: skills with level and years (S35). A name that is there
//! already is changed, not doubled.

use super::part_heading;
use crate::company::name_key;
use crate::consultant::Skill;
use crate::directory;
use crate::profile::policy;
use crate::resume::skill::{MOST_YEARS, remove_skill, set_skill};
use crate::resume::strength::SKILL_GOAL;
use crate::resume::words;
use base::{ConsultantId, Lang, Outcome, t};
use maud::{Markup, html};
use web::ui::{self, Entry};
use web::{Answer, Check, Door, Form, FormState, Query, Response};

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "resume-skill-name"),
        "level" => t!(lang, "resume-skill-level"),
        "years" => t!(lang, "resume-skill-years"),
        _ => String::new(),
    }
}

/// GET the list, with a form for one more, or (`?name=`) for changing one.
pub(super) async fn list(d: Door, query: Query) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut state = d.form(label).with("level", 3);
    if let Some(name) = query.get("name") {
        let tx = d.read().await?;
        let known = directory::skills(&tx, id).await?;
        if let Some(skill) = known.iter().find(|skill| name_key(&skill.name) == name_key(name)) {
            state = state.with("name", &skill.name).with("level", skill.level).with("years", skill.years);
        }
    }
    Ok(page(&d, id, &state).await?)
}

/// POST one more, or a change of the one of the same name.
pub(super) async fn set(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(skill) = read(&mut check) else {
        let state = check.state(&d);
        return d.invalid(page(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(set_skill(&tx, id, &skill).await, &form, label)? {
        Ok(()) => {
            let said = t!(d.lang, "resume-skill-saved", name = skill.name.as_str());
            d.done(tx, &form, "/resume/skills", &said).await
        }
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, id, &state).await?)
        }
    }
}

/// POST the removal of the skill `name`.
pub(super) async fn remove(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let name = form.get("name");
    let tx = d.write(&form).await?;
    remove_skill(&tx, id, name).await?;
    d.done(tx, &form, "/resume/skills", &t!(d.lang, "resume-skill-removed", name = name)).await
}

/// Every field into the skill; `None` when one is wrong.
fn read(c: &mut Check<'_>) -> Option<Skill> {
    let name = c.text("name", 60);
    let level = c.choice("level", |level| level.parse::<i64>().ok().filter(|n| (1..=5).contains(n)));
    let years = c.number("years", 0, MOST_YEARS);
    Some(Skill { name: name?, level: level?, years: years? })
}

/// The list and the form below it.
async fn page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = directory::skills(&tx, id).await?;
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "resume-section-skills");
    let rows: Vec<Entry> = known.iter().map(|skill| row(d, skill)).collect();
    let levels = (1..=5).map(|n: i64| (n.to_string(), words::skill_level(lang, n))).collect();
    let fields = html! {
        (f.text("name").most(60).hint(t!(lang, "resume-skill-name-hint")).suggest("/taxonomy/suggestions?kind=skill"))
        div.field-row {
            (f.select("level", levels))
            (f.number("years").most(2))
        }
    };
    Ok(d.page(
        &title,
        html! {
            (part_heading(lang, &title, &t!(lang, "resume-skill-lead", goal = SKILL_GOAL)))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "resume-skill-empty"), &t!(lang, "resume-skill-empty-text"), None))
            } @else {
                (ui::entries(&rows))
            }
            (ui::section(&t!(lang, "resume-skill-add"), f.form("/resume/skills", fields, &t!(lang, "resume-skill-add-button"))))
        },
    ))
}

/// One skill, with its level as a bar, the way to change it and to remove it.
fn row(d: &Door, skill: &Skill) -> Entry {
    let lang = d.lang;
    let query = Query::default().with("name", Some(&skill.name));
    let text = words::skill(lang, skill.level, skill.years);
    let button: Markup = html! {
        button.button.quiet.dense type="submit" aria-label=(t!(lang, "resume-skill-remove", name = skill.name.as_str())) {
            (t!(lang, "resume-remove"))
        }
    };
    Entry {
        title: skill.name.clone(),
        href: Some(format!("/resume/skills{query}#name")),
        facts: vec![],
        body: ui::meter(&t!(lang, "resume-skill-level"), skill.level, 5, &text),
        aside: d.buttons().press("/resume/skills/removal", &[("name", skill.name.clone())], button),
    }
}
