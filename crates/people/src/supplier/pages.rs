//! `/company`: the company that invoices, for freelance consultants and
//! agencies; for an agency's employees the word that the agency invoices; for
//! clients their own data. Only one's own.

use super::client_page;
use super::input::SupplierInput;
use super::pages_proof::{self, ProofForms};
use super::policy::{Owner, owner};
use super::refusal::SupplierRefusal;
use super::save::{NEW, of, save};
use crate::company::{Supplier, bankgiro, iban, org_no, vat_no};
use crate::profile::again::{again, status};
use crate::security::proof;
use crate::{directory, personal_number};
use base::{Actor, AgencyId, CommonRefusal, Lang, Outcome, Refusal, RefusalStatus, Role, Stop, t};
use maud::{Markup, html};
use web::ui::{self, Tone};
use web::{Answer, Check, Door, Form, FormState, Response, Routes, Who, Wrong};

/// `/company`.
pub fn routes() -> Routes {
    const WHO: Who = Who::CONSULTANT.or(Who::AGENCY).or(Who::CLIENT);
    Routes::new().get("/company", WHO, show).post("/company", WHO, post)
}

/// What `/company` is for the actor.
enum Desk {
    /// The supplier of this owner.
    Supplier(Owner),
    /// The agency invoices.
    Employee(AgencyId),
    /// The client's own data.
    Client(base::ClientId),
}

/// Which of them it is.
fn desk(actor: &Actor) -> Outcome<Desk> {
    match (owner(actor), actor.role) {
        (Some(owner), _) => Ok(Desk::Supplier(owner)),
        (None, Role::Consultant { agency: Some(agency), .. }) => Ok(Desk::Employee(agency)),
        (None, Role::ClientRep { client }) => Ok(Desk::Client(client)),
        (None, Role::Consultant { .. } | Role::AgencyRep { .. } | Role::Staff(_)) => {
            Err(CommonRefusal::NotFound.into())
        }
    }
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "supplier-name"),
        "org_no" => t!(lang, "supplier-org-no"),
        "vat_no" => t!(lang, "supplier-vat-no"),
        "street" => t!(lang, "supplier-street"),
        "town" => t!(lang, "supplier-town"),
        "bankgiro" => t!(lang, "supplier-bankgiro"),
        "iban" => t!(lang, "supplier-iban"),
        "f_skatt" => t!(lang, "supplier-f-skatt"),
        _ => String::new(),
    }
}

/// GET `/company`.
async fn show(d: Door) -> Answer {
    match desk(d.actor()?)? {
        Desk::Client(client) => client_page::show(&d, client).await,
        Desk::Employee(agency) => employee(&d, agency).await,
        Desk::Supplier(owner) => {
            let tx = d.read().await?;
            let known = of(&tx, owner).await?;
            let state = match &known {
                Some(supplier) => filled(&d, supplier),
                None => d.form(label).with("version", NEW),
            };
            Ok(page(&d, owner, known.as_ref(), &state, &ProofForms::empty(&d)))
        }
    }
}

/// POST `/company`.
async fn post(d: Door, form: Form) -> Answer {
    let owner = match desk(d.actor()?)? {
        Desk::Client(client) => return client_page::post(&d, client, &form).await,
        Desk::Employee(_) => return Err(Stop::from(SupplierRefusal::AgencyInvoices).into()),
        Desk::Supplier(owner) => owner,
    };
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check, &form) else {
        let state = check.state(&d);
        let known = of(&d.read().await?, owner).await?;
        return d.invalid(page(&d, owner, known.as_ref(), &state, &ProofForms::empty(&d)));
    };
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let saved = save(&tx, owner, version, &input).await;
    let status = status(&saved);
    match d.kept(saved, &form, label)? {
        Ok(_) => d.done(tx, &form, "/company", &t!(d.lang, "supplier-saved")).await,
        Err(mut state) => {
            let known = of(&tx, owner).await?;
            drop(tx);
            if status == RefusalStatus::Conflict {
                state = state.with("version", known.as_ref().map_or(NEW, |supplier| supplier.version));
                state.refusal = Some(t!(d.lang, "supplier-stale"));
            }
            again(status, page(&d, owner, known.as_ref(), &state, &ProofForms::empty(&d)))
        }
    }
}

/// Every field into the input; `None` when one is wrong.
fn read(c: &mut Check<'_>, form: &Form) -> Option<SupplierInput> {
    let lang = c.lang();
    let said = |refusal: SupplierRefusal| Wrong::Said(refusal.sentence(lang));
    let name = c.text("name", 120);
    let org_no = c.parsed("org_no", said(SupplierRefusal::OrgNo), org_no);
    let vat_no = c.parsed("vat_no", said(SupplierRefusal::VatNo), vat_no);
    let street = c.text("street", 120);
    let town = c.text("town", 80);
    let bankgiro = c.parsed_opt("bankgiro", said(SupplierRefusal::Bankgiro), bankgiro);
    let iban = c.parsed_opt("iban", said(SupplierRefusal::Iban), iban);
    if let (Some(bankgiro), Some(iban)) = (&bankgiro, &iban) {
        c.ensure(bankgiro.is_some() != iban.is_some(), "bankgiro", said(SupplierRefusal::OnePayee));
    }
    if !c.is_good() {
        return None;
    }
    Some(SupplierInput {
        name: name?,
        org_no: org_no?,
        vat_no: vat_no?,
        street: street?,
        town: town?,
        bankgiro: bankgiro?.unwrap_or_default(),
        iban: iban?.unwrap_or_default(),
        f_skatt: form.ticked("f_skatt"),
    })
}

/// The form as the company is.
pub(super) fn filled(d: &Door, s: &Supplier) -> FormState {
    let state = d
        .form(label)
        .with("version", s.version)
        .with("name", &s.name)
        .with("org_no", &s.org_no)
        .with("vat_no", &s.vat_no)
        .with("street", &s.street)
        .with("town", &s.town)
        .with("bankgiro", &s.bankgiro)
        .with_opt("iban", s.iban.as_deref());
    if s.f_skatt { state.with("f_skatt", "yes") } else { state }
}

/// The page around the forms: the company, and below it its proofs.
pub(super) fn page(d: &Door, owner: Owner, known: Option<&Supplier>, f: &FormState, proofs: &ProofForms) -> Response {
    let lang = d.lang;
    let title = t!(lang, "supplier-heading");
    let lead = match owner {
        Owner::Consultant(_) => t!(lang, "supplier-lead-consultant"),
        Owner::Agency(_) => t!(lang, "supplier-lead-agency"),
    };
    let f_skatt = t!(lang, "supplier-f-skatt-sentence");
    let fields = html! {
        (f.hidden("version"))
        (f.text("name").most(120).autocomplete("organization"))
        (f.text("org_no").most(13).hint(t!(lang, "supplier-org-no-hint")))
        (f.text("vat_no").most(20).hint(t!(lang, "supplier-vat-no-hint")))
        (f.text("street").most(120).autocomplete("street-address"))
        (f.text("town").most(80).hint(t!(lang, "supplier-town-hint")))
        (f.text("bankgiro").most(12).optional().hint(t!(lang, "supplier-bankgiro-hint")))
        (f.text("iban").most(42).optional().hint(t!(lang, "supplier-iban-hint")))
        (f.tick("f_skatt", &f_skatt))
    };
    d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&lead)))
            @match known {
                None => { (ui::banner(Tone::Waiting, html! { p { (t!(lang, "supplier-missing")) } })) }
                Some(supplier) => {
                    @if !supplier.f_skatt { (ui::banner(Tone::Warn, html! { p { (t!(lang, "supplier-no-f-skatt")) } })) }
                    (ui::muted(&t!(lang, "supplier-number", number = supplier.number)))
                }
            }
            (f.form("/company", fields, &t!(lang, "supplier-save")))
            @if let Some(supplier) = known { (pages_proof::section(d, supplier, proofs)) }
        },
    )
}

/// The word for an agency's employees.
async fn employee(d: &Door, agency: AgencyId) -> Answer {
    let tx = d.read().await?;
    let name = directory::agency(&tx, agency).await?.name;
    let known = of(&tx, Owner::Agency(agency)).await?;
    let lang = d.lang;
    let title = t!(lang, "supplier-employee-heading", agency = name.as_str());
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "supplier-employee-lead"))))
            @match &known {
                Some(supplier) => { (ui::summary_list(&facts(lang, supplier))) }
                None => { (ui::banner(Tone::Info, html! { p { (t!(lang, "supplier-employee-missing", agency = name.as_str())) } })) }
            }
        },
    ))
}

/// What an employee may know of the agency's company.
fn facts(lang: Lang, s: &Supplier) -> Vec<(String, Markup)> {
    let f_skatt = if s.f_skatt { t!(lang, "supplier-f-skatt-yes") } else { t!(lang, "supplier-f-skatt-no") };
    vec![
        (t!(lang, "supplier-name"), html! { (s.name) }),
        (t!(lang, "supplier-org-no"), html! { (personal_number::listed(&s.org_no)) }),
        (t!(lang, "supplier-address"), html! { (s.street) ", " (s.town) }),
        (t!(lang, "supplier-f-skatt"), html! { (f_skatt) }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_in_both_languages() {
        for field in ["name", "org_no", "vat_no", "street", "town", "bankgiro", "iban", "f_skatt"] {
            for lang in Lang::ALL {
                let name = label(lang, field);
                assert!(!name.is_empty() && !name.contains('⟦'), "{field}: {name}");
            }
        }
    }
}
