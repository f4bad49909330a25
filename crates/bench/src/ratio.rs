//! What the product's own work costs: requests a second of a page, divided by those of the same bytes from memory
//! behind the same middleware.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use actix_web::dev::ServerHandle;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::{Context, Result};
use api::ApiState;
use serde_json::{Value, json};
use server::Wiring;
use server::config::Settings;

use crate::client::Client;

const CLIENTS: usize = 8;
/// The two take turns, so that whatever else the machine does meets both.
const TURNS: usize = 5;
const TURN: Duration = Duration::from_secs(2);

/// Starts the product on the settings of the environment, and measures the page at `path`.
pub(crate) fn measure(email: &str, password: &str, path: &str) -> Result<Value> {
    let wiring = Wiring::open(Settings::load()?)?;
    let state = ApiState::new(wiring.spires.clone(), wiring.facing(), None);
    let (url, product) = serve(state.clone(), None)?;
    let client = Client::sign_in(&url, email, password)?;
    let page = client.get(path)?;
    let (memory_url, memory) = serve(state, Some((path.to_owned(), Bytes::from(page))))?;
    let from_memory = Client::sign_in(&memory_url, email, password)?;
    let (mut of_product, mut of_memory) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        of_product.push(answers_a_second(&client, path)?);
        of_memory.push(answers_a_second(&from_memory, &in_memory(path))?);
    }
    // What the order to stop returns is for whoever waits for it in async code.
    let _told = (product.stop(false), memory.stop(false));
    let (product, memory) = (median(of_product)?, median(of_memory)?);
    Ok(json!({
        "product_per_s": product,
        "memory_per_s": memory,
        "ratio": product / memory,
    }))
}

/// Where the page of `path` lies in memory.
fn in_memory(path: &str) -> String {
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    format!("/memory{path}")
}

/// The product on a port of its own, with the same middleware in the same order as [`server::serve::server`];
/// where a page is given, it is there from memory as well.
fn serve(state: ApiState, page: Option<(String, Bytes)>) -> Result<(String, ServerHandle)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    let (sender, receiver) = std::sync::mpsc::channel();
    thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let running = HttpServer::new(move || {
                let mut app = App::new()
                    .wrap(from_fn(api::refuse_foreign_origin))
                    .wrap(from_fn(api::security_headers))
                    .wrap(from_fn(api::count_requests))
                    .wrap(api::log_requests());
                if let Some((path, page)) = page.clone() {
                    let kept = web::get().to(move || {
                        let page = page.clone();
                        async move {
                            HttpResponse::Ok()
                                .content_type("application/json")
                                .body(page)
                        }
                    });
                    app = app.route(&in_memory(&path), kept);
                }
                app.configure(api::configure(state.clone()))
            })
            .listen(listener)?
            .run();
            sender.send(running.handle()).ok();
            running.await
        })
    });
    let handle = receiver.recv().context("the server did not start")?;
    Ok((url, handle))
}

/// Asked by several clients at once for one turn.
fn answers_a_second(client: &Client, path: &str) -> Result<f64> {
    let is_over = AtomicBool::new(false);
    let answers = AtomicU64::new(0);
    let began = Instant::now();
    thread::scope(|scope| -> Result<()> {
        let askers: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let client = client.on_another_connection();
                let (is_over, answers) = (&is_over, &answers);
                scope.spawn(move || -> Result<()> {
                    while !is_over.load(Ordering::Relaxed) {
                        client.get(path)?;
                        answers.fetch_add(1, Ordering::Relaxed);
                    }
                    Ok(())
                })
            })
            .collect();
        thread::sleep(TURN);
        is_over.store(true, Ordering::Relaxed);
        for asker in askers {
            asker.join().ok().context("a client gave up")??;
        }
        Ok(())
    })?;
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52 answers")]
    let answers = answers.load(Ordering::Relaxed) as f64;
    Ok(answers / began.elapsed().as_secs_f64())
}

fn median(mut found: Vec<f64>) -> Result<f64> {
    found.sort_unstable_by(f64::total_cmp);
    found.get(found.len() / 2).copied().context("no turn")
}
