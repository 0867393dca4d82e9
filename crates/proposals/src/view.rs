//! What a client is shown of a suggestion, side by side with the others (S51,
//! S59, S68). Made from a consented profile and from nothing else; it has no
//! place for mail, phone, street, links or a wished rate.

use crate::asked::quoted;
use crate::figures::Figures;
use crate::proposal::{Proposal, Stage, Suggestion, SuggestionStage};
use assignments::Content;
use base::{Actor, ConsentId, ConsultantId, Date, Outcome, RefusalStatus, Stop, SuggestionId};
use people::Snapshot;
use people::consultant::{Experience, Language};
use privacy::{Consented, Grant};
use store::Tx;

/// How well a wanted skill is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// As the client wrote it.
    pub name: String,
    /// 1 (basic) to 5 (expert) and years of use; `None` when the profile does not name it.
    pub level: Option<(i64, i64)>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Which suggestion.
    pub suggestion: SuggestionId,
    /// Whose profile: for the access log.
    pub consultant: ConsultantId,
    /// Under which consent: for the access log.
    pub consent: ConsentId,
    /// The column, from 1.
    pub position: i64,
    /// How the suggestion stands.
    pub stage: SuggestionStage,
    /// The consultant's name.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// The employer's name; `None` is freelance.
    pub agency: Option<String>,
    /// Where.
    pub city: Option<String>,
    /// Works at a distance.
    pub remote: bool,
    /// Free from.
    pub available_from: Option<Date>,
    /// For this share of full time.
    pub available_percent: Option<i64>,
    /// Rate, commission, client's price.
    pub figures: Figures,
    /// The required skills.
    pub must: Vec<Held>,
    /// The welcome skills.
    pub nice: Vec<Held>,
    /// Working languages.
    pub languages: Vec<Language>,
    /// The latest assignments, newest first.
    pub latest: Vec<Experience>,
    /// Why staff suggest this consultant.
    pub reason: String,
}

/// How many of the latest assignments stand in a column.
const LATEST: usize = 2;

impl Column {
    /// The column of a consented profile.
    ///
    /// # Errors
    /// Figures beyond what the system counts.
    pub fn of(
        proposal: &Proposal,
        suggestion: &Suggestion,
        profile: &Consented<'_, Snapshot>,
        wanted: &Content,
    ) -> Outcome<Column> {
        let s = profile.content();
        let held = |names: &[String]| names.iter().map(|name| held(name, s)).collect();
        Ok(Column {
            suggestion: suggestion.id,
            consultant: profile.consultant(),
            consent: profile.consent(),
            position: suggestion.position,
            stage: suggestion.stage(),
            name: s.name.clone(),
            title: s.title.clone(),
            agency: s.agency.clone(),
            city: s.city.clone(),
            remote: s.remote,
            available_from: s.available_from,
            available_percent: s.available_percent,
            figures: Figures::of(quoted(profile.rate()), proposal.commission)?,
            must: held(&wanted.must),
            nice: held(&wanted.nice),
            languages: s.languages.clone(),
            latest: s.experiences.iter().take(LATEST).cloned().collect(),
            reason: suggestion.reason.clone(),
        })
    }
}

/// How well the profile says that a skill is known, in whichever language it
/// is written there: the same answer as the match gave.
fn held(name: &str, s: &Snapshot) -> Held {
    let skill = s.skills.iter().filter(|skill| matching::covers(name, &skill.name)).max_by_key(|skill| skill.level);
    Held { name: name.to_owned(), level: skill.map(|skill| (skill.level, skill.years)) }
}

/// A suggestion as the reader may see it.
#[derive(Clone, Debug)]
pub enum Shown {
    /// With the consented profile.
    Open(Box<Column>),
    /// Without anything of it: answered, taken back, or the consent is gone.
    Closed {
        /// The column, from 1.
        position: i64,
        /// How the suggestion stands.
        stage: SuggestionStage,
    },
}

/// Every suggestion of a proposal as the reader may see it. Staff see a draft
/// as the client will.
///
/// # Errors
/// A failure of the database.
pub async fn shown(tx: &Tx, actor: &Actor, proposal: &Proposal, wanted: &Content) -> Outcome<Vec<Shown>> {
    let mut all = Vec::new();
    for suggestion in proposal.suggestions() {
        let profile = if opens(actor, proposal, suggestion) { live(tx, suggestion.consent).await? } else { None };
        all.push(match profile {
            Some(profile) => Shown::Open(Box::new(Column::of(proposal, suggestion, &profile, wanted)?)),
            None => Shown::Closed { position: suggestion.position, stage: suggestion.stage() },
        });
    }
    Ok(all)
}

/// Whether the reader may be shown the profile, as far as the proposal says.
pub fn opens(actor: &Actor, proposal: &Proposal, suggestion: &Suggestion) -> bool {
    let draft = matches!(proposal.stage(), Stage::Draft) && suggestion.stage() == SuggestionStage::Proposed;
    proposal.shows(suggestion.id) || (draft && actor.staff().is_some())
}

/// The profile under a consent, if it is live.
pub async fn live(tx: &Tx, consent: ConsentId) -> Outcome<Option<Consented<'_, Snapshot>>> {
    match Grant::live(tx, consent, tx.now()).await {
        Ok(grant) => Ok(Some(grant.cover()?)),
        Err(Stop::Refused(refusal)) if refusal.status() == RefusalStatus::Conflict => Ok(None),
        Err(other) => Err(other),
    }
}
