//! `/resume/import`: a CV that somebody has already, sent as a file. Kinds and
//! limits are told before; what was found is looked through on its own page.

use super::{import_review as review, part_heading, removal};
use crate::directory;
use crate::profile::policy;
use crate::resume::import::keep::{ACCEPT, Import, ImportStage, MOST_FILES, import, imports, keep, remove_import};
use crate::resume::import::refusal::{ImportRefusal, sentence};
use crate::resume::import::{draft, reader};
use base::{ConsultantId, CvImportId, Lang, Outcome, Refusal, format, t};
use cv::NotRead;
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Wrong, download};

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "file" => t!(lang, "import-file"),
        _ => String::new(),
    }
}

/// GET: what can be sent, and what was.
pub(super) async fn list(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let state = d.form(label);
    Ok(page(&d, id, &state).await?)
}

/// POST a file: it is read, kept, and looked through next.
pub(super) async fn add(d: Door, form: Form) -> Answer {
    let actor = d.actor()?;
    let id = policy::own(actor)?;
    let refused = |refusal: ImportRefusal| {
        let mut state = FormState::again(&d, &form, label, Vec::new());
        state.wrong.push(("file".to_owned(), Wrong::Said(refusal.sentence(d.lang))));
        state
    };
    let Some(upload) = form.file("file") else {
        return d.invalid(page(&d, id, &refused(ImportRefusal::NoFile)).await?);
    };
    if upload.bytes.len() > cv::limits::MOST_BYTES {
        return d.invalid(page(&d, id, &refused(ImportRefusal::NotTaken(NotRead::TooLarge))).await?);
    }
    d.app.limits.take(&format!("cv {}", actor.account), d.now, reader::MOST_READ, reader::WITHIN)?;
    // Before the transaction: a reader may take ten seconds, and nobody waits for it there.
    let outcome = reader::read(upload.bytes.clone()).await?;
    let tx = d.write(&form).await?;
    match d.kept(keep(&tx, id, &upload.name, &upload.bytes, &outcome).await, &form, label)? {
        Ok(import) => d.done(tx, &form, &format!("/resume/import/{import}"), "").await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, id, &state).await?)
        }
    }
}

/// GET one: what was found in it, or why it could not be read.
pub(super) async fn show(d: Door, Path(item): Path<CvImportId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let known = import(&tx, id, item).await?;
    let lang = d.lang;
    Ok(match &known.stage {
        ImportStage::Read(reading) => {
            let draft = draft::draft(reading, &directory::resume(&tx, id).await?);
            let state = review::filled(&d, &draft, known.version);
            review::page(&d, &known, reading, &draft, &state)
        }
        ImportStage::Unread(why) => plain(
            &d,
            &known,
            html! {
                (ui::banner(Tone::Waiting, html! {
                    p { strong { (t!(lang, "import-unread")) } }
                    p { (sentence(lang, *why)) }
                    p { (t!(lang, "import-unread-kept")) }
                }))
                (ui::actions(html! { (ui::link_button("/resume", &t!(lang, "import-by-hand"))) }))
            },
        ),
        ImportStage::Accepted(at) => plain(
            &d,
            &known,
            html! {
                (ui::banner(Tone::Ok, html! {
                    p { (t!(lang, "import-accepted-text", when = format::instant(*at))) }
                }))
                (ui::actions(html! { (ui::link_button("/resume", &t!(lang, "resume-back"))) }))
            },
        ),
    })
}

/// GET the file itself.
pub(super) async fn file(d: Door, Path(item): Path<CvImportId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let known = import(&tx, id, item).await?;
    Ok(download::file(&tx, known.file).await?)
}

/// POST the removal of one, with everything that was found in it.
pub(super) async fn remove(d: Door, Path(item): Path<CvImportId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.write(&form).await?;
    remove_import(&tx, id, item).await?;
    d.done(tx, &form, "/resume/import", &t!(d.lang, "import-removed")).await
}

/// What can be sent, and what was.
async fn page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = imports(&tx, id).await?;
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "import-heading");
    let megabytes = cv::limits::MOST_BYTES / 1_000_000;
    let fields = html! {
        (f.file("file", ACCEPT).hint(t!(lang, "import-file-hint", megabytes = megabytes)))
    };
    let rows: Vec<Entry> = known.iter().map(|import| row(d, import)).collect();
    Ok(d.page(
        &title,
        html! {
            (part_heading(lang, &title, &t!(lang, "import-lead")))
            (f.form_files("/resume/import", fields, &t!(lang, "import-send")))
            (ui::details(&t!(lang, "import-kinds"), html! {
                ul { @for kind in kinds(lang) { li { (kind) } } }
                p { (t!(lang, "import-private", most = MOST_FILES)) }
            }))
            @if !rows.is_empty() { (ui::section(&t!(lang, "import-files"), ui::entries(&rows))) }
        },
    ))
}

/// The kinds of file and where people get them.
fn kinds(lang: Lang) -> [String; 5] {
    [
        t!(lang, "import-kind-document"),
        t!(lang, "import-kind-linkedin-pdf"),
        t!(lang, "import-kind-linkedin"),
        t!(lang, "import-kind-europass"),
        t!(lang, "import-kind-json"),
    ]
}

/// One file in the list.
fn row(d: &Door, import: &Import) -> Entry {
    let lang = d.lang;
    let badge = match import.stage {
        ImportStage::Read(_) => ui::badge(Tone::Waiting, &t!(lang, "import-stage-read")),
        ImportStage::Unread(_) => ui::badge(Tone::Neutral, &t!(lang, "import-stage-unread")),
        ImportStage::Accepted(_) => ui::badge(Tone::Ok, &t!(lang, "import-stage-accepted")),
    };
    Entry {
        title: import.name.clone(),
        href: Some(format!("/resume/import/{}", import.id)),
        facts: vec![super::portfolio::size(lang, import.size), format::instant(import.created_at)],
        body: html! {},
        aside: badge,
    }
}

/// A file of which there is nothing to take.
fn plain(d: &Door, import: &Import, body: Markup) -> Response {
    d.page(&import.name, html! { (heading(d.lang, import, None)) (body) (kept(d, import)) })
}

/// The heading of one file.
pub(super) fn heading(lang: Lang, import: &Import, lead: Option<&str>) -> Markup {
    let back = html! { a href="/resume/import" { (t!(lang, "import-heading")) } };
    ui::heading_eyebrow(back, &import.name, lead, html! {})
}

/// That the file is kept, how to open it, and how to be rid of it.
pub(super) fn kept(d: &Door, import: &Import) -> Markup {
    let lang = d.lang;
    html! {
        (ui::section(&t!(lang, "import-kept"), html! {
            p { (t!(lang, "import-kept-text")) }
            (ui::document_link(
                &format!("/resume/import/{}/file", import.id),
                &import.name,
                &super::portfolio::size(lang, import.size),
            ))
            (removal(d, &t!(lang, "import-remove"), &format!("/resume/import/{}/removal", import.id)))
        }))
    }
}
