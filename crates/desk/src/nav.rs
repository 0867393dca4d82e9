//! The column on the left, per role (S27).

use base::{Actor, Lang, Role, StaffRole, t};
use web::NavItem;
use web::ui::Icon;

/// A line of the menu.
fn item(href: &'static str, label: String, icon: Icon) -> NavItem {
    NavItem { href, label, icon, also: &[] }
}

/// The menu of an actor.
pub fn nav(actor: &Actor, lang: Lang) -> Vec<NavItem> {
    match actor.role {
        Role::Consultant { agency, .. } => consultant(lang, agency.is_some()),
        Role::AgencyRep { .. } => agency_rep(lang),
        Role::ClientRep { .. } => client_rep(lang),
        Role::Staff(role) => staff(lang, role),
    }
}

/// A consultant's (S24–S31, S42, S58, S70). Whoever is employed by an agency
/// has that in place of a company of one's own.
fn consultant(lang: Lang, employed: bool) -> Vec<NavItem> {
    let mut items = vec![
        item("/desk", t!(lang, "nav-desk"), Icon::Home),
        item("/profile", t!(lang, "nav-profile"), Icon::Person),
        item("/resume", t!(lang, "nav-resume"), Icon::Document),
        item("/teams", t!(lang, "nav-teams"), Icon::People),
        item("/assignments", t!(lang, "nav-assignments"), Icon::Briefcase),
        item("/recommendations", t!(lang, "nav-recommendations"), Icon::Search),
        item("/favourites", t!(lang, "nav-favourites"), Icon::Star),
        item("/applications", t!(lang, "nav-applications"), Icon::Inbox),
        item("/consents", t!(lang, "nav-consents"), Icon::Shield),
        item("/interviews", t!(lang, "nav-interviews"), Icon::Calendar),
        item("/contracts", t!(lang, "nav-contracts"), Icon::Document),
        item("/engagements", t!(lang, "nav-engagements"), Icon::Briefcase),
        item("/time", t!(lang, "nav-time"), Icon::Clock),
        item("/time-sheets", t!(lang, "nav-time-sheets"), Icon::Calendar),
        item("/invoices", t!(lang, "nav-invoices"), Icon::Money),
        item("/evaluations", t!(lang, "nav-evaluations"), Icon::Check),
    ];
    items.push(if employed {
        item("/employer", t!(lang, "nav-employer"), Icon::People)
    } else {
        item("/company", t!(lang, "nav-company"), Icon::Settings)
    });
    items.push(item("/privacy", t!(lang, "nav-my-data"), Icon::Lock));
    items
}

/// An agency's.
fn agency_rep(lang: Lang) -> Vec<NavItem> {
    vec![
        item("/desk", t!(lang, "nav-desk"), Icon::Home),
        item("/agency", t!(lang, "nav-agency"), Icon::People),
        item("/company", t!(lang, "nav-company"), Icon::Settings),
        item("/consents", t!(lang, "nav-consents"), Icon::Shield),
        item("/interviews", t!(lang, "nav-interviews"), Icon::Calendar),
        item("/contracts", t!(lang, "nav-contracts"), Icon::Document),
        item("/engagements", t!(lang, "nav-engagements"), Icon::Briefcase),
        item("/time-sheets", t!(lang, "nav-time-sheets"), Icon::Clock),
        item("/invoices", t!(lang, "nav-invoices"), Icon::Money),
        item("/agency/partners", t!(lang, "nav-partners"), Icon::Search),
        item("/privacy", t!(lang, "nav-my-data"), Icon::Lock),
    ]
}

/// A client's.
fn client_rep(lang: Lang) -> Vec<NavItem> {
    vec![
        item("/desk", t!(lang, "nav-desk"), Icon::Home),
        item("/assignments", t!(lang, "nav-assignments"), Icon::Briefcase),
        item("/proposals", t!(lang, "nav-proposals"), Icon::People),
        item("/interviews", t!(lang, "nav-interviews"), Icon::Calendar),
        item("/contracts", t!(lang, "nav-contracts"), Icon::Document),
        item("/engagements", t!(lang, "nav-engagements"), Icon::Briefcase),
        item("/time-sheets", t!(lang, "nav-time-sheets"), Icon::Clock),
        item("/invoices", t!(lang, "nav-invoices"), Icon::Money),
        item("/evaluations", t!(lang, "nav-evaluations"), Icon::Check),
        item("/company", t!(lang, "nav-company"), Icon::Settings),
        item("/privacy", t!(lang, "nav-my-data"), Icon::Lock),
    ]
}

/// The staff's.
fn staff(lang: Lang, role: StaffRole) -> Vec<NavItem> {
    let mut items = vec![
        item("/desk", t!(lang, "nav-desk"), Icon::Home),
        item("/pipeline", t!(lang, "nav-pipeline"), Icon::Chart),
        item("/assignments", t!(lang, "nav-assignments"), Icon::Briefcase),
        item("/consultants", t!(lang, "nav-consultants"), Icon::Person),
        item("/teams", t!(lang, "nav-teams"), Icon::People),
        item("/agencies", t!(lang, "nav-agencies"), Icon::People),
        item("/clients", t!(lang, "nav-clients"), Icon::People),
        item("/proposals", t!(lang, "nav-proposals"), Icon::Star),
        item("/interviews", t!(lang, "nav-interviews"), Icon::Calendar),
        item("/contracts", t!(lang, "nav-contracts"), Icon::Document),
        item("/engagements", t!(lang, "nav-engagements"), Icon::Briefcase),
        item("/time-sheets", t!(lang, "nav-time-sheets"), Icon::Clock),
        item("/invoices", t!(lang, "nav-invoices"), Icon::Money),
        item("/follow-ups", t!(lang, "nav-follow-ups"), Icon::Phone),
        item("/replacements", t!(lang, "nav-replacements"), Icon::Search),
        item("/evaluations", t!(lang, "nav-evaluations"), Icon::Check),
        item("/contact-requests", t!(lang, "nav-contact-requests"), Icon::Inbox),
        item("/mails", t!(lang, "nav-mails"), Icon::Mail),
        item("/taxonomy", t!(lang, "nav-taxonomy"), Icon::Search),
        item("/engine", t!(lang, "nav-engine"), Icon::Settings),
        item("/journal", t!(lang, "nav-journal"), Icon::Info),
        privacy(lang, role),
        NavItem { also: &["/privacy/requests/new"], ..item("/privacy", t!(lang, "nav-my-data"), Icon::Lock) },
    ];
    if role == StaffRole::Admin {
        items.push(item("/staff", t!(lang, "nav-staff"), Icon::Settings));
    }
    items
}

/// The data of others; whoever only reads answers no requests.
fn privacy(lang: Lang, role: StaffRole) -> NavItem {
    let href = if role == StaffRole::ReadOnly { "/privacy/records" } else { "/privacy/requests" };
    let also = &["/privacy/processors", "/privacy/records", "/privacy/retention"];
    NavItem { also, ..item(href, t!(lang, "nav-privacy"), Icon::Shield) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::AccountId;
    use std::collections::BTreeSet;

    fn hrefs(role: Role, lang: Lang) -> Vec<&'static str> {
        let account: AccountId = "00000001-0000-7000-8000-000000000000".parse().expect("an id");
        let items = nav(&Actor { account, name: "Test".into(), lang, role }, lang);
        assert!(items.iter().all(|item| !item.label.is_empty() && !item.label.contains('⟦')), "{items:?}");
        items.into_iter().map(|item| item.href).collect()
    }

    #[test]
    fn every_role_begins_at_the_desk_and_has_each_tab_once() {
        let id = "00000002-0000-7000-8000-000000000000";
        let roles = [
            Role::Consultant { consultant: id.parse().expect("an id"), agency: None },
            Role::Consultant { consultant: id.parse().expect("an id"), agency: id.parse().ok() },
            Role::AgencyRep { agency: id.parse().expect("an id") },
            Role::ClientRep { client: id.parse().expect("an id") },
            Role::Staff(StaffRole::ClientManager),
            Role::Staff(StaffRole::Admin),
        ];
        for role in roles {
            for lang in Lang::ALL {
                let hrefs = hrefs(role, lang);
                assert_eq!(hrefs.first(), Some(&"/desk"), "{role:?}");
                assert_eq!(hrefs.iter().collect::<BTreeSet<_>>().len(), hrefs.len(), "{role:?}");
            }
        }
    }

    #[test]
    fn the_data_of_others_and_ones_own_are_two_places() {
        let account: AccountId = "00000001-0000-7000-8000-000000000000".parse().expect("an id");
        for role in StaffRole::ALL {
            let actor = Actor { account, name: "Test".into(), lang: Lang::Sv, role: Role::Staff(role) };
            let items = nav(&actor, Lang::Sv);
            let label = |path: &str| NavItem::current(&items, path).map(|item| item.label.as_str());
            for path in ["/privacy/records", "/privacy/retention", "/privacy/processors"] {
                assert_eq!(label(path), Some("Dataskydd"), "{role:?} {path}");
            }
            for path in ["/privacy", "/privacy/erasure", "/privacy/requests/new"] {
                assert_eq!(label(path), Some("Mina uppgifter"), "{role:?} {path}");
            }
        }
    }

    #[test]
    fn a_consultant_has_the_tabs_of_the_seeds_and_only_the_admin_the_staff() {
        let id = "00000002-0000-7000-8000-000000000000";
        let consultant = hrefs(Role::Consultant { consultant: id.parse().expect("an id"), agency: None }, Lang::Sv);
        for tab in ["/profile", "/resume", "/assignments", "/favourites", "/applications", "/time", "/privacy"] {
            assert!(consultant.contains(&tab), "{tab}");
        }
        for role in StaffRole::ALL {
            assert_eq!(hrefs(Role::Staff(role), Lang::En).contains(&"/staff"), role == StaffRole::Admin, "{role:?}");
        }
    }
}
