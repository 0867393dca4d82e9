//! The month of one engagement: hours a day with notes, sums a week, the total
//! and who approved it (S70–S74). What it prints is the approved record; it
//! adds up minutes and decides nothing.

use crate::paper::{Paper, moment};
use crate::typst_world::{Template, render as typeset};
use base::{Date, Failure, Instant, Lang, Month, format, t};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Work on one day; a day may have several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRow {
    /// The day, within the month.
    pub date: Date,
    /// Whole minutes, not negative.
    pub minutes: i64,
    /// What was done; may be empty.
    pub note: String,
}

/// Who approved the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// The name of the approver.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// A month's report, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthReport {
    /// Language, id, date and letterhead.
    pub paper: Paper,
    /// The month.
    pub month: Month,
    /// Who worked.
    pub consultant: String,
    /// The company that the consultant works through, if another.
    pub supplier: Option<String>,
    /// Who got the work.
    pub client: String,
    /// The assignment's title.
    pub assignment: String,
    /// The contract's number.
    pub contract_number: Option<String>,
    /// The work, in any order.
    pub rows: Vec<DayRow>,
    /// When it was submitted.
    pub submitted: Option<Instant>,
    /// The approval; none while it is waited for.
    pub approved: Option<Approval>,
    /// Why it replaces an earlier approved report, if it does.
    pub correction: Option<String>,
}

/// The report as PDF.
///
/// # Errors
/// A failure when a row lies outside the month or has negative minutes, when the
/// minutes do not fit, or the typesetter's.
pub fn render(report: &MonthReport) -> Result<Vec<u8>, Failure> {
    for row in &report.rows {
        anyhow::ensure!(report.month.contains(row.date), "{} is not in {}", row.date, report.month);
        anyhow::ensure!(row.minutes >= 0, "{} has negative minutes", row.date);
    }
    let lang = report.paper.lang;
    let month = format::month(lang, report.month);
    let title = t!(lang, "report-title", month = month, consultant = report.consultant.as_str());
    typeset(Template::MonthReport, &report.paper, &title, data(report)?, &[])
}

/// The minutes of these rows.
fn sum<'a>(rows: impl IntoIterator<Item = &'a DayRow>) -> Result<i64, Failure> {
    let total = rows.into_iter().try_fold(0_i64, |sum, row| sum.checked_add(row.minutes));
    total.ok_or_else(|| anyhow::anyhow!("a month has more minutes than can be counted"))
}

/// What the template reads.
fn data(report: &MonthReport) -> Result<Value, Failure> {
    let lang = report.paper.lang;
    let total = sum(&report.rows)?;
    Ok(json!({
        "kind": t!(lang, "report-kind"),
        "month": capitalised(&format::month(lang, report.month)),
        "facts": facts(report),
        "columns": {
            "date": t!(lang, "report-column-date"),
            "hours": t!(lang, "report-column-hours"),
            "note": t!(lang, "report-column-note"),
        },
        "weeks": weeks(report)?,
        "empty": t!(lang, "report-empty"),
        "total": {
            "label": t!(lang, "report-total"),
            "hours": format::hours(lang, total),
            "number": format::hours_number(lang, total),
        },
        "approval": approval(lang, report),
        "correction": report.correction.as_ref().map(|why| t!(lang, "report-correction", why = why.as_str())),
    }))
}

/// With a capital: the month stands alone as a title.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn facts(report: &MonthReport) -> Vec<Value> {
    let lang = report.paper.lang;
    [
        (t!(lang, "consultant"), Some(report.consultant.clone())),
        (t!(lang, "report-supplier"), report.supplier.clone()),
        (t!(lang, "client"), Some(report.client.clone())),
        (t!(lang, "assignment"), Some(report.assignment.clone())),
        (t!(lang, "contract"), report.contract_number.clone()),
    ]
    .into_iter()
    .filter_map(|(label, value)| value.map(|value| json!({ "label": label, "value": value })))
    .collect()
}

/// The rows by week, each with its sum. A week that the month cuts has the sum
/// of its days in the month.
fn weeks(report: &MonthReport) -> Result<Vec<Value>, Failure> {
    let lang = report.paper.lang;
    let mut rows: Vec<&DayRow> = report.rows.iter().collect();
    rows.sort_by_key(|row| row.date);
    let longest = rows.iter().map(|row| row.minutes).max().unwrap_or(0).max(1);
    let mut weeks = Vec::new();
    for week in rows.chunk_by(|a, b| a.date.monday() == b.date.monday()) {
        let mut day = None;
        let days: Vec<Value> = week
            .iter()
            .map(|row| {
                let first = day != Some(row.date);
                day = Some(row.date);
                json!({
                    "date": if first { format::date_short(lang, row.date) } else { String::new() },
                    "hours": format::hours_number(lang, row.minutes),
                    // A bar's length in thousandths of the longest.
                    "bar": i128::from(row.minutes) * 1000 / i128::from(longest),
                    "note": row.note,
                })
            })
            .collect();
        let number = i64::from(week[0].date.iso_week().1);
        let minutes = sum(week.iter().copied())?;
        weeks.push(json!({
            "label": t!(lang, "report-week", number = number),
            "hours": format::hours_number(lang, minutes),
            "days": days,
        }));
    }
    Ok(weeks)
}

/// Submitted and approved, or that it is not.
fn approval(lang: Lang, report: &MonthReport) -> Value {
    let mut facts = Vec::new();
    if let Some(at) = report.submitted {
        facts.push(json!({ "label": t!(lang, "report-submitted"), "value": moment(lang, at) }));
    }
    if let Some(approved) = &report.approved {
        facts.push(json!({ "label": t!(lang, "report-approved-at"), "value": moment(lang, approved.at) }));
    }
    json!({
        "heading": t!(lang, "report-approval"),
        "by": report.approved.as_ref().map(|approved| approved.by.clone()),
        "missing": t!(lang, "report-not-approved"),
        "facts": facts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{assert_reads, hostile, reads};
    use crate::samples;

    #[test]
    fn a_month_reads_in_both_languages() {
        for (lang, week, month) in [(Lang::Sv, "Vecka 45", "November 2026"), (Lang::En, "Week 45", "November 2026")] {
            let report = samples::month_report(lang);
            let minutes: i64 = report.rows.iter().map(|row| row.minutes).sum();
            let approved = report.approved.clone().expect("an approval");
            let mut wanted: Vec<String> =
                [week, month, &report.client, &report.consultant, &report.assignment].map(str::to_owned).to_vec();
            wanted.extend([format::hours(lang, minutes), approved.by, moment(lang, approved.at)]);
            wanted.extend(report.rows.iter().map(|row| row.note.clone()));
            assert_reads(&render(&report).expect("a report"), &wanted);
        }
    }

    #[test]
    fn weeks_are_iso_weeks_and_their_sums_make_the_total() {
        let mut report = samples::month_report(Lang::Sv);
        report.month = "2027-01".parse().expect("a month");
        report.rows = ["2027-01-04", "2027-01-01", "2027-01-03", "2027-01-04"]
            .map(|date| DayRow { date: date.parse().expect("a date"), minutes: 90, note: String::new() })
            .to_vec();
        let weeks = weeks(&report).expect("weeks");
        let labels: Vec<(&str, &str)> = weeks
            .iter()
            .map(|w| (w["label"].as_str().expect("a label"), w["hours"].as_str().expect("hours")))
            .collect();
        assert_eq!(labels, [("Vecka 53", "3"), ("Vecka 1", "3")]);
        assert_eq!(weeks[1]["days"][1]["date"], "", "a date is written once");
        assert_reads(&render(&report).expect("a report"), &["6 h"]);
    }

    #[test]
    fn an_unapproved_empty_month_says_so() {
        let mut report = samples::month_report(Lang::Sv);
        report.rows.clear();
        report.approved = None;
        report.submitted = None;
        report.supplier = None;
        report.contract_number = None;
        let pdf = render(&report).expect("a report");
        assert_reads(&pdf, &[t!(Lang::Sv, "report-not-approved"), t!(Lang::Sv, "report-empty"), "0 h".to_owned()]);
        assert!(!reads(&pdf).contains("Attesterad av"));
    }

    #[test]
    fn rows_outside_the_month_or_below_zero_are_refused() {
        let mut report = samples::month_report(Lang::Sv);
        report.rows[0].date = "2026-12-01".parse().expect("a date");
        assert!(render(&report).is_err());
        let mut report = samples::month_report(Lang::Sv);
        report.rows[0].minutes = -1;
        assert!(render(&report).is_err());
        report.rows[0].minutes = i64::MAX;
        assert!(render(&report).is_err(), "more than can be counted");
    }

    #[test]
    fn the_same_report_is_the_same_bytes() {
        let report = samples::month_report(Lang::Sv);
        assert!(render(&report).expect("a report") == render(&report).expect("a report"));
    }

    #[test]
    fn hostile_notes_are_printed_as_they_were_typed() {
        let mut report = samples::month_report(Lang::Sv);
        for (row, text) in report.rows.iter_mut().zip(hostile()) {
            row.note = text;
        }
        report.client = "#eval(\"1\") AB".to_owned();
        let pdf = render(&report).expect("a report");
        assert_reads(&pdf, &hostile());
        assert_reads(&pdf, &["#eval(\"1\") AB"]);
    }
}
