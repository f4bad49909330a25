//! HTTP: routes, extractors, problem+json, OpenAPI. No rules, no SQL.
