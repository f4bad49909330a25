//! Evidence by statement and domain.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::piece::Piece;
use crate::ids::{PieceId, StandardId};

/// How strong the evidence in a cell is, in four steps by number of pieces. It informs the judgement and
/// never makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = EvidenceStrength))]
pub enum Strength {
    /// No piece.
    None,
    /// One piece.
    One,
    /// Two or three pieces.
    Some,
    /// Four pieces or more.
    Strong,
}

impl Strength {
    /// The step of a number of pieces.
    pub fn of(pieces: usize) -> Self {
        match pieces {
            0 => Self::None,
            1 => Self::One,
            2 | 3 => Self::Some,
            _ => Self::Strong,
        }
    }
}

/// One cell, or one row's or column's total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The pieces that count here, each once, in the order in which they came.
    pub pieces: Vec<PieceId>,
    /// How many of them are observations.
    pub observed: usize,
}

impl Cell {
    fn of<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Self {
        let mut cell = Self {
            pieces: vec![],
            observed: 0,
        };
        for piece in pieces {
            cell.pieces.push(piece.id);
            cell.observed += usize::from(piece.kind.is_observed());
        }
        cell
    }

    /// How many pieces.
    pub fn count(&self) -> usize {
        self.pieces.len()
    }

    /// The step of strength.
    pub fn strength(&self) -> Strength {
        Strength::of(self.count())
    }
}

/// The matrix: a row a statement, a column a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Cells, row by row, in the order of statements and domains given.
    pub cells: Vec<Vec<Cell>>,
    /// All pieces tagged to a statement, whether or not they are tagged to a domain too.
    pub rows: Vec<Cell>,
    /// All pieces tagged to a domain, whether or not they are tagged to a statement too.
    pub columns: Vec<Cell>,
    /// Statements without any piece.
    pub statement_gaps: Vec<StandardId>,
    /// Domains without any piece.
    pub domain_gaps: Vec<StandardId>,
}

/// Which pieces the matrix counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MatrixFilter {
    /// Pieces dated from this day on.
    pub from: Option<NaiveDate>,
    /// Pieces dated up to and with this day.
    pub to: Option<NaiveDate>,
    /// Observations alone.
    pub observed_only: bool,
}

impl MatrixFilter {
    fn takes(self, piece: &Piece) -> bool {
        self.from.is_none_or(|from| from <= piece.dated_on)
            && self.to.is_none_or(|to| piece.dated_on <= to)
            && (!self.observed_only || piece.kind.is_observed())
    }
}

/// Builds the matrix. A piece counts wherever it is tagged. A statement or a domain without evidence is
/// a gap; an empty cell is not.
pub fn matrix(
    statements: &[StandardId],
    domains: &[StandardId],
    pieces: &[Piece],
    filter: MatrixFilter,
) -> Matrix {
    let taken: Vec<&Piece> = pieces.iter().filter(|piece| filter.takes(piece)).collect();
    let tagged = |standard: StandardId| {
        Cell::of(
            taken
                .iter()
                .copied()
                .filter(move |piece| piece.tags.contains(&standard)),
        )
    };
    let rows: Vec<Cell> = statements
        .iter()
        .map(|statement| tagged(*statement))
        .collect();
    let columns: Vec<Cell> = domains.iter().map(|domain| tagged(*domain)).collect();
    let gaps = |standards: &[StandardId], totals: &[Cell]| {
        standards
            .iter()
            .zip(totals)
            .filter(|(_, total)| total.count() == 0)
            .map(|(standard, _)| *standard)
            .collect()
    };
    Matrix {
        cells: statements
            .iter()
            .map(|statement| {
                domains
                    .iter()
                    .map(|domain| {
                        Cell::of(taken.iter().copied().filter(|piece| {
                            piece.tags.contains(statement) && piece.tags.contains(domain)
                        }))
                    })
                    .collect()
            })
            .collect(),
        statement_gaps: gaps(statements, &rows),
        domain_gaps: gaps(domains, &columns),
        rows,
        columns,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;
    use crate::asye::PieceKind;

    fn standard(number: u128) -> StandardId {
        StandardId(Uuid::from_u128(number))
    }

    fn piece(id: u128, kind: PieceKind, dated_on: &str, tags: &[u128]) -> Piece {
        Piece {
            id: PieceId(Uuid::from_u128(id)),
            kind,
            dated_on: dated_on.parse().unwrap(),
            milestone: None,
            on_tracker: false,
            observer: None,
            tags: tags.iter().map(|tag| standard(*tag)).collect(),
        }
    }

    #[test]
    fn one_piece_counts_wherever_it_is_tagged_and_an_empty_cell_is_no_gap() {
        let statements = [standard(1), standard(2), standard(3)];
        let domains = [standard(11), standard(12), standard(13)];
        let pieces = [
            piece(100, PieceKind::Observation, "2026-04-01", &[1, 2, 11]),
            piece(101, PieceKind::Report, "2026-06-01", &[1, 11, 12]),
            piece(102, PieceKind::Reflection, "2026-07-01", &[2]),
        ];
        let matrix = matrix(&statements, &domains, &pieces, MatrixFilter::default());
        let counts: Vec<Vec<usize>> = matrix
            .cells
            .iter()
            .map(|row| row.iter().map(Cell::count).collect())
            .collect();
        assert_eq!(counts, [[2, 1, 0], [1, 0, 0], [0, 0, 0]]);
        assert_eq!(matrix.cells[0][0].observed, 1);
        assert_eq!(
            matrix.rows.iter().map(Cell::count).collect::<Vec<_>>(),
            [2, 2, 0]
        );
        assert_eq!(
            matrix.columns.iter().map(Cell::count).collect::<Vec<_>>(),
            [2, 1, 0]
        );
        assert_eq!(matrix.statement_gaps, [standard(3)]);
        assert_eq!(matrix.domain_gaps, [standard(13)]);
    }

    #[rstest]
    #[case(MatrixFilter { from: Some("2026-05-01".parse().unwrap()), ..Default::default() }, 1)]
    #[case(MatrixFilter { to: Some("2026-04-01".parse().unwrap()), ..Default::default() }, 1)]
    #[case(MatrixFilter { observed_only: true, ..Default::default() }, 1)]
    #[case(MatrixFilter::default(), 2)]
    fn filters(#[case] filter: MatrixFilter, #[case] expected: usize) {
        let pieces = [
            piece(100, PieceKind::Observation, "2026-04-01", &[1, 11]),
            piece(101, PieceKind::Report, "2026-06-01", &[1, 11]),
        ];
        let matrix = matrix(&[standard(1)], &[standard(11)], &pieces, filter);
        assert_eq!(matrix.cells[0][0].count(), expected);
    }

    #[rstest]
    #[case(0, Strength::None)]
    #[case(1, Strength::One)]
    #[case(2, Strength::Some)]
    #[case(3, Strength::Some)]
    #[case(4, Strength::Strong)]
    #[case(40, Strength::Strong)]
    fn strength_has_four_steps(#[case] pieces: usize, #[case] expected: Strength) {
        assert_eq!(Strength::of(pieces), expected);
    }

    proptest! {
        #[test]
        fn a_cell_never_counts_more_than_its_row_or_its_column(
            tags in proptest::collection::vec(proptest::collection::btree_set(1_u128..8, 0..6), 0..20)
        ) {
            let statements = [standard(1), standard(2), standard(3)];
            let domains = [standard(4), standard(5), standard(6), standard(7)];
            let pieces: Vec<Piece> = tags.iter().zip(0..).map(|(tags, id)| {
                piece(id, PieceKind::Report, "2026-06-01", &tags.iter().copied().collect::<Vec<_>>())
            }).collect();
            let matrix = matrix(&statements, &domains, &pieces, MatrixFilter::default());
            for (row, total) in matrix.cells.iter().zip(&matrix.rows) {
                for (cell, column) in row.iter().zip(&matrix.columns) {
                    prop_assert!(cell.count() <= total.count().min(column.count()));
                }
            }
            for (statement, total) in statements.iter().zip(&matrix.rows) {
                prop_assert_eq!(matrix.statement_gaps.contains(statement), total.count() == 0);
            }
        }
    }
}
