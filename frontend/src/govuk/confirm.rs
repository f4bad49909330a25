use leptos::prelude::*;

use super::{Button, ButtonKind, Crumb};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle};

/// Asks before an act that tells people or cannot be undone: what happens, to whom, how many.
#[component]
pub(crate) fn ConfirmPage(
    /// A question: "Cancel your place on Life story work?"
    #[prop(into)]
    question: String,
    /// What the tab says, where the question names a person.
    #[prop(optional, into)]
    title: String,
    /// Each thing that happens, a sentence.
    effects: Vec<String>,
    /// Those whom it touches; empty for none to name.
    #[prop(optional)]
    named: Vec<String>,
    /// The verb on the button: "Cancel my place".
    #[prop(into)]
    act: String,
    #[prop(optional)] kind: ButtonKind,
    /// The way out, also the back link.
    back: Crumb,
    form: Form,
    confirm: Callback<()>,
    /// Further fields, such as a reason.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let keep = back.clone();
    view! {
        <Page back=Some(back)>
            <div class="sp-confirm">
                <ErrorSummary form />
                <PageTitle text=question title />
                <ul class="sp-confirm__effects">
                    {effects.into_iter().map(|effect| view! { <li>{effect}</li> }).collect_view()}
                </ul>
                {(!named.is_empty())
                    .then(|| {
                        view! {
                            <ul class="sp-confirm__named">
                                {named.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}
                            </ul>
                        }
                    })}
                <form
                    novalidate
                    on:submit=move |event| {
                        event.prevent_default();
                        confirm.run(());
                    }
                >
                    {children.map(|children| children())}
                    <div class="sp-actions">
                        <Button text=act kind busy=Signal::derive(move || form.is_sending()) />
                        <a class="govuk-link govuk-link--no-visited-state" href=keep.href>
                            "Leave it as it is"
                        </a>
                    </div>
                </form>
            </div>
        </Page>
    }
}
