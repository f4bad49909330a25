//! Access and refresh tokens: signed statements that name a sign-in.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::SignInId;
use jsonwebtoken::{Algorithm, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Keys;

const ISSUER: &str = "spires";
const ACCESS: &str = "access";
const REFRESH: &str = "refresh";

/// How long an access token carries requests before the refresh token must be exchanged.
const ACCESS_LIFETIME: TimeDelta = TimeDelta::minutes(10);

/// Any reason why a token does not count; which one is nobody's business outside.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the token does not count")]
pub struct BadToken;

#[derive(Debug, Deserialize, Serialize)]
struct Claims {
    iss: String,
    aud: String,
    sid: SignInId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exp: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    generation: Option<i32>,
}

/// Carries requests of one sign-in for ten minutes.
#[derive(Clone, Debug)]
pub struct AccessToken {
    /// The signed text.
    pub token: String,
    /// When it stops counting.
    pub expires_at: DateTime<Utc>,
}

impl AccessToken {
    /// A token for `sign_in` from `now` on.
    pub fn issue(keys: &Keys, sign_in: SignInId, now: DateTime<Utc>) -> Result<Self, BadToken> {
        let expires_at = now + ACCESS_LIFETIME;
        let token = sign(
            keys,
            &Claims {
                iss: ISSUER.to_owned(),
                aud: ACCESS.to_owned(),
                sid: sign_in,
                exp: Some(expires_at.timestamp()),
                generation: None,
            },
        )?;
        Ok(Self { token, expires_at })
    }
}

/// Is exchanged for the next pair. It holds no time, so that the same generation of the same
/// sign-in gives the same text: two tabs that exchange at once get one successor.
#[derive(Clone, Debug)]
pub struct RefreshToken {
    /// The signed text.
    pub token: String,
}

impl RefreshToken {
    /// The token of one generation of `sign_in`.
    pub fn issue(keys: &Keys, sign_in: SignInId, generation: i32) -> Result<Self, BadToken> {
        let token = sign(
            keys,
            &Claims {
                iss: ISSUER.to_owned(),
                aud: REFRESH.to_owned(),
                sid: sign_in,
                exp: None,
                generation: Some(generation),
            },
        )?;
        Ok(Self { token })
    }
}

/// The sign-in that an access token names.
///
/// # Errors
/// [`BadToken`] when it is expired, tampered with, signed otherwise, or of another kind.
pub fn read_access(keys: &Keys, token: &str, now: DateTime<Utc>) -> Result<SignInId, BadToken> {
    let claims = read(keys, token, ACCESS)?;
    match claims.exp {
        Some(expires) if now.timestamp() < expires => Ok(claims.sid),
        _ => Err(BadToken),
    }
}

/// The sign-in and generation that a refresh token names. Whether the generation still counts is
/// for the sign-in to say.
pub fn read_refresh(keys: &Keys, token: &str) -> Result<(SignInId, i32), BadToken> {
    let claims = read(keys, token, REFRESH)?;
    Ok((claims.sid, claims.generation.ok_or(BadToken)?))
}

fn sign(keys: &Keys, claims: &Claims) -> Result<String, BadToken> {
    encode(&Header::new(Algorithm::HS256), claims, &keys.encoding).map_err(|_| BadToken)
}

fn read(keys: &Keys, token: &str, audience: &str) -> Result<Claims, BadToken> {
    // One algorithm, so that `none` and public-key confusion fail; the time is checked against our
    // own clock by the caller.
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[audience]);
    validation.set_required_spec_claims(&["iss", "aud"]);
    validation.validate_exp = false;
    decode::<Claims>(token, &keys.decoding, &validation)
        .map(|data| data.claims)
        .map_err(|_| BadToken)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use uuid::Uuid;

    use super::*;

    fn keys(secret: &str) -> Keys {
        Keys::of_secret(&secret.to_owned().into())
    }

    fn noon() -> DateTime<Utc> {
        "2026-11-20T12:00:00Z".parse().unwrap()
    }

    const SIGN_IN: SignInId = SignInId(Uuid::from_u128(7));

    #[test]
    fn an_access_token_counts_for_ten_minutes() {
        let keys = keys("a");
        let access = AccessToken::issue(&keys, SIGN_IN, noon()).unwrap();
        assert_eq!(read_access(&keys, &access.token, noon()), Ok(SIGN_IN));
        let late = noon() + TimeDelta::minutes(10);
        assert_eq!(read_access(&keys, &access.token, late), Err(BadToken));
    }

    #[test]
    fn tokens_of_another_key_kind_or_algorithm_do_not_count() {
        let ours = keys("a");
        let access = AccessToken::issue(&ours, SIGN_IN, noon()).unwrap().token;
        let refresh = RefreshToken::issue(&ours, SIGN_IN, 0).unwrap().token;
        assert_eq!(read_access(&keys("b"), &access, noon()), Err(BadToken));
        assert_eq!(read_access(&ours, &refresh, noon()), Err(BadToken));
        assert_eq!(read_refresh(&ours, &access), Err(BadToken));

        let body = access.split('.').nth(1).unwrap();
        let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
        assert_eq!(
            read_access(&ours, &format!("{header}.{body}."), noon()),
            Err(BadToken)
        );
        let tampered = format!("{access}x");
        assert_eq!(read_access(&ours, &tampered, noon()), Err(BadToken));
    }

    #[test]
    fn a_generation_has_one_refresh_token() {
        let keys = keys("a");
        let once = RefreshToken::issue(&keys, SIGN_IN, 3).unwrap().token;
        let again = RefreshToken::issue(&keys, SIGN_IN, 3).unwrap().token;
        assert_eq!(once, again);
        assert_eq!(read_refresh(&keys, &once), Ok((SIGN_IN, 3)));
    }
}
