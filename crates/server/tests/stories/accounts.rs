//! Accounts from outside and from inside the house: nobody learns who is here,
//! nobody locks the owner out, staff grant and suspend, everybody may leave.

use crate::steps::{Crew, drafted, register};
use base::Clock;
use store::params;
use testkit::{PASSWORD, Page, Visitor, World, story};

/// What registration as a consultant is given.
fn signs_up(email: &str) -> [(&str, &str); 5] {
    [("name", "Sara Ny"), ("email", email), ("password", PASSWORD), ("own_behalf", "yes"), ("terms", "yes")]
}

/// How many rows.
async fn rows(world: &World, sql: &str) -> i64 {
    let tx = world.db.read().await.expect("a view");
    tx.one(sql, vec![]).await.expect("a row").get("n").expect("a number called n")
}

/// What an answer says, without the address and the marks of the moment.
fn said(page: &Page, email: &str) -> (u16, String, String) {
    (page.status.as_u16(), page.path.clone(), page.text().replace(email, "ADDRESS"))
}

story!(registration_and_reset_do_the_same_for_every_address, world, {
    world.cast().await;
    let mut answers = Vec::new();
    for email in ["anna@nordlys.example", "nobody@nordlys.example"] {
        let (hashes, mails) = (people::password::hashes(), rows(&world, "SELECT COUNT(*) AS n FROM outbox").await);
        let mut guest = world.guest();
        guest.open("/register/consultant").await;
        let one = guest.fill("/register/consultant", &signs_up(email)).await;
        assert!(people::password::hashes() > hashes, "the password is hashed for {email}");
        let mut guest = world.guest();
        guest.open("/forgotten").await;
        let two = guest.fill("/forgotten", &[("email", email)]).await;
        let mut guest = world.guest();
        guest.open("/sign-in").await;
        let hashes = people::password::hashes();
        let three = guest.fill("/sign-in", &[("email", email), ("password", "det här är fel lösenord")]).await;
        assert!(people::password::hashes() > hashes, "the password is hashed for {email}");
        // The page keeps two questions and writes no mail; that is done behind it.
        assert_eq!(rows(&world, "SELECT COUNT(*) AS n FROM knocks").await, 2, "{email}");
        assert_eq!(rows(&world, "SELECT COUNT(*) AS n FROM outbox").await, mails, "{email}");
        assert_eq!(people::knock::round(&world.db).await.expect("a round"), 2);
        assert_eq!(rows(&world, "SELECT COUNT(*) AS n FROM knocks").await, 0);
        answers.push([said(&one, email), said(&two, email), said(&three, email)]);
    }
    assert_eq!(answers[0], answers[1]);
    world.mail_to("anna@nordlys.example", "Du har redan ett konto").await;
    world.mail_to("anna@nordlys.example", "Välj ett nytt lösenord").await;
    world.mail_to("nobody@nordlys.example", "Bekräfta").await;
});

story!(the_mail_is_sent_again_after_half_a_minute, world, {
    world.cast().await;
    let mut sara = world.guest();
    sara.open("/register/consultant").await;
    sara.fill("/register/consultant", &signs_up("sara@frilans.example")).await.must_say("sara@frilans.example");
    let page = sara.press("/register/resend").await;
    page.must_be(429).must_say("Vänta 30 sekunder");
    assert_eq!(page.retry_after, None, "the page itself counts down");
    world.clock.set(world.clock.now().plus_seconds(30));
    sara.press("/register/resend").await.must_be(200).must_say("på väg igen");
    people::knock::round(&world.db).await.expect("a round");
    let sent = "SELECT COUNT(*) AS n FROM outbox WHERE to_address = 'sara@frilans.example'";
    assert_eq!(rows(&world, sent).await, 2);
    // The address can be corrected, with what was typed still there.
    let page = sara.open("/register/consultant").await;
    assert_eq!(page.form("/register/consultant").value("name"), Some("Sara Ny"));
});

story!(the_owner_is_not_locked_out_by_a_thousand_foreign_tries, world, {
    world.cast().await;
    let mut anna = world.guest();
    anna.open("/sign-in").await;
    anna.fill("/sign-in", &[("email", "anna@nordlys.example"), ("password", PASSWORD)]).await.must_be(200);
    anna.press("/sign-out").await;
    let mut thief = world.guest();
    let mut waits = 0;
    for n in 0..1000 {
        let id = format!("0190a5c4-0000-7000-8000-{n:012x}");
        let typed = [("form_id", id.as_str()), ("email", "anna@nordlys.example"), ("password", "gissning på gissning")];
        let page = thief.post("/sign-in", &typed).await;
        match page.status.as_u16() {
            422 => {}
            429 => {
                waits += 1;
                assert!(page.retry_after.is_some_and(|seconds| seconds > 0), "it says for how long");
                page.must_say("För många försök");
            }
            other => panic!("try {n} was answered with {other}"),
        }
    }
    assert!(waits > 990, "{waits} of a thousand had to wait");
    // From elsewhere the right password has to wait too; from her own browser it does not.
    let mut elsewhere = world.guest();
    elsewhere.open("/sign-in").await;
    let typed = [("email", "anna@nordlys.example"), ("password", PASSWORD)];
    elsewhere.fill("/sign-in", &typed).await.must_be(429);
    anna.open("/sign-in").await;
    anna.fill("/sign-in", &typed).await.must_be(200).must_say("Anna Lind");
});

story!(staff_grant_an_account_or_refuse_it_with_a_reason, world, {
    let crew = Crew::new(world).await;
    let taken = [("name", "Nora Ny"), ("company", "Nytt Bolag AB")];
    let mut nora = register(&crew.world, "/register/client", "nora@nytt.example", &taken).await;
    let need = drafted(&mut nora, "Pressmeddelande", &[]).await;
    nora.press("/opening").await.must_be(409).must_say("inte godkänt än");
    let mut karin = crew.karin().await;
    let page = karin.open("/accounts").await;
    let account = page.must_be(200).link_called("/accounts/", "Nora Ny");
    karin.open("/desk").await.must_say("Godkänn ett nytt konto");
    karin.open(&account).await.must_be(200).must_say("nora@nytt.example");
    karin.press(&format!("{account}/grant")).await.must_be(200).must_say("Kontot är godkänt");
    crew.world.mail_to("nora@nytt.example", "godkänt").await;
    nora.open(&need).await.must_be(200);
    nora.press("/opening").await.must_be(200);

    let taken = [("name", "Oskar Oväntad"), ("company", "Tvivel AB")];
    let mut oskar = register(&crew.world, "/register/client", "oskar@tvivel.example", &taken).await;
    let account = format!("/accounts/{}", crew.account("oskar@tvivel.example").await);
    karin.open(&account).await;
    karin.fill("/refusal", &[("reason", "")]).await.must_be(422).must_refuse();
    karin.fill("/refusal", &[("reason", "Bolaget finns inte i registret.")]).await.must_be(200);
    crew.world.mail_to("oskar@tvivel.example", "Bolaget finns inte i registret.").await;
    oskar.peek("/desk").await.must_be(303);
    // Neither of the two is for the consultant agent, who does not own clients.
    let mut olle = crew.olle().await;
    olle.peek(&account).await.must_be(403);
    let mut anna = crew.anna().await;
    anna.peek(&account).await.must_be(404);
});

/// An admin.
async fn admin(world: &World) -> Visitor {
    let tx = world.db.write(None).await.expect("a transaction");
    let new = people::grant::NewStaff {
        name: "Stina System".into(),
        email: "stina@maklaren.example".into(),
        phone: None,
        lang: base::Lang::Sv,
        role: base::StaffRole::Admin,
        password_hash: "none".into(),
    };
    let account = people::grant::create_staff(&tx, new).await.expect("staff");
    tx.commit().await.expect("a commit");
    world.as_account(account).await
}

story!(an_admin_suspends_somebody_and_lets_in_again, world, {
    let cast = world.cast().await;
    let mut stina = admin(&world).await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/desk").await.must_be(200);
    let page = format!("/accounts/{}", cast.anna);
    stina.open(&page).await.must_be(200).must_say("Anna Lind");
    stina.press(&format!("{page}/sessions/ending")).await.must_be(200);
    anna.peek("/desk").await.must_be(303);
    let mut again = world.as_account(cast.anna).await;
    stina.press(&format!("{page}/suspension")).await.must_be(200).must_say("Spärrat");
    again.peek("/desk").await.must_be(303);
    world.mail_to("anna@nordlys.example", "spärrat").await;
    let mut guest = world.guest();
    guest.open("/sign-in").await;
    let typed = [("email", "anna@nordlys.example"), ("password", PASSWORD)];
    guest.fill("/sign-in", &typed).await.must_be(409).must_say("Kontot är spärrat");
    stina.press(&format!("{page}/resumption")).await.must_be(200);
    guest.open("/sign-in").await;
    guest.fill("/sign-in", &typed).await.must_be(200).must_say("Anna Lind");
});

story!(an_admin_invites_a_colleague_who_sets_up_a_second_factor, world, {
    world.cast().await;
    let mut stina = admin(&world).await;
    stina.open("/staff").await.must_be(200);
    let who = [("role", "read_only"), ("name", "Lisa Läsare"), ("email", "lisa@maklaren.example"), ("lang", "sv")];
    stina.fill("/staff", &who).await.must_be(200).must_say("lisa@maklaren.example").must_say("Läser bara");
    let link = World::link_in(&world.mail_to("lisa@maklaren.example", "inbjuden").await);
    let mut lisa = world.guest();
    lisa.open(&link).await.must_be(200);
    let page = lisa.fill(&link, &[("new_password", "en egen och lång mening")]).await;
    page.must_be(200).must_say("Din roll här kräver");
    lisa.peek("/consultants").await.must_be(303);
});

story!(anna_closes_her_account_at_any_time, world, {
    world.cast().await;
    let mut anna = world.guest();
    anna.open("/sign-in").await;
    let typed = [("email", "anna@nordlys.example"), ("password", PASSWORD)];
    anna.fill("/sign-in", &typed).await.must_be(200);
    anna.open("/account").await.must_be(200).must_say("Avsluta kontot");
    anna.open("/account/closing").await.must_say("så länge lagen kräver");
    anna.press("/account/closing").await.must_be(200).must_say("Ditt konto är avslutat");
    anna.peek("/desk").await.must_be(303);
    world.mail_to("anna@nordlys.example", "avslutat").await;
    anna.open("/sign-in").await;
    anna.fill("/sign-in", &typed).await.must_be(409).must_say("Kontot är avslutat");
    let left = rows(
        &world,
        "SELECT COUNT(*) AS n FROM sessions s JOIN accounts a ON a.id = s.account WHERE a.stage = 'closed'",
    );
    assert_eq!(left.await, 0);
});

story!(a_consultant_declares_to_act_for_himself_or_herself, world, {
    world.cast().await;
    let mut sara = world.guest();
    sara.open("/register/consultant").await.must_say("fysisk person");
    let typed: Vec<_> = signs_up("sara@frilans.example").into_iter().filter(|(n, _)| *n != "own_behalf").collect();
    let page = sara.fill("/register/consultant", &typed).await;
    page.must_be(422).must_say("handlar för egen del");
    assert!(page.html().contains("sara@frilans.example"), "the input is kept");
    register(&world, "/register/consultant", "sara@frilans.example", &[("name", "Sara Ny")]).await;
    let tx = world.db.read().await.expect("a view");
    let row = tx
        .one(
            "SELECT d.version, d.lang, d.words FROM declarations d JOIN accounts a ON a.id = d.account WHERE a.email = $1",
            params!["sara@frilans.example"],
        )
        .await
        .expect("a declaration");
    let (version, lang, words): (String, base::Lang, String) =
        (row.get("version").expect("v"), row.get("lang").expect("l"), row.get("words").expect("w"));
    assert_eq!((version.as_str(), lang), (people::declare::VERSION, base::Lang::Sv));
    assert_eq!(words, people::declare::own_behalf(base::Lang::Sv));
});

story!(a_visitor_asks_to_be_called_and_the_staff_call, world, {
    let cast = world.cast().await;
    let mut visitor = world.guest();
    visitor.open("/").await.must_be(200);
    visitor.open("/call-me").await.must_be(200);
    visitor.fill("/call-me", &[("name", "Vera Visst"), ("phone", "")]).await.must_be(422).must_refuse();
    visitor.fill("/call-me", &[("name", "Vera Visst"), ("phone", "070-174 06 05")]).await.must_be(200);
    visitor.open("/contact").await.must_be(200);
    let words = [
        ("name", "Vera Visst"),
        ("email", "vera@visst.example"),
        ("role", "client"),
        ("message", "Jag vill veta mer."),
    ];
    visitor.fill("/contact", &words).await.must_be(200);
    let mut karin = world.as_account(cast.karin).await;
    karin.open("/contact-requests").await.must_say("070-174 06 05").must_say("Jag vill veta mer.");
    let form = karin.page.clone().expect("a page").forms();
    let handling = form.iter().find(|f| f.action.ends_with("/handling")).expect("a button").clone();
    karin.submit(&handling, &[]).await.must_be(200);
    let handled = rows(&world, "SELECT COUNT(*) AS n FROM contact_requests WHERE handled_at IS NOT NULL").await;
    assert_eq!(handled, 1);
    // Nobody outside the staff reads them.
    world.as_account(cast.anna).await.peek("/contact-requests").await.must_be(404);
});
