//! The voluntary self-declaration: the consultant's own page, and nobody else's.

use crate::fairness::{self, Answer, Question};
use crate::refusal::MatchingRefusal;
use base::{CommonRefusal, Lang, Stop, t};
use maud::html;
use web::ui::{self, Tone};
use web::{Answer as Answered, Door, Form};

/// A question as a field's name.
fn label(lang: Lang, field: &str) -> String {
    Question::ALL.into_iter().find(|q| q.field() == field).map(|q| question_said(lang, q)).unwrap_or_default()
}

/// A question in words.
pub(super) fn question_said(lang: Lang, question: Question) -> String {
    match question {
        Question::Gender => t!(lang, "declare-gender"),
        Question::Age => t!(lang, "declare-age"),
        Question::Birth => t!(lang, "declare-birth"),
    }
}

/// An answer in words.
pub(super) fn answer_said(lang: Lang, answer: Answer) -> String {
    match answer {
        Answer::Woman => t!(lang, "declare-woman"),
        Answer::Man => t!(lang, "declare-man"),
        Answer::Other => t!(lang, "declare-other"),
        Answer::Under30 => t!(lang, "declare-under-30"),
        Answer::From30 => t!(lang, "declare-30-44"),
        Answer::From45 => t!(lang, "declare-45-59"),
        Answer::From60 => t!(lang, "declare-from-60"),
        Answer::Sweden => t!(lang, "declare-sweden"),
        Answer::Elsewhere => t!(lang, "declare-elsewhere"),
    }
}

/// `GET /self-declaration`
pub async fn show(d: Door) -> Answered {
    let lang = d.lang;
    let me = d.actor()?.consultant().ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.read().await?;
    let own = fairness::rows::own(&tx, me).await?;
    let mut f = d.form(label);
    for (question, answer) in &own {
        f = f.with(question.field(), answer.code());
    }
    let options = |question: Question| {
        let none = (String::new(), t!(lang, "declare-not"));
        let all = question.answers().iter().map(|answer| (answer.code().to_owned(), answer_said(lang, *answer)));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    };
    let fields = html! {
        @for question in Question::ALL { (f.select(question.field(), options(question)).optional()) }
    };
    Ok(d.page(
        &t!(lang, "declare-title"),
        html! {
            (ui::heading(&t!(lang, "declare-title"), Some(&t!(lang, "declare-lead"))))
            (ui::banner(Tone::Info, html! {
                p { (t!(lang, "declare-what-for")) }
                p { (t!(lang, "declare-who-sees", least = fairness::rate::LEAST_PERSONS)) }
            }))
            (f.form("/self-declaration", fields, &t!(lang, "declare-button")))
            @if !own.is_empty() {
                (ui::section(&t!(lang, "declare-erase-title"), html! {
                    p { (t!(lang, "declare-erase-text")) }
                    (d.buttons().press("/self-declaration/erasure", &[], ui::button_danger(&t!(lang, "declare-erase-button"))))
                }))
            }
        },
    ))
}

/// `POST /self-declaration`
pub async fn post(d: Door, form: Form) -> Answered {
    let mut answers = Vec::new();
    for question in Question::ALL {
        let typed = form.get(question.field());
        let answer = question.answer(typed);
        if answer.is_none() && !typed.is_empty() {
            return Err(Stop::from(MatchingRefusal::UnknownAnswer).into());
        }
        answers.push((question, answer));
    }
    let tx = d.write(&form).await?;
    fairness::declare(&tx, d.actor()?, &answers).await?;
    d.done(tx, &form, "/self-declaration", &t!(d.lang, "declare-said-kept")).await
}

/// `POST /self-declaration/erasure`
pub async fn erasure(d: Door, form: Form) -> Answered {
    let tx = d.write(&form).await?;
    fairness::erase(&tx, d.actor()?).await?;
    d.done(tx, &form, "/self-declaration", &t!(d.lang, "declare-said-erased")).await
}
