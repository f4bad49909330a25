use std::sync::Arc;

use leptos::prelude::*;

use super::{Load, ProblemView, Skeleton, SkeletonShape};

/// What was loaded, drawn by its child; before that the skeleton, or why it did not come. A problem while
/// something older is shown stands above it.
#[component]
pub(crate) fn Loaded<T, V>(
    of: Load<T>,
    #[prop(optional)] skeleton: SkeletonShape,
    children: impl Fn(Arc<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    V: IntoView + 'static,
{
    let again = Callback::new(move |()| of.again());
    view! {
        <div aria-busy=move || if of.is_waiting.get() { "true" } else { "false" }>
            {move || {
                of.problem.get().map(|problem| view! { <ProblemView problem again /> })
            }}
            {move || match of.value.get() {
                Some(value) => children(value).into_any(),
                None if of.problem.with(Option::is_some) => ().into_any(),
                None => view! { <Skeleton shape=skeleton /> }.into_any(),
            }}
        </div>
    }
}
