//! One framework.

use domain::access::{Action, Actor};
use domain::ids::FrameworkId;
use store::competency::{self, StandardRow, StoredFramework};

use crate::access::require;
use crate::{Failure, Spires};

/// A framework with its standards, in the publisher's order.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameworkOf {
    /// The framework.
    pub stored: StoredFramework,
    /// Its standards with their ids.
    pub standards: Vec<StandardRow>,
}

/// One framework whole.
pub fn show_framework(
    spires: &Spires,
    actor: &Actor,
    id: FrameworkId,
) -> Result<FrameworkOf, Failure> {
    require(actor, Action::ReadFrameworks)?;
    spires
        .store
        .read(|conn| competency::framework(conn, id))?
        .map(|(stored, standards)| FrameworkOf { stored, standards })
        .ok_or(Failure::NotFound("framework"))
}
