-- Who clicked in the threats of late of the names in view: of each whole name, under no address, and of each address that
-- is told apart.
CREATE TEMP TABLE ClickedMessages AS
SELECT DomainId, Address, message, bool_or(Bits & 6 > 0) AS IsHarmful
FROM (
    SELECT DomainId, '' AS Address, message, Bits FROM ViewMail WHERE Bits > 0 AND is_recent(Day)
    UNION ALL
    SELECT DomainId, Address, message, Bits
    FROM ViewMail SEMI JOIN (SELECT DomainId, Text AS Address FROM NamedOfView WHERE Kind = 'address') AS Named
        USING (DomainId, Address)
    WHERE Bits > 0 AND is_recent(Day))
WHERE message IN (SELECT message FROM Clicks)
GROUP BY DomainId, Address, message;
SELECT
    Domain,
    Address,
    count(DISTINCT person) AS People,
    count(DISTINCT person) FILTER (is_through) AS Through,
    count(DISTINCT person) FILTER (is_through AND IsHarmful) AS Harmed
FROM Clicks
JOIN ClickedMessages USING (message)
JOIN ViewNames USING (DomainId)
WHERE person IS NOT NULL AND is_near(sec) AND is_in_view(event_time(sec, nano))
GROUP BY Domain, Address
ORDER BY Domain, Address;
