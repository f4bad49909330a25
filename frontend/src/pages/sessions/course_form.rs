//! What is typed into the form of a course, and what it becomes.

use contract::catalogue::{CourseRequest, CourseView, Delivery, FreePlace};
use leptos::prelude::*;

use crate::client::FieldError;

/// The whole form, as typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) code: RwSignal<String>,
    pub(super) title: RwSignal<String>,
    pub(super) delivery: RwSignal<String>,
    pub(super) hours: RwSignal<String>,
    pub(super) provider: RwSignal<String>,
    pub(super) topic: RwSignal<String>,
    pub(super) summary: RwSignal<String>,
    pub(super) before_you_come: RwSignal<String>,
    pub(super) cancel_by_days: RwSignal<String>,
    pub(super) free_place: RwSignal<String>,
    pub(super) offer_hours: RwSignal<String>,
    /// `approval`, `needs`, `withdrawn`.
    pub(super) ticks: RwSignal<Vec<String>>,
}

fn text(value: impl Into<String>) -> RwSignal<String> {
    RwSignal::new(value.into())
}

impl Typed {
    pub(super) fn new() -> Self {
        Self {
            code: text(""),
            title: text(""),
            delivery: text(""),
            hours: text(""),
            provider: text(""),
            topic: text(""),
            summary: text(""),
            before_you_come: text(""),
            cancel_by_days: text("7"),
            free_place: text(FreePlace::default().code()),
            offer_hours: text(""),
            ticks: RwSignal::new(Vec::new()),
        }
    }

    /// As the course is now.
    pub(super) fn of(course: &CourseView) -> Self {
        let summary = &course.course;
        let ticks = [
            (summary.needs_approval, "approval"),
            (course.asks_needs, "needs"),
            (course.is_withdrawn, "withdrawn"),
        ];
        Self {
            code: text(summary.code.clone()),
            title: text(summary.title.clone()),
            delivery: text(summary.delivery.code()),
            hours: text(hours(summary.minutes)),
            provider: text(summary.provider.clone()),
            topic: text(summary.topic.clone()),
            summary: text(course.summary.clone()),
            before_you_come: text(course.before_you_come.clone()),
            cancel_by_days: text(course.cancel_by_days.to_string()),
            free_place: text(course.free_place.code()),
            offer_hours: text(
                course
                    .offer_hours
                    .map(|hours| hours.to_string())
                    .unwrap_or_default(),
            ),
            ticks: RwSignal::new(
                ticks
                    .into_iter()
                    .filter(|(is_on, _)| *is_on)
                    .map(|(_, name)| name.to_owned())
                    .collect(),
            ),
        }
    }

    /// What is sent, or what is wrong with what was typed.
    pub(super) fn request(
        self,
        prerequisites: Vec<domain::ids::CourseId>,
    ) -> Result<CourseRequest, Vec<FieldError>> {
        let trimmed = |value: RwSignal<String>| value.get_untracked().trim().to_owned();
        let is_on = |name: &str| {
            self.ticks
                .with_untracked(|ticks| ticks.iter().any(|tick| tick == name))
        };
        let mut errors = Vec::new();
        let (code, title) = (trimmed(self.code), trimmed(self.title));
        if code.is_empty() {
            errors.push(FieldError::new("code", "Enter the code"));
        }
        if title.is_empty() {
            errors.push(FieldError::new("title", "Enter the title"));
        }
        let delivery = Delivery::ALL
            .into_iter()
            .find(|way| self.delivery.with_untracked(|code| code == way.code()));
        if delivery.is_none() {
            errors.push(FieldError::new("delivery", "Choose how it is delivered"));
        }
        let minutes = minutes(&trimmed(self.hours));
        if minutes.is_none() {
            errors.push(FieldError::new(
                "minutes",
                "Enter the hours as a number, for example 6 or 1.5",
            ));
        }
        let cancel_by_days = trimmed(self.cancel_by_days).parse().ok();
        if cancel_by_days.is_none() {
            errors.push(FieldError::new(
                "cancel_by_days",
                "Enter the days as a whole number",
            ));
        }
        let free_place = self
            .free_place
            .with_untracked(|code| FreePlace::parse(code))
            .unwrap_or_default();
        let offer_hours = (free_place == FreePlace::OfferedForHours)
            .then(|| trimmed(self.offer_hours).parse::<i32>().ok())
            .flatten();
        if free_place == FreePlace::OfferedForHours && offer_hours.is_none() {
            errors.push(FieldError::new(
                "offer_hours",
                "Enter for how many hours a place is offered, 1 to 168",
            ));
        }
        match (delivery, minutes, cancel_by_days) {
            (Some(delivery), Some(minutes), Some(cancel_by_days)) if errors.is_empty() => {
                Ok(CourseRequest {
                    code,
                    title,
                    delivery,
                    minutes,
                    provider: trimmed(self.provider),
                    topic: trimmed(self.topic),
                    summary: trimmed(self.summary),
                    before_you_come: trimmed(self.before_you_come),
                    needs_approval: is_on("approval"),
                    asks_needs: is_on("needs"),
                    cancel_by_days,
                    free_place,
                    offer_hours,
                    is_withdrawn: is_on("withdrawn"),
                    prerequisites,
                })
            }
            _ => Err(errors),
        }
    }
}

/// Minutes as hours: "6", "1.5".
fn hours(minutes: i32) -> String {
    if minutes % 60 == 0 {
        (minutes / 60).to_string()
    } else {
        format!("{}", f64::from(minutes) / 60.0)
    }
}

/// Hours as minutes; nothing typed is 0, not known.
fn minutes(typed: &str) -> Option<i32> {
    if typed.is_empty() {
        return Some(0);
    }
    let (whole, part) = typed.split_once('.').unwrap_or((typed, "0"));
    let whole: i32 = whole
        .parse()
        .ok()
        .filter(|hours| (0..=1_000).contains(hours))?;
    let tenths: i32 = part.get(..1)?.parse().ok()?;
    let hundredths: i32 = part.get(1..2).map_or(Some(0), |digit| digit.parse().ok())?;
    Some(whole * 60 + (tenths * 10 + hundredths) * 60 / 100)
}
