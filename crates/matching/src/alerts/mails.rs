//! The letter of a need that fits, in the recipient's language, in the
//! transaction that decided it. It says what the pages would show this
//! consultant and nothing more.

use super::rows::Receiver;
use crate::fit::speaks_plainly;
use crate::own_words::told;
use assignments::{Assignment, labels};
use base::{Lang, Outcome, t};
use mail::{Block, Letter};
use people::Client;
use ranking::{Ranked, Reason};
use store::Tx;

/// So many reasons are told at most; the page tells them all.
const MOST_REASONS: usize = 3;

/// Where the mails are turned off.
const SWITCH: &str = "/recommendations#alerts";

/// "A new assignment that fits you".
pub(super) async fn fits(
    tx: &Tx,
    to: &Receiver,
    need: &Assignment,
    client: &Client,
    ranked: &Ranked<'_>,
) -> Outcome<()> {
    let (actor, house, content) = (&to.actor, tx.house(), &need.content);
    let lang = actor.lang;
    let facts = vec![
        (t!(lang, "alert-client"), assignments::client_shown(actor, need, client, lang)),
        (t!(lang, "alert-period"), labels::period(lang, content)),
        (t!(lang, "alert-extent"), labels::extent(lang, content)),
        (t!(lang, "alert-place"), labels::place(lang, content)),
    ];
    let letter = Letter {
        kind: "need_fits",
        to_name: &actor.name,
        to: &to.email,
        lang,
        subject: t!(lang, "mail-fits-subject", title = content.title.as_str()),
        body: vec![
            Block::Text(t!(lang, "mail-fits-text", title = content.title.as_str())),
            Block::Facts(facts),
            Block::Text(t!(lang, "mail-fits-why", reasons = strongest(lang, ranked).join("\n"))),
            Block::Button {
                label: t!(lang, "mail-fits-button"),
                href: house.link(&format!("/assignments/{}", need.id)),
            },
            Block::Text(t!(lang, "mail-fits-how")),
            Block::Text(t!(lang, "mail-fits-off", link = house.link(SWITCH))),
        ],
        attachments: vec![],
        invitation: None,
        dedupe: format!("need_fits:{}:{}", need.id, actor.account),
    };
    mail::post(tx, letter).await.map(drop)
}

/// The strongest reasons in words, a line each: those of the part that gave most
/// points first, in the engine's order.
fn strongest(lang: Lang, ranked: &Ranked<'_>) -> Vec<String> {
    let points = |reason: &Reason| {
        let part = ranked.parts.iter().find(|part| part.kind == reason.part());
        part.map_or(0, |part| part.points)
    };
    let mut reasons: Vec<Reason> = ranked.reasons.iter().filter(|reason| speaks_plainly(reason)).cloned().collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(points(reason)));
    reasons.truncate(MOST_REASONS);
    told(lang, &reasons).speaks_for.iter().map(|said| t!(lang, "mail-fits-reason", said = said.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ranking::{Part, PartKind};

    #[test]
    fn the_strongest_three_are_told_and_only_what_speaks_for_it() {
        let part = |kind, points| Part { kind, points, max: 400 };
        let parts = PartKind::ALL.map(|kind| match kind {
            PartKind::Nice => part(kind, 90),
            PartKind::Must => part(kind, 400),
            _ => part(kind, 300),
        });
        let nice = |skill: &'static str| Reason::MentionsNice { skill: skill.into(), quote: None };
        let must = |skill: &'static str| Reason::MentionsMust { skill: skill.into(), quote: None };
        let near = Reason::ShownMust { skill: "Nära".into(), near_permille: 400, shown: vec![] };
        let reasons = vec![nice("Foto"), near, Reason::Remote, must("PR"), must("Press"), nice("Film")];
        let ranked = Ranked { index: 0, score: 790, parts, reasons };
        for lang in Lang::ALL {
            let said = strongest(lang, &ranked);
            assert_eq!(said.len(), 3);
            for (line, skill) in said.iter().zip(["PR", "Press", "Foto"]) {
                assert!(line.contains(skill) && !line.contains('⟦'), "{line}");
            }
        }
    }
}
