//! What people do: programmes, NQSWs and their record.
