//! Entries of a section: each begins where a period stands, with the lines
//! that name it before or after, and its text below.

use super::dates::{self, Dated};
use super::marks;
use super::{Placed, headings};
use crate::limits::MOST_ITEMS;
use crate::reading::{Scribe, Sure};
use crate::resume::{Award, Certificate, Education, Project, Publication, Work};
use crate::words::{block, item, line};

/// The longest a line that names an entry may be, in characters.
const MOST_NAME: usize = 100;

/// Lines that name an entry, at most.
const MOST_NAMES: usize = 3;

/// Running text with where it stood.
pub(crate) struct Prose {
    /// The text, a line for each paragraph.
    pub(crate) text: String,
    /// Its first line in the source.
    pub(crate) first: usize,
    /// Its last.
    pub(crate) last: usize,
    /// Sure when it stood under a heading of its own.
    pub(crate) sure: Sure,
}

/// One entry before its parts are told apart.
#[derive(Debug, Default)]
struct Entry {
    /// The period.
    dated: Option<Dated>,
    /// Where the period stood.
    dated_at: usize,
    /// Pieces that name it, each with its line.
    names: Vec<(String, usize)>,
    /// Everything below.
    body: Vec<Placed>,
}

/// A section's lines as one text.
pub(crate) fn prose(lines: &[Placed]) -> Option<Prose> {
    let text = block(&paragraphs(lines).join("\n"))?;
    Some(Prose { text, first: lines.first()?.at, last: lines.last()?.at, sure: Sure::Sure })
}

/// Lines of one paragraph joined: a line goes on in the next when nothing says
/// that it ended.
fn paragraphs(lines: &[Placed]) -> Vec<String> {
    let longest = lines.iter().map(|p| p.line.text.chars().count()).max().unwrap_or(0);
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for placed in lines {
        let text = placed.line.text.replace('\t', " ");
        let starts = item(&text).is_some() || placed.line.apart || !open;
        match out.last_mut() {
            Some(last) if !starts => {
                // A word that was parted at the end of a line.
                let parted = last.ends_with('-') && text.starts_with(char::is_lowercase);
                if parted {
                    last.pop();
                } else {
                    last.push(' ');
                }
                last.push_str(&text);
            }
            _ => out.push(text.clone()),
        }
        // A line that is clearly shorter than the others, or ends its sentence there, ends the paragraph.
        let length = text.chars().count();
        let ends = text.trim_end().ends_with(['.', '!', '?', ':']);
        open = length * 10 >= longest * 7 || (item(&text).is_some() && !ends) || (!ends && length > 50);
        if ends && length * 10 < longest * 8 {
            open = false;
        }
    }
    out
}

/// Whether a line can name an entry.
fn names_something(placed: &Placed) -> bool {
    let text = placed.line.text.trim();
    let count = text.chars().count();
    item(text).is_none()
        && (2..=MOST_NAME).contains(&count)
        && !text.ends_with(['.', ':', ';', ','])
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && text.split_whitespace().count() <= 13
}

/// The period of a line that opens an entry: at an end of a short line.
fn opens(placed: &Placed) -> Option<Dated> {
    let text = &placed.line.text;
    if item(text).is_some() && text.chars().count() > MOST_NAME {
        return None;
    }
    let dated = dates::find(text)?;
    let (before, after) = dated.rest(text);
    let beside = before.chars().count() + after.chars().count();
    let at_an_end =
        before.is_empty() || after.is_empty() || after.chars().count() <= 40 || text.contains(['|', '\t', '(']);
    let short = beside <= if dated.is_period() { MOST_NAME } else { 70 };
    (short && at_an_end && !before.ends_with('.') && !sentence(&before, &after)).then_some(dated)
}

/// Whether a period stands within running text (`Under 2019–2020 ledde jag`).
fn sentence(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let small = ["under", "i", "in", "during", "between", "mellan", "omkring", "by", "av"];
    small.contains(&last.as_str()) || (after.starts_with(char::is_lowercase) && after.split_whitespace().count() > 3)
}

/// Cuts a section into entries.
fn cut(lines: &[Placed], dates_alone: bool) -> Vec<Entry> {
    let mut anchors: Vec<(usize, Dated)> =
        lines.iter().enumerate().filter_map(|(n, placed)| Some((n, opens(placed)?))).collect();
    // With periods in the section, a single date is most often something said.
    if !dates_alone && anchors.iter().any(|(_, dated)| dated.is_period()) {
        anchors
            .retain(|(n, dated)| dated.is_period() || lines[*n].line.heading || dates::is_only(&lines[*n].line.text));
    }
    let Some((first, _)) = anchors.first() else { return vec![] };
    let before = if *first == 0 { 0 } else { leading(lines, *first) };
    let starts: Vec<usize> = anchors
        .iter()
        .enumerate()
        .map(|(n, (at, _))| {
            let least = if n == 0 { 0 } else { anchors[n - 1].0 + 1 };
            let mut start = *at;
            while start > least && at - start < before && names_something(&lines[start - 1]) {
                start -= 1;
            }
            start
        })
        .collect();
    let mut entries = Vec::new();
    for (n, (at, dated)) in anchors.iter().enumerate().take(MOST_ITEMS) {
        let end = starts.get(n + 1).copied().unwrap_or(lines.len());
        let mut entry = Entry { dated: Some(*dated), dated_at: lines[*at].at, ..Entry::default() };
        for placed in &lines[starts[n]..*at] {
            entry.names.extend(pieces(&placed.line.text).into_iter().map(|piece| (piece, placed.at)));
        }
        let (left, right) = dated.rest(&lines[*at].line.text);
        let lead = item(&left).unwrap_or(&left).to_owned();
        for rest in [lead, right] {
            if !rest.is_empty() && !dates::is_length(&rest) {
                entry.names.extend(pieces(&rest).into_iter().map(|piece| (piece, lines[*at].at)));
            }
        }
        let mut next = at + 1;
        // What names the entry may stand below its period.
        while next < end && entry.names.len() < 2 && next - at <= 2 && names_something(&lines[next]) {
            // A line that only goes on from the one before it is text.
            if !entry.names.is_empty() && lines[next].line.text.chars().count() > 70 {
                break;
            }
            entry.names.extend(pieces(&lines[next].line.text).into_iter().map(|piece| (piece, lines[next].at)));
            next += 1;
        }
        entry.body = lines[next..end].to_vec();
        entries.push(entry);
    }
    entries
}

/// How many lines before the first period name its entry.
fn leading(lines: &[Placed], first: usize) -> usize {
    let mut count = 0;
    while count < first && count < MOST_NAMES && names_something(&lines[first - 1 - count]) {
        count += 1;
        if lines[first - count].line.apart && count > 0 && first - count > 0 {
            break;
        }
    }
    count
}

/// A line in its pieces: between wide space, bars, dashes, commas, `at` and `på`.
fn pieces(text: &str) -> Vec<String> {
    let mut out = vec![text.to_owned()];
    for sign in ["\t", " | ", " • ", " · ", " – ", " — ", " - ", " @ ", " at ", " på ", " hos ", ", "] {
        out = out
            .iter()
            .flat_map(|piece| {
                // Strategy at scale: only a capital after it is a name.
                let word = sign.trim().starts_with(char::is_alphabetic);
                match piece.split_once(sign) {
                    Some((_, rest)) if word && !rest.starts_with(char::is_uppercase) => vec![piece.clone()],
                    _ => piece.split(sign).map(str::to_owned).collect(),
                }
            })
            .collect();
    }
    let clean = |piece: &String| line(piece.trim_matches(|c: char| "()–—-|,;:".contains(c) || c.is_whitespace()));
    out.iter().filter_map(clean).collect()
}

/// Takes the piece that a rule knows out of the names.
fn take(names: &mut Vec<(String, usize)>, rule: impl Fn(&str) -> bool) -> Option<(String, usize)> {
    let at = names.iter().position(|(name, _)| rule(name))?;
    Some(names.remove(at))
}

/// Takes the first piece out of the names.
fn take_first(names: &mut Vec<(String, usize)>) -> Option<(String, usize)> {
    (!names.is_empty()).then(|| names.remove(0))
}

/// The text below an entry: running text, and its items.
fn text_and_items(body: &[Placed]) -> (Option<String>, Vec<String>) {
    let mut text = Vec::new();
    let mut items = Vec::new();
    for paragraph in paragraphs(body) {
        match item(&paragraph) {
            Some(item) => items.extend(line(item)),
            None => text.push(paragraph),
        }
    }
    (block(&text.join("\n")), items)
}

/// Notes where the text and the items of an entry stood.
fn note_body(scribe: &mut Scribe, at: &str, key: &str, items: usize, body: &[Placed]) {
    let (Some(first), Some(last)) = (body.first(), body.last()) else { return };
    scribe.found(format!("{at}.{key}"), first.at, last.at, Sure::Sure);
    let mut bullets = body.iter().filter(|p| item(&p.line.text).is_some());
    for n in 0..items {
        let at_line = bullets.next().map_or(last.at, |p| p.at);
        scribe.found(format!("{at}.highlights.{n}"), at_line, at_line, Sure::Sure);
    }
}

/// Start and end of an entry, noted.
fn period(scribe: &mut Scribe, at: &str, entry: &Entry) -> (Option<crate::when::When>, Option<crate::when::When>) {
    let Some(dated) = entry.dated else { return (None, None) };
    // A single year is the whole of it.
    let (to, sure) = match (dated.to, dated.ongoing) {
        (None, false) => (Some(dated.from), Sure::Check),
        (to, _) => (to, dated.sure),
    };
    for key in ["startDate", "endDate"] {
        scribe.found(format!("{at}.{key}"), entry.dated_at, entry.dated_at, sure);
    }
    (Some(dated.from), to)
}

/// Employments and assignments.
pub(crate) fn work(out: &mut Vec<Work>, scribe: &mut Scribe, section: &str, lines: &[Placed]) {
    for mut entry in cut(lines, false) {
        let at = format!("{section}.{}", out.len());
        let (start_date, end_date) = period(scribe, &at, &entry);
        let names = &mut entry.names;
        let position = take(names, |name| marks::is_title(name) && !marks::is_school(name));
        let place = take(names, marks::is_place);
        let employer = take(names, marks::is_employer);
        let is_sure = position.is_some() && (employer.is_some() || names.len() == 1);
        let sure = if is_sure { Sure::Sure } else { Sure::Check };
        let position = position.or_else(|| take_first(names));
        let name = employer.or_else(|| take_first(names));
        // One name and no title is for whom it was.
        let (position, name) = match (position, name) {
            (Some(only), None) if !marks::is_title(&only.0) => (None, Some(only)),
            both => both,
        };
        let mut work = Work { start_date, end_date, ..Work::default() };
        for (key, slot, value) in [
            ("position", &mut work.position, position),
            ("name", &mut work.name, name),
            ("location", &mut work.location, place),
        ] {
            if let Some((text, line_at)) = value {
                scribe.found(format!("{at}.{key}"), line_at, line_at, sure);
                *slot = Some(text);
            }
        }
        let (text, items) = text_and_items(&entry.body);
        // What is left of the names belongs to the text rather than to nothing.
        let left: Vec<String> = names.drain(..).map(|(name, _)| name).collect();
        work.summary = block(&[left.join(", "), text.unwrap_or_default()].join("\n"));
        note_body(scribe, &at, "summary", items.len(), &entry.body);
        work.highlights = items;
        out.push(work);
    }
}

/// Projects, dated or not.
pub(crate) fn projects(out: &mut Vec<Project>, scribe: &mut Scribe, lines: &[Placed]) {
    let mut works = Vec::new();
    let mut inner = Scribe::default();
    work(&mut works, &mut inner, "projects", lines);
    for (n, found) in works.into_iter().enumerate() {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        scribe.found(format!("projects.{n}.name"), first.at, last.at, Sure::Check);
        let name = found.position.clone().or_else(|| found.name.clone());
        let entity = if found.position.is_some() { found.name } else { None };
        out.push(Project {
            name,
            entity,
            description: found.summary,
            highlights: found.highlights,
            start_date: found.start_date,
            end_date: found.end_date,
            ..Project::default()
        });
    }
}

/// Schools.
pub(crate) fn education(out: &mut Vec<Education>, scribe: &mut Scribe, lines: &[Placed]) {
    for mut entry in cut(lines, true) {
        let at = format!("education.{}", out.len());
        let (start_date, end_date) = period(scribe, &at, &entry);
        // A single year is the year of the degree.
        let start_date = if entry.dated.is_some_and(|d| d.is_period()) { start_date } else { None };
        let names = &mut entry.names;
        let school = take(names, marks::is_school);
        let degree = take(names, marks::is_degree);
        let sure = if school.is_some() && (degree.is_some() || !names.is_empty()) { Sure::Sure } else { Sure::Check };
        drop(take(names, marks::is_place));
        let degree = degree.or_else(|| take_first(names));
        let school = school.or_else(|| take_first(names));
        let area = take_first(names);
        let mut education = Education { start_date, end_date, ..Education::default() };
        for (key, slot, value) in [
            ("institution", &mut education.institution, school),
            ("studyType", &mut education.study_type, degree),
            ("area", &mut education.area, area),
        ] {
            if let Some((text, line_at)) = value {
                scribe.found(format!("{at}.{key}"), line_at, line_at, sure);
                *slot = Some(text);
            }
        }
        let (text, items) = text_and_items(&entry.body);
        education.courses =
            text.into_iter().flat_map(|t| t.lines().map(str::to_owned).collect::<Vec<_>>()).chain(items).collect();
        if let (Some(first), Some(last)) = (entry.body.first(), entry.body.last()) {
            for n in 0..education.courses.len() {
                scribe.found(format!("{at}.courses.{n}"), first.at, last.at, Sure::Check);
            }
        }
        if education.institution.is_some() || education.study_type.is_some() {
            out.push(education);
        }
    }
}

/// Lines that each are one thing: what it is, from whom, when.
fn one_a_line(lines: &[Placed]) -> Vec<(Vec<String>, Option<Dated>, usize)> {
    let mut out: Vec<(Vec<String>, Option<Dated>, usize)> = Vec::new();
    for placed in lines {
        let text = item(&placed.line.text).unwrap_or(&placed.line.text);
        let dated = dates::find(text);
        let (names, only_date) = match dated {
            Some(found) => {
                let (before, after) = found.rest(text);
                let names: Vec<String> = [pieces(&before), pieces(&after)].concat();
                let none = names.is_empty();
                (names, none)
            }
            None => (pieces(text), false),
        };
        match out.last_mut() {
            // The year on a line of its own belongs to what stands above.
            Some((_, when, _)) if only_date && when.is_none() => *when = dated,
            _ if only_date => {}
            _ if headings::heading(text).is_some() => {}
            _ => out.push((names, dated, placed.at)),
        }
    }
    out.retain(|(names, _, _)| names.first().is_some_and(|name| name.chars().any(char::is_alphabetic)));
    out.truncate(MOST_ITEMS);
    out
}

/// Certificates and courses.
pub(crate) fn certificates(out: &mut Vec<Certificate>, scribe: &mut Scribe, lines: &[Placed]) {
    for (mut names, dated, line_at) in one_a_line(lines) {
        let at = format!("certificates.{}", out.len());
        for key in ["name", "issuer", "date"] {
            scribe.found(
                format!("{at}.{key}"),
                line_at,
                line_at,
                if key == "issuer" { Sure::Check } else { Sure::Sure },
            );
        }
        let name = names.remove(0);
        out.push(Certificate {
            name: Some(name),
            issuer: rest(names),
            date: dated.map(|d| d.to.unwrap_or(d.from)),
            url: None,
        });
    }
}

/// Honours and awards.
pub(crate) fn awards(out: &mut Vec<Award>, scribe: &mut Scribe, lines: &[Placed]) {
    for (mut names, dated, line_at) in one_a_line(lines) {
        let at = format!("awards.{}", out.len());
        for key in ["title", "awarder", "date"] {
            scribe.found(
                format!("{at}.{key}"),
                line_at,
                line_at,
                if key == "awarder" { Sure::Check } else { Sure::Sure },
            );
        }
        let title = names.remove(0);
        out.push(Award { title: Some(title), awarder: rest(names), date: dated.map(|d| d.from), summary: None });
    }
}

/// What was published.
pub(crate) fn publications(out: &mut Vec<Publication>, scribe: &mut Scribe, lines: &[Placed]) {
    for (mut names, dated, line_at) in one_a_line(lines) {
        let at = format!("publications.{}", out.len());
        scribe.found(format!("{at}.name"), line_at, line_at, Sure::Check);
        let name = names.remove(0);
        out.push(Publication {
            name: Some(name),
            publisher: rest(names),
            release_date: dated.map(|d| d.from),
            ..Publication::default()
        });
    }
}

/// The other pieces of a line as one.
fn rest(names: Vec<String>) -> Option<String> {
    line(&names.join(", "))
}
