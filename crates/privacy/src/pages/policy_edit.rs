//! A new version of a policy, by the admin (S19, S91–S94): written in both
//! languages side by side, looked at with what it changes, then published. What
//! is published never changes.

use super::policies::text;
use crate::policies::{self, Kind, NewVersion};
use base::{CommonRefusal, Lang, Outcome, t};
use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};
use web::ui;
use web::{Answer, Check, Door, Form, FormState, Path, Response, Routes, Who};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/policies/{kind}/editing", Who::ADMIN, edit)
        .post("/policies/{kind}/preview", Who::ADMIN, preview)
        .post("/policies/{kind}/publishing", Who::ADMIN, publish)
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "title_sv" => t!(lang, "policy-field-title-sv"),
        "title_en" => t!(lang, "policy-field-title-en"),
        "body_sv" => t!(lang, "policy-field-body-sv"),
        "body_en" => t!(lang, "policy-field-body-en"),
        _ => field.to_owned(),
    }
}

/// The kind of a path.
fn kind_of(code: &str) -> Outcome<Kind> {
    Kind::parse(code).ok_or_else(|| CommonRefusal::NotFound.into())
}

/// `GET /policies/{kind}/editing`.
async fn edit(d: Door, Path(kind): Path<String>) -> Answer {
    let kind = kind_of(&kind)?;
    let tx = d.read().await?;
    let p = policies::find_kind(&tx, kind).await?;
    let state = d
        .form(label)
        .with("title_sv", &p.title_sv)
        .with("title_en", &p.title_en)
        .with("body_sv", &p.body_sv)
        .with("body_en", &p.body_en);
    Ok(form_page(&d, kind, &state))
}

/// The form.
fn form_page(d: &Door, kind: Kind, state: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "policy-edit");
    let fields = html! {
        p { (t!(lang, "policy-edit-places")) " " code { "{broker} {org_no} {privacy_email}" } }
        (state.text("title_sv").most(120))
        (state.text("title_en").most(120))
        (state.area("body_sv", 18))
        (state.area("body_en", 18))
    };
    let eyebrow = html! { a href={ "/policies/" (kind.code()) } { (t!(lang, "policies-title")) } };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &title, Some(&t!(lang, "policy-edit-lead")), html! {}))
        (state.form(&format!("/policies/{}/preview", kind.code()), fields, &t!(lang, "policy-preview")))
    };
    d.page(&title, body)
}

/// What was typed, if all of it can be taken.
fn read(c: &mut Check<'_>, kind: Kind) -> Option<NewVersion> {
    let read = (c.text("title_sv", 120), c.text("title_en", 120), c.text("body_sv", 40_000), c.text("body_en", 40_000));
    let (title_sv, title_en, body_sv, body_en) = (read.0?, read.1?, read.2?, read.3?);
    Some(NewVersion { kind, title_sv, title_en, body_sv, body_en, gates_contract: kind.gates_contract() })
}

/// `POST /policies/{kind}/preview`: nothing is kept yet.
async fn preview(d: Door, Path(kind): Path<String>, form: Form) -> Answer {
    let kind = kind_of(&kind)?;
    let lang = d.lang;
    let mut c = form.check(lang, label);
    let Some(new) = read(&mut c, kind) else {
        let state = c.state(&d);
        return d.invalid(form_page(&d, kind, &state));
    };
    let tx = d.read().await?;
    let old = policies::find_kind(&tx, kind).await?;
    let state = FormState::again(&d, &form, label, Vec::new());
    let title = t!(lang, "policy-preview-title", number = old.number + 1);
    let hidden = html! { @for name in ["title_sv", "title_en", "body_sv", "body_en"] { (state.hidden(name)) } };
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "policy-preview-lead"))))
        (state.form(&format!("/policies/{}/publishing", kind.code()), hidden, &t!(lang, "policy-publish")))
        (ui::section(&t!(lang, "policy-diff-sv"), diff(&old.body_sv, &new.body_sv)))
        (ui::section(&t!(lang, "policy-diff-en"), diff(&old.body_en, &new.body_en)))
        (ui::section(&new.title_sv, ui::paper(html! { div lang="sv" { (ui::prose(text(&new.body_sv))) } })))
        (ui::section(&new.title_en, ui::paper(html! { div lang="en" { (ui::prose(text(&new.body_en))) } })))
    };
    Ok(d.page(&title, body))
}

/// `POST /policies/{kind}/publishing`.
async fn publish(d: Door, Path(kind): Path<String>, form: Form) -> Answer {
    let kind = kind_of(&kind)?;
    let mut c = form.check(d.lang, label);
    let Some(new) = read(&mut c, kind) else {
        let state = c.state(&d);
        return d.invalid(form_page(&d, kind, &state));
    };
    let tx = d.write(&form).await?;
    match d.kept(policies::publish(&tx, d.actor()?, new).await, &form, label)? {
        Ok(_) => d.done(tx, &form, &format!("/policies/{}", kind.code()), &t!(d.lang, "policy-published")).await,
        Err(state) => {
            drop(tx);
            d.invalid(form_page(&d, kind, &state))
        }
    }
}

/// What changed, line by line; lines far from a change are left out.
pub(super) fn diff(old: &str, new: &str) -> Markup {
    let diff = TextDiff::from_lines(old, new);
    html! {
        @if old == new { p.muted { "–" } }
        div.diff {
            @for group in diff.grouped_ops(1) {
                @for op in &group {
                    @for change in diff.iter_changes(op) {
                        @let line = change.value().trim_end();
                        @match change.tag() {
                            ChangeTag::Delete => { p.diff-gone { del { (line) } } }
                            ChangeTag::Insert => { p.diff-new { ins { (line) } } }
                            ChangeTag::Equal => { p.diff-same { (line) } }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_told_from_what_stays() {
        let html = diff("Ett\nTvå\nTre\n", "Ett\nTvå <b>\nTre\n").into_string();
        assert!(html.contains("<del>Två</del>") && html.contains("<ins>Två &lt;b&gt;</ins>"), "{html}");
        assert!(html.contains("<p class=\"diff-same\">Ett</p>"), "{html}");
    }
}
