//! The buttons: opening, cancelling, the star, taking an application back.

use super::parts::href;
use crate::cancel::cancel;
use crate::favourite::{mark_favourite, unmark_favourite};
use crate::open::open;
use crate::promise;
use crate::withdraw::withdraw_application;
use base::{AssignmentId, format, t};
use web::{Answer, Door, Form, Path, door};

/// `POST /assignments/{id}/opening`
pub async fn opening(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let version = form.version()?;
    let tx = d.write(&form).await?;
    open(&tx, d.actor()?, id, version).await?;
    let by = promise::suggestions_by(tx.today());
    let said = t!(d.lang, "said-opened", date = format::date_long(d.lang, by));
    d.done(tx, &form, &href(id), &said).await
}

/// `POST /assignments/{id}/cancellation`
pub async fn cancellation(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let version = form.version()?;
    let tx = d.write(&form).await?;
    cancel(&tx, d.actor()?, id, version).await?;
    d.done(tx, &form, &href(id), &t!(d.lang, "said-cancelled")).await
}

/// `POST /assignments/{id}/favourite`
pub async fn favourite(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    mark_favourite(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &next(&form, id), &t!(d.lang, "said-marked")).await
}

/// `POST /assignments/{id}/unfavourite`
pub async fn unfavourite(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    unmark_favourite(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &next(&form, id), &t!(d.lang, "said-unmarked")).await
}

/// `POST /assignments/{id}/application-withdrawal`
pub async fn withdrawal(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    withdraw_application(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &href(id), &t!(d.lang, "said-withdrawn")).await
}

/// Back to the list or page that the star stood on.
fn next(form: &Form, id: AssignmentId) -> String {
    match form.get("next") {
        "" => href(id),
        next => door::safe_next(next).to_owned(),
    }
}
