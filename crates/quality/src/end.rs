//! The client ends an engagement, with or without a search for somebody else
//! (S89, S90). The consultant is paid for the work until the last day.

use crate::mails;
use crate::named::named;
use crate::replacement::{Replacement, ReplacementStage};
use crate::rows::replacements;
use assignments::StageKind;
use base::{Actor, Date, EngagementId, Happened, Outcome, ReplacementId};
use contracts::EngagementOutcome;
use store::Tx;

/// What the client wants instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Somebody else for the same need.
    Replace,
    /// Nobody.
    JustEnd,
}

impl Choice {
    /// As in the form.
    pub fn code(self) -> &'static str {
        match self {
            Choice::Replace => "replace",
            Choice::JustEnd => "just_end",
        }
    }

    /// From the form.
    pub fn parse(code: &str) -> Option<Choice> {
        [Choice::Replace, Choice::JustEnd].into_iter().find(|choice| choice.code() == code)
    }
}

/// How an engagement is ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The last day of work.
    pub on: Date,
    /// Why; the consultant reads it too.
    pub reason: String,
    /// What the client wants instead.
    pub choice: Choice,
}

/// Ends an engagement. With a replacement, the same need is open again and a
/// search begins.
///
/// # Errors
/// The refusals of the contracts' room, changed meanwhile, or a failure.
pub async fn end(
    tx: &Tx,
    actor: &Actor,
    id: EngagementId,
    version: i64,
    ending: &Ending,
) -> Outcome<Option<ReplacementId>> {
    let how = match ending.choice {
        Choice::Replace => EngagementOutcome::Replaced,
        Choice::JustEnd => EngagementOutcome::Terminated,
    };
    contracts::end::end_engagement(tx, actor, id, version, ending.on, how, &ending.reason).await?;
    let named = named(tx, id).await?;
    let search = match ending.choice {
        Choice::JustEnd => None,
        Choice::Replace => {
            let replacement = Replacement {
                id: tx.new_id(),
                engagement: id,
                assignment: named.assignment,
                stage: ReplacementStage::Searching,
                reason: ending.reason.clone(),
                asked_by: actor.account,
                asked_at: tx.now(),
                closed_at: None,
                version: 1,
            };
            replacements::insert(tx, &replacement).await?;
            let need = assignments::find(tx, named.assignment).await?;
            if need.stage().kind() == StageKind::Filled {
                assignments::reopen(tx, named.assignment).await?;
            }
            tx.record(Happened::ReplacementAsked { replacement: replacement.id, engagement: id }).await?;
            Some(replacement.id)
        }
    };
    mails::ended(tx, &named, ending).await?;
    Ok(search)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_knows_two_choices() {
        for choice in [Choice::Replace, Choice::JustEnd] {
            assert_eq!(Choice::parse(choice.code()), Some(choice));
        }
        assert_eq!(Choice::parse(""), None);
    }
}
