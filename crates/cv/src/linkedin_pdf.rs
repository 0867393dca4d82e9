//! LinkedIn's profile as PDF: a narrow column with contact, skills and
//! languages, and a wide one with summary, experience and education. Its
//! entries always have the same lines, so they are read by those.

use crate::limits::MOST_ITEMS;
use crate::reading::{NotRead, Reading, Scribe, Sure};
use crate::resume::{Education, Resume, Work};
use crate::sniff::Kind;
use crate::text::headings::{Section, heading};
use crate::text::{self, Line, dates, marks};
use crate::words::{block, line};

/// Whether the lines are such a profile.
pub(crate) fn is_one(lines: &[Line]) -> bool {
    let has = |words: &str| lines.iter().any(|line| line.text.trim() == words);
    let page =
        lines.iter().any(|line| line.text.trim().starts_with("Page 1 of") || line.text.trim().starts_with("Sida 1 av"));
    let own = lines.iter().any(|line| line.text.contains("linkedin.com/in/") || line.text.contains("(LinkedIn)"));
    page && own && (has("Experience") || has("Erfarenhet") || has("Education") || has("Utbildning"))
}

/// Reads it: everything as any CV, and its experience and education by their lines.
pub(crate) fn read(lines: &[Line]) -> Result<Reading, NotRead> {
    let is_page = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        matches!(words[..], ["Page" | "Sida", _, "of" | "av", _])
    };
    let mut joined: Vec<Line> = Vec::new();
    for line in lines.iter().filter(|line| !is_page(&line.text)) {
        match joined.last_mut() {
            // The address of the profile is broken over two lines.
            Some(last)
                if line.text.trim_start().starts_with('-')
                    && last.text.contains("linkedin.com/in/")
                    && !last.text.contains(' ') =>
            {
                last.text.push_str(line.text.trim());
            }
            Some(last)
                if line.text.trim_end().ends_with("(LinkedIn)")
                    && last.text.contains("linkedin.com/in/")
                    && !last.text.contains(' ') =>
            {
                last.text.push_str(line.text.trim());
            }
            _ => joined.push(line.clone()),
        }
    }
    let general = text::read(Kind::LinkedInPdf, &joined)?;
    let mut scribe = Scribe::default();
    for text in &general.source {
        scribe.line(text);
    }
    let mut resume = Resume { work: vec![], education: vec![], ..general.resume.clone() };
    for (section, first, end) in sections(&joined) {
        match section {
            Section::Work => experience(&joined, first, end, &mut resume, &mut scribe),
            Section::Education => schools(&joined, first, end, &mut resume, &mut scribe),
            _ => {}
        }
    }
    if resume.work.is_empty() && resume.education.is_empty() {
        return Ok(general);
    }
    for found in general.found {
        if !found.at.starts_with("work.") && !found.at.starts_with("education.") {
            scribe.found(found.at, found.first, found.last, found.sure);
        }
    }
    scribe.reading(Kind::LinkedInPdf, resume)
}

/// Sections as (what, first line, line after the last).
fn sections(lines: &[Line]) -> Vec<(Section, usize, usize)> {
    let heads: Vec<(usize, Section)> =
        lines.iter().enumerate().filter_map(|(n, l)| Some((n, heading(&l.text)?.0))).collect();
    heads
        .iter()
        .enumerate()
        .map(|(n, (at, section))| (*section, at + 1, heads.get(n + 1).map_or(lines.len(), |(next, _)| *next)))
        .collect()
}

/// Company, title, period with its length, place, text. Several titles at one
/// company stand below its name and how long it was in all.
fn experience(lines: &[Line], first: usize, end: usize, resume: &mut Resume, scribe: &mut Scribe) {
    let is_period =
        |n: usize| dates::is_only(&lines[n].text) && dates::find(&lines[n].text).is_some_and(|d| d.is_period());
    let anchors: Vec<usize> = (first..end).filter(|n| is_period(*n)).collect();
    let mut company: Option<(String, usize)> = None;
    for (n, at) in anchors.iter().enumerate().take(MOST_ITEMS) {
        let Some(dated) = dates::find(&lines[*at].text) else { continue };
        let least = if n == 0 { first } else { anchors[n - 1] + 1 };
        let Some(title_at) = at.checked_sub(1).filter(|t| *t >= least) else { continue };
        // The line before the title is the company, or the length of all titles below it.
        if let Some(before) = title_at.checked_sub(1).filter(|b| *b >= least) {
            let text = lines[before].text.trim();
            let named =
                if dates::is_length(text) { before.checked_sub(1).filter(|b| *b >= least) } else { Some(before) };
            let looks = named.filter(|b| {
                let text = lines[*b].text.trim();
                let larger = lines[*b].size > lines[*at].size;
                text.chars().count() <= 80 && !text.ends_with('.') && (company.is_none() || larger)
            });
            if let Some((b, text)) = looks.and_then(|b| Some((b, line(&lines[b].text)?))) {
                company = Some((text, b));
            }
        }
        let next = anchors.get(n + 1).map_or(end, |next| heads_begin(lines, *next, at + 1));
        let mut body_from = at + 1;
        let mut work = Work { start_date: Some(dated.from), end_date: dated.to, ..Work::default() };
        let key = format!("work.{}", resume.work.len());
        if body_from < next && is_place_line(&lines[body_from].text) {
            work.location = line(&lines[body_from].text);
            scribe.found(format!("{key}.location"), body_from, body_from, Sure::Sure);
            body_from += 1;
        }
        work.position = line(&lines[title_at].text);
        scribe.found(format!("{key}.position"), title_at, title_at, Sure::Sure);
        if let Some((name, stood)) = &company {
            work.name = Some(name.clone());
            scribe.found(format!("{key}.name"), *stood, *stood, Sure::Sure);
        }
        for date in ["startDate", "endDate"] {
            scribe.found(format!("{key}.{date}"), *at, *at, dated.sure);
        }
        if body_from < next {
            work.summary = block(&joined(&lines[body_from..next]));
            scribe.found(format!("{key}.summary"), body_from, next - 1, Sure::Sure);
        }
        resume.work.push(work);
    }
}

/// Where the lines that name the next entry begin, before its period.
fn heads_begin(lines: &[Line], anchor: usize, least: usize) -> usize {
    let mut start = anchor.saturating_sub(1).max(least);
    let body = lines[anchor].size;
    if let Some(before) = start.checked_sub(1).filter(|b| *b >= least) {
        let is_length = dates::is_length(&lines[before].text);
        if is_length {
            start = before.saturating_sub(1).max(least);
        } else if lines[before].size > body {
            start = before;
        }
    }
    start
}

/// A place as the profile writes it: `Stockholm, Sverige`.
fn is_place_line(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let capitals = text.split(", ").all(|part| part.starts_with(char::is_uppercase));
    marks::is_place(text) || (text.contains(", ") && capitals && words <= 6 && !text.ends_with('.'))
}

/// Lines that go on in the next.
fn joined(lines: &[Line]) -> String {
    let mut out = String::new();
    let longest = lines.iter().map(|l| l.text.chars().count()).max().unwrap_or(0);
    for (n, line) in lines.iter().enumerate() {
        if n > 0 {
            let before = lines[n - 1].text.chars().count();
            out.push(if before * 10 >= longest * 8 && !line.apart && crate::words::item(&line.text).is_none() {
                ' '
            } else {
                '\n'
            });
        }
        out.push_str(line.text.trim());
    }
    out
}

/// School, then degree and field with the years in brackets: `Kandidat, Medier · (2004 - 2007)`.
fn schools(lines: &[Line], first: usize, end: usize, resume: &mut Resume, scribe: &mut Scribe) {
    let mut at = first;
    while at < end && resume.education.len() < MOST_ITEMS {
        let key = format!("education.{}", resume.education.len());
        let mut education = Education { institution: line(&lines[at].text), ..Education::default() };
        scribe.found(format!("{key}.institution"), at, at, Sure::Sure);
        let mut next = at + 1;
        // The degree may take two lines; the years close it.
        let mut said = String::new();
        while next < end
            && next - at <= 3
            && lines[next].size <= lines[at].size
            && (next == at + 1 || lines[next].size < lines[at].size)
        {
            said.push_str(lines[next].text.trim());
            said.push(' ');
            next += 1;
            if dates::find(&said).is_some() {
                break;
            }
        }
        if let Some(dated) = dates::find(&said) {
            education.start_date = dated.to.map(|_| dated.from);
            education.end_date = dated.to.or(Some(dated.from));
            let (before, _) = dated.rest(&said);
            let degree = before.trim_end_matches(['·', ' ', '(']).to_owned();
            let (kind, area) = degree.split_once(", ").unwrap_or((degree.as_str(), ""));
            education.study_type = line(kind);
            education.area = line(area);
        } else {
            education.study_type = line(&said);
        }
        for part in ["studyType", "area", "startDate", "endDate"] {
            scribe.found(format!("{key}.{part}"), (at + 1).min(end - 1), (next - 1).max(at), Sure::Sure);
        }
        resume.education.push(education);
        at = next;
    }
}
