package io.github.spamdigest.truths;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The streams of one name in view.
 *
 * @param stamps the transport rules that let nothing in, as they are on all mail
 * @param seen all mail, as the view sees it
 */
record StreamsOfName(Set<String> stamps, SeenMail seen) {

    private static final int VERDICT_BITS = 6;

    /** The rows of one day with one verdict. The parts of one message follow each other. */
    private static final class Count {
        private long deliveries;
        private long messages;
        private int last;

        private void add(Cell cell) {
            deliveries += cell.deliveries();
            messages += cell.message() == last ? 0 : 1;
            last = cell.message();
        }
    }

    private record Key(String address, String network, String allow, Proof proof) {}

    private record Tally(String text, long inside, long rows) {

        Tally and(Tally other) {
            return new Tally(text, inside + other.inside, rows + other.rows);
        }
    }

    NameActivity of(SenderDomain domain, List<Cell> cells) {
        List<Cell> recent = cells.stream().filter(seen::isRecentThreat).toList();
        Set<String> addresses = named(recent, cell -> cell.way().address());
        Set<String> networks = named(recent, cell -> cell.way().network());
        Set<String> allows = named(recent, cell -> allow(cell.way()));
        Map<Way, Key> keys = new IdentityHashMap<>();
        Map<Key, TreeMap<Integer, Count>> streams = new HashMap<>();
        for (Cell cell : cells) {
            int day = cell.day() + seen.later();
            if (ViewOfMail.isSeen(day)) {
                Key key = keys.computeIfAbsent(
                        cell.way(),
                        way -> new Key(
                                only(addresses, way.address()),
                                only(networks, way.network()),
                                only(allows, allow(way)),
                                way.auth().proof));
                streams.computeIfAbsent(key, made -> new TreeMap<>())
                        .computeIfAbsent(day << VERDICT_BITS | cell.verdicts(), made -> new Count())
                        .add(cell);
            }
        }
        return new NameActivity(
                domain,
                distinctAddresses(recent),
                recipients(recent),
                inOrder(streams),
                clicks(recent, addresses),
                Carried.NOTHING);
    }

    /** Of the whole name, then of each address that is named; of where nobody clicked there is none. */
    private List<Clicks> clicks(List<Cell> recent, Set<String> addresses) {
        Stream<Clicks> whole = Stream.of(seen.clicks("", recent));
        Stream<Clicks> each = addresses.stream()
                .sorted(SenderDomain.CODE_POINTS)
                .map(address -> seen.clicks(
                        address,
                        recent.stream()
                                .filter(cell -> cell.way().address().equals(address))
                                .toList()));
        return Stream.concat(whole, each).filter(clicks -> clicks.people() > 0).toList();
    }

    /** What let a row in: the first that holds. */
    private String allow(Way way) {
        boolean hasRule = !way.rule().isEmpty() && !stamps.contains(way.rule());
        if (!way.organisation().isEmpty() && !(hasRule && way.organisation().equals("Exchange transport rule"))) {
            return "organisation:" + way.organisation();
        }
        if (hasRule) {
            return "rule:" + way.rule();
        }
        return way.user().isEmpty() ? "" : "user:" + way.user();
    }

    /** The texts with the most threats of late, those in inboxes first. */
    private static Set<String> named(List<Cell> recent, Function<Cell, String> text) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Cell cell : recent) {
            long inside = cell.isInside() ? cell.deliveries() : 0;
            tallies.merge(text.apply(cell), new Tally(text.apply(cell), inside, cell.deliveries()), (a, b) -> a.and(b));
        }
        tallies.remove("");
        return tallies.values().stream()
                .sorted(comparingLong(Tally::inside)
                        .thenComparingLong(Tally::rows)
                        .reversed()
                        .thenComparing(Tally::text, SenderDomain.CODE_POINTS))
                .limit(NamesInView.NAMED)
                .map(Tally::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String only(Set<String> named, String text) {
        return named.contains(text) ? text : "";
    }

    private static long distinctAddresses(List<Cell> recent) {
        return recent.stream()
                .map(cell -> cell.way().address())
                .filter(address -> !address.isEmpty())
                .distinct()
                .count();
    }

    private long recipients(List<Cell> recent) {
        int most = seen.mail().people;
        BitSet people = new BitSet(most);
        for (Cell cell : recent) {
            for (int i = 0; i < cell.deliveries(); i++) {
                people.set((cell.first() + i) % most);
            }
        }
        return people.cardinality();
    }

    private static List<MailStream> inOrder(Map<Key, TreeMap<Integer, Count>> streams) {
        List<MailStream> list = new ArrayList<>();
        streams.forEach((key, counts) -> {
            List<DayCount> days = new ArrayList<>();
            counts.forEach((at, count) -> days.add(new DayCount(
                    at >> VERDICT_BITS, at & ((1 << VERDICT_BITS) - 1), count.deliveries, count.messages)));
            list.add(new MailStream(key.address, key.network, key.allow, key.proof, days));
        });
        list.sort(comparing(MailStream::address, SenderDomain.CODE_POINTS)
                .thenComparing(MailStream::network, SenderDomain.CODE_POINTS)
                .thenComparing(MailStream::allow, SenderDomain.CODE_POINTS)
                .thenComparing(MailStream::proof));
        return list;
    }
}
