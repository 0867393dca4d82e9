//! Where the repository lies and how its programs are called. Never changes
//! anything.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's root: the folder above this crate.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the repository's root")
}

/// A command that runs in the root, without the variables that `cargo run`
/// sets for the package it runs: build scripts that watch them would
/// otherwise compile their crates again.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        let of_the_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|p| name.starts_with(p));
        if of_the_package || name == "CARGO_CRATE_NAME" || name == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// The cargo that called us, or the one on the path.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The first program of these names in the folders, then on the path.
pub fn find_program(names: &[&str], folders: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = folders.iter().cloned().chain(std::env::split_paths(&path)).collect();
    names.iter().flat_map(|name| all.iter().map(move |dir| dir.join(name))).find(|file| is_program(file))
}

/// A file that somebody may execute.
pub fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}

/// Runs to the end with its output shown; an error names the command line.
pub fn must(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let status = command.status().with_context(|| format!("`{line}` did not start"))?;
    anyhow::ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}

/// Runs to the end and returns what it printed; an error carries its stderr.
pub fn output(command: &mut Command) -> Result<String> {
    let line = shown(command);
    let out = command.output().with_context(|| format!("`{line}` did not start"))?;
    let stderr = String::from_utf8_lossy(&out.stderr);
    anyhow::ensure!(out.status.success(), "`{line}` failed ({}): {}", out.status, stderr.trim());
    String::from_utf8(out.stdout).with_context(|| format!("`{line}` printed something that is not text"))
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_in_the_folders_before_the_path() {
        let folder = std::env::temp_dir().join(format!("xtask-find-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let program = folder.join("sh");
        std::fs::copy("/bin/sh", &program).unwrap();
        assert_eq!(find_program(&["no-such-program", "sh"], std::slice::from_ref(&folder)), Some(program));
        assert_eq!(find_program(&["no-such-program"], std::slice::from_ref(&folder)), None);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_failed_command_is_named() {
        let failure = must(command("sh").args(["-c", "exit 3"])).unwrap_err().to_string();
        assert!(failure.contains("sh -c exit 3") && failure.contains('3'), "{failure}");
        assert!(output(command("sh").args(["-c", "echo sad >&2; false"])).unwrap_err().to_string().contains("sad"));
    }
}
