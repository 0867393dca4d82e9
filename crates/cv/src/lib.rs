//! CVs in and out: files in the formats that people have them in become one
//! neutral résumé, and that résumé becomes files again. Knows no database, no
//! web and no clock. It keeps nothing, and it concludes nothing silently: each
//! value says where it stood and how sure it is.
//!
//! | page | what it holds |
//! |---|---|
//! | [`resume`], [`when`] | the résumé: JSON Resume 1.0.0 and what that lacks |
//! | [`reading`] | what came of reading a file: values, source, why not |
//! | [`sniff`], [`limits`] | what a file is; how much of it is read |
//! | [`mod@apart`] | reading in a process of its own, which may be killed |
//! | [`json_resume`], [`europass`] | these formats in and out |
//! | `linkedin`, `linkedin_pdf` | LinkedIn's export and its profile as PDF |
//! | `pdf`, `layout`, `docx` | documents → lines in reading order |
//! | `text` | lines → a résumé, by headings, dates and words |
//! | `archive`, `xml`, `words` | containers, trees and text, within limits |

pub mod apart;
mod archive;
mod docx;
pub mod europass;
pub mod json_resume;
mod layout;
pub mod limits;
mod linkedin;
mod linkedin_pdf;
mod pdf;
pub mod reading;
pub mod resume;
pub mod sniff;
mod text;
pub mod when;
mod words;
mod xml;

pub use reading::{Found, NotRead, Reading, Sure};
pub use resume::Resume;
pub use sniff::Kind;
pub use text::network;
pub use when::When;

use archive::Archive;
use sniff::Container;

/// Reads a CV, whatever it is; its name is not asked.
///
/// Some formats can make a reader fail in ways that cannot be answered here:
/// whoever reads what others send does it [`apart`].
///
/// # Errors
/// Why it was not read.
pub fn read(bytes: &[u8]) -> Result<Reading, NotRead> {
    if bytes.is_empty() {
        return Err(NotRead::Empty);
    }
    if bytes.len() > limits::MOST_BYTES {
        return Err(NotRead::TooLarge);
    }
    match sniff::container(bytes).ok_or(NotRead::Kind)? {
        Container::Json => json_resume::read(bytes),
        Container::Xml => europass::read(bytes),
        Container::Pdf => pdf::read(bytes),
        Container::Zip => {
            let mut archive = Archive::open(bytes)?;
            if archive.names().iter().any(|name| name == docx::DOCUMENT) {
                docx::read(&mut archive)
            } else if linkedin::is_one(&archive) {
                linkedin::read(&mut archive)
            } else {
                Err(NotRead::Kind)
            }
        }
    }
}
