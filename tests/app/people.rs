//! People whom a test needs, and signing in as them.

use std::sync::Arc;

use domain::access::{Role, Scope};
use domain::ids::{AccountId, PersonId, SignInId};
use identity::{AccessToken, hash_password};
use store::StoreError;
use store::access::{self, NewGrant};
use store::people::{PersonRow, add_manager_link, add_person};

use testkit::MailBox;
use usecases::notify::{Courier, deliver_due};

use super::{Client, TestApp};

/// Somebody whom a test made.
#[derive(Clone, Debug)]
pub(crate) struct Somebody {
    pub(crate) id: PersonId,
    pub(crate) email: String,
}

impl TestApp {
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

    /// Puts somebody below a manager.
    pub(crate) fn below(&self, somebody: &Somebody, manager: &Somebody) {
        self.write(|conn| {
            let from = self.spires.today();
            add_manager_link(
                conn,
                self.spires.new_id(),
                (somebody.id, manager.id),
                from,
                self.spires.now(),
            )
        });
    }

    /// An account with this password.
    pub(crate) fn account(&self, somebody: &Somebody, password: &str) -> AccountId {
        let id: AccountId = self.spires.new_id();
        let hash = hash_password(&password.to_owned().into()).unwrap();
        self.write(|conn| {
            let now = self.spires.now();
            access::create_account(conn, id, somebody.id, &somebody.email, false, now)?;
            access::set_password(conn, id, &hash, now)
        });
        id
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

impl TestApp {
    /// The token in the link of the newest mail to somebody, after sending what is owed.
    pub(crate) fn token_mailed_to(&self, somebody: &Somebody) -> String {
        let mail_box = MailBox::default();
        self.deliver(&mail_box);
        let mail = mail_box.taken_for(&somebody.email).pop().unwrap();
        let (_, after) = mail.letter.text.split_once("token=").unwrap();
        after.split_whitespace().next().unwrap().to_owned()
    }

    /// Sends what is due to the mail box, which may refuse it.
    pub(crate) fn deliver(&self, mail_box: &MailBox) {
        let sender = "Spires <spires@council.example>".parse().unwrap();
        let mut courier = Courier::new(Arc::new(mail_box.clone()), sender);
        deliver_due(&self.spires, &mut courier).unwrap();
    }
}
