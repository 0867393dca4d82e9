//! What waits for whom in this room: pairs to confirm, to settle, to review, to
//! issue.

use crate::pair::{InvoiceStage, PairLine};
use crate::{policy, rows};
use base::{Actor, Lang, Outcome, Role, Waiting, format, t};
use store::Tx;

/// What waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if actor.client().is_some() {
        return Ok(Vec::new());
    }
    let lang = actor.lang;
    let lines = rows::pairs_for(tx, actor).await?;
    Ok(lines.iter().filter_map(|line| what(lang, actor, line).map(|what| item(lang, line, what))).collect())
}

/// What the actor has to do with a pair, if anything.
fn what(lang: Lang, actor: &Actor, line: &PairLine) -> Option<String> {
    let sells = match actor.role {
        Role::Consultant { .. } => line.agency.is_none(),
        Role::AgencyRep { .. } => true,
        Role::ClientRep { .. } | Role::Staff(_) => false,
    };
    let finance = policy::may_issue(actor);
    match line.pair.stage {
        InvoiceStage::Drafted if line.pair.is_disputed() => finance.then(|| t!(lang, "waiting-settle")),
        InvoiceStage::Drafted => sells.then(|| t!(lang, "waiting-confirm")),
        InvoiceStage::Confirmed => finance.then(|| t!(lang, "waiting-review")),
        InvoiceStage::Reviewed => finance.then(|| t!(lang, "waiting-issue")),
        InvoiceStage::Issued | InvoiceStage::Credited => None,
    }
}

/// The line on the desk.
fn item(lang: Lang, line: &PairLine, what: String) -> Waiting {
    let month = format::month(lang, line.pair.month);
    Waiting {
        what,
        about: t!(
            lang,
            "waiting-about",
            month = month,
            consultant = line.consultant_name.as_str(),
            title = line.title.as_str()
        ),
        href: format!("/invoice-pairs/{}", line.pair.id),
        due: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pair::tests::{id, line};
    use base::StaffRole;

    #[test]
    fn each_stage_waits_for_its_own() {
        let actor = |role| Actor { account: id(50), name: "X".to_owned(), lang: Lang::En, role };
        let consultant = actor(Role::Consultant { consultant: id(10), agency: None });
        let agency = actor(Role::AgencyRep { agency: id(20) });
        let finance = actor(Role::Staff(StaffRole::Finance));
        let agent = actor(Role::Staff(StaffRole::ConsultantAgent));
        let waits = |actor: &Actor, line: &PairLine| what(Lang::En, actor, line).is_some();
        for (stage, of_consultant, of_finance) in [
            (InvoiceStage::Drafted, true, false),
            (InvoiceStage::Confirmed, false, true),
            (InvoiceStage::Reviewed, false, true),
            (InvoiceStage::Issued, false, false),
        ] {
            let line = line(stage);
            assert_eq!(waits(&consultant, &line), of_consultant, "{stage:?}");
            assert_eq!(waits(&finance, &line), of_finance, "{stage:?}");
            assert!(!waits(&agent, &line));
        }
        let mut employed = line(InvoiceStage::Drafted);
        employed.agency = Some(id(20));
        assert!(!waits(&consultant, &employed) && waits(&agency, &employed), "at an agency the agency confirms (S77)");
        let mut disputed = line(InvoiceStage::Drafted);
        disputed.pair.disputed_reason = Some("x".to_owned());
        assert!(!waits(&consultant, &disputed) && waits(&finance, &disputed));
    }
}
