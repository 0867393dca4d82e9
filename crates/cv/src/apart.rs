//! Reading in a process of its own: short-lived, with little memory, no files,
//! no sockets and nothing of ours in its environment. Whatever a file does to
//! the reader, it does it there; here it is a file that was not read.
//!
//! The parent gives the bytes on standard input and takes the reading as JSON
//! from standard output. The child bounds itself before it looks at a byte.

use crate::limits::MOST_BYTES;
use crate::reading::{NotRead, Reading};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// The longest that the child may take, by the clock on the wall.
pub const MOST_TIME: Duration = Duration::from_secs(10);

/// The seconds of a core that it may take.
const MOST_CPU: u64 = 8;

/// The memory that it may take, in bytes: its whole address space.
pub const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// The largest answer, in bytes.
const MOST_ANSWER: u64 = 8_000_000;

/// Files that it may have open: the three that it is given.
const MOST_FILES: u64 = 3;

/// What the child is called with.
pub const ARGUMENTS: [&str; 2] = ["parse-cv", "--apart"];

/// The program that is started for reading.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Names the program that is started: `customersonly` itself, when the program
/// that asks is another one. Only the first naming counts.
pub fn use_program(program: impl Into<PathBuf>) {
    // A second naming is the same program by another test.
    PROGRAM.get_or_init(|| program.into());
}

/// Reads a file apart. Blocks for at most [`MOST_TIME`]: call it where blocking
/// is allowed.
///
/// # Errors
/// Why it was not read; a child that had to be stopped, or that died, is
/// [`NotRead::TooMuch`].
pub fn read(bytes: &[u8]) -> Result<Reading, NotRead> {
    if bytes.is_empty() {
        return Err(NotRead::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(NotRead::TooLarge);
    }
    let program = match PROGRAM.get() {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(|_| NotRead::TooMuch)?,
    };
    let answer = answer(&program, bytes).map_err(|_| NotRead::TooMuch)?;
    serde_json::from_slice::<Result<Reading, NotRead>>(&answer).unwrap_or(Err(NotRead::TooMuch))
}

/// What the child said; nothing when it was stopped.
fn answer(program: &Path, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut child = Command::new(program)
        .args(ARGUMENTS)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let result = converse(&mut child, bytes);
    // Over or not: nothing of it stays.
    child.kill().ok();
    child.wait()?;
    result
}

/// Gives the bytes and takes the answer, within the time.
fn converse(child: &mut Child, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let over = Instant::now() + MOST_TIME;
    let broken = || io::Error::from(io::ErrorKind::BrokenPipe);
    let mut stdin = child.stdin.take().ok_or_else(broken)?;
    let stdout = child.stdout.take().ok_or_else(broken)?;
    let (tell, told) = mpsc::channel();
    let reader = thread::spawn(move || {
        let mut answer = Vec::new();
        let read = stdout.take(MOST_ANSWER + 1).read_to_end(&mut answer);
        // Nobody listens any more when the time is over.
        tell.send(read.map(|_| answer)).ok();
    });
    let bytes = bytes.to_vec();
    let writer = thread::spawn(move || stdin.write_all(&bytes));
    let answer = told.recv_timeout(over.saturating_duration_since(Instant::now())).map_err(|_| broken());
    // The pipes close with the child, and so the threads end.
    child.kill().ok();
    let given = writer.join().map_err(|_| broken())?;
    reader.join().map_err(|_| broken())?;
    let answer = answer??;
    if answer.len() as u64 > MOST_ANSWER {
        return Err(broken());
    }
    // A child that answered without listening to the end said why.
    given.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })?;
    Ok(answer)
}

/// The child: bounds itself, reads standard input, answers on standard output.
/// A computer that cannot bound it reads nothing.
pub fn serve() -> ExitCode {
    let answer = match bound().and_then(|()| input()) {
        Ok(bytes) => crate::read(&bytes),
        Err(why) => Err(why),
    };
    let Ok(mut text) = serde_json::to_vec(&answer) else { return ExitCode::FAILURE };
    text.push(b'\n');
    match io::stdout().write_all(&text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Everything on standard input.
fn input() -> Result<Vec<u8>, NotRead> {
    let mut bytes = Vec::new();
    io::stdin().take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|_| NotRead::Broken)?;
    Ok(bytes)
}

/// Sets the limits, which nothing in this process can raise again.
fn bound() -> Result<(), NotRead> {
    let limits = [
        (Resource::As, MOST_MEMORY),
        (Resource::Cpu, MOST_CPU),
        (Resource::Nofile, MOST_FILES),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }).map_err(|_| NotRead::TooMuch)?;
    }
    Ok(())
}
