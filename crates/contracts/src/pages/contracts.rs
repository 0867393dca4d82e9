//! Contracts to read and sign: the text first, then the signature, with what
//! each party has done beside it (S63–S68, S92).

use super::words;
use crate::pair::{ContractPair, PairStage, Party, Signature, together};
use crate::sign::Signing;
use crate::{document, policy, rows, send_out, sign as signing, team, terminate as taking_back};
use base::{Actor, CommonRefusal, ContractPairId, FileId, Lang, Outcome, Stop, format, t};
use documents::ContractDocument;
use documents::contract::{Block, clauses, text_sha256, title as contract_title};
use maud::{Markup, html};
use people::directory;
use people::security::proof;
use store::Tx;
use web::{Answer, Door, Form, FormState, Path, Response, ui};

/// Names of the fields on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "typed_name" => t!(lang, "field-typed-name"),
        "agreed" => t!(lang, "field-agreed"),
        "reason" => t!(lang, "field-termination-reason"),
        _ => String::new(),
    }
}

/// `GET /contracts`
pub(crate) async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let actor = d.actor()?;
    let mut lines = Vec::new();
    for pair in rows::pairs_for(&tx, actor).await? {
        let consultant = directory::consultant(&tx, pair.consultant).await?;
        let client = directory::client(&tx, pair.client).await?;
        lines.push(vec![
            html! { a href={ "/contracts/" (pair.id) } { (pair.number) " · " (pair.title) } },
            html! { (consultant.name) },
            html! { (client.name) },
            html! { (pair.starts_on) " – " (pair.ends_on) },
            words::pair_stage(lang, pair.stage),
        ]);
    }
    let title = t!(lang, "contracts-title");
    let body = if lines.is_empty() {
        ui::empty(&t!(lang, "contracts-empty"), &t!(lang, "contracts-empty-text"), None)
    } else {
        let columns = [
            ui::Column::text(t!(lang, "column-contract")),
            ui::Column::text(t!(lang, "column-consultant")),
            ui::Column::text(t!(lang, "column-client")),
            ui::Column::text(t!(lang, "column-time-line")),
            ui::Column::text(t!(lang, "column-stage")),
        ];
        ui::table(&title, &columns, &lines)
    };
    Ok(d.page(&title, html! { (ui::heading(&title, Some(&t!(lang, "contracts-lead")))) (body) }))
}

/// What a reader sees of one pair.
struct View {
    pair: ContractPair,
    /// The text that this reader's party signs; staff read both.
    texts: Vec<ContractDocument>,
    signatures: Vec<Signature>,
    /// The party that the reader speaks for and that has not signed.
    to_sign: Option<Party>,
    /// The pairs of the team, the head first; one alone is its own (S5).
    group: Vec<ContractPair>,
    /// Policies that the reader must approve first (S92).
    missing: Vec<privacy::policies::Policy>,
    /// Proofs of the reader's company that lack before it can sign (S22).
    lacking: Vec<people::supplier::Proof>,
}

/// Loads what the actor may see.
async fn load(tx: &Tx, actor: &Actor, id: ContractPairId) -> Outcome<View> {
    let pair = rows::pair(tx, id).await?;
    if !policy::may_read(actor, &pair) {
        return Err(CommonRefusal::NotFound.into());
    }
    let group = rows::group(tx, team::head_of(&pair), "").await?;
    let (client, consultant) = match pair.stage {
        PairStage::Drafted => drafted(tx, &pair, &group).await?,
        PairStage::Terminated => match rows::frozen(tx, id).await {
            Ok(texts) => texts,
            Err(Stop::Refused(_)) => drafted(tx, &pair, &group).await?,
            Err(other) => return Err(other),
        },
        PairStage::OutForSignature | PairStage::Signed | PairStage::Ended => rows::frozen(tx, id).await?,
    };
    let party = policy::party_of(actor, &pair);
    let texts = match (actor.staff().is_some(), party) {
        (true, _) => vec![client, consultant],
        (false, Some(Party::Client)) => vec![client],
        (false, _) => vec![consultant],
    };
    let signatures = rows::signatures(tx, id).await?;
    let to_sign =
        party.filter(|p| pair.stage == PairStage::OutForSignature && !signatures.iter().any(|s| s.party == *p));
    // The client signs a team's contract at the head.
    let to_sign = to_sign.filter(|p| *p != Party::Client || pair.head.is_none());
    let (missing, lacking) = match to_sign {
        Some(Party::Supplier) => (
            privacy::policies::missing_for(tx, actor.account).await?,
            directory::supplier(tx, pair.supplier).await?.proofs.lacking(tx.today()),
        ),
        _ => (vec![], vec![]),
    };
    Ok(View { pair, texts, signatures, to_sign, group, missing, lacking })
}

/// Both texts as they would go out now; the client's is the team's.
async fn drafted(
    tx: &Tx,
    pair: &ContractPair,
    group: &[ContractPair],
) -> Outcome<(ContractDocument, ContractDocument)> {
    let (own, consultant) = document::both(tx, pair).await?;
    let head = match group.first().filter(|head| head.id != pair.id) {
        Some(head) => document::both(tx, head).await?.0,
        None => own,
    };
    Ok((team::client_contract(tx, group, head).await?, consultant))
}

/// A team's pairs, each with its figure for the client; nothing for one alone.
async fn team_part(tx: &Tx, lang: Lang, view: &View) -> Outcome<Markup> {
    if view.group.len() < 2 {
        return Ok(html! {});
    }
    let mut rows = Vec::new();
    for pair in &view.group {
        let name = directory::consultant(tx, pair.consultant).await?.name;
        let price = words::per_unit(lang, pair.unit_price()?.client, pair.rate_basis);
        rows.push((name, html! { (price) ", " (words::pair_stage(lang, pair.stage)) }));
    }
    Ok(ui::section(&t!(lang, "team-parts"), ui::summary_list(&rows)))
}

/// `GET /contracts/{id}`
pub(crate) async fn show(d: Door, Path(id): Path<ContractPairId>) -> Answer {
    let tx = d.read().await?;
    let view = load(&tx, d.actor()?, id).await?;
    Ok(page(&d, &tx, &view, &d.form(label), &d.form(label)).await?)
}

/// The page, with the forms in the state given.
async fn page(d: &Door, tx: &Tx, view: &View, sign: &FormState, take_back: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let pair = &view.pair;
    let title = t!(lang, "contract-title", number = pair.number, title = pair.title.as_str());
    let engagement = rows::engagement_of_pair(tx, pair.id).await?;
    let is_staff = actor.staff().is_some();
    let party = policy::party_of(actor, pair);
    let steps = signing_steps(lang, view);
    // Who reads the client's contract reads what the team comes to.
    let whole = pair.head.is_none() && (is_staff || party == Some(Party::Client));
    let (unit, value) = if whole { together(&view.group)? } else { (pair.unit_price()?, pair.value()?) };
    let price = words::glass_price(lang, pair, unit, value);
    let team = if is_staff || party == Some(Party::Client) {
        team_part(tx, lang, view).await?
    } else {
        html! {}
    };
    // A form that is refused for good is not on the page any more; its no is.
    let drafted = pair.stage == PairStage::Drafted && actor.is_acting_staff() && pair.head.is_none();
    let signs = drafted || (view.to_sign.is_some() && view.missing.is_empty() && view.lacking.is_empty());
    let takes_back = actor.is_acting_staff()
        && pair.head.is_none()
        && matches!(pair.stage, PairStage::Drafted | PairStage::OutForSignature);
    let main = html! {
        @if !signs { (sign.summary()) }
        @if !takes_back { (take_back.summary()) }
        (ui::section(&t!(lang, "contract-price"), html! { (price) p.hint { (t!(lang, "contract-price-hint")) } }))
        (team)
        @for text in &view.texts { (contract_text(text)) }
        @if let Some(party) = view.to_sign { (sign_form(d, view, party, sign)) }
        @if drafted { (send_form(d, pair, sign)) }
        @if takes_back {
            (ui::section(&t!(lang, "termination-title"), html! {
                (take_back.form_with(&format!("/contracts/{}/termination", pair.id), false, html! {
                    input type="hidden" name="version" value=(pair.version);
                    (take_back.text("reason").most(500))
                }, html! { (ui::button_danger(&t!(lang, "termination-button"))) }))
            }))
        }
    };
    let files = html! {
        @if pair.client_file.is_some() && (is_staff || party == Some(Party::Client)) {
            p { (ui::link_quiet(&format!("/contracts/{}/client.pdf", pair.id), &t!(lang, "contract-client-pdf"))) }
        }
        @if pair.consultant_file.is_some() && (is_staff || party != Some(Party::Client)) {
            p { (ui::link_quiet(&format!("/contracts/{}/consultant.pdf", pair.id), &t!(lang, "contract-consultant-pdf"))) }
        }
        @if let Some(engagement) = &engagement {
            p { (ui::link_button(&format!("/engagements/{}", engagement.id), &t!(lang, "contract-engagement"))) }
        }
        @if drafted {
            p { (ui::link_quiet(&format!("/contracts/{}/edit", pair.id), &t!(lang, "contract-edit"))) }
        }
    };
    let aside = html! {
        (ui::card_titled(&t!(lang, "contract-progress"), html! { (steps) }))
        (ui::card_titled(&t!(lang, "contract-files"), files))
    };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, Some(&t!(lang, "contract-lead")), words::pair_stage(lang, pair.stage)))
            (ui::columns(main, aside))
        },
    ))
}

/// Who has signed and who is waited for.
fn signing_steps(lang: Lang, view: &View) -> Markup {
    let line = |party: Party, name: String| {
        let when = match view.signatures.iter().find(|s| s.party == party) {
            Some(signature) => {
                t!(lang, "signed-by", name = signature.typed_name.as_str(), at = format::instant(signature.signed_at))
            }
            None => t!(lang, "not-signed"),
        };
        (name, html! { (when) })
    };
    let supplier = if view.pair.agency.is_some() { t!(lang, "party-agency") } else { t!(lang, "party-consultant") };
    ui::summary_list(&[
        line(Party::Broker, t!(lang, "party-broker")),
        line(Party::Client, t!(lang, "party-client")),
        line(Party::Supplier, supplier),
    ])
}

/// A contract's text as a page, in its own language.
fn contract_text(document: &ContractDocument) -> Markup {
    html! {
        article.paper lang=(document.paper.lang.code()) {
            h2 { (contract_title(document)) }
            @for (i, clause) in clauses(document).iter().enumerate() {
                h3 { (i + 1) ". " (clause.heading) }
                @for block in &clause.blocks {
                    @match block {
                        Block::Text { text } => { p { (text) } }
                        Block::Item { heading, text } => { p { @if let Some(heading) = heading { strong { (heading) ": " } } (text) } }
                        Block::Fact { label, value } => { p { span.hint { (label) ": " } (value) } }
                        Block::Party { role, name, lines } => { p { span.hint { (role) ": " } strong { (name) } br; (lines.join(", ")) } }
                        Block::Figure { label, amount, unit, sum } => {
                            p { @if *sum { strong { (label) ": " (amount) " " (unit) } } @else { (label) ": " (amount) " " (unit) } }
                        }
                    }
                }
            }
        }
    }
}

/// Read first, then sign: name, consent to sign electronically, the hash.
fn sign_form(d: &Door, view: &View, party: Party, f: &FormState) -> Markup {
    let lang = d.lang;
    if !view.lacking.is_empty() {
        return ui::section(
            &t!(lang, "sign-title"),
            html! {
                (ui::banner(ui::Tone::Waiting, html! { (t!(lang, "sign-proofs-first", count = view.lacking.len())) }))
                ul { @for proof in &view.lacking { li { (words::proof(lang, *proof)) } } }
                (ui::actions(html! { (ui::link_quiet("/company", &t!(lang, "sign-to-company"))) }))
            },
        );
    }
    if !view.missing.is_empty() {
        return ui::section(
            &t!(lang, "sign-title"),
            html! {
                (ui::banner(ui::Tone::Waiting, html! { (t!(lang, "sign-policies-first", count = view.missing.len())) }))
                ul { @for policy in &view.missing {
                    li { a href={ "/policies/" (policy.kind.code()) } { (policy.title(lang)) } }
                } }
            },
        );
    }
    let agreed = t!(lang, "sign-agreed");
    let hash = view.texts.first().map(text_sha256).unwrap_or_default();
    let lead = match party {
        Party::Client => t!(lang, "sign-lead-client"),
        Party::Supplier | Party::Broker => t!(lang, "sign-lead-supplier"),
    };
    ui::section(
        &t!(lang, "sign-title"),
        html! {
            p { (lead) }
            p.hint { (t!(lang, "sign-hash", hash = hash.as_str())) }
            (f.form(&format!("/contracts/{}/signing", view.pair.id), html! {
                (f.text("typed_name").hint(t!(lang, "hint-typed-name")).autocomplete("name"))
                (f.tick("agreed", &agreed))
                input type="hidden" name="text_hash" value=(hash);
            }, &t!(lang, "sign-button")))
        },
    )
}

/// The broker signs and sends out.
fn send_form(d: &Door, pair: &ContractPair, f: &FormState) -> Markup {
    let lang = d.lang;
    let agreed = t!(lang, "sign-agreed");
    ui::section(
        &t!(lang, "send-title"),
        html! {
            p { (t!(lang, "send-lead")) }
            (f.form(&format!("/contracts/{}/sending", pair.id), html! {
                (f.text("typed_name").hint(t!(lang, "hint-typed-name")).autocomplete("name"))
                (f.tick("agreed", &agreed))
                input type="hidden" name="version" value=(pair.version);
            }, &t!(lang, "send-button")))
        },
    )
}

/// How the form was signed.
fn signing_of(form: &Form) -> Signing {
    Signing {
        typed_name: form.get("typed_name").to_owned(),
        agreed: form.ticked("agreed"),
        address: form.address.clone(),
        user_agent: form.user_agent.clone(),
    }
}

/// `POST /contracts/{id}/sending`
pub(crate) async fn send(d: Door, Path(id): Path<ContractPairId>, form: Form) -> Answer {
    let version = form.version()?;
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    match d.kept(send_out::send_out(&tx, d.actor()?, id, version, &signing_of(&form)).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/contracts/{id}"), &t!(d.lang, "send-done")).await,
        Err(state) => again(&d, tx, id, &state, true).await,
    }
}

/// `POST /contracts/{id}/signing`
pub(crate) async fn sign(d: Door, Path(id): Path<ContractPairId>, form: Form) -> Answer {
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    let result = signing::sign(&tx, d.actor()?, id, form.get("text_hash"), &signing_of(&form)).await;
    match d.kept(result, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/contracts/{id}"), &t!(d.lang, "sign-done")).await,
        Err(state) => again(&d, tx, id, &state, true).await,
    }
}

/// `POST /contracts/{id}/termination`
pub(crate) async fn terminate(d: Door, Path(id): Path<ContractPairId>, form: Form) -> Answer {
    let version = form.version()?;
    let mut c = form.check(d.lang, label);
    let Some(reason) = c.text("reason", 500) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        return again(&d, tx, id, &state, false).await;
    };
    let tx = d.write(&form).await?;
    match d.kept(taking_back::terminate(&tx, d.actor()?, id, version, &reason).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/contracts/{id}"), &t!(d.lang, "termination-done")).await,
        Err(state) => again(&d, tx, id, &state, false).await,
    }
}

/// The page again, with the form that was refused: the signature's or the other.
async fn again(d: &Door, tx: Tx, id: ContractPairId, state: &FormState, signature: bool) -> Answer {
    drop(tx);
    let tx = d.read().await?;
    let view = load(&tx, d.actor()?, id).await?;
    let fresh = d.form(label);
    let (sign, take_back) = if signature { (state, &fresh) } else { (&fresh, state) };
    let response = page(d, &tx, &view, sign, take_back).await?;
    d.invalid(response)
}

/// A sealed contract, for those who may have it.
async fn pdf(
    d: &Door,
    id: ContractPairId,
    file: impl Fn(&ContractPair, Option<Party>, bool) -> Option<FileId>,
) -> Answer {
    let tx = d.read().await?;
    let actor = d.actor()?;
    let pair = rows::pair(&tx, id).await?;
    if !policy::may_read(actor, &pair) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let file = file(&pair, policy::party_of(actor, &pair), actor.staff().is_some())
        .ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    Ok(web::download::file(&tx, file).await?)
}

/// `GET /contracts/{id}/client.pdf`
pub(crate) async fn client_pdf(d: Door, Path(id): Path<ContractPairId>) -> Answer {
    pdf(&d, id, |pair, party, staff| pair.client_file.filter(|_| staff || party == Some(Party::Client))).await
}

/// `GET /contracts/{id}/consultant.pdf`
pub(crate) async fn consultant_pdf(d: Door, Path(id): Path<ContractPairId>) -> Answer {
    pdf(&d, id, |pair, party, staff| pair.consultant_file.filter(|_| staff || party != Some(Party::Client))).await
}
