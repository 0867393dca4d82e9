//! How complete a résumé is, and the step that helps most, with its reason
//! (S39): the more detailed, the greater the chance. Pure. Honours are shown
//! and never counted, since nobody can be asked to have one.

use crate::consultant::Resume;
use base::{Lang, t};

/// Characters that a letter should have.
pub const LETTER_GOAL: usize = 200;

/// Assignments that an experience list should have.
pub const EXPERIENCE_GOAL: usize = 3;

/// Skills that should be named.
pub const SKILL_GOAL: usize = 5;

/// A part of the résumé.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Title and place.
    Basics,
    /// Previous assignments.
    Experience,
    /// Skills.
    Skills,
    /// The personal letter.
    Letter,
    /// Education.
    Education,
    /// Working languages.
    Languages,
    /// Free from when, how much, and at which wished rate.
    Availability,
    /// Samples of work.
    Portfolio,
    /// Honours and awards; not counted.
    Honours,
}

/// How far a part has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// As it should be.
    Done,
    /// Something is there.
    Started,
    /// Nothing is there.
    Empty,
    /// Nothing is there, and nothing needs to be.
    Optional,
}

/// What would help most, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Say what you are and where.
    Basics,
    /// Add so many assignments.
    Experience {
        /// How many are missing to [`EXPERIENCE_GOAL`].
        missing: usize,
    },
    /// Name so many skills.
    Skills {
        /// How many are missing to [`SKILL_GOAL`].
        missing: usize,
    },
    /// Write a letter, or a longer one.
    Letter {
        /// How many characters are missing to [`LETTER_GOAL`].
        missing: usize,
    },
    /// Add an education.
    Education,
    /// Name the languages that you work in.
    Languages,
    /// Say from when, how much and at which rate.
    Availability,
    /// Show something that you made.
    Portfolio,
}

/// How complete a résumé is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Counted sections that are as they should be.
    pub done: usize,
    /// Counted sections.
    pub of: usize,
    /// The next best step; none when all are done.
    pub next: Option<Step>,
}

impl Section {
    /// What is counted, the part that helps most first.
    pub const COUNTED: [Section; 8] = [
        Section::Basics,
        Section::Experience,
        Section::Skills,
        Section::Letter,
        Section::Education,
        Section::Languages,
        Section::Availability,
        Section::Portfolio,
    ];

    /// How far it has come.
    pub fn progress(self, resume: &Resume) -> Progress {
        let c = &resume.consultant;
        let reach = |has: usize, goal: usize| match has {
            0 => Progress::Empty,
            n if n < goal => Progress::Started,
            _ => Progress::Done,
        };
        let both = |facts: &[bool]| reach(facts.iter().filter(|fact| **fact).count(), facts.len());
        match self {
            Section::Basics => both(&[c.title.is_some(), c.city.is_some() || c.remote]),
            Section::Experience => reach(resume.experiences.len(), EXPERIENCE_GOAL),
            Section::Skills => reach(resume.skills.len(), SKILL_GOAL),
            Section::Letter => reach(letter_length(c.letter.as_deref()), LETTER_GOAL),
            Section::Education => reach(resume.educations.len(), 1),
            Section::Languages => reach(c.languages.len(), 1),
            Section::Availability => {
                both(&[c.available_from.is_some(), c.available_percent.is_some(), c.rate.is_some()])
            }
            Section::Portfolio => reach(resume.portfolio.len(), 1),
            Section::Honours if resume.honours.is_empty() => Progress::Optional,
            Section::Honours => Progress::Done,
        }
    }

    /// What is missing; none when it is done or not counted.
    fn step(self, resume: &Resume) -> Option<Step> {
        if matches!(self.progress(resume), Progress::Done | Progress::Optional) {
            return None;
        }
        Some(match self {
            Section::Basics => Step::Basics,
            Section::Experience => {
                Step::Experience { missing: EXPERIENCE_GOAL.saturating_sub(resume.experiences.len()) }
            }
            Section::Skills => Step::Skills { missing: SKILL_GOAL.saturating_sub(resume.skills.len()) },
            Section::Letter => {
                let has = letter_length(resume.consultant.letter.as_deref());
                Step::Letter { missing: LETTER_GOAL.saturating_sub(has) }
            }
            Section::Education => Step::Education,
            Section::Languages => Step::Languages,
            Section::Availability => Step::Availability,
            Section::Portfolio => Step::Portfolio,
            Section::Honours => return None,
        })
    }

    /// Its name on screen.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Section::Basics => t!(lang, "resume-section-basics"),
            Section::Experience => t!(lang, "resume-section-experience"),
            Section::Skills => t!(lang, "resume-section-skills"),
            Section::Letter => t!(lang, "resume-section-letter"),
            Section::Education => t!(lang, "resume-section-education"),
            Section::Languages => t!(lang, "resume-section-languages"),
            Section::Availability => t!(lang, "resume-section-availability"),
            Section::Portfolio => t!(lang, "resume-section-portfolio"),
            Section::Honours => t!(lang, "resume-section-honours"),
        }
    }

    /// Where it is written.
    pub fn href(self) -> &'static str {
        match self {
            Section::Basics => "/profile#title",
            Section::Experience => "/resume/experience",
            Section::Skills => "/resume/skills",
            Section::Letter => "/resume/letter",
            Section::Education => "/resume/education",
            Section::Languages => "/profile#language_1",
            Section::Availability => "/profile#available_from",
            Section::Portfolio => "/resume/portfolio",
            Section::Honours => "/resume/honours",
        }
    }
}

impl Step {
    /// The part that it is about.
    pub fn section(self) -> Section {
        match self {
            Step::Basics => Section::Basics,
            Step::Experience { .. } => Section::Experience,
            Step::Skills { .. } => Section::Skills,
            Step::Letter { .. } => Section::Letter,
            Step::Education => Section::Education,
            Step::Languages => Section::Languages,
            Step::Availability => Section::Availability,
            Step::Portfolio => Section::Portfolio,
        }
    }

    /// Where it is done.
    pub fn href(self) -> &'static str {
        self.section().href()
    }

    /// What to do, beginning with a verb.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Step::Basics => t!(lang, "resume-step-basics"),
            Step::Experience { missing } => t!(lang, "resume-step-experience", missing = missing),
            Step::Skills { missing } => t!(lang, "resume-step-skills", missing = missing),
            Step::Letter { missing } if missing >= LETTER_GOAL => t!(lang, "resume-step-letter"),
            Step::Letter { missing } => t!(lang, "resume-step-letter-longer", missing = missing),
            Step::Education => t!(lang, "resume-step-education"),
            Step::Languages => t!(lang, "resume-step-languages"),
            Step::Availability => t!(lang, "resume-step-availability"),
            Step::Portfolio => t!(lang, "resume-step-portfolio"),
        }
    }

    /// Why it helps.
    pub fn why(self, lang: Lang) -> String {
        match self {
            Step::Basics => t!(lang, "resume-why-basics"),
            Step::Experience { .. } => t!(lang, "resume-why-experience"),
            Step::Skills { .. } => t!(lang, "resume-why-skills"),
            Step::Letter { .. } => t!(lang, "resume-why-letter"),
            Step::Education => t!(lang, "resume-why-education"),
            Step::Languages => t!(lang, "resume-why-languages"),
            Step::Availability => t!(lang, "resume-why-availability"),
            Step::Portfolio => t!(lang, "resume-why-portfolio"),
        }
    }
}

/// How complete the résumé is, and what helps most.
pub fn strength(resume: &Resume) -> Strength {
    let done = Section::COUNTED.iter().filter(|s| s.progress(resume) == Progress::Done).count();
    let next = Section::COUNTED.iter().find_map(|s| s.step(resume));
    Strength { done, of: Section::COUNTED.len(), next }
}

/// Characters of a letter, without the space around it.
pub fn letter_length(letter: Option<&str>) -> usize {
    letter.map_or(0, |text| text.trim().chars().count())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::consultant::{Consultant, Education, Experience, Honour, Language, PortfolioItem, Rate, Skill};
    use base::{Instant, Money, RateBasis};

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: usize) -> T {
        format!("00000000-0000-7000-8000-0000000000{n:02}").parse().expect("an id")
    }

    /// A résumé in which nothing is written.
    pub(crate) fn empty() -> Resume {
        Resume {
            consultant: Consultant {
                id: id(1),
                number: 112,
                account: id(2),
                agency: None,
                agent: None,
                name: "Anna Åkesson".to_owned(),
                title: None,
                city: None,
                remote: false,
                radius_km: None,
                letter: None,
                lang: Lang::Sv,
                linkedin: None,
                links: vec![],
                languages: vec![],
                rate: None,
                available_from: None,
                available_percent: None,
                presentable_at: None,
                updated_at: Instant(0),
                version: 1,
            },
            experiences: vec![],
            educations: vec![],
            skills: vec![],
            honours: vec![],
            portfolio: vec![],
        }
    }

    /// A résumé in which everything is written.
    pub(crate) fn full() -> Resume {
        let mut r = empty();
        r.consultant.title = Some("Kommunikationsstrateg".to_owned());
        r.consultant.city = Some("Göteborg".to_owned());
        r.consultant.letter = Some("**Jag** hjälper organisationer att säga svåra saker enkelt. ".repeat(4));
        r.consultant.linkedin = Some("https://www.linkedin.com/in/anna".to_owned());
        r.consultant.links = vec!["https://anna.example/arbeten".to_owned()];
        r.consultant.languages = vec![Language { code: "sv".to_owned(), level: 5 }];
        r.consultant.rate = Some(Rate { amount: Money::sek(95_000), basis: RateBasis::Hour });
        r.consultant.available_from = "2026-12-01".parse().ok();
        r.consultant.available_percent = Some(80);
        r.experiences = (0..3)
            .map(|n| Experience {
                id: id(10 + n),
                client_name: "Region Vänerkusten".to_owned(),
                assignment: "Redaktionschef\n\nByggde upp en redaktion.".to_owned(),
                result: Some("Sidorna blev färre.".to_owned()),
                from: "2020-03".parse().expect("a month"),
                to: (n > 0).then(|| "2022-06".parse().expect("a month")),
                version: 1,
            })
            .collect();
        r.educations = vec![Education {
            id: id(20),
            school: "Göteborgs universitet".to_owned(),
            degree: "Filosofie kandidat".to_owned(),
            from_year: Some(2004),
            to_year: Some(2007),
            version: 1,
        }];
        r.skills = (0..5).map(|n| Skill { name: format!("Klarspråk {n}"), level: 4, years: 6 }).collect();
        r.honours = vec![Honour {
            id: id(30),
            title: "Klarspråkskristallen".to_owned(),
            giver: Some("Språkrådet".to_owned()),
            year: Some(2021),
            version: 1,
        }];
        r.portfolio =
            vec![PortfolioItem { id: id(40), title: "Årsberättelse".to_owned(), link: None, file: Some(id(41)) }];
        r
    }

    #[test]
    fn an_empty_resume_begins_with_who_you_are() {
        assert_eq!(strength(&empty()), Strength { done: 0, of: 8, next: Some(Step::Basics) });
    }

    #[test]
    fn a_full_resume_has_no_next_step_and_honours_do_not_count() {
        let mut resume = full();
        assert_eq!(strength(&resume), Strength { done: 8, of: 8, next: None });
        resume.honours.clear();
        assert_eq!(strength(&resume).done, 8);
        assert_eq!(Section::Honours.progress(&resume), Progress::Optional);
    }

    #[test]
    fn the_next_step_is_the_part_that_helps_most() {
        type Change = fn(&mut Resume);
        let cases: [(Change, Step); 9] = [
            (|r| r.consultant.title = None, Step::Basics),
            (|r| r.experiences.truncate(1), Step::Experience { missing: 2 }),
            (|r| r.skills.truncate(3), Step::Skills { missing: 2 }),
            (|r| r.consultant.letter = None, Step::Letter { missing: 200 }),
            (|r| r.consultant.letter = Some(format!("  {}  ", "å".repeat(160))), Step::Letter { missing: 40 }),
            (|r| r.educations.clear(), Step::Education),
            (|r| r.consultant.languages.clear(), Step::Languages),
            (|r| r.consultant.rate = None, Step::Availability),
            (|r| r.portfolio.clear(), Step::Portfolio),
        ];
        for (change, want) in cases {
            let mut resume = full();
            change(&mut resume);
            assert_eq!(strength(&resume), Strength { done: 7, of: 8, next: Some(want) });
            change_last_first(&mut resume, want);
        }
    }

    /// With two parts missing, the one that stands first among the counted is next.
    fn change_last_first(resume: &mut Resume, first: Step) {
        if first != Step::Portfolio {
            resume.portfolio.clear();
            assert_eq!(strength(resume).next, Some(first));
            assert_eq!(strength(resume).done, 6);
        }
    }

    #[test]
    fn working_at_a_distance_is_a_place() {
        let mut resume = full();
        resume.consultant.city = None;
        assert_eq!(Section::Basics.progress(&resume), Progress::Started);
        resume.consultant.remote = true;
        assert_eq!(Section::Basics.progress(&resume), Progress::Done);
    }

    #[test]
    fn every_step_says_what_and_why_in_both_languages() {
        let steps = [
            Step::Basics,
            Step::Experience { missing: 1 },
            Step::Skills { missing: 2 },
            Step::Letter { missing: 200 },
            Step::Letter { missing: 5 },
            Step::Education,
            Step::Languages,
            Step::Availability,
            Step::Portfolio,
        ];
        for lang in Lang::ALL {
            for step in steps {
                assert!(!format!("{}{}", step.label(lang), step.why(lang)).contains('⟦'), "{step:?}");
                assert!(!step.section().label(lang).contains('⟦'), "{step:?}");
            }
        }
    }
}
