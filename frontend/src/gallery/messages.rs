use leptos::prelude::*;

use crate::client::Problem;
use crate::frame::offer_undo;
use crate::govuk::{Button, ButtonKind, EmptyState, Note, NoteKind};
use crate::loading::{ProblemView, Skeleton, SkeletonShape};

/// Notes, undo, empty, loading and trouble.
#[component]
pub(super) fn Messages() -> impl IntoView {
    let undo = Callback::new(|()| offer_undo("Marked absent.", Some(Callback::new(|()| ()))));
    view! {
        <Note title="Day 2 clashes with a booking of yours">
            <p>"Court skills and evidence giving, Wednesday 2 December 2026."</p>
        </Note>
        <Note kind=NoteKind::Info slim=true>
            <p>"Saved 9:41am"</p>
        </Note>
        <Note kind=NoteKind::Good slim=true>
            <p>"All marks are saved."</p>
        </Note>
        <p>
            <Button text="Do something that can be undone" kind=ButtonKind::Second small=true press=undo />
        </p>
        <ProblemView problem=Problem::offline() again=Callback::new(|()| ()) />
        <EmptyState title="Nothing is due before 1 March 2027">
            <p>
                "You are up to date. "<a class="govuk-link" href="/my-record">
                    "See what you have completed"
                </a>
            </p>
        </EmptyState>
        <Skeleton shape=SkeletonShape::Lines />
    }
}
