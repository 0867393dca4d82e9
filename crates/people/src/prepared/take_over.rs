//! The person takes the prepared profile over (S16): confirms the address by
//! the link, chooses a password, accepts the terms. Only now is there a
//! profile, and it is the person's own; the paper is gone, its hash stays.

use super::profile::{Draft, Known, Prepared};
use super::refusal::PreparedRefusal;
use super::{mails, rows};
use crate::arrive::{Arrival, arrive};
use crate::consultant::Skill;
use crate::profile::{self, ProfileInput};
use crate::resume::{self, ExperienceInput};
use crate::{directory, token};
use base::{AccountId, ConsultantId, Happened, Lang, Outcome};
use store::Tx;
use store::files;

/// The draft of a link, and the agency's name, while it lasts; nothing is used up.
///
/// # Errors
/// A failure of the database.
pub async fn link(tx: &Tx, secret: &str) -> Outcome<Option<(Prepared<Draft>, String)>> {
    let Some(draft) = draft_of(tx, secret, "").await? else { return Ok(None) };
    let agency = directory::agency(tx, draft.agency).await?.name;
    Ok(Some((draft, agency)))
}

/// The draft of a link that still opens.
pub(super) async fn draft_of(tx: &Tx, secret: &str, lock: &str) -> Outcome<Option<Prepared<Draft>>> {
    let Some(known) = rows::by_token(tx, &token::hash(secret), lock).await? else { return Ok(None) };
    let over = known.ends_at().is_none_or(|end| end <= tx.now());
    Ok(match known {
        Known::Draft(draft) if !over => Some(draft),
        Known::Draft(_)
        | Known::Uploaded(_)
        | Known::Refused(_)
        | Known::Verified(_)
        | Known::TakenOver(_)
        | Known::Erased(_) => None,
    })
}

/// Takes it over: the account works from now on, under the agency.
///
/// # Errors
/// [`PreparedRefusal::LinkSpent`], [`PreparedRefusal::HasAccount`] when the
/// person has registered meanwhile, or a failure.
pub async fn take_over(tx: &Tx, secret: &str, person: &Arrival) -> Outcome<AccountId> {
    let draft = draft_of(tx, secret, tx.for_update()).await?.ok_or(PreparedRefusal::LinkSpent)?;
    let Draft { verified, content, .. } = draft.stage().clone();
    let (account, consultant) = arrive(tx, &verified.named.email, draft.agency, draft.lang, person)
        .await?
        .ok_or(PreparedRefusal::HasAccount)?;
    fill(tx, consultant, draft.lang, &content).await?;
    let over = draft.take_over(consultant, tx.now());
    rows::save_taken_over(tx, &over).await?;
    files::remove(tx, verified.paper.file).await?;
    tx.record(Happened::ProfileTakenOver { prepared: over.id, consultant }).await?;
    mails::taken_over(tx, over.agency, over.id, &person.name).await?;
    Ok(account)
}

/// Puts what was written into the profile that is the person's own now.
async fn fill(tx: &Tx, consultant: ConsultantId, lang: Lang, content: &super::Content) -> Outcome<()> {
    let input = ProfileInput {
        title: Some(content.title.clone()),
        city: content.city.clone(),
        lang,
        ..ProfileInput::default()
    };
    profile::save(tx, consultant, directory::consultant(tx, consultant).await?.version, &input).await?;
    if content.letter.is_some() {
        let version = directory::consultant(tx, consultant).await?.version;
        resume::save_letter(tx, consultant, version, content.letter.as_deref()).await?;
    }
    for name in &content.skills {
        resume::set_skill(tx, consultant, &Skill { name: name.clone(), level: 3, years: 0 }).await?;
    }
    for work in &content.work {
        let input = ExperienceInput {
            client_name: work.client_name.clone(),
            headline: work.assignment.clone(),
            description: None,
            result: None,
            from: work.from,
            to: work.to,
        };
        resume::add_experience(tx, consultant, &input).await?;
    }
    Ok(())
}
