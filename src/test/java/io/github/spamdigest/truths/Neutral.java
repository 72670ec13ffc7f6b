package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.NamesInView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that deserve a look though nobody planted anything: a task about them is neither right nor false.
 *
 * @param later how many days after the first digest
 */
record Neutral(Senders senders, int later) {

    /** A stranger with so many threats in inboxes within six days, let in by nobody. */
    static final int OF_A_STRANGER = 3;

    /** Any name with so many in a day, unless two earlier days had half as many. */
    private static final int OF_ANYBODY = 10;

    private static final int SUCH_DAYS = 2;

    Set<String> names(Set<String> wanted) {
        Set<String> names = new TreeSet<>();
        senders.all.forEach(source -> names.addAll(source.neutral(later)));
        SeenMail seen = SeenMail.of(senders.tenant.mail, later);
        names.addAll(seen.clickedThrough());
        senders.tenant.mail.inbound.forEach((domain, raw) -> {
            String name = domain.name();
            List<Cell> cells = seen.cells(domain);
            if (isOwn(name)) {
                cells.stream().filter(this::isOpenOfLate).findAny().ifPresent(cell -> names.add(name));
            } else if (FreeMail.PROVIDERS.contains(name)) {
                addAddresses(cells, names);
            } else if (wanted.contains(name) ? isUnheardOf(raw) : open(cells) >= OF_A_STRANGER) {
                names.add(name);
            }
        });
        return names;
    }

    private boolean isOwn(String name) {
        return name.equals(senders.tenant.own) || name.endsWith("." + senders.tenant.own);
    }

    private void addAddresses(List<Cell> cells, Set<String> names) {
        Map<String, Integer> addresses = new HashMap<>();
        cells.stream()
                .filter(this::isOpenOfLate)
                .forEach(cell -> addresses.merge(cell.way().address(), cell.deliveries(), Integer::sum));
        addresses.forEach((address, count) -> {
            if (count >= OF_A_STRANGER) {
                names.add(address);
            }
        });
    }

    private int open(List<Cell> cells) {
        return cells.stream()
                .filter(this::isOpenOfLate)
                .mapToInt(Cell::deliveries)
                .sum();
    }

    private boolean isOpenOfLate(Cell cell) {
        return isOfLate(cell.day() + later)
                && cell.isInside()
                && isOpen(cell.way())
                && cell.way().user().isEmpty();
    }

    private static boolean isOfLate(int day) {
        return day >= 0 && day < NamesInView.RECENT;
    }

    /** Whether no rule, connector or policy lets it in. */
    private static boolean isOpen(Way way) {
        return way.organisation().isEmpty() && !way.rule().startsWith("Let in");
    }

    private boolean isUnheardOf(List<Cell> cells) {
        long[] days = new long[NamesInView.DAYS];
        for (Cell cell : cells) {
            if (ViewOfMail.isSeen(cell.day() + later) && cell.isInside() && isOpen(cell.way())) {
                days[cell.day() + later] += cell.deliveries();
            }
        }
        for (int day = 0; day < NamesInView.RECENT; day++) {
            if (days[day] >= OF_ANYBODY && daysLike(days, day) < SUCH_DAYS) {
                return true;
            }
        }
        return false;
    }

    private static int daysLike(long[] days, int day) {
        int count = 0;
        for (int earlier = day + 1; earlier < days.length; earlier++) {
            count += days[earlier] * 2 >= days[day] ? 1 : 0;
        }
        return count;
    }
}
