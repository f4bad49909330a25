//! The arrows: what each crate may use of ours, and who alone may use what of others.

/// A crate and those of ours that it may use.
pub(super) const OURS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("contract", &["domain"]),
    ("store", &["domain"]),
    ("mail", &["domain"]),
    ("documents", &["domain"]),
    ("identity", &["domain"]),
    (
        "usecases",
        &["domain", "store", "mail", "documents", "identity"],
    ),
    (
        "api",
        &["contract", "usecases", "documents", "identity", "domain"],
    ),
    (
        "server",
        &[
            "api",
            "usecases",
            "store",
            "mail",
            "documents",
            "identity",
            "domain",
        ],
    ),
    ("frontend", &["contract", "domain"]),
    ("testkit", &["store", "mail", "domain", "pgcluster"]),
    ("acceptance", &["testkit", "server", "contract", "domain"]),
    ("bench", &["server", "api", "contract"]),
    ("pgcluster", &[]),
    ("bundler", &[]),
    ("xtask", &["pgcluster"]),
];

/// What tests may use beyond that: the test databases, where there is a database. Acceptance tests
/// start the API in their own process, to hold its clock and to put in facts by hand.
pub(super) const IN_TESTS: &[(&str, &[&str])] = &[
    ("store", &["testkit"]),
    ("usecases", &["testkit"]),
    ("api", &["testkit", "store", "mail"]),
    ("server", &["testkit"]),
    ("acceptance", &["api", "identity", "store", "usecases"]),
];

/// A crate of others, by name or, ending with `*`, by the beginning of its name, and who may name
/// it.
pub(super) const OTHERS: &[(&str, &[&str])] = &[
    ("diesel*", &["store"]),
    ("libsqlite3-sys", &["store"]),
    ("pq-sys", &["store"]),
    ("rusqlite", &[]),
    ("sqlx*", &[]),
    ("actix-web", &["api", "server", "acceptance", "bench"]),
    ("actix-*", &["api", "server", "acceptance", "bench"]),
    ("utoipa-actix-web", &["api"]),
    ("utoipa-swagger-ui", &["api"]),
    ("tracing-actix-web", &["api"]),
    ("lettre", &["mail"]),
    ("argon2", &["identity"]),
    // The tests forge tokens.
    ("jsonwebtoken", &["identity", "acceptance"]),
    ("leptos*", &["frontend"]),
    ("gloo*", &["frontend"]),
    ("wasm-bindgen-cli-support", &["bundler"]),
];
