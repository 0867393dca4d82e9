//! What every request shares: the database, who keeps the door, the menu.

use crate::limits::Limits;
use base::{Actor, House, Instant, Lang, Outcome, SessionId};
use futures::future::BoxFuture;
use std::sync::Arc;
use store::{Db, Tx};

/// A live session, as the doorkeeper knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// When the person last showed who he or she is; `None` where that is not
    /// asked (a session of the demo).
    pub proved_at: Option<Instant>,
    /// Where the person has to go before anything else.
    pub detour: Option<&'static str>,
    /// Whether it is time to write down that it was seen.
    pub is_unseen: bool,
}

/// Knows whose session a token is: the room of people does.
pub trait Doorkeeper: Send + Sync + 'static {
    /// The actor of a live session; `None` for no or an ended one.
    fn recognise<'a>(&'a self, tx: &'a Tx, token: &'a str) -> BoxFuture<'a, Outcome<Option<(Actor, Session)>>>;

    /// Writes down that a session was seen.
    fn seen<'a>(&'a self, tx: &'a Tx, session: SessionId) -> BoxFuture<'a, Outcome<()>>;
}

/// A line of the menu on the left (S27).
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// In the reader's language.
    pub label: String,
    /// The sign before it.
    pub icon: crate::ui::Icon,
}

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The inside of [`App`].
pub struct Inner {
    /// The database, with clock, dice and house.
    pub db: Db,
    /// Who knows the sessions.
    pub doorkeeper: Arc<dyn Doorkeeper>,
    /// The menu of an actor.
    pub nav: fn(&Actor, Lang) -> Vec<NavItem>,
    /// How many tries are taken.
    pub limits: Limits,
    /// The demo's bar above every page: moving the clock, changing person.
    pub demo: bool,
}

impl App {
    /// Puts it together.
    pub fn new(db: Db, doorkeeper: Arc<dyn Doorkeeper>, nav: fn(&Actor, Lang) -> Vec<NavItem>, demo: bool) -> App {
        App(Arc::new(Inner { db, doorkeeper, nav, limits: Limits::default(), demo }))
    }

    /// Whose platform this is.
    pub fn house(&self) -> &House {
        self.0.db.house()
    }
}

impl std::ops::Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
