//! How things stand: a tone is shown by words, colour and the shape of its
//! mark, never by colour alone (WCAG 1.4.1).

use super::icons::{Icon, icon};
use maud::{Markup, html};

/// How a state is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A fact without weight.
    Neutral,
    /// Done, in order, in force.
    Ok,
    /// Needs an eye soon.
    Warn,
    /// Wrong, refused, overdue.
    Bad,
    /// On its way, good to know.
    Info,
    /// Waits for the reader.
    Waiting,
}

impl Tone {
    /// As in class names.
    fn class(self) -> &'static str {
        match self {
            Tone::Neutral => "tone-neutral",
            Tone::Ok => "tone-ok",
            Tone::Warn => "tone-warn",
            Tone::Bad => "tone-bad",
            Tone::Info => "tone-info",
            Tone::Waiting => "tone-waiting",
        }
    }

    /// The path of its mark in a box of 12 × 12.
    fn shape(self) -> &'static str {
        match self {
            // ring
            Tone::Neutral => {
                "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9m0 1.75a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 1 1 0-5.5"
            }
            // disc
            Tone::Ok => "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9",
            // triangle
            Tone::Warn => "M6 1 11.5 10.5H.5z",
            // diamond
            Tone::Bad => "M6 .5 11.5 6 6 11.5.5 6z",
            // square
            Tone::Info => "M2 2h8v8H2z",
            // half of a ring filled
            Tone::Waiting => "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1m0 1.75a3.25 3.25 0 0 1 0 6.5z",
        }
    }

    /// The icon that a banner begins with.
    fn icon(self) -> Icon {
        match self {
            Tone::Neutral | Tone::Info => Icon::Info,
            Tone::Ok => Icon::Check,
            Tone::Warn | Tone::Bad => Icon::Alert,
            Tone::Waiting => Icon::Clock,
        }
    }
}

/// A state in a word or two.
pub fn badge(tone: Tone, label: &str) -> Markup {
    html! {
        span class={"badge " (tone.class())} {
            svg.mark viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" {
                path d=(tone.shape()) {}
            }
            (label)
        }
    }
}

/// A message that stands on the page as long as it holds.
pub fn banner(tone: Tone, body: Markup) -> Markup {
    html! {
        div class={"banner " (tone.class())} {
            (icon(tone.icon()))
            div.banner-body { (body) }
        }
    }
}

/// The line that says what has just been done; read out by screen readers.
pub fn flash(message: &str) -> Markup {
    html! {
        div.flash role="status" {
            (icon(Icon::Check))
            p { (message) }
        }
    }
}

/// [`flash`] with a way on or back, such as an undo form.
pub fn flash_with(message: &str, action: Markup) -> Markup {
    html! {
        div.flash role="status" {
            (icon(Icon::Check))
            p { (message) }
            div.flash-action { (action) }
        }
    }
}

/// The page that ends a flow: what is done (as the page's `h1`) and what
/// happens next.
pub fn confirmation(title: &str, body: Markup) -> Markup {
    html! {
        section.confirmation {
            span.confirmation-mark { (icon(Icon::Check)) }
            h1 { (title) }
            (body)
        }
    }
}
