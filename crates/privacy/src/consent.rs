//! A consent to be presented to one client for one assignment (S55–S57): its
//! stages and transitions. Pure; it never reads a clock and never sees what it
//! covers, only the hash of it.
//!
//! Asked → Given · Withheld · Lapsed; Given → Withdrawn · Lapsed. A freelance
//! consultant's hand is enough; for an agency's consultant the agency's hand is
//! needed too, and before both are there nothing is given.

use crate::refusal::ConsentRefusal;
use base::{AccountId, AgencyId, AssignmentId, ClientId, ConsentId, ConsultantId, Instant, Lang, Money, RateBasis};

/// Days from the asking until a consent ends, answered or not.
pub const DAYS: i64 = 30;

/// The version of the words that a consent is asked with; kept with each.
pub const TEXT_VERSION: &str = "2026-11";

/// A rate: what the consultant or the agency receives, before VAT and before
/// the commission that is added (S56, S65–S68).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How much.
    pub amount: Money,
    /// For an hour, a day or the whole.
    pub basis: RateBasis,
}

/// Somebody's yes: who, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// The person.
    pub account: AccountId,
    /// The moment.
    pub at: Instant,
}

/// Every hand that a given consent needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// The freelance consultant's own.
    Freelance(Hand),
    /// The consultant's and the agency's (S57).
    Agency {
        /// The consultant's.
        consultant: Hand,
        /// The agency's.
        agency: Hand,
    },
}

/// How a consent ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Who ended it; `None` is time.
    pub by: Option<AccountId>,
    /// When.
    pub at: Instant,
    /// In that person's words, if any were given.
    pub reason: Option<String>,
}

/// Where a consent is in its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Waits for the hands that are missing.
    Asked {
        /// The consultant's, once given.
        consultant: Option<Hand>,
        /// The agency's, once given.
        agency: Option<Hand>,
        /// The rate named so far.
        rate: Option<Rate>,
    },
    /// Every hand is there.
    Given {
        /// Whose.
        hands: Hands,
        /// The rate to be quoted.
        rate: Rate,
    },
    /// A hand said no.
    Withheld(Closing),
    /// The time ran out.
    Lapsed(Closing),
    /// A hand took the consent back.
    Withdrawn(Closing),
}

impl Stage {
    /// As stored.
    pub fn code(&self) -> &'static str {
        match self {
            Stage::Asked { .. } => "asked",
            Stage::Given { .. } => "given",
            Stage::Withheld(_) => "withheld",
            Stage::Lapsed(_) => "lapsed",
            Stage::Withdrawn(_) => "withdrawn",
        }
    }
}

/// A consent. Its stage is changed by the transitions below and by nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Which.
    pub id: ConsentId,
    /// Whose profile.
    pub consultant: ConsultantId,
    /// The employer whose hand is needed too, when there is one.
    pub agency: Option<AgencyId>,
    /// Who would see it.
    pub client: ClientId,
    /// For which need.
    pub assignment: AssignmentId,
    /// SHA-256 of the frozen profile, in hex.
    pub snapshot_hash: String,
    /// The version of the words it was asked with.
    pub text_version: String,
    /// The language it was asked in.
    pub lang: Lang,
    /// Who asked.
    pub asked_by: AccountId,
    /// When.
    pub asked_at: Instant,
    /// From this moment it covers nothing, given or not.
    pub expires_at: Instant,
    /// For saving.
    pub version: i64,
    /// Where it is in its life.
    pub(crate) stage: Stage,
}

impl Consent {
    /// Where it is in its life.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Whether it covers a showing at this moment.
    pub fn is_live(&self, now: Instant) -> bool {
        matches!(self.stage, Stage::Given { .. }) && now < self.expires_at
    }

    /// Whether it still waits for a hand at this moment.
    pub fn is_open(&self, now: Instant) -> bool {
        matches!(self.stage, Stage::Asked { .. }) && now < self.expires_at
    }

    /// The rate named so far, or the one to be quoted.
    pub fn rate(&self) -> Option<Rate> {
        match &self.stage {
            Stage::Asked { rate, .. } => *rate,
            Stage::Given { rate, .. } => Some(*rate),
            Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => None,
        }
    }

    /// The consultant's hand, while the consent is asked or given.
    pub fn consultant_hand(&self) -> Option<Hand> {
        match &self.stage {
            Stage::Asked { consultant, .. } => *consultant,
            Stage::Given { hands: Hands::Freelance(hand), .. } => Some(*hand),
            Stage::Given { hands: Hands::Agency { consultant, .. }, .. } => Some(*consultant),
            Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => None,
        }
    }

    /// The agency's hand, while the consent is asked or given.
    pub fn agency_hand(&self) -> Option<Hand> {
        match &self.stage {
            Stage::Asked { agency, .. } => *agency,
            Stage::Given { hands: Hands::Agency { agency, .. }, .. } => Some(*agency),
            Stage::Given { hands: Hands::Freelance(_), .. }
            | Stage::Withheld(_)
            | Stage::Lapsed(_)
            | Stage::Withdrawn(_) => None,
        }
    }

    /// The consultant's yes, with a rate (S55, S56). When the agency has named
    /// the rate already, the agency's stands.
    ///
    /// # Errors
    /// Answered, lapsed or given before; a rate that is not above zero.
    pub fn give_as_consultant(self, hand: Hand, named: Rate) -> Result<Consent, ConsentRefusal> {
        let (consultant, agency, rate) = self.open_at(hand.at)?;
        if consultant.is_some() {
            return Err(ConsentRefusal::HandGiven);
        }
        if named.amount.minor <= 0 {
            return Err(ConsentRefusal::RateNotPositive);
        }
        let rate = if agency.is_some() { rate.unwrap_or(named) } else { named };
        Ok(self.with_hands(Some(hand), agency, Some(rate)))
    }

    /// The agency's yes (S57): with its own rate, or with the consultant's when
    /// `named` is `None`. Its word on the rate is the last one.
    ///
    /// # Errors
    /// No agency here; answered, lapsed or given before; no rate or one that is
    /// not above zero.
    pub fn give_as_agency(self, hand: Hand, named: Option<Rate>) -> Result<Consent, ConsentRefusal> {
        let (consultant, agency, rate) = self.open_at(hand.at)?;
        if self.agency.is_none() {
            return Err(ConsentRefusal::NoAgency);
        }
        if agency.is_some() {
            return Err(ConsentRefusal::HandGiven);
        }
        let rate = named.or(rate).ok_or(ConsentRefusal::RateMissing)?;
        if rate.amount.minor <= 0 {
            return Err(ConsentRefusal::RateNotPositive);
        }
        Ok(self.with_hands(consultant, Some(hand), Some(rate)))
    }

    /// A no, from either side, also from one that had said yes while the other
    /// was still missing.
    ///
    /// # Errors
    /// Answered or lapsed before.
    pub fn withhold(self, by: AccountId, at: Instant, reason: Option<String>) -> Result<Consent, ConsentRefusal> {
        self.open_at(at)?;
        Ok(Consent { stage: Stage::Withheld(Closing { by: Some(by), at, reason }), ..self })
    }

    /// A given consent taken back, from either side; for ever.
    ///
    /// # Errors
    /// When it is not given.
    pub fn withdraw(self, by: AccountId, at: Instant, reason: Option<String>) -> Result<Consent, ConsentRefusal> {
        match self.stage {
            Stage::Given { .. } => {
                Ok(Consent { stage: Stage::Withdrawn(Closing { by: Some(by), at, reason }), ..self })
            }
            Stage::Asked { .. } | Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => {
                Err(ConsentRefusal::NotGiven)
            }
        }
    }

    /// The end that time brings.
    ///
    /// # Errors
    /// When its time has not come, or it ended before.
    pub fn lapse(self, at: Instant) -> Result<Consent, ConsentRefusal> {
        match self.stage {
            Stage::Asked { .. } | Stage::Given { .. } if at >= self.expires_at => {
                Ok(Consent { stage: Stage::Lapsed(Closing { by: None, at, reason: None }), ..self })
            }
            Stage::Asked { .. } | Stage::Given { .. } | Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => {
                Err(ConsentRefusal::Answered)
            }
        }
    }

    /// Another frozen profile in place of the first, as long as nobody has said
    /// yes to the first.
    ///
    /// # Errors
    /// Answered or lapsed before, or a hand is there.
    pub fn renew(self, at: Instant, snapshot_hash: String) -> Result<Consent, ConsentRefusal> {
        match self.open_at(at)? {
            (None, None, _) => Ok(Consent { snapshot_hash, ..self }),
            _ => Err(ConsentRefusal::HandGiven),
        }
    }

    /// What an open consent holds at this moment.
    #[expect(clippy::type_complexity, reason = "the three parts of one stage, taken apart at once")]
    fn open_at(&self, at: Instant) -> Result<(Option<Hand>, Option<Hand>, Option<Rate>), ConsentRefusal> {
        match self.stage {
            Stage::Asked { .. } if at >= self.expires_at => Err(ConsentRefusal::Expired),
            Stage::Asked { consultant, agency, rate } => Ok((consultant, agency, rate)),
            Stage::Given { .. } | Stage::Withheld(_) | Stage::Withdrawn(_) => Err(ConsentRefusal::Answered),
            Stage::Lapsed(_) => Err(ConsentRefusal::Expired),
        }
    }

    /// Given when every hand that is needed is there, asked until then.
    fn with_hands(self, consultant: Option<Hand>, agency: Option<Hand>, rate: Option<Rate>) -> Consent {
        let hands = match (consultant, agency, self.agency) {
            (Some(hand), _, None) => Some(Hands::Freelance(hand)),
            (Some(consultant), Some(agency), Some(_)) => Some(Hands::Agency { consultant, agency }),
            (None, _, _) | (Some(_), None, Some(_)) => None,
        };
        let stage = match (hands, rate) {
            (Some(hands), Some(rate)) => Stage::Given { hands, rate },
            (Some(_) | None, rate) => Stage::Asked { consultant, agency, rate },
        };
        Consent { stage, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const ANNA: AccountId = AccountId(uuid(1));
    const BO: AccountId = AccountId(uuid(2));
    const ASKED_AT: Instant = Instant(1_000);
    const EXPIRES: Instant = Instant(2_000);

    const fn uuid(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn asked(agency: bool) -> Consent {
        Consent {
            id: ConsentId(uuid(10)),
            consultant: ConsultantId(uuid(11)),
            agency: agency.then_some(AgencyId(uuid(12))),
            client: ClientId(uuid(13)),
            assignment: AssignmentId(uuid(14)),
            snapshot_hash: "00".into(),
            text_version: TEXT_VERSION.into(),
            lang: Lang::Sv,
            asked_by: AccountId(uuid(15)),
            asked_at: ASKED_AT,
            expires_at: EXPIRES,
            version: 1,
            stage: Stage::Asked { consultant: None, agency: None, rate: None },
        }
    }

    fn rate(kronor: i64) -> Rate {
        Rate { amount: Money::sek(kronor * 100), basis: RateBasis::Hour }
    }

    fn hand(account: AccountId, at: i64) -> Hand {
        Hand { account, at: Instant(at) }
    }

    #[test]
    fn a_freelance_consultants_hand_is_enough() {
        let given = asked(false).give_as_consultant(hand(ANNA, 1_100), rate(950)).expect("asked");
        assert!(given.is_live(Instant(1_100)));
        assert_eq!(given.rate(), Some(rate(950)));
        assert!(!given.is_live(EXPIRES), "it ends on time");
    }

    #[test]
    fn an_agency_consultant_needs_two_hands_in_either_order() {
        let first = asked(true).give_as_consultant(hand(ANNA, 1_100), rate(950)).expect("asked");
        assert!(!first.is_live(Instant(1_100)));
        let both = first.give_as_agency(hand(BO, 1_200), None).expect("one hand");
        assert!(both.is_live(Instant(1_200)));
        assert_eq!(both.rate(), Some(rate(950)), "the agency confirmed the consultant's rate");

        let first = asked(true).give_as_agency(hand(BO, 1_100), Some(rate(1_000))).expect("asked");
        assert!(!first.is_live(Instant(1_100)));
        let both = first.give_as_consultant(hand(ANNA, 1_200), rate(950)).expect("one hand");
        assert!(both.is_live(Instant(1_200)));
        assert_eq!(both.rate(), Some(rate(1_000)), "the agency's rate is the last word");
    }

    #[test]
    fn refusals_say_what_is_wrong() {
        let given = || asked(false).give_as_consultant(hand(ANNA, 1_100), rate(950)).expect("asked");
        let at = Instant(1_500);
        for (what, got, want) in [
            ("no rate", asked(true).give_as_agency(hand(BO, 1_100), None), ConsentRefusal::RateMissing),
            ("zero", asked(false).give_as_consultant(hand(ANNA, 1_100), rate(0)), ConsentRefusal::RateNotPositive),
            ("no agency", asked(false).give_as_agency(hand(BO, 1_100), Some(rate(1))), ConsentRefusal::NoAgency),
            ("too late", asked(false).give_as_consultant(hand(ANNA, 2_000), rate(950)), ConsentRefusal::Expired),
            ("twice", given().give_as_consultant(hand(ANNA, 1_200), rate(950)), ConsentRefusal::Answered),
            ("no after yes", given().withhold(ANNA, at, None), ConsentRefusal::Answered),
            ("nothing to take back", asked(false).withdraw(ANNA, at, None), ConsentRefusal::NotGiven),
            ("lapses too early", asked(false).lapse(at), ConsentRefusal::Answered),
            ("renewed after a yes", given().renew(at, "11".into()), ConsentRefusal::Answered),
        ] {
            assert_eq!(got.expect_err(what), want, "{what}");
        }
        let one = asked(true).give_as_consultant(hand(ANNA, 1_100), rate(950)).expect("asked");
        assert_eq!(
            one.clone().give_as_consultant(hand(ANNA, 1_200), rate(1)).expect_err("twice"),
            ConsentRefusal::HandGiven
        );
        assert_eq!(one.clone().renew(at, "11".into()).expect_err("a hand is there"), ConsentRefusal::HandGiven);
        assert!(one.withhold(BO, at, Some("nej".into())).is_ok(), "the agency may say no after the consultant's yes");
    }

    #[test]
    fn a_withdrawn_consent_covers_nothing() {
        let given = asked(false).give_as_consultant(hand(ANNA, 1_100), rate(950)).expect("asked");
        let back = given.withdraw(ANNA, Instant(1_200), Some("annat uppdrag".into())).expect("given");
        assert!(!back.is_live(Instant(1_200)));
        assert_eq!(back.rate(), None);
        assert_eq!(
            back.clone().give_as_consultant(hand(ANNA, 1_300), rate(950)).expect_err("for ever"),
            ConsentRefusal::Answered
        );
        assert_eq!(back.withdraw(ANNA, Instant(1_300), None).expect_err("once"), ConsentRefusal::NotGiven);
    }

    /// Something that may be tried on a consent.
    #[derive(Clone, Copy, Debug)]
    enum Try {
        Consultant(i64),
        Agency(Option<i64>),
        Withhold,
        Withdraw,
        Lapse,
        Renew,
    }

    fn tries() -> impl Strategy<Value = Vec<(Try, i64)>> {
        let one = prop_oneof![
            (-1_i64..3).prop_map(Try::Consultant),
            proptest::option::of(-1_i64..3).prop_map(Try::Agency),
            Just(Try::Withhold),
            Just(Try::Withdraw),
            Just(Try::Lapse),
            Just(Try::Renew),
        ];
        proptest::collection::vec((one, 0_i64..300), 0..12)
    }

    proptest! {
        /// P7: no order of events makes a consent live without every hand, and
        /// what has ended is never live again.
        #[test]
        fn no_order_of_events_makes_a_consent_live_without_every_hand(agency: bool, tries in tries()) {
            let mut consent = asked(agency);
            let (mut consultant_said, mut agency_said, mut ended) = (false, false, false);
            let mut now = ASKED_AT;
            for (what, later) in tries {
                now = Instant(now.0 + later);
                let before = consent.clone();
                let result = match what {
                    Try::Consultant(kronor) => consent.clone().give_as_consultant(Hand { account: ANNA, at: now }, rate(kronor)),
                    Try::Agency(kronor) => consent.clone().give_as_agency(Hand { account: BO, at: now }, kronor.map(rate)),
                    Try::Withhold => consent.clone().withhold(ANNA, now, None),
                    Try::Withdraw => consent.clone().withdraw(ANNA, now, None),
                    Try::Lapse => consent.clone().lapse(now),
                    Try::Renew => consent.clone().renew(now, "11".into()),
                };
                if let Ok(next) = result {
                    match what {
                        Try::Consultant(_) => consultant_said = true,
                        Try::Agency(_) => agency_said = true,
                        Try::Withhold | Try::Withdraw | Try::Lapse => ended = true,
                        Try::Renew => prop_assert!(before.consultant_hand().is_none() && before.agency_hand().is_none()),
                    }
                    consent = next;
                }
                if consent.is_live(now) {
                    prop_assert!(consultant_said && (agency_said || !agency), "a hand is missing");
                    prop_assert!(!ended, "it had ended");
                    prop_assert!(now < EXPIRES, "its time was over");
                    prop_assert!(consent.rate().is_some_and(|r| r.amount.minor > 0), "it has a rate");
                }
                prop_assert!(!(ended && (consent.is_live(now) || consent.is_open(now))), "an ended consent came back");
            }
        }
    }
}
