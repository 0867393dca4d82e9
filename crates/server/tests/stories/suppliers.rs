//! The company that invoices (S9, S22): its numbers, its proofs before a
//! signature, and a sole trader's personal number, which nobody reads.

use crate::steps::{Crew, policies, proofs, proved, signature, supplier};
use testkit::story;

/// A sole trader's number: a personal identity number that Skatteverket gives as an example.
const PERSONAL: &str = "750231-0241";

story!(a_supplier_proves_f_skatt_and_insurance_before_it_signs, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let mut anna = crew.anna().await;
    anna.open("/company").await.must_be(200);
    let company = [
        ("name", "Nordlys Text AB"),
        ("org_no", "559900-4883"),
        ("vat_no", "SE559900488301"),
        ("street", "Storgatan 1"),
        ("town", "111 22 Stockholm"),
        ("f_skatt", "yes"),
    ];
    // Neither bankgiro nor IBAN, then an IBAN whose check digits fail.
    anna.fill("/company", &company).await.must_be(422).must_say("bankgiro eller IBAN");
    anna.fill("/company", &[("iban", "SE45 5000 0000 0583 9825 7467")])
        .await
        .must_be(422)
        .must_say("IBAN-numret stämmer inte");
    let page = anna.fill("/company", &[("iban", "SE4550000000058398257466")]).await;
    proved(&mut anna, "/company", page).await.must_be(200);
    supplier(&mut crew.bo().await, "Byrån AB", "559900-5617", "999-1563").await;
    crate::steps::client_data(&mut crew.klara().await, "559900-6128").await;
    crew.chosen(&sent.proposal, "Anna Lind").await;
    let pair = crew.out(&sent.proposal).await;
    policies(&mut anna).await;
    let page = anna.open(&pair).await;
    page.must_say("behöver vi 2 bevis");
    assert!(!page.has_form("/signing"));
    let hash = crew.text("SELECT text_hash AS n FROM signatures", vec![]).await;
    let raw = [
        ("form_id", "0190a5c4-0000-7000-8000-00000000ac01"),
        ("typed_name", "Anna Lind"),
        ("agreed", "yes"),
        ("text_hash", hash.as_str()),
    ];
    anna.post(&format!("{pair}/signing"), &raw).await.must_be(409);
    // A paper that is none, a day that is to come, an insurance that is over.
    let form = anna.open("/company").await.form("/company/f-skatt");
    anna.upload(&form, &[], ("f_skatt_paper", "f.txt", b"F-skatt")).await.must_be(422).must_say("PDF, PNG eller JPEG");
    let form = anna.open("/company").await.form("/company/f-skatt");
    let paper = ("f_skatt_paper", "f.pdf", b"%PDF-1.7".as_slice());
    anna.upload(&form, &[("on", "2030-01-01")], paper).await.must_be(422).must_say("framåt i tiden");
    let form = anna.open("/company").await.form("/company/insurance");
    let paper = ("insurance_paper", "a.pdf", b"%PDF-1.7".as_slice());
    anna.upload(&form, &[("until", "2020-01-01")], paper).await.must_be(422).must_say("Försäkringen har gått ut");
    proofs(&mut anna, "2026-12-31").await;
    signature(&mut anna, &pair, "Anna Lind").await.must_be(200);
});

story!(proofs_that_end_are_with_the_agent_and_staff_can_look_f_skatt_up, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    supplier(&mut anna, "Nordlys Text AB", "559900-4883", "999-1498").await;
    let mut olle = crew.olle().await;
    olle.open("/desk").await.must_be(200).must_not_say("Nordlys Text AB");
    crew.world.travel_to("2026-12-15").await;
    let mut olle = crew.olle().await;
    let page = olle.open("/desk").await;
    page.must_say("Be om nytt försäkringsbevis").must_say("Nordlys Text AB");
    let company = page.link("/suppliers/");
    crew.anna().await.open("/desk").await.must_say("Skicka in försäkringsbeviset");
    crew.world.travel_to("2027-03-10").await;
    let mut olle = crew.olle().await;
    olle.open(&company).await.must_be(200).must_say("Gick ut");
    olle.fill("/f-skatt", &[("on", "2019-01-01")]).await.must_be(422);
    olle.fill("/f-skatt", &[("on", "2027-03-10")]).await.must_be(200).must_say("Olle Agent slog upp det");
    let mut karin = crew.karin().await;
    assert!(!karin.open(&company).await.must_be(200).has_form("/f-skatt"), "a client manager looks nothing up");
});

story!(a_sole_traders_number_is_sealed_and_masked, world, {
    let crew = Crew::new(world).await;
    let mut anna = crew.anna().await;
    supplier(&mut anna, "Anna Lind Text", PERSONAL, "999-1498").await;
    anna.open("/company").await.must_be(200);
    let html = anna.page.as_ref().map(testkit::Page::html).unwrap_or_default();
    assert!(html.contains(PERSONAL), "one's own number is in one's own form");
    let stored = crew.text("SELECT org_no || ' ' || vat_no AS n FROM suppliers", vec![]).await;
    for digits in ["750231", "7502310241", "0241"] {
        assert!(!stored.contains(digits), "{stored}");
    }
    let mut olle = crew.olle().await;
    let consultant = olle.open("/consultants").await.link_called("/consultants/", "Anna Lind");
    let company = olle.open(&consultant).await.must_not_say("750231").link("/suppliers/");
    olle.open(&company).await.must_be(200).must_say("••••••-••••").must_not_say("750231");
    // A client that is a sole trader is masked in the staff's list too.
    crate::steps::client_data(&mut crew.klara().await, PERSONAL).await;
    crew.karin().await.open("/clients").await.must_be(200).must_say("••••••-••••").must_not_say("750231");
});
