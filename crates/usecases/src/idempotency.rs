//! A retried request makes nothing again: it is answered with what the first one made, as that is by now.
//! What is kept is the id of it and a hash of what was asked, for a day. An answer that tells of many things
//! at once is kept itself.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::access::Actor;
use serde::Serialize;
use serde_json::Value;
use store::access::{self, KeptAnswer, find_answer, forget_answers};
use store::{DbConnection, StoreError};
use uuid::Uuid;

use crate::{Failure, Spires};

/// How long a key is remembered.
const REMEMBERED: TimeDelta = TimeDelta::days(1);

/// The key of a request that creates something, with what was asked.
#[derive(Clone, Debug)]
pub(crate) struct Once {
    key: Option<String>,
    operation: &'static str,
    request_hash: String,
}

impl Once {
    /// The request that `key` names, if it sent one. `asked` is everything that the request said.
    ///
    /// # Errors
    /// When what was asked cannot be written as JSON: a defect.
    pub(crate) fn of(
        key: Option<&str>,
        operation: &'static str,
        asked: &impl Serialize,
    ) -> Result<Self, Failure> {
        let asked = canonical(&serde_json::to_value(asked)?);
        Ok(Self {
            key: key.map(str::to_owned),
            operation,
            request_hash: identity::hash_of(&asked),
        })
    }

    /// What the first request with this key made, if it was there.
    ///
    /// # Errors
    /// [`Failure::Refused`] when the key was used for something else.
    pub(crate) fn made_before(
        &self,
        conn: &mut DbConnection,
        actor: &Actor,
    ) -> Result<Option<Uuid>, Failure> {
        Ok(self
            .answered_before(conn, actor)?
            .and_then(|answer| answer.parse().ok()))
    }

    /// What the first request with this key was told, if it was there.
    ///
    /// # Errors
    /// [`Failure::Refused`] when the key was used for something else.
    pub(crate) fn answered_before(
        &self,
        conn: &mut DbConnection,
        actor: &Actor,
    ) -> Result<Option<String>, Failure> {
        let (Some(key), Some(person)) = (&self.key, actor.person()) else {
            return Ok(None);
        };
        let Some(kept) = find_answer(conn, person, key)? else {
            return Ok(None);
        };
        if kept.operation != self.operation || kept.request_hash != self.request_hash {
            return Err(Failure::refused(
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request. Send a new one.",
            ));
        }
        Ok(Some(kept.answer))
    }

    /// Keeps what was made, in the same transaction.
    pub(crate) fn keep(
        &self,
        conn: &mut DbConnection,
        spires: &Spires,
        actor: &Actor,
        made: impl Into<Uuid>,
    ) -> Result<(), Failure> {
        self.keep_answer(conn, spires, actor, made.into().to_string())
    }

    /// Keeps what was answered, in the same transaction.
    pub(crate) fn keep_answer(
        &self,
        conn: &mut DbConnection,
        spires: &Spires,
        actor: &Actor,
        answer: String,
    ) -> Result<(), Failure> {
        if let (Some(key), Some(person)) = (&self.key, actor.person()) {
            let kept = KeptAnswer {
                operation: self.operation.to_owned(),
                request_hash: self.request_hash.clone(),
                status: 201,
                answer,
            };
            access::keep_answer(conn, person, key, &kept, spires.now()).map_err(
                |error| match error {
                    StoreError::Duplicate => Failure::refused(
                        "idempotency-key-in-use",
                        "The same request is being answered already. Ask again in a moment.",
                    ),
                    other => other.into(),
                },
            )?;
        }
        Ok(())
    }
}

/// Forgets the keys of requests older than a day. A request that comes again after that is a new one.
pub fn forget_old_keys(spires: &Spires) -> Result<(), Failure> {
    let before = spires.now() - REMEMBERED;
    spires.store.write(|conn| Ok(forget_answers(conn, before)?))
}

/// JSON in one form: without spaces, the fields of objects by name, so that the order in which a type
/// declares them does not count.
fn canonical(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(fields) => {
            let sorted: BTreeMap<&String, &Value> = fields.iter().collect();
            let fields: Vec<String> = sorted
                .into_iter()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), canonical(value)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_same_is_asked_in_whatever_order() {
        let one: Value =
            serde_json::from_str(r#"{"b": [1, {"d": null, "c": "x\""}], "a": true}"#).unwrap();
        assert_eq!(
            canonical(&one),
            r#"{"a":true,"b":[1,{"c":"x\"","d":null}]}"#
        );
        let hash = |asked: &Value| Once::of(None, "create", asked).unwrap().request_hash;
        assert_eq!(
            hash(&one),
            hash(&json!({"a": true, "b": [1, {"c": "x\"", "d": null}]}))
        );
        assert_ne!(hash(&one), hash(&json!({"a": true})));
    }
}
