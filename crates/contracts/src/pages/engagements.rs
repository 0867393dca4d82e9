//! Engagements: the list, and one with everything that hangs on it.

use super::words;
use crate::engagement::EngagementStage;
use crate::{policy, rows, secrets};
use base::{CommonRefusal, EngagementId, Stop, format, t};
use maud::html;
use people::directory;
use web::{Answer, Door, Path, ui};

/// `GET /engagements`
pub(crate) async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let mut lines = Vec::new();
    for engagement in rows::engagements_for(&tx, d.actor()?).await? {
        let pair = rows::pair(&tx, engagement.pair).await?;
        let consultant = directory::consultant(&tx, engagement.consultant).await?;
        let client = directory::client(&tx, engagement.client).await?;
        lines.push(vec![
            html! { a href={ "/engagements/" (engagement.id) } { (engagement.number) " · " (pair.title) } },
            html! { (consultant.name) },
            html! { (client.name) },
            html! { (engagement.starts_on) " – " (engagement.last_day()) },
            words::engagement_stage(lang, engagement.stage, engagement.outcome),
        ]);
    }
    let title = t!(lang, "engagements-title");
    let body = if lines.is_empty() {
        ui::empty(&t!(lang, "engagements-empty"), &t!(lang, "engagements-empty-text"), None)
    } else {
        let columns = [
            ui::Column::text(t!(lang, "column-engagement")),
            ui::Column::text(t!(lang, "column-consultant")),
            ui::Column::text(t!(lang, "column-client")),
            ui::Column::text(t!(lang, "column-time-line")),
            ui::Column::text(t!(lang, "column-stage")),
        ];
        ui::table(&title, &columns, &lines)
    };
    Ok(d.page(&title, html! { (ui::heading(&title, Some(&t!(lang, "engagements-lead")))) (body) }))
}

/// `GET /engagements/{id}`
pub(crate) async fn show(d: Door, Path(id): Path<EngagementId>) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let actor = d.actor()?;
    let engagement = rows::engagement(&tx, id).await?;
    if !policy::may_see(actor, &engagement) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let pair = rows::pair(&tx, engagement.pair).await?;
    let consultant = directory::consultant(&tx, engagement.consultant).await?;
    let client = directory::client(&tx, engagement.client).await?;
    let approver = directory::contact(&tx, pair.approver).await?;
    let mut facts = vec![
        (t!(lang, "column-consultant"), html! { (consultant.name) }),
        (t!(lang, "column-client"), html! { (client.name) }),
        (
            t!(lang, "column-time-line"),
            html! { (format::date_long(lang, engagement.starts_on)) " – " (format::date_long(lang, engagement.ends_on)) },
        ),
        (t!(lang, "field-approver"), html! { (approver.name) }),
    ];
    if let Some(on) = engagement.ended_on {
        facts.push((t!(lang, "engagement-ended-on"), html! { (format::date_long(lang, on)) }));
    }
    if let Some(reason) = &engagement.end_reason {
        facts.push((t!(lang, "engagement-end-reason"), html! { (reason) }));
    }
    let price = words::glass_price(lang, &pair, pair.unit_price()?, pair.value()?);
    let title = t!(lang, "engagement-title", number = engagement.number, title = pair.title.as_str());
    let may_end = policy::may_end(actor, &engagement) && engagement.stage != EngagementStage::Ended;
    let main = html! {
        (ui::summary_list(&facts))
        (ui::section(&t!(lang, "contract-price"), html! { (price) p.hint { (t!(lang, "contract-price-hint")) } }))
        (ui::section(&t!(lang, "field-scope"), html! { div.prose { (web::markdown::letter(&pair.scope)) } }))
    };
    let aside = ui::card_titled(
        &t!(lang, "engagement-papers"),
        html! {
            p { (ui::link_quiet(&format!("/contracts/{}", pair.id), &t!(lang, "engagement-contract"))) }
            @if actor.consultant().is_some() && engagement.stage == EngagementStage::Running {
                p { (ui::link_button("/time", &t!(lang, "engagement-report-time"))) }
            }
            p { (ui::link_quiet("/time-sheets", &t!(lang, "engagement-months"))) }
            @if secrets::may_take_part(actor, &engagement) && (engagement.stage != EngagementStage::Ended || actor.is_acting_staff()) {
                p { (ui::link_quiet(&format!("/engagements/{id}/secrets"), &t!(lang, "secrets-title"))) }
            }
            p { (ui::link_quiet("/invoices", &t!(lang, "engagement-invoices"))) }
            @if may_end { p { (ui::link_danger(&format!("/engagements/{id}/ending"), &t!(lang, "engagement-end"))) } }
        },
    );
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, None, words::engagement_stage(lang, engagement.stage, engagement.outcome)))
            (ui::columns(main, aside))
        },
    ))
}
