-- How the threats of open names went on: each name's own and those of all names below it.
SELECT OpenName, Day, Bits, count(*) AS Deliveries
FROM ViewThreats JOIN ViewOpen USING (DomainId)
GROUP BY OpenName, Day, Bits
ORDER BY OpenName, Day, Bits;
