//! The council's services and teams, and who works in which kind of team.

/// What a kind of team is staffed with: its lead's job title, and the others by weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TeamKind {
    Area,
    Hub,
    Youth,
    Home,
    Care,
    Fostering,
    Placements,
    Reviewing,
    Office,
    Academy,
}

impl TeamKind {
    pub(super) const fn lead(self) -> &'static str {
        match self {
            Self::Home => "Registered Manager",
            _ => "Team Manager",
        }
    }

    pub(super) const fn titles(self) -> &'static [(&'static str, u32)] {
        match self {
            Self::Area => &[
                ("Social Worker", 50),
                ("Advanced Social Worker", 15),
                ("Senior Practitioner", 12),
                ("Newly Qualified Social Worker", 6),
                ("Children and Families Worker", 14),
            ],
            Self::Hub => &[
                ("Family Hub Worker", 80),
                ("Children and Families Worker", 20),
            ],
            Self::Youth => &[("Youth Justice Officer", 90), ("Senior Practitioner", 10)],
            Self::Home => &[
                ("Residential Child Care Worker", 95),
                ("Registered Manager", 5),
            ],
            Self::Care => &[
                ("Social Worker", 50),
                ("Personal Adviser", 20),
                ("Children and Families Worker", 15),
                ("Senior Practitioner", 8),
                ("Advanced Social Worker", 7),
            ],
            Self::Fostering => &[
                ("Supervising Social Worker", 85),
                ("Professional Support Officer", 15),
            ],
            Self::Placements => &[
                ("Professional Support Officer", 60),
                ("Commissioning Officer", 40),
            ],
            Self::Reviewing => &[
                ("Independent Reviewing Officer", 45),
                ("Conference Chair", 45),
                ("Senior Practitioner", 10),
            ],
            Self::Office => &[
                ("Professional Support Officer", 75),
                ("Commissioning Officer", 25),
            ],
            Self::Academy => &[
                ("Newly Qualified Social Worker", 40),
                ("Advanced Social Worker", 40),
                ("Practice Educator", 20),
            ],
        }
    }
}

/// A team: service, name, kind, and its size beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Team {
    pub(super) service: &'static str,
    pub(super) name: &'static str,
    pub(super) kind: TeamKind,
    pub(super) weight: u32,
}

const HELP: &str = "Help and Protection";
const CARE: &str = "Looked After Children";
const QUALITY: &str = "Quality Assurance, Performance and Commissioning";

const fn team(service: &'static str, name: &'static str, kind: TeamKind, weight: u32) -> Team {
    Team {
        service,
        name,
        kind,
        weight,
    }
}

/// The team of the demo's practitioner and line manager.
pub(super) const AREA_TEAM: &str = "Area Team Central 1";
/// The team of its trainer, assessor and co-ordinator.
pub(super) const ACADEMY: &str = "Academy Team";
/// The team of its L&D officer and administrator.
pub(super) const WORKFORCE: &str = "Workforce Development";
/// The team of its auditor.
pub(super) const COMMISSIONING: &str = "Commissioning and Partnership";

/// All teams. A small council has the first of them only, so one of each kind comes early.
pub(super) const TEAMS: &[Team] = &[
    team(HELP, AREA_TEAM, TeamKind::Area, 13),
    team("Social Work Academy", ACADEMY, TeamKind::Academy, 18),
    team(QUALITY, WORKFORCE, TeamKind::Office, 10),
    team(QUALITY, COMMISSIONING, TeamKind::Office, 12),
    team(CARE, "Children's Home 1", TeamKind::Home, 22),
    team(HELP, "Family Hub 1", TeamKind::Hub, 11),
    team(HELP, "Area Team East 1", TeamKind::Area, 13),
    team(CARE, "Through Care", TeamKind::Care, 28),
    team(HELP, "Youth Justice Service", TeamKind::Youth, 14),
    team(CARE, "Fostering Service", TeamKind::Fostering, 24),
    team(HELP, "MASH", TeamKind::Area, 14),
    team(
        "Family Valued",
        "Family Valued Programme",
        TeamKind::Area,
        26,
    ),
    team(
        "Children's Services Improvement Team",
        "Improvement Team",
        TeamKind::Office,
        7,
    ),
    team(HELP, "Area Team Central 2", TeamKind::Area, 12),
    team(HELP, "Area Team Central 3", TeamKind::Area, 13),
    team(HELP, "Area Team Central 4", TeamKind::Area, 13),
    team(HELP, "Area Team East 2", TeamKind::Area, 13),
    team(HELP, "Area Team East 3", TeamKind::Area, 12),
    team(HELP, "Area Team East 4", TeamKind::Area, 12),
    team(HELP, "Area Team South 1", TeamKind::Area, 12),
    team(HELP, "Area Team South 2", TeamKind::Area, 12),
    team(HELP, "Area Team South 3", TeamKind::Area, 12),
    team(HELP, "Area Team West 1", TeamKind::Area, 12),
    team(HELP, "Area Team West 2", TeamKind::Area, 13),
    team(HELP, "Area Team West 3", TeamKind::Area, 12),
    team(HELP, "Area Team West 4", TeamKind::Area, 12),
    team(HELP, "Family Hub 2", TeamKind::Hub, 10),
    team(HELP, "Family Hub 3", TeamKind::Hub, 10),
    team(HELP, "Family Hub 4", TeamKind::Hub, 10),
    team(HELP, "Family Hub 5", TeamKind::Hub, 9),
    team(HELP, "Family Hub 6", TeamKind::Hub, 10),
    team(HELP, "Family Hub 7", TeamKind::Hub, 10),
    team(HELP, "Family Hub 8", TeamKind::Hub, 10),
    team(HELP, "Horizon Team", TeamKind::Area, 13),
    team(HELP, "Emergency Duty Team", TeamKind::Area, 12),
    team(HELP, "Family Drug and Alcohol Court", TeamKind::Area, 10),
    team(CARE, "Children's Home 2", TeamKind::Home, 22),
    team(CARE, "Children's Home 3", TeamKind::Home, 23),
    team(CARE, "Children's Home 4", TeamKind::Home, 22),
    team(CARE, "Children's Home 5", TeamKind::Home, 22),
    team(CARE, "Short Breaks Home", TeamKind::Home, 21),
    team(CARE, "LAC and Permanency", TeamKind::Care, 24),
    team(CARE, "Edge of Care", TeamKind::Care, 22),
    team(CARE, "Children's Disability Team", TeamKind::Care, 22),
    team(CARE, "Placements Team", TeamKind::Placements, 24),
    team(QUALITY, "Safeguarding Partnership", TeamKind::Office, 10),
    team(QUALITY, "Family Group Conferencing", TeamKind::Area, 12),
    team(
        QUALITY,
        "Child Protection Conference Chairs",
        TeamKind::Reviewing,
        20,
    ),
    team(
        QUALITY,
        "Independent Reviewing Service",
        TeamKind::Reviewing,
        20,
    ),
    team(QUALITY, "Participation Team", TeamKind::Office, 9),
    team(QUALITY, "Risk Management Team", TeamKind::Office, 9),
    team(
        QUALITY,
        "Professional Support Service",
        TeamKind::Office,
        18,
    ),
];

/// The teams of a council with so many staff: one for about fifteen people, seven at least.
pub(super) fn teams(staff: usize) -> &'static [Team] {
    let count = (staff / 15).clamp(7, TEAMS.len());
    TEAMS.get(..count).unwrap_or(TEAMS)
}

/// Job titles with their role groups.
pub(super) const ROLE_GROUPS: &[(&str, &str)] = &[
    ("Social Worker", "SW"),
    ("Newly Qualified Social Worker", "SW|NQSW"),
    ("Advanced Social Worker", "SW"),
    ("Senior Practitioner", "SW|SUP"),
    ("Team Manager", "SW|SUP"),
    ("Children and Families Worker", "FSW"),
    ("Family Hub Worker", "FSW"),
    ("Residential Child Care Worker", "RES"),
    ("Registered Manager", "RES|SUP"),
    ("Youth Justice Officer", "YJ"),
    ("Supervising Social Worker", "SW|FOST"),
    ("Independent Reviewing Officer", "SW"),
    ("Conference Chair", "SW"),
    ("Professional Support Officer", "PSS"),
    ("Commissioning Officer", "PSS"),
    ("Personal Adviser", "FSW"),
    ("Practice Educator", "SW"),
    ("Operational Lead", "SW|SUP|LEAD"),
];

/// The role groups of a job title.
pub(super) fn groups_of(title: &str) -> &'static str {
    ROLE_GROUPS
        .iter()
        .find(|(known, _)| *known == title)
        .map_or("", |(_, groups)| groups)
}
