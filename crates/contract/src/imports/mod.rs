//! On the wire: uploaded files, their dry runs and batches.
