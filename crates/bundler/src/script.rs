//! The split into parts, wasm-bindgen, then wasm-opt.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::Order;
use crate::dist::{Dist, fingerprint};

/// What wasm-bindgen calls the part that comes first.
const FIRST: &str = "app_bg.wasm";

/// The script that fetches the others, as `app.js` imports it.
const PARTS: &str = "./parts.js";

/// What rustc emits for wasm32; wasm-opt refuses what it is not told to expect.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Where the halves of the app and its parts lie, relative to the folder.
pub(crate) struct Script {
    /// The JavaScript that loads the wasm.
    pub(crate) module: String,
    /// The JavaScript that fetches the other parts of the wasm.
    pub(crate) parts: String,
    /// The part that comes first.
    pub(crate) wasm: String,
    /// What each other part takes beyond the first, by its name.
    pub(crate) further: BTreeMap<String, Vec<String>>,
}

/// Takes what cargo built apart at its split points, makes the JavaScript, and adds all of it with the snippets
/// that crates bring.
///
/// The scripts name each other in a circle, and the parts fit this build alone: they lie in one folder that is
/// named by the content of all.
pub(crate) fn generate(order: &Order, dist: &mut Dist) -> Result<Script> {
    let workplace = tempfile::tempdir()?;
    let whole = workplace.path().join("whole.wasm");
    let made = workplace.path().join("made");
    let built =
        std::fs::read(&order.wasm).with_context(|| format!("reading {}", order.wasm.display()))?;
    let mut options = wasm_split_cli_support::Options::new(&built);
    options.output_dir = &made;
    options.main_out_path = &whole;
    options.link_name = PARTS;
    options.main_module = "./app.js";
    let split = wasm_split_cli_support::transform(options)
        .map_err(|reason| anyhow!("{reason:?}"))
        .context("splitting the wasm")?;
    Bindgen::new()
        .input_path(&whole)
        .out_name("app")
        .web(true)?
        .typescript(false)
        // The parts share the first one's memory and table of functions.
        .keep_lld_exports(true)
        .remove_name_section(order.release)
        .remove_producers_section(order.release)
        .generate(&made)
        .context("wasm-bindgen")?;
    if order.release {
        optimise(&order.root, &made.join(FIRST))?;
        for part in &split.split_modules {
            optimise(&order.root, part)?;
        }
    }
    let files = files_below(&made)?;
    let folder = format!("app-{}", fingerprint(&files.concat_contents()));
    for (name, content) in &files.0 {
        dist.named(&format!("{folder}/{name}"), content)?;
    }
    let path = |name: &str| format!("static/{folder}/{name}");
    let further = split.prefetch_map.into_iter().map(|(part, files)| {
        let files = files.iter().map(|file| path(&format!("{file}.wasm")));
        (part, files.collect())
    });
    Ok(Script {
        further: further.collect(),
        module: path("app.js"),
        parts: path(PARTS.trim_start_matches("./")),
        wasm: path(FIRST),
    })
}

fn optimise(root: &Path, wasm: &Path) -> Result<()> {
    let status = Command::new(root.join("node_modules/.bin/wasm-opt"))
        .arg("-Oz")
        .args(FEATURES)
        .arg("-o")
        .arg(wasm)
        .arg(wasm)
        .status()
        .context("starting wasm-opt; npm install brings it")?;
    if !status.success() {
        bail!("wasm-opt failed");
    }
    Ok(())
}

/// Files by their names relative to a folder, in the order of the names.
struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    fn concat_contents(&self) -> Vec<u8> {
        self.0.values().flatten().copied().collect()
    }
}

fn files_below(folder: &Path) -> Result<Files> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                files.insert(name, std::fs::read(&path)?);
            }
        }
    }
    Ok(Files(files))
}
