//! The page around the content: head, top, menu, foot; and the pages that say
//! no. Works without scripts; one script improves it.

use crate::app::NavItem;
use crate::assets::{CSS_PATH, JS_PATH};
use crate::door::Door;
use crate::form::{Form, FormState};
use crate::ui::{self, Icon};
use base::{Refusal, RefusalStatus, t};
use maud::{DOCTYPE, Markup, html};

/// How much of the window a page takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// With the menu.
    Full,
    /// One thing.
    Narrow,
    /// Public, whole width.
    Public,
}

/// The whole page.
pub fn page(door: &Door, title: &str, width: Width, body: &Markup) -> Markup {
    let lang = door.lang;
    let broker = &door.app.house().broker.name;
    let menu = width == Width::Full && door.actor.is_some();
    let class = match width {
        Width::Full => "main",
        Width::Narrow => "main narrow",
        Width::Public => "main public",
    };
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – " (broker) }
                link rel="stylesheet" href=(*CSS_PATH);
                link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='%23145a66'/%3E%3C/svg%3E";
                script src=(*JS_PATH) nonce=(door.nonce) {}
            }
            body {
                a.skip href="#main" { (t!(lang, "shell-skip")) }
                @if door.app.demo { (demo_bar(door)) }
                (top(door))
                @if menu {
                    div.frame {
                        (side(door))
                        main #main class=(class) tabindex="-1" { (flash(door)) (body) }
                    }
                } @else {
                    main #main class=(class) tabindex="-1" { (flash(door)) (body) }
                }
                (foot(door))
            }
        }
    }
}

/// What the last answer said.
fn flash(door: &Door) -> Markup {
    html! { @if let Some(said) = &door.flash { (ui::flash(said)) } }
}

/// The strip above: brand, language, sign in or out.
fn top(door: &Door) -> Markup {
    let lang = door.lang;
    let form = door.buttons();
    let other = lang.other();
    html! {
        header.top {
            a.top-brand href="/" { (door.app.house().broker.name) }
            div.top-tools {
                form.inline-form method="post" action="/language" {
                    input type="hidden" name="form_id" value=(form.id);
                    input type="hidden" name="next" value=(door.here);
                    input type="hidden" name="lang" value=(other.code());
                    button.quiet type="submit" lang=(other.code()) { (ui::icon(Icon::Globe)) (t!(lang, "shell-other-language")) }
                }
                button.quiet type="button" data-theme-toggle hidden { (ui::icon(Icon::Moon)) span { (t!(lang, "shell-theme")) } }
                @if let Some(actor) = &door.actor {
                    a.top-me href="/account" { (ui::icon(Icon::Person)) (actor.name) }
                    (door.buttons().press("/sign-out", &[], html! { button.quiet type="submit" { (t!(lang, "shell-sign-out")) } }))
                } @else {
                    a href="/sign-in" { (t!(lang, "shell-sign-in")) }
                    a.button href="/register" { (t!(lang, "shell-register")) }
                }
            }
        }
    }
}

/// The menu on the left (S27).
fn side(door: &Door) -> Markup {
    let Some(actor) = &door.actor else { return html! {} };
    let items = (door.app.nav)(actor, door.lang);
    let current = NavItem::current(&items, &door.path).map(|item| item.href);
    html! {
        nav.side aria-label=(t!(door.lang, "shell-menu")) {
            ul {
                @for item in &items {
                    li { a href=(item.href) aria-current=[(current == Some(item.href)).then_some("page")] { (ui::icon(item.icon)) (item.label) } }
                }
            }
        }
    }
}

/// The strip below: who runs it, how to reach them, the papers.
fn foot(door: &Door) -> Markup {
    let lang = door.lang;
    let broker = &door.app.house().broker;
    html! {
        footer.foot {
            div {
                p { strong { (broker.name) } }
                p { (t!(lang, "shell-org-no", org = broker.org_no.as_str())) }
                p { (broker.street) ", " (broker.town) }
            }
            nav aria-label=(t!(lang, "shell-foot")) {
                ul {
                    li { a href="/how-it-works" { (t!(lang, "shell-how")) } }
                    li { a href="/policies" { (t!(lang, "shell-policies")) } }
                    li { a href="/privacy" { (t!(lang, "shell-privacy")) } }
                    li { a href="/contact" { (t!(lang, "shell-contact")) } }
                }
            }
            div {
                p { a href={ "mailto:" (broker.email) } { (broker.email) } }
                p { a href={ "tel:" (broker.phone.replace([' ', '-'], "")) } { (broker.phone) } }
            }
        }
    }
}

/// The demo's bar: the clock and the cast. It is not part of `serve`.
fn demo_bar(door: &Door) -> Markup {
    let lang = door.lang;
    html! {
        aside.demo-bar aria-label=(t!(lang, "demo-bar")) {
            strong { (t!(lang, "demo-bar")) }
            span { (base::format::instant(door.now)) }
            a href="/demo" { (t!(lang, "demo-cast")) }
            a href="/demo/mails" { (t!(lang, "demo-mails")) }
            @for (days, label) in [("1", t!(lang, "demo-day")), ("7", t!(lang, "demo-week")), ("30", t!(lang, "demo-month"))] {
                (door.buttons().press("/demo/clock", &[("days", days.to_owned()), ("next", door.here.clone())], html! {
                    button.quiet type="submit" { (label) }
                }))
            }
        }
    }
}

/// The domain's no as a page: cause and remedy, and what was typed, ready to be
/// sent again.
pub fn refusal(door: &Door, form: Option<&Form>, refusal: &dyn Refusal) -> Markup {
    let lang = door.lang;
    let sign_in = refusal.status() == RefusalStatus::SignInFirst;
    html! {
        section.refusal {
            h1 { (t!(lang, "refusal-title")) }
            p.lead { (refusal.sentence(lang)) }
            @if let Some(form) = form { (kept(door, form, sign_in)) }
            @if !sign_in { (ui::actions(html! { (ui::link_button("/", &t!(lang, "refusal-home"))) })) }
        }
    }
}

/// What was typed: shown, and sent again with one press, after signing in when
/// that was what lacked.
fn kept(door: &Door, form: &Form, sign_in: bool) -> Markup {
    let lang = door.lang;
    let typed: Vec<&(String, String)> = form
        .fields
        .iter()
        .filter(|(name, value)| {
            name != "form_id" && !name.contains("password") && !name.contains("token") && !value.is_empty()
        })
        .collect();
    let again = FormState::again(door, form, |_, field| field.to_owned(), Vec::new());
    html! {
        @if !typed.is_empty() {
            details.kept open {
                summary { (t!(lang, "kept-title")) }
                ul role="list" { @for (_, value) in &typed { li { (value) } } }
            }
        }
        @if sign_in {
            form.form method="post" action="/sign-in" {
                input type="hidden" name="form_id" value=(again.id);
                input type="hidden" name="kept_action" value=(form.path);
                input type="hidden" name="kept_fields" value=(serde_urlencoded::to_string(&typed).unwrap_or_default());
                div.field { label for="email" { (t!(lang, "kept-email")) } input id="email" name="email" type="email" autocomplete="email" required; }
                div.field { label for="password" { (t!(lang, "kept-password")) } input id="password" name="password" type="password" autocomplete="current-password" required; }
                div.form-actions { (ui::button(&t!(lang, "kept-sign-in"))) }
            }
        } @else {
            (send_again(&again, &form.path, &typed))
        }
    }
}

/// One button that posts the kept values again.
pub fn send_again(state: &FormState, action: &str, typed: &[&(String, String)]) -> Markup {
    html! {
        form.form method="post" action=(action) {
            input type="hidden" name="form_id" value=(state.id);
            @for (name, value) in typed { input type="hidden" name=(name) value=(value); }
            div.form-actions { (ui::button_quiet(&t!(state.lang, "kept-again"))) }
        }
    }
}

/// Our own fault as a page, with a number to quote.
pub fn failure(door: &Door, form: Option<&Form>, number: &str) -> Markup {
    let lang = door.lang;
    html! {
        section.refusal {
            h1 { (t!(lang, "failure-title")) }
            p.lead { (t!(lang, "failure-text", number = number)) }
            @if let Some(form) = form { (kept(door, form, false)) }
        }
    }
}
