-- From when to when the rows of files are.
SELECT place, min(sec), max(sec)
FROM loaded JOIN Files USING (file)
WHERE place IN (SELECT unnest(getvariable('CutPlaces')))
GROUP BY place
ORDER BY place;
