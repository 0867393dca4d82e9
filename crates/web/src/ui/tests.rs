//! What the components promise: escaping, headers, words beside colours, and
//! drawings that stay within their frames.

use super::*;
use maud::html;

#[test]
fn what_people_typed_is_text_and_never_markup() {
    let evil = "<script>alert(1)</script>\"'&";
    let pages = [
        heading(evil, Some(evil)),
        badge(Tone::Bad, evil),
        empty(evil, evil, Some((evil, evil))),
        meter(evil, 1, 2, evil),
        person_card(evil, evil, evil, evil, html! {}),
        bars(evil, &[Bar { label: evil.into(), value: 1, text: evil.into() }], evil),
        table(evil, &[Column::text(evil)], &[vec![html! { (evil) }]]),
    ];
    for page in pages {
        let page = page.into_string();
        assert!(!page.contains("<script>"), "{page}");
        assert!(!page.contains("style="), "inline styles are refused by the browser: {page}");
    }
}

#[test]
fn the_first_cell_names_its_row_and_figures_stand_right() {
    let page = table(
        "Fakturor",
        &[Column::text("Nummer"), Column::number("Belopp")],
        &[vec![html! { "1001" }, html! { "950,00" }]],
    )
    .into_string();
    assert!(page.contains(r#"<th scope="row">1001</th>"#), "{page}");
    assert!(page.contains(r#"<td class="num">950,00</td>"#), "{page}");
    assert!(page.contains(r#"<th class="num" scope="col">Belopp</th>"#), "{page}");
}

#[test]
fn bars_stay_within_their_frames() {
    for (value, max, want) in [(0, 0, "0.0%"), (5, 10, "50.0%"), (12, 10, "100.0%"), (-3, 10, "0.0%"), (1, 3, "33.3%")]
    {
        let page = meter("Ifyllt", value, max, "text").into_string();
        assert!(page.contains(&format!(r#"<rect class="fill" width="{want}""#)), "{value}/{max}: {page}");
    }
    let huge = bars("x", &[Bar { label: "a".into(), value: i64::MAX, text: "b".into() }], "y").into_string();
    assert!(huge.contains("100.0%"));
}

#[test]
fn the_current_step_says_so() {
    let labels = ["Roll".to_owned(), "Konto".to_owned(), "Klart".to_owned()];
    let page = steps(&labels, 1).into_string();
    assert_eq!(page.matches(r#"aria-current="step""#).count(), 1);
    assert_eq!(page.matches(r#"class="done""#).count(), 1);
    assert_eq!(steps(&labels, 3).into_string().matches("aria-current").count(), 0);
}

#[test]
fn a_name_gives_at_most_two_initials_and_always_the_same_tone() {
    for (name, want) in [("Åsa Öberg", ">ÅÖ<"), ("Anna Maria von Post", ">AP<"), ("anna", ">A<"), ("", "><")] {
        assert!(avatar(name).into_string().contains(want), "{name}");
    }
    assert_eq!(avatar("Anna Ek").into_string(), avatar("Anna Ek").into_string());
}

#[test]
fn a_score_adds_up() {
    let part = |label: &str, points, max| ScorePart { label: label.into(), points, max, text: "därför".into() };
    let page = score_bar(&[part("Kompetens", 35, 40), part("Arvode", 10, 20)]).into_string();
    assert!(page.contains(r#"<span class="score-got">45</span><span class="score-of">/60</span>"#), "{page}");
    assert!(page.contains("därför"));
}

#[test]
fn a_comparison_stays_a_table() {
    let page = compare(
        "Förslag",
        &Compare {
            head: vec![html! { "A" }, html! { "B" }, html! { "C" }],
            rows: vec![("Arvode".into(), vec![html! { "1" }, html! { "2" }, html! { "3" }])],
            foot: vec![],
        },
    )
    .into_string();
    assert_eq!(page.matches(r#"scope="col""#).count(), 3);
    assert_eq!(page.matches(r#"scope="row""#).count(), 1);
    assert!(!page.contains("tfoot"));
}

#[test]
fn every_icon_is_hidden_from_screen_readers() {
    for each in Icon::ALL {
        let drawn = icon(each).into_string();
        assert!(drawn.contains(r#"aria-hidden="true""#) && drawn.contains("<path"), "{each:?}");
        assert_eq!(Icon::ALL[each as usize], each);
    }
}
