//! The pages of this room.

use web::{Routes, Who};

mod consents;
mod interview;
mod interviews;
mod offer;
mod proposal;
mod proposals;
mod slate;
mod suggestion;

/// Consultants and agencies answer consent requests; staff look on.
const SIDES: Who = Who::CONSULTANT.or(Who::AGENCY);
/// Clients and staff see proposals.
const READERS: Who = Who::CLIENT.or(Who::STAFF);
/// Staff who put slates together.
const PROPOSERS: Who = Who::AGENT.or(Who::MANAGER);

/// Every route of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/assignments/{id}/proposal", Who::STAFF, slate::show)
        .post("/assignments/{id}/proposal", PROPOSERS, slate::post)
        .post("/assignments/{id}/consents", PROPOSERS, slate::ask)
        .get("/consents", SIDES.or(Who::STAFF), consents::list)
        .get("/consents/{id}", SIDES.or(Who::STAFF), consents::show)
        .post("/consents/{id}/giving", SIDES, consents::giving)
        .post("/consents/{id}/withholding", SIDES, consents::withholding)
        .post("/consents/{id}/withdrawal", SIDES, consents::withdrawal)
        .post("/consents/{id}/renewal", Who::CONSULTANT, consents::renewal)
        .get("/proposals", READERS, proposals::list)
        .get("/proposals/{id}", READERS, proposal::show)
        .post("/proposals/{id}/sending", PROPOSERS, proposal::sending)
        .post("/proposals/{id}/retraction", PROPOSERS, proposal::retraction)
        .post("/proposals/{id}/choice", Who::CLIENT, proposal::choice)
        .post("/proposals/{id}/declining", Who::CLIENT, proposal::declining)
        .get("/suggestions/{id}", READERS, suggestion::show)
        .get("/suggestions/{id}/resume.pdf", READERS, suggestion::pdf)
        .get("/suggestions/{id}/portfolio/{item}", READERS, suggestion::portfolio)
        .get("/suggestions/{id}/interview", Who::CLIENT, offer::show)
        .post("/suggestions/{id}/interview", Who::CLIENT, offer::post)
        .get("/interviews", Who::SIGNED_IN, interviews::list)
        .get("/interviews/{id}", Who::SIGNED_IN, interview::show)
        .get("/interviews/{id}/invitation.ics", Who::SIGNED_IN, interview::ics)
        .post("/interviews/{id}/booking", Who::CONSULTANT, interview::booking)
        .post("/interviews/{id}/cancellation", Who::CLIENT.or(Who::CONSULTANT).or(PROPOSERS), interview::cancellation)
        .post("/interviews/{id}/outcome", Who::CLIENT.or(PROPOSERS), interview::outcome)
        .post("/interviews/{id}/agent", Who::CONSULTANT.or(PROPOSERS), interview::agent)
}
