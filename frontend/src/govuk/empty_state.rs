use leptos::prelude::*;

/// Why there is nothing here, and (`children`) what to do next.
#[component]
pub(crate) fn EmptyState(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <div class="sp-empty">
            <p class="sp-empty__title">{title}</p>
            {children()}
        </div>
    }
}
