//! The operator's model of meaning: a house that names a folder reads by it, and
//! every run says so.

use crate::steps::{Crew, parsed, skilled};
use base::AssignmentId;
use testkit::model::{Family, write};
use testkit::{World, story};

/// The model that the last run for a need used.
async fn used(crew: &Crew, need: AssignmentId) -> Option<String> {
    let tx = crew.world.db.read().await.expect("a view");
    matching::latest(&tx, need).await.expect("an answer").expect("a run").model
}

/// Runs with the program's own model and then, in the house opened anew, with the
/// operator's.
async fn told_with(world: World, name: &str, family: Family) {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let need: AssignmentId = parsed(&three.need);
    skilled(&mut crew.anna().await, &["Kommunikationsstrategi"]).await;
    crew.picked(&three.need, &[]).await;
    assert_eq!(used(&crew, need).await.as_deref(), Some("built-in-3"));
    // With the program's own model nobody is read beforehand.
    assert_eq!(matching::warm::warm(&crew.world.db).await.expect("nothing to do"), 0);

    let folder = crew.world.folder.path().join(name);
    std::fs::create_dir(&folder).expect("a folder");
    write(&folder, family, 1);
    let world = crew.world.again(|config| config.matching.model = Some(folder)).await;
    let opened = server::model::open(&world.config).expect("a model").expect("the operator's");
    assert!(opened.starts_with(&format!("{name}@")), "{opened}");
    let told = Crew { world, cast: crew.cast };
    // Of two runs in one moment neither is the last.
    told.world.travel(1).await;
    assert_eq!(matching::warm::warm(&told.world.db).await.expect("everybody is read"), 3);
    told.picked(&three.need, &[]).await;
    assert_eq!(used(&told, need).await.as_ref(), Some(&opened));
    let mut karin = told.karin().await;
    karin.open(&format!("{}/match", three.need)).await.must_be(200).must_say(&format!("Språkmodell: {opened}"));
    karin.open(&format!("/consultants/{}/similar", three.anna)).await.must_be(200).must_say("Malin Berg");
    told.anna().await.open("/recommendations").await.must_be(200).must_say("Det här talar för");
    let tx = told.world.db.read().await.expect("a view");
    let number = assignments::find(&tx, need).await.expect("the need").number;
    let text = matching::explain::explain(&tx, base::Lang::En, number, None).await.expect("a run");
    assert!(text.contains(&format!("language model {opened}")), "{text}");
}

story!(a_run_reads_by_the_operators_bert_and_names_it, world, {
    told_with(world, "tiny-bert", Family::Bert).await;
});

story!(a_run_reads_by_the_operators_xlm_r_and_names_it, world, {
    told_with(world, "tiny-xlm-r", Family::XlmR).await;
});

story!(a_house_whose_model_is_gone_refuses_and_never_reads_by_another, world, {
    let crew = Crew::new(world).await;
    let three = crew.three().await;
    let folder = crew.world.folder.path().join("gone");
    let world = crew.world.again(|config| config.matching.model = Some(folder.clone())).await;
    let refused = server::model::open(&world.config).expect_err("no folder").to_string();
    assert!(refused.starts_with("matching.model: ") && refused.contains("there is no such folder"), "{refused}");
    let told = Crew { world, cast: crew.cast };
    let mut karin = told.karin().await;
    karin.open(&format!("{}/match", three.need)).await.must_be(200);
    karin.press("/match").await.must_be(500);
    let tx = told.world.db.read().await.expect("a view");
    assert!(matching::latest(&tx, parsed(&three.need)).await.expect("an answer").is_none(), "no run was kept");
});
