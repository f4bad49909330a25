//! What has just been done, and the way back, for acts that can be reversed.

use std::cell::Cell;

use leptos::prelude::*;

use super::announce::announce;
use crate::router::use_router;

#[derive(Clone)]
struct Done {
    text: String,
    take_back: Option<Callback<()>>,
    at_move: u32,
}

thread_local! {
    static UNDOS: Cell<Option<Undos>> = const { Cell::new(None) };
}

/// What is offered now.
#[derive(Clone, Copy)]
pub(crate) struct Undos(RwSignal<Option<Done>>);

impl Undos {
    pub(crate) fn new() -> Self {
        let undos = Self(RwSignal::new(None));
        UNDOS.set(Some(undos));
        undos
    }
}

/// Says what was done ("Marked absent"), with an Undo where `take_back` is given; stays until the next page. Where the
/// act leads to another page, go there first.
pub(crate) fn offer_undo(text: impl Into<String>, take_back: Option<Callback<()>>) {
    let Some(Undos(offered)) = UNDOS.get() else {
        return;
    };
    let router = use_router();
    let text = text.into();
    announce(text.clone());
    let at_move = untrack(|| router.moves());
    offered.set(Some(Done {
        text,
        take_back,
        at_move,
    }));
}

/// Below the navigation, above the page.
#[component]
pub(crate) fn UndoBanner() -> impl IntoView {
    let Undos(offered) = expect_context::<Undos>();
    let router = use_router();
    Effect::new(move |_| {
        let moves = router.moves();
        if offered.with_untracked(|done| done.as_ref().is_some_and(|done| moves > done.at_move)) {
            offered.set(None);
        }
    });
    move || {
        offered.get().map(|done| {
            let undo = done.take_back.map(|take_back| {
                view! {
                    <button
                        type="button"
                        on:click=move |_| {
                            offered.set(None);
                            take_back.run(());
                        }
                    >
                        "Undo"
                    </button>
                }
            });
            view! {
                <section class="sp-undo" aria-label="Done">
                    <p>{done.text}</p>
                    {undo}
                </section>
            }
        })
    }
}
