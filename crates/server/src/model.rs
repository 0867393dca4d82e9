//! The operator's model of meaning (`matching.model`) when the house opens: opened
//! before anybody is served, so that a folder that is no model stops the start,
//! and everybody read with it while the first pages are served. Never falls back
//! on the program's own.

use crate::config::Config;
use anyhow::anyhow;
use base::Failure;
use ranking::sense::Sense;
use std::time::Instant;
use store::Db;

/// Of a thousand of the trade's words, so many must lie nearer to their own
/// translation than to other words; below that, Swedish and English do not meet.
const LEAST_BILINGUAL: usize = 850;

/// Opens it, where one is named; its name and version.
///
/// # Errors
/// A folder that holds no model that is read here, with cause and remedy.
pub fn open(config: &Config) -> Result<Option<String>, Failure> {
    let Some(folder) = &config.matching.model else { return Ok(None) };
    let started = Instant::now();
    let model = matching::meaning::open(folder).map_err(|unusable| anyhow!("matching.model: {unusable}"))?;
    let (name, meet) = (model.name(), model.bilingual());
    tracing::info!("{name} was opened in {} ms", started.elapsed().as_millis());
    if meet < LEAST_BILINGUAL {
        tracing::warn!(
            "matching.model: of a thousand of the trade's words, {meet} lie nearest to their own translation with {name}, \
             over 950 with the program's own model; needs and résumés in different languages will not find each other. \
             Name a model of many languages, or take the setting out"
        );
    }
    Ok(Some(name))
}

/// Reads everybody who may be presented, and says in the log when it is done.
pub async fn warm(db: Db) {
    let started = Instant::now();
    match matching::warm::warm(&db).await {
        Ok(0) => {}
        Ok(count) => tracing::info!("{count} résumés were read in {} s", started.elapsed().as_secs()),
        Err(stop) => tracing::error!("résumés could not be read beforehand: {stop}"),
    }
}
