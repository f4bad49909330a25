use testkit::Backend;

use crate::api::world::World;
use crate::app::{Answer, TestApp};

const IMPORTS: &str = "/api/v1/imports";
const COLUMNS: &str = "/api/v1/imports/columns";

/// What a file of courses gets, with this said beside it.
fn upload(world: &World<'_>, path: &str, bytes: &[u8], parts: &[(&str, &str)]) -> Answer {
    world.officer.upload(path, ("courses.csv", bytes), parts)
}

#[test]
fn a_file_that_cannot_be_used_is_refused_as_a_whole() {
    let app = TestApp::start(Backend::Sqlite);
    let world = World::empty(&app);
    let courses: &[(&str, &str)] = &[("kind", "courses")];
    let png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00";
    let twice = r#"[{"column":"Code","field":"code"},{"column":"Other","field":"code"}]"#;
    let unknown = r#"[{"column":"Code","field":"shoe_size"}]"#;
    let header = "Code,Title,Delivery,Other\nAB01,Attachment,e-learning,x\n";
    for path in [IMPORTS, COLUMNS] {
        for (what, bytes, parts) in [
            ("no table", png.as_slice(), courses.to_vec()),
            ("empty", b"", courses.to_vec()),
            ("unknown kind", header.as_bytes(), vec![("kind", "shoes")]),
            ("no kind", header.as_bytes(), vec![]),
            (
                "no such part",
                header.as_bytes(),
                vec![("kind", "courses"), ("colour", "blue")],
            ),
            (
                "no day",
                header.as_bytes(),
                vec![("kind", "courses"), ("on", "today")],
            ),
            (
                "no list",
                header.as_bytes(),
                vec![("kind", "courses"), ("mapping", "{}")],
            ),
            (
                "two columns",
                header.as_bytes(),
                vec![("kind", "courses"), ("mapping", twice)],
            ),
            (
                "no field",
                header.as_bytes(),
                vec![("kind", "courses"), ("mapping", unknown)],
            ),
        ] {
            let refused = upload(&world, path, bytes, &parts);
            assert_eq!(refused.status, 422, "{what}: {}", refused.text);
            assert_eq!(refused.pointers().len(), 1, "{what}: {}", refused.text);
            assert!(
                !refused.json()["errors"][0]["message"]
                    .as_str()
                    .unwrap()
                    .is_empty()
            );
        }
    }
    // Columns that are still missing are shown before the dry run, which needs them.
    let short = b"Title\nAttachment\n";
    let columns = upload(&world, COLUMNS, short, courses).expect(200).json();
    assert!(
        columns["missing"]
            .as_array()
            .unwrap()
            .contains(&"code".into())
    );
    upload(&world, IMPORTS, short, courses).expect(422);
    assert_eq!(
        world.officer.get(IMPORTS).expect(200).json()["total"],
        0,
        "nothing was kept"
    );
}

#[test]
fn a_body_that_is_no_form_or_too_large_is_refused() {
    let app = TestApp::start(Backend::Sqlite);
    let world = World::empty(&app);
    let large = vec![b'x'; 20 * 1024 * 1024 + 1];
    let refused = upload(&world, IMPORTS, &large, &[("kind", "courses")]).expect(413);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let send = |body: &str, kind: &str| {
        world.officer.send(
            "POST",
            IMPORTS,
            Some(body.to_owned()),
            &[("content-type", kind)],
        )
    };
    send("{}", "application/json").expect(415);
    send("what", "multipart/form-data; boundary=x").expect(400);
    app.nobody()
        .upload(IMPORTS, ("f.csv", b"a"), &[])
        .expect(401);
}
