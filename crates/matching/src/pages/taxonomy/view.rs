//! How the taxonomy is shown: the list, a concept with its names in both
//! languages and its neighbours, and the forms that change it.

use super::{Shown, tongue};
use crate::concepts::edit::LONGEST_NAME;
use crate::concepts::rows::{EditLine, ImportLine};
use base::{Lang, format, t};
use maud::{Markup, html};
use ranking::taxonomy::{Concept, ConceptId, Edit, Kind, Origin, Taxonomy, Tongue};
use web::ui::{self, Column, TimelineItem};
use web::{Door, FormState, Query, Response};

/// What the list shows.
pub struct Listed<'a> {
    /// All of it.
    pub taxonomy: &'a Taxonomy,
    /// What is on this page.
    pub found: Vec<&'a Concept>,
    /// How many were found.
    pub all: usize,
    /// Which page, from 1.
    pub page: usize,
    /// Whether another follows.
    pub more: bool,
    /// What was read in.
    pub imports: Vec<ImportLine>,
}

/// The list.
pub fn list(d: &Door, q: &Query, listed: &Listed<'_>) -> Response {
    let lang = d.lang;
    let title = t!(lang, "taxonomy-title");
    let may_edit = d.actor.as_ref().is_some_and(crate::policy::may_edit_taxonomy);
    let new = format!("/taxonomy/new{}", Query::default().with("q", q.get("q")));
    let action = html! { @if may_edit { (ui::link_button(&new, &t!(lang, "concept-add"))) } };
    let before = (listed.page > 1).then(|| q.with("page", Some(&(listed.page - 1).to_string())));
    let next = listed.more.then(|| q.with("page", Some(&(listed.page + 1).to_string())));
    let body = html! {
        (ui::heading_with(&title, Some(&t!(lang, "taxonomy-lead")), action))
        (search(lang, q))
        @if listed.found.is_empty() {
            (ui::empty(&t!(lang, "taxonomy-none"), &t!(lang, "taxonomy-none-text"), Some(("/taxonomy", &t!(lang, "taxonomy-all")))))
        } @else {
            (ui::muted(&t!(lang, "taxonomy-count", count = listed.all)))
            (table(lang, &title, &listed.found))
        }
        (ui::pagination(&t!(lang, "taxonomy-pages"), before.as_deref(), &t!(lang, "taxonomy-before"), next.as_deref(), &t!(lang, "taxonomy-next")))
        (about(lang, listed))
    };
    d.page(&title, body)
}

/// The form above the list.
fn search(lang: Lang, q: &Query) -> Markup {
    let chosen = q.get("kind").unwrap_or_default();
    let kinds =
        [("", t!(lang, "taxonomy-both")), ("skill", t!(lang, "taxonomy-skills")), ("role", t!(lang, "taxonomy-roles"))];
    html! {
        form.form.wide role="search" method="get" action="/taxonomy" {
            div.field-row {
                div.field {
                    label for="q" { (t!(lang, "taxonomy-search")) }
                    input id="q" name="q" type="search" value=(q.get("q").unwrap_or_default()) maxlength="80" data-search
                        list="q-options" data-suggest="/taxonomy/suggestions";
                    datalist id="q-options" {}
                }
                div.field {
                    label for="kind" { (t!(lang, "concept-field-kind")) }
                    select id="kind" name="kind" {
                        @for (code, label) in &kinds { option value=(code) selected[*code == chosen] { (label) } }
                    }
                }
                div.form-actions { (ui::button_quiet(&t!(lang, "taxonomy-search-button"))) }
            }
        }
    }
}

/// The concepts.
fn table(lang: Lang, caption: &str, found: &[&Concept]) -> Markup {
    let columns = [
        Column::text(t!(lang, "concept-column")),
        Column::text(t!(lang, "concept-other-column")),
        Column::text(t!(lang, "concept-field-kind")),
        Column::number(t!(lang, "concept-names-column")),
        Column::text(t!(lang, "concept-from")),
    ];
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .map(|concept| {
            vec![
                html! { a href={ "/taxonomy/" (concept.id.0) } { (concept.label(tongue(lang))) } },
                html! { (concept.label(tongue(lang.other()))) },
                html! { (kind(lang, concept.kind)) },
                html! { (concept.labels_sv.len() + concept.labels_en.len()) },
                html! { (concept.origins.first().map(|from| origin(lang, from)).unwrap_or_default()) },
            ]
        })
        .collect();
    ui::table(caption, &columns, &rows)
}

/// Where all of it came from, and its version.
fn about(lang: Lang, listed: &Listed<'_>) -> Markup {
    html! {
        (ui::details(&t!(lang, "taxonomy-about"), html! {
            p { (t!(lang, "taxonomy-about-text")) }
            @for line in &listed.imports {
                p {
                    (t!(lang, "taxonomy-import-line", source = source(&line.source), version = line.version.clone(),
                        at = format::instant(line.imported_at), count = line.concepts))
                }
            }
            (ui::muted(&t!(lang, "taxonomy-version", version = listed.taxonomy.version())))
        }))
    }
}

/// A kind in words.
fn kind(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Skill => t!(lang, "kind-skill"),
        Kind::Role => t!(lang, "kind-role"),
    }
}

/// A source's own name.
fn source(code: &str) -> String {
    match code {
        "esco" => "ESCO".to_owned(),
        "jobtech" => "JobTech".to_owned(),
        other => other.to_owned(),
    }
}

/// Where a concept came from, in words.
fn origin(lang: Lang, origin: &Origin) -> String {
    match origin {
        Origin::BuiltIn => t!(lang, "from-built-in"),
        Origin::Staff => t!(lang, "from-staff"),
        Origin::Imported { source: code, .. } => source(code),
    }
}

/// A language in words.
fn language(lang: Lang, tongue: Tongue) -> String {
    match tongue {
        Tongue::Sv => t!(lang, "tongue-sv"),
        Tongue::En => t!(lang, "tongue-en"),
    }
}

/// A language in a form.
fn code(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Sv => "sv",
        Tongue::En => "en",
    }
}

/// A concept's page.
pub(super) fn concept(d: &Door, shown: &Shown) -> Response {
    let lang = d.lang;
    let Some(concept) = shown.taxonomy.get(shown.id) else { return web::door::redirect("/taxonomy") };
    let title = concept.label(tongue(lang)).to_owned();
    let eyebrow = html! { a href="/taxonomy" { (t!(lang, "taxonomy-title")) } };
    let main = html! {
        (names(d, shown, concept, Tongue::Sv))
        (names(d, shown, concept, Tongue::En))
        @if shown.may_edit { (merger(d, shown)) }
    };
    let aside = html! {
        (ui::card_titled(&t!(lang, "concept-place"), neighbours(lang, shown, concept)))
        (ui::card_titled(&t!(lang, "concept-changes"), changes(lang, shown)))
    };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &title, Some(&kind(lang, concept.kind)), html! {}))
        (ui::columns(main, aside))
    };
    d.page(&title, body)
}

/// The names in one language, and the forms that change them.
fn names(d: &Door, shown: &Shown, concept: &Concept, tongue: Tongue) -> Markup {
    let lang = d.lang;
    let labels = concept.labels(tongue);
    let (preferred, others) = match labels.split_first() {
        Some((preferred, others)) => (Some(preferred), others),
        None => (None, labels),
    };
    ui::section(
        &language(lang, tongue),
        html! {
            @match preferred {
                Some(preferred) => p { strong { (preferred) } },
                None => (ui::muted(&t!(lang, "concept-no-name"))),
            }
            @if !others.is_empty() && !shown.may_edit { (ui::tags(others)) }
            @if !others.is_empty() && shown.may_edit {
                ul.stack role="list" { @for name in others { li { (name) " " (removal(d, shown, tongue, name)) } } }
            }
            @if shown.may_edit {
                (small_form(d, shown, tongue, "synonym", &t!(lang, "concept-add-synonym"), &t!(lang, "concept-new-synonym"), &t!(lang, "concept-add-synonym-button")))
                (small_form(d, shown, tongue, "name", &t!(lang, "concept-rename"), &t!(lang, "concept-new-name"), &t!(lang, "concept-rename-button")))
            }
        },
    )
}

/// The button that takes a name away.
fn removal(d: &Door, shown: &Shown, tongue: Tongue, name: &str) -> Markup {
    let lang = d.lang;
    let values =
        [("tongue", code(tongue).to_owned()), ("name", name.to_owned()), ("version", shown.version().to_string())];
    let button = html! {
        button.button.quiet.dense type="submit" aria-label=(t!(lang, "concept-remove-name", name = name)) {
            (t!(lang, "concept-remove"))
        }
    };
    d.buttons().press(&format!("/taxonomy/{}/synonym-removal", shown.id.0), &values, button)
}

/// A form of one line for a name in a language, opened on demand.
fn small_form(d: &Door, shown: &Shown, tongue: Tongue, act: &str, summary: &str, field: &str, submit: &str) -> Markup {
    let id = format!("{act}-{}", code(tongue));
    ui::details(
        summary,
        html! {
            form.form method="post" action={ "/taxonomy/" (shown.id.0) "/" (act) } {
                input type="hidden" name="form_id" value=(d.new_form_id());
                input type="hidden" name="version" value=(shown.version());
                input type="hidden" name="tongue" value=(code(tongue));
                div.field {
                    label for=(id) { (field) }
                    input id=(id) name="name" type="text" required maxlength=(LONGEST_NAME) lang=(code(tongue));
                }
                (ui::button_quiet(submit))
            }
        },
    )
}

/// The form that makes this concept part of another.
fn merger(d: &Door, shown: &Shown) -> Markup {
    let lang = d.lang;
    ui::section(
        &t!(lang, "concept-merge"),
        html! {
            (ui::details(&t!(lang, "concept-merge-open"), html! {
                form.form method="post" action={ "/taxonomy/" (shown.id.0) "/merger" } {
                    input type="hidden" name="form_id" value=(d.new_form_id());
                    input type="hidden" name="version" value=(shown.version());
                    div.field {
                        label for="merger" { (t!(lang, "concept-merge-with")) }
                        p.hint id="merger-hint" { (t!(lang, "concept-merge-hint")) }
                        input id="merger" name="name" type="text" required maxlength=(LONGEST_NAME) aria-describedby="merger-hint"
                            list="merger-options" data-suggest="/taxonomy/suggestions";
                        datalist id="merger-options" {}
                    }
                    (ui::button_danger(&t!(lang, "concept-merge-button")))
                }
            }))
        },
    )
}

/// What the concept hangs together with, and where it came from.
fn neighbours(lang: Lang, shown: &Shown, concept: &Concept) -> Markup {
    let links = |ids: &[ConceptId]| {
        html! {
            ul.stack role="list" {
                @for other in ids.iter().filter_map(|id| shown.taxonomy.get(*id)) {
                    li { a href={ "/taxonomy/" (other.id.0) } { (other.label(tongue(lang))) } }
                }
            }
        }
    };
    let lists = [
        (t!(lang, "concept-broader"), &concept.broader),
        (t!(lang, "concept-narrower"), &concept.narrower),
        (t!(lang, "concept-related"), &concept.related),
        (t!(lang, "concept-skills"), &concept.skills),
    ];
    let mut rows: Vec<(String, Markup)> =
        lists.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(name, ids)| (name, links(ids))).collect();
    let from = concept.origins.iter().map(|from| origin(lang, from)).collect::<Vec<_>>().join(", ");
    rows.push((t!(lang, "concept-from"), html! { (from) }));
    ui::summary_list(&rows)
}

/// What staff changed.
fn changes(lang: Lang, shown: &Shown) -> Markup {
    if shown.edits.is_empty() {
        return ui::muted(&t!(lang, "concept-unchanged"));
    }
    let items: Vec<TimelineItem> = shown
        .edits
        .iter()
        .map(|line| TimelineItem { when: format::instant(line.edited_at), what: change(lang, shown, line) })
        .collect();
    ui::timeline(&items)
}

/// A change in words.
fn change(lang: Lang, shown: &Shown, line: &EditLine) -> Markup {
    let label = |id: ConceptId| shown.taxonomy.get(id).map(|c| c.label(tongue(lang)).to_owned()).unwrap_or_default();
    let said = match &line.edit {
        Edit::Add { .. } => t!(lang, "change-added"),
        Edit::Rename { tongue, label, .. } => {
            t!(lang, "change-renamed", language = language(lang, *tongue), name = label.clone())
        }
        Edit::AddSynonym { tongue, label, .. } => {
            t!(lang, "change-synonym-added", language = language(lang, *tongue), name = label.clone())
        }
        Edit::RemoveSynonym { tongue, label, .. } => {
            t!(lang, "change-synonym-removed", language = language(lang, *tongue), name = label.clone())
        }
        Edit::Merge { winner, .. } => t!(lang, "change-merged", name = label(*winner)),
    };
    html! {
        p { (said) }
        @if let Some(who) = shown.editors.get(&line.edited_by) { (ui::muted(&who.name)) }
    }
}

/// The page on which a concept is added.
pub fn new(d: &Door, state: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "concept-add");
    let kinds = vec![("skill".to_owned(), kind(lang, Kind::Skill)), ("role".to_owned(), kind(lang, Kind::Role))];
    let fields = html! {
        (state.radios("kind", kinds))
        (state.text("sv").most(LONGEST_NAME).hint(t!(lang, "concept-hint-sv")))
        (state.text("en").most(LONGEST_NAME))
        (state.text("broader").optional().most(LONGEST_NAME).hint(t!(lang, "concept-hint-broader")).suggest("/taxonomy/suggestions"))
    };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(html! { a href="/taxonomy" { (t!(lang, "taxonomy-title")) } }, &title, Some(&t!(lang, "concept-add-lead")), html! {}))
            (state.form("/taxonomy/new", fields, &t!(lang, "concept-add-button")))
        },
    )
}
