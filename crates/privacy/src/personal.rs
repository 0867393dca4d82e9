//! The register of personal data: the form in which every room says, for every
//! column of every table, whether it says something of a person, of whom, in
//! which words it is handed out, what erasure makes of it and how long it is
//! kept (GDPR art. 5, 15, 17, 20, 30). Pure declarations; [`crate::export`],
//! [`crate::erase`], [`crate::retention`] and the backup do what stands here,
//! and a story reads the real tables and fails on a column that nobody declared.
//!
//! Words stand beside the columns in both languages, since they are part of
//! what is declared: a column without words cannot be handed out. The person, staff
//! and the authority read the same words, so they address nobody.

mod ground;
mod own;

pub use ground::{GROUND, GROUND_BOOKS, GROUND_DUE};
pub use own::{ASSIGNMENT, CLIENT, DUE, OF_CONSULTANT, TABLES};

use base::Lang;

/// Swedish, English.
pub type Words = (&'static str, &'static str);

/// Words in the reader's language.
pub fn said_in(words: Words, lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => words.0,
        Lang::En => words.1,
    }
}

/// What kind of personal data a table holds, as people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Account, sign-in, contact data.
    Account,
    /// Profile and résumé.
    Profile,
    /// Matching, applications, proposals, interviews.
    Selection,
    /// Consents and what they covered.
    Consent,
    /// Contracts, companies, time, invoices.
    Business,
    /// Follow-ups and evaluations.
    Quality,
    /// Messages and mails.
    Messages,
    /// Who did and read what.
    Traces,
}

impl Category {
    /// Every category, in the order shown.
    pub const ALL: [Category; 8] = [
        Category::Account,
        Category::Profile,
        Category::Selection,
        Category::Consent,
        Category::Business,
        Category::Quality,
        Category::Messages,
        Category::Traces,
    ];
}

/// How long rows of a table are kept. The classes of the privacy policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// As long as the account; after twelve idle months we ask.
    Account,
    /// 24 months after the assignment was filled, ended or cancelled
    /// (claims of discrimination).
    Selection,
    /// 24 months after the consent or the engagement ended.
    Quality,
    /// Seven years after the calendar year in which the fiscal year ended
    /// (bokföringslagen 7 kap. 2 §).
    Bookkeeping,
    /// Twelve months.
    Visitors,
    /// 24 months after they were sent.
    Mails,
    /// 24 months after a request was answered.
    Requests,
    /// Until it has run out, at most thirty days more.
    Technical,
    /// The house's own: no personal data, no time.
    House,
}

impl Class {
    /// Every class, in the order shown.
    pub const ALL: [Class; 9] = [
        Class::Account,
        Class::Selection,
        Class::Quality,
        Class::Bookkeeping,
        Class::Visitors,
        Class::Mails,
        Class::Requests,
        Class::Technical,
        Class::House,
    ];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Class::Account => "account",
            Class::Selection => "selection",
            Class::Quality => "quality",
            Class::Bookkeeping => "bookkeeping",
            Class::Visitors => "visitors",
            Class::Mails => "mails",
            Class::Requests => "requests",
            Class::Technical => "technical",
            Class::House => "house",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Class> {
        Class::ALL.into_iter().find(|class| class.code() == code)
    }
}

/// What erasure makes of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// Goes with its row, which is removed.
    WithRow,
    /// Becomes nothing.
    Null,
    /// Becomes an empty text; nothing stays nothing.
    Blank,
    /// Becomes a dash, where a name is always shown.
    Dash,
    /// Becomes a text that nobody else has, where the column is unique.
    Unlike,
    /// Becomes this, a text between quotation marks as in SQL.
    Fixed(&'static str),
    /// Stays, and says nothing of anybody once the names are gone: hours,
    /// marks, places on a list.
    Left,
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Says nothing of a person: a stage, a number of ours, a setting.
    Thing,
    /// An id. It names nobody once what it leads to is erased.
    Id,
    /// Words about a thing, in which somebody may be named: erasure takes the
    /// name out.
    Free,
    /// Says something of the person.
    Said {
        /// What it is called when it is handed out.
        words: Words,
        /// What erasure makes of it.
        erased: Erased,
        /// Whether the row's [`Kept`] reaches it.
        kept: bool,
    },
    /// Tells the person from others wherever it is written: a name, an address.
    Named {
        /// What it is called when it is handed out.
        words: Words,
        /// What erasure makes of it.
        erased: Erased,
    },
    /// A hash or a key. Not handed out, since it could open something.
    Secret {
        /// What erasure makes of it.
        erased: Erased,
    },
    /// Sealed under the key of the consent that the row is; opened when it is
    /// handed out, unreadable when the key is gone.
    Sealed {
        /// What it is called when it is handed out.
        words: Words,
    },
    /// A file that is about whom the row is about.
    File {
        /// What it is called when it is handed out.
        words: Words,
        /// Whether the row's [`Kept`] reaches it.
        kept: bool,
    },
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table.
    pub name: &'static str,
    /// What it is.
    pub what: What,
}

/// [`What::Thing`].
pub const fn thing(name: &'static str) -> Column {
    Column { name, what: What::Thing }
}

/// [`What::Id`].
pub const fn id(name: &'static str) -> Column {
    Column { name, what: What::Id }
}

/// [`What::Free`].
pub const fn free(name: &'static str) -> Column {
    Column { name, what: What::Free }
}

/// [`What::Said`].
pub const fn said(name: &'static str, words: Words, erased: Erased) -> Column {
    Column { name, what: What::Said { words, erased, kept: false } }
}

/// [`What::Said`], kept as long as the law asks; `otherwise` is what becomes of
/// it in a row that no law keeps.
pub const fn kept(name: &'static str, words: Words, otherwise: Erased) -> Column {
    Column { name, what: What::Said { words, erased: otherwise, kept: true } }
}

/// [`What::Named`].
pub const fn named(name: &'static str, words: Words, erased: Erased) -> Column {
    Column { name, what: What::Named { words, erased } }
}

/// [`What::Secret`].
pub const fn secret(name: &'static str, erased: Erased) -> Column {
    Column { name, what: What::Secret { erased } }
}

/// [`What::Sealed`].
pub const fn sealed(name: &'static str, words: Words) -> Column {
    Column { name, what: What::Sealed { words } }
}

/// [`What::File`], removed with the person.
pub const fn file(name: &'static str, words: Words) -> Column {
    Column { name, what: What::File { words, kept: false } }
}

/// [`What::File`], kept as long as the law asks.
pub const fn kept_file(name: &'static str, words: Words) -> Column {
    Column { name, what: What::File { words, kept: true } }
}

/// What the law keeps of a table, against the wish of the person (GDPR art.
/// 17.3 b).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which rows, as SQL over the row `t`.
    pub rows: &'static str,
    /// The last day that the row is about, as SQL over the row `t`: a text
    /// that begins with the year and month (`2026-03`).
    pub day: &'static str,
}

/// What becomes of the rows about a person when the person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// They are removed.
    Removed,
    /// They stay, as the house's own record of what happened, without the person.
    Stay,
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What a row is called when it is handed out.
    pub words: Words,
    /// What kind of data it holds.
    pub category: Category,
    /// How long.
    pub class: Class,
    /// Whom a row is about, as SQL over the row `t`: each gives an account's
    /// id, or null. Empty where rows are about things alone.
    pub of: &'static [&'static str],
    /// What becomes of rows about an erased person.
    pub rows: Rows,
    /// What the law keeps.
    pub kept: Option<Kept>,
    /// What a row is about, handed out beside it, as SQL over the row `t` that
    /// gives text or null.
    pub about: &'static [(Words, &'static str)],
    /// Every column that there is.
    pub columns: &'static [Column],
}

impl Table {
    /// A table about things: nobody's rows.
    pub const fn of_things(name: &'static str, words: Words, class: Class, columns: &'static [Column]) -> Table {
        Table {
            name,
            words,
            category: Category::Traces,
            class,
            of: &[],
            rows: Rows::Stay,
            kept: None,
            about: &[],
            columns,
        }
    }

    /// The condition that a row is about the account `$1`.
    pub fn about_somebody(&self) -> String {
        format!("$1 IN ({})", self.of.join(", "))
    }

    /// Whether a row says something of the person whom it is about.
    pub fn is_personal(&self) -> bool {
        !self.of.is_empty()
    }

    /// The condition that the law keeps the row; never, when nothing is kept.
    pub fn kept_rows(&self) -> &'static str {
        self.kept.map_or("1 = 0", |kept| kept.rows)
    }
}

/// Until when rows are removed or emptied, as the `$1` of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A moment, in microseconds.
    Moment,
    /// A day, as text.
    Day,
    /// A month, as text.
    Month,
}

/// What the day's round does with rows whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which table.
    pub table: &'static str,
    /// Whose time is over.
    pub class: Class,
    /// The statement; `$1` is the bound: what is before it has run out.
    pub sql: &'static str,
    /// What `$1` is.
    pub bound: Bound,
}

/// A statement of the day's round.
pub const fn due(table: &'static str, class: Class, bound: Bound, sql: &'static str) -> Due {
    Due { table, class, sql, bound }
}

/// Every table of the house, lowest floor first, and what the day's round does:
/// what the server collects.
#[derive(Clone, Copy, Debug)]
pub struct Register {
    /// The tables, a slice a room.
    pub rooms: &'static [&'static [Table]],
    /// The statements of the day's round, in the order that they run.
    pub due: &'static [&'static [Due]],
}

impl Register {
    /// Every table, parents before children.
    pub fn tables(self) -> impl DoubleEndedIterator<Item = &'static Table> {
        self.rooms.iter().copied().flatten()
    }

    /// One table.
    pub fn table(self, name: &str) -> Option<&'static Table> {
        self.tables().find(|table| table.name == name)
    }

    /// Columns by which a person is told from others, with their tables.
    pub fn names(self) -> impl Iterator<Item = (&'static Table, &'static Column)> {
        self.tables()
            .flat_map(|table| table.columns.iter().map(move |column| (table, column)))
            .filter(|(_, column)| matches!(column.what, What::Named { .. }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_is_read_back() {
        for class in Class::ALL {
            assert_eq!(Class::parse(class.code()), Some(class));
        }
    }

    #[test]
    fn a_row_may_be_about_several() {
        let table = Table { of: &["t.a", "t.b"], ..Table::of_things("x", ("x", "x"), Class::House, &[]) };
        assert_eq!(table.about_somebody(), "$1 IN (t.a, t.b)");
        assert_eq!(table.kept_rows(), "1 = 0");
    }

    #[test]
    fn whoever_declares_personal_columns_says_of_whom() {
        for table in GROUND.iter().chain(TABLES) {
            let personal = table
                .columns
                .iter()
                .any(|c| !matches!(c.what, What::Thing | What::Id | What::Free | What::File { .. }));
            assert!(!personal || table.is_personal(), "{}", table.name);
        }
    }
}
