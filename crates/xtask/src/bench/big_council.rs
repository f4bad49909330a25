//! A council larger than any in England is likely to be: 3,000 people, 60 requirements that count for everybody,
//! 400,000 completions. Made up by arithmetic, so that it is the same on every machine.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::instance::Instance;

const PEOPLE: usize = 3_000;
const COURSES: usize = 60;
const COMPLETIONS: usize = 400_000;
/// Of one file; an upload may have 20 MB.
const ROWS: usize = 100_000;
const TEAM: usize = 20;
const TEAMS_OF_A_SERVICE: usize = 10;

const TITLES: [&str; 4] = [
    "Social Worker",
    "Senior Social Worker",
    "Family Support Worker",
    "Business Support Officer",
];

/// Somebody of the council who may be given an account.
pub(super) const SOMEBODY: &str = "person.1@council.example";

/// Fills the instance's empty database.
pub(super) fn import(instance: &Instance, folder: &Path) -> Result<()> {
    let apply = |kind: &str, name: &str, text: &str| -> Result<()> {
        apply_file(instance, kind, &write(folder, name, text)?)
    };
    instance.done(&["migrate"])?;
    apply("role-groups", "role_groups.csv", &role_groups())?;
    apply("people", "people.csv", &people())?;
    apply("courses", "courses.csv", &courses())?;
    apply("requirements", "requirements.csv", &requirements())?;
    for (turn, first) in (0..COMPLETIONS).step_by(ROWS).enumerate() {
        let rows = first..COMPLETIONS.min(first + ROWS);
        let name = format!("elearning-{turn}.csv");
        apply("elearning", &name, &completions(rows))?;
    }
    Ok(())
}

/// So many completions more than [`import`] has put in, as a file.
pub(super) fn more_completions(folder: &Path, rows: usize) -> Result<PathBuf> {
    write(
        folder,
        "elearning-more.csv",
        &completions(COMPLETIONS..COMPLETIONS + rows),
    )
}

fn apply_file(instance: &Instance, kind: &str, file: &Path) -> Result<()> {
    let path = file.to_str().context("a path that is not UTF-8")?;
    instance.done(&["import", kind, path, "--apply"])?;
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<PathBuf> {
    let path = folder.join(name);
    std::fs::write(&path, text)?;
    Ok(path)
}

fn lines(
    header: &str,
    count: impl Iterator<Item = usize>,
    line: impl Fn(usize) -> String,
) -> String {
    let mut text = format!("{header}\n");
    for index in count {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", line(index));
    }
    text
}

fn role_groups() -> String {
    lines("Job title,Role groups", 0..TITLES.len(), |index| {
        format!("{},G{index}", title(index))
    })
}

fn title(index: usize) -> &'static str {
    TITLES
        .get(index % TITLES.len())
        .copied()
        .unwrap_or_default()
}

fn number(person: usize) -> String {
    format!("{:06}", 100_000 + person)
}

fn people() -> String {
    lines(
        "Employee No,First Name,Surname,Work Email,Job Title,Directorate,Service Area,Team,\
         Line Manager Employee No,Start Date,Leave Date,Contract Type,FTE,SWE No",
        0..PEOPLE,
        |person| {
            let team = person / TEAM;
            let manager = team * TEAM;
            let manager = if manager == person {
                String::new()
            } else {
                number(manager)
            };
            format!(
                "{},Person,Number {person},person.{person}@council.example,{},Children's Services,\
                 Service {},Team {team},{manager},{:02}/{:02}/{},,Permanent,1,",
                number(person),
                title(person),
                team / TEAMS_OF_A_SERVICE,
                1 + person % 28,
                1 + person % 12,
                2008 + person % 16,
            )
        },
    )
}

fn code(course: usize) -> String {
    format!("B{course:03}")
}

fn courses() -> String {
    lines("Code,Title,Delivery,Hours,Provider", 0..COURSES, |course| {
        format!("{},Course {course},e-learning,1,Council", code(course))
    })
}

fn requirements() -> String {
    lines(
        "Requirement,Accepted courses,Role groups,First due (months),Renew every (months),Rule start",
        0..COURSES,
        |course| format!("Requirement {course},{},ALL,3,36,2020-01-01", code(course)),
    )
}

/// The completions of these numbers: people in turn, for each the courses in turn, and all again some two years
/// later, every seventh of them later still. Some are in time for their renewal, and some are not.
fn completions(rows: std::ops::Range<usize>) -> String {
    lines(
        "User ID,Email,Name,Course Code,Course Title,Status,Completed On,Score",
        rows,
        |row| {
            let cell = row % (PEOPLE * COURSES);
            let round = row / (PEOPLE * COURSES);
            let (person, course) = (cell / COURSES, cell % COURSES);
            let late = usize::from((person * 7 + course * 3).is_multiple_of(7)) * 200;
            let day = round * 700 + late + (person * 31 + course * 17) % 400;
            let (year, month, date) = (2020 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
            format!(
                "{},person.{person}@council.example,Person Number {person},{},Course {course},Completed,\
                 {date:02}/{month:02}/{year} {:02}:00,90",
                number(person),
                code(course),
                8 + row % 9,
            )
        },
    )
}
