//! What the ground's tables hold of people: they stand below this room, so
//! they are declared here.

use super::Erased::WithRow;
use super::{Bound, Category, Class, Due, Erased, Rows, Table, due, free, id, said, secret, thing};

/// The account that has an address.
const BY_ADDRESS: &str = "(SELECT a.id FROM accounts a WHERE a.email = lower(t.to_address))";

/// The tables of the store.
pub const GROUND: &[Table] = &[
    Table::of_things(
        "migrations",
        ("Databasens byggsteg", "Steps of the schema"),
        Class::House,
        &[thing("name"), thing("hash"), thing("applied_at")],
    ),
    Table::of_things(
        "sealing_keys",
        ("Nyckelns kännetecken", "The key’s mark"),
        Class::House,
        &[thing("one"), thing("key_id"), thing("since")],
    ),
    Table::of_things(
        "number_series",
        ("Nummerserier", "Number series"),
        Class::House,
        &[thing("series"), thing("last")],
    ),
    // Ids alone: who did what to what (behandlingshistorik).
    Table {
        name: "journal",
        words: ("Händelselogg", "Journal"),
        category: Category::Traces,
        class: Class::Bookkeeping,
        of: &["t.actor"],
        rows: Rows::Stay,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            said("at", ("Tidpunkt", "When"), Erased::Left),
            id("actor"),
            said("kind", ("Händelse", "What happened"), Erased::Left),
            id("body"),
        ],
    },
    Table {
        name: "outbox",
        words: ("Mejl", "Emails"),
        category: Category::Messages,
        class: Class::Mails,
        of: &[BY_ADDRESS],
        rows: Rows::Removed,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            thing("kind"),
            said("to_address", ("Adress", "Address"), WithRow),
            said("subject", ("Ämne", "Subject"), WithRow),
            thing("lang"),
            said("text", ("Text", "Text"), WithRow),
            secret("raw", WithRow),
            thing("state"),
            thing("attempts"),
            thing("next_at"),
            thing("lease_until"),
            secret("last_error", WithRow),
            said("created_at", ("Skrevs", "Written"), WithRow),
            said("sent_at", ("Skickades", "Sent"), WithRow),
            id("dedupe"),
        ],
    },
    Table::of_things(
        "jobs",
        ("Bakgrundsjobb", "Background jobs"),
        Class::Technical,
        &[
            id("id"),
            thing("kind"),
            thing("subject"),
            thing("run_at"),
            thing("attempts"),
            thing("lease_until"),
            free("last_error"),
            thing("created_at"),
            thing("done_at"),
        ],
    ),
    // Whom a file is about is said by the row that has it.
    Table::of_things(
        "files",
        ("Filer", "Files"),
        Class::House,
        &[
            id("id"),
            thing("kind"),
            thing("name"),
            thing("media_type"),
            thing("size"),
            thing("sha256"),
            thing("bytes"),
            thing("sealed"),
            thing("created_at"),
        ],
    ),
    Table {
        name: "form_posts",
        words: ("Skickade formulär", "Forms sent"),
        category: Category::Traces,
        class: Class::Technical,
        of: &["t.account"],
        rows: Rows::Removed,
        kept: None,
        about: &[],
        columns: &[
            id("form_id"),
            id("account"),
            said("path", ("Sida", "Page"), WithRow),
            secret("body_hash", WithRow),
            thing("location"),
            said("at", ("Tidpunkt", "When"), WithRow),
        ],
    },
];

/// What of them runs out.
pub const GROUND_DUE: &[Due] = &[
    due("form_posts", Class::Technical, Bound::Moment, "DELETE FROM form_posts WHERE at < $1"),
    due("jobs", Class::Technical, Bound::Moment, "DELETE FROM jobs WHERE done_at < $1"),
    due(
        "outbox",
        Class::Mails,
        Bound::Moment,
        "DELETE FROM outbox WHERE created_at < $1 AND state IN ('sent', 'failed', 'unknown')",
    ),
];

/// The last of the books to go, after what refers to them.
pub const GROUND_BOOKS: &[Due] =
    &[due("journal", Class::Bookkeeping, Bound::Moment, "DELETE FROM journal WHERE at < $1")];
