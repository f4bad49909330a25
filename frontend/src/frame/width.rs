//! Boards are wider than other pages, and the frame goes with them.

use leptos::prelude::*;

/// Whether the present page is a board.
#[derive(Clone, Copy)]
pub(crate) struct Width(RwSignal<bool>);

impl Width {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(false))
    }
}

/// Whether the frame is as wide as a board.
pub(crate) fn use_width() -> RwSignal<bool> {
    expect_context::<Width>().0
}

/// Makes the frame as wide as a board while the calling page stands: boards, and lists with many columns.
pub(crate) fn widen() {
    let is_board = use_width();
    is_board.set(true);
    on_cleanup(move || {
        is_board.try_set(false);
    });
}
