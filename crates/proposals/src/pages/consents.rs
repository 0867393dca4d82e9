//! `/consents`: the question to be presented (S55–S57), one screen: who asks,
//! which client, what would be shown, at which price, for how long, and what
//! happens if no. Yes and no weigh the same; taking back is as easy as giving.

use crate::answer_consent;
use crate::asked::Asked;
use crate::figures::Figures;
use crate::words;
use assignments::labels;
use base::{CommonRefusal, ConsentId, Instant, Lang, Money, Outcome, RateBasis, Role, Stop, format, t};
use maud::{Markup, html};
use people::{Rate, Snapshot};
use privacy::acts::Evidence;
use privacy::pages::consents::state;
use privacy::{Stage, acts, grant, register};
use store::Tx;
use web::check::fixed_point;
use web::ui::{self, Entry, Tone};
use web::{Answer, Check, Door, Form, FormState, Path, Query, Response};

/// The fields' names on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "rate" => t!(lang, "field-rate"),
        "basis" => t!(lang, "field-basis"),
        "message" => t!(lang, "field-message"),
        "reason" => t!(lang, "field-withdraw-reason"),
        _ => String::new(),
    }
}

/// `GET /consents`.
pub(crate) async fn list(d: Door) -> Answer {
    let tx = d.read().await?;
    let actor = d.actor()?;
    let consents = match actor.role {
        Role::Consultant { consultant, .. } => register::of_consultant(&tx, consultant).await?,
        Role::AgencyRep { agency } => register::of_agency(&tx, agency).await?,
        Role::Staff(_) => register::running(&tx).await?,
        Role::ClientRep { .. } => return Err(Stop::from(CommonRefusal::NotFound).into()),
    };
    let mut entries = Vec::new();
    for consent in consents {
        let asked = Asked::load(&tx, consent).await?;
        if asked.is_theirs(actor) {
            entries.push(entry(&d, asked));
        }
    }
    let title = t!(d.lang, "consents-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(d.lang, "consents-lead"))))
        @if entries.is_empty() {
            (ui::empty(&t!(d.lang, "consents-none"), &t!(d.lang, "consents-none-text"), None))
        } @else {
            (ui::entries(&entries))
        }
    };
    Ok(d.page(&title, body))
}

/// One consent in the list.
fn entry(d: &Door, asked: Asked) -> Entry {
    let lang = d.lang;
    let mut facts = vec![asked.client.name.clone(), labels::about(lang, &asked.assignment)];
    if let Some(rate) = asked.rate() {
        facts.push(labels::rate(lang, rate.amount, rate.basis));
    }
    if asked.consent.is_open(d.now) {
        facts.push(t!(lang, "consent-answer-by", date = format::date_long(lang, asked.consent.expires_at.date())));
    }
    let own = d.actor.as_ref().is_some_and(|a| a.consultant().is_some());
    let title = if own {
        t!(lang, "consent-entry-own", client = asked.client.name.as_str())
    } else {
        t!(lang, "consent-entry", consultant = asked.consultant.name.as_str(), client = asked.client.name.as_str())
    };
    Entry {
        title,
        href: Some(format!("/consents/{}", asked.consent.id)),
        facts,
        body: html! {},
        aside: state(lang, &asked.consent, d.now),
    }
}

/// What the actor can still do with a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Say yes or no.
    Answer,
    /// The own yes is there; only a no is left until the other side answers.
    Wait,
    /// Take the given consent back.
    Withdraw,
    /// Read.
    Read,
}

/// What the actor can do.
fn turn(d: &Door, asked: &Asked) -> Turn {
    let consent = &asked.consent;
    let Some(actor) = &d.actor else { return Turn::Read };
    if !privacy::policy::may_refuse(actor, consent) {
        return Turn::Read;
    }
    let mine = if actor.agency().is_some() { consent.agency_hand() } else { consent.consultant_hand() };
    match consent.stage() {
        Stage::Given { .. } => Turn::Withdraw,
        Stage::Asked { .. } if !consent.is_open(d.now) || !asked.assignment.is_open() => Turn::Read,
        Stage::Asked { .. } if mine.is_some() => Turn::Wait,
        Stage::Asked { .. } => Turn::Answer,
        Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => Turn::Read,
    }
}

/// `GET /consents/{id}`; `?rate=&basis=` shows the figures of another rate.
pub(crate) async fn show(d: Door, Path(id): Path<ConsentId>, q: Query) -> Answer {
    let tx = d.read().await?;
    let page = page(&d, &tx, id, None, &q).await?;
    Ok(page)
}

/// `POST /consents/{id}/giving`.
pub(crate) async fn giving(d: Door, Path(id): Path<ConsentId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let rate = rate_opt(&mut c);
    let Some(rate) = rate else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, Some(state), &Query::default()).await?);
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(
        answer_consent::give(&tx, d.actor()?, id, version, rate, &Evidence::of(&d, &form)).await,
        &form,
        label,
    )? {
        Ok(consent) => {
            let said = match consent.stage() {
                Stage::Given { .. } => t!(d.lang, "consent-given"),
                _ => t!(d.lang, "consent-hand-given"),
            };
            d.done(tx, &form, &format!("/consents/{id}"), &said).await
        }
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &d.read().await?, id, Some(state), &Query::default()).await?)
        }
    }
}

/// The rate of the form; nothing typed is `Some(None)`.
fn rate_opt(c: &mut Check<'_>) -> Option<Option<Rate>> {
    let amount = c.money_opt("rate")?;
    let basis = c.parsed_opt("basis", web::Wrong::NotChoice, RateBasis::parse)?;
    Some(amount.map(|amount| Rate { amount, basis: basis.unwrap_or(RateBasis::Hour) }))
}

/// `POST /consents/{id}/withholding`.
pub(crate) async fn withholding(d: Door, Path(id): Path<ConsentId>, form: Form) -> Answer {
    let reason = form.check(d.lang, label).text_opt("message", 1_000).flatten();
    let version = form.version()?;
    let tx = d.write(&form).await?;
    answer_consent::withhold(&tx, d.actor()?, id, version, reason, &Evidence::of(&d, &form)).await?;
    d.done(tx, &form, &format!("/consents/{id}"), &t!(d.lang, "consent-withheld")).await
}

/// `POST /consents/{id}/withdrawal`.
pub(crate) async fn withdrawal(d: Door, Path(id): Path<ConsentId>, form: Form) -> Answer {
    let reason = form.check(d.lang, label).text_opt("reason", 1_000).flatten();
    let version = form.version()?;
    let tx = d.write(&form).await?;
    answer_consent::withdraw(&tx, d.actor()?, id, version, reason, &Evidence::of(&d, &form)).await?;
    d.done(tx, &form, &format!("/consents/{id}"), &t!(d.lang, "consent-withdrawn")).await
}

/// `POST /consents/{id}/renewal`.
pub(crate) async fn renewal(d: Door, Path(id): Path<ConsentId>, form: Form) -> Answer {
    let version = form.version()?;
    let tx = d.write(&form).await?;
    answer_consent::renew(&tx, d.actor()?, id, version, &Evidence::of(&d, &form)).await?;
    d.done(tx, &form, &format!("/consents/{id}"), &t!(d.lang, "consent-renewed")).await
}

/// The one screen.
async fn page(d: &Door, tx: &Tx, id: ConsentId, typed: Option<FormState>, q: &Query) -> Outcome<Response> {
    let actor = d.actor()?;
    let consent = register::seen_by(tx, actor, id).await?;
    let profile: Option<Snapshot> = grant::preview(tx, actor, id).await?;
    let lines = acts::of_consent(tx, id).await?;
    let asked = Asked::load(tx, consent).await?;
    if !asked.is_theirs(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    let lang = d.lang;
    let turn = turn(d, &asked);
    let own = actor.consultant().is_some();
    let title = if own {
        t!(lang, "consent-title-own", client = asked.client.name.as_str())
    } else {
        t!(lang, "consent-title", consultant = asked.consultant.name.as_str(), client = asked.client.name.as_str())
    };
    let rate = proposed_rate(tx, &asked, q).await?;
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/consents" { (t!(lang, "consents-title")) } }, &title, None, state(lang, &asked.consent, d.now)))
        @if turn != Turn::Answer && let Some(typed) = &typed { (typed.summary()) }
        (outcome(d, &asked))
        (ui::summary_list(&facts(d, &asked)))
        @match turn {
            Turn::Answer => { (answer(d, &asked, rate, typed)?) }
            Turn::Wait => { (figures(d, asked.rate())?) (wait(d, &asked)) }
            Turn::Withdraw => { (figures(d, asked.rate())?) (withdraw(d, &asked)) }
            Turn::Read => { (figures(d, asked.rate())?) }
        }
        section.section #shown {
            h2 { (t!(lang, "consent-shown")) }
            p { (t!(lang, "consent-shown-text", date = format::instant(asked.consent.asked_at))) }
            @if turn == Turn::Answer && own && asked.consent.agency_hand().is_none() { (renew(d, &asked)) }
            @if let Some(profile) = &profile {
                (ui::card(html! {
                    p.lead { (profile.name) @if let Some(title) = &profile.title { ", " (title) } }
                    (people::resume::view::body(lang, profile, &|_| None))
                }))
            } @else {
                (ui::banner(Tone::Neutral, html! { p { (t!(lang, "consent-shown-erased")) } }))
            }
        }
        section.section #record {
            h2 { (t!(lang, "consent-record")) }
            p { (t!(lang, "consent-record-text")) }
            (privacy::pages::consents::record(lang, &asked.consent, &lines))
            p { (ui::link_quiet(&format!("/consents/{id}/receipt.json"), &t!(lang, "consent-receipt"))) }
        }
    };
    Ok(d.page(&title, body))
}

/// The rate that the form begins with: what was asked to be computed, what the
/// other side named, the application's, the wished one.
async fn proposed_rate(tx: &Tx, asked: &Asked, q: &Query) -> Outcome<Option<Rate>> {
    let computed = q.get("rate").and_then(|text| fixed_point(text, 2)).filter(|minor| *minor > 0);
    if let Some(minor) = computed {
        let basis = q.get("basis").and_then(RateBasis::parse).unwrap_or(RateBasis::Hour);
        return Ok(Some(Rate { amount: Money::sek(minor), basis }));
    }
    if let Some(rate) = asked.rate() {
        return Ok(Some(rate));
    }
    let application = assignments::application_of(tx, asked.assignment.id, asked.consultant.id).await?;
    Ok(application.filter(|a| a.is_live()).map(|a| a.rate).or(asked.consultant.rate))
}

/// Who asks, for whom, for what, until when.
fn facts(d: &Door, asked: &Asked) -> Vec<(String, Markup)> {
    let lang = d.lang;
    let content = &asked.assignment.content;
    let broker = d.app.house().broker.name.as_str();
    let mut rows = vec![
        (
            t!(lang, "fact-asker"),
            html! { (t!(lang, "consent-asker", name = asked.asker.name.as_str(), broker = broker)) },
        ),
        (t!(lang, "fact-client"), html! { (asked.client.name) }),
        (
            t!(lang, "fact-assignment"),
            html! { a href={ "/assignments/" (asked.assignment.id) } { (labels::about(lang, &asked.assignment)) } },
        ),
        (t!(lang, "fact-period"), html! { (labels::period(lang, content)) ", " (labels::extent(lang, content)) }),
        (t!(lang, "fact-until"), html! { (format::date_long(lang, asked.consent.expires_at.date())) }),
        (t!(lang, "consent-shown"), html! { a href="#shown" { (t!(lang, "consent-to-shown")) } }),
    ];
    if let Some(agency) = &asked.agency {
        let said = |there: bool| if there { t!(lang, "hand-there") } else { t!(lang, "hand-missing") };
        let (ours, theirs) = (asked.consent.consultant_hand().is_some(), asked.consent.agency_hand().is_some());
        if matches!(asked.consent.stage(), Stage::Asked { .. } | Stage::Given { .. }) {
            rows.push((
                t!(lang, "fact-hands"),
                html! { (asked.consultant.name) ": " (said(ours)) br; (agency.name) ": " (said(theirs)) },
            ));
        }
    }
    rows
}

/// How it ended, when it has.
fn outcome(d: &Door, asked: &Asked) -> Markup {
    let lang = d.lang;
    match asked.consent.stage() {
        Stage::Given { .. } if asked.consent.is_live(d.now) => {
            let date = format::date_long(lang, asked.consent.expires_at.date());
            ui::banner(
                Tone::Ok,
                html! { p { (t!(lang, "consent-is-live", client = asked.client.name.as_str(), date = date)) } },
            )
        }
        Stage::Asked { .. } if asked.consent.is_open(d.now) => html! {
            @if !asked.assignment.is_open() { (ui::banner(Tone::Neutral, html! { p { (t!(lang, "consent-assignment-closed")) } })) }
        },
        Stage::Given { .. } | Stage::Asked { .. } | Stage::Lapsed(_) => {
            ui::banner(Tone::Neutral, html! { p { (t!(lang, "consent-is-lapsed")) } })
        }
        Stage::Withheld(closing) => {
            ended(lang, &t!(lang, "consent-is-withheld"), closing.at, closing.reason.as_deref())
        }
        Stage::Withdrawn(closing) => {
            ended(lang, &t!(lang, "consent-is-withdrawn"), closing.at, closing.reason.as_deref())
        }
    }
}

/// A banner with the moment and the words.
fn ended(lang: Lang, said: &str, at: Instant, reason: Option<&str>) -> Markup {
    ui::banner(
        Tone::Neutral,
        html! {
            p { (said) " " (format::date_long(lang, at.date())) "." }
            @if let Some(reason) = reason { p { (reason) } }
        },
    )
}

/// The three figures of a rate that is settled.
fn figures(d: &Door, rate: Option<Rate>) -> Outcome<Markup> {
    let Some(rate) = rate else { return Ok(html! {}) };
    let f = Figures::of(rate, d.app.house().commission)?;
    Ok(html! {
        section.section #figures {
            h2 { (t!(d.lang, "consent-figures")) }
            (ui::key_figures(&words::figure_cells(d.lang, &f)))
            p.muted { (t!(d.lang, "consent-figures-vat")) }
        }
    })
}

/// The form with its two equal buttons.
fn answer(d: &Door, asked: &Asked, rate: Option<Rate>, typed: Option<FormState>) -> Outcome<Markup> {
    let lang = d.lang;
    let id = asked.consent.id;
    let own = d.actor.as_ref().is_some_and(|a| a.consultant().is_some());
    let settled = own && asked.consent.agency_hand().is_some();
    let state = typed.unwrap_or_else(|| {
        d.form(label)
            .with_opt("rate", rate.map(|r| format::typed(d.lang, r.amount)))
            .with("basis", rate.map_or(RateBasis::Hour, |r| r.basis).code())
    });
    let state = state.with("version", asked.consent.version);
    let fields = html! {
        (state.hidden("version"))
        @if settled {
            p { (t!(lang, "consent-rate-settled")) }
        } @else {
            div.field-row {
                (state.decimal("rate").unit("kr").hint(if own { t!(lang, "field-rate-hint") } else { t!(lang, "field-rate-hint-agency") }))
                (state.select("basis", labels::bases(lang)))
            }
            div.actions {
                button.button.quiet type="submit" formmethod="get" formaction={ "/consents/" (id) } formnovalidate { (t!(lang, "consent-compute")) }
            }
        }
        (figures(d, rate)?)
        h3 { (t!(lang, "consent-if-yes")) }
        p { (t!(lang, "consent-if-yes-text", client = asked.client.name.as_str(), date = format::date_long(lang, asked.consent.expires_at.date()))) }
        h3 { (t!(lang, "consent-if-no")) }
        p { (t!(lang, "consent-if-no-text")) }
        (state.area("message", 2).optional().hint(t!(lang, "field-message-hint")))
    };
    let buttons = html! {
        button.button type="submit" { (t!(lang, "consent-give")) }
        button.button type="submit" formaction={ "/consents/" (id) "/withholding" } { (t!(lang, "consent-withhold")) }
    };
    Ok(html! {
        section.section #answer {
            h2 { (t!(lang, "consent-answer")) }
            (state.form_with(&format!("/consents/{id}/giving"), false, fields, buttons))
        }
    })
}

/// The own yes is there, the other side's is missing.
fn wait(d: &Door, asked: &Asked) -> Markup {
    let lang = d.lang;
    let version = [("version", asked.consent.version.to_string())];
    html! {
        section.section #waiting {
            h2 { (t!(lang, "consent-wait")) }
            p { (t!(lang, "consent-wait-text")) }
            (d.buttons().press(&format!("/consents/{}/withholding", asked.consent.id), &version, ui::button_quiet(&t!(lang, "consent-wait-no"))))
        }
    }
}

/// Taking the consent back.
fn withdraw(d: &Door, asked: &Asked) -> Markup {
    let lang = d.lang;
    let state = d.form(label).with("version", asked.consent.version);
    html! {
        section.section #withdraw {
            h2 { (t!(lang, "consent-withdraw-title")) }
            p { (t!(lang, "consent-withdraw-text", client = asked.client.name.as_str())) }
            (state.form_with(
                &format!("/consents/{}/withdrawal", asked.consent.id),
                false,
                html! { (state.hidden("version")) (state.area("reason", 2).optional()) },
                ui::button_danger(&t!(lang, "consent-withdraw")),
            ))
        }
    }
}

/// The request shall show the profile as it is now.
fn renew(d: &Door, asked: &Asked) -> Markup {
    let version = [("version", asked.consent.version.to_string())];
    html! {
        p {
            (t!(d.lang, "consent-renew-text")) " "
            (d.buttons().press(&format!("/consents/{}/renewal", asked.consent.id), &version, ui::button_quiet(&t!(d.lang, "consent-renew"))))
        }
    }
}
