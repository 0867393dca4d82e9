//! The pages of this room: contracts to draft, read and sign, and engagements.

mod contracts;
mod employer;
mod engagements;
mod secrets;
mod terms;
mod words;

use web::{Routes, Who};

/// The routes of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/contracts", Who::SIGNED_IN, contracts::list)
        .get("/contracts/new", Who::ACTING_STAFF, terms::new)
        .post("/contracts/new", Who::ACTING_STAFF, terms::draft)
        .get("/contracts/{id}", Who::SIGNED_IN, contracts::show)
        .get("/contracts/{id}/edit", Who::ACTING_STAFF, terms::edit)
        .post("/contracts/{id}/edit", Who::ACTING_STAFF, terms::change)
        .post("/contracts/{id}/sending", Who::ACTING_STAFF, contracts::send)
        .post("/contracts/{id}/signing", Who::CONSULTANT.or(Who::AGENCY).or(Who::CLIENT), contracts::sign)
        .post("/contracts/{id}/termination", Who::ACTING_STAFF, contracts::terminate)
        .get("/contracts/{id}/client.pdf", Who::SIGNED_IN, contracts::client_pdf)
        .get("/contracts/{id}/consultant.pdf", Who::SIGNED_IN, contracts::consultant_pdf)
        .get("/employer", Who::CONSULTANT, employer::show)
        .post("/employer/leaving", Who::CONSULTANT, employer::leave)
        .get("/engagements", Who::SIGNED_IN, engagements::list)
        .get("/engagements/{id}", Who::SIGNED_IN, engagements::show)
        .get("/engagements/{id}/secrets", Who::SIGNED_IN, secrets::list)
        .post("/engagements/{id}/secrets", Who::SIGNED_IN, secrets::leave)
        .post("/engagements/{id}/secrets/{secret}/withdrawal", Who::SIGNED_IN, secrets::take_back)
        .get("/secrets/{token}", Who::SIGNED_IN, secrets::look)
        .post("/secrets/opening", Who::SIGNED_IN, secrets::open)
}
