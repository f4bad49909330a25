//! Whether nobody but this machine can reach the server.

use std::net::IpAddr;

use crate::config::{SettingFault, Settings};

/// Whether listener and public address are this machine's own and no proxy stands before them.
pub(crate) fn is_loopback(settings: &Settings) -> bool {
    settings.listen.ip().is_loopback()
        && is_loopback_url(&settings.public_url)
        && settings.trusted_proxies.is_empty()
}

/// Refuses to serve plain http to others: sign-ins would travel readable.
pub(crate) fn refuse_plain_http(settings: &Settings) -> Result<(), SettingFault> {
    if is_loopback(settings) {
        return Ok(());
    }
    if settings.trusted_proxies.is_empty() {
        return Err(SettingFault::new(
            "SPIRES_TRUSTED_PROXIES",
            "names no proxy, but others can reach this server: put a proxy with https before it and name its address",
        ));
    }
    if !settings.public_url.starts_with("https://") && !is_loopback_url(&settings.public_url) {
        return Err(SettingFault::new(
            "SPIRES_PUBLIC_URL",
            "must begin with https:// where others can reach it",
        ));
    }
    Ok(())
}

fn is_loopback_url(url: &str) -> bool {
    let Some(rest) = url.split_once("://").map(|(_, rest)| rest) else {
        return false;
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(bracketed) => bracketed.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    host == "localhost"
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_loopback_url;

    #[test]
    fn loopback_is_this_machine_alone() {
        for own in [
            "http://127.0.0.1:8080",
            "http://localhost",
            "http://[::1]:8080/x",
        ] {
            assert!(is_loopback_url(own), "{own}");
        }
        for foreign in [
            "https://spires.example",
            "http://127.0.0.1.example",
            "http://10.0.0.1",
            "localhost",
        ] {
            assert!(!is_loopback_url(foreign), "{foreign}");
        }
    }
}
