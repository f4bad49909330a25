//! Whose address a request comes from.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::HttpRequest;

use crate::state::Facing;

/// The client's address: the peer's, or, when the peer is a trusted proxy, the last address that a
/// trusted proxy did not add itself.
pub(crate) fn client_address(request: &HttpRequest, facing: &Facing) -> IpAddr {
    let peer = request
        .peer_addr()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip());
    if !facing.trusted_proxies.contains(&peer) {
        return peer;
    }
    request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|text| text.trim().parse::<IpAddr>().ok())
        .filter(|address| !facing.trusted_proxies.contains(address))
        .last()
        .unwrap_or(peer)
}
