//! The staff's pages about the taxonomy: search, a concept, changing it; and the
//! names that are offered to everybody while they type a skill.

mod view;

use crate::concepts::{self, Change, current, rows};
use crate::policy;
use base::{AccountId, CommonRefusal, Lang, Outcome, Stop, t};
use people::Contact;
use people::directory;
use ranking::taxonomy::{Concept, ConceptId, Kind, Taxonomy, Tongue};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Answer, Door, Form, Path, Query, Routes, Who};

/// Concepts on a page of the list.
const ON_A_PAGE: usize = 50;

/// Names offered to whoever types.
const OFFERED: usize = 8;

/// Characters of what is typed that are looked at.
const MOST_TYPED: usize = 80;

/// The routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/taxonomy", Who::STAFF, list)
        .get("/taxonomy/suggestions", Who::SIGNED_IN, suggestions)
        .get("/taxonomy/new", Who::AGENT, new)
        .post("/taxonomy/new", Who::AGENT, add)
        .get("/taxonomy/{id}", Who::STAFF, show)
        .post("/taxonomy/{id}/synonym", Who::AGENT, add_synonym)
        .post("/taxonomy/{id}/synonym-removal", Who::AGENT, remove_synonym)
        .post("/taxonomy/{id}/name", Who::AGENT, rename)
        .post("/taxonomy/{id}/merger", Who::AGENT, merge)
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "sv" => t!(lang, "concept-field-sv"),
        "en" => t!(lang, "concept-field-en"),
        "kind" => t!(lang, "concept-field-kind"),
        "broader" => t!(lang, "concept-field-broader"),
        other => other.to_owned(),
    }
}

/// The reader's language as the taxonomy says it.
fn tongue(lang: Lang) -> Tongue {
    match lang {
        Lang::Sv => Tongue::Sv,
        Lang::En => Tongue::En,
    }
}

/// A kind in an address or a form.
fn parse_kind(code: &str) -> Option<Kind> {
    match code {
        "skill" => Some(Kind::Skill),
        "role" => Some(Kind::Role),
        _ => None,
    }
}

/// A language in a form.
fn parse_tongue(code: &str) -> Outcome<Tongue> {
    match code {
        "sv" => Ok(Tongue::Sv),
        "en" => Ok(Tongue::En),
        _ => Err(CommonRefusal::NotFound.into()),
    }
}

/// `GET /taxonomy?q=&kind=&page=`
async fn list(d: Door, q: Query) -> Answer {
    if !policy::may_see(d.actor()?) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let taxonomy = current(&tx).await?;
    let imports = rows::imports(&tx).await?;
    drop(tx);
    let kind = q.get("kind").and_then(parse_kind);
    let own = tongue(d.lang);
    let mut found: Vec<&Concept> = match q.get("q") {
        Some(typed) => taxonomy
            .suggest(typed, own, kind, usize::MAX)
            .iter()
            .filter_map(|offered| taxonomy.get(offered.concept))
            .collect(),
        None => {
            let of_kind = taxonomy.concepts().iter().filter(|concept| kind.is_none_or(|kind| concept.kind == kind));
            let mut all: Vec<&Concept> = of_kind.collect();
            all.sort_by_cached_key(|concept| alphabetical(concept.label(own)));
            all
        }
    };
    let all = found.len();
    let page: usize = q.parse("page").filter(|page| *page > 0).unwrap_or(1);
    let from = (page - 1).saturating_mul(ON_A_PAGE).min(all);
    let more = all > from + ON_A_PAGE;
    found = found.split_off(from);
    found.truncate(ON_A_PAGE);
    Ok(view::list(&d, &q, &view::Listed { taxonomy: &taxonomy, found, all, page, more, imports }))
}

/// A name in the order of the Swedish alphabet, which ends å, ä, ö.
pub(super) fn alphabetical(name: &str) -> String {
    // What follows upon z in ASCII.
    name.to_lowercase().replace('å', "{").replace('ä', "|").replace('ö', "}")
}

/// `GET /taxonomy/suggestions?q=&kind=`: names as JSON. The words of the trade
/// are no secret, and nothing about anybody is in them.
async fn suggestions(d: Door, q: Query) -> Answer {
    let typed: String = q.get("q").unwrap_or_default().chars().take(MOST_TYPED).collect();
    let tx = d.read().await?;
    let taxonomy = current(&tx).await?;
    drop(tx);
    let offered = taxonomy.suggest(&typed, tongue(d.lang), q.get("kind").and_then(parse_kind), OFFERED);
    let offered = offered.into_iter().map(|one| json!({ "label": one.label, "because": one.because }));
    Ok(d.json(&offered.collect()))
}

/// What a concept's page shows.
struct Shown {
    /// All of it.
    taxonomy: Arc<Taxonomy>,
    /// Which.
    id: ConceptId,
    /// What staff changed, the latest first.
    edits: Vec<rows::EditLine>,
    /// Who they are.
    editors: HashMap<AccountId, Contact>,
    /// Whether the reader may change it.
    may_edit: bool,
}

impl Shown {
    /// The version that a change is made on.
    fn version(&self) -> i64 {
        self.edits.first().map_or(1, |line| line.place + 1)
    }
}

/// `GET /taxonomy/{id}`; what was merged leads on to the winner.
async fn show(d: Door, Path(id): Path<String>) -> Answer {
    let id = parse_id(&id)?;
    let actor = d.actor()?;
    if !policy::may_see(actor) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let taxonomy = current(&tx).await?;
    let Some(concept) = taxonomy.get(id) else { return Err(Stop::from(CommonRefusal::NotFound).into()) };
    if concept.id != id {
        return Ok(web::door::redirect(&format!("/taxonomy/{}", concept.id.0)));
    }
    let edits = rows::edits_of(&tx, id).await?;
    let mut editors = HashMap::new();
    for line in &edits {
        if let Some(contact) = directory::contact_opt(&tx, Some(line.edited_by)).await? {
            editors.insert(line.edited_by, contact);
        }
    }
    let may_edit = policy::may_edit_taxonomy(actor);
    Ok(view::concept(&d, &Shown { taxonomy, id, edits, editors, may_edit }))
}

/// A number in an address; what is none is not there.
fn parse_id(id: &str) -> Outcome<ConceptId> {
    id.parse().map(ConceptId).map_err(|_| CommonRefusal::NotFound.into())
}

/// `GET /taxonomy/new`
async fn new(d: Door, q: Query) -> Answer {
    let state = d.form(label).with("kind", "skill").with_opt("sv", q.get("q"));
    Ok(view::new(&d, &state))
}

/// `POST /taxonomy/new`
async fn add(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let kind = c.choice("kind", parse_kind);
    let (sv, en) = (c.text("sv", concepts::edit::LONGEST_NAME), c.text("en", concepts::edit::LONGEST_NAME));
    let broader = c.text_opt("broader", concepts::edit::LONGEST_NAME);
    let (Some(kind), Some(sv), Some(en), Some(broader)) = (kind, sv, en, broader) else {
        let state = c.state(&d);
        return d.invalid(view::new(&d, &state));
    };
    let broader = broader.unwrap_or_default();
    let tx = d.write(&form).await?;
    let made = concepts::change(&tx, d.actor()?, 0, Change::Add { kind, sv, en, broader }).await;
    match d.kept(made, &form, label)? {
        Ok(id) => d.done(tx, &form, &format!("/taxonomy/{}", id.0), &t!(d.lang, "concept-said-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(view::new(&d, &state))
        }
    }
}

/// `POST /taxonomy/{id}/synonym`
async fn add_synonym(d: Door, Path(id): Path<String>, form: Form) -> Answer {
    let change = Change::AddSynonym(parse_id(&id)?, parse_tongue(form.get("tongue"))?, form.get("name").to_owned());
    changed(&d, &form, change, &t!(d.lang, "concept-said-synonym-added")).await
}

/// `POST /taxonomy/{id}/synonym-removal`
async fn remove_synonym(d: Door, Path(id): Path<String>, form: Form) -> Answer {
    let change = Change::RemoveSynonym(parse_id(&id)?, parse_tongue(form.get("tongue"))?, form.get("name").to_owned());
    changed(&d, &form, change, &t!(d.lang, "concept-said-synonym-removed")).await
}

/// `POST /taxonomy/{id}/name`
async fn rename(d: Door, Path(id): Path<String>, form: Form) -> Answer {
    let change = Change::Rename(parse_id(&id)?, parse_tongue(form.get("tongue"))?, form.get("name").to_owned());
    changed(&d, &form, change, &t!(d.lang, "concept-said-renamed")).await
}

/// `POST /taxonomy/{id}/merger`
async fn merge(d: Door, Path(id): Path<String>, form: Form) -> Answer {
    let change = Change::Merge(parse_id(&id)?, form.get("name").to_owned());
    changed(&d, &form, change, &t!(d.lang, "concept-said-merged")).await
}

/// One change, and on to the concept that it led to.
async fn changed(d: &Door, form: &Form, change: Change, said: &str) -> Answer {
    let tx = d.write(form).await?;
    let id = concepts::change(&tx, d.actor()?, form.version()?, change).await?;
    d.done(tx, form, &format!("/taxonomy/{}", id.0), said).await
}
