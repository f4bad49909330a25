use leptos::prelude::*;

/// What a status means for the person who reads it. The word carries it; the tint comes on top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Nothing to do with good or bad: "3 places left".
    #[default]
    Plain,
    /// Overdue, late, refused.
    Late,
    /// Due soon, waiting.
    Soon,
    /// Met, done, on track.
    Good,
    /// Set aside, not applicable, finished long ago.
    Quiet,
}

/// A status as a tag with a word.
#[component]
pub(crate) fn Tag(#[prop(into)] text: String, #[prop(optional)] tone: Tone) -> impl IntoView {
    let class = match tone {
        Tone::Plain => "govuk-tag",
        Tone::Late => "govuk-tag govuk-tag--red",
        Tone::Soon => "govuk-tag govuk-tag--yellow",
        Tone::Good => "govuk-tag govuk-tag--green",
        Tone::Quiet => "govuk-tag govuk-tag--grey",
    };
    view! { <strong class=class>{text}</strong> }
}
