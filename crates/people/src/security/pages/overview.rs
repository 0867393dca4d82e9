//! `/account/security`: what guards the account, and where it is open.

use super::super::factors::{self, Factors};
use super::super::{device, passkeys, rows};
use crate::oidc;
use crate::rows::accounts;
use crate::sessions::idles;
use base::{Lang, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Tone};
use web::{Answer, Door};

/// `GET /account/security`
pub(super) async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let account = d.actor()?.account;
    let known = accounts::by_id(&tx, account).await?;
    let has = factors::of(&tx, account).await?;
    let keys = rows::passkeys(&tx, account).await?;
    let identities = oidc::rows::of(&tx, account).await?;
    let sessions = rows::sessions(&tx, account, idles(known.kind)).await?;
    drop(tx);
    let title = t!(lang, "security-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "security-lead"))))
            @if !has.any() && factors::is_needed(known.kind) {
                (ui::banner(Tone::Waiting, html! { p { (t!(lang, "security-needed")) } }))
            }
            @if passkeys::are_offered(d.app.house()) {
                (ui::section(&t!(lang, "security-passkeys"), passkey_list(lang, &keys)))
            }
            (ui::section(&t!(lang, "security-code-app"), code_app(&d, &has)))
            @if has.any() { (ui::section(&t!(lang, "security-recovery"), recovery(&d, &has))) }
            (oidc::section(&d, &identities))
            (ui::section(&t!(lang, "security-sessions"), session_list(&d, &sessions)))
            p { a href="/account" { (t!(lang, "security-back")) } }
        },
    ))
}

/// The passkeys, each with the way to its page, and the way to one more.
fn passkey_list(lang: Lang, keys: &[rows::Passkey]) -> Markup {
    let entries: Vec<ui::Entry> = keys
        .iter()
        .map(|key| ui::Entry {
            title: key.name.clone(),
            href: Some(format!("/account/security/passkeys/{}", key.id)),
            facts: vec![
                t!(lang, "passkey-since", at = format::instant(key.created_at)),
                match key.used_at {
                    Some(at) => t!(lang, "passkey-used", at = format::instant(at)),
                    None => t!(lang, "passkey-unused"),
                },
            ],
            body: html! {},
            aside: html! {},
        })
        .collect();
    html! {
        p { (t!(lang, "security-passkeys-text")) }
        @if !entries.is_empty() { (ui::entries(&entries)) }
        (ui::actions(html! { (ui::link_button("/account/security/passkeys/new", &t!(lang, "passkey-add"))) }))
    }
}

/// The code app: what it is, and the way to it or from it.
fn code_app(d: &Door, has: &Factors) -> Markup {
    let lang = d.lang;
    html! {
        p { (t!(lang, "security-code-app-text")) }
        @match has.code_app {
            None => { (ui::actions(html! { (ui::link_quiet("/account/security/code-app", &t!(lang, "security-code-app-add"))) })) }
            Some(since) => {
                (ui::summary_list(&[(t!(lang, "security-since"), html! { (format::instant(since)) })]))
                (ui::actions(html! {
                    (ui::link_quiet("/account/security/code-app", &t!(lang, "security-code-app-change")))
                    (d.buttons().press("/account/security/code-app/removal", &[], ui::button_danger(&t!(lang, "security-code-app-remove"))))
                }))
            }
        }
    }
}

/// How many recovery codes are left, and fresh ones.
fn recovery(d: &Door, has: &Factors) -> Markup {
    let lang = d.lang;
    html! {
        p { (t!(lang, "security-recovery-left", left = has.recovery_left)) }
        (ui::actions(html! {
            (d.buttons().press("/account/security/recovery-codes", &[], ui::button_quiet(&t!(lang, "security-recovery-make"))))
        }))
    }
}

/// Where the account is open; each but this one can be ended.
fn session_list(d: &Door, sessions: &[rows::Listed]) -> Markup {
    let lang = d.lang;
    let mine = d.session.as_ref().map(|session| session.id);
    let caption = t!(lang, "security-sessions");
    let columns = [
        Column::text(t!(lang, "security-session-device")),
        Column::text(t!(lang, "security-session-began")),
        Column::text(t!(lang, "security-session-seen")),
        Column::text(t!(lang, "column-way")),
    ];
    let way = |session: &rows::Listed| -> Markup {
        if mine == Some(session.id) {
            return ui::badge(Tone::Ok, &t!(lang, "security-session-this"));
        }
        let path = format!("/account/security/sessions/{}/ending", session.id);
        d.buttons().press(&path, &[], ui::button_quiet(&t!(lang, "security-session-end")))
    };
    let lines: Vec<Vec<Markup>> = sessions
        .iter()
        .map(|session| {
            vec![
                html! { (device::words(lang, &session.user_agent)) },
                html! { (format::instant(session.created_at)) },
                html! { (seen(lang, d, session)) },
                way(session),
            ]
        })
        .collect();
    html! {
        (ui::table(&caption, &columns, &lines))
        @if sessions.iter().any(|session| mine != Some(session.id)) {
            (ui::actions(html! {
                (d.buttons().press("/account/security/sessions/ending", &[], ui::button_danger(&t!(lang, "security-sessions-end"))))
            }))
        }
    }
}

/// When a session was last seen; it is written down every few minutes alone.
fn seen(lang: Lang, d: &Door, session: &rows::Listed) -> String {
    if d.session.as_ref().is_some_and(|mine| mine.id == session.id) {
        return t!(lang, "security-session-now");
    }
    format::instant(session.seen_at)
}
