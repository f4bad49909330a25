//! On the wire: programmes, NQSWs and their record.
