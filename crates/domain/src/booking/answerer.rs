use crate::ids::PersonId;

/// Who manages a person today, and who stands in for that manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Managing {
    /// The direct line manager on the staff list.
    pub manager: PersonId,
    /// Whether the manager is in post and has an account.
    pub can_answer: bool,
    /// Whom the manager named for today, if that person is in post and has an account.
    pub deputy: Option<PersonId>,
}

/// Who must answer a request for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answerer {
    /// The line manager.
    Manager(PersonId),
    /// Whom the line manager named for these days.
    Deputy {
        /// Who answers.
        deputy: PersonId,
        /// In whose stead.
        manager: PersonId,
    },
    /// The L&D team, since nobody else can.
    LearningAndDevelopment,
}

/// Who must answer the request of `person`: the deputy while one is named, the line manager
/// otherwise, L&D where neither can. Nobody answers for themselves as a deputy.
pub fn answerer(person: PersonId, managing: Option<Managing>) -> Answerer {
    let Some(managing) = managing else {
        return Answerer::LearningAndDevelopment;
    };
    match managing.deputy {
        Some(deputy) if deputy != person => Answerer::Deputy {
            deputy,
            manager: managing.manager,
        },
        _ if managing.can_answer => Answerer::Manager(managing.manager),
        _ => Answerer::LearningAndDevelopment,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    const fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    const ASKS: PersonId = person(1);
    const MANAGER: PersonId = person(2);
    const DEPUTY: PersonId = person(3);

    #[rstest]
    #[case::nobody_manages(None, Answerer::LearningAndDevelopment)]
    #[case::the_manager(Some((true, None)), Answerer::Manager(MANAGER))]
    #[case::no_account_or_left(Some((false, None)), Answerer::LearningAndDevelopment)]
    #[case::a_deputy(Some((true, Some(DEPUTY))), Answerer::Deputy { deputy: DEPUTY, manager: MANAGER })]
    #[case::a_deputy_of_one_who_left(Some((false, Some(DEPUTY))), Answerer::Deputy { deputy: DEPUTY, manager: MANAGER })]
    #[case::not_for_oneself(Some((true, Some(ASKS))), Answerer::Manager(MANAGER))]
    #[case::not_for_oneself_though_nobody_else(Some((false, Some(ASKS))), Answerer::LearningAndDevelopment)]
    fn somebody_always_answers(
        #[case] managing: Option<(bool, Option<PersonId>)>,
        #[case] expected: Answerer,
    ) {
        let managing = managing.map(|(can_answer, deputy)| Managing {
            manager: MANAGER,
            can_answer,
            deputy,
        });
        assert_eq!(answerer(ASKS, managing), expected);
    }
}
