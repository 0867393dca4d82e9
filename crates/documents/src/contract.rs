//! One contract of a pair: the broker's with the client, or the broker's with
//! the consultant or agency (S63). Its text comes from one list of clauses, so
//! what a page shows, what is hashed and signed, and what the PDF prints are the
//! same words. Decides nothing about who may sign, and keeps nothing.

use crate::contract_clauses::clauses_of;
use crate::paper::{FeeReceiver, Paper, Party, moment, sha256_hex};
use crate::typst_world::{Template, render as typeset};
use base::{BasisPoints, Date, Failure, Instant, Lang, Money, RateBasis, t};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Whom the broker contracts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractSide {
    /// The client who gets the work.
    Client,
    /// The consultant, through the own company.
    Consultant,
    /// The agency whose employee does the work.
    Agency,
}

/// When the invoices are made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoicingCadence {
    /// After each calendar month: the rule unless otherwise agreed (S75).
    Monthly,
    /// Once, when the work is done and approved.
    OnCompletion,
    /// As agreed, in the agreed words.
    AsAgreed(String),
}

/// The fee, to the öre, without VAT (S64–S68). All three amounts stand in both
/// contracts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// What a unit is: hour, day or the whole.
    pub basis: RateBasis,
    /// Who receives it.
    pub receiver: FeeReceiver,
    /// What the receiver gets per unit.
    pub consultant: Money,
    /// The broker's commission on it.
    pub commission: BasisPoints,
    /// The commission per unit.
    pub commission_amount: Money,
    /// What the client pays per unit: the two together.
    pub client: Money,
    /// Minutes of a day, when the unit is a day.
    pub day_minutes: Option<i64>,
}

/// What the whole is thought to come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// How much work, as read: `480 h`. None at a fixed fee.
    pub extent: Option<String>,
    /// This side's amount without VAT.
    pub value: Money,
}

/// A policy that the counterparty has approved (S92).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovedPolicy {
    /// Its name in the contract's language.
    pub name: String,
    /// The version that was approved.
    pub version: String,
    /// When; none as long as it is not.
    pub approved: Option<Date>,
}

/// A term of this contract alone (S69).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraTerm {
    /// What it is about.
    pub heading: Option<String>,
    /// What is agreed.
    pub text: String,
}

/// A signature that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The name as typed by the signer.
    pub name: String,
    /// When.
    pub at: Instant,
    /// The mail address of the account that signed.
    pub account: String,
    /// SHA-256 of the text that was shown and signed: [`text_sha256`] then.
    pub sha256: String,
}

/// The place of one party's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureBlock {
    /// The party that signs.
    pub party: String,
    /// The signature; none while it is waited for.
    pub signed: Option<Signed>,
}

/// One contract, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractDocument {
    /// Language, id, date and letterhead.
    pub paper: Paper,
    /// Whom the broker contracts with.
    pub side: ContractSide,
    /// The contract's number as people say it.
    pub number: String,
    /// The number of the contract that this one changes.
    pub amends: Option<String>,
    /// The other party.
    pub counterparty: Party,
    /// Who does the work; a team has several.
    pub workers: Vec<String>,
    /// The assignment's short number.
    pub assignment_number: Option<String>,
    /// The assignment's title.
    pub assignment_title: String,
    /// What is to be done, paragraphs on lines of their own.
    pub scope: String,
    /// Where, as read: `Stockholm, två dagar i veckan på plats`.
    pub place: Option<String>,
    /// First day.
    pub start: Date,
    /// Last day; none until further notice.
    pub end: Option<Date>,
    /// Days of notice either party gives to end it early.
    pub notice_days: Option<u16>,
    /// The fee.
    pub fee: Fee,
    /// What it comes to.
    pub estimate: Option<Estimate>,
    /// Days from invoice to payment.
    pub payment_terms_days: u16,
    /// When the invoices are made.
    pub invoicing: InvoicingCadence,
    /// Whether the broker issues the invoices in the seller's name; only with
    /// [`ContractSide::Consultant`] and [`ContractSide::Agency`]. The law wants
    /// it agreed beforehand (17 kap. 15 § ML).
    pub self_billing: bool,
    /// Who approves hours or delivery at the client.
    pub approver: Option<String>,
    /// The policies that apply.
    pub policies: Vec<ApprovedPolicy>,
    /// What else is agreed.
    pub terms: Vec<ExtraTerm>,
    /// One place per party, in the order shown.
    pub signatures: Vec<SignatureBlock>,
}

/// A numbered clause of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// Its heading, without the number.
    pub heading: String,
    /// Its content, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Text {
        /// The words.
        text: String,
    },
    /// One thing of a list.
    Item {
        /// What it is about.
        heading: Option<String>,
        /// The words.
        text: String,
    },
    /// A named fact.
    Fact {
        /// Its name.
        label: String,
        /// What it is.
        value: String,
    },
    /// A party with its particulars.
    Party {
        /// Which side it is.
        role: String,
        /// Its name.
        name: String,
        /// Address, numbers, contact.
        lines: Vec<String>,
    },
    /// An amount in the fee's table.
    Figure {
        /// What it is.
        label: String,
        /// The amount.
        amount: String,
        /// For what unit.
        unit: String,
        /// Whether it is the sum.
        sum: bool,
    },
}

/// The contract's text, clause by clause, in its language: for the page where it
/// is read before it is signed.
pub fn clauses(document: &ContractDocument) -> Vec<Clause> {
    clauses_of(document)
}

/// The contract's title line: `Kundavtal K-214`.
pub fn title(document: &ContractDocument) -> String {
    format!("{} {}", kind(document), document.number)
}

/// The whole text without signatures, as lines: what is hashed and signed.
pub fn text(document: &ContractDocument) -> String {
    let mut out = vec![title(document), subtitle(document)];
    for (index, clause) in clauses(document).iter().enumerate() {
        out.push(String::new());
        out.push(format!("{}. {}", index + 1, clause.heading));
        for block in &clause.blocks {
            out.push(match block {
                Block::Text { text } => text.clone(),
                Block::Item { heading: Some(heading), text } => format!("– {heading}: {text}"),
                Block::Item { heading: None, text } => format!("– {text}"),
                Block::Fact { label, value } => format!("{label}: {value}"),
                Block::Party { role, name, lines } => format!("{role}: {name}, {}", lines.join(", ")),
                Block::Figure { label, amount, unit, .. } => format!("{label}: {amount} {unit}"),
            });
        }
    }
    out.push(String::new());
    out.join("\n")
}

/// SHA-256 of [`text`] in UTF-8: what a signature is tied to.
pub fn text_sha256(document: &ContractDocument) -> String {
    sha256_hex(text(document).as_bytes())
}

/// The contract as PDF.
///
/// # Errors
/// A failure when a needed field is empty or the typesetter refuses.
pub fn render(document: &ContractDocument) -> Result<Vec<u8>, Failure> {
    anyhow::ensure!(!document.number.trim().is_empty(), "a contract needs its number");
    anyhow::ensure!(!document.counterparty.name.trim().is_empty(), "a contract needs its counterparty");
    anyhow::ensure!(!document.assignment_title.trim().is_empty(), "a contract needs the assignment's title");
    let title = format!("{} – {}", title(document), document.assignment_title);
    typeset(Template::Contract, &document.paper, &title, data(document), &[])
}

/// What the template reads.
fn data(document: &ContractDocument) -> Value {
    let lang = document.paper.lang;
    json!({
        "kind": kind(document),
        "number": document.number,
        "title": document.assignment_title,
        "subtitle": subtitle(document),
        "clauses": clauses(document),
        "signatures": {
            "heading": t!(lang, "contract-signatures"),
            "blocks": document.signatures.iter().map(|block| signature(lang, block)).collect::<Vec<Value>>(),
        },
    })
}

/// One party's signature, or that it is missing.
fn signature(lang: Lang, block: &SignatureBlock) -> Value {
    let Some(signed) = &block.signed else {
        return json!({ "party": block.party, "name": null, "missing": t!(lang, "contract-not-signed"), "facts": [] });
    };
    json!({
        "party": block.party,
        "name": signed.name,
        "missing": null,
        "facts": [
            { "label": t!(lang, "contract-signed-at"), "value": moment(lang, signed.at), "mono": false },
            { "label": t!(lang, "contract-signed-account"), "value": signed.account, "mono": false },
            { "label": t!(lang, "contract-signed-hash"), "value": signed.sha256, "mono": true },
        ],
    })
}

fn kind(document: &ContractDocument) -> String {
    let lang = document.paper.lang;
    match document.side {
        ContractSide::Client => t!(lang, "contract-kind-client"),
        ContractSide::Consultant | ContractSide::Agency => t!(lang, "contract-kind-consultant"),
    }
}

/// Who with whom, and what it changes.
fn subtitle(document: &ContractDocument) -> String {
    let lang = document.paper.lang;
    let (broker, other) = (document.paper.broker.name.as_str(), document.counterparty.name.as_str());
    match &document.amends {
        None => t!(lang, "contract-between", broker = broker, other = other),
        Some(number) => {
            t!(lang, "contract-between-amending", broker = broker, other = other, number = number.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{assert_reads, hostile};
    use crate::samples;

    #[test]
    fn every_side_reads_in_both_languages() {
        for lang in Lang::ALL {
            for side in [ContractSide::Client, ContractSide::Consultant, ContractSide::Agency] {
                let document = samples::contract(lang, side);
                let pdf = render(&document).expect("a contract");
                let amounts = [document.fee.consultant, document.fee.commission_amount, document.fee.client];
                let mut wanted: Vec<String> = amounts.iter().map(|a| base::format::money(lang, *a)).collect();
                wanted.push(document.number.clone());
                wanted.push(document.counterparty.name.clone());
                wanted.push(document.workers[0].clone());
                wanted.push(t!(lang, "f-tax"));
                wanted.extend(clauses(&document).into_iter().map(|clause| clause.heading));
                assert_reads(&pdf, &wanted);
            }
        }
    }

    #[test]
    fn the_same_contract_is_the_same_bytes() {
        let document = samples::contract(Lang::Sv, ContractSide::Client);
        let first = render(&document).expect("a contract");
        render(&samples::contract(Lang::En, ContractSide::Agency)).expect("another in between");
        assert!(first == render(&document).expect("a contract"));
    }

    #[test]
    fn the_signed_text_holds_every_term_and_no_signature() {
        let document = samples::contract(Lang::Sv, ContractSide::Consultant);
        let mut unsigned = document.clone();
        unsigned.signatures.iter_mut().for_each(|block| block.signed = None);
        assert_eq!(text(&document), text(&unsigned));
        assert_eq!(text_sha256(&document), text_sha256(&unsigned));
        for term in &document.terms {
            assert!(text(&document).contains(&term.text));
        }
        unsigned.fee.client = Money::sek(unsigned.fee.client.minor + 1);
        assert_ne!(text_sha256(&document), text_sha256(&unsigned), "an öre more is another text");
    }

    #[test]
    fn a_signature_shows_name_both_times_account_and_hash() {
        let document = samples::contract(Lang::Sv, ContractSide::Client);
        let signed = document.signatures.iter().find_map(|block| block.signed.clone()).expect("a signature");
        let pdf = render(&document).expect("a contract");
        let wanted = [
            signed.name,
            moment(Lang::Sv, signed.at),
            signed.account,
            signed.sha256,
            t!(Lang::Sv, "contract-not-signed"),
        ];
        assert_reads(&pdf, &wanted);
    }

    #[test]
    fn self_billing_is_agreed_with_the_seller_only() {
        let word = t!(Lang::Sv, "self-billing").to_lowercase();
        assert!(text(&samples::contract(Lang::Sv, ContractSide::Consultant)).contains(&word));
        let mut client = samples::contract(Lang::Sv, ContractSide::Client);
        client.self_billing = true;
        assert!(!text(&client).contains(&word));
    }

    #[test]
    fn a_bare_contract_renders_and_an_unnumbered_one_does_not() {
        let mut document = samples::contract(Lang::En, ContractSide::Agency);
        document.end = None;
        document.estimate = None;
        document.approver = None;
        document.place = None;
        document.notice_days = None;
        document.assignment_number = None;
        document.scope.clear();
        document.workers.clear();
        document.policies.clear();
        document.terms.clear();
        document.signatures.clear();
        document.counterparty.address.clear();
        document.counterparty.org_no = None;
        document.counterparty.vat_no = None;
        render(&document).expect("a bare contract");
        document.number = " ".to_owned();
        assert!(render(&document).is_err());
    }

    #[test]
    fn hostile_text_is_printed_as_it_was_typed() {
        let mut document = samples::contract(Lang::Sv, ContractSide::Client);
        document.scope = hostile().join("\n");
        document.assignment_title = "#eval(\"1\") *bold* $x$".to_owned();
        document.counterparty.name = "<script>alert(1)</script> AB".to_owned();
        document.terms[0].text = hostile().join(" ");
        let pdf = render(&document).expect("a contract");
        assert_reads(&pdf, &hostile());
        assert_reads(&pdf, &[document.assignment_title, document.counterparty.name]);
    }
}
