//! `/suggestions/{id}`: the whole frozen profile that a live consent covers, on
//! screen, as PDF, and the files of its portfolio. Whoever looks is written
//! into the access log (S54, S58).

use crate::proposal::{Proposal, Suggestion};
use crate::view::{self, TeamView};
use crate::{policy, rows, words};
use assignments::labels;
use base::{Actor, CommonRefusal, Lang, Outcome, PortfolioItemId, Stop, SuggestionId, t};
use maud::{Markup, html};
use people::Snapshot;
use people::resume;
use privacy::{ConsentRefusal, Consented, What, access};
use store::Tx;
use web::ui::{self, Entry};
use web::{Answer, Door, Path, Query, download};

/// A transaction in which a look is written down.
async fn looking(d: &Door) -> Outcome<Tx> {
    d.app.db.write(Some(d.actor()?.account)).await
}

/// The suggestion with its proposal, if the reader may be shown its profile.
async fn allowed(tx: &Tx, d: &Door, id: SuggestionId) -> Outcome<(Proposal, Suggestion)> {
    let actor = d.actor()?;
    let proposal = rows::find(tx, rows::proposal_of(tx, id).await?, "").await?;
    if !policy::may_see(actor, &proposal) {
        return Err(CommonRefusal::NotFound.into());
    }
    let suggestion = proposal.suggestion(id).cloned().ok_or(CommonRefusal::NotFound)?;
    if !view::opens(actor, &proposal, &suggestion) {
        return Err(not_shown(actor));
    }
    Ok((proposal, suggestion))
}

/// What is not shown to a client is not there for a client; staff hear why.
fn not_shown(actor: &Actor) -> Stop {
    if actor.staff().is_some() { ConsentRefusal::NotLive.into() } else { CommonRefusal::NotFound.into() }
}

/// The consented profiles, the lead's first, and the look at each written down.
async fn profiles<'tx>(
    tx: &'tx Tx,
    d: &Door,
    suggestion: &Suggestion,
    what: What,
) -> Outcome<Vec<Consented<'tx, Snapshot>>> {
    let actor = d.actor()?;
    let profiles = view::all_live(tx, suggestion).await?.ok_or_else(|| not_shown(actor))?;
    for profile in &profiles {
        access::log(tx, actor.account, profile.consultant(), what, Some(profile.consent())).await?;
    }
    Ok(profiles)
}

/// One of the consented profiles: the one of this number, or the first; and the
/// look at it written down.
async fn profile<'tx>(
    tx: &'tx Tx,
    d: &Door,
    suggestion: &Suggestion,
    number: Option<i64>,
    what: What,
) -> Outcome<Consented<'tx, Snapshot>> {
    let actor = d.actor()?;
    let profiles = view::all_live(tx, suggestion).await?.ok_or_else(|| not_shown(actor))?;
    let found = profiles.into_iter().find(|p| number.is_none_or(|number| p.content().number == number));
    let profile = found.ok_or(CommonRefusal::NotFound)?;
    access::log(tx, actor.account, profile.consultant(), what, Some(profile.consent())).await?;
    Ok(profile)
}

/// `GET /suggestions/{id}`.
pub(crate) async fn show(d: Door, Path(id): Path<SuggestionId>) -> Answer {
    let tx = looking(&d).await?;
    let (proposal, suggestion) = allowed(&tx, &d, id).await?;
    let need = assignments::find(&tx, proposal.assignment).await?;
    let page = {
        let profiles = profiles(&tx, &d, &suggestion, What::Snapshot).await?;
        let column = view::column(&proposal, &suggestion, &profiles, &need.content)?;
        let body = html! {
            p.eyebrow { a href={ "/proposals/" (proposal.id) } { (words::proposal_numbered(d.lang, proposal.number)) } }
            (ui::key_figures(&words::figure_cells(d.lang, &column.figures)))
            p { strong { (t!(d.lang, "compare-reason")) ":" } " " (column.reason) }
            @if let Some(team) = &column.team { (team_part(d.lang, &column.name, team)) }
            @for profile in &profiles {
                (ui::card(resume::view::snapshot_with(d.lang, profile.content(), &|item| {
                    item.file.map(|_| format!("/suggestions/{id}/portfolio/{}", item.id))
                })))
                (ui::actions(html! {
                    (ui::link_quiet(&format!("/suggestions/{id}/resume.pdf?number={}", profile.content().number), &t!(d.lang, "suggestion-pdf")))
                }))
            }
            (ui::actions(html! {
                (ui::link_quiet(&format!("/proposals/{}", proposal.id), &t!(d.lang, "suggestion-back")))
            }))
        };
        d.page(&column.name, body)
    };
    tx.commit().await?;
    Ok(page)
}

/// What a team does together, and each member's part and price.
fn team_part(lang: Lang, name: &str, team: &TeamView) -> Markup {
    let rows: Vec<Entry> = team
        .members
        .iter()
        .map(|member| Entry {
            title: member.name.clone(),
            href: None,
            facts: [Some(member.part.clone()), member.title.clone()].into_iter().flatten().collect(),
            body: html! {},
            aside: html! { (labels::rate(lang, member.figures.price.client, member.figures.basis)) },
        })
        .collect();
    html! {
        h1 { (name) }
        (ui::prose(web::markdown::letter(&team.presentation)))
        (ui::section(&t!(lang, "compare-team"), ui::entries(&rows)))
    }
}

/// `GET /suggestions/{id}/resume.pdf`; `?number=` chooses the member of a team.
pub(crate) async fn pdf(d: Door, Path(id): Path<SuggestionId>, q: Query) -> Answer {
    let number = q.get("number").and_then(|number| number.parse().ok());
    let tx = looking(&d).await?;
    let (_, suggestion) = allowed(&tx, &d, id).await?;
    let (document, number) = {
        let profile = profile(&tx, &d, &suggestion, number, What::ResumePdf).await?;
        let document = resume::document::document(d.app.house(), tx.now(), profile.content(), None, None)?;
        (document, profile.content().number)
    };
    tx.commit().await?;
    let bytes = resume::document::pdf(document).await?;
    Ok(download::bytes_as(&format!("cv-{number}.pdf"), "application/pdf", bytes))
}

/// `GET /suggestions/{id}/portfolio/{item}`: a file that is in the frozen profile.
pub(crate) async fn portfolio(d: Door, Path((id, item)): Path<(SuggestionId, PortfolioItemId)>) -> Answer {
    let tx = looking(&d).await?;
    let (_, suggestion) = allowed(&tx, &d, id).await?;
    let file = {
        let actor = d.actor()?;
        let profiles = view::all_live(&tx, &suggestion).await?.ok_or_else(|| not_shown(actor))?;
        let whose = profiles.iter().find(|p| p.content().portfolio.iter().any(|p| p.id == item));
        let whose = whose.ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
        access::log(&tx, actor.account, whose.consultant(), What::Portfolio, Some(whose.consent())).await?;
        let found = whose.content().portfolio.iter().find(|p| p.id == item).and_then(|p| p.file);
        found.ok_or_else(|| Stop::from(CommonRefusal::NotFound))?
    };
    let response = download::file(&tx, file).await?;
    tx.commit().await?;
    Ok(response)
}
