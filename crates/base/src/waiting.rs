//! What waits for whom. Every room answers `waiting(tx, actor)`; the desks are
//! made of nothing else.

use crate::calendar::Date;

/// One thing that waits for one person: a verb, a place to go, a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What to do, as a link text in the reader's language ("Answer the consent request").
    pub what: String,
    /// About what ("Assignment 214, Kommunikationsstrateg").
    pub about: String,
    /// Where it is done.
    pub href: String,
    /// By when, if there is a day.
    pub due: Option<Date>,
}
