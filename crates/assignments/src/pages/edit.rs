//! Changing a need while nobody is contracted.

use super::form;
use super::parts::href;
use crate::assignment::Assignment;
use crate::edit::edit;
use crate::{labels, policy, rows};
use base::{AssignmentId, CommonRefusal, Outcome, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Path, Response, ui};

/// `GET /assignments/{id}/edit`
pub async fn show(d: Door, Path(id): Path<AssignmentId>) -> Answer {
    let need = load(&d, id).await?;
    let state = form::filled(&d, &need.content, need.version);
    Ok(page(&d, &need, &state))
}

/// `POST /assignments/{id}/edit`
pub async fn post(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let mut check = form.check(d.lang, form::label);
    let Some(content) = form::read(&mut check, &form) else {
        let state = check.state(&d);
        return d.invalid(page(&d, &load(&d, id).await?, &state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(edit(&tx, d.actor()?, id, version, content).await, &form, form::label)? {
        Ok(()) => d.done(tx, &form, &href(id), &t!(d.lang, "said-changed")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &load(&d, id).await?, &state))
        }
    }
}

/// The need, for whoever may change it.
async fn load(d: &Door, id: AssignmentId) -> Outcome<Assignment> {
    let actor = d.actor()?;
    let need = rows::find(&d.read().await?, id, false).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_manage(actor, need.client) {
        return Err(CommonRefusal::Forbidden.into());
    }
    Ok(need)
}

/// The form's page.
fn page(d: &Door, need: &Assignment, state: &FormState) -> Response {
    let lang = d.lang;
    let back = html! { a href=(href(need.id)) { (labels::numbered(lang, need.number)) } };
    let fields = html! {
        (state.hidden("version"))
        (form::fields(lang, state, None, d.app.house().commission))
    };
    d.page(
        &t!(lang, "edit-title"),
        html! {
            (ui::heading_eyebrow(back, &t!(lang, "edit-title"), None, html! {}))
            @if need.is_open() { (ui::banner(ui::Tone::Info, html! { p { (t!(lang, "edit-open-note")) } })) }
            (state.form(&format!("{}/edit", href(need.id)), fields, &t!(lang, "edit-button")))
        },
    )
}
