//! The named cast of every story: Anna, a freelance consultant; Bo of Byrån and
//! his employee Malin; Klara of Kund AB; Olle, consultant agent; Karin, client
//! manager; Eva, finance. Made through the rooms' own verbs.

use crate::visitor::Visitor;
use crate::world::World;
use base::{AccountId, Lang, StaffRole};
use people::register::{Applicant, NewAccount};

/// Everybody's password.
pub const PASSWORD: &str = "en lång och lugn mening";

/// The accounts of the cast.
#[derive(Clone, Copy, Debug)]
pub struct Cast {
    /// Anna, freelance consultant.
    pub anna: AccountId,
    /// Bo, who speaks for Byrån.
    pub bo: AccountId,
    /// Malin, a consultant whom Byrån employs.
    pub malin: AccountId,
    /// Klara of Kund AB.
    pub klara: AccountId,
    /// Olle, consultant agent.
    pub olle: AccountId,
    /// Karin, client manager.
    pub karin: AccountId,
    /// Eva, finance.
    pub eva: AccountId,
}

impl World {
    /// Brings the cast in, every account confirmed.
    ///
    /// # Panics
    /// When a verb refuses.
    pub async fn cast(&self) -> Cast {
        let tx = self.db.write(None).await.expect("a transaction");
        let hash = people::password::hash_now(PASSWORD, &[7; 16]).expect("a hash");
        let mut staff = Vec::new();
        for (name, email, role) in [
            ("Olle Agent", "olle@maklaren.example", StaffRole::ConsultantAgent),
            ("Karin Kundansvarig", "karin@maklaren.example", StaffRole::ClientManager),
            ("Eva Ekonomi", "eva@maklaren.example", StaffRole::Finance),
        ] {
            let new = people::grant::NewStaff {
                name: name.into(),
                email: email.into(),
                phone: Some("08-46500401".into()),
                lang: Lang::Sv,
                role,
                password_hash: hash.clone(),
            };
            staff.push(people::grant::create_staff(&tx, new).await.expect("staff"));
        }
        let mut others = Vec::new();
        for (name, email, applicant) in [
            ("Bo Byråsson", "bo@byran.example", Applicant::AgencyRep { agency: "Byrån AB".into() }),
            ("Klara Kund", "klara@kund.example", Applicant::ClientRep { client: "Kund AB".into() }),
            ("Anna Lind", "anna@nordlys.example", Applicant::Consultant { agency: None }),
            ("Malin Berg", "malin@byran.example", Applicant::Consultant { agency: Some("Byrån AB".into()) }),
        ] {
            let new = NewAccount {
                applicant,
                name: name.into(),
                email: email.into(),
                phone: Some("070-1740605".into()),
                lang: Lang::Sv,
                password_hash: hash.clone(),
            };
            let account = people::register::register(&tx, new).await.expect("a registration");
            people::confirm::confirm_account(&tx, account).await.expect("a confirmation");
            people::standing::grant_quietly(&tx, None, account).await.expect("granted");
            others.push(account);
        }
        tx.commit().await.expect("a commit");
        Cast {
            anna: others[2],
            bo: others[0],
            malin: others[3],
            klara: others[1],
            olle: staff[0],
            karin: staff[1],
            eva: staff[2],
        }
    }

    /// Anna at her browser, and so on for each of the cast.
    pub async fn visitors(&self, cast: &Cast) -> Visitors {
        Visitors {
            anna: self.as_account(cast.anna).await,
            bo: self.as_account(cast.bo).await,
            malin: self.as_account(cast.malin).await,
            klara: self.as_account(cast.klara).await,
            olle: self.as_account(cast.olle).await,
            karin: self.as_account(cast.karin).await,
            eva: self.as_account(cast.eva).await,
        }
    }
}

/// The cast, each at a browser of their own.
#[derive(Clone)]
pub struct Visitors {
    /// Freelance consultant.
    pub anna: Visitor,
    /// Speaks for Byrån.
    pub bo: Visitor,
    /// Byrån's employee.
    pub malin: Visitor,
    /// Speaks for Kund AB.
    pub klara: Visitor,
    /// Consultant agent.
    pub olle: Visitor,
    /// Client manager.
    pub karin: Visitor,
    /// Finance.
    pub eva: Visitor,
}
