//! How much each part counts. Weights are data, kept with every run; they
//! always share out a thousand points.

use crate::PartKind;
use serde::{Deserialize, Serialize};

/// All the points there are.
pub const WHOLE: u32 = 1000;

/// The points that each part can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Required skills.
    pub must: u32,
    /// Welcome skills.
    pub nice: u32,
    /// What was done before, and how long ago.
    #[serde(alias = "text")]
    pub experience: u32,
    /// How far the consultant has come.
    #[serde(default)]
    pub level: u32,
    /// Day and extent.
    pub availability: u32,
    /// Rate against budget.
    pub rate: u32,
    /// Working languages.
    pub language: u32,
    /// Town or distance.
    pub place: u32,
}

impl Default for Weights {
    /// Skills first, then whether it can be done at the price and in time, then
    /// what was done before.
    fn default() -> Weights {
        Weights {
            must: 460,
            nice: 35,
            experience: 130,
            level: 45,
            availability: 100,
            rate: 130,
            language: 60,
            place: 40,
        }
    }
}

impl Weights {
    /// The points of one part.
    pub fn of(&self, kind: PartKind) -> u32 {
        match kind {
            PartKind::Must => self.must,
            PartKind::Nice => self.nice,
            PartKind::Experience => self.experience,
            PartKind::Level => self.level,
            PartKind::Availability => self.availability,
            PartKind::Rate => self.rate,
            PartKind::Language => self.language,
            PartKind::Place => self.place,
        }
    }

    /// From the points of every part, in the order of [`PartKind::ALL`].
    pub(crate) fn from_points(points: [u32; PartKind::ALL.len()]) -> Weights {
        let [must, nice, experience, level, availability, rate, language, place] = points;
        Weights { must, nice, experience, level, availability, rate, language, place }
    }

    /// Whether they share out exactly a thousand points.
    pub fn are_whole(&self) -> bool {
        PartKind::ALL.iter().try_fold(0_u32, |sum, kind| sum.checked_add(self.of(*kind))) == Some(WHOLE)
    }
}

/// `permille` of `max`, rounded down: points never exceed the weight.
pub(crate) fn points(max: u32, permille: u64) -> u32 {
    u32::try_from(u64::from(max) * permille.min(1000) / 1000).unwrap_or(max).min(max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_weights_share_out_a_thousand_points() {
        assert!(Weights::default().are_whole());
        assert!(!Weights { must: 401, ..Weights::default() }.are_whole());
        assert!(!Weights { must: u32::MAX, nice: u32::MAX, ..Weights::default() }.are_whole());
    }

    #[test]
    fn weights_of_an_older_run_can_be_read() {
        let kept = r#"{"must":400,"nice":100,"text":150,"availability":120,"rate":100,"language":80,"place":50}"#;
        let weights: Weights = serde_json::from_str(kept).expect("weights");
        assert_eq!((weights.experience, weights.level, weights.are_whole()), (150, 0, true));
        assert_eq!(Weights::from_points(PartKind::ALL.map(|kind| weights.of(kind))), weights);
    }

    #[test]
    fn points_stay_within_their_weight() {
        for (max, permille, want) in [(400, 0, 0), (400, 500, 200), (400, 1000, 400), (400, 9999, 400), (3, 333, 0)] {
            assert_eq!(points(max, permille), want, "{max} {permille}");
        }
    }
}
