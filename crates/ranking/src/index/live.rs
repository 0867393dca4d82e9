//! The index while it is used: changes go into new segments, readers keep the
//! snapshot they hold. Nobody waits for a merge; a change waits for other
//! changes alone.

use super::build::build;
use super::extract;
use super::profile::Profile;
use super::row::Row;
use super::segment::DOCS_MOST;
use super::snapshot::{Gone, Sheet, Snapshot};
use super::{DIM_MOST, file};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// So many segments of about one size become one.
const TIER: usize = 8;

/// A segment of which more than one in so many are gone is written anew.
const GONE_MOST: usize = 4;

/// A change to the index.
#[derive(Clone, Debug)]
pub enum Change {
    /// A profile is new, or takes the place of the one with its id.
    Put(Profile),
    /// The profile with this id goes; nothing happens when it is not there.
    Remove(u64),
}

/// A profile that cannot be taken: its vectors do not have the index's dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// Which profile.
    pub id: u64,
    /// Numbers that it has.
    pub numbers: usize,
    /// Numbers in a vector.
    pub dim: usize,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unfit { id, numbers, dim } = self;
        write!(f, "profile {id} has vectors of {numbers} numbers in all; each must have {dim}")
    }
}

impl std::error::Error for Unfit {}

/// See above.
pub struct Index {
    now: RwLock<Arc<Snapshot>>,
    /// Held while a change is worked in.
    changes: Mutex<()>,
    /// Held while segments are merged.
    merge: Mutex<()>,
}

impl Index {
    /// An empty index for vectors of 1 to 256 numbers; `None` for other dimensions.
    pub fn new(dim: usize) -> Option<Index> {
        (1..=DIM_MOST).contains(&dim).then(|| Index::of(Snapshot::of(dim, Vec::new())))
    }

    fn of(snapshot: Snapshot) -> Index {
        Index { now: RwLock::new(Arc::new(snapshot)), changes: Mutex::default(), merge: Mutex::default() }
    }

    /// Reads what [`Index::save`] wrote.
    ///
    /// # Errors
    /// When the file is not there, broken, cut short, or of another version or dimension; then make the index anew.
    pub fn load(path: &Path, dim: usize) -> Result<Index, file::Unreadable> {
        file::load(path, dim).map(Index::of)
    }

    /// Writes all profiles as they are now, in place of what is there.
    ///
    /// # Errors
    /// When the file cannot be written; what was there before stays.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        file::save(&self.snapshot(), path)
    }

    /// All profiles as they are now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Works changes in, in their order. When it returns, every new snapshot shows them.
    ///
    /// # Errors
    /// When a profile does not fit; then nothing is changed.
    pub fn apply(&self, changes: Vec<Change>) -> Result<(), Unfit> {
        let dim = self.snapshot().dim;
        let mut last: BTreeMap<u64, Option<Row>> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Remove(id) => last.insert(id, None),
                Change::Put(profile) => {
                    let numbers = profile.vectors.len();
                    if !numbers.is_multiple_of(dim) {
                        return Err(Unfit { id: profile.id, numbers, dim });
                    }
                    last.insert(profile.id, Some(Row::of(&profile)))
                }
            };
        }
        let _alone = lock(&self.changes);
        let before = self.snapshot();
        let ids: Vec<u64> = last.keys().copied().collect();
        let mut sheets: Vec<Sheet> = before.sheets.iter().map(|sheet| without(sheet, &ids)).collect();
        sheets.retain(|sheet| sheet.there() > 0);
        let mut rows: Vec<Row> = last.into_values().flatten().collect();
        // Even ones: whoever searches on two cores then waits for none.
        let each = rows.len().div_ceil(rows.len().div_ceil(DOCS_MOST).max(1));
        while !rows.is_empty() {
            let rest = rows.split_off(each.min(rows.len()));
            sheets.push(Sheet::of(build(std::mem::replace(&mut rows, rest), dim)));
        }
        self.put(Snapshot::of(dim, sheets));
        Ok(())
    }

    /// Does one thing that is due: takes what left out of the terms' weights,
    /// or merges small segments, or writes a segment anew that many have left.
    /// Says whether there was anything to do. Call it from a thread that nobody
    /// waits for, until it says no; after that, scores are those of a new index.
    pub fn tend(&self) -> bool {
        let _alone = lock(&self.merge);
        let before = self.snapshot();
        let uncounted =
            before.sheets.iter().map(|sheet| (sheet, sheet.gone.uncounted())).find(|(_, docs)| !docs.is_empty());
        if let Some((sheet, docs)) = uncounted {
            self.count(sheet, &docs);
            return true;
        }
        let due = due(&before.sheets);
        if due.is_empty() {
            return false;
        }
        self.merge(&due, before.dim);
        true
    }

    /// Takes the terms of those who are gone from a segment out of the weights.
    fn count(&self, sheet: &Sheet, docs: &[u16]) {
        let terms = extract::terms_of(&sheet.segment, docs);
        let _changes = lock(&self.changes);
        let mut sheets = self.snapshot().sheets.clone();
        if let Some(now) = sheets.iter_mut().find(|now| Arc::ptr_eq(&now.segment, &sheet.segment)) {
            now.gone = Arc::new(now.gone.count(docs, &terms));
        }
        self.put(Snapshot::of(self.snapshot().dim, sheets));
    }

    /// Makes one segment of several.
    fn merge(&self, due: &[Sheet], dim: usize) {
        let rows = due.iter().flat_map(|sheet| extract::rows(&sheet.segment, &sheet.docs())).collect();
        let merged = build(rows, dim);
        let _changes = lock(&self.changes);
        let now = self.snapshot();
        let is_due = |sheet: &Sheet| due.iter().any(|old| Arc::ptr_eq(&old.segment, &sheet.segment));
        let (old, mut sheets): (Vec<Sheet>, Vec<Sheet>) = now.sheets.iter().cloned().partition(is_due);
        // Who left while we merged.
        let stayed = |id: u64| old.iter().any(|sheet| sheet.doc(id).is_some());
        let left: Vec<u16> = (0..merged.docs).map(|doc| doc as u16).filter(|doc| !stayed(merged.id(*doc))).collect();
        let mut sheet = Sheet::of(merged);
        if !left.is_empty() {
            sheet.gone = Arc::new(Gone::default().with(&sheet.segment, &left));
        }
        sheets.push(sheet);
        sheets.retain(|sheet| sheet.there() > 0);
        self.put(Snapshot::of(dim, sheets));
    }

    fn put(&self, snapshot: Snapshot) {
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The sheet without these profiles.
fn without(sheet: &Sheet, ids: &[u64]) -> Sheet {
    let docs: Vec<u16> = ids.iter().filter_map(|id| sheet.doc(*id)).collect();
    if docs.is_empty() {
        return sheet.clone();
    }
    Sheet { segment: Arc::clone(&sheet.segment), gone: Arc::new(sheet.gone.with(&sheet.segment, &docs)) }
}

/// What is to become one segment; empty when nothing is due.
fn due(sheets: &[Sheet]) -> Vec<Sheet> {
    let worn = sheets.iter().find(|sheet| sheet.gone.profiles as usize * GONE_MOST > sheet.segment.docs);
    let mut tiers: BTreeMap<u32, Vec<&Sheet>> = BTreeMap::new();
    for sheet in sheets {
        // A tier is eight times the size of the one below; full segments are left alone.
        if sheet.there() * 2 <= DOCS_MOST {
            tiers.entry(sheet.there().max(1).ilog2() / 3).or_default().push(sheet);
        }
    }
    let crowded = tiers.into_values().find(|tier| tier.len() >= TIER);
    let Some(crowded) = crowded else { return worn.into_iter().cloned().collect() };
    let mut room = DOCS_MOST;
    let fit = crowded.into_iter().take_while(|sheet| {
        let fits = sheet.there() <= room;
        room -= sheet.there().min(room);
        fits
    });
    fit.cloned().collect()
}
