//! Résumés that have been read, kept from one run to the next. Reading one costs
//! some thirty times what judging it does, and few change between two runs. What is
//! kept lies in memory alone: numbers of words and points of meaning, by a digest
//! of the texts, with no word, no name and no id. Whoever may not be presented any
//! more is gone with the next reading. Another taxonomy reads anew, with what the model
//! said before. Ranks nobody.

use crate::meaning::Meaning;
use base::{Outcome, Stop};
use ranking::reading::Profile;
use ranking::taxonomy::Taxonomy;
use ranking::{Engine, Linear, Person};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// So many are kept at most; those beyond are read each time.
const MOST_KEPT: usize = 10_000;

/// Reading is shared between so many cores.
const CORES: usize = 2;

static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);

/// Everybody with what was read of them, in the order in which they are given. It
/// is done apart from the threads that answer requests, by one at a time: who comes
/// second finds most of it done.
///
/// # Errors
/// Reading broke off, which is our own fault.
pub(crate) async fn read(
    taxonomy: &Arc<Taxonomy>,
    meaning: &Meaning,
    people: Vec<Person>,
) -> Outcome<Vec<(Person, Arc<Profile>)>> {
    let (taxonomy, meaning) = (Arc::clone(taxonomy), meaning.clone());
    let work = move || {
        let engine = meaning.engine(&taxonomy);
        let profiles = KEPT.lock().unwrap_or_else(PoisonError::into_inner).read(&engine, &people);
        people.into_iter().zip(profiles).collect()
    };
    tokio::task::spawn_blocking(work).await.map_err(Stop::failed)
}

/// One who may not be presented, or not yet: read for oneself and not kept, unless
/// it is known already.
///
/// # Errors
/// Reading broke off, which is our own fault.
pub(crate) async fn read_one(taxonomy: &Arc<Taxonomy>, meaning: &Meaning, person: &Person) -> Outcome<Arc<Profile>> {
    if !meaning.is_the_operators() {
        return Ok(Arc::new(meaning.engine(taxonomy).reader().person(person)));
    }
    let (taxonomy, meaning, person) = (Arc::clone(taxonomy), meaning.clone(), person.clone());
    let work = move || {
        let engine = meaning.engine(&taxonomy);
        let known = KEPT.try_lock().ok().and_then(|kept| kept.known(&engine, &person));
        let read = || engine.reader().people(&[(&person, None)], 1).pop();
        known.unwrap_or_else(|| Arc::new(read().unwrap_or_else(|| engine.reader().person(&person))))
    };
    tokio::task::spawn_blocking(work).await.map_err(Stop::failed)
}

/// What a reading depends on.
type Key = [u8; 32];

/// See above.
#[derive(Default)]
struct Kept {
    /// The taxonomy and the model by which all of them were read.
    by: (String, Option<String>),
    profiles: HashMap<Key, Arc<Profile>>,
}

impl Kept {
    /// What is known of one.
    fn known(&self, engine: &Linear<'_>, person: &Person) -> Option<Arc<Profile>> {
        let same = self.by == (engine.taxonomy(), engine.model());
        self.profiles.get(&key(person)).filter(|_| same).cloned()
    }

    /// Reads whoever is not known, and keeps these and no others.
    fn read(&mut self, engine: &Linear<'_>, people: &[Person]) -> Vec<Arc<Profile>> {
        let by = (engine.taxonomy(), engine.model());
        // What texts mean does not depend on the taxonomy.
        let (same, same_model) = (self.by == by, self.by.1 == by.1);
        let held = std::mem::take(&mut self.profiles);
        let (known, before) = if same { (held, HashMap::new()) } else { (HashMap::new(), held) };
        let before = |key: &Key| before.get(key).filter(|_| same_model).map(Arc::as_ref);
        let keys: Vec<Key> = people.iter().map(key).collect();
        let new = keys.iter().zip(people).filter(|(key, _)| !known.contains_key(*key));
        let new: Vec<(&Person, Option<&Profile>)> = new.map(|(key, person)| (person, before(key))).collect();
        let mut read = engine.reader().people(&new, CORES).into_iter().map(Arc::new);
        let profiles = keys.iter().filter_map(|key| known.get(key).cloned().or_else(|| read.next()));
        let profiles: Vec<Arc<Profile>> = profiles.collect();
        let all = keys.into_iter().zip(&profiles).take(MOST_KEPT);
        *self = Kept { by, profiles: all.map(|(key, profile)| (key, Arc::clone(profile))).collect() };
        profiles
    }
}

/// A digest of everything that [`ranking::reading::Reader::person`] reads.
fn key(person: &Person) -> Key {
    let skills: Vec<&str> = person.skills.iter().map(|skill| skill.name.as_str()).collect();
    let done: Vec<(&Option<String>, &str)> = person.experiences.iter().map(|d| (&d.role, d.text.as_str())).collect();
    let texts = serde_json::json!([person.title, skills, person.texts, done]);
    Sha256::digest(texts.to_string()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ranking::person::{Experience, PersonSkill};

    fn person(title: &str, skill: &str, text: &str) -> Person {
        let done = Experience { role: None, text: text.into(), from: None, to: None };
        Person {
            key: 0,
            title: Some(title.into()),
            skills: vec![PersonSkill { name: skill.into(), level: 3, years: 2 }],
            texts: vec!["Jag skriver.".into()],
            experiences: vec![done],
            languages: vec![],
            free: vec![],
            city: None,
            remote: false,
            rate_hour_minor: None,
        }
    }

    /// Which of some readings are those of before.
    fn same(before: &[Arc<Profile>], after: &[Arc<Profile>]) -> Vec<bool> {
        before.iter().zip(after).map(|(one, other)| Arc::ptr_eq(one, other)).collect()
    }

    #[test]
    fn who_has_not_changed_is_not_read_again_and_who_is_gone_is_forgotten() {
        let (engine, mut kept) = (Linear::default(), Kept::default());
        let mut people = vec![person("Strateg", "PR", "Ledde arbetet."), person("Skribent", "Copy", "Skrev tal.")];
        let first = kept.read(&engine, &people);
        for (one, read) in people.iter().zip(&first) {
            assert_eq!(format!("{read:?}"), format!("{:?}", engine.reader().person(one)));
        }
        // What no text says is not read: it may change.
        people[0].rate_hour_minor = Some(90_000);
        people[0].key = 7;
        people[1].texts[0] = "Jag skriver och ritar.".into();
        let second = kept.read(&engine, &people);
        assert_eq!(same(&first, &second), [true, false]);
        assert_eq!(format!("{:?}", second[1]), format!("{:?}", engine.reader().person(&people[1])));
        assert_eq!(kept.profiles.len(), 2);
        assert_eq!(kept.read(&engine, &people[1..]).len(), 1);
        assert_eq!(kept.profiles.len(), 1);
        // Another taxonomy or model reads all anew.
        let third = kept.read(&engine.sensing(None), &people[1..]);
        assert_eq!(same(&second[1..], &third), [false]);
    }

    #[test]
    fn every_text_is_part_of_what_a_reading_is_kept_by() {
        let one = person("Strateg", "PR", "Ledde arbetet.");
        let mut others = vec![
            person("Strateg i", "PR", "Ledde arbetet."),
            person("Strateg", "PR ", "Ledde arbetet."),
            person("Strateg", "PR", "Ledde  arbetet."),
            Person { title: None, ..one.clone() },
            Person { texts: vec![], ..one.clone() },
            Person { skills: vec![], ..one.clone() },
        ];
        let mut with_role = one.clone();
        with_role.experiences[0].role = Some("Strateg".into());
        others.push(with_role);
        for other in others {
            assert_ne!(key(&one), key(&other), "{other:?}");
        }
    }
}
