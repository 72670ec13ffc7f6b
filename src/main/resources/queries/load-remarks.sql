-- Values that do not count, and how many rows have them: directions in each file, and complaint levels of possible spam.
SELECT true AS IsDirection, place, odd_direction AS Value, count(*) AS Rows
FROM loaded JOIN Files USING (file)
WHERE odd_direction IS NOT NULL
GROUP BY place, Value
UNION ALL
SELECT false, 0, Value, Rows
FROM (
    SELECT details[6] AS Value, count(*) AS Rows
    FROM loaded
    WHERE details[6] <> '' AND may_be(threat, 'spam')
    GROUP BY Value)
WHERE coalesce(whole_number(Value), -1) < 0 AND lower(Value) <> 'nan'
ORDER BY Rows DESC, Value, place;
