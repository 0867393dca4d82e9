//! `GET /resume/preview` and `/resume/document.pdf`: the own résumé as a
//! client will see it, on screen and on paper.

use crate::directory;
use crate::profile::policy;
use crate::resume::{document, view};
use base::t;
use maud::html;
use web::ui::{self, Tone};
use web::{Answer, Door, download};

/// As a client will see it.
pub(super) async fn show(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let snapshot = directory::snapshot(&tx, id).await?;
    let lang = d.lang;
    let ways = ui::actions(html! {
        (ui::link_quiet("/resume", &t!(lang, "resume-back")))
        (ui::link_quiet("/resume/document.pdf", &t!(lang, "resume-to-pdf")))
    });
    Ok(d.page(
        &t!(lang, "resume-preview"),
        html! {
            (ui::banner(Tone::Info, html! { p { strong { (t!(lang, "resume-preview")) } } p { (t!(lang, "resume-preview-text")) } }))
            (ways)
            (ui::card(view::snapshot_with(lang, &snapshot, &|item| {
                item.file.map(|_| format!("/resume/portfolio/{}/file", item.id))
            })))
        },
    ))
}

/// The designed PDF, with the ways to reach the person whose it is.
pub(super) async fn document(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let consultant = directory::consultant(&tx, id).await?;
    let contact = directory::contact(&tx, consultant.account).await?;
    let snapshot = directory::snapshot(&tx, id).await?;
    let made = document::document(tx.house(), consultant.updated_at, &snapshot, Some(contact.email), contact.phone)?;
    drop(tx);
    let bytes = document::pdf(made).await?;
    Ok(download::bytes_as(&format!("CV {}.pdf", snapshot.name), "application/pdf", bytes))
}
