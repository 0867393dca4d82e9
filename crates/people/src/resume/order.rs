//! The order of a list in the résumé, as the person gives it: one step up or
//! down at a time. What was never placed stands first, newest first.

use crate::profile::touched;
use base::{CommonRefusal, ConsultantId, Outcome};
use store::{Column, Param, Tx, params};

/// A list that has an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Previous assignments.
    Experiences,
    /// Educations.
    Educations,
    /// Honours and awards.
    Honours,
    /// Samples of work.
    Portfolio,
}

impl Listed {
    /// Its table.
    fn table(self) -> &'static str {
        match self {
            Listed::Experiences => "experiences",
            Listed::Educations => "educations",
            Listed::Honours => "honours",
            Listed::Portfolio => "portfolio_items",
        }
    }

    /// Its order, in SQL.
    pub(crate) fn order(self) -> &'static str {
        match self {
            Listed::Experiences => {
                "position, CASE WHEN to_month IS NULL THEN 0 ELSE 1 END, to_month DESC, from_month DESC, id"
            }
            Listed::Educations => "position, to_year DESC, from_year DESC, id",
            Listed::Honours => "position, year DESC, id",
            Listed::Portfolio => "position, created_at, id",
        }
    }

    /// As the journal calls it.
    fn section(self) -> &'static str {
        match self {
            Listed::Experiences => "experience",
            Listed::Educations => "education",
            Listed::Honours => "honour",
            Listed::Portfolio => "portfolio",
        }
    }
}

/// Moves an item of this consultant one step; at its end it stays.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn shift<I>(tx: &Tx, consultant: ConsultantId, listed: Listed, id: I, up: bool) -> Outcome<()>
where
    I: Column + Param + Copy + PartialEq,
{
    let table = listed.table();
    let sql = format!("SELECT id FROM {table} WHERE consultant = $1 ORDER BY {}", listed.order());
    let rows = tx.all(&sql, params![consultant]).await?;
    let ids: Vec<I> = rows.iter().map(|row| row.get("id")).collect::<Outcome<_>>()?;
    let Some(ids) = moved(ids, id, up).ok_or(CommonRefusal::NotFound)? else { return Ok(()) };
    let sql = format!("UPDATE {table} SET position = $3 WHERE id = $1 AND consultant = $2");
    for (n, id) in (1_i64..).zip(ids) {
        tx.run(&sql, params![id, consultant, n]).await?;
    }
    touched(tx, consultant, listed.section()).await
}

/// The list with one item moved a step; `None` within when it stands at that
/// end, `None` when it is not in the list.
fn moved<I: PartialEq>(mut ids: Vec<I>, id: I, up: bool) -> Option<Option<Vec<I>>> {
    let at = ids.iter().position(|known| *known == id)?;
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < ids.len()) };
    Some(to.map(|to| {
        ids.swap(at, to);
        ids
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_moves_one_step_and_stays_at_the_end() {
        assert_eq!(moved(vec![1, 2, 3], 2, true), Some(Some(vec![2, 1, 3])));
        assert_eq!(moved(vec![1, 2, 3], 2, false), Some(Some(vec![1, 3, 2])));
        assert_eq!(moved(vec![1, 2, 3], 1, true), Some(None));
        assert_eq!(moved(vec![1, 2, 3], 3, false), Some(None));
        assert_eq!(moved(vec![1, 2, 3], 4, false), None);
    }
}
