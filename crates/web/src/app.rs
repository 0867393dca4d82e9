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
    /// Other addresses whose pages belong to it too.
    pub also: &'static [&'static str],
}

impl NavItem {
    /// How much of a path is this line's: the letters of the longest of its
    /// addresses that the path is, or lies below.
    fn covers(&self, path: &str) -> Option<usize> {
        let is_below = |address: &str| path.strip_prefix(address).is_some_and(|rest| rest.starts_with('/'));
        std::iter::once(self.href)
            .chain(self.also.iter().copied())
            .filter(|address| path == *address || (*address != "/" && is_below(address)))
            .map(str::len)
            .max()
    }

    /// The line that a page belongs to: the one that covers most of its path.
    pub fn current<'a>(items: &'a [NavItem], path: &str) -> Option<&'a NavItem> {
        let covering = items.iter().filter_map(|item| Some((item.covers(path)?, item)));
        covering.max_by_key(|(letters, _)| *letters).map(|(_, item)| item)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_belongs_to_the_line_that_covers_most_of_its_path() {
        let item = |href: &'static str, also: &'static [&'static str]| NavItem {
            href,
            label: String::new(),
            icon: crate::ui::Icon::Home,
            also,
        };
        let items = [item("/", &[]), item("/time", &[]), item("/data/list", &["/data/kept"]), item("/data", &[])];
        for (path, want) in [
            ("/", Some("/")),
            ("/time", Some("/time")),
            ("/time-sheets", None),
            ("/data", Some("/data")),
            ("/data/own", Some("/data")),
            ("/data/list/7", Some("/data/list")),
            ("/data/kept", Some("/data/list")),
        ] {
            assert_eq!(NavItem::current(&items, path).map(|item| item.href), want, "{path}");
        }
    }
}
