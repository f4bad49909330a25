//! What can go wrong between Spires and its database.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use thiserror::Error;

/// Why the database did not do what it was asked.
///
/// A rule that refuses is never one of these: rules decide on loaded facts, and their refusals are
/// values of the domain.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database cannot be reached now; the same call may succeed later.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// A row that must be unique is there already.
    #[error("that is already recorded")]
    Duplicate,
    /// Somebody changed the thing since it was read.
    #[error("it has changed since it was read")]
    Stale,
    /// The row that was asked for is not there.
    #[error("not found")]
    NotFound,
    /// The database was written by a newer version of Spires.
    #[error(
        "the database was made by a newer version of Spires (it holds migration {0}); start that version instead"
    )]
    Newer(String),
    /// What the database holds does not have the form that this version expects.
    #[error("stored data is not as expected: {0}")]
    Corrupt(String),
    /// A query failed for a reason that is a defect of Spires.
    #[error("query failed: {0}")]
    Query(DieselError),
}

impl StoreError {
    /// For a stored value that does not parse as the word that it should be.
    pub fn corrupt(what: &str, value: impl std::fmt::Display) -> Self {
        Self::Corrupt(format!("{what}: {value}"))
    }
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        match &error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Duplicate,
            // What cannot be sent has no connection any more, whatever the driver says of it.
            DieselError::DatabaseError(
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
                info,
            ) => Self::Unavailable(info.message().to_owned()),
            DieselError::DatabaseError(DatabaseErrorKind::Unknown, info)
                if means_unreachable(info.message()) =>
            {
                Self::Unavailable(info.message().to_owned())
            }
            // Why it could not be kept says more than why the attempt could not be taken back.
            DieselError::RollbackErrorOnCommit { .. } => match error {
                DieselError::RollbackErrorOnCommit { commit_error, .. } => {
                    Self::from(*commit_error)
                }
                other => Self::Query(other),
            },
            DieselError::BrokenTransactionManager => {
                Self::Unavailable("the connection was lost inside a transaction".to_owned())
            }
            _ => Self::Query(error),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Corrupt(error.to_string())
    }
}

// Neither driver gives these a kind of their own.
fn means_unreachable(message: &str) -> bool {
    const SIGNS: [&str; 14] = [
        "server closed the connection",
        "connection has been closed",
        "could not receive data from server",
        "could not send data to server",
        "connection not open",
        "Connection refused",
        "terminating connection",
        "no connection to the server",
        "could not connect",
        "the database system is",
        "connection to server",
        "database is locked",
        "disk I/O error",
        "unable to open database file",
    ];
    SIGNS.iter().any(|sign| message.contains(sign))
}
