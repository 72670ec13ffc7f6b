-- Notes the files that are loaded next: they follow one another from FirstFile on.
INSERT INTO Files
SELECT getvariable('FirstFile') + i - 1, getvariable('LoadFiles')[i]
FROM range(1, len(getvariable('LoadFiles')) + 1) AS Numbers (i);
