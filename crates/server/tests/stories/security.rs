//! What guards an account: the code app, recovery codes, sessions, proof
//! before what weighs most, another address.

use base::{Clock, Instant};
use people::security::code_app;
use testkit::{PASSWORD, Page, Visitor, World, story};

/// Moves the clock by seconds.
pub fn wait(world: &World, seconds: i64) {
    let now: Instant = world.clock.now();
    world.clock.set(now.plus_seconds(seconds));
}

/// Signs in with the password, through the page.
pub async fn sign_in(world: &World, email: &str) -> (Visitor, Page) {
    let mut visitor = world.guest();
    visitor.open("/sign-in").await;
    let page = visitor.fill("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
    (visitor, page)
}

/// The code that the app shows now.
pub fn shown(world: &World, secret: &[u8]) -> String {
    code_app::shown(secret, world.clock.now())
}

/// Sets a code app up from where it is offered: its secret and the recovery codes.
pub async fn set_up(world: &World, visitor: &mut Visitor) -> (Vec<u8>, Vec<String>) {
    let page = visitor.open("/account/security/code-app").await;
    let secret = code_app::secret_of(&page.must_be(200).part("secret")).expect("a secret");
    assert!(page.html().contains("<svg class=\"qr\""), "the picture is there");
    let page = visitor.fill("/account/security/code-app", &[("code", &shown(world, &secret))]).await;
    let codes = page.must_be(200).part("recovery-codes");
    (secret, codes.split(' ').map(str::to_owned).collect())
}

story!(anna_adds_a_code_app_and_signs_in_with_it, world, {
    world.cast().await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    anna.open("/account/security").await.must_be(200).must_say("Kodapp");
    anna.open("/account/security/code-app").await.must_be(200);
    anna.fill("/account/security/code-app", &[("code", "000000")]).await.must_be(422).must_say("stämmer inte");
    let (secret, codes) = set_up(&world, &mut anna).await;
    assert_eq!(codes.len(), 10);
    let told = world.mail_to("anna@nordlys.example", "andra faktor").await;
    assert!(!codes.iter().any(|code| told.text.contains(code)), "no letter holds a code");
    anna.open("/account/security").await.must_say("10 koder").must_not_say(&codes[0]);

    // From now on the password alone opens nothing, and a code works once.
    let used = shown(&world, &secret);
    let (mut again, page) = sign_in(&world, "anna@nordlys.example").await;
    page.must_be(200).must_say("Ett steg till");
    again.peek("/desk").await.must_be(303);
    again.open("/sign-in/second").await.must_be(200);
    again.fill("/sign-in/second", &[("code", &used)]).await.must_be(422).must_say("redan använd");
    wait(&world, 30);
    let fresh = shown(&world, &secret);
    again.fill("/sign-in/second", &[("code", &fresh)]).await.must_be(200).must_say("Anna Lind");
    let (mut thief, _) = sign_in(&world, "anna@nordlys.example").await;
    thief.fill("/sign-in/second", &[("code", &fresh)]).await.must_be(422);

    // A recovery code lets in once, and is told.
    let (mut lost, _) = sign_in(&world, "anna@nordlys.example").await;
    lost.fill("/sign-in/second", &[("code", &codes[3].to_uppercase())]).await.must_be(200).must_say("Anna Lind");
    assert!(world.mail_to("anna@nordlys.example", "reservkod").await.text.contains("9 är kvar"));
    let (mut twice, _) = sign_in(&world, "anna@nordlys.example").await;
    twice.fill("/sign-in/second", &[("code", &codes[3])]).await.must_be(422);
});

story!(a_code_cannot_be_guessed_through_the_form, world, {
    world.cast().await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    set_up(&world, &mut anna).await;
    let (mut thief, _) = sign_in(&world, "anna@nordlys.example").await;
    let mut refused = false;
    for n in 0..10 {
        thief.open("/sign-in/second").await;
        let page = thief.fill("/sign-in/second", &[("code", &format!("{n:06}"))]).await;
        refused |= page.status.as_u16() == 429;
    }
    assert!(refused, "ten tries in a row are too many");
});

story!(a_secret_lies_sealed_in_the_database, world, {
    world.cast().await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    let (secret, codes) = set_up(&world, &mut anna).await;
    let tx = world.db.read().await.expect("a view");
    let row = tx.one("SELECT secret FROM code_apps", vec![]).await.expect("a code app");
    let kept: Vec<u8> = row.get("secret").expect("a secret");
    assert!(!kept.windows(secret.len()).any(|part| part == secret));
    for row in tx.all("SELECT mark FROM recovery_codes", vec![]).await.expect("marks") {
        let mark: String = row.get("mark").expect("a mark");
        assert!(mark.len() == 64 && !codes.iter().any(|code| mark.contains(&code.replace('-', ""))));
    }
});

story!(a_colleague_sets_up_a_second_factor_before_anything_else, world, {
    world.cast().await;
    let (mut olle, page) = sign_in(&world, "olle@maklaren.example").await;
    page.must_be(200).must_say("Din roll här kräver");
    for path in ["/desk", "/consultants", "/account"] {
        let page = olle.peek(path).await;
        assert_eq!((page.status.as_u16(), page.location.as_deref()), (303, Some("/account/security")), "{path}");
    }
    let typed = [("form_id", "0190a5c4-0000-7000-8000-000000000001"), ("name", "Olle Ny")];
    olle.post("/account", &typed).await.must_be(403).must_say("Olle Ny");
    olle.open("/").await.must_be(200);
    set_up(&world, &mut olle).await;
    olle.open("/desk").await.must_be(200).must_say("Olle Agent");
    // The only one cannot be taken away again.
    olle.open("/account/security").await;
    olle.press("/account/security/code-app/removal").await.must_be(409).must_say("Lägg till en annan först");
});

story!(anna_ends_her_other_sessions, world, {
    world.cast().await;
    let (mut one, _) = sign_in(&world, "anna@nordlys.example").await;
    let (mut two, _) = sign_in(&world, "anna@nordlys.example").await;
    let (mut three, _) = sign_in(&world, "anna@nordlys.example").await;
    one.open("/account/security").await.must_be(200).must_say("Den här");
    let forms = one.page.clone().expect("a page").forms();
    let single = forms.iter().find(|f| f.action.starts_with("/account/security/sessions/") && f.action.len() > 60);
    one.submit(single.expect("a session to end"), &[]).await.must_be(200);
    let open = [&mut two, &mut three];
    let mut left = 0;
    for visitor in open {
        left += u16::from(visitor.peek("/desk").await.status.is_success());
    }
    assert_eq!(left, 1, "one of the two was ended");
    one.press("/account/security/sessions/ending").await.must_be(200);
    two.peek("/desk").await.must_be(303);
    three.peek("/desk").await.must_be(303);
    one.open("/desk").await.must_be(200);
});

story!(a_new_password_ends_the_other_sessions_and_is_told, world, {
    world.cast().await;
    let (mut one, _) = sign_in(&world, "anna@nordlys.example").await;
    let (mut two, _) = sign_in(&world, "anna@nordlys.example").await;
    one.open("/account").await;
    let typed = [("old_password", PASSWORD), ("new_password", "en helt annan och längre mening")];
    one.fill("/account/password", &typed).await.must_be(200);
    two.peek("/desk").await.must_be(303);
    one.open("/desk").await.must_be(200);
    world.mail_to("anna@nordlys.example", "Ditt lösenord").await;
});

story!(a_session_ends_when_nobody_is_there, world, {
    world.cast().await;
    let (mut olle, _) = sign_in(&world, "olle@maklaren.example").await;
    set_up(&world, &mut olle).await;
    wait(&world, 11 * 3600);
    olle.peek("/desk").await.must_be(200);
    wait(&world, 11 * 3600);
    olle.peek("/desk").await.must_be(200);
    wait(&world, 12 * 3600);
    olle.peek("/desk").await.must_be(303);
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    wait(&world, 29 * 24 * 3600);
    anna.peek("/desk").await.must_be(200);
    wait(&world, 24 * 3600);
    anna.peek("/desk").await.must_be(303);
});

/// Anna's company.
const COMPANY: [(&str, &str); 7] = [
    ("name", "Nordlys AB"),
    ("org_no", "556706-5981"),
    ("vat_no", "SE556706598101"),
    ("street", "Kajen 1"),
    ("town", "111 30 Stockholm"),
    ("bankgiro", "988-9817"),
    ("f_skatt", "yes"),
];

story!(where_money_goes_is_changed_only_by_whoever_shows_who_it_is, world, {
    world.cast().await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    anna.open("/company").await;
    anna.fill("/company", &COMPANY).await.must_be(200).must_say("Uppgifterna är sparade");
    wait(&world, 601);
    anna.open("/company").await;
    let page = anna.fill("/company", &[("bankgiro", "999-0003"), ("street", "Kajen 2")]).await;
    page.must_be(403).must_say("Visa att det är du").must_say("Kajen 2");
    let wrong = anna.fill("/company", &[("proof_password", "fel fel fel fel fel")]).await;
    wrong.must_be(422).must_say("stämmer inte").must_say("Kajen 2");
    let page = anna.fill("/company", &[("proof_password", PASSWORD)]).await;
    page.must_be(200).must_say("Uppgifterna är sparade");
    assert!(page.html().contains("Kajen 2") && page.html().contains("999-0003"));
    world.mail_to("anna@nordlys.example", "Bankuppgifter").await;
    // The proof holds for ten minutes.
    anna.fill("/company", &[("street", "Kajen 3")]).await.must_be(200).must_say("Uppgifterna är sparade");
});

story!(another_address_is_confirmed_by_its_link_and_told_to_both, world, {
    world.cast().await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    let (mut other, _) = sign_in(&world, "anna@nordlys.example").await;
    anna.open("/account/address").await.must_be(200).must_say("anna@nordlys.example");
    anna.fill("/account/address", &[("email", "bo@byran.example")]).await.must_be(200);
    world.mail_to("bo@byran.example", "Du har redan ett konto").await;
    anna.open("/account/address").await;
    anna.fill("/account/address", &[("email", "Anna@Ny.example")]).await.must_be(200).must_say("anna@ny.example");
    world.mail_to("anna@nordlys.example", "vill byta din adress").await;
    let link = World::link_in(&world.mail_to("anna@ny.example", "Bekräfta din nya adress").await);
    let (_, page) = sign_in(&world, "anna@nordlys.example").await;
    page.must_be(200).must_say("Anna Lind");
    // A scanner that follows the link changes nothing; the button does, once.
    world.guest().open(&link).await.must_be(200);
    anna.open(&link).await.must_say("anna@ny.example");
    anna.press(&link).await.must_be(200).must_say("Den nya adressen gäller");
    other.peek("/desk").await.must_be(303);
    world.mail_to("anna@nordlys.example", "en annan adress").await;
    world.mail_to("anna@ny.example", "en annan adress").await;
    let (_, page) = sign_in(&world, "anna@ny.example").await;
    page.must_be(200).must_say("Anna Lind");
    let (_, page) = sign_in(&world, "anna@nordlys.example").await;
    page.must_be(422);
});

story!(a_browser_that_is_new_is_told_once, world, {
    world.cast().await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    world.mail_to("anna@nordlys.example", "ny webbläsare").await;
    anna.press("/sign-out").await;
    anna.open("/sign-in").await;
    anna.fill("/sign-in", &[("email", "anna@nordlys.example"), ("password", PASSWORD)]).await.must_be(200);
    let tx = world.db.read().await.expect("a view");
    let row = tx.one("SELECT COUNT(*) AS n FROM outbox WHERE kind = 'new_device'", vec![]).await.expect("a count");
    assert_eq!(row.get::<i64>("n").expect("n"), 1);
});
