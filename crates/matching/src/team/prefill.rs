//! A first version of the roles, from what the need says: staff change it as
//! they like. Pure.

use super::asked::{Asked, AskedRole, FEWEST_ROLES, MOST_DAYS, MOST_ROLES};
use assignments::Assignment;
use base::{Date, RateBasis};

/// Days of a need that does not say when it ends.
const USUAL_DAYS: i32 = 90;

/// Days that a start may wait, before staff say anything else.
const USUAL_WAIT: u32 = 14;

/// As many roles as the need looks for people, with its required skills shared
/// out in their order; a role is called what its first skill is. The budget is
/// the need's when that is for the whole.
pub fn prefill(need: &Assignment, today: Date) -> Asked {
    let content = &need.content;
    let extent_percent = u32::try_from(content.extent_percent).unwrap_or(100);
    let seats = usize::try_from(content.people).unwrap_or(0).clamp(FEWEST_ROLES, MOST_ROLES);
    let roles = shared_out(&content.must, seats).into_iter().filter_map(|must| {
        let name = must.first()?.clone();
        Some(AskedRole { name, must, extent_percent })
    });
    let starts_on = content.starts_on.max(today);
    let ends_on = content.ends_on.filter(|end| *end >= starts_on && starts_on.days_until(*end) < MOST_DAYS);
    Asked {
        roles: roles.collect(),
        starts_on,
        ends_on: ends_on.unwrap_or(starts_on.plus_days(USUAL_DAYS - 1)),
        wait_days: USUAL_WAIT,
        budget: content.budget.filter(|budget| budget.basis == RateBasis::Fixed).map(|budget| budget.amount),
    }
}

/// Things in their order in so many parts of about the same size; no part is empty.
fn shared_out(things: &[String], parts: usize) -> Vec<Vec<String>> {
    let parts = parts.min(things.len()).max(1);
    let (least, more) = (things.len() / parts, things.len() % parts);
    let mut rest = things.iter().cloned();
    let sizes = (0..parts).map(|part| least + usize::from(part < more));
    sizes.map(|size| rest.by_ref().take(size).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skills_are_shared_out_in_their_order() {
        let things: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
        let of = |count: usize, parts| shared_out(&things[..count], parts);
        assert_eq!(of(5, 2), [vec!["a", "b", "c"], vec!["d", "e"]]);
        assert_eq!(of(5, 3), [vec!["a", "b"], vec!["c", "d"], vec!["e"]]);
        assert_eq!(of(1, 2), [vec!["a"]]);
        assert_eq!(of(0, 2), [Vec::<String>::new()]);
    }
}
