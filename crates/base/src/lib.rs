//! Ground words that every other crate speaks: ids, money, the calendar, the
//! actor, refusals, texts and number formats. Pure: it knows no database, no
//! web and no clock of its own.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@ids`] | one newtype per kind of row |
//! | [`mod@money`] | minor units, basis points, the one rounding rule |
//! | [`mod@calendar`] | instants in UTC, business dates and months in Stockholm, the injected clock |
//! | [`mod@actor`] | who is asking, in which role |
//! | [`mod@price`] | the three figures that everybody sees |
//! | [`mod@refusal`] | the domain's no ([`Refusal`]) and our own fault ([`Failure`]) |
//! | [`mod@happened`] | everything the journal can say |
//! | [`mod@house`] | the broker and the address |
//! | [`mod@text`] | Fluent texts in Swedish and English, without fallback |
//! | [`mod@format`] | dates, numbers, kronor and hours as people read them |

pub mod actor;
pub mod calendar;
pub mod format;
pub mod happened;
pub mod house;
pub mod ids;
pub mod money;
pub mod price;
pub mod refusal;
pub mod text;
pub mod waiting;

pub use actor::{Actor, Role, StaffRole};
pub use calendar::{Clock, Date, Instant, Month};
pub use happened::Happened;
pub use house::{Broker, House};
pub use ids::*;
pub use money::{BasisPoints, Currency, Money, RateBasis};
pub use price::Price;
pub use refusal::{CommonRefusal, Failure, Outcome, Refusal, RefusalStatus, Stop};
pub use text::Lang;
pub use waiting::Waiting;
