//! One connection type over both databases, chosen by the scheme of the URL.

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, ConnectionError, PgConnection, SqliteConnection};

mod multi {
    #![expect(missing_docs, reason = "the derive writes public items without any")]

    use diesel::{PgConnection, SqliteConnection};

    /// A connection to either database. Queries written against it run on both.
    #[derive(diesel::MultiConnection)]
    pub enum DbConnection {
        /// PostgreSQL 15 or later.
        Pg(PgConnection),
        /// The embedded database: one file, write-ahead log.
        Sqlite(SqliteConnection),
    }
}

pub use multi::{DbConnection, MultiBackend};

/// Which of the two databases a URL names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// `postgres://…` or `postgresql://…`
    Postgres,
    /// `sqlite:path/to/file.db`
    Sqlite,
}

impl Backend {
    /// The backend that the URL's scheme names, or `None` for a scheme that Spires does not serve.
    pub fn of_url(url: &str) -> Option<Self> {
        match url.split_once(':')?.0 {
            "postgres" | "postgresql" => Some(Self::Postgres),
            "sqlite" => Some(Self::Sqlite),
            _ => None,
        }
    }
}

impl DbConnection {
    /// Connects to the database that `url` names.
    ///
    /// The derive's own `establish` tries one database after the other and hides the real error;
    /// this one goes by the scheme and refuses an unknown one.
    pub(crate) fn to_url(url: &str) -> Result<Self, ConnectionError> {
        match Backend::of_url(url) {
            Some(Backend::Postgres) => PgConnection::establish(&with_limits(url)).map(Self::Pg),
            Some(Backend::Sqlite) => open_sqlite(url).map(Self::Sqlite),
            None => Err(ConnectionError::InvalidConnectionUrl(
                "a database URL begins with sqlite: or postgres://".to_owned(),
            )),
        }
    }

    /// The database behind this connection.
    pub fn backend(&self) -> Backend {
        match self {
            Self::Pg(_) => Backend::Postgres,
            Self::Sqlite(_) => Backend::Sqlite,
        }
    }
}

/// How long libpq waits for a server, where the URL does not say: to connect, in seconds; for what
/// was sent to be taken, in milliseconds; and for a connection on which nothing happens, in seconds
/// and probes. Without them a network that swallows packets would hold a request for ever.
const LIMITS: [(&str, &str); 5] = [
    ("connect_timeout", "3"),
    ("tcp_user_timeout", "10000"),
    ("keepalives_idle", "5"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
];

fn with_limits(url: &str) -> String {
    let mut url = url.to_owned();
    for (name, value) in LIMITS {
        if !url.contains(&format!("{name}=")) {
            let joint = if url.contains('?') { '&' } else { '?' };
            url = format!("{url}{joint}{name}={value}");
        }
    }
    url
}

fn open_sqlite(url: &str) -> Result<SqliteConnection, ConnectionError> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let mut connection = SqliteConnection::establish(path)?;
    // FULL: what was acknowledged survives a power cut, not only a crash of the process.
    // The busy timeout covers other processes (an import by command line beside the server); a write
    // sets its own.
    connection
        .batch_execute(
            "PRAGMA busy_timeout = 10000;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -8000;
             PRAGMA mmap_size = 268435456;",
        )
        .map_err(ConnectionError::CouldntSetupConfiguration)?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::with_limits;

    #[test]
    fn a_url_keeps_the_limits_that_it_names() {
        assert_eq!(
            with_limits("postgres://a@b/c?connect_timeout=9"),
            "postgres://a@b/c?connect_timeout=9&tcp_user_timeout=10000&keepalives_idle=5\
             &keepalives_interval=2&keepalives_count=3"
        );
        assert!(with_limits("postgres://a@b/c").starts_with("postgres://a@b/c?connect_timeout=3&"));
    }
}
