//! What follows from what: the company's process on one page. Everything here
//! happens in the transaction of what it follows from, or not at all. There is
//! no wildcard arm: whoever adds a line to `Happened` decides here what follows.

use base::{Happened, Outcome};
use futures::future::BoxFuture;
use store::{Reactions, Tx};

/// The company's process.
#[derive(Clone, Copy, Debug)]
pub struct Process;

impl Reactions for Process {
    fn react<'a>(&'a self, tx: &'a Tx, what: &'a Happened) -> BoxFuture<'a, Outcome<()>> {
        Box::pin(follow(tx, what))
    }

    // What staff search is never behind what the profiles say.
    fn settle<'a>(&'a self, tx: &'a Tx) -> BoxFuture<'a, Outcome<()>> {
        Box::pin(people::search::settle(tx))
    }
}

/// One step.
async fn follow(tx: &Tx, what: &Happened) -> Outcome<()> {
    match what {
        // A consent that is taken back closes the client's view at once (S55).
        Happened::ConsentWithdrawn { consent } => proposals::retract_for_consent(tx, *consent).await,

        // A need that is cancelled takes its open proposal along.
        Happened::AssignmentCancelled { assignment } => proposals::retract_for_assignment(tx, *assignment).await,

        // Whom a new need fits is told by mail; the worker finds out who (S40, S48).
        Happened::AssignmentOpened { assignment } => matching::alerts::plan(tx, *assignment).await,

        // How far each consultant came is kept where the matching can learn from it.
        Happened::ProposalSent { proposal, assignment } => {
            matching::outcomes::presented(tx, *assignment, &proposals::who::presented(tx, *proposal).await?).await
        }
        Happened::InterviewOffered { interview } => {
            let (assignment, who) = proposals::who::invited(tx, *interview).await?;
            for consultant in who {
                matching::outcomes::invited(tx, assignment, consultant).await?;
            }
            Ok(())
        }
        Happened::SuggestionChosen { suggestion, .. } => {
            let (assignment, who) = proposals::who::suggested(tx, *suggestion).await?;
            for consultant in who {
                matching::outcomes::chosen(tx, assignment, consultant).await?;
            }
            Ok(())
        }

        // A signed pair: follow-ups after two and four to six weeks (S81, S82),
        // the end of a search that it answers (S90), and a client that came back
        // for the same consultant.
        Happened::PairSigned { engagement, .. } => {
            quality::plan(tx, *engagement).await?;
            let engagement = contracts::rows::engagement(tx, *engagement).await?;
            let by = engagement.assignment;
            matching::outcomes::renewed(tx, engagement.client, engagement.consultant, by).await?;
            quality::close_replaced(tx, engagement.assignment, engagement.id).await
        }

        // After the last day the two evaluate each other (S87), and what was
        // still to be followed up is not.
        Happened::EngagementEnded { engagement, .. } => {
            quality::drop_moot(tx, *engagement).await?;
            quality::invite_final(tx, *engagement).await
        }

        // An approved month becomes an invoice pair; a reopened one takes it back (S70, S75).
        Happened::SheetApproved { sheet } => billing::draft_pair(tx, *sheet).await.map(|_| ()),
        Happened::SheetReopened { sheet } => billing::withdraw_draft(tx, *sheet).await.map(|_| ()),

        // Whoever changes employer is free of work and contracts first, and what
        // was consented to with the earlier one is taken back (S14, S57).
        Happened::EmployerChanged { consultant, .. } => {
            contracts::release(tx, *consultant).await?;
            match tx.actor() {
                Some(by) => privacy::withdraw_all(tx, by, *consultant).await.map(|_| ()),
                None => Ok(()),
            }
        }

        // A closed account takes its live consents along (S11, S55), and what the
        // consultant has volunteered.
        Happened::AccountClosed { account } => close_consultant(tx, *account).await,

        // Whoever registers has accepted the terms in force (S19).
        Happened::AccountRegistered { account } => accepted_terms(tx, *account).await,

        // Nothing follows from these beyond what their own verbs do.
        Happened::AccountConfirmed { .. }
        | Happened::PersonErased { .. }
        | Happened::RetentionRun { .. }
        | Happened::DataRequestMade { .. }
        | Happened::DataRequestClosed { .. }
        | Happened::ProcessorChanged { .. }
        | Happened::SecretShared { .. }
        | Happened::SecretEnded { .. }
        | Happened::SignedIn { .. }
        | Happened::PasswordChanged { .. }
        | Happened::AccountGranted { .. }
        | Happened::AccountRefused { .. }
        | Happened::AccountSuspended { .. }
        | Happened::AccountResumed { .. }
        | Happened::AddressChanged { .. }
        | Happened::FactorAdded { .. }
        | Happened::FactorRemoved { .. }
        | Happened::IdentityLinked { .. }
        | Happened::IdentityRemoved { .. }
        | Happened::RecoveryCodesMade { .. }
        | Happened::RecoveryCodeUsed { .. }
        | Happened::SessionsEnded { .. }
        | Happened::AgentAssigned { .. }
        | Happened::EmployeeInvited { .. }
        | Happened::InvitationAnswered { .. }
        | Happened::InvitationWithdrawn { .. }
        | Happened::WrittenConsentUploaded { .. }
        | Happened::WrittenConsentVerified { .. }
        | Happened::WrittenConsentRefused { .. }
        | Happened::ProfilePrepared { .. }
        | Happened::PreparedProfileSent { .. }
        | Happened::ProfileTakenOver { .. }
        | Happened::PreparedProfileErased { .. }
        | Happened::AgencyBuys { .. }
        | Happened::TeamFounded { .. }
        | Happened::TeamChanged { .. }
        | Happened::TeamMemberAsked { .. }
        | Happened::TeamMemberJoined { .. }
        | Happened::TeamMemberLeft { .. }
        | Happened::TeamClosed { .. }
        | Happened::ProfileChanged { .. }
        | Happened::CvFileKept { .. }
        | Happened::CvAccepted { .. }
        | Happened::CvFileRemoved { .. }
        | Happened::PresentableSet { .. }
        | Happened::SupplierChanged { .. }
        | Happened::SupplierProved { .. }
        | Happened::AssignmentDrafted { .. }
        | Happened::AssignmentChanged { .. }
        | Happened::AssignmentFilled { .. }
        | Happened::AssignmentReopened { .. }
        | Happened::AssignmentEnded { .. }
        | Happened::Applied { .. }
        | Happened::ApplicationWithdrawn { .. }
        | Happened::Matched { .. }
        | Happened::TeamSought { .. }
        | Happened::MatchDecided { .. }
        | Happened::MatchDecisionUndone { .. }
        | Happened::EngineSwitched { .. }
        | Happened::WeightsProposed { .. }
        | Happened::WeightsDecided { .. }
        | Happened::ExplanationAsked { .. }
        | Happened::ExplanationReleased { .. }
        | Happened::AlertsSent { .. }
        | Happened::AlertsChosen { .. }
        | Happened::TaxonomyImported { .. }
        | Happened::TaxonomyChanged { .. }
        | Happened::ConsentAsked { .. }
        | Happened::ConsentHandGiven { .. }
        | Happened::ConsentGiven { .. }
        | Happened::ConsentWithheld { .. }
        | Happened::ProposalDrafted { .. }
        | Happened::ProposalDeclined { .. }
        | Happened::ProposalRetracted { .. }
        | Happened::InterviewBooked { .. }
        | Happened::InterviewHeld { .. }
        | Happened::InterviewCancelled { .. }
        | Happened::PairDrafted { .. }
        | Happened::PairSentOut { .. }
        | Happened::PartySigned { .. }
        | Happened::PairTerminated { .. }
        | Happened::EngagementStarted { .. }
        | Happened::SheetSubmitted { .. }
        | Happened::SheetReturned { .. }
        | Happened::InvoicePairDrafted { .. }
        | Happened::InvoicePairConfirmed { .. }
        | Happened::InvoicePairDisputed { .. }
        | Happened::InvoicePairReviewed { .. }
        | Happened::InvoicePairIssued { .. }
        | Happened::FollowUpPlanned { .. }
        | Happened::FollowUpDone { .. }
        | Happened::FollowUpSkipped { .. }
        | Happened::EvaluationInvited { .. }
        | Happened::EvaluationAnswered { .. }
        | Happened::EvaluationOpened { .. }
        | Happened::NextTalkAsked { .. }
        | Happened::NextTalkHeld { .. }
        | Happened::PolicyPublished { .. }
        | Happened::PolicyApproved { .. }
        | Happened::ReplacementAsked { .. }
        | Happened::ReplacementClosed { .. }
        | Happened::ContactAsked { .. } => Ok(()),
    }
}

/// Takes back what a consultant had consented to, and erases the
/// self-declaration; other accounts have nothing.
async fn close_consultant(tx: &Tx, account: base::AccountId) -> Outcome<()> {
    match people::directory::consultant_of(tx, account).await? {
        Some(consultant) => {
            matching::fairness::forget(tx, consultant).await?;
            privacy::withdraw_all(tx, account, consultant).await.map(|_| ())
        }
        None => Ok(()),
    }
}

/// Keeps which terms were accepted, where they were; invited people have not
/// been asked yet.
async fn accepted_terms(tx: &Tx, account: base::AccountId) -> Outcome<()> {
    if people::rows::accounts::by_id(tx, account).await?.has_terms {
        privacy::policies::approve_at_registration(tx, account).await?;
    }
    Ok(())
}
