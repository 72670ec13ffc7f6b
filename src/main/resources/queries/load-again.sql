-- Removes the last part, which is read in another way.
DELETE FROM loaded WHERE file = getvariable('LoadPart')::INTEGER;
