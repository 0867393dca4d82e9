//! `/time-sheets`: the months that the reader may know of, by stage.

use super::words;
use crate::rows;
use crate::sheet::{SheetLine, SheetStage};
use base::{Lang, Role, format, t};
use maud::{Markup, html};
use web::{Answer, Door, Query, ui};

/// `GET /time-sheets`
pub(crate) async fn list(d: Door, q: Query) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let actor = d.actor()?;
    let all = rows::sheets_for(&tx, actor).await?;
    let only = q.get("stage").and_then(SheetStage::parse);
    let shown: Vec<&SheetLine> = all.iter().filter(|line| only.is_none_or(|stage| line.sheet.stage == stage)).collect();
    let title = t!(lang, "sheets-title");
    let lead = match actor.role {
        Role::Consultant { .. } => t!(lang, "sheets-lead-consultant"),
        Role::AgencyRep { .. } => t!(lang, "sheets-lead-agency"),
        Role::ClientRep { .. } => t!(lang, "sheets-lead-client"),
        Role::Staff(_) => t!(lang, "sheets-lead-staff"),
    };
    let actions = html! {
        @if actor.consultant().is_some() { (ui::link_button("/time", &t!(lang, "sheets-to-week"))) }
    };
    let body = html! {
        (ui::heading_with(&title, Some(&lead), actions))
        @if !all.is_empty() { (filter(lang, &q, &all, only)) }
        @if shown.is_empty() {
            (ui::empty(&t!(lang, "sheets-empty"), &t!(lang, "sheets-empty-text"), None))
        } @else {
            (table(lang, &title, &shown))
        }
    };
    Ok(d.page(&title, body))
}

/// All, and each stage with how many it holds.
fn filter(lang: Lang, q: &Query, all: &[SheetLine], only: Option<SheetStage>) -> Markup {
    let count = |stage: SheetStage| {
        i64::try_from(all.iter().filter(|line| line.sheet.stage == stage).count()).unwrap_or(i64::MAX)
    };
    let mut tabs = vec![ui::Tab {
        href: q.with("stage", None),
        label: t!(lang, "sheets-all"),
        current: only.is_none(),
        count: Some(i64::try_from(all.len()).unwrap_or(i64::MAX)),
    }];
    tabs.extend(SheetStage::ALL.into_iter().map(|stage| ui::Tab {
        href: q.with("stage", Some(stage.code())),
        label: words::stage_name(lang, stage),
        current: only == Some(stage),
        count: Some(count(stage)),
    }));
    ui::tabs(&t!(lang, "sheets-filter"), &tabs)
}

/// The months as a table.
fn table(lang: Lang, title: &str, shown: &[&SheetLine]) -> Markup {
    let columns = [
        ui::Column::text(t!(lang, "column-month")),
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "fact-consultant")),
        ui::Column::text(t!(lang, "fact-client")),
        ui::Column::number(t!(lang, "fact-hours")),
        ui::Column::text(t!(lang, "column-stage")),
    ];
    let rows: Vec<Vec<Markup>> = shown
        .iter()
        .map(|line| {
            vec![
                html! { a href={ "/time-sheets/" (line.sheet.id) } { (format::month(lang, line.sheet.month)) } },
                html! { (line.engagement_number) " · " (line.title) },
                html! { (line.consultant_name) },
                html! { (line.client_name) },
                html! { (format::hours(lang, line.total)) },
                words::stage(lang, &line.sheet),
            ]
        })
        .collect();
    ui::table(title, &columns, &rows)
}
