//! Who may see and do what among people and companies. Pure; asked in the
//! first lines of every verb. Whether the reader may know of the object at all
//! is decided before: by the route's gate and by how lists are scoped.

use crate::account::Kind;
use base::{AccountId, Actor, AgencyId, ConsultantId, Role, StaffRole};

/// The database of consultants is for staff alone (S53).
pub fn may_read_consultants(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// A consultant's own data: the consultant, and staff (S53, S54).
pub fn may_read_consultant(actor: &Actor, consultant: ConsultantId) -> bool {
    actor.consultant() == Some(consultant) || may_read_consultants(actor)
}

/// An agency sees its own consultants and never another agency's (S54).
pub fn may_read_agency(actor: &Actor, agency: AgencyId) -> bool {
    actor.agency() == Some(agency) || actor.staff().is_some()
}

/// Inviting employees, and what became of it: whoever speaks for the agency (S14).
pub fn may_invite_employees(actor: &Actor, agency: AgencyId) -> bool {
    actor.agency() == Some(agency)
}

/// Marking a profile as presentable, and taking the mark back: staff who act.
pub fn may_mark_presentable(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

/// Giving a consultant or agency another consultant agent, or a consultant
/// another agency (S7, S41).
pub fn may_place_consultants(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent)
}

/// Changing an agency's data and adding those who speak for it (S7).
pub fn may_manage_agencies(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent)
}

/// Changing a client's data and manager and adding contact persons (S6).
pub fn may_manage_clients(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ClientManager)
}

/// Seeing the list of colleagues with their roles, and adding to it.
pub fn may_manage_staff(actor: &Actor) -> bool {
    actor.works_as(StaffRole::Admin)
}

/// Closing an account: everybody their own at any time (S11); staff those they
/// own the contact with (S18).
pub fn may_close(actor: &Actor, account: AccountId, kind: Kind) -> bool {
    actor.account == account
        || match kind {
            Kind::Consultant | Kind::AgencyRep => may_manage_agencies(actor),
            Kind::ClientRep => may_manage_clients(actor),
            Kind::Staff(_) => may_manage_staff(actor),
        }
}

/// Granting, refusing and suspending an account, and ending its sessions: the
/// staff who own the contact, never one's own (S18).
pub fn may_hold(actor: &Actor, account: AccountId, kind: Kind) -> bool {
    actor.account != account && may_close(actor, account, kind)
}

/// Which kinds of account wait for this person's word.
pub fn grants(actor: &Actor) -> Vec<Kind> {
    let other = AccountId(uuid::Uuid::nil());
    [Kind::Consultant, Kind::AgencyRep, Kind::ClientRep]
        .into_iter()
        .filter(|kind| may_hold(actor, other, *kind))
        .collect()
}

/// Whether somebody of this role is helped by one of the staff (S41).
pub fn is_helped(role: Role) -> bool {
    !matches!(role, Role::Staff(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{ClientId, Lang};

    /// An id for tests, by number.
    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("000000{n:02x}-0000-7000-8000-000000000000").parse().expect("an id")
    }

    /// Everybody there is, by a name for the failure message.
    fn cast() -> Vec<(&'static str, Actor)> {
        let actor = |role| Actor { account: id(1), name: "X".to_owned(), lang: Lang::Sv, role };
        vec![
            ("consultant", actor(Role::Consultant { consultant: id(10), agency: Some(id(20)) })),
            ("agency", actor(Role::AgencyRep { agency: id(20) })),
            ("client", actor(Role::ClientRep { client: id::<ClientId>(30) })),
            ("agent", actor(Role::Staff(StaffRole::ConsultantAgent))),
            ("manager", actor(Role::Staff(StaffRole::ClientManager))),
            ("finance", actor(Role::Staff(StaffRole::Finance))),
            ("admin", actor(Role::Staff(StaffRole::Admin))),
            ("read_only", actor(Role::Staff(StaffRole::ReadOnly))),
        ]
    }

    /// Those of the cast whom a rule lets.
    fn let_in(rule: impl Fn(&Actor) -> bool) -> Vec<&'static str> {
        cast().into_iter().filter(|(_, actor)| rule(actor)).map(|(name, _)| name).collect()
    }

    #[test]
    fn the_database_is_for_staff_alone() {
        assert_eq!(let_in(may_read_consultants), ["agent", "manager", "finance", "admin", "read_only"]);
        assert_eq!(let_in(|a| may_read_consultant(a, id(10)))[0], "consultant");
        assert!(!let_in(|a| may_read_consultant(a, id(11))).contains(&"consultant"));
        assert!(!let_in(|a| may_read_consultant(a, id(10))).contains(&"agency"));
    }

    #[test]
    fn an_agency_never_sees_another_agency() {
        assert!(let_in(|a| may_read_agency(a, id(20))).contains(&"agency"));
        assert!(!let_in(|a| may_read_agency(a, id(21))).contains(&"agency"));
        assert!(!let_in(|a| may_read_agency(a, id(20))).contains(&"consultant"));
        assert_eq!(let_in(|a| may_invite_employees(a, id(20))), ["agency"]);
        assert!(let_in(|a| may_invite_employees(a, id(21))).is_empty());
    }

    #[test]
    fn each_staff_role_changes_its_own() {
        assert_eq!(let_in(may_mark_presentable), ["agent", "manager", "finance", "admin"]);
        assert_eq!(let_in(may_place_consultants), ["agent", "admin"]);
        assert_eq!(let_in(may_manage_agencies), ["agent", "admin"]);
        assert_eq!(let_in(may_manage_clients), ["manager", "admin"]);
        assert_eq!(let_in(may_manage_staff), ["admin"]);
    }

    #[test]
    fn everybody_may_close_their_own_account_and_staff_those_they_own() {
        let other: AccountId = id(2);
        assert_eq!(let_in(|a| may_close(a, id(1), Kind::Consultant)).len(), 8);
        assert_eq!(let_in(|a| may_close(a, other, Kind::Consultant)), ["agent", "admin"]);
        assert_eq!(let_in(|a| may_close(a, other, Kind::AgencyRep)), ["agent", "admin"]);
        assert_eq!(let_in(|a| may_close(a, other, Kind::ClientRep)), ["manager", "admin"]);
        assert_eq!(let_in(|a| may_close(a, other, Kind::Staff(StaffRole::Finance))), ["admin"]);
        assert_eq!(let_in(|a| may_hold(a, id(1), Kind::Consultant)).len(), 0, "nobody holds their own");
        assert_eq!(let_in(|a| may_hold(a, other, Kind::Consultant)), ["agent", "admin"]);
        assert_eq!(let_in(|a| grants(a) == [Kind::ClientRep]), ["manager"]);
        assert_eq!(let_in(|a| grants(a) == [Kind::Consultant, Kind::AgencyRep]), ["agent"]);
    }
}
