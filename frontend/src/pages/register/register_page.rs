use domain::ids::SessionId;
use leptos::prelude::*;

use crate::frame::Page;

/// The register.
#[component]
pub(crate) fn RegisterPage(id: SessionId) -> impl IntoView {
    view! { <Page>{id.to_string()}</Page> }
}
