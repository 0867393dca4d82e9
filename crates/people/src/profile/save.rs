//! Saving My profile, as the version that was read; and the mark that every
//! change of the résumé leaves on the profile.

use super::input::ProfileInput;
use base::{ConsultantId, Happened, Outcome, Stop};
use store::{Tx, params};

/// Saves My profile (S28–S30).
///
/// # Errors
/// A rule of [`ProfileInput::check`]; changed meanwhile, when the profile is no
/// longer of `version`; a failure of the database.
pub async fn save(tx: &Tx, consultant: ConsultantId, version: i64, input: &ProfileInput) -> Outcome<()> {
    input.check()?;
    let links = serde_json::to_string(&input.links).map_err(Stop::failed)?;
    let languages = serde_json::to_string(&input.languages).map_err(Stop::failed)?;
    tx.run_versioned(
        "UPDATE consultants SET title = $3, city = $4, remote = $5, linkedin = $6, links = $7, lang = $8, \
         languages = $9, rate_minor = $10, rate_basis = $11, available_from = $12, available_percent = $13, \
         updated_at = $14, radius_km = $15, version = version + 1 WHERE id = $1 AND version = $2",
        params![
            consultant,
            version,
            input.title,
            input.city,
            input.remote,
            input.linkedin,
            links,
            input.lang,
            languages,
            input.rate.map(|rate| rate.amount.minor),
            input.rate.map(|rate| rate.basis),
            input.available_from,
            input.available_percent,
            tx.now(),
            input.radius_km
        ],
    )
    .await?;
    tx.record(Happened::ProfileChanged { consultant, section: "profile".to_owned() }).await
}

/// A part of the résumé was changed: the profile has a new version, from now,
/// and the journal knows which part.
pub(crate) async fn touched(tx: &Tx, consultant: ConsultantId, section: &str) -> Outcome<()> {
    let rows = tx
        .run(
            "UPDATE consultants SET updated_at = $2, version = version + 1 WHERE id = $1",
            params![consultant, tx.now()],
        )
        .await?;
    if rows == 0 {
        return Err(base::CommonRefusal::NotFound.into());
    }
    tx.record(Happened::ProfileChanged { consultant, section: section.to_owned() }).await
}
