use leptos::prelude::*;

use crate::govuk::{Card, SummaryList, SummaryRow};

/// What the words on the board mean.
#[component]
pub(super) fn Definitions() -> impl IntoView {
    const WORDS: [(&str, &str); 9] = [
        (
            "Up to date, per cent",
            "Of everything that is due, the part that is covered on the day: covered ÷ (covered + overdue). New starters inside their time do not pull it down.",
        ),
        (
            "Covered, per cent",
            "Of everything that is required, the part that is covered on the day: covered ÷ required.",
        ),
        (
            "Required",
            "One person under one requirement whose audience takes in their post that day, unless an exemption covers it.",
        ),
        ("Up to date", "Evidence covers the day. Counts as covered."),
        (
            "Due soon",
            "Evidence covers the day and runs out within 60 days, or as many as the council has set. Counts as covered.",
        ),
        (
            "Not yet due",
            "Not covered, but inside the time allowed to those whom the rule newly takes in. Required, not covered, not late.",
        ),
        ("Overdue", "Not covered, and the due day has passed."),
        (
            "Exempt",
            "An approved exemption covers the day. Left out of both percentages and shown apart.",
        ),
        (
            "As at",
            "The day that is asked about. Any past day is worked out again from its facts; a future day uses what is known today.",
        ),
    ];
    let rows = WORDS
        .into_iter()
        .map(|(word, meaning)| SummaryRow::new(word, meaning))
        .collect();
    view! {
        <Card title="Definitions" id="definitions">
            <SummaryList rows small=true />
            <p class="sp-small sp-muted">
                "Per cents are cut, not rounded, where rounding would reach a better band. Under five people there is the fraction alone."
            </p>
        </Card>
    }
}
