use std::collections::BTreeMap;
use std::sync::mpsc;

use domain::access::Role;
use serde_json::{Value, json};
use testkit::Backend;

use crate::api::booking_session;
use crate::app::{Client, Served};

const RACERS: usize = 200;
const PLACES: usize = 5;
/// So many have been told of their booking when the process is killed.
const TOLD_BEFORE: usize = 40;

struct Race {
    served: Served,
    officer: Client,
    racers: Vec<Client>,
    bookings: String,
}

impl Race {
    fn on(backend: Backend) -> Self {
        let (served, (officer, racers)) = Served::start(backend, |council| {
            let officer = council.client_with("Lena Lane", &[Role::LdOfficer]);
            let racers: Vec<Client> = (0..RACERS)
                .map(|n| council.client_with(&format!("Racer Number{n}"), &[]))
                .collect();
            (officer, racers)
        });
        let session = booking_session(&officer, "NG01", i32::try_from(PLACES).unwrap());
        Self {
            served,
            officer,
            racers,
            bookings: format!("{session}/bookings"),
        }
    }

    /// Everybody asks at once, under a key of their own; what each was told, if they were.
    fn all_ask(&self, told: &mpsc::Sender<()>, meanwhile: impl FnOnce()) -> Vec<Option<Value>> {
        std::thread::scope(|scope| {
            let threads: Vec<_> = self
                .racers
                .iter()
                .enumerate()
                .map(|(number, racer)| {
                    let told = told.clone();
                    scope.spawn(move || {
                        let wish = json!({ "if_full": "join_waiting_list" });
                        let key = format!("racer-{number}");
                        let answer = racer.attempt_once(&self.bookings, &wish, &key).ok()?;
                        let _nobody_counts_any_more = told.send(());
                        Some(answer.expect(201).json())
                    })
                })
                .collect();
            meanwhile();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        })
    }

    /// Every booking of the session, by id.
    fn kept(&self) -> BTreeMap<String, Value> {
        let list = self.officer.get(&format!("{}?limit=200", self.bookings));
        list.expect(200).json()["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| (item["id"].as_str().unwrap().to_owned(), item.clone()))
            .collect()
    }
}

fn count(kept: &BTreeMap<String, Value>, state: &str) -> usize {
    kept.values().filter(|item| item["state"] == state).count()
}

fn positions(kept: &BTreeMap<String, Value>) -> Vec<u64> {
    let mut positions: Vec<u64> = kept
        .values()
        .filter_map(|item| item["position"].as_u64())
        .collect();
    positions.sort_unstable();
    positions
}

fn assert_told_truly(kept: &BTreeMap<String, Value>, told: &Value) {
    let found = &kept[told["id"].as_str().unwrap()];
    assert_eq!(found["state"], told["state"]);
    assert_eq!(found["position"], told["position"]);
}

fn killed_in_the_middle(backend: Backend) {
    let mut race = Race::on(backend);
    let (told, heard) = mpsc::channel();
    let process = race.served.take_process();
    let answers = race.all_ask(&told, || {
        for _ in 0..TOLD_BEFORE {
            heard.recv().unwrap();
        }
        process.kill();
    });
    let acknowledged: Vec<&Value> = answers.iter().flatten().collect();
    assert!(acknowledged.len() >= TOLD_BEFORE);
    assert!(acknowledged.len() < RACERS, "the kill came after the race");

    race.served.restart();
    let kept = race.kept();
    for answer in &acknowledged {
        assert_told_truly(&kept, answer);
    }
    assert!(count(&kept, "booked") <= PLACES);
    assert_eq!(
        count(&kept, "booked") + count(&kept, "waitlisted"),
        kept.len()
    );
    let waiting = u64::try_from(count(&kept, "waitlisted")).unwrap();
    assert_eq!(positions(&kept), (1..=waiting).collect::<Vec<_>>());
    race.served.assert_all_is_well();

    // Everybody asks again, those who were told too: nobody has two bookings.
    let again = race.all_ask(&told, || {});
    for (first, second) in answers.iter().zip(&again) {
        let second = second.as_ref().unwrap();
        if let Some(first) = first {
            assert_eq!(first["id"], second["id"]);
        }
    }
    let kept = race.kept();
    assert_eq!(
        (count(&kept, "booked"), count(&kept, "waitlisted")),
        (PLACES, RACERS - PLACES)
    );
    assert_eq!(positions(&kept), (1..=195).collect::<Vec<u64>>());
    for answer in answers.iter().chain(&again).flatten() {
        assert_told_truly(&kept, answer);
    }
    race.served.assert_all_is_well();
}

#[test]
fn two_hundred_clients_for_five_places_and_a_kill_sqlite() {
    killed_in_the_middle(Backend::Sqlite);
}

#[test]
fn two_hundred_clients_for_five_places_and_a_kill_postgres() {
    killed_in_the_middle(Backend::Postgres);
}
