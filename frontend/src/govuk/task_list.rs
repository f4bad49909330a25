use leptos::prelude::*;

/// One thing to do or done.
pub(crate) struct Task {
    pub(crate) name: String,
    pub(crate) hint: String,
    /// Where it is done; none while it cannot be started.
    pub(crate) href: Option<String>,
    /// A tag, or plain words for what is done.
    pub(crate) status: AnyView,
}

/// Things to do, each with its status.
#[component]
pub(crate) fn TaskList(
    /// Distinct within the page; begins the ids of the tasks.
    #[prop(into)]
    id: String,
    tasks: Vec<Task>,
) -> impl IntoView {
    let items = tasks.into_iter().enumerate().map(|(place, task)| {
        let (hint_id, status_id) = (format!("{id}-{place}-hint"), format!("{id}-{place}-status"));
        let described = if task.hint.is_empty() { status_id.clone() } else { format!("{hint_id} {status_id}") };
        let is_linked = task.href.is_some();
        let name = match task.href {
            Some(href) => view! {
                <a class="govuk-link govuk-link--no-visited-state govuk-task-list__link" href=href aria-describedby=described>
                    {task.name}
                </a>
            }
            .into_any(),
            None => view! { <div>{task.name}</div> }.into_any(),
        };
        view! {
            <li class="govuk-task-list__item" class:govuk-task-list__item--with-link=is_linked>
                <div class="govuk-task-list__name-and-hint">
                    {name}
                    {(!task.hint.is_empty())
                        .then(|| {
                            view! {
                                <div class="govuk-task-list__hint" id=hint_id>
                                    {task.hint}
                                </div>
                            }
                        })}
                </div>
                <div class="govuk-task-list__status" id=status_id>
                    {task.status}
                </div>
            </li>
        }
    });
    view! { <ul class="govuk-task-list">{items.collect_view()}</ul> }
}
