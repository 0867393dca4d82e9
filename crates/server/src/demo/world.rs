//! The demo's invented world as data: broker, staff, agencies, clients,
//! consultants, assignments and the sentences that people write. Reads the TOML
//! files beside it, which are part of the binary. It writes no row, knows no
//! date (days are counted from the demo's today) and never runs under `serve`.

mod companies;
mod needs;
mod phrases;
mod resumes;
#[cfg(test)]
mod tests;

pub use companies::{Agency, Broker, Client, Company, Rep, Staff};
pub use needs::{Assignment, Stage};
pub use phrases::{About, EndReason, EvaluationComment, FollowUpKind, FollowUpNote, Phrases, TimeNotes};
pub use resumes::{Consultant, ConsultantSkill, Education, Experience, Honour, Language, Link};

use anyhow::Context;
use base::Lang;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Everything that the demo is made of.
#[derive(Clone, Debug)]
pub struct World {
    /// The broker and its staff.
    pub broker: Broker,
    /// Every skill that consultants and assignments name.
    pub skills: Vec<Skill>,
    /// Agencies; the first is the cast's.
    pub agencies: Vec<Agency>,
    /// Clients; the first is the cast's.
    pub clients: Vec<Client>,
    /// Consultants; the first is the cast's freelancer.
    pub consultants: Vec<Consultant>,
    /// Assignments over every stage.
    pub assignments: Vec<Assignment>,
    /// What people write.
    pub phrases: Phrases,
}

/// The same text in both languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// A field of the communications trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Discipline {
    /// Strategy, internal communications, language, speech, employer branding.
    Communications,
    /// Brand, campaigns, social media, events, automation.
    Marketing,
    /// Press, crisis, public affairs.
    Pr,
    /// Graphic form, identity, UX.
    Design,
    /// Film, animation, sound.
    Film,
    /// Web editing, web projects, front-end.
    Web,
    /// Measurement and research.
    Analysis,
}

/// A skill in one spelling a language (S35).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Short name, the same in both languages.
    pub key: String,
    /// Where it mostly belongs.
    pub discipline: Discipline,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// Picks one of two texts by language.
macro_rules! in_lang {
    ($($kind:ty),+) => {$(
        impl $kind {
            /// In the reader's language.
            pub fn text(&self, lang: Lang) -> &str {
                match lang {
                    Lang::Sv => &self.sv,
                    Lang::En => &self.en,
                }
            }
        }
    )+};
}
in_lang!(Both, Skill, FollowUpNote, EvaluationComment, EndReason);

impl World {
    /// Reads the world from the files in the binary.
    pub fn read() -> anyhow::Result<World> {
        Ok(World {
            broker: part("broker.toml", include_str!("world/broker.toml"))?,
            skills: part::<SkillFile>("skills.toml", include_str!("world/skills.toml"))?.skill,
            agencies: part::<AgencyFile>("agencies.toml", include_str!("world/agencies.toml"))?.agency,
            clients: part::<ClientFile>("clients.toml", include_str!("world/clients.toml"))?.client,
            consultants: part::<ConsultantFile>("consultants.toml", include_str!("world/consultants.toml"))?.consultant,
            assignments: part::<AssignmentFile>("assignments.toml", include_str!("world/assignments.toml"))?.assignment,
            phrases: part("phrases.toml", include_str!("world/phrases.toml"))?,
        })
    }

    /// The skill with this label in this language.
    pub fn skill(&self, lang: Lang, label: &str) -> Option<&Skill> {
        self.skills.iter().find(|skill| skill.text(lang) == label)
    }

    /// The consultant with this key.
    pub fn consultant(&self, key: &str) -> Option<&Consultant> {
        self.consultants.iter().find(|consultant| consultant.key == key)
    }

    /// The agency with this key.
    pub fn agency(&self, key: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.key == key)
    }

    /// The client with this key.
    pub fn client(&self, key: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.key == key)
    }

    /// Whether the consultant has every must-have skill, whatever the language
    /// of the résumé.
    pub fn fits(&self, consultant: &Consultant, assignment: &Assignment) -> bool {
        assignment.must.iter().all(|label| {
            self.skill(assignment.lang, label).is_some_and(|skill| {
                let wanted = skill.text(consultant.lang);
                consultant.skills.iter().any(|own| own.name == wanted)
            })
        })
    }
}

fn part<T: DeserializeOwned>(name: &str, text: &str) -> anyhow::Result<T> {
    toml::from_str(text).with_context(|| format!("the demo's {name} is not as described"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillFile {
    skill: Vec<Skill>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgencyFile {
    agency: Vec<Agency>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClientFile {
    client: Vec<Client>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsultantFile {
    consultant: Vec<Consultant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssignmentFile {
    assignment: Vec<Assignment>,
}
