//! Reading a file that somebody sent: in another process, few at a time. A
//! reader that dies or has to be stopped is a file that was not read.

use base::{Outcome, Stop};
use cv::{NotRead, Reading};
use tokio::sync::Semaphore;

/// Readers at once: each may take a core and 256 MB.
const AT_ONCE: usize = 2;

/// Files that one person may have read …
pub const MOST_READ: u32 = 20;

/// … within so many seconds.
pub const WITHIN: i64 = 3_600;

/// Who may read now.
static PLACES: Semaphore = Semaphore::const_new(AT_ONCE);

/// Reads it; the outer failure is ours, the inner one the file's.
///
/// # Errors
/// A failure to start the reader's task.
pub async fn read(bytes: Vec<u8>) -> Outcome<Result<Reading, NotRead>> {
    let place = PLACES.acquire().await.map_err(Stop::failed)?;
    let reading = tokio::task::spawn_blocking(move || cv::apart::read(&bytes)).await.map_err(Stop::failed)?;
    drop(place);
    Ok(reading)
}
