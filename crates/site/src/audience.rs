//! The three whom the public pages speak to (S98, S99). Pure.

use crate::request::Asker;
use base::{Lang, t};

/// Whom a page speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Consultants.
    Consultants,
    /// Agencies.
    Agencies,
    /// Clients.
    Clients,
}

impl Audience {
    /// All three, in the order shown.
    pub const ALL: [Audience; 3] = [Audience::Consultants, Audience::Agencies, Audience::Clients];

    /// As in URLs.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Consultants => "consultants",
            Audience::Agencies => "agencies",
            Audience::Clients => "clients",
        }
    }

    /// From a URL.
    pub fn parse(code: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// One of them, as somebody who writes to us.
    pub fn asker(self) -> Asker {
        match self {
            Audience::Consultants => Asker::Consultant,
            Audience::Agencies => Asker::Agency,
            Audience::Clients => Asker::Client,
        }
    }

    /// In words.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Audience::Consultants => t!(lang, "audience-consultants"),
            Audience::Agencies => t!(lang, "audience-agencies"),
            Audience::Clients => t!(lang, "audience-clients"),
        }
    }

    /// Where one of them signs up.
    pub fn register_path(self) -> &'static str {
        match self {
            Audience::Consultants => "/register/consultant",
            Audience::Agencies => "/register/agency",
            Audience::Clients => "/register/client",
        }
    }

    /// The words on the way there.
    pub fn register_label(self, lang: Lang) -> String {
        match self {
            Audience::Consultants => t!(lang, "register-consultant"),
            Audience::Agencies => t!(lang, "register-agency"),
            Audience::Clients => t!(lang, "register-client"),
        }
    }

    /// The nine steps for them.
    pub fn how_path(self) -> &'static str {
        match self {
            Audience::Consultants => "/how-it-works/consultants",
            Audience::Agencies => "/how-it-works/agencies",
            Audience::Clients => "/how-it-works/clients",
        }
    }

    /// The reasons for them.
    pub fn why_path(self) -> &'static str {
        match self {
            Audience::Consultants => "/why-join/consultants",
            Audience::Agencies => "/why-join/agencies",
            Audience::Clients => "/why-join/clients",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_audience_has_its_own_pages() {
        for audience in Audience::ALL {
            assert_eq!(Audience::parse(audience.code()), Some(audience));
            assert!(audience.how_path().ends_with(audience.code()));
            assert!(audience.why_path().ends_with(audience.code()));
            assert!(audience.register_path().ends_with(audience.asker().code()));
        }
        assert_eq!(Audience::parse("staff"), None);
    }
}
