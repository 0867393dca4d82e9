//! What the tables of billing hold of people (GDPR art. 15, 17, 30), in the
//! form of [`privacy::personal`]. Invoices are the books themselves.

use privacy::personal::Erased::Left;
use privacy::personal::{Bound, Category, Class, Due, Kept, Rows, Table, due, free, id, kept, kept_file, said, thing};

/// The consultant of the engagement that a row `t` belongs to.
const OF_ENGAGEMENT: &str =
    "(SELECT c.account FROM engagements e JOIN consultants c ON c.id = e.consultant WHERE e.id = t.engagement)";

/// The tables of billing.
pub const TABLES: &[Table] = &[
    Table {
        name: "invoice_pairs",
        words: ("Fakturapar", "Invoice pairs"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &[OF_ENGAGEMENT, "t.confirmed_by"],
        rows: Rows::Stay,
        kept: None,
        about: &[],
        columns: &[
            id("id"),
            id("pair"),
            id("engagement"),
            id("sheet"),
            said("month", ("Månad", "Month"), Left),
            said("stage", ("Läge", "Stage"), Left),
            said("consultant_net_minor", ("Arvode före moms", "Fee before VAT"), Left),
            said("commission_minor", ("Provision", "Commission"), Left),
            said("client_net_minor", ("Kundens pris före moms", "The client’s price before VAT"), Left),
            thing("vat_bp"),
            said("consultant_vat_minor", ("Moms på arvodet", "VAT on the fee"), Left),
            thing("client_vat_minor"),
            id("confirmed_by"),
            said("confirmed_at", ("Bekräftades", "Confirmed"), Left),
            free("disputed_reason"),
            id("reviewed_by"),
            thing("reviewed_at"),
            id("issued_by"),
            said("issued_at", ("Utfärdades", "Issued"), Left),
            thing("version"),
        ],
    },
    Table {
        name: "invoices",
        words: ("Fakturor", "Invoices"),
        category: Category::Business,
        class: Class::Bookkeeping,
        of: &["(SELECT c.account FROM invoice_pairs v JOIN engagements e ON e.id = v.engagement \
              JOIN consultants c ON c.id = e.consultant WHERE v.id = t.invoice_pair)"],
        rows: Rows::Stay,
        kept: Some(Kept { rows: "1 = 1", day: "t.issued_on" }),
        about: &[],
        columns: &[
            id("id"),
            id("invoice_pair"),
            said("leg", ("Till kunden eller från konsulten", "To the client or from the consultant"), Left),
            thing("series"),
            thing("number"),
            said("label", ("Fakturanummer", "Invoice number"), Left),
            said("issued_on", ("Fakturadag", "Issued"), Left),
            said("due_on", ("Förfallodag", "Due"), Left),
            said("net_minor", ("Före moms", "Before VAT"), Left),
            said("vat_minor", ("Moms", "VAT"), Left),
            said("total_minor", ("Att betala", "To pay"), Left),
            kept("content", ("Fakturans innehåll", "Content of the invoice"), Left),
            kept_file("file", ("Faktura som PDF", "Invoice as PDF")),
        ],
    },
];

/// What of them runs out: the books of months whose time is over, with their
/// sealed files.
pub const DUE: &[Due] = &[
    due(
        "invoices",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM invoices WHERE invoice_pair IN (SELECT v.id FROM invoice_pairs v WHERE v.month < $1)",
    ),
    due("invoice_pairs", Class::Bookkeeping, Bound::Month, "DELETE FROM invoice_pairs WHERE month < $1"),
    due(
        "files",
        Class::Bookkeeping,
        Bound::Month,
        "DELETE FROM files WHERE kind = 'invoice' AND $1 <> '' AND id NOT IN (SELECT i.file FROM invoices i)",
    ),
];
