//! Applying: two fields, filled in from the profile as far as it goes (S40).

use super::parts::href;
use super::show;
use crate::apply::apply;
use crate::labels;
use base::{AssignmentId, BasisPoints, Lang, RateBasis, format, t};
use maud::{Markup, html};
use people::{Consultant, Rate};
use web::{Answer, Door, Form, FormState, Path, Wrong};

/// The fields' names on screen.
pub fn label(lang: Lang, field: &str) -> String {
    match field {
        "rate" => t!(lang, "field-rate"),
        "basis" => t!(lang, "field-rate-basis"),
        "message" => t!(lang, "field-message"),
        _ => String::new(),
    }
}

/// `POST /assignments/{id}/application`
pub async fn post(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let mut check = form.check(d.lang, label);
    let amount = check.money("rate");
    let basis = check.choice("basis", RateBasis::parse);
    let message = check.text("message", 2_000);
    if let Some(amount) = amount {
        check.ensure(amount.minor > 0, "rate", Wrong::NotMoney);
    }
    let (Some(amount), Some(basis), Some(message), true) = (amount, basis, message, check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(show::page(&d, id, Some(state)).await?);
    };
    let tx = d.write(&form).await?;
    let applied = apply(&tx, d.actor()?, id, Rate { amount, basis }, message).await;
    match d.kept(applied, &form, label)? {
        Ok(_) => d.done(tx, &form, &href(id), &t!(d.lang, "said-applied")).await,
        Err(state) => {
            drop(tx);
            d.invalid(show::page(&d, id, Some(state)).await?)
        }
    }
}

/// A form to begin with, with the rate of the profile.
pub fn prefilled(d: &Door, profile: &Consultant) -> FormState {
    let basis = profile.rate.map_or(RateBasis::Hour, |rate| rate.basis);
    d.form(label)
        .with_opt("rate", profile.rate.map(|rate| format::typed(d.lang, rate.amount)))
        .with("basis", basis.code())
}

/// The form.
pub fn form(lang: Lang, state: &FormState, id: AssignmentId, commission: BasisPoints) -> Markup {
    let commission = format::percent(lang, commission);
    let fields = html! {
        div.field-row {
            (state.decimal("rate").unit("kr").hint(t!(lang, "hint-rate", commission = commission)))
            (state.select("basis", labels::bases(lang)))
        }
        (state.area("message", 5).hint(t!(lang, "hint-message")))
    };
    state.form(&format!("{}/application", href(id)), fields, &t!(lang, "apply-button"))
}
