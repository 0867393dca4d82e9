//! A need and people as the engine reads them. Pure. What identifies somebody
//! stays here: the consultant's own name is blanked out of the texts, and the
//! names of former clients are left out, since they can tell what somebody
//! believes (GDPR, article 9). Blanks take the room of the name, so that a quote
//! can be read from the résumé itself.

use anyhow::anyhow;
use assignments::Assignment;
use base::{BasisPoints, Date, Lang, Money, Outcome, RateBasis, Stop};
use people::{Consultant, Rate, Resume};
use ranking::person::{Experience, Free, PersonSkill};
use ranking::{Need, Person, Reason};

/// Hours of a day, for holding a daily rate against an hourly one.
pub(crate) const HOURS_A_DAY: i64 = 8;

/// Of somebody who is asked for as a need, so many skills are required …
const MUST_OF_A_PERSON: usize = 5;
/// … and so many more are welcome.
const NICE_OF_A_PERSON: usize = 10;

/// The need. Its client is not part of it.
pub fn need(assignment: &Assignment) -> Need {
    let content = &assignment.content;
    Need {
        must: content.must.clone(),
        nice: content.nice.clone(),
        title: content.title.clone(),
        text: content.text.clone(),
        lang: content.lang,
        languages: content.languages.clone(),
        starts_on: content.starts_on,
        ends_on: content.ends_on,
        extent_percent: u32::try_from(content.extent_percent).unwrap_or(100),
        place: content.place.clone(),
        remote: content.remote,
        budget_hour_minor: content.budget.and_then(|budget| an_hour(budget.amount, budget.basis)),
    }
}

/// A consultant with the texts as they stand in the résumé; not for the engine.
/// `key` orders equal scores.
pub fn person(
    consultant: &Consultant,
    skills: Vec<PersonSkill>,
    experiences: Vec<Experience>,
    commission: BasisPoints,
    key: u64,
) -> Person {
    let percent = consultant.available_percent.and_then(|percent| u32::try_from(percent).ok());
    let free = consultant.available_from.map(|from| Free { from, to: None, percent });
    Person {
        key,
        title: consultant.title.clone(),
        skills,
        texts: consultant.letter.iter().cloned().collect(),
        experiences,
        languages: consultant.languages.iter().map(|language| (language.code.clone(), language.level)).collect(),
        free: free.into_iter().collect(),
        city: consultant.city.clone(),
        remote: consultant.remote,
        rate_hour_minor: consultant.rate.and_then(|rate| client_price_an_hour(rate, commission)),
    }
}

/// One whole résumé, for whoever asks about one consultant alone.
///
/// # Errors
/// A skill beyond what the engine counts.
pub fn of_resume(resume: &Resume, commission: BasisPoints) -> Outcome<Person> {
    let mut skills = Vec::new();
    for skill in &resume.skills {
        let level = u8::try_from(skill.level).map_err(Stop::failed)?;
        let years = u32::try_from(skill.years).map_err(Stop::failed)?;
        skills.push(PersonSkill { name: skill.name.clone(), level, years });
    }
    let experiences = resume.experiences.iter().map(|done| Experience {
        role: None,
        text: in_one(&done.assignment, done.result.as_deref()),
        from: Some(done.from),
        to: done.to,
    });
    Ok(person(&resume.consultant, skills, experiences.collect(), commission, 0))
}

/// What was done and what came of it, as one text.
pub fn in_one(assignment: &str, result: Option<&str>) -> String {
    match result {
        Some(result) => format!("{assignment}\n{result}"),
        None => assignment.to_owned(),
    }
}

/// Somebody as a need, for finding those who are alike: the best skills are
/// required, the next ones welcome. `person` is [`nameless`](crate::names::nameless) already; what he or
/// she costs is not asked for.
pub fn like(person: &Person, lang: Lang, today: Date) -> Need {
    let mut skills: Vec<&PersonSkill> = person.skills.iter().collect();
    skills.sort_by_key(|skill| std::cmp::Reverse((skill.level, skill.years)));
    let mut names = skills.into_iter().map(|skill| skill.name.clone());
    let must: Vec<String> = names.by_ref().take(MUST_OF_A_PERSON).collect();
    let texts = person.experiences.iter().map(|done| &done.text).chain(&person.texts);
    let first = person.free.iter().map(|free| free.from).min();
    Need {
        title: person.title.clone().unwrap_or_default(),
        must,
        nice: names.take(NICE_OF_A_PERSON).collect(),
        text: texts.cloned().collect::<Vec<_>>().join("\n\n"),
        lang,
        languages: person.languages.iter().filter(|(_, level)| *level >= 3).map(|(code, _)| code.clone()).collect(),
        starts_on: first.map_or(today, |from| from.max(today)),
        ends_on: None,
        extent_percent: person.free.iter().filter_map(|free| free.percent).max().unwrap_or(100),
        place: person.city.clone(),
        remote: person.remote,
        budget_hour_minor: None,
    }
}

/// The quotes of some reasons, read from the résumé instead of from what the
/// engine was given; the two differ only where the name stands.
pub fn quote_resume<'a>(reasons: &mut [Reason<'a>], need: &'a Need, resume: &'a Person) {
    for quote in reasons.iter_mut().flat_map(Reason::quotes_mut) {
        let there = quote.source.read(need, resume).and_then(|text| text.get(quote.start..quote.end));
        if let Some(words) = there {
            quote.text = words.into();
        }
    }
}

/// [`quote_resume`], and every quote looked up once more in the résumé.
///
/// # Errors
/// A quote that does not stand there, which is our own fault.
pub fn quote_checked<'a>(reasons: &mut [Reason<'a>], need: &'a Need, resume: &'a Person) -> Outcome<()> {
    quote_resume(reasons, need, resume);
    match ranking::quote::check(need, resume, reasons) {
        Some(quote) => Err(Stop::Failed(anyhow!("a quote does not stand in {:?} at {}", quote.source, quote.start))),
        None => Ok(()),
    }
}

/// What an hour costs the client: the rate and the commission on it (S67), the
/// same kind of figure as the budget.
pub fn client_price_an_hour(rate: Rate, commission: BasisPoints) -> Option<i64> {
    let share = rate.amount.share(commission).ok()?;
    an_hour(rate.amount.plus(share).ok()?, rate.basis)
}

/// An amount for an hour; a fixed fee has none.
fn an_hour(amount: Money, basis: RateBasis) -> Option<i64> {
    match basis {
        RateBasis::Hour => Some(amount.minor),
        RateBasis::Day => amount.times_ratio(1, HOURS_A_DAY).ok().map(|hour| hour.minor),
        RateBasis::Fixed => None,
    }
}

/// A number for ordering equal scores: drawn anew by each run's id, so that
/// nobody comes first every time (FNV-1a).
pub fn drawn(run: [u8; 16], consultant: [u8; 16]) -> u64 {
    run.iter()
        .chain(&consultant)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::names::nameless;
    use base::{Instant, Lang};
    use people::consultant::Language;

    /// Somebody whose profile says more than the engine may know.
    fn anna() -> Consultant {
        Consultant {
            id: "00000001-0000-7000-8000-000000000000".parse().expect("an id"),
            number: 31_415,
            account: "00000002-0000-7000-8000-000000000000".parse().expect("an id"),
            agency: "00000003-0000-7000-8000-000000000000".parse().ok(),
            agent: None,
            name: "Anna Åkerström".into(),
            title: Some("Kommunikationsstrateg".into()),
            city: Some("Malmö".into()),
            remote: true,
            radius_km: None,
            letter: Some("Jag heter Anna Åkerström. Annas strategier ger resultat.".into()),
            lang: Lang::Sv,
            linkedin: Some("https://www.linkedin.com/in/akerstrom".into()),
            links: vec!["https://akerstrom.example".into()],
            languages: vec![Language { code: "sv".into(), level: 5 }],
            rate: Some(Rate { amount: Money::sek(95_000), basis: RateBasis::Hour }),
            available_from: "2026-12-01".parse().ok(),
            available_percent: Some(100),
            presentable_at: Some(Instant(1)),
            updated_at: Instant(1),
            version: 1,
        }
    }

    /// A need that asks for nothing.
    pub(crate) fn a_need() -> Need {
        Need {
            title: String::new(),
            must: vec![],
            nice: vec![],
            text: String::new(),
            lang: Lang::Sv,
            languages: vec![],
            starts_on: "2026-12-01".parse().expect("a date"),
            ends_on: None,
            extent_percent: 100,
            place: None,
            remote: false,
            budget_hour_minor: None,
        }
    }

    /// Something that was done.
    fn done(text: &str) -> Experience {
        Experience { role: None, text: text.into(), from: "2024-01".parse().ok(), to: None }
    }

    #[test]
    fn nothing_that_identifies_anybody_reaches_the_engine() {
        let anna = anna();
        let resume = person(&anna, vec![], vec![done("Ledde arbetet för Åkerström")], BasisPoints(1200), 7);
        let json = serde_json::to_string(&nameless(&resume, &anna.name)).expect("JSON").to_lowercase();
        for secret in ["anna", "åkerström", "akerstrom", "linkedin", "31415", "00000001", "00000002", "00000003"] {
            assert!(!json.contains(secret), "{secret} in {json}");
        }
        assert!(json.contains("strategier ger resultat"), "{json}");
    }

    #[test]
    fn a_name_leaves_room_for_itself_and_a_quote_is_read_from_the_resume() {
        let anna = anna();
        let resume = person(&anna, vec![], vec![done("Annas kriskommunikation höll")], BasisPoints(0), 7);
        let read = nameless(&resume, &anna.name);
        assert_eq!(read.experiences[0].text, "      kriskommunikation höll");
        let text = read.experiences[0].text.as_str();
        let quote =
            ranking::Quote { source: ranking::Source::Experience(0), start: 0, end: text.len(), text: text.into() };
        let mut reasons = [Reason::MentionsMust { skill: "PR".into(), quote: Some(quote) }];
        let need = a_need();
        quote_resume(&mut reasons, &need, &resume);
        assert_eq!(reasons[0].quotes()[0].text, "Annas kriskommunikation höll");
        assert_eq!(ranking::quote::check(&need, &resume, &reasons), None);
    }

    #[test]
    fn somebody_is_looked_for_by_the_best_skills_and_not_by_the_rate() {
        let skill = |n: u8| PersonSkill { name: format!("skill {n}"), level: n % 5 + 1, years: u32::from(n) };
        let one = person(&anna(), (0..20).map(skill).collect(), vec![done("Ledde arbetet")], BasisPoints(0), 7);
        let today = "2027-01-15".parse().expect("a date");
        let need = like(&nameless(&one, "Anna Åkerström"), Lang::Sv, today);
        assert_eq!(need.must, ["skill 19", "skill 14", "skill 9", "skill 4", "skill 18"]);
        assert_eq!((need.nice.len(), need.starts_on, need.budget_hour_minor), (10, today, None));
        assert!(need.text.contains("Ledde arbetet") && !need.text.contains("Anna"), "{}", need.text);
    }

    #[test]
    fn the_names_of_a_person_are_a_fixed_list() {
        let json = serde_json::to_value(person(&anna(), vec![], vec![], BasisPoints(0), 7)).expect("JSON");
        let mut fields: Vec<&String> = json.as_object().expect("an object").keys().collect();
        fields.sort();
        assert_eq!(
            fields,
            [
                "city",
                "experiences",
                "free",
                "key",
                "languages",
                "rate_hour_minor",
                "remote",
                "skills",
                "texts",
                "title"
            ]
        );
    }

    #[test]
    fn a_rate_is_held_against_the_budget_as_the_clients_price() {
        let price = |minor, basis| client_price_an_hour(Rate { amount: Money::sek(minor), basis }, BasisPoints(1200));
        assert_eq!(price(95_000, RateBasis::Hour), Some(106_400));
        assert_eq!(price(800_000, RateBasis::Day), Some(112_000));
        assert_eq!(price(800_000, RateBasis::Fixed), None);
        assert_eq!(price(i64::MAX, RateBasis::Hour), None);
    }

    #[test]
    fn a_draw_differs_from_run_to_run() {
        assert_ne!(drawn([1; 16], [3; 16]), drawn([2; 16], [3; 16]));
        assert_ne!(drawn([1; 16], [3; 16]), drawn([1; 16], [4; 16]));
        assert_eq!(drawn([1; 16], [3; 16]), drawn([1; 16], [3; 16]));
    }
}
