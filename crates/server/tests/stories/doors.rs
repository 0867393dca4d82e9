//! Who comes in, and how: sign-in, sessions, cross-site requests, headers.

use axum::body::Body;
use http::Request;
use testkit::{PASSWORD, story};
use tower::ServiceExt;

story!(anna_signs_in_and_out, world, {
    world.cast().await;
    let mut anna = world.guest();
    anna.open("/sign-in").await;
    anna.fill("/sign-in", &[("email", "Anna@Nordlys.example"), ("password", PASSWORD)])
        .await
        .must_be(200)
        .must_say("Anna Lind");
    assert!(anna.cookie("__Host-sid").is_some());
    let old = anna.cookie("__Host-sid").map(str::to_owned).expect("a session");
    anna.press("/sign-out").await;
    assert!(anna.cookie("__Host-sid").is_none());
    anna.set_cookie("__Host-sid", &old);
    anna.peek("/desk").await.must_be(303);
});

story!(a_wrong_password_and_an_unknown_address_read_the_same, world, {
    world.cast().await;
    let mut answers = Vec::new();
    for address in ["anna@nordlys.example", "nobody@nordlys.example"] {
        let mut guest = world.guest();
        guest.open("/sign-in").await;
        let page = guest.fill("/sign-in", &[("email", address), ("password", "det här är fel lösenord")]).await;
        answers.push((page.status, page.text().replace(address, "")));
    }
    assert_eq!(answers[0], answers[1]);
    assert!(answers[0].0.is_client_error());
});

story!(a_session_is_stored_as_a_hash, world, {
    let cast = world.cast().await;
    let anna = world.as_account(cast.anna).await;
    let token = anna.cookie("__Host-sid").expect("a session").to_owned();
    let tx = world.db.read().await.expect("a view");
    for row in tx.all("SELECT token_hash FROM sessions", vec![]).await.expect("sessions") {
        let hash: String = row.get("token_hash").expect("a hash");
        assert!(!hash.contains(&token) && hash.len() == 64);
    }
});

story!(another_site_cannot_post_here, world, {
    let cast = world.cast().await;
    let anna = world.as_account(cast.anna).await;
    let request = Request::post("/sign-out")
        .header("host", "stories.example")
        .header("origin", "https://evil.example")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", format!("__Host-sid={}", anna.cookie("__Host-sid").expect("a session")))
        .body(Body::from("form_id=0190a5c4-0000-7000-8000-000000000000"))
        .expect("a request");
    let answer = world.router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 403);
    let mut anna = anna;
    anna.open("/desk").await.must_be(200);
});

story!(a_page_allows_nothing_from_elsewhere, world, {
    let answer = world
        .router
        .clone()
        .oneshot(Request::get("/sign-in").header("host", "stories.example").body(Body::empty()).expect("a request"))
        .await
        .expect("an answer");
    let head = |name: &str| answer.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let policy = head("content-security-policy");
    for part in
        ["default-src 'none'", "script-src 'nonce-", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]
    {
        assert!(policy.contains(part), "{policy}");
    }
    assert_eq!(head("x-content-type-options"), "nosniff");
    assert!(head("strict-transport-security").starts_with("max-age="));
    assert_eq!(head("cache-control"), "no-store");
});

story!(too_many_wrong_passwords_have_to_wait, world, {
    world.cast().await;
    let mut guest = world.guest();
    let mut refused = false;
    for _ in 0..30 {
        guest.open("/sign-in").await;
        let page =
            guest.fill("/sign-in", &[("email", "anna@nordlys.example"), ("password", "fel fel fel fel fel")]).await;
        refused |= page.status.as_u16() == 429;
    }
    assert!(refused, "thirty tries in a row are too many");
});
