//! Messages: templates, and the transport that sends them.
//!
//! A message is rendered from its templates ([`render`]) and sent through a [`Mailer`]: an SMTP
//! server ([`Smtp`]), or a folder of `.eml` files where none is set up ([`Folder`]).

mod compose;
mod contexts;
mod folder;
mod mailer;
mod open;
mod render;
mod sender;
mod smtp;
mod templates;

pub use compose::message_id;
pub use contexts::{AccountLetter, AnswererLetter, BookingLetter, DayLine, ManagerLetter};
pub use folder::Folder;
pub use mailer::{CalendarPart, Mail, Mailer, SendError};
pub use open::open;
pub use render::{Council, Letter, RenderError, render};
pub use sender::{NotASender, Sender};
pub use smtp::{NotAnSmtpUrl, Smtp};
