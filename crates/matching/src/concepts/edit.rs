//! What staff change in the taxonomy: a new concept, a name more or less,
//! another preferred name, two concepts into one. Every change is kept with who
//! and when, none is ever overwritten; a run that was recorded keeps the version
//! that it was made with.

use super::{current, rows};
use crate::policy;
use crate::refusal::MatchingRefusal;
use base::{Actor, CommonRefusal, Happened, Outcome, Stop};
use ranking::taxonomy::{Concept, ConceptData, ConceptId, Edit, How, Kind, Name, Origin, Taxonomy, Tongue};
use store::Tx;

/// Characters of a name at most.
pub const LONGEST_NAME: usize = 80;

/// What is to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// One more concept, below another if one is named.
    Add {
        /// Skill or role.
        kind: Kind,
        /// Its Swedish name.
        sv: String,
        /// Its English name.
        en: String,
        /// A name of what it is a kind of; empty for nothing.
        broader: String,
    },
    /// One more name.
    AddSynonym(ConceptId, Tongue, String),
    /// A name less.
    RemoveSynonym(ConceptId, Tongue, String),
    /// Another preferred name.
    Rename(ConceptId, Tongue, String),
    /// The first becomes part of what is called so.
    Merge(ConceptId, String),
}

/// Makes a change; the concept that it led to. `seen` is the version of the
/// concept that the reader saw: the place of the last edit that touched it.
///
/// # Errors
/// Not found, forbidden, changed meanwhile, a name that is taken or unfit, two
/// that cannot be merged; a failure of the database.
pub async fn change(tx: &Tx, actor: &Actor, seen: i64, change: Change) -> Outcome<ConceptId> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_edit_taxonomy(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let next = rows::lock(tx).await?;
    let taxonomy = current(tx).await?;
    if let Some(id) = change.touches() {
        found(&taxonomy, id)?;
        if version(tx, id).await? != seen {
            return Err(CommonRefusal::ChangedMeanwhile.into());
        }
    }
    let new = u32::try_from(next).map(ConceptId).map_err(Stop::failed)?;
    let (edit, other) = fitting(&taxonomy, change, new)?;
    let concept = match &edit {
        Edit::Add { concept } => concept.id,
        Edit::Rename { concept, .. } | Edit::AddSynonym { concept, .. } | Edit::RemoveSynonym { concept, .. } => {
            *concept
        }
        Edit::Merge { loser, .. } => *loser,
    };
    let number = if concept == new { next + 1 } else { next };
    rows::append_edit(tx, concept, other, &edit, actor.account).await?;
    rows::restamp(tx, number).await?;
    tx.record(Happened::TaxonomyChanged { concept: concept.0 }).await?;
    Ok(other.unwrap_or(concept))
}

/// The version of a concept: one more than the place of the last edit that
/// touched it, and 1 for one that nobody has touched.
///
/// # Errors
/// A failure of the database.
pub async fn version(tx: &Tx, id: ConceptId) -> Outcome<i64> {
    Ok(rows::edits_of(tx, id).await?.first().map_or(1, |line| line.place + 1))
}

impl Change {
    /// The concept that the reader saw.
    fn touches(&self) -> Option<ConceptId> {
        match self {
            Change::Add { .. } => None,
            Change::AddSynonym(id, ..) | Change::RemoveSynonym(id, ..) | Change::Rename(id, ..) => Some(*id),
            Change::Merge(id, _) => Some(*id),
        }
    }
}

/// A concept that is there.
fn found(taxonomy: &Taxonomy, id: ConceptId) -> Outcome<&Concept> {
    taxonomy.get(id).filter(|concept| concept.id == id).ok_or_else(|| CommonRefusal::NotFound.into())
}

/// The change as an edit, if it fits; for a merger also the winner. Pure.
fn fitting(taxonomy: &Taxonomy, change: Change, new: ConceptId) -> Outcome<(Edit, Option<ConceptId>)> {
    Ok(match change {
        Change::Add { kind, sv, en, broader } => {
            let (sv, en) = (free_name(taxonomy, None, &sv)?, free_name(taxonomy, None, &en)?);
            let broader = match broader.trim() {
                "" => Vec::new(),
                name => vec![called(taxonomy, name, Some(kind))?],
            };
            let key = format!("staff-{}", new.0);
            let (related, skills) = (Vec::new(), Vec::new());
            let (sv, en) = (vec![Name::plain(sv)], vec![Name::plain(en)]);
            let origin = Origin::Staff;
            let does = Vec::new();
            let concept = ConceptData { id: new, key, kind, sv, en, broader, related, skills, does, origin };
            (Edit::Add { concept }, None)
        }
        Change::AddSynonym(concept, tongue, label) => {
            let label = free_name(taxonomy, Some(concept), &label)?;
            (Edit::AddSynonym { concept, tongue, label }, None)
        }
        Change::Rename(concept, tongue, label) => {
            let label = free_name(taxonomy, Some(concept), &label)?;
            (Edit::Rename { concept, tongue, label }, None)
        }
        Change::RemoveSynonym(concept, tongue, label) => {
            let labels = found(taxonomy, concept)?.labels(tongue);
            match labels.iter().position(|own| *own == label) {
                None => return Err(CommonRefusal::NotFound.into()),
                Some(0) => return Err(MatchingRefusal::PreferredStays.into()),
                Some(_) => (Edit::RemoveSynonym { concept, tongue, label }, None),
            }
        }
        Change::Merge(loser, name) => {
            let kind = found(taxonomy, loser)?.kind;
            let winner = called(taxonomy, name.trim(), Some(kind))?;
            if winner == loser {
                return Err(MatchingRefusal::MergedWithItself.into());
            }
            (Edit::Merge { loser, winner }, Some(winner))
        }
    })
}

/// The concept that is called so.
fn called(taxonomy: &Taxonomy, name: &str, kind: Option<Kind>) -> Outcome<ConceptId> {
    let links = taxonomy.named(name);
    let mut found = links.iter().filter_map(|link| taxonomy.get(link.concept));
    let fits = found.find(|concept| kind.is_none_or(|kind| concept.kind == kind));
    fits.map(|concept| concept.id).ok_or_else(|| MatchingRefusal::NoSuchConcept.into())
}

/// A name that can be given: not empty, not too long, nobody else's.
fn free_name(taxonomy: &Taxonomy, own: Option<ConceptId>, name: &str) -> Outcome<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let unfit = !name.chars().any(char::is_alphanumeric) || name.chars().count() > LONGEST_NAME;
    if unfit {
        return Err(MatchingRefusal::NameUnfit.into());
    }
    let links = taxonomy.named(&name);
    let exact = links.iter().filter(|link| matches!(link.how, How::Label | How::Synonym));
    let taken = exact.map(|link| link.concept).find(|id| Some(*id) != own);
    match taken.and_then(|id| taxonomy.get(id)) {
        Some(other) => Err(MatchingRefusal::NameTaken { by: other.id }.into()),
        None => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a change comes to on the built-in taxonomy.
    fn tried(change: Change) -> Result<Edit, String> {
        let new = ConceptId(ConceptId::FIRST_KEPT);
        match fitting(Taxonomy::built_in(), change, new) {
            Ok((edit, _)) => Ok(edit),
            Err(stop) => Err(format!("{:?}", stop.refusal().expect("a refusal"))),
        }
    }

    /// The number of a built-in concept.
    fn id(key: &str) -> ConceptId {
        Taxonomy::built_in().by_key(key).expect(key).id
    }

    #[test]
    fn a_name_is_one_concepts_and_nobody_elses() {
        let (seo, sv) = (id("seo"), Tongue::Sv);
        assert!(
            tried(Change::AddSynonym(seo, sv, "  synas  på sök ".into()))
                .is_ok_and(|edit| edit == Edit::AddSynonym { concept: seo, tongue: sv, label: "synas på sök".into() })
        );
        assert!(tried(Change::AddSynonym(seo, sv, "Kriskommunikation".into())).is_err_and(|no| no.contains("Taken")));
        assert!(tried(Change::AddSynonym(seo, sv, " – ".into())).is_err_and(|no| no.contains("Unfit")));
        assert!(tried(Change::AddSynonym(seo, sv, "x".repeat(81))).is_err_and(|no| no.contains("Unfit")));
        assert!(tried(Change::Rename(seo, sv, "SEO".into())).is_ok());
    }

    #[test]
    fn the_preferred_name_stays_and_a_strangers_cannot_be_removed() {
        let (seo, sv) = (id("seo"), Tongue::Sv);
        let remove = |label: &str| tried(Change::RemoveSynonym(seo, sv, label.into()));
        assert!(remove("sökmotoroptimering").is_err_and(|no| no.contains("PreferredStays")));
        assert!(remove("sökoptimering").is_ok());
        assert!(remove("kriskommunikation").is_err_and(|no| no.contains("NotFound")));
    }

    #[test]
    fn only_two_of_a_kind_become_one() {
        let merge = |name: &str| tried(Change::Merge(id("podcast"), name.into()));
        assert!(merge("radio").is_ok_and(|edit| matches!(edit, Edit::Merge { winner, .. } if winner == id("radio"))));
        assert!(merge("poddproducent").is_err_and(|no| no.contains("NoSuchConcept")));
        assert!(merge("podcast").is_err_and(|no| no.contains("MergedWithItself")));
        assert!(merge("").is_err_and(|no| no.contains("NoSuchConcept")));
    }

    #[test]
    fn a_new_concept_has_two_names_and_perhaps_a_place() {
        let add = |sv: &str, broader: &str| {
            tried(Change::Add {
                kind: Kind::Skill,
                sv: sv.into(),
                en: "hedge trimming".into(),
                broader: broader.into(),
            })
        };
        assert!(add("häckklippning", "").is_ok());
        assert!(
            add("häckklippning", "design")
                .is_ok_and(|edit| matches!(edit, Edit::Add { concept } if concept.broader == [id("design")]))
        );
        assert!(add("häckklippning", "finns inte").is_err_and(|no| no.contains("NoSuchConcept")));
        assert!(add("podcast", "").is_err_and(|no| no.contains("NameTaken")));
    }
}
