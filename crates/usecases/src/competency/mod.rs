//! Frameworks: listing, showing, and putting in those that ship with the product.

mod list_frameworks;
mod load_shipped;
mod show_framework;

pub use list_frameworks::list_frameworks;
pub use load_shipped::{Loaded, load_shipped};
pub use show_framework::{FrameworkOf, show_framework};

// What answers hold, so that who asks need not know the database.
pub use store::competency::{StandardRow, StoredFramework};
