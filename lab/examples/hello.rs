//! The bare limit that the bench measures beside the product: the same HTTP
//! library, one word. Serves nothing else.

use axum::Router;
use axum::routing::get;
use std::io::Write;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut out = std::io::stdout();
    writeln!(out, "{}", listener.local_addr()?)?;
    out.flush()?;
    axum::serve(listener, Router::new().route("/", get(|| async { "hello" }))).await
}
