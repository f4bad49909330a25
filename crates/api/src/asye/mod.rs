//! Over HTTP: programmes, NQSWs and their record.
