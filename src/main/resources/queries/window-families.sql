-- What no single domain shows: the names of two to six labels that at least two domains with spam lie at or below. Which of
-- them somebody registered is found out later, so the answer holds the 300 of each window with the most spam.
SELECT W, Family, count(*) AS Names, sum(Spam) AS Spam, sum(InInbox) AS InInbox
FROM (
    SELECT
        W,
        Spam,
        InInbox,
        unnest([array_to_string(labels[i:], '.') FOR i IN range(greatest(1, len(labels) - 5), len(labels))]) AS Family
    FROM (
        SELECT
            W,
            DomainId,
            count(*) AS Spam,
            count(*) FILTER (lower(replace(details[1], 'ı', 'i')) IN ('inbox', 'inbox/folder')) AS InInbox
        FROM InWindow JOIN loaded ON loaded.rowid = pos
        WHERE IsCounted AND IsDelivery
        GROUP BY W, DomainId)
    JOIN (SELECT DISTINCT DomainId, string_split(Domain, '.') AS labels FROM Senders WHERE contains(Domain, '.'))
        USING (DomainId))
GROUP BY W, Family
HAVING count(*) > 1
QUALIFY row_number() OVER (PARTITION BY W ORDER BY sum(Spam) DESC, Family) <= 300
ORDER BY W, Spam DESC, Family;
