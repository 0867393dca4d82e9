//! One's own account: name, phone, language, password, and the end (S11).

use super::{new_password, without_secrets, without_session};
use crate::password::Whose;
use crate::profile::again;
use crate::rows::accounts as rows;
use crate::{change, close, directory, password, security};
use base::{Lang, Stop, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Response, Routes, Who, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/account", Who::SIGNED_IN, show)
        .post("/account", Who::SIGNED_IN, save)
        .post("/account/password", Who::SIGNED_IN, save_password)
        .get("/account/closing", Who::SIGNED_IN, closing)
        .post("/account/closing", Who::SIGNED_IN, close_own)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-name"),
        "phone" => t!(lang, "field-phone"),
        "lang" => t!(lang, "field-lang"),
        "old_password" => t!(lang, "field-old-password"),
        "new_password" => t!(lang, "field-new-password"),
        _ => String::new(),
    }
}

/// The languages to choose from, each in its own words.
pub(crate) fn languages(lang: Lang) -> Vec<(String, String)> {
    vec![("sv".to_owned(), t!(lang, "lang-sv")), ("en".to_owned(), t!(lang, "lang-en"))]
}

async fn show(d: Door) -> Answer {
    let tx = d.read().await?;
    let details = details(&d, &tx).await?;
    Ok(page(&d, d.actor()?.account, &tx, &details, &d.form(label)).await?)
}

/// The first form as it stands.
async fn details(d: &Door, tx: &store::Tx) -> base::Outcome<FormState> {
    let me = directory::account(tx, d.actor()?.account).await?;
    Ok(d.form(label)
        .with("name", &me.name)
        .with_opt("phone", me.phone)
        .with("lang", me.lang.code())
        .with("version", me.version))
}

/// The page with its two forms and the way out.
async fn page(
    d: &Door,
    account: base::AccountId,
    tx: &store::Tx,
    details: &FormState,
    secret: &FormState,
) -> base::Outcome<Response> {
    let lang = d.lang;
    let me = directory::account(tx, account).await?;
    let title = t!(lang, "account-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "account-lead", email = me.email.as_str()))))
            (ui::section(&t!(lang, "account-details"), html! {
                (details.form("/account", html! {
                    (details.text("name").autocomplete("name").most(120))
                    (details.tel("phone").optional().most(40))
                    (details.radios("lang", languages(lang)))
                    (details.hidden("version"))
                }, &t!(lang, "account-save")))
            }))
            (ui::section(&t!(lang, "address-title"), html! {
                p { (t!(lang, "account-address-text", email = me.email.as_str())) }
                (ui::actions(html! { (ui::link_quiet("/account/address", &t!(lang, "account-address-link"))) }))
            }))
            (ui::section(&t!(lang, "account-password"), html! {
                (secret.form("/account/password", html! {
                    (secret.password("old_password", "current-password"))
                    (secret.password("new_password", "new-password").hint(t!(lang, "password-hint", least = password::LEAST)))
                }, &t!(lang, "account-password-save")))
            }))
            (ui::section(&t!(lang, "security-title"), html! {
                p { (t!(lang, "account-security-text")) }
                (ui::actions(html! { (ui::link_quiet("/account/security", &t!(lang, "account-security-link"))) }))
            }))
            @if d.actor()?.consultant().is_some() {
                (ui::section(&t!(lang, "account-mails"), html! {
                    p { (t!(lang, "account-mails-text")) }
                    (ui::actions(html! { (ui::link_quiet("/recommendations#alerts", &t!(lang, "account-mails-link"))) }))
                }))
            }
            (ui::section(&t!(lang, "account-end"), html! {
                p { (t!(lang, "account-end-text")) }
                (ui::actions(html! { (ui::link_danger("/account/closing", &t!(lang, "account-end-link"))) }))
            }))
        },
    ))
}

async fn save(d: Door, form: Form) -> Answer {
    let actor = d.actor()?.clone();
    let mut c = form.check(d.lang, label);
    let name = c.text("name", 120);
    let phone = c.text_opt("phone", 40);
    let lang = c.choice("lang", Lang::parse);
    let (Some(name), Some(phone), Some(lang)) = (name, phone, lang) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, actor.account, &tx, &state, &d.form(label)).await?);
    };
    let tx = d.write(&form).await?;
    let done = change::change_details(&tx, &actor, form.version()?, &name, phone, lang).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, "/account", &t!(lang, "account-saved")).await,
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            again::again(status, page(&d, actor.account, &tx, &state, &d.form(label)).await?)
        }
    }
}

async fn save_password(d: Door, form: Form) -> Answer {
    let actor = d.actor()?.clone();
    let (known, has_second) = {
        let tx = d.read().await?;
        (rows::by_id(&tx, actor.account).await?, security::factors::any(&tx, actor.account).await?)
    };
    let mut c = form.check(d.lang, label);
    let old = form.get("old_password");
    c.ensure(!old.is_empty(), "old_password", web::Wrong::Empty);
    let broker = d.app.house().broker.name.clone();
    let whose = Whose { email: &known.email, name: &known.name, broker: &broker, has_second };
    let chosen = new_password(&mut c, &form, "new_password", whose);
    let (Some(chosen), true) = (chosen, c.is_good()) else {
        let state = c.state(&d);
        return d.invalid(password_page(&d, &state).await?);
    };
    let count = format!("old-password:{}", actor.account);
    d.app.limits.fail(&count, d.now)?;
    let fits = change::check_old(&known.password_hash, old).await;
    if let Err(state) = d.kept(fits, &form, label)? {
        return d.invalid(password_page(&d, &state).await?);
    }
    d.app.limits.forget(&count);
    let password_hash = password::hash(d.app.db.dice(), &chosen).await?;
    let kept = without_secrets(&form);
    let tx = d.write(&kept).await?;
    let session = d.session.as_ref().map(|session| session.id);
    change::replace_password(&tx, actor.account, &password_hash, session).await?;
    // The old password was typed: that is proof enough for what comes next.
    if let Some(session) = session {
        security::rows::proved(&tx, session).await?;
    }
    d.done(tx, &kept, "/account", &t!(d.lang, "account-password-saved")).await
}

/// The page with the second form as it was typed.
async fn password_page(d: &Door, state: &FormState) -> Result<Response, Stop> {
    let tx = d.read().await?;
    let details = details(d, &tx).await?;
    page(d, d.actor()?.account, &tx, &details, state).await
}

/// "Do you want to close your account?": what ends and what stays.
async fn closing(d: Door) -> Answer {
    let lang = d.lang;
    let title = t!(lang, "closing-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "closing-lead"))))
            (ui::prose(html! {
                ul {
                    li { (t!(lang, "closing-sessions")) }
                    li { (t!(lang, "closing-presented")) }
                    li { (t!(lang, "closing-kept")) }
                }
            }))
            (ui::actions(html! {
                (d.buttons().press("/account/closing", &[], ui::button_danger(&t!(lang, "closing-button"))))
                (ui::link_quiet("/account", &t!(lang, "closing-stay")))
            }))
        },
    ))
}

async fn close_own(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let actor = d.actor()?;
    close::close_account(&tx, actor, actor.account, None).await?;
    let answer = d.done(tx, &form, "/", &t!(d.lang, "closing-done")).await?;
    Ok(without_session(&d, answer))
}
