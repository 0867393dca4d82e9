//! Why a CV could not be taken in.

use super::keep;
use base::{Lang, Refusal, RefusalStatus, t};
use cv::NotRead;

/// The no of taking in a CV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportRefusal {
    /// No file was chosen.
    NoFile,
    /// A file that is of no use here, and is not kept.
    NotTaken(NotRead),
    /// More files than are kept.
    TooManyFiles,
    /// What was found in it has been taken already.
    AlreadyTaken,
    /// Nothing was chosen.
    NothingChosen,
}

impl Refusal for ImportRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ImportRefusal::AlreadyTaken => RefusalStatus::Conflict,
            ImportRefusal::NoFile
            | ImportRefusal::NotTaken(_)
            | ImportRefusal::TooManyFiles
            | ImportRefusal::NothingChosen => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ImportRefusal::NoFile => t!(lang, "import-refusal-no-file"),
            ImportRefusal::NotTaken(why) => sentence(lang, *why),
            ImportRefusal::TooManyFiles => t!(lang, "import-refusal-files", most = keep::MOST_FILES),
            ImportRefusal::AlreadyTaken => t!(lang, "import-refusal-taken"),
            ImportRefusal::NothingChosen => t!(lang, "import-refusal-nothing"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ImportRefusal::NoFile | ImportRefusal::NotTaken(_) | ImportRefusal::TooManyFiles => Some("file"),
            ImportRefusal::AlreadyTaken | ImportRefusal::NothingChosen => None,
        }
    }
}

/// Why a file was not read, with what can be done about it.
pub fn sentence(lang: Lang, why: NotRead) -> String {
    match why {
        NotRead::Empty => t!(lang, "import-not-read-empty"),
        NotRead::TooLarge => t!(lang, "import-not-read-too-large", megabytes = cv::limits::MOST_BYTES / 1_000_000),
        NotRead::Kind => t!(lang, "import-not-read-kind"),
        NotRead::Broken => t!(lang, "import-not-read-broken"),
        NotRead::Unpacked | NotRead::Deep => t!(lang, "import-not-read-unpacked"),
        NotRead::Locked => t!(lang, "import-not-read-locked"),
        NotRead::Entities => t!(lang, "import-not-read-entities"),
        NotRead::NoText => t!(lang, "import-not-read-no-text"),
        NotRead::NothingFound => t!(lang, "import-not-read-nothing"),
        NotRead::TooMuch => t!(lang, "import-not-read-too-much"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        let own = [
            ImportRefusal::NoFile,
            ImportRefusal::TooManyFiles,
            ImportRefusal::AlreadyTaken,
            ImportRefusal::NothingChosen,
        ];
        for refusal in own.into_iter().chain(NotRead::ALL.map(ImportRefusal::NotTaken)) {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
