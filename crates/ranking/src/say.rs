//! Who is told why. Reasons are made only where somebody will read them: most
//! people in a ranking are never shown. The points come from the same code
//! either way.

use crate::Reason;

/// Takes reasons.
pub trait Say {
    /// A reason.
    fn say(&mut self, reason: impl FnOnce() -> Reason);
}

/// Nobody listens: no reason is made.
pub struct Silent;

impl Say for Silent {
    fn say(&mut self, _: impl FnOnce() -> Reason) {}
}

impl Say for Vec<Reason> {
    fn say(&mut self, reason: impl FnOnce() -> Reason) {
        self.push(reason());
    }
}
