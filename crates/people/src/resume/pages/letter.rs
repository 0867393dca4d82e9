//! `/resume/letter`: the personal letter (S32), with a look at how it reads.

use super::stale;
use crate::directory;
use crate::profile::again::{again, status};
use crate::profile::policy;
use crate::resume::letter::{MOST_CHARACTERS, save_letter};
use crate::resume::strength::{LETTER_GOAL, letter_length};
use base::{Lang, RefusalStatus, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Response, ui};

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "letter" => t!(lang, "resume-letter"),
        _ => String::new(),
    }
}

/// GET.
pub(super) async fn show(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let c = directory::consultant(&tx, id).await?;
    let state = d.form(label).with("version", c.version).with("lang", c.lang.code()).with_opt("letter", c.letter);
    Ok(page(&d, &state))
}

/// POST: saves it, or only shows how it reads (`act=preview`).
pub(super) async fn post(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(letter) = check.text_opt("letter", MOST_CHARACTERS) else {
        let state = check.state(&d);
        return d.invalid(page(&d, &state));
    };
    if form.get("act") == "preview" {
        let state = check.state(&d);
        return Ok(page(&d, &state));
    }
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let saved = save_letter(&tx, id, version, letter.as_deref()).await;
    let status = status(&saved);
    match d.kept(saved, &form, label)? {
        Ok(()) => {
            let version = directory::consultant(&tx, id).await?.version;
            d.done_as(tx, &form, "/resume/letter", &t!(d.lang, "resume-letter-saved"), version).await
        }
        Err(mut state) => {
            if status == RefusalStatus::Conflict {
                state = state.with("version", directory::consultant(&tx, id).await?.version);
                state.refusal = stale(d.lang);
            }
            drop(tx);
            again(status, page(&d, &state))
        }
    }
}

/// The form, and what it says so far.
fn page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "resume-letter");
    let text = f.value("letter");
    let length = letter_length(Some(text));
    let fields = html! {
        (f.hidden("version"))
        (f.hidden("lang"))
        (f.area("letter", 12).most(MOST_CHARACTERS).optional().hint(t!(lang, "resume-letter-hint")))
        p.hint {
            @if length < LETTER_GOAL {
                (t!(lang, "resume-letter-short", length = length, goal = LETTER_GOAL))
            } @else {
                (t!(lang, "resume-letter-length", length = length))
            }
        }
    };
    let buttons = html! {
        (ui::button(&t!(lang, "resume-save")))
        button.button.quiet type="submit" name="act" value="preview" { (t!(lang, "resume-letter-look")) }
    };
    d.page(
        &title,
        html! {
            (super::part_heading(lang, &title, &t!(lang, "resume-letter-lead")))
            (f.clone().autosaved().form_with("/resume/letter", false, fields, buttons))
            @if length > 0 {
                (ui::section(&t!(lang, "resume-letter-preview"), ui::card(html! {
                    div.prose lang=[Lang::parse(f.value("lang")).map(Lang::code)] { (web::markdown::letter(text)) }
                })))
            }
        },
    )
}
