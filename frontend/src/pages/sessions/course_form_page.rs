use contract::catalogue::{CourseRequest, CourseView, Delivery, FreePlace};
use domain::ids::CourseId;
use leptos::prelude::*;

use super::course_form::Typed;
use crate::client::catalogue::{add_course, change_course, course_to_edit};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::{Button, Checkboxes, Choice, Crumb, Input, Radios, Textarea};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Adds a course to the catalogue.
#[component]
pub(crate) fn NewCoursePage() -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let save = Callback::new(move |request: CourseRequest| {
        form.send(add_course(request, form.key()), move |made: CourseView| {
            router.replace(&links::course(made.course.id));
            offer_undo("Course added. It has no session yet.", None);
        });
    });
    view! {
        <Page back=Some(Crumb::new(links::CATALOGUE, "Catalogue"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Add a course" />
                <Fields form typed=Typed::new() prerequisites=Vec::new() act="Add the course" save />
            </div>
        </Page>
    }
}

/// Changes a course; refused when somebody else has changed it meanwhile.
#[component]
pub(crate) fn EditCoursePage(id: CourseId) -> impl IntoView {
    let found = load(move || course_to_edit(id));
    let form = Form::new();
    let router = use_router();
    view! {
        <Page back=Some(Crumb::new(links::course(id), "The course"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Change a course" />
                <Loaded of=found let:found>
                    {
                        let (course, etag) = (*found).clone();
                        let typed = Typed::of(&course);
                        let prerequisites = course.prerequisites.iter().map(|first| first.course.id).collect();
                        let save = Callback::new(move |request: CourseRequest| {
                            form.send(
                                change_course(id, request, etag.clone()),
                                move |_| {
                                    router.replace(&links::course(id));
                                    offer_undo("Course changed.", None);
                                },
                            );
                        });
                        view! { <Fields form typed prerequisites act="Save changes" save /> }
                    }
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Fields(
    form: Form,
    typed: Typed,
    /// Kept as they are.
    prerequisites: Vec<CourseId>,
    #[prop(into)] act: String,
    save: Callback<CourseRequest>,
) -> impl IntoView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match typed.request(prerequisites.clone()) {
            Ok(request) => {
                form.accepts(Vec::new());
                save.run(request);
            }
            Err(errors) => {
                form.accepts(errors);
            }
        }
    };
    let ways = Delivery::ALL
        .map(|way| Choice::new(way.code(), way.label()))
        .to_vec();
    let waits = vec![
        Choice::new(
            FreePlace::GivenAtOnce.code(),
            FreePlace::GivenAtOnce.label(),
        ),
        Choice::new(
            FreePlace::OfferedToNextWorkingDay.code(),
            FreePlace::OfferedToNextWorkingDay.label(),
        )
        .hint("By email. Who does not answer in time passes the place on."),
        Choice::new(
            FreePlace::OfferedForHours.code(),
            FreePlace::OfferedForHours.label(),
        )
        .hint("The same, with a time of your own."),
    ];
    let asks_hours = move || {
        typed
            .free_place
            .with(|code| code == FreePlace::OfferedForHours.code())
    };
    let ticks = vec![
        Choice::new("approval", "The line manager must approve a booking"),
        Choice::new("needs", "Ask for access and dietary needs on booking"),
        Choice::new("withdrawn", "No longer offered")
            .hint("It stays for the record and cannot be booked."),
    ];
    view! {
        <form class="sp-card" novalidate on:submit=submit>
            <Input form name="code" label="Code" hint="For example SG03" value=typed.code width="govuk-input--width-5" />
            <Input form name="title" label="Title" value=typed.title />
            <Radios form name="delivery" legend="How it is delivered" value=typed.delivery choices=ways />
            <Input
                form
                name="minutes"
                label="Hours of learning"
                hint="For example 6 or 1.5; leave empty where it is not known"
                value=typed.hours
                width="govuk-input--width-4"
            />
            <Input form name="provider" label="Who provides it" value=typed.provider />
            <Input form name="topic" label="Topic" value=typed.topic />
            <Textarea form name="summary" label="What a learner will do" value=typed.summary />
            <Textarea form name="before_you_come" label="What to read or do first" value=typed.before_you_come rows=3 />
            <Input
                form
                name="cancel_by_days"
                label="Days before the first day within which cancelling is late"
                value=typed.cancel_by_days
                width="govuk-input--width-4"
                inputmode="numeric"
            />
            <Radios
                form
                name="free_place"
                legend="When a place comes free and people wait"
                value=typed.free_place
                choices=waits
            />
            {move || {
                asks_hours()
                    .then(|| {
                        view! {
                            <Input
                                form
                                name="offer_hours"
                                label="Hours to answer"
                                hint="1 to 168, from the sending of the email"
                                value=typed.offer_hours
                                width="govuk-input--width-4"
                                inputmode="numeric"
                            />
                        }
                    })
            }}
            <Checkboxes form name="ticks" legend="Booking" values=typed.ticks choices=ticks />
            <Button text=act busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}
