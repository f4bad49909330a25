//! Start, and the frame round every page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::access;
use crate::frame::{
    Announcer, Arrival, Connection, Footer, Header, Navigation, OfflineBanner, SessionEnd,
    SessionPrompt, UndoBanner, Undos, Viewer, Width, waiting,
};
use crate::loading::ProblemPage;
use crate::parts::fetch_ahead;
use crate::router::{self, Router};
use crate::routes;

/// Draws the app in place of what index.html shows meanwhile.
pub(crate) fn start() {
    if let Some(starting) = document().get_element_by_id("starting") {
        starting.remove();
    }
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let viewer = Viewer::new();
    let router = Router::new();
    provide_context(viewer);
    provide_context(Width::new());
    provide_context(Undos::new());
    let session_end = SessionEnd::new();
    provide_context(session_end);
    provide_context(Connection::watch());
    router::listen(router);

    let trouble = RwSignal::new(None);
    let ask_who = move || {
        trouble.set(None);
        spawn_local(async move {
            match access::me().await {
                Ok(me) => {
                    session_end.is(me.session_ends_at);
                    viewer.is(me);
                    fetch_ahead(
                        viewer
                            .sections()
                            .into_iter()
                            .map(|section| section.href)
                            .collect(),
                    );
                }
                Err(problem) => trouble.set(Some(problem)),
            }
        });
    };
    ask_who();
    waiting::follow(viewer, router);

    view! {
        <Announcer>
            <a href="#main-content" class="govuk-skip-link">
                "Skip to main content"
            </a>
            <Header />
            <Show when=move || viewer.is_known()>
                <Navigation />
            </Show>
            <OfflineBanner />
            <Body trouble ask_who=Callback::new(move |()| ask_who()) />
            <Footer />
            <SessionPrompt />
        </Announcer>
    }
}

/// The page, or why there is none.
#[component]
fn Body(trouble: RwSignal<Option<crate::client::Problem>>, ask_who: Callback<()>) -> impl IntoView {
    let viewer = crate::frame::use_viewer();
    let router = router::use_router();
    let is_board = crate::frame::use_width();
    let arrival = Arrival::new();
    Effect::new(move |_| {
        if router.moves() > 0 {
            arrival.expect();
        }
    });
    view! {
        <div class="govuk-width-container" class:sp-wide=move || is_board.get()>
            <UndoBanner />
            {move || match (viewer.is_known(), trouble.get()) {
                (true, _) => routes::page_at(&router.path()),
                (false, Some(problem)) => view! { <ProblemPage problem again=ask_who /> }.into_any(),
                (false, None) => view! { <main class="govuk-main-wrapper" id="main-content" aria-busy="true"></main> }.into_any(),
            }}
        </div>
    }
}
