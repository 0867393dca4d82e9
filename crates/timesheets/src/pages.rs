//! The pages of this room: the week, the list of months, one month.

mod sheet;
mod sheets;
mod week;
mod words;

use web::{Routes, Who};

/// Every route of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/time", Who::CONSULTANT, week::show)
        .post("/time/{engagement}/week", Who::CONSULTANT, week::post)
        .get("/time-sheets", Who::SIGNED_IN, sheets::list)
        .get("/time-sheets/{id}", Who::SIGNED_IN, sheet::show)
        .get("/time-sheets/{id}/report.pdf", Who::SIGNED_IN, sheet::report)
        .post("/time-sheets/{id}/submission", Who::CONSULTANT, sheet::submission)
        .post("/time-sheets/{id}/approval", Who::CLIENT, sheet::approval)
        .post("/time-sheets/{id}/return", Who::CLIENT, sheet::sending_back)
        .post("/time-sheets/{id}/reopening", Who::CLIENT.or(Who::ACTING_STAFF), sheet::reopening)
}
