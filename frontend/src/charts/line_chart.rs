use leptos::prelude::*;

const COLOURS: [&str; 4] = ["#12436D", "#801650", "#28A197", "#F46A25"];
const DASHES: [Option<&str>; 4] = [None, None, Some("6 4"), Some("2 4")];
const LEFT: f64 = 48.0;
const RIGHT: f64 = 556.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 352.0;
/// Two labels at line ends do not come nearer than this.
const LINE: f64 = 19.0;

/// One line; up to four in a chart.
pub(crate) struct Series {
    pub(crate) label: String,
    /// A value for each place on the horizontal axis; none breaks the line.
    pub(crate) values: Vec<Option<f64>>,
}

/// Percentages over time.
#[component]
pub(crate) fn LineChart(
    title: String,
    /// In words what is seen, for who does not see it.
    description: String,
    series: Vec<Series>,
    /// A word for each place on the horizontal axis; empty where none stands.
    places: Vec<String>,
    /// The line to reach, in per cent.
    target: u32,
    /// Where the scale begins, in per cent, from `floor_of`.
    floor: u32,
) -> impl IntoView {
    let low = f64::from(floor);
    let height = move |value: f64| BOTTOM - (value - low) / (100.0 - low) * (BOTTOM - TOP);
    let steps = places.len().saturating_sub(1).max(1);
    let across = move |place: usize| LEFT + (RIGHT - LEFT) * small(place) / small(steps);
    let grid = (0..=10_u32)
        .map(|ten| ten * 10)
        .filter(|ten| *ten >= floor)
        .map(|ten| {
            let y = height(f64::from(ten));
            view! {
                <line x1=LEFT x2=RIGHT y1=y y2=y stroke="#dadde8" />
                <text x={LEFT - 8.0} y={y + 4.0} text-anchor="end">{format!("{ten}%")}</text>
            }
        })
        .collect_view();
    let aim = height(f64::from(target));
    let last = places.len().saturating_sub(1);
    let words = places
        .into_iter()
        .enumerate()
        .filter(|(_, word)| !word.is_empty())
        .map(|(place, word)| {
            let anchor = if place == 0 {
                "start"
            } else if place == last {
                "end"
            } else {
                "middle"
            };
            view! { <text x=across(place) y="380" text-anchor=anchor>{word}</text> }
        })
        .collect_view();
    let ends: Vec<f64> = series
        .iter()
        .map(|one| one.values.last().copied().flatten().map_or(BOTTOM, height))
        .collect();
    let labels = apart(&ends);
    let lines = series.into_iter().zip(labels).zip(COLOURS.into_iter().zip(DASHES)).enumerate().map(
        |(place, ((one, label_y), (colour, dash)))| {
            let points = one
                .values
                .iter()
                .enumerate()
                .filter_map(|(at, value)| Some(format!("{:.1},{:.1}", across(at), height((*value)?))))
                .collect::<Vec<_>>()
                .join(" ");
            let end = one.values.last().copied().flatten().map(|value| {
                view! { <circle cx=RIGHT cy=height(value) r="4" fill=colour /> }
            });
            let width = if place == 0 { "3" } else { "2.25" };
            view! {
                <polyline points=points fill="none" stroke=colour stroke-width=width stroke-linejoin="round" stroke-dasharray=dash />
                {end}
                <text class="sp-chart__label" x={RIGHT + 10.0} y={label_y + 4.0}>{one.label}</text>
            }
        },
    ).collect_view();
    view! {
        <div class="sp-chartbox" role="region" aria-label="Line chart" tabindex="0">
            <svg class="sp-chart" viewBox="0 0 780 390" role="img" aria-labelledby="chart-title chart-words">
                <title id="chart-title">{title}</title>
                <desc id="chart-words">{description}</desc>
                {grid}
                <line x1=LEFT x2=RIGHT y1=aim y2=aim stroke="#4c5068" stroke-dasharray="4 4" />
                <text x={LEFT + 6.0} y={aim - 6.0}>{format!("Target {target}%")}</text>
                {words}
                {lines}
            </svg>
        </div>
    }
}

/// The ten below the least value, so that lines are not flattened; the page says where the scale begins.
pub(crate) fn floor_of(series: &[Series]) -> u32 {
    let least = series
        .iter()
        .flat_map(|one| one.values.iter().flatten())
        .fold(90.0_f64, |least, value| least.min(*value));
    (0..9)
        .rev()
        .map(|ten| ten * 10)
        .find(|ten| f64::from(*ten) <= least - 5.0)
        .unwrap_or(0)
}

/// Moves labels down until none covers another; the order of heights stays.
fn apart(heights: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|a, b| {
        let at = |place: &usize| heights.get(*place).copied().unwrap_or_default();
        at(a).total_cmp(&at(b))
    });
    let mut placed = heights.to_vec();
    let mut free = f64::NEG_INFINITY;
    for place in order {
        if let Some(height) = placed.get_mut(place) {
            *height = height.max(free);
            free = *height + LINE;
        }
    }
    placed
}

#[expect(clippy::cast_precision_loss, reason = "a chart has a few dozen places")]
fn small(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_apart_and_in_order() {
        assert_eq!(apart(&[50.0, 40.0, 200.0]), [59.0, 40.0, 200.0]);
    }

    #[test]
    fn scale_begins_below_the_least() {
        let of = |value| {
            floor_of(&[Series {
                label: String::new(),
                values: vec![Some(value), None],
            }])
        };
        assert_eq!((of(82.0), of(59.5), of(3.0)), (70, 50, 0));
    }
}
