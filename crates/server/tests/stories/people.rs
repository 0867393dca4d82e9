//! Registration, the consultant agent, and who may see a profile.

use crate::steps::register;
use base::AccountId;
use testkit::{World, story};

story!(sara_registers_and_gets_the_agent_with_the_fewest, world, {
    let cast = world.cast().await;
    let mut sara = register(&world, "/register/consultant", "sara@frilans.example", &[("name", "Sara Ny")]).await;
    sara.open("/desk").await.must_be(200).must_say("Olle Agent").must_say("08-46500401");
    let tx = world.db.read().await.expect("a view");
    let row = tx.one("SELECT agent FROM consultants WHERE name = 'Sara Ny'", vec![]).await.expect("Sara");
    assert_eq!(row.get::<AccountId>("agent").expect("an agent"), cast.olle);
});

story!(a_link_of_a_mail_works_once, world, {
    world.cast().await;
    register(&world, "/register/consultant", "sara@frilans.example", &[("name", "Sara Ny")]).await;
    let link = World::link_in(&world.mail_to("sara@frilans.example", "").await);
    let page = world.guest().open(&link).await;
    assert!(page.forms().iter().all(|f| f.action != link), "a used link offers no button");
});

story!(an_agencys_consultant_names_the_agency, world, {
    let cast = world.cast().await;
    register(&world, "/register/consultant", "ny@byran.example", &[("name", "Nils Ny"), ("agency", "byrån ab")]).await;
    let mut bo = world.as_account(cast.bo).await;
    bo.open("/agency").await.must_be(200).must_say("Nils Ny").must_say("Malin Berg").must_not_say("Anna Lind");
});

story!(the_database_of_profiles_is_for_the_staff_alone, world, {
    let cast = world.cast().await;
    let mut olle = world.as_account(cast.olle).await;
    olle.open("/consultants").await.must_be(200).must_say("Anna Lind").must_say("Malin Berg");
    let profile = olle.page.clone().expect("a page").link("/consultants/");
    for account in [cast.klara, cast.bo, cast.anna] {
        let mut visitor = world.as_account(account).await;
        visitor.peek("/consultants").await.must_be(404);
        visitor.peek(&profile).await.must_be(404);
    }
    world.guest().peek(&profile).await.must_be(303);
});
