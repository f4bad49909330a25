//! Which programme templates there are.

use domain::access::{Action, Actor};
use store::asye::StoredProgramme;

use crate::access::require;
use crate::{Failure, Spires};

/// Every template, by first day. Whoever may read frameworks may read them.
pub fn list_programmes(spires: &Spires, actor: &Actor) -> Result<Vec<StoredProgramme>, Failure> {
    require(actor, Action::ReadFrameworks)?;
    Ok(spires.store.read(store::asye::programmes)?)
}
