use chrono::{DateTime, Utc};
use domain::access::{Action, Actor};
use domain::ids::PersonId;
use identity::{LinkToken, hash_of};
use store::booking::{delete_feed, find_feed, find_feed_owner, replace_feed};

use super::booking_calendar::person_calendar;
use crate::access::require_any;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// A new secret link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLink {
    /// The whole address. It is shown once; only its hash is kept.
    pub url: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

fn owner(actor: &Actor) -> Result<PersonId, Failure> {
    require_any(actor, Action::ReadRecord)?;
    actor.person().ok_or(Failure::NotPermitted)
}

/// When the actor's present link was made.
pub fn show_calendar_feed(
    spires: &Spires,
    actor: &Actor,
) -> Result<Option<DateTime<Utc>>, Failure> {
    let person = owner(actor)?;
    spires
        .store
        .read(|conn| Ok(find_feed(conn, person)?.map(|feed| feed.made_at)))
}

/// Makes a new secret link for the actor's calendar and ends the old one.
pub fn reset_calendar_feed(spires: &Spires, actor: &Actor) -> Result<FeedLink, Failure> {
    let person = owner(actor)?;
    let secret = LinkToken::random();
    spires.store.write(|conn| {
        let made_at = spires.now();
        replace_feed(conn, person, &secret.hash, made_at)?;
        let entry = Entry::of("reset_calendar_feed", "calendar_feed").about(person);
        audit::record(conn, spires, actor, entry)?;
        Ok(FeedLink {
            url: format!(
                "{}/calendar/{}.ics",
                spires.settings.public_url, secret.token
            ),
            made_at,
        })
    })
}

/// Ends the actor's link.
pub fn end_calendar_feed(spires: &Spires, actor: &Actor) -> Result<(), Failure> {
    let person = owner(actor)?;
    spires.store.write(|conn| {
        delete_feed(conn, person)?;
        let entry = Entry::of("end_calendar_feed", "calendar_feed").about(person);
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}

/// The calendar behind a secret link, for programs that cannot sign in: the token is the right to
/// read it. A token that opens nothing, and one of somebody who has left, look alike.
pub fn read_calendar_feed(spires: &Spires, token: &str) -> Result<String, Failure> {
    spires.store.read(|conn| {
        let Some(person) = find_feed_owner(conn, &hash_of(token))? else {
            return Err(Failure::NotFound("calendar"));
        };
        if !store::people::is_in_post(conn, person, spires.today())? {
            return Err(Failure::NotFound("calendar"));
        }
        person_calendar(conn, spires, person)
    })
}
