//! Everybody who may be ranked, as the engine reads them. Ranks nobody.

use crate::{input, rows};
use base::{AgencyId, Outcome};
use people::{Consultant, directory};
use ranking::Person;
use store::Tx;

/// All three lists in the same order.
pub(crate) struct Crowd {
    /// Who.
    pub consultants: Vec<Consultant>,
    /// With the texts as they stand in the résumés; not for the engine.
    pub resumes: Vec<Person>,
    /// As the engine may read them.
    pub people: Vec<Person>,
}

/// Everybody who may be presented; an agency that buys what it lacks looks for
/// others than its own (S45).
///
/// # Errors
/// A failure of the database.
pub(crate) async fn presentable(tx: &Tx, buyer: Option<AgencyId>) -> Outcome<Vec<Consultant>> {
    let mut consultants = directory::presentable(tx).await?;
    consultants.retain(|consultant| buyer.is_none() || consultant.agency != buyer);
    Ok(consultants)
}

/// [`presentable`], as the engine reads them. `salt` draws anew who comes first
/// of equals.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn crowd(tx: &Tx, salt: [u8; 16], buyer: Option<AgencyId>) -> Outcome<Crowd> {
    let consultants = presentable(tx, buyer).await?;
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
    Ok(Crowd { consultants, resumes, people })
}
