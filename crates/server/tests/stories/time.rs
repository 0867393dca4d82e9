//! Hours, and the month that locks them (S70, S73, S74).

use crate::steps::{Crew, FIRST_DAY, approval, closed, id_of, parsed};
use base::{EngagementId, TimeSheetId};
use store::params;
use testkit::page::FoundForm;
use testkit::story;

/// How March stands.
const MARCH: &str = "SELECT stage AS n FROM time_sheets WHERE month = '2026-03'";

/// The form of a week, with a field that the page did not offer.
fn forged(form: &FoundForm, day: &str) -> FoundForm {
    let mut form = form.clone();
    form.names.extend(["hours_", "note_", "was_", "wasnote_", "version_"].map(|kind| format!("{kind}{day}")));
    form
}

story!(a_closed_month_refuses_every_way_to_write, world, {
    let crew = Crew::new(world).await;
    let (agreed, sheet) = crew.worked().await;
    let engagement = id_of(&agreed.engagement).to_owned();
    let mut anna = crew.anna().await;
    let stale = anna.open(&format!("/time?week=2026-03-16&engagement={engagement}")).await.form("/week");
    let stale_submission = anna.open(&sheet).await.form("/submission");
    let minutes = || crew.count("SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) AS n FROM time_entries", vec![]);
    assert_eq!(minutes().await, 12 * 480);
    closed(&mut anna, &sheet).await.must_be(200);
    for round in ["closed", "approved"] {
        // The page of before, with other hours; and a page without cells.
        let page = anna.submit(&stale, &[("hours_2026-03-17", "7")]).await;
        assert!(page.status.is_client_error(), "{round}: {}", page.status);
        let page = anna.open(&format!("/time?week=2026-03-16&engagement={engagement}")).await;
        page.must_be(200);
        let cells = page.forms().iter().flat_map(|f| f.names_with("hours_")).count();
        assert_eq!(cells, 0, "{round}: a closed week offers no cells");
        // Closing it once more.
        let mut again = stale_submission.clone();
        again.fields.retain(|(n, _)| n != "form_id");
        again.fields.push(("form_id".into(), format!("0190a5c4-0000-7000-8000-00000000000{}", round.len())));
        let page = anna.submit(&again, &[]).await;
        assert!(page.status.is_client_error(), "{round}: {}", page.status);
        // The verb itself, and SQL past everything.
        let tx = crew.world.db.read().await.expect("a view");
        let row = tx.one("SELECT id, sheet FROM time_entries ORDER BY on_date", vec![]).await.expect("an entry");
        let (entry, of): (base::TimeEntryId, TimeSheetId) =
            (row.get("id").expect("an id"), row.get("sheet").expect("an id"));
        drop(tx);
        let id: EngagementId = parsed(&agreed.engagement);
        let ways = [
            ("UPDATE time_entries SET minutes = 60 WHERE id = $1", params![entry]),
            ("DELETE FROM time_entries WHERE id = $1", params![entry]),
            (
                "INSERT INTO time_entries (id, sheet, engagement, on_date, minutes) VALUES ($1, $2, $3, '2026-03-22', 60)",
                params![entry_id(&crew).await, of, id],
            ),
        ];
        for (sql, values) in ways {
            let tx = crew.world.db.write(None).await.expect("a transaction");
            assert!(tx.run(sql, values).await.is_err(), "{round}: {sql}");
        }
        assert_eq!(minutes().await, 12 * 480, "{round}");
        if round == "closed" {
            approval(&mut crew.klara().await, &sheet).await.must_be(200);
        }
    }
});

story!(no_day_has_more_than_twenty_four_hours, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-03-18").await;
    let mut anna = crew.anna().await;
    for (typed, status) in [("25", 422), ("24,5", 422), ("-1", 422), ("åtta", 422), ("24", 200)] {
        anna.open(&format!("/time?week={FIRST_DAY}&engagement={}", id_of(&agreed.engagement))).await.must_be(200);
        let page = anna.fill("/week", &[("hours_2026-03-17", typed), ("hours_2026-03-16", "8")]).await;
        page.must_be(status);
        if status == 422 {
            assert!(page.html().contains(typed), "{typed} is not kept: {}", page.text());
        }
        let rows = crew.count("SELECT COUNT(*) AS n FROM time_entries", vec![]).await;
        assert_eq!(rows > 0, status == 200, "{typed}: all of the week, or nothing");
    }
    let sql = "SELECT minutes AS n FROM time_entries WHERE on_date = '2026-03-17'";
    assert_eq!(crew.count(sql, vec![]).await, 1440);
});

story!(a_day_outside_the_engagement_is_refused, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-03-18").await;
    let mut anna = crew.anna().await;
    let week = format!("/time?week={FIRST_DAY}&engagement={}", id_of(&agreed.engagement));
    let form = anna.open(&week).await.must_be(200).form("/week");
    // The Friday before, in its own week.
    let mut before = forged(&form, "2026-03-13");
    before.fields.retain(|(n, _)| n == "form_id");
    let page = anna.submit(&before, &[("week", "2026-03-09"), ("hours_2026-03-13", "8")]).await;
    assert!(page.status.is_client_error(), "{}: {}", page.status, page.text());
    // A day of another week than the form says.
    let form = anna.open(&week).await.must_be(200).form("/week");
    let page = anna.submit(&forged(&form, "2026-03-25"), &[("hours_2026-03-25", "8")]).await;
    assert!(page.status.is_client_error() || page.status.is_success(), "{}", page.status);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM time_entries", vec![]).await, 0);
    // And hours of somebody else's work: it is not there.
    let fields = [("form_id", "0190a5c4-0000-7000-8000-000000000001"), ("week", FIRST_DAY), ("hours_2026-03-17", "8")];
    let action = format!("/time/{}/week", id_of(&agreed.engagement));
    crew.malin().await.post(&action, &fields).await.must_be(404);
});

story!(what_somebody_else_saved_is_shown_and_not_overwritten, world, {
    let crew = Crew::new(world).await;
    let agreed = crew.signed().await;
    crew.world.travel_to("2026-03-18").await;
    let week = format!("/time?week={FIRST_DAY}&engagement={}", id_of(&agreed.engagement));
    let mut anna = crew.anna().await;
    let stale = anna.open(&week).await.must_be(200).form("/week");
    anna.fill("/week", &[("hours_2026-03-17", "6")]).await.must_be(200);
    let mut second = crew.anna().await;
    let fresh_id = second.open(&week).await.form("/week").value("form_id").map(str::to_owned).expect("an id");
    let mut again = stale.clone();
    for (name, value) in &mut again.fields {
        if name == "form_id" {
            value.clone_from(&fresh_id);
        }
    }
    let page = second.submit(&again, &[("hours_2026-03-17", "7")]).await;
    page.must_be(409);
    assert!(page.text().contains('6') && page.html().contains("value=\"7\""), "both values: {}", page.text());
    let sql = "SELECT minutes AS n FROM time_entries WHERE on_date = '2026-03-17'";
    assert_eq!(crew.count(sql, vec![]).await, 360);
    // Whoever has seen both may decide.
    second.fill("/week", &[]).await.must_be(200);
    assert_eq!(crew.count(sql, vec![]).await, 420);
});

story!(an_open_month_is_not_the_clients_to_see, world, {
    let crew = Crew::new(world).await;
    let (_, sheet) = crew.worked().await;
    crew.klara().await.open(&sheet).await.must_be(404);
    crew.bo().await.open(&sheet).await.must_be(404);
    closed(&mut crew.anna().await, &sheet).await.must_be(200);
    crew.klara().await.open(&sheet).await.must_be(200).must_say("96 h");
    crew.world.mail_to("klara@kund.example", "").await;
});

story!(a_month_that_is_sent_back_says_why, world, {
    let crew = Crew::new(world).await;
    let (agreed, sheet) = crew.worked().await;
    closed(&mut crew.anna().await, &sheet).await.must_be(200);
    let mut klara = crew.klara().await;
    klara.open(&sheet).await.must_be(200);
    klara.fill("/return", &[("reason", "")]).await.must_be(422);
    klara.open(&sheet).await.must_be(200);
    klara.fill("/return", &[("reason", "Den 17 var vi lediga.")]).await;
    let mut anna = crew.anna().await;
    anna.open(&sheet).await.must_be(200).must_say("Den 17 var vi lediga.");
    let week = format!("/time?week={FIRST_DAY}&engagement={}", id_of(&agreed.engagement));
    anna.open(&week).await.must_be(200);
    anna.fill("/week", &[("hours_2026-03-17", "")]).await.must_be(200);
    closed(&mut anna, &sheet).await.must_be(200);
    crew.klara().await.open(&sheet).await.must_say("88 h");
});

story!(reopening_an_approved_month_needs_a_reason, world, {
    let crew = Crew::new(world).await;
    let (agreed, sheet) = crew.approved().await;
    let pairs = || crew.count("SELECT COUNT(*) AS n FROM invoice_pairs", vec![]);
    assert_eq!(pairs().await, 1, "the approved month has its draft");
    let mut klara = crew.klara().await;
    klara.open(&sheet).await.must_be(200);
    klara.fill("/reopening", &[("reason", "  ")]).await.must_be(422);
    assert_eq!(crew.text(MARCH, vec![]).await, "approved");
    klara.open(&sheet).await.must_be(200);
    klara.fill("/reopening", &[("reason", "En dag saknas.")]).await;
    assert_eq!(crew.text(MARCH, vec![]).await, "open");
    assert_eq!(pairs().await, 0, "and the draft is taken away");
    let mut anna = crew.anna().await;
    let week = format!("/time?week=2026-03-30&engagement={}", id_of(&agreed.engagement));
    anna.open(&week).await.must_be(200);
    anna.fill("/week", &[("hours_2026-03-31", "7,5")]).await.must_be(200);
    closed(&mut anna, &sheet).await.must_be(200);
    approval(&mut crew.klara().await, &sheet).await.must_be(200);
    assert_eq!(pairs().await, 1);
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM month_reports", vec![]).await, 2, "both reports are kept");
    crew.klara().await.open(&format!("{sheet}/report.pdf")).await.must_be(200);
});

/// An id that no entry has.
async fn entry_id(crew: &Crew) -> base::TimeEntryId {
    let tx = crew.world.db.read().await.expect("a view");
    tx.new_id()
}
