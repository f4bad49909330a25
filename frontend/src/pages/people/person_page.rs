use std::sync::Arc;

use contract::booking::{BookingQuery, BookingWhen};
use contract::people::{PersonView, PostView};
use domain::access::Role;
use domain::ids::PersonId;
use domain::people::EmploymentType;
use domain::words;
use leptos::prelude::*;

use super::bookings_card::BookingsCard;
use super::requirements_card::RequirementsCard;
use crate::client;
use crate::frame::{Page, PageTitle, PaperFoot, use_viewer};
use crate::govuk::{
    ButtonKind, Card, Crumb, LinkButton, Moment, MomentKind, PrintButton, SummaryList, SummaryRow,
    Timeline,
};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};

/// One person: posts, requirements, bookings.
#[component]
pub(super) fn PersonPage(person: PersonId) -> impl IntoView {
    let viewer = use_viewer();
    let view = load(move || client::people::person(person));
    let held = load(move || client::compliance::person_requirements(person));
    let of = move |when| {
        client::people::person_bookings(
            person,
            BookingQuery {
                when: Some(when),
                limit: Some(10),
                cursor: None,
            },
        )
    };
    let coming = load(move || of(BookingWhen::Coming));
    let past = load(move || of(BookingWhen::Past));
    let trail = Signal::derive(move || {
        if viewer.holds(Role::LdOfficer) || viewer.holds(Role::Auditor) {
            vec![Crumb::new(links::PEOPLE, "People")]
        } else {
            vec![Crumb::new(links::TEAM, "My team")]
        }
    });
    view! {
        <Page trail>
            <Loaded of=view let:person>
                <Head person=Arc::clone(&person) />
            </Loaded>
            <div class="sp-cols sp-cols--aside">
                <div>
                    <Loaded of=held skeleton=SkeletonShape::Rows let:held>
                        <RequirementsCard held />
                    </Loaded>
                </div>
                <div>
                    {move || view.get().map(|person| view! { <About person /> })}
                    <Loaded of=coming skeleton=SkeletonShape::Lines let:bookings>
                        <BookingsCard bookings title="Bookings" id="coming" />
                    </Loaded>
                    <Loaded of=past skeleton=SkeletonShape::Lines let:bookings>
                        <BookingsCard bookings title="Earlier sessions" id="past" />
                    </Loaded>
                </div>
            </div>
            <PaperFoot />
        </Page>
    }
}

#[component]
fn Head(person: Arc<PersonView>) -> impl IntoView {
    let now = person
        .posts
        .iter()
        .find(|post| post.is_main && post.to.is_none());
    let (id, is_in_post) = (person.id, now.is_some());
    let lead = match (now, person.posts.first()) {
        (Some(post), _) => format!("{}, {}", post.job_title, post.team),
        (None, Some(last)) => format!(
            "{}, {}{}",
            last.job_title,
            last.team,
            last.to
                .map(|to| format!(", until {}", words::day(to)))
                .unwrap_or_default()
        ),
        (None, None) => "No post on file".to_owned(),
    };
    view! {
        <div class="sp-title">
            <div>
                <PageTitle text=person.name.clone() title="Person" />
                <p class="sp-lead">{lead}</p>
            </div>
            <div class="sp-actions sp-small">
                {(is_in_post && use_viewer().books_for_others())
                    .then(|| {
                        view! {
                            <LinkButton
                                href=links::find_session_for(id)
                                text="Book a place"
                                kind=ButtonKind::Second
                                small=true
                            />
                        }
                    })}
                <PrintButton />
            </div>
        </div>
    }
}

#[component]
fn About(person: Arc<PersonView>) -> impl IntoView {
    let viewer = use_viewer();
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "None on file".to_owned());
    let manager = match &person.manager {
        Some(manager) => view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::person(manager.id)>{manager.name.clone()}</a>
        }
        .into_any(),
        None => "None on file".into_any(),
    };
    let account = match (person.has_account, viewer.holds(Role::Admin)) {
        (true, true) => view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::account(person.id)>"Has an account"</a>
        }
        .into_any(),
        (true, false) => "Has an account".into_any(),
        (false, _) => "None yet".into_any(),
    };
    let rows = vec![
        SummaryRow::new("Line manager", manager),
        SummaryRow::new("Employee number", text(&person.employee_no)),
        SummaryRow::new("Email", text(&person.email)),
        SummaryRow::new("Social Work England", text(&person.swe_no)),
        SummaryRow::new("Account", account),
    ];
    let moments = person.posts.iter().map(moment).collect();
    view! {
        <Card title="About" id="about">
            <SummaryList rows small=true />
        </Card>
        <Card title="Posts" id="posts">
            <Timeline moments />
        </Card>
    }
}

fn moment(post: &PostView) -> Moment {
    let contract =
        EmploymentType::from_code(&post.employment_type).map_or("", EmploymentType::label);
    let hours = if post.fte < 1.0 {
        format!(", {} of full time", post.fte)
    } else {
        String::new()
    };
    let service = post
        .service
        .as_ref()
        .map(|service| format!(", {service}"))
        .unwrap_or_default();
    let groups = if post.role_groups.is_empty() {
        " No role group.".to_owned()
    } else {
        format!(" Role groups: {}.", post.role_groups.join(", "))
    };
    let to = post.to.map_or_else(|| "today".to_owned(), words::day);
    Moment {
        date: format!("{} to {to}", words::day(post.from)),
        what: format!(
            "{}, {}{service}. {contract}{hours}.{groups}",
            post.job_title, post.team
        ),
        kind: if post.to.is_some() {
            MomentKind::Past
        } else {
            MomentKind::Future
        },
        tag: (!post.is_main).then_some("Second post"),
        sum: None,
    }
}
