//! The landing page: three suggestions, a sentence for each audience, and in
//! brief how it works, what it costs, how we follow up and who sees what. Only
//! for guests: who is signed in has a desk.

use super::blocks;
use crate::audience::Audience;
use assignments::promise::WORKING_DAYS;
use base::{Money, Outcome, Price, Stop, format, t};
use maud::{Markup, html};
use web::door::redirect;
use web::{Answer, Door, ui};

/// The rate that the price is shown for: 1 000 kr an hour.
const EXAMPLE: Money = Money::sek(100_000);

/// `GET /`.
pub(super) async fn show(d: Door) -> Answer {
    if d.actor.is_some() {
        return Ok(redirect("/desk"));
    }
    let body = html! {
        (hero(&d))
        (audiences(&d))
        (how(&d))
        (price(&d)?)
        (quality(&d))
        (trust(&d))
        (talk(&d))
        (blocks::more(d.lang))
    };
    Ok(d.page_public(&t!(d.lang, "landing-title"), body))
}

/// The promise (S51), the main way on, and that it is free (S11).
fn hero(d: &Door) -> Markup {
    let lang = d.lang;
    let broker = d.app.house().broker.name.as_str();
    html! {
        section.hero {
            div {
                h1 { (t!(lang, "hero-title")) }
                p.lead { (t!(lang, "hero-lead", broker = broker, days = WORKING_DAYS)) }
                (ui::actions(html! {
                    (ui::link_button("/register/client", &t!(lang, "hero-client")))
                    (ui::link_quiet("/how-it-works", &t!(lang, "hero-how")))
                }))
                p.hint { (t!(lang, "free")) }
            }
            (ui::hero_art())
        }
    }
}

/// One sentence and one way on for each of the three.
fn audiences(d: &Door) -> Markup {
    let lang = d.lang;
    html! {
        div.audiences {
            @for audience in Audience::ALL {
                div {
                    h2 { (audience.name(lang)) }
                    p { (blocks::sentence(lang, audience)) }
                    (ui::stack(html! {
                        (ui::link_quiet(audience.register_path(), &audience.register_label(lang)))
                        p.hint { (t!(lang, "free-short")) }
                    }))
                }
            }
        }
    }
}

/// How it works in five steps.
fn how(d: &Door) -> Markup {
    let lang = d.lang;
    let steps = [
        (t!(lang, "brief-need"), t!(lang, "brief-need-text"), t!(lang, "brief-need-who")),
        (t!(lang, "brief-match"), t!(lang, "brief-match-text"), t!(lang, "brief-match-who")),
        (t!(lang, "brief-three"), t!(lang, "brief-three-text"), t!(lang, "brief-three-who")),
        (t!(lang, "brief-contract"), t!(lang, "brief-contract-text"), t!(lang, "brief-contract-who")),
        (t!(lang, "brief-month"), t!(lang, "brief-month-text"), t!(lang, "brief-month-who")),
    ];
    ui::section(
        &t!(lang, "brief-title"),
        html! {
            ol.how {
                @for (title, text, who) in &steps {
                    li { h3 { (title) } p { (text) } p.who { (who) } }
                }
            }
            p { a href="/how-it-works" { (t!(lang, "brief-more")) } }
        },
    )
}

/// The three figures that everybody sees (S67, S68), for a round rate.
fn price(d: &Door) -> Outcome<Markup> {
    let (lang, commission) = (d.lang, d.app.house().commission);
    let price = Price::of(EXAMPLE, commission).map_err(Stop::from)?;
    let kronor = |amount: Money| html! { (format::money_short(lang, amount)) };
    Ok(ui::section(
        &t!(lang, "price-title"),
        html! {
            p { (t!(lang, "price-text", percent = format::percent(lang, commission))) }
            (ui::key_figures(&[
                (t!(lang, "price-consultant"), kronor(price.consultant)),
                (t!(lang, "price-commission"), kronor(price.commission)),
                (t!(lang, "price-client"), kronor(price.client)),
            ]))
            p.hint { (t!(lang, "price-hint")) }
        },
    ))
}

/// How we follow up (S81, S82, S86–S90).
fn quality(d: &Door) -> Markup {
    let lang = d.lang;
    let fact = |text: String| html! { (text) };
    ui::section(
        &t!(lang, "quality-title"),
        html! {
            (ui::summary_list(&[
                (t!(lang, "quality-two-weeks"), fact(t!(lang, "quality-two-weeks-text"))),
                (t!(lang, "quality-six-weeks"), fact(t!(lang, "quality-six-weeks-text"))),
                (t!(lang, "quality-evaluation"), fact(t!(lang, "quality-evaluation-text"))),
                (t!(lang, "quality-replacement"), fact(t!(lang, "quality-replacement-text"))),
            ]))
            p { a href="/policies/quality" { (t!(lang, "quality-more")) } }
        },
    )
}

/// Who sees what (S53–S55, S97).
fn trust(d: &Door) -> Markup {
    let lang = d.lang;
    ui::section(
        &t!(lang, "trust-title"),
        ui::prose(html! {
            p { (t!(lang, "trust-text")) }
            ul {
                li { (t!(lang, "trust-staff")) }
                li { (t!(lang, "trust-consent")) }
                li { (t!(lang, "trust-log")) }
                li { (t!(lang, "trust-people")) }
                li { (t!(lang, "trust-tracking")) }
            }
            p { a href="/privacy" { (t!(lang, "trust-more")) } }
        }),
    )
}

/// Whoever would rather talk (S10, S101, S102).
fn talk(d: &Door) -> Markup {
    let lang = d.lang;
    ui::section(
        &t!(lang, "talk-title"),
        html! {
            p { (t!(lang, "talk-text")) }
            (ui::actions(html! {
                (ui::link_quiet("/call-me", &t!(lang, "call-me")))
                (ui::link_quiet("/contact", &t!(lang, "talk-write")))
            }))
        },
    )
}
