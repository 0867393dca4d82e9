//! How far a search goes, and on which days, counted from an anchor. Data only.

/// How far a search goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    /// Consent and rate are asked for.
    Asked,
    /// The three are put together.
    Drafted,
    /// The client has the three.
    Sent,
    /// Interviews are held and to come.
    Interviewed,
    /// The client has chosen.
    Chosen,
    /// The contracts are drafted.
    PairDrafted,
    /// The contracts are out for signature.
    SentOut,
    /// Everybody has signed.
    Signed,
}

/// On which days, counted from an anchor.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// The need is written down.
    pub draft: i32,
    /// It is opened.
    pub open: i32,
    /// The match is run.
    pub matched: i32,
    /// Consents are asked for.
    pub ask: i32,
    /// The proposal is sent.
    pub send: i32,
    /// Times for interviews are offered.
    pub offer: i32,
    /// They are booked.
    pub book: i32,
    /// The first of the times.
    pub hold: i32,
    /// The client chooses.
    pub choose: i32,
    /// The contracts are drafted.
    pub pair: i32,
    /// They go out for signature.
    pub out: i32,
    /// The last signature.
    pub sign: i32,
}

/// Before the first day of work.
pub const BEFORE_START: Pace = Pace {
    draft: -33,
    open: -32,
    matched: -26,
    ask: -25,
    send: -21,
    offer: -20,
    book: -18,
    hold: -15,
    choose: -11,
    pair: -9,
    out: -8,
    sign: -6,
};

/// After the day on which a client ended an engagement.
pub const AFTER_END: Pace = Pace {
    draft: 0,
    open: 0,
    matched: 1,
    ask: 2,
    send: 6,
    offer: 7,
    book: 8,
    hold: 9,
    choose: 13,
    pair: 14,
    out: 14,
    sign: 15,
};

impl Pace {
    /// Of a search that goes on, counted from today.
    pub fn until_now(until: Until) -> Pace {
        match until {
            Until::Asked => Pace { matched: -8, ask: -5, ..BEFORE_START },
            Until::Drafted | Until::Sent => Pace { matched: -12, ask: -11, send: -5, ..BEFORE_START },
            Until::Interviewed => {
                Pace { matched: -22, ask: -20, send: -14, offer: -11, book: -9, hold: -6, ..BEFORE_START }
            }
            Until::Chosen => {
                Pace { matched: -31, ask: -22, send: -18, offer: -16, book: -14, hold: -11, choose: -4, ..BEFORE_START }
            }
            Until::PairDrafted | Until::SentOut | Until::Signed => Pace {
                matched: -33,
                ask: -26,
                send: -21,
                offer: -18,
                book: -16,
                hold: -13,
                choose: -8,
                pair: -5,
                out: -4,
                sign: -3,
                ..BEFORE_START
            },
        }
    }

    /// Of the search for the first of two people, counted from today; with the
    /// day of the opening, and how far it goes.
    pub fn for_the_first_of_two(which: usize) -> (Pace, i32, Until) {
        match which {
            1 => (Pace { matched: -20, ask: -12, send: -3, ..BEFORE_START }, -26, Until::Drafted),
            2 => (
                Pace {
                    matched: -33,
                    ask: -27,
                    send: -22,
                    offer: -21,
                    book: -19,
                    hold: -17,
                    choose: -11,
                    pair: -9,
                    out: -8,
                    sign: -6,
                    ..BEFORE_START
                },
                -40,
                Until::Signed,
            ),
            _ => (
                Pace {
                    matched: -31,
                    ask: -21,
                    send: -17,
                    offer: -15,
                    book: -13,
                    hold: -11,
                    choose: -6,
                    pair: -3,
                    ..BEFORE_START
                },
                -38,
                Until::PairDrafted,
            ),
        }
    }
}
