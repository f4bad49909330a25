use leptos::prelude::*;

use crate::client::{Problem, Trouble};
use crate::frame::{Page, PageTitle};

/// Why part of a page is not there, with what can be done about it.
#[component]
pub(crate) fn ProblemView(
    problem: Problem,
    #[prop(optional)] again: Option<Callback<()>>,
) -> impl IntoView {
    let can_retry = matches!(
        problem.trouble,
        Trouble::Offline | Trouble::Server | Trouble::TooMany
    );
    view! {
        <div class="sp-note" role="alert">
            <h2 class="sp-note__title">{problem.title}</h2>
            <p>{problem.detail}</p>
            {again
                .filter(|_| can_retry)
                .map(|again| {
                    view! {
                        <p>
                            <button
                                type="button"
                                class="govuk-button govuk-button--secondary sp-button--small"
                                on:click=move |_| again.run(())
                            >
                                "Try again"
                            </button>
                        </p>
                    }
                })}
        </div>
    }
}

/// A whole page that says why there is none: no permission, not found, connection lost.
#[component]
pub(crate) fn ProblemPage(
    problem: Problem,
    #[prop(optional)] again: Option<Callback<()>>,
) -> impl IntoView {
    let can_retry = matches!(
        problem.trouble,
        Trouble::Offline | Trouble::Server | Trouble::TooMany
    );
    let what_next = match problem.trouble {
        Trouble::Forbidden => {
            "If you need it for your work, ask the learning and development team."
        }
        Trouble::NotFound => "If you followed a link, go back and try another.",
        _ => "",
    };
    view! {
        <Page>
            <PageTitle text=problem.title />
            <p class="govuk-body">{problem.detail}" "{what_next}</p>
            {again
                .filter(|_| can_retry)
                .map(|again| {
                    view! {
                        <p>
                            <button type="button" class="govuk-button" on:click=move |_| again.run(())>
                                "Try again"
                            </button>
                        </p>
                    }
                })}
            <p class="govuk-body">
                <a class="govuk-link govuk-link--no-visited-state" href="/">
                    "Go to the start page"
                </a>
            </p>
        </Page>
    }
}
