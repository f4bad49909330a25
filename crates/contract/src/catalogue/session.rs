use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::booking::BookingState;
use domain::catalogue::{Delivery, Places, SessionState};
use domain::ids::{BookingId, PartId, PersonId, SessionId};
use serde::{Deserialize, Serialize};

use super::{CourseRef, PrerequisiteView};

/// One day, or half day, of a session: wall time in London.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartView {
    /// Names the part on the register.
    pub id: PartId,
    /// 1 for the first.
    pub number: i32,
    /// The civil day in London.
    pub on: NaiveDate,
    /// When it begins, on London's clocks.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "09:30:00"))]
    pub from: NaiveTime,
    /// When it ends, on London's clocks.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "16:30:00"))]
    pub to: NaiveTime,
    /// The same beginning as an instant.
    pub starts_at: DateTime<Utc>,
    /// The same end as an instant.
    pub ends_at: DateTime<Utc>,
}

/// What the viewer can do about a session now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BookingOptionKind {
    /// Book a place; it is theirs at once.
    Book,
    /// Ask for a place; the line manager approves.
    Request,
    /// Join the waiting list.
    JoinWaitingList,
    /// They have a booking already.
    YourPlace,
    /// Nothing; the sentence says why and what to do instead.
    Nothing,
}

/// What the viewer can do about a session now, and why not more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingOption {
    /// What.
    pub kind: BookingOptionKind,
    /// The code of the refusal where it is `nothing`, the same as that of the problem that a
    /// booking would get: `session-started`, `prerequisite-missing`, `learner-left` …
    pub refusal: Option<String>,
    /// The sentence of the refusal, or what happens next.
    pub sentence: String,
}

/// The viewer's live booking of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyPlace {
    /// The booking.
    pub booking_id: BookingId,
    /// Where it stands.
    pub state: BookingState,
    /// On the waiting list, from 1; null elsewhere.
    pub position: Option<u32>,
    /// How many wait in all.
    pub waiting: u32,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionSummary {
    /// Which.
    pub id: SessionId,
    /// Of which course.
    pub course: CourseRef,
    /// How the course is delivered.
    pub delivery: Delivery,
    /// Days and times in words: "Tuesday 1 and Wednesday 2 December 2026, 9:30am to 4:30pm".
    pub when: String,
    /// The parts in the order of time.
    pub parts: Vec<PartView>,
    /// The first part begins.
    pub starts_at: DateTime<Utc>,
    /// The last part ends.
    pub ends_at: DateTime<Utc>,
    /// Where, in a few words: "One Friargate, room 3.1", "Online".
    pub place: String,
    /// What has become of it.
    pub state: SessionState,
    /// How its places stand.
    pub places: Places,
    /// The same in words: "3 places left", "Full, 4 waiting".
    pub places_words: String,
    /// What the viewer can do now; clashes and prerequisites are told by the session itself.
    pub option: BookingOption,
    /// The viewer's live booking; null where they have none.
    pub my_place: Option<MyPlace>,
}

/// Who trains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrainerView {
    /// The person, where they are one of ours.
    pub person_id: Option<PersonId>,
    /// As shown.
    pub name: String,
}

/// A booking of the viewer at the same time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClashView {
    /// That booking.
    pub booking_id: BookingId,
    /// Its session.
    pub session_id: SessionId,
    /// Its course's title.
    pub title: String,
    /// Its days and times in words.
    pub when: String,
    /// The part of this session that it meets, from 1.
    pub part_number: i32,
    /// The day on which they meet.
    pub on: NaiveDate,
}

/// One session in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a separate answer to the screen, not a state"
)]
pub struct SessionView {
    /// As in lists. Its `option` here also weighs clashes and prerequisites.
    #[serde(flatten)]
    pub session: SessionSummary,
    /// Building and address; may be empty.
    pub venue: String,
    /// The room; may be empty.
    pub room: String,
    /// The link of the call; null unless the viewer holds a place, trains or organises.
    pub virtual_link: Option<String>,
    /// What those who come should know; may be empty.
    pub joining_notes: String,
    /// Who trains; may be nobody yet.
    pub trainers: Vec<TrainerView>,
    /// Fewer than this and the session may be called off.
    pub min_places: Option<i32>,
    /// Booking opens; at once where null.
    pub opens_at: Option<DateTime<Utc>>,
    /// Booking closes; when the first part begins where null.
    pub closes_at: Option<DateTime<Utc>>,
    /// The last day on which a place can be given back without it being late.
    pub cancel_by: NaiveDate,
    /// What a learner will do; may be empty.
    pub summary: String,
    /// What to read or do first; may be empty.
    pub before_you_come: String,
    /// Whether the line manager must approve.
    pub needs_approval: bool,
    /// Whether access and dietary needs are asked for: the long path.
    pub asks_needs: bool,
    /// Courses that must come first.
    pub prerequisites: Vec<PrerequisiteView>,
    /// Bookings of the viewer at the same time.
    pub clashes: Vec<ClashView>,
    /// Where this one clashes or is full: the earliest other session with a place and no clash.
    pub alternative: Option<Box<SessionSummary>>,
    /// Whether the viewer may change or cancel the session and see who is booked.
    pub can_edit: bool,
    /// Whether the viewer may mark its register.
    pub can_mark: bool,
    /// Goes up with each change; also the `ETag`.
    pub edition: i32,
}
