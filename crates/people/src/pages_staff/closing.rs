//! Closing somebody's account, by the staff who own the contact (S18): a page
//! that says what ends, and its button. Nobody else learns that the account is
//! there.

use crate::{close, directory, policy};
use base::{AccountId, CommonRefusal, Role, Stop, t};
use maud::html;
use web::{Answer, Door, Form, Path, Routes, Who, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/accounts/{id}/closing", Who::ACTING_STAFF, show).post(
        "/accounts/{id}/closing",
        Who::ACTING_STAFF,
        post,
    )
}

async fn show(d: Door, Path(id): Path<AccountId>) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let account = directory::account(&tx, id).await?;
    drop(tx);
    if !policy::may_close(d.actor()?, id, account.kind) {
        return Err(Stop::from(CommonRefusal::Forbidden).into());
    }
    let title = t!(lang, "closing-other-title", name = account.name.as_str());
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "closing-other-lead", email = account.email.as_str()))))
            (ui::prose(html! {
                ul {
                    li { (t!(lang, "closing-sessions")) }
                    li { (t!(lang, "closing-presented")) }
                    li { (t!(lang, "closing-kept")) }
                    li { (t!(lang, "closing-other-mail")) }
                }
            }))
            (ui::actions(html! {
                (d.buttons().press(&format!("/accounts/{id}/closing"), &[], ui::button_danger(&t!(lang, "closing-other-button"))))
                (ui::link_quiet("/desk", &t!(lang, "closing-other-stay")))
            }))
        },
    ))
}

async fn post(d: Door, Path(id): Path<AccountId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let actor = d.actor()?;
    close::close_account(&tx, actor, id, None).await?;
    let way = match actor.role {
        Role::Staff(base::StaffRole::ConsultantAgent) => "/consultants",
        Role::Staff(base::StaffRole::ClientManager) => "/clients",
        Role::Staff(_) | Role::Consultant { .. } | Role::AgencyRep { .. } | Role::ClientRep { .. } => "/desk",
    };
    d.done(tx, &form, way, &t!(d.lang, "closing-other-done")).await
}
