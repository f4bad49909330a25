//! Who is looking, and which parts of Spires are theirs.

use contract::access::Me;
use domain::access::Role;
use domain::ids::PersonId;
use leptos::prelude::*;

use crate::links;

/// One entry of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) href: &'static str,
    pub(crate) label: &'static str,
    /// How many things wait there; 0 shows nothing.
    pub(crate) waiting: u64,
}

/// The viewer, once known. Which parts are shown follows from it; what may be done is the server's to say.
#[derive(Clone, Copy)]
pub(crate) struct Viewer(RwSignal<Option<Me>>);

impl Viewer {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    pub(crate) fn is(self, me: Me) {
        self.0.set(Some(me));
    }

    /// Whether the server has said who it is. Tracked.
    pub(crate) fn is_known(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Tracked.
    pub(crate) fn name(self) -> String {
        self.0
            .with(|me| me.as_ref().map(|me| me.name.clone()).unwrap_or_default())
    }

    /// Tracked.
    pub(crate) fn council_name(self) -> String {
        self.0.with(|me| {
            me.as_ref()
                .map(|me| me.council_name.clone())
                .unwrap_or_default()
        })
    }

    /// Whether the viewer holds a role today. Tracked.
    pub(crate) fn holds(self, role: Role) -> bool {
        self.0
            .with(|me| me.as_ref().is_some_and(|me| me.roles.contains(&role)))
    }

    /// Whether the viewer's roles book places for others too. Tracked.
    pub(crate) fn books_for_others(self) -> bool {
        [
            Role::LdOfficer,
            Role::LineManager,
            Role::AsyeAssessor,
            Role::AsyeCoordinator,
        ]
        .into_iter()
        .any(|role| self.holds(role))
    }

    /// The person. Pages are drawn only once it is known. Tracked.
    pub(crate) fn person(self) -> PersonId {
        self.0.with(|me| {
            me.as_ref()
                .map_or_else(|| PersonId(uuid::Uuid::nil()), |me| me.person_id)
        })
    }

    /// The navigation, what the viewer's work is about first. Tracked.
    pub(crate) fn sections(self) -> Vec<Section> {
        let mut sections = Vec::new();
        let mut add = |is_theirs: bool, href, label| {
            if is_theirs
                && sections
                    .iter()
                    .all(|section: &Section| section.href != href)
            {
                sections.push(Section {
                    href,
                    label,
                    waiting: 0,
                });
            }
        };
        let oversees = self.holds(Role::LdOfficer) || self.holds(Role::Auditor);
        add(oversees, links::COMPLIANCE, "Compliance");
        add(oversees, links::SESSIONS, "Sessions");
        add(oversees, links::IMPORTS, "Imports");
        add(oversees, links::PEOPLE, "People");
        add(
            self.holds(Role::AsyeAssessor) || self.holds(Role::AsyeCoordinator),
            links::ASYE,
            "ASYE",
        );
        add(self.holds(Role::LineManager), links::TEAM, "My team");
        add(self.holds(Role::Trainer), links::MY_SESSIONS, "My sessions");
        add(self.holds(Role::Admin), links::ACCOUNTS, "Accounts");
        add(
            self.holds(Role::Admin) || self.holds(Role::Auditor),
            links::AUDIT,
            "Audit",
        );
        add(true, links::LEARNING, "My learning");
        add(true, links::CATALOGUE, "Catalogue");
        add(true, links::BOOKINGS, "My bookings");
        add(true, links::RECORD, "My record");
        sections
    }
}

/// The viewer of the app.
pub(crate) fn use_viewer() -> Viewer {
    expect_context::<Viewer>()
}
