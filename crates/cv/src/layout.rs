//! Letters with their places → lines in reading order. Columns are told by the
//! empty strip between them; a column of nothing but dates belongs to the text
//! beside it. All lengths are hundredths of a point.

use crate::text::{Line, dates};

/// A letter, or several that one sign stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// What it says.
    pub(crate) text: String,
    /// Its left edge.
    pub(crate) left: i32,
    /// Its right edge.
    pub(crate) right: i32,
    /// Its baseline, from the top of the page.
    pub(crate) baseline: i32,
    /// The size of the font.
    pub(crate) size: i32,
}

/// Text that stands together on one baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    /// Its text.
    text: String,
    /// Its left edge.
    left: i32,
    /// Its right edge.
    right: i32,
    /// Its baseline.
    baseline: i32,
    /// Its largest size.
    size: i32,
}

/// Rows that a column has at least.
const LEAST_ROWS: usize = 4;

/// The narrowest strip between columns.
const GUTTER: i32 = 900;

/// Steps in which a strip is looked for.
const STEP: i32 = 200;

/// Rows up to which two columns that stand on the same lines are a table.
const TABLE_ROWS: usize = 8;

/// The lines of a page.
pub(crate) fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    let runs = runs(glyphs);
    let mut out = Vec::new();
    order(runs, 0, &mut out);
    out
}

/// Letters joined to runs: letters without space between are a word, with a
/// little a space, with much another run.
fn runs(mut glyphs: Vec<Glyph>) -> Vec<Run> {
    glyphs.retain(|g| !g.text.is_empty());
    // Rows first: letters whose baselines differ by less than a third of their size.
    glyphs.sort_by_key(|g| (g.baseline, g.left));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(|g| glyph.baseline - g.baseline <= g.size.min(glyph.size) / 3) => {
                row.push(glyph)
            }
            _ => rows.push(vec![glyph]),
        }
    }
    let mut out = Vec::new();
    for mut row in rows {
        row.sort_by_key(|g| g.left);
        let mut open: Option<Run> = None;
        for glyph in row {
            let blank = glyph.text.trim().is_empty();
            if let Some(run) = &mut open {
                let gap = glyph.left - run.right;
                let size = run.size.min(glyph.size);
                // The same letter drawn twice is bold.
                if !blank && gap < -size / 3 && run.text.ends_with(glyph.text.as_str()) {
                    continue;
                }
                // An empty run of spaces is as wide as it looks.
                if blank {
                    if gap <= size && !run.text.ends_with(' ') {
                        run.text.push(' ');
                    }
                    continue;
                }
                if gap <= size * 5 / 4 {
                    if gap > size / 5 && !run.text.ends_with(' ') {
                        run.text.push(' ');
                    }
                    run.text.push_str(&glyph.text);
                    run.right = run.right.max(glyph.right);
                    run.size = run.size.max(glyph.size);
                    continue;
                }
                out.extend(open.take());
            }
            if !blank {
                let Glyph { text, left, right, baseline, size } = glyph;
                open = Some(Run { text, left, right, baseline, size });
            }
        }
        out.extend(open.take());
    }
    for run in &mut out {
        run.text = run.text.trim().to_owned();
    }
    out.retain(|run| !run.text.is_empty());
    out
}

/// Rows of runs from top to bottom.
fn rows(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    runs.sort_by_key(|run| (run.baseline, run.left));
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(|r| run.baseline - r.baseline <= r.size.min(run.size) / 3) => {
                row.push(run)
            }
            _ => rows.push(vec![run]),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|run| run.left);
    }
    rows
}

/// Two columns within rows: where they begin and end, and the strip between.
struct Columns {
    /// The first row of them.
    first: usize,
    /// The row after the last.
    end: usize,
    /// The middle of the strip.
    strip: i32,
}

/// Puts the runs in reading order: what stands above the columns, the left
/// one, the right one, what stands below.
fn order(runs: Vec<Run>, depth: usize, out: &mut Vec<Line>) {
    let rows = rows(runs);
    let Some(columns) = (depth < 4).then(|| columns(&rows)).flatten() else {
        plain(rows, out);
        return;
    };
    let mut rows = rows.into_iter();
    let above: Vec<Vec<Run>> = rows.by_ref().take(columns.first).collect();
    let between: Vec<Run> = rows.by_ref().take(columns.end - columns.first).flatten().collect();
    let below: Vec<Run> = rows.flatten().collect();
    order(above.into_iter().flatten().collect(), depth + 1, out);
    let (left, right) = between.into_iter().partition(|run| run.left < columns.strip);
    order(left, depth + 1, out);
    if let Some(line) = out.last_mut() {
        line.text = line.text.trim_end().to_owned();
    }
    order(right, depth + 1, out);
    order(below, depth + 1, out);
}

/// The columns that take most rows, if there are any.
fn columns(rows: &[Vec<Run>]) -> Option<Columns> {
    let left = rows.iter().flatten().map(|run| run.left).min()?;
    let right = rows.iter().flatten().map(|run| run.right).max()?;
    let mut best: Option<(usize, Columns)> = None;
    let mut strip = left.saturating_add(STEP);
    while strip < right {
        let free =
            |row: &Vec<Run>| !row.iter().any(|run| run.left < strip + GUTTER / 2 && run.right > strip - GUTTER / 2);
        let mut first = 0;
        while first < rows.len() {
            if !free(&rows[first]) {
                first += 1;
                continue;
            }
            let length = rows[first..].iter().take_while(|row| free(row)).count();
            let end = first + length;
            if let Some(weight) = weight(&rows[first..end], strip)
                && best.as_ref().is_none_or(|(known, _)| weight > *known)
            {
                best = Some((weight, Columns { first, end, strip }));
            }
            first = end;
        }
        strip += STEP;
    }
    best.map(|(_, columns)| columns)
}

/// How much speaks for two columns here; nothing when they are none.
fn weight(rows: &[Vec<Run>], strip: i32) -> Option<usize> {
    let is_left = |run: &&Run| run.left < strip;
    let left: Vec<&Run> = rows.iter().flatten().filter(is_left).collect();
    let right: Vec<&Run> = rows.iter().flatten().filter(|run| run.left >= strip).collect();
    let fewer = left.len().min(right.len());
    if fewer < LEAST_ROWS {
        return None;
    }
    // They stand beside each other, not below each other.
    let span = |side: &[&Run]| (side.first().map(|r| r.baseline), side.last().map(|r| r.baseline));
    let ((Some(l0), Some(l1)), (Some(r0), Some(r1))) = (span(&left), span(&right)) else { return None };
    let shared = l1.min(r1).saturating_sub(l0.max(r0));
    if shared * 5 < (l1 - l0).min(r1 - r0) * 2 {
        return None;
    }
    // Dates in a column of their own belong to what stands beside them.
    let dated = |side: &[&Run]| side.iter().filter(|run| dates::is_only(&run.text)).count() * 10 >= side.len() * 6;
    if dated(&left) || dated(&right) {
        return None;
    }
    let both =
        rows.iter().filter(|row| row.iter().any(|r| r.left < strip) && row.iter().any(|r| r.left >= strip)).count();
    let is_table = both * 10 >= rows.len() * 9 && rows.len() <= TABLE_ROWS;
    (!is_table).then_some(fewer)
}

/// Rows as lines, with a tab for wide space.
fn plain(rows: Vec<Vec<Run>>, out: &mut Vec<Line>) {
    let mut gaps: Vec<i32> = rows.windows(2).map(|pair| pair[1][0].baseline - pair[0][0].baseline).collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0);
    let mut before: Option<i32> = None;
    for row in rows {
        let baseline = row[0].baseline;
        let size = row.iter().map(|run| run.size).max().unwrap_or(0);
        let apart = before.is_none_or(|b| (baseline - b) * 10 > usual * 13);
        let text = row.into_iter().map(|run| run.text).collect::<Vec<_>>().join("\t");
        out.push(Line { text, size, heading: false, apart });
        before = Some(baseline);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A run of letters 500 wide at size 1000.
    fn put(glyphs: &mut Vec<Glyph>, left: i32, baseline: i32, text: &str) {
        for (n, c) in text.chars().enumerate() {
            let left = left + i32::try_from(n).expect("short") * 500;
            glyphs.push(Glyph { text: c.to_string(), left, right: left + 500, baseline, size: 1000 });
        }
    }

    fn texts(glyphs: Vec<Glyph>) -> Vec<String> {
        lines(glyphs).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        let mut glyphs = vec![];
        put(&mut glyphs, 5_000, 4_000, "Anna Åkesson, kommunikationsstrateg med lång erfarenhet");
        for (n, (left, right)) in [
            ("Kontakt", "Erfarenhet"),
            ("anna@a.se", "Redaktör"),
            ("Göteborg", "Nordbank AB"),
            ("Språk", "Ledde två team."),
            ("Svenska", "Utbildning"),
        ]
        .iter()
        .enumerate()
        {
            let n = i32::try_from(n).expect("short");
            put(&mut glyphs, 5_000, 8_000 + n * 1_500, left);
            put(&mut glyphs, 20_000, 8_300 + n * 1_700, right);
        }
        assert_eq!(
            texts(glyphs),
            [
                "Anna Åkesson, kommunikationsstrateg med lång erfarenhet",
                "Kontakt",
                "anna@a.se",
                "Göteborg",
                "Språk",
                "Svenska",
                "Erfarenhet",
                "Redaktör",
                "Nordbank AB",
                "Ledde två team.",
                "Utbildning"
            ]
        );
    }

    #[test]
    fn dates_stay_with_what_stands_beside_them() {
        let mut glyphs = vec![];
        for (n, (left, right)) in [
            ("2019–2023", "Redaktör"),
            ("2016–2019", "Skribent"),
            ("2014–2016", "Praktikant"),
            ("2010–2014", "Student"),
            ("2009", "Resa"),
        ]
        .iter()
        .enumerate()
        {
            let n = i32::try_from(n).expect("short");
            put(&mut glyphs, 5_000, 8_000 + n * 3_000, left);
            put(&mut glyphs, 20_000, 8_000 + n * 3_000, right);
            put(&mut glyphs, 20_000, 9_500 + n * 3_000, "Nordbank AB");
        }
        assert_eq!(texts(glyphs)[..3], ["2019–2023\tRedaktör", "Nordbank AB", "2016–2019\tSkribent"]);
    }

    #[test]
    fn letters_that_are_drawn_twice_are_read_once() {
        let mut glyphs = vec![];
        put(&mut glyphs, 0, 1_000, "CV");
        for glyph in glyphs.clone() {
            glyphs.push(Glyph { left: glyph.left + 20, right: glyph.right + 20, ..glyph });
        }
        assert_eq!(texts(glyphs), ["CV"]);
    }
}
