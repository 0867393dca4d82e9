//! Stages and figures in words, and how a refused form is answered, for the
//! pages of this room.

use crate::pair::{Exception, InvoiceStage, PairLine};
use axum::http::StatusCode;
use base::{Lang, Money, Outcome, Price, RateBasis, RefusalStatus, Stop, format, t};
use contracts::ContractPair;
use maud::{Markup, html};
use web::ui::{self, Tone};
use web::{Answer, Response};

/// A stage's name.
pub(crate) fn stage_name(lang: Lang, stage: InvoiceStage) -> String {
    match stage {
        InvoiceStage::Drafted => t!(lang, "stage-drafted"),
        InvoiceStage::Confirmed => t!(lang, "stage-confirmed"),
        InvoiceStage::Reviewed => t!(lang, "stage-reviewed"),
        InvoiceStage::Issued => t!(lang, "stage-issued"),
        InvoiceStage::Credited => t!(lang, "stage-credited"),
    }
}

/// A pair's stage.
pub(crate) fn stage(lang: Lang, stage: InvoiceStage) -> Markup {
    let tone = match stage {
        InvoiceStage::Drafted => Tone::Waiting,
        InvoiceStage::Confirmed | InvoiceStage::Reviewed => Tone::Info,
        InvoiceStage::Issued => Tone::Ok,
        InvoiceStage::Credited => Tone::Neutral,
    };
    ui::badge(tone, &stage_name(lang, stage))
}

/// What stands in the way, as badges.
pub(crate) fn exceptions(lang: Lang, line: &PairLine) -> Markup {
    html! {
        @for exception in line.exceptions() {
            " " (ui::badge(Tone::Bad, &match exception {
                Exception::Disputed => t!(lang, "exception-disputed"),
                Exception::NoFSkatt => t!(lang, "exception-no-f-skatt"),
                Exception::NoAddress => t!(lang, "exception-no-address"),
            }))
        }
    }
}

/// What the fee's receiver is called.
pub(crate) fn receiver(lang: Lang, is_agency: bool) -> String {
    if is_agency { t!(lang, "price-agency") } else { t!(lang, "price-consultant") }
}

/// An amount and its unit: `950 kr per timme`.
pub(crate) fn per_unit(lang: Lang, amount: Money, basis: RateBasis) -> String {
    let amount = format::money(lang, amount);
    match basis {
        RateBasis::Hour => t!(lang, "per-hour", amount = amount),
        RateBasis::Day => t!(lang, "per-day", amount = amount),
        RateBasis::Fixed => t!(lang, "per-whole", amount = amount),
    }
}

/// The glass price: the three figures per unit and for the month, to the öre,
/// the same for every reader (S68).
pub(crate) fn glass_price(lang: Lang, pair: &ContractPair, unit: Price, month: Price) -> Markup {
    let columns = [
        ui::Column::text(t!(lang, "price-what")),
        ui::Column::number(t!(lang, "price-unit")),
        ui::Column::number(t!(lang, "price-month")),
    ];
    let line = |name: String, unit: Money, month: Money| {
        vec![
            html! { (name) },
            html! { (per_unit(lang, unit, pair.rate_basis)) },
            html! { span.figure { (format::money(lang, month)) } },
        ]
    };
    let commission = t!(lang, "price-commission", percent = format::percent(lang, pair.commission));
    ui::table(
        &t!(lang, "price-caption"),
        &columns,
        &[
            line(receiver(lang, pair.agency.is_some()), unit.consultant, month.consultant),
            line(commission, unit.commission, month.commission),
            line(t!(lang, "price-client"), unit.client, month.client),
        ],
    )
}

/// The status of a verb's refusal; unprocessable when it did not refuse.
pub(crate) fn status<T>(result: &Outcome<T>) -> RefusalStatus {
    match result {
        Err(Stop::Refused(refusal)) => refusal.status(),
        Ok(_) | Err(Stop::Failed(_) | Stop::Repeated { .. }) => RefusalStatus::Unprocessable,
    }
}

/// The page again, under that status.
pub(crate) fn again(status: RefusalStatus, mut page: Response) -> Answer {
    *page.status_mut() = StatusCode::from_u16(status.code()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(page)
}
