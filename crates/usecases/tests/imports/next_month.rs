//! The HR file of a month later: made from the first, with everything that happens to a staff list.

use chrono::{DateTime, Utc};
use domain::access::Actor;
use domain::imports::ImportKind;
use serde_json::Value;
use testkit::on_both;
use usecases::compliance::Asked;
use usecases::imports::undo_import;

use crate::world::{World, bytes, day, figures};

const DECEMBER: &str = "2026-12-20";

/// Columns of the HR file.
const TEAM: usize = 7;
const MANAGER: usize = 8;
const START: usize = 9;
const LEAVE: usize = 10;

/// Rewrites the rows with these numbers; `None` leaves a row out.
fn next_file(change: impl Fn(&str, usize, &mut [String]) -> bool) -> Vec<u8> {
    let text = String::from_utf8(bytes("hr_staff.csv")).unwrap();
    let mut lines = text.lines();
    let mut file = vec![lines.next().unwrap().to_owned()];
    let mut seen = std::collections::HashMap::new();
    for line in lines {
        let mut cells = split(line);
        let number = format!("{:0>6}", cells[0].trim());
        let nth = seen.entry(number.clone()).or_insert(0_usize);
        if change(&number, *nth, &mut cells) {
            file.push(
                cells
                    .iter()
                    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                    .collect::<Vec<_>>()
                    .join(","),
            );
        }
        *nth += 1;
    }
    file.join("\n").into_bytes()
}

fn split(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}

fn total(world: &World, as_at: &str, known_at: Option<DateTime<Utc>>) -> Value {
    let asked = Asked {
        as_at: Some(day(as_at)),
        known_at,
    };
    figures(world, asked)["total"].clone()
}

/// Four social workers whom nobody has as line manager.
fn moves_and_late_dates(number: &str, nth: usize, cells: &mut [String]) -> bool {
    match (number, nth) {
        // Moves.
        ("004157", 0) => "MASH".clone_into(&mut cells[TEAM]),
        // Leaves at the end of the month.
        ("004159", 0) => "31/12/2026".clone_into(&mut cells[LEAVE]),
        // Is missing.
        ("004187", 0) => return false,
        // Left in October, as is told only now.
        ("004192", 0) => "31/10/2026".clone_into(&mut cells[LEAVE]),
        _ => {}
    }
    true
}

on_both! {
    fn a_later_file_changes_no_earlier_figure_but_by_dates_told_late(database) {
        let (world, _) = World::loaded(database);
        let told_in_november = world.spires.now();
        let days = ["2025-03-31", "2026-10-31", "2026-11-20", "2026-12-19"];
        let before: Vec<Value> = days.iter().map(|as_at| total(&world, as_at, None)).collect();
        let (id, report) = world.import(ImportKind::People, next_file(moves_and_late_dates), DECEMBER).unwrap();
        for (code, count) in [("people", 773), ("changed_post", 1), ("left", 2), ("missing_person", 1), ("new_people", 0), ("corrected", 0), ("unchanged", 770)] {
            assert_eq!(report.counts[code], count, "{code}");
        }
        let after: Vec<Value> = days.iter().map(|as_at| total(&world, as_at, None)).collect();
        // The one who left on 31 October counted until now in November and December.
        assert_eq!(after[..2], before[..2]);
        for (after, before) in after[2..].iter().zip(&before[2..]) {
            assert_eq!(after["people"].as_u64().unwrap() + 1, before["people"].as_u64().unwrap());
        }
        for (as_at, before) in days.iter().zip(&before) {
            assert_eq!(&total(&world, as_at, Some(told_in_november)), before, "as known in November, on {as_at}");
        }
        // The file again, and then its undo.
        let (again, report) = world.import(ImportKind::People, next_file(moves_and_late_dates), DECEMBER).unwrap();
        assert_eq!((report.counts["unchanged"], report.counts["missing_person"]), (773, 1));
        undo_import(&world.spires, &Actor::System, again).unwrap();
        undo_import(&world.spires, &Actor::System, id).unwrap();
        for (as_at, before) in days.iter().zip(&before) {
            assert_eq!(&total(&world, as_at, None), before, "after the undo, on {as_at}");
        }
    }

    fn a_returner_gets_a_new_post_and_a_start_told_late_moves_the_anchor(database) {
        let (world, _) = World::loaded(database);
        let left = |cells: &[String]| !cells[LEAVE].is_empty();
        let before = total(&world, "2026-11-20", None);
        // Whoever left in 2026 before the file and comes back on 7 December.
        let file = next_file(|number, nth, cells| {
            if nth == 0 && left(cells) && cells[LEAVE].ends_with("/06/2026") {
                "07/12/2026".clone_into(&mut cells[START]);
                cells[LEAVE].clear();
            }
            if (number, nth) == ("004157", 0) {
                "03/09/2022".clone_into(&mut cells[START]);
            }
            true
        });
        let (_, report) = world.import(ImportKind::People, file, DECEMBER).unwrap();
        assert_eq!((report.counts["returned"], report.counts["corrected"], report.counts["missing_person"]), (3, 1, 0));
        let after = total(&world, "2026-11-20", None);
        assert_eq!(after["people"], before["people"]);
        let later = total(&world, DECEMBER, None);
        let known_before = total(&world, DECEMBER, Some(world.spires.now() - chrono::Duration::minutes(1)));
        assert_eq!(later["people"].as_u64().unwrap(), known_before["people"].as_u64().unwrap() + 3);
    }

    fn a_file_of_a_team_without_its_manager_keeps_them_as_the_manager(database) {
        let (world, _) = World::loaded(database);
        // Maria Turner's team, one of whom is new; she herself is not in the file.
        let file = next_file(|number, nth, cells| {
            let is_hers = cells[MANAGER].trim_start_matches('0') == "4072";
            is_hers && nth == 0 && number != "004072"
        });
        let mut file = String::from_utf8(file).unwrap();
        file.push_str("\n099001,New,Starter,new.starter@coventry.example,Social Worker,Children's Services,Help and Protection,Area Team West 3,004072,07/12/2026,,Permanent,1,");
        let team = u64::try_from(file.lines().count() - 2).unwrap();
        assert!(team > 3);
        let (_, report) = world.import(ImportKind::People, file.into_bytes(), DECEMBER).unwrap();
        for (code, count) in [("people", team + 1), ("unchanged", team), ("new_people", 1), ("changed_manager", 0), ("unknown_manager", 0)] {
            assert_eq!(report.counts.get(code).copied().unwrap_or_default(), count, "{code}");
        }
        let managed = world.spires.store.read(|conn| {
            let person = store::people::find_by_employee_no(conn, "099001")?.unwrap();
            store::booking::line_manager(conn, person.id, day(DECEMBER))
        }).unwrap().unwrap();
        let manager = world.spires.store.read(|conn| store::people::find_person(conn, managed)).unwrap();
        assert_eq!(manager.employee_no.as_deref(), Some("004072"));
    }
}
