//! A database before which a server stands, and the people whom a test needs in it.

use std::sync::Arc;

use domain::access::{Actor, Role, Scope};
use domain::ids::{AccountId, PersonId, SignInId};
use domain::outside::Ids;
use identity::{AccessToken, Keys, hash_password};
use store::access::{self, NewGrant};
use store::people::{PersonRow, add_person};
use store::{Store, StoreError};
use testkit::{FixedClock, MailBox};
use usecases::notify::{Courier, deliver_due};
use usecases::{CouncilSettings, Spires};
use uuid::Uuid;

use super::Client;

/// The product behind a server's address, for facts that a test puts in by hand.
pub(crate) struct Council {
    /// `http://127.0.0.1:PORT`
    pub(crate) url: String,
    /// The product, in the test's own process.
    pub(crate) spires: Spires,
    /// Its time.
    pub(crate) clock: FixedClock,
}

/// What signs the tokens of tests.
pub(crate) const SECRET: &str = "a secret of this test and of nobody else";

/// Random ids: tests run at once on one PostgreSQL, and ids must not tell one from another.
struct RandomIds;

impl Ids for RandomIds {
    fn next(&self) -> Uuid {
        Uuid::new_v4()
    }
}

impl Council {
    /// At the address, over the store, at noon of [`super::TODAY`].
    pub(crate) fn new(url: &str, store: Store) -> Self {
        let clock = FixedClock::on(super::TODAY.parse().unwrap());
        let settings = CouncilSettings {
            public_url: url.to_owned(),
            ..CouncilSettings::default()
        };
        let spires = Spires::new(
            store,
            Arc::new(clock.clone()),
            Arc::new(RandomIds),
            Arc::new(Keys::of_secret(&SECRET.to_owned().into())),
            settings,
        );
        Self {
            url: url.to_owned(),
            spires,
            clock,
        }
    }
}

/// Somebody whom a test made.
#[derive(Clone, Debug)]
pub(crate) struct Somebody {
    pub(crate) id: PersonId,
    pub(crate) email: String,
}

impl Council {
    /// Somebody without a post, role or account.
    pub(crate) fn person(&self, name: &str) -> Somebody {
        let id: PersonId = self.spires.new_id();
        let email = format!("{}@coventry.example", name.to_lowercase().replace(' ', "."));
        let (first, last) = name.split_once(' ').unwrap();
        let row = PersonRow {
            id,
            employee_no: None,
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email: Some(email.clone()),
            swe_no: None,
        };
        self.write(|conn| add_person(conn, &row, self.spires.now()));
        Somebody { id, email }
    }

    /// Gives a role for the whole service.
    pub(crate) fn grant(&self, somebody: &Somebody, role: Role) {
        let grant = NewGrant {
            id: self.spires.new_id(),
            person: somebody.id,
            role,
            scope: &Scope::Service,
            from_on: self.spires.today(),
            to_on: None,
            granted_by: None,
            at: self.spires.now(),
        };
        self.write(|conn| access::insert_grant(conn, &grant));
    }

    /// An account with this password.
    pub(crate) fn account(&self, somebody: &Somebody, password: &str) -> AccountId {
        self.account_of(somebody, password, false)
    }

    /// An account of a demonstration.
    pub(crate) fn demo_account(&self, somebody: &Somebody, password: &str) -> AccountId {
        self.account_of(somebody, password, true)
    }

    fn account_of(&self, somebody: &Somebody, password: &str, is_demo: bool) -> AccountId {
        let id: AccountId = self.spires.new_id();
        let hash = hash_password(&password.to_owned().into()).unwrap();
        self.write(|conn| {
            let now = self.spires.now();
            access::create_account(conn, id, somebody.id, &somebody.email, is_demo, now)?;
            access::set_password(conn, id, &hash, now)
        });
        id
    }

    /// Somebody as an actor, with the roles that they hold now.
    pub(crate) fn actor(&self, somebody: &Somebody) -> Actor {
        let today = self.spires.today();
        let roles = |conn: &mut store::DbConnection| access::held_roles(conn, somebody.id, today);
        Actor::Person {
            person: somebody.id,
            account: self.spires.new_id(),
            sign_in: self.spires.new_id(),
            roles: self.spires.store.read(roles).unwrap(),
        }
    }

    /// A client with a session of somebody, without the work of a password.
    pub(crate) fn client_of(&self, somebody: &Somebody) -> Client {
        let (account, sign_in): (AccountId, SignInId) =
            (self.spires.new_id(), self.spires.new_id());
        self.write(|conn| {
            let now = self.spires.now();
            let account = if let Some(found) = access::find_account_of(conn, somebody.id)? {
                found.id
            } else {
                access::create_account(conn, account, somebody.id, &somebody.email, false, now)?;
                account
            };
            access::insert_sign_in(conn, sign_in, account, now)
        });
        let token = AccessToken::issue(&self.spires.keys, sign_in, self.spires.now()).unwrap();
        Client::new(&self.url, Some(token.token))
    }

    /// A client of a new person who holds these roles for the whole service.
    pub(crate) fn client_with(&self, name: &str, roles: &[Role]) -> Client {
        let somebody = self.person(name);
        for role in roles {
            self.grant(&somebody, *role);
        }
        self.client_of(&somebody)
    }

    fn write(&self, work: impl FnOnce(&mut store::DbConnection) -> Result<(), StoreError>) {
        self.spires.store.write(work).unwrap();
    }
}

impl Council {
    /// The token in the link of the newest mail to somebody, after sending what is owed.
    pub(crate) fn token_mailed_to(&self, somebody: &Somebody) -> String {
        let mail_box = MailBox::default();
        self.deliver(&mail_box);
        let token_in = |text: &str| {
            let (_, after) = text.split_once("token=")?;
            after.split_whitespace().next().map(str::to_owned)
        };
        let mails = mail_box.taken_for(&somebody.email);
        let mut newest_first = mails.iter().rev();
        newest_first
            .find_map(|mail| token_in(&mail.letter.text))
            .unwrap()
    }

    /// Sends all that is due to the mail box, which may refuse it.
    pub(crate) fn deliver(&self, mail_box: &MailBox) {
        let sender = "Spires <spires@council.example>".parse().unwrap();
        let mut courier = Courier::new(Arc::new(mail_box.clone()), sender);
        while deliver_due(&self.spires, &mut courier).unwrap().has_more {}
    }
}
