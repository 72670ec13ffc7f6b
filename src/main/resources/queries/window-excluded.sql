-- What scenarios hid in each window.
SELECT W, Scenario, histogram(Day) AS SpamByDay
FROM InWindow
WHERE Scenario IS NOT NULL AND IsDelivery
GROUP BY W, Scenario;
