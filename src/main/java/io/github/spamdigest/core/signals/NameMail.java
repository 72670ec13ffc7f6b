package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mail of one name, its own and the forged apart, in all and by address. Read-only once it is made.
 *
 * @param lanes each lane's days
 * @param addresses each lane's days by From address; what the source does not name has none
 * @param clicks who clicked in its threats of the last days, by From address; of the whole name under the empty text
 * @param allows what let threats of the last days in, the one with the most first
 */
record NameMail(
        Map<Lane, DaySums> lanes,
        Map<Lane, Map<String, DaySums>> addresses,
        Map<String, Clicks> clicks,
        List<String> allows) {

    /** Who clicked in the threats of an address, or of the whole name for the empty text. */
    Clicks clicksOf(String address) {
        return clicks.getOrDefault(address, new Clicks(address, 0, 0, 0));
    }

    /**
     * Sorts mail.
     *
     * @param activities the domains that the name stands for
     * @param isOwn whether the name is ours
     * @param joined whether nobody can tell its own mail from forged mail here
     * @param onPurpose what was let in on purpose, which is nobody's attack
     * @param covered how many days the data reaches back
     */
    static NameMail of(
            List<NameActivity> activities, boolean isOwn, boolean joined, Set<MailStream> onPurpose, int covered) {
        Map<Lane, DaySums> lanes = new EnumMap<>(Lane.class);
        Map<Lane, Map<String, DaySums>> addresses = new EnumMap<>(Lane.class);
        Map<String, Long> allows = new HashMap<>();
        for (NameActivity activity : activities) {
            KnownNetworks known = KnownNetworks.of(activity, isOwn && !joined, covered);
            for (MailStream stream : activity.streams()) {
                if (onPurpose.contains(stream)) {
                    continue;
                }
                Lane lane = joined ? joinedLane(known, stream, isOwn) : known.laneOf(stream);
                DaySums sums = addresses
                        .computeIfAbsent(lane, any -> new HashMap<>())
                        .computeIfAbsent(stream.address(), any -> new DaySums());
                stream.days().forEach(day -> sums.add(stream, day));
                long letIn = insideOf(stream);
                if (letIn > 0 && !stream.allow().isEmpty()) {
                    allows.merge(stream.allow(), letIn, Long::sum);
                }
            }
        }
        addresses.forEach((lane, own) -> {
            DaySums all = new DaySums();
            own.values().forEach(all::add);
            lanes.put(lane, all);
            own.remove("");
        });
        return new NameMail(lanes, addresses, clicksOf(activities), mostFirst(allows));
    }

    /**
     * Where nobody can tell, only mail in our own name from where none of our wanted mail comes is told apart: a gateway stands
     * before that too, so its network is a known one.
     */
    private static Lane joinedLane(KnownNetworks known, MailStream stream, boolean isOwn) {
        boolean isForeign = isOwn
                && stream.proof() != Proof.PASSED
                && !stream.network().isEmpty()
                && !known.hasAny(stream.network());
        return isForeign ? Lane.FORGED : Lane.UNTOLD;
    }

    /** Of several domains together these are upper bounds: who clicked in both counts twice. */
    private static Map<String, Clicks> clicksOf(List<NameActivity> activities) {
        return activities.stream()
                .flatMap(activity -> activity.clicks().stream())
                .collect(Collectors.toMap(Clicks::address, one -> one, Clicks::and));
    }

    private static long insideOf(MailStream stream) {
        return stream.days().stream()
                .filter(day -> day.isInside() && day.day() < NamesInView.RECENT)
                .mapToLong(day -> day.deliveries())
                .sum();
    }

    private static List<String> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
