//! The page and its first script.

use std::path::Path;

use anyhow::{Result, bail};

use crate::script::Script;
use crate::styles::{Assets, rename};

const TEMPLATE: &str = "index.html";

/// A file of its own because the content security policy allows no script within the page. When
/// the app cannot start, the page shows what it holds for that: `<… id="boot-failed" hidden>`.
pub(crate) fn boot(script: &Script) -> String {
    let module = beside(&script.module);
    let wasm = beside(&script.wasm);
    format!(
        "import init from \"./{module}\";\n\
         init({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }}).catch((reason) => {{\n\
         \x20 document.getElementById(\"boot-failed\")?.removeAttribute(\"hidden\");\n\
         \x20 throw reason;\n\
         }});\n"
    )
}

/// `frontend/index.html` with the names of this bundle: `{{ styles }}`, `{{ boot }}`,
/// `{{ script }}`, `{{ wasm }}`, and assets.
pub(crate) fn index(
    frontend: &Path,
    styles: &str,
    boot: &str,
    script: &Script,
    assets: &Assets,
) -> Result<String> {
    let template = std::fs::read_to_string(frontend.join(TEMPLATE))?;
    fill(
        &template,
        &[
            ("styles", styles),
            ("boot", boot),
            ("script", &script.module),
            ("wasm", &script.wasm),
        ],
        assets,
    )
}

fn fill(template: &str, names: &[(&str, &str)], assets: &Assets) -> Result<String> {
    let mut page = template.to_owned();
    for (place, path) in names {
        page = page.replace(&format!("{{{{ {place} }}}}"), &format!("/{path}"));
    }
    if let Some((_, unknown)) = page.split_once("{{") {
        let name = unknown.split("}}").next().unwrap_or_default();
        bail!("{TEMPLATE} names {{{{{name}}}}}, which the bundle does not have");
    }
    rename(&page, assets)
}

fn beside(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_an_unknown_one_is_told() {
        let names = [("boot", "static/boot-1.js")];
        let page = fill("<script src=\"{{ boot }}\">", &names, &Assets::new()).unwrap();
        assert_eq!(page, "<script src=\"/static/boot-1.js\">");
        assert!(fill("{{ bott }}", &names, &Assets::new()).is_err());
    }

    #[test]
    fn the_first_script_names_its_neighbours() {
        let script = Script {
            module: "static/app-1.js".to_owned(),
            wasm: "static/app-2.wasm".to_owned(),
        };
        let text = boot(&script);
        assert!(text.contains("\"./app-1.js\""));
        assert!(text.contains("\"./app-2.wasm\""));
    }
}
