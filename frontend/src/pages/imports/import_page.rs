use std::sync::Arc;

use contract::imports::{ImportState, ImportView};
use domain::ids::ImportId;
use domain::words;
use leptos::prelude::*;

use super::counts_card::CountsCard;
use super::findings_table::Findings;
use super::progress::ProgressCard;
use super::side_cards::{ActCard, ReadingCard};
use super::state_tag::StateTag;
use crate::client;
use crate::frame::{Page, PageTitle};
use crate::govuk::{Crumb, Tag};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london;

/// One import: its dry run, how far the recording is, or its result.
#[component]
pub(super) fn ImportPage(import: ImportId) -> impl IntoView {
    let view = load(move || client::imports::import(import));
    let again = Callback::new(move |()| view.again());
    view! {
        <Page back=Some(Crumb::new(links::IMPORTS, "Imports"))>
            <Loaded of=view let:import>
                <Import import again />
            </Loaded>
        </Page>
    }
}

#[component]
fn Import(import: Arc<ImportView>, again: Callback<()>) -> impl IntoView {
    let summary = &import.summary;
    let heading = match summary.state {
        ImportState::DryRun => format!("Dry run: {}", import.title),
        ImportState::Applying => format!("Recording: {}", import.title),
        ImportState::Applied => format!("Recorded: {}", import.title),
        ImportState::Undone => format!("Undone: {}", import.title),
        ImportState::Discarded => format!("Thrown away: {}", import.title),
    };
    let lead = format!(
        "{}, {}, read {} by {}. ",
        summary.file_name,
        words::count(summary.rows, "row", "rows"),
        london::day_and_clock(summary.read_at),
        summary.sent_by
    );
    let state = summary.state;
    let tag = if state == ImportState::DryRun {
        view! { <Tag text="Nothing has been changed" /> }.into_any()
    } else {
        view! { <StateTag state /> }.into_any()
    };
    let (id, findings) = (summary.id, import.findings);
    view! {
        <PageTitle text=heading />
        <p class="sp-lead">{lead} {tag}</p>
        {(state == ImportState::Applying).then(|| view! { <ProgressCard id again /> })}
        <div class="sp-cols sp-cols--aside">
            <div>
                <CountsCard import=Arc::clone(&import) />
                {(findings > 0).then(|| view! { <Findings import=Arc::clone(&import) /> })}
            </div>
            <div>
                <ActCard import=Arc::clone(&import) />
                <ReadingCard import />
            </div>
        </div>
    }
}
