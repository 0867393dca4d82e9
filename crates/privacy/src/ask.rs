//! Asking for consent and rate (S55–S57). It takes the profile as it is at this
//! moment, as text, and freezes it: nothing else can ever be shown under it.

use crate::acts::{self, Act, Evidence};
use crate::consent::{Consent, DAYS, Stage, TEXT_VERSION};
use crate::policy;
use crate::refusal::ConsentRefusal;
use crate::rows;
use base::{Actor, AgencyId, AssignmentId, ClientId, CommonRefusal, ConsentId, ConsultantId, Happened, Lang, Outcome};
use store::Tx;
use store::files::sha256_hex;

/// Whom to ask, and what for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Whose profile.
    pub consultant: ConsultantId,
    /// The employer, whose hand is needed too.
    pub agency: Option<AgencyId>,
    /// Who would see it.
    pub client: ClientId,
    /// For which need.
    pub assignment: AssignmentId,
    /// The frozen profile as JSON, exactly as it would be shown.
    pub snapshot: String,
    /// The language that the consultant reads.
    pub lang: Lang,
}

/// Asks: the consent waits for its hands until it lapses.
///
/// # Errors
/// Forbidden; [`ConsentRefusal::AlreadyAsked`] while one is open or live for the
/// same client and assignment; or a failure.
pub async fn ask(tx: &Tx, actor: &Actor, ask: Ask, evidence: &Evidence) -> Outcome<ConsentId> {
    if !policy::may_ask(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if rows::has_open(tx, ask.consultant, ask.assignment, ask.client).await? {
        return Err(ConsentRefusal::AlreadyAsked.into());
    }
    let consent = Consent {
        id: tx.new_id(),
        consultant: ask.consultant,
        agency: ask.agency,
        client: ask.client,
        assignment: ask.assignment,
        snapshot_hash: sha256_hex(ask.snapshot.as_bytes()),
        text_version: TEXT_VERSION.to_owned(),
        lang: ask.lang,
        asked_by: actor.account,
        asked_at: tx.now(),
        expires_at: tx.now().plus_seconds(DAYS * 86_400),
        version: 1,
        stage: Stage::Asked { consultant: None, agency: None, rate: None },
    };
    rows::insert(tx, &consent, &ask.snapshot).await?;
    acts::keep(tx, actor, &consent, Act::Asked, evidence).await?;
    tx.record(Happened::ConsentAsked { consent: consent.id }).await?;
    Ok(consent.id)
}
