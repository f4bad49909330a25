use leptos::prelude::*;

/// A page above the present one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Crumb {
    pub(crate) href: String,
    pub(crate) label: String,
}

impl Crumb {
    pub(crate) fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
        }
    }
}

/// The pages above the present one, highest first.
#[component]
pub(crate) fn Breadcrumbs(crumbs: Vec<Crumb>) -> impl IntoView {
    let items = crumbs.into_iter().map(|crumb| {
        view! {
            <li class="govuk-breadcrumbs__list-item">
                <a class="govuk-breadcrumbs__link" href=crumb.href>
                    {crumb.label}
                </a>
            </li>
        }
    });
    view! {
        <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
            <ol class="govuk-breadcrumbs__list">{items.collect_view()}</ol>
        </nav>
    }
}
