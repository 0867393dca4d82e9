//! The clauses of a contract, from its data: one function a clause, in the
//! order printed. Pure words and figures; how they look is the template's.

use crate::contract::{Block, Clause, ContractDocument, ContractSide, InvoicingCadence};
use crate::paper::paragraphs;
use base::{Lang, RateBasis, format, t};

/// All clauses, in order.
pub(crate) fn clauses_of(document: &ContractDocument) -> Vec<Clause> {
    let clauses =
        [parties(document), work(document), time_line(document), fee(document), payment(document), policies(document)];
    let terms = (!document.terms.is_empty()).then(|| terms(document));
    clauses.into_iter().chain(terms).chain([signing(document)]).collect()
}

/// Who.
fn parties(document: &ContractDocument) -> Clause {
    let lang = document.paper.lang;
    let broker = document.paper.broker.party();
    let other = &document.counterparty;
    let other_role = match document.side {
        ContractSide::Client => t!(lang, "contract-role-client"),
        ContractSide::Consultant => t!(lang, "contract-role-consultant"),
        ContractSide::Agency => t!(lang, "contract-role-agency"),
    };
    let blocks = vec![
        Block::Party { role: t!(lang, "contract-role-broker"), name: broker.name.clone(), lines: broker.lines(lang) },
        Block::Party { role: other_role, name: other.name.clone(), lines: other.lines(lang) },
    ];
    Clause { heading: t!(lang, "contract-parties"), blocks }
}

/// What, by whom, where (S64).
fn work(document: &ContractDocument) -> Clause {
    let lang = document.paper.lang;
    let assignment = match &document.assignment_number {
        Some(number) => {
            let title = document.assignment_title.as_str();
            t!(lang, "contract-assignment-numbered", title = title, number = number.as_str())
        }
        None => document.assignment_title.clone(),
    };
    let mut blocks = vec![fact(t!(lang, "contract-assignment"), assignment)];
    if !document.workers.is_empty() {
        blocks.push(fact(t!(lang, "contract-workers"), document.workers.join(", ")));
    }
    if let Some(place) = &document.place {
        blocks.push(fact(t!(lang, "contract-place"), place.clone()));
    }
    blocks.extend(paragraphs(&document.scope).into_iter().map(|text| Block::Text { text }));
    Clause { heading: t!(lang, "contract-work"), blocks }
}

/// When (S64).
fn time_line(document: &ContractDocument) -> Clause {
    let lang = document.paper.lang;
    let end =
        document.end.map_or_else(|| t!(lang, "contract-until-further-notice"), |end| format::date_long(lang, end));
    let mut blocks = vec![
        fact(t!(lang, "contract-start"), format::date_long(lang, document.start)),
        fact(t!(lang, "contract-end"), end),
    ];
    if let Some(days) = document.notice_days {
        blocks.push(Block::Text { text: t!(lang, "contract-notice", days = i64::from(days)) });
    }
    Clause { heading: t!(lang, "contract-time-line"), blocks }
}

/// For how much, and what of it is whose (S65–S68).
fn fee(document: &ContractDocument) -> Clause {
    let (lang, fee) = (document.paper.lang, &document.fee);
    let unit = match fee.basis {
        RateBasis::Hour => t!(lang, "contract-unit-hour"),
        RateBasis::Day => t!(lang, "contract-unit-day"),
        RateBasis::Fixed => t!(lang, "contract-unit-fixed"),
    };
    let figure =
        |label, amount, sum| Block::Figure { label, amount: format::money(lang, amount), unit: unit.clone(), sum };
    let percent = format::percent(lang, fee.commission);
    let basis = match fee.basis {
        RateBasis::Hour => t!(lang, "contract-basis-hour"),
        RateBasis::Day => t!(lang, "contract-basis-day"),
        RateBasis::Fixed => t!(lang, "contract-basis-fixed"),
    };
    let mut blocks = vec![
        Block::Text { text: basis },
        figure(fee.receiver.fee_label(lang), fee.consultant, false),
        figure(t!(lang, "commission-broker", percent = percent), fee.commission_amount, false),
        figure(t!(lang, "commission-client"), fee.client, true),
        Block::Text { text: t!(lang, "contract-commission-open") },
    ];
    if let (RateBasis::Day, Some(minutes)) = (fee.basis, fee.day_minutes) {
        blocks.push(Block::Text { text: t!(lang, "contract-day-hours", hours = format::hours_number(lang, minutes)) });
    }
    if let Some(estimate) = &document.estimate {
        let value = format::money(lang, estimate.value);
        let value = match &estimate.extent {
            Some(extent) => t!(lang, "contract-estimate-extent", value = value, extent = extent.as_str()),
            None => value,
        };
        let label = match document.side {
            ContractSide::Client => t!(lang, "contract-estimate-client"),
            ContractSide::Consultant | ContractSide::Agency => t!(lang, "contract-estimate-consultant"),
        };
        blocks.push(fact(label, value));
    }
    blocks.push(Block::Text { text: t!(lang, "contract-without-vat") });
    Clause { heading: t!(lang, "contract-fee"), blocks }
}

/// Reports, approval, invoices and when they are paid (S70–S80).
fn payment(document: &ContractDocument) -> Clause {
    let lang = document.paper.lang;
    let cadence = match &document.invoicing {
        InvoicingCadence::Monthly => t!(lang, "contract-invoicing-monthly"),
        InvoicingCadence::OnCompletion => t!(lang, "contract-invoicing-completion"),
        InvoicingCadence::AsAgreed(words) => words.clone(),
    };
    let mut blocks = vec![
        fact(t!(lang, "contract-invoicing"), cadence),
        fact(t!(lang, "payment-terms"), t!(lang, "days", days = i64::from(document.payment_terms_days))),
    ];
    if let Some(approver) = &document.approver {
        let label = match document.fee.basis {
            RateBasis::Hour | RateBasis::Day => t!(lang, "contract-approver-hours"),
            RateBasis::Fixed => t!(lang, "contract-approver-delivery"),
        };
        blocks.push(fact(label, approver.clone()));
    }
    blocks.push(Block::Text { text: reporting(document, lang) });
    blocks.push(Block::Text { text: invoicing(document, lang) });
    Clause { heading: t!(lang, "contract-payment"), blocks }
}

/// What is reported and who approves it.
fn reporting(document: &ContractDocument, lang: Lang) -> String {
    match document.fee.basis {
        RateBasis::Hour | RateBasis::Day => t!(lang, "contract-reporting-time"),
        RateBasis::Fixed => t!(lang, "contract-reporting-delivery"),
    }
}

/// Who makes the invoice; self-billing is agreed here (17 kap. 15 § ML).
fn invoicing(document: &ContractDocument, lang: Lang) -> String {
    match (document.side, document.self_billing) {
        (ContractSide::Client, _) => t!(lang, "contract-invoice-client"),
        (ContractSide::Consultant, true) => t!(lang, "contract-invoice-self-billed-consultant"),
        (ContractSide::Agency, true) => t!(lang, "contract-invoice-self-billed-agency"),
        (ContractSide::Consultant, false) => t!(lang, "contract-invoice-own-consultant"),
        (ContractSide::Agency, false) => t!(lang, "contract-invoice-own-agency"),
    }
}

/// By which policies (S92).
fn policies(document: &ContractDocument) -> Clause {
    let lang = document.paper.lang;
    let intro = match document.side {
        ContractSide::Client => t!(lang, "contract-policies-client"),
        ContractSide::Consultant => t!(lang, "contract-policies-consultant"),
        ContractSide::Agency => t!(lang, "contract-policies-agency"),
    };
    let mut blocks = vec![Block::Text { text: intro }];
    for policy in &document.policies {
        let version = policy.version.as_str();
        let text = match policy.approved {
            Some(date) => t!(lang, "contract-policy-approved", version = version, date = date.to_string()),
            None => t!(lang, "contract-policy-pending", version = version),
        };
        blocks.push(Block::Item { heading: Some(policy.name.clone()), text });
    }
    Clause { heading: t!(lang, "contract-policies"), blocks }
}

/// What else (S69).
fn terms(document: &ContractDocument) -> Clause {
    let blocks = document
        .terms
        .iter()
        .map(|term| Block::Item { heading: term.heading.clone(), text: term.text.trim().to_owned() })
        .collect();
    Clause { heading: t!(document.paper.lang, "contract-terms"), blocks }
}

/// How it is signed.
fn signing(document: &ContractDocument) -> Clause {
    let lang = document.paper.lang;
    let blocks = vec![Block::Text { text: t!(lang, "contract-signing-text") }];
    Clause { heading: t!(lang, "contract-signing"), blocks }
}

fn fact(label: String, value: String) -> Block {
    Block::Fact { label, value }
}
