//! `/employer`: the agency that employs a consultant, what it sees, and the
//! check page before the consultant leaves it: what holds, what goes along,
//! what ends (S4, S14). Only one's own.

use crate::release::{self, Hold};
use base::{AgencyId, CommonRefusal, ConsultantId, Lang, Outcome, Role, format, t};
use maud::{Markup, html};
use people::{directory, employee};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Response, Wrong};

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "sure" => t!(lang, "employer-sure-label"),
        _ => String::new(),
    }
}

/// The consultant and the agency that employs him or her.
fn employed(d: &Door) -> Outcome<(ConsultantId, AgencyId)> {
    match d.actor()?.role {
        Role::Consultant { consultant, agency: Some(agency) } => Ok((consultant, agency)),
        Role::Consultant { agency: None, .. } | Role::AgencyRep { .. } | Role::ClientRep { .. } | Role::Staff(_) => {
            Err(CommonRefusal::NotFound.into())
        }
    }
}

/// `GET /employer`
pub(crate) async fn show(d: Door) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, &d.form(label)).await?)
}

/// `POST /employer/leaving`
pub(crate) async fn leave(d: Door, form: Form) -> Answer {
    employed(&d)?;
    let mut c = form.check(d.lang, label);
    c.ensure(form.ticked("sure"), "sure", Wrong::Said(t!(d.lang, "employer-sure-missing")));
    if !c.is_good() {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, &state).await?);
    }
    let tx = d.write(&form).await?;
    employee::leave(&tx, d.actor()?).await?;
    d.done(tx, &form, "/desk", &t!(d.lang, "employer-left")).await
}

/// The agency, and what leaving it means.
async fn page(d: &Door, tx: &Tx, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let (consultant, agency) = employed(d)?;
    let agency = directory::agency(tx, agency).await?;
    let reps = directory::agency_reps(tx, agency.id).await?;
    let holds = release::holds(tx, consultant).await?;
    let consents = privacy::register::of_consultant(tx, consultant).await?;
    let live = consents.iter().filter(|c| c.is_live(tx.now()) || c.is_open(tx.now())).count();
    let name = agency.name.as_str();
    let title = t!(lang, "employer-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "employer-lead", agency = name))))
            (ui::summary_list(&[
                (t!(lang, "employer-agency"), html! { (name) }),
                (t!(lang, "employer-reps"), people_of(&reps)),
            ]))
            (ui::section(&t!(lang, "employer-sees", agency = name), html! {
                ul.prose {
                    li { (t!(lang, "employer-sees-profile")) }
                    li { (t!(lang, "employer-sees-work")) }
                    li { (t!(lang, "employer-sees-not")) }
                }
            }))
            (ui::section(&t!(lang, "employer-leave", agency = name), html! {
                (held(lang, &holds, name))
                ul.prose {
                    li { (t!(lang, "employer-goes-along")) }
                    li { (t!(lang, "employer-loses-sight", agency = name)) }
                    li { (t!(lang, "employer-consents", count = live)) }
                    li { (t!(lang, "employer-papers", agency = name)) }
                    li { (t!(lang, "employer-company")) }
                }
                @if holds.is_empty() {
                    (f.form_with("/employer/leaving", false, html! {
                        (f.tick("sure", &t!(lang, "employer-sure", agency = name)))
                    }, ui::button_danger(&t!(lang, "employer-leave", agency = name))))
                }
            }))
        },
    ))
}

/// Those who speak for the agency.
fn people_of(reps: &[people::Contact]) -> Markup {
    html! {
        @if reps.is_empty() { "–" }
        @for (n, rep) in reps.iter().enumerate() {
            @if n > 0 { ", " }
            (rep.name) " (" a.breaks href={ "mailto:" (rep.email) } { (rep.email) } ")"
        }
    }
}

/// What holds the consultant.
fn held(lang: Lang, holds: &[Hold], agency: &str) -> Markup {
    html! {
        @if !holds.is_empty() {
            (ui::banner(Tone::Warn, html! {
                p { (t!(lang, "employer-held", agency = agency)) }
                ul {
                    @for hold in holds {
                        li {
                            @match hold {
                                Hold::Work { number, title, until } => {
                                    (t!(lang, "employer-held-work", number = *number, title = title.as_str(), date = format::date_long(lang, *until)))
                                }
                                Hold::Signing { number, title } => {
                                    (t!(lang, "employer-held-signing", number = *number, title = title.as_str()))
                                }
                            }
                        }
                    }
                }
            }))
        }
    }
}
