package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The networks that carried clean mail of a name before the last days, by what was proven of it. Immutable.
 *
 * @param networks the networks of clean mail of each kind
 */
record KnownNetworks(Map<Proof, Set<String>> networks) {

    /**
     * The networks of a domain.
     *
     * @param isFailureForged whether mail that fails teaches nothing, as in our own name: whoever forges it could send some
     * @param covered how many days the data reaches back
     */
    static KnownNetworks of(NameActivity activity, boolean isFailureForged, int covered) {
        Map<Proof, Map<String, Long>> days = new EnumMap<>(Proof.class);
        for (MailStream stream : activity.streams()) {
            if (!stream.network().isEmpty()) {
                long found = stream.days().stream()
                        .filter(day -> !day.isThreat() && day.day() >= NamesInView.RECENT)
                        .mapToLong(day -> 1L << day.day())
                        .reduce(0, (a, b) -> a | b);
                days.computeIfAbsent(stream.proof(), any -> new HashMap<>())
                        .merge(stream.network(), found, (a, b) -> a | b);
            }
        }
        Map<Proof, Set<String>> networks = new EnumMap<>(Proof.class);
        days.forEach((proof, bits) -> {
            int least = proof == Proof.PASSED ? Limits.KNOWN_NETWORK_DAYS : leastOf(covered);
            Set<String> known = new HashSet<>();
            bits.forEach((network, found) -> {
                if (Long.bitCount(found) >= least && !(isFailureForged && proof.isFailure())) {
                    known.add(network);
                }
            });
            networks.put(proof, known);
        });
        return new KnownNetworks(networks);
    }

    /** Whether a stream is the name's own mail. What fails is its own from where mail that passes or fails as it does comes. */
    Lane laneOf(MailStream stream) {
        Proof proof = stream.proof();
        if (proof == Proof.PASSED) {
            return Lane.GENUINE;
        }
        if (proof == Proof.FORGED) {
            return Lane.FORGED;
        }
        if (has(Proof.PASSED, stream.network()) || has(proof, stream.network())) {
            return Lane.GENUINE;
        }
        return proof == Proof.FAILED ? Lane.FORGED : Lane.UNTOLD;
    }

    /** In young data as large a part of the days as else, which the whole past could not reach. */
    private static int leastOf(int covered) {
        int past = NamesInView.DAYS - NamesInView.RECENT;
        int seen = Math.min(covered, NamesInView.DAYS) - NamesInView.RECENT;
        return Math.max(Limits.KNOWN_NETWORK_DAYS, Limits.ACQUAINTED_CLEAN * seen / past);
    }

    /** Whether clean mail of the name comes from a network, whatever was proven of it. */
    boolean hasAny(String network) {
        return networks.values().stream().anyMatch(known -> known.contains(network));
    }

    private boolean has(Proof proof, String network) {
        return networks.getOrDefault(proof, Set.of()).contains(network);
    }
}
