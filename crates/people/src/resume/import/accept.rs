//! What was taken of a file, put into the résumé: all of it or nothing.

use super::keep::{ImportStage, import};
use super::refusal::ImportRefusal;
use crate::consultant::{Language, Skill};
use crate::directory;
use crate::profile::{self, ProfileInput};
use crate::resume::education::{EducationInput, add_education};
use crate::resume::experience::{ExperienceInput, add_experience};
use crate::resume::honour::{HonourInput, add_honour};
use crate::resume::letter::save_letter;
use crate::resume::portfolio::add_portfolio_link;
use crate::resume::skill::set_skill;
use base::{ConsultantId, CvImportId, Happened, Outcome};
use store::{Tx, params};

/// What was taken, as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// The professional title.
    pub title: Option<String>,
    /// Where.
    pub city: Option<String>,
    /// The personal letter.
    pub letter: Option<String>,
    /// LinkedIn.
    pub linkedin: Option<String>,
    /// Other pages, added to those that are there.
    pub links: Vec<String>,
    /// Languages; one that is there already gets this level.
    pub languages: Vec<Language>,
    /// Previous assignments.
    pub experiences: Vec<ExperienceInput>,
    /// Educations.
    pub educations: Vec<EducationInput>,
    /// Skills; one that is there already gets this level and years.
    pub skills: Vec<Skill>,
    /// Honours.
    pub honours: Vec<HonourInput>,
    /// Samples of work, as title and link.
    pub portfolio: Vec<(String, String)>,
}

impl Accepted {
    /// How many things it is.
    pub fn count(&self) -> usize {
        let single = [&self.title, &self.city, &self.letter, &self.linkedin];
        single.iter().filter(|value| value.is_some()).count()
            + self.links.len()
            + self.languages.len()
            + self.experiences.len()
            + self.educations.len()
            + self.skills.len()
            + self.honours.len()
            + self.portfolio.len()
    }

    /// My profile with what was taken for it; the same when nothing was.
    pub fn profile(&self, mut input: ProfileInput) -> ProfileInput {
        input.title = self.title.clone().or(input.title);
        input.city = self.city.clone().or(input.city);
        input.linkedin = self.linkedin.clone().or(input.linkedin);
        for link in &self.links {
            if !input.links.contains(link) {
                input.links.push(link.clone());
            }
        }
        for language in &self.languages {
            match input.languages.iter_mut().find(|known| known.code == language.code) {
                Some(known) => known.level = language.level,
                None => input.languages.push(language.clone()),
            }
        }
        input
    }
}

/// Puts what was taken into the résumé, and forgets what else was found.
///
/// # Errors
/// Not found; nothing taken; taken already; a rule of a part of the résumé; a
/// failure of the database. Then nothing of it is in the résumé.
pub async fn accept(tx: &Tx, consultant: ConsultantId, id: CvImportId, accepted: &Accepted) -> Outcome<()> {
    let known = import(tx, consultant, id).await?;
    if !matches!(known.stage, ImportStage::Read(_)) {
        return Err(ImportRefusal::AlreadyTaken.into());
    }
    if accepted.count() == 0 {
        return Err(ImportRefusal::NothingChosen.into());
    }
    let before = directory::consultant(tx, consultant).await?;
    let input = ProfileInput::of(&before);
    let wanted = accepted.profile(input.clone());
    if wanted != input {
        profile::save(tx, consultant, before.version, &wanted).await?;
    }
    if let Some(letter) = &accepted.letter {
        let version = directory::consultant(tx, consultant).await?.version;
        save_letter(tx, consultant, version, Some(letter)).await?;
    }
    for experience in &accepted.experiences {
        add_experience(tx, consultant, experience).await?;
    }
    for education in &accepted.educations {
        add_education(tx, consultant, education).await?;
    }
    for skill in &accepted.skills {
        set_skill(tx, consultant, skill).await?;
    }
    for honour in &accepted.honours {
        add_honour(tx, consultant, honour).await?;
    }
    for (title, link) in &accepted.portfolio {
        add_portfolio_link(tx, consultant, title, link).await?;
    }
    tx.run_versioned(
        "UPDATE cv_imports SET stage = 'accepted', reading = NULL, accepted_at = $3, version = version + 1 \
         WHERE id = $1 AND version = $2",
        params![id, known.version, tx.now()],
    )
    .await?;
    tx.record(Happened::CvAccepted { consultant }).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::full;

    #[test]
    fn what_is_taken_is_added_and_what_is_not_taken_stays() {
        let before = ProfileInput::of(&full().consultant);
        assert_eq!(Accepted::default().profile(before.clone()), before);
        let language = |code: &str, level| Language { code: code.to_owned(), level };
        let accepted = Accepted {
            city: Some("Lund".to_owned()),
            links: vec!["https://anna.example/arbeten".to_owned(), "https://github.com/anna".to_owned()],
            languages: vec![language("sv", 4), language("en", 3)],
            ..Accepted::default()
        };
        assert_eq!(accepted.count(), 5);
        let after = accepted.profile(before.clone());
        assert_eq!(after.title, before.title);
        assert_eq!(after.city.as_deref(), Some("Lund"));
        assert_eq!(after.links, ["https://anna.example/arbeten", "https://github.com/anna"]);
        assert_eq!(after.languages, [language("sv", 4), language("en", 3)]);
    }
}
