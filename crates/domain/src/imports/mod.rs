//! Files that councils upload: columns, rows, findings.
