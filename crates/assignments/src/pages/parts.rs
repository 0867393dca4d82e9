//! Parts that several pages share: an entry of a list, the facts of a need, the
//! star, amounts in fields.

use crate::assignment::Assignment;
use crate::{labels, lookup, policy};
use base::{Actor, AssignmentId, Lang, t};
use maud::{Markup, html};
use people::Client;
use web::Door;
use web::ui::{self, Entry};

/// The page of a need.
pub fn href(id: AssignmentId) -> String {
    format!("/assignments/{id}")
}

/// A need as an entry for whoever may see it.
pub fn entry(d: &Door, actor: &Actor, need: &Assignment, client: Option<&Client>, aside: Markup) -> Entry {
    let lang = d.lang;
    let content = &need.content;
    let mut facts: Vec<String> = client.map(|c| lookup::client_shown(actor, need, c, lang)).into_iter().collect();
    facts.push(labels::place(lang, content));
    facts.push(labels::period(lang, content));
    facts.push(labels::extent(lang, content));
    Entry {
        title: content.title.clone(),
        href: Some(href(need.id)),
        facts,
        body: html! {
            p lang=[(content.lang != lang).then(|| content.lang.code())] { (beginning(&content.text)) }
            @if !content.must.is_empty() { (ui::tags(&content.must)) }
        },
        aside,
    }
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    const MOST: usize = 200;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= MOST {
        return flat;
    }
    let cut: String = flat.chars().take(MOST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole} …")
}

/// The star of a need (S25); it comes back to the page it stands on.
pub fn star(d: &Door, need: &Assignment, marked: bool) -> Markup {
    let title = need.content.title.clone();
    let (verb, label) = if marked {
        ("unfavourite", t!(d.lang, "star-unmark", title = title))
    } else {
        ("favourite", t!(d.lang, "star-mark", title = title))
    };
    let action = format!("{}/{verb}", href(need.id));
    d.buttons().press(&action, &[("next", d.here.clone())], ui::star_button(&label, marked))
}

/// The stage as a badge.
pub fn badge(lang: Lang, need: &Assignment) -> Markup {
    let kind = need.stage().kind();
    ui::badge(labels::tone(kind), &labels::stage(lang, kind))
}

/// The facts of a need, as far as the actor may know them.
pub fn facts(lang: Lang, actor: &Actor, need: &Assignment, client: &Client) -> Markup {
    let content = &need.content;
    let mut rows: Vec<(String, Markup)> = vec![
        (t!(lang, "field-client"), html! { (lookup::client_shown(actor, need, client, lang)) }),
        (t!(lang, "field-period"), html! { (labels::period(lang, content)) }),
        (t!(lang, "field-extent"), html! { (labels::extent(lang, content)) }),
        (t!(lang, "field-place"), html! { (labels::place(lang, content)) }),
    ];
    if !content.languages.is_empty() {
        let names: Vec<String> = content.languages.iter().map(|code| labels::language(lang, code)).collect();
        rows.push((t!(lang, "field-languages"), html! { (names.join(", ")) }));
    }
    rows.push((t!(lang, "field-people"), html! { (content.people) }));
    if policy::sees_budget(actor, need.client) {
        let budget = match content.budget {
            Some(budget) => labels::rate(lang, budget.amount, budget.basis),
            None => t!(lang, "budget-unsaid"),
        };
        rows.push((t!(lang, "field-budget"), html! { (budget) }));
        let shown = if content.shows_client { t!(lang, "shows-client-yes") } else { t!(lang, "shows-client-no") };
        rows.push((t!(lang, "field-shows-client"), html! { (shown) }));
    }
    ui::summary_list(&rows)
}

/// What is needed: text and skills.
pub fn need_text(lang: Lang, need: &Assignment) -> Markup {
    let content = &need.content;
    html! {
        div.prose lang=[(content.lang != lang).then(|| content.lang.code())] { (web::markdown::letter(&content.text)) }
        @if !content.must.is_empty() { (ui::section(&t!(lang, "field-must"), ui::tags(&content.must))) }
        @if !content.nice.is_empty() { (ui::section(&t!(lang, "field-nice"), ui::tags(&content.nice))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(beginning("kort\n\ntext"), "kort text");
        let long = beginning(&"ord ".repeat(100));
        assert!(long.ends_with("ord …") && long.chars().count() <= 202, "{long}");
    }
}
