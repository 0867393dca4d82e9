//! What an agency may write of an employee: what a résumé begins with, as text.
//! Rate, availability, links and files are the person's own to say. Pure.

use super::refusal::PreparedRefusal;
use base::Month;
use serde::{Deserialize, Serialize};

/// Skills at most.
pub const MOST_SKILLS: usize = 30;
/// Earlier assignments at most.
pub const MOST_WORK: usize = 20;

/// An earlier assignment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastWork {
    /// From.
    pub from: Month,
    /// To; `None` is still going on.
    pub to: Option<Month>,
    /// For whom.
    pub client_name: String,
    /// What.
    pub assignment: String,
}

impl PastWork {
    /// One line: `2020-01 – 2022-06; Bolaget AB; Redaktör`.
    pub fn line(&self) -> String {
        let to = self.to.map(|to| to.to_string()).unwrap_or_default();
        format!("{} – {to}; {}; {}", self.from, self.client_name, self.assignment).replace("– ;", "–;")
    }

    /// From such a line; `None` when it is none.
    pub fn parse(line: &str) -> Option<PastWork> {
        let mut parts = line.splitn(3, ';').map(str::trim);
        let (time, client_name, assignment) = (parts.next()?, parts.next()?, parts.next()?);
        let mut months = time.split(['–', ' ', '\u{a0}']).filter(|part| !part.is_empty() && *part != "-");
        let from: Month = months.next()?.parse().ok()?;
        let to: Option<Month> = match months.next() {
            Some(to) => Some(to.parse().ok()?),
            None => None,
        };
        let fits = months.next().is_none()
            && to.is_none_or(|to| to >= from)
            && !client_name.is_empty()
            && !assignment.is_empty()
            && client_name.chars().count() <= 120
            && assignment.chars().count() <= 200;
        fits.then(|| PastWork { from, to, client_name: client_name.to_owned(), assignment: assignment.to_owned() })
    }
}

/// What an agency has written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The professional title.
    pub title: String,
    /// Where the person works.
    pub city: Option<String>,
    /// A few words on the person.
    pub letter: Option<String>,
    /// Skills by name; level and years are the person's own to say.
    pub skills: Vec<String>,
    /// Earlier assignments.
    pub work: Vec<PastWork>,
}

/// The lines of a text that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Skills, one a line, each once.
///
/// # Errors
/// [`PreparedRefusal::Skills`] when there are too many, or one is too long.
pub fn skills(text: &str) -> Result<Vec<String>, PreparedRefusal> {
    let mut all: Vec<String> = Vec::new();
    for line in lines(text) {
        if !all.iter().any(|known| known.to_lowercase() == line.to_lowercase()) {
            all.push(line.to_owned());
        }
    }
    let fits = all.len() <= MOST_SKILLS && all.iter().all(|skill| skill.chars().count() <= 80);
    if fits { Ok(all) } else { Err(PreparedRefusal::Skills) }
}

/// Earlier assignments, one a line.
///
/// # Errors
/// [`PreparedRefusal::Work`] with the number of the first line that is none.
pub fn work(text: &str) -> Result<Vec<PastWork>, PreparedRefusal> {
    let all: Vec<Option<PastWork>> = lines(text).map(PastWork::parse).collect();
    if let Some(at) = all.iter().position(Option::is_none) {
        return Err(PreparedRefusal::Work { line: at + 1 });
    }
    if all.len() > MOST_WORK {
        return Err(PreparedRefusal::Work { line: MOST_WORK + 1 });
    }
    Ok(all.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_work_reads_back_as_it_was_written() {
        for line in ["2020-01 – 2022-06; Bolaget AB; Redaktör", "2023-02 –; Stiftelsen; Strateg; och mer"] {
            assert_eq!(PastWork::parse(line).expect(line).line(), line);
        }
        assert_eq!(
            PastWork::parse("2020-01 - 2022-06; A; B").map(|w| w.line()).as_deref(),
            Some("2020-01 – 2022-06; A; B")
        );
        for wrong in
            ["", "2020-01 – 2019-12; A; B", "2020; A; B", "2020-01; A", "2020-01; ; B", "2020-01 2021-01 2022-01; A; B"]
        {
            assert_eq!(PastWork::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_line_that_is_wrong_is_named() {
        let text = "2020-01; A; B\n\n  \nBolaget sedan 2019";
        assert_eq!(work(text), Err(PreparedRefusal::Work { line: 2 }));
        assert_eq!(work("").expect("nothing"), []);
        let many = "2020-01; A; B\n".repeat(MOST_WORK + 1);
        assert_eq!(work(&many), Err(PreparedRefusal::Work { line: MOST_WORK + 1 }));
    }

    #[test]
    fn a_skill_is_named_once() {
        assert_eq!(skills(" Klarspråk\nSharepoint\nklarspråk\n").expect("skills"), ["Klarspråk", "Sharepoint"]);
        assert_eq!(skills(&"å".repeat(81)), Err(PreparedRefusal::Skills));
    }
}
