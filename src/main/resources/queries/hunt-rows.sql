-- What counts of each inbound row, whatever the window: made once of the loaded rows.
--
-- What SQL does not say as Kusto does is asked of Java once a text, not once a row.
CREATE TEMP TABLE Threats AS
SELECT
    *,
    threat = '' AS IsClean,
    -- Bits, as in DayCount.
    (IsSpam::UTINYINT + IsPhish::UTINYINT * 2 + IsMalware::UTINYINT * 4)::UTINYINT AS Verdicts
FROM (
    SELECT
        threat,
        has_term(threat, 'spam') AS IsSpam,
        has_term(threat, 'phish') AS IsPhish,
        has_term(threat, 'malware') AS IsMalware
    FROM (SELECT DISTINCT coalesce(threat, '') AS threat FROM loaded WHERE direction = 1));
-- What Microsoft's verdicts say of the sender's name; text that is no JSON says nothing.
CREATE TEMP TABLE Proofs AS
SELECT
    auth,
    policy,
    'pass' IN (Dmarc, CompAuth) AS HasPassed,
    contains(lower_case(policy), 'bulk') AS IsBulk,
    CASE WHEN IsForged THEN 'FORGED'
        WHEN Dmarc IN ('pass', 'bestguesspass') OR CompAuth = 'pass' THEN 'PASSED'
        WHEN Dmarc = 'fail' THEN 'FAILED'
        ELSE 'UNTOLD' END::proof AS Proof,
    CASE WHEN IsForged THEN 'forged'
        WHEN Dmarc IN ('pass', 'bestguesspass') THEN 'authenticated'
        WHEN Dmarc = 'fail' AND CompAuth = 'pass' THEN 'vouched'
        WHEN Dmarc = 'none' AND CompAuth IN ('fail', 'none', 'softpass') THEN 'unauthenticated'
        ELSE 'unknown' END::state AS Authentication
FROM (
    SELECT
        *,
        contains(lower_case(policy), 'anti-phishing spoof') OR (Dmarc = 'fail' AND CompAuth = 'fail') AS IsForged
    FROM (
        SELECT *, lower(json_text(auth, 'DMARC')) AS Dmarc, lower(json_text(auth, 'CompAuth')) AS CompAuth
        FROM (
            SELECT DISTINCT coalesce(auth, '') AS auth, coalesce(policy, '') AS policy
            FROM loaded
            WHERE direction = 1)));
-- Domains by a number, in the order of their names.
CREATE TEMP TABLE Senders AS
SELECT *, dense_rank() OVER (ORDER BY Domain)::INTEGER AS DomainId
FROM (
    SELECT text, domain_name(text) AS Domain
    FROM (SELECT DISTINCT coalesce(domain, '') AS text FROM loaded WHERE direction = 1));
CREATE TEMP TABLE Recipients AS
SELECT text, domain_name(text) AS Name, row_number() OVER ()::INTEGER AS NameId
FROM (SELECT DISTINCT recipient_domain AS text FROM loaded WHERE direction = 1);
--
-- Rows of one message and recipient. Several tools, or several exports, may give one delivery more than once: rows of
-- one number and verdict, whatever their times, or, without a number, of one verdict and place within ten minutes.
-- The newest of them counts, so each is told when the next one came. A changed verdict is another row, which counts
-- unless newest rows are asked for; of all rows the one after it in time, then number, supersedes a row.
CREATE TEMP TABLE Pairs AS
WITH Rows AS NOT MATERIALIZED (
    SELECT
        loaded.rowid AS pos,
        place,
        pair,
        event_time(sec, nano) AS EventTime,
        coalesce(report, '') AS report,
        CASE WHEN may_be(loaded.threat, 'spam') THEN lower(replace(coalesce(details[1], ''), ' ', '')) ELSE '' END
            AS location,
        IsSpam::UTINYINT * 4 + IsPhish::UTINYINT * 2 + IsClean::UTINYINT AS verdict
    FROM loaded JOIN Files USING (file) JOIN Threats ON Threats.threat = coalesce(loaded.threat, '')
    WHERE direction = 1 AND pair IS NOT NULL AND is_near(sec) AND event_time(sec, nano) > getvariable('FirstAsked'))
SELECT
    pos,
    EventTime,
    Superseded,
    least(NextOfNumber, CASE
        WHEN NextInPlace - EventTime > 600000000000 THEN NULL
        WHEN report = '' THEN NextInPlace
        -- A row without a number joins the newer one of two that have different ones.
        WHEN NextReport = ''
            AND (NextNumber IS NULL OR NextNumber = report OR NextNumbered - NextInPlace > 600000000000)
        THEN NextInPlace END) AS Repeated
FROM (
    SELECT
        *,
        lead(EventTime) OVER (PARTITION BY pair ORDER BY EventTime, report, place DESC, pos DESC) AS Superseded,
        CASE WHEN report <> '' THEN lead(EventTime) OVER Number END AS NextOfNumber,
        lead(EventTime) OVER Place AS NextInPlace,
        lead(report) OVER Place AS NextReport,
        lead(nullif(report, '') IGNORE NULLS) OVER Place AS NextNumber,
        lead(CASE WHEN report <> '' THEN EventTime END IGNORE NULLS) OVER Place AS NextNumbered
    FROM Rows SEMI JOIN (SELECT pair FROM Rows GROUP BY pair HAVING count(*) > 1) USING (pair)
    WINDOW
        Number AS (PARTITION BY pair, verdict, report ORDER BY EventTime, place DESC, pos DESC),
        Place AS (PARTITION BY pair, verdict, location ORDER BY EventTime, place DESC, pos DESC));
--
-- The days whose actions are looked at: those of each window, and under -1 those of the names in view.
CREATE TEMP TABLE Spans AS
SELECT W, FirstTime, LastTime, count(file) > 0 AS HasActions
FROM (
    SELECT W, WindowStart AS FirstTime, WindowEnd AS LastTime FROM Windows
    UNION ALL
    SELECT -1, getvariable('ViewStart'), getvariable('ViewEnd'))
LEFT JOIN (SELECT file, event_time(sec, nano) AS EventTime FROM Actions WHERE is_near(sec))
    ON EventTime > FirstTime AND EventTime <= LastTime
GROUP BY W, FirstTime, LastTime;
-- What was done to deliveries later in these days: what they were found to be then, and where the last action that was
-- done left them, an empty text where it does not say. One that is not understood leaves that open.
CREATE TEMP TABLE ActionTexts AS
SELECT
    *,
    -- Bits, as above.
    ((has_term(threat, 'spam') OR contains(Done, 'spam'))::UTINYINT
        + (has_term(threat, 'phish') OR contains(Done, 'phish'))::UTINYINT * 2
        + (has_term(threat, 'malware') OR contains(Done, 'malware'))::UTINYINT * 4)::UTINYINT AS Verdicts,
    regexp_matches(Done, 'zap|remediation|release|redeliver')
        AND regexp_matches(Outcome, '^(success|succeed|fail|error)') AS IsUnderstood,
    starts_with(Outcome, 'succe') AS IsDone,
    CASE WHEN contains(Done, 'zap') THEN 'ZAP'
        WHEN contains(Done, 'remediation') AND NOT contains(Done, 'auto') THEN 'PEOPLE'
        ELSE 'DONE' END AS Step,
    regexp_matches(Done, 'zap|remediation') AND regexp_matches(Outcome, '^(fail|error)') AS IsFailed
FROM (
    SELECT threat, action, result, lower_case(action) AS Done, lower_case(result) AS Outcome
    FROM (
        SELECT DISTINCT
            coalesce(threat, '') AS threat, coalesce(action, '') AS action, coalesce(result, '') AS result
        FROM Actions
        WHERE is_near(sec)));
CREATE TEMP TABLE Fates AS
SELECT
    W,
    pair,
    bit_or(Verdicts) AS Verdicts,
    NOT bool_and(IsUnderstood) AS IsOpen,
    bool_or(IsFailed) AS HasFailed,
    max(CASE WHEN IsDone AND IsUnderstood THEN {
        'time': event_time(sec, nano), 'report': coalesce(report, ''), 'location': coalesce(location, ''),
        'step': Step} END) AS LastDone
FROM Actions
JOIN ActionTexts
    ON ActionTexts.threat = coalesce(Actions.threat, '') AND ActionTexts.action = coalesce(Actions.action, '')
        AND ActionTexts.result = coalesce(Actions.result, '')
JOIN Spans ON event_time(sec, nano) > FirstTime AND event_time(sec, nano) <= LastTime
WHERE pair IS NOT NULL AND is_near(sec)
GROUP BY W, pair;
CREATE TEMP VIEW FatesInView AS FROM Fates WHERE W = -1;
-- Rows that an action makes a threat.
CREATE TEMP TABLE JudgedLater AS
SELECT loaded.rowid AS pos, Verdicts
FROM loaded JOIN FatesInView ON FatesInView.pair = coalesce(loaded.lowered, loaded.pair)
WHERE Verdicts > 0 AND direction = 1 AND is_near(sec) AND is_in_view(event_time(sec, nano));
--
-- The scenario that hides a threat is the first that matches. Anybody can write a sender address: where it
-- decides, DMARC or CompAuth must have passed. Without scenarios of our own, only a policy can hide a delivery.
CREATE TEMP TABLE Hidden AS
SELECT *
FROM (
    SELECT pos, CASE
        WHEN is_relay(ipv4) OR is_relay(ipv6) OR is_listed(connectors, 'RELAYS') THEN 'RELAYS'
        WHEN HasPassed AND is_from(sender, AtDomain, 'REPORTS') AND is_report(subject)
            THEN 'REPORTS'
        WHEN HasPassed AND is_from(sender, AtDomain, 'SCHEDULERS') THEN 'SCHEDULERS'
        WHEN HasPassed AND is_from(sender, AtDomain, 'ALERTS') THEN 'ALERTS'
        WHEN HasPassed AND is_from(sender, AtDomain, 'TESTING') AND is_test(envelope, internet_id)
            THEN 'TESTING'
        WHEN is_listed(org_policy, 'SIMULATIONS') THEN 'SIMULATIONS' END::scenario AS Scenario
    FROM (
        SELECT
            loaded.rowid AS pos,
            HasPassed,
            coalesce(sender, '') AS sender,
            concat('@', Senders.Domain) AS AtDomain,
            coalesce(details[2], '') AS envelope,
            coalesce(details[3], '') AS ipv4,
            coalesce(details[4], '') AS ipv6,
            coalesce(details[8], '') AS org_policy,
            coalesce(details[12], '') AS connectors,
            coalesce(details[13], '') AS subject,
            coalesce(details[14], '') AS internet_id
        FROM loaded
        JOIN Threats ON Threats.threat = coalesce(loaded.threat, '')
        JOIN Proofs ON Proofs.auth = coalesce(loaded.auth, '') AND Proofs.policy = coalesce(loaded.policy, '')
        JOIN Senders ON Senders.text = coalesce(loaded.domain, '')
        LEFT JOIN JudgedLater ON JudgedLater.pos = loaded.rowid
        WHERE (Threats.Verdicts > 0 OR JudgedLater.Verdicts > 0)
            AND direction = 1 AND is_near(sec) AND (getvariable('HasScenarios') OR details[8] <> '')))
WHERE Scenario IS NOT NULL;
--
CREATE TEMP TABLE Tagged AS
SELECT
    loaded.rowid AS pos,
    event_time(sec, nano) AS EventTime,
    -- When a newer row of the message and recipient came: far in the future when none did.
    coalesce(Superseded, 9223372036854775807) AS Superseded,
    -- The same of a newer row of the same delivery.
    coalesce(Repeated, 9223372036854775807) AS Repeated,
    message,
    DomainId,
    NameId,
    IsSpam,
    IsPhish,
    IsClean,
    Threats.Verdicts > 0 AS IsThreat,
    IsSpam AND Scenario IS NULL AS IsCounted,
    CASE WHEN IsSpam THEN Scenario END AS Scenario,
    coalesce(JudgedLater.Verdicts, 0) > 0 AS IsJudgedLater,
    -- Then or later.
    CASE WHEN Scenario IS NULL THEN Threats.Verdicts | coalesce(JudgedLater.Verdicts, 0) ELSE 0 END AS ShownVerdicts,
    Authentication,
    Proof
FROM loaded
JOIN Threats ON Threats.threat = coalesce(loaded.threat, '')
JOIN Proofs ON Proofs.auth = coalesce(loaded.auth, '') AND Proofs.policy = coalesce(loaded.policy, '')
JOIN Senders ON Senders.text = coalesce(loaded.domain, '')
JOIN Recipients ON Recipients.text = loaded.recipient_domain
LEFT JOIN JudgedLater ON JudgedLater.pos = loaded.rowid
LEFT JOIN Hidden ON Hidden.pos = loaded.rowid
LEFT JOIN Pairs ON Pairs.pos = loaded.rowid
WHERE direction = 1 AND is_near(sec);
-- Messages of which a spam or phish row came later than LateAfter.
CREATE TEMP TABLE LateMessages AS
SELECT message FROM Tagged
WHERE (IsSpam OR IsPhish) AND message IS NOT NULL
GROUP BY message
HAVING max(EventTime) - min(EventTime) > LateAfter();
