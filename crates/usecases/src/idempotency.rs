//! A retried request gets the first answer.

use domain::access::Actor;
use store::access::{self, KeptAnswer, find_answer};
use store::{DbConnection, StoreError};
use uuid::Uuid;

use crate::{Failure, Spires};

/// The key of a request that creates something, with what was asked.
#[derive(Clone, Debug)]
pub(crate) struct Once {
    key: Option<String>,
    operation: &'static str,
    request_hash: String,
}

impl Once {
    /// The request that `key` names, if it sent one. `asked` is everything that the request said.
    pub(crate) fn of(
        key: Option<&str>,
        operation: &'static str,
        asked: &impl std::fmt::Debug,
    ) -> Self {
        Self {
            key: key.map(str::to_owned),
            operation,
            request_hash: identity::hash_of(&format!("{asked:?}")),
        }
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
