//! The world's own phrases, read from `lab/world/topics.txt`. Nothing of it is
//! known to the engine.

use anyhow::{Context, Result, bail};

/// The file.
const FILE: &str = include_str!("../../world/topics.txt");

/// Words in one of the two languages.
#[derive(Clone, Default)]
pub struct Words {
    /// What the topic is called, the commonest first.
    pub names: Vec<String>,
    /// What somebody in it is called.
    pub roles: Vec<String>,
    /// What somebody in it does.
    pub does: Vec<String>,
    /// The same in words that no register has.
    pub odd: Vec<String>,
}

/// One topic.
#[derive(Clone)]
pub struct Topic {
    /// Topics of one group are easily taken for each other.
    pub group: String,
    /// Swedish, then English.
    pub words: [Words; 2],
}

/// Every topic.
pub fn all() -> Result<Vec<Topic>> {
    let mut topics: Vec<Topic> = Vec::new();
    for line in FILE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let Some((key, rest)) = line.split_once(':') else {
            let (_, group) = line.split_once('/').with_context(|| format!("{line}: a topic stands as key / group"))?;
            topics.push(Topic { group: group.trim().to_owned(), words: [Words::default(), Words::default()] });
            continue;
        };
        let topic = topics.last_mut().context("a topic's key stands before its words")?;
        let parted = |by: &str| rest.split(by).map(|part| part.trim().to_owned()).collect::<Vec<_>>();
        let [sv, en] = &mut topic.words;
        match key {
            "sv" => sv.names = parted(";"),
            "en" => en.names = parted(";"),
            "role-sv" => sv.roles = parted(";"),
            "role-en" => en.roles = parted(";"),
            "do-sv" => sv.does = parted("|"),
            "do-en" => en.does = parted("|"),
            "odd-sv" => sv.odd = parted("|"),
            "odd-en" => en.odd = parted("|"),
            other => bail!("{other} is no kind of words"),
        }
    }
    let whole = |words: &Words| ![&words.names, &words.roles, &words.does, &words.odd].into_iter().any(Vec::is_empty);
    if !topics.iter().all(|topic| topic.words.iter().all(whole)) {
        bail!("a topic lacks words");
    }
    Ok(topics)
}
