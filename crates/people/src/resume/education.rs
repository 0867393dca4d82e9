//! The education list (S33).

use super::refusal::ResumeRefusal;
use crate::consultant::Education;
use crate::profile::touched;
use base::{CommonRefusal, ConsultantId, EducationId, Outcome};
use store::{Tx, params};

/// An education, as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EducationInput {
    /// Where.
    pub school: String,
    /// What: degree, programme or course.
    pub degree: String,
    /// From.
    pub from_year: Option<i64>,
    /// To.
    pub to_year: Option<i64>,
}

impl EducationInput {
    /// Whether it can be kept.
    ///
    /// # Errors
    /// [`ResumeRefusal::YearsReversed`].
    pub fn check(&self) -> Result<(), ResumeRefusal> {
        match (self.from_year, self.to_year) {
            (Some(from), Some(to)) if to < from => Err(ResumeRefusal::YearsReversed),
            _ => Ok(()),
        }
    }
}

/// Adds an education.
///
/// # Errors
/// A rule of [`EducationInput::check`], or a failure of the database.
pub async fn add_education(tx: &Tx, consultant: ConsultantId, input: &EducationInput) -> Outcome<EducationId> {
    input.check()?;
    let id: EducationId = tx.new_id();
    tx.run(
        "INSERT INTO educations (id, consultant, school, degree, from_year, to_year) VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, consultant, input.school, input.degree, input.from_year, input.to_year],
    )
    .await?;
    touched(tx, consultant, "education").await?;
    Ok(id)
}

/// Changes an education of this consultant.
///
/// # Errors
/// Not found, changed meanwhile, a rule of [`EducationInput::check`], or a
/// failure of the database.
pub async fn change_education(
    tx: &Tx,
    consultant: ConsultantId,
    id: EducationId,
    version: i64,
    input: &EducationInput,
) -> Outcome<()> {
    input.check()?;
    education(tx, consultant, id).await?;
    tx.run_versioned(
        "UPDATE educations SET school = $4, degree = $5, from_year = $6, to_year = $7, version = version + 1 \
         WHERE id = $1 AND consultant = $2 AND version = $3",
        params![id, consultant, version, input.school, input.degree, input.from_year, input.to_year],
    )
    .await?;
    touched(tx, consultant, "education").await
}

/// Removes an education of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove_education(tx: &Tx, consultant: ConsultantId, id: EducationId) -> Outcome<()> {
    let gone = tx.run("DELETE FROM educations WHERE id = $1 AND consultant = $2", params![id, consultant]).await?;
    if gone == 0 {
        return Err(CommonRefusal::NotFound.into());
    }
    touched(tx, consultant, "education").await
}

/// An education of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn education(tx: &Tx, consultant: ConsultantId, id: EducationId) -> Outcome<Education> {
    let row = tx
        .one(
            "SELECT id, school, degree, from_year, to_year, version FROM educations WHERE id = $1 AND consultant = $2",
            params![id, consultant],
        )
        .await?;
    Ok(Education {
        id: row.get("id")?,
        school: row.get("school")?,
        degree: row.get("degree")?,
        from_year: row.opt("from_year")?,
        to_year: row.opt("to_year")?,
        version: row.get("version")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_education_does_not_end_before_it_starts() {
        for (from_year, to_year, want) in [
            (Some(2004), Some(2007), true),
            (Some(2007), Some(2007), true),
            (Some(2007), Some(2004), false),
            (None, Some(2004), true),
            (Some(2007), None, true),
        ] {
            let input = EducationInput { school: "GU".to_owned(), degree: "Kandidat".to_owned(), from_year, to_year };
            assert_eq!(input.check().is_ok(), want, "{from_year:?}–{to_year:?}");
        }
    }
}
