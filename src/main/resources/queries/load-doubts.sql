-- Which rows of a file are in doubt, counted from its first.
SELECT rowid - (SELECT min(rowid) FROM loaded WHERE file = getvariable('DoubtedFile'))
FROM loaded
WHERE file = getvariable('DoubtedFile') AND direction = 101
ORDER BY 1;
