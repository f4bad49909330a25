use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{FieldFault, Part, PartForm};
use crate::ids::PersonId;

/// What has become of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// It will take place, or has and its register is open.
    Scheduled,
    /// Its register is closed: who came is settled.
    Closed,
    /// It was called off.
    Cancelled,
}

impl SessionState {
    /// The code that travels and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Scheduled, Self::Closed, Self::Cancelled]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// The instants that decide what can be done with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionTimes {
    /// What has become of it.
    pub state: SessionState,
    /// Booking opens; at once where absent.
    pub opens_at: Option<DateTime<Utc>>,
    /// Booking closes; when the first part begins where absent.
    pub closes_at: Option<DateTime<Utc>>,
    /// The first part begins.
    pub starts_at: DateTime<Utc>,
    /// The last part ends.
    pub ends_at: DateTime<Utc>,
}

impl SessionTimes {
    /// The times of a session with these parts; `None` where it has none.
    pub fn of(
        state: SessionState,
        opens_at: Option<DateTime<Utc>>,
        closes_at: Option<DateTime<Utc>>,
        parts: &[Part],
    ) -> Option<Self> {
        Some(Self {
            state,
            opens_at,
            closes_at,
            starts_at: parts.iter().map(Part::starts_at).min()?,
            ends_at: parts.iter().map(Part::ends_at).max()?,
        })
    }
}

/// Who trains: one of the people in Spires, who may then mark the register, or a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrainerForm {
    /// The person, where they are one of ours.
    pub person: Option<PersonId>,
    /// As shown; for one of ours their own name stands.
    pub name: String,
}

/// A session as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SessionForm {
    /// Its days, in any order.
    pub parts: Vec<PartForm>,
    /// How many may come.
    pub capacity: i32,
    /// Fewer than this and the session may be called off; none where absent.
    pub min_places: Option<i32>,
    /// Building and address; empty for a call.
    pub venue: String,
    /// The room in the building.
    pub room: String,
    /// The link of the call; shown only to those who hold a place.
    pub link: String,
    /// Who trains.
    pub trainers: Vec<TrainerForm>,
    /// What those who come should know.
    pub joining_notes: String,
    /// Booking opens; at once where absent.
    pub opens_at: Option<DateTime<Utc>>,
    /// Booking closes; when the first part begins where absent.
    pub closes_at: Option<DateTime<Utc>>,
}

/// A session that can be stored: parts in order and apart, capacity from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionDraft {
    /// In the order of time, none overlapping.
    pub parts: Vec<PartForm>,
    /// 1 to 2,000.
    pub capacity: i32,
    /// 1 to the capacity, where there is a minimum.
    pub min_places: Option<i32>,
    /// Building and address; may be empty.
    pub venue: String,
    /// The room; may be empty.
    pub room: String,
    /// The link of the call, where there is one.
    pub link: Option<String>,
    /// Who trains; may be nobody yet.
    pub trainers: Vec<TrainerForm>,
    /// What those who come should know; may be empty.
    pub joining_notes: String,
    /// Booking opens; at once where absent.
    pub opens_at: Option<DateTime<Utc>>,
    /// Booking closes; when the first part begins where absent.
    pub closes_at: Option<DateTime<Utc>>,
}

impl SessionForm {
    /// Reads the form, or says what is wrong with every field of it.
    pub fn parse(&self) -> Result<SessionDraft, Vec<FieldFault>> {
        let mut faults = Vec::new();
        if !(1..=2_000).contains(&self.capacity) {
            faults.push(FieldFault::new("/capacity", "Enter 1 to 2,000 places"));
        }
        if self.parts.is_empty() {
            faults.push(FieldFault::new("/parts", "Add at least one day"));
        }
        if self.parts.len() > 60 {
            faults.push(FieldFault::new("/parts", "A session has at most 60 days"));
        }
        for (index, part) in self.parts.iter().enumerate() {
            faults.extend(part.faults(index));
        }
        let mut parts = self.parts.clone();
        parts.sort();
        if parts
            .iter()
            .zip(parts.iter().skip(1))
            .any(|(one, next)| one.on == next.on && next.from < one.to)
        {
            faults.push(FieldFault::new(
                "/parts",
                "Two of the days overlap. Change their times",
            ));
        }
        if let (Some(opens), Some(closes)) = (self.opens_at, self.closes_at)
            && closes <= opens
        {
            faults.push(FieldFault::new(
                "/closes_at",
                "Booking must close after it opens",
            ));
        }
        if self
            .min_places
            .is_some_and(|least| least < 1 || least > self.capacity)
        {
            faults.push(FieldFault::new(
                "/min_places",
                "The minimum must be between 1 and the number of places",
            ));
        }
        if self.trainers.len() > 20 {
            faults.push(FieldFault::new(
                "/trainers",
                "A session has at most 20 trainers",
            ));
        }
        for (index, trainer) in self.trainers.iter().enumerate() {
            let length = trainer.name.trim().chars().count();
            if length > 200 || (length == 0 && trainer.person.is_none()) {
                faults.push(FieldFault::new(
                    format!("/trainers/{index}/name"),
                    "Enter a name of up to 200 characters",
                ));
            }
        }
        let link = self.link.trim();
        let is_link = link.starts_with("https://") && link.chars().count() <= 1_000;
        if !link.is_empty() && !is_link {
            faults.push(FieldFault::new(
                "/link",
                "Enter a link that begins with https://",
            ));
        }
        for (pointer, text, longest) in [
            ("/venue", &self.venue, 300),
            ("/room", &self.room, 100),
            ("/joining_notes", &self.joining_notes, 5_000),
        ] {
            if text.chars().count() > longest {
                faults.push(FieldFault::new(
                    pointer,
                    format!("Use at most {longest} characters"),
                ));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(SessionDraft {
            parts,
            capacity: self.capacity,
            min_places: self.min_places,
            venue: self.venue.trim().to_owned(),
            room: self.room.trim().to_owned(),
            link: Some(link.to_owned()).filter(|link| !link.is_empty()),
            trainers: self.trainers.clone(),
            joining_notes: self.joining_notes.trim().to_owned(),
            opens_at: self.opens_at,
            closes_at: self.closes_at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn part(on: &str, from: &str, to: &str) -> PartForm {
        PartForm {
            on: on.parse().unwrap(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    fn form(parts: Vec<PartForm>) -> SessionForm {
        SessionForm {
            parts,
            capacity: 18,
            ..SessionForm::default()
        }
    }

    #[test]
    fn parts_are_put_in_order() {
        let second = part("2026-12-02", "09:30:00", "16:30:00");
        let first = part("2026-12-01", "09:30:00", "16:30:00");
        assert_eq!(
            form(vec![second, first]).parse().unwrap().parts,
            [first, second]
        );
    }

    #[rstest]
    #[case::no_day(form(vec![]), "/parts")]
    #[case::ends_before_it_begins(form(vec![part("2026-12-01", "16:30:00", "09:30:00")]), "/parts/0/to")]
    #[case::skipped_hour(form(vec![part("2026-03-29", "01:30:00", "09:30:00")]), "/parts/0/from")]
    #[case::overlapping(
        form(vec![part("2026-12-01", "09:30:00", "12:30:00"), part("2026-12-01", "12:00:00", "16:30:00")]),
        "/parts"
    )]
    #[case::no_place(
        SessionForm { capacity: 0, ..form(vec![part("2026-12-01", "09:30:00", "12:30:00")]) },
        "/capacity"
    )]
    #[case::script_link(
        SessionForm { link: "javascript:alert(1)".into(), ..form(vec![part("2026-12-01", "09:30:00", "12:30:00")]) },
        "/link"
    )]
    fn faults_point_at_their_field(#[case] form: SessionForm, #[case] pointer: &str) {
        assert_eq!(form.parse().unwrap_err()[0].pointer, pointer);
    }
}
