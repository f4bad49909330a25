//! Who may do what to whom: roles, actions and the policy that joins them.
