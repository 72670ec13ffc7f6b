-- Notes the deliveries that an action may make a threat.
INSERT INTO Judged
SELECT DISTINCT pair
FROM Actions
WHERE pair IS NOT NULL
    AND (coalesce(may_be_threat(threat), false) OR coalesce(may_be_threat(action), false))
    AND pair NOT IN (FROM Judged);
