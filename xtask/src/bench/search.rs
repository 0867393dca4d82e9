//! The search of consultants among a hundred thousand: what a page of fifty hits
//! with their snippets costs, as staff ask for it. Never depends on the product's
//! code; it asks the server as a browser would.

use super::client::Client;
use super::{World, cost, line, micros, sign_in_as_staff};
use anyhow::{Result, ensure};
use std::path::Path;

/// Consultants in the world that is searched.
const CONSULTANTS: &str = "100000";

/// CPU that a search may cost, in microseconds.
const LIMIT_MICROS: u128 = 5000;

/// What is looked for, and how it is called.
const SEARCHES: [(&str, &str); 4] = [
    (
        "two words that many have, with filters",
        "q=energibolag+projektledning&presentable=yes&remote=yes&free=2026-12-31",
    ),
    ("a skill and a town, with filters", "q=projektledning+stockholm&presentable=yes&remote=yes&free=2026-12-31"),
    ("a name and a town, with filters", "q=anna+stockholm&presentable=yes&free=2027-02-28"),
    ("the last word begun, with filters", "q=energibolag+komm&presentable=yes&remote=yes&free=2026-12-31"),
];

/// Makes the world, measures and prints; whether the limit holds.
pub fn measure(binary: &Path, requests: u32) -> Result<bool> {
    // In this order the server ends before its folder goes.
    let (_world, server) = World::make(binary, CONSULTANTS)?;
    server.still()?;
    let cookie = sign_in_as_staff(&server)?;
    let mut quick = true;
    for (what, query) in SEARCHES {
        let path = format!("/consultants?{query}");
        let page = Client::connect(server.address())?.get(&path, Some(&cookie))?.body;
        ensure!(page.contains("<mark>"), "{path} finds nothing or shows no snippet");
        let used = cost(&server, requests, &path, Some(&cookie))?;
        line(&format!("search of 100,000: {what}"), &micros(used), &micros(LIMIT_MICROS));
        quick &= used <= LIMIT_MICROS;
    }
    Ok(quick)
}
