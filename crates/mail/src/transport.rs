//! How a message leaves: over SMTP, or as a file in a folder.

use anyhow::Context;
use base::{Failure, MailId};
use lettre::address::Envelope;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::path::PathBuf;
use std::time::Duration;

/// Where messages go.
#[derive(Clone)]
pub enum Transport {
    /// A server: `smtp://user:password@host:port`, `smtps://…`.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// A folder of `.eml` files: the demo, and a machine without a mail server.
    Folder(PathBuf),
}

/// What came of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Taken.
    Yes,
    /// Not taken; a later try may succeed.
    Later(String),
    /// Refused for good.
    Never(String),
    /// Cut off after handing over began: perhaps taken.
    Unknown(String),
}

impl Transport {
    /// From the configured URL.
    ///
    /// # Errors
    /// A URL that names no server.
    pub fn smtp(url: &str) -> Result<Transport, Failure> {
        let builder =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url).context("mail.smtp_url is not smtp://host:port")?;
        Ok(Transport::Smtp(Box::new(builder.timeout(Some(Duration::from_secs(30))).build())))
    }

    /// Hands one message over.
    pub async fn send(&self, id: MailId, from: &str, to: &str, raw: &[u8]) -> Sent {
        match self {
            Transport::Folder(folder) => match write_file(folder, id, raw).await {
                Ok(()) => Sent::Yes,
                Err(error) => Sent::Later(format!("{error:#}")),
            },
            Transport::Smtp(server) => {
                let envelope = match envelope(from, to) {
                    Ok(envelope) => envelope,
                    Err(error) => return Sent::Never(format!("{error:#}")),
                };
                // A server that does not answer has certainly taken nothing.
                match server.test_connection().await {
                    Ok(true) => {}
                    Ok(false) => return Sent::Later("the mail server does not answer".into()),
                    Err(error) => return Sent::Later(error.to_string()),
                }
                match server.send_raw(&envelope, raw).await {
                    Ok(_) => Sent::Yes,
                    Err(error) if error.is_permanent() => Sent::Never(error.to_string()),
                    Err(error) if error.is_transient() => Sent::Later(error.to_string()),
                    Err(error) => Sent::Unknown(error.to_string()),
                }
            }
        }
    }
}

/// Sender and recipient.
fn envelope(from: &str, to: &str) -> Result<Envelope, Failure> {
    let from: Address = from.parse().context("the sender's address")?;
    let to: Address = to.parse().context("the recipient's address")?;
    Ok(Envelope::new(Some(from), vec![to])?)
}

/// A file under its last name only when it is whole.
async fn write_file(folder: &PathBuf, id: MailId, raw: &[u8]) -> Result<(), Failure> {
    tokio::fs::create_dir_all(folder).await?;
    let half = folder.join(format!("{id}.part"));
    tokio::fs::write(&half, raw).await?;
    tokio::fs::rename(&half, folder.join(format!("{id}.eml"))).await?;
    Ok(())
}
