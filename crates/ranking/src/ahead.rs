//! What a reading will ask of a model of meaning, told to it before: the reading
//! is made once with somebody who only listens, so that what is told is what will
//! be asked. Only for models that are slow enough to want it; it reads no text
//! itself, and changes nothing of what is read.

use crate::embedding::Vector;
use crate::reading::{Profile, Reader};
use crate::sense::Sense;
use crate::{Need, Person};
use std::sync::{Mutex, PoisonError};

/// Listens.
#[derive(Default)]
struct Heard(Mutex<Vec<String>>);

impl Heard {
    /// What was asked since the last time, in order.
    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Sense for Heard {
    fn name(&self) -> String {
        String::new()
    }

    fn read(&self, text: &str) -> Vector {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(text.to_owned());
        Vector::ZERO
    }
}

/// Tells what reading these people will ask, and of those who were read before
/// what was said then.
pub fn people(reader: &Reader<'_>, sense: &dyn Sense, people: &[(&Person, Option<&Profile>)]) {
    let heard = Heard::default();
    let listening = Reader { sense: Some(&heard), ..*reader };
    let mut all = Vec::new();
    for (person, before) in people {
        listening.person(person);
        let asked = heard.taken();
        let said: Vec<&Vector> = before.iter().flat_map(|before| before.said()).collect();
        if said.len() == asked.len() {
            asked.iter().zip(said).for_each(|(text, said)| sense.recall(text, said));
        }
        all.extend(asked);
    }
    sense.expect(&all);
}

/// Tells what reading a need will ask.
pub fn need(reader: &Reader<'_>, sense: &dyn Sense, need: &Need) {
    let heard = Heard::default();
    Reader { sense: Some(&heard), ..*reader }.wanted(need);
    sense.expect(&heard.taken());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::built_in;
    use crate::person::Experience;
    use crate::taxonomy::Taxonomy;
    use crate::{Linear, samples};
    use std::collections::HashMap;

    /// The built-in model, for one who wants to know beforehand.
    #[derive(Default)]
    struct Slow {
        known: Mutex<HashMap<String, Vector>>,
        recalled: Mutex<Vec<String>>,
        read_alone: Mutex<Vec<String>>,
    }

    impl Sense for Slow {
        fn name(&self) -> String {
            "slow".to_owned()
        }
        fn read(&self, text: &str) -> Vector {
            if let Some(known) = self.known.lock().unwrap().get(text) {
                return known.clone();
            }
            self.read_alone.lock().unwrap().push(text.to_owned());
            built_in().read(text)
        }
        fn looks_ahead(&self) -> bool {
            true
        }
        fn expect(&self, texts: &[String]) {
            let mut known = self.known.lock().unwrap();
            texts.iter().for_each(|text| _ = known.entry(text.clone()).or_insert_with(|| built_in().read(text)));
        }
        fn recall(&self, text: &str, said: &Vector) {
            self.recalled.lock().unwrap().push(text.to_owned());
            self.known.lock().unwrap().insert(text.to_owned(), said.clone());
        }
    }

    fn person(text: &str) -> Person {
        let done = |role: Option<&str>, text: &str| Experience {
            role: role.map(str::to_owned),
            text: text.into(),
            from: None,
            to: None,
        };
        Person {
            title: Some("Pressekreterare".into()),
            experiences: vec![done(None, "Skrev tal. Ledde arbetet."), done(Some("Strateg"), text)],
            texts: vec!["Jag skriver. Jag ritar.".into()],
            skills: samples::skills(&["PR", "Intern kommunikation"]),
            ..samples::person()
        }
    }

    #[test]
    fn everything_that_is_asked_was_told_and_the_answer_is_the_same() {
        let (slow, usual) = (Slow::default(), Linear::default());
        let engine = usual.sensing(Some(&slow));
        let people: Vec<Person> = (0..150).map(|n| person(&format!("Kriskommunikation {n}."))).collect();
        let given: Vec<(&Person, Option<&Profile>)> = people.iter().map(|person| (person, None)).collect();
        let read = engine.reader().people(&given, 2);
        let need = samples::need();
        let wanted = engine.reader().need(&need);
        assert_eq!(*slow.read_alone.lock().unwrap(), Vec::<String>::new(), "read one by one");
        assert!(slow.recalled.lock().unwrap().is_empty());
        assert_eq!(format!("{read:?}"), format!("{:?}", usual.reader().people(&given, 1)));
        assert_eq!(
            engine.rank_read(&need, &wanted, &people, &read),
            usual.rank_read(&need, &usual.reader().need(&need), &people, &read)
        );
    }

    #[test]
    fn whoever_was_read_by_another_taxonomy_keeps_what_texts_mean() {
        let (before, slow) = (Linear::default(), Slow::default());
        let person = person("Kriskommunikation.");
        let first = before.reader().person(&person);
        let other = Taxonomy::builder().build();
        let engine = before.knowing(&other).sensing(Some(&slow));
        let again = engine.reader().people(&[(&person, Some(&first))], 1);
        let heard = slow.recalled.lock().unwrap().clone();
        assert_eq!(heard.len(), first.said().count());
        assert!(heard.iter().any(|text| text == "Ledde arbetet."), "{heard:?}");
        for (text, said) in heard.iter().zip(first.said()) {
            assert_eq!(*said, built_in().read(text), "{text}");
        }
        assert_eq!(again[0].said().collect::<Vec<_>>(), first.said().collect::<Vec<_>>());
        assert!(slow.read_alone.lock().unwrap().is_empty());
    }
}
