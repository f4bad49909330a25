use std::sync::mpsc;

use chrono::TimeDelta;
use domain::access::Role;
use serde_json::{Value, json};
use testkit::Backend;

use crate::app::{Answer, Client, Served, Somebody};

const SESSIONS: usize = 6;
const LEARNERS: usize = 5;

struct Registers {
    served: Served,
    officer: Client,
    /// Paths of sessions this afternoon, each with its learners booked.
    sessions: Vec<String>,
}

impl Registers {
    fn on(backend: Backend) -> Self {
        let (served, (officer, learners)) = Served::start(backend, |council| {
            let officer = council.person("Lena Lane");
            council.grant(&officer, Role::LdOfficer);
            let learners: Vec<Somebody> = (0..SESSIONS * LEARNERS)
                .map(|n| council.person(&format!("Learner Number{n}")))
                .collect();
            // Tokens of the afternoon count at noon as well.
            council.clock.advance(TimeDelta::hours(5));
            let learners: Vec<Client> = learners.iter().map(|who| council.client_of(who)).collect();
            (council.client_of(&officer), learners)
        });
        let course = json!({ "code": "NG01", "title": "Neglect", "delivery": "virtual", "minutes": 60, "cancel_by_days": 0 });
        let made = officer.post("/api/v1/courses", &course).expect(201);
        let wanted = json!({
            "capacity": LEARNERS,
            "parts": [
                { "on": "2026-11-20", "from": "14:00:00", "to": "14:30:00" },
                { "on": "2026-11-20", "from": "15:00:00", "to": "15:30:00" },
            ],
        });
        let sessions: Vec<String> = learners
            .chunks(LEARNERS)
            .map(|learners| {
                let path = format!("{}/sessions", made.header("location"));
                let session = officer
                    .post(&path, &wanted)
                    .expect(201)
                    .header("location")
                    .to_owned();
                for learner in learners {
                    learner
                        .post(&format!("{session}/bookings"), &json!({}))
                        .expect(201);
                }
                session
            })
            .collect();
        Self {
            served,
            officer,
            sessions,
        }
    }

    fn register(&self, session: &str) -> Value {
        self.officer
            .get(&format!("{session}/register"))
            .expect(200)
            .json()
    }

    /// A mark for each learner and part: the first learner of a session was not there.
    fn marks(&self) -> Vec<(String, Value)> {
        let mut marks = Vec::new();
        for session in &self.sessions {
            let register = self.register(session);
            for (number, row) in register["rows"].as_array().unwrap().iter().enumerate() {
                for part in register["session"]["parts"].as_array().unwrap() {
                    let kind = if number == 0 {
                        "did_not_attend"
                    } else {
                        "attended"
                    };
                    marks.push((
                        session.clone(),
                        json!({
                            "booking_id": row["booking_id"], "part_id": part["id"], "kind": kind,
                        }),
                    ));
                }
            }
        }
        marks
    }
}

/// Asks for everything at once, several at a time, and kills the process when so many have been
/// answered. Gives what was asked with its answer, if it came.
fn ask_and_kill<T: Sync>(
    registers: &mut Registers,
    asked: &[T],
    answered_before: usize,
    ask: impl Fn(&Client, &T) -> reqwest::Result<Answer> + Sync,
) -> Vec<bool> {
    let process = registers.served.take_process();
    let (told, heard) = mpsc::channel();
    let (officer, ask) = (&registers.officer, &ask);
    let answered: Vec<bool> = std::thread::scope(|scope| {
        let threads: Vec<_> = asked
            .iter()
            .map(|one| {
                let told = told.clone();
                scope.spawn(move || {
                    let Ok(answer) = ask(officer, one) else {
                        return false;
                    };
                    answer.expect(200);
                    let _nobody_counts_any_more = told.send(());
                    true
                })
            })
            .collect();
        for _ in 0..answered_before {
            heard.recv().unwrap();
        }
        process.kill();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(answered.contains(&false), "the kill came after everything");
    answered
}

fn has_mark(register: &Value, mark: &Value) -> bool {
    register["rows"].as_array().unwrap().iter().any(|row| {
        row["booking_id"] == mark["booking_id"]
            && row["marks"]
                .as_array()
                .unwrap()
                .iter()
                .any(|kept| kept["part_id"] == mark["part_id"] && kept["kind"] == mark["kind"])
    })
}

fn killed_while_marking_and_while_closing(backend: Backend) {
    let mut registers = Registers::on(backend);
    let afternoon = "2026-11-20T16:00:00Z".parse().unwrap();
    let mark = |officer: &Client, (session, mark): &(String, Value)| {
        let path = format!("{session}/register/marks");
        officer.attempt(
            "POST",
            &path,
            Some(json!({ "marks": [mark] }).to_string()),
            &[("content-type", "application/json")],
        )
    };
    let close = |officer: &Client, session: &String| {
        officer.attempt("POST", &format!("{session}/register/closure"), None, &[])
    };

    let marks = registers.marks();
    let answered = ask_and_kill(&mut registers, &marks, 12, mark);
    registers.served.restart_at(afternoon);
    for ((session, mark), answered) in marks.iter().zip(answered) {
        assert!(
            !answered || has_mark(&registers.register(session), mark),
            "{mark} is lost"
        );
    }
    // Those already kept change nothing.
    for one in &marks {
        mark(&registers.officer, one).unwrap().expect(200);
    }
    for session in &registers.sessions {
        let register = registers.register(session);
        assert_eq!(
            (&register["marked"], &register["can_close"]),
            (&json!(LEARNERS), &json!(true))
        );
    }
    registers.served.assert_all_is_well();

    let sessions = registers.sessions.clone();
    let answered = ask_and_kill(&mut registers, &sessions, 2, close);
    registers.served.restart_at(afternoon);
    for (session, answered) in sessions.iter().zip(answered) {
        let is_closed = assert_whole(&registers.register(session));
        assert!(is_closed || !answered, "an acknowledged closing is lost");
        if !is_closed {
            close(&registers.officer, session).unwrap().expect(200);
            assert!(assert_whole(&registers.register(session)));
        }
    }
    registers.served.assert_all_is_well();
}

/// Whether it is closed: then with every outcome and completion, or else with none.
fn assert_whole(register: &Value) -> bool {
    let is_closed = !register["closed_at"].is_null();
    let states: Vec<&str> = register["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["state"].as_str().unwrap())
        .collect();
    let attended = states.iter().filter(|state| **state == "attended").count();
    let absent = states
        .iter()
        .filter(|state| **state == "did_not_attend")
        .count();
    let booked = states.iter().filter(|state| **state == "booked").count();
    if is_closed {
        assert_eq!((booked, absent, attended), (0, 1, LEARNERS - 1));
    } else {
        assert_eq!((booked, absent, attended), (LEARNERS, 0, 0));
    }
    assert_eq!(register["completions"], json!(attended));
    is_closed
}

#[test]
fn registers_and_a_kill_sqlite() {
    killed_while_marking_and_while_closing(Backend::Sqlite);
}

#[test]
fn registers_and_a_kill_postgres() {
    killed_while_marking_and_while_closing(Backend::Postgres);
}
