//! `/invoice-pairs/{id}`: one month's pair with its glass price, the invoices
//! that the reader may read, what has happened, and what the reader can do; and
//! the PDFs.

use super::words;
use crate::document::quantity;
use crate::pair::{Invoice, InvoiceStage, Leg, PairLine};
use crate::{confirm, dispute, policy, review, rows};
use base::{
    Actor, CommonRefusal, Happened, InvoiceId, InvoicePairId, Lang, Outcome, Price, RateBasis, Stop, format, t,
};
use contracts::{ContractPair, Engagement};
use maud::{Markup, html};
use people::directory;
use store::{Tx, journal};
use web::ui::{self, TimelineItem, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, download};

/// The longest reason, in characters.
const REASON: usize = 1000;

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "reason" => t!(lang, "field-reason"),
        _ => String::new(),
    }
}

/// A pair that the actor may see.
struct View {
    line: PairLine,
    engagement: Engagement,
    contract: ContractPair,
    /// The three figures of a unit, from the rate that was approved.
    unit: Price,
    /// The issued invoices that the actor may read.
    invoices: Vec<Invoice>,
}

/// Loads it.
async fn load(tx: &Tx, actor: &Actor, id: InvoicePairId) -> Outcome<View> {
    let line = rows::line(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, line.pair.engagement).await?;
    if !policy::may_see(actor, &engagement, &line.pair) {
        return Err(CommonRefusal::NotFound.into());
    }
    let contract = contracts::rows::pair(tx, line.pair.pair).await?;
    let sheet = timesheets::find(tx, line.pair.sheet).await?;
    let unit = Price::of(sheet.rate.map_or(contract.rate, |(rate, _)| rate), contract.commission)?;
    let mut invoices = rows::invoices_of(tx, id).await?;
    invoices.retain(|invoice| policy::may_read(actor, &engagement, invoice.leg));
    Ok(View { line, engagement, contract, unit, invoices })
}

/// `GET /invoice-pairs/{id}`
pub(crate) async fn show(d: Door, Path(id): Path<InvoicePairId>) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, id, &d.form(label)).await?)
}

/// `GET /invoices/{id}/document.pdf`: for the invoice's own parties; to anybody
/// else it is not there.
pub(crate) async fn document(d: Door, Path(id): Path<InvoiceId>) -> Answer {
    let tx = d.read().await?;
    let invoice = rows::invoice(&tx, id).await?;
    let pair = rows::find(&tx, invoice.invoice_pair).await?;
    let engagement = contracts::rows::engagement(&tx, pair.engagement).await?;
    if !policy::may_read(d.actor()?, &engagement, invoice.leg) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    Ok(download::file(&tx, invoice.file).await?)
}

/// `POST /invoice-pairs/{id}/confirmation`
pub(crate) async fn confirmation(d: Door, Path(id): Path<InvoicePairId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let result = confirm(&tx, d.actor()?, id, form.version()?).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "pair-confirmed")).await
}

/// `POST /invoice-pairs/{id}/dispute`
pub(crate) async fn disputing(d: Door, Path(id): Path<InvoicePairId>, form: Form) -> Answer {
    let mut check = form.check(d.lang, label);
    let Some(reason) = check.text("reason", REASON) else {
        let state = check.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    let result = dispute(&tx, d.actor()?, id, form.version()?, &reason).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "pair-disputed")).await
}

/// `POST /invoice-pairs/{id}/review`
pub(crate) async fn reviewing(d: Door, Path(id): Path<InvoicePairId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let result = review(&tx, d.actor()?, id, form.version()?).await;
    finish(d, tx, id, &form, result, |lang| t!(lang, "pair-reviewed")).await
}

/// Done, or the page again with why not and with what was typed.
async fn finish(
    d: Door,
    tx: Tx,
    id: InvoicePairId,
    form: &Form,
    result: Outcome<()>,
    said: fn(Lang) -> String,
) -> Answer {
    let status = words::status(&result);
    match d.kept(result, form, label)? {
        Ok(()) => d.done(tx, form, &format!("/invoice-pairs/{id}"), &said(d.lang)).await,
        Err(state) => {
            let page = page(&d, &tx, id, &state).await?;
            drop(tx);
            words::again(status, page)
        }
    }
}

/// The page; `state` holds a reason that was typed and what was wrong.
async fn page(d: &Door, tx: &Tx, id: InvoicePairId, state: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let view = load(tx, actor, id).await?;
    let line = &view.line;
    let title = t!(lang, "pair-title", month = format::month(lang, line.pair.month));
    let steps =
        [t!(lang, "step-drafted"), t!(lang, "step-confirmed"), t!(lang, "step-reviewed"), t!(lang, "step-issued")];
    // A stage that is reached is done; the next one is waited for.
    let current = match line.pair.stage {
        InvoiceStage::Drafted => 1,
        InvoiceStage::Confirmed => 2,
        InvoiceStage::Reviewed => 3,
        InvoiceStage::Issued | InvoiceStage::Credited => 4,
    };
    let glass = words::glass_price(lang, &view.contract, view.unit, line.pair.amounts.price);
    let main = html! {
        (state.summary())
        (disputed(lang, actor, &view))
        (ui::section(&t!(lang, "pair-price"), html! { (glass) p.hint { (t!(lang, "pair-price-hint")) } }))
        @for leg in [Leg::Consultant, Leg::Client] {
            @if policy::may_read(actor, &view.engagement, leg) { (leg_section(lang, &view, leg)?) }
        }
        (acts(d, actor, &view, state))
    };
    let aside = html! {
        (ui::card_titled(&t!(lang, "pair-facts"), facts(lang, &view)))
        (papers(lang, &view))
        (history(tx, lang, id).await?)
    };
    let eyebrow = html! { a href="/invoices" { (t!(lang, "invoices-title")) } };
    let badges =
        html! { (words::stage(lang, line.pair.stage)) @if actor.staff().is_some() { (words::exceptions(lang, line)) } };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &title, Some(&line.title), badges))
        (ui::steps(&steps, current))
        (ui::columns(main, aside))
    };
    Ok(d.page(&title, body))
}

/// What the seller said is wrong, and the way to settle it.
fn disputed(lang: Lang, actor: &Actor, view: &View) -> Markup {
    let pair = &view.line.pair;
    let Some(reason) = pair.disputed_reason.as_ref().filter(|_| pair.is_disputed()) else { return html! {} };
    ui::banner(
        Tone::Warn,
        html! {
            p { strong { (t!(lang, "pair-disputed-why")) } }
            p { (reason) }
            @if actor.is_acting_staff() {
                p { a href={ "/time-sheets/" (pair.sheet) } { (t!(lang, "pair-settle")) } }
            } @else {
                p { (t!(lang, "pair-disputed-wait")) }
            }
        },
    )
}

/// Who, for whom, how much, and the month that it stands on.
fn facts(lang: Lang, view: &View) -> Markup {
    let line = &view.line;
    ui::summary_list(&[
        (t!(lang, "fact-consultant"), html! { (line.consultant_name) }),
        (t!(lang, "fact-client"), html! { (line.client_name) }),
        (
            t!(lang, "fact-assignment"),
            html! { a href={ "/engagements/" (view.engagement.id) } { (line.engagement_number) " · " (line.title) } },
        ),
        (
            t!(lang, "fact-hours"),
            html! { a href={ "/time-sheets/" (line.pair.sheet) } { (format::hours(lang, line.minutes)) } },
        ),
        (t!(lang, "fact-terms"), html! { (t!(lang, "days", days = view.contract.terms_days)) }),
    ])
}

/// One of the two invoices: its line, its VAT, its sum.
fn leg_section(lang: Lang, view: &View, leg: Leg) -> Outcome<Markup> {
    let line = &view.line;
    let amounts = line.pair.amounts;
    let (title, parties, sum, unit, net, vat, total) = match leg {
        Leg::Client => (
            t!(lang, "leg-client"),
            t!(lang, "leg-client-parties", client = line.client_name.as_str()),
            t!(lang, "column-to-pay"),
            view.unit.client,
            amounts.price.client,
            amounts.client_vat,
            amounts.client_total()?,
        ),
        Leg::Consultant => (
            t!(lang, "leg-consultant"),
            t!(lang, "leg-consultant-parties", supplier = line.supplier_name.as_str()),
            t!(lang, "leg-paid-out"),
            view.unit.consultant,
            amounts.price.consultant,
            amounts.consultant_vat,
            amounts.consultant_total()?,
        ),
    };
    let columns = [
        ui::Column::text(t!(lang, "column-line")),
        ui::Column::number(t!(lang, "column-quantity")),
        ui::Column::number(t!(lang, "column-unit-price")),
        ui::Column::number(t!(lang, "column-amount")),
    ];
    let basis = view.contract.rate_basis;
    let text = match basis {
        RateBasis::Hour | RateBasis::Day => t!(lang, "line-work", month = format::month(lang, line.pair.month)),
        RateBasis::Fixed => t!(lang, "line-fixed", title = line.title.as_str()),
    };
    let row = vec![
        html! { (text) },
        html! { (quantity(lang, basis, line.minutes, view.contract.day_minutes)) },
        html! { (format::money(lang, unit)) },
        html! { (format::money(lang, net)) },
    ];
    let vat_row = vec![
        html! { (t!(lang, "line-vat", percent = format::percent(lang, amounts.vat))) },
        html! {},
        html! {},
        html! { (format::money(lang, vat)) },
    ];
    let foot = [html! { (sum) }, html! {}, html! {}, html! { (format::money(lang, total)) }];
    let table = ui::table_footed(&title, &columns, &[row, vat_row], &foot);
    Ok(ui::section(&title, html! { p.muted { (parties) } (table) }))
}

/// The issued invoices that the reader may read, and the month report.
fn papers(lang: Lang, view: &View) -> Markup {
    let report = format!("/time-sheets/{}/report.pdf", view.line.pair.sheet);
    let links = html! {
        @for invoice in &view.invoices {
            @let name = match invoice.leg {
                Leg::Client => t!(lang, "paper-client", label = invoice.label.as_str()),
                Leg::Consultant => t!(lang, "paper-consultant", label = invoice.label.as_str()),
            };
            @let meta = t!(lang, "paper-meta", issued = invoice.issued_on.to_string(), due = invoice.due_on.to_string());
            p { (ui::document_link(&format!("/invoices/{}/document.pdf", invoice.id), &name, &meta)) }
        }
        p { (ui::document_link(&report, &t!(lang, "paper-report"), &format::month(lang, view.line.pair.month))) }
    };
    ui::card_titled(&t!(lang, "pair-papers"), links)
}

/// What happened with the pair, from the journal.
async fn history(tx: &Tx, lang: Lang, id: InvoicePairId) -> Outcome<Markup> {
    let mut items = Vec::new();
    for entry in journal::about(tx, id).await? {
        let what = match entry.what {
            Happened::InvoicePairDrafted { .. } => t!(lang, "happened-drafted"),
            Happened::InvoicePairConfirmed { .. } => t!(lang, "happened-confirmed"),
            Happened::InvoicePairDisputed { .. } => t!(lang, "happened-disputed"),
            Happened::InvoicePairReviewed { .. } => t!(lang, "happened-reviewed"),
            Happened::InvoicePairIssued { .. } => t!(lang, "happened-issued"),
            _ => continue,
        };
        // The draft was made by the house when somebody approved the month.
        let by = entry.actor.filter(|_| !matches!(entry.what, Happened::InvoicePairDrafted { .. }));
        let who = directory::contact_opt(tx, by).await?.map(|contact| contact.name);
        items.push(TimelineItem {
            when: format::instant(entry.at),
            what: html! { p { (what) } @if let Some(who) = who { p.small { (who) } } },
        });
    }
    Ok(ui::card_titled(&t!(lang, "pair-history"), ui::timeline(&items)))
}

/// What this reader can do with the pair now.
fn acts(d: &Door, actor: &Actor, view: &View, state: &FormState) -> Markup {
    let lang = d.lang;
    let pair = &view.line.pair;
    let action = |noun: &str| format!("/invoice-pairs/{}/{noun}", pair.id);
    let version = [("version", pair.version.to_string())];
    match pair.stage {
        InvoiceStage::Drafted if policy::may_confirm(actor, &view.engagement) => html! {
            (ui::card_titled(&t!(lang, "act-confirm-title"), html! {
                p { (t!(lang, "act-confirm-text", supplier = view.line.supplier_name.as_str())) }
                (d.buttons().press(&action("confirmation"), &version, ui::button(&t!(lang, "act-confirm"))))
            }))
            details.details open[state.is_bad()] {
                summary { (t!(lang, "act-dispute-title")) }
                div.details-body {
                    form.form method="post" action=(action("dispute")) novalidate {
                        input type="hidden" name="form_id" value=(state.id);
                        input type="hidden" name="version" value=(pair.version);
                        (state.area("reason", 3).most(REASON).hint(t!(lang, "act-dispute-hint")))
                        div.form-actions { (ui::button_quiet(&t!(lang, "act-dispute"))) }
                    }
                }
            }
        },
        InvoiceStage::Confirmed if policy::may_issue(actor) => ui::card_titled(
            &t!(lang, "act-review-title"),
            html! {
                p { (t!(lang, "act-review-text")) }
                (d.buttons().press(&action("review"), &version, ui::button(&t!(lang, "act-review"))))
            },
        ),
        InvoiceStage::Reviewed if policy::may_issue(actor) => ui::card_titled(
            &t!(lang, "act-issue-title"),
            html! { p { (t!(lang, "act-issue-text")) } (ui::link_button(&action("issue"), &t!(lang, "act-issue"))) },
        ),
        InvoiceStage::Drafted
        | InvoiceStage::Confirmed
        | InvoiceStage::Reviewed
        | InvoiceStage::Issued
        | InvoiceStage::Credited => html! {},
    }
}
