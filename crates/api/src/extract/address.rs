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

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nobody_forwards("203.0.113.9", None, "203.0.113.9")]
    #[case::a_stranger_says_anything("203.0.113.9", Some("198.51.100.7"), "203.0.113.9")]
    #[case::our_proxy_is_believed("10.0.0.1", Some("198.51.100.7"), "198.51.100.7")]
    #[case::what_came_to_our_proxy_is_not(
        "10.0.0.1",
        Some("1.2.3.4, 198.51.100.7"),
        "198.51.100.7"
    )]
    #[case::two_of_ours_in_a_row("10.0.0.1", Some("198.51.100.7, 10.0.0.2"), "198.51.100.7")]
    #[case::what_is_no_address_is_skipped(
        "10.0.0.1",
        Some("198.51.100.7, unknown"),
        "198.51.100.7"
    )]
    #[case::our_proxy_says_nothing("10.0.0.1", None, "10.0.0.1")]
    fn an_address_is_what_a_trusted_proxy_saw(
        #[case] peer: &str,
        #[case] forwarded: Option<&str>,
        #[case] expected: IpAddr,
    ) {
        let facing = Facing {
            public_url: "https://spires.example".to_owned(),
            is_loopback: false,
            trusted_proxies: vec!["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()],
            brand_colour: "#22265e".to_owned(),
            metrics_token: None,
        };
        let mut request =
            TestRequest::default().peer_addr((peer.parse::<IpAddr>().unwrap(), 5000).into());
        if let Some(forwarded) = forwarded {
            request = request.insert_header(("x-forwarded-for", forwarded));
        }
        assert_eq!(
            client_address(&request.to_http_request(), &facing),
            expected
        );
    }
}
