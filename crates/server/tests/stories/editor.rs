//! The résumé's editor: saving by itself, the order of lists, taken days, and
//! pictures that carry nothing along.

use axum::body::Body;
use http::{Request, header};
use testkit::{World, story};
use tower::ServiceExt;

/// Posts a form as our script does when it saves by itself.
async fn save(world: &World, account: base::AccountId, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
    let tx = world.db.write(None).await.expect("a transaction");
    let token = people::start_session(&tx, account).await.expect("a session");
    tx.commit().await.expect("a commit");
    let request = Request::post(path)
        .header(header::HOST, "stories.example")
        .header("sec-fetch-site", "same-origin")
        .header("x-autosave", "1")
        .header(header::COOKIE, format!("__Host-sid={token}"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(serde_urlencoded::to_string(fields).expect("a form")))
        .expect("a request");
    let response = world.router.clone().oneshot(request).await.expect("an answer");
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(response.into_body(), 1_000_000).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

story!(a_letter_saves_itself_with_its_version_and_says_when, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    let form = anna.open("/resume/letter").await.form("/resume/letter");
    let html = anna.page.clone().expect("a page").html();
    assert!(html.contains("data-autosave=") && html.contains("data-draft=\"/resume/letter\""), "{html}");
    let value = |name: &str| form.value(name).unwrap_or_default().to_owned();
    let first = [("form_id", value("form_id")), ("version", value("version")), ("letter", "Jag skriver.".to_owned())];
    let fields: Vec<(&str, &str)> = first.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let (status, told) = save(&world, cast.anna, "/resume/letter", &fields).await;
    assert_eq!(status, 200, "{told}");
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["said"], "Sparat 09:00");
    // The next time goes under the new id and version; the old version is too old.
    let (id, version) = (told["form_id"].as_str().expect("an id"), told["version"].to_string());
    let second = [("form_id", id), ("version", version.as_str()), ("letter", "Jag skriver tydligt.")];
    assert_eq!(save(&world, cast.anna, "/resume/letter", &second).await.0, 200);
    let stale =
        [("form_id", "0190a5c4-0000-7000-8000-00000000abcd"), ("version", version.as_str()), ("letter", "Gammalt")];
    assert_eq!(save(&world, cast.anna, "/resume/letter", &stale).await.0, 409);
    anna.open("/resume/letter").await.must_say("Jag skriver tydligt.").must_not_say("Gammalt");
});

story!(lists_have_the_order_that_the_person_gives_them, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    for (degree, to) in [("Först", "2020"), ("Mitten", "2015"), ("Sist", "2010")] {
        anna.open("/resume/education").await;
        let typed = [("degree", degree), ("school", "Skolan"), ("to_year", to)];
        anna.fill("/resume/education", &typed).await.must_be(200);
    }
    let order = |page: &testkit::Page| -> Vec<usize> {
        let html = page.html();
        ["Först</a>", "Mitten</a>", "Sist</a>"].iter().map(|name| html.find(name).expect("an item")).collect()
    };
    let page = anna.open("/resume/education").await;
    let places = order(&page);
    assert!(places[0] < places[1] && places[1] < places[2]);
    // The last one goes up twice, by buttons.
    for _ in 0..2 {
        let page = anna.open("/resume/education").await;
        let href = page.link_called("/resume/education/", "Sist");
        let form = page.form_where(&format!("{href}/place"), &[("to", "up")]);
        anna.submit(&form, &[]).await.must_be(200).must_say("Ordningen är sparad.");
    }
    let places = order(&anna.open("/resume/education").await);
    assert!(places[2] < places[0] && places[0] < places[1]);
    let preview = anna.open("/resume/preview").await.html();
    assert!(preview.find("Sist").expect("there") < preview.find("Först").expect("there"));
});

story!(taken_days_are_in_the_calendar_and_in_no_clients_view, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/profile/calendar").await.must_be(200).must_say("Inga upptagna dagar");
    let reversed = [("from_date", "2026-07-31"), ("to_date", "2026-07-06"), ("note", "Semester på Öland")];
    let page = anna.fill("/profile/calendar", &reversed).await;
    page.must_be(422).must_say("ligger före den första");
    assert_eq!(page.form("/profile/calendar").value("note"), Some("Semester på Öland"));
    let days = [("from_date", "2026-07-06"), ("to_date", "2026-07-31"), ("note", "Semester på Öland")];
    let page = anna.fill("/profile/calendar", &days).await;
    page.must_be(200).must_say("Semester på Öland");
    assert_eq!(page.html().matches("class=\"taken\"").count(), 26);
    anna.open("/resume/preview").await.must_not_say("Semester på Öland");
    anna.open("/profile/calendar").await;
    anna.press("/removal").await.must_be(200).must_say("Inga upptagna dagar");
});

story!(a_profile_tells_place_and_radius_and_pages_elsewhere, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    anna.open("/profile").await;
    let page = anna.fill("/profile", &[("city", "Lund"), ("radius_km", "99999")]).await;
    page.must_be(422);
    assert_eq!(page.form("/profile").value("radius_km"), Some("99999"));
    anna.open("/profile").await;
    let links = [("city", "Lund"), ("radius_km", "50"), ("link_1", "https://github.com/anna")];
    anna.fill("/profile", &links).await.must_be(200);
    anna.open("/resume/preview").await.must_say("Lund, inom 50 km").must_say("GitHub");
});

/// A photograph that says where it was taken: a JPEG of one grey point, with a comment before its data.
fn photograph() -> Vec<u8> {
    let mut drawn = std::io::Cursor::new(Vec::new());
    let grey = image::RgbImage::from_pixel(800, 600, image::Rgb([120, 130, 140]));
    image::DynamicImage::ImageRgb8(grey).write_to(&mut drawn, image::ImageFormat::Jpeg).expect("a picture");
    let plain = drawn.into_inner();
    let words = b"Exif\0\0 57.70887 11.97456";
    let mut out = plain[..2].to_vec();
    out.extend([0xff, 0xe1]);
    out.extend(u16::try_from(words.len() + 2).expect("short").to_be_bytes());
    out.extend(words);
    out.extend(&plain[2..]);
    out
}

story!(a_picture_of_the_portfolio_carries_nothing_along, world, {
    let cast = world.cast().await;
    let mut anna = world.as_account(cast.anna).await;
    let form =
        anna.open("/resume/portfolio").await.must_say("högst 10 MB").must_say("24 megapixel").form("/resume/portfolio");
    let page = anna.upload(&form, &[], ("file", "Semesterbild.jpg", &photograph())).await;
    page.must_be(200).must_say("Semesterbild");
    assert!(page.html().contains("/small"), "a small picture is shown");
    let tx = world.db.read().await.expect("a view");
    let rows = tx.all("SELECT bytes FROM files WHERE kind IN ('portfolio', 'thumb')", vec![]).await.expect("rows");
    assert_eq!(rows.len(), 2);
    for row in rows {
        let bytes: Vec<u8> = row.get("bytes").expect("bytes");
        assert!(!bytes.windows(8).any(|w| w == b"57.70887"), "the place is gone");
        assert!(bytes.starts_with(b"\xff\xd8\xff"));
    }
    drop(tx);
    // What is no picture is refused, and nothing is kept of it.
    let form = anna.open("/resume/portfolio").await.form("/resume/portfolio");
    let broken = ("file", "trasig.jpg", b"\xff\xd8\xff\xe0 no picture".as_slice());
    let page = anna.upload(&form, &[("title", "Min bild")], broken).await;
    page.must_be(422).must_say("gick inte att öppna");
    assert_eq!(page.form("/resume/portfolio").value("title"), Some("Min bild"));
});
