//! What practitioners, managers, trainers and L&D do about places, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod answering;
mod calendar;
mod catalogue;
mod deputies;
mod find;
mod offers;
mod places;
mod race;
mod register;
mod reminders;
mod world;
