//! Our own icons: outlines of 1.5 px in a box of 24 × 24, in the colour of the
//! text. They decorate words and are hidden from screen readers; none stands
//! alone without a label.

use maud::{Markup, PreEscaped, html};
use std::sync::LazyLock;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the name of each is its meaning")]
pub enum Icon {
    Alert,
    ArrowLeft,
    ArrowRight,
    Briefcase,
    Calendar,
    Chart,
    Check,
    Clock,
    Cross,
    Document,
    Download,
    Globe,
    Home,
    Inbox,
    Info,
    Lock,
    Mail,
    Money,
    Moon,
    People,
    Person,
    Phone,
    Plus,
    Search,
    Settings,
    Shield,
    SignOut,
    Star,
    StarFilled,
    Sun,
}

impl Icon {
    /// All, in the order of their names, which is that of the type.
    pub const ALL: [Icon; 30] = [
        Icon::Alert,
        Icon::ArrowLeft,
        Icon::ArrowRight,
        Icon::Briefcase,
        Icon::Calendar,
        Icon::Chart,
        Icon::Check,
        Icon::Clock,
        Icon::Cross,
        Icon::Document,
        Icon::Download,
        Icon::Globe,
        Icon::Home,
        Icon::Inbox,
        Icon::Info,
        Icon::Lock,
        Icon::Mail,
        Icon::Money,
        Icon::Moon,
        Icon::People,
        Icon::Person,
        Icon::Phone,
        Icon::Plus,
        Icon::Search,
        Icon::Settings,
        Icon::Shield,
        Icon::SignOut,
        Icon::Star,
        Icon::StarFilled,
        Icon::Sun,
    ];

    /// Its strokes.
    fn strokes(self) -> &'static [&'static str] {
        match self {
            Icon::Alert => &["M12 4 2.75 19.5h18.5z", "M12 10v4.5", "M12 17v.25"],
            Icon::ArrowLeft => &["M19.5 12h-15", "m10.5 6-6 6 6 6"],
            Icon::ArrowRight => &["M4.5 12h15", "m13.5 6 6 6-6 6"],
            Icon::Briefcase => &["M3.5 8h17v11.5h-17z", "M8.5 8V4.5h7V8", "M3.5 13h17", "M12 12v2"],
            Icon::Calendar => &["M4 6h16v14H4z", "M4 10.5h16", "M8.5 3.5V8", "M15.5 3.5V8"],
            Icon::Chart => &["M3.5 20h17", "M6.5 20v-6", "M12 20V9", "M17.5 20V4.5"],
            Icon::Check => &["m4.5 12.5 5 5 10-11"],
            Icon::Clock => &["M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17", "M12 7.5V12l3 2.5"],
            Icon::Cross => &["m6 6 12 12", "M18 6 6 18"],
            Icon::Document => &["M6 3.5h8l4.5 4.5v12.5H6z", "M14 3.5V8h4.5", "M9 12.5h6.5", "M9 16h6.5"],
            Icon::Download => &["M12 4v11", "m7 10.5 5 5 5-5", "M4.5 20h15"],
            Icon::Globe => &[
                "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17",
                "M3.5 12h17",
                "M12 3.5c-5 5-5 12 0 17",
                "M12 3.5c5 5 5 12 0 17",
            ],
            Icon::Home => &["m3.5 11 8.5-7 8.5 7", "M6 9.5V20h12V9.5", "M10 20v-5.5h4V20"],
            Icon::Inbox => &["M3.5 13.5 6.5 5h11l3 8.5v6h-17z", "M3.5 13.5h5l1 2.5h5l1-2.5h5"],
            Icon::Info => &["M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17", "M12 11v5.5", "M12 7.75V8"],
            Icon::Lock => &["M5.5 10.5h13v9.5h-13z", "M8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3", "M12 14v2.5"],
            Icon::Mail => &["M3.5 5.5h17v13h-17z", "m3.5 7 8.5 6.5L20.5 7"],
            Icon::Money => {
                &["M3 6.5h18v11H3z", "M12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5", "M6 12h.25", "M17.75 12H18"]
            }
            Icon::Moon => &["M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10"],
            Icon::People => &[
                "M9 5a3.25 3.25 0 1 0 0 6.5A3.25 3.25 0 1 0 9 5",
                "M2.5 19.5c.5-4 3-5.5 6.5-5.5s6 1.5 6.5 5.5",
                "M15.5 5.25a3.25 3.25 0 0 1 0 6",
                "M17.5 14.5c2.25.75 3.5 2.25 4 5",
            ],
            Icon::Person => &["M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8", "M4 20.5c.75-4.5 3.5-6 8-6s7.25 1.5 8 6"],
            Icon::Phone => {
                &["M5 4h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4c0 .75-.5 1-1 1C11 20 4 13 4 5c0-.5.25-1 1-1z"]
            }
            Icon::Plus => &["M12 5v14", "M5 12h14"],
            Icon::Search => &["M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13", "m15.25 15.25 5 5"],
            Icon::Settings => &[
                "M4 7h9",
                "M18 7h2",
                "M15.5 4.75a2.25 2.25 0 1 0 0 4.5a2.25 2.25 0 1 0 0-4.5",
                "M4 17h2",
                "M11 17h9",
                "M8.5 14.75a2.25 2.25 0 1 0 0 4.5a2.25 2.25 0 1 0 0-4.5",
            ],
            Icon::Shield => &["M12 3.5 19.5 6v5.5c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6z", "m8.5 12 2.5 2.5 4.5-5"],
            Icon::SignOut => &["M13.5 4h-9v16h9", "M9.5 12h11", "m16.5 8 4 4-4 4"],
            Icon::Star | Icon::StarFilled => {
                &["m12 3.5 2.6 5.5 6 .75-4.4 4.15 1.15 6L12 17l-5.35 2.9 1.15-6L3.4 9.75l6-.75z"]
            }
            Icon::Sun => &[
                "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
                "M12 2.75V5",
                "M12 19v2.25",
                "M2.75 12H5",
                "M19 12h2.25",
                "m5.5 5.5 1.5 1.5",
                "m17 17 1.5 1.5",
                "M5.5 18.5 7 17",
                "m17 7 1.5-1.5",
            ],
        }
    }
}

/// The icon, 20 px, in the colour of the words beside it. Each is drawn once.
pub fn icon(icon: Icon) -> PreEscaped<&'static str> {
    static DRAWN: LazyLock<[Markup; Icon::ALL.len()]> = LazyLock::new(|| Icon::ALL.map(draw));
    PreEscaped(DRAWN[icon as usize].0.as_str())
}

/// An icon's outline.
fn draw(icon: Icon) -> Markup {
    html! {
        svg.icon.filled[icon == Icon::StarFilled] viewBox="0 0 24 24" width="20" height="20" fill="none"
            stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
            focusable="false" {
            @for d in icon.strokes() { path d=(d) {} }
        }
    }
}
