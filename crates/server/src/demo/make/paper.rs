//! The pair of contracts: drafted, sent out with the broker's signature, taken
//! back, signed by the two.

use super::maker::{Maker, missing};
use super::step::Search;
use super::words::nth;
use base::{Actor, ContractPairId, Outcome};
use contracts::sign::Signing;
use documents::contract::text_sha256;
use people::supplier::{self, Proof, policy};
use store::Tx;

/// A paper of the demo: a page without a word.
const PAPER: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

impl Maker<'_> {
    /// The manager drafts the pair from the choice.
    pub(super) async fn pair_drafted(&mut self, of: Search) -> Outcome<()> {
        let actor = self.manager_now(of.life).await?;
        let round = self.plan.round(of).ok_or_else(|| missing(format!("{of:?}")))?;
        let (starts_on, ends_on) = (round.starts_on, round.ends_on);
        let (assignment, approver, who) = (self.assignment(of.life)?, self.client(of.life)?, self.chosen(of)?);
        let tx = self.act(&actor).await?;
        let suggestion = self.suggestion(&tx, of, who).await?;
        let mut terms = contracts::draft::suggest(&tx, suggestion).await?;
        terms.starts_on = starts_on;
        terms.ends_on = ends_on;
        terms.expected_minutes = contracts::pair::expected_minutes(starts_on, ends_on, assignment.extent_percent);
        terms.approver = approver.account;
        if of.life % 9 == 4 {
            terms.extra_terms = nth(&self.words.extra_terms, 0, approver.lang);
            terms.extra_terms_reason = Some(nth(&self.words.extra_terms_reason, 0, actor.lang));
        }
        let id = contracts::draft::draft(&tx, &actor, suggestion, terms).await?;
        tx.commit().await?;
        self.pairs.insert(of, id);
        Ok(())
    }

    /// The manager signs for the broker and sends it out.
    pub(super) async fn pair_sent_out(&self, of: Search) -> Outcome<()> {
        let (id, actor) = (self.pair(of)?, self.manager_now(of.life).await?);
        let tx = self.act(&actor).await?;
        let version = contracts::rows::pair(&tx, id).await?.version;
        contracts::send_out::send_out(&tx, &actor, id, version, &signing(&actor)).await?;
        tx.commit().await
    }

    /// The manager takes it back.
    pub(super) async fn pair_taken_back(&self, of: Search) -> Outcome<()> {
        let (id, actor) = (self.pair(of)?, self.manager_now(of.life).await?);
        let reason = nth(&self.words.terminate, 0, actor.lang);
        let tx = self.act(&actor).await?;
        let version = contracts::rows::pair(&tx, id).await?.version;
        contracts::terminate::terminate(&tx, &actor, id, version, &reason).await?;
        tx.commit().await
    }

    /// The consultant, or the agency for its employee, signs.
    pub(super) async fn supplier_signed(&self, of: Search) -> Outcome<()> {
        let actor = self.supplier(self.chosen(of)?)?;
        let tx = self.act(&actor).await?;
        prove(&tx, &actor).await?;
        sign(&tx, &actor, self.pair(of)?, false).await?;
        tx.commit().await
    }

    /// The client signs.
    pub(super) async fn client_signed(&self, of: Search) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let tx = self.act(&actor).await?;
        sign(&tx, &actor, self.pair(of)?, true).await?;
        tx.commit().await
    }
}

/// Sends in what lacks of the proofs of the actor's company.
async fn prove(tx: &Tx, actor: &Actor) -> Outcome<()> {
    let owner = policy::owner(actor).ok_or_else(|| missing(&actor.name))?;
    let supplier = supplier::of(tx, owner).await?.ok_or_else(|| missing(&actor.name))?;
    let today = tx.today();
    for proof in supplier.proofs.lacking(today) {
        match proof {
            Proof::FSkatt => supplier::prove_f_skatt(tx, actor, supplier.id, today, "F-skatt.pdf", PAPER).await?,
            Proof::Insurance => {
                let until = today.plus_days(365);
                supplier::prove_insurance(tx, actor, supplier.id, until, "Ansvarsförsäkring.pdf", PAPER).await?;
            }
        }
    }
    Ok(())
}

/// Signs the text that is out for signature.
async fn sign(tx: &Tx, actor: &Actor, id: ContractPairId, as_client: bool) -> Outcome<()> {
    let (client, supplier) = contracts::rows::frozen(tx, id).await?;
    let hash = text_sha256(if as_client { &client } else { &supplier });
    contracts::sign::sign(tx, actor, id, &hash, &signing(actor)).await
}

/// The own name, typed.
fn signing(actor: &Actor) -> Signing {
    Signing {
        typed_name: actor.name.clone(),
        agreed: true,
        address: "192.0.2.17".to_owned(),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64) demo".to_owned(),
    }
}
