use leptos::prelude::*;
use leptos::task::spawn_local;

use super::use_viewer;
use crate::client::sign_out;

/// The council's name, who is signed in, and the way out. Signing out ends the session on
/// the server, for every tab.
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
                        <span class="sp-header__leave">
                            <button type="button" on:click=move |_| spawn_local(sign_out())>
                                "Sign out"
                            </button>
                        </span>
                    </li>
                </ul>
            </div>
        </header>
    }
}
