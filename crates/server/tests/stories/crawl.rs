//! The demo's world, walked by one of each role: every link answers, no text is
//! missing, and every form refuses bad input with a sentence and the input kept.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use testkit::page::FoundForm;
use testkit::{Database, Page, Visitor, World};

/// Pages of one pattern that are looked at, for one person.
const PER_PATTERN: usize = 3;

/// A path with every id and number in it folded: what kind of page it is.
fn pattern(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    path.split('/')
        .map(|part| if part.len() > 20 && part.contains('-') || part.parse::<u64>().is_ok() { "*" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// The world of the demo, on SQLite.
async fn made() -> World {
    let world = World::new(Database::Sqlite).await;
    let data = server::demo::world::World::read().expect("the world's data");
    server::demo::make::make(&world.db, &world.clock, &data, 1, 64).await.expect("a world");
    world
}

/// One of each role, with the most to see: those whom the world's data name first.
async fn walkers(world: &World) -> Vec<(&'static str, Visitor)> {
    let data = server::demo::world::World::read().expect("the world's data");
    let staff = |role| data.broker.staff.iter().find(|s| s.role == role).map(|s| s.email.clone()).expect("staff");
    use base::StaffRole;
    let agency = data.agencies.first().expect("an agency");
    let employee = data.consultants.iter().find(|c| c.agency.as_deref() == Some(&agency.key)).expect("an employee");
    let addresses = [
        ("consultant", data.consultants.first().expect("Anna").email.clone()),
        ("employee", employee.email.clone()),
        ("agency", agency.rep.email.clone()),
        ("client", data.clients.first().and_then(|c| c.reps.first()).expect("Klara").email.clone()),
        ("consultant_agent", staff(StaffRole::ConsultantAgent)),
        ("client_manager", staff(StaffRole::ClientManager)),
        ("finance", staff(StaffRole::Finance)),
        ("admin", staff(StaffRole::Admin)),
        ("read_only", staff(StaffRole::ReadOnly)),
    ];
    let mut all = vec![("guest", world.guest())];
    for (name, address) in addresses {
        let tx = world.db.read().await.expect("a view");
        let row =
            tx.one("SELECT id FROM accounts WHERE email = $1", store::params![address]).await.expect("an account");
        let account = row.get("id").expect("an id");
        drop(tx);
        all.push((name, world.as_account(account).await));
    }
    all
}

/// Opens everything that a person can reach; each page once, few of a kind.
async fn reach(name: &str, visitor: &mut Visitor, faults: &mut Vec<String>) -> Vec<Page> {
    let mut seen = BTreeSet::new();
    let mut per_pattern: BTreeMap<String, usize> = BTreeMap::new();
    let mut queue = VecDeque::from(["/".to_owned(), "/desk".to_owned()]);
    let mut pages = Vec::new();
    while let Some(path) = queue.pop_front() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        let own = path.starts_with('/') && !path.starts_with("//");
        if !own || !seen.insert(path.clone()) {
            continue;
        }
        let count = per_pattern.entry(pattern(&path)).or_default();
        *count += 1;
        if *count > PER_PATTERN {
            continue;
        }
        let page = visitor.open(&path).await;
        if !page.status.is_success() {
            faults.push(format!("{path} as {name}: {} {}", page.status, page.text()));
            continue;
        }
        if !page.content_type.starts_with("text/html") {
            continue;
        }
        if page.html().contains('⟦') {
            faults.push(format!("{path} as {name} lacks a text: {}", page.text()));
        }
        queue.extend(page.links());
        pages.push(page);
    }
    assert!(!pages.is_empty());
    pages
}

/// What somebody may type that fits nothing.
const NONSENSE: &str = "varken datum eller tal, eller ens ett @";

/// The fields that a person types into or chooses from.
fn typed(form: &FoundForm) -> Vec<&str> {
    let hidden = ["form_id", "version", "next", "lang", "text_hash", "kept_action", "kept_fields", "account"];
    let mut names: Vec<&str> = form.names.iter().map(String::as_str).filter(|n| !hidden.contains(n)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Posts a form with every typed field set to `value`, under a fresh id.
async fn post(visitor: &mut Visitor, form: &FoundForm, id: u64, value: Option<&str>, version: Option<&str>) -> Page {
    let names = typed(form);
    let mut fields: Vec<(String, String)> = form.fields.clone();
    fields.retain(|(n, _)| n != "form_id" && (value.is_none() || !names.contains(&n.as_str())));
    if let Some(version) = version {
        fields.retain(|(n, _)| n != "version");
        fields.push(("version".into(), version.into()));
    }
    if let Some(value) = value {
        fields.extend(names.iter().map(|n| ((*n).to_owned(), value.to_owned())));
    }
    fields.push(("form_id".into(), format!("0190a5c4-0000-7000-8000-{id:012x}")));
    let borrowed: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    visitor.post(&form.action, &borrowed).await
}

#[test]
fn every_page_opens_and_every_form_refuses_bad_input_well() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(walk());
}

/// The walk.
async fn walk() {
    let world = made().await;
    let long = "å".repeat(60_000);
    let mut id = 1;
    let mut overtaken = 0;
    let mut forms_seen = BTreeSet::new();
    let mut pages_seen = BTreeSet::new();
    // Every fault is told, not the first alone.
    let mut faults = Vec::new();
    for (name, mut visitor) in walkers(&world).await {
        let pages = reach(name, &mut visitor, &mut faults).await;
        pages_seen.extend(pages.iter().map(|p| pattern(&p.path)));
        for form in pages.iter().flat_map(Page::forms).filter(|f| f.method == "post") {
            let kind = (name, pattern(&form.action), typed(&form).join(","));
            if typed(&form).is_empty() || !forms_seen.insert(format!("{kind:?}")) {
                continue;
            }
            for value in ["", long.as_str(), NONSENSE] {
                id += 1;
                let page = post(&mut visitor, &form, id, Some(value), None).await;
                let status = page.status.as_u16();
                let what = format!("{} as {name} with {:?}…", form.action, value.chars().take(12).collect::<String>());
                if status >= 500 {
                    faults.push(format!("{what}: {status} {}", page.text()));
                }
                if page.status.is_client_error() {
                    let html = page.html();
                    let says = html.contains("error-summary") || html.contains("class=\"refusal\"");
                    if !says {
                        faults.push(format!("{what}: {status} without a sentence: {}", page.text()));
                    }
                    let secret = typed(&form).iter().all(|n| n.contains("password"));
                    if value == NONSENSE && !secret && !html.contains("varken datum") {
                        faults.push(format!("{what}: the input is not kept: {}", page.text()));
                    }
                }
            }
            if form.names.iter().any(|n| n == "version") {
                id += 1;
                let page = post(&mut visitor, &form, id, None, Some("0")).await;
                // A form that asks for what is not typed yet is stopped at that: 422.
                overtaken += usize::from(page.status.as_u16() == 409);
                if !page.status.is_client_error() {
                    faults.push(format!("{} as {name} took a stale version: {}", form.action, page.status));
                }
            }
            if name != "guest" {
                id += 1;
                let mut ended = visitor.clone();
                ended.forget();
                let page = post(&mut ended, &form, id, Some("Det jag just skrev"), None).await;
                let secret = typed(&form).iter().all(|n| n.contains("password"));
                if page.status.as_u16() == 401 && !secret && !page.html().contains("Det jag just skrev") {
                    faults.push(format!(
                        "{} as {name}, session over: the input is not kept: {}",
                        form.action,
                        page.text()
                    ));
                }
            }
        }
    }
    let told: Vec<String> = faults.iter().map(|f| f.chars().take(700).collect()).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", told.len(), told.join("\n"));
    assert!(pages_seen.len() > 60, "only {} kinds of pages were reached: {pages_seen:?}", pages_seen.len());
    assert!(overtaken > 10, "only {overtaken} forms said that somebody was quicker");
    assert!(forms_seen.len() > 40, "only {} kinds of forms were reached", forms_seen.len());
}
