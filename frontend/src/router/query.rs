//! The query of an address, in the order in which it stands there.

/// Names and values; a name may occur more than once, as filters do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    /// From pairs already decoded.
    pub(crate) fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(
            pairs
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect(),
        )
    }

    /// The first value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every value of a name.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// Whether a name has this value.
    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.0
            .iter()
            .any(|(key, present)| key == name && present == value)
    }

    /// With this one value of the name and no other; an empty value takes the name away.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(key, _)| key != name);
        if !value.is_empty() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Without the name.
    pub(crate) fn without(self, name: &str) -> Self {
        self.with(name, "")
    }

    /// Without this one value of the name.
    pub(crate) fn without_value(mut self, name: &str, value: &str) -> Self {
        self.0
            .retain(|(key, present)| key != name || present != value);
        self
    }

    /// From the first page again: what a change of filter or sort asks for.
    #[expect(
        clippy::wrong_self_convention,
        reason = "'from the start', not made from something"
    )]
    pub(crate) fn from_start(self) -> Self {
        self.without("cursor").without("from")
    }

    /// The address of a path with this query.
    pub(crate) fn href(&self, path: &str) -> String {
        if self.0.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{}", self.encoded())
        }
    }

    /// `name=value&…`, without the question mark.
    pub(crate) fn encoded(&self) -> String {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| {
                format!(
                    "{}={}",
                    super::browser::encode(name),
                    super::browser::encode(value)
                )
            })
            .collect();
        pairs.join("&")
    }
}
