//! Imports as DTOs.

use contract::imports::{
    ColumnMatch, ColumnView, ColumnsView, CountView, FieldView, FindingCellView, FindingCode,
    FindingView, ImportState as WireState, ImportSummary, ImportView, ProgressState, ProgressView,
    ReadingView, SuggestionView, TemplateView,
};
use domain::imports::field::Need;
use domain::imports::{Finding, ImportKind, Note};
use usecases::imports::{Beside, ColumnsRead, Import, ImportState, Progress, StoredColumn};

use super::words::{effect, reading, thousands, title_and_meaning};

/// An import as the list shows it.
pub(super) fn summary_view(import: &Import) -> ImportSummary {
    ImportSummary {
        id: import.id,
        kind: import.kind,
        file_name: import.file_name.clone(),
        on: import.on,
        state: match import.state {
            ImportState::DryRun if import.is_being_applied() => WireState::Applying,
            ImportState::DryRun => WireState::DryRun,
            ImportState::Applied => WireState::Applied,
            ImportState::Undone => WireState::Undone,
            ImportState::Discarded => WireState::Discarded,
        },
        rows: import.rows,
        accepted: import.rows.saturating_sub(import.counts.stay_out),
        stay_out: import.counts.stay_out,
        read_at: import.read_at,
        sent_by: import
            .sender_name
            .clone()
            .unwrap_or_else(|| "Command line".to_owned()),
        applied_at: import.applied_at,
        undone_at: import.undone_at,
    }
}

/// An import in full.
pub(super) fn import_view(import: &Import) -> ImportView {
    let summary = summary_view(import);
    let can_apply = summary.state == WireState::DryRun;
    ImportView {
        title: import.kind.title().to_owned(),
        read_as: import.read_as.clone(),
        columns: import.columns.iter().cloned().map(column_view).collect(),
        counts: counts(import),
        readings: import
            .counts
            .readings
            .iter()
            .map(|(note, count)| reading_view(*note, *count))
            .collect(),
        findings: import.counts.findings,
        effect: effect(import),
        can_apply,
        can_undo: import.state == ImportState::Applied && import.not_undone_because.is_none(),
        refused_because: import.not_undone_because.clone(),
        summary,
    }
}

/// What is kept first, then what stays out, each by size; nothing that counts nought but `accepted`.
fn counts(import: &Import) -> Vec<CountView> {
    let mut counts: Vec<CountView> = import
        .counts
        .counts
        .iter()
        .filter(|(code, count)| **count > 0 || *code == "accepted")
        .map(|(code, count)| {
            let finding = FindingCode::from_code(code);
            let (title, meaning) = title_and_meaning(code, finding, import.on);
            CountView {
                code: code.clone(),
                title,
                meaning,
                count: *count,
                stays_out: finding.is_some_and(FindingCode::stays_out),
                is_finding: finding.is_some(),
            }
        })
        .collect();
    counts.sort_by_key(|view| {
        (
            view.is_finding,
            view.stays_out,
            std::cmp::Reverse(view.count),
        )
    });
    counts
}

fn reading_view(note: Note, count: u64) -> ReadingView {
    let (title, text) = reading(note, count);
    ReadingView {
        title: title.to_owned(),
        text,
    }
}

fn column_view(column: StoredColumn) -> ColumnView {
    ColumnView {
        name: column.heading,
        field: column.field,
        matched: match column.how.as_str() {
            "by_hand" => ColumnMatch::ByHand,
            "remembered" => ColumnMatch::Remembered,
            "synonym" => ColumnMatch::Synonym,
            _ => ColumnMatch::Unread,
        },
        examples: column.examples,
    }
}

/// How a file would be read.
pub(super) fn columns_view(read: ColumnsRead) -> ColumnsView {
    let mut fields = template_view(read.kind).fields;
    fields.sort_by_key(|field| !field.needed);
    ColumnsView {
        kind: read.kind,
        file_name: read.file_name,
        read_as: read.read_as,
        rows: read.rows,
        columns: read.columns.into_iter().map(column_view).collect(),
        fields,
        missing: read.missing.into_iter().map(str::to_owned).collect(),
    }
}

/// A finding with what stands beside it.
pub(super) fn finding_view((finding, beside): (Finding, Beside)) -> FindingView {
    let cell = |cell: usecases::imports::Cell| FindingCellView {
        column: cell.column,
        value: cell.value,
        decided: cell.decided,
    };
    FindingView {
        line: finding.line,
        column: finding.column,
        code: finding.code,
        stays_out: finding.code.stays_out(),
        message: finding.message,
        cells: beside.cells.into_iter().map(cell).collect(),
        suggestions: beside
            .suggestions
            .into_iter()
            .map(|person| SuggestionView {
                person_id: person.id,
                employee_no: person.employee_no,
                name: person.name,
                team: person.team,
            })
            .collect(),
    }
}

/// How far the recording is.
pub(super) fn progress_view(progress: Progress) -> ProgressView {
    let of = |done: u64, total: u64| format!("{} of {} rows", thousands(done), thousands(total));
    match progress {
        Progress::NotStarted { total } => ProgressView {
            state: ProgressState::NotStarted,
            done: 0,
            total,
            message: "Nothing is being recorded.".to_owned(),
        },
        Progress::Running { done, total } => ProgressView {
            state: ProgressState::Running,
            done,
            total,
            message: of(done, total),
        },
        Progress::Done { total } => ProgressView {
            state: ProgressState::Done,
            done: total,
            total,
            message: of(total, total),
        },
        Progress::Failed { because } => ProgressView {
            state: ProgressState::Failed,
            done: 0,
            total: 0,
            message: because,
        },
    }
}

/// The template of a kind.
pub(super) fn template_view(kind: ImportKind) -> TemplateView {
    let fields = kind.fields().iter().map(|field| FieldView {
        name: field.name.to_owned(),
        heading: field.heading.to_owned(),
        needed: field.need == Need::Always,
        explanation: field.explanation.to_owned(),
    });
    TemplateView {
        kind,
        title: kind.title().to_owned(),
        fields: fields.collect(),
    }
}

/// The header row of a kind as CSV, with the mark by which spreadsheet programs know UTF-8.
pub(super) fn template_csv(kind: ImportKind) -> String {
    let headings: Vec<&str> = kind.fields().iter().map(|field| field.heading).collect();
    format!("\u{feff}{}\r\n", headings.join(","))
}
