//! `user create`: the first member of the staff, and any other. The password is
//! read from standard input, so that it stands in no history.

use crate::config::Config;
use crate::house;
use anyhow::{Context, anyhow, bail};
use base::calendar::SystemClock;
use base::{Failure, Lang, StaffRole};
use clap::Subcommand;
use std::io::BufRead;
use std::sync::Arc;
use store::Dice;

/// What to do with accounts.
#[derive(Subcommand)]
pub enum What {
    /// Make an account; the password is the first line of standard input.
    Create {
        /// The mail address to sign in with.
        #[arg(long)]
        email: String,
        /// The person's name.
        #[arg(long)]
        name: String,
        /// consultant_agent, client_manager, finance, admin or read_only.
        #[arg(long)]
        role: String,
        /// sv or en.
        #[arg(long, default_value = "sv")]
        lang: String,
    },
}

/// Runs it.
pub async fn run(config: Config, what: What) -> Result<(), Failure> {
    let What::Create { email, name, role, lang } = what;
    let role = StaffRole::parse(&role)
        .ok_or_else(|| anyhow!("--role must be consultant_agent, client_manager, finance, admin or read_only"))?;
    let lang = Lang::parse(&lang).ok_or_else(|| anyhow!("--lang must be sv or en"))?;
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password).context("the password is read from standard input")?;
    let password = password.trim_end_matches(['\r', '\n']);
    let whose = people::password::Whose { email: &email, name: &name, broker: &config.broker.name, has_second: false };
    if let Some(fault) = people::password::fault(password, whose) {
        bail!("{}", fault.wrong(Lang::En).sentence(Lang::En, "password"));
    }
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let made = async {
        let password_hash = people::password::hash(db.dice(), password).await?;
        let tx = db.write(None).await?;
        people::grant::create_staff(
            &tx,
            people::grant::NewStaff { email: email.clone(), name, phone: None, lang, role, password_hash },
        )
        .await?;
        tx.commit().await
    };
    made.await.map_err(|stop: base::Stop| anyhow!("{stop}"))?;
    println!("{email} can sign in at {}/sign-in", config.base_url);
    db.close().await;
    Ok(())
}
