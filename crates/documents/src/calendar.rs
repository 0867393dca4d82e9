//! An interview as iTIP message (RFC 5545, 5546): the invitation and its
//! cancellation, for a mail's `text/calendar` part. Times are UTC, so no zone
//! table is needed. Written by hand: few lines, every octet ours. Sends nothing.

use base::Instant;

/// Whether the interview is called or called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Invites, or tells a change when `sequence` has risen.
    Request,
    /// Calls it off.
    Cancel,
}

/// A person with mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The name as shown.
    pub name: String,
    /// The mail address.
    pub email: String,
}

/// An interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewEvent {
    /// The same for the interview's whole life.
    pub uid: String,
    /// 0 at first, one more with each change and with the cancellation.
    pub sequence: u32,
    /// Called or called off.
    pub method: Method,
    /// When it begins.
    pub start: Instant,
    /// How long it is; less than one counts as one.
    pub minutes: u32,
    /// The title in people's calendars.
    pub summary: String,
    /// What it is about, with line breaks.
    pub description: String,
    /// Where: a place, or `Video`.
    pub location: Option<String>,
    /// The address of the video room or of our page.
    pub url: Option<String>,
    /// Who invites.
    pub organizer: Attendee,
    /// Who is invited.
    pub attendees: Vec<Attendee>,
}

/// The message in UTF-8 with CRLF, lines folded at 75 octets; `now` is its
/// DTSTAMP. The mail's content type names the same method.
pub fn interview_ics(event: &InterviewEvent, now: Instant) -> Vec<u8> {
    let (method, status) = match event.method {
        Method::Request => ("REQUEST", "CONFIRMED"),
        Method::Cancel => ("CANCEL", "CANCELLED"),
    };
    let end = event.start.plus_seconds(i64::from(event.minutes.max(1)) * 60);
    let mut out = Vec::new();
    let mut line = |content: String| fold(&content, &mut out);
    line("BEGIN:VCALENDAR".to_owned());
    line("PRODID:-//Customersonly//Interview//EN".to_owned());
    line("VERSION:2.0".to_owned());
    line("CALSCALE:GREGORIAN".to_owned());
    line(format!("METHOD:{method}"));
    line("BEGIN:VEVENT".to_owned());
    line(format!("UID:{}", text(&event.uid)));
    line(format!("SEQUENCE:{}", event.sequence));
    line(format!("DTSTAMP:{}", utc(now)));
    line(format!("DTSTART:{}", utc(event.start)));
    line(format!("DTEND:{}", utc(end)));
    line(format!("SUMMARY:{}", text(&event.summary)));
    if !event.description.is_empty() {
        line(format!("DESCRIPTION:{}", text(&event.description)));
    }
    if let Some(location) = &event.location {
        line(format!("LOCATION:{}", text(location)));
    }
    if let Some(url) = &event.url {
        line(format!("URL:{}", one_word(url)));
    }
    line(format!("STATUS:{status}"));
    line("TRANSP:OPAQUE".to_owned());
    line(format!("ORGANIZER;CN={}:mailto:{}", parameter(&event.organizer.name), one_word(&event.organizer.email)));
    for attendee in &event.attendees {
        let (name, email) = (parameter(&attendee.name), one_word(&attendee.email));
        line(match event.method {
            Method::Request => {
                format!("ATTENDEE;CN={name};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{email}")
            }
            Method::Cancel => format!("ATTENDEE;CN={name};ROLE=REQ-PARTICIPANT:mailto:{email}"),
        });
    }
    line("END:VEVENT".to_owned());
    line("END:VCALENDAR".to_owned());
    out
}

/// `20261201T120000Z`.
fn utc(at: Instant) -> String {
    at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).datetime().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A TEXT value: backslash, comma, semicolon and line breaks escaped, other
/// controls gone.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A quoted parameter value; it cannot hold a quote or a control.
fn parameter(value: &str) -> String {
    let inner: String = value.chars().map(|c| if c == '"' { '\'' } else { c }).filter(|c| !c.is_control()).collect();
    format!("\"{inner}\"")
}

/// An address: no white space and no controls, so it cannot begin another line.
fn one_word(value: &str) -> String {
    value.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

/// One content line: at most 75 octets each, never broken inside a character,
/// the rest behind a space.
fn fold(line: &str, out: &mut Vec<u8>) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > 75 {
            out.extend_from_slice(b"\r\n ");
            used = 1;
        }
        used += c.len_utf8();
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    out.extend_from_slice(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn lines(event: &InterviewEvent) -> Vec<String> {
        let ics = String::from_utf8(interview_ics(event, samples::NOW)).expect("UTF-8");
        assert!(ics.ends_with("\r\n") && !ics.replace("\r\n", "").contains(['\r', '\n']), "CRLF and nothing else");
        assert!(ics.split("\r\n").all(|line| line.len() <= 75), "75 octets a line");
        ics.replace("\r\n ", "").lines().map(str::to_owned).collect()
    }

    #[test]
    fn an_invitation_has_what_rfc_5546_wants_in_utc() {
        let lines = lines(&samples::interview(Method::Request));
        for wanted in [
            "METHOD:REQUEST",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "DTSTAMP:20261122T130307Z",
            "DTSTART:20261201T120000Z",
            "DTEND:20261201T124500Z",
            "ATTENDEE;CN=\"Anna Åkesson\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:anna@konsult.test",
        ] {
            assert!(lines.iter().any(|line| line == wanted), "{wanted} in {lines:#?}");
        }
        assert_eq!(lines.iter().filter(|line| line.starts_with("ATTENDEE")).count(), 2);
    }

    #[test]
    fn a_cancellation_keeps_the_uid_and_says_cancelled() {
        let invited = lines(&samples::interview(Method::Request));
        let cancelled = lines(&samples::interview(Method::Cancel));
        let uid = |lines: &[String]| lines.iter().find(|line| line.starts_with("UID:")).cloned();
        assert_eq!(uid(&invited), uid(&cancelled));
        for wanted in ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED"] {
            assert!(cancelled.iter().any(|line| line == wanted), "{wanted}");
        }
    }

    #[test]
    fn nobody_can_write_a_line_of_their_own() {
        let mut event = samples::interview(Method::Request);
        event.summary = "Intervju\r\nATTENDEE:mailto:eve@evil.test; a, b \\ \u{0}".to_owned();
        event.organizer.name = "Olle\";X=\"1\r\nMETHOD:CANCEL".to_owned();
        event.attendees[0].email = "a@b.test\r\nSTATUS:CANCELLED".to_owned();
        event.url = Some("https://x.test/\nSEQUENCE:9".to_owned());
        event.description = "å".repeat(400);
        let lines = lines(&event);
        assert!(lines.contains(&"SUMMARY:Intervju\\nATTENDEE:mailto:eve@evil.test\\; a\\, b \\\\ ".to_owned()));
        assert!(lines.iter().any(|line| line.starts_with("ORGANIZER;CN=\"Olle';X='1METHOD:CANCEL\":mailto:")));
        assert_eq!(lines.iter().filter(|line| line.starts_with("STATUS")).count(), 1);
        assert_eq!(lines.iter().filter(|line| line.starts_with("SEQUENCE")).count(), 1);
        assert!(lines.contains(&format!("DESCRIPTION:{}", "å".repeat(400))), "folding loses nothing");
    }
}
