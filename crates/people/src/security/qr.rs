//! A picture that a phone's camera reads, as SVG in the page: dark on light in
//! both themes, since cameras want it so. It never leaves the page.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the dark ones (ISO/IEC 18004).
const MARGIN: usize = 4;

/// The picture of a text; nothing when it is too long for one. `label` says
/// what it is to those who do not see it.
pub fn picture(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M) else { return html! {} };
    let width = code.width();
    let side = width + 2 * MARGIN;
    let dark = (0..width).flat_map(|y| (0..width).map(move |x| (x, y))).filter(|(x, y)| code[(*x, *y)] == Color::Dark);
    let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN)).collect();
    html! {
        svg.qr role="img" aria-label=(label) viewBox={ "0 0 " (side) " " (side) } width="220" height="220" shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_as_wide_as_its_text_asks_for() {
        let svg = picture("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ", "Koden").into_string();
        assert!(svg.contains("viewBox=\"0 0 37 37\"") || svg.contains("viewBox=\"0 0 41 41\""), "{}", &svg[..120]);
        assert!(svg.contains("aria-label=\"Koden\"") && svg.matches("h1v1h-1z").count() > 200);
        assert_eq!(picture(&"x".repeat(5000), "Koden").into_string(), "");
    }
}
