//! A server of its own for each test: real HTTP, real database, a clock that the test holds.

mod client;
mod each_backend;
mod people;

pub(crate) use client::Client;
pub(crate) use each_backend::on_each_backend;
pub(crate) use people::Somebody;

use std::net::TcpListener;
use std::sync::Arc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use api::{ApiState, Facing};
use chrono::NaiveDate;
use domain::outside::Ids;
use identity::Keys;
use testkit::{Backend, FixedClock, TestDatabase};
use usecases::{CouncilSettings, Spires};
use uuid::Uuid;

/// The day on which tests happen unless they say otherwise: that of the council's files.
pub(crate) const TODAY: &str = "2026-11-20";

/// A Spires that answers on a port of its own; it ends with this value.
pub(crate) struct TestApp {
    /// `http://127.0.0.1:PORT`
    pub(crate) url: String,
    /// The product behind it, for facts that a test puts in by hand.
    pub(crate) spires: Spires,
    /// Its time.
    pub(crate) clock: FixedClock,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
    _database: TestDatabase,
}

/// Random ids: tests run at once on one PostgreSQL, and ids must not tell one from another.
struct RandomIds;

impl Ids for RandomIds {
    fn next(&self) -> Uuid {
        Uuid::new_v4()
    }
}

impl TestApp {
    /// Starts on a fresh database of that kind.
    pub(crate) fn start(backend: Backend) -> Self {
        let database = testkit::database(backend);
        let day: NaiveDate = TODAY.parse().unwrap();
        let clock = FixedClock::on(day);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let settings = CouncilSettings {
            public_url: url.clone(),
            ..CouncilSettings::default()
        };
        let secret = "a secret of this test and of nobody else".to_owned().into();
        let spires = Spires::new(
            database.store(),
            Arc::new(clock.clone()),
            Arc::new(RandomIds),
            Arc::new(Keys::of_secret(&secret)),
            settings,
        );
        let facing = Facing {
            public_url: url.clone(),
            is_loopback: true,
            trusted_proxies: Vec::new(),
            brand_colour: "#22265e".to_owned(),
            metrics_token: None,
        };
        let state = ApiState::new(spires.clone(), facing, None);
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
            url,
            spires,
            clock,
            handle,
            thread: Some(thread),
            _database: database,
        }
    }

    /// A client without a session.
    pub(crate) fn nobody(&self) -> Client {
        Client::new(&self.url, None)
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
    }
}
