//! Selection rates of a month, for staff: shares of groups, and never a person.

use super::declaration::{answer_said, question_said};
use crate::fairness::rate::{self, Group, LEAST_PERSONS, Line, Share, Step};
use crate::fairness::{self, Question};
use crate::policy;
use base::{BasisPoints, CommonRefusal, Lang, Month, Stop, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Query};

/// `GET /selection-rates?month=`
pub async fn show(d: Door, q: Query) -> Answer {
    let lang = d.lang;
    if !policy::may_see(d.actor()?) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let now = d.now.date().month();
    let month: Month = q.parse("month").filter(|month: &Month| month.first() <= now.first()).unwrap_or(now);
    let tx = d.read().await?;
    let (from, to) = (month.first().start(), month.next().first().start());
    let groups = fairness::rows::groups(&tx, from, to).await?;
    let before = q.with("month", Some(&month.previous().to_string()));
    let next = (month.first() < now.first()).then(|| q.with("month", Some(&month.next().to_string())));
    let title = t!(lang, "rates-title", month = format::month(lang, month));
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "rates-lead"))))
            (ui::banner(Tone::Info, html! { p { (t!(lang, "rates-rule", least = LEAST_PERSONS)) } }))
            @for question in Question::ALL {
                @let own: Vec<Group> = groups.iter().filter(|(of, _)| *of == question).map(|(_, group)| *group).collect();
                (of_question(lang, question, &rate::lines(question.answers(), &own)))
            }
            (ui::pagination(&t!(lang, "rates-months"), Some(&before), &t!(lang, "rates-before"), next.as_deref(), &t!(lang, "rates-next")))
        },
    ))
}

/// A question's table.
fn of_question(lang: Lang, question: Question, lines: &[Line]) -> Markup {
    let name = question_said(lang, question);
    let step = |step: Step| match step {
        Step::Presented => t!(lang, "rates-presented"),
        Step::Invited => t!(lang, "rates-invited"),
        Step::Chosen => t!(lang, "rates-chosen"),
    };
    let columns: Vec<Column> = std::iter::once(Column::text(t!(lang, "rates-group")))
        .chain(Step::ALL.map(|s| Column::number(step(s))))
        .collect();
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            let name = html! { (answer_said(lang, line.answer)) };
            std::iter::once(name).chain(line.shares.iter().map(|share| cell(lang, share.as_ref()))).collect()
        })
        .collect();
    ui::section(&name, ui::table(&name, &columns, &rows))
}

/// A share, how it stands to the highest, and whether that is below the line.
fn cell(lang: Lang, share: Option<&Share>) -> Markup {
    let percent = |permille: i64| {
        let points = u32::try_from(permille.clamp(0, 1000) * 10).unwrap_or(0);
        format::percent(lang, BasisPoints(points))
    };
    html! {
        @match share {
            None => (ui::small(&t!(lang, "rates-not-shown"))),
            Some(share) => {
                @match share.of_highest_permille {
                    Some(of) => (ui::money_cell(&percent(share.permille), &t!(lang, "rates-of-highest", share = percent(of)))),
                    None => (percent(share.permille)),
                }
                @if share.below_four_fifths { (ui::badge(Tone::Warn, &t!(lang, "rates-below"))) }
            },
        }
    }
}
