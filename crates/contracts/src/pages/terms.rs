//! Staff draft a pair and change the draft.

use crate::draft::{self, Terms};
use crate::pair::{ContractPair, PairStage};
use crate::refusal::ContractRefusal;
use crate::rows;
use base::{AccountId, ContractPairId, Lang, Outcome, Stop, SuggestionId, t};
use maud::html;
use people::{Contact, directory};
use store::Tx;
use web::{Answer, Door, Form, FormState, Path, Query, Response, ui};

/// Names of the fields on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "title" => t!(lang, "field-title"),
        "scope" => t!(lang, "field-scope"),
        "starts_on" => t!(lang, "field-starts-on"),
        "ends_on" => t!(lang, "field-ends-on"),
        "commission" => t!(lang, "field-commission"),
        "expected_hours" => t!(lang, "field-expected-hours"),
        "terms_days" => t!(lang, "field-terms-days"),
        "approver" => t!(lang, "field-approver"),
        "extra_terms" => t!(lang, "field-extra-terms"),
        "extra_terms_reason" => t!(lang, "field-extra-terms-reason"),
        _ => String::new(),
    }
}

/// The form with its first values.
fn filled(d: &Door, terms: &Terms) -> FormState {
    d.form(label)
        .with("title", &terms.title)
        .with("scope", &terms.scope)
        .with("starts_on", terms.starts_on)
        .with("ends_on", terms.ends_on)
        .with("commission", base::format::decimal(Lang::Sv, i64::from(terms.commission.0), 2))
        .with("expected_hours", terms.expected_minutes / 60)
        .with("terms_days", terms.terms_days)
        .with("approver", terms.approver)
        .with("extra_terms", &terms.extra_terms)
        .with_opt("extra_terms_reason", terms.extra_terms_reason.as_ref())
}

/// What was typed, or nothing when something is wrong.
fn read(d: &Door, form: &Form) -> Result<Terms, FormState> {
    let mut c = form.check(d.lang, label);
    let title = c.text("title", 160);
    let scope = c.text("scope", 8000);
    let starts_on = c.date("starts_on");
    let ends_on = c.date("ends_on");
    let commission = c.percent("commission", 100);
    let hours = c.number("expected_hours", 0, 20_000);
    let terms_days = c.number("terms_days", 1, 90);
    let approver: Option<AccountId> = c.choice("approver", |v| v.parse().ok());
    let extra_terms = c.text_opt("extra_terms", 4000);
    let reason = c.text_opt("extra_terms_reason", 500);
    match (title, scope, starts_on, ends_on, commission, hours, terms_days, approver, extra_terms, reason) {
        (
            Some(title),
            Some(scope),
            Some(starts_on),
            Some(ends_on),
            Some(commission),
            Some(hours),
            Some(terms_days),
            Some(approver),
            Some(extra_terms),
            Some(extra_terms_reason),
        ) => Ok(Terms {
            title,
            scope,
            starts_on,
            ends_on,
            commission,
            expected_minutes: hours * 60,
            terms_days,
            approver,
            extra_terms: extra_terms.unwrap_or_default(),
            extra_terms_reason,
        }),
        _ => Err(c.state(d)),
    }
}

/// The page with the form.
fn page(d: &Door, f: &FormState, action: &str, reps: &[Contact], rate: &str) -> Response {
    let lang = d.lang;
    let approvers = reps.iter().map(|rep| (rep.account.to_string(), rep.name.clone())).collect();
    let title = t!(lang, "draft-title");
    d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "draft-lead"))))
            (ui::banner(ui::Tone::Info, html! { (t!(lang, "draft-rate", rate = rate)) }))
            (f.form(action, html! {
                (f.text("title").most(160))
                (f.area("scope", 10).hint(t!(lang, "hint-scope")))
                div.field-row { (f.date("starts_on")) (f.date("ends_on")) }
                div.field-row {
                    (f.decimal("commission").unit("%").hint(t!(lang, "hint-commission")))
                    (f.number("expected_hours").unit("h").hint(t!(lang, "hint-expected-hours")))
                    (f.number("terms_days").hint(t!(lang, "hint-terms-days")))
                }
                (f.select("approver", approvers).hint(t!(lang, "hint-approver")))
                (f.area("extra_terms", 4).optional().hint(t!(lang, "hint-extra-terms")))
                (f.text("extra_terms_reason").optional().most(500))
                // A new draft has none.
                @if !f.value("version").is_empty() { (f.hidden("version")) }
            }, &t!(lang, "draft-save")))
        },
    )
}

/// What the page needs to know of a choice.
async fn of_choice(tx: &Tx, lang: Lang, suggestion: SuggestionId) -> Outcome<(Vec<Contact>, String)> {
    let chosen = proposals::chosen(tx, suggestion).await?;
    let reps = directory::client_reps(tx, chosen.client).await?;
    Ok((reps, super::words::per_unit(lang, chosen.rate.amount, chosen.rate.basis)))
}

/// `GET /contracts/new?suggestion=…`
pub(crate) async fn new(d: Door, q: Query) -> Answer {
    let suggestion: SuggestionId = q.parse("suggestion").ok_or_else(|| Stop::from(ContractRefusal::NotChosen))?;
    let tx = d.read().await?;
    let terms = draft::suggest(&tx, suggestion).await?;
    let (reps, rate) = of_choice(&tx, d.lang, suggestion).await?;
    Ok(page(&d, &filled(&d, &terms), &format!("/contracts/new?suggestion={suggestion}"), &reps, &rate))
}

/// `POST /contracts/new?suggestion=…`
pub(crate) async fn draft(d: Door, q: Query, form: Form) -> Answer {
    let suggestion: SuggestionId = q.parse("suggestion").ok_or_else(|| Stop::from(ContractRefusal::NotChosen))?;
    let action = format!("/contracts/new?suggestion={suggestion}");
    let tx = d.write(&form).await?;
    let (reps, rate) = of_choice(&tx, d.lang, suggestion).await?;
    let terms = match read(&d, &form) {
        Ok(terms) => terms,
        Err(state) => return d.invalid(page(&d, &state, &action, &reps, &rate)),
    };
    match d.kept(draft::draft(&tx, d.actor()?, suggestion, terms).await, &form, label)? {
        Ok(id) => d.done(tx, &form, &format!("/contracts/{id}"), &t!(d.lang, "draft-saved")).await,
        Err(state) => d.invalid(page(&d, &state, &action, &reps, &rate)),
    }
}

/// The terms of a draft as they are.
fn terms_of(pair: &ContractPair) -> Terms {
    Terms {
        title: pair.title.clone(),
        scope: pair.scope.clone(),
        starts_on: pair.starts_on,
        ends_on: pair.ends_on,
        commission: pair.commission,
        expected_minutes: pair.expected_minutes,
        terms_days: pair.terms_days,
        approver: pair.approver,
        extra_terms: pair.extra_terms.clone(),
        extra_terms_reason: pair.extra_terms_reason.clone(),
    }
}

/// `GET /contracts/{id}/edit`
pub(crate) async fn edit(d: Door, Path(id): Path<ContractPairId>) -> Answer {
    let tx = d.read().await?;
    let pair = rows::pair(&tx, id).await?;
    if pair.stage != PairStage::Drafted {
        return Err(Stop::from(ContractRefusal::WrongStage).into());
    }
    let reps = directory::client_reps(&tx, pair.client).await?;
    let rate = super::words::per_unit(d.lang, pair.rate, pair.rate_basis);
    let f = filled(&d, &terms_of(&pair)).with("version", pair.version);
    Ok(page(&d, &f, &format!("/contracts/{id}/edit"), &reps, &rate))
}

/// `POST /contracts/{id}/edit`
pub(crate) async fn change(d: Door, Path(id): Path<ContractPairId>, form: Form) -> Answer {
    let action = format!("/contracts/{id}/edit");
    let tx = d.write(&form).await?;
    let pair = rows::pair(&tx, id).await?;
    let reps = directory::client_reps(&tx, pair.client).await?;
    let rate = super::words::per_unit(d.lang, pair.rate, pair.rate_basis);
    let terms = match read(&d, &form) {
        Ok(terms) => terms,
        Err(state) => return d.invalid(page(&d, &state, &action, &reps, &rate)),
    };
    let version = form.version()?;
    match d.kept(draft::change(&tx, d.actor()?, id, version, terms).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/contracts/{id}"), &t!(d.lang, "draft-saved")).await,
        Err(state) => d.invalid(page(&d, &state, &action, &reps, &rate)),
    }
}
