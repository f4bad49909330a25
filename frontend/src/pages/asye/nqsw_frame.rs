use std::sync::Arc;

use contract::asye::{AsyePermission, NqswView};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::wording::{joined, standing_tone, working_time};
use crate::client::asye::nqsw;
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{Crumb, SubNav, SubNavItem, Tag};
use crate::links;
use crate::loading::{Load, Loaded, load};

/// The head of every page of one NQSW: the name, where they stand, and the way to the other pages.
#[component]
pub(super) fn NqswFrame<V>(
    id: EnrolmentId,
    /// The page's own heading; the NQSW's name where it has none.
    #[prop(optional)]
    heading: &'static str,
    children: impl Fn(Arc<NqswView>, Load<NqswView>) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    V: IntoView + 'static,
{
    let found = load(move || nqsw(id));
    let viewer = use_viewer();
    let back = Signal::derive(move || {
        let is_own = found
            .get()
            .is_some_and(|page| page.nqsw.person_id == viewer.person());
        if heading.is_empty() && is_own {
            return None;
        }
        let up = if heading.is_empty() {
            Crumb::new(links::ASYE, "ASYE")
        } else {
            let name = found
                .get()
                .map_or_else(|| "The programme".to_owned(), |page| page.nqsw.name.clone());
            Crumb::new(links::nqsw(id), name)
        };
        Some(up)
    });
    view! {
        <Page back>
            <Loaded
                of=found
                children={move |page: Arc<NqswView>| {
                    let body = children.clone();
                    view! {
                        <Head page=page.clone() heading />
                        {body(page, found)}
                    }
                }}
            />
        </Page>
    }
}

#[component]
fn Head(page: Arc<NqswView>, heading: &'static str) -> impl IntoView {
    let row = &page.nqsw;
    let week = row.week.map_or_else(String::new, |week| {
        if row.standing.is_open() {
            format!("Week {week} of {}. ", row.weeks)
        } else {
            String::new()
        }
    });
    let facts = joined(
        &[
            row.cohort.as_deref(),
            row.route.as_deref(),
            Some(&working_time(row)),
            row.team.as_deref(),
        ],
        ", ",
    );
    let starts = if row.week.is_some() {
        "Started"
    } else {
        "Starts"
    };
    let line = format!("{week}{facts}. {starts} {}.", words::day(row.start_on));
    let (title, lead) = if heading.is_empty() {
        (row.name.clone(), line)
    } else {
        (heading.to_owned(), format!("{}. {line}", row.name))
    };
    let tab = if heading.is_empty() {
        row.name.clone()
    } else {
        format!("{heading}: {}", row.name)
    };
    view! {
        <PageTitle text=title title=tab />
        <p class="sp-lead">
            <Tag text=row.standing.word() tone=standing_tone(row.standing) />
            " "
            {lead}
        </p>
        <SubNav label="ASYE record" items=pages(&page) />
    }
}

fn pages(page: &NqswView) -> Vec<SubNavItem> {
    let id = page.nqsw.id;
    let reads = page.may.contains(&AsyePermission::ReadRecord);
    let mut items = vec![
        (links::nqsw(id), "Overview"),
        (links::schedule(id), "Schedule"),
    ];
    if reads {
        items.extend([
            (links::evidence(id), "Evidence"),
            (links::matrix(id), "Evidence matrix"),
        ]);
    }
    items
        .into_iter()
        .map(|(href, label)| SubNavItem {
            href,
            label: label.to_owned(),
        })
        .collect()
}
