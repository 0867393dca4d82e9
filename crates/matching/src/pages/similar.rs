//! Consultants who are like one, with the reasons: for a replacement and for
//! those who stand by. For staff alone; nothing is kept.

use crate::rows::{self, Face};
use crate::similar::{Alike, similar};
use crate::{policy, reasons, switch};
use base::{CommonRefusal, ConsultantId, Stop, t};
use maud::html;
use people::directory;
use std::collections::HashMap;
use web::ui::{self, Entry};
use web::{Answer, Door, Path};

/// `GET /consultants/{id}/similar`
pub async fn show(d: Door, Path(id): Path<ConsultantId>) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    if !policy::may_see(actor) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    if let Some(off) = switch::house_off(&tx).await? {
        let by = super::engine::who(&tx, Some(&off)).await?;
        let title = t!(lang, "similar-title", name = directory::consultant(&tx, id).await?.name);
        return Ok(d.page(&title, html! { (ui::heading(&title, None)) (super::engine::said(lang, &off, by.as_ref())) }));
    }
    let (one, found) = similar(&tx, actor, id).await?;
    let ids: Vec<ConsultantId> = found.iter().map(|alike| alike.consultant).collect();
    let faces = rows::faces(&tx, &ids).await?;
    let rows: Vec<Entry> = found.iter().map(|alike| entry(&d, alike, &faces)).collect();
    let eyebrow = html! { a href={ "/consultants/" (id) } { (one.name) } };
    Ok(d.page(
        &t!(lang, "similar-title", name = one.name.as_str()),
        html! {
            (ui::heading_eyebrow(eyebrow, &t!(lang, "similar-title", name = one.name.as_str()), Some(&t!(lang, "similar-lead")), html! {}))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "similar-none-title"), &t!(lang, "similar-none-text"), Some(("/consultants", &t!(lang, "results-none-go")))))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}

/// Somebody who is alike.
fn entry(d: &Door, alike: &Alike, faces: &HashMap<ConsultantId, Face>) -> Entry {
    let lang = d.lang;
    let face = faces.get(&alike.consultant);
    let ranked = &alike.ranked;
    Entry {
        title: face.map(|face| face.name.clone()).unwrap_or_default(),
        href: Some(format!("/consultants/{}", alike.consultant)),
        facts: face.map(|face| super::view::facts(lang, face)).unwrap_or_default(),
        body: html! {
            (ui::score_bar(&reasons::score_parts(lang, &ranked.parts, &ranked.reasons)))
            (super::view::evidence(lang, &reasons::evidence(lang, &ranked.reasons)))
        },
        aside: html! { span.figure { (t!(lang, "similar-points", points = ranked.score)) } },
    }
}
