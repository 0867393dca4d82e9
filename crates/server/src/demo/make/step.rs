//! Everything that somebody of the demo does, as data: who is meant by index
//! into the world, when is beside it. Does nothing itself.

use base::{Date, Instant, Money, Month};

/// A search of an assignment and what came of it: the first, or a later one
/// (after a no, for a second person, or for a replacement).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Search {
    /// Index into the world's assignments.
    pub life: usize,
    /// 0 is the first.
    pub round: usize,
}

/// What a search is about.
#[derive(Clone, Debug)]
pub struct Round {
    /// The three, by index into the world's consultants.
    pub slate: Vec<usize>,
    /// Whom the client chooses.
    pub chosen: Option<usize>,
    /// What the chosen one receives for a unit of the basis.
    pub fee: Option<Money>,
    /// The first day of work.
    pub starts_on: Date,
    /// The last day of work as agreed.
    pub ends_on: Date,
    /// Minutes by day, with the number of a note; days off are not in it.
    pub hours: Vec<(Date, i64, Option<usize>)>,
}

/// A follow-up by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// After two weeks.
    TwoWeeks,
    /// After four to six.
    Meeting,
    /// On an agreed day.
    Agreed,
}

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub enum Step {
    /// The broker's staff get their accounts.
    Staff,
    /// An agency registers and confirms.
    Agency(usize),
    /// Its data, the company that invoices, and the policies.
    AgencyData(usize),
    /// A client's first contact person registers and confirms.
    Client(usize),
    /// The client's data, by the client and by staff.
    ClientData(usize),
    /// Staff invite another contact person, who chooses a password.
    ClientRep(usize, usize),
    /// A consultant registers.
    Register(usize),
    /// The consultant uses the link of the mail.
    Confirm(usize),
    /// My profile and the résumé as they are now.
    Profile(usize),
    /// The freelance consultant's company and the policies.
    Supplier(usize),
    /// Staff mark the profile as presentable.
    Presentable(usize),
    /// The profile as it is at the end: availability, newer experiences.
    Refresh(usize),

    /// The need is written down; `by_staff` when the client has called (S47).
    Draft {
        /// Whose need.
        life: usize,
        /// Staff write for the client.
        by_staff: bool,
    },
    /// The need is opened.
    Open(usize),
    /// A consultant marks it as a favourite.
    Favourite(usize, usize),
    /// A consultant applies, with the message of this number.
    Apply(usize, usize, usize),
    /// A consultant takes the application back.
    Unapply(usize, usize),
    /// Staff run the match.
    Match(usize),
    /// Staff pick a consultant, or leave one out.
    Decide(usize, usize, bool),
    /// The client cancels.
    Cancel(usize),

    /// Staff ask for consent and rate.
    Ask(Search, Vec<usize>),
    /// The consultant says yes.
    Give(Search, usize),
    /// The agency says yes.
    GiveAsAgency(Search, usize),
    /// The consultant says no.
    Withhold(Search, usize),
    /// The consultant takes the yes back.
    Withdraw(Search, usize),
    /// Staff put the three together.
    Propose(Search),
    /// Staff send them.
    Send(Search),
    /// Staff take the proposal back.
    Retract(Search),
    /// The client says no to all three.
    Decline(Search),
    /// The client offers these times to one of the three.
    Offer(Search, usize, Vec<Instant>),
    /// The consultant books the first time that is free.
    Book(Search, usize),
    /// The interview was held, or missed.
    Close(Search, usize, bool),
    /// The client calls it off.
    CallOff(Search, usize),
    /// The client chooses.
    Choose(Search),

    /// Staff draft the contract pair.
    Pair(Search),
    /// Staff send it out, signed.
    SendOut(Search),
    /// Staff take it back.
    Terminate(Search),
    /// The consultant or the agency signs.
    SignSupplier(Search),
    /// The client signs.
    SignClient(Search),

    /// The consultant types the hours of these days, which lie in one week.
    Hours(Search, Date, Date),
    /// The consultant closes the month.
    Submit(Search, Month),
    /// The client sends it back.
    SendBack(Search, Month),
    /// The consultant corrects a day.
    Correct(Search, Month),
    /// The client approves.
    Approve(Search, Month),
    /// The consultant or agency confirms the invoice pair.
    ConfirmInvoice(Search, Month),
    /// The consultant or agency says that something is wrong.
    Dispute(Search, Month),
    /// Finance reviews it.
    Review(Search, Month),
    /// Finance issues it.
    Issue(Search, Month),

    /// Staff write a follow-up down: the note of this number, the next date.
    FollowUp(Search, Call, usize, Option<Date>),
    /// Staff skip it.
    SkipFollowUp(Search, Call),
    /// One side answers an evaluation: (midway, by the client).
    Evaluate(Search, bool, bool),
    /// The client ends the engagement and wants somebody else.
    End(Search),

    /// A visitor leaves a message.
    Visitor(usize),
}

/// A step and its moment.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// What.
    pub step: Step,
}
