use anyhow::{Context, Result, bail};
use contract::access::{SignInRequest, Tokens, paths};
use reqwest::blocking;

/// Somebody who is signed in and keeps the connection.
#[derive(Clone)]
pub(crate) struct Client {
    url: String,
    token: String,
    http: blocking::Client,
}

impl Client {
    /// Signs in.
    ///
    /// # Errors
    /// When the server is away or refuses.
    pub(crate) fn sign_in(url: &str, email: &str, password: &str) -> Result<Self> {
        let http = blocking::Client::new();
        let tokens: Tokens = http
            .post(format!("{url}{}", paths::SESSION))
            .json(&SignInRequest {
                email: email.to_owned(),
                password: password.to_owned(),
            })
            .send()?
            .error_for_status()
            .with_context(|| format!("signing in as {email}"))?
            .json()?;
        Ok(Self {
            url: url.to_owned(),
            token: tokens.access_token,
            http,
        })
    }

    /// The same person on a connection of their own.
    pub(crate) fn on_another_connection(&self) -> Self {
        Self {
            http: blocking::Client::new(),
            ..self.clone()
        }
    }

    /// The body of a good answer, read to its end.
    ///
    /// # Errors
    /// When the answer is no 200: what is measured must work.
    pub(crate) fn get(&self, path: &str) -> Result<Vec<u8>> {
        let answer = self
            .http
            .get(format!("{}{path}", self.url))
            .bearer_auth(&self.token)
            .send()?;
        let status = answer.status();
        let body = answer.bytes()?;
        if status != reqwest::StatusCode::OK {
            bail!("{path}: {status}: {}", String::from_utf8_lossy(&body));
        }
        Ok(body.to_vec())
    }
}
