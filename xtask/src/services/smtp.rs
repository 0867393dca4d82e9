//! The SMTP server that the tests send real mail to: `tests/browser/smtp.mjs`,
//! which writes every message that it receives to a folder. Never lets a mail
//! leave this machine.

use super::scratch::{self, Keeper};
use crate::prerequisites;
use crate::root::{command, root};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// A running server.
pub struct Smtp {
    /// The port on 127.0.0.1.
    port: u16,
    /// Where `messages.jsonl` grows.
    folder: PathBuf,
    /// Ends when its standard input ends, which also happens when we die.
    server: Child,
    /// Removes the folder.
    _keeper: Keeper,
}

impl Smtp {
    /// Starts it and waits until it listens.
    pub fn start() -> Result<Smtp> {
        let folder = scratch::folder("smtp", None)?;
        let keeper = Keeper::hire("rm -rf \"$1\"", &[&folder], None)?;
        let node = prerequisites::node().context("Node.js is not on this machine")?;
        let mut server = command(node)
            .arg(root().join("tests/browser/smtp.mjs"))
            .arg(&folder)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let first_line = server.stdout.take().and_then(|out| BufReader::new(out).lines().next());
        let port = first_line.and_then(|line| line.ok()?.trim().parse().ok());
        let Some(port) = port else {
            drop(server.stdin.take());
            server.wait()?;
            anyhow::bail!("tests/browser/smtp.mjs named no port; `npm ci` in tests/browser brings what it needs");
        };
        Ok(Smtp { port, folder, server, _keeper: keeper })
    }

    /// Host and port.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Where the received messages lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        if let Err(e) = self.server.wait() {
            println!("the SMTP test server did not end: {e}");
        }
    }
}
