use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use contract::compliance::{Headline, TrendPointView, TrendView};
use domain::words;
use leptos::prelude::*;

use super::board_query::trend_query;
use super::spoken::{headline_label, one_decimal, whole};
use crate::charts::{LineChart, Series, floor_of};
use crate::client;
use crate::govuk::{Card, ScrollTable};
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::use_router;

/// What was overdue at the last month end, once the trend is there: the change stands in a tile of the board.
#[derive(Clone, Copy)]
pub(super) struct Before(RwSignal<Option<TrendPointView>>);

impl Before {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// "9 more than 31 October 2026". Tracked.
    pub(super) fn words(self, overdue: u32) -> String {
        self.0.with(|point| {
            let Some(point) = point else {
                return "Past the day they were due".to_owned();
            };
            let day = words::day(point.as_at);
            let then = point.total.overdue;
            match overdue.cmp(&then) {
                std::cmp::Ordering::Equal => format!("As many as on {day}"),
                std::cmp::Ordering::Greater => {
                    format!("{} more than {day}", words::number(overdue - then))
                }
                std::cmp::Ordering::Less => {
                    format!("{} fewer than {day}", words::number(then - overdue))
                }
            }
        })
    }
}

/// The twelve months to the day: chart and table.
#[component]
pub(super) fn Trend(before: Before) -> impl IntoView {
    let router = use_router();
    // Opening a service or another set of columns asks for no new trend.
    let asked = Memo::new(move |_| trend_query(&router.query()));
    let trend = load(move || client::compliance::trend(asked.get()));
    Effect::new(move |_| {
        let point = trend
            .get()
            .and_then(|trend| trend.points.iter().rev().nth(1).cloned());
        before.0.set(point);
    });
    view! {
        <Loaded of=trend skeleton=SkeletonShape::Rows let:trend>
            <TrendCard trend />
        </Loaded>
    }
}

#[component]
fn TrendCard(trend: Arc<TrendView>) -> impl IntoView {
    let headline = headline_label(trend.headline);
    let title = format!("Twelve months to {}", words::day(trend.basis.as_at));
    let values = series_of(&trend);
    let floor = floor_of(&values);
    let note = if floor == 0 {
        format!("{headline}, per cent.")
    } else {
        format!("{headline}, per cent. The scale begins at {floor}%.")
    };
    let description = values.iter().map(in_words).collect::<Vec<_>>().join(" ");
    let last = trend.points.len().saturating_sub(1);
    let places = trend
        .points
        .iter()
        .enumerate()
        .map(|(place, point)| match place {
            0 => short_day(point.as_at),
            _ if place == last => short_day(point.as_at),
            _ if place % 3 == 0 && place + 2 < last => {
                format!("{} {}", words::short_month(point.as_at), point.as_at.year())
            }
            _ => String::new(),
        })
        .collect();
    let chart_title = format!("{headline}, {}", title.to_lowercase());
    view! {
        <Card title id="trend" aside=move || {
            let note = note.clone();
            view! { <p class="sp-flush sp-small sp-muted">{note}</p> }
        }>
            <div class="sp-cols sp-cols--half">
                <LineChart title=chart_title description series=values places target=trend.target_pct floor />
                <TrendTable trend />
            </div>
        </Card>
    }
}

#[component]
fn TrendTable(trend: Arc<TrendView>) -> impl IntoView {
    let heads = trend
        .requirements
        .iter()
        .map(|column| view! { <th scope="col" class="sp-r">{column.name.clone()}</th> })
        .collect_view();
    let figure = |value: Option<f64>| {
        let text = value.map_or_else(
            || "–".to_owned(),
            |value| format!("{:.1}", one_decimal(value)),
        );
        view! { <td class="sp-r">{text}</td> }
    };
    let rows = trend
        .points
        .iter()
        .rev()
        .map(|point| {
            view! {
                <tr>
                    <th scope="row" class="sp-nowrap">{short_day(point.as_at)}</th>
                    {figure(headline_of(point, trend.headline))}
                    {point.by_requirement.iter().map(|value| figure(*value)).collect_view()}
                </tr>
            }
        })
        .collect_view();
    let caption = format!("{}, per cent, by date", headline_label(trend.headline));
    view! {
        <ScrollTable caption id="trend-caption" hide_caption=true bare=true class="sp-trend">
            <thead>
                <tr>
                    <th scope="col">"As at"</th>
                    <th scope="col" class="sp-r">"All"</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
}

fn headline_of(point: &TrendPointView, headline: Headline) -> Option<f64> {
    match headline {
        Headline::UpToDatePct => point.total.up_to_date_pct,
        Headline::CoveredPct => point.total.covered_pct,
    }
}

/// All requirements, and up to three of them.
fn series_of(trend: &TrendView) -> Vec<Series> {
    let labelled = |name: &str, values: Vec<Option<f64>>| {
        let end = values
            .last()
            .copied()
            .flatten()
            .map(|end| format!(" {:.0}%", whole(end)));
        Series {
            label: format!("{}{}", short(name), end.unwrap_or_default()),
            values,
        }
    };
    let all = trend
        .points
        .iter()
        .map(|point| headline_of(point, trend.headline))
        .collect();
    let mut series = vec![labelled("All requirements", all)];
    for (place, column) in trend.requirements.iter().take(3).enumerate() {
        let values = trend
            .points
            .iter()
            .map(|point| point.by_requirement.get(place).copied().flatten())
            .collect();
        series.push(labelled(&column.name, values));
    }
    series
}

/// "20 Nov 2026", where a row of days has to fit.
fn short_day(on: NaiveDate) -> String {
    format!("{} {} {}", on.day(), words::short_month(on), on.year())
}

/// A name that fits beside the end of a line.
fn short(name: &str) -> String {
    const ROOM: usize = 22;
    if name.chars().count() <= ROOM {
        return name.to_owned();
    }
    // One character more, so that a word that ends at the edge is kept.
    let cut: String = name.chars().take(ROOM + 1).collect();
    let kept = cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([':', ',']))
}

fn in_words(series: &Series) -> String {
    match series.values.iter().flatten().next() {
        Some(first) => format!(
            "{}, twelve months before {:.0}%.",
            series.label,
            whole(*first)
        ),
        None => format!("{}.", series.label),
    }
}
