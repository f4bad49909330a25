//! The council as the seven files that a council uploads.

use chrono::NaiveDate;
use domain::imports::ImportKind;

use super::completions::{Attended, Done};
use super::courses::{COURSES, RULES, course_of};
use super::org::ROLE_GROUPS;
use super::staff::Member;
use super::tracker::Tracked;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoFile {
    /// What it holds.
    pub kind: ImportKind,
    /// What it is called.
    pub name: &'static str,
    /// CSV.
    pub text: String,
}

struct Csv(String);

impl Csv {
    fn with(heading: &str) -> Self {
        Self(format!("{heading}\n"))
    }

    fn row(&mut self, cells: &[&str]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            if cell.contains([',', '"', '\n']) {
                self.0.push('"');
                self.0.push_str(&cell.replace('"', "\"\""));
                self.0.push('"');
            } else {
                self.0.push_str(cell);
            }
        }
        self.0.push('\n');
    }

    fn into_file(self, kind: ImportKind, name: &'static str) -> DemoFile {
        DemoFile {
            kind,
            name,
            text: self.0,
        }
    }
}

fn british(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn british_or_blank(day: Option<NaiveDate>) -> String {
    day.map(british).unwrap_or_default()
}

/// The files, in the order in which they are to be loaded.
pub(super) fn files(
    members: &[Member],
    done: &[Done],
    tracked: &[Tracked],
    rule_start: NaiveDate,
) -> Vec<DemoFile> {
    vec![
        role_groups(),
        people(members),
        courses(),
        rules(rule_start),
        elearning(members, done),
        attendance(members, done),
        tracker(members, tracked),
    ]
}

fn role_groups() -> DemoFile {
    let mut csv = Csv::with("Job title,Role groups");
    for (title, groups) in ROLE_GROUPS {
        csv.row(&[title, groups]);
    }
    csv.into_file(ImportKind::RoleGroups, "role_groups.csv")
}

fn people(members: &[Member]) -> DemoFile {
    let mut csv = Csv::with(
        "Employee No,First Name,Surname,Work Email,Job Title,Directorate,Service Area,Team,\
         Line Manager Employee No,Start Date,Leave Date,Contract Type,FTE,SWE No",
    );
    for member in members {
        csv.row(&[
            &member.employee_no,
            member.first,
            member.last,
            &member.email,
            member.title,
            "Children's Services",
            member.service,
            member.team,
            member.manager.as_deref().unwrap_or_default(),
            &british(member.start),
            &british_or_blank(member.leave),
            member.contract,
            member.fte,
            &member.swe_no,
        ]);
    }
    csv.into_file(ImportKind::People, "hr_staff.csv")
}

fn courses() -> DemoFile {
    let mut csv = Csv::with("Code,Title,Delivery,Hours,Provider");
    for course in COURSES {
        csv.row(&[
            course.code,
            course.title,
            course.delivery,
            &course.hours.to_string(),
            course.provider,
        ]);
    }
    csv.into_file(ImportKind::Courses, "courses.csv")
}

fn rules(start: NaiveDate) -> DemoFile {
    let mut csv = Csv::with(
        "Requirement,Accepted courses,Role groups,First due (months),Renew every (months),Rule start",
    );
    for rule in RULES {
        csv.row(&[
            course_of(rule.course).map_or(rule.course, |course| course.title),
            rule.course,
            rule.groups,
            &rule.first_due.to_string(),
            &rule
                .renew
                .map(|months| months.to_string())
                .unwrap_or_default(),
            &start.to_string(),
        ]);
    }
    csv.into_file(ImportKind::Requirements, "mandatory_rules.csv")
}

fn elearning(members: &[Member], done: &[Done]) -> DemoFile {
    let mut csv =
        Csv::with("User ID,Email,Name,Course Code,Course Title,Status,Completed On,Score");
    for line in done.iter().filter(|line| line.course.is_elearning()) {
        let Some(member) = members.get(line.member) else {
            continue;
        };
        csv.row(&[
            &member.employee_no,
            &member.email,
            &member.name(),
            line.course.code,
            line.course.title,
            "Completed",
            &format!("{} 10:{:02}", british(line.on), line.member % 60),
            &line.score.to_string(),
        ]);
    }
    csv.into_file(ImportKind::Elearning, "elearning_completions.csv")
}

fn attendance(members: &[Member], done: &[Done]) -> DemoFile {
    let mut csv = Csv::with("Course Code,Course,Date,Employee No,Name,Email,Attended,Reason");
    for line in done.iter().filter(|line| !line.course.is_elearning()) {
        let Some(member) = members.get(line.member) else {
            continue;
        };
        let (attended, reason) = match line.attended {
            Attended::InFull => ("Y", ""),
            Attended::InPart(reason) => ("Part", reason),
            Attended::Not(reason) => ("N", reason),
        };
        csv.row(&[
            line.course.code,
            line.course.title,
            &line.on.to_string(),
            &member.employee_no,
            &member.name(),
            &member.email,
            attended,
            reason,
        ]);
    }
    csv.into_file(ImportKind::Attendance, "attendance_history.csv")
}

fn tracker(members: &[Member], tracked: &[Tracked]) -> DemoFile {
    let mut csv = Csv::with(
        "NQSW Employee No,NQSW,Cohort,Route,ASYE start,FTE,Host team,Assessor Employee No,\
         3 month review,6 month review,9 month review,Panel,Obs 1,Obs 2,Obs 3,\
         Family feedback,Professional feedback,Reports,Outcome",
    );
    for line in tracked {
        let Some(member) = members.get(line.nqsw) else {
            continue;
        };
        let (name, start) = (member.name(), british(member.start));
        let parts = line.parts.map(british_or_blank);
        let counts = line.counts.map(|count| count.to_string());
        let mut cells: Vec<&str> = vec![
            &member.employee_no,
            &name,
            &line.cohort,
            line.route,
            &start,
            member.fte,
            line.host_team,
            line.assessor.as_deref().unwrap_or_default(),
        ];
        cells.extend(parts.iter().map(String::as_str));
        cells.extend(counts.iter().map(String::as_str));
        cells.push(line.outcome);
        csv.row(&cells);
    }
    csv.into_file(ImportKind::Asye, "asye_tracker.csv")
}
