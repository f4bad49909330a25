use leptos::prelude::*;

/// How far something is, in words and as a bar.
#[component]
pub(crate) fn Measure(
    #[prop(into)] label: String,
    value: u64,
    max: u64,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let words = format!("{value} of {max}");
    view! {
        <div class="sp-measure">
            <p class="sp-measure__line">
                <span>{label.clone()}</span>
                <b>{words.clone()}</b>
            </p>
            <progress class="sp-progress" max=max.max(1) value=value aria-label=label>
                {words}
            </progress>
            {(!hint.is_empty()).then(|| view! { <p class="sp-measure__hint">{hint}</p> })}
        </div>
    }
}
