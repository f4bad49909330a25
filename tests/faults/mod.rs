//! What is promised when things go wrong: the process is killed, the database goes away, another
//! process holds it, a newer version made it, others can reach it.

mod facing;
mod killed_import;
mod killed_race;
mod killed_register;
mod newer;
mod no_database;
mod no_reader;
mod stopped_offer;
