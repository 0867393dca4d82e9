//! The client offers times, the consultant books one, and calendars hear of it
//! (S60–S62).

use crate::steps::{Crew, Sent};
use testkit::{Page, Visitor, story};

/// Three times of the first week.
const TIMES: [(&str, &str); 3] =
    [("time1", "2026-03-05T10:00"), ("time2", "2026-03-06T13:00"), ("time3", "2026-03-09T09:30")];

/// Klara offers times to somebody of her proposal.
async fn offered(crew: &Crew, sent: &Sent, name: &str, times: &[(&str, &str)]) -> Page {
    let suggestion = crew.suggestion(&sent.proposal, name).await;
    let mut klara = crew.klara().await;
    klara.open(&format!("{suggestion}/interview")).await.must_be(200);
    let mut values = vec![("minutes", "60"), ("place", "Drottninggatan 2")];
    values.extend_from_slice(times);
    klara.fill("/interview", &values).await
}

/// Books the time of this number, from 0.
async fn booked(visitor: &mut Visitor, interview: &str, which: usize) -> Page {
    visitor.open(interview).await.must_be(200);
    let form = visitor.page.clone().expect("a page").form("/booking");
    let slot = form.choices_of("slot").get(which).map(|s| (*s).to_owned()).expect("a time");
    visitor.submit(&form, &[("slot", &slot)]).await
}

story!(a_time_that_has_passed_is_refused, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let past = [("time1", "2026-03-01T10:00"), TIMES[1], TIMES[2]];
    let page = offered(&crew, &sent, "Anna Lind", &past).await;
    assert!(page.status.is_client_error(), "{}", page.status);
    assert!(page.html().contains("2026-03-01T10:00"), "what was typed is kept");
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM interviews", vec![]).await, 0);
    let page = offered(&crew, &sent, "Anna Lind", &[TIMES[0], TIMES[0], TIMES[2]]).await;
    assert!(page.status.is_client_error(), "the same time twice: {}", page.status);
    let page = offered(&crew, &sent, "Anna Lind", &TIMES).await;
    page.must_be(200);
    // A time that has come to pass before it was booked cannot be booked any more.
    let stale = crew.anna().await.open(&page.path).await.form("/booking");
    let slot = stale.choices_of("slot").first().map(|s| (*s).to_owned()).expect("a time");
    crew.world.travel_to("2026-03-06").await;
    let mut anna = crew.anna().await;
    assert_eq!(anna.open(&page.path).await.form("/booking").choices_of("slot").len(), 2, "only two are left");
    assert!(anna.submit(&stale, &[("slot", &slot)]).await.status.is_client_error());
    assert_eq!(crew.count("SELECT COUNT(*) AS n FROM interviews WHERE stage = 'booked'", vec![]).await, 0);
});

story!(nobody_is_booked_twice_at_the_same_time, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let with_anna = offered(&crew, &sent, "Anna Lind", &TIMES).await.must_be(200).path.clone();
    let with_sara = offered(&crew, &sent, "Sara Ny", &TIMES).await.must_be(200).path.clone();
    let mut sara = crew.world.as_account(sent.three.sara_account).await;
    let stale = sara.open(&with_sara).await.must_be(200).form("/booking");
    let slot = stale.choices_of("slot").first().map(|s| (*s).to_owned()).expect("a time");
    booked(&mut crew.anna().await, &with_anna, 0).await.must_be(200);
    // Klara and Olle are taken by then.
    let page = sara.submit(&stale, &[("slot", &slot)]).await;
    assert!(page.status.is_client_error(), "{}", page.status);
    let left = page.form("/booking");
    assert_eq!(left.choices_of("slot").len(), 2, "the same page with the times that are left");
    booked(&mut sara, &with_sara, 0).await.must_be(200);
    let sql = "SELECT COUNT(DISTINCT starts_at) AS n FROM interviews WHERE stage = 'booked'";
    assert_eq!(crew.count(sql, vec![]).await, 2);
});

story!(of_two_who_book_the_same_time_at_once_one_gets_it, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let with_anna = offered(&crew, &sent, "Anna Lind", &TIMES).await.must_be(200).path.clone();
    let with_sara = offered(&crew, &sent, "Sara Ny", &TIMES).await.must_be(200).path.clone();
    let (mut anna, mut sara) = (crew.anna().await, crew.world.as_account(sent.three.sara_account).await);
    let (first, second) = tokio::join!(
        tokio::spawn(async move { booked(&mut anna, &with_anna, 0).await.status.as_u16() }),
        tokio::spawn(async move { booked(&mut sara, &with_sara, 0).await.status.as_u16() })
    );
    let mut answers = [first.expect("an answer"), second.expect("an answer")];
    answers.sort_unstable();
    // Whoever looked after the other had booked was offered the next time instead.
    let rows = crew.count("SELECT COUNT(*) AS n FROM interviews WHERE stage = 'booked'", vec![]).await;
    let sql = "SELECT COUNT(DISTINCT starts_at) AS n FROM interviews WHERE stage = 'booked'";
    assert_eq!(crew.count(sql, vec![]).await, rows, "two at the same time: {answers:?}");
    assert!(answers[0] == 200 && answers[1] < 500, "{answers:?}");
});

story!(the_invitation_is_in_the_mail_to_all, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let interview = offered(&crew, &sent, "Anna Lind", &TIMES).await.must_be(200).path.clone();
    let mut anna = crew.anna().await;
    anna.open(&interview).await.must_say("Olle Agent");
    booked(&mut anna, &interview, 0).await.must_be(200);
    for address in ["anna@nordlys.example", "klara@kund.example", "olle@maklaren.example"] {
        let raw = crew.raw_mail(address, "text/calendar").await;
        assert!(raw.contains("METHOD:REQUEST"), "{address}: {raw}");
        for guest in ["anna@nordlys.example", "klara@kund.example", "olle@maklaren.example"] {
            assert!(raw.contains(guest), "{address} does not read that {guest} comes: {raw}");
        }
        assert!(raw.contains("20260305T"), "{address}: {raw}");
    }
    // The same file behind the page, for those who take part.
    let ics = format!("{interview}/invitation.ics");
    for account in [crew.cast.anna, crew.cast.klara, crew.cast.olle] {
        let file = crew.world.as_account(account).await.open(&ics).await;
        assert!(file.must_be(200).content_type.starts_with("text/calendar"));
        assert!(file.html().contains("BEGIN:VEVENT"));
    }
    crew.bo().await.open(&ics).await.must_be(404);
    crew.malin().await.open(&interview).await.must_be(404);
});

story!(the_agent_comes_unless_somebody_says_otherwise, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let interview = offered(&crew, &sent, "Anna Lind", &TIMES).await.must_be(200).path.clone();
    let attends = || crew.count("SELECT COUNT(*) AS n FROM interviews WHERE agent_attends", vec![]);
    assert_eq!(attends().await, 1, "by default");
    let mut anna = crew.anna().await;
    anna.open(&interview).await.must_be(200);
    anna.press("/agent").await.must_be(200);
    assert_eq!(attends().await, 0, "Anna would rather go alone");
    booked(&mut anna, &interview, 1).await.must_be(200);
    let raw = crew.raw_mail("klara@kund.example", "text/calendar").await;
    assert!(!raw.contains("olle@maklaren.example"), "{raw}");
    let mut olle = crew.olle().await;
    olle.open(&interview).await.must_be(200);
    olle.press("/agent").await.must_be(200);
    assert_eq!(attends().await, 1, "and can be called back");
    // The client has no say in it.
    let page = crew.klara().await.open(&interview).await;
    assert!(!page.must_be(200).has_form("/agent"));
});

story!(an_interview_is_held_and_then_over, world, {
    let crew = Crew::new(world).await;
    let sent = crew.sent().await;
    let interview = offered(&crew, &sent, "Anna Lind", &TIMES).await.must_be(200).path.clone();
    booked(&mut crew.anna().await, &interview, 0).await.must_be(200);
    let mut klara = crew.klara().await;
    assert!(!klara.open(&interview).await.has_form("/outcome"), "it has not been");
    crew.world.travel_to("2026-03-09").await;
    let mut klara = crew.klara().await;
    klara.open(&interview).await.must_be(200);
    klara.press_where("/outcome", &[("outcome", "held")]).await.must_be(200);
    assert_eq!(crew.text("SELECT stage AS n FROM interviews", vec![]).await, "held");
    let page = klara.open(&interview).await;
    assert!(!page.has_form("/outcome") && !page.has_form("/cancellation"), "what is over is over");
});
