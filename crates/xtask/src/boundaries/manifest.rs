//! The manifests against the arrows.

use serde_json::Value;

use super::arrows::{IN_TESTS, OTHERS, OURS};

/// One sentence for each arrow that should not be there.
pub(super) fn broken(metadata: &Value) -> Vec<String> {
    let packages: Vec<&Value> = list(metadata, "packages").collect();
    let names: Vec<&str> = packages
        .iter()
        .map(|package| text(package, "name"))
        .collect();
    let mut broken = Vec::new();
    for package in &packages {
        let name = text(package, "name");
        let Some(allowed) = of(OURS, name) else {
            broken.push(format!(
                "{name} has no arrows yet: say in crates/xtask/src/boundaries/arrows.rs what it may use"
            ));
            continue;
        };
        for dependency in list(package, "dependencies") {
            let used = text(dependency, "name");
            let in_tests = dependency.get("kind").and_then(Value::as_str) == Some("dev");
            if names.contains(&used) {
                let for_tests = in_tests && of(IN_TESTS, name).unwrap_or_default().contains(&used);
                if !allowed.contains(&used) && !for_tests {
                    broken.push(format!("{name} must not use {used}"));
                }
            } else if let Some(owners) = owners(used)
                && !owners.contains(&name)
            {
                broken.push(format!(
                    "{name} must not use {used}, which is for {}",
                    if owners.is_empty() {
                        "nobody".to_owned()
                    } else {
                        owners.join(", ")
                    }
                ));
            }
        }
    }
    broken
}

fn of<'a>(table: &[(&str, &'a [&'a str])], name: &str) -> Option<&'a [&'a str]> {
    table
        .iter()
        .find(|(crate_name, _)| *crate_name == name)
        .map(|(_, allowed)| *allowed)
}

fn owners(used: &str) -> Option<&'static [&'static str]> {
    OTHERS
        .iter()
        .find(|(pattern, _)| match pattern.strip_suffix('*') {
            Some(beginning) => used.starts_with(beginning),
            None => used == *pattern,
        })
        .map(|(_, owners)| *owners)
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn package(name: &str, used: &[(&str, Option<&str>)]) -> Value {
        let dependencies: Vec<Value> = used
            .iter()
            .map(|(name, kind)| json!({ "name": name, "kind": kind }))
            .collect();
        json!({ "name": name, "dependencies": dependencies })
    }

    fn broken_in(packages: &[Value]) -> Vec<String> {
        broken(&json!({ "packages": packages }))
    }

    #[test]
    fn the_arrows_of_the_architecture_pass() {
        let packages = [
            package("domain", &[("chrono", None)]),
            package(
                "store",
                &[("domain", None), ("diesel", None), ("testkit", Some("dev"))],
            ),
            package("usecases", &[("store", None), ("domain", None)]),
            package("testkit", &[("store", None)]),
        ];
        assert_eq!(broken_in(&packages), Vec::<String>::new());
    }

    #[test]
    fn an_arrow_against_the_layers_is_told() {
        let packages = [package("domain", &[("store", None)]), package("store", &[])];
        assert_eq!(broken_in(&packages), ["domain must not use store"]);
    }

    #[test]
    fn test_databases_stay_in_tests() {
        let packages = [
            package("usecases", &[("testkit", None)]),
            package("testkit", &[]),
        ];
        assert_eq!(broken_in(&packages), ["usecases must not use testkit"]);
    }

    #[test]
    fn only_the_store_names_diesel() {
        let packages = [package("api", &[("diesel_migrations", None)])];
        assert_eq!(
            broken_in(&packages),
            ["api must not use diesel_migrations, which is for store"]
        );
    }

    #[test]
    fn a_new_crate_needs_its_arrows() {
        assert_eq!(broken_in(&[package("stray", &[])]).len(), 1);
    }
}
