//! On the wire: uploaded files, their dry runs and batches.
//!
//! The way of a file: `POST columns` (optional, shows how the columns would be read) → `POST /imports`
//! (dry run) → `POST apply` (202) → progress by `GET` or server-sent events → the import again, its
//! findings and errors file → `POST undo`.

mod columns;
mod finding;
mod import;
pub mod paths;
mod progress;
mod template;

pub use columns::{ColumnMatch, ColumnView, ColumnsView, MappingEntry};
pub use domain::imports::{FindingCode, ImportKind};
pub use finding::{FindingCellView, FindingView, SuggestionView};
pub use import::{CountView, ImportState, ImportSummary, ImportView, ReadingView};
pub use progress::{ProgressState, ProgressView};
pub use template::{FieldView, TemplateView};
