//! The smallest request that an operation's schema takes, so that a refusal is about permission and
//! not about the form.

use serde_json::{Map, Value, json};

/// A value of `schema`, with required fields only.
pub(super) fn smallest(document: &Value, schema: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return smallest(
            document,
            document.pointer(reference.trim_start_matches('#')).unwrap(),
        );
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        if let Some(options) = schema[choice].as_array() {
            let real = options
                .iter()
                .find(|option| option["type"] != "null")
                .unwrap();
            return smallest(document, real);
        }
    }
    if let Some(first) = schema["enum"].as_array().and_then(|values| values.first()) {
        return first.clone();
    }
    if !schema["const"].is_null() {
        return schema["const"].clone();
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().find(|kind| *kind != "null").unwrap().clone(),
        kind => kind.clone(),
    };
    match kind.as_str().unwrap_or("object") {
        "string" => text(schema),
        "integer" | "number" => schema["minimum"].as_i64().unwrap_or(1).into(),
        "boolean" => Value::Bool(false),
        "array" => match schema["minItems"].as_u64().unwrap_or(0) {
            0 => json!([]),
            _ => json!([smallest(document, &schema["items"])]),
        },
        _ => {
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let fields: Map<String, Value> = required
                .iter()
                .map(|name| name.as_str().unwrap())
                .map(|name| {
                    (
                        name.to_owned(),
                        smallest(document, &schema["properties"][name]),
                    )
                })
                .collect();
            Value::Object(fields)
        }
    }
}

fn text(schema: &Value) -> Value {
    json!(match schema["format"].as_str() {
        Some("uuid") => "01930000-0000-7000-8000-000000000000",
        Some("date") => "2026-11-20",
        Some("date-time") => "2026-11-20T09:00:00Z",
        Some("time") => "09:00:00",
        _ => "text",
    })
}
