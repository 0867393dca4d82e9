//! What an agency sees of its own people, and nothing of another's (S4, S14,
//! S44).
//!
//! | page | paths |
//! |---|---|
//! | `people` | `/agency`: the consultants, who was invited and who has come |
//! | `prepared` | `/agency/profiles`: profiles prepared under a written consent (S16, S17) |
//! | `partners` | `/agency/partners`: the agency buys what it lacks (S45) |
//! | `invitations` | `/agency/invitations`, and what is done with one |

mod invitations;
mod partners;
mod people;
mod prepared;

pub(crate) use prepared::stage as prepared_stage;

use web::Routes;

/// Every route of these pages.
pub fn routes() -> Routes {
    people::routes().and(invitations::routes()).and(prepared::routes()).and(partners::routes())
}
