//! Who is signed in.

use contract::access::{Me, paths};

use super::{Ask, Outcome};

/// Who is signed in, and what for.
pub(crate) async fn me() -> Outcome<Me> {
    Ask::get(paths::ME).read().await
}
