//! Rows become a segment. The order in which they are given changes nothing.

use super::cosine::scale;
use super::lists::{mixed, write_all};
use super::planes::{self, Against};
use super::row::Row;
use super::segment::{PARTS, Part, Segment, join};
use fearless_simd::Level;

/// Profiles that others are laid beside.
const PIVOTS: usize = 128;

/// Makes a segment of at least one and at most 65,536 rows with different ids.
pub(crate) fn build(mut rows: Vec<Row>, dim: usize) -> Segment {
    lay_alike_together(&mut rows, dim);
    let docs = rows.len();
    let mut parts: [Vec<u8>; PARTS] = std::array::from_fn(|_| Vec::new());
    let mut put = |part: Part, bytes: Vec<u8>| parts[part as usize] = bytes;
    let lowest = rows.iter().map(|row| row.id).min().unwrap_or(0);
    let short = |row: &Row| u32::try_from(row.id - lowest).ok();
    let ids: Option<Vec<u32>> = rows.iter().map(short).collect();
    put(
        Part::Ids,
        match ids {
            Some(short) => short.into_iter().flat_map(u32::to_le_bytes).collect(),
            None => rows.iter().flat_map(|row| row.id.to_le_bytes()).collect(),
        },
    );
    let mut by_id: Vec<u16> = (0..docs).map(|doc| doc as u16).collect();
    by_id.sort_unstable_by_key(|doc| rows[usize::from(*doc)].id);
    put(Part::ById, by_id.iter().flat_map(|doc| doc.to_le_bytes()).collect());
    put(Part::Lengths, rows.iter().map(|row| row.length).collect());
    put(Part::Days, rows.iter().flat_map(|row| row.day.to_le_bytes()).collect());
    put(Part::Extents, rows.iter().map(|row| row.extent_percent).collect());
    put(Part::Rates, rows.iter().flat_map(|row| row.rate_minor.to_le_bytes()).collect());
    put(Part::Flags, rows.iter().map(|row| row.flags).collect());
    if rows.iter().any(|row| !row.needs.is_empty()) {
        put(Part::Needed, rows.iter().flat_map(|row| (row.needs.len() as u16).to_le_bytes()).collect());
    }
    let vectors: usize = rows.iter().map(|row| row.vectors.len() / dim).sum();
    if rows.iter().any(|row| row.vectors.len() != dim) {
        let mut end = 0;
        let ends = rows.iter().flat_map(|row| {
            end += (row.vectors.len() / dim) as u32;
            end.to_le_bytes()
        });
        put(Part::RowEnds, ends.collect());
    }
    let spread = rows.iter().flat_map(|row| row.vectors.chunks_exact(dim)).map(planes::spread).max().unwrap_or(0);
    let (mut highs, mut lows) = (Vec::new(), Vec::new());
    for vector in rows.iter().flat_map(|row| row.vectors.chunks_exact(dim)) {
        let [high, low] = planes::split(vector);
        highs.extend(scale(vector).to_le_bytes().into_iter().chain(high));
        lows.extend(low);
    }
    put(Part::High, highs);
    put(Part::Low, lows);
    put(Part::Concepts, write_all::<4>(turned(&rows, |row| &row.concepts), docs));
    put(Part::Terms, write_all::<4>(turned(&rows, |row| &row.terms), docs));
    put(Part::Holds, write_all::<8>(tags(&rows, |row| &row.holds), docs));
    put(Part::Needs, write_all::<8>(tags(&rows, |row| &row.needs), docs));
    put(Part::Clashes, write_all::<8>(tags(&rows, |row| &row.clashes), docs));
    drop(rows);
    Segment::read(join([docs as u32, vectors as u32, dim as u32, spread], lowest, &parts))
        .expect("what is written here fits")
}

/// Orders rows by the nearest of some of them, then by id.
fn lay_alike_together(rows: &mut [Row], dim: usize) {
    rows.sort_unstable_by_key(|row| (mixed::<4>(row.id), row.id));
    let pivots = rows.iter().filter_map(|row| row.vectors.get(..dim)).take(PIVOTS.min(rows.len() / 64));
    let pivots: Vec<Against> = pivots.map(Against::of).collect();
    let level = Level::new();
    rows.sort_by_cached_key(|row| {
        let nearest = row.vectors.get(..dim).and_then(|vector| {
            let [high, low] = planes::split(vector);
            pivots.iter().enumerate().max_by_key(|(_, pivot)| pivot.dot(level, &high, &low)).map(|(n, _)| n)
        });
        (nearest, row.id)
    });
}

/// Profiles by key instead of keys by profile.
fn turned(rows: &[Row], of: impl Fn(&Row) -> &Vec<u32>) -> impl Iterator<Item = (u64, u16)> {
    let mut all: Vec<u64> = Vec::with_capacity(rows.iter().map(|row| of(row).len()).sum());
    for (doc, row) in rows.iter().enumerate() {
        all.extend(of(row).iter().map(|key| mixed::<4>(u64::from(*key)) << 16 | doc as u64));
    }
    all.sort_unstable();
    all.into_iter().map(|entry| (entry >> 16, entry as u16))
}

/// The same for tags.
fn tags(rows: &[Row], of: impl Fn(&Row) -> &Vec<u64>) -> impl Iterator<Item = (u64, u16)> {
    let mut all: Vec<(u64, u16)> = rows
        .iter()
        .enumerate()
        .flat_map(|(doc, row)| of(row).iter().map(move |tag| (mixed::<8>(*tag), doc as u16)))
        .collect();
    all.sort_unstable();
    all.into_iter()
}
