//! The large picture of the landing page: three who are suggested, before a
//! fjord. Drawn here as SVG; its colours come from the style sheet.

use maud::{Markup, html};

/// One sheet of the three: its left edge, its upper edge and the number of its face.
fn sheet(x: i32, y: i32, face: u8) -> Markup {
    html! {
        rect.sheet x=(x) y=(y) width="124" height="178" rx="6" {}
        circle class={"face-" (face)} cx=(x + 36) cy=(y + 40) r="18" {}
        path.name d={"M" (x + 20) " " (y + 78) "h62"} {}
        path.word d={"M" (x + 20) " " (y + 96) "h84M" (x + 20) " " (y + 112) "h72M" (x + 20) " " (y + 128) "h80"} {}
        path.word d={"M" (x + 20) " " (y + 152) "h34"} {}
    }
}

/// The picture at the side of a `.hero`; says nothing that the words do not.
pub fn hero_art() -> Markup {
    html! {
        svg.hero-art viewBox="0 0 480 400" width="480" height="400" aria-hidden="true" focusable="false" {
            circle.sun cx="366" cy="84" r="38" {}
            path.hill-far d="M0 232c44-30 70-92 116-92 46 0 64 64 110 64 40 0 58-70 106-70 54 0 84 62 148 92v90H0z" {}
            path.hill d="M0 262c60-34 92-54 140-54 62 0 84 46 146 46 54 0 84-40 194-34v84H0z" {}
            path.hill-near d="M0 290c70-20 120-14 190 4 90 22 170 12 290-20v42H0z" {}
            path.sea d="M0 310h480v90H0z" {}
            path.water d="M28 338h150M262 346h190M92 360h96M300 368h96M150 382h130" {}
            (sheet(30, 142, 1))
            (sheet(178, 108, 2))
            (sheet(326, 156, 3))
            path.tick d="m266 144 7 7 14-16" {}
        }
    }
}
