//! Whose profile and résumé somebody may change: one's own and nobody else's.
//! Pure.

use base::{Actor, CommonRefusal, ConsultantId, Outcome};

/// Whether the actor may see and change this consultant's profile and résumé
/// in the editor.
pub fn may_edit(actor: &Actor, consultant: ConsultantId) -> bool {
    actor.consultant() == Some(consultant)
}

/// The profile that the actor may edit.
///
/// # Errors
/// [`CommonRefusal::NotFound`] for whoever is no consultant.
pub fn own(actor: &Actor) -> Outcome<ConsultantId> {
    actor.consultant().ok_or_else(|| CommonRefusal::NotFound.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Lang, Role, StaffRole};

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("00000000-0000-7000-8000-0000000000{n:02}").parse().expect("an id")
    }

    #[test]
    fn only_the_consultant_edits_the_profile() {
        let mine: ConsultantId = id(1);
        let other: ConsultantId = id(2);
        let actor = |role| Actor { account: id(9), name: "Anna".to_owned(), lang: Lang::Sv, role };
        let cases = [
            (Role::Consultant { consultant: mine, agency: None }, mine, true),
            (Role::Consultant { consultant: mine, agency: Some(id(3)) }, mine, true),
            (Role::Consultant { consultant: other, agency: None }, mine, false),
            (Role::AgencyRep { agency: id(3) }, mine, false),
            (Role::ClientRep { client: id(4) }, mine, false),
            (Role::Staff(StaffRole::Admin), mine, false),
        ];
        for (role, consultant, want) in cases {
            assert_eq!(may_edit(&actor(role), consultant), want, "{role:?}");
            assert_eq!(own(&actor(role)).is_ok(), matches!(role, Role::Consultant { .. }), "{role:?}");
        }
    }
}
