//! The templates, built into the program.

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../templates/", $name)))),+]
    };
}

macro_rules! with_kinds {
    ($shared:expr, $($kind:literal),+ $(,)?) => {
        /// What kinds share, by file name.
        pub(crate) const SHARED: &[(&str, &str)] = $shared;

        /// Kind, subject, text and HTML.
        pub(crate) const LETTERS: &[[&str; 4]] = &[$([
            $kind,
            include_str!(concat!("../templates/", $kind, "/subject.txt")),
            include_str!(concat!("../templates/", $kind, "/body.txt")),
            include_str!(concat!("../templates/", $kind, "/body.html")),
        ]),+];
    };
}

with_kinds!(
    templates!(
        "_frame.txt",
        "_frame.html",
        "_days.txt",
        "_days.html",
        "_button.html"
    ),
    "invitation",
    "password_reset",
    "booking_requested",
    "approval_asked",
    "approval_reminder",
    "booking_declined",
    "booking_confirmed",
    "booking_waitlisted",
    "booking_promoted",
    "booking_offered",
    "booking_lapsed",
    "booking_cancelled",
    "late_cancellation",
    "non_attendance",
    "session_changed",
    "session_cancelled",
);

#[cfg(test)]
mod tests {
    use std::path::Path;

    use domain::notify::MessageKind;

    use super::*;

    #[test]
    fn every_kind_has_its_templates_and_every_folder_its_kind() {
        let kinds: Vec<&str> = MessageKind::ALL.iter().map(|kind| kind.code()).collect();
        let built_in: Vec<&str> = LETTERS.iter().map(|[kind, ..]| *kind).collect();
        assert_eq!(built_in, kinds);

        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        there.sort();
        let mut kinds = kinds;
        kinds.sort_unstable();
        assert_eq!(there, kinds);
    }
}
