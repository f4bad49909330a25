//! Every message as its reader sees it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::notify::MessageKind;
use mail::{AccountLetter, AnswererLetter, BookingLetter, Council, DayLine, ManagerLetter, render};
use uuid::Uuid;

fn council() -> Council {
    Council {
        name: "Coventry Children’s Services".to_owned(),
        public_url: "https://spires.example".to_owned(),
    }
}

fn days() -> Vec<DayLine> {
    ["2026-06-04", "2026-06-11"]
        .map(|on| DayLine {
            on: on.parse().unwrap(),
            from: "09:30:00".parse().unwrap(),
            to: "16:00:00".parse().unwrap(),
        })
        .to_vec()
}

fn booking() -> BookingLetter {
    BookingLetter {
        first_name: "Amara".to_owned(),
        booking: Uuid::from_u128(7).into(),
        course: "Graded Care Profile 2 <GCP2> & neglect".to_owned(),
        days: days(),
        place: None,
        joining: None,
        position: None,
        answer_by: None,
        link: None,
        cancel_by: None,
        reason: None,
    }
}

fn context(kind: MessageKind) -> String {
    let booking = booking();
    let with_place = BookingLetter {
        place: Some("Friargate, room 4".to_owned()),
        cancel_by: Some("2026-05-28".parse().unwrap()),
        ..booking.clone()
    };
    let with_reason = BookingLetter {
        reason: Some("The trainer is ill.".to_owned()),
        ..booking.clone()
    };
    let letter = match kind {
        MessageKind::Invitation | MessageKind::PasswordReset => {
            return serde_json::to_string(&AccountLetter {
                first_name: "Amara".to_owned(),
                link: "https://spires.example/set-password?token=dGhlIHRva2Vu".to_owned(),
            })
            .unwrap();
        }
        MessageKind::ApprovalAsked | MessageKind::ApprovalReminder => {
            return serde_json::to_string(&AnswererLetter {
                first_name: "Grace".to_owned(),
                booking: Uuid::from_u128(7).into(),
                learner: "Amara O’Neill".to_owned(),
                course: "Graded Care Profile 2".to_owned(),
                days: days(),
                asked_on: "2026-05-04".parse().unwrap(),
                in_stead_of: Some("Dev Earle".to_owned()),
                as_ld: false,
                cover: vec!["4 of 7 away on 4 June".to_owned()],
            })
            .unwrap();
        }
        MessageKind::LateCancellation | MessageKind::NonAttendance => {
            return serde_json::to_string(&ManagerLetter {
                first_name: "Grace".to_owned(),
                learner: "Amara O’Neill".to_owned(),
                course: "Graded Care Profile 2".to_owned(),
                days: days(),
            })
            .unwrap();
        }
        MessageKind::BookingConfirmed | MessageKind::BookingPromoted => with_place,
        MessageKind::BookingWaitlisted => BookingLetter {
            position: Some(3),
            ..booking
        },
        MessageKind::BookingOffered => BookingLetter {
            answer_by: Some("2026-06-01T11:30:00Z".parse().unwrap()),
            link: Some("https://spires.example/offer?token=dGhlIHRva2Vu".to_owned()),
            ..booking
        },
        MessageKind::BookingRequested => booking,
        MessageKind::BookingDeclined
        | MessageKind::BookingLapsed
        | MessageKind::BookingCancelled
        | MessageKind::SessionChanged
        | MessageKind::SessionCancelled => with_reason,
    };
    serde_json::to_string(&letter).unwrap()
}

#[test]
fn each_kind_reads_well() {
    for &kind in MessageKind::ALL {
        let letter = render(kind, &context(kind), &council()).unwrap();
        let shown = format!(
            "Subject: {}\n\n{}\n———\n{}",
            letter.subject, letter.text, letter.html
        );
        insta::assert_snapshot!(kind.code(), shown);
    }
}

#[test]
fn nothing_is_asked_with_please() {
    for &kind in MessageKind::ALL {
        let letter = render(kind, &context(kind), &council()).unwrap();
        assert!(!letter.text.to_lowercase().contains("please"), "{kind:?}");
    }
}

#[test]
fn what_people_typed_is_text_in_html() {
    let kind = MessageKind::BookingConfirmed;
    let letter = render(kind, &context(kind), &council()).unwrap();
    assert!(letter.html.contains("&lt;GCP2&gt; &amp; neglect"));
    assert!(letter.text.contains("<GCP2> & neglect"));
}

#[test]
fn a_title_cannot_add_a_header() {
    let letter = BookingLetter {
        course: "Neglect\r\nBcc: everybody@council.example".to_owned(),
        ..booking()
    };
    let context = serde_json::to_string(&letter).unwrap();
    let letter = render(MessageKind::BookingConfirmed, &context, &council()).unwrap();
    assert!(!letter.subject.contains(['\r', '\n']));
}

#[test]
fn what_a_template_names_must_be_there() {
    for context in ["{}", "[]", "", r#"{"first_name": "Amara"}"#] {
        assert!(render(MessageKind::Invitation, context, &council()).is_err());
    }
}
