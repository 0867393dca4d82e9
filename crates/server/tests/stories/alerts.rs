//! Word of a new need by mail: to whom it fits, once, until they want it no more;
//! and that there is an answer, without the answer.

use crate::steps::{Crew, drafted, parsed, posted, skilled, titled};
use base::AssignmentId;
use store::params;
use testkit::{World, story};

/// What the need of these stories requires.
const MUST: [&str; 2] = ["Kommunikationsstrategi", "Redaktörskap"];

/// How many letters of a new need an address has got.
async fn letters(crew: &Crew, address: &str) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM outbox WHERE kind = 'need_fits' AND to_address = $1";
    crew.count(sql, params![address.to_owned()]).await
}

story!(anna_is_told_by_mail_of_a_need_that_fits_and_can_turn_it_off, world, {
    let crew = Crew::new(world).await;
    let (anna_at, erik_at, malin_at, sara_at) =
        ("anna@nordlys.example", "erik@frilans.example", "malin@byran.example", "sara@frilans.example");
    // Anna and Erik have what is required, Malin lacks one of two, Sara is not presentable.
    let mut anna = crew.anna().await;
    titled(&mut anna, "Kommunikationsstrateg").await;
    skilled(&mut anna, &MUST).await;
    let mut erik = crew.another_consultant("Erik English", erik_at).await;
    skilled(&mut erik, &MUST).await;
    erik.open("/account").await.must_be(200);
    erik.fill("/account", &[("lang", "en")]).await.must_be(200);
    skilled(&mut crew.malin().await, &["Redaktörskap"]).await;
    let mut sara = crew.another_consultant("Sara Ny", sara_at).await;
    skilled(&mut sara, &MUST).await;
    for name in ["Anna Lind", "Erik English", "Malin Berg"] {
        crew.presentable(name).await;
    }

    // Whoever opens the need waits for nobody; a moment later the letters are there.
    let mut klara = crew.klara().await;
    let title = "Kommunikationsstrateg till nytt intranät";
    let need = drafted(&mut klara, title, &[("budget", "987")]).await;
    klara.press("/opening").await.must_be(200);
    assert_eq!(letters(&crew, anna_at).await, 0, "nobody is ranked while the page waits");
    crew.world.worker().await;
    let mail = crew.world.mail_to(anna_at, "Nytt uppdrag som passar dig").await;
    assert_eq!(World::link_in(&mail), need);
    assert!(mail.subject.contains(title), "{}", mail.subject);
    for said in
        ["Kommunikationsstrategi: nivå 4 av 5, 8 år", "16\u{a0}mars 2026", "Stockholm", "/recommendations#alerts"]
    {
        assert!(mail.text.contains(said), "{said}: {}", mail.text);
    }
    for hidden in ["Kund AB", "Klara", "987", "Erik", "poäng"] {
        assert!(!mail.text.contains(hidden) && !mail.subject.contains(hidden), "{hidden}: {}", mail.text);
    }
    let english = crew.world.mail_to(erik_at, "A new assignment that fits you").await;
    assert!(english.text.contains("Read more and apply") && english.text.contains("level 4 of 5"), "{}", english.text);
    assert_eq!((letters(&crew, malin_at).await, letters(&crew, sara_at).await), (0, 0));
    // What is mailed is recommended too; Malin finds it there, with what she lacks.
    for mut one in [anna.clone(), crew.malin().await] {
        one.open("/recommendations").await.must_be(200).must_say(title);
    }
    crew.karin().await.open("/journal").await.must_say("mejlades till 2 konsulter");

    // Once, whatever is done again.
    let id: AssignmentId = parsed(&need);
    let fits = matching::alerts::find(crew.world.db.read().await.expect("a view"), id).await.expect("found");
    let tx = crew.world.db.write(None).await.expect("a transaction");
    matching::alerts::tell(&tx, &fits.expect("it is open")).await.expect("told");
    tx.commit().await.expect("a commit");
    crew.world.travel(3).await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, erik_at).await), (1, 1));

    // Anna turns it off and on again; Erik objects.
    let mut anna = crew.anna().await;
    anna.open("/recommendations").await.must_be(200).must_say("passar: på");
    anna.press("/recommendations/alerts").await.must_be(200).must_say("passar: av").must_say("inga fler mejl");
    posted(&mut crew.klara().await, "Kommunikationsstrateg igen").await;
    crew.world.worker().await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, erik_at).await), (1, 2));
    anna.press("/recommendations/alerts").await.must_be(200).must_say("passar: på");
    let mut erik = crew.world.as_account(crew.account(erik_at).await).await;
    erik.open("/privacy/requests/new").await.must_be(200);
    let asked = [("kind", "objection"), ("message", "I do not want to be ranked.")];
    erik.fill("/privacy/requests", &asked).await.must_be(200);
    erik.open("/recommendations").await.must_be(200).must_say("That is why we do not email you");
    posted(&mut crew.klara().await, "Kommunikationsstrateg en tredje gång").await;
    crew.world.worker().await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, erik_at).await), (2, 2));
    // The day after he may think otherwise.
    crew.world.travel(1).await;
    erik.open("/recommendations").await.must_be(200);
    erik.press("/recommendations/alerts").await.must_be(200).must_say("that fit: on");

    // The switch is nobody else's.
    let form = [("form_id", "0190a5c4-0000-7000-8000-0000000a1e27"), ("wants", "no")];
    for mut other in [crew.bo().await, crew.klara().await, crew.karin().await] {
        other.post("/recommendations/alerts", &form).await.must_be(404);
    }
    anna.post("/recommendations/alerts", &[form[0], ("wants", "perhaps")])
        .await
        .must_be(422)
        .must_say("ha mejl eller inte");
});

story!(nobody_is_told_where_the_engine_is_off_and_no_buyer_tells_its_own, world, {
    let crew = Crew::new(world).await;
    let (anna_at, malin_at) = ("anna@nordlys.example", "malin@byran.example");
    for mut one in [crew.anna().await, crew.malin().await] {
        skilled(&mut one, &MUST).await;
    }
    for name in ["Anna Lind", "Malin Berg"] {
        crew.presentable(name).await;
    }
    // Off for the need before the worker comes, and on again too late.
    let need = crew.posted("Kommunikationsstrateg för hand").await;
    let mut karin = crew.karin().await;
    let off = karin.open(&format!("{need}/match")).await.form("/match/engine");
    karin.submit(&off, &[("reason", "Vi läser själva.")]).await.must_be(200);
    crew.world.worker().await;
    karin.open(&format!("{need}/match")).await;
    karin.press_where("/match/engine", &[("switch", "on")]).await.must_be(200);
    crew.world.worker().await;
    // Off for the house, or cancelled meanwhile.
    let mut admin = crew.admin().await;
    admin.open("/engine").await;
    admin.fill("/engine/switch", &[("reason", "Vi granskar motorn.")]).await.must_be(200);
    crew.posted("Kommunikationsstrateg utan motor").await;
    crew.world.worker().await;
    admin.open("/engine").await;
    admin.press("/engine/switch").await.must_be(200).must_say("Motorn är på");
    let mut klara = crew.klara().await;
    posted(&mut klara, "Kommunikationsstrateg som ställs in").await;
    klara.press("/cancellation").await.must_be(200);
    crew.world.worker().await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, malin_at).await), (0, 0));

    // Malin's agency buys: Anna is told, Malin is not. A client's need is told to both.
    let mut bo = crew.bo().await;
    bo.open("/agency/partners").await.must_be(200);
    bo.press("/buying").await.must_be(200);
    posted(&mut bo, "Kommunikationsstrateg till Byrån").await;
    crew.world.worker().await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, malin_at).await), (1, 0));
    // Who has applied already, or is suspended, is not told.
    let need = crew.posted("Kommunikationsstrateg till Kund").await;
    let mut anna = crew.anna().await;
    anna.open(&need).await.must_be(200);
    anna.fill("/application", &[("rate", "950"), ("basis", "hour"), ("message", "Gärna.")]).await.must_be(200);
    crew.world.worker().await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, malin_at).await), (1, 1));
    let page = format!("/accounts/{}", crew.cast.malin);
    let mut admin = crew.admin().await;
    admin.open(&page).await.must_be(200);
    admin.press(&format!("{page}/suspension")).await.must_be(200).must_say("Spärrat");
    crew.posted("Kommunikationsstrateg en gång till").await;
    crew.world.worker().await;
    assert_eq!((letters(&crew, anna_at).await, letters(&crew, malin_at).await), (2, 1));
});
