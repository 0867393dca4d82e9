//! `/engagements/{id}/ending`: the client ends an engagement and chooses
//! whether we search for somebody else (S89, S90): a form, a page to check, and
//! only then the end.

use super::chosen;
use crate::end::{Choice, Ending, end};
use crate::named::{Named, named};
use base::{Actor, CommonRefusal, EngagementId, Lang, Outcome, format, t};
use contracts::Engagement;
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong};

/// The routes.
pub fn routes() -> Routes {
    let who = Who::CLIENT.or(Who::ACTING_STAFF);
    Routes::new().get("/engagements/{id}/ending", who, show).post("/engagements/{id}/ending", who, post)
}

/// A field's name on screen. The last day is called as the contracts' room
/// calls it, so that its refusal finds the field.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "ended_on" => t!(lang, "fact-last-day"),
        "choice" => t!(lang, "field-choice"),
        "reason" => t!(lang, "fact-reason"),
        _ => String::new(),
    }
}

/// The engagement, for somebody who may end it.
async fn load(tx: &Tx, actor: &Actor, id: EngagementId) -> Outcome<(Engagement, Named)> {
    let engagement = contracts::rows::engagement(tx, id).await?;
    if !contracts::policy::may_see(actor, &engagement) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !contracts::policy::may_end(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let named = named(tx, id).await?;
    Ok((engagement, named))
}

/// `GET /engagements/{id}/ending`.
async fn show(d: Door, Path(id): Path<EngagementId>) -> Answer {
    let tx = d.read().await?;
    let (engagement, named) = load(&tx, d.actor()?, id).await?;
    let f = d.form(label).with("version", engagement.version);
    Ok(page(&d, &engagement, &named, &f))
}

/// `POST /engagements/{id}/ending`: from the form to the check, back to the
/// form, or to the end.
async fn post(d: Door, Path(id): Path<EngagementId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let (engagement, named) = load(&tx, actor, id).await?;
    drop(tx);
    let mut c = form.check(d.lang, label);
    let on = c.date("ended_on");
    let choice = chosen(&mut c, "choice", label(d.lang, "choice"), Choice::parse);
    let reason = c.text("reason", 2000);
    if let Some(on) = on {
        let inside = engagement.starts_on <= on && on <= engagement.ends_on;
        c.ensure(inside, "ended_on", Wrong::Said(outside(d.lang, &engagement)));
    }
    let (Some(on), Some(choice), Some(reason), true) = (on, choice, reason, c.is_good()) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &engagement, &named, &state));
    };
    let ending = Ending { on, reason, choice };
    let version = form.version()?;
    match form.get("step") {
        "confirm" => {}
        "change" => return Ok(page(&d, &engagement, &named, &c.state(&d))),
        _ => return Ok(check_page(&d, &named, version, &ending)),
    }
    let tx = d.write(&form).await?;
    match d.kept(end(&tx, actor, id, version, &ending).await, &form, label)? {
        Ok(search) => {
            let said = match search {
                Some(_) => t!(d.lang, "ending-done-replace"),
                None => t!(d.lang, "ending-done"),
            };
            d.done(tx, &form, &format!("/engagements/{id}"), &said).await
        }
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            let (engagement, named) = load(&tx, actor, id).await?;
            d.invalid(page(&d, &engagement, &named, &state.with("version", engagement.version)))
        }
    }
}

/// Between which days the last one lies.
fn outside(lang: Lang, engagement: &Engagement) -> String {
    t!(lang, "ending-outside", from = engagement.starts_on.to_string(), to = engagement.ends_on.to_string())
}

/// The two choices, in words.
fn choice(lang: Lang, choice: Choice) -> String {
    match choice {
        Choice::Replace => t!(lang, "choice-replace"),
        Choice::JustEnd => t!(lang, "choice-just-end"),
    }
}

/// The page with the form; one that is over says so.
fn page(d: &Door, engagement: &Engagement, named: &Named, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "ending-title");
    let content = if named.is_over() {
        html! {
            (f.summary())
            (ui::banner(Tone::Neutral, html! { p { (t!(lang, "ending-over", date = format::date_long(lang, named.last_day))) } }))
            (ui::actions(ui::link_button(&format!("/engagements/{}", named.engagement), &t!(lang, "ending-to-engagement"))))
        }
    } else {
        let options = [Choice::Replace, Choice::JustEnd].map(|c| (c.code().to_owned(), choice(lang, c))).to_vec();
        let hint =
            t!(lang, "hint-last-day", from = engagement.starts_on.to_string(), to = engagement.ends_on.to_string());
        let fields = html! {
            (f.hidden("version"))
            (f.date("ended_on").hint(hint))
            (f.radios("choice", options).hint(t!(lang, "hint-choice")))
            (f.area("reason", 6).hint(t!(lang, "hint-reason")))
        };
        f.form(&format!("/engagements/{}/ending", engagement.id), fields, &t!(lang, "ending-check"))
    };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(eyebrow(lang, named), &title, Some(&t!(lang, "ending-lead", consultant = named.consultant_name.as_str())), html! {}))
            (content)
        },
    )
}

/// A link back to the engagement.
fn eyebrow(lang: Lang, named: &Named) -> Markup {
    html! { a href={ "/engagements/" (named.engagement) } { (named.about(lang)) } }
}

/// What will happen, before it does.
fn check_page(d: &Door, named: &Named, version: i64, ending: &Ending) -> Response {
    let lang = d.lang;
    let title = t!(lang, "ending-check-title");
    let action = format!("/engagements/{}/ending", named.engagement);
    let values = |step: &str| {
        [
            ("step", step.to_owned()),
            ("ended_on", ending.on.to_string()),
            ("choice", ending.choice.code().to_owned()),
            ("reason", ending.reason.clone()),
            ("version", version.to_string()),
        ]
    };
    let follows = match ending.choice {
        Choice::Replace => t!(lang, "ending-follows-replace"),
        Choice::JustEnd => t!(lang, "ending-follows"),
    };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(eyebrow(lang, named), &title, Some(&t!(lang, "ending-check-lead")), html! {}))
            (ui::summary_list(&[
                (t!(lang, "fact-consultant"), html! { (named.consultant_name) }),
                (t!(lang, "fact-last-day"), html! { (format::date_long(lang, ending.on)) }),
                (t!(lang, "field-choice"), html! { (choice(lang, ending.choice)) }),
                (t!(lang, "fact-reason"), html! { (ending.reason) }),
            ]))
            (ui::section(&t!(lang, "ending-what-follows"), html! { p { (follows) } p { (t!(lang, "ending-follows-both")) } }))
            (ui::actions(html! {
                (d.buttons().press(&action, &values("confirm"), ui::button_danger(&t!(lang, "ending-confirm"))))
                (d.buttons().press(&action, &values("change"), ui::button_quiet(&t!(lang, "ending-change"))))
            }))
        },
    )
}
