//! `/agency/partners`: the agency lacks a service and asks for partners (S45);
//! and the change of hats, which is all that happens here.

use crate::partner;
use base::{CommonRefusal, Stop, t};
use maud::html;
use web::ui;
use web::{Answer, Door, Form, Routes, Who};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get("/agency/partners", Who::AGENCY, show).post("/agency/partners/buying", Who::AGENCY, begin).post(
        "/agency/partners/return",
        Who::CLIENT,
        end,
    )
}

async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let agency = d.actor()?.agency().ok_or(Stop::from(CommonRefusal::NotFound))?;
    let has_bought = partner::client_of(&tx, agency).await?.is_some();
    let helper = crate::pages_account::agent_card(&tx, &d).await?;
    let title = t!(lang, "partners-title");
    let label = if has_bought { t!(lang, "partners-go") } else { t!(lang, "partners-begin") };
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "partners-lead"))))
            (ui::columns(
                html! {
                    ol.prose {
                        li { (t!(lang, "partners-step-need")) }
                        li { (t!(lang, "partners-step-three")) }
                        li { (t!(lang, "partners-step-contract")) }
                        li { (t!(lang, "partners-step-hat")) }
                    }
                    p { (t!(lang, "partners-own")) }
                    (d.buttons().press("/agency/partners/buying", &[], ui::button(&label)))
                },
                helper,
            ))
        },
    ))
}

/// The buyer's hat.
async fn begin(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    partner::begin(&tx, d.actor()?).await?;
    d.done(tx, &form, "/desk", &t!(d.lang, "partners-begun")).await
}

/// The agency's hat again.
async fn end(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    partner::end(&tx, d.actor()?).await?;
    d.done(tx, &form, "/desk", &t!(d.lang, "partners-ended")).await
}
