//! The résumé, section by section: at first what had happened by then, later
//! what came since.

use super::words::{Words, nth};
use crate::demo::world::{Consultant, Experience};
use base::{ConsultantId, Month, Outcome};
use people::consultant::Skill;
use people::directory;
use people::resume::experience::change_experience;
use people::resume::{
    EducationInput, ExperienceInput, HonourInput, add_education, add_experience, add_honour, add_portfolio_link,
    save_letter, set_skill,
};
use store::Tx;

/// Writes what there is to write on this day.
pub async fn write(tx: &Tx, id: ConsultantId, person: &Consultant, words: &Words) -> Outcome<()> {
    let now = tx.today().month();
    let version = directory::consultant(tx, id).await?.version;
    save_letter(tx, id, version, Some(person.letter.as_str())).await?;
    for experience in person.experiences.iter().filter(|e| e.from <= now) {
        add_experience(tx, id, &seen_in(experience, now)).await?;
    }
    for education in &person.education {
        let input = EducationInput {
            school: education.school.clone(),
            degree: education.degree.clone(),
            from_year: Some(i64::from(education.from)),
            to_year: Some(i64::from(education.to)),
        };
        add_education(tx, id, &input).await?;
    }
    for skill in &person.skills {
        let skill = Skill { name: skill.name.clone(), level: i64::from(skill.level), years: i64::from(skill.years) };
        set_skill(tx, id, &skill).await?;
    }
    honours(tx, id, person, i16::MIN, now.year).await?;
    for link in person.links.iter().filter(|link| link.url.starts_with("https://")) {
        add_portfolio_link(tx, id, &nth(&words.portfolio, 0, person.lang), &link.url).await?;
    }
    Ok(())
}

/// Writes what came since.
pub async fn refresh(tx: &Tx, id: ConsultantId, person: &Consultant) -> Outcome<()> {
    let now = tx.today().month();
    let known = directory::resume(tx, id).await?;
    for experience in person.experiences.iter().filter(|e| e.from <= now) {
        let input = seen_in(experience, now);
        let same = |e: &&people::consultant::Experience| e.client_name == input.client_name && e.from == input.from;
        match known.experiences.iter().find(same) {
            None => drop(add_experience(tx, id, &input).await?),
            Some(before) if before.to != input.to => {
                change_experience(tx, id, before.id, before.version, &input).await?
            }
            Some(_) => {}
        }
    }
    honours(tx, id, person, known.consultant.updated_at.date().0.year(), now.year).await
}

/// Honours of the years after `from`, to `to`.
async fn honours(tx: &Tx, id: ConsultantId, person: &Consultant, from: i16, to: i16) -> Outcome<()> {
    for honour in person.honours.iter().filter(|h| h.year > from && h.year <= to) {
        let input = HonourInput {
            title: honour.title.clone(),
            giver: Some(honour.issuer.clone()),
            year: Some(i64::from(honour.year)),
        };
        add_honour(tx, id, &input).await?;
    }
    Ok(())
}

/// An experience as it stands in a month: what ends later is still going on.
fn seen_in(experience: &Experience, now: Month) -> ExperienceInput {
    let (headline, description) = headline(&experience.assignment);
    ExperienceInput {
        client_name: experience.client.clone(),
        headline,
        description,
        result: experience.to.is_none_or(|to| to <= now).then(|| experience.result.clone()),
        from: experience.from,
        to: experience.to.filter(|to| *to <= now),
    }
}

/// The first sentence as the headline, the rest as the description.
fn headline(text: &str) -> (String, Option<String>) {
    match text.split_once(". ") {
        Some((first, rest)) => (first.to_owned(), Some(rest.to_owned())),
        None => (text.trim_end_matches('.').to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_later_is_still_going_on() {
        let month = |s: &str| s.parse::<Month>().expect("a month");
        let experience = Experience {
            client: "Hamnbolag".to_owned(),
            assignment: "Ny kaj. Och farled.".to_owned(),
            result: "Ett forum.".to_owned(),
            from: month("2024-09"),
            to: Some(month("2025-12")),
        };
        let then = seen_in(&experience, month("2024-12"));
        assert_eq!((then.to, then.result), (None, None));
        assert_eq!((then.headline.as_str(), then.description.as_deref()), ("Ny kaj", Some("Och farled.")));
        let now = seen_in(&experience, month("2025-12"));
        assert_eq!((now.to, now.result.as_deref()), (experience.to, Some("Ett forum.")));
    }
}
