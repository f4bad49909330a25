use contract::compliance::Status;
use leptos::prelude::*;

use crate::govuk::Tag;
use crate::pages::status_tone;

/// A status as a tag.
#[component]
pub(crate) fn StatusTag(status: Status) -> impl IntoView {
    view! { <Tag text=status.label() tone=status_tone(status) /> }
}
