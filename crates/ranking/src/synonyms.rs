//! Skills of the communications trade that have several names, in Swedish and
//! English. A need in one language and a résumé in the other meet here. Only
//! names for the same thing stand in one line; what is merely related does not.

use crate::words::{Word, words};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The number of a line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concept(pub usize);

/// The lines.
const TABLE: &[&[&str]] = &[
    &["kommunikationsstrategi", "strategisk kommunikation", "communication strategy", "strategic communication"],
    &["kommunikationsstrateg", "communication strategist"],
    &["kommunikatör", "kommunikationsspecialist", "communicator", "communication specialist"],
    &["kommunikationschef", "head of communications", "communication manager", "communication director"],
    &["kommunikationsplan", "kommunikationsplanering", "communication plan", "communication planning"],
    &["internkommunikation", "intern kommunikation", "internal communication", "employee communication"],
    &["extern kommunikation", "externkommunikation", "external communication"],
    &["kriskommunikation", "krishantering", "crisis communication", "crisis management"],
    &["förändringskommunikation", "change communication"],
    &["förändringsledning", "change management"],
    &["hållbarhetskommunikation", "sustainability communication"],
    &["hållbarhetsredovisning", "hållbarhetsrapportering", "sustainability reporting", "sustainability report"],
    &["ledningskommunikation", "chefskommunikation", "executive communication", "leadership communication"],
    &["marknadskommunikation", "marketing communication", "marcom"],
    &["varumärkeskommunikation", "brand communication"],
    &["vetenskapskommunikation", "forskningskommunikation", "science communication"],
    &["politisk kommunikation", "political communication"],
    &["finansiell kommunikation", "finanskommunikation", "financial communication"],
    &["investerarrelationer", "ir", "investor relations"],
    &["pr", "public relations"],
    &["public affairs", "samhällskontakter", "påverkansarbete"],
    &["lobbying", "lobbyism"],
    &["mediarelationer", "presskontakter", "medierelationer", "media relations", "press relations"],
    &["medieträning", "mediaträning", "media training", "media coaching"],
    &["pressmeddelande", "press release"],
    &["pressekreterare", "pressansvarig", "press officer", "press secretary"],
    &["talskrivning", "talskrivare", "speechwriting", "speech writing", "speechwriter"],
    &["omvärldsbevakning", "omvärldsanalys", "media monitoring", "environmental scanning"],
    &["intressentdialog", "intressenthantering", "stakeholder management", "stakeholder engagement"],
    &["varumärkesstrategi", "varumärkesutveckling", "brand strategy", "brand development"],
    &["varumärke", "varumärkesbyggande", "branding", "brand building"],
    &["arbetsgivarvarumärke", "employer branding", "employer brand"],
    &["grafisk profil", "visuell identitet", "visual identity", "brand identity"],
    &[
        "grafisk form",
        "grafisk formgivning",
        "grafisk design",
        "grafisk formgivare",
        "graphic design",
        "graphic designer",
    ],
    &["art director", "art direction"],
    &["kreativ ledning", "creative direction", "creative director"],
    &["layout", "originalarbete", "desktop publishing", "dtp"],
    &["illustration", "illustratör", "illustrator"],
    &["foto", "fotografering", "fotograf", "photography", "photographer"],
    &["film", "filmproduktion", "videoproduktion", "video production", "film production"],
    &["videoredigering", "filmredigering", "klippning", "video editing", "film editing"],
    &["rörlig grafik", "motion design", "motion graphics"],
    &["podd", "podcast", "poddproduktion", "podcast production"],
    &["copy", "copywriting", "copywriter", "reklamtext"],
    &["textproduktion", "skribent", "content writing", "content writer"],
    &["redaktör", "redigering", "editor", "editing"],
    &["webbredaktör", "web editor", "website editor"],
    &["korrekturläsning", "språkgranskning", "proofreading", "language review"],
    &["översättning", "översättare", "translation", "translator"],
    &["klarspråk", "plain language"],
    &["journalistik", "journalist", "journalism"],
    &["storytelling", "berättande", "narrativ"],
    &["innehållsstrategi", "content strategy"],
    &["innehållsmarknadsföring", "content marketing"],
    &["innehållsproduktion", "content production", "content creation"],
    &["redaktionell planering", "innehållsplanering", "editorial planning", "content planning"],
    &["nyhetsbrev", "newsletter"],
    &["epostmarknadsföring", "mejlmarknadsföring", "email marketing"],
    &["intranät", "intranet"],
    &["webbplats", "hemsida", "website", "web site"],
    &["webbutveckling", "web development"],
    &["webbdesign", "web design"],
    &["publiceringsverktyg", "webbpublicering", "cms", "content management system"],
    &["sociala medier", "sociala kanaler", "social media"],
    &["community manager", "community management"],
    &["influencer marketing", "influerarmarknadsföring", "influencermarknadsföring"],
    &["digital marknadsföring", "digital marketing", "online marketing"],
    &["digital strategi", "digital strategy"],
    &["sökmotoroptimering", "seo", "search engine optimisation", "search engine optimization"],
    &["sökmotormarknadsföring", "sem", "search engine marketing", "sökordsannonsering"],
    &["annonsering", "advertising"],
    &["webbanalys", "web analytics", "webbstatistik"],
    &["marknadsföring", "marketing"],
    &["marknadsföringsstrategi", "marknadsstrategi", "marketing strategy"],
    &["marknadschef", "marketing manager", "head of marketing", "cmo"],
    &["marknadsundersökning", "market research"],
    &["medieplanering", "mediestrategi", "media planning", "media strategy"],
    &["kampanjledning", "kampanjplanering", "campaign management", "campaign planning"],
    &["målgruppsanalys", "audience analysis", "target group analysis"],
    &["konceptutveckling", "concept development"],
    &["projektledning", "projektledare", "project management", "project manager"],
    &["produktionsledning", "produktionsledare", "production management", "production manager"],
    &["eventproduktion", "evenemangsproduktion", "event management", "event production"],
    &["evenemang", "event"],
    &["moderator", "moderering", "moderation"],
    &["workshopledning", "processledning", "facilitering", "facilitation", "facilitator"],
    &["användarupplevelse", "ux", "user experience"],
    &["tjänstedesign", "service design"],
    &["webbtillgänglighet", "digital tillgänglighet", "web accessibility", "digital accessibility", "wcag"],
    &["presentationsteknik", "presentation skills"],
    &["årsredovisning", "annual report"],
    &["upphandling", "offentlig upphandling", "procurement", "public procurement"],
    &["budgetansvar", "budget responsibility"],
    &["personalansvar", "people management"],
    &["säljstöd", "sales enablement", "sales support"],
    // Single words that assignments and résumés are full of.
    &["kommunikation", "communication"],
    &["strategi", "strategy"],
    &["analys", "analysis"],
    &["planering", "planning"],
    &["ledarskap", "leadership"],
    &["innehåll", "content"],
    &["kampanj", "campaign"],
    &["medier", "media"],
    &["hållbarhet", "sustainability"],
    &["tillgänglighet", "accessibility"],
    &["lansering", "launch"],
    &["rådgivning", "advisory"],
    &["myndighet", "government agency", "public authority"],
    &["offentlig sektor", "public sector"],
    &["kommun", "municipality"],
    &["region", "county council"],
    &["ideell sektor", "civilsamhälle", "non profit", "civil society"],
    &["energi", "energy"],
    &["vård", "sjukvård", "healthcare", "health care"],
    &["fastigheter", "real estate"],
    &["fordonsindustri", "automotive"],
    &["läkemedel", "pharma", "pharmaceuticals"],
];

/// Stems of a name, joined by spaces → its line; and the most words of a name.
static NAMES: LazyLock<(HashMap<String, Concept>, usize)> = LazyLock::new(|| {
    let mut names = HashMap::new();
    let mut most = 1;
    for (line, synonyms) in TABLE.iter().enumerate() {
        for name in *synonyms {
            let name = words(name);
            most = most.max(name.len());
            names.insert(joined(&name), Concept(line));
        }
    }
    (names, most)
});

/// Stems as one text.
fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.stem.as_str()).collect::<Vec<_>>().join(" ")
}

/// The concepts in a row of words, the longest name first, none within another:
/// where each begins, how many words it takes, and which it is.
pub fn find(words: &[Word]) -> Vec<(usize, usize, Concept)> {
    let (names, most) = &*NAMES;
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=(*most).min(words.len() - at)).rev();
        let here = longest.into_iter().find_map(|n| Some((n, *names.get(&joined(&words[at..at + n]))?)));
        match here {
            Some((length, concept)) => {
                found.push((at, length, concept));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_in_two_lines() {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (line, synonyms) in TABLE.iter().enumerate() {
            assert!(synonyms.len() > 1, "{synonyms:?} has one name only");
            for name in *synonyms {
                let key = joined(&words(name));
                assert!(!key.is_empty(), "{name} is made of stop words");
                if let Some(other) = seen.insert(key, line) {
                    assert_eq!(other, line, "{name} stands in two lines");
                }
            }
        }
    }

    #[test]
    fn the_longest_name_is_taken() {
        let concept = |text: &str| find(&words(text)).iter().map(|(_, _, c)| c.0).collect::<Vec<_>>();
        assert_eq!(concept("content marketing").len(), 1);
        assert_ne!(concept("content marketing"), concept("marketing"));
        assert_eq!(concept("social media marketing").len(), 2);
        assert_eq!(concept("Crisis communications"), concept("kriskommunikation"));
        assert_eq!(concept("trädgårdsskötsel"), Vec::<usize>::new());
    }
}
