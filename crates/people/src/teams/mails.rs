//! The letters of teams.

use super::team::Team;
use crate::directory;
use crate::mails::post;
use base::{Lang, Outcome, TeamMemberId, t};
use mail::Block;
use store::Tx;

/// "You are asked into a team".
pub(super) async fn asked(
    tx: &Tx,
    team: &Team,
    member: TeamMemberId,
    email: &str,
    part: &str,
    by: &str,
    lang: Lang,
) -> Outcome<()> {
    let house = tx.house();
    let body = vec![
        Block::Text(t!(
            lang,
            "mail-team-asked-text",
            person = by,
            team = team.name.as_str(),
            part = part,
            broker = house.broker.name.as_str()
        )),
        Block::Text(t!(lang, "mail-team-asked-what")),
        Block::Button { label: t!(lang, "mail-team-button"), href: house.link(&format!("/teams/{}", team.id)) },
        Block::Text(t!(lang, "mail-team-asked-account", link = house.link("/register/consultant"))),
    ];
    let subject = t!(lang, "mail-team-asked-subject", person = by, team = team.name.as_str());
    post(tx, "team_asked", (email, email), lang, subject, body, format!("team_asked:{member}")).await
}

/// Tells the lead of an answer.
pub(super) async fn answered(tx: &Tx, team: &Team, name: &str, yes: bool) -> Outcome<()> {
    tell_lead(tx, team, "team_answered", |lang| {
        if yes {
            t!(lang, "mail-team-yes", person = name, team = team.name.as_str())
        } else {
            t!(lang, "mail-team-no", person = name, team = team.name.as_str())
        }
    })
    .await
}

/// Tells the lead that a member has left.
pub(super) async fn left(tx: &Tx, team: &Team, name: &str) -> Outcome<()> {
    tell_lead(tx, team, "team_left", |lang| t!(lang, "mail-team-left", person = name, team = team.name.as_str())).await
}

/// A word to the lead.
async fn tell_lead(tx: &Tx, team: &Team, kind: &str, say: impl Fn(Lang) -> String) -> Outcome<()> {
    let lead = directory::contact(tx, directory::consultant(tx, team.lead).await?.account).await?;
    let lang = lead.lang;
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = lead.name.as_str())),
        Block::Text(say(lang)),
        Block::Button { label: t!(lang, "mail-team-button"), href: tx.house().link(&format!("/teams/{}", team.id)) },
    ];
    let subject = t!(lang, "mail-team-subject", team = team.name.as_str());
    let dedupe = format!("{kind}:{}:{}", team.id, tx.now().0);
    post(tx, kind, (&lead.name, &lead.email), lang, subject, body, dedupe).await
}
