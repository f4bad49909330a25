//! The two databases agree: the same tables, columns and indexes, and the same columns may be empty.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use store::StoreError;
use testkit::{Backend, database};

#[derive(Debug, Eq, Ord, PartialEq, PartialOrd, QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    on_table: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    may_be_empty: bool,
}

#[derive(Debug, Eq, Ord, PartialEq, PartialOrd, QueryableByName)]
struct Index {
    #[diesel(sql_type = Text)]
    name: String,
}

// SQLite says of a primary key that it may be empty, for the sake of an old defect of its own.
const COLUMNS_ON_SQLITE: &str = "
    SELECT m.name AS on_table, c.name AS name, c.\"notnull\" = 0 AND c.pk = 0 AS may_be_empty
    FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '__diesel%'";

const COLUMNS_ON_POSTGRES: &str = "
    SELECT table_name::text AS on_table, column_name::text AS name, is_nullable = 'YES' AS may_be_empty
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%'";

// Those that a constraint makes have names of the database's own; their columns stand above.
const INDEXES_ON_SQLITE: &str = "
    SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_autoindex%'";

const INDEXES_ON_POSTGRES: &str = "
    SELECT indexname::text AS name FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_diesel%'
    AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_key'";

fn rows<T>(backend: Backend, query: &str) -> BTreeSet<T>
where
    T: Ord + QueryableByName<store::MultiBackend> + 'static,
{
    let database = database(backend);
    let rows = database
        .store()
        .read(|conn| -> Result<Vec<T>, StoreError> { Ok(diesel::sql_query(query).load(conn)?) });
    rows.unwrap().into_iter().collect()
}

#[test]
fn both_databases_have_the_same_columns() {
    let sqlite: BTreeSet<Column> = rows(Backend::Sqlite, COLUMNS_ON_SQLITE);
    let postgres: BTreeSet<Column> = rows(Backend::Postgres, COLUMNS_ON_POSTGRES);
    assert!(sqlite.len() > 100);
    let differing: Vec<_> = sqlite.symmetric_difference(&postgres).collect();
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn both_databases_have_the_same_indexes() {
    let sqlite: BTreeSet<Index> = rows(Backend::Sqlite, INDEXES_ON_SQLITE);
    let postgres: BTreeSet<Index> = rows(Backend::Postgres, INDEXES_ON_POSTGRES);
    let differing: Vec<_> = sqlite.symmetric_difference(&postgres).collect();
    assert!(differing.is_empty(), "{differing:#?}");
}
