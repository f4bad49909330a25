//! The frame of every page: header, navigation, messages that stay across a page, footer; and what happens
//! on each navigation.

mod announce;
mod arrival;
pub(crate) mod connection;
mod footer;
mod header;
mod navigation;
mod page;
mod paper_foot;
mod session_prompt;
mod undo;
mod viewer;
pub(crate) mod waiting;
mod width;

pub(crate) use announce::{Announcer, announce};
pub(crate) use arrival::{Arrival, PageTitle, TitleSize, use_arrival};
pub(crate) use connection::{Connection, OfflineBanner};
pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use navigation::Navigation;
pub(crate) use page::Page;
pub(crate) use paper_foot::PaperFoot;
pub(crate) use session_prompt::{SessionEnd, SessionPrompt};
pub(crate) use undo::{UndoBanner, Undos, offer_undo};
pub(crate) use viewer::{Section, Viewer, use_viewer};
pub(crate) use width::{Width, use_width, widen};
