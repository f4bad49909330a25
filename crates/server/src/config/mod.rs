//! What a council sets: `spires.toml` and the environment, which wins.

mod fault;
pub mod secret;
mod settings;
mod sources;

pub use fault::SettingFault;
pub use settings::Settings;
pub use sources::{Found, Origin, find_all};
