//! What the tables of time sheets hold of people (GDPR art. 15, 17, 30), in the
//! form of [`privacy::personal`]. Hours are what invoices are made from and
//! belong to the books.

use privacy::personal::Erased::{Blank, Left};
use privacy::personal::{
    Bound, Category, Class, Due, Kept, Rows, Table, Words, due, free, id, kept, kept_file, said, thing,
};

/// The consultant of the engagement that a row `t` belongs to.
const OF_ENGAGEMENT: &str =
    "(SELECT c.account FROM engagements e JOIN consultants c ON c.id = e.consultant WHERE e.id = t.engagement)";

/// The assignment that a row `t` belongs to.
const ABOUT: (Words, &str) = (
    ("Uppdrag", "Assignment"),
    "(SELECT p.title FROM engagements e JOIN contract_pairs p ON p.id = e.pair WHERE e.id = t.engagement)",
);

/// The tables of time sheets.
pub const TABLES: &[Table] = &[
    Table {
        name: "time_sheets",
        words: ("Tidrapporter", "Time sheets"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &[OF_ENGAGEMENT, "t.submitted_by", "t.approved_by"],
        rows: Rows::Stay,
        kept: Some(Kept { rows: "t.stage IN ('approved', 'invoiced')", day: "t.month" }),
        about: &[ABOUT],
        columns: &[
            id("id"),
            id("engagement"),
            said("month", ("Månad", "Month"), Left),
            said("stage", ("Läge", "Stage"), Left),
            id("submitted_by"),
            said("submitted_at", ("Lämnades in", "Submitted"), Left),
            id("approved_by"),
            said("approved_at", ("Attesterades", "Approved"), Left),
            free("returned_reason"),
            free("reopened_reason"),
            said("minutes", ("Minuter", "Minutes"), Left),
            said("rate_minor", ("Arvode", "Rate"), Left),
            said("rate_basis", ("Arvodet gäller", "The rate is for"), Left),
            kept_file("report", ("Månadsrapport som PDF", "Month report as PDF")),
            thing("version"),
        ],
    },
    Table {
        name: "time_entries",
        words: ("Tidposter", "Time entries"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &[OF_ENGAGEMENT],
        rows: Rows::Stay,
        kept: Some(Kept {
            rows: "EXISTS (SELECT 1 FROM time_sheets s WHERE s.id = t.sheet AND s.stage <> 'open')",
            day: "t.on_date",
        }),
        about: &[ABOUT],
        columns: &[
            id("id"),
            id("sheet"),
            id("engagement"),
            said("on_date", ("Dag", "Day"), Left),
            said("minutes", ("Minuter", "Minutes"), Left),
            kept("note", ("Anteckning", "Note"), Blank),
            thing("version"),
        ],
    },
    Table {
        name: "month_reports",
        words: ("Attesterade månadsrapporter", "Approved month reports"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &[
            "(SELECT c.account FROM time_sheets s JOIN engagements e ON e.id = s.engagement \
              JOIN consultants c ON c.id = e.consultant WHERE s.id = t.sheet)",
            "t.approved_by",
        ],
        rows: Rows::Stay,
        kept: Some(Kept { rows: "1 = 1", day: "(SELECT s.month FROM time_sheets s WHERE s.id = t.sheet)" }),
        about: &[],
        columns: &[
            kept_file("file", ("Månadsrapport som PDF", "Month report as PDF")),
            id("sheet"),
            said("minutes", ("Minuter", "Minutes"), Left),
            id("approved_by"),
            said("approved_at", ("Attesterades", "Approved"), Left),
        ],
    },
];

/// What of them runs out: the hours of months whose time is over, children first.
pub const DUE: &[Due] = &[
    due(
        "month_reports",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM month_reports WHERE sheet IN (SELECT s.id FROM time_sheets s WHERE s.month < $1)",
    ),
    due(
        "time_entries",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM time_entries WHERE sheet IN (SELECT s.id FROM time_sheets s WHERE s.month < $1)",
    ),
    due("time_sheets", Class::Bookkeeping, Bound::Month, "DELETE FROM time_sheets WHERE month < $1"),
    due(
        "files",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM files WHERE kind = 'month_report' AND $1 <> '' AND id NOT IN (SELECT r.file FROM month_reports r) \
         AND id NOT IN (SELECT s.report FROM time_sheets s WHERE s.report IS NOT NULL)",
    ),
];
