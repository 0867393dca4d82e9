//! Previous assignments: for whom, what, with which result (S34, S38).

use super::refusal::ResumeRefusal;
use crate::consultant::Experience;
use crate::profile::touched;
use base::{CommonRefusal, ConsultantId, ExperienceId, Month, Outcome};
use store::{Row, Tx, params};

/// An assignment, as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExperienceInput {
    /// For whom.
    pub client_name: String,
    /// What it is called: one line.
    pub headline: String,
    /// What was done.
    pub description: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// From.
    pub from: Month,
    /// To; `None` is still going on.
    pub to: Option<Month>,
}

impl ExperienceInput {
    /// Whether it can be kept.
    ///
    /// # Errors
    /// [`ResumeRefusal::EndsBeforeStart`].
    pub fn check(&self) -> Result<(), ResumeRefusal> {
        match self.to {
            Some(to) if to < self.from => Err(ResumeRefusal::EndsBeforeStart),
            _ => Ok(()),
        }
    }

    /// Headline and description as one text; [`Experience::headline`] and
    /// [`Experience::description`] take them apart again.
    fn text(&self) -> String {
        let headline = self.headline.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.description.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            Some(description) => format!("{headline}\n\n{description}"),
            None => headline,
        }
    }
}

/// Adds an assignment.
///
/// # Errors
/// A rule of [`ExperienceInput::check`], or a failure of the database.
pub async fn add_experience(tx: &Tx, consultant: ConsultantId, input: &ExperienceInput) -> Outcome<ExperienceId> {
    input.check()?;
    let id: ExperienceId = tx.new_id();
    tx.run(
        "INSERT INTO experiences (id, consultant, client_name, assignment, result, from_month, to_month) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, consultant, input.client_name, input.text(), input.result, input.from, input.to],
    )
    .await?;
    touched(tx, consultant, "experience").await?;
    Ok(id)
}

/// Changes an assignment of this consultant.
///
/// # Errors
/// Not found, changed meanwhile, a rule of [`ExperienceInput::check`], or a
/// failure of the database.
pub async fn change_experience(
    tx: &Tx,
    consultant: ConsultantId,
    id: ExperienceId,
    version: i64,
    input: &ExperienceInput,
) -> Outcome<()> {
    input.check()?;
    experience(tx, consultant, id).await?;
    tx.run_versioned(
        "UPDATE experiences SET client_name = $4, assignment = $5, result = $6, from_month = $7, to_month = $8, \
         version = version + 1 WHERE id = $1 AND consultant = $2 AND version = $3",
        params![id, consultant, version, input.client_name, input.text(), input.result, input.from, input.to],
    )
    .await?;
    touched(tx, consultant, "experience").await
}

/// Removes an assignment of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove_experience(tx: &Tx, consultant: ConsultantId, id: ExperienceId) -> Outcome<()> {
    let gone = tx.run("DELETE FROM experiences WHERE id = $1 AND consultant = $2", params![id, consultant]).await?;
    if gone == 0 {
        return Err(CommonRefusal::NotFound.into());
    }
    touched(tx, consultant, "experience").await
}

/// An assignment of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn experience(tx: &Tx, consultant: ConsultantId, id: ExperienceId) -> Outcome<Experience> {
    let row = tx
        .one(
            "SELECT id, client_name, assignment, result, from_month, to_month, version FROM experiences \
             WHERE id = $1 AND consultant = $2",
            params![id, consultant],
        )
        .await?;
    of_row(&row)
}

/// Row → experience.
fn of_row(row: &Row) -> Outcome<Experience> {
    Ok(Experience {
        id: row.get("id")?,
        client_name: row.get("client_name")?,
        assignment: row.get("assignment")?,
        result: row.opt("result")?,
        from: row.get("from_month")?,
        to: row.opt("to_month")?,
        version: row.get("version")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(from: &str, to: Option<&str>) -> ExperienceInput {
        ExperienceInput {
            client_name: "Region Vänerkusten".to_owned(),
            headline: "  Redaktionschef,\n interimt ".to_owned(),
            description: Some(" Byggde upp en redaktion. ".to_owned()),
            result: None,
            from: from.parse().expect("a month"),
            to: to.map(|month| month.parse().expect("a month")),
        }
    }

    #[test]
    fn an_assignment_does_not_end_before_it_starts() {
        for (from, to, want) in [
            ("2022-03", Some("2022-03"), true),
            ("2022-03", Some("2022-02"), false),
            ("2022-03", Some("2021-12"), false),
            ("2022-03", Some("2023-01"), true),
            ("2022-03", None, true),
        ] {
            assert_eq!(input(from, to).check().is_ok(), want, "{from}–{to:?}");
        }
    }

    #[test]
    fn headline_and_description_come_apart_as_they_went_in() {
        let mut given = input("2022-03", None);
        assert_eq!(given.text(), "Redaktionschef, interimt\n\nByggde upp en redaktion.");
        given.description = Some("  ".to_owned());
        assert_eq!(given.text(), "Redaktionschef, interimt");
    }
}
