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

    /// The body as JSON without the number of the request, in which every problem differs.
    pub(crate) fn told(&self) -> Value {
        let mut body = self.json();
        if let Some(fields) = body.as_object_mut() {
            fields.remove("request_id");
        }
        body
    }

    /// A header as text; empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// What the answer has the browser keep, each as its header says it.
    pub(crate) fn cookies(&self) -> Vec<&str> {
        let all = self.headers.get_all("set-cookie").iter();
        all.map(|value| value.to_str().unwrap()).collect()
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> String {
        let cookies = self.cookies();
        let mut named = cookies.iter().filter_map(|cookie| cookie.split_once('='));
        let (_, rest) = named.find(|(found, _)| *found == name).unwrap();
        rest.split(';').next().unwrap().to_owned()
    }

    /// Fails the test, showing the body, unless the status is this one.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// The pointers of the fields that the problem names.
    pub(crate) fn pointers(&self) -> Vec<String> {
        let problem = self.json();
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        let pointer = |error: &Value| error["pointer"].as_str().unwrap().to_owned();
        errors.iter().map(pointer).collect()
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

    /// Where the server stands.
    pub(crate) fn url(&self) -> &str {
        &self.url
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

    /// An edit of the edition that `etag` names.
    pub(crate) fn put(&self, path: &str, body: &Value, etag: Option<&str>) -> Answer {
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(etag.map(|etag| ("if-match", etag)));
        self.send("PUT", path, Some(body.to_string()), &headers)
    }

    /// Sends a file as the form of an upload does, with other parts beside it.
    pub(crate) fn upload(&self, path: &str, file: (&str, &[u8]), parts: &[(&str, &str)]) -> Answer {
        let (name, bytes) = file;
        let part = blocking::multipart::Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        let mut form = blocking::multipart::Form::new();
        for (name, text) in parts {
            form = form.text((*name).to_owned(), (*text).to_owned());
        }
        let mut request = self.http.post(format!("{}{path}", self.url));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        try_answer(request.multipart(form.part("file", part))).unwrap()
    }

    /// Every item of a list, fetched in pages of so many; the pages must fit together.
    #[track_caller]
    pub(crate) fn all(&self, path: &str, limit: usize) -> Vec<Value> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self
                .get(&format!("{path}{joint}limit={limit}{cursor}"))
                .expect(200)
                .json();
            let found = page["items"].as_array().unwrap();
            assert!(found.len() <= limit);
            items.extend(found.iter().cloned());
            let Some(next) = page["next_cursor"].as_str() else {
                assert_eq!(page["total"], items.len());
                return items;
            };
            assert_eq!(found.len(), limit, "only the last page is short");
            cursor = format!("&cursor={next}");
        }
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
        try_answer(request)
    }
}

/// What came back; an error when nothing did.
fn try_answer(request: blocking::RequestBuilder) -> reqwest::Result<Answer> {
    let response = request.send()?;
    Ok(Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        text: response.text()?,
    })
}
