//! Everybody who may be ranked, as the engine reads them. Ranks nobody.

use crate::meaning::Meaning;
use crate::{input, names, readings, rows};
use base::{AgencyId, Outcome};
use people::{Consultant, directory};
use ranking::Person;
use ranking::reading::Profile;
use ranking::taxonomy::Taxonomy;
use std::sync::Arc;
use store::Tx;

/// Somebody who may be ranked.
pub(crate) struct Entrant {
    /// Who.
    pub consultant: Consultant,
    /// With the texts as they stand in the résumé; not for the engine.
    pub resume: Person,
    /// As the engine may read them …
    pub person: Person,
    /// … and has.
    pub profile: Arc<Profile>,
}

impl Entrant {
    /// What the engine judges.
    pub fn read(&self) -> (&Person, &Profile) {
        (&self.person, &self.profile)
    }
}

/// Everybody who may be presented; an agency that buys what it lacks looks for
/// others than its own (S45).
///
/// # Errors
/// A failure of the database.
pub(crate) async fn presentable(tx: &Tx, buyer: Option<AgencyId>) -> Outcome<Vec<Consultant>> {
    let mut consultants = directory::presentable(tx).await?;
    consultants.retain(|consultant| may_be_shown(consultant, buyer));
    Ok(consultants)
}

fn may_be_shown(consultant: &Consultant, buyer: Option<AgencyId>) -> bool {
    buyer.is_none() || consultant.agency != buyer
}

/// [`presentable`], as the engine reads them. `salt` draws anew who comes first
/// of equals.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn crowd(
    tx: &Tx,
    salt: [u8; 16],
    buyer: Option<AgencyId>,
    taxonomy: &Arc<Taxonomy>,
    meaning: &Meaning,
) -> Outcome<Vec<Entrant>> {
    let Resumes { consultants, resumes, people } = resumes(tx, salt).await?;
    let read = readings::read(taxonomy, meaning, people).await?;
    let all = consultants.into_iter().zip(resumes).zip(read);
    let all = all.map(|((consultant, resume), (person, profile))| Entrant { consultant, resume, person, profile });
    Ok(all.filter(|one| may_be_shown(&one.consultant, buyer)).collect())
}

/// Everybody who may be presented, each with the texts as they stand in the
/// résumé and as the engine may read them.
pub(crate) struct Resumes {
    consultants: Vec<Consultant>,
    resumes: Vec<Person>,
    /// For the engine.
    pub people: Vec<Person>,
}

/// Fetches them; reads nobody.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn resumes(tx: &Tx, salt: [u8; 16]) -> Outcome<Resumes> {
    // Everybody is read, also whom this buyer is not shown: readings are kept of all who may be presented.
    let consultants = presentable(tx, None).await?;
    let (mut skills, mut experiences) = (rows::skills(tx).await?, rows::experiences(tx).await?);
    let commission = tx.house().commission;
    let resumes: Vec<Person> = consultants
        .iter()
        .map(|consultant| {
            let own = consultant.id;
            let key = input::drawn(salt, own.0.into_bytes());
            let (skills, done) = (skills.remove(&own), experiences.remove(&own));
            input::person(consultant, skills.unwrap_or_default(), done.unwrap_or_default(), commission, key)
        })
        .collect();
    let people = resumes.iter().zip(&consultants).map(|(resume, who)| names::nameless(resume, &who.name)).collect();
    Ok(Resumes { consultants, resumes, people })
}
