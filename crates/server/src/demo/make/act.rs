//! Which verb each step is.

use super::days;
use super::maker::Maker;
use super::step::Step;
use base::{Date, Outcome};

impl Maker<'_> {
    /// Does one step at the moment that the clock shows; `today` is the day on
    /// which the demo ends, from which the world counts.
    pub async fn step(&mut self, step: &Step, today: Date) -> Outcome<()> {
        match *step {
            Step::Staff => self.staff_arrive().await,
            Step::Agency(n) => self.agency_arrives(n).await,
            Step::AgencyData(n) => self.agency_data(n).await,
            Step::Client(n) => self.client_arrives(n).await,
            Step::ClientData(n) => self.client_data(n).await,
            Step::ClientRep(n, rep) => self.client_rep_arrives(n, rep).await,
            Step::Register(who) => self.consultant_registers(who).await,
            Step::Confirm(who) => self.consultant_confirms(who).await,
            Step::Profile(who) => self.profile_written(who).await,
            Step::Supplier(who) => self.consultant_data(who).await,
            Step::Presentable(who) => self.marked_presentable(who).await,
            Step::Refresh(who) => self.profile_refreshed(who, today).await,

            Step::Draft { life, by_staff } => self.need_drafted(life, by_staff, today).await,
            Step::Open(life) => self.need_opened(life).await,
            Step::Favourite(life, who) => self.favourite_marked(life, who).await,
            Step::Apply(life, who, message) => self.applied(life, who, message).await,
            Step::Unapply(life, who) => self.application_withdrawn(life, who).await,
            Step::Match(life) => self.matched(life).await,
            Step::Decide(life, who, picked) => self.decided(life, who, picked).await,
            Step::Cancel(life) => self.need_cancelled(life).await,

            Step::Ask(of, ref who) => self.consents_asked(of, who).await,
            Step::Give(of, who) => self.consent_given(of, who, false).await,
            Step::GiveAsAgency(of, who) => self.consent_given(of, who, true).await,
            Step::Withhold(of, who) => self.consent_withheld(of, who).await,
            Step::Withdraw(of, who) => self.consent_withdrawn(of, who).await,
            Step::Propose(of) => self.proposed(of).await,
            Step::Send(of) => self.proposal_sent(of).await,
            Step::Retract(of) => self.proposal_retracted(of).await,
            Step::Decline(of) => self.proposal_declined(of).await,
            Step::Offer(of, who, ref times) => self.interview_offered(of, who, times).await,
            Step::Book(of, who) => self.interview_booked(of, who).await,
            Step::Close(of, who, held) => self.interview_closed(of, who, held).await,
            Step::CallOff(of, who) => self.interview_called_off(of, who).await,
            Step::Choose(of) => self.chose(of).await,

            Step::Pair(of) => self.pair_drafted(of).await,
            Step::SendOut(of) => self.pair_sent_out(of).await,
            Step::Terminate(of) => self.pair_taken_back(of).await,
            Step::SignSupplier(of) => self.supplier_signed(of).await,
            Step::SignClient(of) => self.client_signed(of).await,

            Step::Hours(of, from, to) => self.hours_typed(of, from, to).await,
            Step::Submit(of, month) => self.month_submitted(of, month).await,
            Step::SendBack(of, month) => self.month_sent_back(of, month).await,
            Step::Correct(of, month) => self.month_corrected(of, month).await,
            Step::Approve(of, month) => self.month_approved(of, month).await,
            Step::ConfirmInvoice(of, month) => self.invoice_confirmed(of, month).await,
            Step::Dispute(of, month) => self.invoice_disputed(of, month).await,
            Step::Review(of, month) => self.invoice_reviewed(of, month).await,
            Step::Issue(of, month) => self.invoice_issued(of, month).await,

            Step::FollowUp(of, call, note, next) => self.followed_up(of, call, note, next).await,
            Step::SkipFollowUp(of, call) => self.follow_up_skipped(of, call).await,
            Step::Evaluate(of, midway, by_client) => self.evaluated(of, midway, by_client).await,
            Step::End(of) => self.ended(of).await,

            Step::Visitor(n) => self.visited(n).await,
        }
    }

    /// What the day brings, early in its morning.
    pub async fn day(&self, clock: &base::calendar::TravelClock, day: Date) -> Outcome<()> {
        clock.set(days::at(day, 6, 0));
        let tx = self.db.write(None).await?;
        crate::schedule::day(&tx).await?;
        tx.commit().await
    }
}
