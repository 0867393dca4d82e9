//! `POST /resume/…/{id}/place`: one step up or down in a list, by buttons that
//! everybody can press.

use crate::profile::policy;
use crate::resume::order::{Listed, shift};
use base::{EducationId, ExperienceId, HonourId, PortfolioItemId, t};
use maud::{Markup, html};
use store::{Column, Param};
use web::{Answer, Door, Form, Path};

/// A previous assignment.
pub(super) async fn experience(d: Door, Path(item): Path<ExperienceId>, form: Form) -> Answer {
    place(&d, &form, Listed::Experiences, item, "/resume/experience").await
}

/// An education.
pub(super) async fn education(d: Door, Path(item): Path<EducationId>, form: Form) -> Answer {
    place(&d, &form, Listed::Educations, item, "/resume/education").await
}

/// An honour.
pub(super) async fn honour(d: Door, Path(item): Path<HonourId>, form: Form) -> Answer {
    place(&d, &form, Listed::Honours, item, "/resume/honours").await
}

/// A sample of work.
pub(super) async fn portfolio(d: Door, Path(item): Path<PortfolioItemId>, form: Form) -> Answer {
    place(&d, &form, Listed::Portfolio, item, "/resume/portfolio").await
}

/// Any of them.
async fn place<I>(d: &Door, form: &Form, listed: Listed, item: I, back: &str) -> Answer
where
    I: Column + Param + Copy + PartialEq,
{
    let id = policy::own(d.actor()?)?;
    let tx = d.write(form).await?;
    shift(&tx, id, listed, item, form.get("to") == "up").await?;
    d.done(tx, form, back, &t!(d.lang, "resume-placed")).await
}

/// The buttons of one item, which stands `n`-th of `of`; none where it cannot go.
pub(super) fn ways(d: &Door, action: &str, title: &str, n: usize, of: usize) -> Markup {
    let lang = d.lang;
    let action = format!("{action}/place");
    let button = |sign: &str, words: String| {
        html! { button.button.quiet.dense type="submit" aria-label=(words) title=(words) { (sign) } }
    };
    html! {
        @if n > 0 {
            (d.buttons().press(&action, &[("to", "up".to_owned())], button("↑", t!(lang, "resume-up", title = title))))
        }
        @if n + 1 < of {
            (d.buttons().press(&action, &[("to", "down".to_owned())], button("↓", t!(lang, "resume-down", title = title))))
        }
    }
}
