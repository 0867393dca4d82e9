//! Everybody who may be ranked, as the engine reads them. Ranks nobody.

use crate::{input, readings, rows};
use base::{AgencyId, Outcome};
use people::{Consultant, directory};
use ranking::Person;
use ranking::reading::Profile;
use ranking::taxonomy::Taxonomy;
use std::sync::Arc;
use store::Tx;

/// All lists in the same order.
pub(crate) struct Crowd {
    /// Who.
    pub consultants: Vec<Consultant>,
    /// With the texts as they stand in the résumés; not for the engine.
    pub resumes: Vec<Person>,
    /// As the engine may read them.
    pub people: Vec<Person>,
    /// As it has read them.
    pub profiles: Vec<Arc<Profile>>,
}

impl Crowd {
    /// What the engine judges.
    pub fn pairs(&self) -> Vec<(&Person, &Profile)> {
        self.people.iter().zip(self.profiles.iter().map(Arc::as_ref)).collect()
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
) -> Outcome<Crowd> {
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
    let people = resumes.iter().zip(&consultants).map(|(resume, who)| input::nameless(resume, &who.name)).collect();
    let (people, profiles) = readings::read(taxonomy, people).await?;
    let mut crowd = Crowd { consultants, resumes, people, profiles };
    let shown: Vec<bool> = crowd.consultants.iter().map(|consultant| may_be_shown(consultant, buyer)).collect();
    keep(&mut crowd.consultants, &shown);
    keep(&mut crowd.resumes, &shown);
    keep(&mut crowd.people, &shown);
    keep(&mut crowd.profiles, &shown);
    Ok(crowd)
}

/// Those of a list for whom another says yes.
fn keep<T>(all: &mut Vec<T>, shown: &[bool]) {
    let mut shown = shown.iter();
    all.retain(|_| shown.next().is_some_and(|shown| *shown));
}
