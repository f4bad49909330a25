//! The board, the people behind it, and proofs.

use contract::compliance::{PersonRequirementsView, paths};
use domain::ids::PersonId;

use super::{Ask, Outcome};

/// What one person must hold today.
pub(crate) async fn person_requirements(id: PersonId) -> Outcome<PersonRequirementsView> {
    Ask::get(paths::person_requirements(id)).read().await
}
