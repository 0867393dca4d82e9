//! The model of meaning that this house uses: the program's own, or the one in
//! the folder that the operator has named (`matching.model`). A folder is opened
//! once a process, and what is in it counts until the next start. There is never
//! another model than the one that is named: what cannot be opened is an error.

use anyhow::anyhow;
use base::{House, Outcome, Stop};
use ranking::embedding::Fitted;
use ranking::embedding::external::Unusable;
use ranking::sense::Sense;
use ranking::taxonomy::Taxonomy;
use ranking::{Linear, Need, reading::Wanted};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// Every folder that was opened.
static OPENED: LazyLock<Mutex<HashMap<PathBuf, Arc<Fitted>>>> = LazyLock::new(Mutex::default);

/// What texts mean, as this house reads them.
#[derive(Clone, Default)]
pub struct Meaning(Option<Arc<Fitted>>);

impl Meaning {
    /// An engine that reads by it, with the weights that it comes with.
    pub(crate) fn engine<'a>(&'a self, taxonomy: &'a Taxonomy) -> Linear<'a> {
        let engine = Linear::default().knowing(taxonomy);
        match &self.0 {
            None => engine,
            Some(model) => engine.sensing(Some(model.as_ref() as &dyn Sense)),
        }
    }

    /// Whether it is the operator's.
    pub(crate) fn is_the_operators(&self) -> bool {
        self.0.is_some()
    }
}

/// Opens a folder, or finds it opened. It takes seconds, of a large model more.
///
/// # Errors
/// A folder that holds no model that is read here, in a sentence with cause and
/// remedy.
pub fn open(folder: &Path) -> Result<Arc<Fitted>, Unusable> {
    let mut opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(model) = opened.get(folder) {
        return Ok(Arc::clone(model));
    }
    let model = Arc::new(Fitted::open(folder)?);
    opened.insert(folder.to_owned(), Arc::clone(&model));
    Ok(model)
}

/// What this house reads by.
///
/// # Errors
/// A folder that cannot be opened, which `serve` has refused already.
pub(crate) async fn of(house: &House) -> Outcome<Meaning> {
    let Some(folder) = house.model.clone() else { return Ok(Meaning::default()) };
    let model = tokio::task::spawn_blocking(move || open(&folder)).await.map_err(Stop::failed)?;
    model.map(|model| Meaning(Some(model))).map_err(|unusable| Stop::Failed(anyhow!("matching.model: {unusable}")))
}

/// A need, read; by an operator's model apart from the threads that answer
/// requests, since it takes longer.
///
/// # Errors
/// Reading broke off, which is our own fault.
pub(crate) async fn need(taxonomy: &Arc<Taxonomy>, meaning: &Meaning, need: &Need) -> Outcome<Wanted> {
    if !meaning.is_the_operators() {
        return Ok(meaning.engine(taxonomy).reader().need(need));
    }
    let (taxonomy, meaning, need) = (Arc::clone(taxonomy), meaning.clone(), need.clone());
    let work = move || meaning.engine(&taxonomy).reader().need(&need);
    tokio::task::spawn_blocking(work).await.map_err(Stop::failed)
}
