//! Which frameworks there are.

use domain::access::{Action, Actor};
use store::competency::{self, StoredFramework};

use crate::access::require;
use crate::{Failure, Spires};

/// Every framework in every version, by code and first day in force.
pub fn list_frameworks(spires: &Spires, actor: &Actor) -> Result<Vec<StoredFramework>, Failure> {
    require(actor, Action::ReadFrameworks)?;
    Ok(spires.store.read(competency::frameworks)?)
}
