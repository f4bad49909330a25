//! The register of a session.

use contract::booking::{
    AddWalkInRequest, MarkRegisterRequest, RegisterView, ReopenRegisterRequest, paths,
};
use domain::ids::SessionId;

use super::{Ask, Outcome};

pub(crate) async fn register(id: SessionId) -> Outcome<RegisterView> {
    Ask::get(paths::register(id)).read().await
}

pub(crate) async fn mark_register(
    id: SessionId,
    request: MarkRegisterRequest,
) -> Outcome<RegisterView> {
    Ask::post(paths::register_marks(id))
        .json(&request)
        .read()
        .await
}

pub(crate) async fn add_walk_in(id: SessionId, request: AddWalkInRequest) -> Outcome<RegisterView> {
    Ask::post(paths::register_walk_ins(id))
        .json(&request)
        .read()
        .await
}

pub(crate) async fn close_register(id: SessionId) -> Outcome<RegisterView> {
    Ask::post(paths::register_closure(id)).read().await
}

pub(crate) async fn reopen_register(
    id: SessionId,
    request: ReopenRegisterRequest,
) -> Outcome<RegisterView> {
    Ask::post(paths::register_reopening(id))
        .json(&request)
        .read()
        .await
}
