//! A browser in which the owner has signed in before: a cookie that only we can
//! make, for the account that it names. It opens nothing. It gives its owner a
//! budget of tries of his or her own, so that strangers cannot lock anybody out
//! (OWASP, device cookies), and saves a mail about a new browser.

use base::AccountId;
use store::{Dice, Keeper};
use web::door::{cookie, set_cookie};
use web::{Door, Response};

/// The cookie's name.
const NAME: &str = "device";
/// Accounts that one browser is known for at most.
const MOST: usize = 3;
/// How long it lasts: a year, in seconds.
const MAX_AGE: i64 = 365 * 24 * 60 * 60;

/// A browser that is known for an account: its number tells it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDevice(pub String);

/// One account's part of the cookie.
fn part(keeper: &Keeper, account: AccountId, number: &str) -> String {
    let mark = keeper.mark("known-device", format!("{account}|{number}").as_bytes());
    format!("{account}.{number}.{}", hex::encode(mark))
}

/// Whether the cookie's text knows this account.
fn in_text(keeper: &Keeper, text: &str, account: AccountId) -> Option<KnownDevice> {
    text.split('~').find_map(|known| {
        let number = known.split('.').nth(1)?;
        (part(keeper, account, number) == known).then(|| KnownDevice(number.to_owned()))
    })
}

/// Whether the browser is known for this account.
pub fn of(d: &Door, headers: &axum::http::HeaderMap, account: AccountId) -> Option<KnownDevice> {
    in_text(d.app.db.keeper(), cookie(headers, NAME)?, account)
}

/// The cookie's text with this account first.
fn remembering(keeper: &Keeper, dice: &Dice, text: &str, account: AccountId) -> String {
    let number = hex::encode(dice.bytes::<8>());
    let others = text.split('~').filter(|known| !known.is_empty() && !known.starts_with(&account.to_string()));
    std::iter::once(part(keeper, account, &number))
        .chain(others.map(str::to_owned))
        .take(MOST)
        .collect::<Vec<_>>()
        .join("~")
}

/// Makes the browser known for this account, unless it is.
pub fn remember(d: &Door, headers: &axum::http::HeaderMap, mut response: Response, account: AccountId) -> Response {
    if of(d, headers, account).is_none() {
        let text = remembering(d.app.db.keeper(), d.app.db.dice(), cookie(headers, NAME).unwrap_or_default(), account);
        let flag = if d.app.house().is_secure() { "; Secure" } else { "" };
        // `Lax`: whoever comes back from a provider comes from another site.
        let cookie = format!("{NAME}={text}; Path=/; HttpOnly; SameSite=Lax; Max-Age={MAX_AGE}{flag}");
        set_cookie(response.headers_mut(), &cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_for_those_who_signed_in_there() {
        let id = |n: u8| format!("000000{n:02x}-0000-7000-8000-000000000000").parse::<AccountId>().expect("an id");
        let dice = Dice::seeded(1);
        let keeper = Keeper::new(&[1; 32], dice.clone());
        let mut text = String::new();
        for n in 1..=4 {
            text = remembering(&keeper, &dice, &text, id(n));
        }
        assert!(in_text(&keeper, &text, id(4)).is_some());
        assert!(in_text(&keeper, &text, id(2)).is_some());
        assert!(in_text(&keeper, &text, id(1)).is_none(), "the oldest of four is forgotten");
        let forged = text.replace(&id(4).to_string(), &id(9).to_string());
        assert!(in_text(&keeper, &forged, id(9)).is_none());
        assert!(in_text(&Keeper::new(&[2; 32], dice), &text, id(4)).is_none());
    }
}
