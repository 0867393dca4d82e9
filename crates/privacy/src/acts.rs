//! Every act on a consent with its evidence: who, in whose name, when, by which
//! way, under which words, about exactly which profile (GDPR art. 7.1). Lines
//! are only added.

use crate::consent::{Consent, Rate};
use crate::rows;
use base::{AccountId, Actor, ConsentId, Instant, Lang, Outcome, Role};
use store::files::sha256_hex;
use store::{Row, Tx, params};
use web::{Door, Form};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Staff asked.
    Asked,
    /// The request took the profile as it was then.
    Renewed,
    /// A hand said yes.
    Given,
    /// A hand said no.
    Withheld,
    /// A hand took its yes back.
    Withdrawn,
    /// Time ended it.
    Lapsed,
}

impl Act {
    /// Every act.
    pub const ALL: [Act; 6] = [Act::Asked, Act::Renewed, Act::Given, Act::Withheld, Act::Withdrawn, Act::Lapsed];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Act::Asked => "asked",
            Act::Renewed => "renewed",
            Act::Given => "given",
            Act::Withheld => "withheld",
            Act::Withdrawn => "withdrawn",
            Act::Lapsed => "lapsed",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.code() == code)
    }
}

/// Where an act came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The network address.
    pub address: Option<String>,
    /// What the browser calls itself.
    pub user_agent: Option<String>,
    /// A mark of the session; opens nothing.
    pub session: Option<String>,
}

impl Evidence {
    /// Of a form that came through the door.
    pub fn of(d: &Door, form: &Form) -> Evidence {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Evidence {
            address: said(&form.address),
            user_agent: said(&form.user_agent),
            session: d
                .token
                .as_deref()
                .map(|token| sha256_hex(sha256_hex(token.as_bytes()).as_bytes())[..16].to_owned()),
        }
    }
}

/// One act.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was done.
    pub act: Act,
    /// When.
    pub at: Instant,
    /// By whom; `None` is time, or the end of an account.
    pub account: Option<AccountId>,
    /// In whose name: `consultant`, `agency`, `staff`.
    pub side: Option<String>,
    /// `page` or `system`.
    pub channel: String,
    /// SHA-256 of the profile that it was about.
    pub snapshot_hash: String,
    /// The version of the words that were shown.
    pub text_version: String,
    /// The language that they were shown in.
    pub lang: Lang,
    /// The rate that was named, if one was.
    pub rate: Option<Rate>,
    /// Where it came from.
    pub evidence: Evidence,
}

/// Keeps an act by somebody at a page.
pub(crate) async fn keep(tx: &Tx, actor: &Actor, consent: &Consent, act: Act, evidence: &Evidence) -> Outcome<()> {
    let side = match actor.role {
        Role::Consultant { .. } => "consultant",
        Role::AgencyRep { .. } => "agency",
        Role::Staff(_) | Role::ClientRep { .. } => "staff",
    };
    let line = Line {
        act,
        at: tx.now(),
        account: Some(actor.account),
        side: Some(side.to_owned()),
        channel: "page".to_owned(),
        snapshot_hash: consent.snapshot_hash.clone(),
        text_version: consent.text_version.clone(),
        lang: actor.lang,
        rate: if act == Act::Given { consent.rate() } else { None },
        evidence: evidence.clone(),
    };
    insert(tx, consent.id, &line).await
}

/// Keeps an act of time, or of an account's end.
pub(crate) async fn keep_of_system(tx: &Tx, consent: &Consent, act: Act) -> Outcome<()> {
    let line = Line {
        act,
        at: tx.now(),
        account: None,
        side: None,
        channel: "system".to_owned(),
        snapshot_hash: consent.snapshot_hash.clone(),
        text_version: consent.text_version.clone(),
        lang: consent.lang,
        rate: None,
        evidence: Evidence::default(),
    };
    insert(tx, consent.id, &line).await
}

/// Writes a line.
async fn insert(tx: &Tx, consent: ConsentId, line: &Line) -> Outcome<()> {
    tx.run(
        "INSERT INTO consent_acts (id, consent, number, act, at, account, side, channel, snapshot_hash, text_version, lang, \
         rate_minor, rate_basis, address, user_agent, session) \
         VALUES ($1, $2, (SELECT COUNT(*) + 1 FROM consent_acts a WHERE a.consent = $2), $3, $4, $5, $6, $7, $8, $9, $10, \
         $11, $12, $13, $14, $15)",
        params![
            tx.new_id::<uuid::Uuid>(),
            consent,
            line.act.code(),
            line.at,
            line.account,
            line.side.clone(),
            line.channel.as_str(),
            line.snapshot_hash.as_str(),
            line.text_version.as_str(),
            line.lang,
            line.rate.map(|r| r.amount.minor),
            line.rate.map(|r| r.basis),
            line.evidence.address.clone(),
            line.evidence.user_agent.clone(),
            line.evidence.session.clone()
        ],
    )
    .await?;
    Ok(())
}

/// Every act on a consent, in order.
///
/// # Errors
/// A failure of the database.
pub async fn of_consent(tx: &Tx, consent: ConsentId) -> Outcome<Vec<Line>> {
    let sql = "SELECT act, at, account, side, channel, snapshot_hash, text_version, lang, rate_minor, rate_basis, \
               address, user_agent, session FROM consent_acts WHERE consent = $1 ORDER BY number";
    tx.all(sql, params![consent]).await?.iter().map(line).collect()
}

/// Row → line.
fn line(row: &Row) -> Outcome<Line> {
    Ok(Line {
        act: row.parse("act", Act::parse)?,
        at: row.get("at")?,
        account: row.opt("account")?,
        side: row.opt("side")?,
        channel: row.get("channel")?,
        snapshot_hash: row.get("snapshot_hash")?,
        text_version: row.get("text_version")?,
        lang: row.get("lang")?,
        rate: rows::rate(row)?,
        evidence: Evidence {
            address: row.opt("address")?,
            user_agent: row.opt("user_agent")?,
            session: row.opt("session")?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_read_back() {
        for act in Act::ALL {
            assert_eq!(Act::parse(act.code()), Some(act));
        }
        assert_eq!(Act::parse("forgotten"), None);
    }
}
