//! URL paths, below `/api/v1`.

use domain::ids::ImportId;
use domain::imports::ImportKind;

/// `GET` list (`?limit=&cursor=&kind=`), `POST` a file: multipart parts `file`, `kind`, and optional
/// `on` (`YYYY-MM-DD`) and `mapping` (JSON, a list of [`MappingEntry`](super::MappingEntry)).
pub const IMPORTS: &str = "/api/v1/imports";

/// `POST` multipart `file` and `kind`: how the columns would be read. Writes nothing.
pub const COLUMNS: &str = "/api/v1/imports/columns";

/// `GET` one import; `DELETE` throws a dry run away.
pub fn import(id: ImportId) -> String {
    format!("{IMPORTS}/{id}")
}

/// `GET` findings (`?limit=&cursor=&code=`).
pub fn findings(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/findings")
}

/// `GET` CSV: the original rows that stay out, and the reason.
pub fn errors_file(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/errors.csv")
}

/// `POST`: starts recording the batch; answers 202 at once.
pub fn apply(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/apply")
}

/// `GET`: how far the recording is.
pub fn progress(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/progress")
}

/// `GET` as `text/event-stream`: events `progress`, each with a `ProgressView`; ends after the last.
pub fn progress_events(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/progress/events")
}

/// `POST`: voids what the batch recorded.
pub fn undo(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/undo")
}

/// `GET`: the fields of the kind, explained.
pub fn template(kind: ImportKind) -> String {
    format!("/api/v1/import-templates/{}", kind.code())
}

/// `GET` CSV: a file of the kind with its header row alone.
pub fn template_file(kind: ImportKind) -> String {
    format!("/api/v1/import-templates/{}/file.csv", kind.code())
}
