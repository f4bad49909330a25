use contract::booking::RegisterView;
use domain::ids::PartId;
use leptos::prelude::*;

use super::marks::tally;
use super::pending::Pending;
use crate::loading::{Load, ProblemView};

/// What is not yet saved, and why.
#[component]
pub(super) fn Saving(pending: Pending) -> impl IntoView {
    view! {
        <div role="status">
            {move || {
                let waiting = pending.count();
                (waiting > 0 && pending.is_offline())
                    .then(|| {
                        view! {
                            <div class="sp-note sp-note--slim">
                                <p>
                                    <b>"No signal: "{waiting}" not yet saved. "</b>
                                    "Kept on this device and sent by themselves later. Carry on marking."
                                </p>
                            </div>
                        }
                    })
            }}
        </div>
        {move || pending.problem().map(|problem| view! { <ProblemView problem /> })}
    }
}

/// How many are marked, as a bar and in words.
#[component]
pub(super) fn Progress(
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
) -> impl IntoView {
    move || {
        let (people, by_kind) = tally(loaded, pending, part);
        let marked: usize = by_kind.iter().map(|(_, count)| count).sum();
        let words: Vec<String> = by_kind
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| format!("{count} {}", kind.label().to_lowercase()))
            .collect();
        view! {
            <div class="sp-measure">
                <p class="sp-measure__line sp-small">
                    <span>
                        <b>{marked}" of "{people}</b>
                        " marked"
                    </span>
                    <span class="sp-muted">{words.join(", ")}</span>
                </p>
                <progress class="sp-progress" max=people.max(1) value=marked aria-label="Marked">
                    {marked}
                    " of "
                    {people}
                </progress>
            </div>
        }
    }
}
