//! A person's sign-in: stages and roles. Pure.

use base::{AccountId, AgencyId, ClientId, ConsultantId, Instant, Lang, Role, StaffRole};

/// Where an account is in its life (S12, S18).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountStage {
    /// Signed up; the link of the mail has not been used.
    Registered,
    /// The link was used.
    Confirmed,
    /// Closed by the person or by staff; for ever.
    Closed,
}

impl AccountStage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            AccountStage::Registered => "registered",
            AccountStage::Confirmed => "confirmed",
            AccountStage::Closed => "closed",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<AccountStage> {
        [AccountStage::Registered, AccountStage::Confirmed, AccountStage::Closed].into_iter().find(|s| s.code() == code)
    }
}

/// What an account is for, before its row in the room of its kind is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A consultant.
    Consultant,
    /// Speaks for an agency.
    AgencyRep,
    /// Speaks for a client.
    ClientRep,
    /// Works for the broker.
    Staff(StaffRole),
}

impl Kind {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Consultant => "consultant",
            Kind::AgencyRep => "agency_rep",
            Kind::ClientRep => "client_rep",
            Kind::Staff(role) => role.code(),
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Kind> {
        match code {
            "consultant" => Some(Kind::Consultant),
            "agency_rep" => Some(Kind::AgencyRep),
            "client_rep" => Some(Kind::ClientRep),
            other => StaffRole::parse(other).map(Kind::Staff),
        }
    }

    /// The kind that acts: whoever speaks for an agency acts as a client under
    /// the buyer's hat (S45).
    #[must_use]
    pub fn under_hat(self, buying: bool) -> Kind {
        if buying && self == Kind::AgencyRep { Kind::ClientRep } else { self }
    }

    /// The role, given the row in the room of its kind; `None` when it is missing.
    pub fn role(
        self,
        consultant: Option<(ConsultantId, Option<AgencyId>)>,
        agency: Option<AgencyId>,
        client: Option<ClientId>,
    ) -> Option<Role> {
        match self {
            Kind::Consultant => consultant.map(|(consultant, agency)| Role::Consultant { consultant, agency }),
            Kind::AgencyRep => agency.map(|agency| Role::AgencyRep { agency }),
            Kind::ClientRep => client.map(|client| Role::ClientRep { client }),
            Kind::Staff(role) => Some(Role::Staff(role)),
        }
    }
}

/// An account as staff and verbs see it; the password's hash stays in its row.
#[derive(Clone, Debug)]
pub struct Account {
    /// Which.
    pub id: AccountId,
    /// In lower case.
    pub email: String,
    /// As the person writes it.
    pub name: String,
    /// As the person writes it.
    pub phone: Option<String>,
    /// The language of pages and mails.
    pub lang: Lang,
    /// What it is for.
    pub kind: Kind,
    /// Where it is in its life.
    pub stage: AccountStage,
    /// Since when.
    pub created_at: Instant,
    /// For saving.
    pub version: i64,
}

/// How to reach a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Whose.
    pub account: AccountId,
    /// As the person writes it.
    pub name: String,
    /// In lower case.
    pub email: String,
    /// As the person writes it.
    pub phone: Option<String>,
    /// The language to write in.
    pub lang: Lang,
}
