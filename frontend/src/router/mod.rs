//! Addresses: which page is shown is the path, what it shows is the query.
//!
//! A few dozen lines of our own in place of a router crate: pages are matched in one `match` (`routes`), links
//! are plain `<a href>`, and each navigation is one event on which the frame sets title, scroll and focus.

mod browser;
mod query;

use std::cell::Cell;

use leptos::prelude::*;

pub(crate) use browser::{form_query, listen};
pub(crate) use query::Query;

thread_local! {
    /// Handlers of events and tasks belong to no component, so context does not reach them.
    static ROUTER: Cell<Option<Router>> = const { Cell::new(None) };
}

/// Where the visitor is. Copied freely; lives as long as the app.
#[derive(Clone, Copy)]
pub(crate) struct Router {
    path: RwSignal<String>,
    query: RwSignal<Query>,
    moves: RwSignal<u32>,
}

impl Router {
    pub(crate) fn new() -> Self {
        let (path, query) = browser::here();
        let router = Self {
            path: RwSignal::new(path),
            query: RwSignal::new(query),
            moves: RwSignal::new(0),
        };
        ROUTER.set(Some(router));
        router
    }

    /// The path alone: "/courses". Tracked.
    pub(crate) fn path(self) -> String {
        self.path.get()
    }

    /// The query: filters, sort, page. Tracked.
    pub(crate) fn query(self) -> Query {
        self.query.get()
    }

    /// The query as it is now, for a handler or a page that is drawn once.
    pub(crate) fn query_now(self) -> Query {
        self.query.get_untracked()
    }

    /// One value of the query. Tracked.
    pub(crate) fn param(self, name: &str) -> Option<String> {
        self.query.with(|query| query.get(name).map(str::to_owned))
    }

    /// How many times the page has changed since the app started. Tracked.
    pub(crate) fn moves(self) -> u32 {
        self.moves.get()
    }

    /// Goes to an address of the app, as a link does.
    pub(crate) fn go(self, href: &str) {
        browser::push(href);
        self.arrive();
    }

    /// Goes to an address in place of the present one, so that Back does not return here.
    pub(crate) fn replace(self, href: &str) {
        browser::replace(href);
        self.arrive();
    }

    /// The present page with another query.
    pub(crate) fn with_query(self, query: &Query) -> String {
        query.href(&self.path.get_untracked())
    }

    fn arrive(self) {
        let (path, query) = browser::here();
        let is_other_page = self.path.with_untracked(|now| *now != path);
        if self.query.with_untracked(|now| *now != query) {
            self.query.set(query);
        }
        if is_other_page {
            self.path.set(path);
            self.moves.update(|moves| *moves += 1);
        }
    }
}

/// The router of the app, from anywhere.
pub(crate) fn use_router() -> Router {
    ROUTER.get().unwrap_or_else(Router::new)
}
