//! Listening, and an orderly end: on SIGTERM or Ctrl-C no new request is taken,
//! those under way are finished, the worker puts down what it holds.

use crate::{demo, house, worker};
use base::Failure;
use mail::Transport;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::App;

/// Serves until it is told to stop.
///
/// # Errors
/// An address that cannot be had, or a socket that fails.
pub async fn serve(
    listener: TcpListener,
    app: App,
    transport: Transport,
    demo: Option<Arc<demo::Handle>>,
) -> Result<(), Failure> {
    let (tell, stop) = watch::channel(false);
    let work = tokio::spawn(worker::run(app.db.clone(), transport, stop));
    let router = house::router(app.clone(), demo);
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(told_to_stop())
        .await?;
    if tell.send(true).is_ok() {
        work.await?;
    }
    app.db.clone().close().await;
    Ok(())
}

/// SIGTERM or Ctrl-C.
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
