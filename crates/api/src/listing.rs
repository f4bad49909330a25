//! Pages of use cases as pages of the wire.

use contract::page::Page;
use usecases::PageOf;

/// The page with each item turned into its DTO.
pub(crate) fn page<T, U>(page: PageOf<T>, turn: impl FnMut(T) -> U) -> Page<U> {
    let next_cursor = page.next.map(|offset| offset.to_string());
    Page {
        next_cursor,
        total: page.total,
        items: page.items.into_iter().map(turn).collect(),
    }
}
