//! The multipart form of an upload.

use std::future::poll_fn;
use std::pin::Pin;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::http::StatusCode;
use chrono::NaiveDate;
use contract::imports::{ImportKind, MappingEntry};
use domain::imports::mapping::Put;
use futures_core::Stream;
use usecases::imports::Upload;

use crate::problem::Problem;

/// The largest file: 20 MB.
const MAX_FILE: usize = 20 * 1024 * 1024;

/// The largest of the other parts.
const MAX_TEXT: usize = 64 * 1024;

/// The parts of the form, for the document.
#[derive(serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "describes the form; the parts are read one by one"
)]
pub(crate) struct UploadForm {
    /// The file: CSV or XLSX, at most 20 MB.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// What it holds.
    kind: ImportKind,
    /// The day that it speaks of; today where it is left out.
    on: Option<NaiveDate>,
    /// JSON: a list of columns put to fields by hand.
    #[schema(value_type = Option<String>, example = r#"[{"column": "Payroll ref", "field": "employee_no"}]"#)]
    mapping: Option<String>,
}

/// Reads the form of an upload. A part that it does not know is refused.
pub(super) async fn read_form(mut parts: Multipart) -> Result<Upload, Problem> {
    let (mut file, mut kind, mut on, mut mapping) = (None, None, None, Vec::new());
    while let Some(part) = next(&mut parts).await {
        let mut part = part.map_err(refuse)?;
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                let file_name = part
                    .content_disposition()
                    .and_then(|said| said.get_filename())
                    .unwrap_or("file")
                    .to_owned();
                file = Some((file_name, read(&mut part, MAX_FILE).await?));
            }
            "kind" => {
                let said = text(&mut part).await?;
                kind = Some(
                    said.parse::<ImportKind>()
                        .map_err(|unknown| Problem::invalid_field("/kind", unknown.to_string()))?,
                );
            }
            "on" => {
                let said = text(&mut part).await?;
                let day = said
                    .parse::<NaiveDate>()
                    .map_err(|_| Problem::invalid_field("/on", "A day is written 2026-11-20."))?;
                on = Some(day);
            }
            "mapping" => mapping = read_mapping(&text(&mut part).await?)?,
            other => {
                return Err(Problem::invalid_field(
                    &format!("/{other}"),
                    "The form has no such part.",
                ));
            }
        }
    }
    let (file_name, bytes) =
        file.ok_or_else(|| Problem::invalid_field("/file", "Choose a file."))?;
    let kind = kind.ok_or_else(|| Problem::invalid_field("/kind", "Say what the file holds."))?;
    Ok(Upload {
        kind,
        file_name,
        bytes,
        by_hand: mapping,
        on,
    })
}

fn read_mapping(text: &str) -> Result<Vec<Put>, Problem> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let entries: Vec<MappingEntry> = serde_json::from_str(text).map_err(|error| {
        Problem::invalid_field(
            "/mapping",
            format!("Not a list of columns and fields: {error}."),
        )
    })?;
    Ok(entries
        .into_iter()
        .map(|entry| Put {
            column: entry.column,
            field: entry.field,
        })
        .collect())
}

async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|context| Pin::new(&mut *stream).poll_next(context)).await
}

async fn read(part: &mut Field, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = next(part).await {
        let chunk = chunk.map_err(refuse)?;
        if bytes.len() + chunk.len() > limit {
            return Err(Problem::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "too-large",
                "Too large",
                "The file is larger than 20 MB.",
            ));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

async fn text(part: &mut Field) -> Result<String, Problem> {
    let bytes = read(part, MAX_TEXT).await?;
    String::from_utf8(bytes)
        .map(|text| text.trim().to_owned())
        .map_err(|_| Problem::unreadable("A part of the form is not UTF-8."))
}

fn refuse(error: MultipartError) -> Problem {
    match error {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible
        | MultipartError::BoundaryMissing => Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "not-a-form",
            "Not sent as a form",
            "Send the file as multipart/form-data.",
        ),
        other => Problem::unreadable(format!("The form cannot be read: {other}.")),
    }
}
