//! Logs (JSON, no personal data) and numbers (Prometheus).

use std::io::IsTerminal;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Starts logging: JSON lines for machines, plain lines for somebody at a terminal. `RUST_LOG` narrows.
pub(crate) fn start_logging() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter);
    // Two starts in one process (tests) keep the first.
    let _ = if std::io::stderr().is_terminal() {
        registry
            .with(tracing_subscriber::fmt::layer().with_writer(std::io::stderr))
            .try_init()
    } else {
        registry
            .with(
                tracing_subscriber::fmt::layer()
                    .json()
                    .with_writer(std::io::stderr),
            )
            .try_init()
    };
}

/// Starts counting. None when somebody else in the process counts already.
pub(crate) fn start_counting() -> Option<PrometheusHandle> {
    PrometheusBuilder::new().install_recorder().ok()
}
