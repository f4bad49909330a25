use leptos::prelude::*;

/// What sort of moment it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum MomentKind {
    /// Has happened.
    #[default]
    Past,
    /// Is to come.
    Future,
    /// Does not count.
    SetAside,
    /// Late from here on.
    Late,
}

/// Something on a day.
pub(crate) struct Moment {
    pub(crate) date: String,
    pub(crate) what: String,
    pub(crate) kind: MomentKind,
    /// A tag beside the date.
    pub(crate) tag: Option<&'static str>,
    /// The sum under the fact: "1 November 2023 + 36 months = 1 November 2026".
    pub(crate) sum: Option<String>,
}

/// What happened, and when.
#[component]
pub(crate) fn Timeline(moments: Vec<Moment>) -> impl IntoView {
    let items = moments.into_iter().map(|moment| {
        let class = match moment.kind {
            MomentKind::Past => "sp-timeline--past",
            MomentKind::Future => "",
            MomentKind::SetAside => "sp-timeline--aside",
            MomentKind::Late => "sp-timeline--alert",
        };
        view! {
            <li class=class>
                <p class="sp-timeline__date">
                    {moment.date}
                    {moment.tag.map(|tag| view! { " " <strong class="govuk-tag govuk-tag--grey">{tag}</strong> })}
                </p>
                <p class="sp-timeline__what">{moment.what}</p>
                {moment.sum.map(|sum| view! { <span class="sp-timeline__sum">{sum}</span> })}
            </li>
        }
    });
    view! { <ol class="sp-timeline">{items.collect_view()}</ol> }
}
