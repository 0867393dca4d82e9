//! The binary's inside: configuration, all routes, reactions, the worker, the
//! schedule, the commands and the demo. The topmost floor: it knows every room
//! and no room knows it.
//!
//! | page | what it holds |
//! |---|---|
//! | [`config`] | one file and the environment, checked whole |
//! | [`house`] | the rooms together: migrations, routes, the app |
//! | [`model`] | the operator's model of meaning, opened at the start |
//! | [`reactions`] | what follows from what: the company's process on one page |
//! | [`erasure`] | erasing a person through all rooms |
//! | [`policy_gate`] | new terms before everything else |
//! | [`backup`] | the backup that erasure reaches, and its return |
//! | [`schedule`] | what a day brings |
//! | [`worker`] | mail and jobs, beside the pages |
//! | [`serving`] | listening, health, an orderly end |
//! | [`commands`] | `serve`, `demo`, `migrate`, `user`, `taxonomy`, `routes`, `config` |
//! | [`demo`] | a made world with its cast; not part of `serve` |

pub mod backup;
pub mod commands;
pub mod config;
pub mod demo;
pub mod erasure;
pub mod health;
pub mod house;
pub mod model;
pub mod policy_gate;
pub mod reactions;
pub mod schedule;
pub mod serving;
pub mod texts;
pub mod worker;
