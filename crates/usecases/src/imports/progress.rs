//! How far the recording of a batch is, in this process's memory: the transaction that records cannot be
//! seen from outside before its end.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use domain::access::{Action, Actor};
use domain::ids::ImportId;

use super::find_import;
use super::stored::ImportState;
use crate::access::require;
use crate::{Failure, Spires};

/// How far the recording of a batch is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not asked for yet, thrown away or undone.
    NotStarted {
        /// Rows to do.
        total: u64,
    },
    /// Rows are being recorded; none can be seen before the end.
    Running {
        /// Rows done.
        done: u64,
        /// Rows to do.
        total: u64,
    },
    /// The whole batch is recorded.
    Done {
        /// Rows of the file.
        total: u64,
    },
    /// Nothing was recorded.
    Failed {
        /// Why.
        because: String,
    },
}

static BOARD: LazyLock<Mutex<HashMap<ImportId, Progress>>> = LazyLock::new(Mutex::default);

fn board() -> MutexGuard<'static, HashMap<ImportId, Progress>> {
    BOARD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How far the recording of a batch is, as this process knows or the database says.
pub fn progress_of_import(
    spires: &Spires,
    actor: &Actor,
    id: ImportId,
) -> Result<Progress, Failure> {
    require(actor, Action::ReadImports)?;
    if let Some(progress) = board().get(&id).cloned() {
        return Ok(progress);
    }
    let import = find_import(spires, actor, id)?;
    Ok(match import.state {
        ImportState::Applied => Progress::Done { total: import.rows },
        _ => Progress::NotStarted { total: import.rows },
    })
}

/// Claims the batch for this process; false when it is being recorded already.
pub(super) fn claim(id: ImportId, total: u64) -> bool {
    let mut board = board();
    if matches!(board.get(&id), Some(Progress::Running { .. })) {
        return false;
    }
    // What has ended is told by the database, a failure until the next attempt.
    board.retain(|_, progress| {
        matches!(progress, Progress::Running { .. } | Progress::Failed { .. })
    });
    board.insert(id, Progress::Running { done: 0, total });
    true
}

pub(super) fn is_running(id: ImportId) -> bool {
    matches!(board().get(&id), Some(Progress::Running { .. }))
}

pub(super) fn advance(id: ImportId, done: u64, total: u64) {
    if let Some(progress) = board().get_mut(&id) {
        *progress = Progress::Running { done, total };
    }
}

/// Tells how the recording ended. Of a batch that was not claimed here nothing is told: the caller has the
/// result.
pub(super) fn end(id: ImportId, result: &Result<(), Failure>) {
    let mut board = board();
    if board.remove(&id).is_none() {
        return;
    }
    if let Err(failure) = result {
        let because = in_words(failure);
        board.insert(id, Progress::Failed { because });
    }
}

fn in_words(failure: &Failure) -> String {
    match failure {
        Failure::Store(_) => {
            "The database was not there, or refused; nothing was recorded. Try again.".to_owned()
        }
        Failure::Invalid(errors) => errors
            .iter()
            .map(|error| error.message.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        other => other.to_string(),
    }
}
