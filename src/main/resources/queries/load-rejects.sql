-- The rows of the last table that were left out, each once: where they start, whether only their width is wrong, and
-- their text.
SELECT
    line_byte_position - 1 AS start,
    bool_and(error_type IN ('TOO MANY COLUMNS', 'MISSING COLUMNS')) AS isOfOtherWidth,
    any_value(csv_line) AS text
FROM reject_errors
GROUP BY line_byte_position
ORDER BY start;
