-- Values that do not count, and how many rows have them: directions, and complaint levels of what may be spam.
SELECT true AS IsDirection, odd_direction AS Value, count(*) AS Rows
FROM loaded
WHERE odd_direction IS NOT NULL
GROUP BY Value
UNION ALL
SELECT false, Value, Rows
FROM (SELECT details[6] AS Value, count(*) AS Rows FROM loaded WHERE details[6] <> '' GROUP BY Value)
WHERE whole_number(Value) IS NULL
ORDER BY Rows DESC, Value;
