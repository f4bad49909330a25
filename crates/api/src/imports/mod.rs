//! Over HTTP: uploaded files, their dry runs and batches.
