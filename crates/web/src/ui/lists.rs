//! Things in a row: facts, tasks, entries, what happened when, steps, tabs and
//! words. The order is the caller's; nothing is sorted or cut here.

use super::icons::{Icon, icon};
use maud::{Markup, html};

/// Facts as (name, value).
pub fn summary_list(rows: &[(String, Markup)]) -> Markup {
    html! {
        dl.summary {
            @for (name, value) in rows {
                div { dt { (name) } dd { (value) } }
            }
        }
    }
}

/// One thing to do.
pub struct Task {
    /// A verb and what it is about: the link's text.
    pub label: String,
    /// Where it is done.
    pub href: String,
    /// How it stands: most often a [`super::badge`].
    pub status: Markup,
    /// What it is about, or by when.
    pub hint: Option<String>,
}

/// What to do, in order.
pub fn task_list(tasks: &[Task]) -> Markup {
    html! {
        ul.tasks role="list" {
            @for task in tasks {
                li {
                    div.task-text {
                        a href=(task.href) { (task.label) }
                        @if let Some(hint) = &task.hint { p.task-hint { (hint) } }
                    }
                    div.task-status { (task.status) }
                }
            }
        }
    }
}

/// A row that is more than a line: an assignment, a consultant, a match.
pub struct Entry {
    /// Its name: the link's text.
    pub title: String,
    /// Its own page; without one the title is plain.
    pub href: Option<String>,
    /// Facts in a line below the title ("Stockholm", "50 %", "from 2026-03-02").
    pub facts: Vec<String>,
    /// What else belongs to it: an extract, [`tags`], a [`super::score_bar`].
    pub body: Markup,
    /// At its end: a badge, a rate, a button.
    pub aside: Markup,
}

/// Rows with hairlines between.
pub fn entries(rows: &[Entry]) -> Markup {
    html! {
        ul.entries role="list" {
            @for row in rows {
                li.entry {
                    div.entry-main {
                        p.entry-title {
                            @if let Some(href) = &row.href { a href=(href) { (row.title) } } @else { (row.title) }
                        }
                        @if !row.facts.is_empty() {
                            ul.facts role="list" { @for fact in &row.facts { li { (fact) } } }
                        }
                        (row.body)
                    }
                    div.entry-aside { (row.aside) }
                }
            }
        }
    }
}

/// Something that happened.
pub struct TimelineItem {
    /// When, as people read it.
    pub when: String,
    /// What.
    pub what: Markup,
}

/// What happened, in the caller's order.
pub fn timeline(items: &[TimelineItem]) -> Markup {
    html! {
        ol.timeline role="list" {
            @for item in items {
                li {
                    p.timeline-when { (item.when) }
                    div.timeline-what { (item.what) }
                }
            }
        }
    }
}

/// The steps of a flow; `current` counts from 0, and `labels.len()` means that
/// all are done.
pub fn steps(labels: &[String], current: usize) -> Markup {
    html! {
        ol.steps role="list" {
            @for (index, label) in labels.iter().enumerate() {
                li class=[(index < current).then_some("done")] aria-current=[(index == current).then_some("step")] {
                    span.steps-mark aria-hidden="true" {
                        @if index < current { (icon(Icon::Check)) } @else { (index + 1) }
                    }
                    span.steps-label { (label) }
                }
            }
        }
    }
}

/// One view of the same things: a link, as each view is a page.
pub struct Tab {
    /// The page.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Whether this is the page shown.
    pub current: bool,
    /// How many things it holds, if that is worth saying.
    pub count: Option<i64>,
}

/// Views of the same things; `aria_label` names the group.
pub fn tabs(aria_label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav.tabs aria-label=(aria_label) {
            ul role="list" {
                @for tab in tabs {
                    li {
                        a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                            (tab.label)
                            @if let Some(count) = tab.count { " " span.count { (count) } }
                        }
                    }
                }
            }
        }
    }
}

/// A short word in a frame: a filter that is on, a kind.
pub fn chip(label: &str) -> Markup {
    html! { span.chip { (label) } }
}

/// A filter that is on and can be taken away by following its link;
/// `remove_label` says so to those who do not see the cross.
pub fn chip_link(href: &str, label: &str, remove_label: &str) -> Markup {
    html! {
        a.chip href=(href) {
            (label)
            span.unseen { ", " (remove_label) }
            (icon(Icon::Cross))
        }
    }
}

/// Words such as skills.
pub fn tags(words: &[String]) -> Markup {
    html! {
        ul.tags role="list" { @for word in words { li { (word) } } }
    }
}

/// A file to read or fetch; `meta` says its kind and size.
pub fn document_link(href: &str, label: &str, meta: &str) -> Markup {
    html! {
        a.document href=(href) {
            (icon(Icon::Document))
            span.document-text {
                span.document-label { (label) }
                span.document-meta { (meta) }
            }
        }
    }
}

/// Nothing here yet: what it means, and the way on as (address, label).
pub fn empty(title: &str, text: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            svg.spot viewBox="0 0 120 72" width="120" height="72" aria-hidden="true" focusable="false" {
                circle.spot-sun cx="86" cy="24" r="11" {}
                path.spot-far d="M14 54c12-16 22-22 30-22 11 0 16 22 26 22 8 0 12-10 19-10 6 0 11 5 17 10" {}
                path.spot-line d="M6 54h108" {}
                path.spot-line d="M24 60h30M62 60h34M40 66h22M70 66h12" {}
            }
            p.empty-title { (title) }
            p.empty-text { (text) }
            @if let Some((href, label)) = action { p.empty-action { a.button.quiet href=(href) { (label) } } }
        }
    }
}
