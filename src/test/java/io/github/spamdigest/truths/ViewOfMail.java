package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names in view of drawn mail, written from the contract of {@link NamesInView} alone: neither SQL nor KQL.
 *
 * @param seen the mail with what its tables tell of it
 */
record ViewOfMail(SeenMail seen) {

    ViewOfMail(Mail mail, int later) {
        this(SeenMail.of(mail, later));
    }

    /** The threats of one name, of late and before. */
    private record Threats(SenderDomain domain, long recent, long past, long recentInside, long pastInside) {

        private static final Comparator<Threats> ORDER = Comparator.comparingLong(Threats::insideExcess)
                .thenComparingLong(Threats::excess)
                .reversed()
                .thenComparing(Threats::domain);

        boolean isInView() {
            return recentInside >= 1 || recent >= NamesInView.NOTICED;
        }

        /** Four weeks times what came of late, less six days times what came in four weeks: whole numbers. */
        long insideExcess() {
            return recentInside * 28 - pastInside * 6;
        }

        long excess() {
            return recent * 28 - past * 6;
        }
    }

    /** What a reader of events answers for a view that ends at this instant. */
    NamesInView endingAt(Instant end) {
        List<Threats> inView = new ArrayList<>();
        mail().inbound.keySet().forEach(domain -> {
            Threats threats = threats(domain, seen.cells(domain));
            if (threats.isInView()) {
                inView.add(threats);
            }
        });
        inView.sort(Threats.ORDER);
        List<Threats> kept = inView.subList(0, Math.min(NamesInView.MOST, inView.size()));
        List<Threats> cut = inView.subList(kept.size(), inView.size());
        Set<String> stamps = stamps();
        List<NameActivity> names = kept.stream()
                .map(name -> new StreamsOfName(stamps, seen).of(name.domain, seen.cells(name.domain)))
                .toList();
        Set<SenderDomain> asked = new HashSet<>();
        kept.forEach(name -> {
            asked.add(name.domain);
            asked.addAll(above(name.domain));
        });
        return new NamesInView(
                names,
                cut.size(),
                cut.stream().mapToLong(Threats::recentInside).sum(),
                daysOf(asked, written()),
                daysOf(asked, cleanDays()),
                oldest(end),
                seen.told());
    }

    private Mail mail() {
        return seen.mail();
    }

    private int later() {
        return seen.later();
    }

    private Threats threats(SenderDomain domain, List<Cell> cells) {
        long[] rows = new long[4];
        for (Cell cell : cells) {
            int day = cell.day() + later();
            if (cell.isThreat() && isSeen(day) && day <= 33) {
                int at = day < NamesInView.RECENT ? 0 : 1;
                rows[at] += cell.deliveries();
                rows[at + 2] += cell.isInside() ? cell.deliveries() : 0;
            }
        }
        return new Threats(domain, rows[0], rows[1], rows[2], rows[3]);
    }

    static boolean isSeen(int day) {
        return day >= 0 && day < NamesInView.DAYS;
    }

    /** The rules that are on at least a fifth of all inbound rows. */
    private Set<String> stamps() {
        Map<String, Long> rows = new HashMap<>();
        long[] all = new long[1];
        mail().others.forEach((day, count) -> all[0] += isSeen(day + later()) ? count : 0);
        mail().inbound
                .values()
                .forEach(cells -> cells.forEach(cell -> {
                    if (isSeen(cell.day() + later())) {
                        all[0] += cell.deliveries();
                        if (!cell.way().rule().isEmpty()) {
                            rows.merge(cell.way().rule(), (long) cell.deliveries(), Long::sum);
                        }
                    }
                }));
        rows.values().removeIf(count -> count * 5 < all[0]);
        return rows.keySet();
    }

    /** The days on which somebody wrote to a domain, by exact name. */
    private Map<SenderDomain, DayBits> written() {
        boolean isFilled =
                mail().outbound.stream().anyMatch(sent -> isSeen(sent.day() + later()) && !sent.isFromNobody());
        Map<SenderDomain, DayBits> days = new HashMap<>();
        for (Sent sent : mail().outbound) {
            boolean isAutomatic = sent.isAutomaticReply() || (isFilled && sent.isFromNobody());
            if (!isAutomatic && isSeen(sent.day() + later())) {
                days.merge(sent.to(), bit(sent.day()), DayBits::or);
            }
        }
        return days;
    }

    private Map<SenderDomain, DayBits> cleanDays() {
        Map<SenderDomain, DayBits> days = new HashMap<>();
        mail().inbound.forEach((domain, cells) -> {
            long bits = 0;
            for (Cell cell : cells) {
                if (!cell.isThreat()
                        && isSeen(cell.day() + later())
                        && isFromName(cell.way().auth().proof)) {
                    bits |= bit(cell.day()).bits();
                }
            }
            days.put(domain, new DayBits(bits));
        });
        return days;
    }

    private static boolean isFromName(Proof proof) {
        return proof == Proof.PASSED || proof == Proof.UNTOLD;
    }

    private DayBits bit(int day) {
        return new DayBits(1L << (day + later()));
    }

    /** Adds up the days of each asked name and of all names below it. */
    private static Map<SenderDomain, DayBits> daysOf(Set<SenderDomain> asked, Map<SenderDomain, DayBits> exact) {
        Map<SenderDomain, DayBits> days = new HashMap<>();
        exact.forEach((domain, bits) -> {
            List<SenderDomain> names = above(domain);
            names.add(domain);
            names.stream()
                    .filter(name -> asked.contains(name) && bits.bits() != 0)
                    .forEach(name -> days.merge(name, bits, DayBits::or));
        });
        return days;
    }

    /** The names above a name that still have a dot. */
    static List<SenderDomain> above(SenderDomain domain) {
        List<SenderDomain> names = new ArrayList<>();
        String name = domain.name();
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.')) {
            name = name.substring(dot + 1);
            if (name.indexOf('.') >= 0) {
                names.add(new SenderDomain(name));
            }
        }
        return names;
    }

    private Optional<Instant> oldest(Instant end) {
        return new TotalsOfMail(mail(), later()).oldest(end, NamesInView.DAYS);
    }
}
