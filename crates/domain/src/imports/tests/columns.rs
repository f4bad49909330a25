use proptest::prelude::*;
use rstest::rstest;

use super::super::mapping::How;
use super::*;

fn put(text: &str) -> Put {
    text.parse().unwrap()
}

#[test]
fn known_headings_are_matched_whatever_their_order() {
    let (columns, _) = table(ImportKind::RoleGroups, "GROUPS,job title\nSW,Social Worker");
    assert_eq!(columns.heading("job_title"), Some("job title"));
    assert_eq!(columns.heading("role_groups"), Some("GROUPS"));
}

#[rstest]
#[case::title_lines("Staff roles,\nas of May,\nJob title,Role groups\nA,B", 2)]
#[case::at_once("Job title,Role groups\nA,B", 0)]
#[case::unknown_headings("Roles\nWas,Ist\nA,B", 1)]
#[case::one_cell("Roles\nA", 0)]
fn the_header_is_found_below_titles(#[case] text: &str, #[case] header: usize) {
    assert_eq!(header_row(ImportKind::RoleGroups, &rows(text), &[]), header);
}

#[rstest]
#[case::missing("Job title,Team", &[], "The file has no column for “Role groups” (role_groups); name it, or map another column to it.")]
#[case::two_columns("Job title,Role groups,Groups", &[], "Two columns, “Role groups” and “Groups”, are both read as role_groups; map one of them to nothing, or to another field.")]
#[case::two_by_hand("Job title,A,B", &["A=role_groups", "B=role_groups"], "Two columns, “A” and “B”, are both read as role_groups; map one of them to nothing, or to another field.")]
#[case::by_hand_beside_known("Job title,A,Role groups", &["A=role_groups"], "Two columns, “A” and “Role groups”, are both read as role_groups; map one of them to nothing, or to another field.")]
#[case::no_such_column("Job title,Role groups", &["Team=role_groups"], "The file has no column “Team”.")]
#[case::no_such_field("Job title,Role groups,X", &["X=fte"], "“fte” is not a field of role-groups; its fields are job_title, role_groups.")]
#[case::column_twice("Job title,Role groups,X", &["X=", "x=job_title"], "The column “x” is mapped twice.")]
fn a_mapping_that_cannot_stand_is_refused(
    #[case] header: &str,
    #[case] by_hand: &[&str],
    #[case] sentence: &str,
) {
    let by_hand: Vec<_> = by_hand.iter().map(|text| put(text)).collect();
    let refused = columns_of(ImportKind::RoleGroups, &rows(header), &by_hand, &[]).unwrap_err();
    assert_eq!(refused.to_string(), sentence);
}

#[test]
fn one_of_a_group_is_enough() {
    for (header, is_complete) in [
        ("User ID,Course Code,Status,Completed On", true),
        ("Email,Course Title,Status,Completed On", true),
        ("Name,Course Title,Status,Completed On", false),
        ("Email,Score,Status,Completed On", false),
    ] {
        assert_eq!(
            columns_of(ImportKind::Elearning, &rows(header), &[], &[]).is_ok(),
            is_complete,
            "{header}"
        );
    }
}

#[test]
fn what_is_put_by_hand_goes_before_what_is_remembered() {
    let header = rows("Was,Ist,Gruppen");
    let remembered = [
        put("Was=job_title"),
        put("Gruppen=role_groups"),
        put("Gone=role_groups"),
    ];
    let columns = columns_of(
        ImportKind::RoleGroups,
        &header,
        &[put("ist=job_title")],
        &remembered,
    )
    .unwrap();
    let read: Vec<_> = columns
        .columns
        .iter()
        .map(|c| (c.field.map(|f| f.name), c.how))
        .collect();
    assert_eq!(
        read,
        [
            (None, How::Unread),
            (Some("job_title"), How::ByHand),
            (Some("role_groups"), How::Remembered)
        ]
    );
    assert_eq!(
        columns.to_remember(),
        [put("Ist=job_title"), put("Gruppen=role_groups")]
    );
}

#[test]
fn a_heading_may_hold_an_equals_sign() {
    assert_eq!(
        put("FTE (1=full)=fte"),
        Put {
            column: "FTE (1=full)".to_owned(),
            field: Some("fte".to_owned())
        }
    );
    assert!("Team".parse::<Put>().is_err());
}

proptest! {
    #[test]
    fn any_header_is_read_or_refused(headings in proptest::collection::vec(".{0,12}", 0..8), puts in proptest::collection::vec(".{0,8}=[a-z_]{0,10}", 0..3)) {
        let header = PlainRow { line: 1, cells: headings };
        let puts: Vec<Put> = puts.iter().filter_map(|text| text.parse().ok()).collect();
        for kind in ImportKind::ALL {
            let _ = Columns::of_header(kind, &header, &puts, &puts).and_then(Columns::complete);
        }
    }
}
