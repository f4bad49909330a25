use std::collections::HashMap;

use chrono::NaiveDate;
use domain::access::Actor;
use domain::asye::Outcome;
use domain::ids::{EnrolmentId, PersonId};
use serde_json::Value;
use store::asye::{NewEnrolment, enrol, hold_milestone, programme_open_on, set_undated_total};
use store::people::{PersonRow, add_person};
use testkit::on_both;
use usecases::Spires;
use usecases::asye::report_asye;
use usecases::competency::load_shipped;

use crate::world::{World, day};

const PARTS: [(&str, &str); 7] = [
    ("3 month review", "review_3"),
    ("6 month review", "review_6"),
    ("9 month review", "review_9"),
    ("Panel", "panel"),
    ("Obs 1", "observation_1"),
    ("Obs 2", "observation_2"),
    ("Obs 3", "observation_3"),
];
const TOTALS: [(&str, &str); 3] = [
    ("Family feedback", "family_feedback"),
    ("Professional feedback", "professional_feedback"),
    ("Reports", "reports"),
];

fn date(text: &str) -> Option<NaiveDate> {
    (!text.is_empty()).then(|| NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap())
}

fn keep_row(spires: &Spires, cells: &HashMap<&str, &str>) {
    let person: PersonId = spires.new_id();
    let start_on = date(cells["ASYE start"]).unwrap();
    let (first, last) = cells["NQSW"].split_once(' ').unwrap();
    spires
        .store
        .write(|conn| {
            add_person(
                conn,
                &PersonRow {
                    id: person,
                    employee_no: Some(cells["NQSW Employee No"].to_owned()),
                    first_name: first.to_owned(),
                    last_name: last.to_owned(),
                    email: None,
                    swe_no: None,
                },
                spires.now(),
            )?;
            let programme = programme_open_on(conn, start_on)?.unwrap();
            let id: EnrolmentId = spires.new_id();
            enrol(
                conn,
                &NewEnrolment {
                    id,
                    person,
                    programme_id: programme.id,
                    framework: programme.statements.unwrap(),
                    cohort: cells["Cohort"].to_owned(),
                    route: cells["Route"].to_owned(),
                    start_on,
                    fte: cells["FTE"].parse().unwrap(),
                    host_team: cells["Host team"].to_owned(),
                    assessor: None,
                    line_manager: None,
                    outcome: cells["Outcome"].parse::<Outcome>().ok(),
                    recorded_at: spires.now(),
                    import: None,
                },
            )?;
            for (column, part) in PARTS {
                hold_milestone(
                    conn,
                    (spires.new_id(), id),
                    part,
                    (date(cells[column]), "tracker"),
                    None,
                    None,
                    spires.now(),
                )?;
            }
            for (column, kind) in TOTALS {
                let total = cells[column].parse().unwrap();
                set_undated_total(conn, (spires.new_id(), id), kind, total, spires.now(), None)?;
            }
            Ok::<_, store::StoreError>(())
        })
        .unwrap();
}

on_both! {
    fn the_report_says_what_the_council_expects_of_its_tracker(database) {
        let world = World::new(database);
        let spires = &world.spires;
        load_shipped(spires).unwrap();
        let file = include_str!("../../../../tests/data/council/asye_tracker.csv");
        let mut rows = file.trim_start_matches('\u{feff}').lines();
        let header: Vec<&str> = rows.next().unwrap().split(',').collect();
        let known = ["007118", "004338"];
        for row in rows {
            let cells: HashMap<&str, &str> = header.iter().copied().zip(row.split(',')).collect();
            if !known.contains(&cells["NQSW Employee No"]) {
                keep_row(spires, &cells);
            }
        }
        let report = report_asye(spires, &Actor::System, day("2026-11-20")).unwrap();
        let report = serde_json::to_value(report).unwrap();
        let expected: Value =
            serde_json::from_str(include_str!("../../../../tests/data/council/expected_asye.json")).unwrap();
        let mut compared = 0;
        for (line, expected) in report["nqsws"].as_array().unwrap().iter().zip(expected["nqsws"].as_array().unwrap()) {
            assert_eq!(line["employee_no"], expected["employee_no"]);
            if !known.contains(&expected["employee_no"].as_str().unwrap()) {
                assert_eq!(line, expected);
                compared += 1;
            }
        }
        assert_eq!(compared, 33);
    }
}
