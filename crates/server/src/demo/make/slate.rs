//! From the asking for consent to the client's choice: consents with their
//! hands and rates, the three, interviews, the answer.

use super::maker::{Maker, missing};
use super::step::Search;
use super::words::nth;
use base::{Actor, Instant, InterviewId, InterviewSlotId, Lang, Outcome, ProposalId};
use proposals::{Draft, Offer, Pick};
use store::{Tx, params};

/// Skills that are products' names and have no other capital.
const PRODUCTS: [&str; 2] = ["Figma", "Sitevision"];

/// Where the made world's people sit.
fn at_a_page() -> privacy::acts::Evidence {
    privacy::acts::Evidence { user_agent: Some("demo".to_owned()), ..Default::default() }
}

/// How long an interview is, in minutes.
const MINUTES: i64 = 45;

impl Maker<'_> {
    /// The manager asks for consent and rate.
    pub(super) async fn consents_asked(&mut self, of: Search, who: &[usize]) -> Outcome<()> {
        let actor = self.manager_now(of.life).await?;
        let profiles = who.iter().map(|who| self.profile(*who)).collect::<Outcome<Vec<_>>>()?;
        let tx = self.act(&actor).await?;
        let asked = proposals::ask_consents(&tx, &actor, self.need(of.life)?, &profiles, &at_a_page()).await?;
        tx.commit().await?;
        self.consents.extend(who.iter().map(|who| (of, *who)).zip(asked));
        Ok(())
    }

    /// A hand says yes, the consultant's with a rate.
    pub(super) async fn consent_given(&self, of: Search, who: usize, as_agency: bool) -> Outcome<()> {
        let (id, actor) = (self.consent(of, who)?, if as_agency { self.supplier(who)? } else { self.consultant(who)? });
        let rate = if as_agency { None } else { Some(self.rate(of, who)?) };
        let tx = self.act(&actor).await?;
        let version = privacy::register::find(&tx, id).await?.version;
        proposals::answer_consent::give(&tx, &actor, id, version, rate, &at_a_page()).await?;
        tx.commit().await
    }

    /// The consultant says no.
    pub(super) async fn consent_withheld(&self, of: Search, who: usize) -> Outcome<()> {
        let (id, actor) = (self.consent(of, who)?, self.consultant(who)?);
        let reason = nth(&self.words.withhold, who, actor.lang);
        let tx = self.act(&actor).await?;
        let version = privacy::register::find(&tx, id).await?.version;
        proposals::answer_consent::withhold(&tx, &actor, id, version, Some(reason), &at_a_page()).await?;
        tx.commit().await
    }

    /// The consultant takes the yes back.
    pub(super) async fn consent_withdrawn(&self, of: Search, who: usize) -> Outcome<()> {
        let (id, actor) = (self.consent(of, who)?, self.consultant(who)?);
        let reason = nth(&self.words.withdraw, who, actor.lang);
        let tx = self.act(&actor).await?;
        let version = privacy::register::find(&tx, id).await?.version;
        proposals::answer_consent::withdraw(&tx, &actor, id, version, Some(reason), &at_a_page()).await?;
        tx.commit().await
    }

    /// The manager puts the three together.
    pub(super) async fn proposed(&mut self, of: Search) -> Outcome<()> {
        let actor = self.manager_now(of.life).await?;
        let lang = self.client(of.life)?.lang;
        let slate = self.plan.round(of).map(|round| round.slate.clone()).unwrap_or_default();
        let mut picks = Vec::new();
        for (place, who) in slate.into_iter().enumerate() {
            let reason = self.why(of, who, place, lang)?;
            picks.push(Pick { consent: self.consent(of, who)?, reason });
        }
        let note = Some(nth(&self.words.note, of.life, lang));
        let tx = self.act(&actor).await?;
        let id = proposals::draft(
            &tx,
            &actor,
            self.need(of.life)?,
            Draft { picks, teams: Vec::new(), note, fewer_reason: None },
        )
        .await?;
        tx.commit().await?;
        self.proposals.insert(of, id);
        Ok(())
    }

    /// Why staff suggest somebody, by the strongest of the skills that the need names.
    fn why(&self, of: Search, who: usize, place: usize, lang: Lang) -> Outcome<String> {
        let (assignment, person) = (self.assignment(of.life)?, self.person(who)?);
        let named = assignment.must.iter().filter_map(|label| self.world.skill(assignment.lang, label));
        let own = |skill: &crate::demo::world::Skill| {
            person.skills.iter().find(|own| own.name == skill.text(person.lang)).map(|own| own.years)
        };
        let strongest =
            named.filter_map(|skill| own(skill).map(|years| (years, skill))).max_by_key(|(years, _)| *years);
        let (years, skill) = strongest.ok_or_else(|| missing(format!("a fitting skill of {}", person.key)))?;
        let text = nth(&self.words.suggestion, of.life + place, lang);
        Ok(text.replace("{skill}", &in_a_sentence(skill.text(lang))).replace("{years}", &years.to_string()))
    }

    /// The manager sends them.
    pub(super) async fn proposal_sent(&self, of: Search) -> Outcome<()> {
        let (id, actor) = (self.proposal(of)?, self.manager_now(of.life).await?);
        let tx = self.act(&actor).await?;
        proposals::send(&tx, &actor, id, version(&tx, id).await?).await?;
        tx.commit().await
    }

    /// The manager takes the proposal back.
    pub(super) async fn proposal_retracted(&self, of: Search) -> Outcome<()> {
        let (id, actor) = (self.proposal(of)?, self.manager_now(of.life).await?);
        let tx = self.act(&actor).await?;
        proposals::retract(&tx, &actor, id, version(&tx, id).await?).await?;
        tx.commit().await
    }

    /// The client says no to all three.
    pub(super) async fn proposal_declined(&self, of: Search) -> Outcome<()> {
        let (id, actor) = (self.proposal(of)?, self.client(of.life)?);
        let reason = nth(&self.words.decline, 0, actor.lang);
        let tx = self.act(&actor).await?;
        proposals::decline_all(&tx, &actor, id, version(&tx, id).await?, Some(reason)).await?;
        tx.commit().await
    }

    /// The client offers times.
    pub(super) async fn interview_offered(&self, of: Search, who: usize, times: &[Instant]) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let place = nth(&self.words.place, of.life + who, actor.lang);
        let tx = self.act(&actor).await?;
        let suggestion = self.suggestion(&tx, of, who).await?;
        let offer = Offer { times: times.to_vec(), minutes: MINUTES, place };
        proposals::offer(&tx, &actor, suggestion, offer).await?;
        tx.commit().await
    }

    /// The consultant books the first of the times at which nobody is taken.
    pub(super) async fn interview_booked(&self, of: Search, who: usize) -> Outcome<()> {
        let actor = self.consultant(who)?;
        let mut times = 0;
        loop {
            let tx = self.act(&actor).await?;
            let (id, version) = self.interview(&tx, of, who).await?;
            let sql = "SELECT id FROM interview_slots WHERE interview = $1 ORDER BY starts_at LIMIT 1 OFFSET $2";
            let slot: InterviewSlotId = tx.one(sql, params![id, times]).await?.get("id")?;
            match proposals::book(&tx, &actor, id, version, slot).await {
                Ok(()) => return tx.commit().await,
                // Taken: the next one.
                Err(base::Stop::Refused(_)) if times < 2 => times += 1_i64,
                Err(stop) => return Err(stop),
            }
        }
    }

    /// The client says how it went.
    pub(super) async fn interview_closed(&self, of: Search, who: usize, held: bool) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let ending = if held { proposals::interview::Outcome::Held } else { proposals::interview::Outcome::Missed };
        let tx = self.act(&actor).await?;
        let (id, version) = self.interview(&tx, of, who).await?;
        proposals::close::close(&tx, &actor, id, version, ending).await?;
        tx.commit().await
    }

    /// The client calls it off.
    pub(super) async fn interview_called_off(&self, of: Search, who: usize) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let reason = nth(&self.words.call_off, 0, actor.lang);
        let tx = self.act(&actor).await?;
        let (id, version) = self.interview(&tx, of, who).await?;
        proposals::call_off::call_off(&tx, &actor, id, version, Some(reason)).await?;
        tx.commit().await
    }

    /// The client looks at the three and chooses.
    pub(super) async fn chose(&self, of: Search) -> Outcome<()> {
        let (id, actor) = (self.proposal(of)?, self.client(of.life)?);
        let who = self.chosen(of)?;
        let tx = self.act(&actor).await?;
        let suggestion = self.suggestion(&tx, of, who).await?;
        self.looked(&tx, &actor, of).await?;
        proposals::choose(&tx, &actor, id, version(&tx, id).await?, suggestion).await?;
        tx.commit().await
    }

    /// The client's looking at each profile stands in the access log (S58).
    async fn looked(&self, tx: &Tx, actor: &Actor, of: Search) -> Outcome<()> {
        for who in self.plan.round(of).map(|round| round.slate.clone()).unwrap_or_default() {
            let consent = self.consent(of, who)?;
            if privacy::Grant::live(tx, consent, tx.now()).await.is_ok() {
                let what = privacy::What::Snapshot;
                privacy::access::log(tx, actor.account, self.profile(who)?, what, Some(consent)).await?;
            }
        }
        Ok(())
    }

    /// The interview with somebody that is still open.
    async fn interview(&self, tx: &Tx, of: Search, who: usize) -> Outcome<(InterviewId, i64)> {
        let sql = "SELECT id, version FROM interviews WHERE suggestion = $1 AND stage IN ('offered', 'booked')";
        let row = tx.one(sql, params![self.suggestion(tx, of, who).await?]).await?;
        Ok((row.get("id")?, row.get("version")?))
    }
}

/// A skill's label in the middle of a sentence: a product keeps its capital.
fn in_a_sentence(label: &str) -> String {
    let is_product = PRODUCTS.contains(&label) || label.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
    if is_product { label.to_owned() } else { label.to_lowercase() }
}

/// The version of a proposal.
async fn version(tx: &Tx, id: ProposalId) -> Outcome<i64> {
    tx.one("SELECT version FROM proposals WHERE id = $1", params![id]).await?.get("version")
}
