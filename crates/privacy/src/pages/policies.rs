//! The policies for everybody to read, and the button that approves a version
//! (S19, S91–S95).

use crate::policies::{self, ApprovedVersion, Kind, Policy};
use crate::policy;
use crate::refusal::PolicyRefusal;
use base::{CommonRefusal, Lang, Outcome, PolicyId, Stop, format, t};
use maud::{Markup, html};
use store::Tx;
use web::door::safe_next;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, Path, Query, Response, Routes, Who, markdown};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/policies", Who::ANYONE, list)
        .get("/policies/{kind}", Who::ANYONE, show)
        .post("/policies/{id}/approval", Who::SIGNED_IN, approve)
        .get("/policies/{kind}/versions/{number}", Who::ANYONE, version)
        .get("/policies/acceptance", Who::SIGNED_IN, acceptance)
        .post("/policies/acceptance", Who::SIGNED_IN, accept)
}

/// `GET /policies`.
async fn list(d: Door) -> Answer {
    let tx = d.read().await?;
    let current = policies::current(&tx).await?;
    let approved = approved(&d, &tx).await?;
    let title = t!(d.lang, "policies-title");
    let entries: Vec<Entry> = current
        .iter()
        .map(|p| Entry {
            title: p.title(d.lang).to_owned(),
            href: Some(format!("/policies/{}", p.kind.code())),
            facts: vec![version_line(d.lang, p)],
            body: html! { p { (about(d.lang, p.kind)) } },
            aside: standing(&d, p, &approved),
        })
        .collect();
    let body = html! {
        (ui::heading(&title, Some(&t!(d.lang, "policies-lead"))))
        (ui::entries(&entries))
    };
    Ok(framed(&d, &title, body))
}

/// `GET /policies/{kind}`.
async fn show(d: Door, Path(kind): Path<String>, q: Query) -> Answer {
    let kind = Kind::parse(&kind).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    one(&d, kind, &q).await
}

/// `GET /policies/{kind}/versions/{number}`: an earlier version, and what the
/// next one changed.
async fn version(d: Door, Path((kind, number)): Path<(String, String)>) -> Answer {
    let lang = d.lang;
    let kind = Kind::parse(&kind).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.read().await?;
    let all = policies::versions(&tx, kind).await?;
    let at =
        all.iter().position(|p| p.number.to_string() == number).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let p = &all[at];
    let title = p.title(lang).to_owned();
    let house = d.app.house();
    let eyebrow = html! { a href={ "/policies/" (kind.code()) } { (t!(lang, "policy-to-current")) } };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &title, Some(&version_line(lang, p)), html! {}))
        @if let Some(before) = all.get(at + 1) {
            (ui::section(&t!(lang, "policy-changes", number = before.number), super::policy_edit::diff(&before.body(lang, house), &p.body(lang, house))))
        }
        (ui::paper(ui::prose(text(&p.body(lang, house)))))
    };
    Ok(framed(&d, &title, body))
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "agreed" => t!(lang, "policy-field-agreed"),
        _ => field.to_owned(),
    }
}

/// `GET /policies/acceptance`: what must be accepted before going on.
async fn acceptance(d: Door, q: Query) -> Answer {
    let state = d.form(label).with("next", q.get("next").unwrap_or("/"));
    acceptance_page(&d, state).await
}

/// The versions, and the box.
async fn acceptance_page(d: &Door, state: web::FormState) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let waiting = policies::to_accept(&tx, d.actor()?).await?;
    let approved = policies::approved_versions(&tx, d.actor()?.account).await?;
    let title = t!(lang, "acceptance-title");
    let ids: Vec<String> = waiting.iter().map(|p| p.id.to_string()).collect();
    let state = state.with("policy", ids.join(" "));
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "acceptance-lead"))))
        @if waiting.is_empty() {
            (ui::banner(Tone::Ok, html! { p { (t!(lang, "acceptance-none")) } }))
            (ui::actions(ui::link_button(safe_next(state.value("next")), &t!(lang, "acceptance-on"))))
        } @else {
            @for p in &waiting {
                section.section {
                    h2 { a href={ "/policies/" (p.kind.code()) } { (p.title(lang)) } }
                    p { (version_line(lang, p)) }
                    @if approved.iter().any(|a| a.kind == p.kind) {
                        p { a href={ "/policies/" (p.kind.code()) "/versions/" (p.number) } { (t!(lang, "acceptance-changes")) } }
                    }
                }
            }
            (state.form("/policies/acceptance", html! {
                (state.hidden("next"))
                (state.hidden("policy"))
                (state.tick("agreed", &t!(lang, "acceptance-tick")))
            }, &t!(lang, "acceptance-send")))
            p { a href="/account" { (t!(lang, "acceptance-else")) } }
        }
    };
    Ok(d.page_narrow(&title, body))
}

/// `POST /policies/acceptance`.
async fn accept(d: Door, form: Form) -> Answer {
    if !form.ticked("agreed") {
        let refused = web::FormState::again(&d, &form, label, Vec::new()).refused(&PolicyRefusal::NotTicked);
        let page = acceptance_page(&d, refused).await?;
        return d.invalid(page);
    }
    let shown: Vec<PolicyId> = form.get("policy").split_whitespace().filter_map(|id| id.parse().ok()).collect();
    let tx = d.write(&form).await?;
    policies::accept_shown(&tx, d.actor()?, &shown).await?;
    d.done(tx, &form, safe_next(form.get("next")), &t!(d.lang, "acceptance-thanks")).await
}

/// One policy.
pub(super) async fn one(d: &Door, kind: Kind, q: &Query) -> Answer {
    let tx = d.read().await?;
    let p = policies::find_kind(&tx, kind).await?;
    let approved = approved(d, &tx).await?;
    let title = p.title(d.lang).to_owned();
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/policies" { (t!(d.lang, "policies-title")) } }, &title, Some(&version_line(d.lang, &p)), html! {}))
        (ui::paper(ui::prose(text(&p.body(d.lang, d.app.house())))))
        (approval(d, &p, &approved, q.get("next")))
        @if p.number > 1 {
            section.section #versions {
                h2 { (t!(d.lang, "policy-versions")) }
                (ui::actions(html! { @for number in (1..=p.number).rev() {
                    (ui::link_quiet(
                        &format!("/policies/{}/versions/{number}", kind.code()),
                        &t!(d.lang, "policy-version-number", number = number),
                    ))
                } }))
            }
        }
        @if d.actor.as_ref().is_some_and(policy::may_publish) {
            (ui::actions(ui::link_quiet(&format!("/policies/{}/editing", kind.code()), &t!(d.lang, "policy-edit"))))
        }
    };
    Ok(framed(d, &title, body))
}

/// `POST /policies/{id}/approval`.
async fn approve(d: Door, Path(id): Path<PolicyId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    policies::approve(&tx, d.actor()?, id).await?;
    let next = match form.get("next") {
        "" => "/policies",
        next => safe_next(next),
    };
    d.done(tx, &form, next, &t!(d.lang, "policy-approved")).await
}

/// With the menu for those who have one.
fn framed(d: &Door, title: &str, body: Markup) -> Response {
    if d.actor.is_some() { d.page(title, body) } else { d.page_public(title, body) }
}

/// What the reader has approved; nothing for a guest.
async fn approved(d: &Door, tx: &Tx) -> Outcome<Vec<ApprovedVersion>> {
    match &d.actor {
        Some(actor) => policies::approved_versions(tx, actor.account).await,
        None => Ok(Vec::new()),
    }
}

/// `Version 1 · 22 november 2026`.
fn version_line(lang: Lang, p: &Policy) -> String {
    t!(lang, "policy-version", number = p.number, date = format::date_long(lang, p.published_at.date()))
}

/// In a sentence, what a policy is about.
fn about(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Terms => t!(lang, "policy-about-terms"),
        Kind::Privacy => t!(lang, "policy-about-privacy"),
        Kind::Quality => t!(lang, "policy-about-quality"),
        Kind::Environment => t!(lang, "policy-about-environment"),
        Kind::Diversity => t!(lang, "policy-about-diversity"),
        Kind::Security => t!(lang, "policy-about-security"),
    }
}

/// Whether the reader has approved the version in force.
fn standing(d: &Door, p: &Policy, approved: &[ApprovedVersion]) -> Markup {
    let asked = d.actor.as_ref().is_some_and(policy::approves_policies);
    html! {
        @if approved.iter().any(|a| a.policy == p.id) {
            (ui::badge(Tone::Ok, &t!(d.lang, "policy-state-approved")))
        } @else if asked && p.gates_contract {
            (ui::badge(Tone::Waiting, &t!(d.lang, "policy-state-to-approve")))
        }
    }
}

/// The button below a policy, or when it was pressed.
fn approval(d: &Door, p: &Policy, approved: &[ApprovedVersion], next: Option<&str>) -> Markup {
    let asked = d.actor.as_ref().is_some_and(policy::approves_policies);
    if let Some(mine) = approved.iter().find(|a| a.policy == p.id) {
        let on = format::date_long(d.lang, mine.approved_at.date());
        return ui::banner(Tone::Ok, html! { p { (t!(d.lang, "policy-approved-on", date = on)) } });
    }
    if !asked {
        return html! {};
    }
    let values = [("next", next.unwrap_or_default().to_owned())];
    html! {
        section.section #approval {
            h2 { (t!(d.lang, "policy-approve-title")) }
            p { (t!(d.lang, "policy-approve-text")) }
            (d.buttons().press(&format!("/policies/{}/approval", p.id), &values, ui::button(&t!(d.lang, "policy-approve"))))
        }
    }
}

/// A policy's Markdown: headings of our own levels, the rest as in a letter.
pub(super) fn text(body: &str) -> Markup {
    let mut parts: Vec<(u8, String)> = Vec::new();
    for line in body.lines() {
        let (level, words) = match (line.strip_prefix("### "), line.strip_prefix("## ")) {
            (Some(words), _) => (3, words),
            (None, Some(words)) => (2, words),
            (None, None) => (0, line),
        };
        match parts.last_mut() {
            Some((0, text)) if level == 0 => {
                text.push('\n');
                text.push_str(words);
            }
            _ => parts.push((level, words.to_owned())),
        }
    }
    html! {
        @for (level, words) in &parts {
            @match level {
                2 => { h2 { (words) } }
                3 => { h3 { (words) } }
                _ => { (markdown::letter(words)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_keep_their_level_and_html_stays_text() {
        let html = text("Först\n\n## Del <b>\n\n- ett\n- två\n\n### Led\nSist").into_string();
        assert!(html.contains("<h2>Del &lt;b&gt;</h2>"), "{html}");
        assert!(html.contains("<h3>Led</h3>"), "{html}");
        assert!(html.contains("<li>ett</li>"), "{html}");
    }
}
