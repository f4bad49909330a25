use leptos::prelude::*;

/// A white surface with a heading of the second level. `call` draws the line across the top that marks the
/// page's main act.
#[component]
pub(crate) fn Card(
    #[prop(into)] title: String,
    /// Also the id of the heading, so distinct within the page.
    #[prop(into)]
    id: String,
    #[prop(optional)] call: bool,
    #[prop(optional)] tight: bool,
    /// What stands to the right of the heading.
    #[prop(optional, into)]
    aside: ViewFn,
    children: Children,
) -> impl IntoView {
    let heading = id.clone();
    view! {
        <section class="sp-card" class:sp-card--call=call class:sp-card--tight=tight aria-labelledby=id>
            <div class="sp-card__head">
                <h2 class="sp-card__title" id=heading>
                    {title}
                </h2>
                {aside.run()}
            </div>
            {children()}
        </section>
    }
}
