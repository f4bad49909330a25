//! Where frameworks live under the API.

use domain::ids::FrameworkId;

/// Every framework in every version: `GET`.
pub const FRAMEWORKS: &str = "/api/v1/frameworks";
/// Template of [`framework`], for the router.
pub const FRAMEWORK: &str = "/api/v1/frameworks/{framework_id}";

/// One framework with its levels, groups and standards: `GET`.
pub fn framework(id: FrameworkId) -> String {
    format!("{FRAMEWORKS}/{id}")
}
