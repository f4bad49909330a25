//! A dry run that leaves no trace, for the command line.

use domain::access::{Action, Actor};

use super::plan::{Report, plan};
use super::read_file::{open_complete, remembered};
use super::upload::Upload;
use crate::access::require;
use crate::{Failure, Spires};

/// Reads a file and says what applying it would do. Writes nothing at all.
pub fn check_import(spires: &Spires, actor: &Actor, upload: &Upload) -> Result<Report, Failure> {
    require(actor, Action::RunImports)?;
    let on = upload.on.unwrap_or_else(|| spires.today());
    spires.store.read(|conn| {
        let remembered = remembered(conn, upload.kind)?;
        let file = open_complete(upload.kind, &upload.bytes, &upload.by_hand, &remembered)?;
        Ok(plan(conn, upload.kind, &file, on)?.report())
    })
}
