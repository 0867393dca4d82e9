//! Every journal event in words, and the page that it is about. A `match`
//! without a wildcard: a new event does not compile until it has its words.

use base::{Happened, Lang, t};

/// What happened, as a sentence without a subject: who did it stands beside it.
pub fn words(lang: Lang, what: &Happened) -> String {
    match what {
        Happened::AccountRegistered { .. } => t!(lang, "journal-account-registered"),
        Happened::AccountConfirmed { .. } => t!(lang, "journal-account-confirmed"),
        Happened::SignedIn { .. } => t!(lang, "journal-signed-in"),
        Happened::PasswordChanged { .. } => t!(lang, "journal-password-changed"),
        Happened::AccountGranted { .. } => t!(lang, "journal-account-granted"),
        Happened::AccountRefused { .. } => t!(lang, "journal-account-refused"),
        Happened::AccountSuspended { .. } => t!(lang, "journal-account-suspended"),
        Happened::AccountResumed { .. } => t!(lang, "journal-account-resumed"),
        Happened::AddressChanged { .. } => t!(lang, "journal-address-changed"),
        Happened::FactorAdded { .. } => t!(lang, "journal-factor-added"),
        Happened::FactorRemoved { .. } => t!(lang, "journal-factor-removed"),
        Happened::IdentityLinked { .. } => t!(lang, "journal-identity-linked"),
        Happened::IdentityRemoved { .. } => t!(lang, "journal-identity-removed"),
        Happened::RecoveryCodesMade { .. } => t!(lang, "journal-recovery-codes-made"),
        Happened::RecoveryCodeUsed { .. } => t!(lang, "journal-recovery-code-used"),
        Happened::SessionsEnded { .. } => t!(lang, "journal-sessions-ended"),
        Happened::AccountClosed { .. } => t!(lang, "journal-account-closed"),
        Happened::PersonErased { .. } => t!(lang, "journal-person-erased"),
        Happened::RetentionRun { .. } => t!(lang, "journal-retention-run"),
        Happened::DataRequestMade { .. } => t!(lang, "journal-data-request-made"),
        Happened::DataRequestClosed { .. } => t!(lang, "journal-data-request-closed"),
        Happened::ProcessorChanged { .. } => t!(lang, "journal-processor-changed"),
        Happened::SecretShared { .. } => t!(lang, "journal-secret-shared"),
        Happened::SecretEnded { .. } => t!(lang, "journal-secret-ended"),
        Happened::AgentAssigned { .. } => t!(lang, "journal-agent-assigned"),
        Happened::EmployerChanged { .. } => t!(lang, "journal-employer-changed"),
        Happened::EmployeeInvited { .. } => t!(lang, "journal-employee-invited"),
        Happened::InvitationAnswered { .. } => t!(lang, "journal-invitation-answered"),
        Happened::InvitationWithdrawn { .. } => t!(lang, "journal-invitation-withdrawn"),
        Happened::WrittenConsentUploaded { .. } => t!(lang, "journal-written-consent-uploaded"),
        Happened::WrittenConsentVerified { .. } => t!(lang, "journal-written-consent-verified"),
        Happened::WrittenConsentRefused { .. } => t!(lang, "journal-written-consent-refused"),
        Happened::ProfilePrepared { .. } => t!(lang, "journal-profile-prepared"),
        Happened::PreparedProfileSent { .. } => t!(lang, "journal-prepared-profile-sent"),
        Happened::ProfileTakenOver { .. } => t!(lang, "journal-profile-taken-over"),
        Happened::PreparedProfileErased { .. } => t!(lang, "journal-prepared-profile-erased"),
        Happened::TeamFounded { .. } => t!(lang, "journal-team-founded"),
        Happened::TeamChanged { .. } => t!(lang, "journal-team-changed"),
        Happened::TeamMemberAsked { .. } => t!(lang, "journal-team-member-asked"),
        Happened::TeamMemberJoined { .. } => t!(lang, "journal-team-member-joined"),
        Happened::TeamMemberLeft { .. } => t!(lang, "journal-team-member-left"),
        Happened::TeamClosed { .. } => t!(lang, "journal-team-closed"),
        Happened::AgencyBuys { .. } => t!(lang, "journal-agency-buys"),
        Happened::ProfileChanged { .. } => t!(lang, "journal-profile-changed"),
        Happened::CvFileKept { .. } => t!(lang, "journal-cv-kept"),
        Happened::CvAccepted { .. } => t!(lang, "journal-cv-accepted"),
        Happened::CvFileRemoved { .. } => t!(lang, "journal-cv-removed"),
        Happened::PresentableSet { presentable: true, .. } => t!(lang, "journal-presentable-set"),
        Happened::PresentableSet { presentable: false, .. } => t!(lang, "journal-presentable-taken-back"),
        Happened::SupplierProved { .. } => t!(lang, "journal-supplier-proved"),
        Happened::SupplierChanged { .. } => t!(lang, "journal-supplier-changed"),
        Happened::AssignmentDrafted { .. } => t!(lang, "journal-assignment-drafted"),
        Happened::AssignmentOpened { .. } => t!(lang, "journal-assignment-opened"),
        Happened::AssignmentChanged { .. } => t!(lang, "journal-assignment-changed"),
        Happened::AssignmentCancelled { .. } => t!(lang, "journal-assignment-cancelled"),
        Happened::AssignmentFilled { .. } => t!(lang, "journal-assignment-filled"),
        Happened::AssignmentReopened { .. } => t!(lang, "journal-assignment-reopened"),
        Happened::AssignmentEnded { .. } => t!(lang, "journal-assignment-ended"),
        Happened::Applied { .. } => t!(lang, "journal-applied"),
        Happened::ApplicationWithdrawn { .. } => t!(lang, "journal-application-withdrawn"),
        Happened::Matched { .. } => t!(lang, "journal-matched"),
        Happened::TeamSought { .. } => t!(lang, "journal-team-sought"),
        Happened::MatchDecided { picked: true, .. } => t!(lang, "journal-match-picked"),
        Happened::MatchDecided { picked: false, .. } => t!(lang, "journal-match-excluded"),
        Happened::MatchDecisionUndone { .. } => t!(lang, "journal-match-undone"),
        Happened::EngineSwitched { assignment: Some(_), on: true } => t!(lang, "journal-engine-on"),
        Happened::EngineSwitched { assignment: Some(_), on: false } => t!(lang, "journal-engine-off"),
        Happened::EngineSwitched { assignment: None, on: true } => t!(lang, "journal-engine-house-on"),
        Happened::EngineSwitched { assignment: None, on: false } => t!(lang, "journal-engine-house-off"),
        Happened::WeightsProposed { .. } => t!(lang, "journal-weights-proposed"),
        Happened::WeightsDecided { accepted: true, .. } => t!(lang, "journal-weights-accepted"),
        Happened::WeightsDecided { accepted: false, .. } => t!(lang, "journal-weights-refused"),
        Happened::ExplanationAsked { .. } => t!(lang, "journal-explanation-asked"),
        Happened::ExplanationReleased { .. } => t!(lang, "journal-explanation-released"),
        Happened::AlertsSent { count, .. } => t!(lang, "journal-alerts-sent", count = *count),
        Happened::AlertsChosen { wants: true, .. } => t!(lang, "journal-alerts-on"),
        Happened::AlertsChosen { wants: false, .. } => t!(lang, "journal-alerts-off"),
        Happened::TaxonomyImported { .. } => t!(lang, "journal-taxonomy-imported"),
        Happened::TaxonomyChanged { .. } => t!(lang, "journal-taxonomy-changed"),
        Happened::ConsentAsked { .. } => t!(lang, "journal-consent-asked"),
        Happened::ConsentHandGiven { .. } => t!(lang, "journal-consent-hand-given"),
        Happened::ConsentGiven { .. } => t!(lang, "journal-consent-given"),
        Happened::ConsentWithheld { .. } => t!(lang, "journal-consent-withheld"),
        Happened::ConsentWithdrawn { .. } => t!(lang, "journal-consent-withdrawn"),
        Happened::ProposalDrafted { .. } => t!(lang, "journal-proposal-drafted"),
        Happened::ProposalSent { .. } => t!(lang, "journal-proposal-sent"),
        Happened::SuggestionChosen { .. } => t!(lang, "journal-suggestion-chosen"),
        Happened::ProposalDeclined { .. } => t!(lang, "journal-proposal-declined"),
        Happened::ProposalRetracted { .. } => t!(lang, "journal-proposal-retracted"),
        Happened::InterviewOffered { .. } => t!(lang, "journal-interview-offered"),
        Happened::InterviewBooked { .. } => t!(lang, "journal-interview-booked"),
        Happened::InterviewHeld { .. } => t!(lang, "journal-interview-held"),
        Happened::InterviewCancelled { .. } => t!(lang, "journal-interview-cancelled"),
        Happened::PairDrafted { .. } => t!(lang, "journal-pair-drafted"),
        Happened::PairSentOut { .. } => t!(lang, "journal-pair-sent-out"),
        Happened::PartySigned { .. } => t!(lang, "journal-party-signed"),
        Happened::PairSigned { .. } => t!(lang, "journal-pair-signed"),
        Happened::PairTerminated { .. } => t!(lang, "journal-pair-terminated"),
        Happened::EngagementStarted { .. } => t!(lang, "journal-engagement-started"),
        Happened::EngagementEnded { .. } => t!(lang, "journal-engagement-ended"),
        Happened::SheetSubmitted { .. } => t!(lang, "journal-sheet-submitted"),
        Happened::SheetReturned { .. } => t!(lang, "journal-sheet-returned"),
        Happened::SheetApproved { .. } => t!(lang, "journal-sheet-approved"),
        Happened::SheetReopened { .. } => t!(lang, "journal-sheet-reopened"),
        Happened::InvoicePairDrafted { .. } => t!(lang, "journal-invoices-drafted"),
        Happened::InvoicePairConfirmed { .. } => t!(lang, "journal-invoices-confirmed"),
        Happened::InvoicePairDisputed { .. } => t!(lang, "journal-invoices-disputed"),
        Happened::InvoicePairReviewed { .. } => t!(lang, "journal-invoices-reviewed"),
        Happened::InvoicePairIssued { .. } => t!(lang, "journal-invoices-issued"),
        Happened::FollowUpPlanned { .. } => t!(lang, "journal-follow-up-planned"),
        Happened::FollowUpDone { .. } => t!(lang, "journal-follow-up-done"),
        Happened::FollowUpSkipped { .. } => t!(lang, "journal-follow-up-skipped"),
        Happened::EvaluationInvited { .. } => t!(lang, "journal-evaluation-invited"),
        Happened::EvaluationAnswered { .. } => t!(lang, "journal-evaluation-answered"),
        Happened::EvaluationOpened { .. } => t!(lang, "journal-evaluation-opened"),
        Happened::NextTalkAsked { .. } => t!(lang, "journal-next-talk-asked"),
        Happened::NextTalkHeld { .. } => t!(lang, "journal-next-talk-held"),
        Happened::PolicyPublished { .. } => t!(lang, "journal-policy-published"),
        Happened::PolicyApproved { .. } => t!(lang, "journal-policy-approved"),
        Happened::ReplacementAsked { .. } => t!(lang, "journal-replacement-asked"),
        Happened::ReplacementClosed { found: true, .. } => t!(lang, "journal-replacement-found"),
        Happened::ReplacementClosed { found: false, .. } => t!(lang, "journal-replacement-not-found"),
        Happened::ContactAsked { .. } => t!(lang, "journal-contact-asked"),
    }
}

/// Whether the page that it is about is for staff who act, and not for those who
/// may only read.
pub fn is_for_acting_staff(what: &Happened) -> bool {
    matches!(
        what,
        Happened::DataRequestMade { .. }
            | Happened::DataRequestClosed { .. }
            | Happened::SecretShared { .. }
            | Happened::SecretEnded { .. }
    )
}

/// The page that staff open to see what it is about, if there is one.
pub fn href(what: &Happened) -> Option<String> {
    Some(match what {
        Happened::AccountRegistered { .. }
        | Happened::AccountConfirmed { .. }
        | Happened::SignedIn { .. }
        | Happened::PasswordChanged { .. }
        | Happened::AccountRefused { .. }
        | Happened::AddressChanged { .. }
        | Happened::FactorAdded { .. }
        | Happened::FactorRemoved { .. }
        | Happened::IdentityLinked { .. }
        | Happened::IdentityRemoved { .. }
        | Happened::RecoveryCodesMade { .. }
        | Happened::RecoveryCodeUsed { .. }
        | Happened::SessionsEnded { .. }
        | Happened::AccountClosed { .. }
        | Happened::InvitationWithdrawn { .. }
        | Happened::ApplicationWithdrawn { .. }
        | Happened::PersonErased { .. } => return None,
        Happened::RetentionRun { .. } => "/privacy/retention".to_owned(),
        Happened::DataRequestMade { request } | Happened::DataRequestClosed { request } => {
            format!("/privacy/requests/{request}")
        }
        Happened::ProcessorChanged { .. } => "/privacy/records".to_owned(),
        Happened::SecretShared { engagement, .. } | Happened::SecretEnded { engagement, .. } => {
            format!("/engagements/{engagement}/secrets")
        }
        Happened::AccountGranted { account }
        | Happened::AccountSuspended { account }
        | Happened::AccountResumed { account } => format!("/accounts/{account}"),
        Happened::SupplierChanged { supplier } | Happened::SupplierProved { supplier } => {
            format!("/suppliers/{supplier}")
        }
        Happened::WrittenConsentUploaded { prepared, .. }
        | Happened::WrittenConsentVerified { prepared }
        | Happened::WrittenConsentRefused { prepared }
        | Happened::ProfilePrepared { prepared }
        | Happened::PreparedProfileSent { prepared }
        | Happened::PreparedProfileErased { prepared } => format!("/written-consents/{prepared}"),
        Happened::TeamFounded { team, .. }
        | Happened::TeamChanged { team }
        | Happened::TeamMemberAsked { team }
        | Happened::TeamMemberJoined { team, .. }
        | Happened::TeamMemberLeft { team }
        | Happened::TeamClosed { team } => format!("/teams/{team}"),
        Happened::AgencyBuys { client, .. } => format!("/clients/{client}"),
        Happened::EmployeeInvited { agency, .. } => format!("/agencies/{agency}"),
        Happened::AgentAssigned { consultant, .. }
        | Happened::ProfileChanged { consultant, .. }
        | Happened::CvFileKept { consultant }
        | Happened::CvAccepted { consultant }
        | Happened::CvFileRemoved { consultant }
        | Happened::EmployerChanged { consultant, .. }
        | Happened::ProfileTakenOver { consultant, .. }
        | Happened::InvitationAnswered { consultant, .. }
        | Happened::AlertsChosen { consultant, .. }
        | Happened::PresentableSet { consultant, .. } => format!("/consultants/{consultant}"),
        Happened::AssignmentDrafted { assignment }
        | Happened::AssignmentOpened { assignment }
        | Happened::AssignmentChanged { assignment }
        | Happened::AssignmentCancelled { assignment }
        | Happened::AssignmentFilled { assignment }
        | Happened::AssignmentReopened { assignment }
        | Happened::AssignmentEnded { assignment }
        | Happened::AlertsSent { assignment, .. }
        | Happened::Applied { assignment, .. } => format!("/assignments/{assignment}"),
        Happened::Matched { assignment, .. }
        | Happened::MatchDecided { assignment, .. }
        | Happened::MatchDecisionUndone { assignment, .. }
        | Happened::EngineSwitched { assignment: Some(assignment), .. } => format!("/assignments/{assignment}/match"),
        Happened::TeamSought { run, assignment } => format!("/assignments/{assignment}/team/{run}"),
        Happened::EngineSwitched { assignment: None, .. } => "/engine".to_owned(),
        Happened::WeightsProposed { .. } | Happened::WeightsDecided { .. } => "/weights".to_owned(),
        Happened::ExplanationAsked { assignment, consultant }
        | Happened::ExplanationReleased { assignment, consultant } => {
            format!("/assignments/{assignment}/explanations/{consultant}")
        }
        Happened::TaxonomyImported { .. } => "/taxonomy".to_owned(),
        Happened::TaxonomyChanged { concept } => format!("/taxonomy/{concept}"),
        Happened::ConsentAsked { consent }
        | Happened::ConsentHandGiven { consent }
        | Happened::ConsentGiven { consent }
        | Happened::ConsentWithheld { consent }
        | Happened::ConsentWithdrawn { consent } => format!("/consents/{consent}"),
        Happened::ProposalDrafted { proposal, .. }
        | Happened::ProposalSent { proposal, .. }
        | Happened::SuggestionChosen { proposal, .. }
        | Happened::ProposalDeclined { proposal }
        | Happened::ProposalRetracted { proposal } => format!("/proposals/{proposal}"),
        Happened::InterviewOffered { interview }
        | Happened::InterviewBooked { interview }
        | Happened::InterviewHeld { interview }
        | Happened::InterviewCancelled { interview } => format!("/interviews/{interview}"),
        Happened::PairDrafted { pair }
        | Happened::PairSentOut { pair }
        | Happened::PartySigned { pair, .. }
        | Happened::PairSigned { pair, .. }
        | Happened::PairTerminated { pair } => format!("/contracts/{pair}"),
        Happened::EngagementStarted { engagement } | Happened::EngagementEnded { engagement, .. } => {
            format!("/engagements/{engagement}")
        }
        Happened::SheetSubmitted { sheet }
        | Happened::SheetReturned { sheet }
        | Happened::SheetApproved { sheet }
        | Happened::SheetReopened { sheet } => format!("/time-sheets/{sheet}"),
        Happened::InvoicePairDrafted { pair }
        | Happened::InvoicePairConfirmed { pair }
        | Happened::InvoicePairDisputed { pair }
        | Happened::InvoicePairReviewed { pair }
        | Happened::InvoicePairIssued { pair } => format!("/invoice-pairs/{pair}"),
        Happened::FollowUpPlanned { follow_up }
        | Happened::FollowUpDone { follow_up }
        | Happened::FollowUpSkipped { follow_up } => format!("/follow-ups/{follow_up}"),
        // What an evaluation says is no page of the staff's (S88).
        Happened::EvaluationInvited { .. }
        | Happened::EvaluationAnswered { .. }
        | Happened::EvaluationOpened { .. } => "/evaluations".to_owned(),
        Happened::NextTalkAsked { consultant, .. } | Happened::NextTalkHeld { consultant, .. } => {
            format!("/next-assignments/{consultant}")
        }
        Happened::PolicyPublished { .. } | Happened::PolicyApproved { .. } => "/policies".to_owned(),
        Happened::ReplacementAsked { replacement, .. } | Happened::ReplacementClosed { replacement, .. } => {
            format!("/replacements/{replacement}")
        }
        Happened::ContactAsked { .. } => "/contact-requests".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::EvaluationId;

    #[test]
    fn no_line_of_the_journal_leads_staff_to_an_evaluation() {
        let evaluation: EvaluationId = "00000001-0000-7000-8000-000000000000".parse().expect("an id");
        for what in [
            Happened::EvaluationInvited { evaluation },
            Happened::EvaluationAnswered { evaluation },
            Happened::EvaluationOpened { evaluation },
        ] {
            assert_eq!(href(&what).as_deref(), Some("/evaluations"), "{what:?}");
        }
    }

    #[test]
    fn words_and_pages_follow_what_happened() {
        let id = "00000001-0000-7000-8000-000000000000";
        let consultant = id.parse().expect("an id");
        let set = Happened::PresentableSet { consultant, presentable: true };
        let taken_back = Happened::PresentableSet { consultant, presentable: false };
        for lang in Lang::ALL {
            assert_ne!(words(lang, &set), words(lang, &taken_back));
        }
        assert_eq!(href(&set), Some(format!("/consultants/{id}")));
        assert_eq!(href(&Happened::SignedIn { account: id.parse().expect("an id") }), None);
    }
}
