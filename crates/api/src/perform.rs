//! The one bridge from async handlers to the use cases, which block on the database.

use actix_web::web;
use domain::access::Actor;
use usecases::{Failure, Spires, access};

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

/// Does `work` for nobody in particular, off the event loop. A panic in it is answered as a defect.
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
        // The thread itself has told on which line it panicked.
        Err(_) => Err(Failure::Broken("a use case panicked".to_owned()).into()),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::ResponseError;

    use super::*;

    #[actix_web::test]
    async fn a_panic_is_a_defect_and_not_an_absent_database() {
        let done = off_the_loop(|| -> Result<(), Failure> { panic!("a defect") }).await;
        let problem = done.err().map(|problem| problem.status_code().as_u16());
        assert_eq!(problem, Some(500));
    }
}
