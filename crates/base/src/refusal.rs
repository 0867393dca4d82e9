//! Two words for no. A [`Refusal`] is the domain's: it has a status and a
//! sentence in the reader's language, names cause and remedy, and is never
//! logged as an error. A [`Failure`] is ours: opaque, with its chain, logged
//! once at the boundary.

use crate::text::{Args, Lang};
use std::fmt;

/// How a refusal is answered over HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefusalStatus {
    /// 401: sign in first; what was typed is kept.
    SignInFirst,
    /// 403: may be seen, but not done.
    Forbidden,
    /// 404: may not be known of, or is not there.
    NotFound,
    /// 409: changed meanwhile, or in the wrong stage.
    Conflict,
    /// 422: the form's content cannot be taken.
    Unprocessable,
    /// 429: too many tries.
    TooMany,
}

impl RefusalStatus {
    /// The HTTP status code.
    pub fn code(self) -> u16 {
        match self {
            RefusalStatus::SignInFirst => 401,
            RefusalStatus::Forbidden => 403,
            RefusalStatus::NotFound => 404,
            RefusalStatus::Conflict => 409,
            RefusalStatus::Unprocessable => 422,
            RefusalStatus::TooMany => 429,
        }
    }
}

/// The domain's no. Each crate has an enum of them; each knows its sentence.
pub trait Refusal: fmt::Debug + Send + Sync + 'static {
    /// How it is answered.
    fn status(&self) -> RefusalStatus;
    /// Cause and remedy, in the reader's language, as one or two sentences.
    fn sentence(&self, lang: Lang) -> String;
    /// Seconds until the same may be tried again, when that is why.
    fn retry_seconds(&self) -> Option<u32> {
        None
    }
    /// The form field it is about, when it is about one.
    fn field(&self) -> Option<&'static str> {
        None
    }
}

/// Our own fault, with its chain.
pub type Failure = anyhow::Error;

/// Why a verb stopped.
#[derive(Debug)]
pub enum Stop {
    /// The domain's no.
    Refused(Box<dyn Refusal>),
    /// Our own fault.
    Failed(Failure),
    /// This form was received before: its answer then, again.
    Repeated {
        /// Where the first answer led.
        location: String,
    },
}

impl<R: Refusal> From<R> for Stop {
    fn from(refusal: R) -> Self {
        Stop::Refused(Box::new(refusal))
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failed(failure)
    }
}

impl Stop {
    /// The refusal, when it is one.
    pub fn refusal(&self) -> Option<&dyn Refusal> {
        match self {
            Stop::Refused(refusal) => Some(refusal.as_ref()),
            Stop::Failed(_) | Stop::Repeated { .. } => None,
        }
    }

    /// From any library error, which is ours to have prevented.
    pub fn failed(error: impl std::error::Error + Send + Sync + 'static) -> Stop {
        Stop::Failed(Failure::new(error))
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::Refused(refusal) => f.write_str(&refusal.sentence(Lang::En)),
            Stop::Failed(failure) => write!(f, "{failure:#}"),
            Stop::Repeated { location } => write!(f, "received before, answered with {location}"),
        }
    }
}

/// The refusals that belong to no room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommonRefusal {
    /// Not there, or not for you to know of.
    NotFound,
    /// You may see it, but not do this.
    Forbidden,
    /// The session has ended; nothing typed is lost.
    SignInFirst,
    /// The house asks its staff for a second factor before anything else.
    SecondFactorFirst,
    /// Somebody saved since the page was opened.
    ChangedMeanwhile,
    /// The same form id came with other content.
    FormReused,
    /// An amount beyond what the system counts.
    AmountTooLarge,
    /// Too many tries; wait a while.
    TooMany {
        /// Seconds until the next try is taken.
        wait_seconds: u32,
    },
}

impl Refusal for CommonRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            CommonRefusal::NotFound => RefusalStatus::NotFound,
            CommonRefusal::Forbidden | CommonRefusal::SecondFactorFirst => RefusalStatus::Forbidden,
            CommonRefusal::SignInFirst => RefusalStatus::SignInFirst,
            CommonRefusal::ChangedMeanwhile => RefusalStatus::Conflict,
            CommonRefusal::FormReused | CommonRefusal::AmountTooLarge => RefusalStatus::Unprocessable,
            CommonRefusal::TooMany { .. } => RefusalStatus::TooMany,
        }
    }

    fn retry_seconds(&self) -> Option<u32> {
        match self {
            CommonRefusal::TooMany { wait_seconds } => Some(*wait_seconds),
            CommonRefusal::NotFound
            | CommonRefusal::Forbidden
            | CommonRefusal::SignInFirst
            | CommonRefusal::SecondFactorFirst
            | CommonRefusal::ChangedMeanwhile
            | CommonRefusal::FormReused
            | CommonRefusal::AmountTooLarge => None,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            CommonRefusal::NotFound => crate::text::tr(lang, "refusal-not-found", &Args::new()),
            CommonRefusal::Forbidden => crate::text::tr(lang, "refusal-forbidden", &Args::new()),
            CommonRefusal::SignInFirst => crate::text::tr(lang, "refusal-sign-in-first", &Args::new()),
            CommonRefusal::SecondFactorFirst => crate::text::tr(lang, "refusal-second-factor-first", &Args::new()),
            CommonRefusal::ChangedMeanwhile => crate::text::tr(lang, "refusal-changed-meanwhile", &Args::new()),
            CommonRefusal::FormReused => crate::text::tr(lang, "refusal-form-reused", &Args::new()),
            CommonRefusal::AmountTooLarge => crate::text::tr(lang, "refusal-amount-too-large", &Args::new()),
            CommonRefusal::TooMany { wait_seconds } => {
                crate::text::tr(lang, "refusal-too-many", &Args::new().number("seconds", i64::from(*wait_seconds)))
            }
        }
    }
}

impl From<crate::money::MoneyError> for Stop {
    fn from(_: crate::money::MoneyError) -> Self {
        CommonRefusal::AmountTooLarge.into()
    }
}

/// What a verb, a rule or a query comes to.
pub type Outcome<T> = Result<T, Stop>;
