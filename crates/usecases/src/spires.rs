//! Everything that a use case needs from outside.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::outside::{Clock, Ids};
use identity::Keys;
use store::Store;

use crate::settings::CouncilSettings;

/// The running product, as use cases see it. Cheap to clone.
#[derive(Clone)]
pub struct Spires {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn Ids>,
    /// What signs tokens.
    pub keys: Arc<Keys>,
    /// The council's choices.
    pub settings: Arc<CouncilSettings>,
    /// The request that is being answered, for the audit log; none for the command line.
    pub request_id: Option<Arc<str>>,
    /// Whether messages that come to be owed count as sent at once, and so never leave.
    pub(crate) is_mail_taken_as_sent: bool,
}

impl Spires {
    /// A product over `store`, with everything else as given.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        keys: Arc<Keys>,
        settings: CouncilSettings,
    ) -> Self {
        Self {
            store,
            clock,
            ids,
            keys,
            settings: Arc::new(settings),
            request_id: None,
            is_mail_taken_as_sent: false,
        }
    }

    /// The same product, in which whatever people are owed counts as sent in the transaction that owes
    /// it: for made-up people, whom nobody writes to.
    #[must_use]
    pub fn with_mail_taken_as_sent(&self) -> Self {
        Self {
            is_mail_taken_as_sent: true,
            ..self.clone()
        }
    }

    /// The same product, answering one request.
    #[must_use]
    pub fn for_request(&self, request_id: &str) -> Self {
        Self {
            request_id: Some(request_id.into()),
            ..self.clone()
        }
    }

    /// This moment.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today in London.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// A new id of the kind that the caller names.
    pub fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        self.ids.next().into()
    }
}
