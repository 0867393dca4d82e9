//! Fields on screen: label, hint, fault, control, in that order, tied together
//! for those who listen; and the form around them.

use crate::form::FormState;
use base::t;
use maud::{Markup, Render, html};

/// One field, to be shown with `(field)` in a page.
pub struct Field<'a> {
    state: &'a FormState,
    name: &'a str,
    kind: Kind<'a>,
    hint: Option<String>,
    unit: Option<String>,
    autocomplete: Option<&'static str>,
    required: bool,
    most: usize,
    data_search: bool,
    suggest: Option<&'static str>,
    suggest_more: String,
    many: bool,
}

/// What the control is.
enum Kind<'a> {
    /// `<input type=…>` with an optional keyboard.
    Input(&'static str, Option<&'static str>),
    /// Several lines.
    Area(u8),
    /// One of many: (value, label).
    Select(Vec<(String, String)>),
    /// One of few, all in view.
    Radios(Vec<(String, String)>),
    /// Any of few.
    Boxes(Vec<(String, String)>),
    /// One box with its sentence.
    Tick(&'a str),
    /// A file, with the kinds taken.
    File(&'static str),
}

impl FormState {
    /// The control of a kind.
    fn field<'a>(&'a self, name: &'a str, kind: Kind<'a>) -> Field<'a> {
        Field {
            state: self,
            name,
            kind,
            hint: None,
            unit: None,
            autocomplete: None,
            required: true,
            most: 200,
            data_search: false,
            suggest: None,
            suggest_more: String::new(),
            many: false,
        }
    }

    /// A line of text.
    pub fn text<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("text", None))
    }

    /// A mail address.
    pub fn email<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("email", None)).autocomplete("email")
    }

    /// A phone number.
    pub fn tel<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("tel", None)).autocomplete("tel")
    }

    /// A link.
    pub fn link<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("url", None)).most(300)
    }

    /// A password; never shown again.
    pub fn password<'a>(&'a self, name: &'a str, autocomplete: &'static str) -> Field<'a> {
        self.field(name, Kind::Input("password", None)).autocomplete(autocomplete)
    }

    /// A date.
    pub fn date<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("date", None)).most(10)
    }

    /// A month.
    pub fn month<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("month", None)).most(7)
    }

    /// A date and a time of day in Stockholm.
    pub fn moment<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("datetime-local", None)).most(16)
    }

    /// A whole number.
    pub fn number<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("text", Some("numeric"))).most(20)
    }

    /// An amount or a share.
    pub fn decimal<'a>(&'a self, name: &'a str) -> Field<'a> {
        self.field(name, Kind::Input("text", Some("decimal"))).most(20)
    }

    /// Several lines of text.
    pub fn area<'a>(&'a self, name: &'a str, rows: u8) -> Field<'a> {
        self.field(name, Kind::Area(rows)).most(10_000)
    }

    /// One of many.
    pub fn select<'a>(&'a self, name: &'a str, options: Vec<(String, String)>) -> Field<'a> {
        self.field(name, Kind::Select(options))
    }

    /// One of few, all in view.
    pub fn radios<'a>(&'a self, name: &'a str, options: Vec<(String, String)>) -> Field<'a> {
        self.field(name, Kind::Radios(options))
    }

    /// Any of few.
    pub fn boxes<'a>(&'a self, name: &'a str, options: Vec<(String, String)>) -> Field<'a> {
        self.field(name, Kind::Boxes(options)).optional()
    }

    /// One box with its sentence.
    pub fn tick<'a>(&'a self, name: &'a str, sentence: &'a str) -> Field<'a> {
        self.field(name, Kind::Tick(sentence))
    }

    /// A file; `accept` as in HTML.
    pub fn file<'a>(&'a self, name: &'a str, accept: &'static str) -> Field<'a> {
        self.field(name, Kind::File(accept))
    }

    /// A value that travels along unseen.
    pub fn hidden(&self, name: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(self.value(name)); }
    }

    /// The form around its fields, with what is wrong above them.
    pub fn form(&self, action: &str, fields: Markup, submit: &str) -> Markup {
        self.form_with(action, false, fields, html! { (crate::ui::button(submit)) })
    }

    /// The form with files.
    pub fn form_files(&self, action: &str, fields: Markup, submit: &str) -> Markup {
        self.form_with(action, true, fields, html! { (crate::ui::button(submit)) })
    }

    /// The form with buttons of its own.
    pub fn form_with(&self, action: &str, files: bool, fields: Markup, buttons: Markup) -> Markup {
        let lang = self.lang;
        let told = |text: String| self.autosave.then_some(text);
        html! {
            (self.summary())
            form.form method="post" action=(action) enctype=[files.then_some("multipart/form-data")] novalidate
                data-draft=[self.draft.then_some(action)]
                data-autosave=[told(t!(lang, "autosave-saving"))]
                data-unfit=[told(t!(lang, "autosave-unfit"))]
                data-changed=[told(t!(lang, "autosave-changed"))]
                data-offline=[told(t!(lang, "autosave-offline"))]
                data-stopped=[told(t!(lang, "autosave-stopped"))]
                data-uploading=[files.then(|| t!(lang, "form-uploading", percent = "#"))] {
                input type="hidden" name="form_id" value=(self.id);
                @if self.draft { p.hint data-draft-note hidden { (t!(lang, "form-draft")) } }
                (fields)
                div.form-actions { (buttons) }
                @if self.autosave || files { p.hint data-save-note role="status" {} }
            }
        }
    }

    /// A form that is only a button, with values that travel along unseen.
    pub fn press(&self, action: &str, values: &[(&str, String)], button: Markup) -> Markup {
        html! {
            form.inline-form method="post" action=(action) {
                input type="hidden" name="form_id" value=(self.id);
                @for (name, value) in values { input type="hidden" name=(name) value=(value); }
                (button)
            }
        }
    }

    /// What is wrong, above the form, each with a link to its field.
    pub fn summary(&self) -> Markup {
        if !self.is_bad() {
            return html! {};
        }
        html! {
            div.error-summary tabindex="-1" {
                div role="alert" {
                    h2 { (t!(self.lang, "form-problem")) }
                    ul {
                        @if let Some(refusal) = &self.refusal { li { (refusal) } }
                        @for (name, wrong) in &self.wrong {
                            li { a href={ "#" (name) } { (wrong.sentence(self.lang, &(self.label)(self.lang, name))) } }
                        }
                    }
                }
            }
        }
    }
}

impl Field<'_> {
    /// Help before the control.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is counted: `kr`, `%`.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// May be left empty; said beside the label.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// Characters kept at most.
    #[must_use]
    pub fn most(mut self, most: usize) -> Self {
        self.most = most;
        self
    }

    /// What the browser may fill in.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// Offers words while somebody types; the address answers `?q=` with JSON.
    /// Without scripts it is a line of text as any other.
    #[must_use]
    pub fn suggest(mut self, address: &'static str) -> Self {
        self.suggest = Some(address);
        self
    }

    /// The same for several lines: a line below, named `label`, whose words go
    /// into the field. Without scripts it is not there.
    #[must_use]
    pub fn suggest_lines(mut self, address: &'static str, label: impl Into<String>) -> Self {
        self.suggest = Some(address);
        self.suggest_more = label.into();
        self
    }

    /// Several files at once.
    #[must_use]
    pub fn many(mut self) -> Self {
        self.many = true;
        self
    }

    /// The field that `/` jumps to.
    #[must_use]
    pub fn search(mut self) -> Self {
        self.data_search = true;
        self
    }

    /// The control itself.
    fn control(&self, wrong: bool, described: Option<&str>) -> Markup {
        let value = self.state.value(self.name);
        let invalid = wrong.then_some("true");
        let options = format!("{}-options", self.name);
        match &self.kind {
            Kind::Input(kind, mode) => {
                let shown = if *kind == "password" { "" } else { value };
                let input = html! {
                    input id=(self.name) name=(self.name) type=(kind) value=(shown) inputmode=[*mode]
                        autocomplete=[self.autocomplete.or(self.suggest.map(|_| "off"))] maxlength=[(*kind == "text").then_some(self.most)]
                        required[self.required] aria-invalid=[invalid] aria-describedby=[described]
                        data-search[self.data_search] list=[self.suggest.map(|_| &options)] data-suggest=[self.suggest];
                    @if self.suggest.is_some() { datalist id=(options) {} }
                };
                match &self.unit {
                    Some(unit) => html! { div.input-unit { (input) span aria-hidden="true" { (unit) } } },
                    None => input,
                }
            }
            Kind::Area(rows) => html! {
                textarea id=(self.name) name=(self.name) rows=(rows) required[self.required]
                    aria-invalid=[invalid] aria-describedby=[described] { (value) }
                @if let Some(address) = self.suggest {
                    input type="text" hidden aria-label=(self.suggest_more) placeholder=(self.suggest_more)
                        maxlength="80" list=(options) data-suggest=(address) data-adds-to=(self.name);
                    datalist id=(options) {}
                }
            },
            Kind::Select(options) => html! {
                select id=(self.name) name=(self.name) required[self.required] aria-invalid=[invalid] aria-describedby=[described] {
                    @for (code, label) in options { option value=(code) selected[value == code] { (label) } }
                }
            },
            Kind::Radios(options) => self.choices("radio", options),
            Kind::Boxes(options) => self.choices("checkbox", options),
            Kind::Tick(sentence) => html! {
                label.choice {
                    input id=(self.name) type="checkbox" name=(self.name) value="yes" checked[!value.is_empty()]
                        aria-invalid=[invalid] aria-describedby=[described];
                    span { (sentence) }
                }
            },
            Kind::File(accept) => html! {
                input id=(self.name) name=(self.name) type="file" accept=(accept) multiple[self.many] aria-invalid=[invalid] aria-describedby=[described];
            },
        }
    }

    /// Radios or boxes; the first one is what the summary links to.
    fn choices(&self, kind: &str, options: &[(String, String)]) -> Markup {
        html! {
            @for (i, (code, label)) in options.iter().enumerate() {
                label.choice {
                    input id=[(i == 0).then_some(self.name)] type=(kind) name=(self.name) value=(code) checked[self.state.has(self.name, code)];
                    span { (label) }
                }
            }
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let lang = self.state.lang;
        let label = (self.state.label)(lang, self.name);
        let wrong = self.state.wrong_with(self.name);
        let hint_id = format!("{}-hint", self.name);
        let error_id = format!("{}-error", self.name);
        let described = match (&self.hint, &wrong) {
            (Some(_), Some(_)) => Some(format!("{hint_id} {error_id}")),
            (Some(_), None) => Some(hint_id.clone()),
            (None, Some(_)) => Some(error_id.clone()),
            (None, None) => None,
        };
        let described = described.as_deref();
        let class = if wrong.is_some() { "field bad" } else { "field" };
        let name = html! {
            (label) @if !self.required { " " span.optional { (t!(lang, "form-optional")) } }
        };
        let notes = html! {
            @if let Some(hint) = &self.hint { p.hint id=(hint_id) { (hint) } }
            @if let Some(wrong) = &wrong { p.error id=(error_id) { (wrong) } }
        };
        match &self.kind {
            Kind::Radios(_) | Kind::Boxes(_) => html! {
                fieldset class={ (class) " choices" } aria-describedby=[described] {
                    legend { (name) }
                    (notes)
                    (self.control(wrong.is_some(), described))
                }
            },
            Kind::Tick(_) => html! { div class=(class) { (notes) (self.control(wrong.is_some(), described)) } },
            Kind::Input(..) | Kind::Area(_) | Kind::Select(_) | Kind::File(_) => html! {
                div class=(class) {
                    label for=(self.name) { (name) }
                    (notes)
                    (self.control(wrong.is_some(), described))
                }
            },
        }
    }
}
