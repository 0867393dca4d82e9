//! What staff and the two sides do while the work goes on and when it is over:
//! follow-ups, evaluations, an early end; and visitors' messages.

use super::maker::{Maker, missing};
use super::step::{Call, Search};
use super::words::nth;
use crate::demo::world::About;
use base::{Date, EngagementId, EvaluationId, FollowUpId, Outcome, StaffRole};
use quality::evaluation::{Content, Mark};
use quality::follow_up::Findings;
use quality::{Choice, Ending, EvaluationKind, FollowUpKind};
use store::{Tx, params};

/// Days after which an older message of a visitor has been taken care of.
const HANDLED_AFTER: i32 = 10;

impl Maker<'_> {
    /// The manager writes down what a follow-up found.
    pub(super) async fn followed_up(&self, of: Search, call: Call, note: usize, next: Option<Date>) -> Outcome<()> {
        let actor = self.manager_now(of.life).await?;
        let note = self.world.phrases.follow_ups.get(note).ok_or_else(|| missing(format!("note {note}")))?;
        let mut luck = self.luck(&format!("follow-up {} {} {call:?}", of.life, of.round));
        let client = i64::from(note.satisfaction);
        let consultant = (client + luck.between(-1, 1)).clamp(1, 5);
        let findings = Findings {
            client,
            consultant: (call != Call::TwoWeeks).then_some(consultant),
            needs_support: note.support,
            note: Some(note.text(actor.lang).to_owned()),
            next_on: next,
        };
        let tx = self.act(&actor).await?;
        let (id, version) = due(&tx, self.engagement(&tx, of).await?, call).await?;
        quality::record::record(&tx, &actor, id, version, &findings).await?;
        tx.commit().await
    }

    /// The manager leaves one out, with a reason.
    pub(super) async fn follow_up_skipped(&self, of: Search, call: Call) -> Outcome<()> {
        let actor = self.manager_now(of.life).await?;
        let why = nth(&self.words.skip, 0, actor.lang);
        let tx = self.act(&actor).await?;
        let (id, version) = due(&tx, self.engagement(&tx, of).await?, call).await?;
        quality::skip::skip(&tx, &actor, id, version, &why).await?;
        tx.commit().await
    }

    /// One side answers.
    pub(super) async fn evaluated(&self, of: Search, midway: bool, by_client: bool) -> Outcome<()> {
        let actor = if by_client { self.client(of.life)? } else { self.consultant(self.chosen(of)?)? };
        let mut luck = self.luck(&format!("evaluation {} {} {midway} {by_client}", of.life, of.round));
        let about = if by_client { About::Consultant } else { About::Client };
        let all = &self.world.phrases.evaluations;
        let comments: Vec<String> =
            all.iter().filter(|c| c.about == about).map(|c| c.text(actor.lang).to_owned()).collect();
        let mark = |luck: &mut super::luck::Luck| Mark::parse(&luck.between(3, 5).to_string());
        let marks = [mark(&mut luck), mark(&mut luck), mark(&mut luck), mark(&mut luck), mark(&mut luck)];
        let [Some(a), Some(b), Some(c), Some(d), Some(e)] = marks else { return Err(missing("a mark")) };
        let content = Content {
            marks: [a, b, c, d, e],
            strengths: luck.pick(&comments).cloned().unwrap_or_default(),
            improvements: String::new(),
        };
        let kind = if midway { EvaluationKind::Midway } else { EvaluationKind::Final };
        let tx = self.act(&actor).await?;
        let engagement = self.engagement(&tx, of).await?;
        let sql = "SELECT id FROM evaluations WHERE engagement = $1 AND kind = $2";
        let id: EvaluationId = tx.one(sql, params![engagement, kind.code()]).await?.get("id")?;
        quality::answer::answer(&tx, &actor, id, content).await?;
        tx.commit().await
    }

    /// The client ends the engagement today and wants somebody else.
    pub(super) async fn ended(&self, of: Search) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let reason = self.assignment(of.life)?.end_reason.as_deref().and_then(|key| self.world.phrases.end_reason(key));
        let reason = reason.ok_or_else(|| missing("a reason for the end"))?.text(actor.lang).to_owned();
        let tx = self.act(&actor).await?;
        let engagement = contracts::rows::engagement(&tx, self.engagement(&tx, of).await?).await?;
        let ending = Ending { on: tx.today(), reason, choice: Choice::Replace };
        quality::end(&tx, &actor, engagement.id, engagement.version, &ending).await?;
        tx.commit().await
    }

    /// A visitor leaves a message; the older ones have been taken care of.
    pub(super) async fn visited(&self, n: usize) -> Outcome<()> {
        let visitor = self.words.visitor.get(n).ok_or_else(|| missing(format!("visitor {n}")))?;
        let request = site::NewRequest {
            kind: site::Kind::parse(&visitor.kind).ok_or_else(|| missing(&visitor.kind))?,
            name: visitor.name.clone(),
            email: visitor.email.clone(),
            phone: visitor.phone.clone(),
            asker: site::Asker::parse(&visitor.role).ok_or_else(|| missing(&visitor.role))?,
            message: visitor.message.clone(),
            lang: visitor.lang,
            receipt: visitor.email.is_some(),
        };
        let tx = self.db.write(None).await?;
        let id = site::ask(&tx, request).await?;
        tx.commit().await?;
        if visitor.days_ago > HANDLED_AFTER {
            let actor = self.staff(StaffRole::ClientManager)?;
            let tx = self.act(&actor).await?;
            site::handle(&tx, &actor, id).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// The follow-up of a kind that waits, with its version.
async fn due(tx: &Tx, engagement: EngagementId, call: Call) -> Outcome<(FollowUpId, i64)> {
    let kind = match call {
        Call::TwoWeeks => FollowUpKind::TwoWeeks,
        Call::Meeting => FollowUpKind::FourToSixWeeks,
        Call::Agreed => FollowUpKind::Agreed,
    };
    let sql = "SELECT id, version FROM follow_ups WHERE engagement = $1 AND kind = $2 AND stage = 'due'";
    let row = tx.one(sql, params![engagement, kind.code()]).await?;
    Ok((row.get("id")?, row.get("version")?))
}
