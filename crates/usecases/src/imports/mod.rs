//! What people do: upload files, read dry runs, apply and undo batches.
//!
//! `read_file` makes rows of bytes, `plan` decides about every row without writing, `record` writes a
//! plan. A dry run keeps the file and what the plan says; applying plans anew, on the data of that
//! moment, and records in the same transaction.

mod apply_import;
mod check_import;
mod discard_import;
mod dry_run_import;
mod errors_file;
mod find_import;
mod list_findings;
mod list_imports;
mod plan;
mod progress;
mod read_columns;
mod read_file;
mod record;
mod stored;
mod undo_import;
mod upload;

pub use apply_import::{apply_import, begin_import};
pub use check_import::check_import;
pub use discard_import::discard_import;
pub use dry_run_import::dry_run_import;
pub use errors_file::write_errors_file;
pub use find_import::find_import;
pub use list_findings::list_import_findings;
pub use list_imports::list_imports;
pub use plan::Report;
pub use progress::{Progress, progress_of_import};
pub use read_columns::{ColumnsRead, read_import_columns};
pub use stored::{Beside, Cell, Import, ImportState, StoredColumn, StoredCounts};
pub use undo_import::undo_import;
pub use upload::Upload;
