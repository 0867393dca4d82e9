//! One invented case of each document, in both languages: for tests and the
//! gallery. No company or person here exists; the numbers pass their check
//! digits.

use crate::calendar::{Attendee, InterviewEvent, Method};
use crate::contract::{
    ApprovedPolicy, ContractDocument, ContractSide, Estimate, ExtraTerm, Fee, InvoicingCadence, SignatureBlock, Signed,
    text_sha256,
};
use crate::invoice::{
    Confirmation, Credited, InvoiceDocument, InvoiceLeg, InvoiceLine, OpenCommission, PaymentRoute, VatRow,
};
use crate::month_report::{Approval, DayRow, MonthReport};
use crate::paper::{Broker, FeeReceiver, Paper, Party};
use crate::resume::{Education, Experience, Honour, Identity, Link, ResumeDocument, Skill, SpokenLanguage, Years};
use base::{BasisPoints, Date, Instant, Lang, Money, Month, RateBasis};

/// 2026-11-22 13:03:07 UTC: when the samples are made.
pub const NOW: Instant = Instant(1_795_352_587_000_000);

/// The Swedish or the English one.
fn either(lang: Lang, sv: &str, en: &str) -> String {
    match lang {
        Lang::Sv => sv.to_owned(),
        Lang::En => en.to_owned(),
    }
}

/// A date that exists.
fn date(year: i16, month: i8, day: i8) -> Date {
    Date(jiff::civil::Date::constant(year, month, day))
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// The invented broker.
pub fn broker() -> Broker {
    Broker {
        name: "Mellanhand Kommunikation AB".to_owned(),
        org_no: "559123-4561".to_owned(),
        vat_no: "SE559123456101".to_owned(),
        f_tax: true,
        address: lines(&["Skeppsbron 12", "111 30 Stockholm"]),
        seat: Some("Stockholm".to_owned()),
        email: Some("hej@mellanhand.test".to_owned()),
        phone: Some("08-123 45 60".to_owned()),
        website: Some("mellanhand.test".to_owned()),
    }
}

fn paper(lang: Lang, id: &str) -> Paper {
    Paper { lang, document_id: id.to_owned(), created: NOW, broker: broker() }
}

fn client() -> Party {
    Party {
        name: "Nordanvik Vatten & Energi AB".to_owned(),
        org_no: Some("556987-1238".to_owned()),
        vat_no: Some("SE556987123801".to_owned()),
        f_tax: false,
        address: lines(&["Ekonomiavdelningen", "Storgatan 4", "972 38 Luleå"]),
        contact: Some("Klara Kallin, klara.kallin@nordanvik.test".to_owned()),
    }
}

fn consultant() -> Party {
    Party {
        name: "Åkesson Strategi AB".to_owned(),
        org_no: Some("559321-7655".to_owned()),
        vat_no: Some("SE559321765501".to_owned()),
        f_tax: true,
        address: lines(&["Vallgatan 22", "411 16 Göteborg"]),
        contact: Some("Anna Åkesson, anna@konsult.test".to_owned()),
    }
}

fn agency() -> Party {
    Party {
        name: "Byrån Tre Vänner AB".to_owned(),
        org_no: Some("556444-8883".to_owned()),
        vat_no: Some("SE556444888301".to_owned()),
        f_tax: true,
        address: lines(&["Östra Hamngatan 9", "211 22 Malmö"]),
        contact: Some("Bo Bergman, bo@trevanner.test".to_owned()),
    }
}

/// One contract: signed by the broker, waiting for the other side.
pub fn contract(lang: Lang, side: ContractSide) -> ContractDocument {
    let (counterparty, id, receiver) = match side {
        ContractSide::Client => (client(), "K-214-1", FeeReceiver::Consultant),
        ContractSide::Consultant => (consultant(), "U-214-1", FeeReceiver::Consultant),
        ContractSide::Agency => (agency(), "U-219-1", FeeReceiver::Agency),
    };
    let mut document = ContractDocument {
        paper: paper(lang, id),
        side,
        number: id.to_owned(),
        amends: None,
        workers: lines(&["Anna Åkesson"]),
        assignment_number: Some("214".to_owned()),
        assignment_title: either(
            lang,
            "Kommunikationsstrateg för lanseringen av en ny energitjänst",
            "Communications strategist for the launch of a new energy service",
        ),
        scope: either(
            lang,
            "Konsulten tar fram kommunikationsstrategi, budskap och kanalplan inför lanseringen i Norden och leder arbetet med kundens egna redaktörer.\nI uppdraget ingår att utbilda kundens talespersoner och att lämna över en kommunikationsplan för det första halvåret efter lanseringen.",
            "The consultant develops the communications strategy, messages and channel plan for the launch in the Nordic countries and leads the work together with the client’s own editors.\nThe assignment includes training the client’s spokespersons and handing over a communications plan for the first six months after the launch.",
        ),
        place: Some(either(
            lang,
            "Luleå och på distans, 80 procent av heltid",
            "Luleå and remote, 80 per cent of full time",
        )),
        start: date(2026, 12, 1),
        end: Some(date(2027, 5, 31)),
        notice_days: Some(14),
        fee: Fee {
            basis: RateBasis::Hour,
            receiver,
            consultant: Money::sek(95_000),
            commission: BasisPoints(1200),
            commission_amount: Money::sek(11_400),
            client: Money::sek(106_400),
            day_minutes: None,
        },
        estimate: Some(Estimate {
            extent: Some(either(lang, "820 timmar", "820 hours")),
            value: match side {
                ContractSide::Client => Money::sek(87_248_000),
                ContractSide::Consultant | ContractSide::Agency => Money::sek(77_900_000),
            },
        }),
        payment_terms_days: 30,
        invoicing: InvoicingCadence::Monthly,
        self_billing: side != ContractSide::Client,
        approver: Some("Klara Kallin".to_owned()),
        policies: [
            either(lang, "Kvalitetspolicy", "Quality policy"),
            either(lang, "Miljöpolicy", "Environmental policy"),
            either(lang, "Mångfaldspolicy", "Diversity policy"),
        ]
        .into_iter()
        .map(|name| ApprovedPolicy { name, version: "3".to_owned(), approved: Some(date(2026, 11, 18)) })
        .collect(),
        terms: vec![
            ExtraTerm {
                heading: Some(either(lang, "Resor", "Travel")),
                text: either(
                    lang,
                    "Resor mellan Göteborg och Luleå ersätts mot kvitto. Resor beställs efter kundens godkännande.",
                    "Travel between Gothenburg and Luleå is reimbursed against receipts and booked with the client’s approval.",
                ),
            },
            ExtraTerm {
                heading: Some(either(lang, "Sekretess", "Confidentiality")),
                text: either(
                    lang,
                    "Parterna håller affärshemligheter för sig själva under uppdraget och två år därefter.",
                    "The parties keep trade secrets to themselves during the assignment and for two years after it.",
                ),
            },
        ],
        signatures: Vec::new(),
        counterparty,
    };
    let signed = Signed {
        name: "Karin Lindqvist".to_owned(),
        at: NOW,
        account: "karin.lindqvist@mellanhand.test".to_owned(),
        sha256: text_sha256(&document),
    };
    document.signatures = vec![
        SignatureBlock { party: document.paper.broker.name.clone(), signed: Some(signed) },
        SignatureBlock { party: document.counterparty.name.clone(), signed: None },
    ];
    document
}

/// The broker's invoice to the client.
pub fn client_invoice(lang: Lang) -> InvoiceDocument {
    InvoiceDocument {
        paper: paper(lang, "F-20260042"),
        leg: InvoiceLeg::Client,
        credits: None,
        number: "20260042".to_owned(),
        issued: date(2026, 12, 2),
        due: date(2027, 1, 1),
        terms_days: 30,
        seller: Party { contact: None, ..broker().party() },
        buyer: Party { contact: None, ..client() },
        buyer_reference: Some("Klara Kallin".to_owned()),
        seller_reference: Some("Karin Lindqvist".to_owned()),
        order_reference: Some("PO-88213".to_owned()),
        contract_number: Some("K-214-1".to_owned()),
        assignment: Some(either(
            lang,
            "Kommunikationsstrateg, uppdrag 214",
            "Communications strategist, assignment 214",
        )),
        consultant: Some("Anna Åkesson".to_owned()),
        period: Some((date(2026, 11, 1), date(2026, 11, 30))),
        lines: vec![
            InvoiceLine {
                text: either(
                    lang,
                    "Konsultarbete enligt attesterad tidrapport för november 2026",
                    "Consulting according to the approved time report for November 2026",
                ),
                quantity: "133,5 h".replace(',', if lang == Lang::Sv { "," } else { "." }),
                unit_price: Money::sek(106_400),
                amount: Money::sek(14_204_400),
                vat: BasisPoints(2500),
            },
            InvoiceLine {
                text: either(lang, "Tågresa Göteborg–Luleå enligt kvitto", "Train Gothenburg–Luleå against receipt"),
                quantity: "1".to_owned(),
                unit_price: Money::sek(184_935),
                amount: Money::sek(184_935),
                vat: BasisPoints(2500),
            },
        ],
        commission: Some(OpenCommission {
            receiver: FeeReceiver::Consultant,
            consultant: Money::sek(12_682_500),
            rate: BasisPoints(1200),
            amount: Money::sek(1_521_900),
            client: Money::sek(14_204_400),
        }),
        net: Money::sek(14_389_335),
        vat: vec![VatRow { rate: BasisPoints(2500), taxable: Money::sek(14_389_335), amount: Money::sek(3_597_334) }],
        reverse_charge: false,
        rounding: Money::sek(31),
        total: Money::sek(17_986_700),
        payment: PaymentRoute {
            bankgiro: Some("5402-9681".to_owned()),
            iban: Some("SE45 5000 0000 0583 9825 7466".to_owned()),
            bic: Some("ESSESESS".to_owned()),
            ocr: Some("2026004206".to_owned()),
        },
        confirmed: None,
        notes: Vec::new(),
    }
}

/// The consultant's invoice, issued by the broker.
pub fn self_billed_invoice(lang: Lang) -> InvoiceDocument {
    let base = client_invoice(lang);
    InvoiceDocument {
        paper: paper(lang, "S-5593217655-2026-11"),
        leg: InvoiceLeg::SelfBilled,
        number: "AKE-2026-011".to_owned(),
        seller: Party { contact: None, ..consultant() },
        buyer: Party { contact: None, f_tax: false, ..broker().party() },
        buyer_reference: Some("Karin Lindqvist".to_owned()),
        seller_reference: Some("Anna Åkesson".to_owned()),
        order_reference: None,
        contract_number: Some("U-214-1".to_owned()),
        lines: vec![InvoiceLine {
            unit_price: Money::sek(95_000),
            amount: Money::sek(12_682_500),
            ..base.lines[0].clone()
        }],
        net: Money::sek(12_682_500),
        vat: vec![VatRow { rate: BasisPoints(2500), taxable: Money::sek(12_682_500), amount: Money::sek(3_170_625) }],
        rounding: Money::ZERO,
        total: Money::sek(15_853_125),
        payment: PaymentRoute { bankgiro: Some("988-9817".to_owned()), ..PaymentRoute::default() },
        confirmed: Some(Confirmation { by: "Anna Åkesson".to_owned(), at: NOW }),
        ..base
    }
}

/// The client invoice with every amount turned round.
pub fn credit_note(lang: Lang) -> InvoiceDocument {
    let original = client_invoice(lang);
    InvoiceDocument {
        paper: paper(lang, "F-20260051"),
        number: "20260051".to_owned(),
        issued: date(2026, 12, 9),
        ..credited(lang, original)
    }
}

/// The self-billed invoice with every amount turned round.
pub fn self_billed_credit_note(lang: Lang) -> InvoiceDocument {
    let original = self_billed_invoice(lang);
    InvoiceDocument {
        paper: paper(lang, "S-5593217655-2026-12"),
        number: "AKE-2026-012".to_owned(),
        issued: date(2026, 12, 9),
        ..credited(lang, original)
    }
}

fn credited(lang: Lang, mut document: InvoiceDocument) -> InvoiceDocument {
    let turn = |amount: &mut Money| amount.minor = -amount.minor;
    document.lines.iter_mut().for_each(|line| turn(&mut line.amount));
    for line in &mut document.lines {
        line.quantity = format!("−{}", line.quantity);
    }
    for row in &mut document.vat {
        turn(&mut row.taxable);
        turn(&mut row.amount);
    }
    [&mut document.net, &mut document.rounding, &mut document.total].into_iter().for_each(turn);
    document.commission = None;
    document.credits = Some(Credited {
        number: document.number.clone(),
        issued: document.issued,
        reason: either(
            lang,
            "Tidrapporten för november rättades efter att fakturan ställts ut.",
            "The time report for November was corrected after the invoice was issued.",
        ),
    });
    document
}

/// November of the engagement, approved.
pub fn month_report(lang: Lang) -> MonthReport {
    let notes = [
        either(lang, "Workshop om målgrupper med redaktionen", "Workshop on audiences with the editors"),
        either(lang, "Budskapsplattform, första utkast", "Message platform, first draft"),
        either(lang, "Intervjuer med tre driftchefer", "Interviews with three operations managers"),
        either(lang, "Kanalplan och mätpunkter", "Channel plan and measures"),
        either(lang, "Avstämning med ledningsgruppen", "Review with the management team"),
    ];
    let rows = (2..=30)
        .map(|day| date(2026, 11, day))
        .filter(|day| !day.is_weekend() && day.0.weekday() != jiff::civil::Weekday::Friday)
        .enumerate()
        .map(|(index, date)| DayRow {
            date,
            minutes: [480, 450, 495, 480, 420][index % 5],
            note: notes[index % notes.len()].clone(),
        })
        .collect();
    MonthReport {
        paper: paper(lang, "T-214-2026-11"),
        month: Month { year: 2026, month: 11 },
        consultant: "Anna Åkesson".to_owned(),
        supplier: Some(consultant().name),
        client: client().name,
        assignment: either(lang, "Kommunikationsstrateg, uppdrag 214", "Communications strategist, assignment 214"),
        contract_number: Some("K-214-1".to_owned()),
        rows,
        submitted: Some(NOW.plus_seconds(9 * 86_400)),
        approved: Some(Approval { by: "Klara Kallin".to_owned(), at: NOW.plus_seconds(9 * 86_400 + 5_423) }),
        correction: None,
    }
}

/// Anna's résumé with her name.
pub fn resume(lang: Lang) -> ResumeDocument {
    let years = |from, to| Some(Years { from, to });
    let skill = |sv: &str, en: &str, level| Skill { name: either(lang, sv, en), level };
    ResumeDocument {
        paper: paper(lang, "CV-112"),
        identity: Identity::Named {
            name: "Anna Åkesson".to_owned(),
            email: Some("anna@konsult.test".to_owned()),
            phone: Some("070-123 45 67".to_owned()),
            links: vec![
                Link { label: "LinkedIn".to_owned(), url: "https://www.linkedin.test/in/anna-akesson".to_owned() },
                Link { label: "Portfolio".to_owned(), url: "https://akesson.test/arbeten".to_owned() },
            ],
        },
        title: either(lang, "Kommunikationsstrateg", "Communications strategist"),
        city: Some(either(lang, "Göteborg", "Gothenburg")),
        availability: Some(either(lang, "Tillgänglig från 1 december, 80 %", "Available from 1 December, 80%")),
        letter: either(
            lang,
            "Jag hjälper organisationer att säga svåra saker enkelt. Under femton år har jag arbetat med energi, vatten och kollektivtrafik, där besluten är tekniska men berör alla.\nJag trivs bäst nära redaktionen: strategin ska gå att använda på måndag morgon.",
            "I help organisations say difficult things simply. For fifteen years I have worked with energy, water and public transport, where decisions are technical but concern everybody.\nI like to work close to the editors: a strategy should be of use on Monday morning.",
        ),
        experiences: vec![
            Experience {
                client: "Västerhavets Energi".to_owned(),
                assignment: either(
                    lang,
                    "Kommunikationsstrateg vid nätutbyggnad",
                    "Communications strategist for a grid expansion",
                ),
                text: either(
                    lang,
                    "Ledde kommunikationen kring 40 mil ny kraftledning: samråd i elva kommuner, frågor och svar, utbildning av projektledare.",
                    "Led the communications around 400 kilometres of new power line: consultations in eleven municipalities, questions and answers, training of project managers.",
                ),
                result: either(
                    lang,
                    "Andelen berörda som kände sig väl informerade steg från 31 till 68 procent.",
                    "The share of those concerned who felt well informed rose from 31 to 68 per cent.",
                ),
                years: years(2023, None),
            },
            Experience {
                client: either(lang, "Region Vänerkusten", "Vänerkusten Region"),
                assignment: either(lang, "Redaktionschef, interimt", "Interim head of editorial"),
                text: either(
                    lang,
                    "Byggde upp en gemensam redaktion för sex förvaltningar och ett arbetssätt för klarspråk.",
                    "Built a joint editorial office for six administrations and a way of working with plain language.",
                ),
                result: either(
                    lang,
                    "Antalet sidor på webbplatsen minskade från 9 400 till 2 100.",
                    "The website went from 9,400 to 2,100 pages.",
                ),
                years: years(2020, Some(2022)),
            },
            Experience {
                client: "Spårvägen Syd".to_owned(),
                assignment: either(lang, "Projektledare kommunikation", "Communications project manager"),
                text: either(
                    lang,
                    "Trafikomläggningar under byggtiden: skyltning, sms-tjänst och dialog med butiksägare.",
                    "Traffic changes during construction: signs, a text message service and a dialogue with shop owners.",
                ),
                result: either(lang, "Klagomålen halverades på ett år.", "Complaints were halved within a year."),
                years: years(2017, Some(2020)),
            },
        ],
        education: vec![
            Education {
                school: either(lang, "Göteborgs universitet", "University of Gothenburg"),
                title: either(lang, "Medie- och kommunikationsvetenskap, kandidat", "Media and communication, BA"),
                years: years(2006, Some(2009)),
            },
            Education {
                school: either(lang, "Stockholms universitet", "Stockholm University"),
                title: either(lang, "Språkkonsultprogrammet, kurser i klarspråk", "Plain language, courses"),
                years: years(2014, Some(2014)),
            },
        ],
        skills: vec![
            skill("Kommunikationsstrategi", "Communications strategy", 5),
            skill("Klarspråk", "Plain language", 5),
            skill("Samråd och dialog", "Public consultation", 4),
            skill("Redaktionsledning", "Editorial management", 4),
            skill("Kriskommunikation", "Crisis communications", 3),
            skill("Figma", "Figma", 2),
        ],
        languages: vec![
            SpokenLanguage { name: either(lang, "Svenska", "Swedish"), level: either(lang, "modersmål", "native") },
            SpokenLanguage { name: either(lang, "Engelska", "English"), level: either(lang, "flytande", "fluent") },
            SpokenLanguage { name: either(lang, "Tyska", "German"), level: "B1".to_owned() },
        ],
        honours: vec![Honour {
            title: either(lang, "Klarspråkspriset, finalist", "Plain Language Prize, finalist"),
            issuer: Some(either(lang, "Språkvårdens vänner", "Friends of Language Care")),
            year: Some(2022),
        }],
    }
}

/// The same résumé without name, contact and links.
pub fn masked_resume(lang: Lang) -> ResumeDocument {
    let label = either(lang, "Konsult 112", "Consultant 112");
    ResumeDocument { paper: paper(lang, "CV-112-M"), identity: Identity::Masked { label }, ..resume(lang) }
}

/// An interview, called or called off.
pub fn interview(method: Method) -> InterviewEvent {
    let person = |name: &str, email: &str| Attendee { name: name.to_owned(), email: email.to_owned() };
    InterviewEvent {
        uid: "interview-42@mellanhand.test".to_owned(),
        sequence: match method {
            Method::Request => 0,
            Method::Cancel => 1,
        },
        method,
        // 2026-12-01 13:00 in Stockholm.
        start: Instant(1_796_126_400_000_000),
        minutes: 45,
        summary: "Intervju: kommunikationsstrateg, uppdrag 214".to_owned(),
        description: "Nordanvik Vatten & Energi träffar Anna Åkesson.\nKonsultagenten Olle Ek är med; säg till om du hellre går själv, så gör vi så.".to_owned(),
        location: Some("Video".to_owned()),
        url: Some("https://mellanhand.test/interviews/42".to_owned()),
        organizer: person("Olle Ek", "olle@mellanhand.test"),
        attendees: vec![person("Anna Åkesson", "anna@konsult.test"), person("Klara Kallin", "klara.kallin@nordanvik.test")],
    }
}
