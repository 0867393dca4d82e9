//! The pages of this room.

use crate::personal::Register;
use web::Routes;

pub mod centre;
pub mod consents;
pub mod erasure;
pub mod export;
pub mod policies;
pub mod policy_edit;
pub mod records;
pub mod requests;
pub mod retention;
pub mod words;

/// Every route of this room, on the register of all rooms.
pub fn routes(register: Register) -> Routes {
    policies::routes()
        .and(policy_edit::routes())
        .and(centre::routes(register))
        .and(consents::routes())
        .and(export::routes(register))
        .and(erasure::routes(register))
        .and(requests::routes())
        .and(retention::routes(register))
        .and(records::routes(register))
}
