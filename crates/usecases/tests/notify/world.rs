use std::sync::Arc;

use chrono::Duration;
use domain::ids::MessageId;
use domain::notify::MessageKind;
use domain::outside::Ids;
use identity::Keys;
use serde_json::json;
use store::Store;
use testkit::{FixedClock, MailBox, SequentialIds, TestDatabase};
use usecases::notify::{Courier, Delivered, OwedMessage, deliver_due, owe};
use usecases::{CouncilSettings, Spires};
use uuid::Uuid;

/// Spires with a mail box, at noon.
pub(crate) struct World {
    pub(crate) spires: Spires,
    pub(crate) clock: FixedClock,
    pub(crate) mail_box: MailBox,
    pub(crate) courier: Courier,
}

pub(crate) fn world(database: &TestDatabase) -> World {
    let clock = FixedClock::on("2026-11-20".parse().unwrap());
    let spires = spires(database.store(), &clock);
    let mail_box = MailBox::default();
    let courier = courier(&mail_box);
    World {
        spires,
        clock,
        mail_box,
        courier,
    }
}

fn spires(store: Store, clock: &FixedClock) -> Spires {
    Spires::new(
        store,
        Arc::new(clock.clone()),
        Arc::new(SequentialIds::default()) as Arc<dyn Ids>,
        Arc::new(Keys::of_secret(
            &"0123456789abcdef0123456789abcdef".to_owned().into(),
        )),
        CouncilSettings::default(),
    )
}

pub(crate) fn courier(mail_box: &MailBox) -> Courier {
    Courier::new(
        Arc::new(mail_box.clone()),
        "learning@council.example".parse().unwrap(),
    )
}

impl World {
    pub(crate) fn owe(&self, address: &str) {
        self.owe_about(MessageKind::Invitation, address, None);
    }

    pub(crate) fn owe_about(&self, kind: MessageKind, address: &str, about: Option<u128>) {
        let context = json!({
            "first_name": "Amara",
            "link": "https://spires.example/set-password?token=t",
            "booking": Uuid::from_u128(1),
            "course": "Neglect",
            "days": [{"on": "2026-12-01", "from": "09:30:00", "to": "16:00:00"}],
            "place": null,
            "joining": null,
            "cancel_by": null,
            "reason": null,
        });
        let message = OwedMessage {
            kind,
            person: None,
            address: address.to_owned(),
            context,
            calendar: None,
            about: about.map(|id| ("booking", Uuid::from_u128(id))),
        };
        self.spires
            .store
            .write(|conn| owe(conn, &self.spires, message))
            .unwrap();
    }

    pub(crate) fn deliver(&mut self) -> Delivered {
        deliver_due(&self.spires, &mut self.courier).unwrap()
    }

    pub(crate) fn after(&mut self, wait: Duration) -> Delivered {
        self.clock.advance(wait);
        self.deliver()
    }

    pub(crate) fn taken(&self) -> Vec<MessageId> {
        self.mail_box.taken().iter().map(|mail| mail.id).collect()
    }
}
