use contract::asye::{
    EvidenceCellView, EvidenceColumnView, EvidenceGapView, EvidenceMatrixView, EvidenceRowView,
    StandardRef,
};
use domain::asye::matrix::Cell;
use usecases::asye::MatrixOf;
use usecases::competency::StandardRow;

use super::count;

pub(in crate::asye) fn matrix_view(of: &MatrixOf) -> EvidenceMatrixView {
    let (statements, rows) = &of.statements;
    let (capabilities, columns) = &of.capabilities;
    let level = of.nqsw.programme.programme.capabilities.level.as_ref();
    EvidenceMatrixView {
        as_of: of.as_of,
        name: of.nqsw.name(),
        statements_id: statements.id,
        statements_title: statements.framework.title.clone(),
        capabilities_id: capabilities.id,
        capabilities_title: capabilities.framework.title.clone(),
        level: level.and_then(|code| {
            capabilities
                .framework
                .levels
                .iter()
                .find(|level| level.code == *code)
                .map(|level| level.title.clone())
        }),
        pieces: count(of.pieces),
        columns: columns
            .iter()
            .zip(&of.matrix.columns)
            .map(|(standard, total)| EvidenceColumnView {
                standard: standard_ref(standard),
                total: cell_view(total),
            })
            .collect(),
        rows: rows
            .iter()
            .zip(&of.matrix.cells)
            .zip(&of.matrix.rows)
            .map(|((standard, cells), total)| EvidenceRowView {
                standard: standard_ref(standard),
                cells: cells.iter().map(cell_view).collect(),
                total: cell_view(total),
            })
            .collect(),
        gaps: gaps(of),
        final_on: of.nqsw.ends_on(),
    }
}

fn gaps(of: &MatrixOf) -> Vec<EvidenceGapView> {
    let statements = of
        .statements
        .1
        .iter()
        .filter(|standard| of.matrix.statement_gaps.contains(&standard.id))
        .map(|standard| (standard, false));
    let domains = of
        .capabilities
        .1
        .iter()
        .filter(|standard| of.matrix.domain_gaps.contains(&standard.id))
        .map(|standard| (standard, true));
    statements
        .chain(domains)
        .map(|(standard, is_domain)| EvidenceGapView {
            standard: standard_ref(standard),
            is_domain,
            message: format!(
                "No piece yet. {}",
                if standard.summary.is_empty() {
                    &standard.title
                } else {
                    &standard.summary
                }
            ),
        })
        .collect()
}

fn standard_ref(standard: &StandardRow) -> StandardRef {
    StandardRef {
        id: standard.id,
        code: standard.code.clone(),
        number: standard.number.clone(),
        title: standard.title.clone(),
    }
}

fn cell_view(cell: &Cell) -> EvidenceCellView {
    EvidenceCellView {
        count: count(cell.count()),
        observed: count(cell.observed),
        strength: cell.strength(),
        pieces: cell.pieces.clone(),
    }
}
