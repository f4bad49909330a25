//! Many rows at once: a few statements on PostgreSQL, one prepared statement on SQLite.

/// How many rows one statement carries on PostgreSQL, which takes 65,535 values at most.
pub(super) const ROWS_AT_ONCE: usize = 1000;

/// Inserts every item of a slice; `|item| values` makes the row of one.
macro_rules! insert_all {
    ($conn:expr, $table:expr, $items:expr, |$item:ident| $values:expr) => {
        $crate::on_backend!($conn,
            postgres: |pg| {
                for chunk in $items.chunks($crate::imports::batch::ROWS_AT_ONCE) {
                    let rows: Vec<_> = chunk.iter().map(|$item| $values).collect();
                    diesel::insert_into($table).values(rows).execute(pg)?;
                }
            },
            sqlite: |sqlite| {
                for $item in $items {
                    diesel::insert_into($table).values($values).execute(sqlite)?;
                }
            }
        )
    };
}
pub(super) use insert_all;
