//! People and companies come in: registration and confirmation by the verbs of
//! the room of people, the companies' data, the policies.

use super::maker::{Maker, missing};
use super::resume;
use base::{Actor, Date, Lang, Money, Outcome, RateBasis, StaffRole};
use people::consultant::{Language, Rate};
use people::grant::{Invited, NewStaff};
use people::profile::ProfileInput;
use people::register::{Applicant, NewAccount};
use people::supplier::input::{ClientInput, SupplierInput};
use people::supplier::policy::Owner;
use people::{Agency, Client, directory, grant, manage, presentable, profile, register, reset, supplier};
use store::Tx;

impl Maker<'_> {
    /// The broker's staff, at once.
    pub(super) async fn staff_arrive(&mut self) -> Outcome<()> {
        let tx = self.db.write(None).await?;
        for staff in &self.world.broker.staff {
            let new = NewStaff {
                name: staff.name.clone(),
                email: staff.email.clone(),
                phone: Some(staff.phone.clone()),
                lang: staff.lang,
                role: staff.role,
                password_hash: self.password_hash.clone(),
            };
            let account = grant::create_staff(&tx, new).await?;
            self.arrived(&tx, &staff.email, account).await?;
        }
        tx.commit().await
    }

    /// Registers somebody, and confirms at once if `confirmed`.
    async fn registers(
        &mut self,
        applicant: Applicant,
        (name, email, phone, lang): (&str, &str, &str, Lang),
        confirmed: bool,
    ) -> Outcome<()> {
        let tx = self.db.write(None).await?;
        let new = NewAccount {
            applicant: applicant.clone(),
            name: name.to_owned(),
            email: email.to_owned(),
            phone: Some(phone.to_owned()),
            lang,
            password_hash: self.password_hash.clone(),
        };
        let account = register::register(&tx, new).await?;
        if confirmed {
            people::confirm::confirm_account(&tx, account).await?;
            // Consultants are granted when their profile is marked.
            if !matches!(applicant, Applicant::Consultant { .. }) {
                people::standing::grant_quietly(&tx, None, account).await?;
            }
        }
        self.arrived(&tx, email, account).await?;
        tx.commit().await
    }

    /// An agency.
    pub(super) async fn agency_arrives(&mut self, n: usize) -> Outcome<()> {
        let agency = self.world.agencies.get(n).ok_or_else(|| missing(format!("agency {n}")))?;
        let rep = &agency.rep;
        let applicant = Applicant::AgencyRep { agency: agency.name.clone() };
        self.registers(applicant, (&rep.name, &rep.email, &rep.phone, rep.lang), true).await
    }

    /// What an agency is, by its agent; its company and the policies, by itself.
    pub(super) async fn agency_data(&mut self, n: usize) -> Outcome<()> {
        let agency = self.world.agencies.get(n).ok_or_else(|| missing(format!("agency {n}")))?;
        let rep = self.actor(&agency.rep.email)?;
        let id = rep.agency().ok_or_else(|| missing(&agency.name))?;
        let tx = self.act(&rep).await?;
        let input = SupplierInput {
            name: agency.name.clone(),
            org_no: agency.org_no.clone(),
            vat_no: agency.vat_no.clone(),
            street: agency.street.clone(),
            town: format!("{} {}", agency.postcode, agency.city),
            bankgiro: agency.bankgiro.clone(),
            iban: String::new(),
            f_skatt: true,
        };
        supplier::save(&tx, Owner::Agency(id), supplier::NEW, &input).await?;
        approve_policies(&tx, &rep).await?;
        let known = directory::agency(&tx, id).await?;
        tx.commit().await?;
        let agent = match known.agent {
            Some(account) => self.by_account(account)?,
            None => self.staff(StaffRole::ConsultantAgent)?,
        };
        let tx = self.act(&agent).await?;
        let changed = Agency {
            org_no: Some(agency.org_no.clone()),
            city: Some(agency.city.clone()),
            website: Some(agency.website.clone()),
            about: Some(agency.about.text(rep.lang).to_owned()),
            ..known
        };
        manage::change_agency(&tx, &agent, &changed).await?;
        tx.commit().await
    }

    /// A client's first contact person.
    pub(super) async fn client_arrives(&mut self, n: usize) -> Outcome<()> {
        let client = self.world.clients.get(n).ok_or_else(|| missing(format!("client {n}")))?;
        let rep = client.reps.first().ok_or_else(|| missing(&client.name))?;
        let applicant = Applicant::ClientRep { client: client.name.clone() };
        self.registers(applicant, (&rep.name, &rep.email, &rep.phone, rep.lang), true).await
    }

    /// What contracts bear of a client, by itself; what consultants see of it, by its manager.
    pub(super) async fn client_data(&mut self, n: usize) -> Outcome<()> {
        let client = self.world.clients.get(n).ok_or_else(|| missing(format!("client {n}")))?;
        let rep = self.actor(&client.reps.first().ok_or_else(|| missing(&client.name))?.email)?;
        let id = rep.client().ok_or_else(|| missing(&client.name))?;
        let tx = self.act(&rep).await?;
        let input = ClientInput {
            org_no: Some(client.org_no.clone()),
            vat_no: Some(client.vat_no.clone()),
            street: Some(client.street.clone()),
            town: Some(format!("{} {}", client.postcode, client.city)),
            invoice_email: Some(client.invoice_email.clone()),
        };
        let known = directory::client(&tx, id).await?;
        supplier::save_client(&tx, id, known.version, &input).await?;
        let known = directory::client(&tx, id).await?;
        tx.commit().await?;
        let manager = match known.manager {
            Some(account) => self.by_account(account)?,
            None => self.staff(StaffRole::ClientManager)?,
        };
        let tx = self.act(&manager).await?;
        let changed = Client {
            industry: Some(client.industry.text(rep.lang).to_owned()),
            masked_sv: Some(client.masked_as.sv.clone()),
            masked_en: Some(client.masked_as.en.clone()),
            ..known
        };
        manage::change_client(&tx, &manager, &changed).await?;
        tx.commit().await
    }

    /// Another contact person: invited by staff, and a password chosen through
    /// the link of the mail.
    pub(super) async fn client_rep_arrives(&mut self, n: usize, rep: usize) -> Outcome<()> {
        let client = self.world.clients.get(n).ok_or_else(|| missing(format!("client {n}")))?;
        let first = self.actor(&client.reps.first().ok_or_else(|| missing(&client.name))?.email)?;
        let id = first.client().ok_or_else(|| missing(&client.name))?;
        let rep = client.reps.get(rep).ok_or_else(|| missing(&client.name))?;
        let manager = self.staff(StaffRole::ClientManager)?;
        let tx = self.act(&manager).await?;
        let who = Invited { name: rep.name.clone(), email: rep.email.clone(), lang: rep.lang };
        let account = grant::invite_client_rep(&tx, &manager, &who, id).await?;
        let secret = link(&tx, &rep.email, "/reset/").await?;
        tx.commit().await?;
        let tx = self.act(&Actor { account, ..first }).await?;
        reset::reset(&tx, &secret, &self.password_hash, true).await?;
        self.arrived(&tx, &rep.email, account).await?;
        tx.commit().await
    }

    /// A consultant registers.
    pub(super) async fn consultant_registers(&mut self, who: usize) -> Outcome<()> {
        let person = self.person(who)?;
        let agency = match &person.agency {
            Some(key) => Some(self.world.agency(key).ok_or_else(|| missing(key))?.name.clone()),
            None => None,
        };
        let applicant = Applicant::Consultant { agency };
        self.registers(applicant, (&person.name, &person.email, &person.phone, person.lang), false).await
    }

    /// A consultant uses the link of the mail.
    pub(super) async fn consultant_confirms(&mut self, who: usize) -> Outcome<()> {
        let email = &self.person(who)?.email;
        let tx = self.db.write(None).await?;
        let secret = link(&tx, email, "/confirm/").await?;
        people::confirm::confirm(&tx, &secret).await?;
        tx.commit().await
    }

    /// My profile and the résumé, as they are on this day.
    pub(super) async fn profile_written(&mut self, who: usize) -> Outcome<()> {
        let (person, actor, id) = (self.person(who)?, self.consultant(who)?, self.profile(who)?);
        let tx = self.act(&actor).await?;
        let from = tx.today().plus_days(self.luck(&format!("free {who}")).days(0, 35));
        let version = directory::consultant(&tx, id).await?.version;
        profile::save(&tx, id, version, &input(person, from, person.available_percent.max(80))).await?;
        resume::write(&tx, id, person, self.words).await?;
        tx.commit().await
    }

    /// The freelance consultant's company, and the policies; some are left to
    /// be approved later.
    pub(super) async fn consultant_data(&mut self, who: usize) -> Outcome<()> {
        let (person, actor, id) = (self.person(who)?, self.consultant(who)?, self.profile(who)?);
        let tx = self.act(&actor).await?;
        if let Some(company) = &person.company {
            let input = SupplierInput {
                name: company.name.clone(),
                org_no: company.org_no.clone(),
                vat_no: company.vat_no.clone(),
                street: company.street.clone(),
                town: format!("{} {}", company.postcode, person.city),
                bankgiro: company.bankgiro.clone(),
                iban: String::new(),
                f_skatt: true,
            };
            supplier::save(&tx, Owner::Consultant(id), supplier::NEW, &input).await?;
        }
        let is_named = self.world.assignments.iter().any(|a| a.suggested.contains(&person.key));
        if is_named || !who.is_multiple_of(3) {
            approve_policies(&tx, &actor).await?;
        }
        tx.commit().await
    }

    /// The consultant agent says that the profile is good enough.
    pub(super) async fn marked_presentable(&mut self, who: usize) -> Outcome<()> {
        let id = self.profile(who)?;
        let tx = self.db.read().await?;
        let agent = directory::consultant(&tx, id).await?.agent;
        drop(tx);
        let agent = match agent {
            Some(account) => self.by_account(account)?,
            None => self.staff(StaffRole::ConsultantAgent)?,
        };
        let tx = self.act(&agent).await?;
        presentable::set_presentable(&tx, &agent, id, true).await?;
        tx.commit().await
    }

    /// The profile as the world tells it.
    pub(super) async fn profile_refreshed(&mut self, who: usize, today: Date) -> Outcome<()> {
        let (person, actor, id) = (self.person(who)?, self.consultant(who)?, self.profile(who)?);
        let tx = self.act(&actor).await?;
        let version = directory::consultant(&tx, id).await?.version;
        let from = today.plus_days(person.available_from);
        profile::save(&tx, id, version, &input(person, from, person.available_percent)).await?;
        resume::refresh(&tx, id, person).await?;
        tx.commit().await
    }
}

/// My profile, free from a date for a share of full time.
fn input(person: &crate::demo::world::Consultant, from: Date, percent: i64) -> ProfileInput {
    ProfileInput {
        title: Some(person.title.clone()),
        city: Some(person.city.clone()),
        remote: person.remote,
        radius_km: None,
        linkedin: Some(person.linkedin.clone()),
        links: person.links.iter().map(|link| link.url.clone()).collect(),
        lang: person.lang,
        languages: person.languages.iter().map(|l| Language { code: l.0.clone(), level: l.1 }).collect(),
        rate: Some(Rate { amount: Money::sek(person.rate_hour_sek * 100), basis: RateBasis::Hour }),
        available_from: Some(from),
        available_percent: Some(percent),
    }
}

/// Approves every policy in force.
async fn approve_policies(tx: &Tx, actor: &Actor) -> Outcome<()> {
    for policy in privacy::policies::current(tx).await? {
        privacy::policies::approve(tx, actor, policy.id).await?;
    }
    Ok(())
}

/// The secret of the link in the newest mail to an address.
async fn link(tx: &Tx, email: &str, path: &str) -> Outcome<String> {
    let sql = "SELECT text FROM outbox WHERE to_address = $1 ORDER BY created_at DESC, id DESC LIMIT 1";
    let text: String = tx.one(sql, store::params![email]).await?.get("text")?;
    let secret = text.split_once(path).map(|(_, rest)| rest.split_whitespace().next().unwrap_or_default().to_owned());
    secret.ok_or_else(|| missing(format!("a link in the mail to {email}")))
}
