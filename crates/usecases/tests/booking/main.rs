//! What practitioners, managers, trainers and L&D do about places, on both databases.

mod calendar;
mod catalogue;
mod places;
mod race;
mod register;
mod world;
