//! `/teams`: a consultant's own teams and the questions to join one; for staff
//! all of them (S5). Nobody outside a team and the staff knows that it is there.

use super::team::{Member, MemberStage, Standing, Team};
use super::{ask, find, policy};
use crate::profile::again::{again, status};
use base::{Actor, Lang, RefusalStatus, TeamId, TeamMemberId, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who};

/// Questions of one person within an hour.
const OF_ONE: u32 = 40;
const HOUR: i64 = 60 * 60;

/// The routes of teams.
pub fn routes() -> Routes {
    const WHO: Who = Who::CONSULTANT.or(Who::STAFF);
    const ACTS: Who = Who::CONSULTANT.or(Who::AGENT);
    Routes::new()
        .get("/teams", WHO, list)
        .get("/teams/new", Who::CONSULTANT, new)
        .post("/teams/new", Who::CONSULTANT, create)
        .get("/teams/{id}", WHO, show)
        .post("/teams/{id}", ACTS, save)
        .post("/teams/{id}/members", ACTS, invite)
        .post("/teams/{id}/members/{member}/removal", ACTS, remove)
        .post("/teams/{id}/answer", Who::CONSULTANT, answer)
        .post("/teams/{id}/leaving", Who::CONSULTANT, leave)
        .post("/teams/{id}/closing", ACTS, close)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "team-name"),
        "presentation" => t!(lang, "team-presentation"),
        "part" => t!(lang, "team-part"),
        "email" => t!(lang, "field-email"),
        _ => String::new(),
    }
}

async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let actor = d.actor()?;
    let teams = if actor.staff().is_some() { find::open(&tx).await? } else { find::mine(&tx, actor).await? };
    let rows: Vec<Entry> = teams.iter().map(|team| entry(lang, actor, team)).collect();
    let title = t!(lang, "teams-title");
    let add = html! { @if policy::may_found(actor) { (ui::link_button("/teams/new", &t!(lang, "team-new"))) } };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, Some(&t!(lang, "teams-lead")), add))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "teams-none"), &t!(lang, "teams-none-text"), None))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}

/// One team in the list.
fn entry(lang: Lang, actor: &Actor, team: &Team) -> Entry {
    let asked = actor.consultant().is_some_and(|me| !team.joined().any(|m| m.consultant == Some(me)));
    Entry {
        title: team.name.clone(),
        href: Some(format!("/teams/{}", team.id)),
        facts: vec![
            t!(lang, "team-number", number = team.number),
            t!(lang, "team-count", count = team.joined().count()),
        ],
        body: html! {},
        aside: if asked {
            ui::badge(Tone::Waiting, &t!(lang, "team-asks-you"))
        } else {
            html! {}
        },
    }
}

async fn new(d: Door) -> Answer {
    Ok(new_page(&d, &d.form(label)))
}

/// The page that makes a team.
fn new_page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "team-new");
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(html! { a href="/teams" { (t!(lang, "teams-title")) } }, &title, Some(&t!(lang, "team-new-lead")), html! {}))
            (f.form("/teams/new", html! {
                (f.text("name").most(80))
                (f.area("presentation", 6).hint(t!(lang, "team-presentation-hint")))
                (f.text("part").most(80).hint(t!(lang, "team-own-part-hint")))
            }, &t!(lang, "team-create")))
        },
    )
}

async fn create(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let (name, presentation, part) = (c.text("name", 80), c.text("presentation", 3_000), c.text("part", 80));
    let (Some(name), Some(presentation), Some(part)) = (name, presentation, part) else {
        return d.invalid(new_page(&d, &c.state(&d)));
    };
    let tx = d.write(&form).await?;
    let id = super::found(&tx, d.actor()?, &name, &presentation, &part).await?;
    d.done(tx, &form, &format!("/teams/{id}"), &t!(d.lang, "team-created")).await
}

/// The two forms of a team's page.
struct TeamForms {
    facts: FormState,
    ask: FormState,
}

impl TeamForms {
    /// As they stand.
    fn of(d: &Door, team: &Team) -> TeamForms {
        let facts = d
            .form(label)
            .with("name", &team.name)
            .with("presentation", &team.presentation)
            .with("version", team.version);
        TeamForms { facts, ask: d.form(label) }
    }
}

async fn show(d: Door, Path(id): Path<TeamId>) -> Answer {
    let tx = d.read().await?;
    let (team, standing) = find::find(&tx, d.actor()?, id).await?;
    let forms = TeamForms::of(&d, &team);
    Ok(page(&d, &team, standing, &forms))
}

/// The page of a team.
fn page(d: &Door, team: &Team, standing: Standing, forms: &TeamForms) -> Response {
    let lang = d.lang;
    let manages = d.actor.as_ref().is_some_and(|actor| policy::may_manage(actor, standing)) && !team.is_closed;
    let path = format!("/teams/{}", team.id);
    let badge = if team.is_closed {
        ui::badge(Tone::Neutral, &t!(lang, "team-closed"))
    } else if team.check_whole().is_ok() {
        ui::badge(Tone::Ok, &t!(lang, "team-whole"))
    } else {
        ui::badge(Tone::Waiting, &t!(lang, "team-not-whole"))
    };
    let main = html! {
        @if standing == Standing::Asked { (question(d, team)) }
        (ui::section(&t!(lang, "team-presentation"), ui::prose(web::markdown::letter(&team.presentation))))
        (ui::section(&t!(lang, "team-members"), members(d, team, manages)))
        @if manages {
            details.details open[forms.ask.is_bad()] {
                summary { (t!(lang, "team-ask")) }
                div.details-body {
                    (forms.ask.form(&format!("{path}/members"), html! {
                        (forms.ask.email("email").autocomplete("off").hint(t!(lang, "team-ask-hint")))
                        (forms.ask.text("part").most(80).hint(t!(lang, "team-part-hint")))
                    }, &t!(lang, "team-ask-button")))
                }
            }
            details.details open[forms.facts.is_bad()] {
                summary { (t!(lang, "team-change")) }
                div.details-body {
                    (forms.facts.form(&path, html! {
                        (forms.facts.hidden("version"))
                        (forms.facts.text("name").most(80))
                        (forms.facts.area("presentation", 6).hint(t!(lang, "team-presentation-hint")))
                    }, &t!(lang, "team-save")))
                }
            }
        }
    };
    let aside = html! {
        (ui::card_titled(&t!(lang, "team-how"), html! {
            p { (t!(lang, "team-how-text")) }
            @if standing == Standing::Member {
                (d.buttons().press(&format!("{path}/leaving"), &[], ui::button_quiet(&t!(lang, "team-leave"))))
            }
            @if manages {
                (d.buttons().press(&format!("{path}/closing"), &[("version", team.version.to_string())], ui::button_quiet(&t!(lang, "team-close"))))
            }
        }))
    };
    d.page(
        &team.name,
        html! {
            (ui::heading_eyebrow(html! { a href="/teams" { (t!(lang, "teams-title")) } " · " (t!(lang, "team-number", number = team.number)) }, &team.name, None, badge))
            (ui::columns(main, aside))
        },
    )
}

/// The question to join.
fn question(d: &Door, team: &Team) -> Markup {
    let lang = d.lang;
    let path = format!("/teams/{}/answer", team.id);
    ui::banner(
        Tone::Waiting,
        html! {
            p { (t!(lang, "team-question", team = team.name.as_str())) }
            (ui::actions(html! {
                (d.buttons().press(&path, &[("answer", "yes".to_owned())], ui::button(&t!(lang, "team-yes"))))
                (d.buttons().press(&path, &[("answer", "no".to_owned())], ui::button_quiet(&t!(lang, "team-no"))))
            }))
        },
    )
}

/// Those in the team and those asked; the address of who was asked is shown to
/// who may ask.
fn members(d: &Door, team: &Team, manages: bool) -> Markup {
    let lang = d.lang;
    let rows: Vec<Entry> = team
        .members
        .iter()
        .filter(|member| manages || member.stage == MemberStage::Member)
        .map(|member| member_row(d, team, member, manages))
        .collect();
    html! {
        (ui::entries(&rows))
        @if team.check_whole().is_err() && !team.is_closed { (ui::muted(&t!(lang, "team-too-few"))) }
    }
}

/// One of them.
fn member_row(d: &Door, team: &Team, member: &Member, manages: bool) -> Entry {
    let lang = d.lang;
    let is_lead = member.consultant == Some(team.lead);
    let title = member.name.clone().unwrap_or_else(|| member.email.clone());
    let facts: Vec<String> = [Some(member.part.clone()), member.title.clone()].into_iter().flatten().collect();
    let badge = match (member.stage, is_lead) {
        (_, true) => ui::badge(Tone::Info, &t!(lang, "team-lead")),
        (MemberStage::Asked, _) => ui::badge(Tone::Waiting, &t!(lang, "team-member-asked")),
        (MemberStage::Member | MemberStage::Declined | MemberStage::Left, _) => html! {},
    };
    let remove = html! {
        @if manages && !is_lead {
            (d.buttons().press(
                &format!("/teams/{}/members/{}/removal", team.id, member.id),
                &[],
                html! { button.button.quiet.dense type="submit" aria-label=(t!(lang, "team-remove-of", name = title.as_str())) { (t!(lang, "team-remove")) } },
            ))
        }
    };
    Entry { title, href: None, facts, body: html! {}, aside: html! { (badge) (remove) } }
}

async fn save(d: Door, Path(id): Path<TeamId>, form: Form) -> Answer {
    let (team, standing) = find::find(&d.read().await?, d.actor()?, id).await?;
    let mut c = form.check(d.lang, label);
    let (name, presentation) = (c.text("name", 80), c.text("presentation", 3_000));
    let (Some(name), Some(presentation)) = (name, presentation) else {
        let forms = TeamForms { facts: c.state(&d), ..TeamForms::of(&d, &team) };
        return d.invalid(page(&d, &team, standing, &forms));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let done = super::change(&tx, d.actor()?, id, version, &name, &presentation).await;
    let code = status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/teams/{id}"), &t!(d.lang, "team-saved")).await,
        Err(mut state) => {
            if code == RefusalStatus::Conflict {
                state = state.with("version", team.version);
            }
            let forms = TeamForms { facts: state, ..TeamForms::of(&d, &team) };
            again(code, page(&d, &team, standing, &forms))
        }
    }
}

async fn invite(d: Door, Path(id): Path<TeamId>, form: Form) -> Answer {
    let (team, standing) = find::find(&d.read().await?, d.actor()?, id).await?;
    let mut c = form.check(d.lang, label);
    let (email, part) = (c.email("email"), c.text("part", 80));
    let (Some(email), Some(part)) = (email, part) else {
        let forms = TeamForms { ask: c.state(&d), ..TeamForms::of(&d, &team) };
        return d.invalid(page(&d, &team, standing, &forms));
    };
    d.app.limits.take(&format!("team-ask:{}", d.actor()?.account), d.now, OF_ONE, HOUR)?;
    let tx = d.write(&form).await?;
    let done = ask::ask(&tx, d.actor()?, id, &email, &part, d.lang).await;
    let code = status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/teams/{id}"), &t!(d.lang, "team-asked-done", email = email)).await,
        Err(state) => {
            let forms = TeamForms { ask: state, ..TeamForms::of(&d, &team) };
            again(code, page(&d, &team, standing, &forms))
        }
    }
}

async fn remove(d: Door, Path((id, member)): Path<(TeamId, TeamMemberId)>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    ask::remove(&tx, d.actor()?, id, member).await?;
    d.done(tx, &form, &format!("/teams/{id}"), &t!(d.lang, "team-removed")).await
}

/// Yes or no.
async fn answer(d: Door, Path(id): Path<TeamId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    if form.get("answer") == "yes" {
        super::accept(&tx, d.actor()?, id).await?;
        return d.done(tx, &form, &format!("/teams/{id}"), &t!(d.lang, "team-joined")).await;
    }
    super::decline(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/teams", &t!(d.lang, "team-declined")).await
}

async fn leave(d: Door, Path(id): Path<TeamId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    super::leave(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/teams", &t!(d.lang, "team-left")).await
}

async fn close(d: Door, Path(id): Path<TeamId>, form: Form) -> Answer {
    // Whether it is the actor's to know of is asked before the version.
    find::find(&d.read().await?, d.actor()?, id).await?;
    let version = form.version()?;
    let tx = d.write(&form).await?;
    super::close(&tx, d.actor()?, id, version).await?;
    d.done(tx, &form, "/teams", &t!(d.lang, "team-closed-done")).await
}
