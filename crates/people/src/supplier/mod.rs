//! The companies behind the people: the supplier that invoices for a
//! consultant, the consultant's own or the agency (S9, S22), and the client's
//! own data, which contracts and invoices bear. A supplier's number never
//! changes: its series of self-billed invoices bears it.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@input`] | what the forms bring, and its rules |
//! | [`mod@policy`] | whose company somebody may change |
//! | [`save()`], [`save_client()`] | the verbs |
//! | `pages` | `/company`, for consultants, agencies and clients |

mod client_page;
pub mod input;
mod pages;
pub mod policy;
pub mod refusal;
mod save;

pub use input::{ClientInput, SupplierInput};
pub use pages::routes;
pub use policy::Owner;
pub use refusal::SupplierRefusal;
pub use save::{NEW, of, save, save_client};
