//! Frameworks of standards as data: what they hold, how they are read, which is in force when.

pub mod framework;
pub mod parse;

pub use framework::{Framework, FrameworkKey, Group, Level, Standard};
pub use parse::{FrameworkFault, parse_frameworks, shipped_frameworks};
