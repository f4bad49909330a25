use leptos::prelude::*;

/// One answer to check.
pub(crate) struct Answer {
    pub(crate) question: String,
    pub(crate) said: String,
    /// Back to the question; none where there is nothing to change.
    pub(crate) change: Option<Callback<()>>,
}

/// What was answered, each with its way back to the question.
#[component]
pub(crate) fn CheckAnswers(answers: Vec<Answer>) -> impl IntoView {
    let rows = answers.into_iter().map(|answer| {
        let question = answer.question.clone();
        let cannot_change = answer.change.is_none();
        let change = answer.change.map(|change| {
            view! {
                <dd class="govuk-summary-list__actions">
                    <button type="button" class="sp-linkish" on:click=move |_| change.run(())>
                        "Change"
                        <span class="govuk-visually-hidden">" "{question.to_lowercase()}</span>
                    </button>
                </dd>
            }
        });
        view! {
            <div class="govuk-summary-list__row" class:govuk-summary-list__row--no-actions=cannot_change>
                <dt class="govuk-summary-list__key">{answer.question}</dt>
                <dd class="govuk-summary-list__value">{answer.said}</dd>
                {change}
            </div>
        }
    });
    view! {
        <div class="sp-answers">
            <dl class="govuk-summary-list">{rows.collect_view()}</dl>
        </div>
    }
}
