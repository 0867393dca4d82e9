//! Every route as every role: whom a route does not admit learns nothing, and
//! nobody is answered with a fault of ours.

use base::{Lang, StaffRole};
use server::house;
use testkit::{Visitor, World, story};

/// A path with something in every place.
fn filled(path: &str, id: &str) -> String {
    let mut out = String::new();
    for part in path.split('/').filter(|p| !p.is_empty()) {
        out.push('/');
        match part {
            "{token}" => out.push_str("no-such-token"),
            "{name}" => out.push_str("none.css"),
            "{kind}" => out.push_str("quality"),
            p if p.starts_with('{') => out.push_str(id),
            p => out.push_str(p),
        }
    }
    if out.is_empty() { "/".into() } else { out }
}

/// Everybody that there is, with the bit of `Who` that they are.
async fn everybody(world: &World) -> Vec<(&'static str, Option<base::Actor>, Visitor)> {
    let cast = world.cast().await;
    let mut all = vec![("guest", None, world.guest())];
    let tx = world.db.write(None).await.expect("a transaction");
    let mut more = Vec::new();
    for (name, role) in [("admin", StaffRole::Admin), ("read_only", StaffRole::ReadOnly)] {
        let new = people::grant::NewStaff {
            name: format!("{name} Person"),
            email: format!("{name}@maklaren.example"),
            phone: None,
            lang: Lang::Sv,
            role,
            password_hash: String::from("none"),
        };
        more.push((name, people::grant::create_staff(&tx, new).await.expect("staff")));
    }
    tx.commit().await.expect("a commit");
    let named = [
        ("consultant", cast.anna),
        ("agency", cast.bo),
        ("client", cast.klara),
        ("consultant_agent", cast.olle),
        ("client_manager", cast.karin),
        ("finance", cast.eva),
    ];
    for (name, account) in named.into_iter().chain(more) {
        let visitor = world.as_account(account).await;
        let tx = world.db.read().await.expect("a view");
        let token = visitor.cookie("__Host-sid").expect("a session").to_owned();
        let actor = web::Doorkeeper::recognise(&people::PeopleDoorkeeper, &tx, &token).await.expect("an answer");
        all.push((name, Some(actor.expect("an actor").0), visitor));
    }
    all
}

story!(every_route_answers_every_role_as_it_must, world, {
    let id = "0190a5c4-0000-7000-8000-000000000000";
    let mut table = house::routes().table;
    // What ends the account or the session of whoever walks comes last, and just before it the change of hats.
    table.sort_by_key(|r| (r.path == "/sign-out", r.path == "/account/closing", r.path == "/agency/partners/buying"));
    assert!(table.len() > 100, "the table has {} routes", table.len());
    for (name, actor, visitor) in everybody(&world).await {
        for route in &table {
            let path = filled(route.path, id);
            let mut visitor = visitor.clone();
            let page = match route.method {
                "GET" => visitor.peek(&path).await,
                _ => {
                    visitor
                        .post(
                            &path,
                            &[("form_id", &format!("0190a5c4-0000-7000-8000-{:012x}", rand_tail(name, route.path)))],
                        )
                        .await
                }
            };
            let status = page.status.as_u16();
            assert!(status < 500, "{} {path} as {name}: {status} {}", route.method, page.text());
            if route.who.admits(actor.as_ref()) {
                assert_ne!(status, 401, "{} {path} as {name}", route.method);
                continue;
            }
            match (actor.is_some(), route.method) {
                (true, _) => assert_eq!(status, 404, "{} {path} as {name}", route.method),
                (false, "GET") => {
                    assert_eq!(status, 303, "{path} as a guest");
                    assert!(page.location.unwrap_or_default().starts_with("/sign-in"), "{path} as a guest");
                }
                (false, _) => assert_eq!(status, 401, "POST {path} as a guest"),
            }
        }
    }
});

/// A number of its own for every form of the walk.
fn rand_tail(name: &str, path: &str) -> u64 {
    name.bytes().chain(path.bytes()).fold(17_u64, |h, b| h.wrapping_mul(31).wrapping_add(u64::from(b)))
        & 0xffff_ffff_ffff
}
