//! Who does the steps: the world, the database, and who and what has come to be
//! so far. Finds things; changes nothing.

use super::luck::Luck;
use super::plan::Plan;
use super::step::Search;
use super::words::Words;
use crate::demo::world::{Assignment, Consultant, World};
use anyhow::anyhow;
use base::{
    AccountId, Actor, AssignmentId, ConsentId, ConsultantId, ContractPairId, EngagementId, Lang, Money, Outcome,
    ProposalId, RateBasis, StaffRole, Stop, SuggestionId,
};
use people::Rate;
use std::collections::HashMap;
use store::{Db, Tx, params};

/// The maker of a world.
pub struct Maker<'a> {
    /// Where it is made.
    pub db: &'a Db,
    /// What is made.
    pub world: &'a World,
    /// What people write beside it.
    pub words: &'a Words,
    /// What the steps are about.
    pub plan: &'a Plan,
    /// The seed of chance.
    pub seed: u64,
    /// The stored text of everybody's password.
    pub password_hash: String,
    /// Who can act, by mail address.
    pub actors: HashMap<String, Actor>,
    /// Needs, by index into the world's assignments.
    pub needs: HashMap<usize, AssignmentId>,
    /// Consents, by search and consultant.
    pub consents: HashMap<(Search, usize), ConsentId>,
    /// The newest proposal of each search.
    pub proposals: HashMap<Search, ProposalId>,
    /// The newest contract pair of each search.
    pub pairs: HashMap<Search, ContractPairId>,
}

/// Something that the plan takes for granted and that is not there.
pub fn missing(what: impl std::fmt::Display) -> Stop {
    Stop::Failed(anyhow!("{what} is not there yet"))
}

impl<'a> Maker<'a> {
    /// A transaction in somebody's name.
    pub async fn act(&self, actor: &Actor) -> Outcome<Tx> {
        self.db.write(Some(actor.account)).await
    }

    /// A stream of chance for a subject.
    pub fn luck(&self, subject: &str) -> Luck {
        Luck::of(self.seed, subject)
    }

    /// A consultant of the world.
    pub fn person(&self, who: usize) -> Outcome<&'a Consultant> {
        self.world.consultants.get(who).ok_or_else(|| missing(format!("consultant {who}")))
    }

    /// An assignment of the world.
    pub fn assignment(&self, life: usize) -> Outcome<&'a Assignment> {
        self.world.assignments.get(life).ok_or_else(|| missing(format!("assignment {life}")))
    }

    /// Remembers who can act from now on.
    pub async fn arrived(&mut self, tx: &Tx, email: &str, account: AccountId) -> Outcome<Actor> {
        let actor = actor_of(tx, account).await?;
        self.actors.insert(email.to_owned(), actor.clone());
        Ok(actor)
    }

    /// Whoever signs in with this address.
    pub fn actor(&self, email: &str) -> Outcome<Actor> {
        self.actors.get(email).cloned().ok_or_else(|| missing(email))
    }

    /// A consultant who can act.
    pub fn consultant(&self, who: usize) -> Outcome<Actor> {
        self.actor(&self.person(who)?.email)
    }

    /// A consultant's profile.
    pub fn profile(&self, who: usize) -> Outcome<ConsultantId> {
        self.consultant(who)?.consultant().ok_or_else(|| missing(format!("the profile of consultant {who}")))
    }

    /// Whoever signs, confirms and is paid for a consultant: the consultant, or
    /// the agency's representative.
    pub fn supplier(&self, who: usize) -> Outcome<Actor> {
        match &self.person(who)?.agency {
            None => self.consultant(who),
            Some(key) => {
                let agency = self.world.agency(key).ok_or_else(|| missing(key))?;
                self.actor(&agency.rep.email)
            }
        }
    }

    /// The contact person of an assignment.
    pub fn client(&self, life: usize) -> Outcome<Actor> {
        let assignment = self.assignment(life)?;
        let client = self.world.client(&assignment.client).ok_or_else(|| missing(&assignment.client))?;
        let rep = client.reps.iter().find(|rep| rep.key == assignment.rep).ok_or_else(|| missing(&assignment.rep))?;
        self.actor(&rep.email)
    }

    /// The first of the staff in a role.
    pub fn staff(&self, role: StaffRole) -> Outcome<Actor> {
        let staff = self.world.broker.staff.iter().find(|staff| staff.role == role);
        self.actor(&staff.ok_or_else(|| missing(format!("{role:?}")))?.email)
    }

    /// Whoever has this account.
    pub fn by_account(&self, account: AccountId) -> Outcome<Actor> {
        self.actors.values().find(|actor| actor.account == account).cloned().ok_or_else(|| missing(account))
    }

    /// The manager of a need.
    pub async fn manager(&self, tx: &Tx, life: usize) -> Outcome<Actor> {
        match assignments::find(tx, self.need(life)?).await?.manager {
            Some(account) => self.by_account(account),
            None => self.staff(StaffRole::ClientManager),
        }
    }

    /// [`Maker::manager`], before there is a transaction to write in.
    pub async fn manager_now(&self, life: usize) -> Outcome<Actor> {
        let tx = self.db.read().await?;
        self.manager(&tx, life).await
    }

    /// A need that was written down.
    pub fn need(&self, life: usize) -> Outcome<AssignmentId> {
        self.needs.get(&life).copied().ok_or_else(|| missing(format!("the need {life}")))
    }

    /// A consent that was asked for.
    pub fn consent(&self, of: Search, who: usize) -> Outcome<ConsentId> {
        self.consents.get(&(of, who)).copied().ok_or_else(|| missing(format!("the consent of {who} in {of:?}")))
    }

    /// The proposal of a search.
    pub fn proposal(&self, of: Search) -> Outcome<ProposalId> {
        self.proposals.get(&of).copied().ok_or_else(|| missing(format!("the proposal of {of:?}")))
    }

    /// The contract pair of a search.
    pub fn pair(&self, of: Search) -> Outcome<ContractPairId> {
        self.pairs.get(&of).copied().ok_or_else(|| missing(format!("the contracts of {of:?}")))
    }

    /// Whom the client chooses in a search.
    pub fn chosen(&self, of: Search) -> Outcome<usize> {
        self.plan.round(of).and_then(|round| round.chosen).ok_or_else(|| missing(format!("the choice of {of:?}")))
    }

    /// One of the three.
    pub async fn suggestion(&self, tx: &Tx, of: Search, who: usize) -> Outcome<SuggestionId> {
        let sql = "SELECT id FROM suggestions WHERE proposal = $1 AND consultant = $2";
        tx.one(sql, params![self.proposal(of)?, self.profile(who)?]).await?.get("id")
    }

    /// The engagement under the pair of a search.
    pub async fn engagement(&self, tx: &Tx, of: Search) -> Outcome<EngagementId> {
        let engagement = contracts::rows::engagement_of_pair(tx, self.pair(of)?).await?;
        Ok(engagement.ok_or_else(|| missing(format!("the engagement of {of:?}")))?.id)
    }

    /// What a consultant asks for in a search.
    pub fn rate(&self, of: Search, who: usize) -> Outcome<Rate> {
        let (assignment, person) = (self.assignment(of.life)?, self.person(who)?);
        let agreed = self.plan.round(of).filter(|round| round.chosen == Some(who)).and_then(|round| round.fee);
        Ok(Rate { amount: agreed.unwrap_or_else(|| self.usual(assignment, person)), basis: assignment.basis })
    }

    /// What a consultant usually asks for on an assignment's basis; a fixed fee
    /// in proportion to the agreed one.
    pub fn usual(&self, assignment: &Assignment, person: &Consultant) -> Money {
        let hour = person.rate_hour_sek;
        let kronor = match assignment.basis {
            RateBasis::Hour => hour,
            RateBasis::Day => hour * 8,
            RateBasis::Fixed => {
                let agreed = assignment.chosen.as_deref().and_then(|key| self.world.consultant(key));
                match (assignment.fee_sek, agreed) {
                    (Some(fee), Some(agreed)) => fee * hour / agreed.rate_hour_sek.max(1) / 1000 * 1000,
                    _ => hour * 200,
                }
            }
        };
        Money::sek(kronor * 100)
    }
}

/// Whoever has an account, as the door would see that person.
pub async fn actor_of(tx: &Tx, account: AccountId) -> Outcome<Actor> {
    let row = tx
        .one(
            "SELECT a.id, a.name, a.lang, a.role, c.id AS consultant, c.agency AS employer, r.agency AS agency, \
             k.client AS client FROM accounts a LEFT JOIN consultants c ON c.account = a.id \
             LEFT JOIN agency_reps r ON r.account = a.id LEFT JOIN client_reps k ON k.account = a.id WHERE a.id = $1",
            params![account],
        )
        .await?;
    let kind = row.parse("role", people::Kind::parse)?;
    let employer = row.opt("employer")?;
    let consultant = row.opt("consultant")?.map(|consultant| (consultant, employer));
    let role = kind.role(consultant, row.opt("agency")?, row.opt("client")?);
    Ok(Actor {
        account: row.get("id")?,
        name: row.get("name")?,
        lang: row.get::<Lang>("lang")?,
        role: role.ok_or_else(|| missing(format!("the role of {account}")))?,
    })
}
