use contract::booking::RegisterView;
use contract::catalogue::PartView;
use domain::words;
use leptos::prelude::*;

use crate::frame::{PageTitle, TitleSize};
use crate::loading::Load;
use crate::pages::catalogue::part_word;
use crate::router::use_router;

/// What the head of the page says; drawn again only when that changes.
#[derive(Clone, PartialEq)]
struct Said {
    course: String,
    part: PartView,
    /// "Day", or "Part" where a day has several.
    word: &'static str,
    parts: usize,
}

/// Course and part, and the way to the other parts.
#[component]
pub(super) fn Heading(loaded: Load<RegisterView>, part: Memo<Option<PartView>>) -> impl IntoView {
    let heading = Memo::new(move |_| {
        let register = loaded.get()?;
        Some(Said {
            course: register.session.course.title.clone(),
            part: part.get()?,
            word: part_word(&register.session),
            parts: register.session.parts.len(),
        })
    });
    move || heading.get().map(|heading| view! { <Drawn heading /> })
}

#[component]
fn Drawn(heading: Said) -> impl IntoView {
    let router = use_router();
    let number = heading.part.number;
    let title = if heading.parts > 1 {
        format!(
            "Register, {} {number} of {}",
            heading.word.to_lowercase(),
            heading.parts
        )
    } else {
        "Register".to_owned()
    };
    let lead = format!(
        "{}, {}, {} to {}",
        heading.course,
        words::short_weekday_and_day(heading.part.on),
        words::clock(heading.part.from),
        words::clock(heading.part.to)
    );
    let word = heading.word;
    let parts = (heading.parts > 1).then(|| {
        let items = (1..=heading.parts).map(|day| {
            let day = day.to_string();
            let is_here = day == number.to_string();
            let href = router.with_query(&router.query_now().with("day", &day));
            view! {
                <li>
                    <a href=href aria-current=is_here.then_some("page")>
                        {word}
                        " "
                        {day}
                    </a>
                </li>
            }
        });
        view! {
            <nav class="sp-subnav" aria-label=format!("{word}s")>
                <ul>{items.collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <PageTitle text=title size=TitleSize::Medium />
        <p class="sp-lead sp-lead--short">{lead}</p>
        {parts}
    }
}
