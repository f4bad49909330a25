//! Query DTOs as the text of a query.

use serde::Serialize;
use serde_json::Value;

/// `name=value&…`: null and empty text stay out, a list gives the name once for each of its values.
pub(crate) fn query_of(query: &impl Serialize) -> String {
    let Ok(Value::Object(fields)) = serde_json::to_value(query) else {
        return String::new();
    };
    let mut pairs = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Array(values) => {
                pairs.extend(values.into_iter().filter_map(|one| pair(&name, one)));
            }
            one => pairs.extend(pair(&name, one)),
        }
    }
    pairs.join("&")
}

fn pair(name: &str, value: Value) -> Option<String> {
    let text = match value {
        Value::String(text) if text.is_empty() => return None,
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    Some(format!(
        "{name}={}",
        String::from(js_sys::encode_uri_component(&text))
    ))
}
