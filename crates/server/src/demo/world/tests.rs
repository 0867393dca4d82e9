//! Holds the demo's data to what the demo promises: sizes, references, reserved
//! addresses and numbers, résumés that are whole, and assignments that somebody fits.

use super::*;
use base::StaffRole;
use std::collections::HashSet;

fn world() -> World {
    World::read().unwrap()
}

fn all_different<'a>(what: &str, values: impl Iterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for value in values {
        assert!(seen.insert(value.to_lowercase()), "{what} {value} occurs twice");
    }
}

fn reps(world: &World) -> impl Iterator<Item = &Rep> {
    world.agencies.iter().map(|a| &a.rep).chain(world.clients.iter().flat_map(|c| &c.reps))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn check_digit_holds(number: &str) -> bool {
    let sum: u32 = number
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(i, d)| if i % 2 == 1 { d * 2 / 10 + d * 2 % 10 } else { d })
        .sum();
    sum.is_multiple_of(10)
}

#[test]
fn the_world_is_as_large_as_promised() {
    let w = world();
    assert!(w.consultants.len() >= 60);
    assert_eq!((w.agencies.len(), w.clients.len()), (6, 12));
    assert!(w.assignments.len() >= 30);
    assert!(w.skills.len() >= 120);
    assert!(w.assignments.iter().filter(|a| a.stage.has_engagement()).count() >= 12);
    for stage in Stage::ALL {
        assert!(w.assignments.iter().any(|a| a.stage == stage), "no assignment is {stage:?}");
    }
    for role in StaffRole::ALL {
        assert!(w.broker.staff.iter().any(|s| s.role == role), "nobody is {role:?}");
    }
    for lang in Lang::ALL {
        assert!(w.consultants.iter().filter(|c| c.lang == lang).count() >= 15);
        assert!(w.assignments.iter().filter(|a| a.lang == lang).count() >= 8);
    }
    assert_eq!((w.phrases.follow_ups.len(), w.phrases.evaluations.len()), (20, 10));
    assert_eq!(w.phrases.applications.len(), 12);
    assert_eq!((w.phrases.return_reasons.len(), w.phrases.end_reasons.len()), (6, 6));
    assert_eq!(w.phrases.time_notes.len(), 7);
    assert!(w.phrases.time_notes.iter().all(|t| t.notes.len() == 15));
}

#[test]
fn the_cast_comes_first() {
    let w = world();
    assert_eq!((w.consultants[0].key.as_str(), w.consultants[0].agency.as_deref()), ("anna", None));
    assert_eq!((w.agencies[0].key.as_str(), w.agencies[0].rep.key.as_str()), ("byran", "bo"));
    assert_eq!(w.clients[0].reps[0].key, "klara");
    assert!(w.consultants.iter().any(|c| c.agency.as_deref() == Some("byran")));
    for key in ["olle", "karin", "eva"] {
        assert!(w.broker.staff.iter().any(|s| s.key == key), "{key} is missing");
    }
}

#[test]
fn nobody_and_nothing_occurs_twice() {
    let w = world();
    let staff = || w.broker.staff.iter();
    let people = |pick: fn(&Rep) -> &str| reps(&w).map(pick);
    all_different(
        "name",
        staff()
            .map(|s| s.name.as_str())
            .chain(people(|r| &r.name))
            .chain(w.consultants.iter().map(|c| c.name.as_str())),
    );
    all_different(
        "mail",
        staff()
            .map(|s| s.email.as_str())
            .chain(people(|r| &r.email))
            .chain(w.consultants.iter().map(|c| c.email.as_str())),
    );
    all_different(
        "phone",
        staff()
            .map(|s| s.phone.as_str())
            .chain(people(|r| &r.phone))
            .chain(w.consultants.iter().map(|c| c.phone.as_str()))
            .chain([w.broker.phone.as_str()]),
    );
    let companies = || w.consultants.iter().filter_map(|c| c.company.as_ref());
    all_different(
        "organisationsnummer",
        companies()
            .map(|c| c.org_no.as_str())
            .chain(w.agencies.iter().map(|a| a.org_no.as_str()))
            .chain(w.clients.iter().map(|c| c.org_no.as_str()))
            .chain([w.broker.org_no.as_str()]),
    );
    all_different(
        "bankgiro",
        companies()
            .map(|c| c.bankgiro.as_str())
            .chain(w.agencies.iter().map(|a| a.bankgiro.as_str()))
            .chain([w.broker.bankgiro.as_str()]),
    );
    all_different("company", companies().map(|c| c.name.as_str()));
    all_different("agency", w.agencies.iter().map(|a| a.key.as_str()));
    all_different("client", w.clients.iter().map(|c| c.key.as_str()));
    all_different("representative", people(|r| &r.key));
    all_different("consultant", w.consultants.iter().map(|c| c.key.as_str()));
    all_different("linkedin", w.consultants.iter().map(|c| c.linkedin.as_str()));
    all_different("letter", w.consultants.iter().map(|c| c.letter.as_str()));
    all_different("assignment", w.assignments.iter().map(|a| a.key.as_str()));
    all_different("title", w.assignments.iter().map(|a| a.title.as_str()));
    all_different("skill", w.skills.iter().map(|s| s.key.as_str()));
    for lang in Lang::ALL {
        all_different("skill label", w.skills.iter().map(|s| s.text(lang)));
    }
}

#[test]
fn only_reserved_domains_phones_and_numbers_are_used() {
    let w = world();
    let mails = w
        .broker
        .staff
        .iter()
        .map(|s| &s.email)
        .chain(reps(&w).map(|r| &r.email))
        .chain(w.consultants.iter().map(|c| &c.email))
        .chain(w.clients.iter().map(|c| &c.invoice_email))
        .chain(w.agencies.iter().map(|a| &a.invoice_email))
        .chain([&w.broker.email, &w.broker.invoice_email]);
    for mail in mails {
        assert!(mail.ends_with(".example") && mail.contains('@'), "{mail}");
    }
    let phones = w
        .broker
        .staff
        .iter()
        .map(|s| &s.phone)
        .chain(reps(&w).map(|r| &r.phone))
        .chain(w.consultants.iter().map(|c| &c.phone))
        .chain([&w.broker.phone]);
    for phone in phones {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        let fiction = [("0701740", 605..=699), ("0846500", 400..=499), ("0313900", 600..=699), ("0406280", 400..=499)];
        let held = fiction.iter().any(|(start, range)| {
            digits
                .strip_prefix(start)
                .is_some_and(|rest| rest.len() == 3 && rest.parse().is_ok_and(|n: u32| range.contains(&n)))
        });
        assert!(held, "{phone}");
    }
    for consultant in &w.consultants {
        assert!(consultant.links.iter().all(|l| l.url.contains(".example")), "{}", consultant.key);
        assert!(consultant.linkedin.starts_with("https://www.linkedin.com/in/"));
        assert!(consultant.linkedin.ends_with("-demo"));
        assert_eq!(consultant.agency.is_none(), consultant.company.is_some(), "{}", consultant.key);
    }
    let companies = w.consultants.iter().filter_map(|c| c.company.as_ref());
    let numbers = companies
        .map(|c| (&c.org_no, &c.vat_no, Some(&c.bankgiro)))
        .chain(w.agencies.iter().map(|a| (&a.org_no, &a.vat_no, Some(&a.bankgiro))))
        .chain(w.clients.iter().map(|c| (&c.org_no, &c.vat_no, None)))
        .chain([(&w.broker.org_no, &w.broker.vat_no, Some(&w.broker.bankgiro))]);
    for (org_no, vat_no, bankgiro) in numbers {
        assert!(org_no.starts_with("559900-") && org_no.len() == 11 && check_digit_holds(org_no), "{org_no}");
        assert_eq!(*vat_no, format!("SE{}01", org_no.replace('-', "")));
        assert!(bankgiro.is_none_or(|number| check_digit_holds(number)), "{bankgiro:?}");
    }
}

#[test]
fn every_resume_is_whole() {
    let w = world();
    for c in &w.consultants {
        assert!((80..=180).contains(&words(&c.letter)), "{}: {} words", c.key, words(&c.letter));
        assert!((550..=1800).contains(&c.rate_hour_sek), "{}", c.key);
        assert!((8..=14).contains(&c.skills.len()), "{}", c.key);
        assert!((3..=6).contains(&c.experiences.len()), "{}", c.key);
        assert!((1..=3).contains(&c.education.len()) && c.honours.len() <= 2, "{}", c.key);
        assert!((1..=100).contains(&c.available_percent), "{}", c.key);
        assert!(c.languages.iter().all(|l| (1..=5).contains(&l.1)), "{}", c.key);
        assert!(c.agency.as_ref().is_none_or(|key| w.agency(key).is_some()), "{}", c.key);
        for skill in &c.skills {
            assert!(w.skill(c.lang, &skill.name).is_some(), "{}: {}", c.key, skill.name);
            assert!((1..=5).contains(&skill.level) && skill.years <= c.years, "{}: {}", c.key, skill.name);
        }
        all_different("skill", c.skills.iter().map(|s| s.name.as_str()));
        for e in &c.experiences {
            assert!(e.to.is_none_or(|to| e.from < to), "{}: {}", c.key, e.client);
        }
        assert!(c.experiences.is_sorted_by(|a, b| a.from >= b.from), "{}: newest first", c.key);
    }
    for agency in &w.agencies {
        assert!(w.consultants.iter().filter(|c| c.agency.as_ref() == Some(&agency.key)).count() >= 3);
    }
}

#[test]
fn every_assignment_refers_to_what_exists_and_somebody_fits() {
    let w = world();
    for a in &w.assignments {
        let client = w.client(&a.client).unwrap();
        assert!(client.reps.iter().any(|r| r.key == a.rep), "{}", a.key);
        assert!((60..=140).contains(&words(&a.text)), "{}: {} words", a.key, words(&a.text));
        let name = client.name.split(' ').next().unwrap();
        let named = a.title.contains(name) || a.text.contains(name);
        assert!(a.show_client || !named, "{}: the text gives the withheld name away", a.key);
        assert!((3..=5).contains(&a.must.len()) && (2..=4).contains(&a.nice.len()), "{}", a.key);
        for label in a.must.iter().chain(&a.nice) {
            assert!(w.skill(a.lang, label).is_some(), "{}: {label}", a.key);
        }
        let fitting: Vec<_> = w.consultants.iter().filter(|c| w.fits(c, a)).collect();
        assert!(fitting.len() >= 4, "{}: only {} fit", a.key, fitting.len());
        for lang in Lang::ALL {
            assert!(fitting.iter().any(|c| c.lang == lang), "{}: no résumé in {lang:?} fits", a.key);
        }
        assert_eq!(a.suggested.len(), if a.stage.has_slate() { 3 } else { 0 }, "{}", a.key);
        all_different("suggestion", a.suggested.iter().map(String::as_str));
        for key in &a.suggested {
            let c = w.consultant(key).unwrap();
            assert!(w.fits(c, a), "{}: {key} does not fit", a.key);
            assert!(c.rate_hour_sek * 112 <= a.budget_hour_sek * 100, "{}: {key} is over the budget", a.key);
        }
        assert_eq!(a.chosen.is_some(), a.stage.has_choice(), "{}", a.key);
        assert_eq!(a.fee_sek.is_some(), a.stage.has_choice(), "{}", a.key);
        assert!(a.chosen.as_ref().is_none_or(|key| a.suggested.contains(key)), "{}", a.key);
        assert!(a.replacement.as_ref().is_none_or(|key| w.consultant(key).is_some()), "{}", a.key);
        assert_eq!(a.replacement.is_some(), a.replacement_fee_sek.is_some(), "{}", a.key);
        let over = matches!(a.stage, Stage::Ended | Stage::Replaced);
        assert_eq!(a.end_reason.is_some(), over, "{}", a.key);
        assert!(a.end_reason.as_ref().is_none_or(|key| w.phrases.end_reason(key).is_some()), "{}", a.key);
        assert_eq!(a.start < 0, a.stage.has_engagement(), "{}", a.key);
        let end = a.start + a.ended_after_days.unwrap_or(a.duration_days);
        assert_eq!(end < 0, over, "{}", a.key);
    }
}

#[test]
fn nobody_is_engaged_for_more_than_full_time() {
    let w = world();
    for c in &w.consultants {
        for day in -720..720 {
            let load: i64 = w
                .assignments
                .iter()
                .filter(|a| {
                    let end = a.start + a.ended_after_days.unwrap_or(a.duration_days);
                    let chosen = a.chosen.as_ref() == Some(&c.key) && (a.start..end).contains(&day);
                    let stands_in =
                        a.replacement.as_ref() == Some(&c.key) && (end..a.start + a.duration_days).contains(&day);
                    chosen || stands_in
                })
                .map(|a| a.extent_percent)
                .sum();
            assert!(load <= 100, "{}: {load} % on day {day}", c.key);
        }
    }
}
