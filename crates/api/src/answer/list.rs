use std::convert::identity as same;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use documents::tables::CsvText;
use domain::access::Actor;
use futures_core::Stream;
use serde::Serialize;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use usecases::{Failure, PageOf, PageRequest, Spires};

use super::form::{AnswerForm, csv_file, json};
use super::table::{Tabular, head, row};
use crate::extract::SignedIn;
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// Rows that a table takes from the database at once: a list that is shorter is one picture of one
/// moment.
const AT_ONCE: i64 = 2_000;

/// The list that `find` gives, a page of it as JSON or the whole of it as a table. What `find`
/// refuses is answered before anything is sent; when it fails in the middle of a long table, the
/// answer breaks off, so that nobody takes a part for the whole.
pub(crate) async fn list<T, U, F, V>(
    signed_in: SignedIn,
    form: AnswerForm,
    asked: PageRequest,
    find: F,
    view: V,
) -> Result<HttpResponse, Problem>
where
    T: Send + 'static,
    U: Tabular + Serialize + Send,
    F: Fn(&Spires, &Actor, PageRequest) -> Result<PageOf<T>, Failure> + Send + Sync + 'static,
    V: Fn(T) -> U + Send + Sync + 'static,
{
    let found =
        move |spires: &Spires, actor: &Actor, asked| Ok(find(spires, actor, asked)?.map(&view));
    if form == AnswerForm::Json {
        let found = perform(signed_in, move |spires, actor| found(spires, actor, asked)).await?;
        return Ok(json(&page(found, same)));
    }
    let rows = Rows(Arc::new(found));
    let mut text = CsvText::with_mark();
    head::<U>(&mut text);
    let (first, next) = rows.read(signed_in.clone(), text, 0).await?;
    let Some(next) = next else {
        return Ok(csv_file(U::FILE).body(first));
    };
    let (sender, receiver) = channel(1);
    actix_web::rt::spawn(send(sender, rows, signed_in, first, next));
    Ok(csv_file(U::FILE).streaming(Body(receiver)))
}

type Found<U> = dyn Fn(&Spires, &Actor, PageRequest) -> Result<PageOf<U>, Failure> + Send + Sync;

struct Rows<U>(Arc<Found<U>>);

impl<U: Tabular + Send> Rows<U> {
    /// Adds the rows from `offset` on to `text`; where the next begin, if there are more.
    async fn read(
        &self,
        signed_in: SignedIn,
        mut text: CsvText,
        offset: i64,
    ) -> Result<(String, Option<i64>), Problem> {
        let found = Arc::clone(&self.0);
        perform(signed_in, move |spires, actor| {
            let asked = PageRequest {
                limit: AT_ONCE,
                offset,
            };
            let found = found(spires, actor, asked)?;
            for item in &found.items {
                row(&mut text, item);
            }
            Ok((text.take(), found.next))
        })
        .await
    }
}

struct Body(Receiver<io::Result<Bytes>>);

impl Stream for Body {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

async fn send<U: Tabular + Send>(
    sender: Sender<io::Result<Bytes>>,
    rows: Rows<U>,
    signed_in: SignedIn,
    first: String,
    next: i64,
) {
    let (mut text, mut next) = (first, Some(next));
    loop {
        if sender.send(Ok(Bytes::from(text))).await.is_err() {
            return;
        }
        let Some(offset) = next else { return };
        match rows
            .read(signed_in.clone(), CsvText::default(), offset)
            .await
        {
            Ok(read) => (text, next) = read,
            Err(problem) => {
                let _nobody_listens = sender
                    .send(Err(io::Error::other(problem.to_string())))
                    .await;
                return;
            }
        }
    }
}
