//! Stages and figures in words, for the pages of this room.

use crate::engagement::{EngagementStage, Outcome};
use crate::pair::{ContractPair, PairStage};
use base::{Lang, Money, Price, RateBasis, format, t};
use maud::{Markup, html};
use web::ui::{self, Tone};

/// A pair's stage.
pub(crate) fn pair_stage(lang: Lang, stage: PairStage) -> Markup {
    match stage {
        PairStage::Drafted => ui::badge(Tone::Neutral, &t!(lang, "stage-drafted")),
        PairStage::OutForSignature => ui::badge(Tone::Waiting, &t!(lang, "stage-out")),
        PairStage::Signed => ui::badge(Tone::Ok, &t!(lang, "stage-signed")),
        PairStage::Ended => ui::badge(Tone::Neutral, &t!(lang, "stage-ended")),
        PairStage::Terminated => ui::badge(Tone::Bad, &t!(lang, "stage-terminated")),
    }
}

/// An engagement's stage.
pub(crate) fn engagement_stage(lang: Lang, stage: EngagementStage, outcome: Option<Outcome>) -> Markup {
    match (stage, outcome) {
        (EngagementStage::Planned, _) => ui::badge(Tone::Info, &t!(lang, "engagement-planned")),
        (EngagementStage::Running, _) => ui::badge(Tone::Ok, &t!(lang, "engagement-running")),
        (EngagementStage::Ended, Some(Outcome::Replaced)) => ui::badge(Tone::Neutral, &t!(lang, "engagement-replaced")),
        (EngagementStage::Ended, Some(Outcome::Terminated)) => {
            ui::badge(Tone::Neutral, &t!(lang, "engagement-terminated"))
        }
        (EngagementStage::Ended, _) => ui::badge(Tone::Neutral, &t!(lang, "engagement-completed")),
    }
}

/// An amount and its unit: `950 kr per timme`.
pub(crate) fn per_unit(lang: Lang, amount: Money, basis: RateBasis) -> String {
    let amount = format::money_short(lang, amount);
    match basis {
        RateBasis::Hour => t!(lang, "per-hour", amount = amount),
        RateBasis::Day => t!(lang, "per-day", amount = amount),
        RateBasis::Fixed => t!(lang, "per-whole", amount = amount),
    }
}

/// The three figures, the same for every reader (S68).
pub(crate) fn glass_price(lang: Lang, pair: &ContractPair, unit: Price, value: Price) -> Markup {
    let columns = [
        ui::Column::text(t!(lang, "price-what")),
        ui::Column::number(t!(lang, "price-unit")),
        ui::Column::number(t!(lang, "price-value")),
    ];
    let line = |name: String, unit: Money, value: Money| {
        vec![
            html! { (name) },
            html! { (per_unit(lang, unit, pair.rate_basis)) },
            html! { (format::money(lang, value)) },
        ]
    };
    let receiver = if pair.agency.is_some() { t!(lang, "price-agency") } else { t!(lang, "price-consultant") };
    ui::table(
        &t!(lang, "price-caption"),
        &columns,
        &[
            line(receiver, unit.consultant, value.consultant),
            line(
                t!(lang, "price-commission", percent = format::percent(lang, pair.commission)),
                unit.commission,
                value.commission,
            ),
            line(t!(lang, "price-client"), unit.client, value.client),
        ],
    )
}

/// A proof that a company needs before it signs.
pub(super) fn proof(lang: Lang, proof: people::supplier::Proof) -> String {
    match proof {
        people::supplier::Proof::FSkatt => t!(lang, "proof-f-skatt"),
        people::supplier::Proof::Insurance => t!(lang, "proof-insurance"),
    }
}
