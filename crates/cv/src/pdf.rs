//! PDF → lines in reading order. Draws nothing, opens nothing, runs nothing
//! that the file contains; what is wanted of it is letters with their places.
//! A Europass CV carries its data along as a file, which is read instead.

use crate::europass;
use crate::layout::{self, Glyph};
use crate::limits::{MOST_GLYPHS, MOST_PAGES};
use crate::reading::{NotRead, Reading};
use crate::sniff::Kind;
use crate::text::{self, Line};
use crate::{linkedin_pdf, sniff};
use hayro_interpret::font::Glyph as Drawn;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::{Object, Stream};
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

/// Files within the file that are looked at.
const MOST_ATTACHED: usize = 20;

/// Reads a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, NotRead> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NotRead::Locked,
        LoadPdfError::Invalid => NotRead::Broken,
    })?;
    if let Some(reading) = attached(&pdf) {
        return Ok(reading);
    }
    let lines = lines(&pdf);
    if lines.is_empty() {
        return Err(NotRead::NoText);
    }
    if linkedin_pdf::is_one(&lines) {
        return linkedin_pdf::read(&lines);
    }
    text::read(Kind::Pdf, &lines)
}

/// A Europass CV that lies in the file.
fn attached(pdf: &Pdf) -> Option<Reading> {
    let is_xml = |object: Object<'_>| -> Option<Vec<u8>> {
        let Object::Stream(stream) = object else { return None };
        attachment(&stream)
    };
    let files = pdf.objects().into_iter().filter_map(is_xml).take(MOST_ATTACHED);
    files
        .filter(|bytes| sniff::container(bytes) == Some(sniff::Container::Xml))
        .find_map(|bytes| europass::read(&bytes).ok())
}

/// The content of an embedded file.
fn attachment(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let kind = stream.dict().get::<hayro_interpret::hayro_syntax::object::Name<'_>>(b"Type".as_slice());
    let named = kind.is_some_and(|name| &*name == b"EmbeddedFile");
    named.then(|| stream.decoded().ok().map(|bytes| bytes.into_owned())).flatten()
}

/// Every line of the first pages, in reading order.
fn lines(pdf: &Pdf) -> Vec<Line> {
    let cache = InterpreterCache::new();
    let mut lines = Vec::new();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        let (_, height) = page.render_dimensions();
        // Down the page, in hundredths of a point.
        let down = Affine::scale(100.0) * Affine::translate((0.0, f64::from(height))) * Affine::FLIP_Y;
        let bounds = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), settings);
        let mut letters = Letters { down, glyphs: Vec::new() };
        interpret_page(page, &mut context, &mut letters);
        lines.extend(layout::lines(letters.glyphs));
    }
    lines
}

/// Takes the letters that a page draws, and leaves the rest.
struct Letters {
    /// From the page's space to ours.
    down: Affine,
    /// What was drawn so far.
    glyphs: Vec<Glyph>,
}

/// To whole hundredths of a point.
fn whole(point: Point) -> (i32, i32) {
    // A cast of a number that is too large gives the largest, which is on no page.
    (point.x.round() as i32, point.y.round() as i32)
}

impl Device<'_> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Drawn<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        if self.glyphs.len() >= MOST_GLYPHS {
            return;
        }
        let Some(unicode) = glyph.as_unicode() else { return };
        let text = match unicode {
            BfString::Char(c) => c.to_string(),
            BfString::String(text) => text,
        };
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width().map_or(500.0, f64::from),
            Drawn::Type3(_) => 500.0,
        };
        let place = self.down * transform * glyph_transform;
        let (left, baseline) = whole(place * Point::new(0.0, 0.0));
        let (right, level) = whole(place * Point::new(advance, 0.0));
        let (_, top) = whole(place * Point::new(0.0, 1000.0));
        // Text that runs upwards or is drawn outside the page is decoration.
        let size = baseline.saturating_sub(top);
        if size <= 0 || baseline.abs_diff(level) > 100 || right < left || left < -10_000 || baseline < -10_000 {
            return;
        }
        self.glyphs.push(Glyph { text, left, right, baseline, size });
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
