//! Skills with level and years of use (S35). A skill is named once: the same
//! name, however it is spelled in capitals and spaces, is the same skill.

use super::refusal::ResumeRefusal;
use crate::company::name_key;
use crate::consultant::Skill;
use crate::profile::touched;
use base::{CommonRefusal, ConsultantId, Outcome};
use store::{Tx, params};

/// Skills at most.
pub const MOST_SKILLS: usize = 60;

/// Years of use at most.
pub const MOST_YEARS: i64 = 60;

/// Whether a skill can be kept.
///
/// # Errors
/// [`ResumeRefusal::SkillUnfit`].
pub fn check(skill: &Skill) -> Result<(), ResumeRefusal> {
    let fits =
        !name_key(&skill.name).is_empty() && (1..=5).contains(&skill.level) && (0..=MOST_YEARS).contains(&skill.years);
    if fits { Ok(()) } else { Err(ResumeRefusal::SkillUnfit) }
}

/// Adds a skill, or changes the one of the same name.
///
/// # Errors
/// A rule of [`check`], too many skills, or a failure of the database.
pub async fn set_skill(tx: &Tx, consultant: ConsultantId, skill: &Skill) -> Outcome<()> {
    check(skill)?;
    let key = name_key(&skill.name);
    let others: i64 = tx
        .one("SELECT COUNT(*) AS n FROM skills WHERE consultant = $1 AND name_key <> $2", params![consultant, key])
        .await?
        .get("n")?;
    if usize::try_from(others).unwrap_or(usize::MAX) >= MOST_SKILLS {
        return Err(ResumeRefusal::TooManySkills.into());
    }
    let name = skill.name.split_whitespace().collect::<Vec<_>>().join(" ");
    tx.run(
        "INSERT INTO skills (consultant, name, name_key, level, years) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (consultant, name_key) DO UPDATE SET name = excluded.name, level = excluded.level, years = excluded.years",
        params![consultant, name, key, skill.level, skill.years],
    )
    .await?;
    touched(tx, consultant, "skill").await
}

/// Removes the skill of this name.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove_skill(tx: &Tx, consultant: ConsultantId, name: &str) -> Outcome<()> {
    let gone = tx
        .run("DELETE FROM skills WHERE consultant = $1 AND name_key = $2", params![consultant, name_key(name)])
        .await?;
    if gone == 0 {
        return Err(CommonRefusal::NotFound.into());
    }
    touched(tx, consultant, "skill").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skill_has_a_name_a_level_and_years_within_the_scale() {
        for (name, level, years, want) in [
            ("Klarspråk", 1, 0, true),
            ("Klarspråk", 5, 60, true),
            ("  ", 3, 2, false),
            ("Klarspråk", 0, 2, false),
            ("Klarspråk", 6, 2, false),
            ("Klarspråk", 3, -1, false),
            ("Klarspråk", 3, 61, false),
        ] {
            assert_eq!(check(&Skill { name: name.to_owned(), level, years }).is_ok(), want, "{name} {level} {years}");
        }
    }
}
