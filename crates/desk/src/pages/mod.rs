//! The pages of the desks. Tasks come first on every one of them; figures and
//! pictures come after.

mod agency;
mod client;
mod consultant;
mod dashboard;
mod done_for_you;
mod journal;
mod mails;
mod pipeline;
mod staff;

use maud::Markup;
use web::Routes;

/// Every route of the desks.
pub fn routes() -> Routes {
    dashboard::routes().and(pipeline::routes()).and(journal::routes()).and(mails::routes()).and(done_for_you::routes())
}

/// A role's part of the dashboard: below the tasks, and beside them.
struct Parts {
    main: Markup,
    aside: Markup,
}
