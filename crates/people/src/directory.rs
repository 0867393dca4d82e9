//! Looking people and companies up: what later rooms ask of this one. Asks no
//! policy; whoever calls has decided that the answer may be used.

use crate::account::{Account, AccountStage, Contact, Kind};
use crate::company::{Agency, Client, Supplier};
use crate::consultant::{Consultant, Education, Experience, Honour, PortfolioItem, Rate, Resume, Skill, Snapshot};
use crate::personal_number::{opened, opened_opt, place};
use crate::resume::order::Listed;
use crate::supplier::proof::{FSkattProof, Insurance, Proofs};
use base::{AccountId, AgencyId, ClientId, ConsultantId, Money, Outcome, RateBasis, StaffRole, SupplierId};
use store::{Row, Tx, params};

/// An account.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn account(tx: &Tx, id: AccountId) -> Outcome<Account> {
    let row = tx
        .one(
            "SELECT id, email, name, phone, lang, role, stage, created_at, version FROM accounts WHERE id = $1",
            params![id],
        )
        .await?;
    account_row(&row)
}

/// Row → account.
pub(crate) fn account_row(row: &Row) -> Outcome<Account> {
    Ok(Account {
        id: row.get("id")?,
        email: row.get("email")?,
        name: row.get("name")?,
        phone: row.opt("phone")?,
        lang: row.get("lang")?,
        kind: row.parse("role", Kind::parse)?,
        stage: row.parse("stage", AccountStage::parse)?,
        created_at: row.get("created_at")?,
        version: row.get("version")?,
    })
}

/// How to reach a person.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn contact(tx: &Tx, id: AccountId) -> Outcome<Contact> {
    contact_row(&tx.one("SELECT id, name, email, phone, lang FROM accounts WHERE id = $1", params![id]).await?)
}

/// How to reach a person who may be missing (`None` stays `None`).
///
/// # Errors
/// A failure of the database.
pub async fn contact_opt(tx: &Tx, id: Option<AccountId>) -> Outcome<Option<Contact>> {
    match id {
        Some(id) => contact(tx, id).await.map(Some),
        None => Ok(None),
    }
}

/// Row → contact.
fn contact_row(row: &Row) -> Outcome<Contact> {
    Ok(Contact {
        account: row.get("id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        phone: row.opt("phone")?,
        lang: row.get("lang")?,
    })
}

/// Everybody of a staff role whose account works, by name.
///
/// # Errors
/// A failure of the database.
pub async fn staff(tx: &Tx, role: StaffRole) -> Outcome<Vec<Contact>> {
    let rows = tx
        .all(
            "SELECT id, name, email, phone, lang FROM accounts WHERE role = $1 AND stage = 'confirmed' ORDER BY name, id",
            params![role.code()],
        )
        .await?;
    rows.iter().map(contact_row).collect()
}

/// Everybody who speaks for a client, by name.
///
/// # Errors
/// A failure of the database.
pub async fn client_reps(tx: &Tx, client: ClientId) -> Outcome<Vec<Contact>> {
    let rows = tx
        .all(
            "SELECT a.id, a.name, a.email, a.phone, a.lang FROM client_reps r JOIN accounts a ON a.id = r.account \
             WHERE r.client = $1 AND a.stage = 'confirmed' ORDER BY a.name, a.id",
            params![client],
        )
        .await?;
    rows.iter().map(contact_row).collect()
}

/// Everybody who speaks for an agency, by name.
///
/// # Errors
/// A failure of the database.
pub async fn agency_reps(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Contact>> {
    let rows = tx
        .all(
            "SELECT a.id, a.name, a.email, a.phone, a.lang FROM agency_reps r JOIN accounts a ON a.id = r.account \
             WHERE r.agency = $1 AND a.stage = 'confirmed' ORDER BY a.name, a.id",
            params![agency],
        )
        .await?;
    rows.iter().map(contact_row).collect()
}

/// A client.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn client(tx: &Tx, id: ClientId) -> Outcome<Client> {
    let row = tx
        .one(
            "SELECT id, name, org_no, vat_no, street, town, invoice_email, industry, masked_sv, masked_en, manager, agency, version \
             FROM clients WHERE id = $1",
            params![id],
        )
        .await?;
    Ok(Client {
        id: row.get("id")?,
        name: row.get("name")?,
        org_no: opened_opt(tx, &place("clients", "org_no", id), row.opt("org_no")?)?,
        vat_no: opened_opt(tx, &place("clients", "vat_no", id), row.opt("vat_no")?)?,
        street: row.opt("street")?,
        town: row.opt("town")?,
        invoice_email: row.opt("invoice_email")?,
        industry: row.opt("industry")?,
        masked_sv: row.opt("masked_sv")?,
        masked_en: row.opt("masked_en")?,
        manager: row.opt("manager")?,
        agency: row.opt("agency")?,
        version: row.get("version")?,
    })
}

/// An agency.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn agency(tx: &Tx, id: AgencyId) -> Outcome<Agency> {
    let row = tx
        .one("SELECT id, name, org_no, city, website, about, agent, version FROM agencies WHERE id = $1", params![id])
        .await?;
    Ok(Agency {
        id: row.get("id")?,
        name: row.get("name")?,
        org_no: opened_opt(tx, &place("agencies", "org_no", id), row.opt("org_no")?)?,
        city: row.opt("city")?,
        website: row.opt("website")?,
        about: row.opt("about")?,
        agent: row.opt("agent")?,
        version: row.get("version")?,
    })
}

/// The columns of a consultant, in the order of nothing in particular.
pub(crate) const CONSULTANT_COLUMNS: &str = "id, number, account, agency, agent, name, title, city, remote, letter, lang, \
     radius_km, linkedin, links, languages, rate_minor, rate_basis, available_from, available_percent, presentable_at, updated_at, version";

/// A consultant's profile.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn consultant(tx: &Tx, id: ConsultantId) -> Outcome<Consultant> {
    let sql = format!("SELECT {CONSULTANT_COLUMNS} FROM consultants WHERE id = $1");
    consultant_row(&tx.one(&sql, params![id]).await?)
}

/// The consultant that an account is, if it is one.
///
/// # Errors
/// A failure of the database.
pub async fn consultant_of(tx: &Tx, account: AccountId) -> Outcome<Option<ConsultantId>> {
    let row = tx.opt("SELECT id FROM consultants WHERE account = $1", params![account]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Every consultant that staff have marked as presentable and whose account
/// works: whom matching may rank.
///
/// # Errors
/// A failure of the database.
pub async fn presentable(tx: &Tx) -> Outcome<Vec<Consultant>> {
    let sql = format!(
        "SELECT {CONSULTANT_COLUMNS} FROM consultants WHERE presentable_at IS NOT NULL \
         AND account IN (SELECT id FROM accounts WHERE stage = 'confirmed') ORDER BY number"
    );
    tx.all(&sql, vec![]).await?.iter().map(consultant_row).collect()
}

/// The consultants that an agency employs, by name.
///
/// # Errors
/// A failure of the database.
pub async fn consultants_of(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Consultant>> {
    let sql = format!("SELECT {CONSULTANT_COLUMNS} FROM consultants WHERE agency = $1 ORDER BY name_key, id");
    tx.all(&sql, params![agency]).await?.iter().map(consultant_row).collect()
}

/// Row → consultant.
pub(crate) fn consultant_row(row: &Row) -> Outcome<Consultant> {
    let rate = match (row.opt::<i64>("rate_minor")?, row.opt::<RateBasis>("rate_basis")?) {
        (Some(minor), Some(basis)) => Some(Rate { amount: Money::sek(minor), basis }),
        _ => None,
    };
    Ok(Consultant {
        id: row.get("id")?,
        number: row.get("number")?,
        account: row.get("account")?,
        agency: row.opt("agency")?,
        agent: row.opt("agent")?,
        name: row.get("name")?,
        title: row.opt("title")?,
        city: row.opt("city")?,
        remote: row.get("remote")?,
        radius_km: row.opt("radius_km")?,
        letter: row.opt("letter")?,
        lang: row.get("lang")?,
        linkedin: row.opt("linkedin")?,
        links: row.json("links")?,
        languages: row.json("languages")?,
        rate,
        available_from: row.opt("available_from")?,
        available_percent: row.opt("available_percent")?,
        presentable_at: row.opt("presentable_at")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

/// A consultant's skills, strongest first.
///
/// # Errors
/// A failure of the database.
pub async fn skills(tx: &Tx, id: ConsultantId) -> Outcome<Vec<Skill>> {
    let rows = tx
        .all(
            "SELECT name, level, years FROM skills WHERE consultant = $1 ORDER BY level DESC, years DESC, name_key",
            params![id],
        )
        .await?;
    rows.iter().map(|r| Ok(Skill { name: r.get("name")?, level: r.get("level")?, years: r.get("years")? })).collect()
}

/// A consultant's experiences, in the order that the person gave them.
///
/// # Errors
/// A failure of the database.
pub async fn experiences(tx: &Tx, id: ConsultantId) -> Outcome<Vec<Experience>> {
    let sql = format!(
        "SELECT id, client_name, assignment, result, from_month, to_month, version FROM experiences \
         WHERE consultant = $1 ORDER BY {}",
        Listed::Experiences.order()
    );
    let rows = tx.all(&sql, params![id]).await?;
    rows.iter()
        .map(|r| {
            Ok(Experience {
                id: r.get("id")?,
                client_name: r.get("client_name")?,
                assignment: r.get("assignment")?,
                result: r.opt("result")?,
                from: r.get("from_month")?,
                to: r.opt("to_month")?,
                version: r.get("version")?,
            })
        })
        .collect()
}

/// A whole résumé.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn resume(tx: &Tx, id: ConsultantId) -> Outcome<Resume> {
    let sql = format!(
        "SELECT id, school, degree, from_year, to_year, version FROM educations WHERE consultant = $1 ORDER BY {}",
        Listed::Educations.order()
    );
    let educations = tx
        .all(&sql, params![id])
        .await?
        .iter()
        .map(|r| {
            Ok(Education {
                id: r.get("id")?,
                school: r.get("school")?,
                degree: r.get("degree")?,
                from_year: r.opt("from_year")?,
                to_year: r.opt("to_year")?,
                version: r.get("version")?,
            })
        })
        .collect::<Outcome<_>>()?;
    let sql = format!(
        "SELECT id, title, giver, year, version FROM honours WHERE consultant = $1 ORDER BY {}",
        Listed::Honours.order()
    );
    let honours = tx
        .all(&sql, params![id])
        .await?
        .iter()
        .map(|r| {
            Ok(Honour {
                id: r.get("id")?,
                title: r.get("title")?,
                giver: r.opt("giver")?,
                year: r.opt("year")?,
                version: r.get("version")?,
            })
        })
        .collect::<Outcome<_>>()?;
    let sql = format!(
        "SELECT id, title, link, file FROM portfolio_items WHERE consultant = $1 ORDER BY {}",
        Listed::Portfolio.order()
    );
    let portfolio = tx
        .all(&sql, params![id])
        .await?
        .iter()
        .map(|r| {
            Ok(PortfolioItem { id: r.get("id")?, title: r.get("title")?, link: r.opt("link")?, file: r.opt("file")? })
        })
        .collect::<Outcome<_>>()?;
    Ok(Resume {
        consultant: consultant(tx, id).await?,
        experiences: experiences(tx, id).await?,
        educations,
        skills: skills(tx, id).await?,
        honours,
        portfolio,
    })
}

/// What a client may be shown once there is consent, as it is now.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn snapshot(tx: &Tx, id: ConsultantId) -> Outcome<Snapshot> {
    let resume = resume(tx, id).await?;
    let agency_name = match resume.consultant.agency {
        Some(agency_id) => Some(agency(tx, agency_id).await?.name),
        None => None,
    };
    Ok(resume.snapshot(agency_name))
}

/// The company that invoices for a consultant: the agency's, or the
/// consultant's own (S22).
///
/// # Errors
/// A failure of the database.
pub async fn supplier_of(tx: &Tx, consultant: &Consultant) -> Outcome<Option<Supplier>> {
    let sql = format!("SELECT {SUPPLIER_COLUMNS} FROM suppliers");
    let row = match consultant.agency {
        Some(agency) => tx.opt(&format!("{sql} WHERE agency = $1"), params![agency]).await?,
        None => tx.opt(&format!("{sql} WHERE consultant = $1"), params![consultant.id]).await?,
    };
    row.as_ref().map(|row| supplier_row(tx, row)).transpose()
}

/// A supplier.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn supplier(tx: &Tx, id: SupplierId) -> Outcome<Supplier> {
    let sql = format!("SELECT {SUPPLIER_COLUMNS} FROM suppliers WHERE id = $1");
    supplier_row(tx, &tx.one(&sql, params![id]).await?)
}

/// The columns of a supplier.
const SUPPLIER_COLUMNS: &str = "id, consultant, agency, number, name, org_no, vat_no, street, town, bankgiro, iban, f_skatt, \
     f_skatt_on, f_skatt_file, f_skatt_by, insured_until, insurance_file, version";

/// Row → supplier.
fn supplier_row(tx: &Tx, row: &Row) -> Outcome<Supplier> {
    let id: SupplierId = row.get("id")?;
    let f_skatt = match row.opt("f_skatt_on")? {
        Some(on) => Some(FSkattProof { on, file: row.opt("f_skatt_file")?, by: row.opt("f_skatt_by")? }),
        None => None,
    };
    let insurance = match (row.opt("insurance_file")?, row.opt("insured_until")?) {
        (Some(file), Some(until)) => Some(Insurance { file, until }),
        _ => None,
    };
    Ok(Supplier {
        id,
        consultant: row.opt("consultant")?,
        agency: row.opt("agency")?,
        number: row.get("number")?,
        name: row.get("name")?,
        org_no: opened(tx, &place("suppliers", "org_no", id), row.get("org_no")?)?,
        vat_no: opened(tx, &place("suppliers", "vat_no", id), row.get("vat_no")?)?,
        street: row.get("street")?,
        town: row.get("town")?,
        bankgiro: row.get("bankgiro")?,
        iban: row.opt("iban")?,
        f_skatt: row.get("f_skatt")?,
        proofs: Proofs { f_skatt, insurance },
        version: row.get("version")?,
    })
}
