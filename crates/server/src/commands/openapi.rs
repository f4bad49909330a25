use anyhow::Result;

use super::say::say;

/// Prints the OpenAPI document of this version.
pub(super) fn openapi() -> Result<()> {
    Ok(say(api::openapi().to_pretty_json()? + "\n")?)
}
