-- Of which columns some event certainly has a value.
SELECT
    EXISTS (FROM loaded WHERE direction IN (1, 2)) AS EmailDirection,
    EXISTS (FROM loaded WHERE direction < 100 AND threat IS NOT NULL) AS ThreatTypes,
    EXISTS (FROM loaded WHERE direction < 100 AND domain IS NOT NULL) AS SenderFromDomain,
    EXISTS (FROM loaded WHERE direction < 100 AND pair IS NOT NULL) AS RecipientEmailAddress,
    EXISTS (FROM loaded WHERE direction < 100 AND pair IS NOT NULL) AS NetworkMessageId,
    EXISTS (FROM loaded WHERE direction < 100 AND sender IS NOT NULL) AS SenderFromAddress,
    EXISTS (FROM loaded WHERE direction < 100 AND details[1] IS NOT NULL) AS DeliveryLocation,
    EXISTS (FROM loaded WHERE direction < 100 AND report IS NOT NULL) AS ReportId,
    EXISTS (FROM loaded WHERE direction < 100 AND details[2] IS NOT NULL) AS SenderMailFromDomain,
    EXISTS (FROM loaded WHERE direction < 100 AND auth IS NOT NULL) AS AuthenticationDetails,
    EXISTS (FROM loaded WHERE direction < 100 AND sec IS NOT NULL) AS TimeGenerated;
