//! Saving a company: the supplier that invoices, with its number from the
//! series the first time; and the client's own data. A sole trader's numbers
//! are sealed.

use super::input::{ClientInput, SupplierInput};
use super::policy::Owner;
use crate::company::Supplier;
use crate::directory;
use crate::personal_number::{kept, kept_opt, place};
use crate::security::mails;
use base::{ClientId, CommonRefusal, Happened, Outcome, SupplierId};
use store::{Tx, params, series};

/// The version of a supplier that is not there yet.
pub const NEW: i64 = 0;

/// The supplier of an owner, if there is one.
///
/// # Errors
/// A failure of the database.
pub async fn of(tx: &Tx, owner: Owner) -> Outcome<Option<Supplier>> {
    let row = match owner {
        Owner::Consultant(id) => tx.opt("SELECT id FROM suppliers WHERE consultant = $1", params![id]).await?,
        Owner::Agency(id) => tx.opt("SELECT id FROM suppliers WHERE agency = $1", params![id]).await?,
    };
    match row {
        Some(row) => directory::supplier(tx, row.get("id")?).await.map(Some),
        None => Ok(None),
    }
}

/// Saves the company that invoices (S9, S22); `version` is the one that was
/// read, [`NEW`] when there was none.
///
/// # Errors
/// A rule of [`SupplierInput::checked`]; changed meanwhile; a failure of the
/// database.
pub async fn save(tx: &Tx, owner: Owner, version: i64, input: &SupplierInput) -> Outcome<SupplierId> {
    let input = input.checked()?;
    let id = match of(tx, owner).await? {
        None if version == NEW => insert(tx, owner, &input).await?,
        None => return Err(CommonRefusal::ChangedMeanwhile.into()),
        Some(known) => {
            tx.run_versioned(
                "UPDATE suppliers SET name = $3, org_no = $4, vat_no = $5, street = $6, town = $7, bankgiro = $8, \
                 iban = $9, f_skatt = $10, version = version + 1 WHERE id = $1 AND version = $2",
                params![
                    known.id,
                    version,
                    input.name,
                    kept(tx, &place("suppliers", "org_no", known.id), &input.org_no)?,
                    kept(tx, &place("suppliers", "vat_no", known.id), &input.vat_no)?,
                    input.street,
                    input.town,
                    input.bankgiro,
                    some(&input.iban),
                    input.f_skatt
                ],
            )
            .await?;
            if (&known.bankgiro, known.iban.as_deref().unwrap_or_default()) != (&input.bankgiro, input.iban.as_str()) {
                tell(tx, owner, &input.name).await?;
            }
            known.id
        }
    };
    tx.record(Happened::SupplierChanged { supplier: id }).await?;
    Ok(id)
}

/// Tells those whom the company is that their money goes elsewhere now, whoever
/// changed it.
async fn tell(tx: &Tx, owner: Owner, company: &str) -> Outcome<()> {
    let owners = match owner {
        Owner::Agency(agency) => directory::agency_reps(tx, agency).await?,
        Owner::Consultant(consultant) => {
            vec![directory::contact(tx, directory::consultant(tx, consultant).await?.account).await?]
        }
    };
    for owner in &owners {
        mails::bank_changed(tx, owner, company).await?;
    }
    Ok(())
}

/// A text that may be empty, as its column has it.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The first time: with the next number of the series, which is given back
/// when somebody else was first.
async fn insert(tx: &Tx, owner: Owner, input: &SupplierInput) -> Outcome<SupplierId> {
    let id: SupplierId = tx.new_id();
    let number = series::take(tx, "supplier").await?;
    let rows = tx
        .run(
            "INSERT INTO suppliers (id, consultant, agency, number, name, org_no, vat_no, street, town, bankgiro, iban, f_skatt) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
            params![
                id,
                owner.consultant(),
                owner.agency(),
                number,
                input.name,
                kept(tx, &place("suppliers", "org_no", id), &input.org_no)?,
                kept(tx, &place("suppliers", "vat_no", id), &input.vat_no)?,
                input.street,
                input.town,
                input.bankgiro,
                some(&input.iban),
                input.f_skatt
            ],
        )
        .await?;
    if rows == 0 {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    Ok(id)
}

/// Saves a client's own data: what contracts and invoices bear.
///
/// # Errors
/// A rule of [`ClientInput::checked`]; changed meanwhile; a failure of the
/// database.
pub async fn save_client(tx: &Tx, client: ClientId, version: i64, input: &ClientInput) -> Outcome<()> {
    let input = input.checked()?;
    tx.run_versioned(
        "UPDATE clients SET org_no = $3, vat_no = $4, street = $5, town = $6, invoice_email = $7, \
         version = version + 1 WHERE id = $1 AND version = $2",
        params![
            client,
            version,
            kept_opt(tx, &place("clients", "org_no", client), input.org_no.as_deref())?,
            kept_opt(tx, &place("clients", "vat_no", client), input.vat_no.as_deref())?,
            input.street,
            input.town,
            input.invoice_email
        ],
    )
    .await
}
