use leptos::prelude::*;

use super::use_viewer;

/// The council's name, who is signed in, and the way out. Signing out posts to the server, which ends the
/// session there.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let is_board = super::width::use_width();
    let viewer = use_viewer();
    view! {
        <header class="govuk-generic-header">
            <div class="govuk-generic-header__container govuk-width-container" class:sp-wide=move || is_board.get()>
                <div class="govuk-generic-header__logo">
                    <a href="/" class="govuk-generic-header__homepage-link">
                        <svg
                            width="26"
                            height="28"
                            viewBox="0 0 26 28"
                            fill="currentColor"
                            aria-hidden="true"
                            focusable="false"
                        >
                            <path d="M13 0l2.6 28h-5.2z" />
                            <path d="M4.5 9l2.2 19H2.3z" />
                            <path d="M21.5 6l2.3 22h-4.6z" />
                        </svg>
                        " Spires "
                        <span class="sp-header__council">{move || viewer.council_name()}</span>
                    </a>
                </div>
                <ul class="sp-header__person">
                    <li>{move || viewer.name()}</li>
                    <li>
                        <form class="sp-header__leave" method="post" action="/sign-out">
                            <button type="submit">"Sign out"</button>
                        </form>
                    </li>
                </ul>
            </div>
        </header>
    }
}
