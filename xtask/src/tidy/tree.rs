//! The files that the checks read: loaded once, Rust split into tokens once.
//! Knows no disk, so that a test makes a tree of two lines.

use super::rust::{Kind, Token, tokens};

/// One file of the repository.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    /// The content; empty for what is not text.
    pub text: String,
    /// The tokens, comments among them; empty for what is not Rust.
    pub tokens: Vec<Token>,
}

impl File {
    /// How its name ends, without the dot.
    pub fn extension(&self) -> &str {
        self.path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end)
    }

    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.extension() == "rs"
    }

    /// Its name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The tokens without the comments.
    pub fn code(&self) -> Vec<&Token> {
        self.tokens.iter().filter(|token| token.kind != Kind::Comment).collect()
    }
}

/// All files of the repository.
pub struct Tree {
    /// By path.
    pub files: Vec<File>,
}

impl Tree {
    /// From paths and contents; no content is a file that is not text.
    pub fn new(files: Vec<(String, Option<String>)>) -> Tree {
        let mut files: Vec<File> = files
            .into_iter()
            .map(|(path, text)| File { path, text: text.unwrap_or_default(), tokens: Vec::new() })
            .collect();
        for file in files.iter_mut().filter(|file| file.is_rust()) {
            file.tokens = tokens(&file.text);
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Tree { files }
    }

    /// A tree of a few lines.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        Tree::new(files.iter().map(|(path, text)| ((*path).to_owned(), Some((*text).to_owned()))).collect())
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether a file, or a folder with files in it, is there.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let inside = format!("{path}/");
        self.files.iter().any(|file| file.path == path || file.path.starts_with(&inside))
    }

    /// The files below a folder, which is named with its last `/`.
    pub fn under<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = &'t File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder))
    }

    /// The house's own Rust: crates, testkit and this workshop.
    pub fn rust(&self) -> impl Iterator<Item = &File> {
        let ours = ["crates/", "testkit/", "xtask/"];
        self.files.iter().filter(move |file| file.is_rust() && ours.iter().any(|folder| file.path.starts_with(folder)))
    }

    /// The folder names below `crates/`, each once.
    pub fn crates(&self) -> Vec<&str> {
        let names = self.under("crates/").filter_map(|file| file.path.split('/').nth(1));
        let mut names: Vec<&str> = names.collect();
        names.dedup();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_when_a_file_lies_in_it() {
        let tree = Tree::of(&[("crates/base/src/lib.rs", ""), ("crates/mail/src/lib.rs", ""), ("README.md", "")]);
        assert!(tree.has("crates/base") && tree.has("crates/base/") && tree.has("README.md"));
        assert!(!tree.has("crates/bas"));
        assert_eq!(tree.crates(), ["base", "mail"]);
        assert_eq!(tree.rust().count(), 2);
        assert_eq!(tree.files[0].extension(), "md");
    }
}
