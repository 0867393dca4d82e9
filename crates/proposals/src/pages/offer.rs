//! `/suggestions/{id}/interview`: the client invites and offers three to six
//! times (S60).

use crate::interview::{LEAST_MINUTES, MOST_MINUTES, MOST_TIMES};
use crate::offer::{Offer, offer};
use crate::{policy, rows, view, words};
use base::{CommonRefusal, Instant, Lang, Outcome, SuggestionId, t};
use maud::html;
use store::Tx;
use web::ui;
use web::{Answer, Door, Form, FormState, Path, Response, Wrong};

/// The fields of the times.
const TIMES: [&str; MOST_TIMES] = ["time1", "time2", "time3", "time4", "time5", "time6"];

/// The fields' names on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "minutes" => t!(lang, "field-minutes"),
        "place" => t!(lang, "field-place"),
        "time1" => t!(lang, "field-time", number = 1),
        "time2" => t!(lang, "field-time", number = 2),
        "time3" => t!(lang, "field-time", number = 3),
        "time4" => t!(lang, "field-time", number = 4),
        "time5" => t!(lang, "field-time", number = 5),
        "time6" => t!(lang, "field-time", number = 6),
        _ => String::new(),
    }
}

/// `GET /suggestions/{id}/interview`.
pub(crate) async fn show(d: Door, Path(id): Path<SuggestionId>) -> Answer {
    let tx = d.read().await?;
    let state = d.form(label).with("minutes", 45);
    Ok(page(&d, &tx, id, &state).await?)
}

/// `POST /suggestions/{id}/interview`.
pub(crate) async fn post(d: Door, Path(id): Path<SuggestionId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let minutes = c.number("minutes", LEAST_MINUTES, MOST_MINUTES);
    let place = c.text("place", 300);
    let mut times = Some(Vec::new());
    for field in TIMES {
        match (c.parsed_opt(field, Wrong::Said(t!(d.lang, "wrong-not-moment")), moment), &mut times) {
            (Some(time), Some(all)) => all.extend(time),
            _ => times = None,
        }
    }
    let (Some(minutes), Some(place), Some(times)) = (minutes, place, times) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(offer(&tx, d.actor()?, id, Offer { times, minutes, place }).await, &form, label)? {
        Ok(interview) => d.done(tx, &form, &format!("/interviews/{interview}"), &t!(d.lang, "interview-offered")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &d.read().await?, id, &state).await?)
        }
    }
}

/// `2026-12-01T10:00` by Stockholm's clock.
fn moment(text: &str) -> Option<Instant> {
    text.replace(' ', "T").parse().ok().and_then(Instant::from_local)
}

/// The page.
async fn page(d: &Door, tx: &Tx, id: SuggestionId, state: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let proposal = rows::find(tx, rows::proposal_of(tx, id).await?, "").await?;
    if !policy::may_answer(actor, &proposal) {
        return Err(CommonRefusal::NotFound.into());
    }
    let suggestion = proposal.suggestion(id).filter(|s| proposal.shows(s.id)).ok_or(CommonRefusal::NotFound)?;
    let profile = view::live(tx, suggestion.consent).await?.ok_or(CommonRefusal::NotFound)?;
    let name = profile.content().name.as_str();
    let title = t!(lang, "offer-title", name = name);
    let back = html! { a href={ "/proposals/" (proposal.id) } { (words::proposal_numbered(lang, proposal.number)) } };
    let fields = html! {
        fieldset.choices {
            legend { (t!(lang, "offer-times")) }
            p.hint { (t!(lang, "offer-times-hint")) }
            @for (index, field) in TIMES.into_iter().enumerate() {
                @if index < 3 { (state.moment(field)) } @else { (state.moment(field).optional()) }
            }
        }
        (state.number("minutes").unit("min"))
        (state.text("place").most(300).hint(t!(lang, "field-place-hint")))
    };
    let body = html! {
        (ui::heading_eyebrow(back, &title, Some(&t!(lang, "offer-lead")), html! {}))
        (state.form(&format!("/suggestions/{id}/interview"), fields, &t!(lang, "offer-send")))
    };
    Ok(d.page(&title, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_by_stockholms_clock() {
        let winter = moment("2026-12-01T10:00").expect("a time");
        assert_eq!(base::format::instant(winter), "2026-12-01 10:00");
        assert_eq!(winter.timestamp().to_string(), "2026-12-01T09:00:00Z");
        assert!(moment("2026-12-01 10:00:00").is_some());
        assert!(moment("i morgon").is_none());
    }
}
