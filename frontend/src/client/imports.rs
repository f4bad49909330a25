//! Files that the council uploads.

use chrono::NaiveDate;
use contract::imports::{
    ColumnsView, FindingView, ImportKind, ImportSummary, ImportView, MappingEntry, ProgressView,
    TemplateView, paths,
};
use domain::ids::ImportId;
use serde::Serialize;
use web_sys::{File, FormData};

use super::events::listen;
use super::{Ask, Outcome, PageOf, Problem};

/// Which imports are wanted.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct ImportsQuery {
    pub(crate) kind: Option<ImportKind>,
    pub(crate) cursor: Option<String>,
}

/// Which findings are wanted.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct FindingsQuery {
    pub(crate) code: Option<String>,
    pub(crate) cursor: Option<String>,
}

/// A file with what was said about it.
#[derive(Clone)]
pub(crate) struct Upload {
    pub(crate) kind: ImportKind,
    pub(crate) file: File,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) mapping: Vec<MappingEntry>,
}

pub(crate) async fn imports(query: ImportsQuery) -> Outcome<PageOf<ImportSummary>> {
    Ask::get(paths::IMPORTS).query(&query).read().await
}

pub(crate) async fn template(kind: ImportKind) -> Outcome<TemplateView> {
    Ask::get(paths::template(kind)).read().await
}

/// How the columns of a file would be read. Writes nothing.
pub(crate) async fn columns(kind: ImportKind, file: File) -> Outcome<ColumnsView> {
    Ask::post(paths::COLUMNS)
        .form(multipart(kind, &file)?)
        .read()
        .await
}

/// The dry run.
pub(crate) async fn upload(upload: Upload, key: String) -> Outcome<ImportView> {
    let form = multipart(upload.kind, &upload.file)?;
    if let Some(on) = upload.on {
        append(&form, "on", &on.to_string());
    }
    if !upload.mapping.is_empty() {
        append(
            &form,
            "mapping",
            &serde_json::to_string(&upload.mapping).unwrap_or_default(),
        );
    }
    Ask::post(paths::IMPORTS).form(form).once(key).read().await
}

pub(crate) async fn import(id: ImportId) -> Outcome<ImportView> {
    Ask::get(paths::import(id)).read().await
}

pub(crate) async fn findings(id: ImportId, query: FindingsQuery) -> Outcome<PageOf<FindingView>> {
    Ask::get(paths::findings(id)).query(&query).read().await
}

pub(crate) async fn apply(id: ImportId) -> Outcome<()> {
    Ask::post(paths::apply(id)).done().await
}

pub(crate) async fn progress(id: ImportId) -> Outcome<ProgressView> {
    Ask::get(paths::progress(id)).read().await
}

/// The same whenever it changes: `heard` says whether it has heard the last, `lost` that nothing more comes this
/// way.
pub(crate) fn follow_progress(
    id: ImportId,
    heard: impl Fn(ProgressView) -> bool + 'static,
    lost: impl Fn() + 'static,
) {
    let read = move |data: String| serde_json::from_str(&data).is_ok_and(&heard);
    listen(&paths::progress_events(id), "progress", read, lost);
}

pub(crate) async fn undo(id: ImportId) -> Outcome<()> {
    Ask::post(paths::undo(id)).done().await
}

pub(crate) async fn discard(id: ImportId) -> Outcome<()> {
    Ask::delete(paths::import(id)).done().await
}

fn multipart(kind: ImportKind, file: &File) -> Outcome<FormData> {
    let form = FormData::new().map_err(|_| Problem::unreadable())?;
    append(&form, "kind", kind.code());
    form.append_with_blob_and_filename("file", file, &file.name())
        .map_err(|_| Problem::unreadable())?;
    Ok(form)
}

fn append(form: &FormData, name: &str, value: &str) {
    let _ = form.append_with_str(name, value);
}
