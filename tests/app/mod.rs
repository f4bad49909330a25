//! A server of its own for each test: real HTTP, real database, a clock that the test holds.

mod client;
mod council;
mod each_backend;
mod served;

pub(crate) use client::{Answer, Client};
pub(crate) use council::{Council, SECRET, Somebody};
pub(crate) use each_backend::on_each_backend;
pub(crate) use served::Served;

use std::net::TcpListener;
use std::ops::Deref;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use api::{ApiState, Facing};
use store::Store;
use store::notify::{MessageFilter, list_messages};
use testkit::{Backend, MailBox, TestDatabase};

/// The day on which tests happen unless they say otherwise: that of the council's files.
pub(crate) const TODAY: &str = "2026-11-20";

/// A Spires that answers on a port of its own, with a council behind it; it ends with this value.
/// What people are owed by then must be able to reach them.
pub(crate) struct TestApp {
    council: Council,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
    _database: Option<TestDatabase>,
}

impl Deref for TestApp {
    type Target = Council;

    fn deref(&self) -> &Council {
        &self.council
    }
}

impl TestApp {
    /// Starts on a fresh database of that kind.
    pub(crate) fn start(backend: Backend) -> Self {
        let database = testkit::database(backend);
        Self::over(database.store(), Some(database))
    }

    /// Starts over the store, whose database ends with the app where it is given.
    pub(crate) fn over(store: Store, database: Option<TestDatabase>) -> Self {
        Self::with(store, database, |_| ())
    }

    /// Starts on a fresh database of that kind, standing to the outside as the test says.
    pub(crate) fn facing(backend: Backend, change: impl FnOnce(&mut Facing)) -> Self {
        let database = testkit::database(backend);
        Self::with(database.store(), Some(database), change)
    }

    fn with(
        store: Store,
        database: Option<TestDatabase>,
        change: impl FnOnce(&mut Facing),
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let council = Council::new(&url, store);
        let mut facing = Facing {
            public_url: url,
            is_loopback: true,
            trusted_proxies: Vec::new(),
            brand_colour: "#22265e".to_owned(),
            metrics_token: None,
        };
        change(&mut facing);
        let state = ApiState::new(council.spires.clone(), facing, None);
        let (sender, receiver) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let running = server::serve::server(state, listener).unwrap();
                sender.send(running.handle()).unwrap();
                running.await.unwrap();
            });
        });
        let handle = receiver.recv().unwrap();
        Self {
            council,
            handle,
            thread: Some(thread),
            _database: database,
        }
    }

    /// A client without a session.
    pub(crate) fn nobody(&self) -> Client {
        Client::new(&self.url, None)
    }

    /// Delivers what is owed and gives what could not be, as a sentence each.
    fn undelivered(&self) -> Vec<String> {
        self.deliver(&MailBox::default());
        let owed = |conn: &mut store::DbConnection| {
            list_messages(conn, &MessageFilter::default(), i64::MAX, 0)
        };
        let (messages, _) = self.spires.store.read(owed).unwrap();
        messages
            .into_iter()
            .filter(|(message, _)| message.sent_at.is_none())
            .map(|(message, _)| {
                let why = message.last_error.unwrap_or_default();
                format!("{} is {}: {why}", message.kind, message.state)
            })
            .collect()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        // The order is given at once; what it returns is for whoever wants to wait in async code.
        let _told = self.handle.stop(false);
        if let Some(thread) = self.thread.take() {
            // A server that panicked has failed its test already.
            let _ended = thread.join();
        }
        if !std::thread::panicking() {
            assert_eq!(
                self.undelivered(),
                Vec::<String>::new(),
                "what is owed at the end"
            );
        }
    }
}
