use leptos::prelude::*;

/// Prints the page.
#[component]
pub(crate) fn PrintButton(
    /// "Print this proof".
    #[prop(optional, into)]
    text: String,
) -> impl IntoView {
    let text = if text.is_empty() {
        "Print".to_owned()
    } else {
        text
    };
    view! {
        <button
            type="button"
            class="sp-linkish sp-noprint"
            on:click=move |_| {
                let _ = window().print();
            }
        >
            {text}
        </button>
    }
}
