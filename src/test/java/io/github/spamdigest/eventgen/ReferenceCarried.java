package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.ATTACHMENT_COUNT;
import static io.github.spamdigest.eventgen.EventColumn.IS_FIRST_CONTACT;
import static io.github.spamdigest.eventgen.EventColumn.URL_COUNT;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.DayCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What threats carried and who took them away, by plain loops. */
final class ReferenceCarried {

    private ReferenceCarried() {}

    static Carried of(List<ViewRow> threats, List<LinkRow> links, ReferenceLater later) {
        return new Carried(
                part(threats, IS_FIRST_CONTACT, Boolean::parseBoolean),
                part(threats, URL_COUNT, text -> Integer.parseInt(text) > 0),
                part(threats, ATTACHMENT_COUNT, text -> Integer.parseInt(text) > 0),
                lastBy(threats, later, "ZAP"),
                lastBy(threats, later, "PEOPLE"),
                threats.stream()
                        .filter(row -> (row.verdicts() & DayCount.STILL) != 0)
                        .filter(row -> later.hasFailed(row.source()))
                        .count(),
                link(threats, links));
    }

    private static Optional<Carried.Part> part(List<ViewRow> threats, EventColumn column, Predicate<String> isSome) {
        List<String> told = threats.stream()
                .map(row -> row.source().get(column))
                .filter(text -> !text.isEmpty())
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Carried.Part(told.stream().filter(isSome).count(), told.size()));
    }

    private static long lastBy(List<ViewRow> threats, ReferenceLater later, String who) {
        return threats.stream()
                .filter(row -> (row.verdicts() & DayCount.GONE) != 0)
                .filter(row -> later.last(row.source()).equals(Optional.of(who)))
                .count();
    }

    private static Optional<Carried.Link> link(List<ViewRow> threats, List<LinkRow> links) {
        Map<String, Set<String>> messages = new HashMap<>();
        for (LinkRow link : links) {
            String domain = new SenderDomain(link.domain()).name();
            boolean isOfThem = threats.stream()
                    .anyMatch(row -> !row.message().isEmpty() && row.message().equals(link.message()));
            if (isOfThem && !domain.isEmpty()) {
                messages.computeIfAbsent(domain, any -> new HashSet<>()).add(link.message());
            }
        }
        return messages.entrySet().stream()
                .map(entry -> new Carried.Link(entry.getKey(), entry.getValue().size()))
                .min(Comparator.comparingLong((Carried.Link link) -> -link.messages())
                        .thenComparing(Carried.Link::domain, SenderDomain.CODE_POINTS));
    }
}
