//! HTTP as a client of the API speaks it.

use reqwest::blocking;
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::Value;

/// One client, with the bearer token of one session or none.
#[derive(Clone)]
pub(crate) struct Client {
    url: String,
    token: Option<String>,
    http: blocking::Client,
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    /// The body as JSON; null when it is none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// A header as text; empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// Fails the test, showing the body, unless the status is this one.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// The slug of the problem.
    pub(crate) fn problem(&self) -> String {
        let kind = self.json()["type"].as_str().unwrap_or_default().to_owned();
        kind.trim_start_matches("/problems/").to_owned()
    }
}

impl Client {
    pub(crate) fn new(url: &str, token: Option<String>) -> Self {
        // No redirects: where an answer sends people is part of what is tested.
        let http = blocking::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self {
            url: url.to_owned(),
            token,
            http,
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None, &[])
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(
            "POST",
            path,
            Some(body.to_string()),
            &[("content-type", "application/json")],
        )
    }

    /// A `POST` that is the same request however often it is sent.
    pub(crate) fn post_once(&self, path: &str, body: &Value, key: &str) -> Answer {
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", key),
        ];
        self.send("POST", path, Some(body.to_string()), &headers)
    }

    /// The rows of a list as a table, each a list of cells; the headings first.
    #[track_caller]
    pub(crate) fn table(&self, path: &str) -> Vec<Vec<String>> {
        let answer = self
            .send("GET", path, None, &[("accept", "text/csv")])
            .expect(200);
        assert!(answer.header("content-type").starts_with("text/csv"));
        assert!(
            answer
                .header("content-disposition")
                .starts_with("attachment")
        );
        let text = answer.text.trim_start_matches('\u{feff}');
        text.lines()
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect()
    }

    /// As [`Client::post_once`], where the server may go away before it has answered in full.
    pub(crate) fn attempt_once(
        &self,
        path: &str,
        body: &Value,
        key: &str,
    ) -> reqwest::Result<Answer> {
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", key),
        ];
        self.attempt("POST", path, Some(body.to_string()), &headers)
    }

    pub(crate) fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, None, &[])
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        body: Option<String>,
        headers: &[(&'static str, &str)],
    ) -> Answer {
        self.attempt(method, path, body, headers).unwrap()
    }

    /// As [`Client::send`], where the server may go away before it has answered in full.
    pub(crate) fn attempt(
        &self,
        method: &str,
        path: &str,
        body: Option<String>,
        headers: &[(&'static str, &str)],
    ) -> reqwest::Result<Answer> {
        let mut request = self
            .http
            .request(method.parse().unwrap(), format!("{}{path}", self.url));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, HeaderValue::from_str(value).unwrap());
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let response = request.send()?;
        Ok(Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text()?,
        })
    }
}
