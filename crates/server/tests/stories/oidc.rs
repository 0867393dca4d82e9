//! Signing in with an OpenID Connect provider, against one on this machine:
//! there and back, answers that do not hold, the second factor, linking and
//! removing.

use crate::security::{set_up, shown, sign_in, wait};
use server::config::OidcConfig;
use testkit::provider::{Fault, Provider};
use testkit::{PASSWORD, Page, Visitor, World, story};

const START: &str = "/sign-in/oidc";
const LINKING: &str = "/sign-in/oidc/linking";
const NEW: &str = "/account/security/identities/new";
const GOING: &str = "/account/security/identities/going";

/// The world with its cast and a provider.
async fn with_provider(world: &World) -> (World, Provider) {
    let provider = Provider::start(world.clock.clone()).await;
    let settings = provider.settings();
    let world = world.again(|config| config.oidc = Some(settings)).await;
    world.cast().await;
    (world, provider)
}

/// From a path of ours to the provider: the path that leads back.
async fn there(provider: &Provider, visitor: &mut Visitor, path: &str) -> String {
    let page = visitor.peek(path).await;
    let away = page.must_be(303).location.clone().expect("a way to the provider");
    provider.visit(&away).await
}

/// From a path of ours to the provider and back.
async fn round(provider: &Provider, visitor: &mut Visitor, path: &str) -> Page {
    let back = there(provider, visitor, path).await;
    visitor.open(&back).await
}

/// Links the sign-in of whoever is known at the provider, from one's account.
async fn link(provider: &Provider, visitor: &mut Visitor) -> Page {
    let way = visitor.open(NEW).await.must_be(200).link(GOING);
    round(provider, visitor, &way).await
}

/// How many sign-ins are linked.
async fn linked(world: &World) -> i64 {
    let tx = world.db.read().await.expect("a view");
    tx.one("SELECT COUNT(*) AS n FROM identities", vec![]).await.expect("a count").get("n").expect("n")
}

/// The code in a path that leads back.
fn code_of(path: &str) -> String {
    let rest = path.split_once("code=").expect("a code").1;
    rest.split('&').next().unwrap_or_default().to_owned()
}

story!(nothing_of_it_is_there_without_a_provider, world, {
    let cast = world.cast().await;
    let mut guest = world.guest();
    guest.open("/sign-in").await.must_be(200).must_not_say(START);
    guest.peek(START).await.must_be(404);
    guest.peek("/sign-in/oidc/callback?state=x&code=y").await.must_be(404);
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/account/security").await.must_be(200).must_not_say("Inloggning hos andra");
    anna.peek(NEW).await.must_be(404);
});

story!(anna_links_a_sign_in_with_her_password_once, world, {
    let (world, provider) = with_provider(&world).await;
    let mut anna = world.guest();
    let page = anna.open("/sign-in").await;
    page.must_be(200).must_say("Logga in med Provleverantören").must_not_say(provider.issuer());
    let page = round(&provider, &mut anna, &page.link(START)).await;
    page.must_be(200).must_say("anna@nordlys.example").must_say("inte kopplad till något konto");
    let page = anna.fill(LINKING, &[("password", "fel fel fel fel fel")]).await;
    page.must_be(422).must_say("hör inte ihop");
    anna.clone().peek("/desk").await.must_be(303);
    assert_eq!(linked(&world).await, 0);
    anna.fill(LINKING, &[("password", PASSWORD)]).await.must_be(200).must_say("Anna Lind");
    world.mail_to("anna@nordlys.example", "har kopplats till ditt konto").await;

    // From now on the provider's word is enough, and its name for her counts.
    round(&provider, &mut world.guest(), START).await.must_be(200).must_say("Anna Lind");
    provider.knows("anna-there", "annan@nordlys.example", false);
    round(&provider, &mut world.guest(), START).await.must_be(200).must_say("Anna Lind");
    let way = format!("{START}?next=%2Fresume");
    assert_eq!(round(&provider, &mut world.guest(), &way).await.must_be(200).path, "/resume");

    // The address alone is not: neither for somebody else who has it there …
    provider.knows("somebody-else", "anna@nordlys.example", true);
    let mut other = world.guest();
    round(&provider, &mut other, START).await.must_be(200).must_say("inte kopplad till något konto");
    other.clone().peek("/desk").await.must_be(303);
    let page = other.fill(LINKING, &[("password", PASSWORD)]).await;
    page.must_refuse().must_say("redan kopplat till en annan inloggning");
    other.clone().peek("/desk").await.must_be(303);
    // … nor does the page say who has an account.
    provider.knows("nobody", "ingen@nordlys.example", true);
    let mut nobody = world.guest();
    round(&provider, &mut nobody, START).await.must_be(200).must_say("inte kopplad till något konto");
    nobody.fill(LINKING, &[("password", PASSWORD)]).await.must_be(422).must_say("hör inte ihop");
    assert_eq!(linked(&world).await, 1);
});

story!(an_answer_that_does_not_hold_is_refused_with_a_sentence, world, {
    let (world, provider) = with_provider(&world).await;
    for (fault, words) in [
        (Fault::Declined, "avbröts"),
        (Fault::Nonce, "hör till en annan inloggning"),
        (Fault::NoNonce, "hör till en annan inloggning"),
        (Fault::Audience, "går inte att lita på"),
        (Fault::Issuer, "går inte att lita på"),
        (Fault::Expired, "har gått ut"),
        (Fault::Unsigned, "går inte att lita på"),
        (Fault::Key, "går inte att lita på"),
    ] {
        provider.fails(fault);
        let mut guest = world.guest();
        let page = round(&provider, &mut guest, START).await;
        page.must_refuse().must_say(words);
        assert!(!page.has_form(LINKING), "{fault:?}");
        guest.clone().peek("/desk").await.must_be(303);
    }
    // An address that the provider has not confirmed finds no account.
    provider.fails(Fault::None);
    provider.knows("anna-there", "anna@nordlys.example", false);
    let page = round(&provider, &mut world.guest(), START).await;
    page.must_refuse().must_say("inte bekräftat din e-postadress");
});

story!(whoever_has_not_asked_is_refused, world, {
    let (world, provider) = with_provider(&world).await;
    let mut anna = world.guest();
    let back = there(&provider, &mut anna, START).await;
    // Another browser brings Anna's answer; Anna's own brings another's.
    world.guest().open(&back).await.must_refuse().must_say("inte påbörjats");
    anna.open(&back.replace("state=", "state=x")).await.must_refuse().must_say("inte påbörjats");
    anna.open(&format!("{back}&iss=https%3A%2F%2Fother.example")).await.must_refuse().must_say("går inte att lita på");
    let back = there(&provider, &mut anna, START).await;
    anna.open(&back).await.must_be(200).must_say("inte kopplad till något konto");
    // It waits for ten minutes, and so does the password.
    wait(&world, 600);
    anna.fill(LINKING, &[("password", PASSWORD)]).await.must_refuse().must_say("inte påbörjats");
    let back = there(&provider, &mut anna, START).await;
    wait(&world, 600);
    anna.open(&back).await.must_refuse().must_say("inte påbörjats");
});

story!(an_answer_is_taken_once, world, {
    let (world, provider) = with_provider(&world).await;
    let mut anna = world.guest();
    let first = there(&provider, &mut anna, START).await;
    let cookie = anna.cookie("oidc").expect("what was asked").to_owned();
    anna.open(&first).await.must_be(200).must_say("inte kopplad till något konto");
    assert!(anna.cookie("oidc").is_none(), "it was taken away");
    anna.set_cookie("oidc", &cookie);
    anna.open(&first).await.must_refuse().must_say("redan använts");
    // A used code in an answer of its own is refused by the provider.
    let second = there(&provider, &mut anna, START).await;
    let mixed = second.replace(&code_of(&second), &code_of(&first));
    anna.open(&mixed).await.must_refuse().must_say("godtog inte koden");
    // A code of somebody else's question does not fit the proof key of this one.
    let stolen = there(&provider, &mut world.guest(), START).await;
    let own = there(&provider, &mut anna, START).await;
    let mixed = own.replace(&code_of(&own), &code_of(&stolen));
    anna.open(&mixed).await.must_refuse().must_say("godtog inte koden");
});

story!(a_second_factor_still_counts, world, {
    let (world, provider) = with_provider(&world).await;
    let (mut olle, _) = sign_in(&world, "olle@maklaren.example").await;
    let (secret, _) = set_up(&world, &mut olle).await;
    provider.knows("olle-there", "olle@maklaren.example", true);
    link(&provider, &mut olle).await.must_be(200).must_say("är kopplat till ditt konto");
    let mut again = world.guest();
    round(&provider, &mut again, START).await.must_be(200).must_say("Ett steg till");
    again.clone().peek("/desk").await.must_be(303);
    wait(&world, 30);
    let code = shown(&world, &secret);
    again.fill("/sign-in/second", &[("code", &code)]).await.must_be(200).must_say("Olle Agent");

    // A colleague without one sets it up before anything else.
    provider.knows("karin-there", "karin@maklaren.example", true);
    let mut karin = world.guest();
    round(&provider, &mut karin, START).await.must_be(200);
    karin.fill(LINKING, &[("password", PASSWORD)]).await.must_be(200).must_say("Din roll här kräver");
    let mut karin = world.guest();
    round(&provider, &mut karin, START).await.must_be(200).must_say("Din roll här kräver");
    let page = karin.peek("/consultants").await;
    assert_eq!(page.location.as_deref(), Some("/account/security"));
});

story!(a_password_alone_links_nothing_where_there_is_a_second_factor, world, {
    let (world, provider) = with_provider(&world).await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    let (secret, _) = set_up(&world, &mut anna).await;
    let mut again = world.guest();
    round(&provider, &mut again, START).await.must_be(200);
    again.fill(LINKING, &[("password", PASSWORD)]).await.must_be(200).must_say("Ett steg till");
    assert_eq!(linked(&world).await, 0);
    wait(&world, 30);
    let code = shown(&world, &secret);
    let page = again.fill("/sign-in/second", &[("code", &code)]).await;
    let way = page.must_be(200).must_say("Gå vidare till Provleverantören").link(GOING);
    round(&provider, &mut again, &way).await.must_be(200).must_say("är kopplat till ditt konto");
    assert_eq!(linked(&world).await, 1);
});

story!(anna_links_and_removes_it_on_her_account, world, {
    let (world, provider) = with_provider(&world).await;
    let (mut anna, _) = sign_in(&world, "anna@nordlys.example").await;
    let (elsewhere, _) = sign_in(&world, "anna@nordlys.example").await;
    // Not linked by address: she may have another one there, confirmed or not.
    provider.knows("anna-private", "anna@privat.example", false);
    anna.open("/account/security").await.must_be(200).link(NEW);
    wait(&world, 601);
    anna.open(NEW).await.must_be(403).must_say("Visa att det är du");
    assert_eq!(anna.peek(GOING).await.location.as_deref(), Some(NEW));
    anna.open(NEW).await;
    let page = anna.fill("/account/security/proof", &[("proof_password", PASSWORD)]).await;
    let way = page.must_be(200).must_say("Gå vidare till Provleverantören").link(GOING);
    // Nobody else's page sends her there: it lacks her mark.
    assert_eq!(anna.peek(GOING).await.location.as_deref(), Some(NEW));
    let page = round(&provider, &mut anna, &way).await;
    page.must_be(200).must_say("är kopplat till ditt konto").must_say("Kopplad").must_not_say(provider.issuer());
    world.mail_to("anna@nordlys.example", "har kopplats till ditt konto").await;
    elsewhere.clone().peek("/desk").await.must_be(303);
    round(&provider, &mut world.guest(), START).await.must_be(200).must_say("Anna Lind");

    // What is Anna's is nobody else's to link, nor to remove.
    let (mut bo, _) = sign_in(&world, "bo@byran.example").await;
    link(&provider, &mut bo).await.must_refuse().must_say("redan kopplad till ett annat konto");
    let forms = anna.open("/account/security").await.forms();
    let removal = forms.iter().find(|f| f.action.starts_with("/account/security/identities/")).expect("a button");
    let id = [("form_id", "0190a5c4-0000-7000-8000-000000000001")];
    bo.post(&removal.action, &id).await.must_be(404);
    assert_eq!(linked(&world).await, 1);

    wait(&world, 601);
    anna.submit(removal, &[]).await.must_be(403).must_say("Visa att det är du");
    assert_eq!(linked(&world).await, 1);
    let page = anna.fill("/removal", &[("proof_password", PASSWORD)]).await;
    page.must_be(200).must_say("Kopplingen är borttagen");
    world.mail_to("anna@nordlys.example", "inte längre kopplat").await;
    assert_eq!(linked(&world).await, 0);
    let page = round(&provider, &mut world.guest(), START).await;
    page.must_refuse().must_say("inte bekräftat din e-postadress");
});

story!(a_suspended_account_is_not_opened_from_elsewhere, world, {
    let (world, provider) = with_provider(&world).await;
    let mut anna = world.guest();
    round(&provider, &mut anna, START).await.must_be(200);
    anna.fill(LINKING, &[("password", PASSWORD)]).await.must_be(200).must_say("Anna Lind");
    let tx = world.db.write(None).await.expect("a transaction");
    let suspended = "UPDATE accounts SET suspended_at = 1 WHERE email = 'anna@nordlys.example'";
    tx.run(suspended, vec![]).await.expect("suspended");
    tx.commit().await.expect("a commit");
    let mut again = world.guest();
    round(&provider, &mut again, START).await.must_refuse();
    again.clone().peek("/desk").await.must_be(303);
});

story!(a_provider_that_lacks_something_is_met_as_it_is, world, {
    let provider = Provider::start(world.clock.clone()).await;
    let lacking = OidcConfig { lacks: "basic nonce pkce".into(), ..provider.settings() };
    let world = world.again(|config| config.oidc = Some(lacking)).await;
    world.cast().await;
    provider.fails(Fault::NoNonce);
    let mut guest = world.guest();
    let away = guest.peek(START).await.location.expect("a way to the provider");
    assert!(!away.contains("code_challenge"), "{away}");
    round(&provider, &mut guest, START).await.must_be(200).must_say("inte kopplad till något konto");
    // A nonce that is there must fit all the same.
    provider.fails(Fault::Nonce);
    round(&provider, &mut world.guest(), START).await.must_refuse().must_say("hör till en annan inloggning");
});

story!(a_provider_that_is_gone_is_said, world, {
    let provider = Provider::start(world.clock.clone()).await;
    // Nobody listens on the first port.
    let gone = OidcConfig { issuer: "http://127.0.0.1:1".into(), ..provider.settings() };
    let world = world.again(|config| config.oidc = Some(gone)).await;
    world.guest().open(START).await.must_refuse().must_say("svarar inte som det ska");
});
