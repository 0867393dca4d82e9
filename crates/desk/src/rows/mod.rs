//! Every query of the desks. All of them only read, and all are scoped by the
//! actor they are asked for; other rooms' rows are written by those rooms.

pub mod agency;
pub mod client;
pub mod consultant;
pub mod journal;
pub mod mails;
pub mod pipeline;
pub mod staff;
