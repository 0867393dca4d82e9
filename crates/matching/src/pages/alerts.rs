//! The switch of the mails about new needs, on the page of what is recommended:
//! the consultant's own, and nobody else's.

use crate::alerts::{self, MOST, Wanted};
use base::{Actor, CommonRefusal, Outcome, Stop, format, t};
use maud::{Markup, html};
use privacy::requests;
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form};

/// How it stands for the consultant who asks.
pub(super) async fn wanted(tx: &Tx, actor: &Actor) -> Outcome<Wanted> {
    let me = actor.consultant().ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let choice = alerts::rows::choices(tx, &[me]).await?.remove(&me);
    Ok(Wanted::of(choice, requests::objections(tx).await?.remove(&actor.account)))
}

/// The switch, with how it stands.
pub(super) fn card(d: &Door, wanted: Wanted) -> Markup {
    let lang = d.lang;
    let press = |wants: &str, button: Markup| {
        d.buttons().press("/recommendations/alerts", &[("wants", wants.to_owned())], button)
    };
    html! {
        section.card #alerts {
            h2.card-title { (t!(lang, "alerts-title")) }
            p { (t!(lang, "alerts-text", most = MOST)) }
            @match wanted {
                Wanted::Yes => {
                    p { (ui::badge(Tone::Ok, &t!(lang, "alerts-on"))) }
                    (press("no", ui::button_quiet(&t!(lang, "alerts-turn-off"))))
                },
                Wanted::No => {
                    p { (ui::badge(Tone::Neutral, &t!(lang, "alerts-off"))) }
                    (press("yes", ui::button_quiet(&t!(lang, "alerts-turn-on"))))
                },
                Wanted::Objected { on } => {
                    p { (ui::badge(Tone::Neutral, &t!(lang, "alerts-off"))) " " (t!(lang, "alerts-objected", date = format::date_long(lang, on))) }
                    @if on < d.now.date() { (press("yes", ui::button_quiet(&t!(lang, "alerts-turn-on")))) }
                },
            }
        }
    }
}

/// `POST /recommendations/alerts`
pub async fn choose(d: Door, form: Form) -> Answer {
    let wants = match form.get("wants") {
        "yes" => true,
        "no" => false,
        _ => return Err(Stop::from(crate::MatchingRefusal::UnknownChoice).into()),
    };
    let tx = d.write(&form).await?;
    alerts::choose(&tx, d.actor()?, wants).await?;
    let said = if wants { t!(d.lang, "alerts-said-on") } else { t!(d.lang, "alerts-said-off") };
    d.done(tx, &form, "/recommendations#alerts", &said).await
}
