//! The pool's way to open and test connections.

use std::sync::Arc;

use diesel::connection::{Connection, InstrumentationEvent, SimpleConnection};
use diesel::r2d2::{ManageConnection, R2D2Connection};

use crate::connection::DbConnection;
use crate::on_backend;

/// Is told each statement before it runs.
pub type Watcher = Arc<dyn Fn(&str) + Send + Sync>;

/// Opens connections to one database URL.
#[derive(Clone)]
pub(crate) struct Manager {
    url: String,
    watcher: Option<Watcher>,
}

impl Manager {
    pub(crate) fn new(url: &str, watcher: Option<Watcher>) -> Self {
        Self {
            url: url.to_owned(),
            watcher,
        }
    }
}

fn watch(connection: &mut DbConnection, watcher: Watcher) {
    let tell = move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            watcher(&query.to_string());
        }
    };
    on_backend!(connection, |inner| inner.set_instrumentation(tell));
}

impl ManageConnection for Manager {
    type Connection = DbConnection;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<DbConnection, Self::Error> {
        let mut connection =
            DbConnection::to_url(&self.url).map_err(diesel::r2d2::Error::ConnectionError)?;
        if let Some(watcher) = &self.watcher {
            watch(&mut connection, Arc::clone(watcher));
        }
        Ok(connection)
    }

    fn is_valid(&self, connection: &mut DbConnection) -> Result<(), Self::Error> {
        connection
            .batch_execute("SELECT 1")
            .map_err(diesel::r2d2::Error::QueryError)
    }

    // A panic inside a transaction leaves it open: such a connection is thrown away.
    fn has_broken(&self, connection: &mut DbConnection) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}
