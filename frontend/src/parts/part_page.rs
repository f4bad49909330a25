use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Part;
use crate::client::Problem;
use crate::frame::Page;
use crate::loading::{ProblemPage, Skeleton};
use crate::pages::NotFoundPage;
use crate::routes::steps;

/// A page of a part: at once where the part is here, otherwise when it has come.
#[component]
pub(crate) fn PartPage(part: Part, path: String) -> impl IntoView {
    let pages = RwSignal::new(part.fetched());
    let has_failed = RwSignal::new(false);
    let fetch = move || {
        has_failed.set(false);
        spawn_local(async move {
            match part.fetch().await {
                Ok(found) => {
                    pages.try_set(Some(found));
                }
                Err(_) => {
                    has_failed.try_set(true);
                }
            }
        });
    };
    if pages.get_untracked().is_none() {
        fetch();
    }
    let again = Callback::new(move |()| fetch());
    move || match (pages.get(), has_failed.get()) {
        (Some(page_at), _) => page_at(&steps(&path)).unwrap_or_else(|| NotFoundPage().into_any()),
        (None, true) => view! { <ProblemPage problem=Problem::part_missing() again /> }.into_any(),
        (None, false) => view! {
            <Page>
                <div aria-busy="true">
                    <Skeleton />
                </div>
            </Page>
        }
        .into_any(),
    }
}
