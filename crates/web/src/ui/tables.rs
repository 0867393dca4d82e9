//! Data as tables: the plain one, and the comparison of the suggested
//! consultants side by side. Both stay tables with headers (WCAG 1.3.1) at every width.

use maud::{Markup, html};

/// A column's head.
pub struct Column {
    /// Its name.
    pub label: String,
    /// Whether it holds figures, which stand to the right in even digits.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn text(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: false }
    }

    /// A column of figures.
    pub fn number(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: true }
    }
}

/// A table whose first column names the row. The caption is read out and not
/// shown, as a heading above says the same; the table scrolls by itself when it is
/// wider than the page.
pub fn table(caption: &str, columns: &[Column], rows: &[Vec<Markup>]) -> Markup {
    table_footed(caption, columns, rows, &[])
}

/// [`table`] whose rows are written in one piece, for the lists that are long: each
/// a `tr` with a `th scope="row"` first, and `class="num"` where the column is of figures.
pub fn table_written(caption: &str, columns: &[Column], rows: &Markup) -> Markup {
    framed(caption, columns, rows, &html! {})
}

/// [`table`] with a row of sums; an empty one is left out.
pub fn table_footed(caption: &str, columns: &[Column], rows: &[Vec<Markup>], foot: &[Markup]) -> Markup {
    let rows = html! { @for row in rows { (line(columns, row)) } };
    let foot = html! { @if !foot.is_empty() { tfoot { (line(columns, foot)) } } };
    framed(caption, columns, &rows, &foot)
}

/// The class of a cell in a column.
fn class_of(column: Option<&Column>) -> Option<&'static str> {
    column.filter(|column| column.numeric).map(|_| "num")
}

/// A row of cells.
fn line(columns: &[Column], cells: &[Markup]) -> Markup {
    html! {
        tr {
            @for (index, cell) in cells.iter().enumerate() {
                @if index == 0 {
                    th class=[class_of(columns.get(index))] scope="row" { (cell) }
                } @else {
                    td class=[class_of(columns.get(index))] { (cell) }
                }
            }
        }
    }
}

/// The frame that a long table moves in, its caption and the names of its columns.
fn framed(caption: &str, columns: &[Column], rows: &Markup, foot: &Markup) -> Markup {
    html! {
        div.table-frame tabindex="0" role="region" aria-label=(caption) {
            table.table {
                caption.unseen { (caption) }
                thead {
                    tr { @for column in columns { th class=[class_of(Some(column))] scope="col" { (column.label) } } }
                }
                tbody { (rows) }
                (foot)
            }
        }
    }
}

/// A figure with a word below it, as a cell ("1 064 kr", "per hour").
pub fn money_cell(figure: &str, below: &str) -> Markup {
    html! {
        span.money-cell {
            span.figure { (figure) }
            span.figure-below { (below) }
        }
    }
}

/// Things side by side: the same facts in the same order for each.
pub struct Compare {
    /// Who or what stands over each column.
    pub head: Vec<Markup>,
    /// A fact's name and its value in every column.
    pub rows: Vec<(String, Vec<Markup>)>,
    /// What can be done with each; empty when nothing can.
    pub foot: Vec<Markup>,
}

/// The comparison. On a phone the columns are swiped one at a time below each
/// fact's name. The roles are written out since a table that is laid out
/// otherwise would lose them in some browsers.
pub fn compare(caption: &str, compare: &Compare) -> Markup {
    html! {
        div.compare-frame tabindex="0" role="region" aria-label=(caption) {
            table.compare role="table" {
                caption.unseen { (caption) }
                thead role="rowgroup" {
                    tr role="row" {
                        td.corner role="cell" {}
                        @for head in &compare.head { th scope="col" role="columnheader" { (head) } }
                    }
                }
                tbody role="rowgroup" {
                    @for (name, cells) in &compare.rows {
                        tr role="row" {
                            th scope="row" role="rowheader" { span { (name) } }
                            @for cell in cells { td role="cell" { (cell) } }
                        }
                    }
                }
                @if !compare.foot.is_empty() {
                    tfoot role="rowgroup" {
                        tr role="row" {
                            td.corner role="cell" {}
                            @for cell in &compare.foot { td role="cell" { (cell) } }
                        }
                    }
                }
            }
        }
    }
}
