//! A consent with everything around it that its page and its letters name:
//! whose profile, for whom, for what. Decides nothing.

use assignments::Assignment;
use base::{Actor, ConsentId, Outcome};
use people::{Agency, Client, Consultant, Contact, Rate, directory};
use privacy::{Consent, register};
use store::Tx;

/// A consent and what it is about.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The consent.
    pub consent: Consent,
    /// Whose profile.
    pub consultant: Consultant,
    /// How to reach that person.
    pub contact: Contact,
    /// The employer, when there is one.
    pub agency: Option<Agency>,
    /// Who would see it.
    pub client: Client,
    /// For which need.
    pub assignment: Assignment,
    /// Who asked.
    pub asker: Contact,
}

impl Asked {
    /// Loads what is around a consent.
    ///
    /// # Errors
    /// Not found, or a failure of the database.
    pub async fn load(tx: &Tx, consent: Consent) -> Outcome<Asked> {
        let consultant = directory::consultant(tx, consent.consultant).await?;
        let agency = match consent.agency {
            Some(agency) => Some(directory::agency(tx, agency).await?),
            None => None,
        };
        Ok(Asked {
            contact: directory::contact(tx, consultant.account).await?,
            client: directory::client(tx, consent.client).await?,
            assignment: assignments::find(tx, consent.assignment).await?,
            asker: directory::contact(tx, consent.asked_by).await?,
            consultant,
            agency,
            consent,
        })
    }

    /// [`Asked::load`] by id.
    ///
    /// # Errors
    /// Not found, or a failure of the database.
    pub async fn find(tx: &Tx, id: ConsentId) -> Outcome<Asked> {
        Asked::load(tx, register::find(tx, id).await?).await
    }

    /// Whether the actor still has to do with it: an agency has not once the
    /// consultant has left it, since it keeps no sight of the profile (S14, S54).
    pub fn is_theirs(&self, actor: &Actor) -> bool {
        actor.agency().is_none_or(|agency| self.consultant.agency == Some(agency))
    }

    /// The rate named so far, or the one to be quoted.
    pub fn rate(&self) -> Option<Rate> {
        self.consent.rate().map(quoted)
    }
}

/// A consented rate in the words of the rooms above.
pub fn quoted(rate: privacy::Rate) -> Rate {
    Rate { amount: rate.amount, basis: rate.basis }
}

/// A rate in the words of the register.
pub fn named(rate: Rate) -> privacy::Rate {
    privacy::Rate { amount: rate.amount, basis: rate.basis }
}
