//! What every handler can reach.

use std::net::IpAddr;
use std::sync::Arc;

use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::SecretString;
use usecases::Spires;

use crate::pages::Pages;
use crate::sign_in_limit::SignInLimit;

/// How the server stands to the outside.
#[derive(Clone, Debug)]
pub struct Facing {
    /// Where people reach it, without a slash at the end.
    pub public_url: String,
    /// Listener and public URL are loopback and no proxy stands before it: cookies without `Secure`,
    /// demo accounts allowed, metrics without a token.
    pub is_loopback: bool,
    /// Proxies whose forwarding headers count.
    pub trusted_proxies: Vec<IpAddr>,
    /// The council's brand colour, `#rrggbb`.
    pub brand_colour: String,
    /// What `/metrics` asks for beyond loopback.
    pub metrics_token: Option<SecretString>,
}

/// What every handler can reach. Cheap to clone.
#[derive(Clone)]
pub struct ApiState {
    /// The product.
    pub spires: Spires,
    /// How the server stands to the outside.
    pub facing: Arc<Facing>,
    /// The numbers for `/metrics`; none in tests.
    pub metrics: Option<PrometheusHandle>,
    pub(crate) pages: Arc<Pages>,
    pub(crate) sign_in_limit: Arc<SignInLimit>,
}

impl ApiState {
    /// A server over `spires`.
    pub fn new(spires: Spires, facing: Facing, metrics: Option<PrometheusHandle>) -> Self {
        let pages = Pages::new(&spires.settings.council_name, &facing);
        Self {
            spires,
            facing: Arc::new(facing),
            metrics,
            pages: Arc::new(pages),
            sign_in_limit: Arc::new(SignInLimit::default()),
        }
    }
}
