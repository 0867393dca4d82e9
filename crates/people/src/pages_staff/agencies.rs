//! Agencies, for staff: the list, and each with its data, its agent, those who
//! speak for it and its consultants (S3, S4, S7).

use super::people_list::{self, invite_form, read_invited};
use super::{after, cut, helper, helpers, pages, search};
use crate::company::{Agency, org_no};
use crate::personal_number::listed;
use crate::profile::again;
use crate::rows::lists;
use crate::supplier::Owner;
use crate::{directory, grant, manage, policy, supplier};
use base::{AgencyId, Lang, Outcome, StaffRole, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column};
use web::{Answer, Check, Door, Form, FormState, Path, Query, Response, Routes, Who, Wrong};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/agencies", Who::STAFF, list)
        .get("/agencies/new", Who::AGENT, new)
        .post("/agencies/new", Who::AGENT, create)
        .get("/agencies/{id}", Who::STAFF, show)
        .post("/agencies/{id}", Who::STAFF, save)
        .post("/agencies/{id}/people", Who::STAFF, invite)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-company"),
        "org_no" => t!(lang, "field-org-no"),
        "city" => t!(lang, "column-city"),
        "website" => t!(lang, "field-website"),
        "about" => t!(lang, "field-about"),
        "agent" => t!(lang, "field-agent"),
        _ => String::new(),
    }
}

async fn list(d: Door, q: Query) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let words = lists::words_of(q.get("q").unwrap_or_default());
    let (lines, more) = cut(lists::agencies(&tx, &words, after(&q).as_ref()).await?);
    drop(tx);
    let last = lines.last().filter(|_| more).map(|line| super::place(line.id, &line.name_key));
    let title = t!(lang, "agencies-title");
    let columns = [
        Column::text(t!(lang, "field-company")),
        Column::text(t!(lang, "column-city")),
        Column::text(t!(lang, "field-org-no")),
        Column::number(t!(lang, "column-consultants")),
        Column::text(t!(lang, "field-agent")),
    ];
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            vec![
                html! { a href={ "/agencies/" (line.id) } { (line.name) } },
                html! { (line.city.as_deref().unwrap_or("–")) },
                html! { (line.org_no.as_deref().map_or_else(|| "–".to_owned(), listed)) },
                html! { (line.people) },
                html! { (line.helper.as_deref().unwrap_or("–")) },
            ]
        })
        .collect();
    let add = html! {
        @if policy::may_manage_agencies(d.actor()?) { (ui::link_quiet("/agencies/new", &t!(lang, "agency-new"))) }
    };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, None, add))
            (search(lang, &q, "/agencies", t!(lang, "list-by-name")))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "agencies-none"), &t!(lang, "agencies-none-text"), None))
            } @else {
                (ui::table(&title, &columns, &rows))
                (pages(lang, &q, "/agencies", last.as_deref()))
            }
        },
    ))
}

async fn new(d: Door) -> Answer {
    Ok(new_page(&d, &d.form(label)))
}

/// The page that takes an agency on.
fn new_page(d: &Door, f: &FormState) -> Response {
    let title = t!(d.lang, "agency-new");
    d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(d.lang, "agency-new-lead"))))
            (f.form("/agencies/new", html! { (f.text("name").most(120)) }, &t!(d.lang, "company-create")))
        },
    )
}

async fn create(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(name) = c.text("name", 120) else { return d.invalid(new_page(&d, &c.state(&d))) };
    let tx = d.write(&form).await?;
    let made = manage::create_agency(&tx, d.actor()?, &name).await;
    let status = again::status(&made);
    match d.kept(made, &form, label)? {
        Ok(id) => d.done(tx, &form, &format!("/agencies/{id}"), &t!(d.lang, "company-created")).await,
        Err(state) => again::again(status, new_page(&d, &state)),
    }
}

async fn show(d: Door, Path(id): Path<AgencyId>) -> Answer {
    let tx = d.read().await?;
    let agency = directory::agency(&tx, id).await?;
    let (f, invite) = (state(&d, &agency), empty_invite(&d));
    Ok(page(&d, &tx, &agency, &f, &invite).await?)
}

/// The form as the row is.
fn state(d: &Door, agency: &Agency) -> FormState {
    d.form(label)
        .with("name", &agency.name)
        .with_opt("org_no", agency.org_no.as_deref())
        .with_opt("city", agency.city.as_deref())
        .with_opt("website", agency.website.as_deref())
        .with_opt("about", agency.about.as_deref())
        .with_opt("agent", agency.agent)
        .with("version", agency.version)
}

/// The invitation as it begins.
fn empty_invite(d: &Door) -> FormState {
    d.form(people_list::label).with("lang", Lang::Sv.code())
}

/// The page of an agency.
async fn page(d: &Door, tx: &Tx, agency: &Agency, f: &FormState, invite: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let manages = policy::may_manage_agencies(d.actor()?);
    let people = lists::accounts_of_agency(tx, agency.id).await?;
    let consultants = directory::consultants_of(tx, agency.id).await?;
    let agents = directory::staff(tx, StaffRole::ConsultantAgent).await?;
    let agent = directory::contact_opt(tx, agency.agent).await?;
    let supplier = supplier::of(tx, Owner::Agency(agency.id)).await?;
    let people_title = t!(lang, "agency-people");
    Ok(d.page(
        &agency.name,
        html! {
            (ui::heading_eyebrow(html! { a href="/agencies" { (t!(lang, "agencies-title")) } }, &agency.name, None, html! {}))
            (ui::section(&t!(lang, "agency-facts"), html! {
                @if manages {
                    (f.form(&format!("/agencies/{}", agency.id), html! {
                        (f.text("name").most(120))
                        (f.text("org_no").optional().most(13))
                        (f.text("city").optional().most(80))
                        (f.link("website").optional())
                        (f.area("about", 4).optional())
                        (f.select("agent", helpers(&agents, Some(t!(lang, "helper-nobody")))))
                        (f.hidden("version"))
                    }, &t!(lang, "account-save")))
                } @else {
                    (ui::summary_list(&[
                        (t!(lang, "field-org-no"), html! { (agency.org_no.as_deref().map_or_else(|| "–".to_owned(), listed)) }),
                        (t!(lang, "column-city"), html! { (agency.city.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-website"), html! { (agency.website.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-about"), html! { (agency.about.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-agent"), html! { (agent.as_ref().map_or("–", |a| a.name.as_str())) }),
                    ]))
                }
                @if let Some(supplier) = &supplier { p { a href={ "/suppliers/" (supplier.id) } { (t!(lang, "supplier-to-proofs")) } } }
            }))
            (ui::section(&people_title, html! {
                @if people.is_empty() { (ui::muted(&t!(lang, "agency-nobody"))) } @else { (people_list::table(lang, &people_title, &people, manages)) }
                @if manages {
                    details.details open[invite.is_bad()] {
                        summary { (t!(lang, "invite-title")) }
                        div.details-body { (invite_form(lang, invite, &format!("/agencies/{}/people", agency.id), html! {})) }
                    }
                }
            }))
            (ui::section_with(
                &t!(lang, "column-consultants"),
                html! { a href={ "/consultants?agency=" (agency.id) } { (t!(lang, "agency-in-list")) } },
                html! {
                    @if consultants.is_empty() { (ui::muted(&t!(lang, "agency-no-consultants"))) } @else {
                        ul { @for c in &consultants { li { a href={ "/consultants/" (c.id) } { (c.name) } @if let Some(title) = &c.title { ", " (title) } } } }
                    }
                },
            ))
        },
    ))
}

/// Every field into the agency; `None` when one is wrong.
fn read(c: &mut Check<'_>, before: &Agency, version: i64) -> Option<Agency> {
    let wrong = Wrong::Said(t!(c.lang(), "org-no-wrong"));
    let name = c.text("name", 120);
    let number = c.parsed_opt("org_no", wrong, org_no);
    let city = c.text_opt("city", 80);
    let website = c.link_opt("website");
    let about = c.text_opt("about", 2000);
    let agent = c.parsed_opt("agent", Wrong::NotChoice, helper);
    Some(Agency {
        id: before.id,
        name: name?,
        org_no: number?,
        city: city?,
        website: website?,
        about: about?,
        agent: agent?.flatten(),
        version,
    })
}

async fn save(d: Door, Path(id): Path<AgencyId>, form: Form) -> Answer {
    let before = {
        let tx = d.read().await?;
        directory::agency(&tx, id).await?
    };
    let mut c = form.check(d.lang, label);
    let Some(agency) = read(&mut c, &before, form.version()?) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, &before, &state, &empty_invite(&d)).await?);
    };
    let tx = d.write(&form).await?;
    let done = manage::change_agency(&tx, d.actor()?, &agency).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/agencies/{id}"), &t!(d.lang, "company-saved")).await,
        Err(state) => again::again(status, page(&d, &tx, &before, &state, &empty_invite(&d)).await?),
    }
}

async fn invite(d: Door, Path(id): Path<AgencyId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, people_list::label);
    let Some(who) = read_invited(&mut c) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        let agency = directory::agency(&tx, id).await?;
        let f = self::state(&d, &agency);
        return d.invalid(page(&d, &tx, &agency, &f, &state).await?);
    };
    let tx = d.write(&form).await?;
    let agency = directory::agency(&tx, id).await?;
    let done = grant::invite_agency_rep(&tx, d.actor()?, &who, id).await;
    let status = again::status(&done);
    match d.kept(done, &form, people_list::label)? {
        Ok(_) => d.done(tx, &form, &format!("/agencies/{id}"), &t!(d.lang, "invite-done", email = who.email)).await,
        Err(state) => {
            let f = self::state(&d, &agency);
            again::again(status, page(&d, &tx, &agency, &f, &state).await?)
        }
    }
}
