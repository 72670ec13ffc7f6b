-- The names that are in view, whatever their place in the ranking, and how their mail of these days came in: what
-- names-in-view.kql asks of a workspace, asked of the loaded rows.
--
-- A row that arrives later than LateAfter counts on the day of its message's first spam or phish row.
CREATE TEMP TABLE ViewFirstRows AS
SELECT message, min(EventTime) FILTER (IsSpam OR IsPhish) AS FirstTime
FROM Tagged
WHERE IsThreat AND message IS NOT NULL
    AND EventTime > getvariable('ViewHistory') AND EventTime <= getvariable('ViewEnd')
GROUP BY message
HAVING max(EventTime) - FirstTime > LateAfter();
CREATE TEMP TABLE ViewThreats AS
SELECT
    pos,
    DomainId,
    Proof,
    Day,
    -- Bits, as in DayCount: inside, of that gone or still there where it is known, and despite a block of ours.
    ShownVerdicts + CASE
        WHEN is_inside(Location) AND EndLocation IS NULL THEN 8
        WHEN is_inside(EndLocation) THEN 8 + 32
        WHEN is_inside(Location) THEN 8 + 16
        ELSE 0 END + CASE WHEN IsBlocked THEN 64 ELSE 0 END AS Bits,
    IsFirst,
    Urls,
    Attachments,
    LastStep,
    HasFailed
FROM (
    SELECT
        pos,
        DomainId,
        Proof,
        Day,
        ShownVerdicts,
        coalesce(details[1], '') AS Location,
        contains(lower_case(coalesce(details[7], '')), 'block') AS IsBlocked,
        end_of(IsOpen, LastDone.location, details[15], coalesce(details[1], ''), HasActions()) AS EndLocation,
        truth(details[16]) AS IsFirst,
        whole_number(details[17]) AS Urls,
        whole_number(details[18]) AS Attachments,
        LastDone.step AS LastStep,
        coalesce(HasFailed, false) AS HasFailed
    FROM loaded
    JOIN (
        SELECT
            pos,
            DomainId,
            Proof,
            ShownVerdicts,
            -- Only what was judged when it came is ever late.
            day_in_view(
                CASE WHEN IsThreat AND EventTime - FirstTime > LateAfter() THEN FirstTime ELSE EventTime END) AS Day
        FROM Tagged LEFT JOIN ViewFirstRows ON ViewFirstRows.message = Tagged.message
        WHERE ShownVerdicts > 0 AND is_in_view(EventTime) AND Repeated > getvariable('ViewEnd')) AS Shown
        ON Shown.pos = loaded.rowid
    LEFT JOIN FatesInView ON FatesInView.pair = coalesce(loaded.lowered, loaded.pair))
-- What our own block kept out needs nobody.
WHERE NOT IsBlocked OR is_inside(Location) OR coalesce(is_inside(EndLocation), false);
-- The names with threats that are open, or below an open name.
CREATE TEMP TABLE ViewOpen AS
SELECT DomainId, OpenName
FROM (
    SELECT DomainId, unnest(all_names_from(string_split(Domain, '.'))) AS OpenName
    FROM (SELECT DISTINCT DomainId, Domain FROM Senders SEMI JOIN ViewThreats USING (DomainId))
    WHERE len(getvariable('ViewOpenNames')) > 0)
WHERE OpenName IN (SELECT unnest(getvariable('ViewOpenNames')));
-- Open ones first, then those whose threats in inboxes, then threats, exceed their own past the most.
CREATE TEMP TABLE ViewPlaces AS
SELECT *, row_number() OVER (
    ORDER BY DomainId NOT IN (SELECT DomainId FROM ViewOpen), InsideExcess DESC, Excess DESC, DomainId) AS Place
FROM (
    SELECT
        DomainId,
        count(*) FILTER (is_recent(Day) AND Bits >= 8) AS RecentInside,
        excess_of(count(*) FILTER (is_recent(Day)), count(*) FILTER (is_past(Day))) AS Excess,
        excess_of(
            count(*) FILTER (is_recent(Day) AND Bits >= 8),
            count(*) FILTER (is_past(Day) AND Bits >= 8)) AS InsideExcess
    FROM ViewThreats
    GROUP BY DomainId
    HAVING RecentInside > 0 OR count(*) FILTER (is_recent(Day)) >= getvariable('ViewNoticed'));
CREATE TEMP TABLE ViewNames AS
SELECT DomainId, Domain, Place
FROM ViewPlaces JOIN (SELECT DISTINCT DomainId, Domain FROM Senders) USING (DomainId)
WHERE Place <= getvariable('ViewMost');
--
-- A transport rule that is on a fifth of all inbound rows stamps mail: it lets none in.
CREATE TEMP TABLE InboundWays AS
SELECT coalesce(way, '[]') AS way, count(*) AS Rows
FROM loaded ANTI JOIN (FROM Pairs WHERE Repeated <= getvariable('ViewEnd')) AS Repeats ON Repeats.pos = loaded.rowid
WHERE direction = 1 AND is_near(sec) AND is_in_view(event_time(sec, nano))
GROUP BY way;
CREATE TEMP TABLE Ways AS
SELECT
    way,
    network_of(texts[1], texts[2]) AS Network,
    -- Where the platform says that a transport rule let it in, the rule has a name.
    CASE WHEN texts[4] <> '' AND NOT (lower(texts[4]) = 'exchange transport rule' AND texts[3] <> '' AND NOT IsStamp)
        THEN concat('organisation:', texts[4])
        WHEN texts[3] <> '' AND NOT IsStamp THEN concat('rule:', texts[3])
        WHEN texts[5] <> '' THEN concat('user:', texts[5])
        ELSE '' END AS Allow
FROM (
    SELECT *, sum(Rows) OVER (PARTITION BY texts[3]) * 5 >= sum(Rows) OVER () AS IsStamp
    FROM (
        SELECT way, Rows, [coalesce(text[i], '') FOR i IN range(1, 6)] AS texts
        FROM (SELECT *, from_json(way, '["VARCHAR"]') AS text FROM InboundWays)));
--
-- All threats and clean mail of these names.
CREATE TEMP TABLE ViewMail AS
SELECT
    DomainId,
    Day,
    Bits,
    CASE WHEN Bits > 0 THEN message END AS message,
    recipient,
    Proof,
    lower_case(coalesce(sender, '')) AS Address,
    Network,
    Allow,
    IsFirst,
    Urls,
    Attachments,
    LastStep,
    HasFailed
FROM loaded
JOIN (
    FROM ViewThreats SEMI JOIN ViewNames USING (DomainId)
    UNION ALL BY NAME
    SELECT pos, DomainId, Proof, day_in_view(EventTime) AS Day, 0 AS Bits
    FROM Tagged SEMI JOIN ViewNames USING (DomainId)
    WHERE IsClean AND NOT IsJudgedLater AND is_in_view(EventTime) AND Repeated > getvariable('ViewEnd')) AS Mail
    ON Mail.pos = loaded.rowid
JOIN Ways ON Ways.way = coalesce(loaded.way, '[]');
CREATE TEMP TABLE ViewSenders AS
SELECT
    DomainId,
    count(DISTINCT Address) FILTER (Address <> '') AS Addresses,
    count(DISTINCT recipient) AS Recipients
FROM ViewMail
WHERE Bits > 0 AND is_recent(Day)
GROUP BY DomainId;
-- What is named of a domain: where most of its threats of late have it, those in inboxes first.
CREATE TEMP TABLE NamedOfView AS
SELECT DomainId, Kind, Text
FROM (
    SELECT
        DomainId,
        Kind,
        Text,
        row_number() OVER (
            PARTITION BY DomainId, Kind ORDER BY count(*) FILTER (Bits >= 8) DESC, count(*) DESC, Text) AS Place
    FROM (
        SELECT
            DomainId, Bits, unnest(['address', 'network', 'allow']) AS Kind, unnest([Address, Network, Allow]) AS Text
        FROM ViewMail
        WHERE Bits > 0 AND is_recent(Day))
    WHERE Text <> ''
    GROUP BY DomainId, Kind, Text)
WHERE Place <= getvariable('ViewNamed');
CREATE TEMP TABLE ViewStreams AS
SELECT
    ViewMail.DomainId,
    coalesce(Addresses.Text, '') AS Address,
    coalesce(Networks.Text, '') AS Network,
    coalesce(Allows.Text, '') AS Allow,
    Proof,
    Day,
    Bits,
    count(*) AS Deliveries,
    count(DISTINCT message) AS Messages
FROM ViewMail
LEFT JOIN (FROM NamedOfView WHERE Kind = 'address') AS Addresses
    ON Addresses.DomainId = ViewMail.DomainId AND Addresses.Text = Address
LEFT JOIN (FROM NamedOfView WHERE Kind = 'network') AS Networks
    ON Networks.DomainId = ViewMail.DomainId AND Networks.Text = Network
LEFT JOIN (FROM NamedOfView WHERE Kind = 'allow') AS Allows
    ON Allows.DomainId = ViewMail.DomainId AND Allows.Text = Allow
GROUP BY ALL;
SELECT Domain, Addresses, Recipients, ViewStreams.* EXCLUDE (DomainId)
FROM ViewStreams
JOIN ViewNames USING (DomainId)
JOIN ViewSenders USING (DomainId)
ORDER BY Place, Address, Network, Allow, Proof, Day, Bits;
