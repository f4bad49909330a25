use serde::{Deserialize, Serialize};

use super::{FieldFault, FreePlace, TimeToAnswer};

/// How a course is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// In a room, together.
    Classroom,
    /// Live, on a video call.
    Virtual,
    /// Alone, at any time; it has no sessions.
    ELearning,
    /// Partly taught, partly alone.
    Blended,
}

impl Delivery {
    /// Every kind of delivery, in the order in which screens list them.
    pub const ALL: [Self; 4] = [
        Self::Classroom,
        Self::Virtual,
        Self::ELearning,
        Self::Blended,
    ];

    /// The code that travels and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Classroom => "classroom",
            Self::Virtual => "virtual",
            Self::ELearning => "e_learning",
            Self::Blended => "blended",
        }
    }

    /// The word on screens.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Classroom => "Classroom",
            Self::Virtual => "Virtual",
            Self::ELearning => "E-learning",
            Self::Blended => "Blended",
        }
    }

    /// Reads a code, or the word of a council's file (`e-learning`), without regard to case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase().replace([' ', '-'], "_");
        match text.as_str() {
            "classroom" | "face_to_face" => Some(Self::Classroom),
            "virtual" | "online" => Some(Self::Virtual),
            "e_learning" | "elearning" => Some(Self::ELearning),
            "blended" => Some(Self::Blended),
            _ => None,
        }
    }
}

/// What the council calls a course in its files: `SG03`. Upper case, 1 to 20 letters, digits,
/// hyphens, dots or slashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct CourseCode(String);

impl CourseCode {
    /// Reads a code; `None` where it is empty, too long or holds other characters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_uppercase();
        let fits = (1..=20).contains(&text.chars().count())
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-./".contains(c));
        fits.then_some(Self(text))
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A course as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CourseForm {
    /// The council's code.
    pub code: String,
    /// The title on every screen.
    pub title: String,
    /// How it is delivered; see [`Delivery::parse`].
    pub delivery: Option<Delivery>,
    /// Learning time in minutes.
    pub minutes: i32,
    /// Who provides it.
    pub provider: String,
    /// The topic under which the catalogue lists it; empty for none.
    pub topic: String,
    /// What a learner will do.
    pub summary: String,
    /// What to read or do first; empty for nothing.
    pub before_you_come: String,
    /// Whether the line manager must approve.
    pub needs_approval: bool,
    /// Whether access and dietary needs are asked for on booking.
    pub asks_needs: bool,
    /// Days before the first part within which a cancellation is late.
    pub cancel_by_days: i32,
    /// What becomes of a place that comes free while people wait.
    pub free_place: FreePlace,
    /// How many hours an offer holds, where it holds for hours.
    pub offer_hours: Option<i32>,
}

/// A course that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseDraft {
    /// The council's code, unique in the catalogue.
    pub code: CourseCode,
    /// 1 to 200 characters.
    pub title: String,
    /// How it is delivered.
    pub delivery: Delivery,
    /// Learning time in minutes, 0 to 60,000.
    pub minutes: i32,
    /// Who provides it; may be empty.
    pub provider: String,
    /// The topic under which the catalogue lists it; may be empty.
    pub topic: String,
    /// What a learner will do; may be empty.
    pub summary: String,
    /// What to read or do first; may be empty.
    pub before_you_come: String,
    /// Whether the line manager must approve.
    pub needs_approval: bool,
    /// Whether access and dietary needs are asked for on booking.
    pub asks_needs: bool,
    /// Days before the first part within which a cancellation is late, 0 to 60.
    pub cancel_by_days: i32,
    /// What becomes of a place that comes free while people wait.
    pub free_place: FreePlace,
    /// How many hours an offer holds ([`TimeToAnswer::HOURS`]); none unless it holds for hours.
    pub offer_hours: Option<i32>,
}

impl CourseForm {
    /// Reads the form, or says what is wrong with every field of it.
    pub fn parse(&self) -> Result<CourseDraft, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let code = CourseCode::parse(&self.code);
        if code.is_none() {
            faults.push(FieldFault::new(
                "/code",
                "Enter a code of 1 to 20 letters, digits, hyphens, dots or slashes",
            ));
        }
        if self.delivery.is_none() {
            faults.push(FieldFault::new(
                "/delivery",
                "Choose how the course is delivered",
            ));
        }
        let title = self.title.trim();
        if title.is_empty() || title.chars().count() > 200 {
            faults.push(FieldFault::new(
                "/title",
                "Enter a title of up to 200 characters",
            ));
        }
        if !(0..=60_000).contains(&self.minutes) {
            faults.push(FieldFault::new(
                "/minutes",
                "Enter a length of up to 1,000 hours",
            ));
        }
        if !(0..=60).contains(&self.cancel_by_days) {
            faults.push(FieldFault::new("/cancel_by_days", "Enter 0 to 60 days"));
        }
        let offer_hours = self
            .offer_hours
            .filter(|_| self.free_place == FreePlace::OfferedForHours);
        if self.free_place == FreePlace::OfferedForHours
            && offer_hours.is_none_or(|hours| !TimeToAnswer::HOURS.contains(&hours))
        {
            faults.push(FieldFault::new(
                "/offer_hours",
                "Enter for how many hours a place is offered, 1 to 168",
            ));
        }
        for (pointer, text, longest) in [
            ("/provider", &self.provider, 200),
            ("/topic", &self.topic, 100),
            ("/summary", &self.summary, 10_000),
            ("/before_you_come", &self.before_you_come, 10_000),
        ] {
            if text.chars().count() > longest {
                faults.push(FieldFault::new(
                    pointer,
                    format!("Use at most {longest} characters"),
                ));
            }
        }
        match (code, self.delivery) {
            (Some(code), Some(delivery)) if faults.is_empty() => Ok(CourseDraft {
                code,
                title: title.to_owned(),
                delivery,
                minutes: self.minutes,
                provider: self.provider.trim().to_owned(),
                topic: self.topic.trim().to_owned(),
                summary: self.summary.trim().to_owned(),
                before_you_come: self.before_you_come.trim().to_owned(),
                needs_approval: self.needs_approval,
                asks_needs: self.asks_needs,
                cancel_by_days: self.cancel_by_days,
                free_place: self.free_place,
                offer_hours,
            }),
            _ => Err(faults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("classroom", Some(Delivery::Classroom))]
    #[case("e-learning", Some(Delivery::ELearning))]
    #[case("E-Learning", Some(Delivery::ELearning))]
    #[case("e_learning", Some(Delivery::ELearning))]
    #[case(" virtual ", Some(Delivery::Virtual))]
    #[case("post", None)]
    fn delivery_reads_the_words_of_files(#[case] text: &str, #[case] read: Option<Delivery>) {
        assert_eq!(Delivery::parse(text), read);
    }

    #[rstest]
    #[case("sg03", Some("SG03"))]
    #[case(" SG-03 ", Some("SG-03"))]
    #[case("", None)]
    #[case("has space", None)]
    #[case("=CMD()", None)]
    fn codes(#[case] text: &str, #[case] read: Option<&str>) {
        assert_eq!(
            CourseCode::parse(text).as_ref().map(CourseCode::as_str),
            read
        );
    }

    #[test]
    fn a_form_names_every_fault_at_once() {
        let faults = CourseForm {
            minutes: -1,
            cancel_by_days: 99,
            ..CourseForm::default()
        }
        .parse()
        .unwrap_err();
        let pointers: Vec<_> = faults.iter().map(|f| f.pointer.as_str()).collect();
        assert_eq!(
            pointers,
            [
                "/code",
                "/delivery",
                "/title",
                "/minutes",
                "/cancel_by_days"
            ]
        );
    }
}
