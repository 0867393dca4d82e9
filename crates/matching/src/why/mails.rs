//! The letter that an answer is there. What it says stands on the page alone.

use crate::rows;
use assignments::labels;
use base::{AssignmentId, ConsultantId, Outcome, t};
use mail::{Block, Letter};
use store::Tx;

/// "There is an answer to your question"; nothing to an account that does not
/// work.
///
/// # Errors
/// A failure of the database.
pub(super) async fn released(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<()> {
    let Some(to) = rows::reachable(tx, consultant).await? else { return Ok(()) };
    let need = assignments::find(tx, assignment).await?;
    let lang = to.lang;
    let letter = Letter {
        kind: "explanation_released",
        to_name: &to.name,
        to: &to.email,
        lang,
        subject: t!(lang, "mail-why-subject", title = need.content.title.as_str()),
        body: vec![
            Block::Text(t!(lang, "mail-why-text", about = labels::about(lang, &need))),
            Block::Button {
                label: t!(lang, "mail-why-button"),
                href: tx.house().link(&format!("/assignments/{assignment}/why-not")),
            },
            Block::Text(t!(lang, "mail-why-where")),
        ],
        attachments: vec![],
        invitation: None,
        dedupe: format!("explanation_released:{assignment}:{consultant}"),
    };
    mail::post(tx, letter).await.map(drop)
}
