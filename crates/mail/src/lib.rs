//! Letters: written in the recipient's language in the transaction that
//! decided them, stored as the exact bytes to be sent, delivered after it. It
//! never sends from inside a transaction and never sends the same bytes twice.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@letter`] | what a room writes |
//! | [`mime`] | the message as it goes over the wire, text and HTML |
//! | [`post`] | into the outbox |
//! | [`mod@transport`] | SMTP, or a folder of `.eml` files |
//! | [`deliver`] | the worker's round |

pub mod deliver;
pub mod letter;
pub mod mime;
mod post_letter;
pub mod texts;
pub mod transport;

pub use letter::{Attachment, Block, Invitation, Letter};
pub use post_letter::post;
pub use transport::Transport;
