//! A client that does as little as HTTP lets it, so that it does not take the
//! core from what is measured. One connection, kept open.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// One open connection.
pub struct Client {
    reader: BufReader<TcpStream>,
    address: SocketAddr,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as text.
    pub body: String,
    /// The first session cookie, as `name=value`.
    pub cookie: Option<String>,
}

impl Client {
    /// Connects.
    pub fn connect(address: SocketAddr) -> Result<Client> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Client { reader: BufReader::with_capacity(64 * 1024, stream), address })
    }

    /// `GET`.
    pub fn get(&mut self, path: &str, cookie: Option<&str>) -> Result<Answer> {
        let cookie = cookie.map_or_else(String::new, |c| format!("Cookie: {c}\r\n"));
        let head = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{cookie}Accept-Language: sv\r\n\r\n", self.address);
        self.send(&head)
    }

    /// `POST` of a form.
    pub fn post(&mut self, path: &str, body: &str) -> Result<Answer> {
        self.post_from(path, body, "127.0.0.1")
    }

    /// `POST` of a form that a proxy of ours has seen coming from somewhere.
    pub fn post_from(&mut self, path: &str, body: &str, from: &str) -> Result<Answer> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: {from}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.send(&head)
    }

    /// Sends and reads one answer.
    fn send(&mut self, request: &str) -> Result<Answer> {
        self.reader.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let status = line.split_whitespace().nth(1).and_then(|s| s.parse().ok()).context("no status line")?;
        let (mut length, mut cookie) = (0, None);
        loop {
            line.clear();
            ensure!(self.reader.read_line(&mut line)? > 0, "the answer ends in its head");
            if line.trim().is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse()?;
            }
            if name.eq_ignore_ascii_case("set-cookie") && value.contains("sid=") {
                cookie = value.trim().split(';').next().map(str::to_owned);
            }
        }
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body)?;
        Ok(Answer { status, body: String::from_utf8_lossy(&body).into_owned(), cookie })
    }
}
