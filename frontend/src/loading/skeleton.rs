use leptos::prelude::*;

/// What will stand there.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum SkeletonShape {
    /// A heading and a card.
    #[default]
    Page,
    /// Rows of a table or list.
    Rows,
    /// A few lines within a card.
    Lines,
}

/// Stands where the words will stand; seen after 300 ms.
#[component]
pub(crate) fn Skeleton(#[prop(optional)] shape: SkeletonShape) -> impl IntoView {
    let (title, lines, rows) = match shape {
        SkeletonShape::Page => (true, 3, 5),
        SkeletonShape::Rows => (false, 0, 8),
        SkeletonShape::Lines => (false, 3, 0),
    };
    view! {
        <div class="sp-skeleton sp-loading">
            <p class="govuk-visually-hidden">"Loading"</p>
            {title.then(|| view! { <span class="sp-skeleton__title"></span> })}
            {(0..lines).map(|_| view! { <span class="sp-skeleton__short"></span> }).collect_view()}
            {(0..rows).map(|_| view! { <span class="sp-skeleton__row"></span> }).collect_view()}
        </div>
    }
}
