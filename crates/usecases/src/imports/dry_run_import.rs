//! A dry run that is kept, to be looked at and applied.

use domain::access::{Action, Actor};
use domain::ids::ImportId;
use sha2::{Digest, Sha256};
use store::imports::{NewImport, insert_import, replace_findings, save_mapping};

use super::plan::plan;
use super::read_file::{open_complete, remembered};
use super::stored::StoredMapping;
use super::upload::Upload;
use crate::access::require;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Keeps the file with what applying it would do, and remembers how its columns are read. Nothing that
/// the file tells is recorded. The same key again gives the dry run that the first made.
pub fn dry_run_import(
    spires: &Spires,
    actor: &Actor,
    upload: &Upload,
    key: Option<&str>,
) -> Result<ImportId, Failure> {
    require(actor, Action::RunImports)?;
    let on = upload.on.unwrap_or_else(|| spires.today());
    let (remembered, file, plan) = spires.store.read(|conn| {
        let remembered = remembered(conn, upload.kind)?;
        let file = open_complete(upload.kind, &upload.bytes, &upload.by_hand, &remembered)?;
        let plan = plan(conn, upload.kind, &file, on)?;
        Ok::<_, Failure>((remembered, file, plan))
    })?;
    let id: ImportId = spires.new_id();
    let to_remember = file.columns.to_remember();
    let mapping = serde_json::to_string(&StoredMapping {
        read_as: file.read_as().to_owned(),
        by_hand: upload.by_hand.clone(),
        remembered,
        columns: file.columns_with_examples(),
    })?;
    let counts = serde_json::to_string(&plan.stored_counts())?;
    let sha256 = format!("{:x}", Sha256::digest(&upload.bytes));
    let asked = (upload.kind, &sha256, &upload.by_hand, on);
    let once = Once::of(key, "dry_run_import", &asked)?;
    spires.store.write(|conn| {
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(ImportId(made));
        }
        let new = NewImport {
            id,
            kind: upload.kind,
            file_name: &upload.file_name,
            bytes: &upload.bytes,
            sha256: &sha256,
            mapping: &mapping,
            on,
            rows: i32::try_from(plan.rows).unwrap_or(i32::MAX),
            counts: &counts,
            by: actor.person(),
            at: spires.now(),
        };
        insert_import(conn, &new)?;
        replace_findings(conn, id, &plan.findings)?;
        if !upload.by_hand.is_empty() {
            save_mapping(
                conn,
                upload.kind,
                &serde_json::to_string(&to_remember)?,
                actor.person(),
                spires.now(),
            )?;
        }
        let entry = Entry::of("dry_run_import", "import")
            .subject(id)
            .after(&(upload.kind, &upload.file_name));
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}
