use std::net::TcpListener;

use anyhow::{Context, Result};
use api::ApiState;

use super::say::say;
use crate::config::Settings;
use crate::loopback::refuse_plain_http;
use crate::serve::server;
use crate::telemetry;
use crate::wiring::Wiring;
use crate::worker::Worker;

/// Serves until it is told to stop.
pub(super) fn serve(settings: Settings) -> Result<()> {
    refuse_plain_http(&settings)?;
    let wiring = Wiring::open(settings)?;
    let listen = wiring.settings.listen;
    let listener = TcpListener::bind(listen)
        .with_context(|| format!("listening on {listen} (SPIRES_LISTEN)"))?;
    let state = ApiState::new(
        wiring.spires.clone(),
        wiring.facing(),
        telemetry::start_counting(),
    );
    let worker = Worker::start(wiring.spires.clone(), wiring.courier()?)?;
    say(format_args!(
        "Spires serves on {}\n",
        wiring.settings.public_url
    ))?;
    let served = actix_web::rt::System::new().block_on(async { server(state, listener)?.await });
    worker.stop();
    Ok(served?)
}
