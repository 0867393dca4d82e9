//! People as the pages show them. A picture never says more than the reader
//! may know: whoever may not see the name sees the masked one.

use super::icons::{Icon, icon};
use maud::{Markup, html};

/// At most two initials, from the first and the last name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// One of six tones, the same for the same name everywhere.
fn tone(name: &str) -> u32 {
    name.chars().fold(7_u32, |sum, letter| sum.wrapping_mul(31).wrapping_add(u32::from(letter))) % 6 + 1
}

/// Initials in a circle; the name itself stands beside it as text.
pub fn avatar(name: &str) -> Markup {
    html! { span class={"avatar avatar-" (tone(name))} aria-hidden="true" { (initials(name)) } }
}

/// Somebody whose name the reader may not see.
pub fn masked_avatar() -> Markup {
    html! { span.avatar.masked aria-hidden="true" { (icon(Icon::Person)) } }
}

/// A name with its avatar and a line below, within a list or a table.
pub fn person(name: &str, below: &str) -> Markup {
    person_lines(&avatar(name), name, below, &html! {})
}

/// [`person`] with the mail address as a further line.
pub fn person_reached(name: &str, below: &str, mail: &str) -> Markup {
    person_lines(&avatar(name), name, below, &html! { a.person-below.breaks href={ "mailto:" (mail) } { (mail) } })
}

/// [`person`] without a name: `label` says what may be said ("Konsult 3").
pub fn person_masked(label: &str, below: &str) -> Markup {
    person_lines(&masked_avatar(), label, below, &html! {})
}

/// An avatar beside its lines; an empty one is left out.
fn person_lines(avatar: &Markup, name: &str, below: &str, more: &Markup) -> Markup {
    html! {
        span.person {
            (avatar)
            span.person-text {
                span.person-name { (name) }
                @if !below.is_empty() { span.person-below { (below) } }
                (more)
            }
        }
    }
}

/// The person who helps the reader ("Din konsultagent"), always in the same
/// place (WCAG 3.2.6). An empty mail or phone is left out.
pub fn person_card(name: &str, role_label: &str, mail: &str, phone: &str, extra: Markup) -> Markup {
    let dial: String = phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    html! {
        section.card.person-card {
            h2.person-role { (role_label) }
            p.person-line { (avatar(name)) span.person-name { (name) } }
            ul.person-ways role="list" {
                @if !phone.is_empty() { li { a href={"tel:" (dial)} { (icon(Icon::Phone)) (phone) } } }
                @if !mail.is_empty() { li { a href={"mailto:" (mail)} { (icon(Icon::Mail)) span.breaks { (mail) } } } }
            }
            (extra)
        }
    }
}
