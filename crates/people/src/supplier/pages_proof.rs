//! The proofs on `/company`: F-skatt and insurance, each with its paper and its
//! day (S9, S22). Only one's own.

use super::pages::{filled, page};
use super::policy::{Owner, owner};
use super::proof::{Proof, Standing};
use super::prove::{prove_f_skatt, prove_insurance};
use super::save::of;
use crate::company::Supplier;
use crate::prepared::paper;
use crate::profile::again::{again, status};
use base::{CommonRefusal, Date, FileId, Lang, Outcome, Stop, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Routes, Who, download as files};

/// The routes of the proofs.
pub(super) fn routes() -> Routes {
    const WHO: Who = Who::CONSULTANT.or(Who::AGENCY);
    Routes::new()
        .post("/company/f-skatt", WHO, f_skatt)
        .get("/company/f-skatt/paper", WHO, f_skatt_paper)
        .post("/company/insurance", WHO, insurance)
        .get("/company/insurance/paper", WHO, insurance_paper)
}

/// The two forms as they stand.
pub(super) struct ProofForms {
    f_skatt: FormState,
    insurance: FormState,
}

impl ProofForms {
    /// As they begin.
    pub(super) fn empty(d: &Door) -> ProofForms {
        ProofForms { f_skatt: d.form(label).with("on", d.now.date()), insurance: d.form(label) }
    }
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "on" => t!(lang, "proof-on"),
        "f_skatt_paper" => t!(lang, "proof-f-skatt-paper"),
        "until" => t!(lang, "proof-until"),
        "insurance_paper" => t!(lang, "proof-insurance-paper"),
        _ => String::new(),
    }
}

/// A proof's name.
pub(super) fn name(lang: Lang, proof: Proof) -> String {
    match proof {
        Proof::FSkatt => t!(lang, "proof-f-skatt"),
        Proof::Insurance => t!(lang, "proof-insurance"),
    }
}

/// How a proof stands, as a badge.
pub(super) fn standing(lang: Lang, standing: Standing) -> Markup {
    let day = |date: Date| format::date_long(lang, date);
    match standing {
        Standing::Missing => ui::badge(Tone::Waiting, &t!(lang, "proof-missing")),
        Standing::Holds(until) => ui::badge(Tone::Ok, &t!(lang, "proof-holds", date = day(until))),
        Standing::EndsSoon(until) => ui::badge(Tone::Warn, &t!(lang, "proof-ends-soon", date = day(until))),
        Standing::Over(until) => ui::badge(Tone::Bad, &t!(lang, "proof-over", date = day(until))),
    }
}

/// Both proofs with their forms.
pub(super) fn section(d: &Door, supplier: &Supplier, forms: &ProofForms) -> Markup {
    let lang = d.lang;
    let today = d.now.date();
    let hint = paper::hint(lang);
    let has_f_skatt = supplier.proofs.f_skatt.is_some_and(|proof| proof.file.is_some());
    ui::section(
        &t!(lang, "proof-heading"),
        html! {
            p.muted { (t!(lang, "proof-text")) }
            div #f-skatt {
                h3 { (name(lang, Proof::FSkatt)) " " (standing(lang, supplier.proofs.standing(Proof::FSkatt, today))) }
                p { (t!(lang, "proof-f-skatt-text")) }
                @if has_f_skatt { p { a href="/company/f-skatt/paper" { (t!(lang, "prepared-open-paper")) } } }
                (forms.f_skatt.form_with("/company/f-skatt", true, html! {
                    (forms.f_skatt.file("f_skatt_paper", paper::ACCEPT).hint(hint.as_str()))
                    (forms.f_skatt.date("on").hint(t!(lang, "proof-on-hint")))
                }, ui::button_quiet(&t!(lang, "proof-send"))))
            }
            div #insurance {
                h3 { (name(lang, Proof::Insurance)) " " (standing(lang, supplier.proofs.standing(Proof::Insurance, today))) }
                p { (t!(lang, "proof-insurance-text")) }
                @if supplier.proofs.insurance.is_some() { p { a href="/company/insurance/paper" { (t!(lang, "prepared-open-paper")) } } }
                (forms.insurance.form_with("/company/insurance", true, html! {
                    (forms.insurance.file("insurance_paper", paper::ACCEPT).hint(hint.as_str()))
                    (forms.insurance.date("until"))
                }, ui::button_quiet(&t!(lang, "proof-send"))))
            }
        },
    )
}

/// The actor's own company, which is there.
async fn own(d: &Door, tx: &Tx) -> Outcome<(Owner, Supplier)> {
    let owner = owner(d.actor()?).ok_or(CommonRefusal::NotFound)?;
    Ok((owner, of(tx, owner).await?.ok_or(CommonRefusal::NotFound)?))
}

async fn f_skatt(d: Door, form: Form) -> Answer {
    let (owner, supplier) = own(&d, &d.read().await?).await?;
    let mut c = form.check(d.lang, label);
    let on = c.date("on");
    let file = paper::read(&mut c, &form, "f_skatt_paper", t!(d.lang, "proof-paper-missing"));
    let (Some(on), Some(file)) = (on, file) else {
        let forms = ProofForms { f_skatt: c.state(&d), ..ProofForms::empty(&d) };
        return d.invalid(page(&d, owner, Some(&supplier), &filled(&d, &supplier), &forms));
    };
    let tx = d.write(&form).await?;
    let done = prove_f_skatt(&tx, d.actor()?, supplier.id, on, &file.name, &file.bytes).await;
    let status = status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, "/company", &t!(d.lang, "proof-kept")).await,
        Err(state) => {
            let forms = ProofForms { f_skatt: state, ..ProofForms::empty(&d) };
            again(status, page(&d, owner, Some(&supplier), &filled(&d, &supplier), &forms))
        }
    }
}

async fn insurance(d: Door, form: Form) -> Answer {
    let (owner, supplier) = own(&d, &d.read().await?).await?;
    let mut c = form.check(d.lang, label);
    let until = c.date("until");
    let file = paper::read(&mut c, &form, "insurance_paper", t!(d.lang, "proof-paper-missing"));
    let (Some(until), Some(file)) = (until, file) else {
        let forms = ProofForms { insurance: c.state(&d), ..ProofForms::empty(&d) };
        return d.invalid(page(&d, owner, Some(&supplier), &filled(&d, &supplier), &forms));
    };
    let tx = d.write(&form).await?;
    let done = prove_insurance(&tx, d.actor()?, supplier.id, until, &file.name, &file.bytes).await;
    let status = status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, "/company", &t!(d.lang, "proof-kept")).await,
        Err(state) => {
            let forms = ProofForms { insurance: state, ..ProofForms::empty(&d) };
            again(status, page(&d, owner, Some(&supplier), &filled(&d, &supplier), &forms))
        }
    }
}

async fn f_skatt_paper(d: Door) -> Answer {
    let tx = d.read().await?;
    let (_, supplier) = own(&d, &tx).await?;
    download(&tx, supplier.proofs.f_skatt.and_then(|proof| proof.file)).await
}

async fn insurance_paper(d: Door) -> Answer {
    let tx = d.read().await?;
    let (_, supplier) = own(&d, &tx).await?;
    download(&tx, supplier.proofs.insurance.map(|insurance| insurance.file)).await
}

/// A paper, if it is there.
pub(super) async fn download(tx: &Tx, file: Option<FileId>) -> Answer {
    let file = file.ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    Ok(files::file(tx, file).await?)
}
