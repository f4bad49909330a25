use domain::access::Actor;
use domain::imports::ImportKind;
use testkit::on_both;
use usecases::compliance::Asked;
use usecases::imports::{
    Progress, apply_import, check_import, discard_import, dry_run_import, find_import,
    list_import_findings, progress_of_import, undo_import, write_errors_file,
};
use usecases::{Failure, PageRequest};

use crate::world::{FILES, ON, World, bytes, day};

fn figures(world: &World) -> serde_json::Value {
    crate::world::figures(
        world,
        Asked {
            as_at: Some(day(ON)),
            ..Asked::default()
        },
    )
}

on_both! {
    fn the_same_files_again_change_nothing(database) {
        let (world, first) = World::loaded(database);
        let before = figures(&world);
        for ((kind, name), (_, first)) in FILES.iter().zip(&first) {
            let (_, again) = world.import(*kind, bytes(name), ON).unwrap();
            for code in ["recorded", "changed", "new_people", "changed_post", "changed_manager", "left", "corrected", "returned", "missing_person"] {
                assert_eq!(again.counts.get(code).copied().unwrap_or_default(), 0, "{kind} {code}");
            }
            for code in ["accepted", "people", "duplicate", "unknown_person", "bad_row"] {
                assert_eq!(again.counts.get(code), first.counts.get(code), "{kind} {code}");
            }
        }
        assert_eq!(figures(&world), before);
    }

    fn an_undone_batch_leaves_no_figure_and_may_come_again(database) {
        let (world, done) = World::loaded(database);
        let before = figures(&world);
        let people = done[1].0;
        for (id, _) in done.iter().rev() {
            undo_import(&world.spires, &Actor::System, *id).unwrap();
        }
        assert_eq!(figures(&world)["total"]["people"], 0);
        assert!(matches!(undo_import(&world.spires, &Actor::System, people), Err(Failure::Refused { .. })));
        for (kind, name) in FILES {
            world.import(kind, bytes(name), ON).unwrap();
        }
        assert_eq!(figures(&world), before);
    }

    fn a_batch_is_applied_once_and_undone_until_the_next_of_its_kind(database) {
        let (world, done) = World::loaded(database);
        let id = done[4].0;
        assert!(matches!(apply_import(&world.spires, &Actor::System, id), Err(Failure::Refused { .. })));
        let (next, _) = world.import(ImportKind::Elearning, bytes("elearning_completions.csv"), ON).unwrap();
        assert!(find_import(&world.spires, &Actor::System, id).unwrap().not_undone_because.is_some());
        assert!(matches!(undo_import(&world.spires, &Actor::System, id), Err(Failure::Refused { .. })));
        undo_import(&world.spires, &Actor::System, next).unwrap();
        undo_import(&world.spires, &Actor::System, id).unwrap();
        let progress = progress_of_import(&world.spires, &Actor::System, id).unwrap();
        assert_eq!(progress, Progress::NotStarted { total: 8328 });
    }

    fn a_dry_run_changes_nothing_and_can_be_thrown_away(database) {
        let world = World::new(database);
        for (kind, name) in &FILES[..2] {
            world.import(*kind, bytes(name), ON).unwrap();
        }
        let upload = World::upload(ImportKind::People, bytes("hr_staff.csv"), "2026-12-20");
        let id = dry_run_import(&world.spires, &Actor::System, &upload, None).unwrap();
        let page = list_import_findings(&world.spires, &Actor::System, id, None, PageRequest { limit: 10, offset: 0 }).unwrap();
        assert_eq!(page.items.len(), 10);
        assert_eq!(page.items[0].0.line, Some(10));
        assert_eq!(page.items[0].1.cells.iter().find(|cell| cell.decided).unwrap().column, "Surname");
        let csv = write_errors_file(&world.spires, &Actor::System, id).unwrap();
        assert_eq!(csv.lines().count(), 1 + 12 + 1 + 5);
        assert!(csv.lines().last().unwrap().contains("may be a row of totals"));
        discard_import(&world.spires, &Actor::System, id).unwrap();
        assert!(matches!(apply_import(&world.spires, &Actor::System, id), Err(Failure::Refused { .. })));
    }

    fn what_is_no_table_is_refused_and_nothing_is_kept(database) {
        let world = World::new(database);
        for file in [&b""[..], b"\x89PNG\0\0", b"Name,Team\nAnn,East\n", b"Employee No,Employee Number\n1,2\n"] {
            let upload = World::upload(ImportKind::People, file.to_vec(), ON);
            assert!(matches!(check_import(&world.spires, &Actor::System, &upload), Err(Failure::Invalid(_))));
            assert!(matches!(dry_run_import(&world.spires, &Actor::System, &upload, None), Err(Failure::Invalid(_))));
        }
        let list = usecases::imports::list_imports(&world.spires, &Actor::System, None, PageRequest::FIRST).unwrap();
        assert_eq!(list.total, 0);
    }
}
