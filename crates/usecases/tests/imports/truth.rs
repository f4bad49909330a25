use std::collections::BTreeMap;

use domain::access::Actor;
use domain::imports::ImportKind;
use testkit::{Backend, database};
use usecases::imports::{Report, check_import};

use crate::world::{ON, World, bytes, json_of};

/// What the product says of a line that `truth.json` knows to be dirty. None: put right without a word.
fn finding_for(kind: &str) -> Option<&'static str> {
    match kind {
        "impossible_date" | "no_surname" => Some("bad_row"),
        "second_post" => Some("second_post"),
        "no_email" => Some("no_email"),
        "unknown_manager" => Some("unknown_manager"),
        "totals_row" => Some("not_a_person"),
        "not_completed" => Some("not_completed"),
        "future_date" => Some("future_date"),
        "unknown_person" => Some("unknown_person"),
        _ => None,
    }
}

fn by_line(report: &Report) -> BTreeMap<u64, Vec<&'static str>> {
    let mut found: BTreeMap<u64, Vec<&'static str>> = BTreeMap::new();
    for finding in &report.findings {
        if let Some(line) = finding.line {
            found
                .entry(u64::from(line))
                .or_default()
                .push(finding.code.code());
        }
    }
    found
}

#[test]
fn every_dirty_line_is_found_or_put_right() {
    let (world, _) = World::loaded(&database(Backend::Sqlite));
    let truth = json_of("truth.json");
    for (part, kind, file) in [
        ("hr", ImportKind::People, "hr_staff.csv"),
        (
            "elearning",
            ImportKind::Elearning,
            "elearning_completions.csv",
        ),
    ] {
        let report = check_import(
            &world.spires,
            &Actor::System,
            &World::upload(kind, bytes(file), ON),
        )
        .unwrap();
        assert_eq!(report.rows, truth[part]["rows"].as_u64().unwrap());
        let found = by_line(&report);
        for note in truth[part]["notes"].as_array().unwrap() {
            let (line, dirt) = (
                note["line"].as_u64().unwrap(),
                note["kind"].as_str().unwrap(),
            );
            let codes = found.get(&line).map(Vec::as_slice).unwrap_or_default();
            match (finding_for(dirt), dirt) {
                (Some(code), _) => assert!(
                    codes.contains(&code),
                    "{part} line {line}: {dirt} but {codes:?}"
                ),
                // Of a person whose own row was refused, the first reason is that nobody has the number.
                (None, "exact_duplicate") => {
                    assert!(
                        codes
                            .iter()
                            .any(|code| ["repeated_row", "duplicate", "unknown_person"]
                                .contains(code)),
                        "{part} line {line}: {codes:?}"
                    );
                }
                (None, _) => assert!(
                    codes
                        .iter()
                        .all(|code| ["unknown_person", "unknown_manager", "repeated_row"]
                            .contains(code)),
                    "{part} line {line}: {dirt} should be put right, but {codes:?}"
                ),
            }
        }
    }
}
