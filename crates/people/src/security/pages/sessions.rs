//! Ending sessions of one's own: one, or all but this (ASVS 7.4.3, 7.5.2).

use super::super::{factors, rows};
use base::{CommonRefusal, Happened, SessionId, Stop, t};
use web::{Answer, Door, Form, Path, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().post("/account/security/sessions/ending", Who::SIGNED_IN, end_others).post(
        "/account/security/sessions/{id}/ending",
        Who::SIGNED_IN,
        end_one,
    )
}

/// `POST /account/security/sessions/{id}/ending`
async fn end_one(d: Door, Path(id): Path<SessionId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let account = d.actor()?.account;
    if !rows::drop_one(&tx, account, id).await? {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    tx.record(Happened::SessionsEnded { account, count: 1 }).await?;
    d.done(tx, &form, "/account/security", &t!(d.lang, "security-session-ended")).await
}

/// `POST /account/security/sessions/ending`
async fn end_others(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let session = d.session.as_ref().map(|session| session.id);
    factors::end_others(&tx, d.actor()?.account, session).await?;
    d.done(tx, &form, "/account/security", &t!(d.lang, "security-sessions-ended")).await
}
