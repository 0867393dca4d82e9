//! How a consultant's application stands, in one word (S26). Pure: says nothing
//! that the consultant has not been told already.

/// What is known of one consultant and one assignment, as counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The consultant took the application back.
    pub withdrawn: bool,
    /// The need takes applications and proposals.
    pub open: bool,
    /// Engagements of the consultant for the need.
    pub engaged: i64,
    /// Times that the client chose the consultant.
    pub chosen: i64,
    /// Interviews that are offered, booked or held, of a suggestion that stands.
    pub interviews: i64,
    /// Suggestions that lie with the client.
    pub proposed: i64,
    /// Suggestions that the client said no to.
    pub declined: i64,
    /// Consents that were given.
    pub given: i64,
    /// Consents that are asked for.
    pub asked: i64,
}

/// How an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// We have it.
    Received,
    /// We ask for consent.
    ConsentAsked,
    /// Consent is given; the proposal is being put together.
    ConsentGiven,
    /// The client has the proposal.
    Proposed,
    /// The client wants to meet.
    Interview,
    /// The client has chosen the consultant; the contract is next.
    Chosen,
    /// The contract is signed.
    Engaged,
    /// The client chose somebody else, or nobody.
    NotChosen,
    /// The need is filled or over.
    Closed,
    /// The consultant took it back.
    Withdrawn,
}

impl Standing {
    /// The furthest that is known.
    pub fn of(facts: &Facts) -> Standing {
        if facts.engaged > 0 {
            Standing::Engaged
        } else if facts.chosen > 0 {
            Standing::Chosen
        } else if facts.interviews > 0 {
            Standing::Interview
        } else if facts.proposed > 0 {
            Standing::Proposed
        } else if facts.withdrawn {
            Standing::Withdrawn
        } else if !facts.open && facts.declined > 0 {
            Standing::NotChosen
        } else if !facts.open {
            Standing::Closed
        } else if facts.asked > 0 {
            Standing::ConsentAsked
        } else if facts.given > 0 && facts.declined == 0 {
            Standing::ConsentGiven
        } else if facts.declined > 0 {
            Standing::NotChosen
        } else {
            Standing::Received
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_stands_where_it_has_come_furthest() {
        let open = Facts { open: true, ..Facts::default() };
        for (facts, want) in [
            (open, Standing::Received),
            (Facts { asked: 1, ..open }, Standing::ConsentAsked),
            (Facts { given: 1, ..open }, Standing::ConsentGiven),
            (Facts { given: 1, proposed: 1, ..open }, Standing::Proposed),
            (Facts { given: 1, proposed: 1, interviews: 1, ..open }, Standing::Interview),
            (Facts { given: 1, chosen: 1, ..open }, Standing::Chosen),
            (Facts { chosen: 1, engaged: 1, ..Facts::default() }, Standing::Engaged),
            (Facts { given: 1, declined: 1, ..open }, Standing::NotChosen),
            (Facts { given: 1, declined: 1, ..Facts::default() }, Standing::NotChosen),
            (Facts::default(), Standing::Closed),
            (Facts { withdrawn: true, ..open }, Standing::Withdrawn),
            (Facts { withdrawn: true, proposed: 1, ..open }, Standing::Proposed),
            (Facts { asked: 1, given: 1, declined: 1, ..open }, Standing::ConsentAsked),
        ] {
            assert_eq!(Standing::of(&facts), want, "{facts:?}");
        }
    }
}
