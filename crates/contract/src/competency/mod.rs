//! On the wire: frameworks of standards.

mod framework;
pub mod paths;

pub use domain::competency::{Group, Level};
pub use framework::{FrameworkRow, FrameworkView, StandardView};
