use leptos::prelude::*;

/// A table in a region that scrolls by itself, so that the page never does. `children` is `thead` and `tbody`.
#[component]
pub(crate) fn ScrollTable(
    /// Names table and region.
    #[prop(into)]
    caption: String,
    /// Id of the caption, distinct within the page.
    #[prop(into)]
    id: String,
    /// A line under the caption.
    #[prop(optional, into)]
    note: String,
    /// For screen readers only, where a heading above says the same.
    #[prop(optional)]
    hide_caption: bool,
    /// Further classes of the table: `sp-table--roomy`, `sp-heat`, `sp-matrix`.
    #[prop(optional)]
    class: &'static str,
    /// Without a frame of its own, inside a card.
    #[prop(optional)]
    bare: bool,
    children: Children,
) -> impl IntoView {
    let caption_id = id.clone();
    view! {
        <div class="sp-scroll" class:sp-scroll--bare=bare role="region" aria-labelledby=id tabindex="0">
            <table class=format!("sp-table {class}")>
                <caption id=caption_id class:govuk-visually-hidden=hide_caption>
                    {caption}
                    {(!note.is_empty()).then(|| view! { " " <small>{note}</small> })}
                </caption>
                {children()}
            </table>
        </div>
    }
}
