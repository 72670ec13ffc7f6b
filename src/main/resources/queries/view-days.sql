-- On which days people wrote to the names in view, and clean mail came from them: to and from each with all below it,
-- and the same of the names above them. A day is a bit.
CREATE TEMP TABLE ViewAsked AS
SELECT DISTINCT unnest(names_from(string_split(Domain, '.'))) AS Name FROM ViewNames;
CREATE TEMP TABLE ViewOutbound AS
SELECT DISTINCT recipient_domain, day_in_view(event_time(sec, nano)) AS Day, has_envelope, is_reply
FROM loaded
WHERE direction = 2 AND is_near(sec) AND is_in_view(event_time(sec, nano));
CREATE TEMP TABLE ViewDays AS
-- Automatic replies have no envelope sender; where no row has one, the column is not filled.
SELECT DISTINCT domain_name(recipient_domain) AS Name, Day, true AS IsWritten
FROM ViewOutbound
WHERE NOT is_reply AND (has_envelope OR NOT EXISTS (FROM ViewOutbound WHERE has_envelope))
UNION ALL
SELECT DISTINCT Domain, Day, false
FROM (
    SELECT DISTINCT DomainId, day_in_view(EventTime) AS Day
    FROM Tagged
    WHERE IsClean AND Proof IN ('PASSED', 'UNTOLD') AND is_in_view(EventTime) AND Repeated > getvariable('ViewEnd'))
JOIN Senders USING (DomainId);
SELECT
    Name,
    coalesce(bit_or(1::BIGINT << Day::INTEGER) FILTER (IsWritten), 0) AS Written,
    coalesce(bit_or(1::BIGINT << Day::INTEGER) FILTER (NOT IsWritten), 0) AS Clean
FROM (SELECT unnest(names_from(string_split(Name, '.'))) AS Name, Day, IsWritten FROM ViewDays)
WHERE Name IN (FROM ViewAsked)
GROUP BY Name;
