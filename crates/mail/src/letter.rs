//! What a room writes: to whom, about what, in blocks. Pure.

use base::Lang;

/// A letter to one person.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// What it is for: `confirm_account`, `proposal_sent` …
    pub kind: &'a str,
    /// As the recipient writes it.
    pub to_name: &'a str,
    /// The recipient's address.
    pub to: &'a str,
    /// The recipient's language, which the texts are written in.
    pub lang: Lang,
    /// Without line breaks.
    pub subject: String,
    /// In reading order.
    pub body: Vec<Block>,
    /// Files that come along.
    pub attachments: Vec<Attachment>,
    /// A calendar event that mail programs show with buttons.
    pub invitation: Option<Invitation>,
    /// The same key is never sent twice: `proposal_sent:ID:ACCOUNT`.
    pub dedupe: String,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A link to act on; absolute.
    Button {
        /// What happens.
        label: String,
        /// Where.
        href: String,
    },
    /// Names and values in a table.
    Facts(Vec<(String, String)>),
}

/// A file that comes along.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The name to save it under.
    pub name: String,
    /// `application/pdf` …
    pub media_type: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// A calendar event (iTIP in a mail, RFC 6047).
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The iCalendar object.
    pub ics: Vec<u8>,
    /// `REQUEST` or `CANCEL`, the same as inside.
    pub method: &'static str,
}
