//! A profile as the index takes it: numbers that others made from a résumé or
//! from an assignment. The index never sees where they come from.

/// One profile: a consultant, or an assignment when it is consultants who ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Stable; equal scores are ordered by it.
    pub id: u64,
    /// Concepts that it has; one that is named twice counts once.
    pub concepts: Vec<u32>,
    /// Terms (interned or hashed) that stand in the texts; each counts once.
    pub terms: Vec<u32>,
    /// Vectors of the index's dimension, one after the other: of the whole, or of its parts. None is fine. They are
    /// compared by angle, so that their scale is free; those shorter than 64 count as shorter than they are.
    pub vectors: Vec<i8>,
    /// What filters look at.
    pub facts: Facts,
}

/// What filters look at. Unknown is unknown, never a guess.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// A consultant's first free day, an assignment's first day: days since 1970.
    pub day: Option<i32>,
    /// Share of full time, in per cent.
    pub extent_percent: Option<u8>,
    /// A consultant's rate or an assignment's budget for an hour, in öre.
    pub rate_minor: Option<u32>,
    /// Eight yes-or-no facts whose meaning is the caller's, such as "may be presented".
    pub flags: u8,
    /// What it has: languages, places, skills that cannot be taught.
    pub holds: Vec<Tag>,
    /// What the other side must have, every one of them.
    pub needs: Vec<Tag>,
    /// Parties that it must not meet (conflict of interest), or the party that it is: numbers of the caller's.
    pub clashes: Vec<u64>,
}

/// A fact that is there or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(pub(crate) u64);

impl Tag {
    /// Work at a distance.
    pub const REMOTE: Tag = Tag(4 << 56);

    /// A language (ISO 639-1) at a level.
    pub fn language(code: [u8; 2], level: u8) -> Tag {
        Tag(1 << 56 | u64::from(code[0]) << 16 | u64::from(code[1]) << 8 | u64::from(level))
    }

    /// A language at a level or above, up to 5: any of these is enough.
    pub fn language_from(code: [u8; 2], level: u8) -> Vec<Tag> {
        (level..=5).map(|level| Tag::language(code, level)).collect()
    }

    /// A language at a level and all below: what somebody on that level can meet.
    pub fn language_up_to(code: [u8; 2], level: u8) -> Vec<Tag> {
        (1..=level).map(|level| Tag::language(code, level)).collect()
    }

    /// A place of work.
    pub fn place(place: u32) -> Tag {
        Tag(2 << 56 | u64::from(place))
    }

    /// A concept that is had or not and cannot be taught in time, such as a licence.
    pub fn skill(concept: u32) -> Tag {
        Tag(3 << 56 | u64::from(concept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_different_kinds_never_meet() {
        let mut all = vec![Tag::REMOTE, Tag::place(0), Tag::place(u32::MAX), Tag::skill(0), Tag::skill(u32::MAX)];
        all.extend(Tag::language_up_to(*b"sv", 5));
        all.extend(Tag::language_up_to(*b"en", 5));
        let many = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), many);
    }

    #[test]
    fn a_higher_level_covers_a_lower_one() {
        for (held, asked, covers) in [(5, 4, true), (4, 4, true), (3, 4, false)] {
            assert_eq!(Tag::language_from(*b"sv", asked).contains(&Tag::language(*b"sv", held)), covers);
            assert_eq!(Tag::language_up_to(*b"sv", held).contains(&Tag::language(*b"sv", asked)), covers);
        }
    }
}
