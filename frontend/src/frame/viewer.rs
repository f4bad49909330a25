//! Who is looking, and which parts of Spires are theirs.

use contract::access::{Me, Waiting};
use domain::access::Role;
use domain::ids::PersonId;
use leptos::prelude::*;

use crate::govuk::SubNavItem;
use crate::links;

/// One entry of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) href: String,
    pub(crate) label: &'static str,
    /// How many things wait there; 0 shows nothing.
    pub(crate) waiting: u32,
}

/// The viewer, once known. Which parts are shown follows from it; what may be done is the server's to say.
#[derive(Clone, Copy)]
pub(crate) struct Viewer {
    me: RwSignal<Option<Me>>,
    /// Apart, so that a new count draws no page again.
    waiting: RwSignal<Waiting>,
}

impl Viewer {
    pub(crate) fn new() -> Self {
        Self {
            me: RwSignal::new(None),
            waiting: RwSignal::new(Waiting::default()),
        }
    }

    pub(crate) fn is(self, me: Me) {
        self.waits(me.waiting);
        self.me.set(Some(me));
    }

    /// What waits for the viewer now.
    pub(crate) fn waits(self, waiting: Waiting) {
        self.waiting.set(waiting);
    }

    /// Whether the server has said who it is. Tracked.
    pub(crate) fn is_known(self) -> bool {
        self.me.with(Option::is_some)
    }

    /// Tracked.
    pub(crate) fn name(self) -> String {
        self.me
            .with(|me| me.as_ref().map(|me| me.name.clone()).unwrap_or_default())
    }

    /// Tracked.
    pub(crate) fn council_name(self) -> String {
        self.me.with(|me| {
            me.as_ref()
                .map(|me| me.council_name.clone())
                .unwrap_or_default()
        })
    }

    /// Whether the viewer holds a role today. Tracked.
    pub(crate) fn holds(self, role: Role) -> bool {
        self.me
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
        self.me.with(|me| {
            me.as_ref()
                .map_or_else(|| PersonId(uuid::Uuid::nil()), |me| me.person_id)
        })
    }

    /// The pages of administration that are the viewer's. Tracked.
    pub(crate) fn admin_pages(self) -> Vec<SubNavItem> {
        let pages = [
            (links::ACCOUNTS, "Accounts", self.holds(Role::Admin)),
            (
                links::MESSAGES,
                "Messages",
                self.holds(Role::Admin) || self.holds(Role::LdOfficer),
            ),
            (
                links::AUDIT,
                "Audit log",
                self.holds(Role::Admin) || self.holds(Role::Auditor),
            ),
            (links::FIGURE_SETTINGS, "Figures", self.holds(Role::Admin)),
        ];
        let theirs = pages.into_iter().filter(|(_, _, is_theirs)| *is_theirs);
        theirs
            .map(|(href, label, _)| SubNavItem {
                href: href.to_owned(),
                label: label.to_owned(),
            })
            .collect()
    }

    /// The navigation, what the viewer's work is about first. Tracked.
    pub(crate) fn sections(self) -> Vec<Section> {
        let Some(me) = self.me.get() else {
            return Vec::new();
        };
        let is = |role| me.roles.contains(&role);
        let waiting = self.waiting.get();
        let mut sections: Vec<Section> = Vec::new();
        let mut add = |is_theirs: bool, href: &str, label, waiting: u32| {
            if is_theirs && sections.iter().all(|section| section.href != href) {
                sections.push(Section {
                    href: href.to_owned(),
                    label,
                    waiting,
                });
            }
        };
        let oversees = is(Role::LdOfficer) || is(Role::Auditor);
        let answers = oversees || is(Role::SeniorManager);
        add(answers, links::COMPLIANCE, "Compliance", 0);
        add(oversees, links::SESSIONS, "Sessions", 0);
        add(
            is(Role::LdOfficer),
            links::UNMANAGED_REQUESTS,
            "Requests",
            waiting.unmanaged_requests,
        );
        add(oversees, links::IMPORTS, "Imports", 0);
        add(oversees, links::PEOPLE, "People", 0);
        add(
            is(Role::AsyeAssessor) || is(Role::AsyeCoordinator),
            links::ASYE,
            "ASYE",
            waiting.asye,
        );
        add(
            is(Role::LineManager),
            links::TEAM,
            "My team",
            waiting.requests,
        );
        // A deputy who leads nobody has the requests alone.
        add(
            is(Role::Deputy) && !is(Role::LineManager),
            links::REQUESTS,
            "Requests for others",
            waiting.requests,
        );
        add(
            is(Role::Trainer),
            links::MY_SESSIONS,
            "My sessions",
            waiting.registers,
        );
        add(
            !self.admin_pages().is_empty(),
            links::ADMIN,
            "Admin",
            waiting.messages,
        );
        add(true, links::LEARNING, "My learning", waiting.due);
        if let Some(id) = me.own_enrolment_id {
            add(true, &links::nqsw(id), "My ASYE", 0);
        }
        add(true, links::CATALOGUE, "Catalogue", 0);
        add(true, links::BOOKINGS, "My bookings", 0);
        add(true, links::RECORD, "My record", 0);
        sections
    }
}

/// The viewer of the app.
pub(crate) fn use_viewer() -> Viewer {
    expect_context::<Viewer>()
}
