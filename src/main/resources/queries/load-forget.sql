-- Removes all rows of files that are read again, of all tables.
CREATE OR REPLACE TEMP VIEW Forgotten AS
SELECT file FROM Files WHERE place IN (SELECT unnest(getvariable('AgainPlaces')));
DELETE FROM loaded WHERE file IN (FROM Forgotten);
DELETE FROM Actions WHERE file IN (FROM Forgotten);
DELETE FROM Clicks WHERE file IN (FROM Forgotten);
DELETE FROM Links WHERE file IN (FROM Forgotten);
