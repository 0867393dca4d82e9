//! The headings of a CV in Swedish and English, and which section each opens.

use crate::words::folded;

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Before the first heading: name, title, ways to reach the person.
    Head,
    /// Mail, phone, address, links.
    Contact,
    /// Who the person is at work.
    Summary,
    /// Employments and assignments.
    Work,
    /// Unpaid work.
    Volunteer,
    /// Schools.
    Education,
    /// Courses and certificates.
    Certificates,
    /// Skills.
    Skills,
    /// Languages.
    Languages,
    /// Honours and awards.
    Awards,
    /// What was published.
    Publications,
    /// Projects.
    Projects,
    /// Who speaks for the person.
    References,
    /// Spare time, driving licence and the like: not read.
    Other,
}

/// Headings, in small letters.
const HEADINGS: [(Section, &[&str]); 13] = [
    (
        Section::Contact,
        &[
            "kontakt",
            "kontaktuppgifter",
            "kontaktinformation",
            "personuppgifter",
            "personlig information",
            "contact",
            "contact details",
            "contact information",
            "personal details",
            "personal information",
        ],
    ),
    (
        Section::Summary,
        &[
            "profil",
            "sammanfattning",
            "om mig",
            "presentation",
            "personlig presentation",
            "personligt brev",
            "kort om mig",
            "bakgrund",
            "introduktion",
            "profile",
            "summary",
            "professional summary",
            "executive summary",
            "about",
            "about me",
            "personal statement",
            "personal profile",
            "professional profile",
            "career objective",
            "objective",
        ],
    ),
    (
        Section::Work,
        &[
            "erfarenhet",
            "erfarenheter",
            "arbetslivserfarenhet",
            "arbetslivserfarenheter",
            "arbetserfarenhet",
            "yrkeserfarenhet",
            "yrkeserfarenheter",
            "anställningar",
            "anställning",
            "uppdrag",
            "uppdrag i urval",
            "tidigare uppdrag",
            "utvalda uppdrag",
            "konsultuppdrag",
            "uppdragshistorik",
            "karriär",
            "tidigare anställningar",
            "professionell erfarenhet",
            "relevant erfarenhet",
            "experience",
            "work experience",
            "professional experience",
            "employment",
            "employment history",
            "work history",
            "career",
            "career history",
            "relevant experience",
            "assignments",
            "selected assignments",
            "consulting assignments",
            "erhverv",
            "arbeidserfaring",
        ],
    ),
    (
        Section::Volunteer,
        &[
            "ideellt arbete",
            "ideella uppdrag",
            "ideellt engagemang",
            "förtroendeuppdrag",
            "föreningsliv",
            "engagemang",
            "volontärarbete",
            "volunteering",
            "volunteer experience",
            "volunteer work",
            "voluntary work",
        ],
    ),
    (
        Section::Education,
        &[
            "utbildning",
            "utbildningar",
            "utbildning och kurser",
            "akademisk utbildning",
            "studier",
            "examina",
            "education",
            "education and training",
            "academic background",
            "academic qualifications",
            "qualifications",
            "studies",
        ],
    ),
    (
        Section::Certificates,
        &[
            "certifikat",
            "certifieringar",
            "certifiering",
            "kurser",
            "kurser och certifikat",
            "kurser och certifieringar",
            "certifikat och kurser",
            "vidareutbildning",
            "fortbildning",
            "licenser och certifikat",
            "certificates",
            "certifications",
            "licenses & certifications",
            "licenses and certifications",
            "courses",
            "courses and certifications",
            "training",
            "professional development",
        ],
    ),
    (
        Section::Skills,
        &[
            "kompetenser",
            "kompetens",
            "kompetensområden",
            "nyckelkompetenser",
            "kärnkompetenser",
            "färdigheter",
            "kunskaper",
            "teknisk kompetens",
            "tekniska kompetenser",
            "tekniska färdigheter",
            "datakunskaper",
            "it-kunskaper",
            "it-kompetens",
            "verktyg",
            "metoder",
            "tekniker",
            "programspråk",
            "program",
            "verktyg och metoder",
            "expertis",
            "specialistområden",
            "skills",
            "key skills",
            "core skills",
            "technical skills",
            "top skills",
            "core competencies",
            "competencies",
            "competences",
            "expertise",
            "areas of expertise",
            "tools",
            "technologies",
            "digital skills",
            "computer skills",
            "skills & expertise",
            "it skills",
        ],
    ),
    (
        Section::Languages,
        &["språk", "språkkunskaper", "språkkompetens", "språkfärdigheter", "languages", "language", "language skills"],
    ),
    (
        Section::Awards,
        &[
            "utmärkelser",
            "utmärkelse",
            "priser",
            "pris och utmärkelser",
            "priser och utmärkelser",
            "utmärkelser och priser",
            "stipendier",
            "stipendier och utmärkelser",
            "meriter",
            "honors",
            "honours",
            "awards",
            "honors & awards",
            "honors-awards",
            "honours and awards",
            "honors and awards",
            "awards and honours",
            "achievements",
            "scholarships",
        ],
    ),
    (Section::Publications, &["publikationer", "publicerat", "artiklar", "böcker", "publications"]),
    (
        Section::Projects,
        &[
            "projekt",
            "projekt i urval",
            "utvalda projekt",
            "egna projekt",
            "projects",
            "selected projects",
            "personal projects",
        ],
    ),
    (Section::References, &["referenser", "referens", "references", "recommendations"]),
    (
        Section::Other,
        &[
            "intressen",
            "fritid",
            "fritidsintressen",
            "hobby",
            "körkort",
            "övrigt",
            "övriga meriter",
            "övrig information",
            "annat",
            "interests",
            "hobbies",
            "driving licence",
            "driving license",
            "other",
            "other information",
            "miscellaneous",
            "personal",
            "gdpr",
            "organizations",
            "patents",
            "test scores",
        ],
    ),
];

/// The longest a heading may be, in characters.
const MOST: usize = 45;

/// Which section a line opens, and what stands after its colon.
pub(crate) fn heading(text: &str) -> Option<(Section, String)> {
    let text = closed_up(text);
    if let Some(section) = exact(&text) {
        return Some((section, String::new()));
    }
    // Kompetenser: Rust, Kafka.
    let (head, rest) = text.split_once(':')?;
    let rest = rest.trim();
    let section = exact(head)?;
    let may_be_label = matches!(section, Section::Skills | Section::Languages | Section::Other | Section::Awards);
    (may_be_label && !rest.is_empty()).then(|| (section, rest.to_owned()))
}

/// A heading without anything else.
fn exact(text: &str) -> Option<Section> {
    if text.chars().count() > MOST {
        return None;
    }
    let plain = folded(text);
    let plain = joined(plain.trim_matches(|c: char| !c.is_alphanumeric()));
    // 1. Utbildning, I Utbildning.
    let plain = plain.split_once(". ").map_or(plain.as_str(), |(number, rest)| {
        if number.chars().all(|c| c.is_ascii_digit() || c == 'i' || c == 'v') { rest } else { plain.as_str() }
    });
    named(plain).or_else(|| both(plain))
}

/// The section of that name.
fn named(plain: &str) -> Option<Section> {
    HEADINGS.iter().find(|(_, words)| words.iter().any(|word| joined(word) == plain)).map(|(section, _)| *section)
}

/// With one word for and, whichever it was.
fn joined(text: &str) -> String {
    text.replace(" & ", " och ").replace(" and ", " och ").replace(" / ", " och ")
}

/// Two headings in one: the first decides (`Utbildning och språk`).
fn both(plain: &str) -> Option<Section> {
    let (first, second) = plain.split_once(" och ")?;
    named(second)?;
    named(first)
}

/// `E R F A R E N H E T` as `ERFARENHET`.
fn closed_up(text: &str) -> String {
    let text = text.trim();
    let letters: Vec<&str> = text.split(' ').collect();
    if letters.len() >= 4 && letters.iter().all(|letter| letter.chars().count() <= 1) {
        // Two spaces stand between words.
        return text.replace("  ", "\u{0}").replace(' ', "").replace('\u{0}', " ");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_set() {
        for (text, want) in [
            ("Erfarenhet", Section::Work),
            ("ARBETSLIVSERFARENHET", Section::Work),
            ("E R F A R E N H E T", Section::Work),
            ("Work Experience:", Section::Work),
            ("2. Utbildning", Section::Education),
            ("— Språk —", Section::Languages),
            ("Licenses & Certifications", Section::Certificates),
            ("Priser & utmärkelser", Section::Awards),
            ("Utbildning och kurser", Section::Education),
            ("Referenser", Section::References),
        ] {
            assert_eq!(heading(text).map(|(section, _)| section), Some(want), "{text}");
        }
        assert_eq!(heading("Kompetenser: Rust, Kafka"), Some((Section::Skills, "Rust, Kafka".to_owned())));
    }

    #[test]
    fn a_sentence_is_no_heading() {
        for text in [
            "Erfarenhet av betalsystem",
            "Uppdrag: byggde en motor",
            "Anna Åkesson",
            "Lång erfarenhet, många uppdrag",
            "",
        ] {
            assert_eq!(heading(text), None, "{text}");
        }
    }
}
