//! The subset of Markdown that a letter may use: paragraphs, emphasis, lists
//! and links. HTML in it is shown as the characters it is.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A letter as HTML.
pub fn letter(text: &str) -> Markup {
    let mut out = String::with_capacity(text.len() * 2);
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => out.push_str("<p>"),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => out.push_str("</p>"),
            Event::Start(Tag::List(None)) => out.push_str("<ul>"),
            Event::End(TagEnd::List(false)) => out.push_str("</ul>"),
            Event::Start(Tag::List(Some(_))) => out.push_str("<ol>"),
            Event::End(TagEnd::List(true)) => out.push_str("</ol>"),
            Event::Start(Tag::Item) => out.push_str("<li>"),
            Event::End(TagEnd::Item) => out.push_str("</li>"),
            Event::Start(Tag::Emphasis) => out.push_str("<em>"),
            Event::End(TagEnd::Emphasis) => out.push_str("</em>"),
            Event::Start(Tag::Strong) => out.push_str("<strong>"),
            Event::End(TagEnd::Strong) => out.push_str("</strong>"),
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("https://") => {
                out.push_str("<a rel=\"noopener noreferrer nofollow ugc\" href=\"");
                escape(&dest_url, &mut out);
                out.push_str("\">");
            }
            Event::Start(Tag::Link { .. }) => out.push_str("<a>"),
            Event::End(TagEnd::Link) => out.push_str("</a>"),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                escape(&text, &mut out)
            }
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push_str("<br>"),
            Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    PreEscaped(out)
}

/// The five characters that HTML reads.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_in_a_letter_is_only_characters() {
        let html = letter("Hej <script>alert(1)</script> [x](javascript:alert(1)) **fet**").into_string();
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains("javascript:"), "{html}");
        assert!(html.contains("<strong>fet</strong>"), "{html}");
    }
}
