//! What somebody is looked for. Holds no client's name and no id.

use base::{Date, Lang};
use serde::{Deserialize, Serialize};

/// A need, as the engine reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The title.
    #[serde(default)]
    pub title: String,
    /// Skills that are required, as written.
    pub must: Vec<String>,
    /// Skills that are welcome, as written.
    pub nice: Vec<String>,
    /// The description.
    pub text: String,
    /// The language of the text.
    pub lang: Lang,
    /// Working languages that are required, ISO 639-1 (`sv`, `en`).
    pub languages: Vec<String>,
    /// The first day.
    pub starts_on: Date,
    /// The last day, when it is known.
    pub ends_on: Option<Date>,
    /// Per cent of full time.
    pub extent_percent: u32,
    /// The town, when there is one.
    pub place: Option<String>,
    /// Whether the work may be done at a distance.
    pub remote: bool,
    /// What the client means to pay for an hour, in öre before VAT, commission
    /// included; `None` when no hourly budget can be told.
    pub budget_hour_minor: Option<i64>,
}
