//! What a client is shown of a suggestion, side by side with the others (S51,
//! S59, S68). Made from a consented profile and from nothing else; it has no
//! place for mail, phone, street, links or a wished rate.

use crate::asked::quoted;
use crate::figures::Figures;
use crate::proposal::{Proposal, Stage, SuggestedTeam, Suggestion, SuggestionStage};
use anyhow::anyhow;
use assignments::Content;
use base::{Actor, ConsentId, ConsultantId, Date, Money, Outcome, RefusalStatus, Stop, SuggestionId};
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

/// Somebody of a suggested team.
#[derive(Clone, Debug)]
pub struct MemberView {
    /// Whose profile: for the access log.
    pub consultant: ConsultantId,
    /// Under which consent: for the access log.
    pub consent: ConsentId,
    /// The name.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// What he or she does in the team.
    pub part: String,
    /// Rate, commission, client's price of this part.
    pub figures: Figures,
}

/// A suggested team.
#[derive(Clone, Debug)]
pub struct TeamView {
    /// What they do together.
    pub presentation: String,
    /// The price for each on average.
    pub blended: Money,
    /// The lead first.
    pub members: Vec<MemberView>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The team, when it is one; what stands beside it is then of the whole.
    pub team: Option<TeamView>,
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
    /// The consultant's name, or the team's.
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
        let held = |names: &[String]| names.iter().map(|name| held(name, &[s])).collect();
        Ok(Column {
            team: None,
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

    /// The column of a team, of which every member's profile is consented: the
    /// sums of the parts, what any of them knows, and free when all are.
    ///
    /// # Errors
    /// Figures beyond what the system counts; a team of nobody.
    pub fn of_team(
        proposal: &Proposal,
        suggestion: &Suggestion,
        team: &SuggestedTeam,
        profiles: &[Consented<'_, Snapshot>],
        wanted: &Content,
    ) -> Outcome<Column> {
        let lead = profiles.first().ok_or_else(|| Stop::Failed(anyhow!("a suggested team holds nobody")))?;
        let mut column = Column::of(proposal, suggestion, lead, wanted)?;
        let mut members = Vec::new();
        for (profile, member) in profiles.iter().zip(&team.members) {
            members.push(MemberView {
                consultant: profile.consultant(),
                consent: profile.consent(),
                name: profile.content().name.clone(),
                title: profile.content().title.clone(),
                part: member.part.clone(),
                figures: Figures::of(quoted(profile.rate()), proposal.commission)?,
            });
        }
        let all: Vec<&Snapshot> = profiles.iter().map(Consented::content).collect();
        column.figures = Figures::of_team(&members.iter().map(|member| member.figures).collect::<Vec<_>>())?;
        column.name.clone_from(&team.name);
        column.title = None;
        column.agency = None;
        column.must = wanted.must.iter().map(|name| held(name, &all)).collect();
        column.nice = wanted.nice.iter().map(|name| held(name, &all)).collect();
        column.available_from = all.iter().filter_map(|s| s.available_from).max();
        column.available_percent = all.iter().filter_map(|s| s.available_percent).min();
        column.team = Some(TeamView {
            presentation: team.presentation.clone(),
            blended: column.figures.blended(members.len())?,
            members,
        });
        Ok(column)
    }

    /// Every profile in it with its consent: for the access log.
    pub fn profiles(&self) -> Vec<(ConsultantId, ConsentId)> {
        match &self.team {
            Some(team) => team.members.iter().map(|member| (member.consultant, member.consent)).collect(),
            None => vec![(self.consultant, self.consent)],
        }
    }
}

/// How well one of the profiles says that a skill is known, in whichever
/// language it is written there: the same answer as the match gave.
fn held(name: &str, all: &[&Snapshot]) -> Held {
    let skills = all.iter().flat_map(|s| &s.skills);
    let skill = skills.filter(|skill| matching::covers(name, &skill.name)).max_by_key(|skill| skill.level);
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
        let profiles = if opens(actor, proposal, suggestion) { all_live(tx, suggestion).await? } else { None };
        all.push(match profiles {
            Some(profiles) => Shown::Open(Box::new(column(proposal, suggestion, &profiles, wanted)?)),
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

/// The column of a suggestion whose profiles are all consented.
///
/// # Errors
/// Figures beyond what the system counts; a suggestion of nobody.
pub fn column(
    proposal: &Proposal,
    suggestion: &Suggestion,
    profiles: &[Consented<'_, Snapshot>],
    wanted: &Content,
) -> Outcome<Column> {
    match (&suggestion.team, profiles.first()) {
        (Some(team), _) => Column::of_team(proposal, suggestion, team, profiles, wanted),
        (None, Some(profile)) => Column::of(proposal, suggestion, profile, wanted),
        (None, None) => Err(Stop::Failed(anyhow!("suggestion {} holds nobody", suggestion.id))),
    }
}

/// Every profile of a suggestion, the lead's first; `None` when one of them is
/// not consented any more: a team is shown whole or not at all.
///
/// # Errors
/// A failure of the database.
pub async fn all_live<'tx>(tx: &'tx Tx, suggestion: &Suggestion) -> Outcome<Option<Vec<Consented<'tx, Snapshot>>>> {
    let mut profiles = Vec::new();
    for consent in suggestion.consents() {
        match live(tx, consent).await? {
            Some(profile) => profiles.push(profile),
            None => return Ok(None),
        }
    }
    Ok(Some(profiles))
}

/// The profile under a consent, if it is live.
pub async fn live(tx: &Tx, consent: ConsentId) -> Outcome<Option<Consented<'_, Snapshot>>> {
    match Grant::live(tx, consent, tx.now()).await {
        Ok(grant) => Ok(Some(grant.cover()?)),
        Err(Stop::Refused(refusal)) if refusal.status() == RefusalStatus::Conflict => Ok(None),
        Err(other) => Err(other),
    }
}
