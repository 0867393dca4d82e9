//! A consultant's interest in a need, with rate and a few words (S26, S40).
//! Pure. One a consultant and need; what was taken back may be sent again
//! while the need is open.

use crate::refusal::AssignmentRefusal;
use base::{ApplicationId, AssignmentId, ConsultantId, Instant};
use people::Rate;

/// Where an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplicationStage {
    /// Staff read it.
    Sent,
    /// The consultant took it back.
    Withdrawn {
        /// When.
        at: Instant,
    },
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Which.
    pub id: ApplicationId,
    /// For which need.
    pub assignment: AssignmentId,
    /// By whom.
    pub consultant: ConsultantId,
    /// Where it is.
    stage: ApplicationStage,
    /// What the consultant would receive, before VAT.
    pub rate: Rate,
    /// In the consultant's words.
    pub message: String,
    /// When it was sent, the last time.
    pub applied_at: Instant,
    /// For saving.
    pub version: i64,
}

impl Application {
    /// A new one.
    pub fn sent(
        id: ApplicationId,
        assignment: AssignmentId,
        consultant: ConsultantId,
        rate: Rate,
        message: String,
        now: Instant,
    ) -> Application {
        let stage = ApplicationStage::Sent;
        Application { id, assignment, consultant, stage, rate, message, applied_at: now, version: 1 }
    }

    /// As it was stored.
    pub(crate) fn at_stage(self, stage: ApplicationStage) -> Application {
        Application { stage, ..self }
    }

    /// Where it is.
    pub fn stage(&self) -> ApplicationStage {
        self.stage
    }

    /// Whether staff may act on it.
    pub fn is_live(&self) -> bool {
        self.stage == ApplicationStage::Sent
    }

    /// Sent → Withdrawn.
    ///
    /// # Errors
    /// It was taken back before.
    pub fn withdrawn(self, now: Instant) -> Result<Application, AssignmentRefusal> {
        match self.stage {
            ApplicationStage::Sent => Ok(self.at_stage(ApplicationStage::Withdrawn { at: now })),
            ApplicationStage::Withdrawn { .. } => Err(AssignmentRefusal::NotApplied),
        }
    }

    /// Withdrawn → Sent, with what is offered now.
    ///
    /// # Errors
    /// It is there already.
    pub fn sent_again(self, rate: Rate, message: String, now: Instant) -> Result<Application, AssignmentRefusal> {
        match self.stage {
            ApplicationStage::Sent => Err(AssignmentRefusal::AlreadyApplied),
            ApplicationStage::Withdrawn { .. } => {
                Ok(Application { rate, message, applied_at: now, ..self }.at_stage(ApplicationStage::Sent))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::tests::noon;
    use crate::assignment::tests::uuid_like::id;
    use base::{Money, RateBasis};

    #[test]
    fn one_application_is_sent_at_a_time() {
        let rate = Rate { amount: Money::sek(95_000), basis: RateBasis::Hour };
        let sent = Application::sent(id(1), id(2), id(3), rate, "Hej".into(), noon(1));
        assert!(sent.is_live());
        assert_eq!(sent.clone().sent_again(rate, "Hej".into(), noon(2)), Err(AssignmentRefusal::AlreadyApplied));
        let back = sent.withdrawn(noon(2)).expect("taken back");
        assert!(!back.is_live());
        assert_eq!(back.clone().withdrawn(noon(3)), Err(AssignmentRefusal::NotApplied));
        let dearer = Rate { amount: Money::sek(99_000), ..rate };
        let again = back.sent_again(dearer, "Igen".into(), noon(4)).expect("sent again");
        assert_eq!((again.is_live(), again.rate, again.applied_at), (true, dearer, noon(4)));
    }
}
