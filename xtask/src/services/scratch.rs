//! A folder of our own in the temporary folder, and the keeper that clears it
//! away. The keeper is a process outside our group that waits for the end of
//! its standard input: it clears up when we let go of it, and just the same
//! when we are interrupted or killed.

use crate::root::command;
use anyhow::{Context, Result};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A user and a group of the operating system, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// The user's number.
    pub uid: u32,
    /// The user's first group.
    pub gid: u32,
}

/// A new, empty folder that only its owner may enter.
pub fn folder(purpose: &str, owner: Option<Account>) -> Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // Another account may not be able to pass through our own temporary folder.
    let parent = if owner.is_some() { PathBuf::from("/tmp") } else { std::env::temp_dir() };
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = parent.join(format!("customersonly-{purpose}-{}-{number}", std::process::id()));
        match std::fs::create_dir(&folder) {
            Ok(()) => return prepare(folder, owner),
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(e).with_context(|| format!("{} cannot be made", folder.display())),
        }
    }
}

/// Closes the new folder to others and hands it to its owner.
fn prepare(folder: PathBuf, owner: Option<Account>) -> Result<PathBuf> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700))?;
    if let Some(owner) = owner {
        std::os::unix::fs::chown(&folder, Some(owner.uid), Some(owner.gid))?;
    }
    Ok(folder)
}

/// Clears up when dropped, and when we die.
pub struct Keeper(Child);

impl Keeper {
    /// `last_words` is a shell command in which `"$1"`, `"$2"` … are `words`.
    pub fn hire(last_words: &str, words: &[&Path], account: Option<Account>) -> Result<Keeper> {
        let mut keeper = command("sh");
        keeper.arg("-c").arg(format!("trap '' HUP INT TERM; cat >/dev/null; {last_words}")).arg("keeper").args(words);
        keeper.current_dir("/").process_group(0);
        keeper.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        become_account(&mut keeper, account);
        Ok(Keeper(keeper.spawn().context("the keeper of a temporary folder did not start")?))
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        if let Err(e) = self.0.wait() {
            println!("a test server was not cleared away: {e}");
        }
    }
}

/// Runs the command as that account, where one is given.
pub fn become_account(command: &mut std::process::Command, account: Option<Account>) {
    if let Some(account) = account {
        command.uid(account.uid).gid(account.gid);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keeper_clears_the_folder_when_it_is_let_go() {
        let folder = folder("keeper-test", None).unwrap();
        std::fs::write(folder.join("left over"), "x").unwrap();
        let keeper = Keeper::hire("rm -rf \"$1\"", &[&folder], None).unwrap();
        assert!(folder.exists());
        drop(keeper);
        assert!(!folder.exists());
    }

    #[test]
    fn two_folders_are_never_the_same() {
        let (one, two) = (folder("twice", None).unwrap(), folder("twice", None).unwrap());
        assert_ne!(one, two);
        for folder in [one, two] {
            std::fs::remove_dir(folder).unwrap();
        }
    }
}
