//! The contract pair: one need, one consultant, two contracts with the broker
//! (S63). Pure.

use base::{
    AccountId, AgencyId, AssignmentId, BasisPoints, ClientId, ConsentId, ConsultantId, ContractPairId, Date, FileId,
    Instant, Money, Price, RateBasis, SuggestionId, SupplierId, money::MoneyError,
};

/// Where a pair is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairStage {
    /// Staff write it.
    Drafted,
    /// The parties read and sign; the text is frozen.
    OutForSignature,
    /// Everybody has signed.
    Signed,
    /// The work under it is over.
    Ended,
    /// Taken back before everybody had signed.
    Terminated,
}

impl PairStage {
    /// All, in order.
    pub const ALL: [PairStage; 5] =
        [PairStage::Drafted, PairStage::OutForSignature, PairStage::Signed, PairStage::Ended, PairStage::Terminated];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            PairStage::Drafted => "drafted",
            PairStage::OutForSignature => "out_for_signature",
            PairStage::Signed => "signed",
            PairStage::Ended => "ended",
            PairStage::Terminated => "terminated",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<PairStage> {
        PairStage::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// Under the client contract.
    Client,
    /// The consultant's own company or the agency, under the consultant contract.
    Supplier,
    /// Under both.
    Broker,
}

impl Party {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Party::Client => "client",
            Party::Supplier => "supplier",
            Party::Broker => "broker",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Party> {
        [Party::Client, Party::Supplier, Party::Broker].into_iter().find(|party| party.code() == code)
    }
}

/// One party's signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Whose.
    pub party: Party,
    /// The account that signed.
    pub account: AccountId,
    /// The name as typed.
    pub typed_name: String,
    /// SHA-256 of the text shown; for the broker, of both, client's first.
    pub text_hash: String,
    /// When.
    pub signed_at: Instant,
}

/// A contract pair.
#[derive(Clone, Debug)]
pub struct ContractPair {
    /// Which.
    pub id: ContractPairId,
    /// The short number that people see.
    pub number: i64,
    /// The need it meets.
    pub assignment: AssignmentId,
    /// The client's choice that it comes from.
    pub suggestion: SuggestionId,
    /// The consent that named the rate.
    pub consent: ConsentId,
    /// Of a team's member, the lead's pair, whose client contract is the team's
    /// (S5); none for the lead and for who works alone.
    pub head: Option<ContractPairId>,
    /// Who buys.
    pub client: ClientId,
    /// Who does the work.
    pub consultant: ConsultantId,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
    /// The company that invoices.
    pub supplier: SupplierId,
    /// Where it is in its life.
    pub stage: PairStage,
    /// What the work is called.
    pub title: String,
    /// What the work is (S64).
    pub scope: String,
    /// The time-line's first day (S64).
    pub starts_on: Date,
    /// The time-line's last day.
    pub ends_on: Date,
    /// For an hour, a day or the whole (S65, S66).
    pub rate_basis: RateBasis,
    /// What the consultant receives per unit, as consented (S56).
    pub rate: Money,
    /// The commission on it (S67).
    pub commission: BasisPoints,
    /// Minutes of a day, for a daily rate.
    pub day_minutes: i64,
    /// The work that is expected, for the estimate of the value.
    pub expected_minutes: i64,
    /// Days that the client has to pay.
    pub terms_days: i64,
    /// Who approves the hours at the client.
    pub approver: AccountId,
    /// Terms of this pair alone (S69); empty for none.
    pub extra_terms: String,
    /// Why they deviate (S69).
    pub extra_terms_reason: Option<String>,
    /// The client contract, sealed, once signed.
    pub client_file: Option<FileId>,
    /// The consultant contract, sealed, once signed.
    pub consultant_file: Option<FileId>,
    /// For saving.
    pub version: i64,
}

impl ContractPair {
    /// The three figures per unit.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn unit_price(&self) -> Result<Price, MoneyError> {
        Price::of(self.rate, self.commission)
    }

    /// The three figures of an amount of work: what a month, or the whole
    /// engagement, comes to. A fixed fee is the whole whatever the minutes.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn price_of(&self, minutes: i64) -> Result<Price, MoneyError> {
        price_of(self.unit_price()?, self.rate_basis, self.day_minutes, minutes)
    }

    /// What the whole is expected to come to.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn value(&self) -> Result<Price, MoneyError> {
        self.price_of(self.expected_minutes)
    }
}

/// The three figures of `minutes` of work at a unit's price.
///
/// # Errors
/// An amount beyond 64 bits.
pub fn price_of(unit: Price, basis: RateBasis, day_minutes: i64, minutes: i64) -> Result<Price, MoneyError> {
    match basis {
        RateBasis::Hour => unit.times(minutes, 60),
        RateBasis::Day => unit.times(minutes, day_minutes),
        RateBasis::Fixed => Ok(unit),
    }
}

/// What the pairs of a team come to together, for a unit and in all; one alone
/// is what it is.
///
/// # Errors
/// An amount beyond 64 bits; nobody.
pub fn together(pairs: &[ContractPair]) -> Result<(Price, Price), MoneyError> {
    let (first, rest) = pairs.split_first().ok_or(MoneyError::Overflow)?;
    let mut sum = (first.unit_price()?, first.value()?);
    for pair in rest {
        sum = (sum.0.plus(pair.unit_price()?)?, sum.1.plus(pair.value()?)?);
    }
    Ok(sum)
}

/// The minutes of work that a time-line and an extent come to: weekdays × 8 h ×
/// percent. A first guess that staff may change.
pub fn expected_minutes(starts_on: Date, ends_on: Date, extent_percent: i64) -> i64 {
    let days = starts_on.days_until(ends_on).max(0);
    let weekdays = (0..=days).filter(|day| !starts_on.plus_days(*day).is_weekend()).count();
    i64::try_from(weekdays).unwrap_or(0) * 480 * extent_percent / 100
}

/// Whether a typed name is the account's: signing somebody else's name is no
/// signature. Case and spaces do not matter.
pub fn same_name(typed: &str, name: &str) -> bool {
    people::company::name_key(typed) == people::company::name_key(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    #[test]
    fn a_month_of_half_time_is_weekdays_times_four_hours() {
        assert_eq!(expected_minutes(date("2026-11-02"), date("2026-11-08"), 100), 5 * 480);
        assert_eq!(expected_minutes(date("2026-11-02"), date("2026-11-15"), 50), 10 * 240);
        assert_eq!(expected_minutes(date("2026-11-08"), date("2026-11-02"), 100), 0);
    }

    #[test]
    fn a_day_rate_counts_days_and_a_fixed_fee_is_the_whole() {
        let unit = Price::of(Money::sek(800_000), BasisPoints(1000)).expect("a price");
        let day = price_of(unit, RateBasis::Day, 480, 720).expect("a price");
        assert_eq!(day.consultant, Money::sek(1_200_000));
        assert_eq!(price_of(unit, RateBasis::Fixed, 480, 1).expect("a price"), unit);
    }

    #[test]
    fn only_the_own_name_signs() {
        assert!(same_name(" anna  lindqvist", "Anna Lindqvist"));
        assert!(!same_name("Anna", "Anna Lindqvist"));
    }
}
