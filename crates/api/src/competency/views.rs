//! Frameworks as the wire shows them.

use chrono::NaiveDate;
use contract::competency::{FrameworkRow, FrameworkView, StandardView};
use usecases::competency::FrameworkOf;
use usecases::competency::StoredFramework;

pub(super) fn framework_row(stored: &StoredFramework, today: NaiveDate) -> FrameworkRow {
    let framework = &stored.framework;
    FrameworkRow {
        id: stored.id,
        code: framework.code.clone(),
        title: framework.title.clone(),
        version: framework.version.clone(),
        publisher: framework.publisher.clone(),
        effective_from: framework.effective_from,
        effective_to: framework.effective_to,
        in_force: framework.in_force_on(today),
        standards: u32::try_from(framework.standards.len()).unwrap_or(u32::MAX),
    }
}

pub(super) fn framework_view(of: FrameworkOf, today: NaiveDate) -> FrameworkView {
    let framework = of.stored.framework;
    FrameworkView {
        id: of.stored.id,
        in_force: framework.in_force_on(today),
        code: framework.code,
        title: framework.title,
        version: framework.version,
        publisher: framework.publisher,
        effective_from: framework.effective_from,
        effective_to: framework.effective_to,
        status: framework.status,
        source: framework.source,
        aliases: framework.aliases,
        levels: framework.levels,
        groups: framework.groups,
        standards: of
            .standards
            .into_iter()
            .map(|standard| StandardView {
                id: standard.id,
                code: standard.code,
                number: standard.number,
                title: standard.title,
                group: standard.group,
                summary: standard.summary,
            })
            .collect(),
    }
}
