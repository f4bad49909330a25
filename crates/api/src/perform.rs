//! The one bridge from async handlers to the use cases, which block on the database.

use actix_web::web;
use domain::access::Actor;
use usecases::{Failure, Spires, StoreError, access};

use crate::extract::SignedIn;
use crate::problem::Problem;

/// Does `work` as the signed-in actor, off the event loop. An object out of the actor's scope is
/// written to the audit log before it is answered as not there.
pub(crate) async fn perform<T, W>(signed_in: SignedIn, work: W) -> Result<T, Problem>
where
    T: Send + 'static,
    W: FnOnce(&Spires, &Actor) -> Result<T, Failure> + Send + 'static,
{
    off_the_loop(move || {
        let SignedIn { spires, actor, .. } = signed_in;
        let done = work(&spires, &actor);
        if let Err(Failure::OutOfScope { thing, about }) = &done {
            access::audit_out_of_scope(&spires, &actor, thing, *about)?;
        }
        done
    })
    .await
}

/// Does `work` for nobody in particular, off the event loop.
pub(crate) async fn off_the_loop<T, W>(work: W) -> Result<T, Problem>
where
    T: Send + 'static,
    W: FnOnce() -> Result<T, Failure> + Send + 'static,
{
    // Inside the request's span, so that what the use case logs carries the request id.
    let span = tracing::Span::current();
    let done = web::block(move || span.in_scope(work)).await;
    match done {
        Ok(outcome) => outcome.map_err(Problem::from),
        Err(_) => Err(Failure::Store(StoreError::Unavailable(
            "the server is shutting down".to_owned(),
        ))
        .into()),
    }
}
