//! A prepared profile, with a type for every stage: a draft can only be made
//! of a consent that was verified, and only a draft can be taken over. Pure.

use super::content::Content;
use base::{AccountId, AgencyId, ConsultantId, FileId, Instant, Lang, PreparedProfileId};

/// How long a prepared profile waits for the next step: ninety days, in seconds.
pub const WAIT_SECONDS: i64 = 90 * 24 * 60 * 60;

/// How long before its end the person and the agency are told: fourteen days.
pub const NOTICE_SECONDS: i64 = 14 * 24 * 60 * 60;

/// For whom, as the agency says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// As the agency writes it.
    pub name: String,
    /// In lower case.
    pub email: String,
}

/// The written consent as it lies here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its bytes.
    pub file: FileId,
    /// SHA-256 of them, kept when they are gone.
    pub sha256: String,
    /// Who sent it in.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// Staff's word on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Whose.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// The paper is here and waits for staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentUploaded {
    /// For whom.
    pub named: Named,
    /// The paper.
    pub paper: Paper,
}

/// Staff have refused the paper; another one can be sent in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRefused {
    /// For whom.
    pub named: Named,
    /// The paper.
    pub paper: Paper,
    /// By whom and when.
    pub judged: Judged,
    /// Why, for the agency to read.
    pub reason: String,
}

/// The paper holds: the agency may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentVerified {
    /// For whom.
    pub named: Named,
    /// The paper.
    pub paper: Paper,
    /// By whom and when.
    pub judged: Judged,
}

/// The agency has written; the person has not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it stands on.
    pub verified: ConsentVerified,
    /// What was written.
    pub content: Content,
    /// When it was written first.
    pub drafted_at: Instant,
    /// When the link last went to the person.
    pub sent_at: Option<Instant>,
}

/// The person has made it a profile of his or her own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenOver {
    /// The profile.
    pub consultant: ConsultantId,
    /// When.
    pub at: Instant,
}

/// Nothing of the person is here any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Why.
    pub why: Why,
    /// When.
    pub at: Instant,
}

/// Why a prepared profile was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The agency took it back.
    Withdrawn,
    /// The person did not want it.
    Declined,
    /// Nobody took it over within ninety days.
    NeverTakenOver,
}

impl Why {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Why::Withdrawn => "withdrawn",
            Why::Declined => "declined",
            Why::NeverTakenOver => "never_taken_over",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Why> {
        [Why::Withdrawn, Why::Declined, Why::NeverTakenOver].into_iter().find(|why| why.code() == code)
    }
}

/// A prepared profile in stage `S`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared<S> {
    /// Which.
    pub id: PreparedProfileId,
    /// By which agency.
    pub agency: AgencyId,
    /// The language of mails to the person, and of what is written.
    pub lang: Lang,
    /// For saving.
    pub version: i64,
    pub(super) stage: S,
}

impl<S> Prepared<S> {
    /// What exists in this stage.
    pub fn stage(&self) -> &S {
        &self.stage
    }

    /// The same in another stage.
    fn to<T>(self, make: impl FnOnce(S) -> T) -> Prepared<T> {
        Prepared { id: self.id, agency: self.agency, lang: self.lang, version: self.version, stage: make(self.stage) }
    }
}

impl Prepared<ConsentUploaded> {
    /// Staff have read the paper and it holds.
    pub fn verify(self, by: AccountId, at: Instant) -> Prepared<ConsentVerified> {
        self.to(|s| ConsentVerified { named: s.named, paper: s.paper, judged: Judged { by, at } })
    }

    /// Staff have read the paper and it does not.
    pub fn refuse(self, by: AccountId, at: Instant, reason: String) -> Prepared<ConsentRefused> {
        self.to(|s| ConsentRefused { named: s.named, paper: s.paper, judged: Judged { by, at }, reason })
    }
}

impl Prepared<ConsentRefused> {
    /// Another paper in place of the refused one.
    pub fn upload_again(self, paper: Paper) -> Prepared<ConsentUploaded> {
        self.to(|s| ConsentUploaded { named: s.named, paper })
    }
}

impl Prepared<ConsentVerified> {
    /// The agency writes for the first time.
    pub fn draft(self, content: Content, at: Instant) -> Prepared<Draft> {
        self.to(|verified| Draft { verified, content, drafted_at: at, sent_at: None })
    }
}

impl Prepared<Draft> {
    /// The agency writes anew.
    pub fn rewrite(self, content: Content) -> Prepared<Draft> {
        self.to(|s| Draft { content, ..s })
    }

    /// The link goes to the person.
    pub fn sent(self, at: Instant) -> Prepared<Draft> {
        self.to(|s| Draft { sent_at: Some(at), ..s })
    }

    /// The person takes it over.
    pub fn take_over(self, consultant: ConsultantId, at: Instant) -> Prepared<TakenOver> {
        self.to(|_| TakenOver { consultant, at })
    }
}

/// A stage with something of the person in it.
pub trait Open {}

impl Open for ConsentUploaded {}
impl Open for ConsentRefused {}
impl Open for ConsentVerified {}
impl Open for Draft {}

impl<S: Open> Prepared<S> {
    /// It ends without the person; nothing of him or her stays.
    pub fn erase(self, why: Why, at: Instant) -> Prepared<Erased> {
        self.to(|_| Erased { why, at })
    }
}

/// A prepared profile as it was read, in whatever stage it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Waits for staff.
    Uploaded(Prepared<ConsentUploaded>),
    /// Refused by staff.
    Refused(Prepared<ConsentRefused>),
    /// The agency may write.
    Verified(Prepared<ConsentVerified>),
    /// Waits for the person.
    Draft(Prepared<Draft>),
    /// Is a profile.
    TakenOver(Prepared<TakenOver>),
    /// Is gone.
    Erased(Prepared<Erased>),
}

impl Known {
    /// Which.
    pub fn id(&self) -> PreparedProfileId {
        match self {
            Known::Uploaded(p) => p.id,
            Known::Refused(p) => p.id,
            Known::Verified(p) => p.id,
            Known::Draft(p) => p.id,
            Known::TakenOver(p) => p.id,
            Known::Erased(p) => p.id,
        }
    }

    /// By which agency.
    pub fn agency(&self) -> AgencyId {
        match self {
            Known::Uploaded(p) => p.agency,
            Known::Refused(p) => p.agency,
            Known::Verified(p) => p.agency,
            Known::Draft(p) => p.agency,
            Known::TakenOver(p) => p.agency,
            Known::Erased(p) => p.agency,
        }
    }

    /// For saving.
    pub fn version(&self) -> i64 {
        match self {
            Known::Uploaded(p) => p.version,
            Known::Refused(p) => p.version,
            Known::Verified(p) => p.version,
            Known::Draft(p) => p.version,
            Known::TakenOver(p) => p.version,
            Known::Erased(p) => p.version,
        }
    }

    /// The language of mails to the person.
    pub fn lang(&self) -> Lang {
        match self {
            Known::Uploaded(p) => p.lang,
            Known::Refused(p) => p.lang,
            Known::Verified(p) => p.lang,
            Known::Draft(p) => p.lang,
            Known::TakenOver(p) => p.lang,
            Known::Erased(p) => p.lang,
        }
    }

    /// For whom and the paper, while it is open.
    pub fn open(&self) -> Option<(&Named, &Paper)> {
        match self {
            Known::Uploaded(p) => Some((&p.stage.named, &p.stage.paper)),
            Known::Refused(p) => Some((&p.stage.named, &p.stage.paper)),
            Known::Verified(p) => Some((&p.stage.named, &p.stage.paper)),
            Known::Draft(p) => Some((&p.stage.verified.named, &p.stage.verified.paper)),
            Known::TakenOver(_) | Known::Erased(_) => None,
        }
    }

    /// The moment from which the ninety days count: the latest step of those
    /// that somebody took; a link sent again does not move it.
    pub fn counts_from(&self) -> Option<Instant> {
        match self {
            Known::Uploaded(p) => Some(p.stage.paper.at),
            Known::Refused(p) => Some(p.stage.judged.at),
            Known::Verified(p) => Some(p.stage.judged.at),
            Known::Draft(p) => Some(p.stage.drafted_at),
            Known::TakenOver(_) | Known::Erased(_) => None,
        }
    }

    /// When it is erased unless somebody takes the next step.
    pub fn ends_at(&self) -> Option<Instant> {
        self.counts_from().map(|from| from.plus_seconds(WAIT_SECONDS))
    }

    /// It ends without the person; `None` when it has ended.
    pub fn erase(self, why: Why, at: Instant) -> Option<Prepared<Erased>> {
        match self {
            Known::Uploaded(p) => Some(p.erase(why, at)),
            Known::Refused(p) => Some(p.erase(why, at)),
            Known::Verified(p) => Some(p.erase(why, at)),
            Known::Draft(p) => Some(p.erase(why, at)),
            Known::TakenOver(_) | Known::Erased(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn uploaded() -> Prepared<ConsentUploaded> {
        Prepared {
            id: PreparedProfileId(Uuid::from_u128(1)),
            agency: AgencyId(Uuid::from_u128(2)),
            lang: Lang::Sv,
            version: 1,
            stage: ConsentUploaded {
                named: Named { name: "Nils".to_owned(), email: "nils@byran.example".to_owned() },
                paper: Paper {
                    file: FileId(Uuid::from_u128(3)),
                    sha256: "0".to_owned(),
                    by: AccountId(Uuid::from_u128(4)),
                    at: Instant(1),
                },
            },
        }
    }

    #[test]
    fn the_way_is_paper_word_draft_person() {
        let staff = AccountId(Uuid::from_u128(5));
        let verified = uploaded().verify(staff, Instant(2));
        assert_eq!(verified.stage().judged, Judged { by: staff, at: Instant(2) });
        let draft = verified.draft(Content::default(), Instant(3)).sent(Instant(4));
        assert_eq!(draft.stage().sent_at, Some(Instant(4)));
        let consultant = ConsultantId(Uuid::from_u128(6));
        let over = Known::TakenOver(draft.take_over(consultant, Instant(5)));
        assert_eq!((over.open(), over.ends_at()), (None, None));
        assert_eq!(over.erase(Why::Withdrawn, Instant(6)), None);
    }

    #[test]
    fn a_refused_paper_makes_room_for_another() {
        let refused = uploaded().refuse(AccountId(Uuid::from_u128(5)), Instant(2), "Namnteckning saknas.".to_owned());
        let paper = Paper { sha256: "1".to_owned(), at: Instant(3), ..uploaded().stage.paper };
        assert_eq!(refused.upload_again(paper).stage().paper.sha256, "1");
    }

    #[test]
    fn ninety_days_count_from_the_latest_step() {
        let draft = uploaded().verify(AccountId(Uuid::from_u128(5)), Instant(2)).draft(Content::default(), Instant(30));
        let sent = Known::Draft(draft.sent(Instant(40)));
        assert_eq!(sent.ends_at(), Some(Instant(30).plus_seconds(WAIT_SECONDS)));
        let gone = Known::Uploaded(uploaded()).erase(Why::NeverTakenOver, Instant(9)).expect("open");
        assert_eq!(*gone.stage(), Erased { why: Why::NeverTakenOver, at: Instant(9) });
    }
}
