//! A résumé of ours → a file → the same résumé, for any résumé.

use cv::resume::{
    Award, Basics, Certificate, Education, Extra, Language, LanguageExtra, Location, Period, Profile, Publication,
    Resume, Skill, SkillExtra, Work,
};
use cv::{When, europass, json_resume};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// One line as people type it, also with signs that mean something in XML and JSON.
fn line() -> impl Strategy<Value = String> {
    "[A-ZÅÄÖa-zåäö0-9<>&\"'#()\\[\\]|/?;:.,–é€🙂-]{1,8}( [A-ZÅÄÖa-zåäö0-9<>&\"'#()\\[\\]|/?;:.,–é€-]{1,8}){0,3}"
}

/// A name: words between single spaces.
fn name() -> impl Strategy<Value = String> {
    "[A-ZÅÄÖ][a-zåäö]{1,9}( [A-ZÅÄÖ][a-zåäö-]{1,9}){0,3}".prop_map(|name| name.trim_end_matches('-').to_owned())
}

/// Paragraphs, some of two lines.
fn text() -> impl Strategy<Value = String> {
    vec((line(), of(line())), 1..4).prop_map(|paragraphs| {
        let paragraphs: Vec<String> =
            paragraphs.into_iter().map(|(a, b)| b.map_or(a.clone(), |b| format!("{a}\n{b}"))).collect();
        paragraphs.join("\n\n")
    })
}

/// Text below an entry: its lines are not items, which are kept apart.
fn summary() -> impl Strategy<Value = String> {
    text().prop_map(|text| {
        let lines: Vec<String> =
            text.lines().map(|l| if l.starts_with(['-', '–']) { format!("x{l}") } else { l.to_owned() }).collect();
        lines.join("\n")
    })
}

/// A month.
fn month() -> impl Strategy<Value = When> {
    (1960_u16..2100, 1_u8..=12).prop_map(|(year, month)| When::month(year, month).expect("a month"))
}

/// A year.
fn year() -> impl Strategy<Value = When> {
    (1960_u16..2100).prop_map(|year| When::year(year).expect("a year"))
}

/// A day.
fn day() -> impl Strategy<Value = When> {
    (2000_u16..2100, 1_u8..=12, 1_u8..=28).prop_map(|(y, m, d)| When::day(y, m, d).expect("a day"))
}

prop_compose! {
    fn work()(name in of(line()), position in line(), start in month(), end in of(month()), summary in of(summary()), highlights in vec(line(), 0..3)) -> Work {
        Work { name, position: Some(position), start_date: Some(start), end_date: end, summary, highlights, ..Work::default() }
    }
}

prop_compose! {
    fn education()(institution in line(), study_type in line(), area in of(line()), start in of(year()), end in of(year())) -> Education {
        Education { institution: Some(institution), study_type: Some(study_type), area, start_date: start, end_date: end, ..Education::default() }
    }
}

/// Working languages, each once.
fn languages() -> impl Strategy<Value = Vec<Language>> {
    let codes = prop::sample::subsequence(vec!["sv", "en", "da", "fi", "de", "fr"], 0..=6).prop_shuffle();
    (codes, vec(of(1_u8..=5), 6)).prop_map(|(codes, levels)| {
        let of = |(code, level): (&str, Option<u8>)| Language {
            language: Some(format!("språk {code}")),
            fluency: None,
            extra: LanguageExtra { code: Some(code.to_owned()), level },
        };
        codes.into_iter().zip(levels).map(of).collect()
    })
}

prop_compose! {
    fn skill()(name in line(), level in of(1_u8..=5), years in of(0_u8..=60)) -> Skill {
        Skill { name: Some(name), extra: SkillExtra { level, years }, ..Skill::default() }
    }
}

prop_compose! {
    fn basics()(name in name(), label in of(line()), summary in of(text()), city in of(line()), links in vec("[a-z]{1,8}", 0..3)) -> Basics {
        let profiles = links.into_iter().map(|link| {
            let url = format!("https://www.linkedin.com/in/{link}");
            Profile { network: cv::network(&url).map(str::to_owned), username: None, url: Some(url) }
        });
        Basics {
            name: Some(name), label, summary, email: Some("anna@konsult.test".to_owned()), phone: Some("+46 70 000 00 00".to_owned()),
            location: Location { city, ..Location::default() }, profiles: profiles.collect(), ..Basics::default()
        }
    }
}

prop_compose! {
    fn extra()(remote in any::<bool>(), radius_km in of(1_u16..500), from in of(day()), percent in of(1_u8..=100), taken in vec((day(), day()), 0..3)) -> Extra {
        Extra {
            lang: Some("sv".to_owned()), remote, radius_km, available_from: from, available_percent: percent,
            unavailable: taken.into_iter().map(|(from, to)| Period { from, to }).collect(),
        }
    }
}

prop_compose! {
    fn resume()(
        basics in basics(), work in vec(work(), 1..4), education in vec(education(), 0..3), skills in vec(skill(), 0..5),
        languages in languages(), awards in vec((line(), of(line()), of(year())), 0..3), certificates in vec((line(), of(line()), of(month())), 0..3),
        links in vec((line(), "[a-z]{1,9}"), 0..3), extra in extra(),
    ) -> Resume {
        let not_a_dash = |who: Option<String>| who.filter(|who| who != "-");
        Resume {
            basics, work, education, skills, languages,
            awards: awards.into_iter().map(|(title, who, date)| Award { title: Some(title), awarder: not_a_dash(who), date, summary: None }).collect(),
            certificates: certificates.into_iter().map(|(name, who, date)| Certificate { name: Some(name), issuer: not_a_dash(who).filter(|w| !w.starts_with("https://")), date, url: None }).collect(),
            publications: links.into_iter().map(|(name, link)| Publication { name: Some(name), url: Some(format!("https://{link}.example/")), ..Publication::default() }).collect(),
            extra, ..Resume::default()
        }
    }
}

proptest! {
    #[test]
    fn through_json_resume_it_is_the_same(resume in resume()) {
        let written = json_resume::write(&resume);
        let reading = cv::read(written.as_bytes()).expect("what we write can be read");
        prop_assert_eq!(reading.resume, resume);
    }

    #[test]
    fn through_europass_it_is_the_same(resume in resume()) {
        let written = europass::write(&resume, "2026-11-26T12:00:00Z");
        let mut read = cv::read(written.as_bytes()).expect("what we write can be read").resume;
        // Levels stand on the European scale there: words for them are not ours.
        read.languages.iter_mut().for_each(|language| language.fluency = None);
        prop_assert_eq!(read, resume);
    }

    #[test]
    fn whatever_the_bytes_are_they_are_answered(bytes in vec(any::<u8>(), 0..400), head in prop::sample::select(vec!["{", "<a>", "%PDF-1.4\n", "PK\u{3}\u{4}", ""])) {
        let whole = [head.as_bytes(), &bytes].concat();
        drop(cv::read(&whole));
    }
}
