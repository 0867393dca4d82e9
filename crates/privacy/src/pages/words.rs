//! How the words of this room are said: kinds of data, classes of retention,
//! rights. One wording for each, on pages, paper and in the records.

use crate::personal::{Category, Class};
use crate::requests::Right;
use base::{Lang, t};

/// A kind of data.
pub fn category(lang: Lang, category: Category) -> String {
    match category {
        Category::Account => t!(lang, "category-account"),
        Category::Profile => t!(lang, "category-profile"),
        Category::Selection => t!(lang, "category-selection"),
        Category::Consent => t!(lang, "category-consent"),
        Category::Business => t!(lang, "category-business"),
        Category::Quality => t!(lang, "category-quality"),
        Category::Messages => t!(lang, "category-messages"),
        Category::Traces => t!(lang, "category-traces"),
    }
}

/// How long a kind of data is kept, in short.
pub fn category_kept(lang: Lang, category: Category) -> String {
    match category {
        Category::Account | Category::Profile => t!(lang, "class-account"),
        Category::Selection | Category::Consent => t!(lang, "class-selection"),
        Category::Business => t!(lang, "class-bookkeeping"),
        Category::Quality => t!(lang, "class-quality"),
        Category::Messages => t!(lang, "class-mails"),
        Category::Traces => t!(lang, "category-traces-kept"),
    }
}

/// Why a kind of data is held (article 30.1 b).
pub fn purpose(lang: Lang, category: Category) -> String {
    match category {
        Category::Account => t!(lang, "purpose-account"),
        Category::Profile => t!(lang, "purpose-profile"),
        Category::Selection => t!(lang, "purpose-selection"),
        Category::Consent => t!(lang, "purpose-consent"),
        Category::Business => t!(lang, "purpose-business"),
        Category::Quality => t!(lang, "purpose-quality"),
        Category::Messages => t!(lang, "purpose-messages"),
        Category::Traces => t!(lang, "purpose-traces"),
    }
}

/// With which support in the law.
pub fn basis(lang: Lang, category: Category) -> String {
    match category {
        Category::Account | Category::Profile | Category::Selection | Category::Quality => t!(lang, "basis-contract"),
        Category::Consent => t!(lang, "basis-consent"),
        Category::Business => t!(lang, "basis-law"),
        Category::Messages => t!(lang, "basis-interest"),
        Category::Traces => t!(lang, "basis-security"),
    }
}

/// Who receives it outside the staff (article 30.1 d).
pub fn recipients(lang: Lang, category: Category) -> String {
    match category {
        Category::Account | Category::Messages | Category::Traces => t!(lang, "recipients-none"),
        Category::Profile | Category::Consent => t!(lang, "recipients-client"),
        Category::Selection => t!(lang, "recipients-parties"),
        Category::Business => t!(lang, "recipients-business"),
        Category::Quality => t!(lang, "recipients-two"),
    }
}

/// Whose data it is (article 30.1 c).
pub fn subjects(lang: Lang, category: Category) -> String {
    match category {
        Category::Profile | Category::Consent => t!(lang, "subjects-consultants"),
        Category::Account | Category::Selection | Category::Business | Category::Quality | Category::Traces => {
            t!(lang, "subjects-all")
        }
        Category::Messages => t!(lang, "subjects-visitors"),
    }
}

/// A class of retention, with its time.
pub fn class(lang: Lang, class: Class) -> String {
    match class {
        Class::Account => t!(lang, "class-account"),
        Class::Selection => t!(lang, "class-selection"),
        Class::Quality => t!(lang, "class-quality"),
        Class::Bookkeeping => t!(lang, "class-bookkeeping"),
        Class::Visitors => t!(lang, "class-visitors"),
        Class::Mails => t!(lang, "class-mails"),
        Class::Requests => t!(lang, "class-requests"),
        Class::Technical => t!(lang, "class-technical"),
        Class::House => t!(lang, "class-house"),
    }
}

/// A class of retention, by name.
pub fn class_name(lang: Lang, class: Class) -> String {
    match class {
        Class::Account => t!(lang, "class-name-account"),
        Class::Selection => t!(lang, "class-name-selection"),
        Class::Quality => t!(lang, "class-name-quality"),
        Class::Bookkeeping => t!(lang, "class-name-bookkeeping"),
        Class::Visitors => t!(lang, "class-name-visitors"),
        Class::Mails => t!(lang, "class-name-mails"),
        Class::Requests => t!(lang, "class-name-requests"),
        Class::Technical => t!(lang, "class-name-technical"),
        Class::House => t!(lang, "class-name-house"),
    }
}

/// A right of the person.
pub fn right(lang: Lang, right: Right) -> String {
    match right {
        Right::Access => t!(lang, "right-access"),
        Right::Rectification => t!(lang, "right-rectification"),
        Right::Erasure => t!(lang, "right-erasure"),
        Right::Restriction => t!(lang, "right-restriction"),
        Right::Portability => t!(lang, "right-portability"),
        Right::Objection => t!(lang, "right-objection"),
    }
}
