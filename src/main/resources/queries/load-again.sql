-- The files of such deliveries that were read before that was known: what is asked of threats was not kept of them.
SELECT DISTINCT place
FROM loaded JOIN Files USING (file)
WHERE direction = 1 AND details IS NULL AND coalesce(lowered, pair) IN (FROM Judged)
ORDER BY place;
