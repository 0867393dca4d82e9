//! The binary `customersonly`. Reads the command line and nothing else.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// A page is made of thousands of small texts that live as long as the request:
/// the system’s allocator spent a fifth of it (decision 24).
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

/// Runs one command; what goes wrong is one line on standard error.
fn main() -> ExitCode {
    server::commands::run()
}
