use anyhow::Result;

/// Prints the OpenAPI document of this version.
pub(super) fn openapi() -> Result<()> {
    println!("{}", api::openapi().to_pretty_json()?);
    Ok(())
}
