use std::time::Duration;

use contract::imports::{ProgressState, ProgressView};
use domain::ids::ImportId;
use domain::words;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client;
use crate::frame::announce;
use crate::govuk::{Card, Note};

/// How often it is asked for where events do not come.
const EVERY: Duration = Duration::from_millis(500);

/// How far the recording is, until it has ended; then the page is fetched again. The server tells it as it goes;
/// where its events do not come through, it is asked for.
#[component]
pub(super) fn ProgressCard(id: ImportId, again: Callback<()>) -> impl IntoView {
    let progress = RwSignal::new(None::<ProgressView>);
    let is_lost = RwSignal::new(false);
    let said = StoredValue::new(0_u64);
    // Whether that was the last.
    let take = move |now: ProgressView| {
        let (tenth, state) = (now.done * 10 / now.total.max(1), now.state);
        let message = now.message.clone();
        if progress.try_set(Some(now)).is_some() {
            return true;
        }
        if tenth > said.try_get_value().unwrap_or(tenth) {
            said.try_set_value(tenth);
            announce(message);
        }
        if matches!(state, ProgressState::Done | ProgressState::NotStarted) {
            again.run(());
        }
        state != ProgressState::Running
    };
    client::imports::follow_progress(id, take, move || {
        is_lost.try_set(true);
    });
    Effect::new(move |_| {
        if !is_lost.get() {
            return;
        }
        let is_asking = StoredValue::new(false);
        let ask = move || {
            if is_asking.try_get_value() != Some(false) {
                return;
            }
            is_asking.set_value(true);
            spawn_local(async move {
                let answer = client::imports::progress(id).await;
                is_asking.try_set_value(false);
                if let Ok(now) = answer
                    && take(now)
                {
                    is_lost.try_set(false);
                }
            });
        };
        ask();
        if let Ok(asking) = set_interval_with_handle(ask, EVERY) {
            on_cleanup(move || asking.clear());
        }
    });
    let failed = move || {
        progress
            .get()
            .filter(|progress| progress.state == ProgressState::Failed)
            .map(|progress| {
                view! {
                    <Note title="Nothing was recorded">
                        <p>{progress.message}</p>
                    </Note>
                }
            })
    };
    let (done, total) = (
        move || progress.with(|now| now.as_ref().map_or(0, |now| now.done)),
        move || progress.with(|now| now.as_ref().map_or(1, |now| now.total.max(1))),
    );
    let words = move || {
        progress.with(|now| {
            now.as_ref().map_or_else(
                || "Starting".to_owned(),
                |now| {
                    format!(
                        "{} of {} rows",
                        words::number(now.done),
                        words::number(now.total)
                    )
                },
            )
        })
    };
    view! {
        {failed}
        <Card title="Recording the file" id="progress" call=true>
            <div class="sp-measure">
                <p class="sp-measure__line">
                    <span>"Rows recorded"</span>
                    <b>{words}</b>
                </p>
                <progress class="sp-progress" max=total value=done aria-label="Rows recorded">
                    {words}
                </progress>
                <p class="sp-measure__hint">"You can leave this page. It is recorded as a whole or not at all."</p>
            </div>
        </Card>
    }
}
