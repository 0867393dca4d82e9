//! `/resume/import/{id}`: what was found beside the text that it was found in.
//! Each thing is taken, changed or skipped; nothing is in the résumé before the
//! form is sent. Works as a plain form, and without scripts.

use super::import::{heading, kept};
use crate::consultant::{Language, Skill};
use crate::directory;
use crate::profile::again::{again, status};
use crate::profile::input::is_linkedin;
use crate::profile::refusal::ProfileRefusal;
use crate::profile::{language, policy};
use crate::resume::education::EducationInput;
use crate::resume::experience::ExperienceInput;
use crate::resume::honour::HonourInput;
use crate::resume::import::draft::{self, Draft, Found, Group, Item};
use crate::resume::import::keep::{Import, ImportStage, import};
use crate::resume::import::refusal::ImportRefusal;
use crate::resume::import::{Accepted, accept};
use crate::resume::letter::MOST_CHARACTERS;
use crate::resume::refusal::ResumeRefusal;
use crate::resume::skill::MOST_YEARS;
use crate::resume::words;
use base::{CvImportId, Lang, Refusal, Stop, t};
use cv::Reading;
use maud::{Markup, html};
use web::ui::{self, Tone};
use web::{Answer, Check, Door, Form, FormState, Path, Response, Wrong};

/// Years that an education or honour may lie in.
const YEARS: (i64, i64) = (1940, 2100);

/// A field's name on screen: `experience_0_client_name` is what the page of
/// experiences calls it.
pub(super) fn label(lang: Lang, field: &str) -> String {
    let Some((group, rest)) = field.split_once('_') else { return String::new() };
    let name = rest.split_once('_').map_or(rest, |(_, name)| name);
    match (group, name) {
        (_, "take") => t!(lang, "import-take"),
        ("title", _) => t!(lang, "profile-title"),
        ("city", _) => t!(lang, "profile-city"),
        ("letter", _) => t!(lang, "resume-letter"),
        ("linkedin", _) => t!(lang, "profile-linkedin"),
        ("link", _) => t!(lang, "import-link"),
        ("experience", "client_name") => t!(lang, "resume-experience-client"),
        ("experience", "assignment") => t!(lang, "resume-experience-assignment"),
        ("experience", "description") => t!(lang, "resume-experience-description"),
        ("experience", "result") => t!(lang, "resume-experience-result"),
        ("experience", "from_month") => t!(lang, "resume-experience-from"),
        ("experience", "to_month") => t!(lang, "resume-experience-to"),
        ("experience", "ongoing") => t!(lang, "resume-experience-ongoing"),
        ("education", "degree") => t!(lang, "resume-education-degree"),
        ("education", "school") => t!(lang, "resume-education-school"),
        ("education", "from_year") => t!(lang, "resume-education-from"),
        ("education", "to_year") => t!(lang, "resume-education-to"),
        ("skill", "name") => t!(lang, "resume-skill-name"),
        ("skill", "level") => t!(lang, "resume-skill-level"),
        ("skill", "years") => t!(lang, "resume-skill-years"),
        ("language", "code") => t!(lang, "import-language"),
        ("language", "level") => t!(lang, "import-language-level"),
        ("honour", "title") => t!(lang, "resume-honour-title"),
        ("honour", "giver") => t!(lang, "resume-honour-giver"),
        ("honour", "year") => t!(lang, "resume-honour-year"),
        ("portfolio", "title") => t!(lang, "resume-portfolio-title"),
        ("portfolio", "link") => t!(lang, "resume-portfolio-link"),
        _ => String::new(),
    }
}

/// POST what is taken.
pub(super) async fn post(d: Door, Path(item): Path<CvImportId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let known = import(&tx, id, item).await?;
    let ImportStage::Read(reading) = &known.stage else {
        drop(tx);
        // The same form again gets the same answer; another one comes too late.
        drop(d.write(&form).await?);
        return Err(Stop::from(ImportRefusal::AlreadyTaken).into());
    };
    let draft = draft::draft(reading, &directory::resume(&tx, id).await?);
    drop(tx);
    let mut check = form.check(d.lang, label);
    let Some(accepted) = read(&mut check, &form, &draft).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(page(&d, &known, reading, &draft, &state));
    };
    let tx = d.write(&form).await?;
    let taken = accept(&tx, id, item, &accepted).await;
    let status = status(&taken);
    match d.kept(taken, &form, label)? {
        Ok(()) => d.done(tx, &form, "/resume", &t!(d.lang, "import-accepted", count = accepted.count())).await,
        Err(mut state) => {
            drop(tx);
            // What a part of the résumé says no to is about the whole here.
            for (_, wrong) in std::mem::take(&mut state.wrong) {
                state.refusal = Some(wrong.sentence(d.lang, ""));
            }
            again(status, page(&d, &known, reading, &draft, &state))
        }
    }
}

/// The form as the file says it; what the résumé has already is not ticked.
pub(super) fn filled(d: &Door, draft: &Draft, version: i64) -> FormState {
    let mut state = d.form(label).with("version", version);
    for item in &draft.items {
        if !item.known {
            state = state.with(&item.field("take"), "yes");
        }
        for field in &item.fields {
            state = state.with(&item.field(field.name), &field.value);
        }
    }
    state
}

/// Everything that is ticked; `None` when a field of it is wrong.
fn read(c: &mut Check<'_>, form: &Form, draft: &Draft) -> Option<Accepted> {
    let mut accepted = Accepted::default();
    let mut good = true;
    for item in draft.items.iter().filter(|item| form.ticked(&item.field("take"))) {
        good &= read_item(c, form, item, &mut accepted).is_some();
    }
    good.then_some(accepted)
}

/// One item into what was taken; `None` when a field is wrong.
fn read_item(c: &mut Check<'_>, form: &Form, item: &Item, accepted: &mut Accepted) -> Option<()> {
    let field = |name: &str| item.field(name);
    match item.group {
        Group::Title => accepted.title = Some(c.text(&field("value"), 120)?),
        Group::City => accepted.city = Some(c.text(&field("value"), 80)?),
        Group::Letter => accepted.letter = Some(c.text(&field("value"), MOST_CHARACTERS)?),
        Group::LinkedIn => {
            let link = link(c, &field("value"))?;
            let sentence = ProfileRefusal::NotLinkedIn.sentence(c.lang());
            c.ensure(is_linkedin(&link), &field("value"), Wrong::Said(sentence));
            accepted.linkedin = Some(link);
        }
        Group::Link => accepted.links.push(link(c, &field("value"))?),
        Group::Experience => accepted.experiences.push(experience(c, form, item)?),
        Group::Education => {
            let (degree, school) = (c.text(&field("degree"), 160), c.text(&field("school"), 160));
            let from_year = c.number_opt(&field("from_year"), YEARS.0, YEARS.1);
            let to_year = c.number_opt(&field("to_year"), YEARS.0, YEARS.1);
            let input = EducationInput { school: school?, degree: degree?, from_year: from_year?, to_year: to_year? };
            let sentence = ResumeRefusal::YearsReversed.sentence(c.lang());
            c.ensure(input.check().is_ok(), &field("to_year"), Wrong::Said(sentence));
            accepted.educations.push(input);
        }
        Group::Skill => {
            let name = c.text(&field("name"), 60);
            let level = c.choice(&field("level"), |n| n.parse::<i64>().ok().filter(|n| (1..=5).contains(n)));
            let years = c.number(&field("years"), 0, MOST_YEARS);
            accepted.skills.push(Skill { name: name?, level: level?, years: years? });
        }
        Group::Language => {
            let code = c.choice(&field("code"), |code| language::is_code(code).then(|| code.to_owned()));
            let level = c.choice(&field("level"), |n| n.parse::<u8>().ok().filter(|n| (1..=5).contains(n)));
            let language = Language { code: code?, level: level? };
            let twice = accepted.languages.iter().any(|known| known.code == language.code);
            c.ensure(!twice, &field("code"), Wrong::Said(ProfileRefusal::LanguageTwice.sentence(c.lang())));
            accepted.languages.push(language);
        }
        Group::Honour => {
            let (title, giver) = (c.text(&field("title"), 160), c.text_opt(&field("giver"), 160));
            let year = c.number_opt(&field("year"), YEARS.0, YEARS.1);
            accepted.honours.push(HonourInput { title: title?, giver: giver?, year: year? });
        }
        Group::Portfolio => {
            let (title, link) = (c.text(&field("title"), 120), link(c, &field("link")));
            accepted.portfolio.push((title?, link?));
        }
    }
    Some(())
}

/// A link that must be there.
fn link(c: &mut Check<'_>, field: &str) -> Option<String> {
    match c.link_opt(field)? {
        Some(link) => Some(link),
        None => c.fault(field, Wrong::Empty),
    }
}

/// A previous assignment.
fn experience(c: &mut Check<'_>, form: &Form, item: &Item) -> Option<ExperienceInput> {
    let lang = c.lang();
    let field = |name: &str| item.field(name);
    let client_name = c.text(&field("client_name"), 120);
    let headline = c.text(&field("assignment"), 160);
    let description = c.text_opt(&field("description"), 3_000);
    let result = c.text_opt(&field("result"), 1_000);
    let from = c.month(&field("from_month"));
    let to = c.month_opt(&field("to_month"));
    match (form.ticked(&field("ongoing")), to) {
        (true, Some(Some(_))) => c.ensure(false, &field("to_month"), Wrong::Said(t!(lang, "resume-experience-both"))),
        (false, Some(None)) => c.ensure(false, &field("to_month"), Wrong::Said(t!(lang, "resume-experience-no-end"))),
        _ => {}
    }
    let input = ExperienceInput {
        client_name: client_name?,
        headline: headline?,
        description: description?,
        result: result?,
        from: from?,
        to: to?,
    };
    let sentence = ResumeRefusal::EndsBeforeStart.sentence(lang);
    c.ensure(input.check().is_ok(), &field("to_month"), Wrong::Said(sentence));
    Some(input)
}

/// What was found on one side, where on the other.
pub(super) fn page(d: &Door, known: &Import, reading: &Reading, draft: &Draft, f: &FormState) -> Response {
    let lang = d.lang;
    let action = format!("/resume/import/{}", known.id);
    let to_check = draft.items.iter().flat_map(|item| &item.fields).filter(|field| field.check).count();
    let fields = html! {
        (f.hidden("version"))
        @for group in Group::ALL {
            @let items: Vec<&Item> = draft.items.iter().filter(|item| item.group == group).collect();
            @if !items.is_empty() {
                (ui::section(&name(lang, group), html! { div.stack { @for item in items { (card(lang, f, item)) } } }))
            }
        }
    };
    let buttons = html! {
        (ui::button(&t!(lang, "import-accept")))
        (ui::link_quiet("/resume", &t!(lang, "import-later")))
    };
    d.page(
        &known.name,
        html! {
            (heading(lang, known, Some(&t!(lang, "import-review-lead"))))
            @if to_check > 0 {
                (ui::banner(Tone::Waiting, html! { p { (t!(lang, "import-to-check", count = to_check)) } }))
            }
            div.beside {
                div.beside-main {
                    (f.form_with(&action, false, fields, buttons))
                    (kept(d, known))
                }
                div.beside-source { (source(lang, reading, draft)) }
            }
        },
    )
}

/// What a group is called.
fn name(lang: Lang, group: Group) -> String {
    match group {
        Group::Title => t!(lang, "profile-title"),
        Group::City => t!(lang, "profile-city"),
        Group::Letter => t!(lang, "resume-letter"),
        Group::Experience => t!(lang, "resume-section-experience"),
        Group::Education => t!(lang, "resume-section-education"),
        Group::Skill => t!(lang, "resume-section-skills"),
        Group::Language => t!(lang, "resume-section-languages"),
        Group::Honour => t!(lang, "resume-section-honours"),
        Group::LinkedIn => t!(lang, "profile-linkedin"),
        Group::Link => t!(lang, "import-links"),
        Group::Portfolio => t!(lang, "resume-section-portfolio"),
    }
}

/// One thing that was found.
fn card(lang: Lang, f: &FormState, item: &Item) -> Markup {
    let checks: Vec<String> =
        item.fields.iter().filter(|field| field.check).map(|field| label(lang, &item.field(field.name))).collect();
    let take = item.field("take");
    let sentence = t!(lang, "import-take");
    html! {
        div.card.found {
            div.found-head {
                (f.tick(&take, &sentence))
                @if let Some((first, last)) = item.lines {
                    a.small href={ "#rad-" (first + 1) } {
                        @if first == last { (t!(lang, "import-line", line = first + 1)) }
                        @else { (t!(lang, "import-lines", first = first + 1, last = last + 1)) }
                    }
                }
                @if item.known { (ui::badge(Tone::Neutral, &t!(lang, "import-known"))) }
                @if !checks.is_empty() { (ui::badge(Tone::Waiting, &t!(lang, "import-check"))) }
            }
            @if !checks.is_empty() { p.hint { (t!(lang, "import-check-these", fields = checks.join(", "))) } }
            (controls(lang, f, item))
        }
    }
}

/// The name in the form of one of an item's fields.
fn place<'n>(item: &Item, names: &'n [String], name: &str) -> &'n str {
    let place = item.fields.iter().position(|field| field.name == name);
    place.and_then(|n| names.get(n)).map_or("", String::as_str)
}

/// The fields of an item.
fn controls(lang: Lang, f: &FormState, item: &Item) -> Markup {
    let names: Vec<String> = item.fields.iter().map(|field: &Found| item.field(field.name)).collect();
    let at = |name: &'static str| place(item, &names, name);
    let levels =
        |word: fn(Lang, i64) -> String| (1..=5_i64).map(|n| (n.to_string(), word(lang, n))).collect::<Vec<_>>();
    let language_level = |lang: Lang, n: i64| language::level(lang, u8::try_from(n).unwrap_or(1));
    let ongoing = t!(lang, "resume-experience-ongoing-sentence");
    match item.group {
        Group::Title => html! { (f.text(at("value")).most(120)) },
        Group::City => html! { (f.text(at("value")).most(80)) },
        Group::Letter => html! { (f.area(at("value"), 8).most(MOST_CHARACTERS)) },
        Group::LinkedIn | Group::Link => html! { (f.link(at("value"))) },
        Group::Experience => html! {
            (f.text(at("client_name")).most(120))
            (f.text(at("assignment")).most(160))
            (f.area(at("description"), 3).most(3_000).optional())
            (f.area(at("result"), 2).most(1_000).optional())
            div.field-row {
                (f.month(at("from_month")))
                (f.month(at("to_month")).optional())
            }
            (f.tick(at("ongoing"), &ongoing))
        },
        Group::Education => html! {
            (f.text(at("degree")).most(160))
            (f.text(at("school")).most(160))
            div.field-row { (f.number(at("from_year")).most(4).optional()) (f.number(at("to_year")).most(4).optional()) }
        },
        Group::Skill => html! {
            div.field-row {
                (f.text(at("name")).most(60))
                (f.select(at("level"), levels(words::skill_level)))
                (f.number(at("years")).most(2))
            }
        },
        Group::Language => html! {
            div.field-row {
                (f.select(at("code"), language::CODES.iter().map(|c| ((*c).to_owned(), language::name(lang, c))).collect()))
                (f.select(at("level"), levels(language_level)))
            }
        },
        Group::Honour => html! {
            (f.text(at("title")).most(160))
            div.field-row { (f.text(at("giver")).most(160).optional()) (f.number(at("year")).most(4).optional()) }
        },
        Group::Portfolio => html! { (f.text(at("title")).most(120)) (f.link(at("link"))) },
    }
}

/// The text of the file, line by line; lines of which something was found are
/// marked, and the one that a link leads to stands out.
fn source(lang: Lang, reading: &Reading, draft: &Draft) -> Markup {
    let used =
        |n: usize| draft.items.iter().any(|item| item.lines.is_some_and(|(first, last)| (first..=last).contains(&n)));
    let own = reading.resume.extra.lang.as_deref().and_then(Lang::parse).map(Lang::code);
    html! {
        (ui::section(&t!(lang, "import-source"), html! {
            p.hint { (t!(lang, "import-source-hint")) }
            ol.source lang=[own] tabindex="0" aria-label=(t!(lang, "import-source")) {
                @for (n, text) in reading.source.iter().enumerate() {
                    li id={ "rad-" (n + 1) } {
                        @if used(n) { mark { (text) } } @else { (text) }
                    }
                }
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::empty;

    #[test]
    fn every_field_and_group_has_a_name_in_both_languages() {
        let everything = r#"{"basics": {"label": "a", "summary": "b", "location": {"city": "c"}, "profiles": [{"url": "https://linkedin.com/in/a"}, {"url": "https://a.example"}]},
            "work": [{"name": "a", "position": "b", "startDate": "2020-01"}], "education": [{"institution": "a", "area": "b"}],
            "skills": [{"name": "a"}], "languages": [{"language": "svenska", "x-customersonly": {"code": "sv"}}],
            "awards": [{"title": "a"}], "publications": [{"name": "a", "url": "https://a.example"}]}"#;
        let reading = cv::read(everything.as_bytes()).expect("a reading");
        let draft = draft::draft(&reading, &empty());
        for group in Group::ALL {
            assert!(draft.items.iter().any(|item| item.group == group), "{group:?}");
            for lang in Lang::ALL {
                assert!(!name(lang, group).contains('⟦'), "{group:?}");
            }
        }
        for item in &draft.items {
            for field in item.fields.iter().map(|f| f.name).chain(["take"]) {
                for lang in Lang::ALL {
                    let shown = label(lang, &item.field(field));
                    assert!(!shown.is_empty() && !shown.contains('⟦'), "{}", item.field(field));
                }
            }
        }
    }
}
