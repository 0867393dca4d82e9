//! Everything the journal can say, in the order of an assignment's life. What
//! must follow from each is one page of code in the server (`reactions.rs`),
//! a `match` without a wildcard arm: a new line here does not compile there
//! until somebody has decided what follows.

#![expect(missing_docs, reason = "the fields are the ids of what each line is about")]

use crate::calendar::Date;
use crate::ids::*;
use serde::{Deserialize, Serialize};

/// One thing that happened, with the ids that tell to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happened {
    /// Somebody signed up; the confirmation mail is in the outbox.
    AccountRegistered { account: AccountId },
    /// The link of the confirmation mail was used.
    AccountConfirmed { account: AccountId },
    /// A sign-in succeeded.
    SignedIn { account: AccountId },
    /// A password was replaced.
    PasswordChanged { account: AccountId },
    /// An account has another mail address.
    AddressChanged { account: AccountId },
    /// A second way to show who one is was added: `code_app`, `passkey`.
    FactorAdded { account: AccountId, factor: String },
    /// One was taken away.
    FactorRemoved { account: AccountId, factor: String },
    /// A sign-in at an OpenID Connect provider was linked to an account.
    IdentityLinked { account: AccountId },
    /// The link was removed.
    IdentityRemoved { account: AccountId },
    /// Ten recovery codes were made; earlier ones ended.
    RecoveryCodesMade { account: AccountId },
    /// One of them was used.
    RecoveryCodeUsed { account: AccountId },
    /// Sessions of an account were ended, by its owner or by staff.
    SessionsEnded { account: AccountId, count: u32 },
    /// Staff granted an account.
    AccountGranted { account: AccountId },
    /// Staff refused an account, with a reason.
    AccountRefused { account: AccountId },
    /// Staff suspended an account.
    AccountSuspended { account: AccountId },
    /// Staff let a suspended account in again.
    AccountResumed { account: AccountId },
    /// The person closed the account, or staff did.
    AccountClosed { account: AccountId },
    /// A person was erased.
    PersonErased { account: AccountId, erasure: ErasureId },
    /// What had run out was removed.
    RetentionRun { removed: i64 },
    /// Somebody asked for one of the rights over personal data.
    DataRequestMade { request: DataRequestId },
    /// Such a request was answered.
    DataRequestClosed { request: DataRequestId },
    /// A processor agreement was entered, or ended.
    ProcessorChanged { processor: ProcessorId },
    /// A secret was left for another party of an engagement.
    SecretShared { secret: SharedSecretId, engagement: EngagementId },
    /// A secret was opened, or taken back unopened.
    SecretEnded { secret: SharedSecretId, engagement: EngagementId },
    /// A consultant got a consultant agent.
    AgentAssigned { consultant: ConsultantId, agent: AccountId },
    /// A consultant came to an agency, left it, or went to another one.
    EmployerChanged { consultant: ConsultantId, from: Option<AgencyId>, to: Option<AgencyId> },
    /// An agency invited one of its employees.
    EmployeeInvited { invitation: AgencyInvitationId, agency: AgencyId },
    /// The employee answered: an account that names the agency.
    InvitationAnswered { invitation: AgencyInvitationId, consultant: ConsultantId },
    /// The agency took an invitation back.
    InvitationWithdrawn { invitation: AgencyInvitationId },
    /// An agency sent a consultant's written consent in.
    WrittenConsentUploaded { prepared: PreparedProfileId, agency: AgencyId },
    /// Staff found that it holds: the agency may write.
    WrittenConsentVerified { prepared: PreparedProfileId },
    /// Staff found that it does not.
    WrittenConsentRefused { prepared: PreparedProfileId },
    /// The agency wrote what the profile is to begin with.
    ProfilePrepared { prepared: PreparedProfileId },
    /// The link to take it over went to the person.
    PreparedProfileSent { prepared: PreparedProfileId },
    /// The person took it over: it is a profile now.
    ProfileTakenOver { prepared: PreparedProfileId, consultant: ConsultantId },
    /// It ended without the person, and nothing of him or her is left.
    PreparedProfileErased { prepared: PreparedProfileId },
    /// A consultant made a team and leads it.
    TeamFounded { team: TeamId, lead: ConsultantId },
    /// Its name or presentation was changed.
    TeamChanged { team: TeamId },
    /// Somebody was asked to join it.
    TeamMemberAsked { team: TeamId },
    /// Somebody joined it.
    TeamMemberJoined { team: TeamId, consultant: ConsultantId },
    /// Somebody said no to it, left it, or was taken out.
    TeamMemberLeft { team: TeamId },
    /// It is over.
    TeamClosed { team: TeamId },
    /// An agency became a client too, to buy what it lacks.
    AgencyBuys { agency: AgencyId, client: ClientId },
    /// A profile or résumé was changed.
    ProfileChanged { consultant: ConsultantId, section: String },
    /// A consultant sent a CV as a file, which is kept.
    CvFileKept { consultant: ConsultantId },
    /// What was found in such a file was taken into the résumé.
    CvAccepted { consultant: ConsultantId },
    /// Such a file was removed with everything found in it.
    CvFileRemoved { consultant: ConsultantId },
    /// Staff marked a profile as presentable, or took the mark back.
    PresentableSet { consultant: ConsultantId, presentable: bool },
    /// The company that invoices was changed.
    SupplierChanged { supplier: SupplierId },
    /// A proof of F-skatt or of insurance was sent in or looked up.
    SupplierProved { supplier: SupplierId },
    /// A need was written down.
    AssignmentDrafted { assignment: AssignmentId },
    /// A need was opened for consultants.
    AssignmentOpened { assignment: AssignmentId },
    /// A need was changed.
    AssignmentChanged { assignment: AssignmentId },
    /// A need was cancelled before anybody was contracted.
    AssignmentCancelled { assignment: AssignmentId },
    /// Every place of a need has a signed contract pair.
    AssignmentFilled { assignment: AssignmentId },
    /// A filled need is open again, since a replacement is searched.
    AssignmentReopened { assignment: AssignmentId },
    /// The work of a need is over.
    AssignmentEnded { assignment: AssignmentId },
    /// A consultant applied.
    Applied { application: ApplicationId, assignment: AssignmentId, consultant: ConsultantId },
    /// A consultant took the application back.
    ApplicationWithdrawn { application: ApplicationId },
    /// The engine ranked consultants for a need.
    Matched { run: MatchRunId, assignment: AssignmentId },
    /// The engine sought teams for a need.
    TeamSought { run: TeamRunId, assignment: AssignmentId },
    /// Staff picked or excluded a consultant by hand.
    MatchDecided { assignment: AssignmentId, consultant: ConsultantId, picked: bool },
    /// Staff took such a decision back.
    MatchDecisionUndone { assignment: AssignmentId, consultant: ConsultantId },
    /// The engine was switched off or on, for a need or for the whole house.
    EngineSwitched { assignment: Option<AssignmentId>, on: bool },
    /// Weights were learnt from outcomes; an admin decides on them.
    WeightsProposed { number: i64 },
    /// An admin accepted or refused learnt weights.
    WeightsDecided { number: i64, accepted: bool },
    /// A consultant asked why he or she was not presented, or not chosen.
    ExplanationAsked { assignment: AssignmentId, consultant: ConsultantId },
    /// Staff released what the consultant is told.
    ExplanationReleased { assignment: AssignmentId, consultant: ConsultantId },
    /// So many consultants were told by mail of a new need that fits them.
    AlertsSent { assignment: AssignmentId, count: u32 },
    /// A consultant turned those mails on or off.
    AlertsChosen { consultant: ConsultantId, wants: bool },
    /// Somebody else's taxonomy was read in.
    TaxonomyImported { source: String },
    /// Staff changed what the trade's words mean.
    TaxonomyChanged { concept: u32 },
    /// A consultant (and the agency) was asked for consent and rate.
    ConsentAsked { consent: ConsentId },
    /// One of the hands gave consent; at an agency the other may be missing.
    ConsentHandGiven { consent: ConsentId },
    /// Every hand that is needed has given consent: the grant is live.
    ConsentGiven { consent: ConsentId },
    /// A hand said no.
    ConsentWithheld { consent: ConsentId },
    /// A live grant was taken back.
    ConsentWithdrawn { consent: ConsentId },
    /// A proposal was put together.
    ProposalDrafted { proposal: ProposalId, assignment: AssignmentId },
    /// The three went to the client.
    ProposalSent { proposal: ProposalId, assignment: AssignmentId },
    /// The client chose one of the three.
    SuggestionChosen { proposal: ProposalId, suggestion: SuggestionId },
    /// The client declined them all.
    ProposalDeclined { proposal: ProposalId },
    /// A proposal, or one of its suggestions, was taken back.
    ProposalRetracted { proposal: ProposalId },
    /// The client offered times.
    InterviewOffered { interview: InterviewId },
    /// The consultant booked one.
    InterviewBooked { interview: InterviewId },
    /// It was held.
    InterviewHeld { interview: InterviewId },
    /// It was cancelled.
    InterviewCancelled { interview: InterviewId },
    /// A contract pair was drafted.
    PairDrafted { pair: ContractPairId },
    /// It went out for signature.
    PairSentOut { pair: ContractPairId },
    /// One party signed.
    PartySigned { pair: ContractPairId, signature: SignatureId },
    /// Both contracts are signed: the engagement is planned.
    PairSigned { pair: ContractPairId, engagement: EngagementId },
    /// The pair was taken back before it was signed.
    PairTerminated { pair: ContractPairId },
    /// The first day came.
    EngagementStarted { engagement: EngagementId },
    /// The work is over.
    EngagementEnded { engagement: EngagementId, on: Date },
    /// The consultant closed the month.
    SheetSubmitted { sheet: TimeSheetId },
    /// The client sent it back with a reason.
    SheetReturned { sheet: TimeSheetId },
    /// The client approved the month.
    SheetApproved { sheet: TimeSheetId },
    /// An approved month was reopened with a reason.
    SheetReopened { sheet: TimeSheetId },
    /// The invoice pair of a month was drafted.
    InvoicePairDrafted { pair: InvoicePairId },
    /// The consultant or agency confirmed it.
    InvoicePairConfirmed { pair: InvoicePairId },
    /// The consultant or agency said that something is wrong.
    InvoicePairDisputed { pair: InvoicePairId },
    /// Finance reviewed it.
    InvoicePairReviewed { pair: InvoicePairId },
    /// Both invoices have their numbers and are in the outbox.
    InvoicePairIssued { pair: InvoicePairId },
    /// A follow-up was planned.
    FollowUpPlanned { follow_up: FollowUpId },
    /// It was done.
    FollowUpDone { follow_up: FollowUpId },
    /// It was skipped, with a reason.
    FollowUpSkipped { follow_up: FollowUpId },
    /// A mutual evaluation came due.
    EvaluationInvited { evaluation: EvaluationId },
    /// One side has answered; sealed until both have.
    EvaluationAnswered { evaluation: EvaluationId },
    /// Both have answered: open to the two parties alone.
    EvaluationOpened { evaluation: EvaluationId },
    /// A consultant asked to talk about what comes next.
    NextTalkAsked { talk: NextTalkId, consultant: ConsultantId },
    /// The talk was held.
    NextTalkHeld { talk: NextTalkId, consultant: ConsultantId },
    /// A policy version was published.
    PolicyPublished { policy: PolicyId },
    /// Somebody approved a policy version.
    PolicyApproved { approval: PolicyApprovalId },
    /// The client asked for somebody else.
    ReplacementAsked { replacement: ReplacementId, engagement: EngagementId },
    /// The search ended.
    ReplacementClosed { replacement: ReplacementId, found: bool },
    /// A visitor left a message or asked to be called.
    ContactAsked { request: ContactRequestId },
}

impl Happened {
    /// The kind as stored and as shown: `proposal_sent`.
    pub fn kind(&self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(map)) => {
                map.get("kind").and_then(|v| v.as_str()).unwrap_or_default().to_owned()
            }
            _ => String::new(),
        }
    }
}
