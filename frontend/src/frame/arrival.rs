//! What happens when a page is reached: title, scroll, focus, announcement.

use std::cell::Cell;

use leptos::html;
use leptos::prelude::*;

use super::announce::announce;

thread_local! {
    static ARRIVAL: Cell<Option<Arrival>> = const { Cell::new(None) };
}

/// The document's title, and whether the visitor is still to be taken to the page's heading.
#[derive(Clone, Copy)]
pub(crate) struct Arrival {
    title: RwSignal<String>,
    has_errors: RwSignal<bool>,
    is_new: StoredValue<bool>,
}

impl Arrival {
    pub(crate) fn new() -> Self {
        let arrival = Self {
            title: RwSignal::new(String::new()),
            has_errors: RwSignal::new(false),
            is_new: StoredValue::new(false),
        };
        Effect::new(move |_| {
            let title = arrival.title.get();
            let prefix = if arrival.has_errors.get() {
                "Error: "
            } else {
                ""
            };
            if !title.is_empty() {
                document().set_title(&format!("{prefix}{title} – Spires"));
            }
        });
        ARRIVAL.set(Some(arrival));
        arrival
    }

    /// The visitor went to another page, or to another step of one: the next heading drawn gets the focus.
    pub(crate) fn expect(self) {
        self.has_errors.set(false);
        self.is_new.set_value(true);
    }

    /// "Error: " before the title while a form has errors.
    pub(crate) fn show_errors(self, has_errors: bool) {
        self.has_errors.try_set(has_errors);
    }

    fn reach(self, title: &str, heading: NodeRef<html::H1>) {
        self.title.set(title.to_owned());
        if !self.is_new.get_value() {
            return;
        }
        self.is_new.set_value(false);
        window().scroll_to_with_x_and_y(0.0, 0.0);
        if let Some(heading) = heading.get_untracked() {
            let _ = heading.focus();
        }
        announce(title);
    }
}

/// The arrival of the app, from anywhere.
pub(crate) fn use_arrival() -> Arrival {
    ARRIVAL.get().unwrap_or_else(Arrival::new)
}

/// Size of a page's heading.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum TitleSize {
    /// Most pages.
    #[default]
    Large,
    /// A form or a register, where the heading is not the point.
    Medium,
}

/// The page's `h1`; each page draws exactly one, when it knows what it says.
///
/// `title` is what the tab and the history say, where the heading itself names a person: titles hold no
/// personal data.
#[component]
pub(crate) fn PageTitle(
    #[prop(into)] text: String,
    #[prop(optional, into)] title: String,
    #[prop(optional)] size: TitleSize,
    /// Within the panel of a confirmation.
    #[prop(optional)]
    in_panel: bool,
) -> impl IntoView {
    let arrival = use_arrival();
    let heading = NodeRef::<html::H1>::new();
    let title = if title.is_empty() {
        text.clone()
    } else {
        title
    };
    Effect::new(move |_| {
        if heading.get().is_some() {
            arrival.reach(&title, heading);
        }
    });
    let class = match size {
        _ if in_panel => "govuk-panel__title",
        TitleSize::Large => "govuk-heading-xl",
        TitleSize::Medium => "govuk-heading-l",
    };
    view! { <h1 class=class tabindex="-1" node_ref=heading>{text}</h1> }
}
