//! What waits for whom in this room: hours to type, months to close, months to
//! approve. Which months and weeks those are is decided by pure rules.

use crate::rows;
use crate::sheet::{SheetLine, SheetStage};
use crate::week::Week;
use base::{Actor, Date, Lang, Month, Outcome, Waiting, format, t};
use contracts::{Engagement, EngagementStage};
use store::Tx;

/// What waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if actor.client().is_some() {
        let lines = rows::sheets_for(tx, actor).await?;
        return Ok(lines
            .iter()
            .filter(|l| l.sheet.stage == SheetStage::Submitted)
            .map(|l| to_approve(actor.lang, l))
            .collect());
    }
    if actor.consultant().is_none() {
        return Ok(Vec::new());
    }
    let lang = actor.lang;
    let mut all = Vec::new();
    for engagement in contracts::rows::engagements_for(tx, actor).await? {
        if engagement.stage == EngagementStage::Planned {
            continue;
        }
        let pair = contracts::rows::pair(tx, engagement.pair).await?;
        let sheets = rows::sheets_of(tx, engagement.id).await?;
        for line in sheets.iter().filter(|line| line.sheet.is_open() && line.sheet.returned_reason.is_some()) {
            all.push(Waiting {
                what: t!(lang, "waiting-returned"),
                about: about(lang, line.sheet.month, &line.title),
                href: format!("/time-sheets/{}", line.sheet.id),
                due: None,
            });
        }
        for month in months_to_close(&engagement, &sheets, tx.today()) {
            let sheet = sheets.iter().find(|line| line.sheet.month == month);
            all.push(Waiting {
                what: t!(lang, "waiting-close"),
                about: about(lang, month, &pair.title),
                href: match sheet {
                    Some(line) => format!("/time-sheets/{}", line.sheet.id),
                    None => time_href(&engagement, Week::of(engagement.last_day().min(month.last()))),
                },
                due: Some(month.last().plus_days(1)),
            });
        }
        let week = Week::of(tx.today()).previous();
        let entries = rows::entries_between(tx, engagement.id, week.monday, week.sunday()).await?;
        if entries.values().all(|entry| entry.minutes == 0) && is_unreported(&engagement, &sheets, week) {
            all.push(Waiting {
                what: t!(lang, "waiting-report"),
                about: t!(lang, "waiting-report-about", week = week.label(lang), title = pair.title.as_str()),
                href: time_href(&engagement, week),
                due: Some(week.sunday()),
            });
        }
    }
    Ok(all)
}

/// A month that waits for the client.
fn to_approve(lang: Lang, line: &SheetLine) -> Waiting {
    Waiting {
        what: t!(lang, "waiting-approve"),
        about: t!(
            lang,
            "waiting-approve-about",
            month = format::month(lang, line.sheet.month),
            consultant = line.consultant_name.as_str(),
            hours = format::hours(lang, line.total)
        ),
        href: format!("/time-sheets/{}", line.sheet.id),
        due: None,
    }
}

/// Month and assignment.
fn about(lang: Lang, month: Month, title: &str) -> String {
    t!(lang, "waiting-month-about", month = format::month(lang, month), title = title)
}

/// Where a week of an engagement is typed.
fn time_href(engagement: &Engagement, week: Week) -> String {
    format!("/time?week={}&engagement={}", week.monday, engagement.id)
}

/// Months of the engagement that are over and not handed in; those that were
/// sent back are told apart from these.
fn months_to_close(engagement: &Engagement, sheets: &[SheetLine], today: Date) -> Vec<Month> {
    let waits = |month: &Month| match sheets.iter().find(|line| line.sheet.month == *month) {
        Some(line) => line.sheet.is_open() && line.sheet.returned_reason.is_none(),
        None => true,
    };
    engagement
        .months()
        .into_iter()
        .filter(|month| engagement.last_day().min(month.last()) < today)
        .filter(waits)
        .collect()
}

/// Whether a week has a working day of the engagement in a month that is open.
fn is_unreported(engagement: &Engagement, sheets: &[SheetLine], week: Week) -> bool {
    let open = |day: Date| sheets.iter().all(|line| line.sheet.month != day.month() || line.sheet.is_open());
    week.days().into_iter().any(|day| !day.is_weekend() && engagement.covers(day) && open(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::tests::{engagement, id, sheet};

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    fn november(stage: SheetStage, returned_reason: Option<&str>) -> SheetLine {
        let mut sheet = sheet(stage);
        sheet.returned_reason = returned_reason.map(str::to_owned);
        SheetLine {
            sheet,
            total: 0,
            engagement_number: 7,
            title: String::new(),
            consultant: id(10),
            consultant_name: String::new(),
            agency: None,
            client: id(30),
            client_name: String::new(),
        }
    }

    #[test]
    fn a_month_is_closed_when_it_is_over() {
        let e = engagement();
        let months = |sheets: &[SheetLine], today: &str| -> Vec<String> {
            months_to_close(&e, sheets, date(today)).iter().map(Month::to_string).collect()
        };
        assert!(months(&[], "2026-11-30").is_empty());
        assert_eq!(months(&[], "2026-12-01"), ["2026-11"]);
        assert_eq!(months(&[november(SheetStage::Open, None)], "2026-12-01"), ["2026-11"]);
        assert!(months(&[november(SheetStage::Open, Some("x"))], "2026-12-01").is_empty());
        assert!(months(&[november(SheetStage::Submitted, None)], "2026-12-01").is_empty());
        assert_eq!(
            months(&[november(SheetStage::Approved, None)], "2026-12-19"),
            ["2026-12"],
            "the last day has passed"
        );
    }

    #[test]
    fn a_week_is_asked_for_while_it_can_be_typed() {
        let e = engagement();
        for (day, want) in [("2026-11-03", true), ("2026-10-29", false), ("2026-12-18", true), ("2026-12-21", false)] {
            assert_eq!(is_unreported(&e, &[], Week::of(date(day))), want, "{day}");
        }
        let closed = [november(SheetStage::Submitted, None)];
        assert!(!is_unreported(&e, &closed, Week::of(date("2026-11-17"))));
        assert!(is_unreported(&e, &closed, Week::of(date("2026-11-30"))), "December's days are open");
    }
}
