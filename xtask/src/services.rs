//! The two servers that the tests talk to: a private PostgreSQL cluster and an
//! SMTP server, both on free ports of this machine, both gone when the guard
//! is dropped or this process dies. Never touches a server that was here.

mod postgres;
mod scratch;
mod smtp;

use crate::prerequisites::{self, Tool};
use crate::root::command;
use anyhow::{Context, Result};
use clap::Args;
use postgres::Postgres;
use smtp::Smtp;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

/// What to run beside the servers.
#[derive(Args)]
pub struct Options {
    /// The command and its arguments
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    command: Vec<OsString>,
}

/// Both servers, running as long as this lives.
pub struct Services {
    /// The cluster.
    postgres: Postgres,
    /// The mail server.
    smtp: Smtp,
}

impl Services {
    /// Starts both.
    pub fn start() -> Result<Services> {
        let services = Services {
            postgres: Postgres::start().context("the private PostgreSQL cluster did not start")?,
            smtp: Smtp::start().context("the SMTP test server did not start")?,
        };
        for (name, value) in services.environment() {
            println!("{name}={value}");
        }
        Ok(services)
    }

    /// What tests read to find them.
    pub fn environment(&self) -> [(&'static str, String); 3] {
        [
            ("CUSTOMERSONLY_TEST_POSTGRES", self.postgres.url()),
            ("CUSTOMERSONLY_TEST_SMTP", self.smtp.address()),
            ("CUSTOMERSONLY_TEST_SMTP_DIR", self.smtp.folder().display().to_string()),
        ]
    }

    /// Gives a command what it needs to find them.
    pub fn lend<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.envs(self.environment())
    }
}

/// `cargo xtask services -- CMD…`: the exit status is the command's.
pub fn run(options: &Options) -> Result<ExitCode> {
    prerequisites::ensure(&Tool::SERVICES)?;
    prerequisites::npm_packages()?;
    let services = Services::start()?;
    let (program, arguments) = options.command.split_first().context("no command")?;
    let mut lent = command(program);
    if let Ok(here) = std::env::current_dir() {
        lent.current_dir(here);
    }
    let status = services.lend(lent.args(arguments)).status();
    drop(services);
    let status = status.with_context(|| format!("`{}` did not start", program.display()))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}
