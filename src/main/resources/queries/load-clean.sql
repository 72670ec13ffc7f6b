-- Removes what is no event, and all rows of files that are read in another way.
DELETE FROM loaded
WHERE direction >= 100 OR file IN (SELECT unnest(getvariable('LoadedElse')));
