//! `/profile/calendar`: when the consultant can work, month by month, and the
//! days that are taken. Only the consultant's own.

use super::policy;
use super::refusal::ProfileRefusal;
use super::taken::{Taken, free, take, taken};
use crate::consultant::Consultant;
use crate::directory;
use base::{ConsultantId, Date, Lang, Month, Outcome, Refusal, TakenId, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong};

/// Months that are shown.
const MONTHS: usize = 6;

/// `/profile/calendar`.
pub(super) fn routes() -> Routes {
    Routes::new().get("/profile/calendar", Who::CONSULTANT, show).post("/profile/calendar", Who::CONSULTANT, post).post(
        "/profile/calendar/{id}/removal",
        Who::CONSULTANT,
        remove,
    )
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "from_date" => t!(lang, "calendar-from"),
        "to_date" => t!(lang, "calendar-to"),
        "note" => t!(lang, "calendar-note"),
        _ => String::new(),
    }
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    /// Free to work.
    Free,
    /// Before the consultant is free at all.
    Before,
    /// Within a period that is taken.
    Taken,
}

/// What a day is for this consultant.
fn day(consultant: &Consultant, all: &[Taken], date: Date) -> Day {
    if all.iter().any(|period| period.holds(date)) {
        Day::Taken
    } else if consultant.available_from.is_some_and(|from| date < from) {
        Day::Before
    } else {
        Day::Free
    }
}

/// GET.
async fn show(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let state = d.form(label);
    Ok(page(&d, id, &state).await?)
}

/// POST a period that is taken.
async fn post(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut c = form.check(d.lang, label);
    let (from, to) = (c.date("from_date"), c.date("to_date"));
    let note = c.text_opt("note", 120);
    if let (Some(from), Some(to)) = (from, to) {
        c.ensure(to >= from, "to_date", Wrong::Said(ProfileRefusal::DaysReversed.sentence(d.lang)));
    }
    let (Some(from), Some(to), Some(note), true) = (from, to, note, c.is_good()) else {
        let state = c.state(&d);
        return d.invalid(page(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(take(&tx, id, from, to, note.as_deref()).await, &form, label)? {
        Ok(()) => d.done(tx, &form, "/profile/calendar", &t!(d.lang, "calendar-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, id, &state).await?)
        }
    }
}

/// POST that a period is free again.
async fn remove(d: Door, Path(item): Path<TakenId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.write(&form).await?;
    free(&tx, id, item).await?;
    d.done(tx, &form, "/profile/calendar", &t!(d.lang, "calendar-removed")).await
}

/// The months, the periods, and the form for one more.
async fn page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let consultant = directory::consultant(&tx, id).await?;
    let all = taken(&tx, id).await?;
    let today = tx.today();
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "calendar-heading");
    let rows: Vec<Entry> = all.iter().map(|period| row(d, period)).collect();
    let months = std::iter::successors(Some(today.month()), |month| Some(month.next())).take(MONTHS);
    let fields = html! {
        div.field-row { (f.date("from_date")) (f.date("to_date")) }
        (f.text("note").most(120).optional().hint(t!(lang, "calendar-note-hint")))
    };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_eyebrow(html! { a href="/profile" { (t!(lang, "profile-heading")) } }, &title, Some(&t!(lang, "calendar-lead")), html! {}))
            div.months { @for month in months { (month_table(lang, &consultant, &all, today, month)) } }
            (ui::section(&t!(lang, "calendar-taken"), html! {
                @if rows.is_empty() { (ui::muted(&t!(lang, "calendar-none"))) } @else { (ui::entries(&rows)) }
            }))
            (ui::section(&t!(lang, "calendar-add"), f.clone().drafted().form("/profile/calendar", fields, &t!(lang, "calendar-add-button"))))
        },
    ))
}

/// One period, with the way to free it.
fn row(d: &Door, period: &Taken) -> Entry {
    let lang = d.lang;
    let when = format!("{} – {}", format::date_long(lang, period.from), format::date_long(lang, period.to));
    let button: Markup = html! {
        button.button.quiet.dense type="submit" aria-label=(t!(lang, "calendar-free", when = when.as_str())) { (t!(lang, "resume-remove")) }
    };
    Entry {
        title: when,
        href: None,
        facts: period.note.iter().cloned().collect(),
        body: html! {},
        aside: d.buttons().press(&format!("/profile/calendar/{}/removal", period.id), &[], button),
    }
}

/// A month as a table of weeks, each day with what it is in words for those
/// who do not see the sign.
fn month_table(lang: Lang, consultant: &Consultant, all: &[Taken], today: Date, month: Month) -> Markup {
    let first = month.first();
    let weeks = std::iter::successors(Some(first.monday()), |monday| Some(monday.plus_days(7)));
    let weeks = weeks.take_while(|monday| *monday <= month.last());
    let name = format::month(lang, month);
    html! {
        table.month {
            caption { (name) }
            thead {
                tr {
                    th scope="col" { (t!(lang, "calendar-week")) }
                    @for n in 0..7 { th scope="col" { (weekday(lang, n)) } }
                }
            }
            tbody {
                @for monday in weeks {
                    tr {
                        th scope="row" { (monday.iso_week().1) }
                        @for n in 0..7 {
                            @let date = monday.plus_days(n);
                            @if month.contains(date) {
                                @let what = day(consultant, all, date);
                                td class=(class(what)) aria-current=[(date == today).then_some("date")] {
                                    (date.0.day())
                                    @if what != Day::Free { span.unseen { " " (words(lang, what)) } }
                                }
                            } @else { td {} }
                        }
                    }
                }
            }
        }
    }
}

/// The look of a day.
fn class(what: Day) -> &'static str {
    match what {
        Day::Free => "free",
        Day::Before => "before",
        Day::Taken => "taken",
    }
}

/// A day in words.
fn words(lang: Lang, what: Day) -> String {
    match what {
        Day::Free => t!(lang, "calendar-day-free"),
        Day::Before => t!(lang, "calendar-day-before"),
        Day::Taken => t!(lang, "calendar-day-taken"),
    }
}

/// A day of the week in two letters, from Monday (0).
fn weekday(lang: Lang, n: i32) -> String {
    match n {
        0 => t!(lang, "calendar-monday"),
        1 => t!(lang, "calendar-tuesday"),
        2 => t!(lang, "calendar-wednesday"),
        3 => t!(lang, "calendar-thursday"),
        4 => t!(lang, "calendar-friday"),
        5 => t!(lang, "calendar-saturday"),
        _ => t!(lang, "calendar-sunday"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::full;

    #[test]
    fn a_month_says_which_days_are_taken_and_which_come_too_early() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        let id = TakenId("00000000-0000-7000-8000-000000000001".parse().expect("an id"));
        let all = [Taken { id, from: date("2026-12-24"), to: date("2026-12-26"), note: None }];
        let mut consultant = full().consultant;
        consultant.available_from = Some(date("2026-12-03"));
        for (when, want) in [("2026-12-02", Day::Before), ("2026-12-03", Day::Free), ("2026-12-26", Day::Taken)] {
            assert_eq!(day(&consultant, &all, date(when)), want, "{when}");
        }
        for lang in Lang::ALL {
            let page =
                month_table(lang, &consultant, &all, date("2026-12-01"), date("2026-12-01").month()).into_string();
            assert_eq!(page.matches("class=\"taken\"").count(), 3, "{page}");
            assert_eq!(page.matches("class=\"before\"").count(), 2, "{page}");
            assert_eq!(page.matches("class=\"free\"").count(), 26, "{page}");
            assert!(!page.contains('⟦'), "{page}");
        }
    }
}
