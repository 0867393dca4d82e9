//! `/time-sheets/{id}`: one month, week by week, and what the reader can do
//! with it: close it, approve it, send it back, reopen it (S74, S77).

use super::words;
use crate::sheet::{SheetLine, SheetStage, TimeEntry};
use crate::week::Week;
use crate::{approve, policy, reopen, rows, send_back, submit};
use base::{Actor, CommonRefusal, FileId, Happened, Lang, Outcome, RateBasis, Stop, TimeSheetId, format, t};
use contracts::Engagement;
use maud::{Markup, html};
use people::directory;
use store::{Tx, journal};
use web::ui::{self, TimelineItem, Tone};
use web::{Answer, Door, Form, FormState, Path, Query, Response, download};

/// The longest reason, in characters.
const REASON: usize = 1000;

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "reason" => t!(lang, "field-reason"),
        _ => String::new(),
    }
}

/// A month that the actor may see.
struct View {
    line: SheetLine,
    engagement: Engagement,
    entries: Vec<TimeEntry>,
}

/// Loads it.
async fn load(tx: &Tx, actor: &Actor, id: TimeSheetId) -> Outcome<View> {
    let line = rows::line(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, line.sheet.engagement).await?;
    if !policy::may_see(actor, &engagement, &line.sheet) {
        return Err(CommonRefusal::NotFound.into());
    }
    let entries = rows::entries(tx, id).await?;
    Ok(View { line, engagement, entries })
}

/// `GET /time-sheets/{id}`
pub(crate) async fn show(d: Door, Path(id): Path<TimeSheetId>) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, id, &d.form(label)).await?)
}

/// `GET /time-sheets/{id}/report.pdf`; `?of=` names a report that was replaced.
pub(crate) async fn report(d: Door, Path(id): Path<TimeSheetId>, q: Query) -> Answer {
    let tx = d.read().await?;
    let view = load(&tx, d.actor()?, id).await?;
    let wanted = q.parse::<FileId>("of").or(view.line.sheet.report);
    let reports = rows::reports(&tx, id).await?;
    let Some(known) = reports.iter().find(|report| Some(report.file) == wanted) else {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    };
    Ok(download::file(&tx, known.file).await?)
}

/// `POST /time-sheets/{id}/submission`
pub(crate) async fn submission(d: Door, Path(id): Path<TimeSheetId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let result = submit(&tx, d.actor()?, id, form.version()?).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "sheet-submitted")).await
}

/// `POST /time-sheets/{id}/approval`
pub(crate) async fn approval(d: Door, Path(id): Path<TimeSheetId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let result = approve(&tx, d.actor()?, id, form.version()?).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "sheet-approved")).await
}

/// `POST /time-sheets/{id}/return`
pub(crate) async fn sending_back(d: Door, Path(id): Path<TimeSheetId>, form: Form) -> Answer {
    let mut check = form.check(d.lang, label);
    let Some(reason) = check.text("reason", REASON) else {
        let state = check.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    let result = send_back(&tx, d.actor()?, id, form.version()?, &reason).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "sheet-returned")).await
}

/// `POST /time-sheets/{id}/reopening`
pub(crate) async fn reopening(d: Door, Path(id): Path<TimeSheetId>, form: Form) -> Answer {
    let mut check = form.check(d.lang, label);
    let Some(reason) = check.text("reason", REASON) else {
        let state = check.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    let result = reopen(&tx, d.actor()?, id, form.version()?, &reason).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "sheet-reopened")).await
}

/// Done, or the page again with why not and with what was typed.
async fn finish(
    d: Door,
    tx: Tx,
    id: TimeSheetId,
    form: &Form,
    result: Outcome<()>,
    said: fn(Lang) -> String,
) -> Answer {
    let status = words::status(&result);
    match d.kept(result, form, label)? {
        Ok(()) => d.done(tx, form, &format!("/time-sheets/{id}"), &said(d.lang)).await,
        Err(state) => {
            let page = page(&d, &tx, id, &state).await?;
            drop(tx);
            words::again(status, page)
        }
    }
}

/// The page; `state` holds a reason that was typed and what was wrong.
async fn page(d: &Door, tx: &Tx, id: TimeSheetId, state: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let view = load(tx, actor, id).await?;
    let sheet = &view.line.sheet;
    let title = t!(lang, "sheet-title", month = format::month(lang, sheet.month));
    let main = html! {
        (state.summary())
        @if let Some(reason) = sheet.returned_reason.as_ref().filter(|_| sheet.is_open()) {
            (ui::banner(Tone::Warn, html! { p { strong { (t!(lang, "sheet-returned-why")) } } p { (reason) } }))
        }
        (acts(d, actor, &view, state))
        (weeks(lang, actor, &view))
    };
    let aside = html! {
        (ui::card_titled(&t!(lang, "sheet-facts"), facts(lang, &view)))
        (price(tx, lang, &view).await?)
        (papers(tx, lang, &view).await?)
        (history(tx, lang, id).await?)
    };
    let eyebrow = html! { a href="/time-sheets" { (t!(lang, "sheets-title")) } };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &title, Some(&view.line.title), words::stage(lang, sheet)))
        (ui::columns(main, aside))
    };
    Ok(d.page(&title, body))
}

/// Who, for whom, how much.
fn facts(lang: Lang, view: &View) -> Markup {
    let line = &view.line;
    ui::summary_list(&[
        (t!(lang, "fact-consultant"), html! { (line.consultant_name) }),
        (t!(lang, "fact-client"), html! { (line.client_name) }),
        (
            t!(lang, "fact-assignment"),
            html! { a href={ "/engagements/" (view.engagement.id) } { (line.engagement_number) " · " (line.title) } },
        ),
        (t!(lang, "fact-hours"), html! { strong { (format::hours(lang, line.total)) } }),
    ])
}

/// What the month comes to, the same three figures for every reader (S68).
async fn price(tx: &Tx, lang: Lang, view: &View) -> Outcome<Markup> {
    let pair = contracts::rows::pair(tx, view.engagement.pair).await?;
    if pair.rate_basis == RateBasis::Fixed {
        return Ok(html! {});
    }
    let price = pair.price_of(view.line.total)?;
    let receiver = if pair.agency.is_some() { t!(lang, "price-agency") } else { t!(lang, "price-consultant") };
    let rows = [
        (receiver, html! { (format::money(lang, price.consultant)) }),
        (
            t!(lang, "price-commission", percent = format::percent(lang, pair.commission)),
            html! { (format::money(lang, price.commission)) },
        ),
        (t!(lang, "price-client"), html! { strong { (format::money(lang, price.client)) } }),
    ];
    Ok(ui::card_titled(
        &t!(lang, "price-title"),
        html! { (ui::summary_list(&rows)) p.hint { (t!(lang, "price-hint")) } },
    ))
}

/// The reports: the one in force, and those it replaced.
async fn papers(tx: &Tx, lang: Lang, view: &View) -> Outcome<Markup> {
    let reports = rows::reports(tx, view.line.sheet.id).await?;
    if reports.is_empty() {
        return Ok(html! {});
    }
    let links = html! {
        @for (index, report) in reports.iter().enumerate() {
            @let href = format!("/time-sheets/{}/report.pdf?of={}", view.line.sheet.id, report.file);
            @let name = if index == 0 { t!(lang, "sheet-report") } else { t!(lang, "sheet-report-replaced") };
            @let meta = t!(
                lang,
                "sheet-report-meta",
                hours = format::hours(lang, report.minutes),
                name = report.approved_by.as_str(),
                at = format::instant(report.approved_at)
            );
            p { (ui::document_link(&href, &name, &meta)) }
        }
    };
    Ok(ui::card_titled(&t!(lang, "sheet-papers"), links))
}

/// What happened with the month, from the journal.
async fn history(tx: &Tx, lang: Lang, id: TimeSheetId) -> Outcome<Markup> {
    let mut items = Vec::new();
    for entry in journal::about(tx, id).await? {
        let what = match entry.what {
            Happened::SheetSubmitted { .. } => t!(lang, "happened-submitted"),
            Happened::SheetReturned { .. } => t!(lang, "happened-returned"),
            Happened::SheetApproved { .. } => t!(lang, "happened-approved"),
            Happened::SheetReopened { .. } => t!(lang, "happened-reopened"),
            _ => continue,
        };
        let who = directory::contact_opt(tx, entry.actor).await?.map(|contact| contact.name);
        items.push(TimelineItem {
            when: format::instant(entry.at),
            what: html! { p { (what) } @if let Some(who) = who { p.small { (who) } } },
        });
    }
    if items.is_empty() {
        return Ok(html! {});
    }
    Ok(ui::card_titled(&t!(lang, "sheet-history"), ui::timeline(&items)))
}

/// The hours, week by week; the consultant's lead back to their cells.
fn weeks(lang: Lang, actor: &Actor, view: &View) -> Markup {
    if view.entries.is_empty() {
        return ui::empty(&t!(lang, "sheet-empty"), &t!(lang, "sheet-empty-text"), None);
    }
    let edits = policy::may_report(actor, &view.engagement) && view.line.sheet.is_open();
    html! {
        @for days in view.entries.chunk_by(|a, b| a.on_date.monday() == b.on_date.monday()) {
            @if let Some(first) = days.first() {
                @let week = Week::of(first.on_date);
                @let link = html! {
                    @if edits { a href={ "/time?week=" (week.monday) "&engagement=" (view.engagement.id) } { (t!(lang, "sheet-edit-week")) } }
                };
                (ui::section_with(&week.label(lang), link, week_table(lang, week, days)))
            }
        }
        p { strong { (t!(lang, "sheet-total", hours = format::hours(lang, view.line.total))) } }
    }
}

/// The days of a week, with their sum within the month.
fn week_table(lang: Lang, week: Week, days: &[TimeEntry]) -> Markup {
    let columns = [
        ui::Column::text(t!(lang, "column-day")),
        ui::Column::number(t!(lang, "fact-hours")),
        ui::Column::text(t!(lang, "column-note")),
    ];
    let rows: Vec<Vec<Markup>> = days
        .iter()
        .map(|entry| {
            vec![
                html! { (format::date_short(lang, entry.on_date)) },
                html! { (format::hours(lang, entry.minutes)) },
                html! { (entry.note) },
            ]
        })
        .collect();
    let sum: i64 = days.iter().map(|entry| entry.minutes).sum();
    let foot = [html! { (t!(lang, "week-sum")) }, html! { (format::hours(lang, sum)) }, html! {}];
    ui::table_footed(&week.label(lang), &columns, &rows, &foot)
}

/// What this reader can do with the month now.
fn acts(d: &Door, actor: &Actor, view: &View, state: &FormState) -> Markup {
    let lang = d.lang;
    let sheet = &view.line.sheet;
    let action = |noun: &str| format!("/time-sheets/{}/{noun}", sheet.id);
    let version = [("version", sheet.version.to_string())];
    let reports = policy::may_report(actor, &view.engagement);
    let approves = policy::may_approve(actor, &view.engagement);
    match sheet.stage {
        SheetStage::Open if reports && d.now.date() >= sheet.month.first() => ui::card_titled(
            &t!(lang, "act-submit-title"),
            html! {
                p { (t!(lang, "act-submit-text", hours = format::hours(lang, view.line.total))) }
                (d.buttons().press(&action("submission"), &version, ui::button(&t!(lang, "act-submit"))))
            },
        ),
        SheetStage::Submitted if approves => html! {
            (ui::card_titled(&t!(lang, "act-approve-title"), html! {
                p { (t!(lang, "act-approve-text", hours = format::hours(lang, view.line.total), consultant = view.line.consultant_name.as_str())) }
                (d.buttons().press(&action("approval"), &version, ui::button(&t!(lang, "act-approve"))))
            }))
            (reason_form(state, &action("return"), sheet.version, &t!(lang, "act-return-title"), &t!(lang, "act-return-hint"), &t!(lang, "act-return")))
        },
        SheetStage::Approved if policy::may_reopen(actor, &view.engagement) => reason_form(
            state,
            &action("reopening"),
            sheet.version,
            &t!(lang, "act-reopen-title"),
            &t!(lang, "act-reopen-hint"),
            &t!(lang, "act-reopen"),
        ),
        SheetStage::Submitted if reports => ui::banner(Tone::Waiting, html! { p { (t!(lang, "sheet-waits-client")) } }),
        SheetStage::Open | SheetStage::Submitted | SheetStage::Approved | SheetStage::Invoiced => html! {},
    }
}

/// A reason with its button, folded away until it is needed.
fn reason_form(state: &FormState, action: &str, version: i64, title: &str, hint: &str, button: &str) -> Markup {
    let body = html! {
        form.form method="post" action=(action) novalidate {
            input type="hidden" name="form_id" value=(state.id);
            input type="hidden" name="version" value=(version);
            (state.area("reason", 3).most(REASON).hint(hint))
            div.form-actions { (ui::button_quiet(button)) }
        }
    };
    html! {
        details.details open[state.is_bad()] { summary { (title) } div.details-body { (body) } }
    }
}
