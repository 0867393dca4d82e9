//! The other direction: open assignments for a consultant, the best fit first,
//! with the same engine and the same reasons (S40, S48). It reads the
//! consultant's own résumé and nothing of anybody else's, and no budget: what a
//! client means to pay is not for consultants, and an order that followed it
//! would tell. It applies for nothing.

use crate::fit::{Fit, fit};
use crate::{input, meaning, names, policy, readings, switch};
use assignments::{Application, Assignment};
use base::{Actor, AssignmentId, CommonRefusal, Outcome};
use people::{directory, partner};
use ranking::{Need, Ranked};
use std::collections::HashSet;
use store::Tx;

/// So many are recommended at most.
const MOST: usize = 10;

/// An assignment with how it fits.
pub struct Recommended {
    /// The need.
    pub need: Assignment,
    /// How the consultant fits it.
    pub ranked: Ranked<'static>,
}

/// What is recommended to the consultant who asks: open, not applied for, not
/// posted by the own agency, and with something in the résumé that speaks for it.
/// Where the engine is switched off, nothing is.
///
/// # Errors
/// Not found for others than consultants; a failure of the database.
pub async fn recommend(tx: &Tx, actor: &Actor) -> Outcome<Vec<Recommended>> {
    let Some(me) = actor.consultant().filter(|_| policy::may_be_recommended(actor)) else {
        return Err(CommonRefusal::NotFound.into());
    };
    if switch::house_off(tx).await?.is_some() {
        return Ok(Vec::new());
    }
    let resume = directory::resume(tx, me).await?;
    let written = input::of_resume(&resume, tx.house().commission)?;
    let person = names::nameless(&written, &resume.consultant.name);
    let applied = assignments::applications_by(tx, me).await?;
    let applied: HashSet<AssignmentId> = applied
        .into_iter()
        .map(|(application, _)| application)
        .filter(Application::is_live)
        .map(|a| a.assignment)
        .collect();
    let by_hand = switch::rows::assignments(tx).await?;
    // An agency that buys looks for others than its own (S45).
    let buyer = match resume.consultant.agency {
        Some(agency) => partner::client_of(tx, agency).await?,
        None => None,
    };
    let passed =
        |need: &Assignment| applied.contains(&need.id) || by_hand.contains(&need.id) || buyer == Some(need.client);
    let taxonomy = crate::concepts::current(tx).await?;
    let meaning = meaning::of(tx.house()).await?;
    let engine = crate::engine(&taxonomy, &meaning, crate::weights::current(tx).await?)?;
    let profile = readings::read_one(&taxonomy, &meaning, &person).await?;
    let mut found = Vec::new();
    for assignment in assignments::open_list(tx).await?.into_iter().filter(|need| !passed(need)) {
        let need = Need { budget_hour_minor: None, ..input::need(&assignment) };
        let wanted = meaning::need(&taxonomy, &meaning, &need).await?;
        let mut ranked = engine.judge(&need, &wanted, &person, &profile);
        if fit(&ranked.reasons) == Fit::Nothing {
            continue;
        }
        input::quote_checked(&mut ranked.reasons, &need, &written)?;
        found.push(Recommended { need: assignment, ranked: ranked.owned() });
    }
    // The newest first of equals, as they are listed.
    found.sort_by_key(|one| std::cmp::Reverse(one.ranked.score));
    found.truncate(MOST);
    Ok(found)
}
