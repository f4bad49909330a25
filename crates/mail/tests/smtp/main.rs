//! Mail over a real connection, and what is made of every way in which it can fail.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod server;

use domain::notify::SendFailure;
use mail::{CalendarPart, Folder, Letter, Mail, Mailer, Smtp};
use mail_parser::{MessageParser, MimeHeaders};
use rstest::rstest;
use server::{Manners, Server};
use uuid::Uuid;

const ICS: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n\
                   SUMMARY:Neglect – working with families that have been through a great deal\\, and longer than a line\r\n\
                   END:VEVENT\r\nEND:VCALENDAR\r\n";

fn a_mail() -> Mail {
    Mail {
        id: Uuid::from_u128(42).into(),
        from: "Learning and development <learning@council.example>"
            .parse()
            .unwrap(),
        to: "amara.oneill@council.example".to_owned(),
        at: "2026-11-20T12:00:00Z".parse().unwrap(),
        letter: Letter {
            subject: "Booked: Children’s safeguarding – day 1".to_owned(),
            text: "Hello Amara\n\n.a line that begins with a dot\n£5 – “quoted”\n".to_owned(),
            html: "<p>Hello Amara, £5</p>".to_owned(),
        },
        calendar: CalendarPart::read(ICS.to_owned()),
    }
}

fn smtp(server: &Server) -> Smtp {
    Smtp::new(&server.url.clone().into()).unwrap()
}

#[test]
fn the_reader_gets_text_html_and_calendar() {
    let server = Server::start(Manners::Kind);
    smtp(&server).send(&a_mail()).unwrap();

    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].is_ascii());
    let message = MessageParser::default().parse(&taken[0]).unwrap();
    assert_eq!(
        message.message_id(),
        Some("00000000-0000-0000-0000-00000000002a@council.example")
    );
    assert_eq!(
        message.subject(),
        Some("Booked: Children’s safeguarding – day 1")
    );
    assert_eq!(
        message.header_raw("Auto-Submitted").map(str::trim),
        Some("auto-generated")
    );
    let to: Vec<_> = message.to().unwrap().iter().collect();
    assert_eq!(to.len(), 1);
    assert_eq!(to[0].address(), Some("amara.oneill@council.example"));
    assert!(message.cc().is_none() && message.bcc().is_none());

    let types: Vec<String> = message
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
        })
        .collect();
    assert_eq!(
        types,
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics"
        ]
    );
    let text = |part: usize| message.parts[part].text_contents().unwrap().to_owned();
    let lines = |text: String| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(text(2)), lines(a_mail().letter.text));
    assert_eq!(text(3), a_mail().letter.html);
    assert_eq!(text(4), ICS);
    let calendar = message.parts[4].content_type().unwrap();
    assert_eq!(calendar.attribute("method"), Some("REQUEST"));
    assert_eq!(message.parts[5].contents(), ICS.as_bytes());
    assert_eq!(message.parts[5].attachment_name(), Some("invite.ics"));
}

#[test]
fn without_a_calendar_there_is_nothing_attached() {
    let server = Server::start(Manners::Kind);
    let mail = Mail {
        calendar: None,
        ..a_mail()
    };
    smtp(&server).send(&mail).unwrap();
    let taken = server.taken();
    let message = MessageParser::default().parse(&taken[0]).unwrap();
    assert_eq!(message.parts.len(), 3);
    assert_eq!(message.attachment_count(), 0);
}

#[rstest]
#[case::closing(Manners::AtGreeting("421 4.3.2 closing"), SendFailure::Away, 0)]
#[case::not_a_mail_server(Manners::AtGreeting("hello"), SendFailure::Away, 0)]
#[case::put_off(Manners::AtRecipient("450 4.2.1 later"), SendFailure::Later, 0)]
#[case::no_such_reader(Manners::AtRecipient("550 5.1.1 unknown"), SendFailure::Never, 0)]
#[case::no_relaying(Manners::AtRecipient("550 5.7.1 no relay"), SendFailure::Later, 0)]
#[case::put_off_at_the_end(Manners::AtMessage("451 4.3.0 later"), SendFailure::Later, 0)]
#[case::disliked(Manners::AtMessage("554 5.6.0 disliked"), SendFailure::Later, 0)]
#[case::broke_off(Manners::DropInMessage, SendFailure::Away, 0)]
#[case::broke_off_too_late(Manners::DropAfterMessage, SendFailure::Away, 1)]
fn failures_are_told_apart(
    #[case] manners: Manners,
    #[case] failure: SendFailure,
    #[case] taken: usize,
) {
    let server = Server::start(manners);
    let error = smtp(&server).send(&a_mail()).unwrap_err();
    assert_eq!(error.failure, failure, "{error}");
    assert_eq!(server.taken().len(), taken);

    // Once the server behaves, the same mail goes, and is known by its id.
    *server.manners.lock().unwrap() = Manners::Kind;
    smtp(&server).send(&a_mail()).unwrap();
    for bytes in server.taken() {
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(
            message.message_id(),
            Some("00000000-0000-0000-0000-00000000002a@council.example")
        );
    }
}

#[test]
fn a_server_that_is_gone_is_away() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .unwrap()
        .port();
    let smtp = Smtp::new(&format!("smtp://127.0.0.1:{port}").into()).unwrap();
    let error = smtp.send(&a_mail()).unwrap_err();
    assert_eq!(error.failure, SendFailure::Away);
}

#[test]
fn what_is_no_address_is_never_tried() {
    let server = Server::start(Manners::Kind);
    let mail = Mail {
        to: "amara at council".to_owned(),
        ..a_mail()
    };
    let error = smtp(&server).send(&mail).unwrap_err();
    assert_eq!(error.failure, SendFailure::Never);
}

#[test]
fn a_folder_holds_each_mail_once() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("outbox"));
    folder.send(&a_mail()).unwrap();
    let again = Mail {
        at: "2026-11-21T12:00:00Z".parse().unwrap(),
        ..a_mail()
    };
    folder.send(&again).unwrap();

    let files: Vec<_> = std::fs::read_dir(place.path().join("outbox"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(
        files,
        [place
            .path()
            .join("outbox/00000000-0000-0000-0000-00000000002a.eml")]
    );
    let content = std::fs::read(&files[0]).unwrap();
    let message = MessageParser::default().parse(&content).unwrap();
    assert_eq!(message.date().unwrap().day, 20);
}

#[test]
fn a_folder_that_cannot_be_written_is_away() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Folder::new(file).send(&a_mail()).unwrap_err();
    assert_eq!(error.failure, SendFailure::Away);
}
