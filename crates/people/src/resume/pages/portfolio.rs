//! `/resume/portfolio`: samples of work as files or links (S36).

use super::part_heading;
use crate::consultant::PortfolioItem;
use crate::directory;
use crate::profile::policy;
use crate::resume::file_kind::{self, ACCEPT, MOST_BYTES};
use crate::resume::picture::{self, MOST_POINTS};
use crate::resume::portfolio::{
    MOST_ITEMS, add_portfolio_file, add_portfolio_link, portfolio_item, remove_portfolio_item, thumb,
};
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
    /// Files, each with what it is called.
    Files(Vec<(String, &'a Upload)>),
    /// A link and what it is called.
    Link(String, String),
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
    let Some(sample) = read(&mut check, &form).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(page(&d, id, &state).await?);
    };
    // Pictures are drawn before the transaction, which nobody should wait for.
    let prepared = match d.kept(prepared(&sample).await, &form, label)? {
        Ok(prepared) => prepared,
        Err(state) => return d.invalid(page(&d, id, &state).await?),
    };
    let tx = d.write(&form).await?;
    match d.kept(add_all(&tx, id, &sample, &prepared).await, &form, label)? {
        Ok(()) => d.done(tx, &form, "/resume/portfolio", &t!(d.lang, "resume-portfolio-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, id, &state).await?)
        }
    }
}

/// The files made ready, in their order.
async fn prepared(sample: &Sample<'_>) -> Outcome<Vec<picture::Prepared>> {
    let Sample::Files(files) = sample else { return Ok(vec![]) };
    let mut out = Vec::new();
    for (_, upload) in files {
        out.push(picture::prepare(upload.bytes.clone()).await?);
    }
    Ok(out)
}

/// Adds all of it, or nothing.
async fn add_all(tx: &Tx, id: ConsultantId, sample: &Sample<'_>, prepared: &[picture::Prepared]) -> Outcome<()> {
    match sample {
        Sample::Files(files) => {
            for ((title, upload), prepared) in files.iter().zip(prepared) {
                add_portfolio_file(tx, id, title, &upload.name, prepared).await?;
            }
        }
        Sample::Link(title, link) => {
            add_portfolio_link(tx, id, title, link).await?;
        }
    }
    Ok(())
}

/// GET the small picture of an own item.
pub(super) async fn small(d: Door, Path(item): Path<PortfolioItemId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let file = thumb(&tx, id, item).await?.ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    Ok(download::file(&tx, file).await?)
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

/// Files or a link, and what it is called; `None` when one is wrong. A file may
/// go without a title: then its name is the title.
fn read<'a>(c: &mut Check<'_>, form: &'a Form) -> Option<Sample<'a>> {
    let lang = c.lang();
    let said = |refusal: ResumeRefusal| Wrong::Said(refusal.sentence(lang));
    let title = c.text_opt("title", 120);
    let link = c.link_opt("link");
    let uploads: Vec<&Upload> = form.files.iter().filter(|upload| upload.field == "file").collect();
    match (uploads.is_empty(), link?) {
        (false, Some(_)) => c.fault("link", said(ResumeRefusal::BothGiven)),
        (false, None) => {
            for upload in &uploads {
                if let Err(refusal) = file_kind::taken(&upload.bytes) {
                    return c.fault("file", said(refusal));
                }
            }
            let title = title?;
            let several = uploads.len() > 1;
            let called = |upload: &Upload| title.clone().filter(|_| !several).unwrap_or_else(|| stem(&upload.name));
            Some(Sample::Files(uploads.into_iter().map(|upload| (called(upload), upload)).collect()))
        }
        (true, Some(link)) => match title? {
            Some(title) => Some(Sample::Link(title, link)),
            None => c.fault("title", Wrong::Empty),
        },
        (true, None) => c.fault("file", said(ResumeRefusal::NothingGiven)),
    }
}

/// A file's name without its end, as a title.
fn stem(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    let stem = if stem.is_empty() { name } else { stem };
    stem.chars().take(120).collect()
}

/// The list and the form below it.
async fn page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = directory::resume(&tx, id).await?.portfolio;
    let mut rows = Vec::new();
    for (n, item) in known.iter().enumerate() {
        rows.push(row(d, &tx, item, (n, known.len()), id).await?);
    }
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "resume-section-portfolio");
    let fields = html! {
        (f.file("file", ACCEPT).many().optional().hint(t!(lang, "resume-portfolio-file-hint",
            megabytes = MOST_BYTES / 1_000_000, megapixels = MOST_POINTS / 1_000_000, items = MOST_ITEMS)))
        (f.text("title").most(120).optional().hint(t!(lang, "resume-portfolio-title-hint")))
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
async fn row(d: &Door, tx: &Tx, item: &PortfolioItem, (n, of): (usize, usize), owner: ConsultantId) -> Outcome<Entry> {
    let lang = d.lang;
    let (href, facts) = match item.file {
        Some(file) => {
            (Some(format!("/resume/portfolio/{}/file", item.id)), file_facts(lang, &files::info(tx, file).await?))
        }
        None => (None, vec![]),
    };
    let small = thumb(tx, owner, item.id).await?;
    let body = html! {
        @if small.is_some() {
            img.thumb src={ "/resume/portfolio/" (item.id) "/small" } alt="" loading="lazy";
        }
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
    let aside = html! {
        (super::order::ways(d, &format!("/resume/portfolio/{}", item.id), &item.title, n, of))
        (d.buttons().press(&action, &[], button))
    };
    Ok(Entry { title: item.title.clone(), href, facts, body, aside })
}

/// Kind and size: `PDF`, `1,2 MB`.
fn file_facts(lang: Lang, info: &FileInfo) -> Vec<String> {
    vec![file_kind::word(&info.media_type), size(lang, info.size)]
}

/// `12 kB`, `1,2 MB`.
pub(super) fn size(lang: Lang, bytes: i64) -> String {
    match bytes {
        bytes if bytes < 100_000 => format!("{} kB", format::whole(lang, (bytes + 999) / 1000)),
        bytes => format!("{} MB", format::decimal(lang, bytes / 100_000, 1)),
    }
}
