use contract::page::PageQuery;
use leptos::prelude::*;

use super::audit_table::AuditTable;
use crate::client;
use crate::frame::{Page, PageTitle};
use crate::govuk::{Crumb, EmptyState};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::use_router;

/// Who read what is confidential about the viewer.
#[component]
pub(crate) fn MyReadsPage() -> impl IntoView {
    let router = use_router();
    let reads = load(move || {
        client::access::my_reads(PageQuery {
            limit: None,
            cursor: router.param("cursor"),
        })
    });
    view! {
        <Page trail=vec![Crumb::new(links::RECORD, "My record")]>
            <PageTitle text="Who has read my record" />
            <p class="sp-lead">"Every look at your ASYE record and at other confidential parts, other than your own."</p>
            <Loaded of=reads skeleton=SkeletonShape::Rows let:entries>
                {if entries.items.is_empty() {
                    view! {
                        <EmptyState title="Nobody has read it">
                            <p>"When somebody looks at a confidential part, it stands here with their name and the time."</p>
                        </EmptyState>
                    }
                        .into_any()
                } else {
                    view! { <AuditTable entries /> }.into_any()
                }}
            </Loaded>
        </Page>
    }
}
