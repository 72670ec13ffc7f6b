package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Mail with all that its tables tell of it until the end of a digest.
 *
 * @param later how many days after the first digest
 * @param isActionTold whether the table of actions has rows
 */
record SeenMail(Mail mail, int later, boolean isActionTold) {

    static SeenMail of(Mail mail, int later) {
        boolean isTold = mail.tables.actions()
                && mail.inbound.values().stream()
                        .flatMap(Collection::stream)
                        .map(Cell::fate)
                        .anyMatch(fate -> fate.isAction() && ViewOfMail.isSeen(fate.day() + later));
        return new SeenMail(mail, later, isTold);
    }

    NamesInView.Told told() {
        return new NamesInView.Told(isActionTold, mail.tables.clicks(), false);
    }

    List<Cell> cells(SenderDomain domain) {
        return mail.inbound.getOrDefault(domain, List.of()).stream()
                .map(cell -> cell.seen(later, isActionTold, mail.tables.latest()))
                .toList();
    }

    boolean isRecentThreat(Cell cell) {
        int day = cell.day() + later;
        return cell.isThreat() && day >= 0 && day < NamesInView.RECENT;
    }

    /** Who clicked in these threats. */
    Clicks clicks(String address, List<Cell> threats) {
        Set<Integer> harmful =
                threats.stream().filter(Cell::isHarmful).map(Cell::message).collect(Collectors.toSet());
        Set<Integer> people = new HashSet<>();
        Set<Integer> through = new HashSet<>();
        Set<Integer> harmed = new HashSet<>();
        threats.stream()
                .map(Cell::message)
                .distinct()
                .forEach(message -> clicks(message).forEach(click -> {
                    people.add(click.person());
                    if (click.isThrough()) {
                        through.add(click.person());
                        if (harmful.contains(message)) {
                            harmed.add(click.person());
                        }
                    }
                }));
        return new Clicks(address, people.size(), through.size(), harmed.size());
    }

    private List<Click> clicks(int message) {
        return mail.clicks.getOrDefault(message, List.of()).stream()
                .filter(click -> mail.tables.clicks() && click.day() + later >= 0)
                .toList();
    }

    /** The domains, on free mail the addresses, whose phish or malware somebody followed, but for exercises. */
    Set<String> clickedThrough() {
        Set<String> names = new TreeSet<>();
        mail.inbound.keySet().forEach(domain -> {
            Map<String, List<Cell>> byName = cells(domain).stream()
                    .filter(cell -> isRecentThreat(cell) && !Exercise.isOne(cell.way()))
                    .collect(Collectors.groupingBy(cell -> nameOf(cell.way())));
            byName.forEach((name, threats) -> {
                if (clicks(name, threats).harmed() > 0) {
                    names.add(name);
                }
            });
        });
        return names;
    }

    /** Whether all threats of late of a name were taken out of inboxes, and it is known that nobody followed one. */
    boolean isOver(String name) {
        List<Cell> threats = cells(Way.domainOf(name)).stream()
                .filter(cell -> isRecentThreat(cell)
                        && (!name.contains("@") || cell.way().address().equals(name)))
                .toList();
        return mail.tables.clicks()
                && threats.stream().allMatch(cell -> !cell.isInside() || cell.isGone())
                && clicks(name, threats).through() == 0;
    }

    private static String nameOf(Way way) {
        return FreeMail.PROVIDERS.contains(way.domain().name())
                ? way.address()
                : way.domain().name();
    }
}
