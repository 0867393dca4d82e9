//! What the tables of proposals hold of people (GDPR art. 15, 17, 30), in the
//! form of [`privacy::personal`]: in which proposals a consultant was suggested,
//! and with whom interviews were held. What was shown stands in the consent
//! register, not here.

use privacy::personal::Erased::{Blank, Left, Null};
use privacy::personal::{
    ASSIGNMENT, Bound, Category, Class, Due, OF_CONSULTANT, Rows, Table, due, free, id, said, thing,
};

/// The consultant of the suggestion that a row `t` names.
const OF_SUGGESTION: &str =
    "(SELECT c.account FROM suggestions s JOIN consultants c ON c.id = s.consultant WHERE s.id = t.suggestion)";

/// The assignment of the proposal that a row `t` belongs to.
const OF_PROPOSAL: (privacy::personal::Words, &str) = (
    ("Uppdrag", "Assignment"),
    "(SELECT n.title FROM proposals p JOIN assignments n ON n.id = p.assignment WHERE p.id = t.proposal)",
);

/// The client of the interview that a row `t` is.
const OF_INTERVIEW: (privacy::personal::Words, &str) = (
    ("Kund", "Client"),
    "(SELECT k.name FROM suggestions s JOIN proposals p ON p.id = s.proposal JOIN clients k ON k.id = p.client \
      WHERE s.id = t.suggestion)",
);

/// The tables of proposals.
pub const TABLES: &[Table] = &[
    Table {
        name: "proposals",
        words: ("Skrivna och besvarade förslag", "Proposals written and answered"),
        category: Category::Selection,
        class: Class::Selection,
        of: &["t.drafted_by", "t.answered_by"],
        rows: Rows::Stay,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("id"),
            said("number", ("Nummer", "Number"), Left),
            id("assignment"),
            id("client"),
            said("stage", ("Läge", "Stage"), Left),
            free("note"),
            free("fewer_reason"),
            thing("commission_bp"),
            id("drafted_by"),
            said("drafted_at", ("Skrevs", "Written"), Left),
            said("sent_at", ("Skickades", "Sent"), Left),
            id("answered_by"),
            said("answered_at", ("Besvarades", "Answered"), Left),
            free("answer_reason"),
            thing("version"),
        ],
    },
    Table {
        name: "suggestions",
        words: ("Förslag med konsulten", "Suggestions of the consultant"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[OF_PROPOSAL],
        columns: &[
            id("id"),
            id("proposal"),
            said("position", ("Plats", "Place"), Left),
            id("consultant"),
            id("consent"),
            said("reason", ("Motivering", "Reason"), Blank),
            said("stage", ("Läge", "Stage"), Left),
            said("decline_reason", ("Kundens skäl", "The client’s reason"), Null),
            id("team"),
            said("team_name", ("Team", "Team"), Blank),
            said("team_presentation", ("Teamets presentation", "The team’s presentation"), Blank),
        ],
    },
    Table {
        name: "suggestion_members",
        words: ("Förslag med ett team som konsulten är med i", "Suggestions of a team that the consultant is in"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[(
            ("Uppdrag", "Assignment"),
            "(SELECT n.title FROM suggestions s JOIN proposals p ON p.id = s.proposal \
              JOIN assignments n ON n.id = p.assignment WHERE s.id = t.suggestion)",
        )],
        columns: &[
            id("suggestion"),
            said("position", ("Plats", "Place"), Left),
            id("consultant"),
            id("consent"),
            said("part", ("Uppgift", "Part"), Blank),
        ],
    },
    Table {
        name: "interviews",
        words: ("Intervjuer", "Interviews"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_SUGGESTION],
        rows: Rows::Stay,
        kept: None,
        about: &[OF_INTERVIEW],
        columns: &[
            id("id"),
            id("suggestion"),
            said("stage", ("Läge", "Stage"), Left),
            said("place", ("Plats eller länk", "Place or link"), Blank),
            said("minutes", ("Minuter", "Minutes"), Left),
            thing("agent_attends"),
            id("agent"),
            id("offered_by"),
            said("offered_at", ("Tider erbjöds", "Times offered"), Left),
            said("starts_at", ("Börjar", "Begins"), Left),
            thing("sequence"),
            said("closed_reason", ("Skäl", "Reason"), Null),
            thing("version"),
        ],
    },
    Table::of_things(
        "interview_slots",
        ("Erbjudna tider", "Offered times"),
        Class::Selection,
        &[id("id"), id("interview"), thing("starts_at")],
    ),
];

/// What of them runs out. Suggestions stay where a contract refers to them; the
/// words about the consultant go.
pub const DUE: &[Due] = &[
    due(
        "interview_slots",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM interview_slots WHERE interview IN (SELECT i.id FROM interviews i JOIN suggestions s ON s.id = i.suggestion \
         JOIN proposals p ON p.id = s.proposal JOIN assignments n ON n.id = p.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "interviews",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM interviews WHERE suggestion IN (SELECT s.id FROM suggestions s JOIN proposals p ON p.id = s.proposal \
         JOIN assignments n ON n.id = p.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "suggestion_members",
        Class::Selection,
        Bound::Moment,
        "UPDATE suggestion_members SET part = '' WHERE part <> '' AND suggestion IN (SELECT s.id FROM suggestions s \
         JOIN proposals p ON p.id = s.proposal JOIN assignments n ON n.id = p.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "suggestions",
        Class::Selection,
        Bound::Moment,
        "UPDATE suggestions SET team_name = '', team_presentation = '' WHERE team_presentation <> '' \
         AND proposal IN (SELECT p.id FROM proposals p JOIN assignments n ON n.id = p.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "suggestions",
        Class::Selection,
        Bound::Moment,
        "UPDATE suggestions SET reason = '', decline_reason = NULL WHERE (reason <> '' OR decline_reason IS NOT NULL) \
         AND proposal IN (SELECT p.id FROM proposals p JOIN assignments n ON n.id = p.assignment WHERE n.closed_at < $1)",
    ),
];
