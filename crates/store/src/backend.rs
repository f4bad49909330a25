//! The way round what diesel cannot say over both databases at once.

/// Compiles one expression for each database's own connection.
///
/// For what the multi connection does not carry (`on_conflict`, batch insert, `for_update`,
/// sums of big integers). Both arms must have the same type.
#[macro_export]
macro_rules! on_backend {
    ($connection:expr, |$inner:ident| $body:expr) => {
        match $connection {
            $crate::DbConnection::Pg($inner) => $body,
            $crate::DbConnection::Sqlite($inner) => $body,
        }
    };
    ($connection:expr, postgres: |$pg:ident| $on_pg:expr, sqlite: |$sqlite:ident| $on_sqlite:expr) => {
        match $connection {
            $crate::DbConnection::Pg($pg) => $on_pg,
            $crate::DbConnection::Sqlite($sqlite) => $on_sqlite,
        }
    };
}
