package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name and its mail of the days in view, looked at by one filter after the other.
 *
 * @param mail its threats and clean mail
 */
record ReferenceName(SenderDomain domain, List<ViewRow> mail) {

    static final Comparator<ReferenceName> ORDER = Comparator.<ReferenceName>comparingLong(
                    name -> -name.excess(ViewRow::isInside))
            .thenComparingLong(name -> -name.excess(ViewRow::isThreat))
            .thenComparing(ReferenceName::domain);

    private record Way(String address, String network, String allow, Proof proof) {}

    private record Verdict(int day, int bits) {}

    boolean isNoticed() {
        return recentInside() > 0 || count(ViewRow::isRecentThreat) >= NamesInView.NOTICED;
    }

    long recentInside() {
        return count(row -> row.isRecentThreat() && row.isInside());
    }

    NameActivity activity(List<ClickRow> clickRows, List<LinkRow> links, ReferenceLater later, boolean namesPeople) {
        Set<String> addresses = named(ViewRow::address);
        Set<String> networks = named(ViewRow::network);
        Set<String> allows = named(ViewRow::allow);
        Map<Way, List<ViewRow>> ways = mail.stream()
                .collect(Collectors.groupingBy(row -> new Way(
                        addresses.contains(row.address()) ? row.address() : "",
                        networks.contains(row.network()) ? row.network() : "",
                        allows.contains(row.allow()) ? row.allow() : "",
                        row.proof())));
        return new NameActivity(
                domain,
                distinct(recentThreats(), ViewRow::address),
                distinct(recentThreats(), ViewRow::recipient),
                ways.entrySet().stream()
                        .map(way -> new MailStream(
                                way.getKey().address(),
                                way.getKey().network(),
                                way.getKey().allow(),
                                way.getKey().proof(),
                                days(way.getValue())))
                        .sorted(Comparator.comparing(MailStream::address, SenderDomain.CODE_POINTS)
                                .thenComparing(MailStream::network, SenderDomain.CODE_POINTS)
                                .thenComparing(MailStream::allow, SenderDomain.CODE_POINTS)
                                .thenComparing(MailStream::proof))
                        .toList(),
                clicks(clickRows, addresses, namesPeople),
                ReferenceCarried.of(recentThreats(), links, later));
    }

    /** Of the whole name, then of each named address, as far as somebody clicked. */
    private List<Clicks> clicks(List<ClickRow> clickRows, Set<String> addresses, boolean namesPeople) {
        return Stream.concat(Stream.of(""), addresses.stream().sorted(SenderDomain.CODE_POINTS))
                .map(address -> clicks(clickRows, address, namesPeople && address.isEmpty()))
                .filter(clicks -> clicks.people() > 0)
                .toList();
    }

    private Clicks clicks(List<ClickRow> clickRows, String address, boolean namesPeople) {
        Set<String> people = new HashSet<>();
        Set<String> through = new HashSet<>();
        Set<String> harmed = new HashSet<>();
        for (ClickRow click : clickRows) {
            List<ViewRow> clicked = recentThreats().stream()
                    .filter(row -> address.isEmpty() || row.address().equals(address))
                    .filter(row -> !click.message().isEmpty() && row.message().equals(click.message()))
                    .toList();
            String person = click.account().toLowerCase(Locale.ROOT);
            if (clicked.isEmpty() || person.isEmpty()) {
                continue;
            }
            people.add(person);
            if (click.actionType().equalsIgnoreCase("ClickAllowed")
                    || click.isThrough().orElse(false)) {
                through.add(person);
                if (clicked.stream().anyMatch(ViewRow::isHarmful)) {
                    harmed.add(person);
                }
            }
        }
        List<String> accounts = people.stream()
                .filter(person -> namesPeople)
                .sorted(Comparator.comparing((String person) -> !through.contains(person))
                        .thenComparing(SenderDomain.CODE_POINTS))
                .limit(20)
                .toList();
        return new Clicks(address, people.size(), through.size(), harmed.size(), accounts);
    }

    private static List<DayCount> days(List<ViewRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> new Verdict(row.day(), row.verdicts())))
                .entrySet()
                .stream()
                .map(day -> new DayCount(
                        day.getKey().day(),
                        day.getKey().bits(),
                        day.getValue().size(),
                        distinct(
                                day.getValue().stream()
                                        .filter(ViewRow::isThreat)
                                        .toList(),
                                ViewRow::message)))
                .sorted(Comparator.comparingInt(DayCount::day).thenComparingInt(DayCount::verdicts))
                .toList();
    }

    private Set<String> named(Function<ViewRow, String> text) {
        Map<String, List<ViewRow>> by = recentThreats().stream().collect(Collectors.groupingBy(text));
        by.remove("");
        return by.keySet().stream()
                .sorted(Comparator.<String>comparingLong(key ->
                                -by.get(key).stream().filter(ViewRow::isInside).count())
                        .thenComparingLong(key -> -by.get(key).size())
                        .thenComparing(SenderDomain.CODE_POINTS))
                .limit(NamesInView.NAMED)
                .collect(Collectors.toSet());
    }

    private List<ViewRow> recentThreats() {
        return mail.stream().filter(ViewRow::isRecentThreat).toList();
    }

    /** How much the last 6 days exceed the 28 before, in parts of a delivery. */
    private long excess(Predicate<ViewRow> which) {
        long recent = count(row -> row.isThreat() && which.test(row) && row.day() <= 5);
        long past = count(row -> row.isThreat() && which.test(row) && row.day() >= 6 && row.day() <= 33);
        return recent * 28 - past * 6;
    }

    private long count(Predicate<ViewRow> which) {
        return mail.stream().filter(which).count();
    }

    private static long distinct(List<ViewRow> rows, Function<ViewRow, String> text) {
        return rows.stream()
                .map(text)
                .filter(value -> !value.isEmpty())
                .distinct()
                .count();
    }
}
