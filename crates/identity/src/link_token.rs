//! Tokens in mailed links and feeds: random, kept as hashes alone.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngCore;
use sha2::{Digest, Sha256};

/// A fresh secret for one link.
#[derive(Clone)]
pub struct LinkToken {
    /// What goes into the link: 43 characters, safe in a URL. Never logged, never stored.
    pub token: String,
    /// What is stored: SHA-256, hexadecimal.
    pub hash: String,
}

impl LinkToken {
    /// A token of 256 random bits.
    pub fn random() -> Self {
        let mut bytes = [0_u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        let token = URL_SAFE_NO_PAD.encode(bytes);
        let hash = hash_of(&token);
        Self { token, hash }
    }
}

/// What a token that somebody brings is looked up by.
pub fn hash_of(token: &str) -> String {
    Sha256::digest(token.as_bytes())
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            use std::fmt::Write;
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
