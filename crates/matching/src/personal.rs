//! What the tables of matching hold of people (GDPR art. 15, 17, 30; AI Act
//! art. 12), in the form of [`privacy::personal`]. The log of runs stays after
//! erasure, with ids that name nobody.

use privacy::personal::Erased::{Blank, Fixed, Left, WithRow};
use privacy::personal::{
    ASSIGNMENT, Bound, Category, Class, Due, OF_CONSULTANT, Rows, Table, due, free, id, said, thing,
};

/// The assignment of the run that a row `t` belongs to.
const OF_RUN: (privacy::personal::Words, &str) = (
    ("Uppdrag", "Assignment"),
    "(SELECT n.title FROM match_runs r JOIN assignments n ON n.id = r.assignment WHERE r.id = t.run)",
);

/// The assignment of the search that a row `t` belongs to.
const OF_TEAM_RUN: (privacy::personal::Words, &str) = (
    ("Uppdrag", "Assignment"),
    "(SELECT n.title FROM team_runs r JOIN assignments n ON n.id = r.assignment WHERE r.id = t.run)",
);

/// The tables of matching.
pub const TABLES: &[Table] = &[
    Table {
        name: "match_runs",
        words: ("Startade körningar av matchningen", "Runs of the match that were started"),
        category: Category::Selection,
        class: Class::Selection,
        of: &["t.run_by"],
        rows: Rows::Stay,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("id"),
            id("assignment"),
            said("at", ("Tidpunkt", "When"), Left),
            id("run_by"),
            thing("engine"),
            thing("weights"),
            free("input"),
            thing("consultants"),
            thing("taxonomy"),
            thing("model"),
            // Places of its own list, no words.
            thing("slate"),
            // Conditions and numbers of people.
            thing("sieve"),
        ],
    },
    Table {
        name: "match_results",
        words: ("Platser i matchningen", "Places in the match"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[OF_RUN],
        columns: &[
            id("run"),
            said("place", ("Plats", "Place"), Left),
            id("consultant"),
            said("score", ("Poäng, 0 till 1000", "Score, 0 to 1000"), Left),
            said("parts", ("Poängens delar", "Parts of the score"), Left),
            // Both quote the résumé.
            said("reasons", ("Matchningsgrunder", "Reasons"), Fixed("'[]'")),
            said("changes", ("Vad som skulle ha ändrat platsen", "What would have changed the place"), Fixed("'[]'")),
        ],
    },
    Table {
        name: "team_runs",
        words: ("Startade sökningar efter team", "Searches for teams that were started"),
        category: Category::Selection,
        class: Class::Selection,
        of: &["t.run_by"],
        rows: Rows::Stay,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("id"),
            id("assignment"),
            said("at", ("Tidpunkt", "When"), Left),
            id("run_by"),
            thing("engine"),
            thing("weights"),
            thing("taxonomy"),
            thing("model"),
            free("input"),
            thing("consultants"),
            thing("prospects"),
            thing("unknown"),
            thing("lack"),
        ],
    },
    Table::of_things(
        "team_run_teams",
        ("Team som hittades", "Teams that were found"),
        Class::Selection,
        &[
            id("run"),
            thing("place"),
            thing("starts_on"),
            thing("ends_on"),
            thing("score"),
            thing("deduction"),
            thing("suppliers"),
            thing("cost_minor"),
        ],
    ),
    Table {
        name: "team_run_members",
        words: ("Platser i team som hittades", "Seats in teams that were found"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[OF_TEAM_RUN],
        columns: &[
            id("run"),
            thing("place"),
            thing("seat"),
            id("consultant"),
            said("score", ("Poäng för rollen, 0 till 1000", "Score for the role, 0 to 1000"), Left),
            said("parts", ("Poängens delar", "Parts of the score"), Left),
            // Quotes the résumé.
            said("reasons", ("Matchningsgrunder", "Reasons"), Fixed("'[]'")),
            // Ids of others, and points.
            thing("why"),
            said("hour_minor", ("Pris per timme för kunden, i öre", "Price an hour for the client, in öre"), Left),
            thing("hours"),
        ],
    },
    Table {
        name: "match_decisions",
        words: ("Vad våra medarbetare beslutade", "What our people decided"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("assignment"),
            id("consultant"),
            said("picked", ("Går vidare", "Goes on"), Left),
            said("reason", ("Skäl", "Reason"), Blank),
            id("decided_by"),
            said("decided_at", ("Beslutades", "Decided"), Left),
            id("run"),
        ],
    },
    Table {
        name: "match_outcomes",
        words: ("Hur långt konsulten kom", "How far the consultant came"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("assignment"),
            id("consultant"),
            id("run"),
            said("presented_at", ("Presenterades", "Presented"), Left),
            said("invited_at", ("Bjöds in till intervju", "Invited to an interview"), Left),
            said("chosen_at", ("Valdes", "Chosen"), Left),
            said("renewed_at", ("Förlängdes", "Renewed"), Left),
        ],
    },
    Table {
        name: "match_explanations",
        words: ("Svar på varför det blev någon annan", "Answers to why it was somebody else"),
        category: Category::Selection,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Removed,
        kept: None,
        about: &[ASSIGNMENT],
        columns: &[
            id("assignment"),
            id("consultant"),
            said("stage", ("Läge", "Stage"), WithRow),
            said("asked_at", ("Frågan ställdes", "Asked"), WithRow),
            said("released_at", ("Besvarades", "Answered"), WithRow),
            id("released_by"),
            id("run"),
            thing("tells_reasons"),
            thing("tells_changes"),
            said("words", ("Svar", "Answer"), WithRow),
            thing("version"),
        ],
    },
    Table::of_things(
        "match_engine_off",
        ("Uppdrag utan motorn", "Assignments without the engine"),
        Class::Selection,
        &[id("assignment"), free("reason"), id("off_by"), thing("off_at")],
    ),
    Table::of_things(
        "match_house_off",
        ("Motorn avstängd för alla uppdrag", "The engine off for all assignments"),
        Class::House,
        &[thing("only_row"), free("reason"), id("off_by"), thing("off_at")],
    ),
    // Volunteered, for selection rates and nothing else.
    Table {
        name: "self_declarations",
        words: ("Frivillig självdeklaration", "Voluntary self-declaration"),
        category: Category::Profile,
        class: Class::Account,
        of: &[OF_CONSULTANT],
        rows: Rows::Removed,
        kept: None,
        about: &[],
        columns: &[
            id("consultant"),
            said("kind", ("Fråga", "Question"), WithRow),
            said("answer", ("Svar", "Answer"), WithRow),
            said("declared_at", ("Tidpunkt", "When"), WithRow),
        ],
    },
    Table::of_things(
        "match_weights",
        ("Inlärda vikter", "Learnt weights"),
        Class::House,
        &[
            thing("number"),
            thing("stage"),
            thing("earlier"),
            thing("must"),
            thing("nice"),
            thing("experience"),
            thing("level"),
            thing("availability"),
            thing("rate"),
            thing("language"),
            thing("place"),
            thing("decisions"),
            thing("pairs"),
            thing("right_before_permille"),
            thing("right_after_permille"),
            id("proposed_by"),
            thing("proposed_at"),
            id("decided_by"),
            thing("decided_at"),
            free("reason"),
            thing("version"),
        ],
    ),
    Table::of_things(
        "taxonomy_stamps",
        ("Taxonomins läge", "State of the taxonomy"),
        Class::House,
        &[thing("only_row"), thing("stamp"), thing("next_number")],
    ),
    Table::of_things(
        "taxonomy_imports",
        ("Inlästa taxonomier", "Taxonomies read in"),
        Class::House,
        &[thing("source"), thing("version"), thing("imported_at"), thing("concepts"), thing("labels")],
    ),
    Table::of_things(
        "taxonomy_concepts",
        ("Inlästa begrepp", "Concepts read in"),
        Class::House,
        &[thing("number"), thing("source"), thing("uri"), thing("content"), thing("gone")],
    ),
    Table::of_things(
        "taxonomy_edits",
        ("Ändringar i taxonomin", "Changes of the taxonomy"),
        Class::House,
        &[thing("place"), thing("concept"), thing("other"), thing("content"), id("edited_by"), thing("edited_at")],
    ),
];

/// What of them runs out, children first.
pub const DUE: &[Due] = &[
    due(
        "match_engine_off",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM match_engine_off WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
    due(
        "match_explanations",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM match_explanations WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
    due(
        "match_outcomes",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM match_outcomes WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
    due(
        "match_decisions",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM match_decisions WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
    due(
        "team_run_members",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM team_run_members WHERE run IN \
         (SELECT r.id FROM team_runs r JOIN assignments n ON n.id = r.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "team_run_teams",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM team_run_teams WHERE run IN \
         (SELECT r.id FROM team_runs r JOIN assignments n ON n.id = r.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "team_runs",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM team_runs WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
    due(
        "match_results",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM match_results WHERE run IN \
         (SELECT r.id FROM match_runs r JOIN assignments n ON n.id = r.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "match_runs",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM match_runs WHERE assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
];
