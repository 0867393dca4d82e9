//! The command line. Each command is a page; what goes wrong is said in one
//! line on standard error, with exit status 1.

mod backup;
mod bench;
mod config_check;
mod demo;
mod matching;
mod migrate;
mod parse_cv;
mod privacy_records;
mod rank;
mod restore;
mod routes;
mod serve;
pub mod taxonomy;
mod tsv;
mod user;

use crate::config::Config;
use base::Failure;
use clap::{Parser, Subcommand};
use std::future::Future;
use std::path::PathBuf;
use std::process::ExitCode;

/// The platform on which a broker of communications consultants runs its business.
#[derive(Parser)]
#[command(name = "customersonly", version)]
struct Line {
    /// The configuration file (TOML); the environment wins over it.
    #[arg(long, global = true, env = "CUSTOMERSONLY_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// What it can do.
#[derive(Subcommand)]
enum Command {
    /// Serve the platform.
    Serve,
    /// Make a fresh world with a cast and serve it.
    Demo(demo::Options),
    /// Bring the database's tables up to date.
    Migrate,
    /// Accounts of the staff.
    User {
        #[command(subcommand)]
        what: user::What,
    },
    /// What the matching says and why.
    Match {
        #[command(subcommand)]
        what: matching::What,
    },
    /// What the trade's words mean.
    Taxonomy {
        #[command(subcommand)]
        what: taxonomy::What,
    },
    /// Print what a CV says, as JSON Resume.
    ParseCv(parse_cv::Options),
    /// Print every route with its method and who may knock.
    Routes,
    /// Write a backup and its key file; the key file takes the place of the one before.
    Backup(backup::Options),
    /// Bring a backup back into an empty database.
    Restore(restore::Options),
    /// Personal data.
    Privacy {
        #[command(subcommand)]
        what: privacy_records::What,
    },
    /// The configuration.
    Config {
        #[command(subcommand)]
        what: config_check::What,
    },
}

/// Reads the command line and runs it.
pub fn run() -> ExitCode {
    let line = Line::parse();
    if matches!(&line.command, Command::ParseCv(options) if options.apart) {
        // The process that reads for another: it bounds itself first, and writes nothing but its answer.
        return cv::apart::serve();
    }
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("CUSTOMERSONLY_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn,sea_orm=warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    let result = match line.command {
        Command::Routes => {
            routes::run();
            Ok(())
        }
        Command::ParseCv(options) => parse_cv::run(&options),
        Command::Demo(options) => block_on(demo::run(options)),
        Command::Config { what } => config_check::run(what, line.config.as_deref()),
        Command::Serve => with_config(line.config, serve::run),
        Command::Migrate => with_config(line.config, migrate::run),
        Command::Backup(options) => with_config(line.config, |config| backup::run(config, options)),
        Command::Restore(options) => with_config(line.config, |config| restore::run(config, options)),
        Command::Privacy { what } => with_config(line.config, |config| privacy_records::run(config, what)),
        Command::Match { what: matching::What::Rank(options) } => rank::run(&options),
        Command::Match { what: matching::What::Bench(options) } => bench::run(&options),
        Command::Match { what: matching::What::Explain(options) } => {
            with_config(line.config, |config| matching::run(config, options))
        }
        Command::Taxonomy { what } => with_config(line.config, |config| taxonomy::run(config, what)),
        Command::User { what } => with_config(line.config, |config| user::run(config, what)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("customersonly: {failure:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a command that needs the configuration.
fn with_config<F: Future<Output = Result<(), Failure>>>(
    file: Option<PathBuf>,
    command: impl FnOnce(Config) -> F,
) -> Result<(), Failure> {
    let config = Config::load(file.as_deref(), std::env::vars())?;
    block_on(command(config))
}

/// Runs a future on all cores.
fn block_on(future: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(future)
}
