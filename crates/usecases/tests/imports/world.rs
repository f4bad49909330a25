//! The council of `tests/data/council`, loaded in the order of its README.

use std::path::Path;
use std::sync::Arc;

use chrono::{Duration, NaiveDate};
use domain::access::Actor;
use domain::compliance::Tally;
use domain::ids::ImportId;
use domain::imports::ImportKind;
use identity::Keys;
use serde_json::{Map, Value, json};
use testkit::{FixedClock, SequentialIds, TestDatabase};
use usecases::competency::load_shipped;
use usecases::compliance::{Asked, Counted, report_compliance};
use usecases::imports::{Report, Upload, apply_import, dry_run_import};
use usecases::{CouncilSettings, Failure, Spires};

pub(crate) const FILES: [(ImportKind, &str); 7] = [
    (ImportKind::RoleGroups, "role_groups.csv"),
    (ImportKind::People, "hr_staff.csv"),
    (ImportKind::Courses, "courses.csv"),
    (ImportKind::Requirements, "mandatory_rules.csv"),
    (ImportKind::Elearning, "elearning_completions.csv"),
    (ImportKind::Attendance, "attendance_history.csv"),
    (ImportKind::Asye, "asye_tracker.csv"),
];

pub(crate) const ON: &str = "2026-11-20";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data/council")
        .join(name);
    std::fs::read(path).unwrap()
}

pub(crate) fn json_of(name: &str) -> Value {
    serde_json::from_slice(&bytes(name)).unwrap()
}

pub(crate) struct World {
    pub(crate) spires: Spires,
    pub(crate) clock: FixedClock,
}

impl World {
    pub(crate) fn new(database: &TestDatabase) -> Self {
        let clock = FixedClock::on(day(ON));
        let spires = Spires::new(
            database.store(),
            Arc::new(clock.clone()),
            Arc::new(SequentialIds::default()),
            Arc::new(Keys::of_secret(
                &"a secret for tests alone".to_owned().into(),
            )),
            CouncilSettings::default(),
        );
        load_shipped(&spires).unwrap();
        Self { spires, clock }
    }

    /// The council after its seven files.
    pub(crate) fn loaded(database: &TestDatabase) -> (Self, Vec<(ImportId, Report)>) {
        let world = Self::new(database);
        let done = FILES
            .iter()
            .map(|(kind, name)| world.import(*kind, bytes(name), ON).unwrap())
            .collect();
        (world, done)
    }

    pub(crate) fn upload(kind: ImportKind, bytes: Vec<u8>, on: &str) -> Upload {
        Upload {
            kind,
            file_name: format!("{kind}.csv"),
            bytes,
            by_hand: Vec::new(),
            on: Some(day(on)),
        }
    }

    /// Uploads and applies a file, a minute after whatever was before.
    pub(crate) fn import(
        &self,
        kind: ImportKind,
        bytes: Vec<u8>,
        on: &str,
    ) -> Result<(ImportId, Report), Failure> {
        self.clock.advance(Duration::minutes(1));
        let id = dry_run_import(
            &self.spires,
            &Actor::System,
            &Self::upload(kind, bytes, on),
            None,
        )?;
        self.clock.advance(Duration::minutes(1));
        Ok((id, apply_import(&self.spires, &Actor::System, id)?))
    }
}

/// The figures of a day in the words of `expected_compliance.json`.
pub(crate) fn figures(world: &World, asked: Asked) -> Value {
    let report = report_compliance(&world.spires, &Actor::System, asked).unwrap();
    let counted = |counted: &Counted| {
        let mut figures = tally(&counted.tally);
        figures["people"] = counted.people.into();
        figures
    };
    json!({
        "total": counted(&report.total),
        "by_service": report.by_service.iter().map(|(name, figures)| (name.clone(), counted(figures))).collect::<Map<_, _>>(),
        "by_requirement": report.by_requirement.iter().map(|(name, figures)| (name.clone(), tally(figures))).collect::<Map<_, _>>(),
    })
}

fn tally(tally: &Tally) -> Value {
    json!({
        "required": tally.required(),
        "compliant": tally.compliant,
        "due_soon": tally.due_soon,
        "not_yet_due": tally.not_yet_due,
        "overdue": tally.overdue,
        "covered_pct": tally.covered_pct(),
        "up_to_date_pct": tally.up_to_date_pct(),
    })
}

/// Everything that `expected` holds is in `found`, with the same value.
pub(crate) fn assert_holds(found: &Value, expected: &Value, path: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for (key, value) in expected {
                let there = found
                    .get(key)
                    .unwrap_or_else(|| panic!("{path}/{key} is missing"));
                assert_holds(there, value, &format!("{path}/{key}"));
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{path}");
            for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
                assert_holds(found, expected, &format!("{path}/{index}"));
            }
        }
        (Value::Number(found), Value::Number(expected)) => {
            assert_eq!(found.as_f64(), expected.as_f64(), "{path}");
        }
        _ => assert_eq!(found, expected, "{path}"),
    }
}
