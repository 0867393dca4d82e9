//! `/agency/profiles`: the written consent first, then staff's word, then the
//! form, then the link to the person (S16, S17). The form is not there before
//! staff have verified the consent. Only one's own agency's.

use crate::directory;
use crate::prepared::profile::{Draft, Why};
use crate::prepared::{self, Content, Known, NewPrepared, PreparedRefusal, content, find, paper};
use crate::profile::again;
use base::{CommonRefusal, Lang, Outcome, PreparedProfileId, Refusal, RefusalStatus, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Entry, Tone};
use web::{Answer, Check, Door, Form, FormState, Path, Response, Routes, Upload, Who, Wrong, download};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/agency/profiles/new", Who::AGENCY, new)
        .post("/agency/profiles/new", Who::AGENCY, create)
        .get("/agency/profiles/{id}", Who::AGENCY, show)
        .post("/agency/profiles/{id}", Who::AGENCY, write)
        .get("/agency/profiles/{id}/paper", Who::AGENCY, read_paper)
        .post("/agency/profiles/{id}/paper", Who::AGENCY, send_paper)
        .post("/agency/profiles/{id}/sending", Who::AGENCY, send)
        .post("/agency/profiles/{id}/withdrawal", Who::AGENCY, withdraw)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-name"),
        "email" => t!(lang, "field-email"),
        "lang" => t!(lang, "field-lang"),
        "paper" => t!(lang, "prepared-paper"),
        "title" => t!(lang, "profile-title"),
        "city" => t!(lang, "profile-city"),
        "letter" => t!(lang, "prepared-letter"),
        "skills" => t!(lang, "prepared-skills"),
        "work" => t!(lang, "prepared-work"),
        _ => String::new(),
    }
}

/// The profiles that the agency prepares, on `/agency`.
pub(super) fn section(lang: Lang, all: &[Known]) -> Markup {
    let rows: Vec<Entry> = all
        .iter()
        .filter_map(|known| {
            let (named, _) = known.open()?;
            Some(Entry {
                title: named.name.clone(),
                href: Some(format!("/agency/profiles/{}", known.id())),
                facts: vec![named.email.clone()],
                body: html! {},
                aside: stage(lang, known),
            })
        })
        .collect();
    ui::section_with(
        &t!(lang, "prepared-title"),
        html! { a href="/agency/profiles/new" { (t!(lang, "prepared-new")) } },
        html! {
            p.muted { (t!(lang, "prepared-text")) }
            @if !rows.is_empty() { (ui::entries(&rows)) }
        },
    )
}

/// How one stands, as a badge.
pub(crate) fn stage(lang: Lang, known: &Known) -> Markup {
    match known {
        Known::Uploaded(_) => ui::badge(Tone::Info, &t!(lang, "prepared-stage-uploaded")),
        Known::Refused(_) => ui::badge(Tone::Bad, &t!(lang, "prepared-stage-refused")),
        Known::Verified(_) => ui::badge(Tone::Waiting, &t!(lang, "prepared-stage-verified")),
        Known::Draft(draft) if draft.stage().sent_at.is_some() => {
            ui::badge(Tone::Info, &t!(lang, "prepared-stage-sent"))
        }
        Known::Draft(_) => ui::badge(Tone::Waiting, &t!(lang, "prepared-stage-draft")),
        Known::TakenOver(_) => ui::badge(Tone::Ok, &t!(lang, "prepared-stage-taken-over")),
        Known::Erased(_) => ui::badge(Tone::Neutral, &t!(lang, "prepared-stage-erased")),
    }
}

async fn new(d: Door) -> Answer {
    Ok(new_page(&d, &d.form(label).with("lang", d.lang.code())))
}

/// The page that takes the written consent.
fn new_page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "prepared-new");
    let fields = html! {
        (f.text("name").most(120))
        (f.email("email").autocomplete("off").hint(t!(lang, "prepared-email-hint")))
        (privacy::notice::before_entering(lang))
        (f.radios("lang", crate::pages_account::languages(lang)))
        (f.file("paper", paper::ACCEPT).hint(paper::hint(lang)))
    };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(html! { a href="/agency" { (t!(lang, "own-agency-title")) } }, &title, Some(&t!(lang, "prepared-new-lead")), html! {}))
            (ui::section(&t!(lang, "prepared-must-say"), html! {
                ul.prose {
                    li { (t!(lang, "prepared-must-say-who")) }
                    li { (t!(lang, "prepared-must-say-what", broker = d.app.house().broker.name.as_str())) }
                    li { (t!(lang, "prepared-must-say-back")) }
                    li { (t!(lang, "prepared-must-say-signed")) }
                }
            }))
            (f.form_files("/agency/profiles/new", fields, &t!(lang, "prepared-send-paper")))
        },
    )
}

/// The paper of a form; `None` when there is none that is taken.
fn read_file<'a>(c: &mut Check<'_>, form: &'a Form) -> Option<&'a Upload> {
    let missing = PreparedRefusal::PaperMissing.sentence(c.lang());
    paper::read(c, form, "paper", missing)
}

async fn create(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let name = c.text("name", 120);
    let email = c.email("email");
    let lang = c.choice("lang", Lang::parse);
    let file = read_file(&mut c, &form);
    let (Some(name), Some(email), Some(lang), Some(file)) = (name, email, lang, file) else {
        return d.invalid(new_page(&d, &c.state(&d)));
    };
    let tx = d.write(&form).await?;
    let who = NewPrepared { name, email, lang };
    let done = prepared::upload(&tx, d.actor()?, &who, &file.name, &file.bytes).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(id) => d.done(tx, &form, &format!("/agency/profiles/{id}"), &t!(d.lang, "prepared-sent-in")).await,
        Err(state) => again::again(status, new_page(&d, &state)),
    }
}

async fn show(d: Door, Path(id): Path<PreparedProfileId>) -> Answer {
    let tx = d.read().await?;
    let known = prepared::find(&tx, d.actor()?, id).await?;
    let f = state(&d, &known);
    Ok(page(&d, &tx, &known, &f).await?)
}

/// The form as what was written stands.
fn state(d: &Door, known: &Known) -> FormState {
    let f = d.form(label).with("version", known.version());
    let Known::Draft(draft) = known else { return f };
    let content = &draft.stage().content;
    f.with("title", &content.title)
        .with_opt("city", content.city.as_deref())
        .with_opt("letter", content.letter.as_deref())
        .with("skills", content.skills.join("\n"))
        .with("work", content.work.iter().map(content::PastWork::line).collect::<Vec<_>>().join("\n"))
}

/// The page of one, as its stage allows.
async fn page(d: &Door, tx: &Tx, known: &Known, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let name = known.open().map(|(named, _)| named.name.clone());
    let title = name.unwrap_or_else(|| t!(lang, "prepared-closed-title"));
    let steps = [
        t!(lang, "prepared-step-consent"),
        t!(lang, "prepared-step-verified"),
        t!(lang, "prepared-step-draft"),
        t!(lang, "prepared-step-person"),
    ];
    let current = match known {
        Known::Uploaded(_) | Known::Refused(_) => 1,
        Known::Verified(_) => 2,
        Known::Draft(_) => 3,
        Known::TakenOver(_) | Known::Erased(_) => 4,
    };
    let main = match known {
        Known::Uploaded(_) => {
            html! { (f.summary()) (ui::banner(Tone::Info, html! { p { (t!(lang, "prepared-waits-for-staff")) } })) }
        }
        Known::Refused(p) => html! {
            (ui::banner(Tone::Bad, html! { p { (t!(lang, "prepared-refused")) } p { (p.stage().reason) } }))
            (f.form_files(&format!("/agency/profiles/{}/paper", p.id), html! {
                (f.hidden("version"))
                (f.file("paper", paper::ACCEPT).hint(paper::hint(lang)))
            }, &t!(lang, "prepared-send-paper")))
        },
        Known::Verified(_) => html! { (editor(lang, known, f)) },
        Known::Draft(p) => html! { (sending(d, p)) (editor(lang, known, f)) },
        Known::TakenOver(p) => {
            let consultant = directory::consultant(tx, p.stage().consultant).await?;
            let still = d.actor()?.agency() == consultant.agency;
            html! {
                (ui::banner(Tone::Ok, html! {
                    p { (t!(lang, "prepared-taken-over", date = format::date_long(lang, p.stage().at.date()))) }
                    @if still { p { (consultant.name) } }
                }))
            }
        }
        Known::Erased(p) => html! { (ui::banner(Tone::Neutral, html! { p { (erased(lang, p.stage().why)) } })) },
    };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_eyebrow(html! { a href="/agency" { (t!(lang, "own-agency-title")) } }, &title, None, stage(lang, known)))
            @if !matches!(known, Known::Erased(_)) { (ui::steps(&steps, current)) }
            (ui::columns(main, facts(d, known)))
        },
    ))
}

/// Why there is nothing any more.
fn erased(lang: Lang, why: Why) -> String {
    match why {
        Why::Withdrawn => t!(lang, "prepared-erased-withdrawn"),
        Why::Declined => t!(lang, "prepared-erased-declined"),
        Why::NeverTakenOver => t!(lang, "prepared-erased-never"),
    }
}

/// The paper, the last day, and the way to take it back.
fn facts(d: &Door, known: &Known) -> Markup {
    let lang = d.lang;
    let Some((named, paper)) = known.open() else { return html! {} };
    let path = format!("/agency/profiles/{}", known.id());
    let mut rows = vec![
        (t!(lang, "field-email"), html! { span.breaks { (named.email) } }),
        (t!(lang, "prepared-paper"), html! { a href={ (path) "/paper" } { (t!(lang, "prepared-open-paper")) } }),
        (t!(lang, "prepared-uploaded"), html! { (format::date_long(lang, paper.at.date())) }),
    ];
    if let Some(end) = known.ends_at() {
        rows.push((t!(lang, "prepared-ends"), html! { (format::date_long(lang, end.date())) }));
    }
    ui::card_titled(
        &t!(lang, "prepared-facts"),
        html! {
            (ui::summary_list(&rows))
            (ui::muted(&t!(lang, "prepared-ends-text")))
            details.details {
                summary { (t!(lang, "prepared-withdraw")) }
                div.details-body {
                    p { (t!(lang, "prepared-withdraw-text", name = named.name.as_str())) }
                    (d.buttons().press(&format!("{path}/withdrawal"), &[("version", known.version().to_string())], ui::button_danger(&t!(lang, "prepared-withdraw"))))
                }
            }
        },
    )
}

/// The way to send the link, and when it went.
fn sending(d: &Door, draft: &prepared::Prepared<Draft>) -> Markup {
    let lang = d.lang;
    let named = &draft.stage().verified.named;
    let path = format!("/agency/profiles/{}/sending", draft.id);
    html! {
        @match draft.stage().sent_at {
            Some(at) => (ui::banner(Tone::Info, html! {
                p { (t!(lang, "prepared-link-sent", email = named.email.as_str(), date = format::date_long(lang, at.date()))) }
                (d.buttons().press(&path, &[], ui::button_quiet(&t!(lang, "prepared-send-again"))))
            })),
            None => (ui::banner(Tone::Waiting, html! {
                p { (t!(lang, "prepared-send-text", name = named.name.as_str())) }
                (d.buttons().press(&path, &[], ui::button(&t!(lang, "prepared-send", name = named.name.as_str()))))
            })),
        }
    }
}

/// The form, once it is unlocked.
fn editor(lang: Lang, known: &Known, f: &FormState) -> Markup {
    let fields = html! {
        (f.hidden("version"))
        (f.text("title").most(120).hint(t!(lang, "profile-title-hint")))
        (f.text("city").optional().most(80))
        (f.area("letter", 6).optional().hint(t!(lang, "prepared-letter-hint")))
        (f.area("skills", 6).optional().hint(t!(lang, "prepared-skills-hint", most = content::MOST_SKILLS)))
        (f.area("work", 6).optional().hint(t!(lang, "prepared-work-hint")))
    };
    ui::section(
        &t!(lang, "prepared-editor"),
        html! {
            p.muted { (t!(lang, "prepared-editor-text")) }
            (f.form(&format!("/agency/profiles/{}", known.id()), fields, &t!(lang, "prepared-save")))
        },
    )
}

/// Every field into the content; `None` when one is wrong.
fn read(c: &mut Check<'_>, form: &Form) -> Option<Content> {
    let lang = c.lang();
    let said = |refusal: PreparedRefusal| Wrong::Said(refusal.sentence(lang));
    let title = c.text("title", 120);
    let city = c.text_opt("city", 80);
    let letter = c.text_opt("letter", 6_000);
    let skills = match content::skills(form.get("skills")) {
        Ok(skills) => Some(skills),
        Err(refusal) => c.fault("skills", said(refusal)),
    };
    let work = match content::work(form.get("work")) {
        Ok(work) => Some(work),
        Err(refusal) => c.fault("work", said(refusal)),
    };
    Some(Content { title: title?, city: city?, letter: letter?, skills: skills?, work: work? })
}

async fn write(d: Door, Path(id): Path<PreparedProfileId>, form: Form) -> Answer {
    let known = prepared::find(&d.read().await?, d.actor()?, id).await?;
    // Before anything is read: the form is locked until the consent is verified.
    if matches!(known, Known::Uploaded(_) | Known::Refused(_)) {
        return Err(base::Stop::from(PreparedRefusal::Locked).into());
    }
    let mut c = form.check(d.lang, label);
    let Some(content) = read(&mut c, &form) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, &known, &state).await?);
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let done = prepared::write(&tx, d.actor()?, id, version, content).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/agency/profiles/{id}"), &t!(d.lang, "prepared-saved")).await,
        Err(mut state) => {
            drop(tx);
            let tx = d.read().await?;
            let known = prepared::find(&tx, d.actor()?, id).await?;
            if status == RefusalStatus::Conflict {
                state = state.with("version", known.version());
            }
            again::again(status, page(&d, &tx, &known, &state).await?)
        }
    }
}

async fn read_paper(d: Door, Path(id): Path<PreparedProfileId>) -> Answer {
    let tx = d.read().await?;
    let file = find::paper_of(&tx, d.actor()?, id).await?;
    Ok(download::file(&tx, file).await?)
}

/// Another paper after a refusal.
async fn send_paper(d: Door, Path(id): Path<PreparedProfileId>, form: Form) -> Answer {
    let known = prepared::find(&d.read().await?, d.actor()?, id).await?;
    let mut c = form.check(d.lang, label);
    let Some(file) = read_file(&mut c, &form) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, &known, &state).await?);
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    prepared::upload_again(&tx, d.actor()?, id, version, &file.name, &file.bytes).await?;
    d.done(tx, &form, &format!("/agency/profiles/{id}"), &t!(d.lang, "prepared-sent-in")).await
}

async fn send(d: Door, Path(id): Path<PreparedProfileId>, form: Form) -> Answer {
    let agency = d.actor()?.agency().ok_or(base::Stop::from(CommonRefusal::NotFound))?;
    d.app.limits.take(&format!("employee-invite:{agency}"), d.now, 60, 60 * 60)?;
    let tx = d.write(&form).await?;
    let email = prepared::send(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &format!("/agency/profiles/{id}"), &t!(d.lang, "prepared-link-went", email = email)).await
}

async fn withdraw(d: Door, Path(id): Path<PreparedProfileId>, form: Form) -> Answer {
    // Whether it is the actor's own is asked before the version.
    prepared::find(&d.read().await?, d.actor()?, id).await?;
    let version = form.version()?;
    let tx = d.write(&form).await?;
    prepared::withdraw(&tx, d.actor()?, id, version).await?;
    d.done(tx, &form, "/agency", &t!(d.lang, "prepared-withdrawn")).await
}
