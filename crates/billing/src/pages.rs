//! The pages of this room: the list for each role, one pair with its glass
//! price, the check before issuing, the PDFs.

mod check;
mod list;
mod pair;
mod words;

use web::{Routes, Who};

/// Every route of this room.
pub fn routes() -> Routes {
    let sellers = Who::CONSULTANT.or(Who::AGENCY);
    Routes::new()
        .get("/invoices", Who::SIGNED_IN, list::list)
        .get("/invoices/issue", Who::FINANCE, check::several)
        .post("/invoices/issue", Who::FINANCE, check::issue_several)
        .get("/invoices/{id}/document.pdf", Who::SIGNED_IN, pair::document)
        .get("/invoice-pairs/{id}", Who::SIGNED_IN, pair::show)
        .post("/invoice-pairs/{id}/confirmation", sellers, pair::confirmation)
        .post("/invoice-pairs/{id}/dispute", sellers, pair::disputing)
        .post("/invoice-pairs/{id}/review", Who::FINANCE, pair::reviewing)
        .get("/invoice-pairs/{id}/issue", Who::FINANCE, check::one)
        .post("/invoice-pairs/{id}/issue", Who::FINANCE, check::issue_one)
}
