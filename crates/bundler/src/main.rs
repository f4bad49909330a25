//! Turns the SPA into the static files that the server embeds: see the README beside this crate.

mod compress;
mod dist;
mod page;
mod script;
mod styles;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use dist::Dist;

const USAGE: &str =
    "bundler --wasm FILE [--release] [--root FOLDER]   writes frontend/dist from the SPA's wasm";

/// What to bundle, from the command line.
struct Order {
    /// The checkout.
    root: PathBuf,
    /// What cargo built from `frontend`.
    wasm: PathBuf,
    /// Whether to spend time on size.
    release: bool,
}

fn main() -> Result<()> {
    let order = order(std::env::args().skip(1))?;
    let frontend = order.root.join("frontend");
    let mut dist = Dist::empty(&frontend.join("dist"), order.release)?;
    let assets = styles::assets(&frontend, &order.root, &mut dist)?;
    let css = styles::compile(&frontend, &order.root, &assets, order.release)?;
    let styles = dist.hashed("app", "css", css.as_bytes())?;
    let script = script::generate(&order, &mut dist)?;
    let boot = dist.hashed("boot", "js", page::boot(&script).as_bytes())?;
    let index = page::index(&frontend, &styles, &boot, &script, &assets)?;
    dist.plain("index.html", index.as_bytes())?;
    styles::public(&frontend, &mut dist)?;
    let first_page = [
        ("page", "index.html"),
        ("styles", &styles),
        ("boot", &boot),
        ("script", &script.module),
        ("parts", &script.parts),
        ("wasm", &script.wasm),
    ];
    dist.finish(&first_page, &script.further)?;
    Ok(())
}

fn order(mut arguments: impl Iterator<Item = String>) -> Result<Order> {
    let mut root = PathBuf::from(".");
    let mut wasm = None;
    let mut release = false;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--root" => root = arguments.next().context(USAGE)?.into(),
            "--wasm" => wasm = Some(PathBuf::from(arguments.next().context(USAGE)?)),
            "--release" => release = true,
            other => bail!("{other}? {USAGE}"),
        }
    }
    let wasm = wasm.context(USAGE)?;
    Ok(Order {
        root,
        wasm,
        release,
    })
}
