//! Evidence by statement and domain.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::asye::Piece;
use domain::asye::matrix::{Matrix, MatrixFilter, matrix};
use domain::ids::{EnrolmentId, StandardId};
use store::DbConnection;
use store::competency::{StandardRow, StoredFramework, framework};

use super::{Nqsw, find};
use crate::{Failure, Spires};

/// The matrix with its headings.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixOf {
    /// The day.
    pub as_of: NaiveDate,
    /// Whose.
    pub nqsw: Nqsw,
    /// The framework of the rows, as they began on it.
    pub statements: (StoredFramework, Vec<StandardRow>),
    /// The framework of the columns.
    pub capabilities: (StoredFramework, Vec<StandardRow>),
    /// The counts.
    pub matrix: Matrix,
    /// Pieces that the filter takes and that have a tag.
    pub pieces: usize,
}

/// PQS × PCF of one NQSW. Audited, and visible to the NQSW.
pub fn show_matrix(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    filter: MatrixFilter,
) -> Result<MatrixOf, Failure> {
    let of = spires.store.read(|conn| {
        let nqsw = find::nqsw_for(conn, spires, actor, Action::ReadAsyeRecord, id)?;
        matrix_of(conn, spires, nqsw, filter)
    })?;
    find::audit_read(spires, actor, "show_matrix", &of.nqsw)?;
    Ok(of)
}

/// The matrix, without asking who may see it.
pub(super) fn matrix_of(
    conn: &mut DbConnection,
    spires: &Spires,
    nqsw: Nqsw,
    filter: MatrixFilter,
) -> Result<MatrixOf, Failure> {
    let missing = || Failure::NotFound("framework");
    let statements = framework(conn, nqsw.facts.framework)?.ok_or_else(missing)?;
    let capabilities = nqsw.programme.capabilities.ok_or_else(missing)?;
    let capabilities = framework(conn, capabilities)?.ok_or_else(missing)?;
    let ids = |standards: &[StandardRow]| -> Vec<StandardId> {
        standards.iter().map(|standard| standard.id).collect()
    };
    let pieces: Vec<Piece> = store::asye::pieces_with_tags(conn, nqsw.id())?;
    let matrix = matrix(&ids(&statements.1), &ids(&capabilities.1), &pieces, filter);
    let mut counted: Vec<_> = matrix
        .rows
        .iter()
        .chain(&matrix.columns)
        .flat_map(|cell| &cell.pieces)
        .collect();
    counted.sort();
    counted.dedup();
    Ok(MatrixOf {
        as_of: spires.today(),
        pieces: counted.len(),
        statements,
        capabilities,
        matrix,
        nqsw,
    })
}
