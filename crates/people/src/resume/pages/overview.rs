//! `GET /resume`: what a résumé has, how far each part has come, and the step
//! that helps most (S31, S39).

use crate::consultant::Resume;
use crate::directory;
use crate::profile::policy;
use crate::resume::strength::{Progress, Section, Strength, letter_length, strength};
use base::{Lang, t};
use maud::{Markup, html};
use web::ui::{self, Task, Tone};
use web::{Answer, Door};

/// What stands under My profile.
const PROFILE: [Section; 3] = [Section::Basics, Section::Languages, Section::Availability];

/// What stands under the résumé.
const RESUME: [Section; 6] =
    [Section::Letter, Section::Experience, Section::Skills, Section::Education, Section::Portfolio, Section::Honours];

/// The overview.
pub(super) async fn show(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let resume = directory::resume(&tx, id).await?;
    let lang = d.lang;
    let title = t!(lang, "resume-heading");
    let ways = html! {
        (ui::link_quiet("/resume/import", &t!(lang, "resume-to-import")))
        (ui::link_quiet("/resume/preview", &t!(lang, "resume-to-preview")))
    };
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, Some(&t!(lang, "resume-lead")), ways))
            (ui::card(meter(lang, strength(&resume))))
            (ui::section(&t!(lang, "resume-part-resume"), ui::task_list(&tasks(lang, &RESUME, &resume))))
            (ui::section(&t!(lang, "resume-part-profile"), ui::task_list(&tasks(lang, &PROFILE, &resume))))
            (super::preview::files(lang))
        },
    ))
}

/// How complete it is, and the next best step with its reason.
fn meter(lang: Lang, strength: Strength) -> Markup {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let text = t!(lang, "resume-strength-text", done = strength.done, of = strength.of);
    html! {
        (ui::meter(&t!(lang, "resume-strength"), count(strength.done), count(strength.of), &text))
        @match strength.next {
            Some(step) => {
                div {
                    h2.card-title { (t!(lang, "resume-next", step = step.label(lang))) }
                    p.muted { (step.why(lang)) }
                }
                (ui::actions(html! { (ui::link_button(step.href(), &t!(lang, "resume-next-go"))) }))
            }
            None => {
                div {
                    h2.card-title { (t!(lang, "resume-complete")) }
                    p.muted { (t!(lang, "resume-complete-text")) }
                }
            }
        }
    }
}

/// The parts with their states.
fn tasks(lang: Lang, sections: &[Section], resume: &Resume) -> Vec<Task> {
    let task = |section: &Section| Task {
        label: section.label(lang),
        href: section.href().to_owned(),
        status: badge(lang, section.progress(resume)),
        hint: Some(hint(lang, *section, resume)),
    };
    sections.iter().map(task).collect()
}

/// How far a part has come.
fn badge(lang: Lang, progress: Progress) -> Markup {
    match progress {
        Progress::Done => ui::badge(Tone::Ok, &t!(lang, "resume-done")),
        Progress::Started => ui::badge(Tone::Waiting, &t!(lang, "resume-started")),
        Progress::Empty => ui::badge(Tone::Neutral, &t!(lang, "resume-empty")),
        Progress::Optional => ui::badge(Tone::Neutral, &t!(lang, "resume-optional")),
    }
}

/// What is there, in a few words.
fn hint(lang: Lang, section: Section, resume: &Resume) -> String {
    let c = &resume.consultant;
    match section {
        Section::Basics => c.title.clone().unwrap_or_else(|| t!(lang, "resume-hint-basics")),
        Section::Letter => t!(lang, "resume-hint-letter", characters = letter_length(c.letter.as_deref())),
        Section::Experience => t!(lang, "resume-hint-experience", count = resume.experiences.len()),
        Section::Skills => t!(lang, "resume-hint-skills", count = resume.skills.len()),
        Section::Education => t!(lang, "resume-hint-education", count = resume.educations.len()),
        Section::Languages => t!(lang, "resume-hint-languages", count = c.languages.len()),
        Section::Availability => crate::resume::words::availability(lang, c.available_from, c.available_percent)
            .unwrap_or_else(|| t!(lang, "resume-hint-availability")),
        Section::Portfolio => t!(lang, "resume-hint-portfolio", count = resume.portfolio.len()),
        Section::Honours => t!(lang, "resume-hint-honours", count = resume.honours.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::{empty, full};

    #[test]
    fn every_part_is_on_the_list_once() {
        let shown: Vec<Section> = RESUME.into_iter().chain(PROFILE).collect();
        for section in Section::COUNTED.into_iter().chain([Section::Honours]) {
            assert_eq!(shown.iter().filter(|s| **s == section).count(), 1, "{section:?}");
        }
    }

    #[test]
    fn the_meter_names_the_next_step_and_why() {
        for lang in Lang::ALL {
            for resume in [empty(), full()] {
                let page = meter(lang, strength(&resume)).into_string();
                assert!(!page.contains('⟦'), "{page}");
                for task in tasks(lang, &RESUME, &resume).iter().chain(&tasks(lang, &PROFILE, &resume)) {
                    assert!(!format!("{}{:?}", task.label, task.hint).contains('⟦'), "{}", task.label);
                }
            }
        }
        assert!(meter(Lang::Sv, strength(&empty())).into_string().contains("0 av 8"));
    }
}
