//! The taxonomy of the communications trade that the program carries, written
//! by the house: one text file a field in `crates/ranking/taxonomy/`. How they
//! are written stands in `source`.

use super::data::TaxonomyData;
use super::source;

/// The files: name and text.
const FILES: [(&str, &str); 14] = [
    ("communication", include_str!("../../taxonomy/communication.txt")),
    ("public-affairs", include_str!("../../taxonomy/public-affairs.txt")),
    ("marketing", include_str!("../../taxonomy/marketing.txt")),
    ("channels", include_str!("../../taxonomy/channels.txt")),
    ("text", include_str!("../../taxonomy/text.txt")),
    ("design", include_str!("../../taxonomy/design.txt")),
    ("digital", include_str!("../../taxonomy/digital.txt")),
    ("image-and-sound", include_str!("../../taxonomy/image-and-sound.txt")),
    ("events", include_str!("../../taxonomy/events.txt")),
    ("management", include_str!("../../taxonomy/management.txt")),
    ("finance-and-sustainability", include_str!("../../taxonomy/finance-and-sustainability.txt")),
    ("tools", include_str!("../../taxonomy/tools.txt")),
    ("lines-of-business", include_str!("../../taxonomy/lines-of-business.txt")),
    ("roles", include_str!("../../taxonomy/roles.txt")),
];

/// All of it as one layer. A file that cannot be read is left out; that none
/// is, is held by a test.
pub fn data() -> TaxonomyData {
    let mut all = TaxonomyData::default();
    for (name, text) in FILES {
        if let Ok(data) = source::parse(name, text) {
            all.concepts.extend(data.concepts);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::{Kind, Taxonomy};
    use std::collections::HashSet;

    #[test]
    fn every_file_can_be_read() {
        for (name, text) in FILES {
            source::parse(&format!("{name}.txt"), text).unwrap_or_else(|fault| panic!("{fault}"));
        }
    }

    #[test]
    fn the_trade_is_covered() {
        let concepts = Taxonomy::built_in().concepts();
        let count = |kind| concepts.iter().filter(|concept| concept.kind == kind).count();
        let (skills, roles) = (count(Kind::Skill), count(Kind::Role));
        assert!(skills >= 400, "{skills} skills");
        assert!(roles >= 120, "{roles} roles");
    }

    #[test]
    fn nothing_is_named_twice_points_nowhere_or_goes_round() {
        let problems = Taxonomy::built_in().problems();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn every_concept_has_both_languages_and_its_own_number() {
        let mut numbers = HashSet::new();
        for concept in Taxonomy::built_in().concepts() {
            assert!(!concept.labels_sv.is_empty() && !concept.labels_en.is_empty(), "{}", concept.key);
            assert!(numbers.insert(concept.id), "{} has another's number", concept.key);
            for names in [&concept.labels_sv, &concept.labels_en] {
                let once: HashSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
                assert_eq!(once.len(), names.len(), "{} has a name twice", concept.key);
            }
        }
    }

    #[test]
    fn every_role_has_typical_skills_and_every_skill_a_place() {
        for concept in Taxonomy::built_in().concepts() {
            let alone = concept.broader.is_empty() && concept.narrower.is_empty() && concept.related.is_empty();
            assert!(!alone, "{} hangs together with nothing", concept.key);
            match concept.kind {
                Kind::Role => assert!(concept.skills.len() >= 3, "{} has too few skills", concept.key),
                Kind::Skill => assert!(concept.skills.is_empty(), "{} is no role", concept.key),
            }
        }
    }
}
