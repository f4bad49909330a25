use contract::compliance::{Band, FiguresView};
use domain::words;
use leptos::prelude::*;

use super::spoken::band_word;

/// One figure of the board: per cent, word, fraction; the whole cell leads to the people behind it. Under five
/// people there is the fraction alone.
#[component]
pub(super) fn FigureCell(figures: FiguresView, href: String) -> impl IntoView {
    let (fraction, band) = (
        format!(
            "{} of {}",
            words::number(figures.numerator),
            words::number(figures.denominator)
        ),
        figures.band,
    );
    match band {
        Band::Nobody if figures.exempt == 0 && figures.required == 0 => view! {
            <td>
                <span class="sp-cell sp-cell--none">
                    <span aria-hidden="true">"–"</span>
                    <span class="sp-visually">"Does not apply"</span>
                </span>
            </td>
        }
        .into_any(),
        Band::Nobody => view! {
            <td>
                <a class="sp-cell sp-cell--none" href=href>
                    <b>"–"</b>
                    <small>{apart(&figures)}</small>
                </a>
            </td>
        }
        .into_any(),
        Band::Few => view! {
            <td>
                <a class="sp-cell sp-cell--few" href=href>
                    <b>{fraction}</b>
                    <small>"Few"</small>
                </a>
            </td>
        }
        .into_any(),
        _ => view! {
            <td>
                <a class=format!("sp-cell {}", tint(band)) href=href>
                    <b>{figures.percent.map(|percent| format!("{percent}%"))}</b>
                    <i>{band_word(band)}</i>
                    <small>{fraction}</small>
                </a>
            </td>
        }
        .into_any(),
    }
}

/// What stands apart from the percentages: "2 not yet due".
fn apart(figures: &FiguresView) -> String {
    if figures.not_yet_due > 0 {
        format!("{} not yet due", words::number(figures.not_yet_due))
    } else {
        format!("{} exempt", words::number(figures.exempt))
    }
}

fn tint(band: Band) -> &'static str {
    match band {
        Band::Met => "sp-cell--met",
        Band::Close => "sp-cell--close",
        Band::Low => "sp-cell--low",
        Band::Poor => "sp-cell--vlow",
        Band::Few | Band::Nobody => "",
    }
}
