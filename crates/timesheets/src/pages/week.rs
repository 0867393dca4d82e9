//! `/time`: one week, a grid for each engagement, each saved by itself (S73).
//! Works without scripts. What was typed is never lost: a cell that cannot be
//! taken comes back with everything else as it was typed.

use super::words;
use crate::duration;
use crate::rows;
use crate::save_week::{Cell, CellFault, CellProblem, try_week};
use crate::sheet::{SheetLine, TimeEntry};
use crate::week::{Week, day_name, expected_minutes};
use base::{Actor, CommonRefusal, Date, EngagementId, Lang, Outcome, RefusalStatus, Stop, format, t};
use contracts::{ContractPair, Engagement};
use maud::{Markup, html};
use people::directory;
use std::collections::BTreeMap;
use store::Tx;
use web::ui;
use web::{Answer, Check, Door, Form, FormState, Path, Query, Response, Wrong};

/// The longest note, in characters.
const NOTE: usize = 500;

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    let Some((kind, day)) = field.split_once('_') else { return String::new() };
    let day = day.parse().map(|date| format::date_short(lang, date)).unwrap_or_default();
    match kind {
        "note" => t!(lang, "week-note-label", day = day),
        _ => day,
    }
}

/// A row of the week: one engagement with what is stored.
struct Row {
    engagement: Engagement,
    pair: ContractPair,
    client: String,
    /// The sheets of the week's months, as far as they exist.
    sheets: Vec<SheetLine>,
    entries: BTreeMap<Date, TimeEntry>,
}

/// What a day is in a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    /// May be typed.
    Open,
    /// In a month that is handed in.
    Locked,
    /// Not a day of the engagement.
    Outside,
}

impl Row {
    /// Minutes of the week.
    fn total(&self) -> i64 {
        self.entries.values().map(|entry| entry.minutes).sum()
    }

    /// Minutes of a day.
    fn minutes(&self, day: Date) -> i64 {
        self.entries.get(&day).map_or(0, |entry| entry.minutes)
    }

    /// What a day is.
    fn day(&self, day: Date) -> Day {
        let closed = self.sheets.iter().any(|line| line.sheet.month == day.month() && !line.sheet.is_open());
        match (closed, self.engagement.covers(day) || self.minutes(day) > 0) {
            (true, true) => Day::Locked,
            (false, true) => Day::Open,
            (_, false) => Day::Outside,
        }
    }
}

/// The actor's engagements that touch a week.
async fn load(tx: &Tx, actor: &Actor, week: Week, only: Option<EngagementId>) -> Outcome<Vec<Row>> {
    let mut all = Vec::new();
    for engagement in contracts::rows::engagements_for(tx, actor).await? {
        let touches = engagement.starts_on <= week.sunday() && engagement.last_day() >= week.monday;
        let entries = rows::entries_between(tx, engagement.id, week.monday, week.sunday()).await?;
        let wanted = only.is_none_or(|id| id == engagement.id);
        if !wanted || !(touches || entries.values().any(|entry| entry.minutes > 0)) {
            continue;
        }
        let pair = contracts::rows::pair(tx, engagement.pair).await?;
        let client = directory::client(tx, engagement.client).await?.name;
        let months = week.months();
        let sheets = rows::sheets_of(tx, engagement.id).await?;
        let sheets = sheets.into_iter().filter(|line| months.contains(&line.sheet.month)).collect();
        all.push(Row { engagement, pair, client, sheets, entries });
    }
    all.sort_by_key(|row| row.engagement.number);
    Ok(all)
}

/// `GET /time`
pub(crate) async fn show(d: Door, q: Query) -> Answer {
    let tx = d.read().await?;
    let week = Week::of(q.parse::<Date>("week").unwrap_or(tx.today()));
    let rows = load(&tx, d.actor()?, week, q.parse("engagement")).await?;
    Ok(page(&d, &rows, week, None))
}

/// `POST /time/{engagement}/week`
pub(crate) async fn post(d: Door, Path(id): Path<EngagementId>, form: Form) -> Answer {
    let monday = form.get("week").parse::<Date>().map_err(|_| Stop::from(CommonRefusal::NotFound))?;
    let week = Week::of(monday);
    let mut check = form.check(d.lang, label);
    let cells = read(&mut check, &form, week);
    if !check.is_good() {
        let state = check.state(&d);
        let tx = d.read().await?;
        let rows = load(&tx, d.actor()?, week, None).await?;
        return d.invalid(page(&d, &rows, week, Some((id, state))));
    }
    let tx = d.write(&form).await?;
    let faults = try_week(&tx, d.actor()?, id, week.monday, &cells).await?;
    if faults.is_empty() {
        let back = format!("/time?week={}", week.monday);
        return d.done(tx, &form, &back, &t!(d.lang, "week-saved", week = week.label(d.lang))).await;
    }
    let conflict = faults.iter().any(CellFault::is_conflict);
    let state = faults.iter().fold(check.state(&d), with_fault);
    let rows = load(&tx, d.actor()?, week, None).await?;
    drop(tx);
    let status = if conflict { RefusalStatus::Conflict } else { RefusalStatus::Unprocessable };
    words::again(status, page(&d, &rows, week, Some((id, state))))
}

/// The form with one more fault. Whoever has seen what somebody else saved may
/// save over it.
fn with_fault(mut state: FormState, fault: &CellFault) -> FormState {
    let sentence = fault.sentence(state.lang);
    let name = field("hours", fault.date);
    match &fault.problem {
        // The cell is no longer there to be linked to.
        CellProblem::Closed { .. } => {
            state.refusal = Some(state.refusal.map_or(sentence.clone(), |before| format!("{before} {sentence}")));
        }
        CellProblem::Changed { stored, note, version, .. } => {
            state = state
                .with(&field("version", fault.date), version)
                .with(&field("was", fault.date), stored)
                .with(&field("wasnote", fault.date), note);
            state.wrong.push((name, Wrong::Said(sentence)));
        }
        CellProblem::TooLong { .. }
        | CellProblem::Outside { .. }
        | CellProblem::DayFull { .. }
        | CellProblem::OtherWeek => state.wrong.push((name, Wrong::Said(sentence))),
    }
    state
}

/// A field's name: `hours_2026-11-16`.
fn field(kind: &str, day: Date) -> String {
    format!("{kind}_{day}")
}

/// The cells that were touched: those that differ from what the page showed.
fn read(check: &mut Check<'_>, form: &Form, week: Week) -> Vec<Cell> {
    let lang = check.lang();
    let mut cells = Vec::new();
    for day in week.days() {
        let hours = field("hours", day);
        if !form.fields.iter().any(|(name, _)| *name == hours) {
            continue;
        }
        let typed = form.get(&hours).trim();
        let minutes = match duration::parse(typed) {
            Ok(minutes) => Some(minutes.unwrap_or(0)),
            Err(fault) => check.fault(&hours, Wrong::Said(fault.sentence(lang, &day_name(lang, day), typed))),
        };
        let note = check.text_opt(&field("note", day), NOTE);
        let (Some(minutes), Some(note)) = (minutes, note) else { continue };
        let note = note.unwrap_or_default();
        let shown = (form.get(&field("was", day)), form.get(&field("wasnote", day)));
        if shown != (minutes.to_string().as_str(), note.as_str()) {
            let version = form.get(&field("version", day)).parse().unwrap_or(0);
            cells.push(Cell { date: day, minutes, note, version });
        }
    }
    cells
}

/// The form as stored.
fn filled(d: &Door, row: &Row, week: Week) -> FormState {
    let mut state = d.form(label);
    for day in week.days() {
        let entry = row.entries.get(&day);
        let minutes = row.minutes(day);
        let note = entry.map_or("", |entry| entry.note.as_str());
        if minutes > 0 {
            state = state.with(&field("hours", day), duration::typed(d.lang, minutes));
        }
        state = state
            .with(&field("note", day), note)
            .with(&field("wasnote", day), note)
            .with(&field("was", day), minutes)
            .with(&field("version", day), entry.map_or(0, |entry| entry.version));
    }
    state
}

/// The week's page; `failed` is the engagement whose form is shown again.
fn page(d: &Door, rows: &[Row], week: Week, failed: Option<(EngagementId, FormState)>) -> Response {
    let lang = d.lang;
    let title = t!(lang, "week-title");
    let today = d.now.date();
    let href = |week: Week| format!("/time?week={}", week.monday);
    let (before, after) = (href(week.previous()), href(week.next()));
    let first = failed.as_ref().map_or(rows.first().map(|row| row.engagement.id), |(id, _)| Some(*id));
    let body = html! {
        (ui::heading_with(&title, Some(&t!(lang, "week-lead")), html! {
            (ui::link_quiet("/time-sheets", &t!(lang, "week-to-months")))
        }))
        (ui::section_with(&week.label(lang), html! {
            @if !week.has(today) { (ui::link_quiet("/time", &t!(lang, "week-this"))) }
        }, html! {
            (ui::pagination(&t!(lang, "week-nav"), Some(&before), &t!(lang, "week-before"), Some(&after), &t!(lang, "week-after")))
        }))
        @if rows.is_empty() {
            (ui::empty(&t!(lang, "week-empty"), &t!(lang, "week-empty-text"), None))
        }
        @for (index, row) in rows.iter().enumerate() {
            @let state = match &failed {
                Some((id, state)) if *id == row.engagement.id => state.clone(),
                _ => filled(d, row, week),
            };
            // Ids are told apart by the row; the one that faults link to keeps the plain ones.
            @let suffix = if first == Some(row.engagement.id) { String::new() } else { format!("-{index}") };
            (grid(lang, row, week, today, &state, &suffix))
        }
        @if rows.len() > 1 { (sums(lang, rows, week)) }
        (ui::details(&t!(lang, "week-help"), html! { p { (t!(lang, "week-help-text")) } }))
    };
    d.page(&title, body)
}

/// The class of a day's column.
fn column_class(day: Date, today: Date) -> Option<&'static str> {
    match (day.is_weekend(), day == today) {
        (true, true) => Some("weekend today"),
        (true, false) => Some("weekend"),
        (false, true) => Some("today"),
        (false, false) => None,
    }
}

/// The head of the grid: the days with their dates.
fn head(lang: Lang, corner: &str, week: Week, today: Option<Date>) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { (corner) }
                @for day in week.days() {
                    th class=[column_class(day, today.unwrap_or(day.plus_days(-1)))] scope="col" {
                        (format::weekday_short(lang, day)) br; (day.0.day()) "/" (day.0.month())
                    }
                }
                th.total scope="col" { (t!(lang, "week-sum")) }
            }
        }
    }
}

/// One engagement's week: the grid, the notes, how far it has come.
fn grid(lang: Lang, row: &Row, week: Week, today: Date, state: &FormState, suffix: &str) -> Markup {
    let caption = t!(lang, "week-caption", title = row.pair.title.as_str(), week = week.label(lang));
    let open: Vec<Date> = week.days().into_iter().filter(|day| row.day(*day) == Day::Open).collect();
    let expected = expected_minutes(&row.pair, &row.engagement, week);
    let action = format!("/time/{}/week", row.engagement.id);
    let notes = week.days().into_iter().filter(|day| !state.value(&field("note", *day)).is_empty()).count();
    let note_is_bad = open.iter().any(|day| state.wrong_with(&field("note", *day)).is_some());
    let body = html! {
        p.muted { (row.client) " · " (t!(lang, "week-engagement", number = row.engagement.number)) }
        (months(lang, row))
        (state.summary())
        form.form.wide method="post" action=(action) novalidate {
            input type="hidden" name="form_id" value=(state.id);
            input type="hidden" name="week" value=(week.monday);
            // What nobody can write in is reached, and moved, as a whole.
            div.week-frame tabindex=[open.is_empty().then_some("0")] role="region" aria-label=(caption) {
                table.week-grid {
                    caption.unseen { (caption) }
                    (head(lang, &t!(lang, "week-assignment"), week, Some(today)))
                    tbody {
                        tr {
                            th scope="row" { (row.pair.title) }
                            @for day in week.days() { (cell(lang, row, day, state, suffix)) }
                            td.total { (format::hours(lang, row.total())) }
                        }
                    }
                }
            }
            @for day in &open {
                @if let Some(wrong) = state.wrong_with(&field("hours", *day)) {
                    p.error id={ (field("hours", *day)) (suffix) "-error" } { (wrong) }
                }
            }
            @if !open.is_empty() {
                details.details open[note_is_bad] {
                    summary { (t!(lang, "week-notes", count = notes)) }
                    div.details-body {
                        @for day in &open { (note(lang, *day, state, suffix)) }
                    }
                }
                div.form-actions { (ui::button(&t!(lang, "week-save"))) }
            }
        }
        @if expected > 0 {
            (ui::meter(&t!(lang, "week-progress"), row.total(), expected, &t!(
                lang,
                "week-progress-text",
                entered = format::hours(lang, row.total()),
                expected = format::hours(lang, expected)
            )))
        }
    };
    html! { div id={ "engagement-" (row.engagement.number) } { (ui::section(&row.pair.title, body)) } }
}

/// The months of the week, each with its stage and the way to it.
fn months(lang: Lang, row: &Row) -> Markup {
    html! {
        @for line in row.sheets.iter().rev() {
            p {
                a href={ "/time-sheets/" (line.sheet.id) } { (format::month(lang, line.sheet.month)) }
                " " (words::stage(lang, &line.sheet))
            }
        }
    }
}

/// A day's cell: to type in, or locked with what it holds.
fn cell(lang: Lang, row: &Row, day: Date, state: &FormState, suffix: &str) -> Markup {
    let minutes = row.minutes(day);
    match row.day(day) {
        Day::Locked => html! {
            td.locked {
                @if minutes > 0 { (format::hours_number(lang, minutes)) } @else { "–" }
                span.unseen { " " (t!(lang, "week-locked")) }
            }
        },
        Day::Outside => html! {
            td.locked { span aria-hidden="true" { "–" } span.unseen { (t!(lang, "week-outside")) } }
        },
        Day::Open => {
            let name = field("hours", day);
            let wrong = state.wrong_with(&name).is_some();
            let class = match (wrong, day.is_weekend()) {
                (true, _) => Some("bad"),
                (false, true) => Some("weekend"),
                (false, false) => None,
            };
            let error = wrong.then(|| format!("{name}{suffix}-error"));
            html! {
                td class=[class] {
                    input.cell id={ (name) (suffix) } name=(name) type="text" inputmode="decimal" autocomplete="off"
                        maxlength="12" value=(state.value(&name)) aria-label=(format::date_short(lang, day))
                        aria-invalid=[wrong.then_some("true")] aria-describedby=[error];
                    (state.hidden(&field("version", day)))
                    (state.hidden(&field("was", day)))
                    (state.hidden(&field("wasnote", day)))
                }
            }
        }
    }
}

/// A day's note.
fn note(lang: Lang, day: Date, state: &FormState, suffix: &str) -> Markup {
    let name = field("note", day);
    let wrong = state.wrong_with(&name);
    let id = format!("{name}{suffix}");
    let error = wrong.is_some().then(|| format!("{id}-error"));
    html! {
        div class=(if wrong.is_some() { "field bad" } else { "field" }) {
            label for=(id) { (label(lang, &name)) }
            @if let (Some(wrong), Some(error)) = (&wrong, &error) { p.error id=(error) { (wrong) } }
            input id=(id) name=(name) type="text" autocomplete="off" maxlength=(NOTE) value=(state.value(&name))
                aria-invalid=[wrong.is_some().then_some("true")] aria-describedby=[error.clone()];
        }
    }
}

/// The day sums of all engagements together.
fn sums(lang: Lang, rows: &[Row], week: Week) -> Markup {
    let title = t!(lang, "week-all");
    let sum = |day: Date| -> i64 { rows.iter().map(|row| row.minutes(day)).sum() };
    let total: i64 = rows.iter().map(Row::total).sum();
    ui::section(
        &title,
        html! {
            div.week-frame tabindex="0" role="region" aria-label=(title) {
                table.week-grid {
                    caption.unseen { (title) }
                    (head(lang, &t!(lang, "week-assignment"), week, None))
                    tbody {
                        @for row in rows {
                            tr {
                                th scope="row" { (row.pair.title) }
                                @for day in week.days() { td { (figure(lang, row.minutes(day))) } }
                                td.total { (format::hours(lang, row.total())) }
                            }
                        }
                    }
                    tfoot {
                        tr {
                            th scope="row" { (t!(lang, "week-sum")) }
                            @for day in week.days() { td { (figure(lang, sum(day))) } }
                            td.total { (format::hours(lang, total)) }
                        }
                    }
                }
            }
        },
    )
}

/// Hours, or a dash for none.
fn figure(lang: Lang, minutes: i64) -> String {
    if minutes == 0 { "–".to_owned() } else { format::hours_number(lang, minutes) }
}
