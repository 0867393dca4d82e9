//! One newtype per kind of row, in alphabetic order. All are `UUIDv7`, made
//! from the injected clock and randomness, so that they sort by birth.

/// Makes the newtypes; each converts to and from text, so that it can stand in
/// a URL.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map($name)
            }
        }
        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                $name(id)
            }
        }
        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// A person's sign-in.
    AccountId,
    /// An agency whose employees are consultants here.
    AgencyId,
    /// A mail by which an agency invites one of its employees.
    AgencyInvitationId,
    /// A consultant's interest in an assignment.
    ApplicationId,
    /// A client's posted need.
    AssignmentId,
    /// The company that buys.
    ClientId,
    /// A consultant's consent to be presented to one client for one assignment.
    ConsentId,
    /// A consultant's profile.
    ConsultantId,
    /// A message left through the public contact form.
    ContactRequestId,
    /// The client contract and the consultant contract of one engagement.
    ContractPairId,
    /// A CV that was sent as a file.
    CvImportId,
    /// A person's request about personal data.
    DataRequestId,
    /// An education in a résumé.
    EducationId,
    /// The work under a signed contract pair.
    EngagementId,
    /// That a person was erased.
    ErasureId,
    /// A mutual evaluation of one engagement.
    EvaluationId,
    /// An experience in a résumé.
    ExperienceId,
    /// Stored bytes: a document or an upload.
    FileId,
    /// A planned follow-up.
    FollowUpId,
    /// The idempotency key that every POST form carries.
    FormId,
    /// An honour or award in a résumé.
    HonourId,
    /// An account's sign-in at an OpenID Connect provider.
    IdentityId,
    /// An interview between client and consultant.
    InterviewId,
    /// One offered time of an interview.
    InterviewSlotId,
    /// An issued invoice or credit note.
    InvoiceId,
    /// The consultant's and the client's invoice of one month.
    InvoicePairId,
    /// A job of the worker.
    JobId,
    /// A mail in the outbox.
    MailId,
    /// One run of the matching engine for one assignment.
    MatchRunId,
    /// A talk about a consultant's next assignment.
    NextTalkId,
    /// A passkey of an account.
    PasskeyId,
    /// A version of a published policy.
    PolicyId,
    /// An approval of a policy version.
    PolicyApprovalId,
    /// A portfolio item in a résumé.
    PortfolioItemId,
    /// A profile that an agency prepares for an employee.
    PreparedProfileId,
    /// A company that treats personal data for the house.
    ProcessorId,
    /// Three suggestions sent to a client.
    ProposalId,
    /// A search for somebody to take over an ended engagement.
    ReplacementId,
    /// A server-side session.
    SessionId,
    /// A secret that waits to be opened once.
    SharedSecretId,
    /// A signature under one contract of a pair.
    SignatureId,
    /// One consultant in a proposal.
    SuggestionId,
    /// The company that invoices for a consultant.
    SupplierId,
    /// Days on which a consultant cannot work.
    TakenId,
    /// Persons who are proposed together.
    TeamId,
    /// Somebody in a team, or asked into it.
    TeamMemberId,
    /// One search for a team for one assignment.
    TeamRunId,
    /// Minutes worked on one date.
    TimeEntryId,
    /// One month of an engagement.
    TimeSheetId,
}
