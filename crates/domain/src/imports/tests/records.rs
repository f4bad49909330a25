use proptest::prelude::*;
use rstest::rstest;

use super::super::attendance::AttendanceReader;
use super::super::elearning::ElearningReader;
use super::*;

const ELEARNING: &str = "User ID,Email,Name,Course Code,Course Title,Status,Completed On,Score";

fn elearning(lines: &str) -> Vec<(String, Verdict<super::super::elearning::Completion>)> {
    let (columns, rows) = table(ImportKind::Elearning, &format!("{ELEARNING}\n{lines}"));
    let (roster, courses) = (roster(), course_list());
    let mut reader = ElearningReader::new(&roster, &courses, day("2026-11-20"));
    rows.iter()
        .map(|row| reader.read(&RowReader::new(&columns, row)))
        .map(|verdict| (code_of(&verdict).to_owned(), verdict))
        .collect()
}

#[rstest]
#[case::plain("004004,,,PR01,,Completed,20/11/2026 12:12,95", "accepted", &[])]
#[case::case_of_status("004004,,,PR01,,COMPLETED,20/11/2026,95", "accepted", &[])]
#[case::zeros("4004,,,PR01,,Completed,20/11/2026,95", "accepted", &[Note::ZerosPutBack])]
#[case::email(",RACHEL@c.example,,PR01,,Completed,20/11/2026,95", "accepted", &[Note::MatchedByEmail])]
#[case::version("004004,,,,Prevent awareness - v2,Completed,20/11/2026,95", "accepted", &[Note::VersionDropped])]
#[case::unknown_code_known_title("004004,,,XX,Prevent awareness,Completed,20/11/2026,95", "accepted", &[])]
#[case::serial("004004,,,PR01,,Completed,46053,95", "accepted", &[Note::ExcelSerialDate])]
#[case::in_progress("123004004,,,ZZ,,In progress,nonsense,", "not_completed", &[])]
#[case::number_longer("123004004,rachel@c.example,,ZZ,,Completed,nonsense,", "unknown_person", &[])]
#[case::email_beside_number("999999,rachel@c.example,,PR01,,Completed,20/11/2026,", "unknown_person", &[])]
#[case::nobody(",,,PR01,,Completed,20/11/2026,", "unknown_person", &[])]
#[case::unknown_course("004004,,,ZZ,Basket weaving,Completed,21/11/2026,", "unknown_course", &[])]
#[case::no_day("004004,,,PR01,,Completed,31/02/2026,", "bad_row", &[])]
#[case::tomorrow("004004,,,PR01,,Completed,21/11/2026,", "future_date", &[])]
fn the_first_reason_is_told(#[case] line: &str, #[case] code: &str, #[case] notes: &[Note]) {
    let read = elearning(line);
    assert_eq!(
        (read[0].0.as_str(), read[0].1.notes.as_slice()),
        (code, notes)
    );
    assert_eq!(read[0].1.fact.is_some(), code == "accepted");
}

#[test]
fn the_same_person_course_and_day_counts_once() {
    let read = elearning(
        "004004,,,PR01,,Completed,20/11/2026 09:00,95\n4004,,,,prevent awareness v3,Completed,2026-11-20,20\n004004,,,PR01,,Completed,19/11/2026,95",
    );
    let codes: Vec<_> = read.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["accepted", "duplicate", "accepted"]);
    assert_eq!(
        read[1].1.findings[0].message,
        "Same as line 2. Counted once."
    );
}

#[test]
fn findings_say_the_line_the_column_and_why() {
    let read = elearning("004012,,,PR01,,Completed,20/12/2026,");
    let expected = Finding {
        line: Some(2),
        column: Some("Completed On".to_owned()),
        code: FindingCode::FutureDate,
        message: "20 December 2026 is after the day the file speaks of, 20 November 2026."
            .to_owned(),
    };
    assert_eq!(read[0].1.findings, [expected]);
}

#[rstest]
#[case::yes("PR01,,20/11/2026,004004,,,Y,", "accepted", true)]
#[case::part("PR01,,20/11/2026,004004,,,Part,Court", "not_attended_in_full", true)]
#[case::no("PR01,,20/11/2026,004004,,,N,Sickness", "not_attended_in_full", true)]
#[case::unknown_first("PR01,,20/11/2026,999999,,,N,", "unknown_person", false)]
#[case::unknown_course("ZZ,,20/11/2026,004004,,,N,", "unknown_course", false)]
#[case::perhaps("PR01,,20/11/2026,004004,,,perhaps,", "bad_row", false)]
#[case::no_mark("PR01,,20/11/2026,004004,,,,", "bad_row", false)]
#[case::tomorrow("PR01,,2026-11-21,004004,,,Y,", "future_date", false)]
fn attendance_is_evidence_in_full_only(
    #[case] line: &str,
    #[case] code: &str,
    #[case] is_kept: bool,
) {
    let (columns, rows) = table(
        ImportKind::Attendance,
        &format!("Course Code,Course,Date,Employee No,Name,Email,Attended,Reason\n{line}"),
    );
    let (roster, courses) = (roster(), course_list());
    let verdict = AttendanceReader::new(&roster, &courses, day("2026-11-20"))
        .read(&RowReader::new(&columns, &rows[0]));
    assert_eq!((code_of(&verdict), verdict.fact.is_some()), (code, is_kept));
}

proptest! {
    #[test]
    fn the_order_of_columns_does_not_matter(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(), cells in proptest::collection::vec("(004004|4012||rachel@c.example|PR01|Completed|20/11/2026|46053|Prevent awareness - v2|[a-z0-9/]{0,6})", 8)) {
        let permute = |line: &[String]| order.iter().map(|&i| line[i].clone()).collect::<Vec<_>>();
        let header: Vec<String> = ELEARNING.split(',').map(str::to_owned).collect();
        let (roster, courses) = (roster(), course_list());
        let read = |header: Vec<String>, cells: Vec<String>| {
            let columns = Columns::of_header(ImportKind::Elearning, &PlainRow { line: 1, cells: header }, &[], &[]).unwrap();
            ElearningReader::new(&roster, &courses, day("2026-11-20")).read(&RowReader::new(&columns, &PlainRow { line: 2, cells }))
        };
        prop_assert_eq!(read(header.clone(), cells.clone()), read(permute(&header), permute(&cells)));
    }

    #[test]
    fn reading_never_panics(cells in proptest::collection::vec(".{0,16}", 0..10)) {
        let (roster, courses) = (roster(), course_list());
        let row = PlainRow { line: 2, cells };
        let (columns, _) = table(ImportKind::Elearning, ELEARNING);
        let _ = ElearningReader::new(&roster, &courses, day("2026-11-20")).read(&RowReader::new(&columns, &row));
    }
}
