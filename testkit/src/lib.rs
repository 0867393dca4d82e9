//! What stories are told with: a [`World`] of its own on either database, a
//! clock that travels, a named cast, and visitors who use the pages as a
//! browser without scripts would. It never reaches around the pages for what a
//! story is about.
//!
//! | page | what it holds |
//! |---|---|
//! | [`world`] | the database, the router, the clock |
//! | [`visitor`] | a person with a cookie jar: open, press, fill in |
//! | [`page`] | what was answered, and the forms on it |
//! | [`provider`] | an OpenID Connect provider on this machine |
//! | [`model`] | a tiny model of meaning in a folder |
//! | [`cast`] | Anna, Bo, Klara, Olle, Karin, Eva |

pub mod cast;
#[path = "../../crates/ranking/src/embedding/external/tiny.rs"]
pub mod model;
pub mod page;
pub mod provider;
pub mod visitor;
pub mod world;

pub use cast::{Cast, PASSWORD};
pub use page::Page;
pub use provider::Provider;
pub use visitor::Visitor;
pub use world::{Database, World, run};

/// A story, told on both databases: `story!(name, world, { … });`
#[macro_export]
macro_rules! story {
    ($(#[$doc:meta])* $name:ident, $world:ident, $body:block) => {
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn story($world: $crate::World) {
                $body
            }

            #[test]
            fn sqlite() {
                $crate::run($crate::Database::Sqlite, story);
            }

            #[test]
            fn postgres() {
                $crate::run($crate::Database::Postgres, story);
            }
        }
    };
}
