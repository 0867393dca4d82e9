//! An invitation of an agency to one of its employees. Pure.

use super::refusal::EmployeeRefusal;
use base::{AccountId, AgencyId, AgencyInvitationId, Instant, Lang};

/// How long the link of an invitation lasts: fourteen days, in seconds.
pub const LINK_SECONDS: i64 = 14 * 24 * 60 * 60;

/// Where an invitation is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The mail is out; its link opens until then.
    Sent {
        /// The link's end.
        expires_at: Instant,
    },
    /// The person has come.
    Answered {
        /// With this account.
        account: AccountId,
        /// When.
        at: Instant,
    },
    /// The agency took it back.
    Withdrawn {
        /// When.
        at: Instant,
    },
}

impl Stage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Sent { .. } => "sent",
            Stage::Answered { .. } => "answered",
            Stage::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which.
    pub id: AgencyInvitationId,
    /// By which agency.
    pub agency: AgencyId,
    /// To which address, in lower case.
    pub email: String,
    /// To whom, as the agency writes it.
    pub name: String,
    /// In which language.
    pub lang: Lang,
    /// When the latest mail went.
    pub sent_at: Instant,
    /// For saving.
    pub version: i64,
    pub(super) stage: Stage,
}

impl Invitation {
    /// Where it is in its life.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether its link still opens.
    pub fn is_open(&self, now: Instant) -> bool {
        matches!(self.stage, Stage::Sent { expires_at } if expires_at > now)
    }

    /// The mail goes once more, under a link that lasts anew.
    ///
    /// # Errors
    /// Answered, or taken back.
    pub fn again(self, now: Instant) -> Result<Invitation, EmployeeRefusal> {
        match self.stage {
            Stage::Sent { .. } => Ok(Invitation {
                sent_at: now,
                stage: Stage::Sent { expires_at: now.plus_seconds(LINK_SECONDS) },
                ..self
            }),
            Stage::Answered { .. } | Stage::Withdrawn { .. } => Err(EmployeeRefusal::Closed),
        }
    }

    /// The agency takes it back; its link is dead at once.
    ///
    /// # Errors
    /// Answered, or taken back.
    pub fn withdraw(self, at: Instant) -> Result<Invitation, EmployeeRefusal> {
        match self.stage {
            Stage::Sent { .. } => Ok(Invitation { stage: Stage::Withdrawn { at }, ..self }),
            Stage::Answered { .. } | Stage::Withdrawn { .. } => Err(EmployeeRefusal::Closed),
        }
    }

    /// The invited person comes.
    ///
    /// # Errors
    /// The link has run out, was used, or was taken back.
    pub fn answer(self, account: AccountId, at: Instant) -> Result<Invitation, EmployeeRefusal> {
        if !self.is_open(at) {
            return Err(EmployeeRefusal::LinkSpent);
        }
        Ok(Invitation { stage: Stage::Answered { account, at }, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn sent() -> Invitation {
        Invitation {
            id: AgencyInvitationId(Uuid::from_u128(1)),
            agency: AgencyId(Uuid::from_u128(2)),
            email: "nils@byran.example".to_owned(),
            name: "Nils".to_owned(),
            lang: Lang::Sv,
            sent_at: Instant(0),
            version: 1,
            stage: Stage::Sent { expires_at: Instant(0).plus_seconds(LINK_SECONDS) },
        }
    }

    #[test]
    fn a_link_opens_until_its_end_and_once() {
        let account = AccountId(Uuid::from_u128(3));
        let end = Instant(0).plus_seconds(LINK_SECONDS);
        assert!(sent().is_open(Instant(0)));
        assert!(!sent().is_open(end));
        assert_eq!(sent().answer(account, end), Err(EmployeeRefusal::LinkSpent));
        let answered = sent().answer(account, Instant(5)).expect("an answer");
        assert_eq!(answered.stage(), Stage::Answered { account, at: Instant(5) });
        assert_eq!(answered.clone().answer(account, Instant(6)), Err(EmployeeRefusal::LinkSpent));
        assert_eq!(answered.withdraw(Instant(6)), Err(EmployeeRefusal::Closed));
    }

    #[test]
    fn a_mail_sent_again_lasts_anew_and_one_taken_back_never_opens() {
        let late = Instant(0).plus_seconds(LINK_SECONDS + 1);
        assert!(sent().again(late).expect("again").is_open(late));
        let gone = sent().withdraw(Instant(1)).expect("taken back");
        assert!(!gone.is_open(Instant(2)));
        assert_eq!(gone.again(Instant(2)), Err(EmployeeRefusal::Closed));
    }
}
