//! The demo: a made world with its cast, one click to be any of them, a clock
//! that moves forward, and the mails that were sent. Nothing of it is in `serve`.
//!
//! | page | what it holds |
//! |---|---|
//! | [`world`] | the cast and their papers, as data |
//! | [`make`] | how two years of life come from them, through the rooms' own verbs |
//! | `pages` | the cast, the clock, the mails |

pub mod make;
mod pages;
pub mod world;

use crate::config::{Config, MailConfig};
use crate::{house, serving};
use anyhow::Context;
use base::calendar::TravelClock;
use base::{Clock, Date, Failure, Instant};
use mail::Transport;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Db, Dice};
use tokio::net::TcpListener;

pub(crate) use pages::routes;

/// What the demo's pages need beyond the app: the clock's handle.
pub struct Handle {
    /// The clock of the world.
    pub clock: Arc<TravelClock>,
}

/// The demo's today: a Monday, nine in the morning. Fixed, so that the same
/// seed makes the same world on any day.
pub fn today() -> Instant {
    Date::new(2026, 11, 23).and_then(|day| Instant::from_local(day.0.at(9, 0, 0, 0))).unwrap_or(Instant(0))
}

/// Makes a world (or takes the one in `data`) and serves it.
///
/// # Errors
/// A folder or an address that cannot be had.
pub async fn run(listen: SocketAddr, data: Option<PathBuf>, seed: u64, scale: usize) -> Result<(), Failure> {
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("cannot listen on {listen}; choose another address with --listen"))?;
    let address = listener.local_addr()?;
    let temporary = tempfile::Builder::new().prefix("customersonly-demo-").tempdir()?;
    let folder = data.unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let world = world::World::read()?;
    let config = config_of(&world, &folder, address);
    let (db, clock) = open(&config, &world, seed, scale).await?;
    announce(&world, address, &folder);
    let transport = Transport::Folder(folder.join("mails"));
    serving::serve(listener, house::app(db, true), transport, Some(Arc::new(Handle { clock }))).await
}

/// The world's database: made when it is empty.
///
/// # Errors
/// A world that cannot be made, which is a fault of ours.
pub async fn open(
    config: &Config,
    world: &world::World,
    seed: u64,
    scale: usize,
) -> Result<(Db, Arc<TravelClock>), Failure> {
    let clock = Arc::new(TravelClock::frozen(make::first_moment()));
    let shared: Arc<dyn Clock> = clock.clone();
    let db = house::open(config, shared, Dice::seeded(seed)).await?;
    if make::is_empty(&db).await? {
        let started = std::time::Instant::now();
        make::make(&db, &clock, world, seed, scale).await?;
        tracing::info!("the world was made in {} ms", started.elapsed().as_millis());
    }
    // The dice that made the world are known; tokens from here on are not.
    let clock = Arc::new(TravelClock::running(make::last_moment(&db).await?.max(today())));
    let shared: Arc<dyn Clock> = clock.clone();
    db.close().await;
    let db = house::open(config, shared, Dice::Machine).await?;
    Ok((db, clock))
}

/// The invented broker as configuration.
pub fn config_of(world: &world::World, folder: &std::path::Path, address: SocketAddr) -> Config {
    let b = &world.broker;
    Config {
        listen: address,
        base_url: format!("http://{address}"),
        data_dir: folder.to_owned(),
        mail: MailConfig { smtp_url: None, from: b.email.clone(), accounting_inbox: Some(b.invoice_email.clone()) },
        broker: base::Broker {
            name: b.name.clone(),
            org_no: b.org_no.clone(),
            vat_no: b.vat_no.clone(),
            street: b.street.clone(),
            town: format!("{} {}", b.postcode, b.city),
            bankgiro: b.bankgiro.clone(),
            phone: b.phone.clone(),
            email: b.email.clone(),
            privacy_email: b.privacy_email.clone(),
        },
        ..Config::default()
    }
}

/// One address and the cast.
fn announce(world: &world::World, address: SocketAddr, folder: &std::path::Path) {
    let mut lines = vec![
        format!("{} is open at http://{address}/demo", world.broker.name),
        format!("The world lies in {}; everybody's password is: {}", folder.display(), make::PASSWORD),
        String::new(),
        "The cast (one click each on the page above):".to_owned(),
    ];
    for staff in &world.broker.staff {
        lines.push(format!("  {:24} {:18} {}", staff.name, staff.title.en, staff.email));
    }
    if let Some(anna) = world.consultants.first() {
        lines.push(format!("  {:24} {:18} {}", anna.name, "consultant", anna.email));
    }
    if let Some(agency) = world.agencies.first() {
        lines.push(format!("  {:24} {:18} {}", agency.rep.name, agency.name, agency.rep.email));
    }
    if let Some((client, rep)) = world.clients.first().and_then(|c| c.reps.first().map(|rep| (c, rep))) {
        lines.push(format!("  {:24} {:18} {}", rep.name, client.name, rep.email));
    }
    print(&lines);
}

/// To standard output, flushed, since somebody may read it through a pipe.
fn print(lines: &[String]) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{}", lines.join("\n")).and_then(|()| out.flush()).is_err() {
        tracing::debug!("nobody reads standard output");
    }
}
