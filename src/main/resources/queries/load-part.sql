-- What came of the last part: its rows, and of which columns some event certainly has a value.
SELECT
    count(*) FILTER (direction < 100) AS rows,
    count(*) FILTER (direction = 100) AS others,
    count(*) FILTER (direction = 101) AS doubts,
    bool_or(direction IN (1, 2)) AS EmailDirection,
    bool_or(threat IS NOT NULL AND direction < 100) AS ThreatTypes,
    bool_or(domain IS NOT NULL AND direction < 100) AS SenderFromDomain,
    bool_or(recipient IS NOT NULL AND direction < 100) AS RecipientEmailAddress,
    bool_or(message IS NOT NULL AND direction < 100) AS NetworkMessageId,
    bool_or(sender IS NOT NULL AND direction < 100) AS SenderFromAddress,
    bool_or(place IS NOT NULL AND direction < 100) AS DeliveryLocation,
    bool_or(report IS NOT NULL AND direction < 100) AS ReportId,
    bool_or(envelope IS NOT NULL AND direction < 100) AS SenderMailFromDomain,
    bool_or(auth IS NOT NULL AND direction < 100) AS AuthenticationDetails,
    bool_or(sec IS NOT NULL AND direction < 100) AS TimeGenerated
FROM loaded WHERE file = getvariable('LoadPart')::INTEGER;
