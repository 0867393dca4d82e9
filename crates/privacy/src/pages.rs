//! The pages of this room.

use web::Routes;

pub mod my_data;
pub mod policies;

/// Every route of this room.
pub fn routes() -> Routes {
    policies::routes().and(my_data::routes())
}
