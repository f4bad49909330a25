use contract::booking::{RequestQuery, RequestsOf};
use leptos::prelude::*;

use super::requests_table::RequestsTable;
use super::{TeamNav, list_of};
use crate::client;
use crate::frame::{Page, PageTitle};
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::use_router;

/// Requests that wait for an answer, to be answered one by one or several at once.
#[component]
pub(super) fn RequestsPage(of: RequestsOf) -> impl IntoView {
    let router = use_router();
    let requests = load(move || {
        client::team::requests(RequestQuery {
            of: Some(of),
            limit: None,
            cursor: router.param("cursor"),
        })
    });
    let is_ld = of == RequestsOf::WithoutManager;
    let title = if is_ld {
        "Requests without a manager"
    } else {
        "Requests"
    };
    view! {
        <Page>
            <PageTitle text=title />
            {(!is_ld).then(|| view! { <TeamNav /> })}
            {is_ld
                .then(|| {
                    view! {
                        <p class="sp-lead">
                            "Nobody manages these people who could answer: they have no line manager, or one without an account who has named no deputy. So L&D answers."
                        </p>
                    }
                })}
            <Loaded of=requests skeleton=SkeletonShape::Rows let:requests>
                <RequestsTable requests list=list_of(of) />
            </Loaded>
        </Page>
    }
}
