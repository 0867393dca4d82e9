//! What was answered: status, text, links and forms, read as a browser reads
//! them.

use http::StatusCode;
use scraper::{ElementRef, Html, Selector};

/// An answer.
#[derive(Clone, Debug)]
pub struct Page {
    /// The path that it answers.
    pub path: String,
    /// The status.
    pub status: StatusCode,
    /// Where it leads, if it leads on.
    pub location: Option<String>,
    /// `Content-Type`.
    pub content_type: String,
    /// `Retry-After`, in seconds.
    pub retry_after: Option<u32>,
    /// The body.
    pub bytes: Vec<u8>,
}

/// A form on a page, with what it would send as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundForm {
    /// Where it posts to.
    pub action: String,
    /// `post` or `get`.
    pub method: String,
    /// Names and values as a browser would send them.
    pub fields: Vec<(String, String)>,
    /// The words on its first button.
    pub button: String,
    /// Every named control, also those that would send nothing now.
    pub names: Vec<String>,
    /// The names of its buttons; one is sent when it is pressed.
    pub buttons: Vec<String>,
    /// What can be chosen: names and values of options, boxes and radio buttons.
    pub choices: Vec<(String, String)>,
}

impl FoundForm {
    /// What a field would send as it stands.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The values that a field can be given by choosing.
    pub fn choices_of(&self, name: &str) -> Vec<&str> {
        self.choices.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str()).collect()
    }

    /// The names of the fields that start with `prefix`.
    pub fn names_with(&self, prefix: &str) -> Vec<String> {
        self.names.iter().filter(|n| n.starts_with(prefix)).cloned().collect()
    }
}

impl Page {
    /// The body as text.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The visible words, spaces folded.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html());
        let body = Selector::parse("body").expect("a selector");
        let words: Vec<String> =
            html.select(&body).flat_map(|b| b.text().map(str::to_owned).collect::<Vec<_>>()).collect();
        words.join(" ").replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the visible words have these.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The same page, which must say this.
    ///
    /// # Panics
    /// When it does not; the message shows what it says.
    #[track_caller]
    pub fn must_say(&self, words: &str) -> &Page {
        assert!(self.says(words), "{} ({}) does not say {words:?} but: {}", self.path, self.status, self.text());
        self
    }

    /// The same page, which must not say this.
    ///
    /// # Panics
    /// When it does.
    #[track_caller]
    pub fn must_not_say(&self, words: &str) -> &Page {
        assert!(!self.html().contains(words), "{} says {words:?}", self.path);
        self
    }

    /// The same page, which must have this status.
    ///
    /// # Panics
    /// When it has another; the message shows what it says.
    #[track_caller]
    pub fn must_be(&self, status: u16) -> &Page {
        assert_eq!(self.status.as_u16(), status, "{}: {}", self.path, self.text());
        self
    }

    /// The same page, which must be a no with a sentence: 409 or 422.
    ///
    /// # Panics
    /// When it is something else; the message shows what it says.
    #[track_caller]
    pub fn must_refuse(&self) -> &Page {
        assert!(matches!(self.status.as_u16(), 409 | 422), "{} ({}): {}", self.path, self.status, self.text());
        let says = self.html().contains("error-summary") || self.html().contains("class=\"refusal\"");
        assert!(says, "{} ({}) names no cause: {}", self.path, self.status, self.text());
        self
    }

    /// The targets of all links, in order.
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let links = Selector::parse("a[href]").expect("a selector");
        html.select(&links).filter_map(|a| a.value().attr("href")).map(str::to_owned).collect()
    }

    /// The first link whose target starts with `prefix`.
    ///
    /// # Panics
    /// When there is none; the message lists what there is.
    #[track_caller]
    pub fn link(&self, prefix: &str) -> String {
        self.links()
            .into_iter()
            .find(|l| l.starts_with(prefix))
            .unwrap_or_else(|| panic!("{} has no link to {prefix}…; it has {:?}", self.path, self.links()))
    }

    /// The first link to `prefix`… whose words have these.
    ///
    /// # Panics
    /// When there is none; the message lists what there is.
    #[track_caller]
    pub fn link_called(&self, prefix: &str, words: &str) -> String {
        let html = Html::parse_document(&self.html());
        let links = Selector::parse("a[href]").expect("a selector");
        let called: Vec<(String, String)> = html
            .select(&links)
            .map(|a| (a.value().attr("href").unwrap_or_default().to_owned(), a.text().collect::<String>()))
            .filter(|(href, _)| href.starts_with(prefix))
            .collect();
        called
            .iter()
            .find(|(_, said)| said.contains(words))
            .map(|(href, _)| href.clone())
            .unwrap_or_else(|| panic!("{} has no link to {prefix}… that says {words:?}; it has {called:?}", self.path))
    }

    /// The targets of the links within the element with this id.
    pub fn links_in(&self, id: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let links = Selector::parse(&format!("#{id} a[href]")).expect("a selector");
        html.select(&links).filter_map(|a| a.value().attr("href")).map(str::to_owned).collect()
    }

    /// The words of the element with this id, spaces folded; nothing when there is none.
    pub fn part(&self, id: &str) -> String {
        let html = Html::parse_document(&self.html());
        let part = Selector::parse(&format!("#{id}")).expect("a selector");
        let words: Vec<String> =
            html.select(&part).flat_map(|e| e.text().map(str::to_owned).collect::<Vec<_>>()).collect();
        words.join(" ").replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Every form on the page.
    pub fn forms(&self) -> Vec<FoundForm> {
        let html = Html::parse_document(&self.html());
        let forms = Selector::parse("form").expect("a selector");
        html.select(&forms).map(|form| found(form, &self.path)).collect()
    }

    /// The form whose action ends with `action`.
    ///
    /// # Panics
    /// When there is none; the message lists what there is.
    #[track_caller]
    pub fn form(&self, action: &str) -> FoundForm {
        self.forms().into_iter().find(|f| f.action.ends_with(action)).unwrap_or_else(|| {
            panic!(
                "{} ({}) has no form to …{action}; it has {:?}; it says: {}",
                self.path,
                self.status,
                self.forms().iter().map(|f| f.action.clone()).collect::<Vec<_>>(),
                self.text()
            )
        })
    }
}

impl Page {
    /// Whether there is a form whose action ends with `action`.
    pub fn has_form(&self, action: &str) -> bool {
        self.forms().iter().any(|f| f.action.ends_with(action))
    }

    /// Whether there is a form as [`Page::form_where`] finds it.
    pub fn has_form_where(&self, action: &str, sends: &[(&str, &str)]) -> bool {
        self.forms().iter().any(|f| sending(f, action, sends))
    }

    /// The form whose action ends with `action` and that sends these values as
    /// it stands: for pages with a button in every row.
    ///
    /// # Panics
    /// When there is none; the message lists what there is.
    #[track_caller]
    pub fn form_where(&self, action: &str, sends: &[(&str, &str)]) -> FoundForm {
        self.forms().into_iter().find(|f| sending(f, action, sends)).unwrap_or_else(|| {
            panic!(
                "{} ({}) has no form to …{action} that sends {sends:?}; it says: {}",
                self.path,
                self.status,
                self.text()
            )
        })
    }
}

/// Whether a form goes to this action and sends these values as it stands.
fn sending(form: &FoundForm, action: &str, sends: &[(&str, &str)]) -> bool {
    form.action.ends_with(action) && sends.iter().all(|(n, v)| form.fields.iter().any(|(m, w)| m == n && w == v))
}

/// Reads one form.
fn found(form: ElementRef<'_>, page: &str) -> FoundForm {
    let controls = Selector::parse("input, textarea, select").expect("a selector");
    let options = Selector::parse("option").expect("a selector");
    let buttons = Selector::parse("button").expect("a selector");
    let mut fields = Vec::new();
    let mut names = Vec::new();
    let mut choices = Vec::new();
    for control in form.select(&controls) {
        let element = control.value();
        let Some(name) = element.attr("name") else { continue };
        names.push(name.to_owned());
        if element.attr("disabled").is_some() {
            continue;
        }
        match (element.name(), element.attr("type").unwrap_or("text")) {
            ("textarea", _) => fields.push((name.to_owned(), control.text().collect())),
            ("select", _) => {
                let all: Vec<_> = control.select(&options).collect();
                let value = |o: &ElementRef<'_>| o.value().attr("value").unwrap_or_default().to_owned();
                choices.extend(all.iter().map(|o| (name.to_owned(), value(o))));
                let chosen = all.iter().find(|o| o.value().attr("selected").is_some()).or(all.first());
                if let Some(option) = chosen {
                    fields.push((name.to_owned(), value(option)));
                }
            }
            ("input", "checkbox" | "radio") => {
                choices.push((name.to_owned(), element.attr("value").unwrap_or("on").to_owned()));
                if element.attr("checked").is_some() {
                    fields.push((name.to_owned(), element.attr("value").unwrap_or("on").to_owned()));
                }
            }
            ("input", "file" | "submit" | "button") => {}
            _ => fields.push((name.to_owned(), element.attr("value").unwrap_or_default().to_owned())),
        }
    }
    let button = form.select(&buttons).next().map(|b| b.text().collect::<String>()).unwrap_or_default();
    FoundForm {
        action: form.value().attr("action").unwrap_or(page).to_owned(),
        method: form.value().attr("method").unwrap_or("get").to_lowercase(),
        fields,
        button: button.split_whitespace().collect::<Vec<_>>().join(" "),
        names,
        buttons: form.select(&buttons).filter_map(|b| b.value().attr("name")).map(str::to_owned).collect(),
        choices,
    }
}
