//! The catalogue and the rules of mandatory training.

/// A course of the catalogue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) delivery: &'static str,
    pub(super) hours: u32,
    pub(super) provider: &'static str,
    pub(super) topic: &'static str,
    pub(super) summary: &'static str,
}

impl Course {
    pub(super) fn is_elearning(&self) -> bool {
        self.delivery == "e-learning"
    }
}

const fn course(
    (code, title): (&'static str, &'static str),
    (delivery, hours): (&'static str, u32),
    provider: &'static str,
    topic: &'static str,
    summary: &'static str,
) -> Course {
    Course {
        code,
        title,
        delivery,
        hours,
        provider,
        topic,
        summary,
    }
}

const EVERYONE: &str = "Working for the council";
const SAFEGUARDING: &str = "Safeguarding";
const PRACTICE: &str = "Practice";
const HOMES: &str = "Residential care";
const LEADING: &str = "Supervision and leadership";
const COUNCIL: &str = "Council";
const PARTNERSHIP: &str = "Safeguarding Partnership";

/// Every course.
pub(super) const COURSES: &[Course] = &[
    course(
        ("IG01", "Information governance and data protection"),
        ("e-learning", 1),
        COUNCIL,
        EVERYONE,
        "Keep people’s information safe, share it lawfully, and know what to do when something goes astray.",
    ),
    course(
        ("CY01", "Cyber security awareness"),
        ("e-learning", 1),
        COUNCIL,
        EVERYONE,
        "Spot a false message, keep your devices safe, and report what looks wrong.",
    ),
    course(
        ("HS01", "Health and safety essentials"),
        ("e-learning", 1),
        COUNCIL,
        EVERYONE,
        "Work safely in the office, on visits and alone.",
    ),
    course(
        ("EQ01", "Equality, diversity and inclusion"),
        ("e-learning", 1),
        COUNCIL,
        EVERYONE,
        "What the Equality Act asks of us, and what that means in daily work with families and colleagues.",
    ),
    course(
        ("PR01", "Prevent awareness"),
        ("e-learning", 1),
        COUNCIL,
        EVERYONE,
        "Notice when somebody is being drawn into extremism and know whom to ask.",
    ),
    course(
        ("SG01", "Safeguarding children and adults: level 1"),
        ("e-learning", 2),
        COUNCIL,
        SAFEGUARDING,
        "Know the signs of abuse and neglect and how to pass on a concern.",
    ),
    course(
        ("SG02", "Safeguarding children: level 2"),
        ("classroom", 4),
        PARTNERSHIP,
        SAFEGUARDING,
        "For all who work with children: recognise, respond, record and refer.",
    ),
    course(
        ("SG03", "Safeguarding children: level 3 multi-agency"),
        ("classroom", 14),
        PARTNERSHIP,
        SAFEGUARDING,
        "Two days with colleagues of health, police and schools on joint enquiries, conferences and core groups.",
    ),
    course(
        ("IN01", "Children's Services induction"),
        ("classroom", 7),
        COUNCIL,
        EVERYONE,
        "Meet the service, its teams and its way of working in your first months.",
    ),
    course(
        ("SS01", "Signs of Safety: one day"),
        ("classroom", 7),
        "Social Work Academy",
        PRACTICE,
        "The ideas and words of Signs of Safety for those who work alongside social workers.",
    ),
    course(
        ("SS02", "Signs of Safety: two days"),
        ("classroom", 14),
        "Social Work Academy",
        PRACTICE,
        "Map, plan and build safety with families, with practice on your own cases.",
    ),
    course(
        ("RH01", "Right Help Right Time thresholds"),
        ("virtual", 3),
        PARTNERSHIP,
        SAFEGUARDING,
        "Use the threshold guidance to decide which help fits a family.",
    ),
    course(
        ("RR01", "Restorative and relational practice"),
        ("classroom", 7),
        "Social Work Academy",
        PRACTICE,
        "High support and high challenge: working with people, not to them or for them.",
    ),
    course(
        ("RC01", "Case recording workshop"),
        ("classroom", 3),
        COUNCIL,
        PRACTICE,
        "Write records that a child can read one day: clear, kind, and with analysis.",
    ),
    course(
        ("DA01", "Domestic abuse"),
        ("virtual", 6),
        PARTNERSHIP,
        SAFEGUARDING,
        "Coercion and control, the effect on children, and safe enquiry.",
    ),
    course(
        ("CE01", "Child exploitation"),
        ("virtual", 6),
        PARTNERSHIP,
        SAFEGUARDING,
        "Sexual and criminal exploitation: signs, language, disruption.",
    ),
    course(
        ("SU01", "Reflective and analytical supervision"),
        ("classroom", 14),
        COUNCIL,
        LEADING,
        "Two days for supervisors on supervision that makes room for thinking.",
    ),
    course(
        ("FA01", "Paediatric first aid"),
        ("classroom", 6),
        "External",
        HOMES,
        "Certificated first aid for babies and children.",
    ),
    course(
        ("ME01", "Administering medication"),
        ("classroom", 3),
        "External",
        HOMES,
        "Store, give and record medicines in a children’s home.",
    ),
    course(
        ("TT01", "Physical intervention refresher"),
        ("classroom", 12),
        "External",
        HOMES,
        "Calm first: de-escalation, and safe holding as the last resort.",
    ),
    course(
        ("YJ01", "Child first, trauma-informed youth justice"),
        ("virtual", 6),
        "Youth Justice Service",
        PRACTICE,
        "See the child before the offence.",
    ),
    course(
        ("CT01", "Court skills and evidence giving"),
        ("classroom", 7),
        COUNCIL,
        PRACTICE,
        "Statements, oath and cross-examination, practised in a mock court.",
    ),
    course(
        ("AB01", "Assessment and analysis"),
        ("classroom", 7),
        COUNCIL,
        PRACTICE,
        "From information to meaning: hypotheses, evidence and a clear conclusion.",
    ),
    course(
        ("DW01", "Direct work with children"),
        ("classroom", 7),
        COUNCIL,
        PRACTICE,
        "Tools for hearing children of every age.",
    ),
    course(
        ("LS01", "Life story work"),
        ("classroom", 6),
        COUNCIL,
        PRACTICE,
        "Help children to make sense of where they come from.",
    ),
    course(
        ("CS01", "Child sexual abuse practice leads"),
        ("blended", 60),
        COUNCIL,
        SAFEGUARDING,
        "A year’s programme for practice leads, with action learning sets.",
    ),
    course(
        ("MH01", "Parental mental ill-health"),
        ("virtual", 3),
        COUNCIL,
        PRACTICE,
        "Understand how a parent’s illness is lived by a child.",
    ),
    course(
        ("NG01", "Neglect"),
        ("virtual", 6),
        COUNCIL,
        SAFEGUARDING,
        "Recognise neglect early and measure change.",
    ),
    course(
        ("WB01", "Wellbeing week: resilience workshop"),
        ("classroom", 2),
        COUNCIL,
        EVERYONE,
        "Two hours to look after yourself.",
    ),
    course(
        ("PW01", "Practice Week: research-informed practice"),
        ("virtual", 2),
        COUNCIL,
        PRACTICE,
        "What recent research says, and what to do with it on Monday.",
    ),
    course(
        ("SM01", "Stepping into management: level 3"),
        ("blended", 30),
        COUNCIL,
        LEADING,
        "For those about to lead a team; ask your manager first.",
    ),
];

/// A rule of mandatory training: who must do which course by when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) course: &'static str,
    pub(super) groups: &'static str,
    pub(super) first_due: u32,
    pub(super) renew: Option<u32>,
}

const fn rule(
    course: &'static str,
    groups: &'static str,
    first_due: u32,
    renew: Option<u32>,
) -> Rule {
    Rule {
        course,
        groups,
        first_due,
        renew,
    }
}

/// Every rule. A requirement has the title of its course.
pub(super) const RULES: &[Rule] = &[
    rule("IG01", "ALL", 1, Some(36)),
    rule("CY01", "ALL", 1, Some(36)),
    rule("HS01", "ALL", 1, Some(36)),
    rule("EQ01", "ALL", 1, Some(36)),
    rule("PR01", "ALL", 1, Some(36)),
    rule("SG01", "ALL", 1, Some(36)),
    rule("SG02", "FSW|RES|PSS", 3, Some(36)),
    rule("SG03", "SW|YJ", 6, Some(36)),
    rule("IN01", "ALL", 3, None),
    rule("SS01", "PSS|RES|YJ", 3, None),
    rule("SS02", "SW|FSW", 6, None),
    rule("RH01", "SW|FSW", 3, Some(36)),
    rule("RR01", "SW|FSW|RES|YJ", 6, None),
    rule("RC01", "SW|FSW|RES", 6, Some(36)),
    rule("DA01", "SW|FSW|YJ", 12, Some(36)),
    rule("CE01", "SW|FSW|RES|YJ", 12, Some(36)),
    rule("SU01", "SUP", 6, None),
    rule("FA01", "RES", 3, Some(36)),
    rule("ME01", "RES", 1, Some(12)),
    rule("TT01", "RES", 3, Some(12)),
    rule("YJ01", "YJ", 6, Some(36)),
];

/// The course with this code.
pub(super) fn course_of(code: &str) -> Option<&'static Course> {
    COURSES.iter().find(|course| course.code == code)
}

/// The rule that this course answers.
pub(super) fn rule_of(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.course == code)
}
