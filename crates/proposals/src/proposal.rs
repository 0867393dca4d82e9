//! A proposal: the suggestions to one client for one assignment (S51, S52, S59),
//! and what became of each. Pure; it shows nothing and holds no profile.
//!
//! Draft → Sent → Chosen · Declined · Expired; Draft or Sent → Retracted.

use crate::refusal::ProposalRefusal;
use base::{
    AccountId, AssignmentId, BasisPoints, ClientId, ConsentId, ConsultantId, Instant, ProposalId, SuggestionId, TeamId,
};

/// How many a slate holds (S51, decision 6).
pub const THREE: usize = 3;

/// Where a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionStage {
    /// Waits for the client's answer.
    Proposed,
    /// The client's choice.
    Chosen,
    /// The client said no.
    Declined,
    /// Taken back, by staff or with the consent.
    Retracted,
}

impl SuggestionStage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            SuggestionStage::Proposed => "proposed",
            SuggestionStage::Chosen => "chosen",
            SuggestionStage::Declined => "declined",
            SuggestionStage::Retracted => "retracted",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<SuggestionStage> {
        [SuggestionStage::Proposed, SuggestionStage::Chosen, SuggestionStage::Declined, SuggestionStage::Retracted]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// Somebody of a suggested team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Whose profile.
    pub consultant: ConsultantId,
    /// Under which consent it may be shown, and at which rate.
    pub consent: ConsentId,
    /// What he or she does in the team.
    pub part: String,
}

/// A suggested team, as it was when it was suggested (S5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedTeam {
    /// Which.
    pub team: TeamId,
    /// Its name.
    pub name: String,
    /// What they do together.
    pub presentation: String,
    /// The lead first.
    pub members: Vec<Member>,
}

/// One suggested consultant, or a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Which.
    pub id: SuggestionId,
    /// 1 to 3, the column it stands in.
    pub position: i64,
    /// Whose profile; of a team, the lead's.
    pub consultant: ConsultantId,
    /// Under which consent it may be shown, and at which rate; of a team, the lead's.
    pub consent: ConsentId,
    /// The team, when it is one.
    pub team: Option<SuggestedTeam>,
    /// Why staff suggest this consultant, for the client to read.
    pub reason: String,
    /// Why the client said no, if it said.
    pub decline_reason: Option<String>,
    /// Where it is.
    pub(crate) stage: SuggestionStage,
}

impl Suggestion {
    /// Where it is.
    pub fn stage(&self) -> SuggestionStage {
        self.stage
    }

    /// Every consent that it stands on: all must be live.
    pub fn consents(&self) -> Vec<ConsentId> {
        match &self.team {
            Some(team) => team.members.iter().map(|member| member.consent).collect(),
            None => vec![self.consent],
        }
    }

    /// Everybody in it, the lead first.
    pub fn consultants(&self) -> Vec<ConsultantId> {
        match &self.team {
            Some(team) => team.members.iter().map(|member| member.consultant).collect(),
            None => vec![self.consultant],
        }
    }
}

/// Who answered, when and in which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// In that person's words.
    pub reason: Option<String>,
}

/// Where a proposal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Put together; staff see it.
    Draft,
    /// With the client.
    Sent {
        /// Since when.
        at: Instant,
    },
    /// The client chose one.
    Chosen {
        /// When it went to the client.
        sent_at: Instant,
        /// Who chose.
        reply: Reply,
    },
    /// The client declined them all.
    Declined {
        /// When it went to the client.
        sent_at: Instant,
        /// Who declined and why.
        reply: Reply,
    },
    /// Every consent ran out before an answer.
    Expired {
        /// When it went to the client.
        sent_at: Instant,
    },
    /// Taken back.
    Retracted {
        /// When it had gone to the client, if it had.
        sent_at: Option<Instant>,
    },
}

impl Stage {
    /// As stored.
    pub fn code(&self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Sent { .. } => "sent",
            Stage::Chosen { .. } => "chosen",
            Stage::Declined { .. } => "declined",
            Stage::Expired { .. } => "expired",
            Stage::Retracted { .. } => "retracted",
        }
    }
}

/// A proposal with its suggestions, in the order of their columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub id: ProposalId,
    /// The short number that people see.
    pub number: i64,
    /// For which need.
    pub assignment: AssignmentId,
    /// To whom.
    pub client: ClientId,
    /// A word to the client.
    pub note: Option<String>,
    /// Why there are fewer than three; the client reads it.
    pub fewer_reason: Option<String>,
    /// The commission that is added to each rate.
    pub commission: BasisPoints,
    /// Who put it together.
    pub drafted_by: AccountId,
    /// When.
    pub drafted_at: Instant,
    /// For saving.
    pub version: i64,
    /// The columns.
    pub(crate) suggestions: Vec<Suggestion>,
    /// Where it is.
    pub(crate) stage: Stage,
}

impl Proposal {
    /// Where it is.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The columns, in their order.
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// One of them.
    pub fn suggestion(&self, id: SuggestionId) -> Option<&Suggestion> {
        self.suggestions.iter().find(|s| s.id == id)
    }

    /// The client's choice.
    pub fn chosen(&self) -> Option<&Suggestion> {
        self.suggestions.iter().find(|s| s.stage == SuggestionStage::Chosen)
    }

    /// Whether the client may know of it.
    pub fn reached_client(&self) -> bool {
        match self.stage {
            Stage::Draft => false,
            Stage::Retracted { sent_at } => sent_at.is_some(),
            Stage::Sent { .. } | Stage::Chosen { .. } | Stage::Declined { .. } | Stage::Expired { .. } => true,
        }
    }

    /// Whether the client may be shown this suggestion's profile, as long as its
    /// consent is live: while the answer is open, and the chosen one after it.
    pub fn shows(&self, suggestion: SuggestionId) -> bool {
        let Some(suggestion) = self.suggestion(suggestion) else { return false };
        match (&self.stage, suggestion.stage) {
            (Stage::Sent { .. }, SuggestionStage::Proposed) | (Stage::Chosen { .. }, SuggestionStage::Chosen) => true,
            (
                Stage::Draft
                | Stage::Sent { .. }
                | Stage::Chosen { .. }
                | Stage::Declined { .. }
                | Stage::Expired { .. }
                | Stage::Retracted { .. },
                SuggestionStage::Proposed
                | SuggestionStage::Chosen
                | SuggestionStage::Declined
                | SuggestionStage::Retracted,
            ) => false,
        }
    }

    /// To the client (S59).
    ///
    /// # Errors
    /// Not a draft; or the slate is not three and says no reason why.
    pub fn send(self, at: Instant) -> Result<Proposal, ProposalRefusal> {
        if self.stage != Stage::Draft {
            return Err(ProposalRefusal::NotDraft);
        }
        let waiting = self.suggestions.iter().filter(|s| s.stage == SuggestionStage::Proposed);
        let who: Vec<Vec<ConsultantId>> = waiting.map(Suggestion::consultants).collect();
        check_slate(&who, self.fewer_reason.as_deref())?;
        Ok(Proposal { stage: Stage::Sent { at }, ..self })
    }

    /// The client chooses one (S52): the others are declined with it.
    ///
    /// # Errors
    /// Not with the client, or this one is not to be had any more.
    pub fn choose(mut self, id: SuggestionId, by: AccountId, at: Instant) -> Result<Proposal, ProposalRefusal> {
        let sent_at = self.sent()?;
        self.proposed(id)?;
        for suggestion in &mut self.suggestions {
            if suggestion.id == id {
                suggestion.stage = SuggestionStage::Chosen;
            } else if suggestion.stage == SuggestionStage::Proposed {
                suggestion.stage = SuggestionStage::Declined;
            }
        }
        Ok(Proposal { stage: Stage::Chosen { sent_at, reply: Reply { by, at, reason: None } }, ..self })
    }

    /// The client says no to one. The last no declines the whole.
    ///
    /// # Errors
    /// Not with the client, or this one is not to be had any more.
    pub fn decline_one(mut self, id: SuggestionId, reply: Reply) -> Result<Proposal, ProposalRefusal> {
        let sent_at = self.sent()?;
        self.proposed(id)?;
        for suggestion in &mut self.suggestions {
            if suggestion.id == id {
                suggestion.stage = SuggestionStage::Declined;
                suggestion.decline_reason.clone_from(&reply.reason);
            }
        }
        let stage = if self.has_proposed() { self.stage.clone() } else { Stage::Declined { sent_at, reply } };
        Ok(Proposal { stage, ..self })
    }

    /// "None fits": the client declines them all.
    ///
    /// # Errors
    /// Not with the client.
    pub fn decline_all(mut self, reply: Reply) -> Result<Proposal, ProposalRefusal> {
        let sent_at = self.sent()?;
        for suggestion in &mut self.suggestions {
            if suggestion.stage == SuggestionStage::Proposed {
                suggestion.stage = SuggestionStage::Declined;
            }
        }
        Ok(Proposal { stage: Stage::Declined { sent_at, reply }, ..self })
    }

    /// Staff take the whole back before an answer.
    ///
    /// # Errors
    /// Answered or taken back before.
    pub fn retract(mut self) -> Result<Proposal, ProposalRefusal> {
        let sent_at = match self.stage {
            Stage::Draft => None,
            Stage::Sent { at } => Some(at),
            Stage::Chosen { .. } | Stage::Declined { .. } | Stage::Expired { .. } | Stage::Retracted { .. } => {
                return Err(ProposalRefusal::Answered);
            }
        };
        for suggestion in &mut self.suggestions {
            if suggestion.stage == SuggestionStage::Proposed {
                suggestion.stage = SuggestionStage::Retracted;
            }
        }
        Ok(Proposal { stage: Stage::Retracted { sent_at }, ..self })
    }

    /// A consent was taken back: what stood on it goes, a whole team with one of its members, and when nothing is left
    /// to answer, the whole. What the client has chosen stays chosen: its
    /// profile is closed by the consent, and the contract is another matter.
    #[must_use]
    pub fn without_consent(mut self, consent: ConsentId) -> Proposal {
        let open = matches!(self.stage, Stage::Draft | Stage::Sent { .. });
        for suggestion in &mut self.suggestions {
            if open && suggestion.consents().contains(&consent) && suggestion.stage == SuggestionStage::Proposed {
                suggestion.stage = SuggestionStage::Retracted;
            }
        }
        if open && !self.has_proposed() {
            let sent_at = if let Stage::Sent { at } = self.stage { Some(at) } else { None };
            self.stage = Stage::Retracted { sent_at };
        }
        self
    }

    /// No consent of it is live any more, and there was no answer.
    ///
    /// # Errors
    /// Not with the client.
    pub fn expire(mut self) -> Result<Proposal, ProposalRefusal> {
        let sent_at = self.sent()?;
        for suggestion in &mut self.suggestions {
            if suggestion.stage == SuggestionStage::Proposed {
                suggestion.stage = SuggestionStage::Retracted;
            }
        }
        Ok(Proposal { stage: Stage::Expired { sent_at }, ..self })
    }

    /// When it went to the client, if the answer is still open.
    fn sent(&self) -> Result<Instant, ProposalRefusal> {
        match self.stage {
            Stage::Sent { at } => Ok(at),
            Stage::Draft
            | Stage::Chosen { .. }
            | Stage::Declined { .. }
            | Stage::Expired { .. }
            | Stage::Retracted { .. } => Err(ProposalRefusal::Answered),
        }
    }

    /// That this suggestion waits for an answer.
    fn proposed(&self, id: SuggestionId) -> Result<(), ProposalRefusal> {
        match self.suggestion(id) {
            Some(Suggestion { stage: SuggestionStage::Proposed, .. }) => Ok(()),
            Some(_) | None => Err(ProposalRefusal::SuggestionClosed),
        }
    }

    /// Whether any suggestion waits for an answer.
    fn has_proposed(&self) -> bool {
        self.suggestions.iter().any(|s| s.stage == SuggestionStage::Proposed)
    }
}

/// Whether these columns make a slate (S51): three, everybody in one of them and
/// once; fewer with a reason that the client can read; never none, never more.
///
/// # Errors
/// What is wrong with them.
pub fn check_slate(columns: &[Vec<ConsultantId>], fewer_reason: Option<&str>) -> Result<(), ProposalRefusal> {
    let mut seen = Vec::new();
    for consultant in columns.iter().flatten() {
        if seen.contains(consultant) {
            return Err(ProposalRefusal::TwiceInSlate);
        }
        seen.push(*consultant);
    }
    match columns.len() {
        0 => Err(ProposalRefusal::EmptySlate),
        THREE => Ok(()),
        n if n > THREE => Err(ProposalRefusal::MoreThanThree),
        _ if fewer_reason.is_some_and(|r| !r.trim().is_empty()) => Ok(()),
        _ => Err(ProposalRefusal::FewerWithoutReason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn suggestion(n: u128) -> Suggestion {
        Suggestion {
            id: SuggestionId(id(n)),
            position: i64::try_from(n).expect("small"),
            consultant: ConsultantId(id(10 + n)),
            consent: ConsentId(id(20 + n)),
            team: None,
            reason: "Kan branschen.".into(),
            decline_reason: None,
            stage: SuggestionStage::Proposed,
        }
    }

    fn draft(n: u128) -> Proposal {
        Proposal {
            id: ProposalId(id(30)),
            number: 7,
            assignment: AssignmentId(id(31)),
            client: ClientId(id(32)),
            note: None,
            fewer_reason: None,
            commission: BasisPoints(1200),
            drafted_by: AccountId(id(33)),
            drafted_at: Instant(0),
            version: 1,
            suggestions: (1..=n).map(suggestion).collect(),
            stage: Stage::Draft,
        }
    }

    fn reply(reason: Option<&str>) -> Reply {
        Reply { by: AccountId(id(34)), at: Instant(9), reason: reason.map(str::to_owned) }
    }

    #[test]
    fn a_slate_is_three_or_says_why_not() {
        let of = |ns: &[u128]| ns.iter().map(|n| vec![ConsultantId(id(*n))]).collect::<Vec<_>>();
        for (who, reason, want) in [
            (of(&[1, 2, 3]), None, Ok(())),
            (of(&[1, 2]), Some("Bara två hade tid."), Ok(())),
            (of(&[1, 2]), None, Err(ProposalRefusal::FewerWithoutReason)),
            (of(&[1]), Some("  "), Err(ProposalRefusal::FewerWithoutReason)),
            (of(&[]), Some("Ingen."), Err(ProposalRefusal::EmptySlate)),
            (of(&[1, 2, 3, 4]), None, Err(ProposalRefusal::MoreThanThree)),
            (of(&[1, 2, 1]), None, Err(ProposalRefusal::TwiceInSlate)),
        ] {
            assert_eq!(check_slate(&who, reason), want, "{who:?} {reason:?}");
        }
        let one = |n: u128| ConsultantId(id(n));
        let with_a_team = [vec![one(1), one(2)], vec![one(3)], vec![one(4)]];
        assert_eq!(check_slate(&with_a_team, None), Ok(()), "a team is one of the three");
        let twice = [vec![one(1), one(2)], vec![one(2)], vec![one(4)]];
        assert_eq!(check_slate(&twice, None), Err(ProposalRefusal::TwiceInSlate), "alone and in a team");
    }

    #[test]
    fn choosing_one_declines_the_others_and_closes_their_profiles() {
        let sent = draft(3).send(Instant(1)).expect("three");
        assert!((1..=3).all(|n| sent.shows(SuggestionId(id(n)))));
        let chosen = sent.choose(SuggestionId(id(2)), AccountId(id(34)), Instant(2)).expect("sent");
        let stages: Vec<_> = chosen.suggestions().iter().map(Suggestion::stage).collect();
        assert_eq!(stages, [SuggestionStage::Declined, SuggestionStage::Chosen, SuggestionStage::Declined]);
        assert_eq!((1..=3).filter(|n| chosen.shows(SuggestionId(id(*n)))).collect::<Vec<_>>(), [2]);
        assert_eq!(chosen.decline_all(reply(None)).expect_err("answered"), ProposalRefusal::Answered);
    }

    #[test]
    fn the_last_no_declines_the_whole() {
        let mut p = draft(3).send(Instant(1)).expect("three");
        for n in 1..=2 {
            p = p.decline_one(SuggestionId(id(n)), reply(Some("För dyr."))).expect("proposed");
            assert!(matches!(p.stage(), Stage::Sent { .. }));
        }
        let twice = p.clone().decline_one(SuggestionId(id(1)), reply(None)).expect_err("said no before");
        assert_eq!(twice, ProposalRefusal::SuggestionClosed);
        p = p.decline_one(SuggestionId(id(3)), reply(Some("Passar inte."))).expect("proposed");
        assert!(matches!(p.stage(), Stage::Declined { .. }));
    }

    #[test]
    fn a_withdrawn_consent_takes_its_suggestion_with_it() {
        let sent = draft(3).send(Instant(1)).expect("three");
        let two = sent.without_consent(ConsentId(id(21)));
        assert!(!two.shows(SuggestionId(id(1))) && two.shows(SuggestionId(id(2))));
        assert!(matches!(two.stage(), Stage::Sent { .. }));
        let none = two.without_consent(ConsentId(id(22))).without_consent(ConsentId(id(23)));
        assert!(matches!(none.stage(), Stage::Retracted { sent_at: Some(_) }));
        let chosen = draft(3)
            .send(Instant(1))
            .and_then(|p| p.choose(SuggestionId(id(1)), AccountId(id(34)), Instant(2)))
            .expect("chosen");
        assert_eq!(chosen.clone().without_consent(ConsentId(id(21))), chosen);
    }

    #[test]
    fn one_members_withdrawal_takes_the_whole_team() {
        let mut sent = draft(3).send(Instant(1)).expect("three");
        let member = |n: u128| Member {
            consultant: ConsultantId(id(10 + n)),
            consent: ConsentId(id(20 + n)),
            part: "Text".to_owned(),
        };
        sent.suggestions[0].team = Some(SuggestedTeam {
            team: TeamId(id(40)),
            name: "Laget".to_owned(),
            presentation: String::new(),
            members: vec![member(1), member(9)],
        });
        assert_eq!(sent.suggestions[0].consents(), [ConsentId(id(21)), ConsentId(id(29))]);
        let two = sent.without_consent(ConsentId(id(29)));
        assert!(!two.shows(SuggestionId(id(1))) && two.shows(SuggestionId(id(2))));
    }

    #[test]
    fn the_client_knows_of_no_draft() {
        assert!(!draft(3).reached_client());
        assert!(!draft(3).retract().expect("a draft").reached_client());
        assert!(!draft(3).shows(SuggestionId(id(1))));
        let sent = draft(3).send(Instant(1)).expect("three");
        assert!(sent.reached_client());
        assert_eq!(
            draft(3).send(Instant(1)).and_then(|p| p.send(Instant(2))).expect_err("sent"),
            ProposalRefusal::NotDraft
        );
        assert!(sent.retract().expect("open").reached_client(), "it was there");
    }

    #[derive(Clone, Copy, Debug)]
    enum Try {
        Send,
        Choose(u128),
        DeclineOne(u128),
        DeclineAll,
        Retract,
        Withdraw(u128),
        Expire,
    }

    fn tries() -> impl Strategy<Value = Vec<Try>> {
        proptest::collection::vec(
            prop_oneof![
                3 => Just(Try::Send),
                1 => (1_u128..=3).prop_map(Try::Choose),
                1 => (1_u128..=3).prop_map(Try::DeclineOne),
                1 => Just(Try::DeclineAll),
                1 => Just(Try::Retract),
                1 => (1_u128..=3).prop_map(Try::Withdraw),
                1 => Just(Try::Expire),
            ],
            0..14,
        )
    }

    proptest! {
        #[test]
        fn at_most_one_is_chosen_and_only_of_what_was_sent(tries in tries()) {
            let mut p = draft(3);
            let mut withdrawn = [false; 4];
            let mut sent = false;
            for what in tries {
                let result = match what {
                    Try::Send => p.clone().send(Instant(1)),
                    Try::Choose(n) => p.clone().choose(SuggestionId(id(n)), AccountId(id(34)), Instant(2)),
                    Try::DeclineOne(n) => p.clone().decline_one(SuggestionId(id(n)), reply(None)),
                    Try::DeclineAll => p.clone().decline_all(reply(None)),
                    Try::Retract => p.clone().retract(),
                    Try::Withdraw(n) => Ok(p.clone().without_consent(ConsentId(id(20 + n)))),
                    Try::Expire => p.clone().expire(),
                };
                let chosen_before = p.chosen().map(|s| s.id);
                if let Ok(next) = result {
                    p = next;
                    sent |= matches!(what, Try::Send);
                    if let Try::Withdraw(n) = what
                        && chosen_before.is_none()
                    {
                        withdrawn[usize::try_from(n).expect("small")] = true;
                    }
                }
                let chosen = p.suggestions().iter().filter(|s| s.stage() == SuggestionStage::Chosen).count();
                prop_assert_eq!(chosen, usize::from(matches!(p.stage(), Stage::Chosen { .. })));
                prop_assert!(chosen == 0 || sent);
                for n in 1_u128..=3 {
                    let shown = p.shows(SuggestionId(id(n)));
                    prop_assert!(!(shown && withdrawn[usize::try_from(n).expect("small")]), "shown without consent");
                    prop_assert!(!shown || sent, "shown before it was sent");
                }
            }
        }
    }
}
