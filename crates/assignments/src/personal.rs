//! What the tables of assignments hold of people (GDPR art. 15, 17, 30), in
//! the form of [`privacy::personal`]. A need is the client's; who is interested
//! is the consultant's own.

use privacy::personal::Erased::{Blank, Left, WithRow};
use privacy::personal::{
    ASSIGNMENT, Bound, Category, Class, Due, OF_CONSULTANT, Rows, Table, due, free, id, said, thing,
};

/// The tables of assignments.
pub const TABLES: &[Table] = &[
    Table::of_things(
        "assignments",
        ("Uppdrag", "Assignments"),
        Class::House,
        &[
            id("id"),
            thing("number"),
            id("client"),
            id("posted_by"),
            id("manager"),
            thing("stage"),
            free("title"),
            free("text"),
            free("search_key"),
            thing("lang"),
            thing("starts_on"),
            thing("ends_on"),
            thing("extent_percent"),
            thing("place"),
            thing("remote"),
            thing("languages"),
            thing("budget_minor"),
            thing("budget_basis"),
            thing("people"),
            thing("shows_client"),
            thing("opened_at"),
            thing("closed_at"),
            thing("created_at"),
            thing("version"),
        ],
    ),
    Table::of_things(
        "assignment_skills",
        ("Kompetenser som söks", "Skills looked for"),
        Class::House,
        &[id("assignment"), thing("name"), thing("name_key"), thing("must"), thing("position")],
    ),
    Table {
        name: "favourites",
        words: ("Favoriter", "Favourites"),
        category: Category::Selection,
        class: Class::Account,
        of: &[OF_CONSULTANT],
        rows: Rows::Removed,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[id("consultant"), id("assignment"), said("marked_at", ("Markerades", "Marked"), WithRow)],
    },
    Table {
        name: "applications",
        words: ("Intresseanmälningar", "Applications"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("id"),
            id("assignment"),
            id("consultant"),
            said("stage", ("Läge", "Stage"), Left),
            said("rate_minor", ("Arvode", "Rate"), Left),
            said("rate_basis", ("Arvodet gäller", "The rate is for"), Left),
            said("message", ("Meddelande", "Message"), Blank),
            said("applied_at", ("Skickades", "Sent"), Left),
            said("withdrawn_at", ("Togs tillbaka", "Taken back"), Left),
            thing("version"),
        ],
    },
];

/// What of them runs out.
pub const DUE: &[Due] = &[due(
    "applications",
    Class::Selection,
    Bound::Moment,
    "DELETE FROM applications WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
)];
