//! The form of a need: five sections, one after another, read as a whole so
//! that all faults are shown at once (S46, S47).

use crate::assignment::{Budget, Content, MOST_SKILLS, listed_skills, without_required};
use crate::labels;
use base::{BasisPoints, ClientId, Lang, RateBasis, format, t};
use maud::{Markup, html};
use web::{Check, Door, Form, FormState, Wrong};

/// A skill's name at most, in characters.
const LONGEST_SKILL: usize = 60;

/// The fields' names on screen.
pub fn label(lang: Lang, field: &str) -> String {
    match field {
        "client" => t!(lang, "field-client"),
        "title" => t!(lang, "field-title"),
        "text" => t!(lang, "field-text"),
        "lang" => t!(lang, "field-lang"),
        "must" => t!(lang, "field-must"),
        "nice" => t!(lang, "field-nice"),
        "starts_on" => t!(lang, "field-starts-on"),
        "ends_on" => t!(lang, "field-ends-on"),
        "extent_percent" => t!(lang, "field-extent"),
        "place" => t!(lang, "field-place"),
        "remote" => t!(lang, "field-remote"),
        "languages" => t!(lang, "field-languages"),
        "budget" => t!(lang, "field-budget"),
        "budget_basis" => t!(lang, "field-budget-basis"),
        "people" => t!(lang, "field-people"),
        "shows_client" => t!(lang, "field-shows-client"),
        _ => String::new(),
    }
}

/// A form to begin with.
pub fn empty(d: &Door) -> FormState {
    d.form(label)
        .with("lang", d.lang.code())
        .with("extent_percent", 100)
        .with("people", 1)
        .with("budget_basis", RateBasis::Hour.code())
}

/// The form of what is there.
pub fn filled(d: &Door, content: &Content, version: i64) -> FormState {
    let ticked = |yes: bool| yes.then_some("yes");
    d.form(label)
        .with("version", version)
        .with("title", &content.title)
        .with("text", &content.text)
        .with("lang", content.lang.code())
        .with("must", content.must.join("\n"))
        .with("nice", content.nice.join("\n"))
        .with("starts_on", content.starts_on)
        .with_opt("ends_on", content.ends_on)
        .with("extent_percent", content.extent_percent)
        .with_opt("place", content.place.as_ref())
        .with_opt("remote", ticked(content.remote))
        .with_all("languages", &content.languages)
        .with_opt("budget", content.budget.map(|b| format::typed(d.lang, b.amount)))
        .with("budget_basis", content.budget.map_or(RateBasis::Hour, |b| b.basis).code())
        .with("people", content.people)
        .with_opt("shows_client", ticked(content.shows_client))
}

/// The chosen client, when staff write (S47).
pub fn read_client(check: &mut Check<'_>) -> Option<ClientId> {
    check.choice("client", |code| code.parse().ok())
}

/// What was typed; `None` when something is wrong.
pub fn read(check: &mut Check<'_>, form: &Form) -> Option<Content> {
    let lang = check.lang();
    let title = check.text("title", 120);
    let text = check.text("text", 10_000);
    let text_lang = check.choice("lang", Lang::parse);
    let must = skills(check, "must");
    let nice = skills(check, "nice");
    let starts_on = check.date("starts_on");
    let ends_on = check.date_opt("ends_on");
    if let (Some(start), Some(Some(end))) = (starts_on, ends_on) {
        check.ensure(end >= start, "ends_on", Wrong::Said(t!(lang, "refusal-ends-before-start")));
    }
    let extent_percent = check.number("extent_percent", 1, 100);
    let place = check.text_opt("place", 80);
    let remote = !form.get("remote").is_empty();
    if place == Some(None) {
        check.ensure(remote, "place", Wrong::Said(t!(lang, "refusal-no-place")));
    }
    let languages: Vec<String> =
        labels::LANGUAGES.into_iter().filter(|code| form.all("languages").contains(code)).map(str::to_owned).collect();
    let amount = check.money_opt("budget");
    let basis = check.choice("budget_basis", RateBasis::parse);
    if let Some(Some(amount)) = amount {
        check.ensure(amount.minor > 0, "budget", Wrong::NotMoney);
    }
    let people = check.number("people", 1, 20);
    if !check.is_good() {
        return None;
    }
    let must = must?;
    Some(Content {
        title: title?,
        text: text?,
        lang: text_lang?,
        starts_on: starts_on?,
        ends_on: ends_on?,
        extent_percent: extent_percent?,
        place: place?,
        remote,
        languages,
        budget: match (amount?, basis?) {
            (Some(amount), basis) => Some(Budget { amount, basis }),
            (None, _) => None,
        },
        people: people?,
        shows_client: !form.get("shows_client").is_empty(),
        nice: without_required(&must, nice?),
        must,
    })
}

/// Where names of skills are offered; a later room answers.
const SUGGESTIONS: &str = "/taxonomy/suggestions?kind=skill";

/// A list of skills.
fn skills(check: &mut Check<'_>, field: &str) -> Option<Vec<String>> {
    let lang = check.lang();
    let skills = listed_skills(&check.text_opt(field, 2_000)?.unwrap_or_default());
    if skills.len() > MOST_SKILLS {
        return check.fault(field, Wrong::Said(t!(lang, "wrong-skills-many", most = MOST_SKILLS)));
    }
    if let Some(long) = skills.iter().find(|skill| skill.chars().count() > LONGEST_SKILL) {
        let sentence = t!(lang, "wrong-skill-long", skill = long.clone(), most = LONGEST_SKILL);
        return check.fault(field, Wrong::Said(sentence));
    }
    Some(skills)
}

/// The fields, in sections. `clients` is what staff choose from.
pub fn fields(lang: Lang, f: &FormState, clients: Option<&[(ClientId, String)]>, commission: BasisPoints) -> Markup {
    let commission = format::percent(lang, commission);
    html! {
        fieldset {
            legend { (t!(lang, "section-what")) }
            div.stack {
                @if let Some(clients) = clients { (f.select("client", choices(lang, clients))) }
                (f.text("title").most(120).hint(t!(lang, "hint-title")))
                (f.area("text", 10).hint(t!(lang, "hint-text")))
                (f.select("lang", vec![
                    ("sv".to_owned(), labels::language(lang, "sv")),
                    ("en".to_owned(), labels::language(lang, "en")),
                ]))
            }
        }
        fieldset {
            legend { (t!(lang, "section-skills")) }
            div.stack {
                (f.area("must", 4).optional().hint(t!(lang, "hint-must")).suggest_lines(SUGGESTIONS, t!(lang, "add-must")))
                (f.area("nice", 4).optional().hint(t!(lang, "hint-nice")).suggest_lines(SUGGESTIONS, t!(lang, "add-nice")))
                (f.boxes("languages", labels::LANGUAGES.iter().map(|code| ((*code).to_owned(), labels::language(lang, code))).collect()))
            }
        }
        fieldset {
            legend { (t!(lang, "section-when")) }
            div.stack {
                div.field-row {
                    (f.date("starts_on"))
                    (f.date("ends_on").optional())
                }
                (f.number("extent_percent").unit("%").hint(t!(lang, "hint-extent")))
                (f.text("place").optional().most(80).hint(t!(lang, "hint-place")))
                (f.tick("remote", &t!(lang, "tick-remote")))
            }
        }
        fieldset {
            legend { (t!(lang, "section-budget")) }
            div.stack {
                (f.decimal("budget").optional().unit("kr").hint(t!(lang, "hint-budget", commission = commission)))
                (f.select("budget_basis", labels::bases(lang)))
                (f.number("people").hint(t!(lang, "hint-people")))
            }
        }
        fieldset {
            legend { (t!(lang, "section-client")) }
            div.stack {
                (f.tick("shows_client", &t!(lang, "tick-shows-client")))
            }
        }
    }
}

/// Clients to choose from, after one that is none.
fn choices(lang: Lang, clients: &[(ClientId, String)]) -> Vec<(String, String)> {
    let none = (String::new(), t!(lang, "choose-client"));
    std::iter::once(none).chain(clients.iter().map(|(id, name)| (id.to_string(), name.clone()))).collect()
}
