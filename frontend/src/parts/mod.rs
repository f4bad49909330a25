//! The app comes in parts. The first holds the frame and what everybody does: own learning, catalogue, bookings.
//! Each further part is for one kind of work; the browser fetches it when a page of it is first opened, or
//! while it has nothing else to do.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what wraps a part adds its failure to come"
)]

mod part_page;

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::pages;
use crate::routes::steps;

pub(crate) use part_page::PartPage;

/// The page at the steps of a path; none where there is no such page.
type Pages = fn(&[&str]) -> Option<AnyView>;

/// A part that is fetched on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The board, the people behind it and a manager's team.
    Oversight,
    /// Making and running sessions.
    Teaching,
    /// The assessed and supported year.
    Asye,
    /// Imports, accounts, audit.
    Administration,
}

thread_local! {
    static FETCHED: RefCell<Vec<(Part, Pages)>> = const { RefCell::new(Vec::new()) };
}

impl Part {
    /// The part that holds the page at a path; none where that is the first part.
    pub(crate) fn of(steps: &[&str]) -> Option<Self> {
        match steps {
            ["compliance" | "people" | "team" | "requests", ..] => Some(Self::Oversight),
            ["sessions" | "my-sessions"]
            | [
                "sessions",
                _,
                "attendees" | "book-for" | "edit" | "cancel" | "register",
            ]
            | ["catalogue", "new"]
            | ["catalogue", _, "edit"]
            | ["catalogue", _, "sessions", "new"] => Some(Self::Teaching),
            ["asye", ..] => Some(Self::Asye),
            ["imports" | "admin", ..] | ["my-record", "reads"] => Some(Self::Administration),
            _ => None,
        }
    }

    /// Its pages, where it is here already.
    fn fetched(self) -> Option<Pages> {
        FETCHED.with_borrow(|fetched| {
            fetched
                .iter()
                .find(|(part, _)| *part == self)
                .map(|(_, pages)| *pages)
        })
    }

    /// Its pages. A failure is not kept: who asks again has it fetched again.
    ///
    /// # Errors
    /// When it does not come: no connection, or the server has another version by now.
    pub(crate) async fn fetch(self) -> Result<Pages, SplitLoaderError> {
        if let Some(pages) = self.fetched() {
            return Ok(pages);
        }
        let pages = match self {
            Self::Oversight => oversight().await?,
            Self::Teaching => teaching().await?,
            Self::Asye => asye().await?,
            Self::Administration => administration().await?,
        };
        FETCHED.with_borrow_mut(|fetched| fetched.push((self, pages)));
        Ok(pages)
    }
}

/// When the first page has what it needs, in most places.
const SETTLED: Duration = Duration::from_secs(2);

/// Fetches the parts that the viewer's navigation leads to once the first page has settled, so that opening one
/// does not wait. What does not come now is fetched when it is opened.
pub(crate) fn fetch_ahead(sections: Vec<String>) {
    let fetch = move || {
        spawn_local(async move {
            for part in sections.iter().filter_map(|href| Part::of(&steps(href))) {
                let _ = part.fetch().await;
            }
        });
    };
    set_timeout(fetch, SETTLED);
}

#[wasm_split(oversight, fallible)]
fn oversight() -> Result<Pages, SplitLoaderError> {
    Ok(|steps| match steps {
        ["compliance", rest @ ..] => pages::compliance::page(rest),
        ["people", rest @ ..] => pages::people::page(rest),
        ["team", rest @ ..] => pages::team::page(rest),
        ["requests", rest @ ..] => pages::team::unmanaged(rest),
        _ => None,
    })
}

#[wasm_split(teaching, fallible)]
fn teaching() -> Result<Pages, SplitLoaderError> {
    Ok(pages::sessions::page)
}

#[wasm_split(asye, fallible)]
fn asye() -> Result<Pages, SplitLoaderError> {
    Ok(|steps| match steps {
        ["asye", rest @ ..] => pages::asye::page(rest),
        _ => None,
    })
}

#[wasm_split(administration, fallible)]
fn administration() -> Result<Pages, SplitLoaderError> {
    Ok(|steps| match steps {
        ["imports", rest @ ..] => pages::imports::page(rest),
        ["admin", rest @ ..] => pages::admin::page(rest),
        ["my-record", "reads"] => Some(pages::admin::MyReadsPage().into_any()),
        _ => None,
    })
}
