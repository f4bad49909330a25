//! The bundle is embedded: a new one is a reason to compile.

fn main() {
    println!("cargo:rerun-if-changed=../../frontend/dist");
}
