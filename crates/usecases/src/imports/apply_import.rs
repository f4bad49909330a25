//! Recording a batch: the whole of it, or nothing.

use domain::access::{Action, Actor};
use domain::ids::ImportId;
use serde::Serialize;
use store::imports::{file_of, find_import, lock_import, mark_applied, replace_findings};

use super::plan::{Report, plan};
use super::progress;
use super::read_file::open_complete;
use super::record::{Batch, record};
use super::stored::{Import, ImportState};
use crate::access::require;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// What the audit log keeps of a batch.
#[derive(Serialize)]
struct Told<'a> {
    kind: &'a str,
    file_name: &'a str,
    on: chrono::NaiveDate,
    counts: &'a std::collections::BTreeMap<String, u64>,
}

/// Claims the batch, so that [`apply_import`] may follow in the background. Refuses one that is not a dry
/// run, or that is being recorded.
pub fn begin_import(spires: &Spires, actor: &Actor, id: ImportId) -> Result<(), Failure> {
    require(actor, Action::RunImports)?;
    let import = spires.store.read(|conn| {
        let row = find_import(conn, id).map_err(Failure::or_missing("import"))?;
        Import::of(row)
    })?;
    refuse_unless_dry_run(&import)?;
    if progress::claim(id, import.rows) {
        Ok(())
    } else {
        Err(Failure::refused(
            "import-running",
            "The file is being recorded already.",
        ))
    }
}

/// Records the batch in one transaction: facts with their lines, the record, one audit entry. Plans anew
/// on the data of this moment. A batch is recorded once.
pub fn apply_import(spires: &Spires, actor: &Actor, id: ImportId) -> Result<Report, Failure> {
    require(actor, Action::RunImports)?;
    let result = apply(spires, actor, id);
    match result {
        Ok(report) => {
            progress::end(id, &Ok(()));
            Ok(report)
        }
        Err(failure) => {
            let result = Err(failure);
            progress::end(id, &result);
            result.map(|()| Report::default())
        }
    }
}

fn apply(spires: &Spires, actor: &Actor, id: ImportId) -> Result<Report, Failure> {
    let (import, bytes) = spires.store.read(|conn| {
        let row = find_import(conn, id).map_err(Failure::or_missing("import"))?;
        let import = Import::of(row)?;
        refuse_unless_dry_run(&import)?;
        Ok::<_, Failure>((import, file_of(conn, id)?))
    })?;
    let (by_hand, remembered) = &import.mapping;
    let file = open_complete(import.kind, &bytes, by_hand, remembered)?;
    drop(bytes);
    spires.store.write(|conn| {
        let row = lock_import(conn, id).map_err(Failure::or_missing("import"))?;
        refuse_unless_dry_run(&Import::of(row)?)?;
        let plan = plan(conn, import.kind, &file, import.on)?;
        let batch = Batch {
            import: id,
            kind: import.kind,
            by: actor.person(),
            at: spires.now(),
            spires,
            advance: &|done| progress::advance(id, done, import.rows),
        };
        record(conn, &batch, &plan.changes)?;
        replace_findings(conn, id, &plan.findings)?;
        let counts = plan.stored_counts();
        mark_applied(
            conn,
            id,
            &serde_json::to_string(&counts)?,
            batch.by,
            batch.at,
        )?;
        let told = Told {
            kind: import.kind.code(),
            file_name: &import.file_name,
            on: import.on,
            counts: &counts.counts,
        };
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("apply_import", "import").subject(id).after(&told),
        )?;
        Ok(plan.report())
    })
}

fn refuse_unless_dry_run(import: &Import) -> Result<(), Failure> {
    match import.state {
        ImportState::DryRun => Ok(()),
        state => Err(Failure::refused(
            "import-not-a-dry-run",
            format!("This import was {}.", state.in_words()),
        )),
    }
}
