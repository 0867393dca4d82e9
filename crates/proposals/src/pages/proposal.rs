//! `/proposals/{id}`: the three side by side (S51, S52, S59, S68), and the
//! client's answers: invite, not this one, this one, none fits. Every showing
//! to a client is written into the access log.

use crate::proposal::{Proposal, Stage, SuggestionStage};
use crate::rows_interview::{self, Placed};
use crate::view::{self, Column, Held, Shown};
use crate::{choose, decline, policy, retract, rows, send, words};
use assignments::{Assignment, labels};
use base::{CommonRefusal, Lang, Outcome, ProposalId, Stop, SuggestionId, format, t};
use maud::{Markup, html};
use people::directory;
use people::profile::language;
use people::resume::words as resume_words;
use privacy::{What, access};
use store::Tx;
use web::ui::{self, Compare, Tone};
use web::{Answer, Door, Form, FormState, Path, Response};

/// The fields' names on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "reason" => t!(lang, "field-none-fits"),
        "why" => t!(lang, "field-why-not"),
        _ => String::new(),
    }
}

/// `GET /proposals/{id}`.
pub(crate) async fn show(d: Door, Path(id): Path<ProposalId>) -> Answer {
    let state = d.form(label);
    Ok(shown(&d, id, &state).await?)
}

/// The page, with a line in the access log for every profile that a client is shown.
async fn shown(d: &Door, id: ProposalId, none_fits: &FormState) -> Outcome<Response> {
    let actor = d.actor()?;
    let client = actor.client().is_some();
    // A client's look is written down, so this read is a transaction that writes.
    let tx = if client { d.app.db.write(Some(actor.account)).await? } else { d.read().await? };
    let proposal = rows::find(&tx, id, "").await?;
    if !policy::may_see(actor, &proposal) {
        return Err(CommonRefusal::NotFound.into());
    }
    let need = assignments::find(&tx, proposal.assignment).await?;
    let columns = view::shown(&tx, actor, &proposal, &need.content).await?;
    let interviews = rows_interview::of_proposal(&tx, id).await?;
    if client {
        for (consultant, consent) in columns.iter().filter_map(open).flat_map(Column::profiles) {
            access::log(&tx, actor.account, consultant, What::Snapshot, Some(consent)).await?;
        }
    }
    let page = page(d, &tx, &proposal, &need, &columns, &interviews, none_fits).await?;
    if client {
        tx.commit().await?;
    }
    Ok(page)
}

/// The column of what is shown.
fn open(shown: &Shown) -> Option<&Column> {
    match shown {
        Shown::Open(column) => Some(column),
        Shown::Closed { .. } => None,
    }
}

/// `POST /proposals/{id}/sending`.
pub(crate) async fn sending(d: Door, Path(id): Path<ProposalId>, form: Form) -> Answer {
    let version = form.version()?;
    let tx = d.write(&form).await?;
    send::send(&tx, d.actor()?, id, version).await?;
    d.done(tx, &form, &format!("/proposals/{id}"), &t!(d.lang, "proposal-sent")).await
}

/// `POST /proposals/{id}/retraction`.
pub(crate) async fn retraction(d: Door, Path(id): Path<ProposalId>, form: Form) -> Answer {
    let version = form.version()?;
    let tx = d.write(&form).await?;
    retract::retract(&tx, d.actor()?, id, version).await?;
    d.done(tx, &form, &format!("/proposals/{id}"), &t!(d.lang, "proposal-retracted")).await
}

/// `POST /proposals/{id}/choice`.
pub(crate) async fn choice(d: Door, Path(id): Path<ProposalId>, form: Form) -> Answer {
    let version = form.version()?;
    let suggestion: SuggestionId = form.get("suggestion").parse().map_err(|_| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.write(&form).await?;
    choose::choose(&tx, d.actor()?, id, version, suggestion).await?;
    d.done(tx, &form, &format!("/proposals/{id}"), &t!(d.lang, "suggestion-chosen")).await
}

/// `POST /proposals/{id}/declining`: one, when the form names a suggestion;
/// otherwise none fits.
pub(crate) async fn declining(d: Door, Path(id): Path<ProposalId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let version = form.version()?;
    let here = format!("/proposals/{id}");
    if let Ok(suggestion) = form.get("suggestion").parse::<SuggestionId>() {
        let why = c.text_opt("why", 1_000).flatten();
        let tx = d.write(&form).await?;
        decline::decline_one(&tx, d.actor()?, id, version, suggestion, why).await?;
        return d.done(tx, &form, &here, &t!(d.lang, "suggestion-declined")).await;
    }
    let Some(reason) = c.text("reason", 1_000) else {
        let state = c.state(&d);
        return d.invalid(shown(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    decline::decline_all(&tx, d.actor()?, id, version, Some(reason)).await?;
    d.done(tx, &form, &here, &t!(d.lang, "proposal-declined")).await
}

/// The page.
async fn page(
    d: &Door,
    tx: &Tx,
    proposal: &Proposal,
    need: &Assignment,
    columns: &[Shown],
    interviews: &[Placed],
    none_fits: &FormState,
) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let answers = policy::may_answer(actor, proposal) && matches!(proposal.stage(), Stage::Sent { .. });
    let open_columns: Vec<&Column> = columns.iter().filter_map(open).collect();
    let (tone, stage) = words::proposal_stage(lang, proposal.stage());
    let title = t!(lang, "proposal-title", number = proposal.number, title = need.content.title.as_str());
    let back = html! { a href={ "/assignments/" (need.id) } { (labels::about(lang, need)) } };
    let lead = if actor.client().is_some() {
        t!(lang, "proposal-lead")
    } else {
        t!(lang, "proposal-lead-staff", client = directory::client(tx, proposal.client).await?.name)
    };
    let body = html! {
        (ui::heading_eyebrow(back, &title, Some(&lead), ui::badge(tone, &stage)))
        (said(lang, proposal))
        @if !open_columns.is_empty() {
            section.section #suggestions {
                h2 { (t!(lang, "proposal-compare")) }
                (ui::compare(&t!(lang, "proposal-compare"), &compare(d, proposal, &open_columns, interviews, answers)))
            }
        }
        (closed(lang, columns))
        @if answers { (none_fits_form(d, proposal, none_fits)) }
        @if policy::may_propose(actor) { (staff_acts(d, proposal)) }
    };
    Ok(d.page(&title, body))
}

/// What staff and the client have said.
fn said(lang: Lang, proposal: &Proposal) -> Markup {
    let answer = match proposal.stage() {
        Stage::Declined { reply, .. } => reply.reason.as_deref(),
        Stage::Draft | Stage::Sent { .. } | Stage::Chosen { .. } | Stage::Expired { .. } | Stage::Retracted { .. } => {
            None
        }
    };
    html! {
        @if let Some(note) = &proposal.note { (ui::banner(Tone::Info, html! { p { (note) } })) }
        @if let Some(reason) = &proposal.fewer_reason {
            (ui::banner(Tone::Warn, html! { p { strong { (t!(lang, "proposal-fewer")) } " " (reason) } }))
        }
        @if let Some(answer) = answer {
            (ui::banner(Tone::Neutral, html! { p { strong { (t!(lang, "proposal-answer")) } " " (answer) } }))
        }
        @if matches!(proposal.stage(), Stage::Chosen { .. }) {
            (ui::banner(Tone::Ok, html! { p { (t!(lang, "proposal-chosen-next")) } }))
        }
    }
}

/// The same facts in the same order for each.
fn compare(d: &Door, proposal: &Proposal, columns: &[&Column], interviews: &[Placed], answers: bool) -> Compare {
    let lang = d.lang;
    let each = |cell: &dyn Fn(&Column) -> Markup| columns.iter().map(|c| cell(c)).collect::<Vec<_>>();
    let mut rows = vec![
        (t!(lang, "compare-reason"), each(&|c| html! { p { (c.reason) } })),
        (t!(lang, "compare-rate"), each(&|c| figure(lang, c, 0))),
        (
            t!(lang, "compare-commission", percent = format::percent(lang, proposal.commission)),
            each(&|c| figure(lang, c, 1)),
        ),
        (t!(lang, "compare-price"), each(&|c| html! { (figure(lang, c, 2)) (blended(lang, c)) })),
        (t!(lang, "compare-availability"), each(&|c| availability(lang, c))),
        (t!(lang, "compare-form"), each(&|c| form_of_work(lang, c))),
        (t!(lang, "compare-place"), each(&|c| place(lang, c))),
    ];
    if columns.iter().any(|c| c.team.is_some()) {
        rows.insert(1, (t!(lang, "compare-team"), each(&|c| team(lang, c))));
    }
    if columns.iter().any(|c| !c.must.is_empty()) {
        rows.push((t!(lang, "compare-must"), each(&|c| skills(lang, &c.must))));
    }
    if columns.iter().any(|c| !c.nice.is_empty()) {
        rows.push((t!(lang, "compare-nice"), each(&|c| skills(lang, &c.nice))));
    }
    rows.push((t!(lang, "compare-languages"), each(&|c| languages(lang, c))));
    rows.push((t!(lang, "compare-latest"), each(&|c| latest(lang, c))));
    rows.push((t!(lang, "compare-interview"), each(&|c| interview(lang, c, interviews))));
    Compare {
        head: columns.iter().map(|c| head(lang, c)).collect(),
        rows,
        foot: if answers { columns.iter().map(|c| foot(d, proposal, c, interviews)).collect() } else { Vec::new() },
    }
}

/// Who stands over a column.
fn head(lang: Lang, c: &Column) -> Markup {
    html! {
        (ui::person(&c.name, c.title.as_deref().unwrap_or_default()))
        @if c.stage == SuggestionStage::Chosen {
            @let (tone, stage) = words::suggestion_stage(lang, c.stage);
            p { (ui::badge(tone, &stage)) }
        }
        p { a href={ "/suggestions/" (c.suggestion) } { (t!(lang, "suggestion-read", name = c.name.as_str())) } }
    }
}

/// One of the three figures.
fn figure(lang: Lang, c: &Column, which: usize) -> Markup {
    html! { @if let Some((_, cell)) = words::figure_cells(lang, &c.figures).into_iter().nth(which) { (cell) } }
}

/// Who is in a team, with part and price; alone, the one who is suggested.
fn team(lang: Lang, c: &Column) -> Markup {
    match &c.team {
        None => html! { (t!(lang, "compare-alone")) },
        Some(team) => html! {
            ul role="list" {
                @for member in &team.members {
                    li {
                        strong { (member.name) } ": " (member.part)
                        br;
                        (ui::small(&t!(lang, "compare-part-price", price = labels::rate(lang, member.figures.price.client, member.figures.basis))))
                    }
                }
            }
        },
    }
}

/// A team's price for each on average.
fn blended(lang: Lang, c: &Column) -> Markup {
    html! {
        @if let Some(team) = &c.team {
            p { (ui::small(&t!(lang, "compare-blended", price = labels::rate(lang, team.blended, c.figures.basis), count = team.members.len()))) }
        }
    }
}

/// From when and how much.
fn availability(lang: Lang, c: &Column) -> Markup {
    html! {
        (resume_words::availability(lang, c.available_from, c.available_percent).unwrap_or_else(|| t!(lang, "compare-unsaid")))
    }
}

/// Freelance, or by which agency.
fn form_of_work(lang: Lang, c: &Column) -> Markup {
    if let Some(team) = &c.team {
        return html! { (t!(lang, "compare-team-of", count = team.members.len())) };
    }
    match &c.agency {
        Some(agency) => html! { (t!(lang, "compare-agency", agency = agency.as_str())) },
        None => html! { (t!(lang, "compare-freelance")) },
    }
}

/// Where.
fn place(lang: Lang, c: &Column) -> Markup {
    html! {
        @match (&c.city, c.remote) {
            (Some(city), true) => { (t!(lang, "compare-place-or-remote", city = city.as_str())) }
            (Some(city), false) => { (city) }
            (None, true) => { (t!(lang, "compare-remote")) }
            (None, false) => { (t!(lang, "compare-unsaid")) }
        }
    }
}

/// What was wanted, and how well it is known.
fn skills(lang: Lang, held: &[Held]) -> Markup {
    html! {
        ul role="list" {
            @for skill in held {
                li {
                    @match skill.level {
                        Some((level, years)) => { strong { (skill.name) } ": " (resume_words::skill(lang, level, years)) }
                        None => { span.muted { (skill.name) ": " (t!(lang, "compare-skill-missing")) } }
                    }
                }
            }
        }
    }
}

/// Working languages.
fn languages(lang: Lang, c: &Column) -> Markup {
    html! {
        @if c.languages.is_empty() { (t!(lang, "compare-unsaid")) }
        @else {
            ul role="list" { @for l in &c.languages { li { (language::name(lang, &l.code)) ": " (language::level(lang, l.level)) } } }
        }
    }
}

/// The latest assignments.
fn latest(lang: Lang, c: &Column) -> Markup {
    html! {
        @if c.latest.is_empty() { (t!(lang, "compare-unsaid")) }
        @else {
            ul role="list" {
                @for e in &c.latest {
                    li { (e.headline()) ", " (e.client_name) br; (ui::small(&resume_words::period(lang, e.from, e.to))) }
                }
            }
        }
    }
}

/// How the interview stands.
fn interview(lang: Lang, c: &Column, interviews: &[Placed]) -> Markup {
    html! {
        @match interviews.iter().find(|p| p.interview.suggestion == c.suggestion) {
            Some(placed) => {
                @let (tone, stage) = words::interview_stage(lang, placed.interview.stage());
                a href={ "/interviews/" (placed.interview.id) } { (ui::badge(tone, &stage)) }
                @if let Some(start) = placed.interview.stage().starts_at() { p { (words::moment(lang, start, placed.interview.minutes)) } }
            }
            None => { (t!(lang, "compare-no-interview")) }
        }
    }
}

/// What the client can do with one.
fn foot(d: &Door, proposal: &Proposal, c: &Column, interviews: &[Placed]) -> Markup {
    let lang = d.lang;
    let name = c.name.as_str();
    let base = format!("/proposals/{}", proposal.id);
    let values = [("version", proposal.version.to_string()), ("suggestion", c.suggestion.to_string())];
    let invited = interviews.iter().any(|p| p.interview.suggestion == c.suggestion && p.interview.is_open());
    let not_this = d.form(label);
    html! {
        div.stack {
            @if !invited {
                (ui::link_quiet(&format!("/suggestions/{}/interview", c.suggestion), &t!(lang, "suggestion-invite", name = name)))
            }
            (d.buttons().press(&format!("{base}/choice"), &values, ui::button(&t!(lang, "suggestion-choose", name = name))))
            (ui::details(&t!(lang, "suggestion-decline"), html! {
                form.form method="post" action={ (base) "/declining" } {
                    input type="hidden" name="form_id" value=(not_this.id);
                    @for (field, value) in &values { input type="hidden" name=(field) value=(value); }
                    div.field {
                        label for={ "why-" (c.position) } { (t!(lang, "field-why-not")) " " span.optional { (t!(lang, "optional")) } }
                        textarea id={ "why-" (c.position) } name="why" rows="2" {}
                    }
                    div.form-actions { (ui::button_quiet(&t!(lang, "suggestion-decline-button", name = name))) }
                }
            }))
        }
    }
}

/// Those that are not shown, and why.
fn closed(lang: Lang, columns: &[Shown]) -> Markup {
    let closed: Vec<(i64, SuggestionStage)> = columns
        .iter()
        .filter_map(|shown| match shown {
            Shown::Closed { position, stage } => Some((*position, *stage)),
            Shown::Open(_) => None,
        })
        .collect();
    html! {
        @if !closed.is_empty() {
            (ui::section(&t!(lang, "proposal-closed"), html! {
                p { (t!(lang, "proposal-closed-text")) }
                ul role="list" {
                    @for (position, stage) in &closed {
                        @let (tone, label) = words::suggestion_stage(lang, *stage);
                        li { (t!(lang, "proposal-closed-position", position = *position)) " " (ui::badge(tone, &label)) }
                    }
                }
            }))
        }
    }
}

/// "None fits" is an answer of its own.
fn none_fits_form(d: &Door, proposal: &Proposal, state: &FormState) -> Markup {
    let lang = d.lang;
    let state = state.clone().with("version", proposal.version);
    html! {
        section.section #none-fits {
            h2 { (t!(lang, "none-fits-title")) }
            p { (t!(lang, "none-fits-text")) }
            (state.form_with(
                &format!("/proposals/{}/declining", proposal.id),
                false,
                html! { (state.hidden("version")) (state.area("reason", 3).hint(t!(lang, "field-none-fits-hint"))) },
                ui::button_quiet(&t!(lang, "none-fits-button")),
            ))
        }
    }
}

/// What staff can do.
fn staff_acts(d: &Door, proposal: &Proposal) -> Markup {
    let lang = d.lang;
    let version = [("version", proposal.version.to_string())];
    let base = format!("/proposals/{}", proposal.id);
    let is_draft = matches!(proposal.stage(), Stage::Draft);
    html! {
        @if is_draft || matches!(proposal.stage(), Stage::Sent { .. }) {
            (ui::actions(html! {
                @if is_draft {
                    (d.buttons().press(&format!("{base}/sending"), &version, ui::button(&t!(lang, "slate-send"))))
                    (ui::link_quiet(&format!("/assignments/{}/proposal", proposal.assignment), &t!(lang, "proposal-change")))
                }
                (d.buttons().press(&format!("{base}/retraction"), &version, ui::button_danger(&t!(lang, "proposal-retract"))))
            }))
        }
        @if let Some(chosen) = proposal.chosen() {
            (ui::actions(html! {
                (ui::link_button(&format!("/contracts/new?suggestion={}", chosen.id), &t!(lang, "proposal-to-contract")))
            }))
        }
    }
}
