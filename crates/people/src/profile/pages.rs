//! `/profile`: My profile, as one form. Only the consultant's own (S28–S30).

use super::again::{again, status};
use super::input::{MOST_LINKS, MOST_RADIUS, ProfileInput, is_linkedin};
use super::refusal::ProfileRefusal;
use super::{language, policy, save};
use crate::consultant::{Consultant, Language, Rate};
use crate::directory;
use base::{Lang, Money, RateBasis, Refusal, RefusalStatus, format, t};
use maud::{Markup, html};
use web::{Answer, Check, Door, Form, FormState, Response, Routes, Who, Wrong, ui};

/// The fields of the languages, one row each.
const LANGUAGES: [(&str, &str); 12] = [
    ("language_1", "level_1"),
    ("language_2", "level_2"),
    ("language_3", "level_3"),
    ("language_4", "level_4"),
    ("language_5", "level_5"),
    ("language_6", "level_6"),
    ("language_7", "level_7"),
    ("language_8", "level_8"),
    ("language_9", "level_9"),
    ("language_10", "level_10"),
    ("language_11", "level_11"),
    ("language_12", "level_12"),
];

/// Rows of languages that are always shown.
const LANGUAGE_ROWS: usize = 3;

/// The fields of the social links.
const LINKS: [&str; MOST_LINKS] = ["link_1", "link_2", "link_3", "link_4", "link_5"];

/// `/profile`.
pub fn routes() -> Routes {
    Routes::new()
        .get("/profile", Who::CONSULTANT, show)
        .post("/profile", Who::CONSULTANT, post)
        .and(super::calendar::routes())
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "title" => t!(lang, "profile-title"),
        "city" => t!(lang, "profile-city"),
        "remote" => t!(lang, "profile-remote"),
        "radius_km" => t!(lang, "profile-radius"),
        "linkedin" => t!(lang, "profile-linkedin"),
        "lang" => t!(lang, "profile-resume-language"),
        "rate" => t!(lang, "profile-rate"),
        "rate_basis" => t!(lang, "profile-rate-basis"),
        "available_from" => t!(lang, "profile-available-from"),
        "available_percent" => t!(lang, "profile-available-percent"),
        other => match other.split_once('_') {
            Some(("link", n)) => t!(lang, "profile-link", n = n),
            Some(("language", n)) => t!(lang, "profile-language", n = n),
            Some(("level", n)) => t!(lang, "profile-language-level", n = n),
            _ => String::new(),
        },
    }
}

/// GET `/profile`.
async fn show(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let consultant = directory::consultant(&tx, id).await?;
    Ok(page(&d, &filled(&d, &consultant)))
}

/// POST `/profile`.
async fn post(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check, &form).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(page(&d, &state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let saved = save(&tx, id, version, &input).await;
    let status = status(&saved);
    match d.kept(saved, &form, label)? {
        Ok(()) => {
            let version = directory::consultant(&tx, id).await?.version;
            d.done_as(tx, &form, "/profile", &t!(d.lang, "profile-saved"), version).await
        }
        Err(mut state) => {
            if status == RefusalStatus::Conflict {
                // What was typed may be saved after all, once it was seen that somebody else saved.
                state = state.with("version", directory::consultant(&tx, id).await?.version);
                state.refusal = Some(t!(d.lang, "profile-stale"));
            }
            drop(tx);
            again(status, page(&d, &state))
        }
    }
}

/// Every field into the input; `None` when one is wrong.
fn read(c: &mut Check<'_>, form: &Form) -> Option<ProfileInput> {
    let lang = c.lang();
    let title = c.text_opt("title", 120);
    let city = c.text_opt("city", 80);
    let radius_km = c.number_opt("radius_km", 1, MOST_RADIUS);
    let resume_lang = c.choice("lang", Lang::parse);
    let mut languages = Vec::new();
    for (code_field, level_field) in LANGUAGES {
        if form.get(code_field).trim().is_empty() {
            continue;
        }
        let code = c.choice(code_field, |code| language::is_code(code).then(|| code.to_owned()));
        let level = c.choice(level_field, |level| level.parse::<u8>().ok().filter(|n| (1..=5).contains(n)));
        let (Some(code), Some(level)) = (code, level) else { continue };
        let twice = languages.iter().any(|known: &Language| known.code == code);
        c.ensure(!twice, code_field, Wrong::Said(ProfileRefusal::LanguageTwice.sentence(lang)));
        languages.push(Language { code, level });
    }
    let amount = c.money_opt("rate");
    let zero = matches!(amount, Some(Some(Money { minor: 0, .. })));
    c.ensure(!zero, "rate", Wrong::NotMoney);
    let rate = match amount {
        Some(Some(amount)) => c
            .choice("rate_basis", |code| RateBasis::parse(code).filter(|basis| *basis != RateBasis::Fixed))
            .map(|basis| Some(Rate { amount, basis })),
        Some(None) => Some(None),
        None => None,
    };
    let available_from = c.date_opt("available_from");
    let available_percent = c.number_opt("available_percent", 1, 100);
    let linkedin = c.link_opt("linkedin");
    if let Some(Some(link)) = &linkedin {
        c.ensure(is_linkedin(link), "linkedin", Wrong::Said(ProfileRefusal::NotLinkedIn.sentence(lang)));
    }
    let links = LINKS.iter().filter_map(|field| c.link_opt(field).flatten()).collect();
    Some(ProfileInput {
        title: title?,
        city: city?,
        remote: form.ticked("remote"),
        radius_km: radius_km?,
        linkedin: linkedin?,
        links,
        lang: resume_lang?,
        languages,
        rate: rate?,
        available_from: available_from?,
        available_percent: available_percent?,
    })
}

/// The form as the profile is.
fn filled(d: &Door, c: &Consultant) -> FormState {
    let mut state = d
        .form(label)
        .with("version", c.version)
        .with_opt("title", c.title.as_deref())
        .with_opt("city", c.city.as_deref())
        .with_opt("radius_km", c.radius_km)
        .with_opt("linkedin", c.linkedin.as_deref())
        .with("lang", c.lang.code())
        .with_opt("rate", c.rate.map(|rate| format::typed(d.lang, rate.amount)))
        .with("rate_basis", c.rate.map_or(RateBasis::Hour, |rate| rate.basis).code())
        .with_opt("available_from", c.available_from)
        .with_opt("available_percent", c.available_percent);
    if c.remote {
        state = state.with("remote", "yes");
    }
    for (field, link) in LINKS.iter().zip(&c.links) {
        state = state.with(field, link);
    }
    for ((code_field, level_field), known) in LANGUAGES.iter().zip(&c.languages) {
        state = state.with(code_field, &known.code).with(level_field, known.level);
    }
    state
}

/// The page around the form.
fn page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "profile-heading");
    let fields = html! {
        (f.hidden("version"))
        div {
            (ui::section(&t!(lang, "profile-part-basics"), html! { div.stack { (basics(lang, f)) } }))
            (ui::section(&t!(lang, "profile-part-languages"), html! { div.stack { (languages(lang, f)) } }))
            (ui::section(&t!(lang, "profile-part-availability"), html! { div.stack { (availability(lang, f)) } }))
            (ui::section(&t!(lang, "profile-part-links"), html! { div.stack { (links(lang, f)) } }))
        }
    };
    d.page(
        &title,
        html! {
            (ui::heading_with(&title, Some(&t!(lang, "profile-lead")), html! { (ui::link_quiet("/resume", &t!(lang, "profile-to-resume"))) }))
            (f.clone().autosaved().form("/profile", fields, &t!(lang, "profile-save")))
        },
    )
}

/// Title and place.
fn basics(lang: Lang, f: &FormState) -> Markup {
    let remote = t!(lang, "profile-remote-sentence");
    html! {
        (f.text("title").most(120).optional().hint(t!(lang, "profile-title-hint")).autocomplete("organization-title"))
        div.field-row {
            (f.text("city").most(80).optional().hint(t!(lang, "profile-city-hint")).autocomplete("address-level2"))
            (f.number("radius_km").most(4).unit("km").optional().hint(t!(lang, "profile-radius-hint")))
        }
        (f.tick("remote", &remote))
    }
}

/// The résumé's language and the working languages.
fn languages(lang: Lang, f: &FormState) -> Markup {
    let written = Lang::ALL.iter().map(|l| (l.code().to_owned(), language::name(lang, l.code()))).collect();
    let mut names: Vec<(String, String)> =
        language::CODES.iter().map(|code| ((*code).to_owned(), language::name(lang, code))).collect();
    names.insert(0, (String::new(), t!(lang, "profile-choose-language")));
    let mut levels: Vec<(String, String)> = (1..=5).map(|n| (n.to_string(), language::level(lang, n))).collect();
    levels.insert(0, (String::new(), t!(lang, "profile-choose-level")));
    let filled = LANGUAGES.iter().rposition(|(code, _)| !f.value(code).is_empty()).map_or(0, |last| last + 1);
    let rows = (filled + 1).clamp(LANGUAGE_ROWS, LANGUAGES.len());
    html! {
        (f.radios("lang", written).hint(t!(lang, "profile-resume-language-hint")))
        p.hint { (t!(lang, "profile-languages-hint")) }
        @for (code, level) in &LANGUAGES[..rows] {
            div.field-row {
                (f.select(code, names.clone()).optional())
                (f.select(level, levels.clone()).optional())
            }
        }
    }
}

/// When, how much, and at which rate.
fn availability(lang: Lang, f: &FormState) -> Markup {
    let bases = vec![
        (RateBasis::Hour.code().to_owned(), t!(lang, "profile-per-hour")),
        (RateBasis::Day.code().to_owned(), t!(lang, "profile-per-day")),
    ];
    html! {
        div.field-row {
            (f.date("available_from").optional())
            (f.number("available_percent").unit("%").optional())
        }
        p.hint { a href="/profile/calendar" { (t!(lang, "profile-to-calendar")) } }
        (f.decimal("rate").unit("kr").optional().hint(t!(lang, "profile-rate-hint")))
        (f.radios("rate_basis", bases))
    }
}

/// LinkedIn and the other links.
fn links(lang: Lang, f: &FormState) -> Markup {
    html! {
        (f.link("linkedin").optional().hint(t!(lang, "profile-linkedin-hint")))
        p.hint { (t!(lang, "profile-links-hint")) }
        @for field in LINKS { (f.link(field).optional()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_in_both_languages() {
        let plain = [
            "title",
            "city",
            "remote",
            "radius_km",
            "linkedin",
            "lang",
            "rate",
            "rate_basis",
            "available_from",
            "available_percent",
        ];
        let rows = LANGUAGES.iter().flat_map(|(code, level)| [*code, *level]);
        for field in plain.into_iter().chain(LINKS).chain(rows) {
            for lang in Lang::ALL {
                let name = label(lang, field);
                assert!(!name.is_empty() && !name.contains('⟦'), "{field}: {name}");
            }
        }
    }
}
