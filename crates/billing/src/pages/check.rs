//! The check before issuing: what will go out, to whom, with which sums. One
//! pair or several chosen from the list; reading it changes nothing.

use super::words;
use crate::amounts::Amounts;
use crate::pair::PairLine;
use crate::refusal::BillingRefusal;
use crate::{issue, issue_many, rows};
use base::{CommonRefusal, InvoicePairId, Lang, Outcome, Refusal, Stop, format, t};
use maud::{Markup, html};
use people::directory;
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Query, Response};

/// `GET /invoice-pairs/{id}/issue`
pub(crate) async fn one(d: Door, Path(id): Path<InvoicePairId>) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, &[id], &one_action(id), &d.buttons()).await?)
}

/// `POST /invoice-pairs/{id}/issue`
pub(crate) async fn issue_one(d: Door, Path(id): Path<InvoicePairId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let result = issue(&tx, d.actor()?, id).await;
    if result.is_ok() {
        return d.done(tx, &form, &format!("/invoice-pairs/{id}"), &t!(d.lang, "issued-one")).await;
    }
    drop(tx);
    refused(&d, &form, result, &[id], &one_action(id)).await
}

/// `GET /invoices/issue?pair=…&pair=…`
pub(crate) async fn several(d: Door, q: Query) -> Answer {
    let tx = d.read().await?;
    let ids = chosen(q.0.iter().filter(|(name, _)| name == "pair").map(|(_, value)| value.as_str()))?;
    Ok(page(&d, &tx, &ids, SEVERAL, &d.buttons()).await?)
}

/// `POST /invoices/issue`
pub(crate) async fn issue_several(d: Door, form: Form) -> Answer {
    let ids = chosen(form.all("pair").into_iter())?;
    let tx = d.write(&form).await?;
    let result = issue_many(&tx, d.actor()?, &ids).await;
    match result {
        Ok(count) => d.done(tx, &form, "/invoices?stage=issued", &t!(d.lang, "issued-many", count = count)).await,
        Err(stop) => {
            drop(tx);
            refused(&d, &form, Err(stop), &ids, SEVERAL).await
        }
    }
}

/// Where several are issued.
const SEVERAL: &str = "/invoices/issue";

/// Where one is issued.
fn one_action(id: InvoicePairId) -> String {
    format!("/invoice-pairs/{id}/issue")
}

/// The pairs that were chosen.
fn chosen<'a>(values: impl Iterator<Item = &'a str>) -> Outcome<Vec<InvoicePairId>> {
    values.map(|value| value.parse().map_err(|_| CommonRefusal::NotFound.into())).collect()
}

/// The check page again with why not. What was tried is undone by then, so the
/// page shows the pairs as they are.
async fn refused(d: &Door, form: &Form, result: Outcome<()>, ids: &[InvoicePairId], action: &str) -> Answer {
    let status = words::status(&result);
    match d.kept(result, form, |_, _| String::new())? {
        Ok(()) => Err(Stop::from(CommonRefusal::NotFound).into()),
        Err(state) => {
            let tx = d.read().await?;
            words::again(status, page(d, &tx, ids, action, &state).await?)
        }
    }
}

/// The page: what can go out with its sums and one button, and what cannot.
async fn page(d: &Door, tx: &Tx, ids: &[InvoicePairId], action: &str, state: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let mut lines = Vec::new();
    for id in ids {
        lines.push(rows::line(tx, *id).await?);
    }
    let (ready, held): (Vec<PairLine>, Vec<PairLine>) = lines.into_iter().partition(PairLine::is_issuable);
    let title = t!(lang, "check-title");
    let values: Vec<(&str, String)> = ready.iter().map(|line| ("pair", line.pair.id.to_string())).collect();
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/invoices?stage=reviewed" { (t!(lang, "invoices-title")) } }, &title, Some(&t!(lang, "check-lead")), html! {}))
        (state.summary())
        @if ids.is_empty() {
            (ui::banner(Tone::Info, html! { p { (BillingRefusal::NothingChosen.sentence(lang)) } }))
        }
        @if !held.is_empty() { (held_back(lang, &held)) }
        @if !ready.is_empty() {
            (table(tx, lang, &ready).await?)
            (ui::section(&t!(lang, "check-letters"), letters(tx, lang, &ready).await?))
            (ui::banner(Tone::Warn, html! { p { (t!(lang, "check-final")) } }))
            (ui::actions(html! {
                (state.press(action, &values, ui::button(&t!(lang, "check-issue", count = ready.len()))))
                (ui::link_quiet("/invoices?stage=reviewed", &t!(lang, "check-back")))
            }))
        }
    };
    Ok(d.page(&title, body))
}

/// What cannot be issued, each with why.
fn held_back(lang: Lang, held: &[PairLine]) -> Markup {
    ui::banner(
        Tone::Bad,
        html! {
            p { strong { (t!(lang, "check-held")) } }
            ul {
                @for line in held {
                    li {
                        a href={ "/invoice-pairs/" (line.pair.id) } { (line.title) ", " (format::month(lang, line.pair.month)) }
                        " " (words::stage(lang, line.pair.stage)) (words::exceptions(lang, line))
                    }
                }
            }
        },
    )
}

/// The pairs with both nets, the commission and what the client pays.
async fn table(tx: &Tx, lang: Lang, ready: &[PairLine]) -> Outcome<Markup> {
    let columns = [
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "fact-month")),
        ui::Column::text(t!(lang, "fact-seller")),
        ui::Column::text(t!(lang, "fact-client")),
        ui::Column::number(t!(lang, "column-consultant-net")),
        ui::Column::number(t!(lang, "price-commission-short")),
        ui::Column::number(t!(lang, "column-client-net")),
        ui::Column::number(t!(lang, "column-client-total")),
        ui::Column::number(t!(lang, "column-due")),
    ];
    let mut rows = Vec::new();
    let mut sum = Amounts::zero(tx.house().vat);
    for line in ready {
        let amounts = line.pair.amounts;
        sum = sum.plus(amounts)?;
        let terms = contracts::rows::pair(tx, line.pair.pair).await?.terms_days;
        let due = tx.today().plus_days(i32::try_from(terms).unwrap_or(30));
        rows.push(vec![
            html! { a href={ "/invoice-pairs/" (line.pair.id) } { (line.engagement_number) " · " (line.title) } },
            html! { (format::month(lang, line.pair.month)) },
            html! { (line.supplier_name) },
            html! { (line.client_name) },
            html! { (format::money(lang, amounts.price.consultant)) },
            html! { (format::money(lang, amounts.price.commission)) },
            html! { (format::money(lang, amounts.price.client)) },
            html! { (format::money(lang, amounts.client_total()?)) },
            html! { (due) },
        ]);
    }
    let foot = [
        html! { (t!(lang, "sum")) },
        html! {},
        html! {},
        html! {},
        html! { (format::money(lang, sum.price.consultant)) },
        html! { (format::money(lang, sum.price.commission)) },
        html! { (format::money(lang, sum.price.client)) },
        html! { (format::money(lang, sum.client_total()?)) },
        html! {},
    ];
    let title = t!(lang, "check-table", date = tx.today().to_string());
    Ok(ui::section(&title, ui::table_footed(&title, &columns, &rows, &foot)))
}

/// Who gets which letter.
async fn letters(tx: &Tx, lang: Lang, ready: &[PairLine]) -> Outcome<Markup> {
    let mut rows = Vec::new();
    for line in ready {
        let client = directory::client(tx, line.client).await?;
        let to_client = match client.invoice_email {
            Some(email) => vec![email],
            None => directory::client_reps(tx, line.client).await?.into_iter().map(|to| to.email).collect(),
        };
        let to_seller: Vec<String> = match line.agency {
            Some(agency) => directory::agency_reps(tx, agency).await?.into_iter().map(|to| to.email).collect(),
            None => {
                let consultant = directory::consultant(tx, line.consultant).await?;
                vec![directory::contact(tx, consultant.account).await?.email]
            }
        };
        rows.push(vec![
            html! { (line.title) ", " (format::month(lang, line.pair.month)) },
            html! { (to_client.join(", ")) },
            html! { (to_seller.join(", ")) },
            html! { (tx.house().accounting_inbox.as_deref().unwrap_or("–")) },
        ]);
    }
    let columns = [
        ui::Column::text(t!(lang, "fact-assignment")),
        ui::Column::text(t!(lang, "column-to-client")),
        ui::Column::text(t!(lang, "column-to-seller")),
        ui::Column::text(t!(lang, "column-to-accounting")),
    ];
    Ok(ui::table(&t!(lang, "check-letters"), &columns, &rows))
}
