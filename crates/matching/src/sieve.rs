//! Who is set aside before anybody is ranked: whoever has said no to this very
//! need, and whoever misses a condition that staff have set for the run. It keeps
//! how many and why, so that nobody is lost unseen, and names nobody.

use crate::crowd::Entrant;
use base::{AssignmentId, ConsultantId, Outcome};
use privacy::consent::Stage;
use ranking::reading::Wanted;
use ranking::sieve::{Condition, first_missed};
use ranking::{Linear, Need};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use store::Tx;

/// Why somebody was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// The consultant, or the agency, said no to being presented for this need, or
    /// took the consent back (S53, S55).
    SaidNo,
    /// A condition of the run.
    Missed(Condition),
}

/// What a run was told to set aside, and what it did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sieve {
    /// The conditions.
    pub conditions: Vec<Condition>,
    /// How many were set aside, each by the first that speaks against it.
    pub aside: Vec<(Aside, usize)>,
}

impl Sieve {
    /// How many were set aside.
    pub fn count(&self) -> usize {
        self.aside.iter().map(|(_, count)| count).sum()
    }
}

/// Whose last word about being presented for a need was no.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn said_no(tx: &Tx, assignment: AssignmentId) -> Outcome<HashSet<ConsultantId>> {
    let (mut heard, mut no) = (HashSet::new(), HashSet::new());
    // The newest first.
    for consent in privacy::register::of_assignment(tx, assignment).await? {
        if heard.insert(consent.consultant) && matches!(consent.stage(), Stage::Withheld(_) | Stage::Withdrawn(_)) {
            no.insert(consent.consultant);
        }
    }
    Ok(no)
}

/// Who is left, in the same order, and how many are not.
pub(crate) fn sift(
    engine: &Linear<'_>,
    (need, wanted): (&Need, &Wanted),
    crowd: Vec<Entrant>,
    conditions: &[Condition],
    said_no: &HashSet<ConsultantId>,
) -> (Vec<Entrant>, Sieve) {
    let mut aside: BTreeMap<Aside, usize> = BTreeMap::new();
    let why = |one: &Entrant| {
        if said_no.contains(&one.consultant.id) {
            return Some(Aside::SaidNo);
        }
        if conditions.is_empty() {
            return None;
        }
        let judged = engine.judge(need, wanted, &one.person, &one.profile);
        first_missed(conditions, &judged.reasons).map(Aside::Missed)
    };
    let mut left = Vec::with_capacity(crowd.len());
    for one in crowd {
        match why(&one) {
            Some(why) => *aside.entry(why).or_default() += 1,
            None => left.push(one),
        }
    }
    (left, Sieve { conditions: conditions.to_vec(), aside: aside.into_iter().collect() })
}
