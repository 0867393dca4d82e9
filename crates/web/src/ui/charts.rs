//! Figures as pictures, drawn on the server as SVG without scripts or styles,
//! each with the same figures as text. Whole numbers only; a value outside its
//! scale is drawn at the scale's end.

use maud::{Markup, html};

/// `value` of `max` in tenths of a percent, held between none and all.
fn per_mille(value: i64, max: i64) -> i64 {
    if max <= 0 {
        return 0;
    }
    let mille = i128::from(value.clamp(0, max)) * 1000 / i128::from(max);
    i64::try_from(mille).unwrap_or(1000)
}

/// Tenths of a percent as an SVG length.
fn length(mille: i64) -> String {
    format!("{}.{}%", mille / 10, mille % 10)
}

/// How far something has come: a bar, its name and the same in words.
pub fn meter(label: &str, value: i64, max: i64, text: &str) -> Markup {
    let max = max.max(1);
    let value = value.clamp(0, max);
    html! {
        div.meter {
            p.meter-head { span { (label) } " " span.meter-text { (text) } }
            svg.meter-bar role="meter" aria-label=(label) aria-valuemin="0" aria-valuemax=(max) aria-valuenow=(value)
                aria-valuetext=(text) width="100%" height="8" focusable="false" {
                rect.track width="100%" height="8" rx="2" {}
                rect.fill width=(length(per_mille(value, max))) height="8" rx="2" {}
            }
        }
    }
}

/// One bar of a chart.
pub struct Bar {
    /// What it stands for ("v. 10", "Intervju").
    pub label: String,
    /// Its length.
    pub value: i64,
    /// Its value as people read it ("32,5 h").
    pub text: String,
}

/// The same figures as a table, folded away.
fn chart_table(title: &str, series: &[Bar], summary: &str) -> Markup {
    html! {
        details.details.chart-data {
            summary { (summary) }
            table.table.plain {
                caption.unseen { (title) }
                tbody { @for bar in series { tr { th scope="row" { (bar.label) } td.num { (bar.text) } } } }
            }
        }
    }
}

/// Lying bars, for named things of any length; `table_summary_label` opens the
/// same figures as a table.
pub fn bars(title: &str, series: &[Bar], table_summary_label: &str) -> Markup {
    let max = series.iter().map(|bar| bar.value).max().unwrap_or(0);
    html! {
        figure.chart {
            figcaption { (title) }
            svg role="img" aria-label=(title) width="100%" height=(series.len() * 44) focusable="false" {
                @for (index, bar) in series.iter().enumerate() {
                    text.chart-label x="0" y=(index * 44 + 16) { (bar.label) }
                    text.chart-value x="100%" y=(index * 44 + 16) text-anchor="end" { (bar.text) }
                    rect.track x="0" y=(index * 44 + 24) width="100%" height="8" rx="2" {}
                    rect.fill x="0" y=(index * 44 + 24) width=(length(per_mille(bar.value, max))) height="8" rx="2" {}
                }
            }
            (chart_table(title, series, table_summary_label))
        }
    }
}

/// Standing bars, for weeks or months: short labels, at most twelve or so.
/// `table_summary_label` opens the same figures as a table.
pub fn bars_upright(title: &str, series: &[Bar], table_summary_label: &str) -> Markup {
    let max = series.iter().map(|bar| bar.value).max().unwrap_or(0);
    let slot = 1000 / i64::try_from(series.len().max(1)).unwrap_or(1);
    html! {
        figure.chart {
            figcaption { (title) }
            svg role="img" aria-label=(title) width="100%" height="196" focusable="false" {
                @for y in [20, 70, 120] { line.grid x1="0" x2="100%" y1=(y) y2=(y) {} }
                @for (bar, left) in series.iter().zip((0..).map(|index| slot * index)) {
                    @let height = per_mille(bar.value, max) * 150 / 1000;
                    @let middle = length(left + slot / 2);
                    rect.fill x=(length(left + slot * 3 / 10)) y=(170 - height) width=(length(slot * 2 / 5)) height=(height) rx="2" {}
                    text.chart-value x=(middle) y=(170 - height - 6) text-anchor="middle" { (bar.text) }
                    text.chart-label x=(middle) y="190" text-anchor="middle" { (bar.label) }
                }
                line.axis x1="0" x2="100%" y1="170.5" y2="170.5" {}
            }
            (chart_table(title, series, table_summary_label))
        }
    }
}

/// One named part of a score.
pub struct ScorePart {
    /// What is judged ("Kompetens").
    pub label: String,
    /// What it got.
    pub points: i64,
    /// What it could have got: its weight.
    pub max: i64,
    /// Why, in a few words ("6 av 7 kompetenser").
    pub text: String,
}

/// A score as the sum of its named parts: one bar in segments as wide as the
/// part's weight, and every part in words below.
pub fn score_bar(parts: &[ScorePart]) -> Markup {
    let all: i64 = parts.iter().map(|part| part.max.max(0)).sum();
    let got: i64 = parts.iter().map(|part| part.points.clamp(0, part.max.max(0))).sum();
    let mut left = 0;
    let segments: Vec<(usize, i64, i64, i64)> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let wide = per_mille(part.max, all);
            let segment = (index % 6 + 1, left, wide, per_mille(part.points, part.max) * wide / 1000);
            left += wide;
            segment
        })
        .collect();
    html! {
        div.score {
            p.score-total { span.score-got { (got) } span.score-of { "/" (all) } }
            svg.score-bar aria-hidden="true" width="100%" height="12" focusable="false" {
                @for (series, left, wide, filled) in &segments {
                    rect.track x=(length(*left)) width=(length(*wide)) height="12" {}
                    rect class={"series-" (series)} x=(length(*left)) width=(length(*filled)) height="12" {}
                    line.cut x1=(length(left + wide)) x2=(length(left + wide)) y1="0" y2="12" {}
                }
            }
            ul.score-parts role="list" {
                @for (index, part) in parts.iter().enumerate() {
                    li {
                        svg.swatch aria-hidden="true" width="10" height="10" focusable="false" {
                            rect class={"series-" (index % 6 + 1)} width="10" height="10" rx="2" {}
                        }
                        span.score-label { (part.label) }
                        " "
                        span.score-points { (part.points) "/" (part.max) }
                        " "
                        span.score-text { (part.text) }
                    }
                }
            }
        }
    }
}
