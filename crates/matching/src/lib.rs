//! Who fits a need and why, and what people decided about it (S48–S50). The
//! engine ranks every consultant that may be presented, freelance or employed
//! by an agency; staff pick and exclude. It never decides, never shows a
//! profile to a client, and never lets a name, a photo, an age, a sex, an
//! origin, an address or an evaluation reach the engine (S88).
//!
//! Every run is kept with the engine's version, its settings, what it knew of
//! skills and meaning, what was asked and what came out, with the words of the
//! résumé that speak for it; every decision with who took it, when and, for an
//! exclusion, why (AI Act, articles 12, 14 and 26).
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@record`] | runs, results, decisions |
//! | [`input`], [`names`] | a need and people as the engine reads them; without the name |
//! | `crowd`, `readings` | everybody who may be ranked; résumés that have been read, kept between runs |
//! | [`sieve`] | who is set aside before anybody is ranked, and how many |
//! | [`mod@meaning`] | the model of meaning: the program's own or the operator's |
//! | [`mod@warm`] | everybody read when the house opens, where an operator's model takes long |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may do what; the no |
//! | [`run`](mod@run), [`decide`](mod@decide) | the verbs |
//! | [`mod@recommend`], [`mod@similar`] | the other direction: assignments for a consultant; who is like whom |
//! | [`mod@alerts`], [`mod@fit`] | word of a new need by mail; the rule of what fits, for that and for what is recommended |
//! | [`reasons`], [`own_words`], [`changes`] | reasons for staff and for the consultant, and what would have changed it, in words |
//! | [`explain`](mod@explain) | a run in plain text, for the command line |
//! | [`mod@outcomes`] | how far each consultant came: presented, invited, chosen, renewed |
//! | [`mod@why`] | "why not me": asked by the consultant, released by staff |
//! | [`mod@team`] | teams for a need with several roles: sought, kept, picked |
//! | [`mod@switch`] | the engine switched off, for a need or for the house |
//! | [`mod@fairness`] | selection rates by what consultants volunteered, kept apart |
//! | [`mod@weights`] | the weights in use, and what outcomes teach of them |
//! | [`mod@concepts`] | the taxonomy of this house: imports and the staff's changes |
//! | [`mod@lookup`] | what later rooms ask |
//! | [`waiting`](mod@waiting) | what waits for whom here |

pub mod alerts;
pub mod changes;
pub mod concepts;
mod crowd;
pub mod decide;
pub mod explain;
pub mod fairness;
pub mod fit;
pub mod input;
pub mod lookup;
pub mod meaning;
pub mod names;
pub mod outcomes;
pub mod own_words;
mod pages;
pub mod personal;
pub mod policy;
mod readings;
pub mod reasons;
pub mod recommend;
pub mod record;
pub mod refusal;
mod rows;
pub mod run;
pub mod sieve;
pub mod similar;
pub mod switch;
pub mod team;
pub mod texts;
pub mod waiting;
pub mod warm;
pub mod weights;
pub mod why;

pub use decide::{decide, undo};
pub use lookup::{decisions, latest, picked};
pub use pages::routes;
pub use ranking::skills::covers;
pub use recommend::recommend;
pub use record::{Decision, MatchResult, MatchRun};
pub use refusal::MatchingRefusal;
pub use run::run;
pub use similar::similar;
pub use waiting::waiting;

use anyhow::anyhow;
use base::{Outcome, Stop};
use meaning::Meaning;
use ranking::taxonomy::Taxonomy;
use ranking::{Linear, Weights};
use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("matching/0001_matching", include_str!("../migrations/0001_matching.sql")),
    Migration::new("matching/0002_taxonomy", include_str!("../migrations/0002_taxonomy.sql")),
    Migration::new("matching/0003_evidence", include_str!("../migrations/0003_evidence.sql")),
    Migration::new("matching/0004_why_not", include_str!("../migrations/0004_why_not.sql")),
    Migration::new("matching/0005_engine_off", include_str!("../migrations/0005_engine_off.sql")),
    Migration::new("matching/0006_self_declarations", include_str!("../migrations/0006_self_declarations.sql")),
    Migration::new("matching/0007_weights", include_str!("../migrations/0007_weights.sql")),
    Migration::new("matching/0008_sieve", include_str!("../migrations/0008_sieve.sql")),
    Migration::new("matching/0009_team_runs", include_str!("../migrations/0009_team_runs.sql")),
    Migration::new("matching/0010_alerts", include_str!("../migrations/0010_alerts.sql")),
    Migration::new("matching/0011_past_decisions", include_str!("../migrations/0011_past_decisions.sql")),
];

/// The engine as this house uses it.
///
/// # Errors
/// Weights that do not share out a thousand points, which is our own fault.
pub fn engine<'a>(taxonomy: &'a Taxonomy, meaning: &'a Meaning, weights: Weights) -> Outcome<Linear<'a>> {
    let engine = meaning.engine(taxonomy).with(weights);
    engine.ok_or_else(|| Stop::Failed(anyhow!("the weights in use do not share out a thousand points: {weights:?}")))
}
