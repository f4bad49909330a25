use leptos::prelude::*;

/// Why there is nothing here, and (`children`) what to do next.
#[component]
pub(crate) fn EmptyState(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <div class="sp-empty">
            <h3>{title}</h3>
            {children()}
        </div>
    }
}
