//! A résumé of ours as one that any house reads. The wished rate is left out:
//! it is for the consultant and staff alone. Pure.

use crate::account::Contact;
use crate::consultant::{Education, Experience, Honour, Resume, Skill};
use crate::profile::language;
use crate::resume::words;
use base::{Lang, Month};
use cv::When;
use cv::resume as out;

/// The résumé, with mail and phone when they are given.
pub fn resume(resume: &Resume, contact: Option<&Contact>) -> cv::Resume {
    let c = &resume.consultant;
    let lang = c.lang;
    let pages = c.linkedin.iter().chain(&c.links);
    let profiles = pages.map(|url| out::Profile {
        network: cv::network(url).map(str::to_owned),
        username: None,
        url: Some(url.clone()),
    });
    cv::Resume {
        basics: out::Basics {
            name: Some(c.name.clone()),
            label: c.title.clone(),
            email: contact.map(|contact| contact.email.clone()),
            phone: contact.and_then(|contact| contact.phone.clone()),
            url: None,
            summary: c.letter.as_deref().map(|letter| letter.trim().to_owned()),
            location: out::Location { city: c.city.clone(), ..out::Location::default() },
            profiles: profiles.collect(),
        },
        work: resume.experiences.iter().map(experience).collect(),
        education: resume.educations.iter().map(education).collect(),
        awards: resume.honours.iter().map(honour).collect(),
        skills: resume.skills.iter().map(|skill| skilled(lang, skill)).collect(),
        languages: c
            .languages
            .iter()
            .map(|l| out::Language {
                language: Some(language::name(lang, &l.code)),
                fluency: Some(language::level(lang, l.level)),
                extra: out::LanguageExtra { code: Some(l.code.clone()), level: Some(l.level.clamp(1, 5)) },
            })
            .collect(),
        publications: resume
            .portfolio
            .iter()
            .filter(|item| item.link.is_some())
            .map(|item| out::Publication {
                name: Some(item.title.clone()),
                url: item.link.clone(),
                ..out::Publication::default()
            })
            .collect(),
        extra: out::Extra {
            lang: Some(lang.code().to_owned()),
            remote: c.remote,
            radius_km: c.radius_km.and_then(|km| u16::try_from(km).ok()),
            available_from: c.available_from.and_then(|date| When::parse(&date.to_string())),
            available_percent: c.available_percent.and_then(|n| u8::try_from(n).ok()),
            unavailable: vec![],
        },
        ..cv::Resume::default()
    }
}

/// A month.
fn month(month: Month) -> Option<When> {
    When::parse(&month.to_string())
}

/// A previous assignment: what came of it is its highlights, a line each.
fn experience(e: &Experience) -> out::Work {
    let lines = e.result.iter().flat_map(|result| result.lines()).map(str::trim).filter(|line| !line.is_empty());
    out::Work {
        name: Some(e.client_name.clone()),
        position: Some(e.headline().to_owned()),
        start_date: month(e.from),
        end_date: e.to.and_then(month),
        summary: Some(e.description().to_owned()).filter(|text| !text.is_empty()),
        highlights: lines.map(str::to_owned).collect(),
        ..out::Work::default()
    }
}

/// A year.
fn year(year: Option<i64>) -> Option<When> {
    When::year(u16::try_from(year?).ok()?)
}

/// An education.
fn education(e: &Education) -> out::Education {
    out::Education {
        institution: Some(e.school.clone()),
        study_type: Some(e.degree.clone()),
        start_date: year(e.from_year),
        end_date: year(e.to_year),
        ..out::Education::default()
    }
}

/// An honour.
fn honour(h: &Honour) -> out::Award {
    out::Award { title: Some(h.title.clone()), date: year(h.year), awarder: h.giver.clone(), summary: None }
}

/// A skill, with its level in words and in numbers.
fn skilled(lang: Lang, skill: &Skill) -> out::Skill {
    out::Skill {
        name: Some(skill.name.clone()),
        level: Some(words::skill_level(lang, skill.level)),
        keywords: vec![],
        extra: out::SkillExtra { level: u8::try_from(skill.level).ok(), years: u8::try_from(skill.years).ok() },
    }
}

#[cfg(test)]
mod tests {
    use crate::resume::strength::tests::full;

    #[test]
    fn the_wished_rate_is_in_no_file() {
        let resume = super::resume(&full(), None);
        let files = [cv::json_resume::write(&resume), cv::europass::write(&resume, "2026-11-26T12:00:00Z")];
        for file in files {
            assert!(!file.contains("950") && !file.contains("95000"), "{file}");
            assert!(file.contains("Kommunikationsstrateg"), "{file}");
        }
    }

    #[test]
    fn a_file_of_ours_read_again_is_the_same_resume() {
        let mut resume = super::resume(&full(), None);
        let json = cv::read(cv::json_resume::write(&resume).as_bytes()).expect("a reading");
        assert_eq!(json.resume, resume);
        let europass = cv::read(cv::europass::write(&resume, "2026-11-26T12:00:00Z").as_bytes()).expect("a reading");
        // Words for levels are not ours there.
        resume.languages.iter_mut().for_each(|l| l.fluency = None);
        resume.skills.iter_mut().for_each(|s| s.level = None);
        // A page that no network owns has no name to tell.
        assert_eq!(europass.resume, resume);
    }
}
