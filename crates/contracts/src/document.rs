//! The two contracts of a pair as documents: the same time-line, scope and
//! three figures in both (S64, S68), each in its counterparty's language.

use crate::pair::{ContractPair, Party, Signature};
use base::{Lang, Money, Outcome, Price, RateBasis};
use documents::contract::{
    ApprovedPolicy, ContractSide, Estimate, ExtraTerm, Fee, InvoicingCadence, SignatureBlock, Signed,
};
use documents::{Broker, ContractDocument, FeeReceiver, Paper, Party as Counterparty};
use people::{Client, Supplier, directory};
use store::Tx;

/// Both documents as they stand now, client's first; what [`crate::send_out`]
/// freezes.
///
/// # Errors
/// A failure of the database, or an amount beyond what the system counts.
pub async fn both(tx: &Tx, pair: &ContractPair) -> Outcome<(ContractDocument, ContractDocument)> {
    let assignment = assignments::find(tx, pair.assignment).await?;
    let consultant = directory::consultant(tx, pair.consultant).await?;
    let client = directory::client(tx, pair.client).await?;
    let supplier = directory::supplier(tx, pair.supplier).await?;
    let approver = directory::contact(tx, pair.approver).await?;
    let supplier_lang = match pair.agency {
        Some(agency) => directory::agency_reps(tx, agency).await?.first().map_or(consultant.lang, |c| c.lang),
        None => directory::contact(tx, consultant.account).await?.lang,
    };
    let policies = privacy::policies::current(tx).await?;
    let unit = pair.unit_price()?;
    let value = pair.value()?;
    let make = |side: ContractSide, lang: Lang, counterparty: Counterparty, worth: Money| ContractDocument {
        paper: Paper { lang, document_id: label(side, pair.number), created: tx.now(), broker: letterhead(tx) },
        side,
        number: label(side, pair.number),
        amends: None,
        counterparty,
        workers: vec![consultant.name.clone()],
        assignment_number: Some(assignment.number.to_string()),
        assignment_title: pair.title.clone(),
        scope: pair.scope.clone(),
        place: assignment.content.place.clone(),
        start: pair.starts_on,
        end: Some(pair.ends_on),
        notice_days: None,
        fee: fee(pair, unit),
        estimate: Some(Estimate {
            extent: (pair.rate_basis != RateBasis::Fixed).then(|| base::format::hours(lang, pair.expected_minutes)),
            value: worth,
        }),
        payment_terms_days: u16::try_from(pair.terms_days).unwrap_or(30),
        invoicing: if pair.rate_basis == RateBasis::Fixed {
            InvoicingCadence::OnCompletion
        } else {
            InvoicingCadence::Monthly
        },
        self_billing: side != ContractSide::Client,
        approver: Some(approver.name.clone()),
        policies: policies
            .iter()
            .filter(|p| p.gates_contract && side != ContractSide::Client)
            .map(|p| ApprovedPolicy { name: p.title(lang).to_owned(), version: p.number.to_string(), approved: None })
            .collect(),
        terms: match pair.extra_terms.trim() {
            "" => vec![],
            text => vec![ExtraTerm { heading: None, text: text.to_owned() }],
        },
        signatures: vec![],
    };
    let supplier_side = if pair.agency.is_some() { ContractSide::Agency } else { ContractSide::Consultant };
    Ok((
        make(ContractSide::Client, approver.lang, client_party(&client, &approver.name), value.client),
        make(supplier_side, supplier_lang, supplier_party(&supplier), value.consultant),
    ))
}

/// `K-214` for the client's, `U-214` for the consultant's or agency's.
fn label(side: ContractSide, number: i64) -> String {
    match side {
        ContractSide::Client => format!("K-{number}"),
        ContractSide::Consultant | ContractSide::Agency => format!("U-{number}"),
    }
}

/// The three figures of a unit.
fn fee(pair: &ContractPair, unit: Price) -> Fee {
    Fee {
        basis: pair.rate_basis,
        receiver: if pair.agency.is_some() { FeeReceiver::Agency } else { FeeReceiver::Consultant },
        consultant: unit.consultant,
        commission: pair.commission,
        commission_amount: unit.commission,
        client: unit.client,
        day_minutes: (pair.rate_basis == RateBasis::Day).then_some(pair.day_minutes),
    }
}

/// The broker's letterhead, from the house.
pub fn letterhead(tx: &Tx) -> Broker {
    let broker = &tx.house().broker;
    Broker {
        name: broker.name.clone(),
        org_no: broker.org_no.clone(),
        vat_no: broker.vat_no.clone(),
        f_tax: true,
        address: vec![broker.street.clone(), broker.town.clone()],
        seat: None,
        email: Some(broker.email.clone()),
        phone: Some(broker.phone.clone()),
        website: Some(tx.house().base_url.clone()),
    }
}

/// The client as a party.
pub fn client_party(client: &Client, contact: &str) -> Counterparty {
    Counterparty {
        name: client.name.clone(),
        org_no: client.org_no.clone(),
        vat_no: client.vat_no.clone(),
        f_tax: false,
        address: [client.street.clone(), client.town.clone()].into_iter().flatten().collect(),
        contact: Some(contact.to_owned()),
    }
}

/// The company that invoices, as a party.
pub fn supplier_party(supplier: &Supplier) -> Counterparty {
    Counterparty {
        name: supplier.name.clone(),
        org_no: Some(supplier.org_no.clone()),
        vat_no: Some(supplier.vat_no.clone()),
        f_tax: supplier.f_skatt,
        address: vec![supplier.street.clone(), supplier.town.clone()],
        contact: None,
    }
}

/// A frozen document with its signatures: the broker's and the counterparty's.
///
/// # Errors
/// A failure of the database.
pub async fn with_signatures(
    tx: &Tx,
    mut document: ContractDocument,
    signatures: &[Signature],
) -> Outcome<ContractDocument> {
    let counterparty = match document.side {
        ContractSide::Client => Party::Client,
        ContractSide::Consultant | ContractSide::Agency => Party::Supplier,
    };
    let hash = documents::contract::text_sha256(&document);
    let mut blocks = Vec::new();
    for (party, name) in
        [(Party::Broker, document.paper.broker.name.clone()), (counterparty, document.counterparty.name.clone())]
    {
        let signed = match signatures.iter().find(|s| s.party == party) {
            Some(signature) => Some(Signed {
                name: signature.typed_name.clone(),
                at: signature.signed_at,
                account: directory::contact(tx, signature.account).await?.email,
                sha256: hash.clone(),
            }),
            None => None,
        };
        blocks.push(SignatureBlock { party: name, signed });
    }
    document.signatures = blocks;
    Ok(document)
}
