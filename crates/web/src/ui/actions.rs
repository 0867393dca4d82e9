//! Buttons and links that look like buttons. A button always submits the form
//! it stands in; a link only goes somewhere. One primary button a page.

use super::icons::{Icon, icon};
use maud::{Markup, html};

/// The page's main way on.
pub fn link_button(href: &str, label: &str) -> Markup {
    html! { a.button.primary href=(href) { (label) } }
}

/// Another way on.
pub fn link_quiet(href: &str, label: &str) -> Markup {
    html! { a.button.quiet href=(href) { (label) } }
}

/// The way to a page where something is ended or taken away.
pub fn link_danger(href: &str, label: &str) -> Markup {
    html! { a.button.danger href=(href) { (label) } }
}

/// Submits the form: the page's main act.
pub fn button(label: &str) -> Markup {
    html! { button.button.primary type="submit" { (label) } }
}

/// Submits the form: another act.
pub fn button_quiet(label: &str) -> Markup {
    html! { button.button.quiet type="submit" { (label) } }
}

/// Submits the form: an act that ends something or takes it away.
pub fn button_danger(label: &str) -> Markup {
    html! { button.button.danger type="submit" { (label) } }
}

/// Submits the form: puts something among the favourites, or takes it out
/// when it is there.
pub fn star_button(label: &str, pressed: bool) -> Markup {
    html! {
        button.star type="submit" aria-pressed=(if pressed { "true" } else { "false" }) aria-label=(label) title=(label) {
            (icon(if pressed { Icon::StarFilled } else { Icon::Star }))
        }
    }
}

/// Buttons in a row that wraps.
pub fn actions(body: Markup) -> Markup {
    html! { div.actions { (body) } }
}

/// The pages before and after; `label` names the group.
pub fn pagination(label: &str, prev: Option<&str>, prev_label: &str, next: Option<&str>, next_label: &str) -> Markup {
    html! {
        @if prev.is_some() || next.is_some() {
            nav.pagination aria-label=(label) {
                @if let Some(href) = prev {
                    a.button.quiet href=(href) rel="prev" { (icon(Icon::ArrowLeft)) (prev_label) }
                }
                @if let Some(href) = next {
                    a.button.quiet.next href=(href) rel="next" { (next_label) (icon(Icon::ArrowRight)) }
                }
            }
        }
    }
}
