//! One consultant as staff see him or her: the whole résumé with the wished
//! rate and the ways to reach the person, who helps, the mark "presentable".
//! Every showing is kept in the access log, which the consultant can read (S54,
//! S58); that is why this page's view is a transaction that writes.

use super::{helper, helpers, rate_cell};
use crate::account::{AccountStage, Contact};
use crate::consultant::Consultant;
use crate::resume::{document, strength, view};
use crate::rows::lists;
use crate::{directory, manage, policy, presentable};
use base::{Actor, CommonRefusal, ConsultantId, Lang, Outcome, PortfolioItemId, StaffRole, format, t};
use maud::{Markup, html};
use privacy::What;
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong, download};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/consultants/{id}", Who::STAFF, show)
        .get("/consultants/{id}/resume.pdf", Who::STAFF, pdf)
        .get("/consultants/{id}/portfolio/{item}", Who::STAFF, file)
        .post("/consultants/{id}/presentable", Who::STAFF, mark)
        .post("/consultants/{id}/agent", Who::STAFF, change_agent)
        .post("/consultants/{id}/agency", Who::STAFF, change_employer)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "agent" => t!(lang, "field-agent"),
        "agency" => t!(lang, "field-agency"),
        _ => String::new(),
    }
}

/// A transaction in which the showing is kept.
async fn seen(d: &Door, id: ConsultantId, what: What) -> Outcome<(Tx, Consultant)> {
    let actor = d.actor()?;
    if !policy::may_read_consultants(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    let tx = d.app.db.write(Some(actor.account)).await?;
    let consultant = directory::consultant(&tx, id).await?;
    privacy::access::log(&tx, actor.account, id, what, None).await?;
    Ok((tx, consultant))
}

async fn show(d: Door, Path(id): Path<ConsultantId>) -> Answer {
    let (tx, consultant) = seen(&d, id, What::Profile).await?;
    let answer = page(&d, &tx, &consultant, None, None).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The page; the two forms as they stand unless one comes back.
async fn page(
    d: &Door,
    tx: &Tx,
    c: &Consultant,
    agent_form: Option<FormState>,
    agency_form: Option<FormState>,
) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let resume = directory::resume(tx, c.id).await?;
    let employer = match c.agency {
        Some(agency) => Some(directory::agency(tx, agency).await?),
        None => None,
    };
    let supplier = directory::supplier_of(tx, c).await?;
    let snapshot = resume.snapshot(employer.as_ref().map(|agency| agency.name.clone()));
    let (contact, stage) = lists::account_of_consultant(tx, c.account).await?;
    let named = lists::agency_named(tx, c.id).await?;
    let agent = directory::contact_opt(tx, c.agent).await?;
    let strength = strength::strength(&resume);
    let places = policy::may_place_consultants(actor);
    let agents = if places { directory::staff(tx, StaffRole::ConsultantAgent).await? } else { vec![] };
    let file_href = |item: &crate::consultant::PortfolioItem| {
        item.file.map(|_| format!("/consultants/{}/portfolio/{}", c.id, item.id))
    };
    let main = html! {
        @if stage == AccountStage::Closed {
            (ui::banner(Tone::Warn, html! { p { (t!(lang, "consultant-closed")) } }))
        }
        (ui::card(view::snapshot_with(lang, &snapshot, &file_href)))
    };
    let facts = [
        (t!(lang, "field-email"), html! { a.breaks href={ "mailto:" (contact.email) } { (contact.email) } }),
        (t!(lang, "field-phone"), html! { (contact.phone.as_deref().unwrap_or("–")) }),
        (t!(lang, "column-rate"), rate_cell(lang, c.rate)),
        (t!(lang, "column-agency"), employer_cell(lang, employer.as_ref(), named.as_deref())),
        (
            t!(lang, "consultant-strength"),
            html! { (t!(lang, "consultant-strength-of", done = strength.done, of = strength.of)) },
        ),
        (t!(lang, "consultant-updated"), html! { (format::instant(c.updated_at)) }),
    ];
    let aside = html! {
        (mark_card(d, actor, c))
        (agent_card(d, agent.as_ref(), c, places, &agents, agent_form))
        (ui::card_titled(&t!(lang, "consultant-facts"), html! {
            (ui::summary_list(&facts))
            (ui::actions(html! {
                (ui::link_quiet(&format!("/consultants/{}/similar", c.id), &t!(lang, "consultant-similar")))
                (ui::link_quiet(&format!("/consultants/{}/resume.pdf", c.id), &t!(lang, "consultant-pdf")))
            }))
            @if let Some(supplier) = &supplier { p { a href={ "/suppliers/" (supplier.id) } { (t!(lang, "supplier-to-proofs")) } } }
        }))
        @if places {
            (employer_card(d, c, employer.as_ref().map(|agency| agency.name.as_str()), named.as_deref(), agency_form))
        }
        @if policy::may_close(actor, c.account, crate::Kind::Consultant) && stage != AccountStage::Closed {
            p { a href={ "/accounts/" (c.account) } { (t!(lang, "account-link")) } }
        }
    };
    let number = t!(lang, "consultant-number", number = c.number.to_string());
    Ok(d.page(
        &format!("{} – {number}", c.name),
        html! {
            p.eyebrow { a href="/consultants" { (t!(lang, "consultants-title")) } " · " (number) }
            (ui::columns(main, aside))
        },
    ))
}

/// The agency, or the one named that is not here.
fn employer_cell(lang: Lang, employer: Option<&crate::Agency>, named: Option<&str>) -> Markup {
    html! {
        @match (employer, named) {
            (Some(agency), _) => { a href={ "/agencies/" (agency.id) } { (agency.name) } }
            (None, Some(named)) => { (t!(lang, "consultant-agency-named", name = named)) }
            (None, None) => { "–" }
        }
    }
}

/// The mark, and the button for those who act.
fn mark_card(d: &Door, actor: &Actor, c: &Consultant) -> Markup {
    let lang = d.lang;
    ui::card_titled(
        &t!(lang, "column-presentable"),
        html! {
            @match c.presentable_at {
                Some(at) => {
                    p { (ui::badge(Tone::Ok, &t!(lang, "presentable-yes"))) }
                    (ui::muted(&t!(lang, "presentable-since", at = format::instant(at))))
                }
                None => {
                    p { (ui::badge(Tone::Waiting, &t!(lang, "presentable-no"))) }
                    (ui::muted(&t!(lang, "presentable-why")))
                }
            }
            @if policy::may_mark_presentable(actor) {
                @let path = format!("/consultants/{}/presentable", c.id);
                @if c.presentable_at.is_some() {
                    (d.buttons().press(&path, &[("presentable", "no".to_owned())], ui::button_quiet(&t!(lang, "presentable-take-back"))))
                } @else {
                    (d.buttons().press(&path, &[("presentable", "yes".to_owned())], ui::button(&t!(lang, "presentable-mark"))))
                }
            }
        },
    )
}

/// Who helps, and the choice of another for those who may make it.
fn agent_card(
    d: &Door,
    agent: Option<&Contact>,
    c: &Consultant,
    places: bool,
    agents: &[Contact],
    form: Option<FormState>,
) -> Markup {
    let lang = d.lang;
    let change = html! {
        @if places {
            @let open = form.is_some();
            @let f = form.unwrap_or_else(|| d.form(label).with_opt("agent", c.agent));
            details.details open[open] {
                summary { (t!(lang, "consultant-change-agent")) }
                div.details-body {
                    (f.form(&format!("/consultants/{}/agent", c.id), html! {
                        (f.select("agent", helpers(agents, None)))
                    }, &t!(lang, "consultant-change-agent")))
                }
            }
        }
    };
    match agent {
        Some(agent) => ui::person_card(
            &agent.name,
            &t!(lang, "field-agent"),
            &agent.email,
            agent.phone.as_deref().unwrap_or_default(),
            change,
        ),
        None => {
            ui::card_titled(&t!(lang, "field-agent"), html! { (ui::muted(&t!(lang, "consultant-no-agent"))) (change) })
        }
    }
}

/// The employer, to be changed by name.
fn employer_card(
    d: &Door,
    c: &Consultant,
    employer: Option<&str>,
    named: Option<&str>,
    form: Option<FormState>,
) -> Markup {
    let lang = d.lang;
    let open = form.is_some() || (employer.is_none() && named.is_some());
    let f = form.unwrap_or_else(|| d.form(label).with_opt("agency", employer.or(named)));
    html! {
        details.details open[open] {
            summary { (t!(lang, "consultant-change-agency")) }
            div.details-body {
                (f.form(&format!("/consultants/{}/agency", c.id), html! {
                    (f.text("agency").hint(t!(lang, "consultant-change-agency-hint")).optional().most(120))
                }, &t!(lang, "account-save")))
            }
        }
    }
}

/// Marks the profile as presentable, or takes the mark back.
async fn mark(d: Door, Path(id): Path<ConsultantId>, form: Form) -> Answer {
    let presentable = form.get("presentable") == "yes";
    let tx = d.write(&form).await?;
    presentable::set_presentable(&tx, d.actor()?, id, presentable).await?;
    let said = if presentable { t!(d.lang, "presentable-marked") } else { t!(d.lang, "presentable-taken-back") };
    d.done(tx, &form, &format!("/consultants/{id}"), &said).await
}

async fn change_agent(d: Door, Path(id): Path<ConsultantId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(Some(agent)) = c.parsed("agent", Wrong::NotChoice, helper) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        let consultant = directory::consultant(&tx, id).await?;
        return d.invalid(page(&d, &tx, &consultant, Some(state), None).await?);
    };
    let tx = d.write(&form).await?;
    manage::change_agent(&tx, d.actor()?, id, agent).await?;
    d.done(tx, &form, &format!("/consultants/{id}"), &t!(d.lang, "consultant-agent-changed")).await
}

async fn change_employer(d: Door, Path(id): Path<ConsultantId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(agency) = c.text_opt("agency", 120) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        let consultant = directory::consultant(&tx, id).await?;
        return d.invalid(page(&d, &tx, &consultant, None, Some(state)).await?);
    };
    let tx = d.write(&form).await?;
    let done = manage::change_employer(&tx, d.actor()?, id, agency.as_deref()).await;
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/consultants/{id}"), &t!(d.lang, "consultant-agency-changed")).await,
        Err(state) => {
            let consultant = directory::consultant(&tx, id).await?;
            d.invalid(page(&d, &tx, &consultant, None, Some(state)).await?)
        }
    }
}

/// The résumé as PDF, with the ways to reach the person: staff have them.
async fn pdf(d: Door, Path(id): Path<ConsultantId>) -> Answer {
    let (tx, consultant) = seen(&d, id, What::ResumePdf).await?;
    let contact = directory::contact(&tx, consultant.account).await?;
    let snapshot = directory::snapshot(&tx, id).await?;
    let made = document::document(tx.house(), consultant.updated_at, &snapshot, Some(contact.email), contact.phone)?;
    tx.commit().await?;
    let bytes = document::pdf(made).await?;
    Ok(download::bytes_as(&format!("CV {}.pdf", snapshot.name), "application/pdf", bytes))
}

/// A file of the portfolio.
async fn file(d: Door, Path((id, item)): Path<(ConsultantId, PortfolioItemId)>) -> Answer {
    let (tx, _) = seen(&d, id, What::Portfolio).await?;
    let resume = directory::resume(&tx, id).await?;
    let file = resume.portfolio.iter().find(|p| p.id == item).and_then(|p| p.file);
    let Some(file) = file else { return Err(base::Stop::from(CommonRefusal::NotFound).into()) };
    let answer = download::file(&tx, file).await?;
    tx.commit().await?;
    Ok(answer)
}
