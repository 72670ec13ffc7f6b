-- What more there was than is told by name, and how far the rows of these days reach back, as EventTime.
SELECT
    (SELECT count(*) FROM ViewPlaces WHERE Place > getvariable('ViewMost')) AS CutNames,
    (SELECT coalesce(sum(RecentInside), 0) FROM ViewPlaces WHERE Place > getvariable('ViewMost')) AS CutInside,
    (
        SELECT min(event_time(sec, nano))
        FROM loaded
        WHERE is_near(sec) AND is_in_view(event_time(sec, nano))) AS OldestEvent,
    HasActions() AS HasActions,
    HasClicks() AS HasClicks,
    HasLinks() AS HasLinks;
