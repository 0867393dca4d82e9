//! The companies behind the people: the supplier that invoices for a
//! consultant, the consultant's own or the agency (S9, S22), and the client's
//! own data, which contracts and invoices bear. A supplier's number never
//! changes: its series of self-billed invoices bears it.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@input`] | what the forms bring, and its rules |
//! | [`mod@proof`], [`mod@prove`] | what proves that it may be contracted; keeping it |
//! | [`mod@policy`] | whose company somebody may change |
//! | [`save()`], [`save_client()`] | the verbs |
//! | `pages`, `pages_proof` | `/company`, for consultants, agencies and clients |
//! | `pages_staff` | `/suppliers/{id}`: the company and its proofs, for staff |
//! | [`mod@waiting`] | proofs that are missing or end soon |

mod client_page;
pub mod input;
mod pages;
mod pages_proof;
mod pages_staff;
pub mod policy;
pub mod proof;
pub mod prove;
pub mod refusal;
mod save;
pub mod waiting;

pub use input::{ClientInput, SupplierInput};
pub use policy::Owner;
pub use proof::{Proof, Proofs, Standing};
pub use prove::{check_f_skatt, prove_f_skatt, prove_insurance};
pub use refusal::SupplierRefusal;
pub use save::{NEW, of, save, save_client};

/// `/company` and `/suppliers`.
pub fn routes() -> web::Routes {
    pages::routes().and(pages_proof::routes()).and(pages_staff::routes())
}
