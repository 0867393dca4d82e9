//! What proves that a company may be contracted (S9, S22): approval for
//! F-skatt, on paper or by staff's own look at Skatteverket, and an insurance
//! certificate. Each holds until a day. Pure.

use base::{AccountId, Date, FileId};

/// How long a proof of F-skatt is relied on: a year, in days. Approval counts
/// when the fee is fixed or when it is paid (10 kap. 11 § SFL), so that it is
/// looked at again while work runs.
pub const F_SKATT_DAYS: i32 = 365;

/// How long before its last day a proof is asked for anew, in days.
pub const NOTICE_DAYS: i32 = 30;

/// A proof of approval for F-skatt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FSkattProof {
    /// The day that it speaks of.
    pub on: Date,
    /// The paper, when the company sent one in.
    pub file: Option<FileId>,
    /// Who of the staff looked it up, when somebody did.
    pub by: Option<AccountId>,
}

/// An insurance certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insurance {
    /// The paper.
    pub file: FileId,
    /// Its last day.
    pub until: Date,
}

/// Both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proofs {
    /// Of F-skatt.
    pub f_skatt: Option<FSkattProof>,
    /// Of insurance.
    pub insurance: Option<Insurance>,
}

/// A kind of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Of F-skatt.
    FSkatt,
    /// Of insurance.
    Insurance,
}

impl Proof {
    /// Both, in the order shown.
    pub const ALL: [Proof; 2] = [Proof::FSkatt, Proof::Insurance];
}

/// How a proof stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    Missing,
    /// It holds until that day.
    Holds(Date),
    /// It holds, and ends within [`NOTICE_DAYS`].
    EndsSoon(Date),
    /// It held until that day.
    Over(Date),
}

impl Standing {
    /// Whether it holds.
    pub fn holds(self) -> bool {
        matches!(self, Standing::Holds(_) | Standing::EndsSoon(_))
    }
}

impl Proofs {
    /// How one of them stands.
    pub fn standing(&self, proof: Proof, today: Date) -> Standing {
        let until = match proof {
            Proof::FSkatt => self.f_skatt.map(|p| p.on.plus_days(F_SKATT_DAYS)),
            Proof::Insurance => self.insurance.map(|p| p.until),
        };
        match until {
            None => Standing::Missing,
            Some(until) if until < today => Standing::Over(until),
            Some(until) if until <= today.plus_days(NOTICE_DAYS) => Standing::EndsSoon(until),
            Some(until) => Standing::Holds(until),
        }
    }

    /// What lacks before a contract can be signed.
    pub fn lacking(&self, today: Date) -> Vec<Proof> {
        Proof::ALL.into_iter().filter(|proof| !self.standing(*proof, today).holds()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn a_proof_holds_until_its_day_and_says_so_before() {
        let file = FileId(Uuid::from_u128(1));
        let proofs = Proofs {
            f_skatt: Some(FSkattProof { on: day("2026-01-10"), file: Some(file), by: None }),
            insurance: Some(Insurance { file, until: day("2026-06-30") }),
        };
        for (today, f_skatt, insurance, lacks) in [
            ("2026-02-01", Standing::Holds(day("2027-01-10")), Standing::Holds(day("2026-06-30")), 0),
            ("2026-06-01", Standing::Holds(day("2027-01-10")), Standing::EndsSoon(day("2026-06-30")), 0),
            ("2026-06-30", Standing::Holds(day("2027-01-10")), Standing::EndsSoon(day("2026-06-30")), 0),
            ("2026-07-01", Standing::Holds(day("2027-01-10")), Standing::Over(day("2026-06-30")), 1),
            ("2027-01-11", Standing::Over(day("2027-01-10")), Standing::Over(day("2026-06-30")), 2),
        ] {
            let today = day(today);
            assert_eq!(proofs.standing(Proof::FSkatt, today), f_skatt, "{today}");
            assert_eq!(proofs.standing(Proof::Insurance, today), insurance, "{today}");
            assert_eq!(proofs.lacking(today).len(), lacks, "{today}");
        }
        assert_eq!(Proofs::default().lacking(day("2026-01-01")), Proof::ALL);
    }
}
