//! From the need to the match: drafting, opening, favourites, applications,
//! the match and what staff decide on it, cancelling.

use super::maker::Maker;
use super::words::nth;
use crate::demo::world::Assignment;
use assignments::{Budget, Content};
use base::{Date, Money, Outcome, RateBasis};
use people::Rate;

impl Maker<'_> {
    /// The need is written down by the client, or by staff after a call.
    pub(super) async fn need_drafted(&mut self, life: usize, by_staff: bool, today: Date) -> Outcome<()> {
        let assignment = self.assignment(life)?;
        let rep = self.client(life)?;
        let Some(client) = rep.client() else { return Ok(()) };
        let actor = match by_staff {
            false => rep,
            true => {
                let tx = self.db.read().await?;
                let manager = people::directory::client(&tx, client).await?.manager;
                match manager {
                    Some(account) => self.by_account(account)?,
                    None => rep,
                }
            }
        };
        let tx = self.act(&actor).await?;
        let id = assignments::draft(&tx, &actor, client, content(assignment, today)).await?;
        tx.commit().await?;
        self.needs.insert(life, id);
        Ok(())
    }

    /// The client opens it.
    pub(super) async fn need_opened(&self, life: usize) -> Outcome<()> {
        let (id, actor) = (self.need(life)?, self.client(life)?);
        let tx = self.act(&actor).await?;
        let version = assignments::find(&tx, id).await?.version;
        assignments::open(&tx, &actor, id, version).await?;
        tx.commit().await?;
        // Whom it fits is told at once, as the worker would.
        crate::schedule::work(self.db).await
    }

    /// The client cancels it.
    pub(super) async fn need_cancelled(&self, life: usize) -> Outcome<()> {
        let (id, actor) = (self.need(life)?, self.client(life)?);
        let tx = self.act(&actor).await?;
        let version = assignments::find(&tx, id).await?.version;
        assignments::cancel(&tx, &actor, id, version).await?;
        tx.commit().await
    }

    /// A consultant marks it as a favourite.
    pub(super) async fn favourite_marked(&self, life: usize, who: usize) -> Outcome<()> {
        let actor = self.consultant(who)?;
        let tx = self.act(&actor).await?;
        assignments::mark_favourite(&tx, &actor, self.need(life)?).await?;
        tx.commit().await
    }

    /// A consultant applies.
    pub(super) async fn applied(&self, life: usize, who: usize, message: usize) -> Outcome<()> {
        let (assignment, person, actor) = (self.assignment(life)?, self.person(who)?, self.consultant(who)?);
        let rate = Rate { amount: self.usual(assignment, person), basis: assignment.basis };
        let words = nth(&self.world.phrases.applications, message, person.lang);
        let tx = self.act(&actor).await?;
        assignments::apply(&tx, &actor, self.need(life)?, rate, words).await?;
        tx.commit().await
    }

    /// A consultant takes the application back.
    pub(super) async fn application_withdrawn(&self, life: usize, who: usize) -> Outcome<()> {
        let actor = self.consultant(who)?;
        let tx = self.act(&actor).await?;
        assignments::withdraw_application(&tx, &actor, self.need(life)?).await?;
        tx.commit().await
    }

    /// The manager runs the match.
    pub(super) async fn matched(&self, life: usize) -> Outcome<()> {
        let actor = self.manager_now(life).await?;
        let tx = self.act(&actor).await?;
        matching::run(&tx, &actor, self.need(life)?, &[]).await?;
        tx.commit().await
    }

    /// The manager picks somebody, or leaves somebody out.
    pub(super) async fn decided(&self, life: usize, who: usize, picked: bool) -> Outcome<()> {
        let actor = self.manager_now(life).await?;
        let reason = nth(&self.words.exclude, who, actor.lang);
        let tx = self.act(&actor).await?;
        let reason = (!picked).then_some(reason.as_str());
        matching::decide(&tx, &actor, self.need(life)?, self.profile(who)?, picked, reason).await?;
        tx.commit().await
    }
}

/// What the client writes.
fn content(assignment: &Assignment, today: Date) -> Content {
    let starts_on = today.plus_days(assignment.start);
    Content {
        title: assignment.title.clone(),
        text: assignment.text.trim().to_owned(),
        lang: assignment.lang,
        starts_on,
        ends_on: Some(starts_on.plus_days(assignment.duration_days)),
        extent_percent: assignment.extent_percent,
        place: assignment.place.clone(),
        remote: assignment.place.is_none(),
        languages: assignment.languages.iter().map(|language| language.0.clone()).collect(),
        budget: Some(budget(assignment)),
        people: assignment.people,
        shows_client: assignment.show_client,
        must: assignment.must.clone(),
        nice: assignment.nice.clone(),
    }
}

/// What the client means to pay, on the assignment's basis.
fn budget(assignment: &Assignment) -> Budget {
    let hour = assignment.budget_hour_sek;
    let kronor = match assignment.basis {
        RateBasis::Hour => hour,
        RateBasis::Day => hour * 8,
        // The agreed fee with commission, up to the next ten thousand.
        RateBasis::Fixed => assignment.fee_sek.map_or(hour * 200, |fee| (fee * 112 / 100 / 10_000 + 1) * 10_000),
    };
    Budget { amount: Money::sek(kronor * 100), basis: assignment.basis }
}
