//! What visitors left with us (GDPR art. 15, 17, 30), in the form of
//! [`privacy::personal`].

use privacy::personal::Erased::WithRow;
use privacy::personal::{Bound, Category, Class, Due, Rows, Table, due, id, said, thing};

/// The tables of the public pages.
pub const TABLES: &[Table] = &[Table {
    name: "contact_requests",
    words: ("Meddelanden från kontaktsidan", "Messages from the contact page"),
    category: Category::Messages,
    class: Class::Visitors,
    of: &["(SELECT a.id FROM accounts a WHERE a.email = lower(t.email))"],
    rows: Rows::Removed,
    kept: None,
    about: &[],
    columns: &[
        id("id"),
        thing("kind"),
        said("name", ("Namn", "Name"), WithRow),
        said("email", ("E-postadress", "Email address"), WithRow),
        said("phone", ("Telefon", "Phone"), WithRow),
        said("role", ("Roll", "Role"), WithRow),
        said("message", ("Meddelande", "Message"), WithRow),
        thing("lang"),
        said("asked_at", ("Kom in", "Came in"), WithRow),
        id("handled_by"),
        thing("handled_at"),
    ],
}];

/// What of them runs out.
pub const DUE: &[Due] =
    &[due("contact_requests", Class::Visitors, Bound::Moment, "DELETE FROM contact_requests WHERE asked_at < $1")];
