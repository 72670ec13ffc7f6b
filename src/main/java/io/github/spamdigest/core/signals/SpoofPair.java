package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.IpAddress;
import io.github.spamdigest.core.IpRange;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The network that forges a name, where a block of this name from there would stop nothing that is wanted: it carries four
 * of five forgeries and ten at least, no clean mail in that name, none that readers have on a safe list, and is not
 * Microsoft's.
 */
final class SpoofPair {

    private static final int MOST_PERCENT = 80;

    /** Where Microsoft 365 sends from: a pair there would hit everybody who sends through it. Source: its published ranges. */
    private static final List<String> MICROSOFT =
            List.of("40.92.0.0/15", "40.107.0.0/16", "52.100.0.0/14", "52.238.78.88/32", "104.47.0.0/17");

    private SpoofPair() {}

    /** The network of a name that stands for these domains. */
    static Optional<String> of(List<NameActivity> activities) {
        boolean isWanted = activities.stream()
                .flatMap(activity -> activity.streams().stream())
                .anyMatch(stream -> stream.proof().isFailure() && stream.allow().startsWith("user:"));
        Map<String, Long> forged = new HashMap<>();
        Set<String> clean = new HashSet<>();
        long all = 0;
        for (NameActivity activity : activities) {
            for (MailStream stream : activity.streams()) {
                long failed = stream.proof().isFailure() ? recent(stream) : 0;
                all += failed;
                if (failed > 0 && !stream.network().isEmpty()) {
                    forged.merge(stream.network(), failed, Long::sum);
                }
                if (stream.days().stream().anyMatch(day -> !day.isThreat())) {
                    clean.add(stream.network());
                }
            }
        }
        long whole = all;
        return forged.entrySet().stream()
                .filter(found -> !isWanted && found.getValue() >= Limits.MANY)
                .filter(found -> found.getValue() * 100 >= whole * MOST_PERCENT)
                .map(Map.Entry::getKey)
                .filter(network -> !clean.contains(network) && network.indexOf(':') < 0 && !isMicrosoft(network))
                .findFirst();
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
