-- Files with an object a line. A line that is none is a row without any value: Java looks at it again.
CREATE OR REPLACE TEMP VIEW Lines AS
FROM read_json(
    getvariable('LoadPaths'),
    columns = getvariable('LoadTypes'),
    compression = 'none',
    format = 'newline_delimited', records = true, ignore_errors = true, hive_partitioning = false)
SELECT *, file_index;
