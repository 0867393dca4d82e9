//! The people: accounts and sign-in, consultants with their profiles and
//! résumés, agencies, clients and staff (S1–S22, S24–S41). It never shows a
//! profile to anybody outside the staff: that takes a live consent, which the
//! room of proposals asks for.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@account`], [`mod@company`], [`mod@consultant`] | the nouns |
//! | [`directory`] | looking them up |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may do what; the room's no |
//! | [`personal_number`] | a sole trader's number: sealed at rest, masked in lists |
//! | [`password`], [`token`] | what a password must be, hashing; secrets of links and sessions |
//! | [`knock`] | what a guest asks for by address, answered by mail alone |
//! | [`declare`] | what a person declares in registration (S21) |
//! | [`register`], [`confirm`] | signing up: account, mail, link (S11–S15, S19) |
//! | [`arrive`] | coming by an agency's link, which has proved the address (S14–S16) |
//! | [`sign_in`], [`mod@sessions`], [`mod@doorkeeper`] | who is asking |
//! | [`reset`], [`change`], [`close`] | a new password, one's own data, the end (S11) |
//! | [`agents`] | who helps whom (S6, S7, S41) |
//! | [`grant`] | accounts that staff make: colleagues and contact persons |
//! | [`standing`] | granted, refused, suspended by staff (S18) |
//! | [`presentable`] | who may be presented at all |
//! | [`manage`] | what staff change of companies and of who belongs where |
//! | [`security`] | second factors, the list of sessions, proof before what weighs most |
//! | [`oidc`] | signing in with an OpenID Connect provider |
//! | [`profile`], [`resume`], [`supplier`] | My profile, the résumé, the company that invoices |
//! | [`mails`], [`rows`], [`waiting`](mod@waiting) | letters, SQL, what waits for whom |
//! | [`mod@search`] | finding consultants by their words, for staff |
//! | [`employee`] | an agency's own people: invited, coming, leaving (S14, S15) |
//! | [`partner`] | an agency that buys what it lacks (S45) |
//! | [`prepared`] | profiles that an agency prepares under a written consent (S16, S17) |
//! | [`teams`] | persons who are proposed together (S5) |
//! | [`mod@pages_account`], [`pages_agency`], [`pages_staff`] | the pages |

pub mod account;
pub mod agents;
pub mod arrive;
pub mod change;
pub mod close;
pub mod company;
pub mod confirm;
pub mod consultant;
pub mod declare;
pub mod directory;
pub mod doorkeeper;
pub mod employee;
pub mod grant;
pub mod knock;
pub mod mails;
pub mod manage;
pub mod oidc;
pub mod pages_account;
pub mod pages_agency;
pub mod pages_staff;
pub mod partner;
pub mod password;
pub mod personal;
pub mod personal_number;
pub mod policy;
pub mod prepared;
pub mod presentable;
pub mod profile;
pub mod refusal;
pub mod register;
pub mod reset;
pub mod resume;
pub mod rows;
pub mod search;
pub mod security;
pub mod sessions;
pub mod sign_in;
pub mod standing;
pub mod supplier;
pub mod teams;
pub mod texts;
pub mod token;
pub mod waiting;

pub use account::{Account, AccountStage, Contact, Kind};
pub use company::{Agency, Client, Supplier};
pub use consultant::{Consultant, Rate, Resume, Snapshot};
pub use doorkeeper::PeopleDoorkeeper;
pub use pages_account::agent_card;
pub use refusal::PeopleRefusal;
pub use sessions::start_session;
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("people/0001_people", include_str!("../migrations/0001_people.sql")),
    Migration::new("people/0010_second_factors", include_str!("../migrations/0010_second_factors.sql")),
    Migration::new("people/0011_addresses", include_str!("../migrations/0011_addresses.sql")),
    Migration::new("people/0012_passkeys", include_str!("../migrations/0012_passkeys.sql")),
    Migration::new("people/0013_knocks", include_str!("../migrations/0013_knocks.sql")),
    Migration::new("people/0014_standing", include_str!("../migrations/0014_standing.sql")),
    Migration::new("people/0020_cv_imports", include_str!("../migrations/0020_cv_imports.sql")),
    Migration::new("people/0021_resume_order", include_str!("../migrations/0021_resume_order.sql")),
    Migration::new("people/0022_availability", include_str!("../migrations/0022_availability.sql")),
    Migration::new("people/0023_portfolio_thumbs", include_str!("../migrations/0023_portfolio_thumbs.sql")),
    Migration::new("people/0030_agency_people", include_str!("../migrations/0030_agency_people.sql")),
    Migration::new("people/0031_prepared_profiles", include_str!("../migrations/0031_prepared_profiles.sql")),
    Migration::new("people/0032_supplier_proofs", include_str!("../migrations/0032_supplier_proofs.sql")),
    Migration::new("people/0033_partners", include_str!("../migrations/0033_partners.sql")),
    Migration::new("people/0034_teams", include_str!("../migrations/0034_teams.sql")),
    Migration::new("people/0040_oidc", include_str!("../migrations/0040_oidc.sql")),
    Migration {
        name: "people/0040_search",
        sql: include_str!("../migrations/0040_search.sql"),
        sqlite: include_str!("../migrations/0040_search.sqlite.sql"),
        postgres: include_str!("../migrations/0040_search.postgres.sql"),
    },
    Migration::new("people/0041_accounts_stage", include_str!("../migrations/0041_accounts_stage.sql")),
    Migration::new("people/0042_search_reads", include_str!("../migrations/0042_search_reads.sql")),
];

/// Every route of this room.
pub fn routes() -> web::Routes {
    pages_account::routes()
        .and(pages_staff::routes())
        .and(pages_agency::routes())
        .and(oidc::routes())
        .and(profile::routes())
        .and(resume::routes())
        .and(security::routes())
        .and(supplier::routes())
        .and(teams::routes())
}
