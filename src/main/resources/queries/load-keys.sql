-- Which keys the lines of the last part have, whatever their values: for each way to have them a list of yes and no.
SELECT DISTINCT json_exists(json, from_json(getvariable('LoadKeys'), '["VARCHAR"]'))
FROM read_ndjson_objects(
    getvariable('LoadPath'),
    compression = getvariable('LoadCompression'), ignore_errors = true, hive_partitioning = false);
