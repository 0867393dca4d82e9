//! An assignment's way from the need to the signatures, to the stage that the
//! world names: need, applications, match, consents, the three, interviews,
//! choice, contracts. What the world does not tell (a no, a second thought, a
//! missed interview) happens to some of those that are over.

use super::arrivals::Arrivals;
use super::pace::{AFTER_END, BEFORE_START, Pace, Until};
use super::{Diary, Story, hours, quality};
use crate::demo::make::days::{at, worked_from};
use crate::demo::make::luck::Luck;
use crate::demo::make::step::{Round, Search, Step};
use crate::demo::world::{Assignment, Stage, World};
use base::{Date, Instant, Money};

/// What else happens in a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twist {
    /// Nothing.
    None,
    /// A fourth is asked and says no.
    FourthWithholds(usize),
    /// A fourth is asked and never answers.
    FourthIsSilent(usize),
    /// A fourth says yes and takes it back.
    FourthWithdraws(usize),
    /// The proposal is taken back and sent again.
    SentAgain,
    /// One of the three takes the yes back when the client has the proposal.
    OneWithdraws,
    /// An interview is called off, and the contract is drafted anew.
    DraftedAnew,
    /// Somebody does not come to an interview.
    Missed,
}

/// What is known of an assignment while it is written down.
pub struct Life<'w> {
    pub(super) world: &'w World,
    arrivals: &'w Arrivals,
    assignment: &'w Assignment,
    life: usize,
    /// How many assignments of the same stage came before it.
    pub(super) nth: usize,
    pub(super) luck: Luck,
    pub(super) story: Story,
}

/// Writes every assignment down; what its searches are about.
pub fn write(world: &World, arrivals: &Arrivals, diary: &mut Diary) -> Vec<Vec<Round>> {
    let mut lives = Vec::new();
    let mut declined = false;
    let mut pairs = 0;
    for (n, assignment) in world.assignments.iter().enumerate() {
        let nth = world.assignments.iter().take(n).filter(|other| other.stage == assignment.stage).count();
        let life = Life {
            world,
            arrivals,
            assignment,
            life: n,
            nth,
            luck: diary.luck(&assignment.key),
            story: Story::from(Instant(0)),
        };
        let rounds = match assignment.stage {
            Stage::Open | Stage::Matched if assignment.people > 1 => {
                pairs += 1;
                life.for_two(diary, pairs)
            }
            Stage::Draft | Stage::Open | Stage::Matched | Stage::Cancelled => life.early(diary),
            Stage::Consent => life.under_way(diary, -18, Until::Asked),
            Stage::Proposed => life.under_way(diary, -20, Until::Sent),
            Stage::Interview => life.under_way(diary, -30, Until::Interviewed),
            Stage::Chosen => life.under_way(diary, -40, Until::Chosen),
            Stage::OutForSignature => life.under_way(diary, -42, Until::SentOut),
            Stage::RunningNew | Stage::RunningFollowup | Stage::RunningLong | Stage::Ended | Stage::Replaced => {
                life.started(diary, &mut declined)
            }
        };
        lives.push(rounds);
    }
    lives
}

impl Life<'_> {
    /// A draft, an open need, one that was matched or cancelled.
    fn early(mut self, diary: &mut Diary) -> Vec<Round> {
        let nth = i32::try_from(self.nth).unwrap_or(0);
        let (opened, matched, until) = match self.assignment.stage {
            Stage::Draft => (-3 - 3 * nth, None, 0),
            Stage::Open => (-11 + 2 * nth, None, 0),
            Stage::Matched => (-14, Some(-4), -4),
            _ => (-29, None, -10),
        };
        let draft = diary.day(opened - 1);
        self.draft(diary, draft);
        if self.assignment.stage == Stage::Draft {
            return vec![];
        }
        let (opened, until) = (diary.day(opened), diary.day(until));
        self.open(diary, opened, until);
        if let Some(matched) = matched {
            let fits = self.fitting(matched, &[]);
            let picked = self.luck.some(&fits, 2);
            let day = diary.day(matched);
            self.matched(diary, day, &picked);
        }
        if self.assignment.stage == Stage::Cancelled {
            self.story.then(diary, until, (15, 5), Step::Cancel(self.life));
        }
        vec![]
    }

    /// A need whose search goes on: opened so many days ago.
    fn under_way(mut self, diary: &mut Diary, opened: i32, until: Until) -> Vec<Round> {
        let pace = Pace::until_now(until);
        let draft = diary.day(opened - 1);
        self.draft(diary, draft);
        let (opened, until_match) = (diary.day(opened), diary.day(pace.matched));
        self.open(diary, opened, until_match);
        let round = self.round(diary, self.suggested(), self.index(self.assignment.chosen.as_deref()));
        self.matched(diary, until_match, &round.slate);
        let today = diary.today();
        self.search(diary, 0, &round, today, pace, until, Twist::None);
        vec![round]
    }

    /// A need for two, of whom the first is found: drafted, under contract, or
    /// waiting for the contract.
    fn for_two(mut self, diary: &mut Diary, which: usize) -> Vec<Round> {
        let (pace, opened, until) = Pace::for_the_first_of_two(which);
        let draft = diary.day(opened - 1);
        self.draft(diary, draft);
        let (opened, until_match) = (diary.day(opened), diary.day(pace.matched));
        self.open(diary, opened, until_match);
        let fits = self.fitting(pace.ask, &[]);
        let slate = fits.get(fits.len().saturating_sub(3)..).unwrap_or_default().to_vec();
        let chosen = slate.first().copied().filter(|_| until > Until::Drafted);
        let round = self.round(diary, slate, chosen);
        self.matched(diary, until_match, &round.slate);
        let today = diary.today();
        self.search(diary, 0, &round, today, pace, until, Twist::None);
        vec![round]
    }

    /// A need under which work has begun.
    fn started(mut self, diary: &mut Diary, declined: &mut bool) -> Vec<Round> {
        let start = self.assignment.start;
        let anchor = diary.day(start);
        let others = self.fitting(start - 46, &self.suggested());
        let first_no = !*declined && others.len() >= 3;
        let mut rounds = Vec::new();
        let early = if first_no { 20 } else { 0 };
        let draft = anchor.plus_days(BEFORE_START.draft - early);
        self.draft(diary, draft);
        let open = anchor.plus_days(BEFORE_START.open - early);
        self.open(diary, open, anchor.plus_days(BEFORE_START.matched - early));
        if first_no {
            *declined = true;
            let round = self.round(diary, others.iter().copied().take(3).collect(), None);
            let pace = Pace { ask: -44, send: -40, ..BEFORE_START };
            self.matched(diary, anchor.plus_days(-45), &round.slate);
            self.search(diary, 0, &round, anchor, pace, Until::Sent, Twist::None);
            self.story.then(diary, anchor.plus_days(-36), (15, 30), Step::Decline(self.search_of(0)));
            rounds.push(round);
        }
        let main = self.round(diary, self.suggested(), self.index(self.assignment.chosen.as_deref()));
        self.matched(diary, anchor.plus_days(BEFORE_START.matched), &main.slate);
        let n = rounds.len();
        let fourth = self.fitting(start + BEFORE_START.matched, &self.suggested()).first().copied();
        let twist = self.twist(fourth);
        self.search(diary, n, &main, anchor, BEFORE_START, Until::Signed, twist);
        let ended = self.assignment.ended_after_days.map(|days| anchor.plus_days(days));
        self.work(diary, n, main, ended, &mut rounds);
        if let Some(ended) = ended {
            let end = self.story.then(diary, ended, (16, 45), Step::End(self.search_of(n)));
            let round = self.replacement(diary, end, &others);
            let until = if round.chosen.is_some() { Until::Signed } else { Until::Sent };
            self.matched(diary, end.plus_days(AFTER_END.matched), &round.slate);
            self.search(diary, n + 1, &round, end, AFTER_END, until, Twist::None);
            if until == Until::Signed {
                self.work(diary, n + 1, round, None, &mut rounds);
            } else {
                rounds.push(round);
            }
        }
        rounds
    }

    /// The search for somebody to take over.
    fn replacement(&mut self, diary: &Diary, end: Date, others: &[usize]) -> Round {
        let (life, kept) = (self.assignment, self.index(self.assignment.chosen.as_deref()));
        let successor = self.index(life.replacement.as_deref());
        let left = self.suggested().into_iter().filter(|who| Some(*who) != kept && Some(*who) != successor);
        // Whoever was there before comes after those who are new to the client.
        let suggested = successor.into_iter().chain(others.iter().copied()).chain(left);
        let mut round = self.round(diary, suggested.take(3).collect(), successor);
        round.fee = life.replacement_fee_sek.map(|sek| Money::sek(sek * 100));
        round.starts_on = worked_from(end.plus_days(AFTER_END.sign + 3));
        round
    }

    /// Work under a signed pair: hours, follow-ups, evaluations.
    fn work(&mut self, diary: &mut Diary, n: usize, mut round: Round, ended: Option<Date>, rounds: &mut Vec<Round>) {
        let search = self.search_of(n);
        let last = ended.unwrap_or(round.ends_on);
        hours::write(diary, &mut self.luck, self.world, search, &mut round, last);
        quality::write(diary, &mut self.luck, self.world, search, &round, last);
        rounds.push(round);
    }

    /// What else happens, by how many of the same stage came before.
    fn twist(&self, fourth: Option<usize>) -> Twist {
        match (self.assignment.stage, self.nth, fourth) {
            (Stage::Ended, 0, _) => Twist::DraftedAnew,
            (Stage::Ended, 1, _) => Twist::SentAgain,
            (Stage::Ended, 2, Some(who)) => Twist::FourthWithdraws(who),
            (Stage::Ended, 3, Some(who)) => Twist::FourthWithholds(who),
            (Stage::Ended, 4, Some(who)) => Twist::FourthIsSilent(who),
            (Stage::Ended, 5, _) => Twist::OneWithdraws,
            (Stage::Ended, 6, _) => Twist::Missed,
            _ => Twist::None,
        }
    }

    /// The need is written down, by the client or by staff.
    fn draft(&mut self, diary: &mut Diary, day: Date) {
        let by_staff = self.luck.chance(20);
        self.story.then(diary, day, (9, 10), Step::Draft { life: self.life, by_staff });
    }

    /// It is opened; consultants mark it and apply until the match.
    fn open(&mut self, diary: &mut Diary, day: Date, until: Date) {
        let opened = self.story.then(diary, day, (9, 25), Step::Open(self.life));
        let offset = diary.today().days_until(opened);
        let fits = self.fitting(offset, &[]);
        let days = opened.days_until(until).max(1);
        let wanted = usize::try_from(self.luck.between(2, 5)).unwrap_or(2);
        for who in self.luck.some(&fits, wanted) {
            let (day, minute) = (opened.plus_days(self.luck.days(0, days - 1)), self.luck.between(0, 59));
            diary.note(at(day, 20, i8::try_from(minute).unwrap_or(0)), Step::Favourite(self.life, who));
        }
        let wanted = usize::try_from(self.luck.between(2, 4)).unwrap_or(2);
        let suggested = self.suggested();
        let mut taken_back = self.life % 5 == 1;
        for who in self.luck.some(&fits, wanted) {
            let day = opened.plus_days(self.luck.days(0, days - 1));
            let (hour, minute) = (self.luck.between(11, 19), self.luck.between(0, 59));
            let applied = at(day, i8::try_from(hour).unwrap_or(12), i8::try_from(minute).unwrap_or(0));
            let message = self.luck.below(self.world.phrases.applications.len());
            diary.note(applied, Step::Apply(self.life, who, message));
            if taken_back && !suggested.contains(&who) {
                taken_back = false;
                diary.note(at(day.plus_days(1), 8, 20), Step::Unapply(self.life, who));
            }
        }
    }

    /// Staff run the match, pick those and leave one out.
    fn matched(&mut self, diary: &mut Diary, day: Date, picked: &[usize]) {
        let day = self.story.then(diary, day, (9, 40), Step::Match(self.life));
        for (who, minute) in picked.iter().zip(50..) {
            self.story.then(diary, day, (9, minute), Step::Decide(self.life, *who, true));
        }
        let offset = diary.today().days_until(day);
        if let Some(who) = self.fitting(offset, picked).last().filter(|_| self.life.is_multiple_of(3)) {
            self.story.then(diary, day, (9, 58), Step::Decide(self.life, *who, false));
        }
    }

    /// From the asking for consent to the signatures, or as far as it goes.
    #[expect(clippy::too_many_arguments, reason = "a search is told by what it is about, when and how far")]
    fn search(
        &mut self,
        diary: &mut Diary,
        n: usize,
        round: &Round,
        anchor: Date,
        pace: Pace,
        until: Until,
        twist: Twist,
    ) {
        let of = self.search_of(n);
        self.consents(diary, of, round, anchor.plus_days(pace.ask), until, twist);
        if until == Until::Asked {
            return;
        }
        let sent = anchor.plus_days(pace.send);
        self.story.then(diary, sent, (14, 30), Step::Propose(of));
        if until == Until::Drafted {
            return;
        }
        self.story.then(diary, sent, (14, 50), Step::Send(of));
        if twist == Twist::SentAgain {
            let again = sent.plus_days(1);
            self.story.then(diary, again, (10, 15), Step::Retract(of));
            self.story.then(diary, again, (10, 40), Step::Propose(of));
            self.story.then(diary, again, (10, 50), Step::Send(of));
        }
        if until == Until::Sent {
            return;
        }
        if twist == Twist::OneWithdraws
            && let Some(who) = round.slate.iter().rev().find(|who| Some(**who) != round.chosen)
        {
            self.story.then(diary, sent.plus_days(1), (11, 20), Step::Withdraw(of, *who));
        }
        self.interviews(diary, of, round, anchor, pace, until, twist);
        if until == Until::Interviewed {
            return;
        }
        self.story.then(diary, anchor.plus_days(pace.choose), (16, 40), Step::Choose(of));
        if until == Until::Chosen {
            return;
        }
        self.contracts(diary, of, anchor, pace, until, twist);
    }

    /// Which search.
    fn search_of(&self, round: usize) -> Search {
        Search { life: self.life, round }
    }

    /// What a search of this need is about, in the need's own days.
    fn round(&self, diary: &Diary, slate: Vec<usize>, chosen: Option<usize>) -> Round {
        let named = chosen.is_some() && chosen == self.index(self.assignment.chosen.as_deref());
        Round {
            slate,
            chosen,
            fee: self.assignment.fee_sek.filter(|_| named).map(|sek| Money::sek(sek * 100)),
            starts_on: diary.day(self.assignment.start),
            ends_on: diary.day(self.assignment.start + self.assignment.duration_days),
            hours: Vec::new(),
        }
    }

    /// The three that the world names.
    fn suggested(&self) -> Vec<usize> {
        self.assignment.suggested.iter().filter_map(|key| self.index(Some(key))).collect()
    }

    /// A consultant by key.
    fn index(&self, key: Option<&str>) -> Option<usize> {
        let key = key?;
        self.world.consultants.iter().position(|consultant| consultant.key == key)
    }

    /// Who fits and can be presented on a day (counted from today), but those.
    fn fitting(&self, day: i32, but: &[usize]) -> Vec<usize> {
        (0..self.world.consultants.len())
            .filter(|n| !but.contains(n) && self.arrivals.is_presentable(*n, day))
            .filter(|n| self.world.fits(&self.world.consultants[*n], self.assignment))
            .collect()
    }
}
