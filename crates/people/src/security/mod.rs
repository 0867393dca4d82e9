//! What guards an account: second factors, recovery codes, the list of its
//! sessions, and showing anew who one is before what weighs most (ASVS 6.3.3,
//! 6.5.1, 7.5.1–7.5.3; NIST SP 800-63B-4). It never shows a secret twice.
//!
//! | page | what it holds |
//! |---|---|
//! | [`address`] | another mail address |
//! | [`code_app`] | codes of thirty seconds: the rule, pure |
//! | [`qr`] | a picture that a phone reads |
//! | [`recovery`] | codes for the day when the app is gone: the rule, pure |
//! | [`device`] | what a browser calls itself, in words: pure |
//! | [`factors`] | which second factors an account has; adding and removing |
//! | [`known_device`] | a browser in which the owner has signed in before |
//! | [`second`] | the second step of signing in |
//! | [`passkeys`] | keys that live in a phone or a computer |
//! | [`proof`] | showing anew who one is (step-up) |
//! | [`mails`] | what the owner is told |
//! | [`rows`] | SQL |
//! | [`mod@pages`] | `/account/security`, `/sign-in/second` |

pub mod address;
pub mod code_app;
pub mod device;
pub mod factors;
pub mod known_device;
pub mod mails;
pub mod pages;
pub mod passkeys;
pub mod proof;
pub mod qr;
pub mod recovery;
pub mod refusal;
pub mod rows;
pub mod second;

pub use pages::routes;
