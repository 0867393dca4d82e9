//! `/suppliers/{id}`: the company that invoices, with its proofs, for staff;
//! those who may say that F-skatt was looked up. A sole trader's number is
//! masked here as everywhere.

use super::pages_proof::{download, name, standing};
use super::policy;
use super::proof::Proof;
use super::prove::check_f_skatt;
use crate::company::Supplier;
use crate::profile::again::{again, status};
use crate::{directory, personal_number};
use base::{CommonRefusal, Lang, Outcome, Stop, SupplierId, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui;
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/suppliers/{id}", Who::STAFF, show)
        .post("/suppliers/{id}/f-skatt", Who::ACTING_STAFF, check)
        .get("/suppliers/{id}/f-skatt/paper", Who::ACTING_STAFF, f_skatt_paper)
        .get("/suppliers/{id}/insurance/paper", Who::ACTING_STAFF, insurance_paper)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "on" => t!(lang, "proof-checked-on"),
        _ => String::new(),
    }
}

async fn show(d: Door, Path(id): Path<SupplierId>) -> Answer {
    let tx = d.read().await?;
    let supplier = directory::supplier(&tx, id).await?;
    let f = d.form(label).with("on", tx.today());
    Ok(page(&d, &tx, &supplier, &f).await?)
}

/// The company, its proofs, and the word on F-skatt.
async fn page(d: &Door, tx: &Tx, s: &Supplier, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let paid = match &s.iban {
        Some(iban) => (t!(lang, "supplier-iban"), iban.clone()),
        None => (t!(lang, "supplier-bankgiro"), s.bankgiro.clone()),
    };
    let whose = match (s.consultant, s.agency) {
        (Some(consultant), _) => {
            let name = directory::consultant(tx, consultant).await?.name;
            html! { a href={ "/consultants/" (consultant) } { (name) } }
        }
        (None, Some(agency)) => {
            let name = directory::agency(tx, agency).await?.name;
            html! { a href={ "/agencies/" (agency) } { (name) } }
        }
        (None, None) => html! { "–" },
    };
    let rows = [
        (t!(lang, "supplier-of"), whose),
        (t!(lang, "supplier-org-no"), html! { (personal_number::listed(&s.org_no)) }),
        (t!(lang, "supplier-vat-no"), html! { (vat_listed(&s.vat_no)) }),
        (t!(lang, "supplier-address"), html! { (s.street) ", " (s.town) }),
        (paid.0, html! { (paid.1) }),
    ];
    let mut proofs = Vec::new();
    for proof in Proof::ALL {
        proofs.push((name(lang, proof), proof_cell(d, tx, s, proof).await?));
    }
    Ok(d.page(
        &s.name,
        html! {
            (ui::heading_eyebrow(html! { (t!(lang, "supplier-number-short", number = s.number)) }, &s.name, None, html! {}))
            (ui::summary_list(&rows))
            (ui::section(&t!(lang, "proof-heading"), html! {
                (ui::summary_list(&proofs))
                @if policy::may_check_proofs(actor) {
                    p { (t!(lang, "proof-check-text")) }
                    (f.form_with(&format!("/suppliers/{}/f-skatt", s.id), false, html! { (f.date("on")) }, ui::button_quiet(&t!(lang, "proof-check"))))
                }
            }))
        },
    ))
}

/// A VAT number as it is listed.
fn vat_listed(number: &str) -> String {
    if personal_number::is_personal(number) {
        "SE••••••••••01".to_owned()
    } else {
        number.to_owned()
    }
}

/// How a proof stands, with its paper or who looked it up.
async fn proof_cell(d: &Door, tx: &Tx, s: &Supplier, proof: Proof) -> Outcome<Markup> {
    let lang = d.lang;
    let may_open = d.actor()?.is_acting_staff();
    let (file, path) = match proof {
        Proof::FSkatt => (s.proofs.f_skatt.and_then(|p| p.file), "f-skatt"),
        Proof::Insurance => (s.proofs.insurance.map(|i| i.file), "insurance"),
    };
    let checked = match s.proofs.f_skatt.filter(|_| proof == Proof::FSkatt) {
        Some(p) => match p.by {
            Some(by) => {
                let name = directory::contact(tx, by).await?.name;
                Some(t!(lang, "proof-checked-by", name = name, date = format::date_long(lang, p.on)))
            }
            None => None,
        },
        None => None,
    };
    Ok(html! {
        (standing(lang, s.proofs.standing(proof, tx.today())))
        @if let Some(checked) = checked { " " (checked) }
        @if file.is_some() && may_open { " " a href={ "/suppliers/" (s.id) "/" (path) "/paper" } { (t!(lang, "prepared-open-paper")) } }
    })
}

async fn check(d: Door, Path(id): Path<SupplierId>, form: Form) -> Answer {
    if !policy::may_check_proofs(d.actor()?) {
        return Err(Stop::from(CommonRefusal::Forbidden).into());
    }
    let supplier = directory::supplier(&d.read().await?, id).await?;
    let mut c = form.check(d.lang, label);
    let Some(on) = c.date("on") else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, &supplier, &state).await?);
    };
    let tx = d.write(&form).await?;
    let done = check_f_skatt(&tx, d.actor()?, id, on).await;
    let status = status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/suppliers/{id}"), &t!(d.lang, "proof-checked")).await,
        Err(state) => again(status, page(&d, &tx, &supplier, &state).await?),
    }
}

async fn f_skatt_paper(d: Door, Path(id): Path<SupplierId>) -> Answer {
    let tx = d.read().await?;
    let supplier = directory::supplier(&tx, id).await?;
    download(&tx, supplier.proofs.f_skatt.and_then(|proof| proof.file)).await
}

async fn insurance_paper(d: Door, Path(id): Path<SupplierId>) -> Answer {
    let tx = d.read().await?;
    let supplier = directory::supplier(&tx, id).await?;
    download(&tx, supplier.proofs.insurance.map(|insurance| insurance.file)).await
}
