//! Every query of the accounts and of the staff's lists. It decides nothing:
//! who may have an answer is asked before.
//!
//! | page | what it holds |
//! |---|---|
//! | [`accounts`] | accounts, links of mails, sessions |
//! | [`companies`] | agencies and clients: finding, making, changing |
//! | [`lists`] | what staff and agencies browse |
//! | [`standing`] | granted, suspended |

pub mod accounts;
pub mod companies;
pub mod lists;
pub mod standing;
