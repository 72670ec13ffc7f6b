-- Rows that Java read.
CREATE OR REPLACE TEMP VIEW Rows AS SELECT *, NULL::UTINYINT AS Other FROM event_rows();
