//! The parts of a search: consents and their hands, interviews, contracts.

use super::pace::{Pace, Until};
use super::search::{Life, Twist};
use super::{Diary, Story};
use crate::demo::make::days::{at, worked_after, worked_from};
use crate::demo::make::step::{Round, Search, Step};
use base::{Date, Instant};

impl Life<'_> {
    /// Asking and answering.
    pub(super) fn consents(
        &mut self,
        diary: &mut Diary,
        of: Search,
        round: &Round,
        day: Date,
        until: Until,
        twist: Twist,
    ) {
        let fourth = match twist {
            Twist::FourthWithholds(who) | Twist::FourthIsSilent(who) | Twist::FourthWithdraws(who) => Some(who),
            _ => None,
        };
        let asked: Vec<usize> = round.slate.iter().copied().chain(fourth).collect();
        let day = self.story.then(diary, day, (10, 5), Step::Ask(of, asked.clone()));
        let mut all = Story::from(self.story.last());
        for (place, who) in asked.into_iter().enumerate() {
            let mut answer = Story::from(self.story.last());
            let minute = i8::try_from(self.luck.between(0, 50)).unwrap_or(0);
            let first = worked_after(day, self.luck.days(0, 2));
            let silent = matches!(twist, Twist::FourthIsSilent(fourth) if fourth == who)
                // While a search is at the asking, one is silent and one waits for the agency.
                || until == Until::Asked && place == 1;
            if silent {
                continue;
            }
            if matches!(twist, Twist::FourthWithholds(fourth) if fourth == who) {
                answer.then(diary, first, (12, minute), Step::Withhold(of, who));
                continue;
            }
            answer.then(diary, first, (11, minute), Step::Give(of, who));
            let is_agencys = self.world.consultants.get(who).is_some_and(|c| c.agency.is_some());
            if is_agencys && !(until == Until::Asked && place == 0) {
                answer.then(diary, first, (13, minute), Step::GiveAsAgency(of, who));
            }
            if matches!(twist, Twist::FourthWithdraws(fourth) if fourth == who) {
                answer.then(diary, first, (14, 5), Step::Withdraw(of, who));
            }
            all.wait_for(&answer);
        }
        self.story.wait_for(&all);
    }

    /// Interviews with the chosen one and another; while they go on, one held,
    /// one booked, one offered.
    #[expect(clippy::too_many_arguments, reason = "as for the search that it is a part of")]
    pub(super) fn interviews(
        &mut self,
        diary: &mut Diary,
        of: Search,
        round: &Round,
        anchor: Date,
        pace: Pace,
        until: Until,
        twist: Twist,
    ) {
        let going_on = until == Until::Interviewed;
        let mut invited: Vec<usize> = match round.chosen {
            Some(chosen) => vec![chosen],
            None => round.slate.clone(),
        };
        if !going_on {
            // Whoever withdraws is the last of the slate; the first who is not chosen is invited too.
            let other = round.slate.iter().copied().find(|who| Some(*who) != round.chosen);
            let always = matches!(twist, Twist::DraftedAnew | Twist::Missed);
            let wanted = always || self.luck.chance(60);
            invited.extend(other.filter(|_| wanted));
        }
        let mut all = Story::from(self.story.last());
        for (place, who) in invited.into_iter().enumerate() {
            let mut talk = Story::from(self.story.last());
            let is_held = !going_on || place == 0 && self.nth == 1;
            let first = if is_held { anchor.plus_days(pace.hold) } else { diary.day(2) };
            let times = self.times(first);
            let minute = i8::try_from(20 + 5 * place).unwrap_or(20);
            talk.then(diary, anchor.plus_days(pace.offer), (15, minute), Step::Offer(of, who, times.clone()));
            // Of the first need the first is offered times, of the second the last.
            let is_offered_only = going_on && place == if self.nth == 0 { 0 } else { 2 };
            if is_offered_only {
                continue;
            }
            talk.then(diary, anchor.plus_days(pace.book), (8, minute), Step::Book(of, who));
            if !is_held {
                continue;
            }
            if twist == Twist::DraftedAnew && place == 1 {
                talk.then(diary, anchor.plus_days(pace.book + 1), (9, minute), Step::CallOff(of, who));
            } else {
                let last = times.last().map_or(first, |last| last.date());
                let held = !(twist == Twist::Missed && place == 1);
                talk.then(diary, last, (16, minute), Step::Close(of, who, held));
            }
            all.wait_for(&talk);
        }
        self.story.wait_for(&all);
    }

    /// Three times on worked days, from a day on.
    fn times(&mut self, first: Date) -> Vec<Instant> {
        let mut day = worked_from(first);
        let mut times = Vec::new();
        for _ in 0..3 {
            let hour = i8::try_from(self.luck.between(9, 14)).unwrap_or(10);
            let minute = if self.luck.chance(50) { 0 } else { 30 };
            times.push(at(day, hour, minute));
            day = worked_after(day, 1);
        }
        times
    }

    /// The pair of contracts.
    pub(super) fn contracts(
        &mut self,
        diary: &mut Diary,
        of: Search,
        anchor: Date,
        pace: Pace,
        until: Until,
        twist: Twist,
    ) {
        let (pair, out, sign) = (pace.pair, pace.out, pace.sign);
        self.story.then(diary, anchor.plus_days(pair), (10, 30), Step::Pair(of));
        if until == Until::PairDrafted {
            return;
        }
        self.story.then(diary, anchor.plus_days(out), (11, 10), Step::SendOut(of));
        if twist == Twist::DraftedAnew {
            self.story.then(diary, anchor.plus_days(out), (13, 5), Step::Terminate(of));
            self.story.then(diary, anchor.plus_days(out), (13, 15), Step::Pair(of));
            self.story.then(diary, anchor.plus_days(out), (13, 30), Step::SendOut(of));
        }
        let supplier_first = self.luck.chance(70);
        let (supplier, client) = (Step::SignSupplier(of), Step::SignClient(of));
        if until == Until::SentOut {
            if self.nth % 2 == 1 {
                self.story.then(diary, anchor.plus_days(sign), (13, 20), supplier);
            }
            return;
        }
        let (first, second) = if supplier_first { (supplier, client) } else { (client, supplier) };
        self.story.then(diary, anchor.plus_days(sign - 1), (13, 50), first);
        self.story.then(diary, anchor.plus_days(sign), (14, 40), second);
    }
}
