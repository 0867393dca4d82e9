//! Every form is taken once, and what was typed is never lost.

use testkit::story;

story!(the_same_form_twice_does_its_work_once, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/resume/honours").await;
    let form = anna.page.clone().expect("a page").form("/resume/honours");
    let typed = [("title", "Guldägget"), ("giver", "Komm"), ("year", "2024")];
    anna.submit(&form, &typed).await.must_be(200).must_say("Guldägget");
    anna.submit(&form, &typed).await.must_be(200).must_say("Guldägget");
    let tx = world.db.read().await.expect("a view");
    let row = tx.one("SELECT COUNT(*) AS n FROM honours", vec![]).await.expect("a count");
    assert_eq!(row.get::<i64>("n").expect("n"), 1);
    drop(tx);
    let other = [("title", "Silverägget"), ("giver", "Komm"), ("year", "2024")];
    anna.submit(&form, &other).await.must_be(422).must_say("redan skickats").must_say("Silverägget");
});

story!(an_ended_session_keeps_what_was_typed, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/resume/letter").await;
    let form = anna.page.clone().expect("a page").form("/resume/letter");
    anna.forget();
    let page = anna.submit(&form, &[("letter", "Jag skriver om det som andra hoppar över.")]).await;
    page.must_be(401).must_say("Jag skriver om det som andra hoppar över.");
    let page = anna.fill("/sign-in", &[("email", "anna@nordlys.example"), ("password", testkit::PASSWORD)]).await;
    page.must_be(200).must_say("Jag skriver om det som andra hoppar över.");
    anna.press("/resume/letter").await.must_be(200);
    anna.open("/resume/letter").await.must_say("Jag skriver om det som andra hoppar över.");
});

story!(a_stale_version_gives_both_the_cause_and_the_input, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/profile").await;
    let stale = anna.page.clone().expect("a page").form("/profile");
    anna.submit(&stale, &[("title", "Strateg")]).await.must_be(200);
    anna.open("/profile").await;
    let mut again = stale.clone();
    again.fields.retain(|(n, _)| n != "form_id");
    let fresh = anna.page.clone().expect("a page").form("/profile");
    again.fields.extend(fresh.fields.iter().filter(|(n, _)| n == "form_id").cloned());
    anna.submit(&again, &[("title", "Redaktör")]).await.must_be(409).must_say("har ändrats sedan du öppnade sidan");
    assert!(anna.page.expect("a page").html().contains("Redaktör"), "the input is kept");
});
