//! The pages of this room: public ones for everybody, and the list of visitors
//! for staff.

mod blocks;
mod contact;
mod how;
mod landing;
mod read;
mod requests;
mod why;

use web::{Routes, Who};

/// The routes of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Who::ANYONE, landing::show)
        .get("/how-it-works", Who::ANYONE, how::index)
        .get("/how-it-works/{audience}", Who::ANYONE, how::show)
        .get("/why-join", Who::ANYONE, why::index)
        .get("/why-join/{audience}", Who::ANYONE, why::show)
        .get("/articles/agile-team", Who::ANYONE, read::agile_team)
        .get("/accessibility", Who::ANYONE, read::accessibility)
        .get("/news", Who::ANYONE, read::news)
        .get("/contact", Who::ANYONE, contact::show)
        .post("/contact", Who::ANYONE, contact::post)
        .get("/contact/sent", Who::ANYONE, contact::sent)
        .get("/call-me", Who::ANYONE, contact::show_call)
        .post("/call-me", Who::ANYONE, contact::post_call)
        .get("/call-me/sent", Who::ANYONE, contact::sent_call)
        .get("/contact-requests", Who::STAFF, requests::list)
        .post("/contact-requests/{id}/handling", Who::ACTING_STAFF, requests::handle)
}
