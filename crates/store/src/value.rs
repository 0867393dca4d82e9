//! Values of a statement, from the words of `base`.

use base::{BasisPoints, Date, Instant, Lang, Month, RateBasis};
pub use sea_orm::Value;

/// What can stand for a `$1`.
pub trait Param {
    /// As the database takes it; `None` keeps its type, which PostgreSQL needs.
    fn param(&self) -> Value;
}

/// A `Param` by way of a type that the library knows.
macro_rules! params_by {
    ($($type:ty => $via:ty: $convert:expr),+ $(,)?) => {$(
        impl Param for $type {
            fn param(&self) -> Value {
                let convert: fn(&$type) -> $via = $convert;
                Value::from(convert(self))
            }
        }
        impl Param for Option<$type> {
            fn param(&self) -> Value {
                let convert: fn(&$type) -> $via = $convert;
                Value::from(self.as_ref().map(convert))
            }
        }
    )+};
}

params_by! {
    i64 => i64: |v| *v,
    i32 => i64: |v| i64::from(*v),
    u32 => i64: |v| i64::from(*v),
    bool => bool: |v| *v,
    String => String: |v| v.clone(),
    &str => String: |v| (*v).to_owned(),
    Vec<u8> => Vec<u8>: |v| v.clone(),
    uuid::Uuid => uuid::Uuid: |v| *v,
    BasisPoints => i64: |v| i64::from(v.0),
    Date => String: |v| v.to_string(),
    Instant => i64: |v| v.0,
    Lang => String: |v| v.code().to_owned(),
    Month => String: |v| v.to_string(),
    RateBasis => String: |v| v.code().to_owned(),
}

impl<T: Param + ?Sized> Param for &T
where
    T: NotStr,
{
    fn param(&self) -> Value {
        (**self).param()
    }
}

/// Everything that `&T` may stand for, beside `&str`, which stands for itself.
pub trait NotStr {}
impl NotStr for String {}
impl NotStr for i64 {}
impl NotStr for Vec<u8> {}

/// `$1, $2, …` and the values that stand there: for `IN (…)`.
pub fn in_list<T: Param>(all: &[T]) -> (String, Vec<Value>) {
    let list = (1..=all.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    (list, all.iter().map(Param::param).collect())
}

/// Ids in a statement, and ids out of a row.
macro_rules! id_columns {
    ($($name:ident),+ $(,)?) => {$(
        impl Param for base::$name {
            fn param(&self) -> Value {
                Value::from(self.0)
            }
        }
        impl Param for Option<base::$name> {
            fn param(&self) -> Value {
                Value::from(self.map(|id| id.0))
            }
        }
        impl crate::row::Column for base::$name {
            type Raw = uuid::Uuid;
            fn from_raw(raw: uuid::Uuid) -> Option<Self> {
                Some(base::$name(raw))
            }
        }
    )+};
}

id_columns! {
    AccountId, AgencyId, AgencyInvitationId, ApplicationId, AssignmentId, ClientId, ConsentId, ConsultantId,
    ContactRequestId, ContractPairId, CvImportId, DataRequestId, EducationId, EngagementId, ErasureId, EvaluationId,
    ExperienceId, FileId, FollowUpId, FormId, HonourId, IdentityId, InterviewId, InterviewSlotId, InvoiceId,
    InvoicePairId, JobId, MailId, MatchRunId, NextTalkId, PasskeyId, PolicyApprovalId, PolicyId, PortfolioItemId,
    PreparedProfileId, ProcessorId, ProposalId, ReplacementId, SessionId, SharedSecretId, SignatureId, SuggestionId,
    SupplierId, TakenId, TeamId, TeamMemberId, TeamRunId, TimeEntryId, TimeSheetId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_a_mark_for_each_value() {
        let (list, values) = in_list(&[7_i64, 8, 9]);
        assert_eq!((list.as_str(), values), ("$1, $2, $3", crate::params![7_i64, 8_i64, 9_i64]));
    }
}
