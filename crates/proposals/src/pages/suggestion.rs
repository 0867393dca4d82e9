//! `/suggestions/{id}`: the whole frozen profile that a live consent covers, on
//! screen, as PDF, and the files of its portfolio. Whoever looks is written
//! into the access log (S54, S58).

use crate::proposal::{Proposal, Suggestion};
use crate::view::{self, Column};
use crate::{policy, rows, words};
use base::{Actor, CommonRefusal, Outcome, PortfolioItemId, Stop, SuggestionId, t};
use maud::html;
use people::Snapshot;
use people::resume;
use privacy::{ConsentRefusal, Consented, What, access};
use store::Tx;
use web::ui;
use web::{Answer, Door, Path, download};

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

/// The consented profile, and the look written down.
async fn profile<'tx>(tx: &'tx Tx, d: &Door, suggestion: &Suggestion, what: What) -> Outcome<Consented<'tx, Snapshot>> {
    let actor = d.actor()?;
    let profile = view::live(tx, suggestion.consent).await?.ok_or_else(|| not_shown(actor))?;
    access::log(tx, actor.account, profile.consultant(), what, Some(profile.consent())).await?;
    Ok(profile)
}

/// `GET /suggestions/{id}`.
pub(crate) async fn show(d: Door, Path(id): Path<SuggestionId>) -> Answer {
    let tx = looking(&d).await?;
    let (proposal, suggestion) = allowed(&tx, &d, id).await?;
    let need = assignments::find(&tx, proposal.assignment).await?;
    let page = {
        let profile = profile(&tx, &d, &suggestion, What::Snapshot).await?;
        let column = Column::of(&proposal, &suggestion, &profile, &need.content)?;
        let body = html! {
            p.eyebrow { a href={ "/proposals/" (proposal.id) } { (words::proposal_numbered(d.lang, proposal.number)) } }
            (ui::key_figures(&words::figure_cells(d.lang, &column.figures)))
            p { strong { (t!(d.lang, "compare-reason")) ":" } " " (column.reason) }
            (ui::card(resume::view::snapshot_with(d.lang, profile.content(), &|item| {
                item.file.map(|_| format!("/suggestions/{id}/portfolio/{}", item.id))
            })))
            (ui::actions(html! {
                (ui::link_quiet(&format!("/suggestions/{id}/resume.pdf"), &t!(d.lang, "suggestion-pdf")))
                (ui::link_quiet(&format!("/proposals/{}", proposal.id), &t!(d.lang, "suggestion-back")))
            }))
        };
        d.page(&column.name, body)
    };
    tx.commit().await?;
    Ok(page)
}

/// `GET /suggestions/{id}/resume.pdf`.
pub(crate) async fn pdf(d: Door, Path(id): Path<SuggestionId>) -> Answer {
    let tx = looking(&d).await?;
    let (_, suggestion) = allowed(&tx, &d, id).await?;
    let (document, number) = {
        let profile = profile(&tx, &d, &suggestion, What::ResumePdf).await?;
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
        let profile = profile(&tx, &d, &suggestion, What::Portfolio).await?;
        let found = profile.content().portfolio.iter().find(|p| p.id == item).and_then(|p| p.file);
        found.ok_or_else(|| Stop::from(CommonRefusal::NotFound))?
    };
    let response = download::file(&tx, file).await?;
    tx.commit().await?;
    Ok(response)
}
