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
    count(*) AS People,
    count(*) FILTER (IsThrough) AS Through,
    count(*) FILTER (IsHarmed) AS Harmed,
    -- Those who got through first; none where nobody is to be named.
    (list(Account ORDER BY IsThrough DESC, Account) FILTER (Address = '' AND Account IS NOT NULL))
        [:getvariable('ViewPeople')] AS Accounts
FROM (
    SELECT
        DomainId,
        Address,
        person,
        bool_or(is_through) AS IsThrough,
        bool_or(is_through AND IsHarmful) AS IsHarmed,
        any_value(account) AS Account
    FROM Clicks
    JOIN ClickedMessages USING (message)
    WHERE person IS NOT NULL AND is_near(sec) AND is_in_view(event_time(sec, nano))
    GROUP BY DomainId, Address, person)
JOIN ViewNames USING (DomainId)
GROUP BY Domain, Address
ORDER BY Domain, Address;
