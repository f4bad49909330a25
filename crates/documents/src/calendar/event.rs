use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::line::{line, quoted, text};
use super::timezone::{LONDON, VTIMEZONE};

/// What a calendar is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Invites, or updates an invitation.
    Request,
    /// Withdraws an invitation.
    Cancel,
    /// Shows events without asking anything.
    Publish,
}

impl Method {
    /// The word of the standard, also needed in the content type of a mail part.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// One day of an event, as wall time in London.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The civil day.
    pub on: NaiveDate,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends, on the same day.
    pub to: NaiveTime,
}

/// A name with an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// As shown.
    pub name: String,
    /// Mail address.
    pub email: String,
}

/// One booking in a calendar. It names at most one attendee: no invitation shows one delegate
/// another's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The same for the booking's whole life.
    pub uid: String,
    /// Goes up with each message about the booking.
    pub sequence: i32,
    /// When this was written.
    pub stamp: DateTime<Utc>,
    /// The title.
    pub summary: String,
    /// Where.
    pub location: String,
    /// What to know.
    pub description: String,
    /// The booking's page.
    pub url: Option<String>,
    /// The days, in the order of time.
    pub occurrences: Vec<Occurrence>,
    /// Only waited or asked for.
    pub is_tentative: bool,
    /// Who invites.
    pub organiser: Option<Party>,
    /// Who is invited.
    pub attendee: Option<Party>,
}

/// Writes a calendar file. `name` is shown by programs that subscribe to it.
pub fn calendar(method: Method, name: &str, events: &[CalendarEvent]) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(
        &mut out,
        "PRODID",
        "-//Spires//Learning and development//EN",
    );
    line(&mut out, "CALSCALE", "GREGORIAN");
    line(&mut out, "METHOD", method.word());
    if method == Method::Publish {
        line(&mut out, "X-WR-CALNAME", &text(name));
        line(&mut out, "X-WR-TIMEZONE", LONDON);
        line(&mut out, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        line(&mut out, "X-PUBLISHED-TTL", "PT1H");
    }
    out.push_str(VTIMEZONE);
    for event in events {
        write_event(&mut out, method, event);
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn write_event(out: &mut String, method: Method, event: &CalendarEvent) {
    let Some((first, rest)) = event.occurrences.split_first() else {
        return;
    };
    write_occurrence(out, method, event, first, None, rest.len() + 1);
    if method == Method::Cancel {
        return;
    }
    for (number, occurrence) in (1_u64..).zip(rest) {
        let rule_day = first
            .on
            .checked_add_days(Days::new(number))
            .unwrap_or(first.on);
        let by_rule = Occurrence {
            on: rule_day,
            ..*first
        };
        if *occurrence != by_rule {
            write_occurrence(
                out,
                method,
                event,
                occurrence,
                Some(rule_day.and_time(first.from)),
                1,
            );
        }
    }
}

fn write_occurrence(
    out: &mut String,
    method: Method,
    event: &CalendarEvent,
    when: &Occurrence,
    moved_from: Option<NaiveDateTime>,
    days: usize,
) {
    let zoned = |name: &str| format!("{name};TZID={LONDON}");
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &event.uid);
    line(out, "SEQUENCE", &event.sequence.to_string());
    line(
        out,
        "DTSTAMP",
        &event.stamp.format("%Y%m%dT%H%M%SZ").to_string(),
    );
    if let Some(moved_from) = moved_from {
        line(out, &zoned("RECURRENCE-ID"), &wall(moved_from));
    }
    line(out, &zoned("DTSTART"), &wall(when.on.and_time(when.from)));
    line(out, &zoned("DTEND"), &wall(when.on.and_time(when.to)));
    if days > 1 {
        line(out, "RRULE", &format!("FREQ=DAILY;COUNT={days}"));
    }
    line(out, "SUMMARY", &text(&event.summary));
    if !event.location.is_empty() {
        line(out, "LOCATION", &text(&event.location));
    }
    if !event.description.is_empty() {
        line(out, "DESCRIPTION", &text(&event.description));
    }
    if let Some(url) = &event.url {
        line(out, "URL", url);
    }
    let status = match (method, event.is_tentative) {
        (Method::Cancel, _) => "CANCELLED",
        (_, true) => "TENTATIVE",
        (_, false) => "CONFIRMED",
    };
    line(out, "STATUS", status);
    line(
        out,
        "TRANSP",
        if event.is_tentative {
            "TRANSPARENT"
        } else {
            "OPAQUE"
        },
    );
    line(out, "CLASS", "PRIVATE");
    if method != Method::Publish {
        if let Some(organiser) = &event.organiser {
            line(
                out,
                &format!("ORGANIZER;CN={}", quoted(&organiser.name)),
                &format!("mailto:{}", organiser.email),
            );
        }
        if let Some(attendee) = &event.attendee {
            // Accepted already, and no reply wanted: an answer from a calendar program changes nothing.
            line(
                out,
                &format!(
                    "ATTENDEE;CN={};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE",
                    quoted(&attendee.name)
                ),
                &format!("mailto:{}", attendee.email),
            );
        }
    }
    line(out, "END", "VEVENT");
}

fn wall(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(on: &str, from: &str, to: &str) -> Occurrence {
        Occurrence {
            on: on.parse().unwrap(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    fn event(occurrences: Vec<Occurrence>) -> CalendarEvent {
        CalendarEvent {
            uid: "b1@spires".into(),
            sequence: 2,
            stamp: "2026-11-22T09:00:00Z".parse().unwrap(),
            summary: "Equality, diversity and inclusion".into(),
            location: "One Friargate, room 3.1".into(),
            description:
                "To cancel, open your booking.\nA reply to this invitation changes nothing.".into(),
            url: Some("https://spires.example/bookings/b1".into()),
            occurrences,
            is_tentative: false,
            organiser: Some(Party {
                name: "Learning and development".into(),
                email: "learning@coventry.example".into(),
            }),
            attendee: Some(Party {
                name: "Joshua \"Jo\" Kaur".into(),
                email: "joshua.kaur@coventry.example".into(),
            }),
        }
    }

    fn parsed(method: Method, event: CalendarEvent) -> icalendar::Calendar {
        calendar(method, "My training", &[event]).parse().unwrap()
    }

    fn events(calendar: &icalendar::Calendar) -> Vec<&icalendar::Event> {
        use icalendar::CalendarComponent;
        calendar
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event),
                _ => None,
            })
            .collect()
    }

    fn starts(event: &icalendar::Event) -> String {
        use icalendar::{CalendarDateTime, Component, DatePerhapsTime};
        match event.get_start() {
            Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid })) => {
                assert_eq!(tzid, LONDON);
                domain::civil::london_instant(date_time.date(), date_time.time()).to_rfc3339()
            }
            other => panic!("a time in London, not {other:?}"),
        }
    }

    #[test]
    fn a_real_library_reads_the_invitation_back() {
        use icalendar::{Component, EventLike};
        let calendar = parsed(
            Method::Request,
            event(vec![day("2026-12-01", "09:30:00", "16:30:00")]),
        );
        assert_eq!(calendar.property_value("METHOD"), Some("REQUEST"));
        let [event] = events(&calendar)[..] else {
            panic!("one event")
        };
        assert_eq!(
            event.get_summary(),
            Some("Equality, diversity and inclusion")
        );
        assert_eq!(event.get_location(), Some("One Friargate, room 3.1"));
        assert_eq!(event.property_value("SEQUENCE"), Some("2"));
        assert_eq!(starts(event), "2026-12-01T09:30:00+00:00");
    }

    #[test]
    fn sessions_on_the_days_the_clocks_change_keep_their_wall_time() {
        for (on, instant) in [
            ("2026-03-29", "2026-03-29T08:30:00+00:00"),
            ("2026-10-25", "2026-10-25T09:30:00+00:00"),
        ] {
            let calendar = parsed(
                Method::Publish,
                event(vec![day(on, "09:30:00", "16:30:00")]),
            );
            let [event] = events(&calendar)[..] else {
                panic!("one event")
            };
            assert_eq!(starts(event), instant);
        }
    }

    #[test]
    fn further_days_are_recurrences_and_only_the_irregular_ones_are_moved() {
        let text = calendar(
            Method::Request,
            "",
            &[event(vec![
                day("2026-12-01", "09:30:00", "16:30:00"),
                day("2026-12-02", "09:30:00", "16:30:00"),
                day("2026-12-08", "13:00:00", "16:30:00"),
            ])],
        );
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert!(text.contains("RRULE:FREQ=DAILY;COUNT=3\r\n"));
        assert!(text.contains("RECURRENCE-ID;TZID=Europe/London:20261203T093000\r\n"));
        assert!(text.contains("DTSTART;TZID=Europe/London:20261208T130000\r\n"));
        assert_eq!(text.matches("UID:b1@spires\r\n").count(), 2);
    }

    #[test]
    fn a_withdrawal_is_one_cancelled_event() {
        let text = calendar(
            Method::Cancel,
            "",
            &[event(vec![
                day("2026-12-01", "09:30:00", "16:30:00"),
                day("2026-12-08", "09:30:00", "16:30:00"),
            ])],
        );
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
        assert!(text.contains("STATUS:CANCELLED\r\n"));
        assert!(text.contains("METHOD:CANCEL\r\n"));
    }

    #[test]
    fn a_feed_names_nobody() {
        let text = calendar(
            Method::Publish,
            "My training",
            &[event(vec![day("2026-12-01", "09:30:00", "16:30:00")])],
        );
        assert!(!text.contains("ATTENDEE") && !text.contains("ORGANIZER"));
    }
}
