use std::sync::Arc;

use contract::booking::DeputyView;
use domain::access::Role;
use domain::words;
use leptos::prelude::*;

use super::TeamNav;
use crate::client::{self, PageOf};
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{ButtonKind, EmptyState, LinkButton, ScrollTable, Tag, Tone};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};

/// Who answers in the viewer's stead, and for whom the viewer does.
#[component]
pub(super) fn DeputiesPage() -> impl IntoView {
    let viewer = use_viewer();
    let deputies = load(client::team::deputies);
    let name = move || {
        viewer.holds(Role::LineManager).then(|| {
            view! {
                <p class="sp-lead">
                    "While you are away somebody else can answer the requests of your team. They see the requests and who would be away, and nothing else of your team."
                </p>
                <LinkButton href=links::NEW_DEPUTY text="Name a deputy" />
            }
        })
    };
    view! {
        <Page>
            <PageTitle text="Deputies" />
            <TeamNav />
            {name}
            <Loaded of=deputies skeleton=SkeletonShape::Rows let:deputies>
                <Table deputies />
            </Loaded>
        </Page>
    }
}

#[component]
fn Table(deputies: Arc<PageOf<DeputyView>>) -> impl IntoView {
    if deputies.items.is_empty() {
        return view! {
            <EmptyState title="Nobody answers in another's stead">
                <p>"Deputies stand here with their days, until the last of them has gone by."</p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = deputies.items.iter().map(row).collect_view();
    view! {
        <ScrollTable caption="Today and to come" id="deputies-caption" class="sp-table--roomy">
            <thead>
                <tr>
                    <th scope="col">"Who answers"</th>
                    <th scope="col">"For the team of"</th>
                    <th scope="col">"From"</th>
                    <th scope="col">"To"</th>
                    <th scope="col">
                        <span class="govuk-visually-hidden">"End"</span>
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

fn row(deputy: &DeputyView) -> impl IntoView + use<> {
    let (word, tone) = if deputy.is_standing {
        ("Answers now", Tone::Good)
    } else {
        ("To come", Tone::Quiet)
    };
    let end = deputy.is_own.then(|| {
        view! {
            <LinkButton
                href=links::end_deputy(deputy.id)
                text="End"
                about=deputy.deputy_name.clone()
                kind=ButtonKind::Second
                small=true
            />
        }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="sp-name">{deputy.deputy_name.clone()}</span>
                " "
                <Tag text=word.to_owned() tone />
            </th>
            <td>{deputy.manager_name.clone()}</td>
            <td class="sp-nowrap">{words::day(deputy.from)}</td>
            <td class="sp-nowrap">{words::day(deputy.to)}</td>
            <td>{end}</td>
        </tr>
    }
}
