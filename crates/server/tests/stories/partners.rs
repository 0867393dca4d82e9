//! An agency that lacks a service buys it like any client (S45), under a hat
//! that shows nothing of the other.

use crate::steps::{
    Crew, FIRST_DAY, client_data, given, id_of, policies, posted, register, signature, skilled, slate, titled,
};
use testkit::{Visitor, story};

/// Bo puts the buyer's hat on.
async fn buying(bo: &mut Visitor) {
    bo.open("/agency/partners").await.must_be(200).must_say("egna konsulter är inte med");
    bo.press("/buying").await.must_be(200).must_say("Du handlar nu som beställare");
}

story!(byran_finds_a_partner_like_any_client_and_never_its_own, world, {
    let crew = Crew::new(world).await;
    crew.companies().await;
    titled(&mut crew.anna().await, "Kommunikationsstrateg").await;
    titled(&mut crew.malin().await, "Kommunikationsstrateg").await;
    for mut consultant in [crew.anna().await, crew.malin().await] {
        skilled(&mut consultant, &["Kommunikationsstrategi"]).await;
    }
    let (anna, malin) = (crew.presentable("Anna Lind").await, crew.presentable("Malin Berg").await);

    // Under the buyer's hat Bo is a client, and the agency's pages are not there.
    let mut bo = crew.bo().await;
    buying(&mut bo).await;
    for path in ["/agency", "/consents", "/agency/profiles/new"] {
        bo.peek(path).await.must_be(404);
    }
    client_data(&mut bo, "559900-5617").await;
    let need = posted(&mut bo, "Kommunikationsstrateg till en kund").await;
    // Her own agency buys: Malin is not recommended it and cannot apply, and the match does not name her.
    let title = "Kommunikationsstrateg till en kund";
    crew.anna().await.open("/recommendations").await.must_be(200).must_say(title);
    let mut own = crew.malin().await;
    own.open("/recommendations").await.must_be(200).must_not_say(title);
    own.open(&need).await.must_be(200).must_not_say("Byrån AB");
    own.fill("/application", &[("rate", "900"), ("basis", "hour"), ("message", "Jag kan.")])
        .await
        .must_be(409)
        .must_say("din egen byrå");
    crew.asked(&need, &[anna]).await;
    let matched = "SELECT COUNT(*) AS n FROM match_results WHERE consultant = $1";
    assert_eq!(crew.count(matched, store::params![malin]).await, 0);
    assert_eq!(crew.count(matched, store::params![anna]).await, 1);
    let raw = malin.to_string();
    let form = [("form_id", "0190a5c4-0000-7000-8000-00000000ad01"), ("consultant", raw.as_str())];
    crew.karin().await.post(&format!("{need}/consents"), &form).await.must_be(409).must_say("konsultens egen byrå");

    // Consent, proposal, choice, contract: as for any client.
    given(&mut crew.anna().await, &crew.question(&need, anna).await, "950").await.must_be(200);
    let mut karin = crew.karin().await;
    let form = karin.open(&format!("{need}/proposal")).await.form_where("/proposal", &[]);
    let proposal = slate(&mut karin, &form, &[("fewer_reason", "Bara Anna."), ("then", "send")]).await.path;
    // Back in the agency the proposal waits for the buyer, and is not there itself.
    let mut bo = crew.bo().await;
    bo.open("/desk").await.must_be(200);
    bo.press("/return")
        .await
        .must_be(200)
        .must_say("tillbaka i byrån")
        .must_say("Se vad som väntar på dig som beställare");
    bo.peek(&proposal).await.must_be(404);
    bo.open("/agency").await.must_be(200).must_say("Malin Berg");
    buying(&mut bo).await;
    let suggestion = bo.open(&proposal).await.must_be(200).link_called("/suggestions/", "Anna Lind");
    bo.open(&proposal).await;
    bo.press_where("/choice", &[("suggestion", id_of(&suggestion))]).await.must_be(200);
    let pair = crew.out(&proposal).await;
    policies(&mut crew.anna().await).await;
    signature(&mut crew.anna().await, &pair, "Anna Lind").await.must_be(200);
    signature(&mut bo, &pair, "Bo Byråsson").await.must_be(200);
    let engagement = bo.open(&pair).await.link("/engagements/");
    crew.world.travel_to(FIRST_DAY).await;
    crew.bo().await.open(&engagement).await.must_be(200).must_say("Anna Lind");
    // Another agency finds nothing of it, whatever it is.
    let stina = [("name", "Stina Studio"), ("company", "Studio Nord AB")];
    let mut stina = register(&crew.world, "/register/agency", "stina@annat.example", &stina).await;
    for path in [&proposal, &pair, &engagement] {
        stina.peek(path).await.must_be(404);
    }
});

story!(a_client_has_no_hat_to_change, world, {
    let crew = Crew::new(world).await;
    let mut klara = crew.klara().await;
    klara.open("/desk").await.must_be(200).must_not_say("handlar nu som beställare");
    klara.peek("/agency/partners").await.must_be(404);
    let form = [("form_id", "0190a5c4-0000-7000-8000-00000000ad02")];
    klara.post("/agency/partners/return", &form).await.must_be(404);
});
