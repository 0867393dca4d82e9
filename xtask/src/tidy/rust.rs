//! Rust split into tokens: enough to tell code from strings and comments, and
//! to find the arguments of a call. Understands no grammar beyond that.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word of the language or of the house; `r#` is taken off.
    Ident,
    /// `'a`, without the quote.
    Lifetime,
    /// Any string literal, without quotes and with its escapes as written.
    Str,
    /// A character or byte literal.
    Char,
    /// A number.
    Number,
    /// One character of punctuation.
    Punct,
    /// A comment, with its slashes.
    Comment,
}

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its text, as its kind says.
    pub text: String,
    /// Where it begins, from 1.
    pub line: usize,
}

impl Token {
    /// Whether it is this punctuation.
    pub fn is_punct(&self, punct: &str) -> bool {
        self.kind == Kind::Punct && self.text == punct
    }

    /// Whether it is this word.
    pub fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Ident && self.text == word
    }

    /// Whether it opens a group.
    fn opens(&self) -> bool {
        self.kind == Kind::Punct && matches!(self.text.as_str(), "(" | "[" | "{")
    }

    /// Whether it closes a group.
    fn closes(&self) -> bool {
        self.kind == Kind::Punct && matches!(self.text.as_str(), ")" | "]" | "}")
    }
}

/// All tokens of a file.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { rest: source, line: 1 };
    let mut found = Vec::new();
    while let Some(c) = reader.rest.chars().next() {
        let line = reader.line;
        if c.is_whitespace() {
            reader.take(c.len_utf8());
            continue;
        }
        let (kind, text) = reader.token(c);
        found.push(Token { kind, text, line });
    }
    found
}

/// What is not read yet, and where that begins.
struct Reader<'s> {
    rest: &'s str,
    line: usize,
}

impl<'s> Reader<'s> {
    /// Takes so many bytes off the front.
    fn take(&mut self, bytes: usize) -> &'s str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    /// Takes as long as the characters are such.
    fn take_while(&mut self, such: impl Fn(char) -> bool) -> &'s str {
        let end = self.rest.find(|c| !such(c)).unwrap_or(self.rest.len());
        self.take(end)
    }

    /// The token that begins with `c`.
    fn token(&mut self, c: char) -> (Kind, String) {
        if self.rest.starts_with("//") {
            return (Kind::Comment, self.take_while(|c| c != '\n').to_owned());
        }
        if self.rest.starts_with("/*") {
            return (Kind::Comment, self.block_comment().to_owned());
        }
        if let Some(text) = self.string() {
            return (Kind::Str, text);
        }
        if c == '\'' || self.rest.starts_with("b'") {
            return self.quote();
        }
        if c.is_ascii_digit() {
            return (Kind::Number, self.take_while(is_word_part).to_owned());
        }
        if is_word_part(c) {
            if self.rest.starts_with("r#") {
                self.take(2);
            }
            return (Kind::Ident, self.take_while(is_word_part).to_owned());
        }
        (Kind::Punct, self.take(c.len_utf8()).to_owned())
    }

    /// `/* … */`, which nests.
    fn block_comment(&mut self) -> &'s str {
        let (mut depth, mut at) = (0_usize, 0_usize);
        let bytes = self.rest.as_bytes();
        while at < bytes.len() {
            match bytes.get(at..at + 2) {
                Some(b"/*") => (depth, at) = (depth + 1, at + 2),
                Some(b"*/") => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                break;
            }
        }
        self.take(at.min(bytes.len()))
    }

    /// Any string literal that begins here: `"…"`, `r#"…"#`, with `b` or `c`.
    fn string(&mut self) -> Option<String> {
        let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|p| {
            self.rest.strip_prefix(p).is_some_and(|r| {
                if p.ends_with('r') { r.trim_start_matches('#').starts_with('"') } else { r.starts_with('"') }
            })
        })?;
        let after = &self.rest[prefix.len()..];
        let hashes = after.len() - after.trim_start_matches('#').len();
        self.take(prefix.len() + hashes + 1);
        if prefix.ends_with('r') {
            let close = format!("\"{}", "#".repeat(hashes));
            let end = self.rest.find(&close).unwrap_or(self.rest.len());
            let text = self.take(end).to_owned();
            self.take(close.len().min(self.rest.len()));
            return Some(text);
        }
        let mut escaped = false;
        let end = self.rest.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let text = self.take(end.unwrap_or(self.rest.len())).to_owned();
        self.take(1.min(self.rest.len()));
        Some(text)
    }

    /// A character literal or a lifetime.
    fn quote(&mut self) -> (Kind, String) {
        self.take(if self.rest.starts_with('b') { 2 } else { 1 });
        let mut following = self.rest.chars();
        let (first, second) = (following.next(), following.next());
        if first == Some('\\') {
            // The escaped character may itself be a quote.
            let end = self.rest.char_indices().skip(2).find(|(_, c)| *c == '\'').map_or(self.rest.len(), |(at, _)| at);
            let text = self.take(end).to_owned();
            self.take(1.min(self.rest.len()));
            return (Kind::Char, text);
        }
        if let (Some(first), Some('\'')) = (first, second) {
            let text = self.take(first.len_utf8()).to_owned();
            self.take(1);
            return (Kind::Char, text);
        }
        (Kind::Lifetime, self.take_while(is_word_part).to_owned())
    }
}

/// Whether the character may stand in a word.
fn is_word_part(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The tokens inside the group that opens at `open`, without its brackets,
/// split at its own commas. Nothing when no group opens there.
pub fn arguments<'t>(code: &[&'t Token], open: usize) -> Vec<Vec<&'t Token>> {
    if !code.get(open).is_some_and(|token| token.opens()) {
        return Vec::new();
    }
    let (mut depth, mut all, mut one) = (0_usize, Vec::new(), Vec::new());
    for token in &code[open + 1..] {
        if token.closes() {
            if depth == 0 {
                break;
            }
            depth -= 1;
        }
        if depth == 0 && token.is_punct(",") {
            all.push(std::mem::take(&mut one));
            continue;
        }
        if token.opens() {
            depth += 1;
        }
        one.push(*token);
    }
    if !one.is_empty() {
        all.push(one);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kind and text of every token.
    fn read(source: &str) -> Vec<(Kind, String)> {
        tokens(source).into_iter().map(|t| (t.kind, t.text)).collect()
    }

    #[test]
    fn strings_comments_and_code_are_told_apart() {
        let source = r###"let s = "a \" // b"; /* x /* y */ z */ r#"raw " "# // end
b"bytes" 'c' '\'' 'å' b'\n' &'a str r#type 1_000u8"###;
        let want = [
            (Kind::Ident, "let"),
            (Kind::Ident, "s"),
            (Kind::Punct, "="),
            (Kind::Str, "a \\\" // b"),
            (Kind::Punct, ";"),
            (Kind::Comment, "/* x /* y */ z */"),
            (Kind::Str, "raw \" "),
            (Kind::Comment, "// end"),
            (Kind::Str, "bytes"),
            (Kind::Char, "c"),
            (Kind::Char, "\\'"),
            (Kind::Char, "å"),
            (Kind::Char, "\\n"),
            (Kind::Punct, "&"),
            (Kind::Lifetime, "a"),
            (Kind::Ident, "str"),
            (Kind::Ident, "type"),
            (Kind::Number, "1_000u8"),
        ];
        assert_eq!(read(source), want.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn lines_are_counted_inside_strings_and_comments() {
        let lines: Vec<_> = tokens("a\n\"x\ny\" /* \n */ b\nc").iter().map(|t| t.line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_file_that_ends_in_the_middle_is_read_to_its_end() {
        for source in ["\"open", "r#\"open", "/* open", "'", "'\\", "b'", "r#"] {
            assert!(!tokens(source).is_empty(), "{source}");
        }
    }

    #[test]
    fn arguments_are_split_at_their_own_commas() {
        let all = tokens("t!(lang, \"key\", n = f(a, [b, c]), x = { 1 },) after");
        let code: Vec<&Token> = all.iter().collect();
        let arguments = arguments(&code, 2);
        let firsts: Vec<_> = arguments.iter().map(|a| a[0].text.as_str()).collect();
        assert_eq!(firsts, ["lang", "key", "n", "x"]);
        assert_eq!(arguments[2].len(), 12);
    }
}
