use std::fmt::Write;
use std::process::{Command, Stdio};

use domain::access::Role;
use serde_json::{Value, json};
use testkit::Backend;

use crate::app::{Client, Served};

const PEOPLE: usize = 3_000;
const HEADER: &str = "employee_no,first_name,last_name,email,job_title,directorate,service,team,manager_employee_no,start_date,leave_date,contract_type,fte,swe_no";

/// A staff list of that many people in ten teams, with a manager each.
fn staff() -> String {
    let mut file = HEADER.to_owned();
    for n in 0..PEOPLE {
        let manager = 100_001 + n % 10;
        let manager = if n < 10 {
            String::new()
        } else {
            manager.to_string()
        };
        write!(
            file,
            "\n{},First{n},Last{n},p{n}@council.example,Social Worker,Children,Help,Team {},{manager},01/09/2024,,Permanent,1,",
            100_001 + n,
            n % 10,
        )
        .unwrap();
    }
    file
}

struct Council {
    served: Served,
    officer: Client,
    before: u64,
}

impl Council {
    fn on(backend: Backend) -> Self {
        let (served, officer) = Served::start(backend, |council| {
            council.client_with("Lena Lane", &[Role::LdOfficer])
        });
        let before = people(&officer);
        Self {
            served,
            officer,
            before,
        }
    }

    /// The staff list, as a file in the folder of the process.
    fn file(&self) -> String {
        let path = self.served.folder().join("staff.csv");
        std::fs::write(&path, staff()).unwrap();
        path.display().to_string()
    }

    /// The state of the newest import, once it is known to be whole or not there.
    fn assert_whole(&self) -> String {
        let newest = self.officer.get("/api/v1/imports").expect(200).json()["items"][0].clone();
        let state = newest["state"].as_str().unwrap().to_owned();
        let expected = match state.as_str() {
            "dry_run" => self.before,
            "applied" => self.before + u64::try_from(PEOPLE).unwrap(),
            other => panic!("an import that is {other}"),
        };
        assert_eq!(people(&self.officer), expected);
        self.served.assert_all_is_well();
        state
    }

    /// The file says nothing that is not recorded.
    fn assert_recorded(&self) {
        let file = self.file();
        let output = self.served.run(&[
            "import",
            "people",
            &file,
            "--on",
            "2026-11-20",
            "--format",
            "json",
        ]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["counts"]["people"], json!(PEOPLE));
        assert_eq!(report["counts"]["unchanged"], json!(PEOPLE));
    }
}

fn people(officer: &Client) -> u64 {
    officer.get("/api/v1/people?limit=1").expect(200).json()["total"]
        .as_u64()
        .unwrap()
}

fn upload(officer: &Client) -> String {
    let form = format!(
        "--part\r\ncontent-disposition: form-data; name=\"kind\"\r\n\r\npeople\r\n\
         --part\r\ncontent-disposition: form-data; name=\"on\"\r\n\r\n2026-11-20\r\n\
         --part\r\ncontent-disposition: form-data; name=\"file\"; filename=\"staff.csv\"\r\n\r\n{}\r\n--part--\r\n",
        staff()
    );
    let headers = [("content-type", "multipart/form-data; boundary=part")];
    let made = officer.send("POST", "/api/v1/imports", Some(form), &headers);
    made.expect(201).header("location").to_owned()
}

/// Asks for the progress until it is as wanted.
fn follow(officer: &Client, import: &str, is_wanted: impl Fn(&Value) -> bool) -> Value {
    loop {
        let progress = officer
            .get(&format!("{import}/progress"))
            .expect(200)
            .json();
        if is_wanted(&progress) || progress["state"] == "failed" {
            return progress;
        }
    }
}

fn killed_over_http(backend: Backend) {
    let mut council = Council::on(backend);
    let import = upload(&council.officer);
    council
        .officer
        .post(&format!("{import}/apply"), &Value::Null)
        .expect(202);
    let seen = follow(&council.officer, &import, |progress| {
        progress["done"].as_u64() > Some(0) || progress["state"] == "done"
    });
    council.served.take_process().kill();
    assert_eq!(seen["state"], "running", "the kill came after the import");
    council.served.restart();
    if council.assert_whole() == "dry_run" {
        council
            .officer
            .post(&format!("{import}/apply"), &Value::Null)
            .expect(202);
        let end = follow(&council.officer, &import, |progress| {
            progress["state"] == "done"
        });
        assert_eq!(
            (&end["state"], &end["total"]),
            (&json!("done"), &json!(PEOPLE))
        );
    }
    assert_eq!(council.assert_whole(), "applied");
    council.assert_recorded();
}

fn killed_on_the_command_line(backend: Backend) {
    let council = Council::on(backend);
    let file = council.file();
    let command = || -> Command {
        council.served.command(&[
            "import",
            "people",
            &file,
            "--on",
            "2026-11-20",
            "--apply",
            "--format",
            "json",
        ])
    };
    let mut importing = command().stdout(Stdio::null()).spawn().unwrap();
    // The dry run is kept first; what follows is the recording.
    while council.officer.get("/api/v1/imports").expect(200).json()["total"] == 0 {
        assert!(
            importing.try_wait().unwrap().is_none(),
            "the import ended by itself"
        );
    }
    importing.kill().unwrap();
    importing.wait().unwrap();
    // The server beside it goes on, and a later import is not held up.
    if council.assert_whole() == "dry_run" {
        let output = command().output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["counts"]["new_people"], json!(PEOPLE));
    }
    assert_eq!(council.assert_whole(), "applied");
    council.assert_recorded();
}

#[test]
fn an_import_over_http_and_a_kill_sqlite() {
    killed_over_http(Backend::Sqlite);
}

#[test]
fn an_import_over_http_and_a_kill_postgres() {
    killed_over_http(Backend::Postgres);
}

#[test]
fn an_import_on_the_command_line_and_a_kill_sqlite() {
    killed_on_the_command_line(Backend::Sqlite);
}

#[test]
fn an_import_on_the_command_line_and_a_kill_postgres() {
    killed_on_the_command_line(Backend::Postgres);
}
