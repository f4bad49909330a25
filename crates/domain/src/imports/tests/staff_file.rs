use std::collections::HashSet;

use proptest::prelude::*;
use rstest::rstest;

use super::super::staff::{StaffFile, StaffFileReader, read_row};
use super::*;

pub(super) const HEADER: &str = "Employee No,First Name,Surname,Work Email,Job Title,Directorate,Service Area,Team,Line Manager Employee No,Start Date,Leave Date,Contract Type,FTE,SWE No";

pub(super) fn read(lines: &str) -> StaffFile {
    read_beside(&[], lines)
}

/// With these people on record already.
fn read_beside(on_record: &[&str], lines: &str) -> StaffFile {
    let (columns, rows) = table(ImportKind::People, &format!("{HEADER}\n{lines}"));
    let titles = HashSet::from(["Social Worker".to_owned()]);
    let mut reader = StaffFileReader::new(&titles);
    for row in &rows {
        reader.read(&RowReader::new(&columns, row));
    }
    reader.finish(&columns, &|number| on_record.contains(&number))
}

fn codes(file: &StaffFile) -> Vec<(u32, &'static str)> {
    file.findings
        .iter()
        .map(|f| (f.line.unwrap_or_default(), f.code.code()))
        .collect()
}

#[rstest]
#[case::plain(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,1,",
    "accepted"
)]
#[case::blank_contract(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,,1,",
    "accepted"
)]
#[case::totals("Total,797,,,,,,,,,,,,", "not_a_person")]
#[case::no_number(",Ann,Lee,,Social Worker,,,East,,05/01/2021,,,1,", "not_a_person")]
#[case::seven_digits(
    "1234567,Ann,Lee,,Social Worker,,,East,,05/01/2021,,,1,",
    "not_a_person"
)]
#[case::no_surname(
    "004004,Ann,,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,1,",
    "bad_row"
)]
#[case::impossible_date(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,31/02/2024,,Permanent,1,",
    "bad_row"
)]
#[case::impossible_leave(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,soon,Permanent,1,",
    "bad_row"
)]
#[case::left_before_start(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,04/01/2021,Permanent,1,",
    "bad_row"
)]
#[case::fte_nought(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,0,",
    "bad_row"
)]
#[case::fte_hours(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,37,",
    "bad_row"
)]
#[case::fte_blank(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,,",
    "bad_row"
)]
#[case::contract(
    "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Volunteer,1,",
    "bad_row"
)]
fn rows_are_read_or_refused(#[case] line: &str, #[case] code: &str) {
    let (columns, rows) = table(ImportKind::People, &format!("{HEADER}\n{line}"));
    assert_eq!(
        code_of(&read_row(&RowReader::new(&columns, &rows[0]))),
        code
    );
}

#[test]
fn a_row_is_put_right_while_reading() {
    let (columns, rows) = table(
        ImportKind::People,
        &format!(
            "{HEADER}\n4004, Ann , Lee ,A@C.Example,Social Worker,CS,HP,East,4005,44201,,Fixed term,0.6,SW1"
        ),
    );
    let verdict = read_row(&RowReader::new(&columns, &rows[0]));
    let row = verdict.fact.unwrap();
    assert_eq!(
        (
            row.employee_no.as_str(),
            row.first_name.as_str(),
            row.email.as_deref()
        ),
        ("004004", "Ann", Some("a@c.example"))
    );
    assert_eq!(
        (row.manager_no.as_deref(), row.start, row.fte),
        (Some("004005"), day("2021-01-05"), 600)
    );
    assert_eq!(verdict.notes, [Note::ZerosPutBack, Note::ExcelSerialDate]);
}

#[test]
fn a_repeated_row_is_one_person_and_another_job_a_second_post() {
    let file = read(
        "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,1,\n\
         004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,1,\n\
         004004,Ann,Lee,a@c.example,Social Worker,CS,HP,West,,05/01/2021,,Permanent,1,",
    );
    assert_eq!(file.people.len(), 1);
    assert_eq!(
        file.people[0]
            .rows
            .iter()
            .map(|r| r.line)
            .collect::<Vec<_>>(),
        [2, 4]
    );
    assert_eq!(codes(&file), [(3, "repeated_row"), (4, "second_post")]);
}

#[test]
fn managers_without_a_row_titles_without_groups_and_missing_emails_are_kept_and_told() {
    let file = read(
        "004004,Ann,Lee,,Clerk,CS,HP,East,004005,05/01/2021,,Permanent,1,\n\
         004005,Bo,,b@c.example,Clerk,CS,HP,East,,05/01/2021,,Permanent,1,\n\
         004006,Cy,Fox,c@c.example,Clerk,CS,HP,East,999999,05/01/2021,,Permanent,1,\n\
         004007,Di,Fox,C@c.example,Social Worker,CS,HP,East,004006,05/01/2021,,Permanent,1,",
    );
    assert_eq!(
        codes(&file),
        [
            (2, "no_email"),
            (2, "unknown_job_title"),
            (2, "unknown_manager"),
            (3, "bad_row"),
            (4, "unknown_manager"),
            (5, "email_taken")
        ]
    );
    assert_eq!(file.people.len(), 3);
    assert!(
        file.people
            .iter()
            .take(2)
            .all(|p| p.rows[0].manager_no.is_none())
    );
    assert_eq!(file.people[2].rows[0].manager_no.as_deref(), Some("004006"));
    assert!(file.refused_numbers.contains("004005"));
}

#[test]
fn a_manager_who_is_on_record_need_not_be_in_the_file() {
    let file = read_beside(
        &["004005", "999999"],
        "004004,Ann,Lee,a@c.example,Social Worker,CS,HP,East,004005,05/01/2021,,Permanent,1,\n\
         004005,Bo,,b@c.example,Social Worker,CS,HP,East,,05/01/2021,,Permanent,1,\n\
         004006,Cy,Fox,c@c.example,Social Worker,CS,HP,East,999999,05/01/2021,,Permanent,1,",
    );
    assert_eq!(codes(&file), [(3, "bad_row")]);
    let managers: Vec<_> = file
        .people
        .iter()
        .map(|person| person.rows[0].manager_no.as_deref())
        .collect();
    assert_eq!(managers, [Some("004005"), Some("999999")]);
}

proptest! {
    #[test]
    fn any_row_is_read_or_refused(cells in proptest::collection::vec("(004004|Ann|05/01/2021|1|.{0,10})", 0..16)) {
        let (columns, _) = table(ImportKind::People, HEADER);
        let row = PlainRow { line: 2, cells };
        let verdict = read_row(&RowReader::new(&columns, &row));
        prop_assert_eq!(verdict.fact.is_none(), verdict.findings.iter().any(|f| f.code.stays_out()));
    }
}
