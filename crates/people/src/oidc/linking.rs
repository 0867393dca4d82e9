//! The sign-ins elsewhere of one's own account: the list, linking one more,
//! removing one. Whoever links or removes has shown lately who it is (ASVS
//! 7.5.1).

use super::refusal::{Why, no};
use super::rows::{self, Identity};
use super::{asked, identity, pages};
use crate::security::proof;
use base::house::Oidc;
use base::{AccountId, IdentityId, Outcome, format, t};
use maud::{Markup, html};
use web::door::{redirect, say};
use web::{Answer, Door, Form, Path, Query, Response, Routes, Who, ui};

/// Where linking begins.
pub(super) const NEW: &str = "/account/security/identities/new";
/// Where the link of that page leads, and on to the provider.
const GOING: &str = "/account/security/identities/going";
/// Where the list is.
const LIST: &str = "/account/security";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get(NEW, Who::SIGNED_IN, show).get(GOING, Who::SIGNED_IN, go).post(
        "/account/security/identities/{id}/removal",
        Who::SIGNED_IN,
        remove,
    )
}

/// The part of the security page: nothing when there is neither a provider nor
/// a linked sign-in.
pub(crate) fn section(d: &Door, identities: &[Identity]) -> Markup {
    let (lang, house) = (d.lang, d.app.house());
    let settings = house.oidc.as_ref();
    if settings.is_none() && identities.is_empty() {
        return html! {};
    }
    let entries: Vec<ui::Entry> = identities
        .iter()
        .map(|linked| ui::Entry {
            title: identity::name(house, &linked.issuer),
            href: None,
            facts: vec![
                t!(lang, "identity-since", at = format::instant(linked.linked_at)),
                match linked.used_at {
                    Some(at) => t!(lang, "identity-used", at = format::instant(at)),
                    None => t!(lang, "identity-unused"),
                },
            ],
            body: html! {},
            aside: {
                let path = format!("/account/security/identities/{}/removal", linked.id);
                d.buttons().press(&path, &[], ui::button_danger(&t!(lang, "security-code-app-remove")))
            },
        })
        .collect();
    let offered = settings.filter(|settings| !identities.iter().any(|linked| linked.issuer == settings.issuer));
    ui::section(
        &t!(lang, "security-identities"),
        html! {
            p { (t!(lang, "security-identities-text")) }
            @if !entries.is_empty() { (ui::entries(&entries)) }
            @if let Some(settings) = offered {
                (ui::actions(ui::link_quiet(NEW, &t!(lang, "identity-link", provider = settings.label.as_str()))))
            }
        },
    )
}

/// The mark of this session.
fn mark(d: &Door) -> Option<String> {
    d.session.as_ref().map(|session| asked::mark(d.app.db.keeper(), session.id))
}

/// `GET /account/security/identities/new`: says what follows. The way on is a
/// link, since a form may lead to no other site.
async fn show(d: Door) -> Answer {
    let settings = pages::settings(&d)?;
    if let Some(page) = proof::ask_to_read(&d).await? {
        return Ok(page);
    }
    let (lang, provider) = (d.lang, settings.label.as_str());
    let title = t!(lang, "identity-link", provider = provider);
    let query = serde_urlencoded::to_string([("mark", mark(&d).unwrap_or_default())]).unwrap_or_default();
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "identity-new-lead", provider = provider))))
            (ui::actions(html! {
                (ui::link_button(&format!("{GOING}?{query}"), &t!(lang, "identity-go", provider = provider)))
                (ui::link_quiet(LIST, &t!(lang, "passkey-back")))
            }))
        },
    ))
}

/// `GET /account/security/identities/going`: to the provider. Only from the
/// page before, and only while the proof holds: with somebody else's link
/// somebody else's sign-in would be linked.
async fn go(d: Door, q: Query) -> Answer {
    let settings = pages::settings(&d)?;
    let ours = mark(&d);
    if !proof::is_fresh(&d) || ours.is_none() || q.get("mark") != ours.as_deref() {
        return Ok(redirect(NEW));
    }
    Ok(pages::set_out(&d, &settings, Some(d.actor()?.account), LIST).await?)
}

/// Back from the provider: links, if it is still the same person who asked.
pub(super) async fn linked(d: &Door, settings: &Oidc, account: AccountId, subject: &str) -> Outcome<Response> {
    if d.actor.as_ref().map(|actor| actor.account) != Some(account) {
        return Err(no(settings, Why::NotAsked));
    }
    let tx = d.app.db.write(Some(account)).await?;
    let session = d.session.as_ref().map(|session| session.id);
    identity::link(&tx, settings, account, session, subject).await?;
    tx.commit().await?;
    let mut answer = redirect(LIST);
    say(answer.headers_mut(), &t!(d.lang, "identity-linked", provider = settings.label.as_str()));
    Ok(answer)
}

/// `POST /account/security/identities/{id}/removal`
async fn remove(d: Door, Path(id): Path<IdentityId>, form: Form) -> Answer {
    let account = d.actor()?.account;
    let is_mine = {
        let tx = d.read().await?;
        rows::of(&tx, account).await?.iter().any(|linked| linked.id == id)
    };
    if !is_mine {
        return Err(base::CommonRefusal::NotFound.into());
    }
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    let session = d.session.as_ref().map(|session| session.id);
    identity::remove(&tx, account, session, id).await?;
    d.done(tx, &form, LIST, &t!(d.lang, "identity-removed")).await
}
