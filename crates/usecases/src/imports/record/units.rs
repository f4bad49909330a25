//! The org tree, grown by what a staff list names.

use std::collections::HashMap;

use domain::ids::UnitId;
use domain::imports::staff::OrgPath;
use store::imports::UnitWrite;

use crate::Spires;

/// The units that are there, by path, and those to add.
pub(super) struct Units<'a> {
    spires: &'a Spires,
    by_path: HashMap<OrgPath, UnitId>,
    pub(super) new: Vec<UnitWrite>,
}

impl<'a> Units<'a> {
    pub(super) fn new(spires: &'a Spires, by_path: HashMap<OrgPath, UnitId>) -> Self {
        Self {
            spires,
            by_path,
            new: Vec::new(),
        }
    }

    /// The unit at the path, added with all above it where it is not there.
    pub(super) fn at(&mut self, path: &OrgPath) -> UnitId {
        if let Some(id) = self.by_path.get(path) {
            return *id;
        }
        let (kind, name, above) = if !path.team.is_empty() {
            (
                "team",
                &path.team,
                OrgPath {
                    team: String::new(),
                    ..path.clone()
                },
            )
        } else if !path.service.is_empty() {
            (
                "service",
                &path.service,
                OrgPath {
                    directorate: path.directorate.clone(),
                    ..OrgPath::default()
                },
            )
        } else {
            ("directorate", &path.directorate, OrgPath::default())
        };
        let parent = (above != OrgPath::default()).then(|| self.at(&above));
        let id: UnitId = self.spires.new_id();
        self.new.push(UnitWrite {
            id,
            parent,
            kind,
            name: name.clone(),
        });
        self.by_path.insert(path.clone(), id);
        id
    }
}
