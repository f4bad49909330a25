//! Progress as server-sent events.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::web::{self, Bytes};
use domain::access::Actor;
use domain::ids::ImportId;
use futures_core::Stream;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use usecases::Spires;
use usecases::imports::{Progress, progress_of_import};

use super::views::progress_view;

/// How often the progress is looked at.
const EVERY: Duration = Duration::from_millis(250);

/// One event of the stream, for the document.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes the event, which is written as text")]
pub(crate) struct ProgressEvent {
    /// Always `progress`.
    #[schema(pattern = "^progress$", example = "progress")]
    event: String,
    /// How far it is: a `ProgressView` as JSON.
    #[schema(content_media_type = "application/json")]
    data: String,
}

/// What a task sends, as the body of an answer.
struct Events(Receiver<Bytes>);

impl Stream for Events {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|event| event.map(Ok))
    }
}

/// The answer that tells the progress whenever it has changed, until it has ended or nobody listens.
pub(super) fn follow(spires: Spires, actor: Actor, id: ImportId, first: Progress) -> HttpResponse {
    let (sender, receiver) = channel(4);
    actix_web::rt::spawn(tell(sender, spires, actor, id, first));
    HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header(("cache-control", "no-store"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(Events(receiver))
}

async fn tell(sender: Sender<Bytes>, spires: Spires, actor: Actor, id: ImportId, first: Progress) {
    let mut told = first;
    let mut is_news = true;
    loop {
        if is_news && sender.send(event(&told)).await.is_err() {
            return;
        }
        if !matches!(told, Progress::Running { .. }) || sender.is_closed() {
            return;
        }
        actix_web::rt::time::sleep(EVERY).await;
        let (spires, actor) = (spires.clone(), actor.clone());
        let looked = web::block(move || progress_of_import(&spires, &actor, id)).await;
        // The database is away for a moment: look again.
        let Ok(Ok(now)) = looked else {
            is_news = false;
            continue;
        };
        is_news = now != told;
        told = now;
    }
}

fn event(progress: &Progress) -> Bytes {
    let view = progress_view(progress.clone());
    let json = serde_json::to_string(&view).unwrap_or_default();
    Bytes::from(format!("event: progress\ndata: {json}\n\n"))
}
