//! What holds for every text: where links stand, that they do not depend on the
//! day, on capitals or on how Unicode is written; and that the trade's own ways
//! of writing are understood.

use super::{Kind, Link, Taxonomy, Tongue};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Key and words of every link in a text, in order.
fn said(text: &str) -> Vec<(String, String)> {
    let taxonomy = Taxonomy::built_in();
    let key = |link: &Link| taxonomy.get(link.concept).expect("a concept").key.clone();
    taxonomy.link(text).iter().map(|link| (key(link), text[link.start..link.end].to_owned())).collect()
}

/// The keys alone.
fn keys(text: &str) -> Vec<String> {
    said(text).into_iter().map(|(key, _)| key).collect()
}

#[test]
fn the_trade_is_understood_as_it_writes() {
    for (text, want) in [
        ("kommunikationsstrategin", vec!["strategic-communication"]),
        ("Vi tog fram kommunikationsstrategier.", vec!["strategic-communication"]),
        ("sociala medier", vec!["social-media"]),
        ("Ansvar för SoMe", vec!["social-media"]),
        ("in some cases", vec![]),
        ("Arbetade som AD", vec!["art-director"]),
        ("the ad was seen", vec![]),
        ("ad", vec!["art-director"]),
        ("pr", vec!["public-relations"]),
        ("PR:s roll", vec!["public-relations"]),
        ("PR-konsulten", vec!["pr-consultant"]),
        ("Crisis communications", vec!["crisis-communication"]),
        ("content marketing", vec!["content-marketing"]),
        ("social, media", vec![]),
        ("grafiska formgivare", vec!["graphic-designer"]),
        ("graphic designers", vec!["graphic-designer"]),
        ("redigerade artiklar", vec!["editing", "article-writing"]),
        ("projektledde lanseringen", vec!["project-management", "product-launch"]),
        ("socialmedia", vec!["social-media"]),
        ("webb utveckling", vec!["web-development"]),
        ("intern- och externkommunikation", vec!["internal-communication", "external-communication"]),
        ("kommunikaton", vec!["communication"]),
        ("sökmotroptimering", vec!["seo"]),
        ("kommunikasjonsrådgiver", vec!["communication-advisor"]),
        ("sosiale medier", vec!["social-media"]),
        ("markedsføring", vec!["marketing"]),
        ("digital markedsføring", vec!["digital-marketing"]),
        ("servicefilm", vec!["video-production"]),
        ("B2B marketing automation", vec!["b2b-marketing", "marketing-automation"]),
        ("content marketing manager", vec!["content-marketing", "marketing-manager"]),
        ("Vi byggde i React och C#", vec!["react", "dotnet"]),
        ("react quickly", vec![]),
        ("ledde krishanteringen vid en brand", vec!["crisis-communication"]),
        ("trädgårdsskötsel", vec![]),
    ] {
        assert_eq!(keys(text), want, "{text}");
    }
}

#[test]
fn words_that_only_look_like_names_are_left_alone() {
    for text in [
        "Avtalet innehåller en bilaga",
        "Vi konfigurerar systemet",
        "En händelse i ett projekt",
        "eventuella processer och produkter",
        "create an element and edit it",
        "retrieve the displayed value",
        "Weather forecasting in Denmark",
        "logga in med markeringen",
        "prestanda och komponenter",
        "in design of the thing",
    ] {
        let found = said(text);
        let sure: Vec<_> = found.iter().filter(|(key, _)| key != "design").collect();
        assert!(sure.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn the_head_of_a_compound_weighs_more_than_what_it_is_about() {
    let taxonomy = Taxonomy::built_in();
    let links = taxonomy.link("varumärkesworkshop");
    let of = |key: &str| links.iter().find(|link| link.concept == taxonomy.by_key(key).expect("there").id);
    let (head, about) = (of("facilitation").expect("a head"), of("brand-building").expect("a modifier"));
    assert!(head.permille > about.permille, "{links:?}");
}

#[test]
fn a_name_by_itself_is_read_whole() {
    let taxonomy = Taxonomy::built_in();
    let named = |name: &str| taxonomy.named(name).first().map(|l| taxonomy.get(l.concept).expect("there").key.clone());
    assert_eq!(named("  SOCIALA MEDIER ").as_deref(), Some("social-media"));
    assert_eq!(named("excel").as_deref(), Some("excel"));
    assert_eq!(named("Kriskommunikation för kommuner"), None);
    assert_eq!(named("–"), None);
}

#[test]
fn what_no_name_covers_is_handed_on() {
    let taxonomy = Taxonomy::built_in();
    let pr = taxonomy.by_key("public-relations").expect("there").id;
    let mut asked = Vec::new();
    let links = taxonomy.link_with("Hon trollband redaktioner, och ledde kampanjen", &mut |words| {
        asked.push(words.to_owned());
        if words.contains("trollband") { vec![(pr, 640)] } else { Vec::new() }
    });
    assert_eq!(asked, ["Hon trollband redaktioner", "och ledde"]);
    assert_eq!((links[0].concept, links[0].permille), (pr, 640));
}

#[test]
fn nearness_has_a_direction() {
    let taxonomy = Taxonomy::built_in();
    let id = |key: &str| taxonomy.by_key(key).expect(key).id;
    let near = |asked: &str, held: &str| taxonomy.nearness(id(asked), id(held));
    assert_eq!(near("seo", "seo"), 1000);
    assert_eq!(near("digital-marketing", "seo"), 900);
    assert_eq!(near("marketing", "seo"), 825);
    assert_eq!(near("seo", "digital-marketing"), 450);
    assert_eq!(near("seo", "sem"), near("sem", "seo"));
    assert!(near("seo", "sem") > 0);
    assert_eq!(near("seo", "photography"), 0);
    assert!(near("copywriting", "copywriter") > near("copywriter", "copywriting"));
    assert!(taxonomy.neighbours(id("digital-marketing"), 800).len() > 5);
}

#[test]
fn suggestions_come_in_both_languages() {
    let taxonomy = Taxonomy::built_in();
    let labels = |typed: &str, tongue| -> Vec<String> {
        taxonomy.suggest(typed, tongue, None, 5).into_iter().map(|s| s.label).collect()
    };
    assert!(labels("krisk", Tongue::Sv).contains(&"kriskommunikation".to_owned()));
    assert!(labels("KRISK", Tongue::En).contains(&"crisis communication".to_owned()));
    assert_eq!(labels("kommunikatö", Tongue::Sv)[0], "kommunikatör");
    assert!(labels("media", Tongue::Sv).len() == 5);
    assert_eq!(labels("  ", Tongue::Sv), Vec::<String>::new());
    let roles = taxonomy.suggest("kommunikation", Tongue::Sv, Some(Kind::Role), 20);
    assert!(roles.len() > 3 && roles.iter().all(|s| s.kind == Kind::Role));
    let because = taxonomy.suggest("some", Tongue::Sv, None, 5);
    assert!(because.iter().any(|s| s.label == "sociala medier" && s.because.as_deref() == Some("SoMe")));
}

/// Texts of names, other words and signs.
fn texts() -> impl Strategy<Value = String> {
    let names: Vec<String> = Taxonomy::built_in()
        .concepts()
        .iter()
        .flat_map(|concept| concept.labels_sv.iter().chain(&concept.labels_en))
        .cloned()
        .collect();
    let piece = prop_oneof![
        4 => proptest::sample::select(names),
        2 => "\\PC{0,12}",
        1 => proptest::sample::select(vec!["och", "- och ", ", ", ". ", "s", "en", "\u{ad}", "🙂", "ﬁlm", "å", "A\u{30a}"])
            .prop_map(str::to_owned),
    ];
    let between = proptest::sample::select(vec![" ", " ", " ", "-", "", "\n", " – "]);
    proptest::collection::vec((piece, between), 0..20)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, between)| format!("{piece}{between}")).collect())
}

/// What does not depend on how a text is written.
fn gist(text: &str) -> Vec<(u32, u32)> {
    Taxonomy::built_in().link(text).iter().map(|link| (link.concept.0, link.permille)).collect()
}

proptest! {
    #[test]
    fn links_quote_words_that_are_there(text in texts()) {
        let taxonomy = Taxonomy::built_in();
        let links = taxonomy.link(&text);
        for link in &links {
            let quoted = text.get(link.start..link.end);
            prop_assert!(quoted.is_some_and(|words| !words.trim().is_empty()), "{link:?} in {text:?}");
            prop_assert!((1..=1000).contains(&link.permille));
            prop_assert!(taxonomy.get(link.concept).is_some());
        }
        prop_assert!(links.windows(2).all(|pair| pair[0].start <= pair[1].start));
        prop_assert_eq!(links, taxonomy.link(&text));
    }

    #[test]
    fn no_text_and_no_beginning_stops_the_linker(text in "\\PC*") {
        let taxonomy = Taxonomy::built_in();
        for link in taxonomy.link(&text) {
            prop_assert!(text.get(link.start..link.end).is_some());
        }
        taxonomy.named(&text);
        taxonomy.suggest(&text, Tongue::En, None, 10);
    }

    #[test]
    fn the_form_of_unicode_does_not_matter(text in texts()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(gist(&composed), gist(&decomposed));
    }

    #[test]
    fn nearness_is_bounded_and_whole(asked in 0usize..400, held in 0usize..400) {
        let taxonomy = Taxonomy::built_in();
        let concepts = taxonomy.concepts();
        let (asked, held) = (concepts[asked % concepts.len()].id, concepts[held % concepts.len()].id);
        let near = taxonomy.nearness(asked, held);
        prop_assert!(near <= 1000);
        prop_assert_eq!(near == 1000, asked == held);
    }
}

#[test]
fn every_name_finds_its_concept_whatever_the_capitals() {
    let taxonomy = Taxonomy::built_in();
    let mut lost = Vec::new();
    for concept in taxonomy.concepts() {
        for name in concept.labels_sv.iter().chain(&concept.labels_en) {
            for written in [name.clone(), name.to_uppercase(), name.to_lowercase()] {
                let found = taxonomy.named(&written);
                let best = found.iter().find(|link| link.concept == concept.id);
                if best.is_none_or(|link| link.permille < 450) {
                    lost.push(format!("{written} of {} gives {found:?}", concept.key));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
