//! A client's need: what is looked for, and where it is in its life. Pure; a
//! transition takes the need and gives the next, or a refusal.

use crate::refusal::AssignmentRefusal;
use base::{AccountId, AssignmentId, ClientId, Date, Instant, Lang, Money, RateBasis};

/// Skills of one kind at most.
pub const MOST_SKILLS: usize = 20;

/// Where a need is in its life, with what exists only then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being written; seen by the client and staff alone.
    Draft,
    /// Consultants see it and may apply.
    Open {
        /// Since when; anew when it is opened for a replacement.
        opened_at: Instant,
    },
    /// Every place has a signed contract pair.
    Filled {
        /// When it was last opened.
        opened_at: Instant,
    },
    /// The work is over.
    Ended {
        /// When it was last opened.
        opened_at: Instant,
        /// When it ended.
        closed_at: Instant,
    },
    /// Nobody is looked for any more.
    Cancelled {
        /// When it was opened, if it ever was.
        opened_at: Option<Instant>,
        /// When it was cancelled.
        closed_at: Instant,
    },
}

/// A stage's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageKind {
    /// See [`Stage::Draft`].
    Draft,
    /// See [`Stage::Open`].
    Open,
    /// See [`Stage::Filled`].
    Filled,
    /// See [`Stage::Ended`].
    Ended,
    /// See [`Stage::Cancelled`].
    Cancelled,
}

impl StageKind {
    /// Every stage, in the order of life.
    pub const ALL: [StageKind; 5] =
        [StageKind::Draft, StageKind::Open, StageKind::Filled, StageKind::Ended, StageKind::Cancelled];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            StageKind::Draft => "draft",
            StageKind::Open => "open",
            StageKind::Filled => "filled",
            StageKind::Ended => "ended",
            StageKind::Cancelled => "cancelled",
        }
    }

    /// From a row or a query.
    pub fn parse(code: &str) -> Option<StageKind> {
        StageKind::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

impl Stage {
    /// From a row; `None` when the columns fit no stage.
    pub fn of(kind: StageKind, opened_at: Option<Instant>, closed_at: Option<Instant>) -> Option<Stage> {
        match (kind, opened_at, closed_at) {
            (StageKind::Draft, None, None) => Some(Stage::Draft),
            (StageKind::Open, Some(opened_at), None) => Some(Stage::Open { opened_at }),
            (StageKind::Filled, Some(opened_at), None) => Some(Stage::Filled { opened_at }),
            (StageKind::Ended, Some(opened_at), Some(closed_at)) => Some(Stage::Ended { opened_at, closed_at }),
            (StageKind::Cancelled, opened_at, Some(closed_at)) => Some(Stage::Cancelled { opened_at, closed_at }),
            _ => None,
        }
    }

    /// Its name.
    pub fn kind(self) -> StageKind {
        match self {
            Stage::Draft => StageKind::Draft,
            Stage::Open { .. } => StageKind::Open,
            Stage::Filled { .. } => StageKind::Filled,
            Stage::Ended { .. } => StageKind::Ended,
            Stage::Cancelled { .. } => StageKind::Cancelled,
        }
    }

    /// When it was last opened.
    pub fn opened_at(self) -> Option<Instant> {
        match self {
            Stage::Draft => None,
            Stage::Open { opened_at } | Stage::Filled { opened_at } | Stage::Ended { opened_at, .. } => Some(opened_at),
            Stage::Cancelled { opened_at, .. } => opened_at,
        }
    }

    /// When it was ended or cancelled.
    pub fn closed_at(self) -> Option<Instant> {
        match self {
            Stage::Draft | Stage::Open { .. } | Stage::Filled { .. } => None,
            Stage::Ended { closed_at, .. } | Stage::Cancelled { closed_at, .. } => Some(closed_at),
        }
    }
}

/// What the client means to pay, before VAT, commission included. Seen by the
/// client and staff alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// How much …
    pub amount: Money,
    /// … for an hour, a day or the whole.
    pub basis: RateBasis,
}

/// What the client writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The role looked for, in a few words.
    pub title: String,
    /// The need in the client's words; Markdown subset.
    pub text: String,
    /// The language of the text.
    pub lang: Lang,
    /// The first day.
    pub starts_on: Date,
    /// The last day, when it is known.
    pub ends_on: Option<Date>,
    /// Per cent of full time, 1 to 100.
    pub extent_percent: i64,
    /// The town.
    pub place: Option<String>,
    /// Whether the work may be done at a distance.
    pub remote: bool,
    /// Working languages that are required, ISO 639-1.
    pub languages: Vec<String>,
    /// What the client means to pay.
    pub budget: Option<Budget>,
    /// How many consultants are looked for, 1 to 20.
    pub people: i64,
    /// Whether consultants see the client's name.
    pub shows_client: bool,
    /// Required skills.
    pub must: Vec<String>,
    /// Welcome skills.
    pub nice: Vec<String>,
}

impl Content {
    /// What holds for every need, a draft too.
    ///
    /// # Errors
    /// What does not hold.
    pub fn check(&self) -> Result<(), AssignmentRefusal> {
        if self.ends_on.is_some_and(|end| end < self.starts_on) {
            return Err(AssignmentRefusal::EndsBeforeStart);
        }
        if !(1..=100).contains(&self.extent_percent) {
            return Err(AssignmentRefusal::ExtentOutside);
        }
        if !(1..=20).contains(&self.people) {
            return Err(AssignmentRefusal::PeopleOutside);
        }
        Ok(())
    }

    /// What words are searched in: everything that consultants read, in lower case.
    pub fn search_key(&self) -> String {
        let place = self.place.iter().map(String::as_str);
        let skills = self.must.iter().chain(&self.nice).map(String::as_str);
        [self.title.as_str(), self.text.as_str()]
            .into_iter()
            .chain(place)
            .chain(skills)
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Skills as people list them: by line, comma or semicolon, each once.
pub fn listed_skills(text: &str) -> Vec<String> {
    let mut seen = Vec::new();
    let mut skills = Vec::new();
    for raw in text.split(['\n', ',', ';']) {
        let skill = raw.trim().trim_start_matches(['-', '•', '*']).split_whitespace().collect::<Vec<_>>().join(" ");
        let key = skill.to_lowercase();
        if !skill.is_empty() && !seen.contains(&key) {
            seen.push(key);
            skills.push(skill);
        }
    }
    skills
}

/// The welcome skills that are not required anyway.
pub fn without_required(must: &[String], nice: Vec<String>) -> Vec<String> {
    let required: Vec<String> = must.iter().map(|skill| skill.to_lowercase()).collect();
    nice.into_iter().filter(|skill| !required.contains(&skill.to_lowercase())).collect()
}

/// A need with its place in life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Which.
    pub id: AssignmentId,
    /// The short number that people see.
    pub number: i64,
    /// Whose need.
    pub client: ClientId,
    /// Who wrote it down.
    pub posted_by: AccountId,
    /// The client manager (S6).
    pub manager: Option<AccountId>,
    /// What is looked for.
    pub content: Content,
    /// Where it is in its life; changed by transitions alone.
    stage: Stage,
    /// Since when it is written down.
    pub created_at: Instant,
    /// For saving.
    pub version: i64,
}

impl Assignment {
    /// A new draft.
    pub fn drafted(
        id: AssignmentId,
        number: i64,
        client: ClientId,
        posted_by: AccountId,
        manager: Option<AccountId>,
        content: Content,
        now: Instant,
    ) -> Assignment {
        Assignment { id, number, client, posted_by, manager, content, stage: Stage::Draft, created_at: now, version: 1 }
    }

    /// As it was stored.
    pub(crate) fn at_stage(self, stage: Stage) -> Assignment {
        Assignment { stage, ..self }
    }

    /// Where it is in its life.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether consultants may apply.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Open { .. })
    }

    /// Whether it may be changed: as a draft, and while it is open.
    pub fn is_editable(&self) -> bool {
        matches!(self.stage, Stage::Draft | Stage::Open { .. })
    }

    /// With another content: while it is a draft or open.
    ///
    /// # Errors
    /// The stage, or what does not hold in the content.
    pub fn edited(self, content: Content) -> Result<Assignment, AssignmentRefusal> {
        if !self.is_editable() {
            return Err(AssignmentRefusal::NotEditable);
        }
        content.check()?;
        if self.is_open() {
            has_where(&content)?;
        }
        Ok(Assignment { content, ..self })
    }

    /// Draft → Open: consultants see it from now on.
    ///
    /// # Errors
    /// No draft; the first day has passed; no place and no distance.
    pub fn opened(self, now: Instant) -> Result<Assignment, AssignmentRefusal> {
        if self.stage != Stage::Draft {
            return Err(AssignmentRefusal::NotDraft);
        }
        self.content.check()?;
        has_where(&self.content)?;
        if self.content.starts_on < now.date() {
            return Err(AssignmentRefusal::StartPassed);
        }
        Ok(self.at_stage(Stage::Open { opened_at: now }))
    }

    /// Open → Filled: every place has a signed contract pair.
    ///
    /// # Errors
    /// Not open.
    pub fn filled(self) -> Result<Assignment, AssignmentRefusal> {
        match self.stage {
            Stage::Open { opened_at } => Ok(self.at_stage(Stage::Filled { opened_at })),
            _ => Err(AssignmentRefusal::NotOpen),
        }
    }

    /// Filled → Open: somebody is to be replaced (S90).
    ///
    /// # Errors
    /// Not filled.
    pub fn reopened(self, now: Instant) -> Result<Assignment, AssignmentRefusal> {
        match self.stage {
            Stage::Filled { .. } => Ok(self.at_stage(Stage::Open { opened_at: now })),
            _ => Err(AssignmentRefusal::NotFilled),
        }
    }

    /// Filled → Ended; Open → Ended when the work is over before every place
    /// was filled, or no replacement was found.
    ///
    /// # Errors
    /// Neither filled nor open.
    pub fn ended(self, now: Instant) -> Result<Assignment, AssignmentRefusal> {
        match self.stage {
            Stage::Filled { opened_at } | Stage::Open { opened_at } => {
                Ok(self.at_stage(Stage::Ended { opened_at, closed_at: now }))
            }
            _ => Err(AssignmentRefusal::NotFilled),
        }
    }

    /// Draft or Open → Cancelled.
    ///
    /// # Errors
    /// Somebody is contracted, or it is over.
    pub fn cancelled(self, now: Instant) -> Result<Assignment, AssignmentRefusal> {
        if !self.is_editable() {
            return Err(AssignmentRefusal::NotCancellable);
        }
        let opened_at = self.stage.opened_at();
        Ok(self.at_stage(Stage::Cancelled { opened_at, closed_at: now }))
    }
}

/// Consultants need to know where the work is done.
fn has_where(content: &Content) -> Result<(), AssignmentRefusal> {
    if content.place.is_none() && !content.remote { Err(AssignmentRefusal::NoPlace) } else { Ok(()) }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use uuid_like::id;

    /// Ids for tests.
    pub(crate) mod uuid_like {
        /// An id by number.
        pub(crate) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
            format!("000000{n:02x}-0000-7000-8000-000000000000").parse().expect("an id")
        }
    }

    /// Noon of a day in November 2026.
    pub(crate) fn noon(day: i32) -> Instant {
        Date::new(2026, 11, 1).expect("a date").plus_days(day - 1).start().plus_seconds(12 * 3600)
    }

    /// A need as people write them.
    pub(crate) fn content() -> Content {
        Content {
            title: "Kommunikationsstrateg".into(),
            text: "Vi behöver en strateg.".into(),
            lang: Lang::Sv,
            starts_on: "2026-12-01".parse().expect("a date"),
            ends_on: "2027-06-30".parse().ok(),
            extent_percent: 80,
            place: Some("Malmö".into()),
            remote: false,
            languages: vec!["sv".into()],
            budget: Some(Budget { amount: Money::sek(110_000), basis: RateBasis::Hour }),
            people: 1,
            shows_client: false,
            must: vec!["Internkommunikation".into()],
            nice: vec!["SEO".into()],
        }
    }

    /// A need at a stage.
    pub(crate) fn assignment(stage: Stage) -> Assignment {
        Assignment::drafted(id(1), 214, id(2), id(3), None, content(), noon(1)).at_stage(stage)
    }

    /// One of each stage.
    fn stages() -> [Stage; 5] {
        let (opened_at, closed_at) = (noon(2), noon(3));
        [
            Stage::Draft,
            Stage::Open { opened_at },
            Stage::Filled { opened_at },
            Stage::Ended { opened_at, closed_at },
            Stage::Cancelled { opened_at: Some(opened_at), closed_at },
        ]
    }

    #[test]
    fn every_transition_starts_where_the_process_says() {
        type Step = fn(Assignment) -> Result<Assignment, AssignmentRefusal>;
        use StageKind::{Cancelled, Ended, Filled, Open};
        // For each verb, where it leads from Draft, Open, Filled, Ended, Cancelled.
        let table: [(&str, Step, [Option<StageKind>; 5]); 5] = [
            ("open", |a| a.opened(noon(5)), [Some(Open), None, None, None, None]),
            ("fill", Assignment::filled, [None, Some(Filled), None, None, None]),
            ("reopen", |a| a.reopened(noon(5)), [None, None, Some(Open), None, None]),
            ("end", |a| a.ended(noon(5)), [None, Some(Ended), Some(Ended), None, None]),
            ("cancel", |a| a.cancelled(noon(5)), [Some(Cancelled), Some(Cancelled), None, None, None]),
        ];
        for (verb, step, wants) in table {
            for (stage, want) in stages().into_iter().zip(wants) {
                let got = step(assignment(stage)).ok().map(|a| a.stage().kind());
                assert_eq!(got, want, "{verb} from {stage:?}");
            }
        }
    }

    #[test]
    fn a_reopened_need_counts_from_the_day_it_was_reopened() {
        let filled = assignment(Stage::Filled { opened_at: noon(2) });
        assert_eq!(filled.reopened(noon(9)).expect("open").stage(), Stage::Open { opened_at: noon(9) });
    }

    #[test]
    fn a_need_is_changed_only_while_nobody_is_contracted() {
        for (stage, want) in stages().into_iter().zip([true, true, false, false, false]) {
            assert_eq!(assignment(stage).edited(content()).is_ok(), want, "{stage:?}");
        }
    }

    #[test]
    fn what_consultants_must_know_is_there_before_it_opens() {
        let draft = |change: fn(&mut Content)| {
            let mut draft = assignment(Stage::Draft);
            change(&mut draft.content);
            draft.opened(noon(5)).err()
        };
        assert_eq!(draft(|_| ()), None);
        assert_eq!(draft(|c| c.place = None), Some(AssignmentRefusal::NoPlace));
        assert_eq!(
            draft(|c| {
                c.place = None;
                c.remote = true;
            }),
            None
        );
        assert_eq!(
            draft(|c| c.starts_on = "2026-11-04".parse().expect("a date")),
            Some(AssignmentRefusal::StartPassed)
        );
        assert_eq!(draft(|c| c.ends_on = "2026-11-30".parse().ok()), Some(AssignmentRefusal::EndsBeforeStart));
        assert_eq!(draft(|c| c.extent_percent = 0), Some(AssignmentRefusal::ExtentOutside));
        assert_eq!(draft(|c| c.people = 21), Some(AssignmentRefusal::PeopleOutside));
    }

    #[test]
    fn rows_that_fit_no_stage_are_inconsistent() {
        for stage in stages() {
            assert_eq!(Stage::of(stage.kind(), stage.opened_at(), stage.closed_at()), Some(stage));
        }
        assert_eq!(Stage::of(StageKind::Open, None, None), None);
        assert_eq!(Stage::of(StageKind::Ended, Some(noon(1)), None), None);
        assert_eq!(Stage::of(StageKind::Draft, None, Some(noon(1))), None);
    }

    #[test]
    fn skills_are_listed_as_people_list_them() {
        assert_eq!(
            listed_skills("SEO, Copy;  copy\n- Intern  kommunikation\n\n•PR"),
            ["SEO", "Copy", "Intern kommunikation", "PR"]
        );
        assert_eq!(without_required(&["SEO".into()], vec!["seo".into(), "PR".into()]), ["PR"]);
    }
}
