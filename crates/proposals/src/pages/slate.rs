//! `/assignments/{id}/proposal`: staff see whom they have picked and how each
//! consent stands, ask for those that are missing, and put the slate together
//! (S50, S51, S55–S57).

use crate::ask_consents::ask_consents;
use crate::asked::quoted;
use crate::draft::{Draft, Pick, TeamPick, draft};
use crate::figures::Figures;
use crate::proposal::{Proposal, Stage, THREE};
use crate::send::send;
use crate::{policy, rows, words};
use assignments::{Assignment, labels};
use base::{AssignmentId, ConsentId, ConsultantId, Lang, Outcome, TeamId, format, t};
use maud::{Markup, html};
use people::company::name_key;
use people::teams::Team;
use people::{Consultant, directory};
use privacy::acts::Evidence;
use privacy::pages::consents::state;
use privacy::{Consent, register};
use store::Tx;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, FormState, Path, Response};

/// A consultant who was picked or asked.
struct Person {
    consultant: Consultant,
    /// The newest consent for this assignment and client.
    consent: Option<Consent>,
    /// A first version of why, for staff to write on.
    reason: String,
}

impl Person {
    /// Whether staff may ask (again).
    fn can_be_asked(&self, now: base::Instant) -> bool {
        self.consultant.presentable_at.is_some()
            && !self.consent.as_ref().is_some_and(|c| c.is_open(now) || c.is_live(now))
    }
}

/// A team, some of whom were picked or asked.
struct TeamLine {
    team: Team,
    /// How many of its members have a live consent here.
    live: usize,
    /// How many it has.
    members: usize,
}

impl TeamLine {
    /// Whether it can stand in the slate.
    fn is_ready(&self) -> bool {
        self.team.check_whole().is_ok() && self.live == self.members
    }
}

/// Everything on the page.
struct Table {
    /// Teams around those people (S5).
    teams: Vec<TeamLine>,
    need: Assignment,
    client_name: String,
    people: Vec<Person>,
    open: Option<Proposal>,
    /// What went out before, newest first.
    earlier: Vec<Proposal>,
}

/// The fields' names on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "note" => t!(lang, "field-note"),
        "fewer_reason" => t!(lang, "field-fewer-reason"),
        "consultant" => t!(lang, "field-consultants"),
        field if field.starts_with("reason-") || field.starts_with("team-reason-") => t!(lang, "field-reason"),
        _ => String::new(),
    }
}

/// `GET /assignments/{id}/proposal`.
pub(crate) async fn show(d: Door, Path(id): Path<AssignmentId>) -> Answer {
    let tx = d.read().await?;
    let table = load(&tx, id).await?;
    let (ask, put) = (d.form(label), prefilled(&d, &table));
    Ok(page(&d, &table, &ask, &put)?)
}

/// `POST /assignments/{id}/consents`.
pub(crate) async fn ask(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let consultants: Vec<ConsultantId> = form.all("consultant").iter().filter_map(|text| text.parse().ok()).collect();
    let tx = d.write(&form).await?;
    match d.kept(ask_consents(&tx, d.actor()?, id, &consultants, &Evidence::of(&d, &form)).await, &form, label)? {
        Ok(asked) => {
            let count = i64::try_from(asked.len()).unwrap_or(0);
            d.done(tx, &form, &format!("/assignments/{id}/proposal"), &t!(d.lang, "consents-asked", count = count))
                .await
        }
        Err(state) => {
            drop(tx);
            let table = load(&d.read().await?, id).await?;
            let put = prefilled(&d, &table);
            d.invalid(page(&d, &table, &state, &put)?)
        }
    }
}

/// `POST /assignments/{id}/proposal`: puts the slate together and, unless staff
/// want to look first, sends it.
pub(crate) async fn post(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let note = c.text_opt("note", 2_000);
    let fewer_reason = c.text_opt("fewer_reason", 1_000);
    let mut picks = Some(Vec::new());
    for text in form.all("pick") {
        let reason = c.text(&format!("reason-{text}"), 1_000);
        match (text.parse::<ConsentId>(), reason, &mut picks) {
            (Ok(consent), Some(reason), Some(all)) => all.push(Pick { consent, reason }),
            _ => picks = None,
        }
    }
    let mut teams = Some(Vec::new());
    for text in form.all("team") {
        let reason = c.text(&format!("team-reason-{text}"), 1_000);
        match (text.parse::<TeamId>(), reason, &mut teams) {
            (Ok(team), Some(reason), Some(all)) => all.push(TeamPick { team, reason }),
            _ => teams = None,
        }
    }
    let (Some(note), Some(fewer_reason), Some(picks), Some(teams)) = (note, fewer_reason, picks, teams) else {
        let table = load(&d.read().await?, id).await?;
        return d.invalid(page(&d, &table, &d.form(label), &c.state(&d))?);
    };
    let at_once = form.get("then") != "look";
    let tx = d.write(&form).await?;
    let drafted = put_together(&tx, &d, id, Draft { picks, teams, note, fewer_reason }, at_once).await;
    match d.kept(drafted, &form, label)? {
        Ok(proposal) => {
            let said = if at_once { t!(d.lang, "proposal-sent") } else { t!(d.lang, "proposal-drafted") };
            d.done(tx, &form, &format!("/proposals/{proposal}"), &said).await
        }
        Err(state) => {
            drop(tx);
            let table = load(&d.read().await?, id).await?;
            d.invalid(page(&d, &table, &d.form(label), &state)?)
        }
    }
}

/// Drafts and, if so wished, sends in the same transaction.
async fn put_together(tx: &Tx, d: &Door, id: AssignmentId, content: Draft, at_once: bool) -> Outcome<base::ProposalId> {
    let proposal = draft(tx, d.actor()?, id, content).await?;
    if at_once {
        let version = rows::find(tx, proposal, "").await?.version;
        send(tx, d.actor()?, proposal, version).await?;
    }
    Ok(proposal)
}

/// Loads the page.
async fn load(tx: &Tx, id: AssignmentId) -> Outcome<Table> {
    let need = assignments::find(tx, id).await?;
    let consents = register::of_assignment(tx, id).await?;
    let mut who: Vec<ConsultantId> = matching::picked(tx, id).await?;
    for consent in &consents {
        if !who.contains(&consent.consultant) {
            who.push(consent.consultant);
        }
    }
    let run = matching::latest(tx, id).await?;
    let mut people = Vec::new();
    for id in who {
        let consent = consents.iter().find(|c| c.consultant == id && c.client == need.client).cloned();
        let consultant = directory::consultant(tx, id).await?;
        let known = directory::skills(tx, id).await?.into_iter().map(|skill| name_key(&skill.name)).collect::<Vec<_>>();
        let result = run.iter().flat_map(|run| &run.results).find(|result| result.consultant == id);
        let shared = result.map(|result| matching::reasons::shared_words(&result.reasons)).unwrap_or_default();
        let reason = first_reason(&need, consultant.title.as_deref(), &known, &shared);
        people.push(Person { consultant, consent, reason });
    }
    let teams = teams_around(tx, &people).await?;
    let is_open = |p: &Proposal| matches!(p.stage(), Stage::Draft | Stage::Sent { .. });
    let (open, earlier): (Vec<Proposal>, Vec<Proposal>) =
        rows::of_assignment(tx, id).await?.into_iter().partition(is_open);
    Ok(Table {
        client_name: directory::client(tx, need.client).await?.name,
        open: open.into_iter().next(),
        earlier,
        need,
        people,
        teams,
    })
}

/// The teams that any of these people are in, with how many of each have a live
/// consent.
async fn teams_around(tx: &Tx, people: &[Person]) -> Outcome<Vec<TeamLine>> {
    let mut all = Vec::new();
    for team in people::teams::open(tx).await? {
        let members: Vec<ConsultantId> = team.joined().filter_map(|member| member.consultant).collect();
        let here = |id: &ConsultantId| people.iter().find(|person| person.consultant.id == *id);
        if !members.iter().any(|id| here(id).is_some()) {
            continue;
        }
        let live = |id: &&ConsultantId| {
            here(id).and_then(|person| person.consent.as_ref()).is_some_and(|consent| consent.is_live(tx.now()))
        };
        all.push(TeamLine { live: members.iter().filter(live).count(), members: members.len(), team });
    }
    Ok(all)
}

/// The slate's form as it is first shown: the draft that lies there, or the
/// first three with a live consent.
fn prefilled(d: &Door, table: &Table) -> FormState {
    let mut state = d.form(label);
    let mut ticked: Vec<ConsentId> = Vec::new();
    match &table.open {
        Some(draft) => {
            state = state.with_opt("note", draft.note.clone()).with_opt("fewer_reason", draft.fewer_reason.clone());
            let mut teams = Vec::new();
            for suggestion in draft.suggestions() {
                match &suggestion.team {
                    Some(team) => {
                        teams.push(team.team);
                        state = state.with(&format!("team-reason-{}", team.team), &suggestion.reason);
                    }
                    None => {
                        ticked.push(suggestion.consent);
                        state = state.with(&format!("reason-{}", suggestion.consent), &suggestion.reason);
                    }
                }
            }
            state = state.with_all("team", teams);
        }
        None => ticked.extend(live(d, table).map(|(consent, _)| consent.id).take(THREE)),
    }
    for (consent, person) in live(d, table) {
        let field = format!("reason-{}", consent.id);
        if state.value(&field).is_empty() {
            state = state.with(&field, &person.reason);
        }
    }
    state.with_all("pick", ticked)
}

/// A first version of why, in the language of the need: title, the required
/// skills that are known, and the words that need and résumé share. What the
/// engine says of rates stays inside.
fn first_reason(need: &Assignment, title: Option<&str>, known: &[String], shared: &[String]) -> String {
    let lang = need.content.lang;
    let held: Vec<&str> =
        need.content.must.iter().filter(|skill| known.contains(&name_key(skill))).map(String::as_str).collect();
    let mut said = Vec::new();
    match (title, held.is_empty()) {
        (Some(title), false) => said.push(t!(lang, "reason-title-skills", title = title, skills = held.join(", "))),
        (Some(title), true) => said.push(t!(lang, "reason-title", title = title)),
        (None, false) => said.push(t!(lang, "reason-skills", skills = held.join(", "))),
        (None, true) => {}
    }
    if !shared.is_empty() {
        said.push(t!(lang, "reason-shared", words = shared.join(", ")));
    }
    said.join(" ")
}

/// Those with a live consent.
fn live<'a>(d: &'a Door, table: &'a Table) -> impl Iterator<Item = (&'a Consent, &'a Person)> {
    let now = d.now;
    table.people.iter().filter_map(move |p| p.consent.as_ref().filter(|c| c.is_live(now)).map(|c| (c, p)))
}

/// The page.
fn page(d: &Door, table: &Table, ask: &FormState, put: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let need = &table.need;
    let may = d.actor.as_ref().is_some_and(policy::may_propose);
    let title = t!(lang, "slate-title");
    let back = html! { a href={ "/assignments/" (need.id) } { (labels::about(lang, need)) } };
    let match_link = ui::link_quiet(&format!("/assignments/{}/match", need.id), &t!(lang, "slate-to-match"));
    let body = html! {
        (ui::heading_eyebrow(back, &title, Some(&t!(lang, "slate-lead", client = table.client_name.as_str())), match_link))
        (consents(d, table, ask, may)?)
        @match &table.open {
            Some(sent) if matches!(sent.stage(), Stage::Sent { .. }) => {
                (ui::banner(Tone::Info, html! {
                    p { (t!(lang, "slate-sent")) }
                    p { a href={ "/proposals/" (sent.id) } { (words::proposal_numbered(lang, sent.number)) } }
                }))
            }
            _ if !need.is_open() => { (ui::banner(Tone::Warn, html! { p { (t!(lang, "slate-closed")) } })) }
            _ if may => { (slate_form(d, table, put)?) }
            _ => {}
        }
        (earlier(lang, &table.earlier))
    };
    Ok(d.page(&title, body))
}

/// What went out before, and what the client said.
fn earlier(lang: Lang, proposals: &[Proposal]) -> Markup {
    let entries: Vec<Entry> = proposals
        .iter()
        .map(|p| {
            let (tone, stage) = words::proposal_stage(lang, p.stage());
            let answer = match p.stage() {
                Stage::Declined { reply, .. } => reply.reason.clone(),
                Stage::Draft
                | Stage::Sent { .. }
                | Stage::Chosen { .. }
                | Stage::Expired { .. }
                | Stage::Retracted { .. } => None,
            };
            Entry {
                title: words::proposal_numbered(lang, p.number),
                href: Some(format!("/proposals/{}", p.id)),
                facts: answer.into_iter().collect(),
                body: html! {},
                aside: ui::badge(tone, &stage),
            }
        })
        .collect();
    html! { @if !entries.is_empty() { (ui::section(&t!(lang, "slate-earlier"), ui::entries(&entries))) } }
}

/// Who was picked, and how each consent stands.
fn consents(d: &Door, table: &Table, ask: &FormState, may: bool) -> Outcome<Markup> {
    let lang = d.lang;
    let mut entries = Vec::new();
    for person in &table.people {
        entries.push(entry(d, person)?);
    }
    let askable: Vec<(String, String)> = table
        .people
        .iter()
        .filter(|p| p.can_be_asked(d.now))
        .map(|p| (p.consultant.id.to_string(), named(&p.consultant)))
        .collect();
    let chosen =
        if ask.is_bad() { ask.clone() } else { ask.clone().with_all("consultant", askable.iter().map(|(id, _)| id)) };
    Ok(html! {
        section.section #consents {
            h2 { (t!(lang, "slate-consents")) }
            @if entries.is_empty() {
                (ui::empty(
                    &t!(lang, "slate-nobody"),
                    &t!(lang, "slate-nobody-text"),
                    Some((&format!("/assignments/{}/match", table.need.id), &t!(lang, "slate-to-match"))),
                ))
            } @else {
                (ui::entries(&entries))
            }
            @for line in &table.teams {
                p { a href={ "/teams/" (line.team.id) } { (t!(lang, "slate-team", name = line.team.name.as_str())) } ": " (t!(lang, "slate-team-live", live = line.live, count = line.members)) }
            }
            @if may && table.need.is_open() && !askable.is_empty() {
                (chosen.form(
                    &format!("/assignments/{}/consents", table.need.id),
                    html! { (chosen.boxes("consultant", askable).hint(t!(lang, "slate-ask-hint"))) },
                    &t!(lang, "slate-ask"),
                ))
            } @else {
                // Nobody is left to be asked; why the question was refused is still said.
                (ask.summary())
            }
        }
    })
}

/// One consultant: state of both hands, rate and figures.
fn entry(d: &Door, person: &Person) -> Outcome<Entry> {
    let lang = d.lang;
    let mut facts: Vec<String> = person.consultant.title.iter().cloned().collect();
    let mut figures = Vec::new();
    if let Some(consent) = &person.consent {
        if let Some(rate) = consent.rate() {
            figures = words::figures(lang, &Figures::of(quoted(rate), d.app.house().commission)?);
        }
        if consent.is_open(d.now) || consent.is_live(d.now) {
            facts.push(t!(lang, "slate-until", date = format::date_long(lang, consent.expires_at.date())));
        }
    }
    Ok(Entry {
        title: named(&person.consultant),
        href: Some(format!("/consultants/{}", person.consultant.id)),
        facts,
        body: html! {
            @if let Some(consent) = &person.consent {
                @if consent.agency.is_some() && consent.is_open(d.now) { (hands(lang, consent)) }
                @if !figures.is_empty() {
                    ul.facts role="list" { @for (name, value) in &figures { li { (name) ": " (value) } } }
                }
            }
        },
        aside: html! {
            @match &person.consent {
                Some(consent) => {
                    a href={ "/consents/" (consent.id) } { (state(lang, consent, d.now)) }
                }
                None if person.consultant.presentable_at.is_none() => { (ui::badge(Tone::Warn, &t!(lang, "slate-not-presentable"))) }
                None => { (ui::badge(Tone::Neutral, &t!(lang, "slate-not-asked"))) }
            }
        },
    })
}

/// Which of the two hands of an agency's consultant are there (S57).
fn hands(lang: Lang, consent: &Consent) -> Markup {
    let mark = |there: bool| if there { t!(lang, "hand-there") } else { t!(lang, "hand-missing") };
    html! {
        ul.facts role="list" {
            li { (t!(lang, "hand-consultant", state = mark(consent.consultant_hand().is_some()))) }
            li { (t!(lang, "hand-agency", state = mark(consent.agency_hand().is_some()))) }
        }
    }
}

/// `Anna Åkesson (112)`.
fn named(consultant: &Consultant) -> String {
    format!("{} ({})", consultant.name, consultant.number)
}

/// The form that puts the slate together.
fn slate_form(d: &Door, table: &Table, put: &FormState) -> Outcome<Markup> {
    let lang = d.lang;
    let mut cards = Vec::new();
    for (consent, person) in live(d, table) {
        let Some(rate) = consent.rate() else { continue };
        let figures = words::figures(lang, &Figures::of(quoted(rate), d.app.house().commission)?);
        cards.push((consent, person, figures, format!("reason-{}", consent.id)));
    }
    let teams: Vec<(&TeamLine, String)> = table
        .teams
        .iter()
        .filter(|line| line.is_ready())
        .map(|line| (line, format!("team-reason-{}", line.team.id)))
        .collect();
    if cards.is_empty() {
        return Ok(ui::section(
            &t!(lang, "slate-put"),
            html! { (put.summary()) (ui::muted(&t!(lang, "slate-no-live"))) },
        ));
    }
    let fields = html! {
        @for (consent, person, figures, reason) in &cards {
            section.card {
                h3 { (named(&person.consultant)) }
                label.choice {
                    input type="checkbox" name="pick" value=(consent.id) checked[put.has("pick", &consent.id.to_string())];
                    span { (t!(lang, "slate-pick", name = person.consultant.name.as_str())) }
                }
                ul.facts role="list" { @for (name, value) in figures { li { (name) ": " (value) } } }
                (put.area(reason, 3).hint(t!(lang, "field-reason-hint")))
            }
        }
        @for (line, reason) in &teams {
            section.card {
                h3 { (t!(lang, "slate-team", name = line.team.name.as_str())) }
                label.choice {
                    input type="checkbox" name="team" value=(line.team.id) checked[put.has("team", &line.team.id.to_string())];
                    span { (t!(lang, "slate-pick-team", name = line.team.name.as_str(), count = line.members)) }
                }
                p.muted { (t!(lang, "slate-team-hint")) }
                (put.area(reason, 3).hint(t!(lang, "field-reason-hint")))
            }
        }
        (put.area("note", 4).optional().hint(t!(lang, "field-note-hint")))
        (put.area("fewer_reason", 3).optional().hint(t!(lang, "field-fewer-reason-hint")))
    };
    let buttons = html! {
        button.button.primary type="submit" name="then" value="send" { (t!(lang, "slate-send")) }
        button.button.quiet type="submit" name="then" value="look" { (t!(lang, "slate-look")) }
    };
    Ok(html! {
        section.section #slate {
            h2 { (t!(lang, "slate-put")) }
            p { (t!(lang, "slate-put-text")) }
            (put.form_with(&format!("/assignments/{}/proposal", table.need.id), false, fields, buttons))
        }
    })
}
