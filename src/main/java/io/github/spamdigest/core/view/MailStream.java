package io.github.spamdigest.core.view;

import java.util.List;

/**
 * Mail of one name that came in one way, clean and threats, day by day. Immutable.
 *
 * <p>An address, network or allow is named only where threats of the last {@link NamesInView#RECENT} days carry it, the
 * {@value NamesInView#NAMED} with the most for each domain; all other mail of the domain has an empty text there.
 *
 * @param address the From address in lower case, attacker text, or empty
 * @param network the sending network as {@code 192.0.2.0/24} or {@code 2001:db8:1::/48}, or empty
 * @param allow what let it in, the first that holds: {@code organisation:POLICY}; {@code rule:NAME} of a transport rule that
 *     is on less than a fifth of all inbound rows, which goes first where the policy is "Exchange transport rule";
 *     {@code user:POLICY}; or empty
 * @param proof whether it comes from the name that it shows
 * @param days the deliveries by day and verdict
 */
public record MailStream(String address, String network, String allow, Proof proof, List<DayCount> days) {

    /** Copies the list. */
    public MailStream {
        days = List.copyOf(days);
    }

    /** The same mail, with days between what is of late and what is past; what leaves the days in view is left out. */
    MailStream since(int late) {
        int gap = NamesInView.RECENT - late;
        List<DayCount> shifted = days.stream()
                .map(day -> day.day() < late
                        ? day
                        : new DayCount(day.day() + gap, day.verdicts(), day.deliveries(), day.messages()))
                .filter(day -> day.day() < NamesInView.DAYS)
                .toList();
        return new MailStream(address, network, allow, proof, shifted);
    }
}
