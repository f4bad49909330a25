use chrono::NaiveDate;
use domain::words;
use leptos::prelude::*;

const WIDTH: f64 = 1028.0;
const LEFT: f64 = 2.0;
/// Two labels in a row need this much between them.
const ROOM: f64 = 300.0;

/// A day with what happened, drawn below the line.
pub(crate) struct Mark {
    pub(crate) on: NaiveDate,
    pub(crate) words: &'static str,
}

/// The dates of one cell as a line: the time allowed, what is covered, what is late.
#[component]
pub(crate) fn CoverLine(
    title: String,
    description: String,
    as_at: NaiveDate,
    /// First day on which the rule applies.
    anchor: NaiveDate,
    first_due: Option<NaiveDate>,
    /// The day of the evidence that is used.
    done: Option<NaiveDate>,
    /// The last day that it covers; none where it covers for ever.
    expires: Option<NaiveDate>,
    /// Days late on the day; none unless late.
    overdue_days: Option<u32>,
    /// The last day on which it is not late.
    due: Option<NaiveDate>,
    /// The latest piece that does not count.
    set_aside: Option<Mark>,
    cover_words: String,
) -> impl IntoView {
    let first = done.map_or(anchor, |done| done.min(anchor));
    let last = [Some(as_at), expires, due, first_due]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(as_at);
    let span = days(first, last).max(1.0);
    let x = move |on: NaiveDate| LEFT + WIDTH * (days(first, on) / span).clamp(0.0, 1.0);
    let covered = done.map(|done| (x(done), expires.map_or(LEFT + WIDTH, x)));
    let allowed_end = done
        .filter(|done| *done > anchor)
        .or(first_due)
        .map_or(x(as_at), x);
    let allowed =
        (allowed_end > x(anchor)).then(|| bar(x(anchor), allowed_end, "#eceefa", Some("#9aa1da")));
    let late = due.filter(|_| overdue_days.is_some()).map(|due| {
        let from = x(due);
        bar(from, x(as_at).max(from + 8.0), "url(#late)", None)
    });
    let cover = covered.map(|(from, to)| {
        let words = (to - from > ROOM).then(|| {
            view! {
                <text x=f64::midpoint(from, to) y="74" text-anchor="middle" class="sp-chart__on">{cover_words}</text>
            }
        });
        view! { {bar(from, to.max(from + 2.0), "#0b6a6b", None)} {words} }
    });
    let end_words = expires.map(|end| {
        let verb = if end < as_at { "Ran out" } else { "Runs out" };
        label_above(x(end), format!("{verb} {}", words::day(end)), x(end) > ROOM)
    });
    let done_words = done
        .filter(|done| expires.is_none_or(|end| x(end) - x(*done) > ROOM + 100.0))
        .map(|done| {
            label_above(
                x(done),
                format!("Done {}", words::day(done)),
                x(done) > WIDTH - ROOM,
            )
        });
    let due_words = due
        .filter(|_| done.is_none())
        .map(|due| label_above(x(due), format!("Due {}", words::day(due)), x(due) > ROOM));
    let anchor_words = (done.is_none_or(|done| done <= anchor) || x(anchor) < ROOM).then(|| {
        label_below(
            x(anchor),
            words::day(anchor),
            "The rule began to apply".to_owned(),
            x(anchor) > WIDTH - ROOM,
        )
    });
    let aside = set_aside.filter(|mark| x(mark.on) - x(anchor) > ROOM).map(|mark| {
        let at = x(mark.on);
        view! {
            <circle cx=at cy="69" r="5" fill="#fff" stroke="#15172b" stroke-width="1.5" stroke-dasharray="2 2" />
            {label_below(at, words::day(mark.on), mark.words.to_owned(), at > WIDTH - ROOM)}
        }
    });
    let tail = overdue_days.map(|late| {
        let at = x(as_at) + 8.0;
        view! {
            <text x=at y="65" class="sp-chart__label">"Overdue"</text>
            <text x=at y="82">{words::count(late, "day", "days")}</text>
        }
    });
    let today = overdue_days.is_none().then(|| {
        let at = x(as_at);
        view! { <line x1=at x2=at y1="46" y2="92" stroke="#15172b" stroke-width="3" /> }
    });
    view! {
        <section class="sp-card" aria-label="The dates as a line">
            <div class="sp-chartbox sp-chartbox--wide" role="region" aria-label="The dates as a line, drawn" tabindex="0">
                <svg class="sp-chart" viewBox="0 0 1120 148" role="img" aria-labelledby="cover-title cover-words">
                    <title id="cover-title">{title}</title>
                    <desc id="cover-words">{description}</desc>
                    <defs>
                        <pattern id="late" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                            <rect width="7" height="7" fill="#f6c9ae" />
                            <rect width="3" height="7" fill="#a32a12" />
                        </pattern>
                    </defs>
                    {allowed} {cover} {late} {anchor_words} {done_words} {end_words} {due_words} {aside} {today} {tail}
                </svg>
            </div>
        </section>
    }
}

fn bar(from: f64, to: f64, fill: &'static str, stroke: Option<&'static str>) -> impl IntoView {
    view! { <rect x=from y="56" width={(to - from).max(0.0)} height="26" fill=fill stroke=stroke /> }
}

fn label_above(at: f64, words: String, is_end: bool) -> impl IntoView {
    let anchor = if is_end { "end" } else { "start" };
    let shift = if is_end { 4.0 } else { 0.0 };
    view! {
        <line x1=at x2=at y1="30" y2="92" stroke="#15172b" />
        <text x={at + shift} y="22" text-anchor=anchor class="sp-chart__label">{words}</text>
    }
}

fn label_below(at: f64, day: String, words: String, is_end: bool) -> impl IntoView {
    let anchor = if is_end { "end" } else { "start" };
    view! {
        <line x1=at x2=at y1="82" y2="98" stroke="#15172b" />
        <text x=at y="112" text-anchor=anchor>{day}</text>
        <text x=at y="130" text-anchor=anchor>{words}</text>
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "days of a working life are far below 2^52"
)]
fn days(from: NaiveDate, to: NaiveDate) -> f64 {
    (to - from).num_days() as f64
}
