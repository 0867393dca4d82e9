//! `config check`: every problem at once, each with its remedy.

use crate::config::Config;
use crate::model;
use base::Failure;
use clap::Subcommand;
use std::path::Path;

/// What to do with the configuration.
#[derive(Subcommand)]
pub enum What {
    /// Read it whole and say everything that is wrong.
    Check,
}

/// Runs it.
pub fn run(what: What, file: Option<&Path>) -> Result<(), Failure> {
    match what {
        What::Check => {
            let config = Config::load(file, std::env::vars())?;
            let meaning = match model::open(&config)? {
                Some(name) => format!("by {name}"),
                None => "by the program's own model, since matching.model is not set".to_owned(),
            };
            let mail = if config.mail.smtp_url.is_some() {
                "by SMTP"
            } else {
                "into a folder, since mail.smtp_url is not set"
            };
            println!(
                "The configuration is good. It serves {} for {}; mail goes {mail}; texts are read {meaning}.",
                config.base_url, config.broker.name
            );
            Ok(())
        }
    }
}
