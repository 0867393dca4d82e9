//! Clients, for staff: the list, and each with its data, what consultants see
//! instead of its name, its manager and its contact persons (S1, S6).

use super::people_list::{self, invite_form, read_invited};
use super::{after, cut, helper, helpers, pages, search};
use crate::company::{Client, name_key, org_no, vat_no};
use crate::personal_number::listed;
use crate::profile::again;
use crate::rows::lists;
use crate::{directory, grant, manage, policy};
use base::{ClientId, Lang, Outcome, StaffRole, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column};
use web::{Answer, Check, Door, Form, FormState, Path, Query, Response, Routes, Who, Wrong};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/clients", Who::STAFF, list)
        .get("/clients/new", Who::MANAGER, new)
        .post("/clients/new", Who::MANAGER, create)
        .get("/clients/{id}", Who::STAFF, show)
        .post("/clients/{id}", Who::STAFF, save)
        .post("/clients/{id}/people", Who::STAFF, invite)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-company"),
        "org_no" => t!(lang, "field-org-no"),
        "vat_no" => t!(lang, "field-vat-no"),
        "street" => t!(lang, "field-street"),
        "town" => t!(lang, "field-town"),
        "invoice_email" => t!(lang, "field-invoice-email"),
        "industry" => t!(lang, "field-industry"),
        "masked_sv" => t!(lang, "field-masked-sv"),
        "masked_en" => t!(lang, "field-masked-en"),
        "manager" => t!(lang, "field-manager"),
        _ => String::new(),
    }
}

async fn list(d: Door, q: Query) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let words = lists::words_of(q.get("q").unwrap_or_default());
    let (lines, more) = cut(lists::clients(&tx, &words, after(&q).as_ref()).await?);
    drop(tx);
    let last = lines.last().filter(|_| more).map(|line| super::place(line.id, &line.name_key));
    let title = t!(lang, "clients-title");
    let columns = [
        Column::text(t!(lang, "field-company")),
        Column::text(t!(lang, "column-city")),
        Column::text(t!(lang, "field-org-no")),
        Column::number(t!(lang, "column-contacts")),
        Column::text(t!(lang, "field-manager")),
    ];
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            vec![
                html! { a href={ "/clients/" (line.id) } { (line.name) } },
                html! { (line.city.as_deref().unwrap_or("–")) },
                html! { (line.org_no.as_deref().map_or_else(|| "–".to_owned(), listed)) },
                html! { (line.people) },
                html! { (line.helper.as_deref().unwrap_or("–")) },
            ]
        })
        .collect();
    let add = html! {
        @if policy::may_manage_clients(d.actor()?) { (ui::link_quiet("/clients/new", &t!(lang, "client-new"))) }
    };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, None, add))
            (search(lang, &q, "/clients", t!(lang, "list-by-name")))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "clients-none"), &t!(lang, "clients-none-text"), None))
            } @else {
                (ui::table(&title, &columns, &rows))
                (pages(lang, &q, "/clients", last.as_deref()))
            }
        },
    ))
}

async fn new(d: Door) -> Answer {
    Ok(new_page(&d, &d.form(label)))
}

/// The page that takes a client on.
fn new_page(d: &Door, f: &FormState) -> Response {
    let title = t!(d.lang, "client-new");
    d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(d.lang, "client-new-lead"))))
            (f.form("/clients/new", html! { (f.text("name").most(120)) }, &t!(d.lang, "company-create")))
        },
    )
}

async fn create(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(name) = c.text("name", 120) else { return d.invalid(new_page(&d, &c.state(&d))) };
    let tx = d.write(&form).await?;
    let made = manage::create_client(&tx, d.actor()?, &name).await;
    let status = again::status(&made);
    match d.kept(made, &form, label)? {
        Ok(id) => d.done(tx, &form, &format!("/clients/{id}"), &t!(d.lang, "company-created")).await,
        Err(state) => again::again(status, new_page(&d, &state)),
    }
}

async fn show(d: Door, Path(id): Path<ClientId>) -> Answer {
    let tx = d.read().await?;
    let client = directory::client(&tx, id).await?;
    let (f, invite) = (state(&d, &client), empty_invite(&d));
    Ok(page(&d, &tx, &client, &f, &invite).await?)
}

/// The form as the row is.
fn state(d: &Door, client: &Client) -> FormState {
    d.form(label)
        .with("name", &client.name)
        .with_opt("org_no", client.org_no.as_deref())
        .with_opt("vat_no", client.vat_no.as_deref())
        .with_opt("street", client.street.as_deref())
        .with_opt("town", client.town.as_deref())
        .with_opt("invoice_email", client.invoice_email.as_deref())
        .with_opt("industry", client.industry.as_deref())
        .with_opt("masked_sv", client.masked_sv.as_deref())
        .with_opt("masked_en", client.masked_en.as_deref())
        .with_opt("manager", client.manager)
        .with("version", client.version)
}

/// The invitation as it begins.
fn empty_invite(d: &Door) -> FormState {
    d.form(people_list::label).with("lang", Lang::Sv.code())
}

/// The page of an client.
async fn page(d: &Door, tx: &Tx, client: &Client, f: &FormState, invite: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let manages = policy::may_manage_clients(d.actor()?);
    let people = lists::accounts_of_client(tx, client.id).await?;
    let managers = directory::staff(tx, StaffRole::ClientManager).await?;
    let manager = directory::contact_opt(tx, client.manager).await?;
    let people_title = t!(lang, "client-people");
    Ok(d.page(
        &client.name,
        html! {
            (ui::heading_eyebrow(html! { a href="/clients" { (t!(lang, "clients-title")) } }, &client.name, None, html! {}))
            (ui::section(&t!(lang, "client-facts"), html! {
                @if manages {
                    (f.form(&format!("/clients/{}", client.id), html! {
                        (f.text("name").most(120))
                        (f.text("masked_sv").hint(t!(lang, "client-masked-hint")).optional().most(120))
                        (f.text("masked_en").optional().most(120))
                        (f.text("industry").optional().most(80))
                        (f.text("org_no").optional().most(13))
                        (f.text("vat_no").optional().most(20))
                        (f.text("street").optional().most(120))
                        (f.text("town").optional().most(80))
                        (f.email("invoice_email").autocomplete("off").hint(t!(lang, "client-invoice-email-hint")).optional())
                        (f.select("manager", helpers(&managers, Some(t!(lang, "helper-nobody")))))
                        (f.hidden("version"))
                    }, &t!(lang, "account-save")))
                } @else {
                    (ui::summary_list(&[
                        (t!(lang, "field-org-no"), html! { (client.org_no.as_deref().map_or_else(|| "–".to_owned(), listed)) }),
                        (t!(lang, "field-vat-no"), html! { (client.vat_no.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-street"), html! { (client.street.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-town"), html! { (client.town.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-invoice-email"), html! { (client.invoice_email.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-industry"), html! { (client.industry.as_deref().unwrap_or("–")) }),
                        (t!(lang, "field-masked-sv"), html! { span lang="sv" { (client.masked(Lang::Sv)) } }),
                        (t!(lang, "field-masked-en"), html! { span lang="en" { (client.masked(Lang::En)) } }),
                        (t!(lang, "field-manager"), html! { (manager.as_ref().map_or("–", |m| m.name.as_str())) }),
                    ]))
                }
            }))
            (ui::section(&people_title, html! {
                @if people.is_empty() { (ui::muted(&t!(lang, "client-nobody"))) } @else { (people_list::table(lang, &people_title, &people, manages)) }
                @if manages {
                    details.details open[invite.is_bad()] {
                        summary { (t!(lang, "invite-title")) }
                        div.details-body { (invite_form(lang, invite, &format!("/clients/{}/people", client.id), html! {})) }
                    }
                }
            }))
        },
    ))
}

/// Every field into the client; `None` when one is wrong.
fn read(c: &mut Check<'_>, before: &Client, version: i64, has_invoice_email: bool) -> Option<Client> {
    let wrong = Wrong::Said(t!(c.lang(), "org-no-wrong"));
    let name = c.text("name", 120);
    let number = c.parsed_opt("org_no", wrong, org_no);
    let vat = c.parsed_opt("vat_no", Wrong::Said(t!(c.lang(), "vat-no-wrong")), vat_no);
    let street = c.text_opt("street", 120);
    let town = c.text_opt("town", 80);
    let invoice_email = if has_invoice_email { c.email("invoice_email").map(Some) } else { Some(None) };
    let industry = c.text_opt("industry", 80);
    let masked_sv = c.text_opt("masked_sv", 120);
    let masked_en = c.text_opt("masked_en", 120);
    let manager = c.parsed_opt("manager", Wrong::NotChoice, helper);
    let client = Client {
        id: before.id,
        name: name?,
        org_no: number?,
        vat_no: vat?,
        street: street?,
        town: town?,
        invoice_email: invoice_email?,
        industry: industry?,
        masked_sv: masked_sv?,
        masked_en: masked_en?,
        manager: manager?.flatten(),
        agency: before.agency,
        version,
    };
    // What consultants see instead of the name must not tell it (S54).
    for (field, masked) in [("masked_sv", &client.masked_sv), ("masked_en", &client.masked_en)] {
        let tells = masked.as_deref().is_some_and(|text| name_key(text).contains(&name_key(&client.name)));
        c.ensure(!tells, field, Wrong::Said(t!(c.lang(), "client-masked-tells")));
    }
    c.is_good().then_some(client)
}

async fn save(d: Door, Path(id): Path<ClientId>, form: Form) -> Answer {
    let before = {
        let tx = d.read().await?;
        directory::client(&tx, id).await?
    };
    let mut c = form.check(d.lang, label);
    let Some(client) = read(&mut c, &before, form.version()?, !form.get("invoice_email").trim().is_empty()) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, &before, &state, &empty_invite(&d)).await?);
    };
    let tx = d.write(&form).await?;
    let done = manage::change_client(&tx, d.actor()?, &client).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/clients/{id}"), &t!(d.lang, "company-saved")).await,
        Err(state) => again::again(status, page(&d, &tx, &before, &state, &empty_invite(&d)).await?),
    }
}

async fn invite(d: Door, Path(id): Path<ClientId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, people_list::label);
    let Some(who) = read_invited(&mut c) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        let client = directory::client(&tx, id).await?;
        let f = self::state(&d, &client);
        return d.invalid(page(&d, &tx, &client, &f, &state).await?);
    };
    let tx = d.write(&form).await?;
    let client = directory::client(&tx, id).await?;
    let done = grant::invite_client_rep(&tx, d.actor()?, &who, id).await;
    let status = again::status(&done);
    match d.kept(done, &form, people_list::label)? {
        Ok(_) => d.done(tx, &form, &format!("/clients/{id}"), &t!(d.lang, "invite-done", email = who.email)).await,
        Err(state) => {
            let f = self::state(&d, &client);
            again::again(status, page(&d, &tx, &client, &f, &state).await?)
        }
    }
}
