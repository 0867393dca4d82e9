//! `/resume/portfolio`: samples of work as files or links (S36).

use super::part_heading;
use crate::consultant::PortfolioItem;
use crate::directory;
use crate::profile::policy;
use crate::resume::file_kind::{self, ACCEPT, MOST_BYTES};
use crate::resume::portfolio::{add_portfolio_file, add_portfolio_link, portfolio_item, remove_portfolio_item};
use crate::resume::refusal::ResumeRefusal;
use crate::resume::words;
use base::{CommonRefusal, ConsultantId, Lang, Outcome, PortfolioItemId, Refusal, Stop, format, t};
use maud::{Markup, html};
use store::Tx;
use store::files::{self, FileInfo};
use web::ui::{self, Entry};
use web::{Answer, Check, Door, Form, FormState, Path, Response, Upload, Wrong, download};

/// What is to be added.
enum Sample<'a> {
    /// A file.
    File(&'a Upload),
    /// A link.
    Link(String),
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "title" => t!(lang, "resume-portfolio-title"),
        "file" => t!(lang, "resume-portfolio-file"),
        "link" => t!(lang, "resume-portfolio-link"),
        _ => String::new(),
    }
}

/// GET the list, with a form for one more.
pub(super) async fn list(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let state = d.form(label);
    Ok(page(&d, id, &state).await?)
}

/// POST one more.
pub(super) async fn add(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some((title, sample)) = read(&mut check, &form).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(page(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    let added = match &sample {
        Sample::File(upload) => add_portfolio_file(&tx, id, &title, &upload.name, &upload.bytes).await,
        Sample::Link(link) => add_portfolio_link(&tx, id, &title, link).await,
    };
    match d.kept(added, &form, label)? {
        Ok(_) => d.done(tx, &form, "/resume/portfolio", &t!(d.lang, "resume-portfolio-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, id, &state).await?)
        }
    }
}

/// GET the file of an own item.
pub(super) async fn file(d: Door, Path(item): Path<PortfolioItemId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let file = portfolio_item(&tx, id, item).await?.file.ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    Ok(download::file(&tx, file).await?)
}

/// POST the removal of one.
pub(super) async fn remove(d: Door, Path(item): Path<PortfolioItemId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.write(&form).await?;
    remove_portfolio_item(&tx, id, item).await?;
    d.done(tx, &form, "/resume/portfolio", &t!(d.lang, "resume-portfolio-removed")).await
}

/// Title and exactly one of file and link; `None` when one is wrong.
fn read<'a>(c: &mut Check<'_>, form: &'a Form) -> Option<(String, Sample<'a>)> {
    let lang = c.lang();
    let said = |refusal: ResumeRefusal| Wrong::Said(refusal.sentence(lang));
    let title = c.text("title", 120);
    let link = c.link_opt("link");
    let sample = match (form.file("file"), link) {
        (Some(_), Some(Some(_))) => c.fault("link", said(ResumeRefusal::BothGiven)),
        (Some(upload), Some(None)) => match file_kind::taken(&upload.bytes) {
            Ok(_) => Some(Sample::File(upload)),
            Err(refusal) => c.fault("file", said(refusal)),
        },
        (None, Some(Some(link))) => Some(Sample::Link(link)),
        (None, Some(None)) => c.fault("file", said(ResumeRefusal::NothingGiven)),
        (_, None) => None,
    };
    Some((title?, sample?))
}

/// The list and the form below it.
async fn page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = directory::resume(&tx, id).await?.portfolio;
    let mut rows = Vec::new();
    for item in &known {
        rows.push(row(d, &tx, item).await?);
    }
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "resume-section-portfolio");
    let fields = html! {
        (f.text("title").most(120).hint(t!(lang, "resume-portfolio-title-hint")))
        (f.file("file", ACCEPT).optional().hint(t!(lang, "resume-portfolio-file-hint", megabytes = MOST_BYTES / 1_000_000)))
        (f.link("link").optional().hint(t!(lang, "resume-portfolio-link-hint")))
    };
    Ok(d.page(
        &title,
        html! {
            (part_heading(lang, &title, &t!(lang, "resume-portfolio-lead")))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "resume-portfolio-empty"), &t!(lang, "resume-portfolio-empty-text"), None))
            } @else {
                (ui::entries(&rows))
            }
            (ui::section(&t!(lang, "resume-portfolio-add"), f.form_files("/resume/portfolio", fields, &t!(lang, "resume-portfolio-add-button"))))
        },
    ))
}

/// One item, with the way to open it and to remove it.
async fn row(d: &Door, tx: &Tx, item: &PortfolioItem) -> Outcome<Entry> {
    let lang = d.lang;
    let (href, facts) = match item.file {
        Some(file) => {
            (Some(format!("/resume/portfolio/{}/file", item.id)), file_facts(lang, &files::info(tx, file).await?))
        }
        None => (None, vec![]),
    };
    let body = html! {
        @if let Some(link) = item.link.as_ref().filter(|link| link.starts_with("https://")) {
            p { a.breaks href=(link) rel="noopener noreferrer" { (words::shown_link(link)) } }
        }
    };
    let button: Markup = html! {
        button.button.quiet.dense type="submit" aria-label=(t!(lang, "resume-portfolio-remove", title = item.title.as_str())) {
            (t!(lang, "resume-remove"))
        }
    };
    let action = format!("/resume/portfolio/{}/removal", item.id);
    Ok(Entry { title: item.title.clone(), href, facts, body, aside: d.buttons().press(&action, &[], button) })
}

/// Kind and size: `PDF`, `1,2 MB`.
fn file_facts(lang: Lang, info: &FileInfo) -> Vec<String> {
    let size = match info.size {
        bytes if bytes < 100_000 => format!("{} kB", format::whole(lang, (bytes + 999) / 1000)),
        bytes => format!("{} MB", format::decimal(lang, bytes / 100_000, 1)),
    };
    vec![file_kind::word(&info.media_type), size]
}
