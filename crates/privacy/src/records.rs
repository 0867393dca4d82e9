//! The records of processing (GDPR art. 30), made from the code that does the
//! processing: the register of personal data says what is held of whom and how
//! long, the configuration who is controller, the table of processors who works
//! for the house. Nothing of it is written by hand, so nothing of it grows old.

use crate::pages::words;
use crate::personal::{Category, Class, Register, What, said_in};
use crate::processors::Processor;
use base::{Broker, Lang, format, t};
use std::collections::BTreeSet;

/// One processing activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What it is called.
    pub name: String,
    /// Why (art. 30.1 b).
    pub purpose: String,
    /// With which support in the law.
    pub basis: String,
    /// Whose data (art. 30.1 c).
    pub subjects: String,
    /// Which data (art. 30.1 c), by table.
    pub data: Vec<(String, Vec<String>)>,
    /// Who receives them (art. 30.1 d).
    pub recipients: String,
    /// How long (art. 30.1 f), class by class.
    pub kept: Vec<String>,
}

/// Every activity, from the register.
pub fn activities(lang: Lang, register: Register) -> Vec<Activity> {
    Category::ALL
        .into_iter()
        .map(|category| {
            let tables: Vec<_> =
                register.tables().filter(|table| table.is_personal() && table.category == category).collect();
            let classes: BTreeSet<Class> = tables.iter().map(|table| table.class).collect();
            let data = tables
                .iter()
                .map(|table| {
                    let columns = table.columns.iter().filter_map(|column| match column.what {
                        What::Said { words, .. }
                        | What::Named { words, .. }
                        | What::Sealed { words }
                        | What::File { words, .. } => Some(said_in(words, lang).to_owned()),
                        What::Thing | What::Id | What::Free | What::Secret { .. } => None,
                    });
                    (said_in(table.words, lang).to_owned(), columns.collect())
                })
                .collect();
            Activity {
                name: words::category(lang, category),
                purpose: words::purpose(lang, category),
                basis: words::basis(lang, category),
                subjects: words::subjects(lang, category),
                data,
                recipients: words::recipients(lang, category),
                kept: classes.into_iter().map(|class| words::class(lang, class)).collect(),
            }
        })
        .collect()
}

/// The whole as text, for a file or a letter to the authority.
pub fn text(lang: Lang, register: Register, broker: &Broker, processors: &[Processor]) -> String {
    let mut out = vec![
        format!("# {}", t!(lang, "records-title")),
        String::new(),
        format!("{}: {}, {}", t!(lang, "records-controller"), broker.name, broker.org_no),
        format!("{}: {}, {}", t!(lang, "records-address"), broker.street, broker.town),
        format!("{}: {}, {}", t!(lang, "records-contact"), broker.privacy_email, broker.phone),
    ];
    for activity in activities(lang, register) {
        out.extend([String::new(), format!("## {}", activity.name), String::new()]);
        out.push(format!("{}: {}", t!(lang, "records-purpose"), activity.purpose));
        out.push(format!("{}: {}", t!(lang, "records-basis"), activity.basis));
        out.push(format!("{}: {}", t!(lang, "records-subjects"), activity.subjects));
        out.push(format!("{}:", t!(lang, "records-data")));
        out.extend(activity.data.iter().map(|(table, columns)| format!("- {table}: {}", columns.join(", "))));
        out.push(format!("{}: {}", t!(lang, "records-recipients"), activity.recipients));
        out.push(format!("{}: {}", t!(lang, "records-transfers"), t!(lang, "records-transfers-none")));
        out.push(format!("{}: {}", t!(lang, "records-kept"), activity.kept.join(" ")));
    }
    out.extend([
        String::new(),
        format!("## {}", t!(lang, "records-security")),
        String::new(),
        t!(lang, "records-security-text"),
    ]);
    out.extend([String::new(), format!("## {}", t!(lang, "records-processors")), String::new()]);
    if processors.is_empty() {
        out.push(t!(lang, "records-processors-none"));
    }
    for p in processors {
        let agreed = t!(lang, "records-agreed", date = format::date_long(lang, p.agreed_on));
        out.push(format!("- {}, {}: {} ({agreed})", p.name, p.country, p.purpose(lang)));
    }
    out.push(String::new());
    out.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personal::{GROUND, TABLES};

    #[test]
    fn every_activity_says_why_and_how_long_and_what() {
        let register = Register { rooms: &[GROUND, TABLES], due: &[] };
        for lang in Lang::ALL {
            for activity in activities(lang, register) {
                for said in [&activity.purpose, &activity.basis, &activity.subjects, &activity.recipients] {
                    assert!(!said.is_empty() && !said.contains('⟦'), "{activity:?}");
                }
                assert!(activity.kept.iter().all(|kept| !kept.contains('⟦')), "{activity:?}");
            }
            let all = activities(lang, register);
            assert!(all.iter().any(|a| a.data.iter().any(|(_, columns)| !columns.is_empty())));
        }
    }
}
