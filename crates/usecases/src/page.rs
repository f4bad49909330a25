//! Long lists, a page at a time.

/// Which page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// How many items: 1 to 200 for a page on the wire, more for a list that is saved whole.
    pub limit: i64,
    /// How many come before; the cursor of the wire is this number.
    pub offset: i64,
}

impl PageRequest {
    /// The whole of a short list.
    pub const FIRST: Self = Self {
        limit: 200,
        offset: 0,
    };
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageOf<T> {
    /// The items.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: i64,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

impl<T> PageOf<T> {
    /// The page that `request` asked for, out of `total`.
    pub fn of(items: Vec<T>, total: i64, request: PageRequest) -> Self {
        let end = request.offset + i64::try_from(items.len()).unwrap_or(i64::MAX);
        let next = (end < total && !items.is_empty()).then_some(end);
        Self { items, total, next }
    }

    /// The same page with each item turned into another.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> PageOf<U> {
        PageOf {
            items: self.items.into_iter().map(turn).collect(),
            total: self.total,
            next: self.next,
        }
    }
}
