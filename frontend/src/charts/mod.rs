//! Charts: SVG with presentation attributes only, labels at the line ends, their table beside them.

mod cover_line;
mod line_chart;

pub(crate) use cover_line::{CoverLine, Mark};
pub(crate) use line_chart::{LineChart, Series, floor_of};
