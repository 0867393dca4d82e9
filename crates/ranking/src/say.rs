//! Who is told why. Reasons are made only where somebody will read them: most
//! people in a ranking are never shown. The points come from the same code
//! either way.

use crate::Reason;

/// Takes reasons.
pub trait Say<'a> {
    /// A reason.
    fn say(&mut self, reason: impl FnOnce() -> Reason<'a>);
}

/// Nobody listens: no reason is made.
pub struct Silent;

impl<'a> Say<'a> for Silent {
    fn say(&mut self, _: impl FnOnce() -> Reason<'a>) {}
}

impl<'a> Say<'a> for Vec<Reason<'a>> {
    fn say(&mut self, reason: impl FnOnce() -> Reason<'a>) {
        self.push(reason());
    }
}
