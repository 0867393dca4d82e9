//! What the tables of contracts hold of people (GDPR art. 15, 17, 30), in the
//! form of [`privacy::personal`]. A signed contract belongs to the books and is
//! kept as long as they are, with the names in it.

use privacy::personal::Erased::{Blank, Left, Null};
use privacy::personal::{
    Bound, CLIENT, Category, Class, Due, Kept, OF_CONSULTANT, Rows, Table, due, free, id, kept, kept_file, said,
    secret, thing,
};

/// The signed pairs, which the books keep.
const SIGNED: Kept = Kept { rows: "t.stage IN ('signed', 'ended')", day: "t.ends_on" };

/// The tables of contracts.
pub const TABLES: &[Table] = &[
    Table {
        name: "contract_pairs",
        words: ("Avtal", "Contracts"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &[OF_CONSULTANT, "t.approver"],
        rows: Rows::Stay,
        kept: Some(SIGNED),
        about: &[CLIENT],
        columns: &[
            id("id"),
            said("number", ("Nummer", "Number"), Left),
            id("assignment"),
            id("suggestion"),
            id("consent"),
            id("client"),
            id("consultant"),
            id("agency"),
            id("supplier"),
            said("stage", ("Läge", "Stage"), Left),
            kept("title", ("Uppdrag", "Assignment"), Left),
            kept("scope", ("Omfattning", "Scope"), Left),
            said("starts_on", ("Börjar", "Begins"), Left),
            said("ends_on", ("Slutar", "Ends"), Left),
            said("rate_basis", ("Arvodet gäller", "The rate is for"), Left),
            said("rate_minor", ("Arvode", "Rate"), Left),
            thing("commission_bp"),
            thing("day_minutes"),
            thing("expected_minutes"),
            thing("terms_days"),
            id("approver"),
            kept("extra_terms", ("Särskilda villkor", "Special terms"), Blank),
            kept("extra_terms_reason", ("Skäl till särskilda villkor", "Reason for special terms"), Null),
            id("drafted_by"),
            said("drafted_at", ("Skrevs", "Written"), Left),
            said("sent_at", ("Skickades", "Sent out"), Left),
            said("signed_at", ("Undertecknades", "Signed"), Left),
            said("closed_at", ("Avslutades", "Closed"), Left),
            kept("closed_reason", ("Skäl", "Reason"), Null),
            kept("client_text", ("Kundavtalets text", "Text of the client contract"), Null),
            kept("consultant_text", ("Konsultavtalets text", "Text of the consultant contract"), Null),
            kept_file("client_file", ("Kundavtal som PDF", "Client contract as PDF")),
            kept_file("consultant_file", ("Konsultavtal som PDF", "Consultant contract as PDF")),
            thing("version"),
            id("head"),
        ],
    },
    Table {
        name: "signatures",
        words: ("Underskrifter", "Signatures"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &["t.account"],
        rows: Rows::Stay,
        kept: Some(Kept {
            rows: "EXISTS (SELECT 1 FROM contract_pairs p WHERE p.id = t.pair AND p.stage IN ('signed', 'ended'))",
            day: "(SELECT p.ends_on FROM contract_pairs p WHERE p.id = t.pair)",
        }),
        about: &[(("Avtal", "Contract"), "(SELECT p.title FROM contract_pairs p WHERE p.id = t.pair)")],
        columns: &[
            id("id"),
            id("pair"),
            said("party", ("Part", "Party"), Left),
            id("account"),
            kept("typed_name", ("Namn som skrevs", "Name as typed"), Blank),
            said("text_hash", ("Textens kontrollsumma (SHA-256)", "Checksum of the text (SHA-256)"), Left),
            said("signed_at", ("Undertecknades", "Signed"), Left),
            kept("address", ("Nätadress", "Network address"), Blank),
            kept("user_agent", ("Webbläsare", "Browser"), Blank),
        ],
    },
    Table {
        name: "engagements",
        words: ("Pågående och avslutade uppdrag", "Engagements"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[CLIENT, (("Uppdrag", "Assignment"), "(SELECT p.title FROM contract_pairs p WHERE p.id = t.pair)")],
        columns: &[
            id("id"),
            said("number", ("Nummer", "Number"), Left),
            id("pair"),
            id("assignment"),
            id("client"),
            id("consultant"),
            id("agency"),
            said("stage", ("Läge", "Stage"), Left),
            said("starts_on", ("Börjar", "Begins"), Left),
            said("ends_on", ("Slutar", "Ends"), Left),
            said("ended_on", ("Slutade", "Ended"), Left),
            said("outcome", ("Utfall", "Outcome"), Left),
            free("end_reason"),
            id("ended_by"),
            thing("version"),
        ],
    },
    Table {
        name: "shared_secrets",
        words: ("Lämnade och öppnade hemligheter", "Secrets left and opened"),
        category: Category::Business,
        class: Class::Quality,
        of: &["t.left_by", "t.opened_by"],
        rows: Rows::Stay,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            id("engagement"),
            said("label", ("Vad det gäller", "What it is for"), Left),
            secret("token_hash", Left),
            secret("sealed", Null),
            id("left_by"),
            said("left_side", ("Från", "By"), Left),
            said("left_at", ("Lämnades", "Left"), Left),
            said("expires_at", ("Gäller till", "Valid until"), Left),
            id("opened_by"),
            said("opened_at", ("Öppnades", "Opened"), Left),
            said("ended_at", ("Togs tillbaka eller gick ut", "Taken back or ran out"), Left),
        ],
    },
];

/// What of them runs out: contracts whose last day's books are not kept any
/// more. The lines stay, without words and papers.
pub const DUE: &[Due] = &[
    due(
        "signatures",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM signatures WHERE pair IN (SELECT p.id FROM contract_pairs p WHERE p.ends_on < $1 AND p.stage = 'ended')",
    ),
    due(
        "contract_pairs",
        Class::Bookkeeping,
        Bound::Month,
        "UPDATE contract_pairs SET scope = '', extra_terms = '', extra_terms_reason = NULL, closed_reason = NULL, \
         client_text = NULL, consultant_text = NULL, client_file = NULL, consultant_file = NULL, stage = 'terminated' \
         WHERE ends_on < $1 AND stage = 'ended'",
    ),
    due(
        "files",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM files WHERE kind = 'contract' AND $1 <> '' AND NOT EXISTS \
         (SELECT 1 FROM contract_pairs p WHERE p.client_file = files.id OR p.consultant_file = files.id)",
    ),
    due("shared_secrets", Class::Quality, Bound::Moment, "DELETE FROM shared_secrets WHERE expires_at < $1"),
];
