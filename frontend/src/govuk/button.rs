use leptos::prelude::*;

/// How much a button asks for attention: one filled button a card at most.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// Filled: the page's or card's main act.
    #[default]
    Main,
    /// Outlined.
    Second,
    /// Filled red: an act that cannot be undone, on its confirm page only.
    Warning,
}

impl ButtonKind {
    fn class(self, is_small: bool, is_block: bool) -> String {
        let mut class = String::from(match self {
            Self::Main => "govuk-button",
            Self::Second => "govuk-button govuk-button--secondary",
            Self::Warning => "govuk-button govuk-button--warning",
        });
        if is_small {
            class.push_str(" sp-button--small");
        }
        if is_block {
            class.push_str(" sp-button--block");
        }
        class
    }
}

/// A button that acts; `submit` unless `press` is given. Named by a verb; `about` is said to a screen reader
/// after it, where several buttons have the same words ("Book *on Child exploitation*").
#[component]
pub(crate) fn Button(
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] small: bool,
    #[prop(optional)] block: bool,
    #[prop(optional, into)] about: String,
    #[prop(optional)] press: Option<Callback<()>>,
    /// While true a press does nothing and assistive technology is told so; the focus stays.
    #[prop(optional, into)]
    busy: Signal<bool>,
) -> impl IntoView {
    let pressed = move |click: web_sys::MouseEvent| {
        if busy.get_untracked() {
            click.prevent_default();
        } else if let Some(press) = press {
            press.run(());
        }
    };
    view! {
        <button
            type=if press.is_some() { "button" } else { "submit" }
            class=kind.class(small, block)
            aria-disabled=move || busy.get().then_some("true")
            on:click=pressed
        >
            {text}
            {hidden(about)}
        </button>
    }
}

/// A link that looks like a button: goes to where something is done.
#[component]
pub(crate) fn LinkButton(
    #[prop(into)] href: String,
    #[prop(into)] text: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] small: bool,
    #[prop(optional)] block: bool,
    #[prop(optional, into)] about: String,
) -> impl IntoView {
    view! {
        <a href=href role="button" draggable="false" class=kind.class(small, block)>
            {text}
            {hidden(about)}
        </a>
    }
}

fn hidden(about: String) -> Option<impl IntoView> {
    (!about.is_empty()).then(|| view! { <span class="govuk-visually-hidden">" "{about}</span> })
}
