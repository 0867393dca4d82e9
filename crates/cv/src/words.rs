//! Text put in order: one line, several lines, without markup. Changes no
//! word.

use crate::limits::MOST_TEXT;

/// One line: space runs become one space, control characters go. Nothing when
/// nothing is left.
pub(crate) fn line(text: &str) -> Option<String> {
    let clean: String = text.chars().map(|c| if c.is_whitespace() || c == '\u{feff}' { ' ' } else { c }).collect();
    let words: Vec<&str> = clean.split(' ').filter(|word| !word.is_empty()).collect();
    let text: String = words.join(" ").chars().filter(|c| !c.is_control()).take(MOST_TEXT).collect();
    (!text.is_empty()).then_some(text)
}

/// Several lines: each put in order, at most one empty line between.
pub(crate) fn block(text: &str) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    for raw in text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{2028}'], "\n").split('\n') {
        let raw = line(raw).unwrap_or_default();
        if raw.is_empty() && lines.last().is_none_or(String::is_empty) {
            continue;
        }
        lines.push(raw);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let text: String = lines.join("\n").chars().take(MOST_TEXT).collect();
    (!text.is_empty()).then_some(text)
}

/// The sign that stands for an item of a marked-up list: nobody types it.
pub(crate) const ITEM: char = '\u{f0b7}';

/// Marked-up text as running lines and items. Where the markup has lists, only
/// those are items; else the signs that people type are.
pub(crate) fn text_and_items(text: &str) -> (Option<String>, Vec<String>) {
    let plain = without_tags(text);
    let marked = plain.contains(ITEM);
    let (mut lines, mut items) = (Vec::new(), Vec::new());
    for part in plain.split('\n') {
        let found = match (marked, text.contains('<')) {
            (true, _) => part.trim_start().strip_prefix(ITEM),
            // A paragraph that begins with a dash or an o is a paragraph.
            (false, true) => part.trim_start().strip_prefix(BULLETS),
            (false, false) => item(part),
        };
        match found {
            Some(item) => items.extend(line(item)),
            None => lines.push(part),
        }
    }
    (block(&lines.join("\n")), items)
}

/// Markup as Europass puts it into its texts, without its tags: paragraphs and
/// items become lines.
pub(crate) fn without_tags(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(&entities(before));
        let Some((tag, after)) = after.split_once('>') else {
            out.push('<');
            rest = after;
            continue;
        };
        let name = tag.trim_matches(['/', ' ']).split(' ').next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "p" | "br" | "ul" | "ol" | "div" | "tr" | "h1" | "h2" | "h3" => out.push('\n'),
            "li" if tag.starts_with('/') => {}
            "li" => {
                out.push('\n');
                out.push(ITEM);
                out.push(' ');
            }
            name if name.chars().all(|c| c.is_ascii_alphanumeric()) && !name.is_empty() => {}
            // No tag: a sign of comparison.
            _ => {
                out.push('<');
                out.push_str(tag);
                out.push('>');
            }
        }
        rest = after;
    }
    out.push_str(&entities(rest));
    out
}

/// Entities that markup within text is written with.
fn entities(text: &str) -> String {
    let text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&apos;", "'").replace("&amp;", "&")
}

/// The signs that begin an item of a list.
const BULLETS: [char; 15] = ['•', '●', '◦', '▪', '■', '‣', '·', '∙', '○', '➢', '►', '✓', '\u{f0b7}', '\u{f0a7}', '*'];

/// The text of an item, without the sign before it.
pub(crate) fn item(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix(BULLETS) {
        return Some(rest.trim());
    }
    ["- ", "– ", "— ", "o "].iter().find_map(|sign| text.strip_prefix(sign)).map(str::trim)
}

/// Small letters without accents that would hide a word, for comparing.
pub(crate) fn folded(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' => 'e',
            'ü' => 'u',
            '’' => '\'',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_is_put_in_order_and_words_are_left() {
        assert_eq!(line("  Anna \t\u{a0}Åkesson\n").as_deref(), Some("Anna Åkesson"));
        assert_eq!(line(" \n ").as_deref(), None);
        assert_eq!(block("a\r\n\r\n\r\n  b \n").as_deref(), Some("a\n\nb"));
        assert_eq!(block("\n \n"), None);
    }

    #[test]
    fn tags_go_and_signs_of_comparison_stay() {
        for (text, want) in [
            ("<p>Ett</p><p>Två &amp; tre</p>", "\nEtt\n\nTvå & tre\n"),
            ("<ul><li>a</li><li>b</li></ul>", "\n\n\u{f0b7} a\n\u{f0b7} b\n"),
            ("1 < 2", "1 < 2"),
            ("a <= b > c", "a <= b > c"),
            ("plain &amp; kept", "plain &amp; kept"),
        ] {
            assert_eq!(without_tags(text), want, "{text}");
        }
    }

    #[test]
    fn an_item_is_told_by_its_sign() {
        assert_eq!(item("• Sänkte svarstiden"), Some("Sänkte svarstiden"));
        assert_eq!(item("- a"), Some("a"));
        assert_eq!(item("-a"), None);
        assert_eq!(item("Redaktör"), None);
    }
}
