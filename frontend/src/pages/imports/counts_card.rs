use std::sync::Arc;

use contract::imports::{CountView, ImportState, ImportView};
use domain::words;
use leptos::prelude::*;

use super::state_tag::count_tone;
use crate::govuk::{Card, ScrollTable, Tag};

/// How many rows are kept, how many stay out, and why.
#[component]
pub(super) fn CountsCard(import: Arc<ImportView>) -> impl IntoView {
    let summary = &import.summary;
    let verb = match summary.state {
        ImportState::Applied => "were recorded",
        ImportState::Undone => "were recorded, and undone",
        _ => "can be recorded",
    };
    let (kept, rows, out) = (
        words::number(summary.accepted),
        words::number(summary.rows),
        words::number(summary.stay_out),
    );
    let title = format!("{kept} of {rows} rows {verb}");
    // A thousand units wide; a sliver of what stays out is still seen.
    let wide = (summary.accepted * 1000)
        .checked_div(summary.rows)
        .unwrap_or(1000);
    let wide = if summary.stay_out > 0 {
        wide.min(992)
    } else {
        wide
    };
    let rest = (summary.stay_out > 0).then(|| {
        view! { <rect x={wide + 4} width={1000_u64.saturating_sub(wide + 4)} height="20" fill="#801650" /> }
    });
    let lines = import
        .counts
        .iter()
        .map(|count| line(count, summary.rows))
        .collect_view();
    view! {
        <Card title id="counts">
            <svg
                class="sp-split"
                viewBox="0 0 1000 20"
                preserveAspectRatio="none"
                role="img"
                aria-label=format!("{kept} of {rows} rows accepted, {out} not")
            >
                <rect width=wide height="20" fill="#0b6a6b" />
                {rest}
            </svg>
            <p class="sp-measure__line sp-small">
                <span>
                    <b>{kept}</b>
                    " accepted"
                </span>
                <span>
                    <b>{out}</b>
                    " stay out"
                </span>
            </p>
            <ScrollTable caption="Rows by result" id="counts-caption" hide_caption=true bare=true>
                <thead>
                    <tr>
                        <th scope="col">"Result"</th>
                        <th scope="col">"What it means"</th>
                        <th scope="col" class="sp-r">"Number"</th>
                        <th scope="col" class="sp-r">"Share"</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </ScrollTable>
        </Card>
    }
}

fn line(count: &CountView, rows: u64) -> impl IntoView + use<> {
    // Shares are of the file's rows; what would change, and whoever the file does not hold, are no rows of it.
    let is_in_file = !matches!(count.code.as_str(), "missing_person" | "missing_post");
    let is_rows = (count.is_finding && is_in_file) || count.code == "accepted";
    let tenths = (count.count * 2000 + rows)
        .checked_div(2 * rows)
        .filter(|_| is_rows);
    let share = tenths.map(|tenths| format!("{}.{}%", tenths / 10, tenths % 10));
    view! {
        <tr>
            <th scope="row">
                <Tag text=count.title.clone() tone=count_tone(count) />
            </th>
            <td class="sp-words">{count.meaning.clone()}</td>
            <td class="sp-r">{words::number(count.count)}</td>
            <td class="sp-r">{share}</td>
        </tr>
    }
}
