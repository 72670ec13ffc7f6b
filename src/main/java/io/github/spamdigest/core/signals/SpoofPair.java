package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.IpAddress;
import io.github.spamdigest.core.IpRange;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The network that forges a name, where a block of this name from there would stop nothing that is wanted: it carries four
 * of five forgeries and ten at least, no mail in that name that is clean, proven or on a safe list of a reader, and is not
 * Microsoft's.
 */
final class SpoofPair {

    private static final int MOST_PERCENT = 80;

    /** Where Microsoft 365 sends from: a pair there would hit everybody who sends through it. Source: its published ranges. */
    private static final List<String> MICROSOFT =
            List.of("40.92.0.0/15", "40.107.0.0/16", "52.100.0.0/14", "52.238.78.88/32", "104.47.0.0/17");

    private SpoofPair() {}

    /**
     * The network of a name. A pair holds for the very name: forgeries of the names below it are no reason for one.
     *
     * @param activities the domains that the name stands for, itself perhaps among them
     * @param spelt those in view that are the same name in the DNS
     */
    static Optional<String> of(SenderDomain name, List<NameActivity> activities, List<NameActivity> spelt) {
        boolean isWanted = activities.stream()
                .flatMap(activity -> activity.streams().stream())
                .anyMatch(stream -> stream.proof().isFailure() && stream.allow().startsWith("user:"));
        Map<String, Long> forged = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        long all = 0;
        for (NameActivity activity : activities) {
            for (MailStream stream : activity.streams()) {
                long failed = stream.proof().isFailure() ? recent(stream) : 0;
                all += failed;
                if (failed > 0
                        && !stream.network().isEmpty()
                        && activity.domain().equals(name)) {
                    forged.merge(stream.network(), failed, Long::sum);
                }
            }
        }
        Stream.concat(activities.stream(), spelt.stream())
                .flatMap(activity -> activity.streams().stream())
                .filter(SpoofPair::mayBeWanted)
                .forEach(stream -> wanted.add(stream.network()));
        // Whoever never fails may be a sender of ours that the filter misjudges every time.
        Set<String> failing = activities.stream()
                .flatMap(activity -> activity.streams().stream())
                .filter(stream -> stream.proof().isFailure())
                .map(MailStream::address)
                .collect(Collectors.toSet());
        activities.stream()
                .flatMap(activity -> activity.streams().stream())
                .filter(stream -> stream.proof() == Proof.UNTOLD && !failing.contains(stream.address()))
                .forEach(stream -> wanted.add(stream.network()));
        // Of another spelling only the networks that forge it are named, so the wanted mail may come from anywhere.
        boolean isElsewhere = spelt.stream()
                .filter(activity -> !activity.domain().equals(name))
                .flatMap(activity -> activity.streams().stream())
                .anyMatch(stream -> mayBeWanted(stream) && stream.network().isEmpty());
        if (isElsewhere) {
            return Optional.empty();
        }
        long whole = all;
        return forged.entrySet().stream()
                .filter(found -> !isWanted && found.getValue() >= Limits.MANY)
                .filter(found -> found.getValue() * 100 >= whole * MOST_PERCENT)
                .map(Map.Entry::getKey)
                .filter(network -> !wanted.contains(network) && network.indexOf(':') < 0 && !isMicrosoft(network))
                .findFirst();
    }

    /** What is proven to be of the name is its own mail, whatever a filter thinks of it. */
    private static boolean mayBeWanted(MailStream stream) {
        return stream.proof() == Proof.PASSED || stream.days().stream().anyMatch(day -> !day.isThreat());
    }

    private static long recent(MailStream stream) {
        return stream.days().stream()
                .filter(day -> day.isThreat() && day.day() < NamesInView.RECENT)
                .mapToLong(DayCount::deliveries)
                .sum();
    }

    private static boolean isMicrosoft(String network) {
        String address = network.split("/", 2)[0];
        return MICROSOFT.stream()
                .flatMap(range -> IpRange.parse(range).stream())
                .anyMatch(range ->
                        IpAddress.parse(address).filter(range::contains).isPresent());
    }
}
