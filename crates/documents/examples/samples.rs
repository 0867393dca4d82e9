//! Writes every sample document into a folder, to be looked at:
//! `cargo run -p documents --example samples -- FOLDER`.

use base::Lang;
use documents::calendar::{Method, interview_ics};
use documents::contract::ContractSide;
use documents::{Attachment, Failure, Relationship, contract, invoice, month_report, resume, samples};
use std::path::PathBuf;

fn main() -> Result<(), Failure> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/documents".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let write = |name: String, bytes: Vec<u8>| std::fs::write(folder.join(name), bytes);
    for lang in Lang::ALL {
        let code = lang.code();
        write(
            format!("contract-client-{code}.pdf"),
            contract::render(&samples::contract(lang, ContractSide::Client))?,
        )?;
        write(
            format!("contract-consultant-{code}.pdf"),
            contract::render(&samples::contract(lang, ContractSide::Consultant))?,
        )?;
        write(
            format!("contract-agency-{code}.pdf"),
            contract::render(&samples::contract(lang, ContractSide::Agency))?,
        )?;
        write(format!("invoice-{code}.pdf"), invoice::render(&samples::client_invoice(lang))?)?;
        let report = Attachment {
            name: format!("T-214-2026-11-{code}.pdf"),
            mime: "application/pdf".to_owned(),
            description: samples::month_report(lang).assignment,
            relationship: Relationship::Supplement,
            bytes: month_report::render(&samples::month_report(lang))?,
        };
        write(
            format!("invoice-with-report-{code}.pdf"),
            invoice::render_with(&samples::client_invoice(lang), &[report])?,
        )?;
        write(format!("invoice-self-billed-{code}.pdf"), invoice::render(&samples::self_billed_invoice(lang))?)?;
        write(format!("invoice-credit-{code}.pdf"), invoice::render(&samples::credit_note(lang))?)?;
        write(format!("month-report-{code}.pdf"), month_report::render(&samples::month_report(lang))?)?;
        write(format!("resume-{code}.pdf"), resume::render(&samples::resume(lang))?)?;
        write(format!("resume-masked-{code}.pdf"), resume::render(&samples::masked_resume(lang))?)?;
    }
    write("interview.ics".to_owned(), interview_ics(&samples::interview(Method::Request), samples::NOW))?;
    write("interview-cancelled.ics".to_owned(), interview_ics(&samples::interview(Method::Cancel), samples::NOW))?;
    Ok(())
}
