//! `/invoices`: the seller's own, the client's own, and for staff all pairs by
//! stage with what stands in the way first, to be issued together.

use super::words;
use crate::amounts::Amounts;
use crate::pair::{Invoice, InvoiceStage, Leg, PairLine};
use crate::{policy, rows};
use base::{Actor, InvoicePairId, Lang, Money, Outcome, RateBasis, Role, format, t};
use maud::{Markup, html};
use std::collections::BTreeMap;
use store::Tx;
use web::{Answer, Door, Query, ui};

/// What a list is made of.
struct List {
    lines: Vec<PairLine>,
    invoices: BTreeMap<InvoicePairId, Vec<Invoice>>,
}

impl List {
    /// One of a pair's two invoices, once it is issued.
    fn invoice(&self, line: &PairLine, leg: Leg) -> Option<&Invoice> {
        self.invoices.get(&line.pair.id)?.iter().find(|invoice| invoice.leg == leg)
    }

    /// The number of one of the two, as a link to its PDF; a dash before that.
    fn label(&self, line: &PairLine, leg: Leg) -> Markup {
        match self.invoice(line, leg) {
            Some(invoice) => html! { a href={ "/invoices/" (invoice.id) "/document.pdf" } { (invoice.label) } },
            None => html! { "–" },
        }
    }
}

/// `GET /invoices`
pub(crate) async fn list(d: Door, q: Query) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let actor = d.actor()?;
    let mut list = List { lines: rows::pairs_for(&tx, actor).await?, invoices: rows::invoices_for(&tx, actor).await? };
    let title = t!(lang, "invoices-title");
    let vat = d.app.house().vat;
    let (lead, body) = match actor.role {
        Role::Consultant { agency, .. } => {
            let lead = if agency.is_some() {
                t!(lang, "invoices-lead-employee")
            } else {
                t!(lang, "invoices-lead-consultant")
            };
            (lead, seller(lang, &title, actor, &list)?)
        }
        Role::AgencyRep { .. } => (t!(lang, "invoices-lead-agency"), seller(lang, &title, actor, &list)?),
        Role::ClientRep { .. } => (t!(lang, "invoices-lead-client"), client(lang, &title, &list)?),
        Role::Staff(_) => {
            // What stands in the way comes first; the order is otherwise kept.
            list.lines.sort_by_key(|line| line.exceptions().is_empty());
            let all = staff(lang, &title, actor, &list, &q, Amounts::zero(vat))?;
            (t!(lang, "invoices-lead-staff"), html! { (all) (uninvoiced(&tx, lang).await?) })
        }
    };
    Ok(d.page(&title, html! { (ui::heading(&title, Some(&lead))) (body) }))
}

/// Nothing here yet.
fn nothing(lang: Lang) -> Markup {
    ui::empty(&t!(lang, "invoices-empty"), &t!(lang, "invoices-empty-text"), None)
}

/// A month that leads to its pair.
fn month(lang: Lang, line: &PairLine) -> Markup {
    html! { a href={ "/invoice-pairs/" (line.pair.id) } { (format::month(lang, line.pair.month)) } }
}

/// An amount as a cell.
fn cell(lang: Lang, amount: Money) -> Markup {
    html! { (format::money(lang, amount)) }
}

/// The sum of one figure over all lines.
fn sum(lines: &[&PairLine], figure: impl Fn(&Amounts) -> Money) -> Outcome<Money> {
    let add = |sum: Money, line: &&PairLine| sum.plus(figure(&line.pair.amounts));
    Ok(lines.iter().try_fold(Money::ZERO, add)?)
}

/// The consultant's or the agency's list: their own self-billed invoices, and
/// the three figures of each month.
fn seller(lang: Lang, title: &str, actor: &Actor, list: &List) -> Outcome<Markup> {
    if list.lines.is_empty() {
        return Ok(nothing(lang));
    }
    let lines: Vec<&PairLine> = list.lines.iter().collect();
    let columns = [
        ui::Column::text(t!(lang, "fact-month")),
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "fact-consultant")),
        ui::Column::text(t!(lang, "fact-client")),
        ui::Column::number(words::receiver(lang, actor.agency().is_some())),
        ui::Column::number(t!(lang, "price-commission-short")),
        ui::Column::number(t!(lang, "price-client")),
        ui::Column::text(t!(lang, "column-stage")),
        ui::Column::text(t!(lang, "column-self-billed")),
    ];
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            let price = line.pair.amounts.price;
            // An employee's invoice is the agency's.
            let own = actor.agency().is_some() || line.agency.is_none();
            vec![
                month(lang, line),
                html! { (line.engagement_number) " · " (line.title) },
                html! { (line.consultant_name) },
                html! { (line.client_name) },
                cell(lang, price.consultant),
                cell(lang, price.commission),
                cell(lang, price.client),
                html! { (words::stage(lang, line.pair.stage)) (disputed(lang, line)) },
                if own {
                    list.label(line, Leg::Consultant)
                } else {
                    html! { "–" }
                },
            ]
        })
        .collect();
    let foot = [
        html! { (t!(lang, "sum")) },
        html! {},
        html! {},
        html! {},
        cell(lang, sum(&lines, |a| a.price.consultant)?),
        cell(lang, sum(&lines, |a| a.price.commission)?),
        cell(lang, sum(&lines, |a| a.price.client)?),
        html! {},
        html! {},
    ];
    Ok(ui::table_footed(title, &columns, &rows, &foot))
}

/// That the seller said that something is wrong.
fn disputed(lang: Lang, line: &PairLine) -> Markup {
    html! { @if line.pair.is_disputed() { " " (ui::badge(ui::Tone::Warn, &t!(lang, "exception-disputed"))) } }
}

/// The client's list: their invoices, with the commission that is part of each (S68).
fn client(lang: Lang, title: &str, list: &List) -> Outcome<Markup> {
    if list.lines.is_empty() {
        return Ok(nothing(lang));
    }
    let lines: Vec<&PairLine> = list.lines.iter().collect();
    let columns = [
        ui::Column::text(t!(lang, "fact-month")),
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "fact-consultant")),
        ui::Column::number(t!(lang, "column-net")),
        ui::Column::number(t!(lang, "column-of-which-commission")),
        ui::Column::number(t!(lang, "column-vat")),
        ui::Column::number(t!(lang, "column-to-pay")),
        ui::Column::number(t!(lang, "column-due")),
        ui::Column::text(t!(lang, "column-invoice")),
    ];
    let mut rows = Vec::new();
    let mut total = Money::ZERO;
    for line in &lines {
        let amounts = line.pair.amounts;
        total = total.plus(amounts.client_total()?)?;
        rows.push(vec![
            month(lang, line),
            html! { (line.engagement_number) " · " (line.title) },
            html! { (line.consultant_name) },
            cell(lang, amounts.price.client),
            cell(lang, amounts.price.commission),
            cell(lang, amounts.client_vat),
            cell(lang, amounts.client_total()?),
            html! { @if let Some(invoice) = list.invoice(line, Leg::Client) { (invoice.due_on) } },
            list.label(line, Leg::Client),
        ]);
    }
    let foot = [
        html! { (t!(lang, "sum")) },
        html! {},
        html! {},
        cell(lang, sum(&lines, |a| a.price.client)?),
        cell(lang, sum(&lines, |a| a.price.commission)?),
        cell(lang, sum(&lines, |a| a.client_vat)?),
        cell(lang, total),
        html! {},
        html! {},
    ];
    Ok(ui::table_footed(title, &columns, &rows, &foot))
}

/// Everything, by stage, with sums; what finance can issue can be chosen (S79).
fn staff(lang: Lang, title: &str, actor: &Actor, list: &List, q: &Query, zero: Amounts) -> Outcome<Markup> {
    let only = q.get("stage").and_then(InvoiceStage::parse);
    let shown: Vec<&PairLine> =
        list.lines.iter().filter(|line| only.is_none_or(|stage| line.pair.stage == stage)).collect();
    let filter = html! { @if !list.lines.is_empty() { (tabs(lang, list, q, only)) } };
    if shown.is_empty() {
        return Ok(html! { (filter) (nothing(lang)) });
    }
    let choosing = policy::may_issue(actor) && shown.iter().any(|line| line.is_issuable());
    let mut columns = vec![
        ui::Column::text(t!(lang, "fact-month")),
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "fact-consultant")),
        ui::Column::text(t!(lang, "fact-client")),
        ui::Column::number(t!(lang, "column-consultant-net")),
        ui::Column::number(t!(lang, "price-commission-short")),
        ui::Column::number(t!(lang, "column-client-net")),
        ui::Column::text(t!(lang, "column-stage")),
        ui::Column::text(t!(lang, "column-numbers")),
    ];
    if choosing {
        columns.push(ui::Column::text(t!(lang, "column-choose")));
    }
    let rows: Vec<Vec<Markup>> = shown.iter().map(|line| staff_row(lang, list, line, choosing)).collect();
    let all = shown.iter().try_fold(zero, |sum, line| sum.plus(line.pair.amounts)).map_err(base::Stop::from)?;
    let mut foot = vec![
        html! { (t!(lang, "sum")) },
        html! {},
        html! {},
        html! {},
        cell(lang, all.price.consultant),
        cell(lang, all.price.commission),
        cell(lang, all.price.client),
        html! {},
        html! {},
    ];
    if choosing {
        foot.push(html! {});
    }
    let table = ui::table_footed(title, &columns, &rows, &foot);
    Ok(html! {
        (filter)
        @if choosing {
            form method="get" action="/invoices/issue" {
                (table)
                div.form-actions { (ui::button(&t!(lang, "invoices-check"))) }
            }
        } @else { (table) }
    })
}

/// A pair as staff see it.
fn staff_row(lang: Lang, list: &List, line: &PairLine, choosing: bool) -> Vec<Markup> {
    let price = line.pair.amounts.price;
    let mut row = vec![
        month(lang, line),
        html! { (line.engagement_number) " · " (line.title) },
        html! { (line.consultant_name) br; (ui::small(&line.supplier_name)) },
        html! { (line.client_name) },
        cell(lang, price.consultant),
        cell(lang, price.commission),
        cell(lang, price.client),
        html! { (words::stage(lang, line.pair.stage)) (words::exceptions(lang, line)) },
        html! { (list.label(line, Leg::Client)) br; (list.label(line, Leg::Consultant)) },
    ];
    if choosing {
        let name = t!(lang, "choose-pair", title = line.title.as_str(), month = format::month(lang, line.pair.month));
        row.push(html! {
            @if line.is_issuable() { input type="checkbox" name="pair" value=(line.pair.id) aria-label=(name); }
        });
    }
    row
}

/// All, and each stage with how many it holds.
fn tabs(lang: Lang, list: &List, q: &Query, only: Option<InvoiceStage>) -> Markup {
    let number = |n: usize| Some(i64::try_from(n).unwrap_or(i64::MAX));
    let mut tabs = vec![ui::Tab {
        href: q.with("stage", None),
        label: t!(lang, "invoices-all"),
        current: only.is_none(),
        count: number(list.lines.len()),
    }];
    tabs.extend(InvoiceStage::ALL.into_iter().filter(|stage| *stage != InvoiceStage::Credited).map(|stage| ui::Tab {
        href: q.with("stage", Some(stage.code())),
        label: words::stage_name(lang, stage),
        current: only == Some(stage),
        count: number(list.lines.iter().filter(|line| line.pair.stage == stage).count()),
    }));
    ui::tabs(&t!(lang, "invoices-filter"), &tabs)
}

/// Approved months without invoices, each with why: nothing is lost from sight.
async fn uninvoiced(tx: &Tx, lang: Lang) -> Outcome<Markup> {
    let months = rows::uninvoiced(tx).await?;
    if months.is_empty() {
        return Ok(html! {});
    }
    let columns = [
        ui::Column::text(t!(lang, "fact-month")),
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "fact-consultant")),
        ui::Column::number(t!(lang, "fact-hours")),
        ui::Column::text(t!(lang, "column-why")),
    ];
    let rows: Vec<Vec<Markup>> = months
        .iter()
        .map(|m| {
            let why = match (m.basis, m.minutes) {
                (RateBasis::Fixed, _) => t!(lang, "why-fixed"),
                (_, 0) => t!(lang, "why-no-hours"),
                _ => t!(lang, "why-unknown"),
            };
            vec![
                html! { a href={ "/time-sheets/" (m.sheet) } { (format::month(lang, m.month)) } },
                html! { (m.engagement_number) " · " (m.title) },
                html! { (m.consultant_name) },
                html! { (format::hours(lang, m.minutes)) },
                html! { (why) },
            ]
        })
        .collect();
    let title = t!(lang, "uninvoiced-title");
    Ok(ui::section(&title, html! { p.muted { (t!(lang, "uninvoiced-text")) } (ui::table(&title, &columns, &rows)) }))
}
