//! Files of a portfolio, made ready to be kept: a picture is drawn anew, so that
//! nothing that it carried along stays (place, camera, owner), and gets a small
//! one beside it. A picture that is too large is never unpacked.

use super::file_kind::{FileKind, taken};
use super::refusal::ResumeRefusal;
use base::{Outcome, Stop};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// Points of a picture at most.
pub const MOST_POINTS: u64 = 24_000_000;

/// Points along one side at most.
const MOST_SIDE: u32 = 20_000;

/// Bytes that unpacking may take: four for each point, and as many for turning it.
const MOST_MEMORY: u64 = MOST_POINTS * 8;

/// The longer side of the small picture.
const THUMB: u32 = 480;

/// The quality of a photograph, in percent.
const QUALITY: u8 = 88;

/// Pictures drawn at once.
const AT_ONCE: usize = 1;

/// Who may draw now.
static PLACES: Semaphore = Semaphore::const_new(AT_ONCE);

/// A file that may be kept. Only [`prepare`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// What it is.
    pub(super) kind: FileKind,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The small picture (JPEG); none of a document.
    pub(super) thumb: Option<Vec<u8>>,
}

/// Makes a file ready.
///
/// # Errors
/// Too large, of a kind that is not taken, or a picture that cannot be drawn.
pub async fn prepare(bytes: Vec<u8>) -> Outcome<Prepared> {
    let kind = taken(&bytes)?;
    if kind == FileKind::Pdf {
        return Ok(Prepared { kind, bytes, thumb: None });
    }
    let place = PLACES.acquire().await.map_err(Stop::failed)?;
    let drawn = tokio::task::spawn_blocking(move || draw(kind, &bytes)).await.map_err(Stop::failed)?;
    drop(place);
    Ok(drawn?)
}

/// Draws a picture anew.
fn draw(kind: FileKind, bytes: &[u8]) -> Result<Prepared, ResumeRefusal> {
    let format = match kind {
        FileKind::Png => ImageFormat::Png,
        FileKind::Jpeg => ImageFormat::Jpeg,
        FileKind::Webp => ImageFormat::WebP,
        FileKind::Pdf => return Err(ResumeRefusal::FileKind),
    };
    let (width, height) =
        ImageReader::with_format(Cursor::new(bytes), format).into_dimensions().map_err(|_| ResumeRefusal::NotDrawn)?;
    if u64::from(width) * u64::from(height) > MOST_POINTS {
        return Err(ResumeRefusal::TooManyPoints);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| ResumeRefusal::NotDrawn)?;
    // Which way is up is the only thing that is taken over from what it carried along.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| ResumeRefusal::NotDrawn)?;
    picture.apply_orientation(orientation);
    let see_through = picture.color().has_alpha();
    let kind =
        if kind == FileKind::Jpeg || (kind == FileKind::Webp && !see_through) { FileKind::Jpeg } else { FileKind::Png };
    let mut out = Cursor::new(Vec::new());
    let written = match kind {
        FileKind::Png => picture.write_to(&mut out, ImageFormat::Png),
        FileKind::Jpeg | FileKind::Webp | FileKind::Pdf => {
            JpegEncoder::new_with_quality(&mut out, QUALITY).encode_image(&picture.to_rgb8())
        }
    };
    written.map_err(|_| ResumeRefusal::NotDrawn)?;
    let mut small = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut small, QUALITY)
        .encode_image(&on_white(&picture.thumbnail(THUMB, THUMB)))
        .map_err(|_| ResumeRefusal::NotDrawn)?;
    let bytes = out.into_inner();
    // A picture that was packed better than it can be drawn may have grown past what is kept.
    taken(&bytes)?;
    Ok(Prepared { kind, bytes, thumb: Some(small.into_inner()) })
}

/// What can be seen through stands on white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let drawn = picture.to_rgba8();
    let mix = |ink: u8, alpha: u8| {
        let mixed = (u16::from(ink) * u16::from(alpha) + 255 * (255 - u16::from(alpha))) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(drawn.width(), drawn.height(), |x, y| {
        let [red, green, blue, alpha] = drawn.get_pixel(x, y).0;
        Rgb([mix(red, alpha), mix(green, alpha), mix(blue, alpha)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one colour as a file.
    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        let drawn = RgbImage::from_pixel(width, height, Rgb([20, 90, 102]));
        DynamicImage::ImageRgb8(drawn).write_to(&mut out, format).expect("a picture");
        out.into_inner()
    }

    /// A photograph that says where it was taken, and that it lies on its side.
    fn photograph() -> Vec<u8> {
        let plain = picture(64, 32, ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"GPS 57.70887 11.97456 Anna Lind");
        let mut out = plain[..2].to_vec();
        out.extend([0xff, 0xe1]);
        out.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
        out.extend(exif);
        out.extend(&plain[2..]);
        out
    }

    #[test]
    fn what_a_photograph_carried_along_is_gone_and_it_stands_upright() {
        let file = photograph();
        assert!(file.windows(4).any(|w| w == b"Exif") && file.windows(9).any(|w| w == b"Anna Lind"));
        let drawn = draw(FileKind::Jpeg, &file).expect("a picture");
        assert!(!drawn.bytes.windows(4).any(|w| w == b"Exif"));
        assert!(!drawn.bytes.windows(9).any(|w| w == b"Anna Lind"));
        let upright = image::load_from_memory(&drawn.bytes).expect("a picture");
        assert_eq!((upright.width(), upright.height()), (32, 64));
    }

    #[test]
    fn every_kind_gets_a_small_picture_and_keeps_its_points() {
        for (kind, format, want) in [
            (FileKind::Png, ImageFormat::Png, FileKind::Png),
            (FileKind::Jpeg, ImageFormat::Jpeg, FileKind::Jpeg),
            (FileKind::Webp, ImageFormat::WebP, FileKind::Jpeg),
        ] {
            let drawn = draw(kind, &picture(1_200, 600, format)).expect("a picture");
            assert_eq!(drawn.kind, want);
            assert_eq!(FileKind::of(&drawn.bytes), Some(want));
            let small = image::load_from_memory(drawn.thumb.as_deref().expect("a small one")).expect("a picture");
            assert_eq!((small.width(), small.height()), (480, 240));
        }
    }

    #[test]
    fn pictures_that_are_too_large_or_broken_are_refused() {
        let mut large = picture(10, 10, ImageFormat::Png);
        // The first chunk says how large it is, and has a sum of its own.
        large[16..24].copy_from_slice(&[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
        let refused = draw(FileKind::Png, &large);
        assert!(matches!(refused, Err(ResumeRefusal::TooManyPoints | ResumeRefusal::NotDrawn)), "{refused:?}");
        let cut = picture(100, 100, ImageFormat::Jpeg);
        assert_eq!(draw(FileKind::Jpeg, &cut[..100]), Err(ResumeRefusal::NotDrawn));
        assert_eq!(draw(FileKind::Png, b"\x89PNG\r\n\x1a\n"), Err(ResumeRefusal::NotDrawn));
        assert_eq!(draw(FileKind::Jpeg, &picture(6_000, 4_100, ImageFormat::Jpeg)), Err(ResumeRefusal::TooManyPoints));
    }
}
