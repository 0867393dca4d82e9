//! The pages of this room: lists, one need, the form, applying. Each page holds
//! only what its reader may see.

mod acts;
mod apply;
mod edit;
mod form;
mod list;
mod mine;
mod new;
mod parts;
mod show;
mod staff_list;

use web::{Routes, Who};

/// Whoever writes needs down.
const WRITERS: Who = Who::CLIENT.or(Who::ACTING_STAFF);

/// Every route of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/assignments", Who::SIGNED_IN, list::show)
        .get("/assignments/new", WRITERS, new::show)
        .post("/assignments/new", WRITERS, new::post)
        .get("/assignments/{id}", Who::SIGNED_IN, show::show)
        .get("/assignments/{id}/edit", WRITERS, edit::show)
        .post("/assignments/{id}/edit", WRITERS, edit::post)
        .post("/assignments/{id}/opening", WRITERS, acts::opening)
        .post("/assignments/{id}/cancellation", WRITERS, acts::cancellation)
        .post("/assignments/{id}/favourite", Who::CONSULTANT, acts::favourite)
        .post("/assignments/{id}/unfavourite", Who::CONSULTANT, acts::unfavourite)
        .post("/assignments/{id}/application", Who::CONSULTANT, apply::post)
        .post("/assignments/{id}/application-withdrawal", Who::CONSULTANT, acts::withdrawal)
        .get("/applications", Who::CONSULTANT, mine::applications)
        .get("/favourites", Who::CONSULTANT, mine::favourites)
}
