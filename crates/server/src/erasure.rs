//! Erasing a person through all rooms (GDPR art. 17): what keeps it from being
//! done yet, the closing of the account with everything that follows, word to
//! those who received the profile, and the erasure that the register declares.
//! Nothing is erased while work is under way: there the contract needs the data.

use crate::house;
use base::{AccountId, ConsultantId, ErasureId, Lang, Outcome, Role, t};
use people::AccountStage;
use privacy::pages::erasure::{Obstacle, label, page};
use privacy::{ErasureRefusal, erase, policy};
use store::{Tx, params};
use web::door::{session_cookie_value, set_cookie};
use web::{Answer, Door, Form, FormState, Path, Routes, Who};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/privacy/erasure", Who::SIGNED_IN, look)
        .post("/privacy/erasure", Who::SIGNED_IN, own)
        .get("/privacy/erasure/{account}", Who::ADMIN, look_at)
        .post("/privacy/erasure/{account}", Who::ADMIN, other)
}

/// `GET /privacy/erasure`.
async fn look(d: Door) -> Answer {
    let account = d.actor()?.account;
    checked(&d, account, None).await
}

/// `GET /privacy/erasure/{account}`.
async fn look_at(d: Door, Path(account): Path<AccountId>) -> Answer {
    checked(&d, account, None).await
}

/// The check page.
async fn checked(d: &Door, account: AccountId, typed: Option<FormState>) -> Answer {
    let tx = d.read().await?;
    let obstacles = obstacles(&tx, d.lang, account).await?;
    Ok(page(d, &tx, house::register(), account, &obstacles, typed).await?)
}

/// `POST /privacy/erasure`.
async fn own(d: Door, form: Form) -> Answer {
    let account = d.actor()?.account;
    carried_out(d, account, form).await
}

/// `POST /privacy/erasure/{account}`.
async fn other(d: Door, Path(account): Path<AccountId>, form: Form) -> Answer {
    carried_out(d, account, form).await
}

/// Checks what was typed and does it.
async fn carried_out(d: Door, account: AccountId, form: Form) -> Answer {
    // Nothing weighs more: whoever sits at an open browser shows anew who it is.
    if let Some(page) = people::security::proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    let is_own = d.actor()?.account == account;
    match d.kept(asked(&tx, &d, account, &form).await, &form, label)? {
        Ok(id) => {
            let mut response = d.done(tx, &form, &format!("/erased/{id}"), "").await?;
            if is_own {
                let cookie = session_cookie_value(d.app.house().is_secure(), "", 0);
                set_cookie(response.headers_mut(), &cookie);
            }
            Ok(response)
        }
        Err(state) => {
            drop(tx);
            let response = checked(&d, account, Some(state)).await?;
            d.invalid(response)
        }
    }
}

/// The erasure that somebody has asked for and confirmed.
async fn asked(tx: &Tx, d: &Door, account: AccountId, form: &Form) -> Outcome<ErasureId> {
    let actor = d.actor()?;
    if !policy::may_erase(actor, account) {
        return Err(base::CommonRefusal::Forbidden.into());
    }
    let row = tx.one("SELECT email FROM accounts WHERE id = $1", params![account]).await?;
    if !form.get("email").trim().eq_ignore_ascii_case(&row.get::<String>("email")?) {
        return Err(ErasureRefusal::OtherAddress.into());
    }
    if !form.ticked("sure") {
        return Err(ErasureRefusal::NotSure.into());
    }
    if !obstacles(tx, d.lang, account).await?.is_empty() {
        return Err(ErasureRefusal::WorkUnderWay.into());
    }
    if people::directory::account(tx, account).await?.stage != AccountStage::Closed {
        people::close::close_account(tx, actor, account, None).await?;
    }
    finish(tx, account, actor.account).await
}

/// The erasure of somebody who was asked and did not answer; whoever is still
/// at work is left alone.
///
/// # Errors
/// A failure of the database.
pub async fn of_idle(tx: &Tx, account: AccountId) -> Outcome<()> {
    if !obstacles(tx, Lang::Sv, account).await?.is_empty() {
        return Ok(());
    }
    let actor = base::Actor { account, name: String::new(), lang: Lang::Sv, role: role_of(tx, account).await? };
    people::close::close_account(tx, &actor, account, None).await?;
    finish(tx, account, account).await.map(|_| ())
}

/// What somebody is here, for closing the account in the own name.
async fn role_of(tx: &Tx, account: AccountId) -> Outcome<Role> {
    let none: ConsultantId = ConsultantId(account.0);
    let consultant = people::directory::consultant_of(tx, account).await?;
    Ok(Role::Consultant { consultant: consultant.unwrap_or(none), agency: None })
}

/// Takes back what was consented to, tells the recipients, and erases.
async fn finish(tx: &Tx, account: AccountId, ordered_by: AccountId) -> Outcome<ErasureId> {
    if let Some(consultant) = people::directory::consultant_of(tx, account).await? {
        let live = privacy::register::of_consultant(tx, consultant).await?;
        privacy::withdraw_all(tx, account, consultant).await?;
        for consent in live.iter().filter(|consent| consent.is_live(tx.now())) {
            proposals::retract_for_consent(tx, consent.id).await?;
        }
    }
    erase::tell_recipients(tx, account).await?;
    erase::carry_out(tx, house::register(), account, ordered_by).await
}

/// What must be ended first: work, papers under way, months that are not paid.
async fn obstacles(tx: &Tx, lang: Lang, account: AccountId) -> Outcome<Vec<Obstacle>> {
    let mine = "(t.consultant IN (SELECT c.id FROM consultants c WHERE c.account = $1) \
                OR EXISTS (SELECT 1 FROM contract_pairs p WHERE p.id = PAIR AND p.approver = $1))";
    let checks = [
        (
            t!(lang, "obstacle-engagement"),
            "/engagements",
            format!(
                "SELECT COUNT(*) AS n FROM engagements t WHERE t.stage <> 'ended' AND {}",
                mine.replace("PAIR", "t.pair")
            ),
        ),
        (
            t!(lang, "obstacle-contract"),
            "/contracts",
            format!(
                "SELECT COUNT(*) AS n FROM contract_pairs t WHERE t.stage IN ('drafted', 'out_for_signature') AND {}",
                mine.replace("PAIR", "t.id")
            ),
        ),
        (
            t!(lang, "obstacle-invoice"),
            "/invoices",
            format!(
                "SELECT COUNT(*) AS n FROM invoice_pairs v JOIN engagements t ON t.id = v.engagement \
                 WHERE v.stage NOT IN ('issued', 'credited') AND {}",
                mine.replace("PAIR", "t.pair")
            ),
        ),
    ];
    let mut obstacles = Vec::new();
    for (what, href, sql) in checks {
        let n: i64 = tx.one(&sql, params![account]).await?.get("n")?;
        if n > 0 {
            obstacles.push(Obstacle { what, href: href.to_owned() });
        }
    }
    Ok(obstacles)
}
