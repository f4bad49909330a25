//! The page and its first script.

use std::path::Path;

use anyhow::{Result, bail};

use crate::script::Script;
use crate::styles::{Assets, rename};

const TEMPLATE: &str = "index.html";

/// A file of its own because the content security policy allows no script within the page. When
/// the app cannot start, the page shows what it holds for that: `<… id="boot-failed" hidden>`.
pub(crate) fn boot(script: &Script) -> String {
    let module = from_static(&script.module);
    let wasm = from_static(&script.wasm);
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
            ("parts", &script.parts),
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

/// The boot script lies in `static`, as everything with a changing name does.
fn from_static(path: &str) -> &str {
    path.strip_prefix("static/").unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

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
            module: "static/app-1/app.js".to_owned(),
            parts: "static/app-1/parts.js".to_owned(),
            wasm: "static/app-1/app_bg.wasm".to_owned(),
            further: BTreeMap::new(),
        };
        let text = boot(&script);
        assert!(text.contains("\"./app-1/app.js\""));
        assert!(text.contains("\"./app-1/app_bg.wasm\""));
    }
}
