//! The rooms together: their tables in the order of the floors, their routes,
//! and the app that serves them.

use crate::config::Config;
use crate::reactions::Process;
use crate::{demo, erasure, health, policy_gate};
use anyhow::Context;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use base::{Clock, Failure};
use http::StatusCode;
use privacy::personal::{GROUND, GROUND_BOOKS, GROUND_DUE, Register};
use std::sync::Arc;
use std::time::Duration;
use store::{Db, Dice, Keeper, Migration};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use web::{App, Routes, Who};

/// Longest a request may take: a month of invoices with their documents.
const REQUEST_SECONDS: u64 = 60;

/// The key's file in the data folder, when no key is configured.
const KEY_FILE: &str = "secret.key";

/// Every table, lowest floor first.
pub fn migrations() -> Vec<Migration> {
    [
        store::MIGRATIONS,
        privacy::MIGRATIONS,
        people::MIGRATIONS,
        assignments::MIGRATIONS,
        matching::MIGRATIONS,
        proposals::MIGRATIONS,
        contracts::MIGRATIONS,
        timesheets::MIGRATIONS,
        quality::MIGRATIONS,
        billing::MIGRATIONS,
        site::MIGRATIONS,
    ]
    .concat()
}

/// The register of personal data of all rooms, in the order of the floors, and
/// what the day's round removes, children before parents.
pub fn register() -> Register {
    Register {
        rooms: &[
            GROUND,
            privacy::personal::TABLES,
            people::personal::TABLES,
            assignments::personal::TABLES,
            matching::personal::TABLES,
            proposals::personal::TABLES,
            contracts::personal::TABLES,
            timesheets::personal::TABLES,
            quality::personal::TABLES,
            billing::personal::TABLES,
            site::personal::TABLES,
        ],
        due: &[
            site::personal::DUE,
            billing::personal::DUE,
            quality::personal::DUE,
            timesheets::personal::DUE,
            contracts::personal::DUE,
            proposals::personal::DUE,
            matching::personal::DUE,
            assignments::personal::DUE,
            people::personal::DUE,
            privacy::personal::DUE,
            GROUND_DUE,
            GROUND_BOOKS,
        ],
    }
}

/// Every route of `serve`.
pub fn routes() -> Routes {
    Routes::new()
        .get("/assets/{name}", Who::ANYONE, web::assets::serve)
        .get("/healthz", Who::ANYONE, health::alive)
        .get("/readyz", Who::ANYONE, health::ready)
        .and(site::routes())
        .and(people::routes())
        .and(privacy::pages::routes(register()))
        .and(erasure::routes())
        .and(assignments::routes())
        .and(matching::routes())
        .and(proposals::routes())
        .and(contracts::routes())
        .and(timesheets::routes())
        .and(quality::routes())
        .and(billing::routes())
        .and(desk::routes())
}

/// Opens the database of a configuration, brings its tables up to date and
/// publishes the first policies.
///
/// # Errors
/// What keeps it from opening, in words.
pub async fn open(config: &Config, clock: Arc<dyn Clock>, dice: Dice) -> Result<Db, Failure> {
    let url = config.database_url();
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("cannot make the data folder {}", config.data_dir.display()))?;
    let keeper = match &config.secret_key {
        Some(key) => Keeper::from_hex(&key.0, dice.clone())?,
        None => Keeper::from_file(&config.data_dir.join(KEY_FILE), dice.clone())?,
    };
    let db = Db::open(&url, clock, dice, keeper, Arc::new(Process), Arc::new(config.house())).await?;
    prepare(&db).await?;
    Ok(db)
}

/// Tables, the key's check and the first policies, on a database that is open.
///
/// # Errors
/// A migration that fails, or another key than the database's.
pub async fn prepare(db: &Db) -> Result<(), Failure> {
    store::migrate::migrate(db, &migrations()).await?;
    let seeded = async {
        let tx = db.write(None).await?;
        store::seal::check(&tx).await?;
        privacy::policies::seed(&tx).await?;
        privacy::seal_plain(&tx).await?;
        tx.commit().await
    };
    seeded.await.map_err(|stop| anyhow::anyhow!("{stop}"))
}

/// The app on an open database.
pub fn app(db: Db, is_demo: bool) -> App {
    App::new(db, Arc::new(people::PeopleDoorkeeper), desk::nav, is_demo)
}

/// The router: every route behind the door, and the nets around it.
pub fn router(app: App, demo: Option<Arc<demo::Handle>>) -> Router {
    let mut routes = routes();
    if let Some(handle) = demo {
        routes = routes.and(demo::routes(handle));
    }
    routes
        .router
        .layer(axum::middleware::from_fn(policy_gate::keep))
        .layer(axum::middleware::from_fn_with_state(app.clone(), web::door::keep))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(web::form::MOST_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(REQUEST_SECONDS)))
        .layer(CatchPanicLayer::new())
        .with_state(app)
}

#[cfg(test)]
mod tests {
    use super::*;
    use privacy::personal::{What, Words};

    #[test]
    fn the_words_of_the_register_address_nobody() {
        let addresses = |words: &Words| {
            [words.0, words.1].into_iter().flat_map(|said| said.split(|c: char| !c.is_alphabetic())).any(|word| {
                let word = word.to_lowercase();
                ["du", "dig", "din", "ditt", "dina", "you", "your", "yours"].contains(&word.as_str())
            })
        };
        let mut said: Vec<Words> = Vec::new();
        for table in register().tables() {
            said.push(table.words);
            said.extend(table.about.iter().map(|(words, _)| *words));
            said.extend(table.columns.iter().filter_map(|column| match column.what {
                What::Said { words, .. }
                | What::Named { words, .. }
                | What::Sealed { words }
                | What::File { words, .. } => Some(words),
                What::Thing | What::Id | What::Free | What::Secret { .. } => None,
            }));
        }
        said.retain(addresses);
        assert!(said.is_empty(), "staff read them too: {said:?}");
    }
}
