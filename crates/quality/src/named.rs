//! An engagement with the names that pages and letters of this room need. The
//! two who work together know each other's names; others are asked about by
//! staff alone.

use crate::evaluation::Parties;
use base::{AccountId, AgencyId, AssignmentId, ClientId, ConsultantId, Date, EngagementId, Lang, Outcome, t};
use contracts::EngagementStage;
use store::{Row, Tx, params};

/// The tables that [`COLUMNS`] are of; the engagement is `e`.
pub(crate) const TABLES: &str = "engagements e JOIN contract_pairs p ON p.id = e.pair \
     JOIN assignments a ON a.id = e.assignment JOIN clients c ON c.id = e.client \
     JOIN consultants k ON k.id = e.consultant LEFT JOIN agencies g ON g.id = e.agency";

/// What [`row`] reads.
pub(crate) const COLUMNS: &str = "e.id AS engagement, e.number AS number, e.stage AS engagement_stage, \
     e.starts_on AS starts_on, COALESCE(e.ended_on, e.ends_on) AS last_day, p.title AS title, \
     a.id AS assignment, a.number AS assignment_number, c.id AS client, c.name AS client_name, \
     k.id AS consultant, k.name AS consultant_name, k.account AS consultant_account, e.agency AS agency, \
     COALESCE(a.manager, c.manager) AS manager, COALESCE(k.agent, g.agent) AS agent";

/// An engagement by its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub engagement: EngagementId,
    /// The short number that people see.
    pub number: i64,
    /// Where it is in its life.
    pub stage: EngagementStage,
    /// First day.
    pub starts_on: Date,
    /// Last day: as it was when it is over, as agreed before.
    pub last_day: Date,
    /// What the work is called in the contract.
    pub title: String,
    /// The need that it meets.
    pub assignment: AssignmentId,
    /// The need's short number.
    pub assignment_number: i64,
    /// Who buys.
    pub client: ClientId,
    /// The client's name.
    pub client_name: String,
    /// Who does the work.
    pub consultant: ConsultantId,
    /// The consultant's name.
    pub consultant_name: String,
    /// The consultant's sign-in.
    pub consultant_account: AccountId,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
    /// The client manager: the assignment's, or else the client's.
    pub manager: Option<AccountId>,
    /// The consultant agent: the consultant's, or else the agency's.
    pub agent: Option<AccountId>,
}

impl Named {
    /// The two between whom an evaluation is.
    pub fn parties(&self) -> Parties {
        Parties { client: self.client, consultant: self.consultant }
    }

    /// Whether the work is over.
    pub fn is_over(&self) -> bool {
        self.stage == EngagementStage::Ended
    }

    /// "Engagement 17, Kommunikationsstrateg".
    pub fn about(&self, lang: Lang) -> String {
        t!(lang, "about-engagement", number = self.number, title = self.title.as_str())
    }

    /// The same with the two names, for staff.
    pub fn about_both(&self, lang: Lang) -> String {
        t!(
            lang,
            "about-both",
            client = self.client_name.as_str(),
            consultant = self.consultant_name.as_str(),
            number = self.number
        )
    }
}

/// One engagement.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn named(tx: &Tx, id: EngagementId) -> Outcome<Named> {
    row(&tx.one(&format!("SELECT {COLUMNS} FROM {TABLES} WHERE e.id = $1"), params![id]).await?)
}

/// Row → names.
pub(crate) fn row(row: &Row) -> Outcome<Named> {
    Ok(Named {
        engagement: row.get("engagement")?,
        number: row.get("number")?,
        stage: row.parse("engagement_stage", EngagementStage::parse)?,
        starts_on: row.get("starts_on")?,
        last_day: row.get("last_day")?,
        title: row.get("title")?,
        assignment: row.get("assignment")?,
        assignment_number: row.get("assignment_number")?,
        client: row.get("client")?,
        client_name: row.get("client_name")?,
        consultant: row.get("consultant")?,
        consultant_name: row.get("consultant_name")?,
        consultant_account: row.get("consultant_account")?,
        agency: row.opt("agency")?,
        manager: row.opt("manager")?,
        agent: row.opt("agent")?,
    })
}
