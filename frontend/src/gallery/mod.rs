//! Every component on one page, to look at beside the mock-ups. In debug builds only.

mod fields;
mod messages;

use leptos::prelude::*;

use crate::frame::{Page, PageTitle};
use crate::govuk::{
    Card, Chip, Chips, Crumb, Details, FilterCheck, FilterGroup, FilterPanel, LinkButton, Measure,
    Moment, MomentKind, Pagination, ScrollTable, SortHeader, SubNav, SubNavItem, SummaryList,
    SummaryRow, Tag, Task, TaskList, Tile, Tiles, Timeline, Tone,
};

/// The gallery.
#[component]
pub(crate) fn GalleryPage() -> impl IntoView {
    crate::frame::widen();
    let trail = vec![Crumb::new("/", "Start"), Crumb::new("/gallery", "Gallery")];
    view! {
        <Page trail>
            <PageTitle text="Gallery" />
            <p class="sp-lead">"Every component, once."</p>
            <SubNav
                label="Gallery"
                items=vec![
                    SubNavItem { href: "/gallery".into(), label: "All of them".into() },
                    SubNavItem { href: "/gallery/none".into(), label: "Not found".into() },
                ]
            />
            <messages::Messages />
            <Tiles tiles=vec![
                Tile { label: "Up to date".into(), value: "82.74%".into(), note: "8,486 of 10,256 that are due".into() },
                Tile { label: "Overdue".into(), value: "1,770".into(), note: "9 more than 31 October 2026".into() },
            ] />
            <div class="sp-cols sp-cols--aside">
                <div>
                    <fields::Fields />
                    <Lists />
                </div>
                <Aside />
            </div>
        </Page>
    }
}

#[component]
fn Lists() -> impl IntoView {
    let chips = vec![Chip {
        label: "Safeguarding".into(),
        name: "topic",
        value: "Safeguarding".into(),
    }];
    view! {
        <Chips chips below=true />
        <FilterPanel on=1_usize keep=&["q"]>
            <FilterGroup legend="Topic">
                <FilterCheck name="topic" value="Safeguarding" label="Safeguarding" count=Some(5) />
                <FilterCheck name="topic" value="Court" label="Court and law" count=Some(2) />
            </FilterGroup>
        </FilterPanel>
        <ScrollTable caption="People overdue" id="people-caption" note="Latest first">
            <thead>
                <tr>
                    <SortHeader label="Person" key="name" />
                    <SortHeader label="Due on" key="due_on" default="-due_on" />
                </tr>
            </thead>
            <tbody>
                <tr>
                    <th scope="row">"Laura Williams"</th>
                    <td>"1 November 2026" <span class="sp-table__sub">"Ran out"</span></td>
                </tr>
            </tbody>
        </ScrollTable>
        <Pagination shown=1 total=38_i128 next=Some("abc".into()) />
        <TaskList
            id="tasks"
            tasks=vec![
                Task {
                    name: "Review".into(),
                    hint: "93 days late".into(),
                    href: Some("/gallery".into()),
                    status: view! { <Tag text="Late" tone=Tone::Late /> }.into_any(),
                },
                Task {
                    name: "Recommendation".into(),
                    hint: String::new(),
                    href: None,
                    status: "Cannot start yet".into_any(),
                },
            ]
        />
    }
}

#[component]
fn Aside() -> impl IntoView {
    view! {
        <div>
            <Card title="Book a place" id="call" call=true>
                <p class="sp-small">"You are overdue for this. It needs no approval."</p>
                <p>
                    <LinkButton href="/gallery" text="Book" about="on Neglect" block=true />
                </p>
                <Measure label="Requirements met" value=11 max=14 hint="3 overdue." />
                <Details summary="Before you come">"Read the threshold document."</Details>
            </Card>
            <Card title="Facts" id="facts" aside=|| view! { <Tag text="3 places left" /> }>
                <SummaryList rows=vec![
                    SummaryRow::new("When", "Tuesday 1 December 2026"),
                    SummaryRow::new("Where", "Friargate"),
                ] />
            </Card>
            <Card title="Lately" id="lately">
                <Timeline moments=vec![
                    moment("12 November 2026", "Attended Neglect", MomentKind::Past),
                    moment("29 September 2026", "Attended in part", MomentKind::SetAside),
                    moment("2 November 2026", "Overdue", MomentKind::Late),
                    moment("3 May 2028", "Runs out", MomentKind::Future),
                ] />
            </Card>
        </div>
    }
}

fn moment(date: &str, what: &str, kind: MomentKind) -> Moment {
    Moment {
        date: date.into(),
        what: what.into(),
        kind,
        tag: (kind == MomentKind::SetAside).then_some("Set aside"),
        sum: (kind == MomentKind::Late)
            .then(|| "1 November 2023 + 36 months = 1 November 2026".into()),
    }
}
