//! What people do: uploaded files, their dry runs and batches.
