//! Who takes part in an interview, with name and address, and the message to
//! their calendars (S60, S61).

use crate::rows_interview::Placed;
use base::{Instant, Lang, Outcome, t};
use documents::calendar::{Attendee, InterviewEvent, Method, interview_ics};
use mail::Invitation;
use people::{Contact, directory};
use store::Tx;

/// Those who take part.
#[derive(Clone, Debug)]
pub(crate) struct Guests {
    /// Who offered the times, for the client.
    pub client: Contact,
    /// The suggested consultant.
    pub consultant: Contact,
    /// The other members of a team, and the agents of those (S5).
    pub others: Vec<Contact>,
    /// The consultant agent, attending or not.
    pub agent: Option<Contact>,
    /// Whether the agent takes part.
    pub agent_attends: bool,
}

impl Guests {
    /// Loads them.
    pub async fn of(tx: &Tx, placed: &Placed) -> Outcome<Guests> {
        let consultant = directory::consultant(tx, placed.parties.consultant).await?;
        let mut others: Vec<Contact> = Vec::new();
        for other in &placed.others {
            let member = directory::consultant(tx, other.consultant).await?;
            others.push(directory::contact(tx, member.account).await?);
            if placed.interview.agent_attends && member.agent != placed.interview.agent {
                let agent = directory::contact_opt(tx, member.agent).await?;
                others.extend(agent.filter(|agent| others.iter().all(|known| known.account != agent.account)));
            }
        }
        Ok(Guests {
            others,
            client: directory::contact(tx, placed.interview.offered_by).await?,
            consultant: directory::contact(tx, consultant.account).await?,
            agent: directory::contact_opt(tx, placed.interview.agent).await?,
            agent_attends: placed.interview.agent_attends,
        })
    }

    /// Those who come.
    pub fn coming(&self) -> Vec<&Contact> {
        let agent = self.agent.as_ref().filter(|_| self.agent_attends);
        [&self.client, &self.consultant].into_iter().chain(&self.others).chain(agent).collect()
    }
}

/// The interview as a calendar message, in the reader's language.
pub(crate) fn calendar(
    tx: &Tx,
    placed: &Placed,
    guests: &Guests,
    lang: Lang,
    method: Method,
    start: Instant,
) -> Vec<u8> {
    let interview = &placed.interview;
    let house = tx.house();
    let host =
        house.base_url.split("://").nth(1).unwrap_or("localhost").split([':', '/']).next().unwrap_or("localhost");
    let page = house.link(&format!("/interviews/{}", interview.id));
    let is_link = interview.place.starts_with("https://");
    let event = InterviewEvent {
        uid: format!("interview-{}@{host}", interview.id),
        sequence: u32::try_from(interview.sequence).unwrap_or(u32::MAX),
        method,
        start,
        minutes: u32::try_from(interview.minutes).unwrap_or(60),
        summary: t!(
            lang,
            "calendar-summary",
            client = placed.client_name.as_str(),
            consultant = placed.consultant_name.as_str()
        ),
        description: t!(
            lang,
            "calendar-description",
            number = placed.number,
            title = placed.title.as_str(),
            place = interview.place.as_str(),
            page = page.as_str()
        ),
        location: Some(interview.place.clone()),
        url: Some(if is_link { interview.place.clone() } else { page }),
        organizer: Attendee { name: house.broker.name.clone(), email: house.broker.email.clone() },
        attendees: guests
            .coming()
            .into_iter()
            .map(|c| Attendee { name: c.name.clone(), email: c.email.clone() })
            .collect(),
    };
    interview_ics(&event, tx.now())
}

/// The same as part of a letter.
pub(crate) fn invitation(
    tx: &Tx,
    placed: &Placed,
    guests: &Guests,
    lang: Lang,
    method: Method,
    start: Instant,
) -> Invitation {
    let name = match method {
        Method::Request => "REQUEST",
        Method::Cancel => "CANCEL",
    };
    Invitation { ics: calendar(tx, placed, guests, lang, method, start), method: name }
}
