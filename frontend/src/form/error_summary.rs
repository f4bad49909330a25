use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Form, field_id};
use crate::client::{FieldError, Problem, Trouble};

/// What is wrong with the form, first on the page; gets the focus whenever the form comes back.
#[component]
pub(crate) fn ErrorSummary(form: Form) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if form.problem.with(Option::is_some)
            && let Some(summary) = summary.get()
        {
            request_animation_frame(move || {
                let _ = summary.focus();
            });
        }
    });
    move || {
        form.problem.get().map(|problem| {
            view! {
                <div class="govuk-error-summary" tabindex="-1" node_ref=summary>
                    <div role="alert">
                        <h2 class="govuk-error-summary__title">{title(&problem)}</h2>
                        <div class="govuk-error-summary__body">{body(problem)}</div>
                    </div>
                </div>
            }
        })
    }
}

fn title(problem: &Problem) -> String {
    if problem.errors.is_empty() {
        problem.title.clone()
    } else {
        "There is a problem".to_owned()
    }
}

fn body(problem: Problem) -> AnyView {
    if !problem.errors.is_empty() {
        let errors = problem.errors.into_iter().map(item).collect_view();
        return view! { <ul class="govuk-list govuk-error-summary__list">{errors}</ul> }.into_any();
    }
    let sign_in = (problem.trouble == Trouble::SignedOut).then(|| {
        view! {
            <p>
                <a href="/sign-in" target="_blank" rel="noopener">
                    "Sign in (opens in a new tab)"
                </a>
                ", then come back here and send it again. What you typed is still here."
            </p>
        }
    });
    view! {
        <p>{problem.detail}</p>
        {sign_in}
    }
    .into_any()
}

fn item(error: FieldError) -> impl IntoView {
    let id = field_id(error.name());
    if document().get_element_by_id(&id).is_none() {
        return view! { <li>{error.message}</li> }.into_any();
    }
    let href = format!("#{id}");
    let focus = move |click: web_sys::MouseEvent| {
        let field = document().get_element_by_id(&id);
        if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            click.prevent_default();
            let _ = field.focus();
        }
    };
    view! {
        <li>
            <a href=href on:click=focus>
                {error.message}
            </a>
        </li>
    }
    .into_any()
}
