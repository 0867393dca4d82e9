//! What things of this room are called on screen and in letters.

use crate::assignment::{Assignment, Content, StageKind};
use base::{Lang, Money, RateBasis, format, t};
use web::ui::Tone;

/// The working languages offered in forms, ISO 639-1.
pub const LANGUAGES: [&str; 9] = ["sv", "en", "da", "no", "fi", "de", "fr", "es", "is"];

/// A stage.
pub fn stage(lang: Lang, stage: StageKind) -> String {
    match stage {
        StageKind::Draft => t!(lang, "stage-draft"),
        StageKind::Open => t!(lang, "stage-open"),
        StageKind::Filled => t!(lang, "stage-filled"),
        StageKind::Ended => t!(lang, "stage-ended"),
        StageKind::Cancelled => t!(lang, "stage-cancelled"),
    }
}

/// How a stage is meant.
pub fn tone(stage: StageKind) -> Tone {
    match stage {
        StageKind::Draft => Tone::Waiting,
        StageKind::Open => Tone::Info,
        StageKind::Filled => Tone::Ok,
        StageKind::Ended | StageKind::Cancelled => Tone::Neutral,
    }
}

/// `Uppdrag 214`.
pub fn numbered(lang: Lang, number: i64) -> String {
    t!(lang, "assignment-number", number = number.to_string())
}

/// `Uppdrag 214, Kommunikationsstrateg`: what something is about.
pub fn about(lang: Lang, assignment: &Assignment) -> String {
    let number = numbered(lang, assignment.number);
    t!(lang, "assignment-about", number = number, title = assignment.content.title.clone())
}

/// A working language; its code where it has no name here.
pub fn language(lang: Lang, code: &str) -> String {
    match code {
        "sv" => t!(lang, "language-sv"),
        "en" => t!(lang, "language-en"),
        "da" => t!(lang, "language-da"),
        "no" | "nb" | "nn" => t!(lang, "language-no"),
        "fi" => t!(lang, "language-fi"),
        "de" => t!(lang, "language-de"),
        "fr" => t!(lang, "language-fr"),
        "es" => t!(lang, "language-es"),
        "is" => t!(lang, "language-is"),
        other => other.to_uppercase(),
    }
}

/// `Malmö`, `Malmö eller på distans`, `På distans`.
pub fn place(lang: Lang, content: &Content) -> String {
    match (&content.place, content.remote) {
        (Some(place), false) => place.clone(),
        (Some(place), true) => t!(lang, "place-or-remote", place = place.clone()),
        (None, true) => t!(lang, "place-remote"),
        (None, false) => t!(lang, "place-unsaid"),
    }
}

/// `80 %`.
pub fn extent(lang: Lang, content: &Content) -> String {
    let percent = u32::try_from(content.extent_percent.clamp(0, 100)).unwrap_or(0);
    format::percent(lang, base::BasisPoints(percent * 100))
}

/// `1 december 2026 – 30 juni 2027`, `från 1 december 2026`.
pub fn period(lang: Lang, content: &Content) -> String {
    let start = format::date_long(lang, content.starts_on);
    match content.ends_on {
        Some(end) => t!(lang, "period-between", start = start, end = format::date_long(lang, end)),
        None => t!(lang, "period-from", start = start),
    }
}

/// `950 kr per timme`.
pub fn rate(lang: Lang, amount: Money, basis: RateBasis) -> String {
    let amount = format::money_short(lang, amount);
    match basis {
        RateBasis::Hour => t!(lang, "rate-hour", amount = amount),
        RateBasis::Day => t!(lang, "rate-day", amount = amount),
        RateBasis::Fixed => t!(lang, "rate-fixed", amount = amount),
    }
}

/// The choices of a basis, with codes.
pub fn bases(lang: Lang) -> Vec<(String, String)> {
    [
        (RateBasis::Hour, t!(lang, "basis-hour")),
        (RateBasis::Day, t!(lang, "basis-day")),
        (RateBasis::Fixed, t!(lang, "basis-fixed")),
    ]
    .into_iter()
    .map(|(basis, label)| (basis.code().to_owned(), label))
    .collect()
}
