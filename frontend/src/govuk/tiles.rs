use leptos::prelude::*;

/// A figure, what it counts, and the change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tile {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) note: String,
}

/// The figures of a board.
#[component]
pub(crate) fn Tiles(tiles: Vec<Tile>) -> impl IntoView {
    let tiles = tiles.into_iter().map(|tile| {
        view! {
            <li class="sp-tile">
                <p class="sp-tile__label">{tile.label}</p>
                <p class="sp-tile__value">{tile.value}</p>
                <p class="sp-tile__note">{tile.note}</p>
            </li>
        }
    });
    view! { <ul class="sp-tiles">{tiles.collect_view()}</ul> }
}
