//! What the tables of this room hold of people.

use super::Erased::{Blank, Dash, Left, Null, WithRow};
use super::{Bound, Category, Class, Due, Rows, Table, due, id, kept_file, named, said, sealed, secret, thing};

/// The account of the consultant that a row `t` names.
pub const OF_CONSULTANT: &str = "(SELECT c.account FROM consultants c WHERE c.id = t.consultant)";

/// The consultant of the consent that a row `t` names.
const OF_CONSENT: &str =
    "(SELECT c.account FROM consents k JOIN consultants c ON c.id = k.consultant WHERE k.id = t.consent)";

/// The client's name of a row `t`.
pub const CLIENT: (super::Words, &str) = (("Kund", "Client"), "(SELECT k.name FROM clients k WHERE k.id = t.client)");

/// The assignment's title of a row `t`.
pub const ASSIGNMENT: (super::Words, &str) =
    (("Uppdrag", "Assignment"), "(SELECT n.title FROM assignments n WHERE n.id = t.assignment)");

/// The tables of privacy.
pub const TABLES: &[Table] = &[
    // Never in a backup: with the row, everything sealed under the key is gone.
    Table {
        name: "data_keys",
        words: ("Nycklar till krypterade uppgifter", "Keys to encrypted data"),
        category: Category::Traces,
        class: Class::Account,
        of: &["CASE WHEN t.kind = 'person' THEN t.subject END"],
        rows: Rows::Removed,
        kept: None,
        about: &[],
        columns: &[thing("kind"), id("subject"), secret("wrapped", WithRow), thing("made_at")],
    },
    Table {
        name: "consents",
        words: ("Samtycken till presentation", "Consents to be presented"),
        category: Category::Consent,
        class: Class::Selection,
        of: &[OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[CLIENT, ASSIGNMENT],
        columns: &[
            id("id"),
            id("consultant"),
            id("agency"),
            id("client"),
            id("assignment"),
            said("stage", ("Läge", "Stage"), Left),
            said("snapshot", ("Profil i klartext", "Profile in plain text"), Blank),
            said("snapshot_hash", ("Profilens kontrollsumma (SHA-256)", "Checksum of the profile (SHA-256)"), Left),
            said("text_version", ("Version av frågans text", "Version of the question’s wording"), Left),
            said("lang", ("Språk", "Language"), Left),
            id("asked_by"),
            said("asked_at", ("Frågan ställdes", "Asked"), Left),
            said("expires_at", ("Gäller till", "Valid until"), Left),
            said("rate_minor", ("Arvode", "Rate"), Left),
            said("rate_basis", ("Arvodet gäller", "The rate is for"), Left),
            id("consultant_hand"),
            said("consultant_at", ("Konsultens ja", "The consultant’s yes"), Left),
            id("agency_hand"),
            said("agency_at", ("Byråns ja", "The agency’s yes"), Left),
            id("closed_by"),
            said("closed_at", ("Avslutades", "Ended"), Left),
            said("reason", ("Skäl", "Reason"), Null),
            thing("version"),
            sealed("sealed", ("Profilen som visades", "The profile that was shown")),
        ],
    },
    Table {
        name: "consent_acts",
        words: ("Händelser kring samtycken", "Acts on consents"),
        category: Category::Consent,
        class: Class::Selection,
        of: &["t.account", OF_CONSENT],
        rows: Rows::Stay,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            id("consent"),
            thing("number"),
            said("act", ("Händelse", "Act"), Left),
            said("at", ("Tidpunkt", "When"), Left),
            id("account"),
            said("side", ("Från", "By"), Left),
            said("channel", ("Kanal", "Channel"), Left),
            said("snapshot_hash", ("Profilens kontrollsumma (SHA-256)", "Checksum of the profile (SHA-256)"), Left),
            said("text_version", ("Version av frågans text", "Version of the question’s wording"), Left),
            said("lang", ("Språk", "Language"), Left),
            said("rate_minor", ("Arvode", "Rate"), Left),
            said("rate_basis", ("Arvodet gäller", "The rate is for"), Left),
            said("address", ("Nätadress", "Network address"), Null),
            said("user_agent", ("Webbläsare", "Browser"), Null),
            said("session", ("Inloggningens kännetecken", "Mark of the session"), Null),
        ],
    },
    Table {
        name: "access_log",
        words: ("Åtkomstlogg", "Access log"),
        category: Category::Traces,
        class: Class::Quality,
        of: &["t.reader", OF_CONSULTANT],
        rows: Rows::Stay,
        kept: None,
        about: &[(
            ("Läsare", "Reader"),
            "(SELECT CASE WHEN a.role IN ('consultant', 'agency_rep', 'client_rep') THEN k.name ELSE a.name END \
              FROM accounts a LEFT JOIN client_reps r ON r.account = a.id LEFT JOIN clients k ON k.id = r.client \
              WHERE a.id = t.reader)",
        )],
        columns: &[
            id("id"),
            said("at", ("Tidpunkt", "When"), Left),
            id("reader"),
            id("consultant"),
            said("what", ("Vad", "What"), Left),
            id("consent"),
        ],
    },
    Table::of_things(
        "policies",
        ("Policyer", "Policies"),
        Class::House,
        &[
            id("id"),
            thing("kind"),
            thing("number"),
            thing("title_sv"),
            thing("title_en"),
            thing("body_sv"),
            thing("body_en"),
            thing("gates_contract"),
            thing("published_at"),
            id("published_by"),
        ],
    ),
    Table {
        name: "policy_approvals",
        words: ("Godkända policyer", "Approved policies"),
        category: Category::Account,
        class: Class::Account,
        of: &["t.account"],
        rows: Rows::Stay,
        kept: None,
        about: &[
            (("Policy", "Policy"), "(SELECT p.kind FROM policies p WHERE p.id = t.policy)"),
            (("Version", "Version"), "(SELECT CAST(p.number AS TEXT) FROM policies p WHERE p.id = t.policy)"),
        ],
        columns: &[id("id"), id("policy"), id("account"), said("approved_at", ("Godkändes", "Approved"), Left)],
    },
    Table {
        name: "data_requests",
        words: ("Begäranden om rättigheter", "Requests about rights"),
        category: Category::Messages,
        class: Class::Requests,
        of: &["t.account", "(SELECT a.id FROM accounts a WHERE a.email = t.email)"],
        rows: Rows::Stay,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            said("number", ("Nummer", "Number"), Left),
            id("account"),
            named("name", ("Namn", "Name"), Dash),
            named("email", ("E-postadress", "Email address"), Blank),
            said("kind", ("Begäran", "Request"), Left),
            said("message", ("Meddelande", "Message"), Blank),
            said("lang", ("Språk", "Language"), Left),
            said("stage", ("Läge", "Stage"), Left),
            said("came_on", ("Kom in", "Came in"), Left),
            said("due_on", ("Besvaras senast", "To be answered by"), Left),
            said("extended_reason", ("Skäl till längre tid", "Why it takes longer"), Null),
            said("answer", ("Svar", "Answer"), Blank),
            id("entered_by"),
            id("closed_by"),
            said("closed_at", ("Besvarades", "Answered"), Left),
            thing("version"),
        ],
    },
    Table::of_things(
        "erasures",
        ("Utförda raderingar", "Erasures carried out"),
        Class::House,
        &[id("id"), id("account"), id("ordered_by"), thing("at"), thing("removed"), thing("kept")],
    ),
    Table::of_things(
        "retention_runs",
        ("Gallringar", "Retention runs"),
        Class::House,
        &[id("id"), thing("at"), thing("removed"), thing("detail")],
    ),
    Table::of_things(
        "processors",
        ("Personuppgiftsbiträden", "Processors"),
        Class::House,
        &[
            id("id"),
            thing("name"),
            thing("org_no"),
            thing("country"),
            thing("purpose_sv"),
            thing("purpose_en"),
            thing("agreed_on"),
            kept_file("agreement", ("Biträdesavtal", "Processor agreement")),
            id("added_by"),
            thing("added_at"),
            thing("ended_at"),
        ],
    ),
    Table {
        name: "idle_questions",
        words: ("Frågor om kontot ska finnas kvar", "Questions about whether to keep the account"),
        category: Category::Account,
        class: Class::Account,
        of: &["t.account"],
        rows: Rows::Removed,
        kept: None,
        about: &[],
        columns: &[id("account"), said("asked_at", ("Frågan ställdes", "Asked"), WithRow)],
    },
];

/// What of them runs out. The register's lines stay where a proposal or a
/// contract refers to them; what they covered goes.
pub const DUE: &[Due] = &[
    due(
        "data_keys",
        Class::Selection,
        Bound::Moment,
        "DELETE FROM data_keys WHERE kind = 'grant' AND subject IN \
         (SELECT k.id FROM consents k JOIN assignments n ON n.id = k.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "consents",
        Class::Selection,
        Bound::Moment,
        "UPDATE consents SET sealed = NULL, snapshot = '', reason = NULL WHERE (sealed IS NOT NULL OR reason IS NOT NULL) \
         AND assignment IN (SELECT n.id FROM assignments n WHERE n.closed_at < $1)",
    ),
    due(
        "consent_acts",
        Class::Selection,
        Bound::Moment,
        "UPDATE consent_acts SET address = NULL, user_agent = NULL, session = NULL \
         WHERE (address IS NOT NULL OR user_agent IS NOT NULL OR session IS NOT NULL) AND consent IN \
         (SELECT k.id FROM consents k JOIN assignments n ON n.id = k.assignment WHERE n.closed_at < $1)",
    ),
    due(
        "access_log",
        Class::Quality,
        Bound::Moment,
        "DELETE FROM access_log WHERE at < $1 AND (consent IS NULL OR consent IN \
         (SELECT k.id FROM consents k WHERE COALESCE(k.closed_at, k.expires_at) < $1))",
    ),
    due("data_requests", Class::Requests, Bound::Moment, "DELETE FROM data_requests WHERE closed_at < $1"),
];
