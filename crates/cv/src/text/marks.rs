//! Words by which the parts of an entry are told apart: titles, employers,
//! schools, degrees, places; and which language a text is in. A hint, never a
//! proof: who is recognised by position alone is marked to be checked.

use super::Placed;
use crate::words::folded;

/// Ends of words that are titles.
const TITLE_ENDS: [&str; 47] = [
    "utvecklare",
    "ledare",
    "chef",
    "konsult",
    "ansvarig",
    "redaktör",
    "strateg",
    "skribent",
    "designer",
    "rådgivare",
    "ingenjör",
    "arkitekt",
    "analytiker",
    "koordinator",
    "samordnare",
    "assistent",
    "handläggare",
    "kommunikatör",
    "producent",
    "fotograf",
    "journalist",
    "reporter",
    "lärare",
    "säljare",
    "specialist",
    "direktör",
    "sekreterare",
    "controller",
    "ekonom",
    "jurist",
    "administratör",
    "tekniker",
    "testare",
    "praktikant",
    "översättare",
    "medarbetare",
    "copywriter",
    "manager",
    "developer",
    "engineer",
    "coach",
    "utredare",
    "ordförande",
    "forskare",
    "programmerare",
    "grundare",
    "moderator",
];

/// Words that are titles or belong to one.
const TITLES: [&str; 42] = [
    "lead",
    "consultant",
    "director",
    "editor",
    "writer",
    "analyst",
    "architect",
    "producer",
    "officer",
    "coordinator",
    "assistant",
    "intern",
    "advisor",
    "adviser",
    "strategist",
    "head",
    "founder",
    "owner",
    "president",
    "partner",
    "vd",
    "ceo",
    "cto",
    "cmo",
    "cfo",
    "coo",
    "pr-konsult",
    "scrum",
    "trainee",
    "teacher",
    "researcher",
    "photographer",
    "marketer",
    "translator",
    "administrator",
    "programmer",
    "tester",
    "freelance",
    "freelancer",
    "professor",
    "doktorand",
    "webmaster",
];

/// Words that are employers or belong to their names.
const EMPLOYERS: [&str; 37] = [
    "ab",
    "aktiebolag",
    "hb",
    "kb",
    "inc",
    "ltd",
    "limited",
    "llc",
    "llp",
    "gmbh",
    "as",
    "asa",
    "aps",
    "a/s",
    "oy",
    "oyj",
    "plc",
    "corp",
    "corporation",
    "group",
    "company",
    "region",
    "stad",
    "bank",
    "agency",
    "studio",
    "studios",
    "foundation",
    "department",
    "ministry",
    "council",
    "partners",
    "association",
    "authority",
    "media",
    "publ",
    "consulting",
];

/// Ends of words that are employers.
const EMPLOYER_ENDS: [&str; 26] = [
    "gruppen",
    "koncernen",
    "kommun",
    "kommunen",
    "styrelsen",
    "myndighet",
    "myndigheten",
    "verket",
    "bolaget",
    "byrån",
    "byrå",
    "förlag",
    "förlaget",
    "tidning",
    "tidningen",
    "radio",
    "stiftelsen",
    "förbundet",
    "förbund",
    "försvarsmakten",
    "polisen",
    "banken",
    "föreningen",
    "departementet",
    "nämnden",
    "posten",
];

/// Words that are schools or belong to their names.
const SCHOOLS: [&str; 16] = [
    "kth",
    "chalmers",
    "university",
    "college",
    "school",
    "institute",
    "academy",
    "berghs",
    "hyper",
    "medieinstitutet",
    "nackademin",
    "konstfack",
    "poppius",
    "beckmans",
    "handels",
    "universität",
];

/// Ends of words that are schools.
const SCHOOL_ENDS: [&str; 14] = [
    "universitet",
    "universitetet",
    "högskola",
    "högskolan",
    "skola",
    "skolan",
    "gymnasium",
    "gymnasiet",
    "folkhögskola",
    "institut",
    "institutet",
    "akademi",
    "akademin",
    "universitets",
];

/// Words that are degrees and kinds of course.
const DEGREES: [&str; 35] = [
    "kandidat",
    "kandidatexamen",
    "magister",
    "magisterexamen",
    "master",
    "masterexamen",
    "civilingenjör",
    "högskoleingenjör",
    "civilekonom",
    "examen",
    "exam",
    "fil",
    "bachelor",
    "bachelor's",
    "master's",
    "msc",
    "bsc",
    "ba",
    "ma",
    "mba",
    "phd",
    "doktor",
    "licentiat",
    "diploma",
    "degree",
    "yrkeshögskola",
    "yh",
    "gymnasieexamen",
    "program",
    "programmet",
    "linje",
    "kurs",
    "course",
    "m.sc",
    "b.sc",
];

/// Ends of words that are degrees.
const DEGREE_ENDS: [&str; 7] = ["examen", "programmet", "programmet,", "linjen", "utbildning", "kursen", "kandidat"];

/// Towns that stand in Nordic CVs, and countries after them.
const PLACES: [&str; 64] = [
    "stockholm",
    "göteborg",
    "gothenburg",
    "malmö",
    "uppsala",
    "västerås",
    "örebro",
    "linköping",
    "helsingborg",
    "jönköping",
    "norrköping",
    "lund",
    "umeå",
    "gävle",
    "borås",
    "södertälje",
    "eskilstuna",
    "halmstad",
    "växjö",
    "karlstad",
    "sundsvall",
    "östersund",
    "trollhättan",
    "kalmar",
    "falun",
    "karlskrona",
    "skellefteå",
    "luleå",
    "kiruna",
    "visby",
    "solna",
    "sundbyberg",
    "nacka",
    "lidingö",
    "täby",
    "mölndal",
    "kungsbacka",
    "varberg",
    "uddevalla",
    "skövde",
    "landskrona",
    "kristianstad",
    "oslo",
    "bergen",
    "trondheim",
    "stavanger",
    "köpenhamn",
    "copenhagen",
    "københavn",
    "århus",
    "aarhus",
    "helsingfors",
    "helsinki",
    "espoo",
    "tammerfors",
    "reykjavik",
    "london",
    "berlin",
    "sverige",
    "sweden",
    "norge",
    "danmark",
    "finland",
    "distans",
];

/// Whether a text is a title.
pub(crate) fn is_title(text: &str) -> bool {
    words(text).any(|word| TITLES.contains(&word.as_str()) || TITLE_ENDS.iter().any(|end| word.ends_with(end)))
}

/// Whether a text is an employer's name.
pub(crate) fn is_employer(text: &str) -> bool {
    words(text).any(|word| EMPLOYERS.contains(&word.as_str()) || EMPLOYER_ENDS.iter().any(|end| word.ends_with(end)))
        || is_school(text)
}

/// Whether a text is a school's name.
pub(crate) fn is_school(text: &str) -> bool {
    words(text).any(|word| SCHOOLS.contains(&word.as_str()) || SCHOOL_ENDS.iter().any(|end| word.ends_with(end)))
}

/// Whether a text is a degree or course.
pub(crate) fn is_degree(text: &str) -> bool {
    words(text).any(|word| DEGREES.contains(&word.as_str()) || DEGREE_ENDS.iter().any(|end| word.ends_with(end)))
}

/// Whether a text is a place: every word of it is one, or belongs to one.
pub(crate) fn is_place(text: &str) -> bool {
    let small = ["och", "and", "area", "metropolitan", "greater", "county", "län", "remote", "på", "hybrid"];
    let mut any = false;
    let all = words(text).all(|word| {
        any |= PLACES.contains(&word.as_str());
        PLACES.contains(&word.as_str()) || small.contains(&word.as_str())
    });
    any && all
}

/// The words of a text in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    let text = folded(text);
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || "()[],;:|/".contains(c))
        .map(|word| word.trim_matches('.').to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    words.into_iter()
}

/// The language of a text: Swedish when more of its small words are Swedish.
pub(crate) fn language_of(lines: &[Placed]) -> &'static str {
    let swedish =
        ["och", "att", "för", "med", "på", "av", "som", "till", "jag", "är", "utbildning", "språk", "erfarenhet"];
    let english =
        ["and", "the", "of", "for", "with", "in", "to", "as", "i", "am", "education", "languages", "experience"];
    let mut difference = 0_i32;
    for word in lines.iter().flat_map(|p| words(&p.line.text)) {
        difference += i32::from(swedish.contains(&word.as_str())) - i32::from(english.contains(&word.as_str()));
    }
    if difference >= 0 { "sv" } else { "en" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_an_entry_are_told_by_their_words() {
        assert!(is_title("Systemutvecklare") && is_title("Head of Communications") && is_title("VD"));
        assert!(is_employer("Nordbank AB") && is_employer("Länsstyrelsen Skåne") && is_employer("Region Vänerkusten"));
        assert!(is_school("Göteborgs universitet") && is_school("Chalmers") && !is_school("Nordbank AB"));
        assert!(is_degree("Filosofie kandidat") && is_degree("Civilingenjör"));
        assert!(
            is_place("Stockholm") && is_place("Göteborg, Sverige") && !is_place("Stockholm Studio") && !is_place("")
        );
        assert!(!is_title("Nordbank") && !is_employer("Redaktör"));
    }
}
