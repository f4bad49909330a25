//! Findings of a file.

use diesel::prelude::*;
use domain::ids::ImportId;
use domain::imports::{Finding, FindingCode};

use super::batch::insert_all;
use crate::schema::import_findings;
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};

/// A finding with what the screen shows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingRow {
    /// The finding.
    pub finding: Finding,
    /// Cells and suggestions, as JSON.
    pub beside: String,
}

type Columns = (i32, String, String, String, String);

/// Keeps these findings in place of those that were kept before, in their order.
pub fn replace_findings(
    conn: &mut DbConnection,
    import: ImportId,
    findings: &[FindingRow],
) -> Result<(), StoreError> {
    diesel::delete(
        import_findings::table.filter(import_findings::import_id.eq(DbUuid::from(import))),
    )
    .execute(conn)?;
    let numbered: Vec<(i32, &FindingRow)> = (1..).zip(findings).collect();
    insert_all!(conn, import_findings::table, &numbered, |row| (
        import_findings::import_id.eq(DbUuid::from(import)),
        import_findings::number.eq(row.0),
        // The table's way to say none: lines begin at 1, and a heading is not empty.
        import_findings::line.eq(row
            .1
            .finding
            .line
            .map_or(0, |line| i32::try_from(line).unwrap_or(i32::MAX))),
        import_findings::column_name.eq(row.1.finding.column.as_deref().unwrap_or_default()),
        import_findings::code.eq(row.1.finding.code.code()),
        import_findings::message.eq(row.1.finding.message.as_str()),
        import_findings::suggestions.eq(row.1.beside.as_str()),
    ));
    Ok(())
}

/// A page of the findings in their order, of one code or of all, and how many there are.
pub fn findings_page(
    conn: &mut DbConnection,
    import: ImportId,
    code: Option<FindingCode>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<FindingRow>, i64), StoreError> {
    let of_import = import_findings::import_id.eq(DbUuid::from(import));
    let mut rows = import_findings::table.filter(of_import).into_boxed();
    let mut total = import_findings::table
        .filter(of_import)
        .count()
        .into_boxed();
    if let Some(code) = code {
        rows = rows.filter(import_findings::code.eq(code.code()));
        total = total.filter(import_findings::code.eq(code.code()));
    }
    let rows: Vec<Columns> = rows
        .order(import_findings::number)
        .limit(limit)
        .offset(offset)
        .select((
            import_findings::line,
            import_findings::column_name,
            import_findings::code,
            import_findings::message,
            import_findings::suggestions,
        ))
        .load(conn)?;
    let rows = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok((rows, total.first(conn)?))
}

/// Every finding, in order.
pub fn errors_of(conn: &mut DbConnection, import: ImportId) -> Result<Vec<FindingRow>, StoreError> {
    Ok(findings_page(conn, import, None, i64::MAX, 0)?.0)
}

fn read((line, column, code, message, beside): Columns) -> Result<FindingRow, StoreError> {
    let code = FindingCode::from_code(&code)
        .ok_or_else(|| StoreError::corrupt("code of a finding", &code))?;
    Ok(FindingRow {
        finding: Finding {
            line: u32::try_from(line).ok().filter(|line| *line > 0),
            column: Some(column).filter(|column| !column.is_empty()),
            code,
            message,
        },
        beside,
    })
}
