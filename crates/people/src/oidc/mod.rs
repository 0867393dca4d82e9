//! Signing in with an OpenID Connect provider (OpenID Connect Core 1.0, code
//! flow with PKCE, state and nonce), when one is configured. It makes no
//! account. A sign-in there is linked to an account here by its owner alone:
//! signed in and having shown anew who it is, or with the account's password.
//! It stands for the password; an account with a second factor is asked for
//! that as ever. Pages never talk to the provider: the server does, and the
//! browser follows a link.
//!
//! | page | what it holds |
//! |---|---|
//! | [`asked`] | what waits meanwhile, sealed, in the person's own browser |
//! | [`provider`] | the provider over HTTP: where to send people, what a code is worth |
//! | [`identity`] | linking, removing, whose it is |
//! | [`refusal`] | the no |
//! | [`rows`] | SQL |
//! | `pages` | `/sign-in/oidc`, there and back; the password that links |
//! | `linking` | `/account/security/identities/…` |

pub mod asked;
pub mod identity;
mod linking;
mod pages;
pub mod provider;
pub mod refusal;
pub mod rows;

pub(crate) use linking::section;
pub(crate) use pages::offer;

use web::Routes;

/// Every route of these pages.
pub fn routes() -> Routes {
    pages::routes().and(linking::routes())
}
