//! One request and its answer. Everything that does not depend on the type of the answer is here, once.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, Headers, RequestCredentials, RequestInit, Response};

use super::{Outcome, Problem, Trouble, session};
use crate::frame::{connection, waiting};

/// A request before it is sent.
pub(crate) struct Ask {
    method: &'static str,
    url: String,
    headers: Vec<(&'static str, String)>,
    body: Option<JsValue>,
    is_reading: bool,
}

/// What came back with a success.
pub(crate) struct Answer {
    pub(crate) body: String,
    /// For `If-Match` of the next edit.
    pub(crate) etag: Option<String>,
}

impl Ask {
    pub(crate) fn get(url: impl Into<String>) -> Self {
        Self {
            is_reading: true,
            ..Self::new("GET", url)
        }
    }

    pub(crate) fn post(url: impl Into<String>) -> Self {
        Self::new("POST", url)
    }

    pub(crate) fn put(url: impl Into<String>) -> Self {
        Self::new("PUT", url)
    }

    pub(crate) fn delete(url: impl Into<String>) -> Self {
        Self::new("DELETE", url)
    }

    fn new(method: &'static str, url: impl Into<String>) -> Self {
        Self {
            method,
            url: url.into(),
            headers: Vec::new(),
            body: None,
            is_reading: false,
        }
    }

    /// `?name=value…` made from a query DTO; fields that are null stay out.
    pub(crate) fn query(mut self, query: &impl Serialize) -> Self {
        let encoded = super::query_of(query);
        if !encoded.is_empty() {
            let joint = if self.url.contains('?') { '&' } else { '?' };
            self.url = format!("{}{joint}{encoded}", self.url);
        }
        self
    }

    pub(crate) fn json(mut self, body: &impl Serialize) -> Self {
        self.headers
            .push(("Content-Type", "application/json".to_owned()));
        self.body = serde_json::to_string(body).ok().map(JsValue::from);
        self
    }

    /// A multipart form, for files.
    pub(crate) fn form(mut self, form: FormData) -> Self {
        self.body = Some(form.into());
        self
    }

    /// The same key with the same request gives the first answer again (api.md, "Once").
    pub(crate) fn once(mut self, key: String) -> Self {
        self.headers.push(("Idempotency-Key", key));
        self
    }

    /// Refused with 412 when somebody else has changed it since.
    pub(crate) fn if_match(mut self, etag: Option<String>) -> Self {
        self.headers.extend(etag.map(|etag| ("If-Match", etag)));
        self
    }

    /// Sends it and reads the DTO.
    pub(crate) async fn read<T: DeserializeOwned>(self) -> Outcome<T> {
        let answer = self.send().await?;
        serde_json::from_str(&answer.body).map_err(|_| Problem::unreadable())
    }

    /// Sends it and reads the DTO with its version, for an edit to follow.
    pub(crate) async fn read_with_etag<T: DeserializeOwned>(self) -> Outcome<(T, Option<String>)> {
        let answer = self.send().await?;
        let value = serde_json::from_str(&answer.body).map_err(|_| Problem::unreadable())?;
        Ok((value, answer.etag))
    }

    /// Sends it and gives the CSV form of the answer.
    pub(crate) async fn csv(mut self) -> Outcome<String> {
        self.headers.push((
            "Accept",
            "text/csv, application/problem+json;q=0.5".to_owned(),
        ));
        self.send().await.map(|answer| answer.body)
    }

    /// Sends it where the answer has no body that matters.
    pub(crate) async fn done(self) -> Outcome<()> {
        self.send().await.map(drop)
    }

    /// Sends it; an access cookie that ran out is renewed once and the request sent again.
    pub(crate) async fn send(self) -> Outcome<Answer> {
        if !self.is_reading {
            waiting::changed();
        }
        let first = self.attempt().await;
        let Err(problem) = &first else { return first };
        if problem.trouble != Trouble::SignedOut {
            return first;
        }
        if session::renew().await {
            return self.attempt().await;
        }
        if self.is_reading {
            session::go_to_sign_in();
        }
        first
    }

    /// Sends it as it is: for the renewal itself.
    pub(super) async fn attempt(&self) -> Outcome<Answer> {
        let answer = self.fetch().await.map_err(|_| Problem::offline());
        connection::told(answer.is_ok());
        let (status, answer) = answer?;
        if (200..300).contains(&status) {
            Ok(answer)
        } else {
            Err(Problem::from_answer(status, &answer.body))
        }
    }

    /// Only finds out whether the server can be reached.
    pub(crate) async fn attempt_quietly(&self) -> Outcome<Answer> {
        self.attempt().await
    }

    async fn fetch(&self) -> Result<(u16, Answer), JsValue> {
        let options = RequestInit::new();
        options.set_method(self.method);
        options.set_credentials(RequestCredentials::SameOrigin);
        let headers = Headers::new()?;
        headers.set("Accept", "application/json, application/problem+json")?;
        for (name, value) in &self.headers {
            headers.set(name, value)?;
        }
        options.set_headers(&headers);
        if let Some(body) = &self.body {
            options.set_body(body);
        }
        let window = leptos::prelude::window();
        let response: Response =
            JsFuture::from(window.fetch_with_str_and_init(&self.url, &options))
                .await?
                .dyn_into()?;
        let body = JsFuture::from(response.text()?)
            .await?
            .as_string()
            .unwrap_or_default();
        Ok((
            response.status(),
            Answer {
                body,
                etag: response.headers().get("ETag")?,
            },
        ))
    }
}
