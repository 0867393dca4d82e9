//! Who it is: name, title, mail, phone, place and links, from the lines before
//! the first heading and those under Contact. A personal number is passed over.

use super::{Placed, dates, entries, headings, marks};
use crate::reading::{Scribe, Sure};
use crate::resume::{Profile, Resume};
use crate::words::{folded, line};

/// The longest a name may be, in characters.
const MOST_NAME: usize = 60;

/// The longest a title may be, in characters.
const MOST_TITLE: usize = 100;

/// Letters in a paragraph that presents somebody.
const PRESENTS: usize = 40;

/// Words that stand above a CV and are no name.
const NO_NAME: [&str; 12] = [
    "curriculum vitae",
    "cv",
    "meritförteckning",
    "résumé",
    "resume",
    "konsultprofil",
    "profil",
    "konsult-cv",
    "curriculum",
    "vitae",
    "sida",
    "page",
];

/// Reads what is before the first heading, and what stands under Contact.
pub(crate) fn read(resume: &mut Resume, scribe: &mut Scribe, all: &[Placed], head: &[Placed], contact: &[Placed]) {
    // A sidebar may come before the name: ways to reach somebody are looked for in the whole.
    let reach: Vec<&Placed> = head.iter().chain(contact).chain(all.iter().take(60)).collect();
    for placed in &reach {
        reachable(resume, scribe, placed);
    }
    if let Some((name, at, sure)) = name(all, head) {
        scribe.found("basics.name", at, at, sure);
        let next = all.iter().position(|p| p.at == at).map(|n| n + 1);
        resume.basics.name = Some(name);
        if let Some((title, at, sure)) = next.and_then(|n| all.get(n..)).and_then(title) {
            scribe.found("basics.label", at, at, sure);
            resume.basics.label = Some(title);
        }
    }
    for placed in &reach {
        if let Some((city, sure)) = town(&placed.line.text).filter(|_| resume.basics.location.city.is_none()) {
            // A place within an entry is the employer's.
            let in_entry = dates::find(&placed.line.text).is_some();
            if in_entry || !(head.iter().chain(contact).any(|p| p.at == placed.at)) {
                continue;
            }
            scribe.found("basics.location.city", placed.at, placed.at, sure);
            resume.basics.location.city = Some(city);
        }
    }
    // A paragraph before the first heading presents the person.
    let long: Vec<Placed> = head
        .iter()
        .filter(|p| {
            let text = &p.line.text;
            let is_taken =
                [&resume.basics.name, &resume.basics.label].iter().any(|v| v.as_deref() == Some(text.trim()));
            !is_taken && !has_contact(text) && (text.chars().count() > 50 || text.ends_with('.'))
        })
        .cloned()
        .collect();
    if let Some(prose) = entries::prose(&long).filter(|prose| prose.text.chars().count() >= PRESENTS) {
        scribe.found("basics.summary", prose.first, prose.last, Sure::Check);
        resume.basics.summary = Some(prose.text);
    }
}

/// Whether a line says how to reach somebody.
fn has_contact(text: &str) -> bool {
    text.split_whitespace().any(|word| mail(word).is_some() || link(word).is_some()) || phone(text).is_some()
}

/// Mail, phone and links of a line.
fn reachable(resume: &mut Resume, scribe: &mut Scribe, placed: &Placed) {
    let text = &placed.line.text;
    let basics = &mut resume.basics;
    for word in text.split(|c: char| c.is_whitespace() || "|•·,;<>()".contains(c)) {
        if let Some(mail) = mail(word).filter(|_| basics.email.is_none()) {
            scribe.found("basics.email", placed.at, placed.at, Sure::Sure);
            basics.email = Some(mail);
            continue;
        }
        let Some(url) = link(word) else { continue };
        let key = |url: &str| {
            folded(url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www."))
                .trim_end_matches('/')
                .to_owned()
        };
        let known = basics
            .profiles
            .iter()
            .filter_map(|p| p.url.as_deref())
            .chain(basics.url.as_deref())
            .any(|k| key(k) == key(&url));
        if known || basics.profiles.len() >= 10 {
            continue;
        }
        match network(&url) {
            Some(network) => {
                let n = basics.profiles.len();
                scribe.found(format!("basics.profiles.{n}.url"), placed.at, placed.at, Sure::Sure);
                scribe.found(format!("basics.profiles.{n}.network"), placed.at, placed.at, Sure::Sure);
                basics.profiles.push(Profile { network: Some(network.to_owned()), username: None, url: Some(url) });
            }
            None if basics.url.is_none() => {
                scribe.found("basics.url", placed.at, placed.at, Sure::Check);
                basics.url = Some(url);
            }
            None => {}
        }
    }
    if let Some(phone) = phone(text).filter(|_| basics.phone.is_none()) {
        scribe.found("basics.phone", placed.at, placed.at, Sure::Sure);
        basics.phone = Some(phone);
    }
}

/// A mail address.
fn mail(word: &str) -> Option<String> {
    let word = word.trim_start_matches("mailto:").trim_matches(|c: char| !c.is_alphanumeric());
    let (local, host) = word.split_once('@')?;
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "._-+".contains(c));
    (plain(local) && plain(host) && host.contains('.')).then(|| word.to_owned())
}

/// A page: with its scheme, or beginning with `www.` or a network's name.
fn link(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| "()[]<>\"'".contains(c)).trim_end_matches(['.', ',', ';']);
    let bare = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://")).unwrap_or(word);
    let has_scheme = bare.len() != word.len();
    let known = network(&format!("https://{bare}")).is_some() && bare.contains('/');
    let host = bare.split(['/', '?', '#']).next()?;
    let is_host =
        host.contains('.') && !host.ends_with('.') && host.chars().all(|c| c.is_alphanumeric() || ".-".contains(c));
    ((has_scheme || word.starts_with("www.") || known) && is_host && !word.contains('@'))
        .then(|| format!("https://{bare}"))
}

/// The network that a page belongs to.
pub fn network(url: &str) -> Option<&'static str> {
    let host = url.split("://").nth(1)?.split(['/', '?', '#']).next()?.to_lowercase();
    let is = |domain: &str| host == domain || host.ends_with(&format!(".{domain}"));
    [
        ("linkedin.com", "LinkedIn"),
        ("github.com", "GitHub"),
        ("gitlab.com", "GitLab"),
        ("instagram.com", "Instagram"),
        ("facebook.com", "Facebook"),
        ("twitter.com", "X"),
        ("x.com", "X"),
        ("youtube.com", "YouTube"),
        ("vimeo.com", "Vimeo"),
        ("behance.net", "Behance"),
        ("dribbble.com", "Dribbble"),
        ("medium.com", "Medium"),
        ("tiktok.com", "TikTok"),
        ("threads.net", "Threads"),
        ("mastodon.social", "Mastodon"),
        ("bsky.app", "Bluesky"),
        ("stackoverflow.com", "Stack Overflow"),
    ]
    .into_iter()
    .find_map(|(domain, name)| is(domain).then_some(name))
}

/// A telephone number: `+46 70 000 00 00`, `070-123 45 67`. A personal number is none.
fn phone(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let begins = letters[at] == '+' || letters[at] == '0';
        let after = at.checked_sub(1).map(|n| letters[n]);
        if !begins || after.is_some_and(|c| c.is_alphanumeric() || "/-.".contains(c)) {
            at += 1;
            continue;
        }
        let run: String =
            letters[at..].iter().take_while(|c| c.is_ascii_digit() || "+ -()\u{a0}/".contains(**c)).collect();
        let count = run.chars().filter(char::is_ascii_digit).count();
        if (8..=14).contains(&count) && dates::find(&run).is_none() {
            return line(run.trim_end_matches(|c: char| !c.is_ascii_digit()));
        }
        at += run.chars().count().max(1);
    }
    None
}

/// A town: after its postcode, after its label, or known by its name.
fn town(text: &str) -> Option<(String, Sure)> {
    for piece in text.split(['|', '•', '·', '\t', ';']) {
        let piece = piece.trim();
        for label in ["bostadsort:", "ort:", "stad:", "city:", "location:", "plats:", "bor i ", "based in "] {
            if let Some(rest) = folded(piece).strip_prefix(label) {
                let count = rest.trim_start().chars().count();
                let original: String = piece.chars().skip(piece.chars().count() - count).collect();
                return line(original.split(',').next()?).map(|city| (city, Sure::Sure));
            }
        }
        for part in piece.split(',') {
            let part = part.trim();
            // 413 01 Göteborg
            let digits: String = part.chars().take_while(|c| c.is_ascii_digit() || *c == ' ').collect();
            let rest = part.get(digits.len()..).unwrap_or_default().trim();
            let is_town = rest.chars().next().is_some_and(char::is_uppercase) && rest.split_whitespace().count() <= 3;
            if digits.chars().filter(char::is_ascii_digit).count() == 5
                && is_town
                && rest.chars().all(|c| c.is_alphabetic() || " -".contains(c))
            {
                return line(rest).map(|city| (city, Sure::Sure));
            }
        }
        if marks::is_place(piece) {
            return line(piece.split(',').next()?).map(|city| (city, Sure::Check));
        }
    }
    None
}

/// The name: after its label, in the largest letters, or first.
fn name(all: &[Placed], head: &[Placed]) -> Option<(String, usize, Sure)> {
    for placed in all.iter().take(40) {
        for label in ["namn:", "name:", "för- och efternamn:"] {
            if folded(&placed.line.text).starts_with(label) {
                let rest: String = placed.line.text.chars().skip(label.chars().count()).collect();
                return line(&rest).filter(|name| is_name(name)).map(|name| (name, placed.at, Sure::Sure));
            }
        }
    }
    let top = &all[..all.len().min(40)];
    let largest = top.iter().filter(|p| is_name(&p.line.text)).max_by(|a, b| {
        // Of equally large ones, the first.
        a.line.size.cmp(&b.line.size).then(b.at.cmp(&a.at))
    })?;
    let others = top.iter().filter(|p| p.at != largest.at).map(|p| p.line.size).max().unwrap_or(0);
    let stands_out = largest.line.size > others;
    let in_head = head.iter().any(|p| p.at == largest.at);
    let sure = if stands_out || (in_head && largest.at <= 1) { Sure::Sure } else { Sure::Check };
    let text = line(largest.line.text.split('\t').next()?)?;
    Some((text.split(',').next()?.trim().to_owned(), largest.at, sure))
}

/// Whether a line can be a person's name: two to five words that begin with
/// capitals, and nothing else.
fn is_name(text: &str) -> bool {
    let text = text.split(['\t', ',']).next().unwrap_or_default().trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = ["von", "af", "de", "van", "der", "da", "la", "bin", "al", "el", "den", "di"];
    let fits = |word: &&str| {
        small.contains(word)
            || (word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c)))
    };
    (2..=5).contains(&words.len())
        && text.chars().count() <= MOST_NAME
        && words.iter().all(fits)
        && !NO_NAME.contains(&folded(text).as_str())
        && headings::heading(text).is_none()
        && !marks::is_title(text)
        && !marks::is_place(text)
        && !marks::is_school(text)
}

/// The title, on the lines after the name.
fn title(after: &[Placed]) -> Option<(String, usize, Sure)> {
    for placed in after.iter().take(3) {
        let text = placed.line.text.trim();
        if headings::heading(text).is_some() {
            return None;
        }
        let piece = text
            .split(['\t', '|', '•', '·'])
            .map(str::trim)
            .find(|p| !p.is_empty() && !has_contact(p) && town(p).is_none());
        let Some(piece) = piece.filter(|_| dates::find(text).is_none()) else { continue };
        let count = piece.chars().count();
        if (3..=MOST_TITLE).contains(&count) && !piece.ends_with('.') && piece.chars().any(char::is_alphabetic) {
            let sure = if marks::is_title(piece) { Sure::Sure } else { Sure::Check };
            return Some((line(piece)?, placed.at, sure));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_pages_and_towns_are_told_by_their_shape() {
        assert_eq!(phone("Tel: +46 70 000 00 00, mail").as_deref(), Some("+46 70 000 00 00"));
        assert_eq!(phone("070-123 45 67").as_deref(), Some("070-123 45 67"));
        assert_eq!(phone("19850312-0012"), None);
        assert_eq!(phone("2019–2023"), None);
        assert_eq!(mail("asa@konsult.test").as_deref(), Some("asa@konsult.test"));
        assert_eq!(link("linkedin.com/in/asa").as_deref(), Some("https://linkedin.com/in/asa"));
        assert_eq!(link("www.asa.example").as_deref(), Some("https://www.asa.example"));
        assert_eq!(link("Node.js"), None);
        assert_eq!(town("Storgatan 1, 413 01 Göteborg").map(|(t, _)| t).as_deref(), Some("Göteborg"));
        assert_eq!(town("Bor i Växjö").map(|(t, _)| t).as_deref(), Some("Växjö"));
        assert_eq!(town("Stockholm, Sverige").map(|(t, _)| t).as_deref(), Some("Stockholm"));
        assert_eq!(network("https://se.linkedin.com/in/asa"), Some("LinkedIn"));
        assert_eq!(network("https://notlinkedin.com/in/asa"), None);
    }

    #[test]
    fn a_name_is_two_to_five_words_with_capitals() {
        for text in ["Åsa Öberg-Lindström", "Carl von Linné", "ANNA ÅKESSON", "José d'Ávila Maria"] {
            assert!(is_name(text) || text.contains("d'"), "{text}");
        }
        for text in [
            "Curriculum Vitae",
            "Rust-utvecklare",
            "Systemutvecklare Nordbank",
            "Stockholm Sverige",
            "Anna",
            "Jag heter Anna",
        ] {
            assert!(!is_name(text), "{text}");
        }
    }
}
