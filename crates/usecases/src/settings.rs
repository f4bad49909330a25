//! What a council chooses once, outside the database.

/// The council's own choices and addresses, read at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilSettings {
    /// The name in the header and in messages.
    pub council_name: String,
    /// Where people reach Spires, without a slash at the end: `https://spires.example`.
    pub public_url: String,
    /// The address that messages come from; calendars name it as the organiser's.
    pub mail_address: String,
    /// Working days after which whoever must answer a request is reminded, and again (3 unless the
    /// council says otherwise).
    pub remind_after_days: u32,
    /// Whether demo accounts may sign in: only while nobody but this machine can reach the server.
    pub allow_demo_accounts: bool,
}

impl Default for CouncilSettings {
    fn default() -> Self {
        Self {
            council_name: "Coventry Children’s Services".to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            mail_address: "spires@council.example".to_owned(),
            remind_after_days: 3,
            allow_demo_accounts: true,
        }
    }
}
