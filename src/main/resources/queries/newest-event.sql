-- The newest time of any row that is not after a limit; of all rows when all are after it.
SELECT sec, nano
FROM loaded
ORDER BY
    sec < getvariable('NotAfterSecond')
        OR (sec = getvariable('NotAfterSecond') AND nano <= getvariable('NotAfterNano')) DESC,
    sec DESC,
    nano DESC
LIMIT 1;
