//! Layers and edits into one taxonomy. Never fails: what cannot be applied is
//! left out and said in [`Taxonomy::problems`], so that one bad row stops no
//! process. The same layers give the same taxonomy.

use super::concept::{Concept, ConceptId, Origin, Tongue};
use super::data::{ConceptData, Edit, Name, TaxonomyData};
use super::dictionary::{Dictionary, key_of};
use super::spelling::Fnv;
use super::{Taxonomy, suggest};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hasher;

/// How many steps up are remembered of a concept.
const MOST_STEPS: u32 = 6;

/// Lays layers on each other; made by [`Taxonomy::builder`].
#[derive(Debug, Default)]
pub struct Builder {
    /// What has come so far; `None` for what was merged away.
    drafts: Vec<Option<Draft>>,
    /// Where a concept stands, also by the id of what was joined or merged.
    places: HashMap<ConceptId, usize>,
    /// Normal name → who has it, the first first.
    names: HashMap<String, Vec<usize>>,
    /// What could not be applied.
    problems: Vec<String>,
}

/// A concept on its way.
#[derive(Debug)]
struct Draft {
    /// As it came, but for its names.
    data: ConceptData,
    /// Its Swedish names.
    sv: Vec<Held>,
    /// Its English names.
    en: Vec<Held>,
    /// Where it came from, and what was joined to it.
    origins: Vec<Origin>,
}

/// A name with what it is held against others by.
#[derive(Debug)]
struct Held {
    /// The name.
    name: Name,
    /// It, normal.
    key: String,
}

impl Held {
    /// Of a name.
    fn new(name: Name) -> Held {
        Held { key: key_of(&name.written), name }
    }
}

impl Draft {
    /// Of what a layer brings.
    fn new(mut data: ConceptData) -> Draft {
        let held = |names: Vec<Name>| names.into_iter().map(Held::new).collect();
        let (sv, en) = (held(std::mem::take(&mut data.sv)), held(std::mem::take(&mut data.en)));
        let origins = vec![data.origin.clone()];
        Draft { data, sv, en, origins }
    }

    /// The names in a language.
    fn names(&mut self, tongue: Tongue) -> &mut Vec<Held> {
        match tongue {
            Tongue::Sv => &mut self.sv,
            Tongue::En => &mut self.en,
        }
    }

    /// Every name.
    fn all(&self) -> impl Iterator<Item = &Held> {
        self.sv.iter().chain(&self.en)
    }

    /// The preferred names, one a language.
    fn preferred(&self) -> impl Iterator<Item = &Held> {
        self.sv.first().into_iter().chain(self.en.first())
    }
}

impl Builder {
    /// One layer more. An imported concept that has a name of one that is
    /// already there, and is of the same kind, is joined to it: the names it has
    /// beyond become synonyms, its number finds the other.
    #[must_use]
    pub fn layer(mut self, layer: TaxonomyData) -> Builder {
        for concept in layer.concepts {
            self.add(concept);
        }
        for edit in layer.edits {
            self.edit(edit);
        }
        self
    }

    /// One concept more.
    fn add(&mut self, concept: ConceptData) {
        if self.places.contains_key(&concept.id) {
            self.problems.push(format!("concept {} ({}) is there already", concept.id.0, concept.key));
            return;
        }
        let draft = Draft::new(concept);
        if let Some(at) = self.twin(&draft) {
            self.places.insert(draft.data.id, at);
            self.join(at, draft);
            return;
        }
        let at = self.drafts.len();
        self.places.insert(draft.data.id, at);
        for held in draft.all() {
            self.names.entry(held.key.clone()).or_default().push(at);
        }
        self.drafts.push(Some(draft));
    }

    /// Names and origins of one become another's.
    fn join(&mut self, at: usize, other: Draft) {
        for (tongue, names) in [(Tongue::Sv, other.sv), (Tongue::En, other.en)] {
            for held in names {
                self.synonym(at, tongue, held);
            }
        }
        if let Some(draft) = &mut self.drafts[at] {
            draft.origins.extend(other.origins);
        }
    }

    /// The concept that an imported one is the same as.
    fn twin(&self, imported: &Draft) -> Option<usize> {
        if !matches!(imported.data.origin, Origin::Imported { .. }) {
            return None;
        }
        let holders = imported.preferred().filter_map(|held| Some((&held.key, self.names.get(&held.key)?)));
        holders.flat_map(|(key, holders)| holders.iter().map(move |at| (key, *at))).find_map(|(key, at)| {
            let draft = self.drafts[at].as_ref()?;
            let same = draft.all().any(|held| !held.name.cased && held.key == *key);
            (same && draft.data.kind == imported.data.kind).then_some(at)
        })
    }

    /// One name more, unless the concept has it in that language.
    fn synonym(&mut self, at: usize, tongue: Tongue, held: Held) {
        let Some(draft) = self.drafts[at].as_mut() else { return };
        let names = draft.names(tongue);
        if held.key.is_empty() || names.iter().any(|other| other.key == held.key) {
            return;
        }
        let holders = self.names.entry(held.key.clone()).or_default();
        if !holders.contains(&at) {
            holders.push(at);
        }
        names.push(held);
    }

    /// One edit more.
    fn edit(&mut self, edit: Edit) {
        let place = |builder: &Builder, id: ConceptId| builder.places.get(&id).copied();
        match edit {
            Edit::Add { concept } => self.add(concept),
            Edit::Rename { concept, tongue, label } => {
                let Some(at) = place(self, concept) else { return self.gone("rename", concept) };
                let held = Held::new(Name::plain(label));
                let key = held.key.clone();
                let written = held.name.written.clone();
                self.synonym(at, tongue, held);
                if let Some(draft) = self.drafts[at].as_mut() {
                    let names = draft.names(tongue);
                    if let Some(own) = names.iter().position(|held| held.key == key) {
                        let mut first = names.remove(own);
                        first.name.written = written;
                        names.insert(0, first);
                    }
                }
            }
            Edit::AddSynonym { concept, tongue, label } => match place(self, concept) {
                Some(at) => self.synonym(at, tongue, Held::new(Name::plain(label))),
                None => self.gone("add a name to", concept),
            },
            Edit::RemoveSynonym { concept, tongue, label } => {
                let Some(at) = place(self, concept) else { return self.gone("remove a name of", concept) };
                let key = key_of(&label);
                let Some(draft) = self.drafts[at].as_mut() else { return };
                let names = draft.names(tongue);
                match names.iter().position(|held| held.key == key) {
                    Some(0) => self.problems.push(format!("“{label}” is a preferred name and stays")),
                    Some(old) => {
                        names.remove(old);
                        if draft.all().all(|held| held.key != key)
                            && let Some(holders) = self.names.get_mut(&key)
                        {
                            holders.retain(|holder| *holder != at);
                        }
                    }
                    None => self.problems.push(format!("“{label}” is no name of {}", concept.0)),
                }
            }
            Edit::Merge { loser, winner } => {
                let (Some(from), Some(to)) = (place(self, loser), place(self, winner)) else {
                    return self.gone("merge", loser);
                };
                if from == to {
                    return;
                }
                let Some(mut lost) = self.drafts[from].take() else { return };
                for holders in self.names.values_mut() {
                    holders.retain(|holder| *holder != from);
                }
                for (_, at) in self.places.iter_mut().filter(|(_, at)| **at == from) {
                    *at = to;
                }
                if let Some(draft) = self.drafts[to].as_mut() {
                    draft.data.broader.append(&mut lost.data.broader);
                    draft.data.related.append(&mut lost.data.related);
                    draft.data.skills.append(&mut lost.data.skills);
                    draft.data.does.append(&mut lost.data.does);
                }
                self.join(to, lost);
            }
        }
    }

    /// An edit of something that is not there.
    fn gone(&mut self, what: &str, id: ConceptId) {
        self.problems.push(format!("cannot {what} concept {}, which is not there", id.0));
    }

    /// The taxonomy.
    pub fn build(self) -> Taxonomy {
        let Builder { drafts, places, mut problems, .. } = self;
        // Places without those that were merged away.
        let mut moved = vec![None; drafts.len()];
        let mut kept: Vec<Draft> = Vec::new();
        for (at, draft) in drafts.into_iter().enumerate() {
            if let Some(draft) = draft {
                moved[at] = Some(kept.len());
                kept.push(draft);
            }
        }
        let places: HashMap<ConceptId, usize> =
            places.into_iter().filter_map(|(id, at)| Some((id, moved.get(at).copied().flatten()?))).collect();
        let dictionary = dictionary(&kept, &mut problems);
        let broader = without_cycles(&kept, &places, &mut problems);
        let concepts = concepts(kept, &places, &broader, &mut problems);
        let index = suggest::Index::new(&dictionary);
        let above = (0..concepts.len()).map(|at| above(at, &broader)).collect();
        let version = version(&concepts, &dictionary);
        let near = concepts.iter().map(|_| std::sync::OnceLock::new()).collect();
        let places = places.into_iter().collect();
        Taxonomy { concepts, places, dictionary, index, above, near, problems, version }
    }
}

/// All names. One that is another concept's already is not read in texts,
/// unless both say that they share it.
fn dictionary(kept: &[Draft], problems: &mut Vec<String>) -> Dictionary {
    let mut dictionary = Dictionary::new();
    let mut held: HashMap<&str, (usize, bool)> = HashMap::new();
    for (at, draft) in kept.iter().enumerate() {
        for (tongue, names) in [(Tongue::Sv, &draft.sv), (Tongue::En, &draft.en)] {
            for Held { name, key } in names {
                let (holder, shares) = match held.get(key.as_str()) {
                    Some(held) => *held,
                    None => {
                        held.insert(key, (at, name.shared));
                        (at, name.shared)
                    }
                };
                if holder != at && !(shares && name.shared) {
                    if !matches!(draft.origins[0], Origin::Imported { .. }) {
                        let other = &kept[holder].data.key;
                        problems.push(format!("“{}” of {} is a name of {other} already", name.written, draft.data.key));
                    }
                    continue;
                }
                let preferred = draft.preferred().any(|held| held.key == *key);
                dictionary.add((at, draft.data.kind), tongue, preferred, name);
            }
        }
    }
    dictionary.finish();
    dictionary
}

/// What each is a kind of, by place; an edge that would close a circle is left out.
fn without_cycles(kept: &[Draft], places: &HashMap<ConceptId, usize>, problems: &mut Vec<String>) -> Vec<Vec<usize>> {
    let mut broader: Vec<Vec<usize>> = vec![Vec::new(); kept.len()];
    for (at, draft) in kept.iter().enumerate() {
        for id in &draft.data.broader {
            match places.get(id) {
                None => problems.push(format!("{} is a kind of {}, which is not there", draft.data.key, id.0)),
                Some(parent) if *parent == at || broader[at].contains(parent) => {}
                Some(parent) if reaches(&broader, *parent, at) => {
                    let other = &kept[*parent].data.key;
                    problems.push(format!("{} is a kind of {other}, which is a kind of it", draft.data.key));
                }
                Some(parent) => broader[at].push(*parent),
            }
        }
    }
    broader
}

/// Whether one is, over any number of steps, a kind of another.
fn reaches(broader: &[Vec<usize>], from: usize, to: usize) -> bool {
    let (mut open, mut seen) = (vec![from], HashSet::from([from]));
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        open.extend(broader[at].iter().filter(|parent| seen.insert(**parent)));
    }
    false
}

/// What one is a kind of, with the steps there, nearest first.
fn above(at: usize, broader: &[Vec<usize>]) -> Vec<(usize, u32)> {
    let mut found: Vec<(usize, u32)> = Vec::new();
    let mut open = vec![at];
    for step in 1..=MOST_STEPS {
        let next: BTreeSet<usize> = open.iter().flat_map(|at| &broader[*at]).copied().collect();
        open = next.into_iter().filter(|parent| found.iter().all(|(seen, _)| seen != parent)).collect();
        found.extend(open.iter().map(|parent| (*parent, step)));
        if open.is_empty() {
            break;
        }
    }
    found
}

/// Concepts as they are read.
fn concepts(
    kept: Vec<Draft>,
    places: &HashMap<ConceptId, usize>,
    broader: &[Vec<usize>],
    problems: &mut Vec<String>,
) -> Vec<Concept> {
    let ids: Vec<ConceptId> = kept.iter().map(|draft| draft.data.id).collect();
    let mut narrower: Vec<Vec<ConceptId>> = vec![Vec::new(); kept.len()];
    let mut related: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); kept.len()];
    let mut skills: Vec<Vec<ConceptId>> = vec![Vec::new(); kept.len()];
    for (at, draft) in kept.iter().enumerate() {
        for parent in &broader[at] {
            narrower[*parent].push(ids[at]);
        }
        for id in &draft.data.related {
            match places.get(id) {
                None => problems.push(format!("{} goes with {}, which is not there", draft.data.key, id.0)),
                // What is a kind of it is more than related.
                Some(other) if broader[at].contains(other) || broader[*other].contains(&at) => {}
                Some(other) if *other != at => {
                    related[at].insert(*other);
                    related[*other].insert(at);
                }
                Some(_) => {}
            }
        }
        for id in &draft.data.skills {
            match places.get(id) {
                None => problems.push(format!("{} can typically {}, which is not there", draft.data.key, id.0)),
                Some(other) if !skills[at].contains(&ids[*other]) => skills[at].push(ids[*other]),
                Some(_) => {}
            }
        }
    }
    let labels = |names: Vec<Held>| names.into_iter().map(|held| held.name.written).collect();
    let mut concepts = Vec::with_capacity(kept.len());
    for (at, draft) in kept.into_iter().enumerate() {
        concepts.push(Concept {
            id: draft.data.id,
            key: draft.data.key,
            kind: draft.data.kind,
            labels_sv: labels(draft.sv),
            labels_en: labels(draft.en),
            broader: broader[at].iter().map(|parent| ids[*parent]).collect(),
            narrower: std::mem::take(&mut narrower[at]),
            related: related[at].iter().map(|other| ids[*other]).collect(),
            skills: std::mem::take(&mut skills[at]),
            does: draft.data.does,
            origins: draft.origins,
        });
    }
    concepts
}

/// A hash of everything that a link or a nearness depends on.
fn version(concepts: &[Concept], dictionary: &Dictionary) -> String {
    let mut hasher = Fnv::default();
    for concept in concepts {
        hasher.write(&concept.id.0.to_le_bytes());
        hasher.write(&[u8::from(concept.kind == super::Kind::Role)]);
        for list in [&concept.broader, &concept.related, &concept.skills] {
            hasher.write(b"|");
            list.iter().for_each(|id| hasher.write(&id.0.to_le_bytes()));
        }
        concept.does.iter().for_each(|text| hasher.write(text.as_bytes()));
    }
    for label in dictionary.labels() {
        hasher.write(&u64::try_from(label.concept).unwrap_or(u64::MAX).to_le_bytes());
        hasher.write(label.written.as_bytes());
        let marks = [label.preferred, label.cased.is_some(), label.shared, label.tongue == Tongue::Sv];
        hasher.write(&marks.map(u8::from));
    }
    format!("taxonomy-{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Kind;

    /// A concept of our own.
    fn concept(number: u32, sv: &[&str], en: &[&str], broader: &[u32]) -> ConceptData {
        let names = |list: &[&str]| list.iter().map(|name| Name::plain(*name)).collect();
        ConceptData {
            id: ConceptId(number),
            key: format!("c{number}"),
            kind: Kind::Skill,
            sv: names(sv),
            en: names(en),
            broader: broader.iter().map(|n| ConceptId(*n)).collect(),
            related: Vec::new(),
            skills: Vec::new(),
            does: Vec::new(),
            origin: Origin::Staff,
        }
    }

    /// A layer of concepts.
    fn layer(concepts: Vec<ConceptData>) -> TaxonomyData {
        TaxonomyData { concepts, edits: Vec::new() }
    }

    /// A layer of edits.
    fn edits(edits: Vec<Edit>) -> TaxonomyData {
        TaxonomyData { concepts: Vec::new(), edits }
    }

    #[test]
    fn a_merged_concept_is_found_by_its_number_and_names() {
        let below = layer(vec![
            concept(1, &["korrekturläsning"], &["proofreading"], &[]),
            concept(2, &["korrläsning"], &["proof reading"], &[3]),
            concept(3, &["textarbete"], &["text work"], &[]),
        ]);
        let merge = edits(vec![Edit::Merge { loser: ConceptId(2), winner: ConceptId(1) }]);
        let taxonomy = Taxonomy::builder().layer(below).layer(merge).build();
        assert_eq!(taxonomy.problems(), &[] as &[String]);
        assert_eq!(taxonomy.concepts().len(), 2);
        let winner = taxonomy.get(ConceptId(2)).expect("the winner");
        assert_eq!(winner.id, ConceptId(1));
        assert_eq!(winner.labels_sv, ["korrekturläsning", "korrläsning"]);
        assert_eq!(winner.broader, [ConceptId(3)]);
        assert_eq!(taxonomy.link("Korrläsningen")[0].concept, ConceptId(1));
        assert_eq!(taxonomy.nearness(ConceptId(1), ConceptId(2)), 1000);
        assert_eq!(taxonomy.nearness(ConceptId(3), ConceptId(2)), 900);
    }

    #[test]
    fn names_are_added_removed_and_changed() {
        let id = ConceptId(1);
        let below = || layer(vec![concept(1, &["poddradio"], &["podcasting"], &[])]);
        let sv = Tongue::Sv;
        let edited = Taxonomy::builder()
            .layer(below())
            .layer(edits(vec![
                Edit::AddSynonym { concept: id, tongue: sv, label: "pod".into() },
                Edit::Rename { concept: id, tongue: sv, label: "poddproduktion".into() },
                Edit::RemoveSynonym { concept: id, tongue: sv, label: "poddradio".into() },
                Edit::RemoveSynonym { concept: id, tongue: sv, label: "poddproduktion".into() },
                Edit::Rename { concept: ConceptId(9), tongue: sv, label: "x".into() },
            ]))
            .build();
        assert_eq!(edited.concepts()[0].labels_sv, ["poddproduktion", "pod"]);
        assert_eq!(edited.problems().len(), 2, "{:?}", edited.problems());
        assert_eq!(edited.link("pod").len(), 1);
        assert_eq!(edited.link("poddradio"), []);
        let plain = Taxonomy::builder().layer(below()).build();
        assert_ne!(plain.version(), edited.version());
        assert_eq!(plain.version(), Taxonomy::builder().layer(below()).build().version());
    }

    #[test]
    fn an_imported_concept_joins_ours_of_the_same_name() {
        let imported = |number: u32, sv: &[&str], en: &[&str], broader: &[u32]| ConceptData {
            origin: Origin::Imported { source: "esco".into(), uri: format!("skill/{number}") },
            ..concept(number, sv, en, broader)
        };
        let taxonomy = Taxonomy::builder()
            .layer(layer(vec![concept(1, &["kriskommunikation"], &["crisis communication"], &[])]))
            .layer(layer(vec![
                imported(100, &[], &["Crisis Communication", "emergency communication"], &[]),
                imported(101, &["sirentest"], &["siren testing", "emergency communication"], &[100]),
            ]))
            .build();
        assert_eq!(taxonomy.problems(), &[] as &[String]);
        assert_eq!(taxonomy.concepts().len(), 2);
        let ours = taxonomy.get(ConceptId(100)).expect("ours");
        assert_eq!((ours.id, ours.origins.len()), (ConceptId(1), 2));
        // The first to have a name keeps it.
        assert_eq!(taxonomy.link("emergency communication")[0].concept, ConceptId(1));
        assert_eq!(taxonomy.concepts()[1].broader, [ConceptId(1)]);
    }

    #[test]
    fn circles_and_loose_ends_are_said_and_left_out() {
        let taxonomy = Taxonomy::builder()
            .layer(layer(vec![
                concept(1, &["ett"], &["one"], &[2]),
                concept(2, &["två"], &["two"], &[3]),
                concept(3, &["tre"], &["three"], &[1, 77]),
                concept(4, &["ett"], &["four"], &[]),
            ]))
            .build();
        assert_eq!(taxonomy.problems().len(), 3, "{:?}", taxonomy.problems());
        assert_eq!(taxonomy.nearness(ConceptId(3), ConceptId(1)), 825);
        assert_eq!(taxonomy.nearness(ConceptId(1), ConceptId(3)), 180);
        assert_eq!(taxonomy.link("ett")[0].concept, ConceptId(1));
    }
}
