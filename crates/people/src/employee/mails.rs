//! The letters around an agency's own people. The link's secret is in the
//! letter to the invited person and nowhere else.

use super::invitation::Invitation;
use crate::company::Agency;
use crate::directory;
use crate::mails::post;
use crate::token::Token;
use base::{Actor, AgencyId, ConsultantId, Outcome, t};
use mail::Block;
use store::Tx;

/// "Your agency invites you": the link to come by.
pub(super) async fn invited(
    tx: &Tx,
    invitation: &Invitation,
    agency: &Agency,
    by: &Actor,
    token: &Token,
) -> Outcome<()> {
    let (lang, house) = (invitation.lang, tx.house());
    let broker = house.broker.name.as_str();
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = invitation.name.as_str())),
        Block::Text(t!(
            lang,
            "mail-employee-text",
            person = by.name.as_str(),
            agency = agency.name.as_str(),
            broker = broker
        )),
        Block::Text(t!(lang, "mail-employee-yours", agency = agency.name.as_str())),
        Block::Button {
            label: t!(lang, "mail-employee-button"),
            href: house.link(&format!("/invitations/{}", token.secret)),
        },
        Block::Text(t!(lang, "mail-employee-not-you", email = house.broker.email.as_str())),
    ];
    let subject = t!(lang, "mail-employee-subject", agency = agency.name.as_str(), broker = broker);
    let to = (invitation.name.as_str(), invitation.email.as_str());
    post(tx, "employee_invited", to, lang, subject, body, format!("employee_invited:{}", token.hash)).await
}

/// "The person whom you invited has come": to those who speak for the agency.
pub(super) async fn came(tx: &Tx, invitation: &Invitation, name: &str) -> Outcome<()> {
    for rep in directory::agency_reps(tx, invitation.agency).await? {
        let lang = rep.lang;
        let body = vec![
            Block::Text(t!(lang, "mail-hello", name = rep.name.as_str())),
            Block::Text(t!(lang, "mail-came-text", person = name)),
            Block::Button { label: t!(lang, "mail-came-button"), href: tx.house().link("/agency") },
        ];
        let subject = t!(lang, "mail-came-subject", person = name);
        let dedupe = format!("employee_came:{}:{}", invitation.id, rep.account);
        post(tx, "employee_came", (&rep.name, &rep.email), lang, subject, body, dedupe).await?;
    }
    Ok(())
}

/// "One of your consultants has left": to those who speak for the agency.
pub(super) async fn left(tx: &Tx, agency: AgencyId, name: &str, consultant: ConsultantId) -> Outcome<()> {
    for rep in directory::agency_reps(tx, agency).await? {
        let lang = rep.lang;
        let body = vec![
            Block::Text(t!(lang, "mail-hello", name = rep.name.as_str())),
            Block::Text(t!(lang, "mail-left-text", person = name)),
        ];
        let subject = t!(lang, "mail-left-subject", person = name);
        let dedupe = format!("employee_left:{consultant}:{}:{}", rep.account, tx.now().0);
        post(tx, "employee_left", (&rep.name, &rep.email), lang, subject, body, dedupe).await?;
    }
    Ok(())
}
