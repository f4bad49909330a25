//! In the database: programmes, NQSWs and their record.
