//! What a visitor left: a message (S101) or a number to call (S102). Pure.

use assignments::promise::is_working_day;
use base::{ContactRequestId, Date, Instant, Lang, t};

/// What the visitor wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An answer to a message (S101).
    Message,
    /// A call (S10, S102).
    CallBack,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Message, Kind::CallBack];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Message => "message",
            Kind::CallBack => "call_back",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// As what somebody writes to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// A consultant.
    Consultant,
    /// An agency.
    Agency,
    /// A client.
    Client,
    /// Somebody else, or not said.
    Other,
}

impl Asker {
    /// All, in the order shown.
    pub const ALL: [Asker; 4] = [Asker::Consultant, Asker::Agency, Asker::Client, Asker::Other];

    /// As stored and as in forms.
    pub fn code(self) -> &'static str {
        match self {
            Asker::Consultant => "consultant",
            Asker::Agency => "agency",
            Asker::Client => "client",
            Asker::Other => "other",
        }
    }

    /// From a row or a form.
    pub fn parse(code: &str) -> Option<Asker> {
        Asker::ALL.into_iter().find(|asker| asker.code() == code)
    }

    /// In words.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Asker::Consultant => t!(lang, "asker-consultant"),
            Asker::Agency => t!(lang, "asker-agency"),
            Asker::Client => t!(lang, "asker-client"),
            Asker::Other => t!(lang, "asker-other"),
        }
    }
}

/// What a visitor leaves. At least one of `email` and `phone` is there; a call
/// needs `phone`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequest {
    /// What the visitor wants.
    pub kind: Kind,
    /// The visitor's name, on one line.
    pub name: String,
    /// A mail address to answer to.
    pub email: Option<String>,
    /// A number to call.
    pub phone: Option<String>,
    /// As what the visitor writes.
    pub asker: Asker,
    /// The visitor's own words; may be empty for a call.
    pub message: String,
    /// The language that the visitor read.
    pub lang: Lang,
    /// Whether a receipt goes to `email`: not when that address has had its
    /// share of them today, so that nobody can flood it.
    pub receipt: bool,
}

/// What a visitor left, as staff read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: ContactRequestId,
    /// What was left.
    pub content: NewRequest,
    /// When.
    pub asked_at: Instant,
    /// When somebody took care of it, and who.
    pub handled: Option<(Instant, String)>,
}

impl Request {
    /// The day by which the visitor hears from us.
    pub fn answer_by(&self) -> Date {
        answer_by(self.asked_at.date())
    }
}

/// The next working day after `asked`.
pub fn answer_by(asked: Date) -> Date {
    let mut day = asked.plus_days(1);
    while !is_working_day(day) {
        day = day.plus_days(1);
    }
    day
}

/// A language by its name.
pub fn language_name(lang: Lang, which: Lang) -> String {
    match which {
        Lang::Sv => t!(lang, "language-sv"),
        Lang::En => t!(lang, "language-en"),
    }
}

/// Whether text can be a phone number: digits with the usual signs between.
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = |(at, c): (usize, char)| c.is_ascii_digit() || " -()./\u{a0}".contains(c) || (c == '+' && at == 0);
    (6..=15).contains(&digits) && text.chars().enumerate().all(plain)
}

/// Whether a mail address can be delivered to: no part of it is empty, and no
/// part of the host begins or ends with a hyphen (RFC 5321).
pub fn is_deliverable(email: &str) -> bool {
    let Some((local, host)) = email.rsplit_once('@') else { return false };
    let hyphen = |part: &str| part.starts_with('-') || part.ends_with('-') || part.len() > 63;
    local.len() <= 64
        && local.split('.').all(|part| !part.is_empty())
        && host.split('.').all(|part| !part.is_empty() && !hyphen(part))
}

/// A name on one line, or nothing when it is an advertisement: it stands in a
/// mail to an address that the visitor typed, so it may carry no link.
pub fn plain_name(text: &str) -> Option<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = name.to_lowercase();
    let carries_link = ["://", "www.", "@"].iter().any(|mark| lower.contains(mark));
    (!carries_link && !name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_rows_come_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.code()), Some(kind));
        }
        for asker in Asker::ALL {
            assert_eq!(Asker::parse(asker.code()), Some(asker));
        }
        assert_eq!(Asker::parse("staff"), None);
    }

    #[test]
    fn an_answer_comes_the_next_working_day() {
        for (asked, want) in [
            ("2026-11-19", "2026-11-20"),
            ("2026-11-20", "2026-11-23"),
            ("2026-11-21", "2026-11-23"),
            ("2026-12-23", "2026-12-28"),
        ] {
            assert_eq!(answer_by(asked.parse().unwrap()).to_string(), want, "{asked}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, want) in [
            ("070-123 45 67", true),
            ("+46 (0)70 123 45 67", true),
            ("08/123 456", true),
            ("12345", false),
            ("1234567890123456", false),
            ("ring mig", false),
            ("070 + 1234567", false),
            ("", false),
        ] {
            assert_eq!(is_phone(text), want, "{text}");
        }
    }

    #[test]
    fn an_address_without_empty_parts_can_be_delivered_to() {
        for (email, want) in [
            ("anna.berg@kund.example", true),
            ("a..b@kund.example", false),
            (".a@kund.example", false),
            ("a.@kund.example", false),
            ("a@kund..example", false),
            ("a@-kund.example", false),
            ("anna", false),
        ] {
            assert_eq!(is_deliverable(email), want, "{email}");
        }
    }

    #[test]
    fn a_name_is_a_line_without_links() {
        for (text, want) in [
            ("  Anna \n Berg ", Some("Anna Berg")),
            ("Bo & Co", Some("Bo & Co")),
            ("Köp på https://x.example", None),
            ("WWW.x.example", None),
            ("a@b.se", None),
            (" ", None),
        ] {
            assert_eq!(plain_name(text).as_deref(), want, "{text}");
        }
    }
}
