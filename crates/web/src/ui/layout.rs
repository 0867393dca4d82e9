//! Where things stand on a page: headings, sections, cards, columns and text.
//! Holds no state and no words.

use maud::{Markup, html};

/// The page's only `h1`, with an optional lead sentence.
pub fn heading(title: &str, lead: Option<&str>) -> Markup {
    html! {
        div.heading {
            div.heading-text {
                h1 { (title) }
                @if let Some(lead) = lead { p.lead { (lead) } }
            }
        }
    }
}

/// [`heading`] with buttons at its end.
pub fn heading_with(title: &str, lead: Option<&str>, actions: Markup) -> Markup {
    html! {
        div.heading {
            div.heading-text {
                h1 { (title) }
                @if let Some(lead) = lead { p.lead { (lead) } }
            }
            div.heading-actions { (actions) }
        }
    }
}

/// [`heading_with`] with a line above that says what kind of thing this is or
/// which number it has ("Assignment 214"), as text or as a link back.
pub fn heading_eyebrow(eyebrow: Markup, title: &str, lead: Option<&str>, actions: Markup) -> Markup {
    html! {
        div.heading {
            div.heading-text {
                p.eyebrow { (eyebrow) }
                h1 { (title) }
                @if let Some(lead) = lead { p.lead { (lead) } }
            }
            div.heading-actions { (actions) }
        }
    }
}

/// A part of the page under an `h2`.
pub fn section(title: &str, body: Markup) -> Markup {
    html! {
        section.section {
            h2 { (title) }
            (body)
        }
    }
}

/// [`section`] with a link or button on the line of its title.
pub fn section_with(title: &str, actions: Markup, body: Markup) -> Markup {
    html! {
        section.section {
            div.section-head {
                h2 { (title) }
                div.section-actions { (actions) }
            }
            (body)
        }
    }
}

/// A surface of its own, for what is not a row in a list.
pub fn card(body: Markup) -> Markup {
    html! { div.card { (body) } }
}

/// [`card`] under an `h2`.
pub fn card_titled(title: &str, body: Markup) -> Markup {
    html! {
        section.card {
            h2.card-title { (title) }
            (body)
        }
    }
}

/// A main column and a narrow one beside it, below it on a phone.
pub fn columns(main: Markup, aside: Markup) -> Markup {
    html! {
        div.columns {
            div.columns-main { (main) }
            div.columns-aside { (aside) }
        }
    }
}

/// Things below each other at an even distance.
pub fn stack(body: Markup) -> Markup {
    html! { div.stack { (body) } }
}

/// Running text, at most 66 characters wide.
pub fn prose(body: Markup) -> Markup {
    html! { div.prose { (body) } }
}

/// A document to be read as on paper: a contract, a résumé, a policy.
pub fn paper(body: Markup) -> Markup {
    html! { div.paper { (body) } }
}

/// A paragraph that stands back.
pub fn muted(text: &str) -> Markup {
    html! { p.muted { (text) } }
}

/// Caption-sized words that stand back, within a line.
pub fn small(text: &str) -> Markup {
    html! { span.small { (text) } }
}

/// More that opens on demand.
pub fn details(summary: &str, body: Markup) -> Markup {
    html! {
        details.details {
            summary { (summary) }
            div.details-body { (body) }
        }
    }
}

/// A few figures in a row, each as (name, figure): never more than four.
pub fn key_figures(figures: &[(String, Markup)]) -> Markup {
    html! {
        dl.figures {
            @for (name, figure) in figures {
                div { dt { (name) } dd { (figure) } }
            }
        }
    }
}

/// What somebody said, and who.
pub fn quote(text: &str, who: &str) -> Markup {
    html! {
        figure.quote {
            blockquote { p { (text) } }
            figcaption { (who) }
        }
    }
}
