//! `/company` for a client: the own data that contracts and invoices bear.
//! The name is shown and changed by staff alone.

use super::input::ClientInput;
use super::refusal::SupplierRefusal;
use super::save::save_client;
use crate::company::{Client, org_no, vat_no};
use crate::directory;
use crate::profile::again::{again, status};
use crate::security::proof;
use base::{ClientId, Lang, Refusal, RefusalStatus, t};
use maud::html;
use web::{Answer, Check, Door, Form, FormState, Response, Wrong, ui};

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "org_no" => t!(lang, "supplier-org-no"),
        "vat_no" => t!(lang, "supplier-vat-no"),
        "street" => t!(lang, "supplier-street"),
        "town" => t!(lang, "supplier-town"),
        "invoice_email" => t!(lang, "supplier-invoice-email"),
        _ => String::new(),
    }
}

/// GET.
pub(super) async fn show(d: &Door, id: ClientId) -> Answer {
    let tx = d.read().await?;
    let client = directory::client(&tx, id).await?;
    let state = d
        .form(label)
        .with("version", client.version)
        .with_opt("org_no", client.org_no.as_deref())
        .with_opt("vat_no", client.vat_no.as_deref())
        .with_opt("street", client.street.as_deref())
        .with_opt("town", client.town.as_deref())
        .with_opt("invoice_email", client.invoice_email.as_deref());
    Ok(page(d, &client, &state))
}

/// POST.
pub(super) async fn post(d: &Door, id: ClientId, form: &Form) -> Answer {
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check, form) else {
        let state = check.state(d);
        let client = directory::client(&d.read().await?, id).await?;
        return d.invalid(page(d, &client, &state));
    };
    if let Some(page) = proof::ask(d, form).await? {
        return Ok(page);
    }
    let version = form.version()?;
    let tx = d.write(form).await?;
    let saved = save_client(&tx, id, version, &input).await;
    let status = status(&saved);
    match d.kept(saved, form, label)? {
        Ok(()) => d.done(tx, form, "/company", &t!(d.lang, "supplier-saved")).await,
        Err(mut state) => {
            let client = directory::client(&tx, id).await?;
            drop(tx);
            if status == RefusalStatus::Conflict {
                state = state.with("version", client.version);
                state.refusal = Some(t!(d.lang, "supplier-stale"));
            }
            again(status, page(d, &client, &state))
        }
    }
}

/// Every field into the input; `None` when one is wrong.
fn read(c: &mut Check<'_>, form: &Form) -> Option<ClientInput> {
    let lang = c.lang();
    let said = |refusal: SupplierRefusal| Wrong::Said(refusal.sentence(lang));
    let org_no = c.parsed("org_no", said(SupplierRefusal::OrgNo), org_no);
    let vat_no = c.parsed_opt("vat_no", said(SupplierRefusal::VatNo), vat_no);
    let street = c.text("street", 120);
    let town = c.text("town", 80);
    let invoice_email =
        if form.get("invoice_email").trim().is_empty() { Some(None) } else { c.email("invoice_email").map(Some) };
    Some(ClientInput {
        org_no: Some(org_no?),
        vat_no: vat_no?,
        street: Some(street?),
        town: Some(town?),
        invoice_email: invoice_email?,
    })
}

/// The page around the form.
fn page(d: &Door, client: &Client, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "supplier-client-heading");
    let fields = html! {
        (f.hidden("version"))
        (f.text("org_no").most(13).hint(t!(lang, "supplier-org-no-hint")))
        (f.text("vat_no").most(20).optional().hint(t!(lang, "supplier-vat-no-hint")))
        (f.text("street").most(120).autocomplete("street-address"))
        (f.text("town").most(80).hint(t!(lang, "supplier-town-hint")))
        (f.email("invoice_email").optional().hint(t!(lang, "supplier-invoice-email-hint")))
    };
    d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "supplier-client-lead"))))
            (ui::summary_list(&[(t!(lang, "supplier-name"), html! { (client.name) })]))
            (ui::muted(&t!(lang, "supplier-client-name-note")))
            (f.form("/company", fields, &t!(lang, "supplier-save")))
        },
    )
}
