//! How a match is shown: what the engine says, in named parts and words; what
//! people decided; and that people decide. No age, sex or picture.

use super::{Shown, by_hand, engine, sieve, three};
use crate::reasons::Evidence;
use crate::record::{Decision, MatchResult, MatchRun, Past};
use crate::rows::Face;
use crate::{changes, reasons};
use assignments::labels;
use base::{AssignmentId, ConsultantId, Lang, format, t};
use maud::{Markup, html};
use ranking::{PartKind, Weights};
use web::ui::{self, Entry, Tone};
use web::{Door, Query, Response};

/// Results shown before somebody asks for all.
const FIRST: usize = 15;

/// The page.
pub fn page(d: &Door, q: &Query, shown: &Shown) -> Response {
    let lang = d.lang;
    let need = &shown.need;
    let path = format!("/assignments/{}", need.id);
    let eyebrow = html! { a href=(path.as_str()) { (labels::about(lang, need)) } };
    let all = q.get("all").is_some();
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &t!(lang, "match-title"), Some(&shown.client.name), run_button(d, shown)))
        (ui::banner(Tone::Info, html! { p { (t!(lang, "match-supports")) } }))
        @if !need.is_open() { (ui::banner(Tone::Warn, html! { p { (t!(lang, "match-not-open")) } })) }
        @if let Some(off) = &shown.off { (engine::said(lang, off, shown.off_by.as_ref())) }
        (sieve::form(d, shown))
        (picked(d, shown))
        @match &shown.run {
            _ if shown.off.is_some() => (by_hand::list(d, q, shown)),
            Some(run) => {
                (three::card(d, shown, run))
                (results(d, shown, run, all))
            },
            None => (ui::empty(&t!(lang, "match-none-title"), &t!(lang, "match-none-text"), None)),
        }
        @if shown.off.is_none() { (others(d, shown)) }
        (engine::of_need(d, shown))
        (ui::actions(html! {
            @if need.is_open() && shown.off.is_none() { (ui::link_quiet(&format!("{path}/team"), &t!(lang, "team-link"))) }
            (ui::link_quiet(&format!("{path}/explanations"), &t!(lang, "why-staff-title")))
        }))
    };
    d.page(&t!(lang, "match-title"), body)
}

/// Runs the engine, for the first time or again.
fn run_button(d: &Door, shown: &Shown) -> Markup {
    let action = format!("/assignments/{}/match", shown.need.id);
    // Again is again with the same conditions.
    let same = shown.run.iter().flat_map(|run| sieve::values(&run.sieve)).collect::<Vec<_>>();
    html! {
        @if shown.may_decide && shown.off.is_none() {
            @if shown.run.is_none() {
                (d.buttons().press(&action, &[], ui::button(&t!(d.lang, "match-run"))))
            } @else {
                (d.buttons().press(&action, &same, ui::button_quiet(&t!(d.lang, "match-run-again"))))
            }
        }
    }
}

/// Who goes on, and the way there (S51).
fn picked(d: &Door, shown: &Shown) -> Markup {
    let lang = d.lang;
    let count = shown.picked.len();
    let proposal = format!("/assignments/{}/proposal", shown.need.id);
    html! {
        @if count > 0 {
            (ui::card_titled(&t!(lang, "picked-title", count = count), html! {
                ul.stack role="list" {
                    @for id in &shown.picked {
                        @if let Some(face) = shown.faces.get(id) {
                            li { (ui::person(&face.name, &below(lang, face))) }
                        }
                    }
                }
                @if count < 3 { (ui::muted(&t!(lang, "picked-fewer", left = 3 - count))) }
                (ui::actions(ui::link_button(&proposal, &t!(lang, "picked-go-on"))))
            }))
        }
    }
}

/// The ranked list.
fn results(d: &Door, shown: &Shown, run: &MatchRun, all: bool) -> Markup {
    let lang = d.lang;
    let few: &[MatchResult] = if all { &run.results } else { run.results.get(..FIRST).unwrap_or(&run.results) };
    let rows: Vec<Entry> = few.iter().map(|result| entry(d, shown, result)).collect();
    let more = run.results.len() - few.len();
    html! {
        (ui::section(&t!(lang, "results-title"), html! {
            (about(d, shown, run))
            @if rows.is_empty() && run.sieve.count() > 0 {
                (ui::empty(&t!(lang, "results-none-title"), &t!(lang, "sieve-nobody"), None))
            } @else if rows.is_empty() {
                (ui::empty(&t!(lang, "results-none-title"), &t!(lang, "results-none-text"), Some(("/consultants", &t!(lang, "results-none-go")))))
            } @else {
                (ui::entries(&rows))
            }
            @if more > 0 {
                (ui::actions(ui::link_quiet("?all=1", &t!(lang, "results-more", count = more))))
            }
        }))
    }
}

/// What the list is, and what it is not made of.
fn about(d: &Door, shown: &Shown, run: &MatchRun) -> Markup {
    let lang = d.lang;
    let by = shown.run_by.as_ref().map(|who| who.name.clone()).unwrap_or_default();
    let line = t!(lang, "run-line", at = format::instant(run.at), by = by, count = run.consultants);
    html! {
        (ui::muted(&line))
        (sieve::said(lang, &run.sieve))
        (ui::details(&t!(lang, "how-title"), html! {
            p { (t!(lang, "how-text")) }
            @if let Ok(weights) = serde_json::from_str::<Weights>(&run.weights) {
                (ui::summary_list(&PartKind::ALL.map(|kind| {
                    (reasons::part_name(lang, kind), html! { (t!(lang, "how-points", points = weights.of(kind))) })
                })))
            }
            p { (t!(lang, "how-not")) }
            (ui::muted(&t!(lang, "how-engine", engine = run.engine.clone())))
            @if !run.taxonomy.is_empty() { (ui::muted(&t!(lang, "how-taxonomy", version = run.taxonomy.clone()))) }
            @if let Some(model) = &run.model { (ui::muted(&t!(lang, "how-model", model = model.clone()))) }
        }))
    }
}

/// A consultant in the list.
fn entry(d: &Door, shown: &Shown, result: &MatchResult) -> Entry {
    let lang = d.lang;
    let face = shown.faces.get(&result.consultant);
    let lacking = reasons::lacking(&result.reasons);
    let words = reasons::shared_words(&result.reasons);
    let name = face.map(|face| face.name.as_str()).unwrap_or_default();
    Entry {
        title: t!(lang, "result-title", place = result.place, name = name),
        href: Some(format!("/consultants/{}", result.consultant)),
        facts: face.map(|face| facts(lang, face)).unwrap_or_default(),
        body: html! {
            div id=(anchor(face)) { (ui::score_bar(&reasons::score_parts(lang, &result.parts, &result.reasons))) }
            @if !lacking.is_empty() {
                p { (ui::badge(Tone::Warn, &t!(lang, "result-lacks", skills = lacking.join(", ")))) }
            }
            @if !words.is_empty() {
                p { (t!(lang, "result-words")) }
                (ui::tags(&words))
            }
            (evidence(lang, &reasons::evidence(lang, &result.reasons)))
            (what_would_change_it(lang, result))
            (decided(d, shown, result.consultant))
        },
        aside: aside(d, shown, result.consultant),
    }
}

/// The words of the résumé beside those of the need.
pub(super) fn evidence(lang: Lang, all: &[Evidence]) -> Markup {
    html! {
        @if !all.is_empty() {
            (ui::details(&t!(lang, "evidence-title", count = all.len()), html! {
                dl.evidence {
                    @for one in all {
                        dt { (one.need.trim()) }
                        dd {
                            q {
                                @match one.about.clone().filter(|at| one.resume.is_char_boundary(at.end)) {
                                    Some(at) => {
                                        (one.resume[..at.start])
                                        mark { (one.resume[at.clone()]) }
                                        (one.resume[at.end..])
                                    },
                                    None => (one.resume.trim()),
                                }
                            }
                            @if let Some(when) = &one.when { " " (ui::small(when)) }
                        }
                    }
                }
            }))
        }
    }
}

/// What would have led to a better place.
fn what_would_change_it(lang: Lang, result: &MatchResult) -> Markup {
    html! {
        @if !result.changes.is_empty() {
            (ui::details(&t!(lang, "change-title", count = result.changes.len()), html! {
                (ui::muted(&t!(lang, "change-text")))
                ul.bullets { @for reach in &result.changes { li { (changes::reach(lang, reach)) } } }
            }))
        }
    }
}

/// Who applied or was decided on but is not in the list: nobody is lost.
fn others(d: &Door, shown: &Shown) -> Markup {
    let lang = d.lang;
    let rows: Vec<Entry> = shown
        .others
        .iter()
        .filter_map(|id| shown.faces.get(id).map(|face| (id, face)))
        .map(|(id, face)| Entry {
            title: face.name.clone(),
            href: Some(format!("/consultants/{id}")),
            facts: facts(lang, face),
            body: html! {
                div id=(anchor(Some(face))) {
                    @if !face.presentable { p { (t!(lang, "others-not-presentable")) } }
                }
                (decided(d, shown, *id))
            },
            aside: aside(d, shown, *id),
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            (ui::section(&t!(lang, "others-title"), html! {
                (ui::muted(&t!(lang, "others-text")))
                (ui::entries(&rows))
            }))
        }
    }
}

/// Facts in a line.
pub(super) fn facts(lang: Lang, face: &Face) -> Vec<String> {
    let number = t!(lang, "consultant-number", number = face.number.to_string());
    face.title.iter().chain(&face.city).chain(&face.agency).cloned().chain([number]).collect()
}

/// A line below a name.
pub(super) fn below(lang: Lang, face: &Face) -> String {
    facts(lang, face).join(", ")
}

/// Where the page goes back to after a decision.
pub(super) fn anchor(face: Option<&Face>) -> String {
    format!("consultant-{}", face.map_or(0, |face| face.number))
}

/// Whether somebody applied, and what can be done.
pub(super) fn aside(d: &Door, shown: &Shown, id: ConsultantId) -> Markup {
    let lang = d.lang;
    let face = shown.faces.get(&id);
    let decision = shown.decisions.get(&id);
    let back = format!("{}#{}", d.here, anchor(face));
    html! {
        @if let Some(application) = shown.applications.get(&id) {
            (ui::badge(Tone::Info, &t!(lang, "result-applied")))
            span.figure { (labels::rate(lang, application.rate.amount, application.rate.basis)) }
        }
        @if shown.may_decide {
            @match decision {
                None => {
                    @if face.is_some_and(|face| face.presentable) { (press(d, shown.need.id, id, "pick", &back, ui::button_quiet(&t!(lang, "decide-pick")))) }
                    (exclude(d, shown.need.id, id, face, &back))
                }
                Some(_) => (press(d, shown.need.id, id, "undo", &back, ui::button_quiet(&t!(lang, "decide-undo")))),
            }
        }
    }
}

/// A decision that needs no words.
pub(super) fn press(
    d: &Door,
    need: AssignmentId,
    id: ConsultantId,
    decision: &str,
    back: &str,
    button: Markup,
) -> Markup {
    let values = [("consultant", id.to_string()), ("decision", decision.to_owned()), ("next", back.to_owned())];
    d.buttons().press(&format!("/assignments/{need}/match/decision"), &values, button)
}

/// An exclusion, which needs a reason.
fn exclude(d: &Door, need: AssignmentId, id: ConsultantId, face: Option<&Face>, back: &str) -> Markup {
    let lang = d.lang;
    let words = [t!(lang, "decide-exclude"), t!(lang, "hint-reason"), t!(lang, "decide-exclude-button")];
    with_reason(d, need, (id, face), "exclude", back, words)
}

/// Why somebody is picked whom the engine did not propose.
fn explain(d: &Door, need: AssignmentId, id: ConsultantId, face: Option<&Face>) -> Markup {
    let (lang, back) = (d.lang, format!("{}#{}", d.here, anchor(face)));
    let words = [t!(lang, "decide-explain"), t!(lang, "hint-explain"), t!(lang, "decide-explain-button")];
    with_reason(d, need, (id, face), "explain", &back, words)
}

/// A decision with a reason: what opens it, a hint and the button. Each has a field
/// of its own, named by the consultant's number so that no two on the page are the
/// same.
fn with_reason(
    d: &Door,
    need: AssignmentId,
    (id, face): (ConsultantId, Option<&Face>),
    decision: &str,
    back: &str,
    [opens, hint, button]: [String; 3],
) -> Markup {
    let field = format!("reason-{}", face.map_or(0, |face| face.number));
    ui::details(
        &opens,
        html! {
            form.form method="post" action={ "/assignments/" (need) "/match/decision" } {
                input type="hidden" name="form_id" value=(d.new_form_id());
                input type="hidden" name="consultant" value=(id);
                input type="hidden" name="decision" value=(decision);
                input type="hidden" name="next" value=(back);
                div.field {
                    label for=(field) { (t!(d.lang, "field-reason")) }
                    p.hint id={ (field) "-hint" } { (hint) }
                    input id=(field) name="reason" type="text" required maxlength="500" aria-describedby={ (field) "-hint" };
                }
                (ui::button_quiet(&button))
            }
        },
    )
}

/// What was decided, and why.
pub(super) fn decided(d: &Door, shown: &Shown, id: ConsultantId) -> Markup {
    let lang = d.lang;
    html! {
        @match shown.decisions.get(&id) {
            Some(Decision { picked: true, reason, .. }) => {
                p {
                    (ui::badge(Tone::Ok, &t!(lang, "decided-picked")))
                    @if let Some(reason) = reason { " " (reason) }
                }
                @if reason.is_none() && shown.may_decide && shown.run.as_ref().is_some_and(|run| !run.proposes(id)) {
                    (explain(d, shown.need.id, id, shown.faces.get(&id)))
                }
            },
            Some(Decision { reason, .. }) => p {
                (ui::badge(Tone::Neutral, &t!(lang, "decided-excluded")))
                @if let Some(reason) = reason { " " (reason) }
            },
            None => {},
        }
        (earlier(d.lang, shown.past.get(&id).map(Vec::as_slice).unwrap_or_default()))
    }
}

/// What was decided before and taken back or changed: it stays on record.
fn earlier(lang: Lang, past: &[Past]) -> Markup {
    html! {
        @if !past.is_empty() {
            (ui::details(&t!(lang, "past-title", count = past.len()), html! {
                ul.bullets { @for one in past { li { (earlier_one(lang, one)) } } }
            }))
        }
    }
}

/// One of them, with who decided and who took it back.
fn earlier_one(lang: Lang, past: &Past) -> Markup {
    let (at, ended) = (format::instant(past.decision.decided_at), format::instant(past.ended_at));
    let (by, who) = (past.by_name.as_str(), past.ended_name.as_str());
    let said = if past.decision.picked {
        t!(lang, "past-picked", at = at, by = by, ended = ended, who = who)
    } else {
        t!(lang, "past-excluded", at = at, by = by, ended = ended, who = who)
    };
    html! {
        (said)
        @if let Some(reason) = &past.decision.reason { " " (t!(lang, "past-reason", reason = reason.as_str())) }
    }
}
