-- Which keys the lines of files have, whatever their values: for each way to have them a list of yes and no.
SELECT DISTINCT json_exists(json, getvariable('LoadKeys'))
FROM read_ndjson_objects(
    getvariable('LoadPaths'),
    compression = 'none', ignore_errors = true, hive_partitioning = false)
WHERE json IS NOT NULL;
