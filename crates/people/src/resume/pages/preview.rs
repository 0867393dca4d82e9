//! `GET /resume/preview` and the files beside it: the own résumé as a client
//! will see it, on screen and on paper, and as files that other houses read.

use crate::directory;
use crate::profile::policy;
use crate::resume::import::export;
use crate::resume::{document, view};
use base::{Lang, t};
use maud::{Markup, html};
use web::ui::{self, Tone};
use web::{Answer, Door, download};

/// As a client will see it.
pub(super) async fn show(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let snapshot = directory::snapshot(&tx, id).await?;
    let lang = d.lang;
    Ok(d.page(
        &t!(lang, "resume-preview"),
        html! {
            (ui::banner(Tone::Info, html! { p { strong { (t!(lang, "resume-preview")) } } p { (t!(lang, "resume-preview-text")) } }))
            (ui::actions(html! { (ui::link_quiet("/resume", &t!(lang, "resume-back"))) }))
            (ui::card(view::snapshot_with(lang, &snapshot, &|item| {
                item.file.map(|_| format!("/resume/portfolio/{}/file", item.id))
            })))
            (files(lang))
        },
    ))
}

/// The résumé as files, each with what it is good for.
pub(super) fn files(lang: Lang) -> Markup {
    let all = [
        ("/resume/document.pdf", t!(lang, "resume-file-pdf"), t!(lang, "resume-file-pdf-text")),
        ("/resume/masked.pdf", t!(lang, "resume-file-masked"), t!(lang, "resume-file-masked-text")),
        ("/resume/document.json", t!(lang, "resume-file-json"), t!(lang, "resume-file-json-text")),
        ("/resume/europass.xml", t!(lang, "resume-file-europass"), t!(lang, "resume-file-europass-text")),
    ];
    ui::section(
        &t!(lang, "resume-files"),
        html! {
            p.muted { (t!(lang, "resume-files-text")) }
            div.stack { @for (href, label, text) in &all { (ui::document_link(href, label, text)) } }
        },
    )
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

/// The designed PDF without name, links and ways to reach the person.
pub(super) async fn masked(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let consultant = directory::consultant(&tx, id).await?;
    let snapshot = directory::snapshot(&tx, id).await?;
    let made = document::masked(tx.house(), consultant.updated_at, &snapshot)?;
    drop(tx);
    let bytes = document::pdf(made).await?;
    Ok(download::bytes_as(&format!("CV {}.pdf", snapshot.number), "application/pdf", bytes))
}

/// JSON Resume.
pub(super) async fn json(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let resume = directory::resume(&tx, id).await?;
    let contact = directory::contact(&tx, resume.consultant.account).await?;
    let file = cv::json_resume::write(&export::resume(&resume, Some(&contact)));
    Ok(download::bytes_as(&format!("CV {}.json", resume.consultant.name), "application/json", file.into_bytes()))
}

/// Europass XML.
pub(super) async fn europass(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let resume = directory::resume(&tx, id).await?;
    let contact = directory::contact(&tx, resume.consultant.account).await?;
    let moment = resume.consultant.updated_at.timestamp().to_string();
    let file = cv::europass::write(&export::resume(&resume, Some(&contact)), &moment);
    Ok(download::bytes_as(&format!("CV {}.xml", resume.consultant.name), "application/xml", file.into_bytes()))
}
