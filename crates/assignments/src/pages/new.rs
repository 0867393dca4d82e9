//! Writing a need down: the form, then the page to check it (S46, S47).

use super::form;
use super::parts::href;
use crate::draft::draft;
use crate::rows::lists;
use base::{ClientId, CommonRefusal, Outcome, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Response, ui};

/// `GET /assignments/new`
pub async fn show(d: Door) -> Answer {
    Ok(page(&d, form::empty(&d)).await?)
}

/// `POST /assignments/new`
pub async fn post(d: Door, form: Form) -> Answer {
    let actor = d.actor()?;
    let mut check = form.check(d.lang, form::label);
    let client: Option<ClientId> = match actor.client() {
        Some(own) => Some(own),
        None if actor.is_acting_staff() => form::read_client(&mut check),
        None => return Err(base::Stop::from(CommonRefusal::Forbidden).into()),
    };
    let content = form::read(&mut check, &form);
    let (Some(client), Some(content)) = (client, content) else {
        let state = check.state(&d);
        return d.invalid(page(&d, state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(draft(&tx, actor, client, content).await, &form, form::label)? {
        Ok(id) => d.done(tx, &form, &href(id), &t!(d.lang, "said-drafted")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, state).await?)
        }
    }
}

/// The form's page; staff also choose the client.
async fn page(d: &Door, state: FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let clients = match actor.staff() {
        Some(_) => Some(lists::client_names(&d.read().await?).await?),
        None => None,
    };
    let fields = form::fields(lang, &state, clients.as_deref(), d.app.house().commission);
    let steps = [t!(lang, "step-write"), t!(lang, "step-check"), t!(lang, "step-open")];
    Ok(d.page(
        &t!(lang, "new-title"),
        html! {
            (ui::heading(&t!(lang, "new-title"), Some(&t!(lang, "new-lead"))))
            (ui::steps(&steps, 0))
            (state.form("/assignments/new", fields, &t!(lang, "new-button")))
        },
    ))
}
