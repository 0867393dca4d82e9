//! A PostgreSQL cluster of our own: made in a temporary folder, on a free port
//! of the loopback address, without durability, thrown away afterwards. As
//! root it runs as the user `postgres`, since PostgreSQL refuses root. Never
//! talks to another cluster.

use super::scratch::{self, Account, Keeper, become_account};
use crate::prerequisites;
use crate::root::{command, output};
use anyhow::{Context, Result, bail};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How often a start is tried: somebody may take the free port first.
const TRIES: u32 = 3;

/// Settings for tests: fast, small, and with room for a schema per test.
const SETTINGS: [&str; 8] = [
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "max_locks_per_transaction=512",
    "timezone=UTC",
    "log_min_messages=warning",
];

/// A running cluster.
pub struct Postgres {
    /// The port on 127.0.0.1.
    port: u16,
    /// Stops it and removes its folder.
    _keeper: Keeper,
}

impl Postgres {
    /// Makes and starts a cluster, and waits until it answers.
    pub fn start() -> Result<Postgres> {
        let bin = prerequisites::postgres_bin().context("PostgreSQL's server programs are not on this machine")?;
        let account = account()?;
        let folder = scratch::folder("postgres", account)?;
        let keeper = Keeper::hire(
            "\"$1\" stop -s -m immediate -D \"$2/data\"; rm -rf \"$2\"",
            &[&bin.join("pg_ctl"), &folder],
            account,
        )?;
        let as_owner = |program: &str| {
            let mut command = command(bin.join(program));
            // Its messages and its sorting must not depend on who starts it.
            command.current_dir(&folder).env("LC_ALL", "C").env_remove("LANG").stdin(Stdio::null());
            become_account(&mut command, account);
            command
        };
        let locale = if cfg!(target_os = "linux") { "C.UTF-8" } else { "C" };
        let mut initdb = as_owner("initdb");
        initdb.args(["-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale", locale]);
        output(&mut initdb)?;
        for _ in 0..TRIES {
            let port = free_port()?;
            if output(&mut pg_ctl_start(as_owner("pg_ctl"), &folder, port)).is_ok() {
                return Ok(Postgres { port, _keeper: keeper });
            }
        }
        bail!("it failed {TRIES} times; its log ends with:\n{}", log_end(&folder.join("log")))
    }

    /// For the tests: a superuser without a password, on 127.0.0.1.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

/// `pg_ctl start` on that port, waiting until the server answers.
fn pg_ctl_start(mut pg_ctl: Command, folder: &Path, port: u16) -> Command {
    let settings: String = SETTINGS.iter().map(|s| format!(" -c {s}")).collect();
    let options = format!("-p {port} -k \"{}\"{settings}", folder.display());
    pg_ctl.args(["start", "-s", "-w", "-t", "60", "-D", "data", "-l", "log", "-o", &options]);
    // The server must not hold our own output open.
    pg_ctl.stdout(Stdio::null()).stderr(Stdio::null());
    pg_ctl
}

/// The user `postgres` when we are root, otherwise ourselves.
fn account() -> Result<Option<Account>> {
    if !prerequisites::is_root() {
        return Ok(None);
    }
    let users = std::fs::read_to_string("/etc/passwd").context("/etc/passwd cannot be read")?;
    let Some(account) = account_in(&users, "postgres") else {
        bail!("we are root, which PostgreSQL refuses, and there is no user `postgres` (run `useradd postgres`)")
    };
    Ok(Some(account))
}

/// A user's numbers, as `/etc/passwd` writes them.
fn account_in(users: &str, name: &str) -> Option<Account> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let found = fields.next()? == name;
        let (uid, gid) = (fields.nth(1)?.parse().ok()?, fields.next()?.parse().ok()?);
        found.then_some(Account { uid, gid })
    })
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}

/// The last lines of the server's log.
fn log_end(log: &PathBuf) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_else(|e| format!("(no log: {e})"));
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_read_from_the_list_of_users() {
        let users = "root:x:0:0:root:/:/bin/sh\npostgres:x:101:104:PostgreSQL,,,:/var/lib:/bin/bash\n";
        assert_eq!(account_in(users, "postgres"), Some(Account { uid: 101, gid: 104 }));
        assert_eq!(account_in(users, "nobody"), None);
    }

    #[test]
    fn the_log_is_shown_from_its_end() {
        let log = std::env::temp_dir().join(format!("xtask-log-{}", std::process::id()));
        std::fs::write(&log, (1..=30).map(|n| format!("line {n}\n")).collect::<String>()).unwrap();
        let end = log_end(&log);
        std::fs::remove_file(&log).unwrap();
        assert!(end.starts_with("line 11\n") && end.ends_with("line 30"), "{end}");
    }
}
