//! The binary `customersonly`. Reads the command line and nothing else.

use std::process::ExitCode;

/// Runs one command; what goes wrong is one line on standard error.
fn main() -> ExitCode {
    server::commands::run()
}
