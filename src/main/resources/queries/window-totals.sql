-- What is told of each window as a whole. The times are of all rows of any direction, in nanoseconds since 1970, and the
-- last three counts are of all rows of the window, with repeats and with what an exclusion hides.
SELECT
    W,
    SpamByDay,
    InboundByDay,
    NewestSpam,
    Authenticated,
    Vouched,
    Forged,
    Unauthenticated,
    Unknown,
    Domains,
    FreshDomains,
    RecipientDomains,
    OldestEvent,
    NewestEvent,
    AllRows,
    CleanInboundRows,
    OutboundRows,
    (
        SELECT count(*)
        FROM Pairs
        WHERE EventTime > getvariable('FirstStart') AND Repeated <= getvariable('LastEnd')) AS Repeats
FROM Windows
LEFT JOIN (
    SELECT
        W,
        map(list(Day), list(Spam)) AS SpamByDay,
        map(list(Day), list(Inbound)) AS InboundByDay,
        sum(NewestSpam) AS NewestSpam,
        sum(Authenticated) AS Authenticated,
        sum(Vouched) AS Vouched,
        sum(Forged) AS Forged,
        sum(Unauthenticated) AS Unauthenticated,
        sum(Unknown) AS Unknown
    FROM Days
    GROUP BY W) USING (W)
LEFT JOIN (
    SELECT W, any_value(Domains) AS Domains, any_value(FreshDomains) AS FreshDomains
    FROM Ranked
    GROUP BY W) USING (W)
LEFT JOIN (
    SELECT W, list(Name ORDER BY Deliveries DESC, Name) AS RecipientDomains
    FROM RecipientNames
    WHERE Name <> '' AND Deliveries * 20 >= NewestRows
    GROUP BY W) USING (W)
LEFT JOIN (
    SELECT
        W,
        min(Instant) AS OldestEvent,
        max(Instant) AS NewestEvent,
        count(*) FILTER (WHERE Instant > StartInstant) AS AllRows,
        count(*) FILTER (WHERE Instant > StartInstant AND direction = 1 AND NOT filled(threat)) AS CleanInboundRows,
        count(*) FILTER (WHERE Instant > StartInstant AND direction = 2) AS OutboundRows
    FROM (SELECT sec::HUGEINT * 1000000000 + nano AS Instant, direction, threat FROM loaded)
    JOIN (SELECT W, EndInstant, EndInstant - (WindowEnd - WindowStart) AS StartInstant FROM Windows)
        ON Instant <= EndInstant
    GROUP BY W) USING (W);
