use leptos::prelude::*;

/// Links that every page has.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let is_board = super::width::use_width();
    view! {
        <footer class="govuk-footer">
            <div class="govuk-width-container" class:sp-wide=move || is_board.get()>
                <h2 class="govuk-visually-hidden">"Support links"</h2>
                <ul class="govuk-footer__inline-list">
                    <li>
                        <a class="govuk-footer__link" href="/accessibility">
                            "Accessibility statement"
                        </a>
                    </li>
                    <li>
                        <a class="govuk-footer__link" href="/cookies">
                            "Cookies"
                        </a>
                    </li>
                </ul>
            </div>
        </footer>
    }
}
