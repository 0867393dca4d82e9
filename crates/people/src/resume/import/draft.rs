//! What was found in a file, as values of a résumé of ours: each with where it
//! stood, whether it has to be looked at, and whether the résumé has it already.
//! Pure. Mail, phone and address are not among them: they are the account's.

use crate::company::name_key;
use crate::consultant::Resume;
use crate::profile::input::{MOST_LINKS, is_linkedin};
use crate::profile::language;
use crate::resume::letter::MOST_CHARACTERS;
use cv::{Reading, Sure, When};

/// What a value belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The professional title.
    Title,
    /// Where.
    City,
    /// The personal letter.
    Letter,
    /// A previous assignment.
    Experience,
    /// An education.
    Education,
    /// A skill.
    Skill,
    /// A working language.
    Language,
    /// An honour.
    Honour,
    /// LinkedIn.
    LinkedIn,
    /// Another page.
    Link,
    /// A sample of work that is a link.
    Portfolio,
}

impl Group {
    /// Every group, as the page shows them.
    pub const ALL: [Group; 11] = [
        Group::Title,
        Group::City,
        Group::Letter,
        Group::Experience,
        Group::Education,
        Group::Skill,
        Group::Language,
        Group::Honour,
        Group::LinkedIn,
        Group::Link,
        Group::Portfolio,
    ];

    /// What the names of its fields begin with.
    pub fn code(self) -> &'static str {
        match self {
            Group::Title => "title",
            Group::City => "city",
            Group::Letter => "letter",
            Group::Experience => "experience",
            Group::Education => "education",
            Group::Skill => "skill",
            Group::Language => "language",
            Group::Honour => "honour",
            Group::LinkedIn => "linkedin",
            Group::Link => "link",
            Group::Portfolio => "portfolio",
        }
    }
}

/// One thing that was found: taken or skipped as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it belongs to.
    pub group: Group,
    /// Which of its group, from 0.
    pub n: usize,
    /// Its fields.
    pub fields: Vec<Found>,
    /// Its first and last line in the source, from 0.
    pub lines: Option<(usize, usize)>,
    /// Whether the résumé has it already, or has another value there.
    pub known: bool,
}

/// A field of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its name within the item.
    pub name: &'static str,
    /// As the form shows it.
    pub value: String,
    /// Whether somebody has to look.
    pub check: bool,
}

impl Item {
    /// The name of one of its fields in the form.
    pub fn field(&self, name: &str) -> String {
        format!("{}_{}_{name}", self.group.code(), self.n)
    }
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In the page's order.
    pub items: Vec<Item>,
}

/// Puts items together.
struct Maker<'r> {
    /// What came of reading.
    reading: &'r Reading,
    /// The items so far.
    items: Vec<Item>,
}

impl Maker<'_> {
    /// Whether a value has to be looked at: it says so, or it is not there.
    fn check(&self, at: &str) -> bool {
        self.reading.find(at).is_none_or(|found| found.sure == Sure::Check)
    }

    /// A field with its value, from the place that says how sure it is.
    fn field(&self, name: &'static str, value: Option<&str>, at: &str) -> Found {
        Found { name, value: value.unwrap_or_default().to_owned(), check: value.is_some() && self.check(at) }
    }

    /// A field that must be there: empty, it has to be looked at.
    fn must(&self, name: &'static str, value: Option<&str>, at: &str) -> Found {
        Found { name, value: value.unwrap_or_default().to_owned(), check: value.is_none() || self.check(at) }
    }

    /// Adds an item; its lines are those of everything under `at`.
    fn push(&mut self, group: Group, at: &str, fields: Vec<Found>, known: bool) {
        let below = format!("{at}.");
        let stood = self.reading.found.iter().filter(|found| found.at == at || found.at.starts_with(&below));
        let (first, last) = stood.fold((usize::MAX, 0), |(first, last), f| (first.min(f.first), last.max(f.last)));
        let lines = (first != usize::MAX).then_some((first, last));
        let n = self.items.iter().filter(|item| item.group == group).count();
        self.items.push(Item { group, n, fields, lines, known });
    }
}

/// What was found, beside what the résumé has.
pub fn draft(reading: &Reading, resume: &Resume) -> Draft {
    let mut maker = Maker { reading, items: Vec::new() };
    basics(&mut maker, resume);
    work(&mut maker, resume);
    education(&mut maker, resume);
    skills(&mut maker, resume);
    languages(&mut maker, resume);
    honours(&mut maker, resume);
    links(&mut maker, resume);
    let order = |item: &Item| Group::ALL.iter().position(|group| *group == item.group);
    maker.items.sort_by_key(order);
    Draft { items: maker.items }
}

/// The first so many characters.
fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim().to_owned()
}

/// Title, place and letter.
fn basics(maker: &mut Maker<'_>, resume: &Resume) {
    let basics = &maker.reading.resume.basics;
    let c = &resume.consultant;
    if let Some(title) = basics.label.as_deref().map(|t| cut(t, 120)) {
        let field = maker.field("value", Some(&title), "basics.label");
        maker.push(Group::Title, "basics.label", vec![field], c.title.is_some());
    }
    if let Some(city) = basics.location.city.as_deref().map(|t| cut(t, 80)) {
        let field = maker.field("value", Some(&city), "basics.location.city");
        maker.push(Group::City, "basics.location.city", vec![field], c.city.is_some());
    }
    if let Some(letter) = basics.summary.as_deref().map(|t| cut(t, MOST_CHARACTERS)) {
        let field = maker.field("value", Some(&letter), "basics.summary");
        maker.push(Group::Letter, "basics.summary", vec![field], c.letter.is_some());
    }
}

/// A month to show: what is only a year is taken as its first or last month.
fn month(when: Option<When>, otherwise: u8) -> Option<String> {
    when.map(|when| format!("{:04}-{:02}", when.year, when.month.unwrap_or(otherwise)))
}

/// Employments, unpaid work and projects.
fn work(maker: &mut Maker<'_>, resume: &Resume) {
    let reading = maker.reading;
    let works = reading.resume.work.iter().enumerate().map(|(n, w)| (format!("work.{n}"), w.clone()));
    let unpaid = reading.resume.volunteer.iter().enumerate().map(|(n, w)| (format!("volunteer.{n}"), w.clone()));
    let projects = reading.resume.projects.iter().enumerate().map(|(n, p)| {
        let work = cv::resume::Work {
            name: p.entity.clone(),
            position: p.name.clone(),
            start_date: p.start_date,
            end_date: p.end_date,
            summary: p.description.clone(),
            highlights: p.highlights.clone(),
            ..cv::resume::Work::default()
        };
        (format!("projects.{n}"), work)
    });
    for (at, w) in works.chain(unpaid).chain(projects) {
        let (client, headline) = (w.name.as_deref().map(|t| cut(t, 120)), w.position.as_deref().map(|t| cut(t, 160)));
        let from = month(w.start_date, 1);
        let to = month(w.end_date, 12);
        let only_year = |when: Option<When>| when.is_some_and(|when| when.month.is_none());
        let result = cut(&w.highlights.join("\n"), 1_000);
        let known = resume.experiences.iter().any(|e| {
            let same = |ours: &str, theirs: &Option<String>| {
                theirs.as_deref().is_some_and(|theirs| name_key(ours) == name_key(theirs))
            };
            same(&e.client_name, &client) && same(e.headline(), &headline)
        });
        let (client_at, title_at) = match at.starts_with("projects") {
            true => (format!("{at}.entity"), format!("{at}.name")),
            false => (format!("{at}.name"), format!("{at}.position")),
        };
        let mut from_field = maker.must("from_month", from.as_deref(), &format!("{at}.startDate"));
        from_field.check |= only_year(w.start_date);
        let mut to_field = maker.field("to_month", to.as_deref(), &format!("{at}.endDate"));
        to_field.check |= only_year(w.end_date);
        let ongoing = w.start_date.is_some() && w.end_date.is_none();
        let fields = vec![
            maker.must("client_name", client.as_deref(), &client_at),
            maker.must("assignment", headline.as_deref(), &title_at),
            maker.field(
                "description",
                w.summary.as_deref().map(|t| cut(t, 3_000)).as_deref(),
                &format!("{at}.summary"),
            ),
            Found { name: "result", value: result, check: false },
            from_field,
            to_field,
            Found { name: "ongoing", value: if ongoing { "yes".to_owned() } else { String::new() }, check: false },
        ];
        maker.push(Group::Experience, &at, fields, known);
    }
}

/// Schools, courses and certificates.
fn education(maker: &mut Maker<'_>, resume: &Resume) {
    let reading = maker.reading;
    let known = |degree: &str, school: &str| {
        resume
            .educations
            .iter()
            .any(|e| name_key(&e.degree) == name_key(degree) && name_key(&e.school) == name_key(school))
    };
    let year = |when: Option<When>| when.map(|when| when.year.to_string());
    for (n, e) in reading.resume.education.iter().enumerate() {
        let at = format!("education.{n}");
        let degree: Vec<&str> = [e.study_type.as_deref(), e.area.as_deref()].into_iter().flatten().collect();
        let degree = cut(&degree.join(", "), 160);
        let school = cut(e.institution.as_deref().unwrap_or_default(), 160);
        let there = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let degree_at = if e.study_type.is_some() { "studyType" } else { "area" };
        let fields = vec![
            maker.must("degree", there(&degree).as_deref(), &format!("{at}.{degree_at}")),
            maker.must("school", there(&school).as_deref(), &format!("{at}.institution")),
            maker.field("from_year", year(e.start_date).as_deref(), &format!("{at}.startDate")),
            maker.field("to_year", year(e.end_date).as_deref(), &format!("{at}.endDate")),
        ];
        maker.push(Group::Education, &at, fields, known(&degree, &school));
    }
    for (n, c) in reading.resume.certificates.iter().enumerate() {
        let at = format!("certificates.{n}");
        let name = c.name.as_deref().map(|t| cut(t, 160));
        let issuer = c.issuer.as_deref().map(|t| cut(t, 160));
        let fields = vec![
            maker.must("degree", name.as_deref(), &format!("{at}.name")),
            maker.must("school", issuer.as_deref(), &format!("{at}.issuer")),
            Found { name: "from_year", value: String::new(), check: false },
            maker.field("to_year", year(c.date).as_deref(), &format!("{at}.date")),
        ];
        let known = known(name.as_deref().unwrap_or_default(), issuer.as_deref().unwrap_or_default());
        maker.push(Group::Education, &at, fields, known);
    }
}

/// Skills; a level that is not said is the middle one, and to be looked at.
fn skills(maker: &mut Maker<'_>, resume: &Resume) {
    let reading = maker.reading;
    for (n, s) in reading.resume.skills.iter().enumerate() {
        let at = format!("skills.{n}");
        let Some(name) = s.name.as_deref().map(|t| cut(t, 60)) else { continue };
        let level = s.extra.level.unwrap_or(3).to_string();
        let years = s.extra.years.unwrap_or(0).to_string();
        let fields = vec![
            maker.must("name", Some(&name), &format!("{at}.name")),
            Found { name: "level", value: level, check: s.extra.level.is_none() },
            Found { name: "years", value: years, check: s.extra.years.is_none() },
        ];
        let known = resume.skills.iter().any(|known| name_key(&known.name) == name_key(&name));
        maker.push(Group::Skill, &at, fields, known);
    }
}

/// Languages that can be chosen; others have no code of ours.
fn languages(maker: &mut Maker<'_>, resume: &Resume) {
    let reading = maker.reading;
    let mut seen: Vec<&str> = Vec::new();
    for (n, l) in reading.resume.languages.iter().enumerate() {
        let Some(code) = l.extra.code.as_deref().filter(|code| language::is_code(code) && !seen.contains(code)) else {
            continue;
        };
        seen.push(code);
        let at = format!("languages.{n}");
        let fields = vec![
            maker.must("code", Some(code), &format!("{at}.x-customersonly.code")),
            Found {
                name: "level",
                value: l.extra.level.unwrap_or(3).to_string(),
                check: l.extra.level.is_none() || maker.check(&format!("{at}.x-customersonly.level")),
            },
        ];
        let known = resume.consultant.languages.iter().any(|known| known.code == code);
        maker.push(Group::Language, &at, fields, known);
    }
}

/// Honours and awards.
fn honours(maker: &mut Maker<'_>, resume: &Resume) {
    let reading = maker.reading;
    for (n, a) in reading.resume.awards.iter().enumerate() {
        let at = format!("awards.{n}");
        let Some(title) = a.title.as_deref().map(|t| cut(t, 160)) else { continue };
        let fields = vec![
            maker.must("title", Some(&title), &format!("{at}.title")),
            maker.field("giver", a.awarder.as_deref().map(|t| cut(t, 160)).as_deref(), &format!("{at}.awarder")),
            maker.field("year", a.date.map(|d| d.year.to_string()).as_deref(), &format!("{at}.date")),
        ];
        let known = resume.honours.iter().any(|known| name_key(&known.title) == name_key(&title));
        maker.push(Group::Honour, &at, fields, known);
    }
}

/// Pages: LinkedIn, others, and what was published.
fn links(maker: &mut Maker<'_>, resume: &Resume) {
    let reading = maker.reading;
    let c = &resume.consultant;
    let basics = &reading.resume.basics;
    let pages = basics
        .profiles
        .iter()
        .enumerate()
        .filter_map(|(n, p)| Some((format!("basics.profiles.{n}.url"), p.url.as_deref()?)));
    let home = basics.url.as_deref().map(|url| ("basics.url".to_owned(), url));
    let mut others = 0;
    for (at, url) in pages.chain(home) {
        // Only what a browser opens safely is a link here.
        let url = url.replacen("http://", "https://", 1);
        if !url.starts_with("https://") || url.chars().count() > 300 {
            continue;
        }
        let field = maker.field("value", Some(&url), &at);
        if is_linkedin(&url) {
            if !maker.items.iter().any(|item| item.group == Group::LinkedIn) {
                maker.push(Group::LinkedIn, &at, vec![field], c.linkedin.is_some());
            }
        } else if others < MOST_LINKS {
            others += 1;
            maker.push(Group::Link, &at, vec![field], c.links.contains(&url));
        }
    }
    for (n, p) in reading.resume.publications.iter().enumerate() {
        let at = format!("publications.{n}");
        let (Some(name), Some(url)) = (p.name.as_deref(), p.url.as_deref().filter(|url| url.starts_with("https://")))
        else {
            continue;
        };
        let fields = vec![
            maker.must("title", Some(&cut(name, 120)), &format!("{at}.name")),
            maker.must("link", Some(url), &format!("{at}.url")),
        ];
        let known = resume.portfolio.iter().any(|known| known.link.as_deref() == Some(url));
        maker.push(Group::Portfolio, &at, fields, known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::{empty, full};

    fn reading(json: &str) -> Reading {
        cv::read(json.as_bytes()).expect("a reading")
    }

    #[test]
    fn what_is_not_sure_is_to_be_checked_and_what_is_there_is_known() {
        let reading = reading(
            r#"{"basics": {"label": "Strateg", "location": {"city": "Lund"}},
                "work": [{"name": "Region Vänerkusten", "position": "redaktionschef", "startDate": "2019"},
                         {"position": "Skribent", "startDate": "2016-08", "endDate": "2018-02", "highlights": ["a", "b"]}],
                "skills": [{"name": "Klarspråk 0"}, {"name": "Rust", "x-customersonly": {"level": 5, "years": 6}}]}"#,
        );
        let draft = draft(&reading, &full());
        let of = |group| draft.items.iter().filter(move |item| item.group == group).collect::<Vec<_>>();
        assert!(of(Group::Title)[0].known && of(Group::City)[0].known);
        let experiences = of(Group::Experience);
        assert!(experiences[0].known && !experiences[1].known);
        let value = |item: &Item, name: &str| item.fields.iter().find(|f| f.name == name).cloned().expect("a field");
        let from = value(experiences[0], "from_month");
        assert_eq!((from.value.as_str(), from.check), ("2019-01", true));
        assert_eq!(value(experiences[0], "ongoing").value, "yes");
        let client = value(experiences[1], "client_name");
        assert_eq!((client.value.as_str(), client.check), ("", true));
        assert_eq!(value(experiences[1], "result").value, "a\nb");
        let skills = of(Group::Skill);
        assert!(skills[0].known && value(skills[0], "level").check);
        assert!(!skills[1].known && !value(skills[1], "level").check);
        assert_eq!(skills[1].field("level"), "skill_1_level");
    }

    #[test]
    fn ways_to_reach_somebody_are_not_among_what_can_be_taken() {
        let reading = reading(
            r#"{"basics": {"name": "Anna", "label": "Strateg", "email": "anna@konsult.test", "phone": "070-1234567",
                "profiles": [{"url": "http://www.linkedin.com/in/anna"}, {"url": "javascript:alert(1)"}, {"url": "https://github.com/anna"}]}}"#,
        );
        let draft = draft(&reading, &empty());
        let all = format!("{draft:?}");
        assert!(!all.contains("konsult.test") && !all.contains("070") && !all.contains("javascript"), "{all}");
        assert_eq!(draft.items.len(), 3);
        assert!(draft.items.iter().any(|i| i.group == Group::LinkedIn && i.fields[0].value.starts_with("https://")));
    }

    #[test]
    fn our_own_resume_comes_back_as_it_was() {
        let resume = full();
        let file = cv::json_resume::write(&super::super::export::resume(&resume, None));
        let draft = draft(&reading(&file), &empty());
        let of = |group: Group, name: &str| -> Vec<String> {
            let items = draft.items.iter().filter(|item| item.group == group);
            items.filter_map(|i| i.fields.iter().find(|f| f.name == name).map(|f| f.value.clone())).collect()
        };
        let texts = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(
            of(Group::Experience, "assignment"),
            texts(resume.experiences.iter().map(|e| e.headline()).collect())
        );
        assert_eq!(
            of(Group::Experience, "description"),
            texts(resume.experiences.iter().map(|e| e.description()).collect())
        );
        assert_eq!(
            of(Group::Experience, "result"),
            texts(resume.experiences.iter().filter_map(|e| e.result.as_deref()).collect())
        );
        assert_eq!(of(Group::Experience, "from_month"), ["2020-03"; 3]);
        assert_eq!(of(Group::Experience, "ongoing"), ["yes", "", ""]);
        assert_eq!(of(Group::Education, "degree"), ["Filosofie kandidat"]);
        assert_eq!(of(Group::Education, "to_year"), ["2007"]);
        assert_eq!(of(Group::Skill, "level"), ["4"; 5]);
        assert_eq!(of(Group::Skill, "years"), ["6"; 5]);
        assert_eq!(of(Group::Language, "code"), ["sv"]);
        assert_eq!(of(Group::Honour, "giver"), ["Språkrådet"]);
        assert_eq!(of(Group::LinkedIn, "value"), ["https://www.linkedin.com/in/anna"]);
        assert_eq!(of(Group::Link, "value"), ["https://anna.example/arbeten"]);
        assert_eq!(of(Group::Letter, "value"), [resume.consultant.letter.unwrap_or_default().trim().to_owned()]);
        let to_check: Vec<&Found> = draft.items.iter().flat_map(|i| &i.fields).filter(|f| f.check).collect();
        assert!(to_check.is_empty(), "{to_check:?}");
    }
}
