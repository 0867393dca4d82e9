//! What the tables of quality hold of people (GDPR art. 15, 17, 30), in the
//! form of [`privacy::personal`]. Marks stay without a name; what the two said
//! of each other is theirs alone, and only what one wrote oneself is handed out.

use privacy::personal::Erased::{Left, Null, WithRow};
use privacy::personal::{Bound, Category, Class, Due, OF_CONSULTANT, Rows, Table, Words, due, free, id, said, thing};

/// The consultant of the engagement that a row `t` belongs to.
const OF_ENGAGEMENT: &str =
    "(SELECT c.account FROM engagements e JOIN consultants c ON c.id = e.consultant WHERE e.id = t.engagement)";

/// The assignment that a row `t` belongs to.
const ABOUT: (Words, &str) = (
    ("Uppdrag", "Assignment"),
    "(SELECT p.title FROM engagements e JOIN contract_pairs p ON p.id = e.pair WHERE e.id = t.engagement)",
);

/// The tables of quality.
pub const TABLES: &[Table] = &[
    Table {
        name: "follow_ups",
        words: ("Uppföljningar", "Follow-ups"),
        category: Category::Quality,
        class: Class::Quality,
        of: &[OF_ENGAGEMENT],
        rows: Rows::Stay,
        kept: None,
        about: &[ABOUT],
        columns: &[
            id("id"),
            id("engagement"),
            thing("kind"),
            said("stage", ("Läge", "Stage"), Left),
            thing("from_on"),
            said("due_on", ("Senast", "Due"), Left),
            id("owner"),
            id("done_by"),
            said("done_at", ("Gjordes", "Done"), Left),
            thing("client_satisfaction"),
            said("consultant_satisfaction", ("Konsultens betyg", "The consultant’s mark"), Left),
            said("needs_support", ("Stöd behövs", "Support is needed"), Left),
            said("note", ("Anteckning", "Note"), Null),
            free("skip_reason"),
            thing("version"),
        ],
    },
    Table::of_things(
        "evaluations",
        ("Utvärderingar", "Evaluations"),
        Class::Quality,
        &[id("id"), id("engagement"), thing("kind"), thing("stage"), thing("invited_at"), thing("opened_at")],
    ),
    Table {
        name: "evaluation_answers",
        words: ("Egna svar i utvärderingar", "Own answers in evaluations"),
        category: Category::Quality,
        class: Class::Quality,
        of: &["t.account"],
        rows: Rows::Stay,
        kept: None,
        about: &[],
        columns: &[
            id("evaluation"),
            said("side", ("Från", "By"), Left),
            id("account"),
            said("marks", ("Betyg", "Marks"), Left),
            said("strengths", ("Det som fungerade bra", "What worked well"), Left),
            said("improvements", ("Det som kan bli bättre", "What could be better"), Left),
            said("answered_at", ("Besvarades", "Answered"), Left),
        ],
    },
    Table::of_things(
        "replacements",
        ("Ersättningar", "Replacements"),
        Class::Quality,
        &[
            id("id"),
            id("engagement"),
            id("assignment"),
            thing("stage"),
            free("reason"),
            id("asked_by"),
            thing("asked_at"),
            thing("closed_at"),
            id("closed_by"),
            free("close_note"),
            id("successor"),
            thing("version"),
        ],
    ),
    Table {
        name: "next_talks",
        words: ("Samtal om nästa uppdrag", "Talks about the next assignment"),
        category: Category::Quality,
        class: Class::Quality,
        of: &[OF_CONSULTANT],
        rows: Rows::Removed,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            id("consultant"),
            said("stage", ("Läge", "Stage"), WithRow),
            said("asked_at", ("Begärdes", "Asked for"), WithRow),
            said("wish", ("Önskemål", "Wish"), WithRow),
            said("held_at", ("Hölls", "Held"), WithRow),
            id("held_by"),
            said("note", ("Anteckning", "Note"), WithRow),
        ],
    },
];

/// What of them runs out, children first.
pub const DUE: &[Due] = &[
    due("next_talks", Class::Quality, Bound::Moment, "DELETE FROM next_talks WHERE held_at < $1"),
    due(
        "follow_ups",
        Class::Quality,
        Bound::Day,
        "DELETE FROM follow_ups WHERE engagement IN (SELECT e.id FROM engagements e WHERE e.ended_on < $1)",
    ),
    due(
        "evaluation_answers",
        Class::Quality,
        Bound::Day,
        "DELETE FROM evaluation_answers WHERE evaluation IN \
         (SELECT v.id FROM evaluations v JOIN engagements e ON e.id = v.engagement WHERE e.ended_on < $1)",
    ),
    due(
        "evaluations",
        Class::Quality,
        Bound::Day,
        "DELETE FROM evaluations WHERE engagement IN (SELECT e.id FROM engagements e WHERE e.ended_on < $1)",
    ),
    due(
        "replacements",
        Class::Quality,
        Bound::Day,
        "DELETE FROM replacements WHERE engagement IN (SELECT e.id FROM engagements e WHERE e.ended_on < $1) \
         AND (successor IS NULL OR successor IN (SELECT e.id FROM engagements e WHERE e.ended_on < $1))",
    ),
];
