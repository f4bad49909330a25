use std::collections::BTreeSet;

use rstest::rstest;

use super::super::asye::TrackerReader;
use super::super::courses::CoursesReader;
use super::super::requirements::RequirementsReader;
use super::super::role_groups::RoleGroupsReader;
use super::*;
use crate::asye::Outcome;
use crate::catalogue::Delivery;

#[test]
fn role_groups_are_read_and_a_title_counts_once() {
    let (columns, rows) = table(
        ImportKind::RoleGroups,
        "Job title,Role groups\nSocial Worker,SW\nTeam Manager,SW|SUP\nSocial Worker,SUP\n,SW\nClerk,\nBoss,ALL",
    );
    let mut reader = RoleGroupsReader::default();
    let verdicts: Vec<_> = rows
        .iter()
        .map(|row| reader.read(&RowReader::new(&columns, row)))
        .collect();
    let codes: Vec<_> = verdicts.iter().map(code_of).collect();
    assert_eq!(
        codes,
        [
            "accepted",
            "accepted",
            "repeated_row",
            "bad_row",
            "bad_row",
            "bad_row"
        ]
    );
    assert_eq!(
        verdicts[1].fact.as_ref().unwrap().role_groups,
        ["SW", "SUP"]
    );
}

#[rstest]
#[case("IG01,Information governance,e-learning,1,Council", "accepted")]
#[case("IG01,Information governance,Classroom,,", "accepted")]
#[case(",Information governance,classroom,1,", "bad_row")]
#[case("IG01,,classroom,1,", "bad_row")]
#[case("IG01,Information governance,by pigeon,1,", "bad_row")]
#[case("IG01,Information governance,classroom,a day,", "bad_row")]
#[case("IG 01,Information governance,classroom,1,", "bad_row")]
fn courses_need_code_title_and_delivery(#[case] line: &str, #[case] code: &str) {
    let (columns, rows) = table(
        ImportKind::Courses,
        &format!("Code,Title,Delivery,Hours,Provider\n{line}"),
    );
    let verdict = CoursesReader::default().read(&RowReader::new(&columns, &rows[0]));
    assert_eq!(code_of(&verdict), code);
}

#[test]
fn a_course_is_read() {
    let (columns, rows) = table(
        ImportKind::Courses,
        "Code,Title,Delivery,Hours,Provider\nsg03,Level 3,virtual,1.5,Partnership",
    );
    let course = CoursesReader::default()
        .read(&RowReader::new(&columns, &rows[0]))
        .fact
        .unwrap();
    assert_eq!(
        (course.code.as_str(), course.delivery, course.minutes),
        ("SG03", Delivery::Virtual, 90)
    );
}

#[rstest]
#[case("Prevent,PR01,ALL,1,36,2020-01-01", "accepted", 0)]
#[case("Prevent,PR01|SG02,SW,1,,01/01/2020", "accepted", 0)]
#[case("Prevent,PR01,SW|XX,1,,2020-01-01", "accepted", 1)]
#[case("Prevent,ZZ,SW,1,,2020-01-01", "unknown_course", 1)]
#[case("Prevent,PR01,,1,,2020-01-01", "bad_row", 1)]
#[case("Prevent,PR01,SW,soon,,2020-01-01", "bad_row", 1)]
#[case("Prevent,PR01,SW,1,0,2020-01-01", "bad_row", 1)]
#[case("Prevent,PR01,SW,1,,", "bad_row", 1)]
fn rules_are_read(#[case] line: &str, #[case] code: &str, #[case] findings: usize) {
    let header = "Requirement,Accepted courses,Role groups,First due (months),Renew every (months),Rule start";
    let (columns, rows) = table(ImportKind::Requirements, &format!("{header}\n{line}"));
    let (courses, groups) = (course_list(), BTreeSet::from(["SW".to_owned()]));
    let verdict =
        RequirementsReader::new(&courses, &groups).read(&RowReader::new(&columns, &rows[0]));
    assert_eq!(
        (code_of(&verdict), verdict.findings.len()),
        (code, findings)
    );
}

const TRACKER: &str = "NQSW Employee No,NQSW,Cohort,Route,ASYE start,FTE,Host team,Assessor Employee No,3 month review,6 month review,9 month review,Panel,Obs 1,Obs 2,Obs 3,Family feedback,Professional feedback,Reports,Outcome";

#[rstest]
#[case("4004,,C1,SWAD,29/01/2025,0.6,East,004012,08/05/2025,,,,,,,3,0,,Pass", "accepted", &[])]
#[case("4004,,C1,,29/01/2025,,East,999999,,,,,,,,,,,", "accepted", &[FindingCode::AssessorNotFound])]
#[case("4004,,C1,,29/01/2025,,Mars,,,,,,,,,,,,", "accepted", &[FindingCode::UnknownTeam])]
#[case("999999,,C1,,29/01/2025,,East,,,,,,,,,,,,", "unknown_person", &[FindingCode::UnknownPerson])]
#[case("4004,,,,29/01/2025,,East,,,,,,,,,,,,", "bad_row", &[FindingCode::BadRow])]
#[case("4004,,C1,,29/01/2025,,East,,31/02/2025,,,,,,,,,,", "bad_row", &[FindingCode::BadRow])]
#[case("4004,,C1,,29/01/2025,2,East,,,,,,,,,,,,", "bad_row", &[FindingCode::BadRow])]
#[case("4004,,C1,,29/01/2025,1,East,,,,,,,,,three,,,", "bad_row", &[FindingCode::BadRow])]
#[case("4004,,C1,,29/01/2025,1,East,,,,,,,,,,,,Splendid", "bad_row", &[FindingCode::BadRow])]
fn trackers_are_read(#[case] line: &str, #[case] code: &str, #[case] findings: &[FindingCode]) {
    let (columns, rows) = table(ImportKind::Asye, &format!("{TRACKER}\n{line}"));
    let (roster, teams) = (roster(), BTreeSet::from(["East".to_owned()]));
    let verdict = TrackerReader::new(&roster, &teams).read(&RowReader::new(&columns, &rows[0]));
    let found: Vec<_> = verdict.findings.iter().map(|f| f.code).collect();
    assert_eq!((code_of(&verdict), found.as_slice()), (code, findings));
}

#[test]
fn a_tracker_row_keeps_what_the_file_says() {
    let (columns, rows) = table(
        ImportKind::Asye,
        &format!(
            "{TRACKER}\n4004,,C1,SWAD,29/01/2025,0.6,East,004012,08/05/2025,,,,,,29/11/2025,3,0,,Pass"
        ),
    );
    let (roster, teams) = (roster(), BTreeSet::from(["East".to_owned()]));
    let fact = TrackerReader::new(&roster, &teams)
        .read(&RowReader::new(&columns, &rows[0]))
        .fact
        .unwrap();
    assert_eq!(
        fact.parts.into_iter().collect::<Vec<_>>(),
        [
            ("observation_3", day("2025-11-29")),
            ("review_3", day("2025-05-08"))
        ]
    );
    assert_eq!(
        fact.totals.into_iter().collect::<Vec<_>>(),
        [("family_feedback", 3), ("professional_feedback", 0)]
    );
    assert_eq!((fact.fte, fact.outcome), (600, Some(Outcome::Pass)));
}
