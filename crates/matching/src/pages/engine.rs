//! The engine, for staff: whether it runs, what the switch for one need looks
//! like, and the way to its weights and to the selection rates.

use super::Shown;
use crate::policy;
use crate::switch::{self, Off};
use base::{Actor, AssignmentId, CommonRefusal, Lang, Outcome, Stop, format, t};
use maud::{Markup, html};
use people::{Contact, directory};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, Path};

/// The field's name.
fn label(lang: Lang, field: &str) -> String {
    if field == "reason" { t!(lang, "engine-field-reason") } else { String::new() }
}

/// `GET /engine`
pub async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    if !policy::may_see(actor) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let off = switch::house_off(&tx).await?;
    let by = who(&tx, off.as_ref()).await?;
    Ok(d.page(
        &t!(lang, "engine-title"),
        html! {
            (ui::heading(&t!(lang, "engine-title"), Some(&t!(lang, "engine-lead"))))
            @match &off {
                Some(off) => (said(lang, off, by.as_ref())),
                None => (ui::banner(Tone::Ok, html! { p { (t!(lang, "engine-is-on")) } })),
            }
            @if policy::may_set_engine(actor) {
                (ui::card_titled(&t!(lang, "engine-switch-house"), form(&d, "/engine/switch", off.is_some())))
            } @else {
                (ui::muted(&t!(lang, "engine-admin-switches")))
            }
            (ui::actions(html! {
                (ui::link_quiet("/weights", &t!(lang, "weights-title")))
                (ui::link_quiet("/selection-rates", &t!(lang, "engine-rates")))
            }))
        },
    ))
}

/// `POST /engine/switch`
pub async fn set_house(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let said = set(&d, &tx, d.actor()?, None, &form).await?;
    d.done(tx, &form, "/engine", &said).await
}

/// `POST /assignments/{id}/match/engine`
pub async fn set_need(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let said = set(&d, &tx, d.actor()?, Some(id), &form).await?;
    d.done(tx, &form, &format!("/assignments/{id}/match"), &said).await
}

/// Switches as the form says, and says so.
async fn set(d: &Door, tx: &Tx, actor: &Actor, assignment: Option<AssignmentId>, form: &Form) -> Outcome<String> {
    if form.get("switch") == "on" {
        switch::switch_on(tx, actor, assignment).await?;
        Ok(t!(d.lang, "engine-said-on"))
    } else {
        switch::switch_off(tx, actor, assignment, form.get("reason")).await?;
        Ok(t!(d.lang, "engine-said-off"))
    }
}

/// Who switched it off.
pub(super) async fn who(tx: &Tx, off: Option<&Off>) -> Outcome<Option<Contact>> {
    directory::contact_opt(tx, off.map(|off| off.by)).await
}

/// That it is off, since when, by whom and why.
pub(super) fn said(lang: Lang, off: &Off, by: Option<&Contact>) -> Markup {
    let by = by.map(|by| by.name.clone()).unwrap_or_default();
    let at = format::instant(off.at);
    let sentence = if off.house {
        t!(lang, "engine-is-off-house", at = at, by = by)
    } else {
        t!(lang, "engine-is-off-need", at = at, by = by)
    };
    ui::banner(Tone::Warn, html! { p { (sentence) } p { (t!(lang, "engine-why-off", reason = off.reason.as_str())) } })
}

/// The switch of a need, at the end of its match.
pub(super) fn of_need(d: &Door, shown: &Shown) -> Markup {
    let lang = d.lang;
    let action = format!("/assignments/{}/match/engine", shown.need.id);
    html! {
        @if shown.may_switch && !shown.off.as_ref().is_some_and(|off| off.house) {
            @if shown.off.is_some() {
                (form(d, &action, true))
            } @else {
                (ui::details(&t!(lang, "engine-switch-need"), form(d, &action, false)))
            }
        }
    }
}

/// One button on, or a reason and one button off.
fn form(d: &Door, action: &str, is_off: bool) -> Markup {
    let lang = d.lang;
    html! {
        @if is_off {
            (d.buttons().press(action, &[("switch", "on".to_owned())], ui::button_quiet(&t!(lang, "engine-on-button"))))
        } @else {
            @let f = d.form(label).with("switch", "off");
            (f.form_with(action, false, html! {
                (f.hidden("switch"))
                (f.text("reason").most(500).hint(t!(lang, "engine-hint-reason")))
            }, ui::button_quiet(&t!(lang, "engine-off-button"))))
        }
    }
}
