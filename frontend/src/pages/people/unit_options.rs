use contract::people::UnitView;
use domain::ids::UnitId;
use leptos::prelude::*;

use crate::loading::Load;
use crate::router::use_router;

/// The options of a select of services and teams; the address's `unit` is chosen.
#[component]
pub(crate) fn UnitOptions(units: Load<Vec<UnitView>>) -> impl IntoView {
    let router = use_router();
    let options = move || {
        let units = units
            .get()
            .map(|units| unit_rows(&units))
            .unwrap_or_default();
        units
            .into_iter()
            .map(|(id, label)| {
                let own = id.clone();
                view! {
                    <option value=id selected=move || router.param("unit").as_deref() == Some(own.as_str())>
                        {label}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <option value="">"Everywhere"</option>
        {options}
    }
}

/// The org tree as id and name, each unit above those below it, indented.
pub(crate) fn unit_rows(units: &[UnitView]) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    below(units, None, 0, &mut rows);
    rows
}

/// The name of a unit.
pub(crate) fn unit_name(units: &[UnitView], id: UnitId) -> Option<String> {
    units
        .iter()
        .find(|unit| unit.id == id)
        .map(|unit| unit.name.clone())
}

fn below(
    units: &[UnitView],
    parent: Option<UnitId>,
    depth: usize,
    rows: &mut Vec<(String, String)>,
) {
    // A tree of a council is three deep; a wrong parent must not run for ever.
    if depth > 8 {
        return;
    }
    for unit in units.iter().filter(|unit| unit.parent_id == parent) {
        rows.push((
            unit.id.to_string(),
            format!("{}{}", "\u{a0}\u{a0}\u{a0}".repeat(depth), unit.name),
        ));
        below(units, Some(unit.id), depth + 1, rows);
    }
}
